--- `make bench`: every figure is a ratio of two things measured in turns in one run, so that it holds on a noisy
--- machine. One line each:
---
---   bench NAME LUA RATIO LIMIT ok|over        ours against the reference, median of all rounds
---   bench NAME peer PEER RATIO ahead|behind   another client's doing of the same against the same reference
---
--- Settings, from the environment: LUAS; ROUNDS (21); ONLY, names of rows; PEERS=no; PIN, what pins a process to
--- a processor ("taskset -c 0", empty for none).
local data = require "spec.bench.data"
local nginx = require "spec.bench.nginx"
local rows = require "spec.bench.rows"
local shell = require "spec.support.shell"

local function setting(name, default)
  local value = os.getenv(name)
  if value == nil or value == "" then return default end
  return value
end

local ROUNDS = tonumber(setting("ROUNDS", "21"))
local FOLDER = shell.output "pwd" .. "/build/bench"
local PIN = os.getenv "PIN" or (shell.run "taskset -c 0 true" == 0 and "taskset -c 0" or "")
local PAGES = 100

local over = 0

-- Workers ----------------------------------------------------------------------------------------

local started = 0

--- A process that does rounds of something: `round(count)` gives the seconds of CPU it took, and the wall clock's.
local function start(command)
  started = started + 1
  local pipe = ("%s/in-%d"):format(FOLDER, started)
  shell.output(("rm -f %s && mkfifo %s"):format(pipe, pipe))
  local output = assert(io.popen(("%s %s <%s"):format(PIN, command, pipe)))
  local input = assert(io.open(pipe, "w"))
  local worker = { command = command }
  assert(output:read "*l" == "ready", "did not start: " .. command)

  function worker.round(count)
    input:write(("%d\n"):format(count))
    input:flush()
    return tonumber(output:read "*l") or error("ended in the middle: " .. command, 0)
  end

  function worker.stop()
    input:write "0\n" -- the end of the pipe would not do: later workers hold it, too
    input:close()
    output:close()
    os.remove(pipe)
  end

  return worker
end

local function command_of(what, lua, base)
  local file, arguments = what:match "^(%S+) ?(.*)$"
  arguments = arguments:gsub("BASE", base)
  if file == "reference" then return FOLDER .. "/reference " .. arguments end
  local path = "spec/bench/" .. file
  local kind = file:match "%.(%a+)$"
  local run = ({ lua = lua, mjs = "node", py = "/usr/bin/python3" })[kind]
  local lua_path = ("LUA_PATH='./?.lua;./lua/?.lua;./lua/?/init.lua;%s;' LUA_CPATH='./build/%s/?.so;;'"):format(
    lua == "lua5.4" and "/usr/share/lua/5.3/?.lua;/usr/share/lua/5.1/?.lua;" or "", lua)
  return ("env BASE=%s %s %s %s %s"):format(base, lua_path, run, path, arguments)
end

-- Figures ----------------------------------------------------------------------------------------

local function median(list)
  table.sort(list)
  local middle = math.floor(#list / 2)
  return #list % 2 == 1 and list[middle + 1] or (list[middle] + list[middle + 1]) / 2
end

--- Ratios of the rounds of two workers, in turns; the first round of each is not counted.
local function compare(ours, reference, count, reference_count)
  local ratios = {}
  ours.round(count)
  reference.round(reference_count)
  for round = 1, ROUNDS do
    local a, b
    if round % 2 == 1 then
      a = ours.round(count)
      b = reference.round(reference_count)
    else
      b = reference.round(reference_count)
      a = ours.round(count)
    end
    ratios[round] = (a / count) / (b / reference_count)
  end
  local best = math.min((table.unpack or unpack)(ratios)) -- luacheck: ignore 113
  return median(ratios), best
end

local function report(row, lua, ratio, best)
  local limit = row.limit[lua]
  local verdict = not limit and "" or ratio <= limit and "ok" or "over"
  if verdict == "over" then over = over + 1 end
  print(("bench %-9s %-7s %7.3f  %-6s %-4s  (best %.3f)"):format(row.name, lua, ratio,
    limit and ("%.2f"):format(limit) or "-", verdict, best))
  io.stdout:flush()
  return ratio
end

-- Rows -------------------------------------------------------------------------------------------

local function measure(row, lua, base)
  if row.measure then return report(row, lua, row.measure(command_of(row.ours, lua, base), PIN, lua)) end
  local ours = start(command_of(row.ours, lua, base))
  local reference = start(command_of(row.against, lua, base))
  local ratio, best = compare(ours, reference, row.count, row.reference_count or row.count)
  ours.stop()
  reference.stop()
  return report(row, lua, ratio, best)
end

local function measure_peer(row, name, what, ratios, base)
  local lua = what:match "@(%S+)$" or "lua5.4"
  local peer = start(command_of(what:gsub(" ?@%S+$", ""), lua, base))
  local reference = start(command_of(row.against, lua, base))
  local count = row.peer_count or row.count
  local ratio = compare(peer, reference, count, row.reference_count or row.count)
  peer.stop()
  reference.stop()
  local ours = ratios[lua] or ratios["lua5.4"]
  print(("bench %-9s peer    %7.3f  %-22s %s ours by %.2f"):format(row.name, ratio, name,
    ratio < ours and "AHEAD of" or "behind", ratio < ours and ours / ratio or ratio / ours))
  if ratio < ours then over = over + 1 end
  io.stdout:flush()
end

shell.output(("mkdir -p %s/www %s/temp"):format(FOLDER, FOLDER))
data.write(FOLDER .. "/www", PAGES)
local server = nginx.start(FOLDER, data.ID, PIN)
local only = setting "ONLY"
local ok, problem = pcall(function()
  for _, row in ipairs(rows) do
    if not only or (" " .. only .. " "):find(" " .. row.name .. " ", 1, true) then
      local ratios = {}
      for lua in setting("LUAS", "lua5.4 luajit"):gmatch "%S+" do ratios[lua] = measure(row, lua, server.base) end
      if setting("PEERS", "yes") ~= "no" then
        for _, peer in ipairs(row.peers or {}) do measure_peer(row, peer[1], peer[2], ratios, server.base) end
      end
    end
  end
end)
server.stop()
if not ok then error(problem, 0) end
os.exit(over == 0 and 0 or 1)
