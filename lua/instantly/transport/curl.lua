--- Sends over libcurl. One engine serves every client of this Lua state: it holds connections, and no
-- setting of any client; each request carries its own.
local core = require("instantly.native").load("instantly.core")
local curl = require("instantly.native").load("instantly.curl")

local transport = {}

local engine
local finished = {} -- answers popped while another caller waited: id -> { response, failure }

local function live_engine()
  if not engine then engine = curl.new() end
  return engine
end

-- A signal that arrives just before the wait begins is noticed when the wait ends.
local SLICE = 1

--- Step until the transfer is done. A Ctrl-C surfaces here, between two steps.
local function wait(id, deadline)
  while true do
    local result = finished[id]
    if result then
      finished[id] = nil
      return result[1], result[2]
    end
    local done, response, failure = engine:pop()
    if done == id then return response, failure end
    if done then
      finished[done] = { response, failure }
    else
      local left = deadline - core.now()
      if left <= 0 then
        engine:cancel(id)
        return nil, { kind = "timeout", message = "the total timeout ran out", sent = true }
      end
      engine:step(left < SLICE and left or SLICE)
    end
  end
end

--- Send a request and wait for its answer, as `transport/init.lua` says.
function transport.send(request, deadline)
  local started = core.now()
  local left = deadline - started
  request.timeout = request.attempt_timeout < left and request.attempt_timeout or left
  local id, refusal = live_engine():start(request)
  if not id then return nil, refusal end
  local ok, response, failure = pcall(wait, id, deadline + 0.25)
  if not ok then -- an interrupt, or memory ran out: the transfer must not go on without its caller
    engine:cancel(id)
    error(response, 0)
  end
  return response, failure
end

return transport
