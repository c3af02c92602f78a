-- busted under the Lua that runs this file. The `busted` command starts a second interpreter, and
-- valgrind and the sanitizers would then watch the wrong one.
local collector = os.getenv "COLLECTOR" or ""

if collector == "eager" then -- it never rests
  collectgarbage("setpause", 0)
elseif collector == "whole" then -- all the way at once
  if _VERSION == "Lua 5.4" then collectgarbage("incremental", 200, 200, 30) end
  collectgarbage("setstepmul", _VERSION == "Lua 5.4" and 1000 or 1000000)
elseif collector == "generational" then -- Lua 5.4
  collectgarbage "generational"
elseif collector ~= "" then
  error("COLLECTOR: eager, whole or generational, not " .. collector, 0)
end

require "busted.runner" { standalone = false }
