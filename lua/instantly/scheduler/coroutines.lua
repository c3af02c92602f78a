--- Tasks as coroutines over the reactor: everywhere but in nginx.
---
--- A call in a task yields, so that others go on meanwhile. Only the coroutine of the task itself is ever yielded: a
--- generator that the user runs within a task belongs to the user, and would take our yield for one of its values.
--- There, and where Lua cannot yield (a callback of table.sort, a metamethod called from C), the call blocks.
---
--- What blocks outside of tasks lets tasks run meanwhile. What blocks within a task does not, or tasks would pile up
--- on one another's stacks: transfers go on, and the others run when it is over. Waiting for a task is the exception.
local cancelling = require "instantly.scheduler.cancelling"
local core = require("instantly.native").load("instantly.core")
local reactor = require "instantly.reactor"

local scheduler = {}

local coroutine = coroutine -- a local is looked up faster, and this file asks for little else

-- A signal that arrives just before the wait begins is noticed when the wait ends.
local SLICE = 1

-- What the thread of a task yields, when it waits and when its function has returned, and what a waiting one is
-- resumed with. Nothing else is ours.
local PARKED, ENDED, WAKE = {}, {}, {}

-- Threads whose task has ended, for the next ones: to make one and let its stack grow costs as much as a call.
local idle, idle_count = {}, 0
local MOST_IDLE = 64

local current

--- The task whose code is running. (One that is suspended is not: a Ctrl-C struck between its end and our note of it.)
function scheduler.current()
  if current and coroutine.status(current._thread) == "suspended" then current = nil end
  return current
end

-- Running ----------------------------------------------------------------------------------------

local unpack = table.unpack or unpack -- luacheck: ignore

local FOREIGN_YIELD = "a task yielded by itself: only calls of this library may yield there"

local outcome -- what the function of a task has returned, until the task has it

local function take_down(...)
  outcome = { n = select("#", ...), ... }
end

local function run(fn, ...)
  return take_down(fn(...))
end

--- The life of a thread: one function after another. One that raises ends it. While it waits it keeps nothing alive
--- of what it ran: that was in frames of their own.
local function work()
  while true do run(coroutine.yield(ENDED)) end
end

local function new_thread()
  local thread = coroutine.create(work)
  assert(coroutine.resume(thread)) -- now it waits for the first function
  return thread
end

local function ended(task, thread)
  local results = outcome
  outcome = nil
  if idle_count < MOST_IDLE then
    idle[idle_count + 1] = thread
    idle_count = idle_count + 1
  end
  return task:_end(results)
end

local function after_turn(task, ok, signal)
  local thread = task._thread
  if not ok then return task:_end(nil, signal, debug.traceback(thread, tostring(signal))) end
  if signal == ENDED then return ended(task, thread) end
  if signal ~= PARKED then task:_end(nil, FOREIGN_YIELD, debug.traceback(thread, FOREIGN_YIELD)) end
end

local function back(before, task, ...)
  current = before
  return after_turn(task, ...)
end

local function resume(task, ...)
  local before = current
  current = task
  return back(before, task, coroutine.resume(task._thread, ...))
end

local function wake(task)
  if task.status == "running" then resume(task, WAKE) end
end

-- A task may leave a hook on its thread. (LuaJIT has one hook for all.)
local hook_of = rawget(_G, "jit") and function() end or debug.gethook

--- One of the idle threads that is as good as a new one. (Whoever got hold of one and resumed it has ended it.)
local function take_idle()
  while idle_count > 0 do
    local thread = idle[idle_count]
    idle_count = idle_count - 1
    idle[idle_count + 1] = nil
    if coroutine.status(thread) == "suspended" and not hook_of(thread) then return thread end
  end
end

local function start_later(task, ...)
  local count, arguments = select("#", ...), { ... }
  reactor.defer(function()
    if task.status == "running" then resume(task, unpack(arguments, 1, count)) end
  end)
end

--- Run a function as a task, until it waits for the first time.
function scheduler.start(task, fn, ...)
  task._thread = take_idle() or new_thread()
  if reactor.may_run() then return resume(task, fn, ...) end
  return start_later(task, fn, ...)
end

cancelling(scheduler)

-- Waiting ----------------------------------------------------------------------------------------

local Event = {}
Event.__index = Event

function scheduler.event()
  local none = nil -- room for all its fields; LuaJIT makes none for a nil that is written out
  return setmetatable({
    is_set = false, task = none, give_up = none, given_up = none, transfer = none,
    status = none, body = none, head = none,
  }, Event)
end

--- It has happened: who waits for it goes on, in the next step.
function Event:set()
  self.is_set = true
  local task = self.task
  if task then
    reactor.defer(wake, task)
    self.task = nil
  end
end

local function can_park(task)
  return task._thread == coroutine.running() and core.isyieldable()
end

local function park(event, task)
  event.task = task
  repeat until coroutine.yield(PARKED) == WAKE
end

local function run_until_set(event, for_tasks)
  local alone = current and not for_tasks or not reactor.may_run()
  if alone and for_tasks then error("instantly: no waiting for a task here: tasks do not run in this context", 0) end
  local turn = alone and reactor.collect or reactor.step
  while not event.is_set do
    if for_tasks and reactor.idle() then
      error("instantly: this would wait for ever: no call, no sleep and no task is left", 0)
    end
    turn(SLICE)
  end
end

local function block(event, for_tasks)
  local ok, problem = pcall(run_until_set, event, for_tasks)
  if not ok then -- an interrupt, mostly: what was begun must not go on without its caller
    event:give_up()
    error(problem, 0)
  end
end

--- Wait until it is set; it is not set any more then.
---@param give_up fun(event: table) ends what would set it
---@param for_tasks boolean? it takes other tasks to set it
---@return boolean is_set false: the task was cancelled
function Event:wait(give_up, for_tasks)
  if not self.is_set then
    local task = scheduler.current()
    if task then
      if scheduler.cancelled(task) then
        give_up(self)
        return false
      end
      task._event = self
    end
    self.give_up = give_up
    if task and can_park(task) then park(self, task) else block(self, for_tasks) end
    if task then task._event = nil end
  end
  self.is_set = false
  return not self.given_up
end

---@param seconds number
---@return boolean slept false: the task was cancelled
function scheduler.sleep(seconds)
  local event = scheduler.event()
  local timer = reactor.after(seconds, function() event:set() end)
  return event:wait(function() reactor.forget(timer) end)
end

-- Failures that nobody asked for -----------------------------------------------------------------

function scheduler.report(text)
  local report = reactor.report()
  if report then return report(text) end
  io.stderr:write(text, "\n")
end

function scheduler.tells_at_once()
  return reactor.report() ~= nil
end

scheduler.soon = reactor.defer

return scheduler
