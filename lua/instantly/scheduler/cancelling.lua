--- Giving up a task, the same in every host: it is told once, by what it waits for; whatever it waits for after that
--- raises, so that a loop that does not look ends, too.
local errors = require "instantly.error"

--- Give `cancelled`, `check` and `cancel` (see init.lua) to a scheduler that has `current`.
---@param scheduler table
return function(scheduler)
  function scheduler.cancelled(task)
    task = task or scheduler.current()
    if not (task and task._cancelled) then return false end
    task._told = true
    return true
  end

  function scheduler.check()
    local task = scheduler.current()
    if task and task._told then errors.throw(errors.new("cancelled", "the task was cancelled")) end
  end

  --- If the task waits for nothing, it finds out when it does.
  function scheduler.cancel(task)
    local event = task._event
    if not event or event.is_set then return end
    event.given_up, task._told = true, true
    event:give_up()
    event:set()
  end
end
