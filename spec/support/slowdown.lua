--- How much longer work takes on this machine right now because other programs run as well, or because valgrind watches:
--- 1 when none does. For specs with a limit of time: what is spent waiting for an answer does not grow with it, what is
--- spent working does.
local core = require "instantly.core"

local CPU = 0.02 -- seconds of work to measure it by
-- Valgrind tells its client's environment of itself. It executes some 30 instructions for each one.
local WATCHED = (os.getenv "LD_PRELOAD" or ""):find "vgpreload" and 30 or 1

---@return number ratio at least 1
return function()
  local begun, worked = core.now(), os.clock()
  repeat until os.clock() - worked >= CPU
  return math.max((core.now() - begun) / CPU, 1) * WATCHED
end
