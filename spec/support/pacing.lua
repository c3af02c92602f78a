--- Drives processes that call as fast as they may against a stand-in that counts strictly.
--
--   local result = pacing.run{ processes = 4, seconds = 5, limits = { … }, pacer = { … }, call = "emails.list" }
--   … result.used, result.refused …
local cjson = require "cjson"
local core = require "instantly.core"
local instantly = require "instantly"
local json = require "instantly.mock.json"
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local pacing = {}

local START_AFTER = 1 -- seconds from now on, for the processes to load

--- How many requests these limits allow within so many seconds, the first of them at the beginning.
---@param limits { requests: integer, per_seconds: number }[]
---@param seconds number
function pacing.allowed(limits, seconds)
  local at = {}
  while true do
    local moment = at[#at] or 0
    for _, limit in ipairs(limits) do
      local earlier = at[#at + 1 - limit.requests]
      if earlier and earlier + limit.per_seconds > moment then moment = earlier + limit.per_seconds end
    end
    if moment >= seconds then return #at end
    at[#at + 1] = moment
  end
end

local function start(job)
  local code = ("package.path, package.cpath = %q, %q"):format(package.path, package.cpath)
  return process.start(("%s -e %s spec/support/pacing_client.lua %s")
    :format(process.lua, shell.quote(code), shell.quote(cjson.encode(job))))
end

---@class spec.PacingCase
---@field processes integer
---@field tasks integer? at the same time, in each of them
---@field seconds number
---@field limits { requests: integer, per_seconds: number }[] what the stand-in enforces for everything
---@field operations boolean? it enforces the limits of single operations, too
---@field allowed integer? when not `limits` alone tell
---@field pacer table|string settings of the pacer
---@field call string? "campaigns.count_launched" when left out
---@field rate table? limits of that operation, in place of its own
---@field patient boolean? they go on when there is no Redis
---@field meanwhile fun(starts: number)? runs while the processes do

---@class spec.PacingResult
---@field used number share of what is allowed
---@field refused integer 429s
---@field counted integer requests by the count of the stand-in
---@field total integer … by the count of the processes
---@field unreached integer calls that found no Redis
---@field problems string[] what ended a process

---@param case spec.PacingCase
---@return spec.PacingResult
function pacing.run(case)
  local call = case.call or "campaigns.count_launched"
  local server = mock_server.start{
    tls_port = false, rate = { windows = json.array(case.limits), operations = case.operations or nil },
  }
  local starts = core.now() + START_AFTER
  local children = {}
  for i = 1, case.processes do
    children[i] = start{
      settings = { base_url = server.http, api_key = server.key, pacer = case.pacer },
      call = call, rate = case.rate, seconds = case.seconds, starts = starts, patient = case.patient,
      tasks = case.tasks,
    }
  end
  if case.meanwhile then case.meanwhile(starts) end
  local in_time, total, unreached, problems = 0, 0, 0, {}
  for _, child in ipairs(children) do
    local result = cjson.decode(child.stop(false))
    in_time, total, unreached = in_time + result.in_time, total + result.total, unreached + result.unreached
    problems[#problems + 1] = result.problem
  end
  local client = instantly.new{ base_url = server.http, api_key = server.key, pacer = false }
  local refused = assert(client:request{ path = "/__mock/refused" }).count
  local counted = 0
  for _, count in pairs(assert(client:request{ path = "/__mock/counts" })) do counted = counted + count end
  server.stop()
  return {
    used = in_time / (case.allowed or pacing.allowed(case.limits, case.seconds)),
    refused = refused, counted = counted, total = total, unreached = unreached, problems = problems,
  }
end

return pacing
