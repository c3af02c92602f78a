--- Waiting between two calls: the one place that knows how.
local sleep = {}

local engine

--- Do nothing for a while. Blocks; a Ctrl-C ends it.
---@return boolean went false when the task that waits was cancelled
---@param seconds number
function sleep.wait(seconds)
  local native = require "instantly.native"
  local now = native.load("instantly.core").now
  engine = engine or native.load("instantly.curl").new()
  local ends = now() + seconds
  while true do
    local left = ends - now()
    if left <= 0 then return true end
    -- An engine without transfers only waits, and gives the word back to Lua when a signal arrives.
    engine:step(left < 1 and left or 1)
  end
end

return sleep
