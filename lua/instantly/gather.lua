--- Many functions at the same time, and their results in order.
local check = require "instantly.check"
local errors = require "instantly.error"
local raise = require "instantly.raise"
local scheduler = require "instantly.scheduler"
local tasks = require "instantly.task"

local gather = {}

---@class instantly.MapOptions
---@field concurrency integer? how many run at the same time (16)
---@field stop_on_error boolean? begin no further item after a failure; those under way end (false)

local CONCURRENCY = 16

local OPTIONS = { concurrency = "number", stop_on_error = "boolean" }

-- One run over the items: `call(i)` does one of them; `begun` of `count` were begun, the first failure was that of item
-- `failed`. Its tasks take one item after another: a task for each would cost half as much as a request.

--- Take down how item `i` ended.
local function settle(run, i, ok, ...)
  local value, err = ...
  if ok and (value ~= nil or err == nil) then
    -- A function that returns nothing has done its work.
    if select("#", ...) == 0 then value = true end
    run.results[i] = value
    return
  end
  if not ok then err = value end
  if err == nil then err = "nil" end -- error(nil)
  run.errors[i], run.failed = err, run.failed or i
end

--- The next item to begin; nil when there is none, or none may be begun any more.
local function next_item(run)
  if run.begun >= run.count or run.given_up or run.stop_on_error and run.failed then return nil end
  run.begun = run.begun + 1
  return run.begun
end

local function work(run, state)
  local i = next_item(run)
  while i do
    state.item = i
    settle(run, i, pcall(run.call, i))
    i = next_item(run)
  end
  state.item = nil
end

--- Begin a task that works on the items.
local function begin(run)
  local state = {}
  local task = tasks.spawn(work, run, state)
  run.tasks[task] = true
  task:_on_end(function()
    run.tasks[task] = nil
    if state.item then -- it broke off: its function yielded by itself
      settle(run, state.item, false, task._results[2])
      begin(run)
    end
    run.event:set()
  end)
end

local function give_up(run)
  run.given_up = true
  for task in pairs(run.tasks) do task:cancel() end
end

--- Do `call(i)` for each item, at most `concurrency` at the same time.
local function all(where, count, concurrency, stop_on_error, call)
  scheduler.check()
  local run = {
    call = call, count = count, begun = 0, stop_on_error = stop_on_error, failed = nil, given_up = false,
    results = { n = count }, errors = {}, tasks = {}, event = scheduler.event(),
  }
  for _ = 1, math.min(concurrency, count) do begin(run) end
  while next(run.tasks) do
    if not run.event:wait(function() give_up(run) end, true) then
      return nil, errors.new("cancelled", "the task that waits was cancelled", { operation = where })
    end
  end
  for i = run.begun + 1, count do
    run.errors[i] = errors.new("cancelled", ("not begun: item %d failed"):format(run.failed), { operation = where })
  end
  return run.results, next(run.errors) ~= nil and run.errors or nil
end

--- Run functions at the same time, and wait for all.
---
---   local results, errors = instantly.gather{
---     function() return client.campaigns:list() end,
---     function() return client.accounts:list() end,
---   }
---
--- One that fails keeps none of the others from its result.
---@param list function[]
---@return table? results the first value that each returned (true when none), in order; `n`: how many there were
---@return table? errors by position, what each returned behind nil or raised; nil when none failed
function gather.gather(list)
  local where = "instantly.gather"
  if type(list) ~= "table" then raise("%s: expected a list of functions, got a %s", where, type(list)) end
  for i = 1, #list do
    if not tasks.is_callable(list[i]) then
      raise("%s: item %d: expected a function, got a %s", where, i, type(list[i]))
    end
  end
  return all(where, #list, math.huge, false, function(i) return list[i]() end)
end

--- Call a function with every item of a list, several at the same time.
---
---   local results, errors = instantly.map(ids, function(id) return client.campaigns:pause(id) end)
---@generic T
---@param list T[]
---@param fn fun(item: T, i: integer): any
---@param options instantly.MapOptions?
---@return table? results as of `gather`
---@return table? errors as of `gather`; kind "cancelled" for items that `stop_on_error` kept from beginning
function gather.map(list, fn, options)
  local where = "instantly.map"
  if type(list) ~= "table" then raise("%s: expected a list, got a %s", where, type(list)) end
  if not tasks.is_callable(fn) then raise("%s: expected a function, got a %s", where, type(fn)) end
  options = check.options(where, options, OPTIONS) or {}
  local concurrency = options.concurrency or CONCURRENCY
  if concurrency < 1 or concurrency % 1 ~= 0 then raise("%s: concurrency must be a whole number, at least 1", where) end
  return all(where, #list, concurrency, options.stop_on_error, function(i) return fn(list[i], i) end)
end

return gather
