-- What `make coverage` prints: per file how many of its lines ran, and the sum for src/ and lua/.
-- Arguments: the folder of the instrumented objects.
local shell = require "spec.support.shell"

local OBJECTS = arg[1]
local GENERATED = { ["src/schema.c"] = true, ["lua/instantly/types.lua"] = true }

local function is_written(file)
  return not GENERATED[file] and not file:find "^lua/instantly/api/"
end

--- Prints a line, and the lines of the file that never ran.
local function tell(file, reached, all, missing)
  table.sort(missing)
  local share = 100 * reached / math.max(all, 1)
  io.write(("%-40s %5d of %5d %5.1f%% %s\n"):format(file, reached, all, share, table.concat(missing, " ")))
end

-- ---- C: gcov --------------------------------------------------------------------------------------------------

local function cover_c()
  local total, reached = 0, 0
  for _, file in ipairs(shell.lines "ls src/*.c") do
    if is_written(file) then
      local here, all, missing = 0, 0, {}
      local listing = shell.output(("gcov --stdout -o %s %s"):format(OBJECTS, file:match "src/(.*)%.c" .. ".o"))
      local _, from = listing:find("0:Source:" .. file .. "\n", 1, true)
      local to = listing:find("0:Source:", from, true) -- of a header
      for count, line in listing:sub(from, to):gmatch "\n *([%d#=*]+): *(%d+):" do
        all = all + 1
        if count:find "%d" then here = here + 1 else missing[#missing + 1] = tonumber(line) end
      end
      tell(file, here, all, missing)
      total, reached = total + all, reached + here
    end
  end
  return reached, total
end

-- ---- Lua: coverage.c ------------------------------------------------------------------------------------------

local function lines_that_ran()
  local ran = {}
  for _, line in ipairs(shell.lines "cat build/coverage/*.lines | sort -u") do ran[line] = true end
  return ran
end

--- The lines that have code, but for those that only close something.
local function lines_with_code(file)
  local text, lines, seen = {}, {}, {}
  for line in io.lines(file) do text[#text + 1] = line end
  for number, operation in shell.output("luac5.4 -l -p " .. file):gmatch "\n%s+%d+%s+%[(%d+)%]%s+(%u+)" do
    number = tonumber(number)
    local says_something = text[number]:gsub("end", ""):find "[^%s%]%)},;]"
    if operation ~= "VARARGPREP" and not seen[number] and says_something then lines[#lines + 1] = number end
    seen[number] = operation ~= "VARARGPREP" or seen[number]
  end
  return lines
end

local function cover_lua()
  local ran, total, reached = lines_that_ran(), 0, 0
  for _, file in ipairs(shell.lines "find lua -name '*.lua' | sort") do
    if is_written(file) then
      local here, missing = 0, {}
      local lines = lines_with_code(file)
      for _, line in ipairs(lines) do
        if ran[file .. ":" .. line] then here = here + 1 else missing[#missing + 1] = line end
      end
      tell(file, here, #lines, missing)
      total, reached = total + #lines, reached + here
    end
  end
  return reached, total
end

local function percent(reached, total)
  return ("%.1f%%"):format(100 * reached / total)
end

local c = percent(cover_c())
local lua = percent(cover_lua())
print(("coverage src %s lua %s"):format(c, lua))
