--- Sends over libcurl. One engine, the reactor's, serves every client of this Lua state: it holds connections, and
--- no setting of any client; each request carries its own.
local core = require("instantly.native").load("instantly.core")
local reactor = require "instantly.reactor"
local scheduler = require "instantly.scheduler.coroutines"

local transport = {}

--- What libcurl needs of the plan of a request, made once for each plan.
local function profile_of(plan)
  local profile = plan.profile
  if not profile then
    profile = reactor.profile(plan)
    plan.profile = profile
  end
  return profile
end

local function failure(kind, message, sent)
  return { kind = kind, message = message, sent = sent }
end

local function give_up(event)
  event.sent = reactor.cancel(event.transfer)
end

--- In a task, or where tasks may go on meanwhile.
local function send_among_others(request, task)
  if task and scheduler.cancelled(task) then return nil, failure("cancelled", "the task was cancelled", false) end
  local event = scheduler.event()
  local id, refusal = reactor.start(request, event)
  if not id then return nil, refusal end
  event.transfer = id
  if event:wait(give_up) then return event.status, event.body, event.head end
  return nil, failure("cancelled", "the task was cancelled", event.sent)
end

--- Send a request and wait for its answer, as `transport/init.lua` says. In a task the others go on meanwhile.
function transport.send(request, deadline)
  local left = deadline - core.now()
  if left <= 0 then return nil, failure("timeout", "the total timeout ran out", false) end
  local plan = request.plan or request
  local most = plan.attempt_timeout
  request.timeout, request.profile = most < left and most or left, profile_of(plan)
  local task = scheduler.current()
  if not task and reactor.is_alone() then return reactor.exchange(request) end
  return send_among_others(request, task)
end

return transport
