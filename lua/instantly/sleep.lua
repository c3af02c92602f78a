--- Waiting between two calls: the one place that knows how.
local scheduler = require "instantly.scheduler"

local sleep = {}

--- Do nothing for a while. In a task the others go on; elsewhere it blocks, lets tasks go on, and a Ctrl-C ends it.
---@param seconds number
---@return boolean slept false: the task was cancelled
function sleep.wait(seconds)
  return scheduler.sleep(seconds)
end

--- Raise in a task that was cancelled and has been told so: at the start of what may wait.
sleep.check = scheduler.check

return sleep
