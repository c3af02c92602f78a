--- Tasks as light threads of nginx: cosockets and ngx.sleep yield by themselves, so there is no reactor here.
local cancelling = require "instantly.scheduler.cancelling"
local core = require("instantly.native").load("instantly.core")
local semaphore = require "ngx.semaphore"

local ngx = rawget(_G, "ngx")

local scheduler = {}

local LONG = 3600 -- seconds; a semaphore wants to know how long

local running = setmetatable({}, { __mode = "k" }) -- the thread of a task -> the task
local had_tasks = false -- most workers never have one, and need not ask who is running

function scheduler.current()
  return had_tasks and running[coroutine.running()] or nil
end

local function with_traceback(problem)
  return { problem, debug.traceback(tostring(problem), 2) }
end

local function settle(task, ok, ...)
  if ok then return task:_end{ n = select("#", ...), ... } end
  local problem, traceback = (...)[1], (...)[2]
  return task:_end(nil, problem, traceback)
end

--- Run a function as a task, until it waits for the first time.
function scheduler.start(task, fn, ...)
  had_tasks = true
  task._thread = ngx.thread.spawn(function(...)
    running[coroutine.running()] = task
    settle(task, xpcall(fn, with_traceback, ...)) -- LuaJIT yields through it and passes arguments on
  end, ...)
end

cancelling(scheduler)

local Event = {}
Event.__index = Event

function scheduler.event()
  return setmetatable({ is_set = false, semaphore = semaphore.new(0) }, Event)
end

function Event:set()
  self.is_set = true
  self.semaphore:post(1)
end

--- Wait until it is set, or at most some seconds. False: the task was cancelled.
local function wait(event, seconds, give_up)
  if not core.isyieldable() then
    error("instantly: cannot wait here: nginx needs a yield, and Lua cannot yield in this place", 0)
  end
  if scheduler.cancelled() then
    give_up(event)
    return false
  end
  local task = scheduler.current()
  event.give_up = give_up
  if task then task._event = event end
  repeat
    local is_set, problem = event.semaphore:wait(seconds or LONG)
    if not is_set and problem ~= "timeout" then error("instantly: " .. tostring(problem), 0) end
  until is_set or seconds
  if task then task._event = nil end
  event.is_set = false
  return not event.given_up
end

--- Wait until it is set; it is not set any more then.
---@param give_up fun(event: table) ends what would set it
---@return boolean is_set false: the task was cancelled
function Event:wait(give_up)
  return wait(self, nil, give_up)
end

local function nothing() end

---@param seconds number
---@return boolean slept false: the task was cancelled
function scheduler.sleep(seconds)
  return wait(scheduler.event(), seconds, nothing) -- ngx.sleep cannot be ended by a cancel
end

--- Call what waits for the network, in a task so that a cancel ends it: in a thread of its own, which the task may
--- kill; nginx allows that to nobody else.
---@param work fun(): any, any, any
---@return boolean done false: the task was cancelled
---@return any … what it returned
function scheduler.call(work)
  if not scheduler.current() then return true, work() end
  local event, ok, first, second, third = scheduler.event(), nil, nil, nil, nil
  local thread = ngx.thread.spawn(function()
    ok, first, second, third = pcall(work)
    event:set()
  end)
  if not event:wait(nothing) then
    ngx.thread.kill(thread)
    return false
  end
  if not ok then error(first, 0) end
  return true, first, second, third
end

function scheduler.report(text)
  ngx.log(ngx.ERR, text)
end

function scheduler.tells_at_once()
  return false
end

function scheduler.soon(call)
  call()
end

return scheduler
