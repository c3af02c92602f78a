-- Receive webhooks: prove, read, drop repetitions, answer at once, act afterwards. Needs lua-http.
--
--   WEBHOOK_SECRET=… lua examples/webhook_receiver.lua [PORT]         on 127.0.0.1; put your TLS server before it
--
-- (Debian's lua-http is whole for LuaJIT and Lua 5.1 only; under 5.4 append to LUA_PATH
-- ";/usr/share/lua/5.3/?.lua;/usr/share/lua/5.1/?.lua", or install `http` with LuaRocks.)
--
-- Tell the service to send that secret in a header, once:
--   client.webhooks:create{ target_hook_url = "https://…", event_type = "all_events",
--     headers = { ["X-Webhook-Secret"] = "…" } }
local cqueues = require "cqueues"
local headers_of = require "http.headers"
local http_server = require "http.server"
local webhook = require("instantly").webhook

local HEADER = "X-Webhook-Secret"
local SECONDS = 5 -- for a delivery to arrive
local LONGEST = 1024 * 1024 -- bytes of a body; what is cut off is no JSON, and refused
local REMEMBERED = 10000 -- keys of events that are known again

local secret = os.getenv("WEBHOOK_SECRET")
if not secret or secret == "" then
  print("set the environment variable WEBHOOK_SECRET")
  os.exit(2)
end

-- Your part. It runs after the service has its answer; while it runs nothing else is answered, so keep it short,
-- or hand the event to another process.
local function act(event)
  print(("%s  %s  %s"):format(event.type, event.lead_email or "-", event.reply_text_snippet or ""))
  io.stdout:flush()
end

-- Deliveries are repeated. The keys of the last events, the oldest forgotten first.
local seen, order = {}, {}

local function is_new(key)
  if seen[key] then return false end
  seen[key] = true
  table.insert(order, key)
  if #order > REMEMBERED then seen[table.remove(order, 1)] = nil end
  return true
end

local queue, waiting = {}, require("cqueues.condition").new()

-- The status to answer with. Only what can be read and is new comes into the queue.
local function receive(stream)
  local request = stream:get_headers(SECONDS)
  if not request then return nil end
  local body = stream:get_body_chars(LONGEST, SECONDS)
  if request:get(":method") ~= "POST" then return "405" end
  if not webhook.verify(request, HEADER, secret) then return "401" end
  local event, err = webhook.parse(body, request)
  if not event then
    io.stderr:write(tostring(err), "\n")
    return "400"
  end
  if is_new(webhook.dedupe_key(event)) then
    table.insert(queue, event)
    waiting:signal()
  end
  return "200"
end

-- Whoever has not sent all of a body is not waited for. lua-http 0.4 would wait, and without a rest, even for one
-- that has gone away.
local function let_go(stream)
  local connection = stream.connection
  if connection.version >= 2 or stream.state == "closed" then return end
  if connection.socket then connection.socket:shutdown() end
  stream:set_state("closed")
end

local loop = cqueues.new()
local server = assert(http_server.listen{
  cq = loop, host = "127.0.0.1", port = tonumber(arg[1]) or 8080,
  onstream = function(_, stream)
    local status = receive(stream)
    if not status then return end
    local answer = headers_of.new()
    answer:append(":status", status)
    stream:write_headers(answer, true)
    let_go(stream)
  end,
  onerror = function(_, _, _, problem) io.stderr:write(tostring(problem), "\n") end,
})
assert(server:listen())
print("listening on http://127.0.0.1:" .. select(3, server:localname()))
io.stdout:flush()

loop:wrap(function()
  while true do
    local event = table.remove(queue, 1)
    if event then
      local ok, problem = pcall(act, event) -- one that fails must not end the rest
      if not ok then io.stderr:write(tostring(problem), "\n") end
    else
      waiting:wait()
    end
  end
end)
assert(loop:loop())
