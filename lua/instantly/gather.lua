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

local function cancelled(where, message)
  return errors.new("cancelled", message, { operation = where })
end

--- What is under way: items begun and ended, their results and errors. `active`: task -> position of its item.
local function new_run(count)
  local run = { results = { n = count }, errors = {}, active = {}, running = 0, begun = 0, event = scheduler.event() }

  --- Take down how a task ended.
  function run.settle(task)
    local i, results = run.active[task], task._results
    run.active[task] = nil
    run.running = run.running - 1
    if task.status == "done" then
      -- A function that returns nothing has done its work.
      if results.n == 0 then run.results[i] = true else run.results[i] = results[1] end
    else
      run.errors[i], run.failed = results[2], run.failed or i
    end
    run.event:set()
  end

  return run
end

local function begin(run, i, task)
  run.active[task] = i
  run.running = run.running + 1
  task:_on_end(run.settle)
end

--- Have `start(i)` give a task for each item, at most `concurrency` at the same time.
local function all(where, count, concurrency, stop_on_error, start)
  scheduler.check()
  local run = new_run(count)
  local function give_up()
    for task in pairs(run.active) do task:cancel() end
  end
  while true do
    while run.running < concurrency and run.begun < count and not (stop_on_error and run.failed) do
      run.begun = run.begun + 1
      begin(run, run.begun, start(run.begun))
    end
    if run.running == 0 then break end
    if not run.event:wait(give_up, true) then return nil, cancelled(where, "the task that waits was cancelled") end
  end
  for i = run.begun + 1, count do
    run.errors[i] = cancelled(where, ("not begun: item %d failed"):format(run.failed))
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
  return all(where, #list, math.huge, false, function(i) return tasks.spawn(list[i]) end)
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
  return all(where, #list, concurrency, options.stop_on_error, function(i) return tasks.spawn(fn, list[i], i) end)
end

return gather
