-- Runs the suites under each Lua: a line per suite, the output of those that failed, and the sum as
-- the last line. `make test`, `make asan` and `make valgrind` are this script with other settings:
--   LUAS     the interpreters ("lua5.4 luajit")
--   ONLY     spec files or folders, instead of the suites and of `make check`
--   SUITE    suites by their names ("unit core"), instead of all
--   FLAVOUR  the build that is loaded: build/<lua>-<flavour>
--   WRAP     what starts the interpreter ("valgrind …")
--   PRELOAD  libraries that are loaded before it
--   COLLECTOR  "eager", "whole" or "generational": how garbage is collected, see busted.lua
--   CI       "true": a skipped test is a failure
--   MAKE     the make to run `make check` with

local shell = require "spec.support.shell"
local suites = require "spec.support.suites"


local function setting(name, default)
  local value = os.getenv(name)
  if value == nil or value == "" then return default end
  return value
end

local function contents(path)
  local file = io.open(path, "rb")
  if not file then return "" end
  local text = file:read "*a"
  file:close()
  return text
end

local ROOT = shell.output "pwd"
local WRAP = setting("WRAP", "")
local PRELOAD = setting("PRELOAD", "")
local FLAVOUR = setting("FLAVOUR")
local CI = setting("CI") == "true"
local SECONDS = setting("TIME_LIMIT", "600") -- for one suite: a spec that hangs must not hang the run
local LIMIT = "timeout --foreground -k 10 " .. SECONDS
if shell.run(LIMIT .. " true") ~= 0 then LIMIT = "" end -- not every system has it
local RESULTS = "build/test"

local only, named = setting "ONLY", setting "SUITE"
local passed, failed = 0, 0

--- The build of the flavour that is asked for, or of another one on top of it.
local function build_folder(lua, flavour)
  local name = lua:match "[^/]+$"
  for _, each in ipairs { FLAVOUR or false, flavour or false } do
    if each then name = name .. "-" .. each end
  end
  return ROOT .. "/build/" .. name
end

local function exists(path)
  local file = io.open(path)
  return file and file:close()
end

local function is_named(suite)
  return only or not named or (" " .. named .. " "):find(" " .. suite.name .. " ", 1, true)
end

--- A run of a flavour is about that build: not about the files of the project, and what it did not build is not missed.
local function is_meant(lua, suite)
  if not FLAVOUR or only then return true end
  if suite.once then return suite.watched and FLAVOUR == "asan" end
  return (not suite.preload or exists(build_folder(lua) .. "/" .. suite.preload))
    and (not suite.flavour or exists(build_folder(lua, suite.flavour) .. "/instantly/curl.so"))
end

-- The paths for one interpreter: ours first, then what the user has, who may have it in LUA_PATH_5_4
-- (`luarocks path` does that), which a Lua 5.4 reads instead of LUA_PATH.
local function environment(lua, flavour)
  local modules = build_folder(lua) .. "/?.so;"
  if flavour then modules = build_folder(lua, flavour) .. "/?.so;" .. modules end
  local ours = { LUA_PATH = ROOT .. "/lua/?.lua;" .. ROOT .. "/lua/?/init.lua;", LUA_CPATH = modules }
  local words = { "LUA=" .. shell.quote(lua) }
  for _, version in ipairs { "", "_5_2", "_5_3", "_5_4" } do
    for name, paths in pairs(ours) do
      local theirs = setting(name .. version)
      if theirs or version == "" then
        local all = paths .. (theirs and theirs .. ";" or "") .. ";"
        words[#words + 1] = name .. version .. "=" .. shell.quote(all)
      end
    end
  end
  return table.concat(words, " ")
end

local function announce(lua, name)
  io.write(("%-12s %-14s"):format(lua, name))
  io.flush()
end

-- Prints the rest of a suite's line, and adds it up.
local function settle(good, bad, skipped, seconds)
  passed, failed = passed + good, failed + bad
  io.write(("%6d passed %4d failed %7.1f s"):format(good, bad, seconds))
  if skipped > 0 then io.write(("  %d skipped"):format(skipped)) end
  io.write "\n"
  io.flush()
end

-- What went wrong beside the tests that failed, in words; nil when nothing did.
local function trouble_of(status, report, ran, bad)
  if not report:find "passed" then
    local where = report == "" and "before the first test" or "while " .. report:gsub("%s+$", "")
    return ("ended with status %s %s"):format(tostring(status), where)
  end
  if status ~= 0 and bad == 0 then return ("no test failed, and yet the status is %d"):format(status) end
  if ran == 0 then return "no test ran" end
end

local function run_suite(lua, suite)
  local label = lua:match "[^/]+$" .. (FLAVOUR and "-" .. FLAVOUR or "")
  local stem = ("%s/%s-%s"):format(RESULTS, label, suite.name)
  local log, counts = stem .. ".log", stem .. ".counts"
  local preload = (suite.preload and build_folder(lua) .. "/" .. suite.preload .. " " or "") .. PRELOAD
  local preloads = preload ~= "" and "LD_PRELOAD=" .. shell.quote(preload) or ""
  os.remove(counts)
  announce(label, suite.name)
  local began = os.time()
  local status = shell.run(table.concat({
    LIMIT, "env", environment(lua, suite.flavour), preloads, WRAP, lua, "spec/support/busted.lua", "--verbose",
    "--output=spec/support/report.lua", "-Xoutput=" .. counts, suite.path, ">" .. log, "2>&1",
  }, " "))

  local report = contents(counts)
  local good, bad, skipped, seconds = report:match "^(%d+) passed (%d+) failed (%d+) skipped ([%d.]+)"
  good, bad, skipped = tonumber(good) or 0, tonumber(bad) or 0, tonumber(skipped) or 0
  local trouble = trouble_of(status, report, good + bad, bad)
  bad = bad + (trouble and 1 or 0) + (CI and skipped or 0)
  settle(good, bad, skipped, tonumber(seconds) or os.time() - began)
  -- What a suite sums up in a line of its own: "conformance prism lua5.4 240/240", "pacing one-process 99.9% 0".
  for _, pattern in ipairs { "%l+ [^\n]+ %d+/%d+", "pacing %S+ [%d.]+%% %d+" } do
    for line in contents(log):gmatch("%f[^\n\0](" .. pattern .. ")\n") do io.write(line, "\n") end
  end
  if bad > 0 then io.write(contents(log), "\n") end
  if trouble then io.write(label, " ", suite.name, ": ", trouble, "\n\n") end
end

local function run_check()
  announce("", "check")
  local began = os.time()
  local log = RESULTS .. "/check.log"
  local status = shell.run(setting("MAKE", "make") .. " --no-print-directory check >" .. log .. " 2>&1")
  settle(status == 0 and 1 or 0, status == 0 and 0 or 1, 0, os.time() - began)
  if status ~= 0 then io.write(contents(log), "\n") end
end

shell.output("mkdir -p " .. RESULTS)
local whole = not (only or named or FLAVOUR or WRAP ~= "")
if only then suites = { { name = "only", path = only } } end

local first = true
for lua in setting("LUAS", "lua5.4 luajit"):gmatch "%S+" do
  for _, suite in ipairs(suites) do
    if is_named(suite) and is_meant(lua, suite) and (first or not suite.once) then run_suite(lua, suite) end
  end
  first = false
end
if whole then run_check() end

io.write(("%d passed, %d failed\n"):format(passed, failed))
os.exit(failed == 0 and 0 or 1)
