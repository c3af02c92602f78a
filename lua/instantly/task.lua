--- Functions that run at the same time, on one thread: while a call of one waits, the others go on.
---
---   local task = instantly.spawn(function() return campaign:analytics() end)
---   …
---   local figures, err = task:wait()
---
--- A task fails when its function raises, or returns nil and an error. Whoever waits gets `nil, err`. If nobody
--- ever does, the failure is reported: in Neovim at once, elsewhere on stderr (nginx: its error log) when the task is
--- collected, at the latest when Lua ends.
local errors = require "instantly.error"
local raise = require "instantly.raise"
local scheduler = require "instantly.scheduler"

local tasks = {}

---@class instantly.Task
---@field status "running"|"done"|"failed"|"cancelled"
---@field traceback string? where its function raised
local Task = {}

local Task_mt = { __index = Task, __name = "instantly.Task" }

local unpack = table.unpack or unpack -- luacheck: ignore

--- Call a function when the value that comes back is collected.
local function on_collect(call)
  local newproxy = rawget(_G, "newproxy") -- where tables have no __gc
  if not newproxy then return setmetatable({}, { __gc = call }) end
  local proxy = newproxy(true)
  getmetatable(proxy).__gc = call
  return proxy
end

--- A failure that nobody asks for must not be lost.
local function report_if_forgotten(self)
  local function tell()
    if self._asked then return end
    self._asked = true
    scheduler.report("instantly: a task failed, and nobody asked: " .. (self.traceback or tostring(self._results[2])))
  end
  if scheduler.tells_at_once() then scheduler.soon(tell) else self._guard = on_collect(tell) end
end

--- How it ended. For the scheduler: once, and last.
---@param results table? what its function returned, `n` values
---@param problem any what it raised, when there are none
---@param traceback string? of that
function Task:_end(results, problem, traceback)
  if not results then
    self.traceback = traceback
    if problem == nil then problem = "nil" end
    results = { nil, problem, n = 2 }
  end
  self._results = results
  local failed = results[1] == nil and results[2] ~= nil
  self.status = not failed and "done" or self._cancelled and "cancelled" or "failed"
  self._thread, self._event = nil, nil
  local listeners = self._listeners
  self._listeners = nil
  if listeners then
    for i = 1, #listeners do listeners[i](self) end
  elseif self.status == "failed" then
    report_if_forgotten(self)
  end
end

--- Have a function called when the task has ended, now if it has. It only takes note.
function Task:_on_end(call)
  self._asked = true
  if self.status ~= "running" then return call(self) end
  local listeners = self._listeners
  if listeners then listeners[#listeners + 1] = call else self._listeners = { call } end
end

local function nothing() end

--- Wait for the task, and get what its function returned; nil and an error when it failed. Any number of times.
---@return any value
---@return any err
---@return any …
function Task:wait()
  if getmetatable(self) ~= Task_mt then raise("task:wait: call it with a colon") end
  if self.status == "running" then
    scheduler.check()
    if self == scheduler.current() then raise("task:wait: a task cannot wait for itself") end
    local event = scheduler.event()
    self:_on_end(function() event:set() end)
    if not event:wait(nothing, true) then
      return nil, errors.new("cancelled", "the task that waits was cancelled", { operation = "task:wait" })
    end
  end
  self._asked = true
  return unpack(self._results, 1, self._results.n)
end

--- Give the task up. What it waits for is ended at once, and returns nil and an error of kind "cancelled". If it waits
--- for nothing, the next call does. Every later one raises that error. Nothing happens to a task that has ended.
function Task:cancel()
  if getmetatable(self) ~= Task_mt then raise("task:cancel: call it with a colon") end
  if self.status ~= "running" then return end
  self._cancelled, self._asked = true, true
  scheduler.cancel(self)
end

function Task_mt.__tostring(self)
  return ("instantly task (%s)"):format(self.status)
end

--- Can it be called?
---@param value any
---@return boolean
function tasks.is_callable(value)
  local meta = type(value) ~= "function" and getmetatable(value)
  return type(value) == "function" or type(meta) == "table" and meta.__call ~= nil
end

--- Run a function as a task: at once, until it waits for the first time.
---@param fn function
---@param ... any its arguments
---@return instantly.Task
function tasks.spawn(fn, ...)
  if not tasks.is_callable(fn) then raise("instantly.spawn: expected a function, got a %s", type(fn)) end
  local none = nil -- room for all its fields; LuaJIT makes none for a nil that is written out
  local self = setmetatable({
    status = "running", _thread = none, _event = none, _asked = none, _listeners = none, _results = none,
  }, Task_mt)
  scheduler.start(self, fn, ...)
  return self
end

--- Do nothing for a while. In a task the others go on; elsewhere it blocks, and lets tasks go on.
---@param seconds number
---@return true? slept
---@return instantly.Error? err kind "cancelled": the task was cancelled
function tasks.sleep(seconds)
  if type(seconds) ~= "number" or not (seconds >= 0 and seconds < math.huge) then
    raise("instantly.sleep: expected a number of seconds, got %s", tostring(seconds))
  end
  scheduler.check()
  if scheduler.sleep(seconds) then return true end
  return nil, errors.new("cancelled", "the task was cancelled", { operation = "instantly.sleep" })
end

return tasks
