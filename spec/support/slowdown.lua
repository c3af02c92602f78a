--- How much longer work takes on this machine right now because other programs run as well: 1 when none does. For specs
--- with a limit of time: what is spent waiting for an answer does not grow with it, what is spent working does.
local core = require "instantly.core"

local CPU = 0.02 -- seconds of work to measure it by

---@return number ratio at least 1
return function()
  local begun, worked = core.now(), os.clock()
  repeat until os.clock() - worked >= CPU
  return math.max((core.now() - begun) / CPU, 1)
end
