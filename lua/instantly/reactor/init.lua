--- What waits: for transfers on the engine, for timers, and for tasks that can go on. One per Lua state.
---
--- By itself it waits within blocking calls: while one call blocks, the others go on. A program that has a loop of
--- its own lets that loop do the waiting. All it has to do, from the moment there may be tasks:
---
---   reactor.fd()        a descriptor; wait until it is readable, whatever the reason: an answer, a timer, a task
---   reactor.step(0)     then call this: it does what is due, and never waits
---
--- The descriptor stays the same until the process forks. It is nil where the system has no epoll. There, and
--- wherever it is easier, wait for a time instead:
---
---   reactor.timeout()   seconds until `step` is wanted in any case; nil: only the descriptor will tell
---   reactor.idle()      is nothing left to wait for?
---
--- Without a descriptor call `step(0)` after `timeout()` seconds, and every 10 milliseconds unless it is idle.
--- `step(0, budget)` stops after `budget` seconds, between two tasks; the descriptor stays readable for the rest.
---
--- Two kinds of loops need more, and pass it to `reactor.attach{…}`:
---
---   wake = function()     something new is to be waited for; may come at any time, also within `step`. For loops that
---                         end when nothing is watched (watch again now), and for those that wait for a time
---   report = function(text)   where to say that a task failed and nobody waits for it. Then it is said at once;
---                         otherwise, on stderr, when the task is collected
---   may_run = function() → boolean   may tasks run here? For hosts with contexts where little is allowed
---   detach = function()   another adapter takes over, or none
---
--- luv.lua beside this file is such an adapter. examples/with_cqueues.lua and examples/with_select.lua need none.
local core = require("instantly.native").load("instantly.core")
local native = require "instantly.native"
local raise = require "instantly.raise"
local timers = require "instantly.reactor.timers"

local reactor = {}

---@class instantly.Adapter
---@field wake fun()?
---@field report fun(text: string)?
---@field may_run (fun(): boolean)?
---@field detach fun()?

local now, max = core.now, math.max

local engine
local armed -- when the engine is to ring; nil: never
local adapter = {}
local waiting = {} -- transfer id -> the event that is set when it has ended
local clock = timers.new()
local queue, arguments, first, last = {}, {}, 1, 0 -- what runs in the next step, and with what

local function curl()
  return native.load("instantly.curl")
end

local function live_engine()
  if not engine then
    local made = curl().new()
    engine = engine or made -- a finalizer may have called meanwhile
  end
  return engine
end

local function arm(time)
  if time == armed then return end
  live_engine():alarm(time and max(time - now(), 0))
  armed = time
end

--- Let the engine ring when the next timer is due; at once if something is queued.
local function rearm()
  return arm(first <= last and 0 or clock:next())
end

local function wake()
  if adapter.wake then adapter.wake() end
end

-- What tasks are made of -------------------------------------------------------------------------

--- What many requests share, read once: `request.profile`.
---@param plan table method, headers and so on, as transport/init.lua says
---@return userdata
function reactor.profile(plan)
  return curl().profile(plan)
end

--- The engine, made if it has to be. That there is no descriptor left for it is a failure like others; that libcurl is
--- not installed raises.
---@return userdata?
---@return table? failure
local function open()
  if engine then return engine end
  curl()
  local ok, problem = pcall(live_engine)
  if not ok then return nil, { kind = "connect", message = tostring(problem), sent = false } end
  return engine
end

--- Send a request. The event gets `status`, and `body` and `head` or the failure as `body`, and is set: once, from
--- within a step, unless it is cancelled. To set it must not run code of the user's: that is for `defer`.
---@param request table url, body, timeout (seconds, for all of it), and profile, or what a profile is made of
---@param event table
---@return integer? id
---@return table? failure
function reactor.start(request, event)
  local opened, refusal = open()
  if not opened then return nil, refusal end
  local id
  id, refusal = opened:start(request)
  if not id then return nil, refusal end
  waiting[id] = event
  wake()
  return id
end

--- Send a request and wait for its answer: where `reactor.is_alone()`, and not in a task.
---@param request table as for `start`
---@return integer? status nil: it failed
---@return any body or the failure
---@return string? head
---@return number? elapsed seconds
function reactor.exchange(request)
  local opened, refusal = open()
  if not opened then return nil, refusal end
  return opened:exchange(request)
end

--- Give up a transfer: nothing is called, and what it used is free.
---@param id integer
---@return boolean sent the request may have reached the server
function reactor.cancel(id)
  waiting[id] = nil
  local _, sent = live_engine():cancel(id)
  return sent
end

--- Call something after a while, from within a step. It must not run code of the user's: that is for `defer`.
---@param seconds number
---@param call fun()
---@return table timer for `forget`
function reactor.after(seconds, call)
  local timer = clock:add(now() + seconds, call)
  if timer.at == 1 then rearm() end
  wake()
  return timer
end

---@param timer table
function reactor.forget(timer)
  clock:cancel(timer)
end

--- Call something in the next step.
---@param call fun(argument: any)
---@param argument any
function reactor.defer(call, argument)
  queue[last + 1], arguments[last + 1] = call, argument -- for lack of memory it raises, and nothing has changed
  last = last + 1
  if first == last then rearm() end
  wake()
end

-- Turns ------------------------------------------------------------------------------------------

--- Call, and go on with the others whatever happens. The first problem is kept.
local function guarded(problem, call, ...)
  local ok, what = pcall(call, ...)
  if ok or problem then return problem end
  return { what }
end

--- Deliver what has ended and what is due.
local function deliver(limit)
  local problem
  local time = clock.count > 0 and now()
  local call = time and clock:pop(time)
  while call do
    problem = guarded(problem, call)
    call = clock:pop(time)
  end
  local id, status, body, head = engine:pop()
  while id do
    local event = waiting[id]
    if event then
      waiting[id] = nil
      event.status, event.body, event.head = status, body, head
      problem = guarded(problem, event.set, event)
    end
    if limit and now() >= limit then break end
    id, status, body, head = engine:pop()
  end
  return problem
end

--- Run what was queued before now.
local function run_queue(limit, problem)
  local newest = last
  while first <= newest do
    local call, argument = queue[first], arguments[first]
    queue[first], arguments[first] = nil, nil
    first = first + 1
    problem = guarded(problem, call, argument)
    if limit and now() >= limit then break end
  end
  return problem
end

--- Wait at most `seconds` for transfers and timers, and let them take note. No task runs: that is for callers
--- who stand in the middle of one.
---@param seconds number
function reactor.collect(seconds)
  live_engine()
  arm(clock:next())
  engine:step(seconds)
  local problem = deliver()
  rearm()
  if problem then error(problem[1], 0) end
end

--- Wait at most `seconds` (0: not at all) for something to happen, then do what is due. Returns early on a signal.
---@param seconds number?
---@param budget number? seconds after which the rest is left for the next step
function reactor.step(seconds, budget)
  local limit = budget and now() + budget
  live_engine():step(seconds or 0) -- not at all if the alarm is due
  local problem = run_queue(limit, deliver(limit))
  rearm()
  if problem then error(problem[1], 0) end
end

-- For the host's loop ----------------------------------------------------------------------------

--- The descriptor that is readable when a step is wanted; nil when the system has none for us.
---@return integer?
function reactor.fd()
  return live_engine():fd()
end

--- Seconds until a step is wanted even if the descriptor is silent; nil: no such time.
---@return number?
function reactor.timeout()
  return live_engine():timeout()
end

--- Is there nothing to wait for: no transfer, no timer, no task that can go on?
---@return boolean
function reactor.idle()
  return first > last and clock.count == 0 and next(waiting) == nil
end

--- Would a call that blocks keep nobody else waiting?
---@return boolean
function reactor.is_alone()
  return not armed and first > last and clock.count == 0 and next(waiting) == nil -- idle
end

local ADAPTER_FIELDS = { wake = true, report = true, may_run = true, detach = true }

--- Tell what a host's loop needs beyond the descriptor. One host at a time: the last one counts; nil: none.
---@param new instantly.Adapter?
function reactor.attach(new)
  if new ~= nil and type(new) ~= "table" then raise("reactor.attach: expected a table, got a %s", type(new)) end
  for name, call in pairs(new or {}) do
    if not ADAPTER_FIELDS[name] then raise("reactor.attach: unknown field %s", tostring(name)) end
    if type(call) ~= "function" then raise("reactor.attach: %s: expected a function, got a %s", name, type(call)) end
  end
  local old = adapter
  adapter = new or {}
  if old.detach then old.detach() end
  if not reactor.idle() then wake() end
end

--- May tasks run in this context?
---@return boolean
function reactor.may_run()
  return not adapter.may_run or adapter.may_run()
end

--- Where the host wants to read of forgotten failures; nil: it did not say.
---@return fun(text: string)?
function reactor.report()
  return adapter.report
end

return reactor
