--- Runs something once for every allocation of C, which then fails. Lua's own memory is another matter:
-- spec/support/scarce.lua.
local mallocs = require "mallocs"

if mallocs.blocks() == 0 then error("run this with LD_PRELOAD=build/<lua>/mallocs.so, as make torture does", 0) end

-- Compiling a trace registers it with libgcc, which does not look whether it got memory.
if rawget(_G, "jit") then jit.off() end -- luacheck: ignore 113

local torture = {}

local MOST = 20000 -- allocations: more is a loop without end

local function blocks()
  collectgarbage()
  collectgarbage()
  return mallocs.blocks()
end

--- Does it lose memory whenever the n-th allocation fails? What is kept for the next time does not count, such as
--- connections: there are fewer of them than rounds here.
local function loses(n, ever_after, act)
  for _ = 1, 20 do
    local before = blocks()
    mallocs.run(n, ever_after, act)
    if blocks() <= before then return false end
  end
  return true
end

--- Calls act with the first allocation failing, then the second one, and so on until it had all that it wanted:
--- each alone, then each with all that follow. `check(ok, result)` looks at how it ended, with memory again.
--- How many failed.
function torture.each_allocation(act, check)
  local failures = 0
  for _, ever_after in ipairs { false, true } do
    for n = 0, MOST do
      local before = blocks()
      local refused, ok, result = mallocs.run(n, ever_after, act)
      if check then check(ok, result) end
      if not refused then
        assert(ok, result)
        break
      end
      failures = failures + 1
      result = nil -- luacheck: ignore 311
      if blocks() > before and loses(n, ever_after, act) then
        error(("memory is lost when allocation %d fails%s"):format(n, ever_after and ", with all behind it" or ""))
      end
      assert(n < MOST, "it never had enough")
    end
  end
  return failures
end

return torture
