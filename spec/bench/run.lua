--- `make bench`: every figure is a ratio of two things measured in turns in one run, so that it holds on a noisy
--- machine. One line each:
---
---   bench NAME LUA RATIO LIMIT ok|over    ours against the reference, median of the rounds
---   bench NAME peer PEER RATIO TIMES      another client's doing of the same, and how many times of ours that is
---
--- Ends with a failure when a limit is passed, or a peer is ahead. From the environment: LUAS; ROUNDS (11; 21 at least
--- where a figure is within 10 % of its limit); ONLY, names of rows; PEERS=no.
local data = require "spec.bench.data"
local figures = require "spec.bench.figures"
local results = require "spec.bench.results"
local rows = require "spec.bench.rows"
local server = require "spec.bench.server"
local shell = require "spec.support.shell"
local worker = require "spec.bench.worker"

local PAGES = 100
local FRESH_STARTS = 3 -- of a figure that is no ratio

local function setting(name, default)
  local value = os.getenv(name)
  if value == nil or value == "" then return default end
  return value
end

local ROUNDS = tonumber(setting("ROUNDS", "11"))
local LUAS = setting("LUAS", "lua5.4 luajit")
local ONLY = setting "ONLY"

local run = { began = os.date "!%Y-%m-%dT%H:%M:%SZ" }
local over = 0

--- The first processor that this process may use: a client and its server share it. Nil where nothing can be pinned.
local function processor()
  local status, output = shell.run "taskset -cp $$"
  return status == 0 and tonumber(output:match ": (%d+)") or nil
end

local on_terminal = os.execute "test -t 2" == true

--- What is being measured, and the round: where there is someone to see it, overwritten by what comes next.
local function progress(row, who, round)
  if on_terminal then io.stderr:write(("\r%-9s %-22s %3d"):format(row.name, who, round)) end
end

local function say(line)
  if on_terminal then io.stderr:write(("\r%36s\r"):format "") end
  print(line)
  io.stdout:flush()
end

-- Measuring --------------------------------------------------------------------------------------

--- Ratios per round, by clock. In turns, and who begins changes: A B, B A, …
---@return table clocks cpu, wall: lists
local function compare(row, who, what, count, limit)
  local ours, against = worker.start(what, run), worker.start(row.against, run)
  local against_count = row.against_count or row.count
  local clocks = { cpu = {}, wall = {} }

  local function one_round(ours_first)
    local a, a_wall, b, b_wall
    if ours_first then a, a_wall = ours.round(count) end
    b, b_wall = against.round(against_count)
    if not ours_first then a, a_wall = ours.round(count) end
    return a / count / (b / against_count), a_wall / count / (b_wall / against_count)
  end

  one_round(true) -- does not count: connections are made, and code is compiled
  repeat
    local n = #clocks.cpu + 1
    progress(row, who, n)
    clocks.cpu[n], clocks.wall[n] = one_round(n % 2 == 1)
  until figures.enough(clocks[row.clock or "cpu"], ROUNDS, limit)
  ours.stop()
  against.stop()
  return clocks
end

--- A figure that is no ratio: from some processes that have done nothing before.
---@return number[]
local function measure_alone(row, who)
  local list = {}
  for i = 1, FRESH_STARTS do
    progress(row, who, i)
    local ours = worker.start(row.ours, run)
    list[i] = ours.round(row.count)
    ours.stop()
  end
  return list
end

--- Add the figure of `list` to the results, and give it.
local function keep(row, who, list, clocks, limit)
  local value = figures.median(list)
  results.add{
    run = run.began, name = row.name, who = who, limit = limit, value = value, best = figures.best(list),
    cpu = clocks and figures.median(clocks.cpu), wall = clocks and figures.median(clocks.wall),
  }
  return value
end

--- Ours on one Lua; gives the figure.
local function measure(row, lua)
  local limit = row.limits[lua]
  run.lua = lua
  local clocks = row.against and compare(row, lua, row.ours, row.count, limit)
  local list = clocks and clocks[row.clock or "cpu"] or measure_alone(row, lua)
  local value = keep(row, lua, list, clocks, limit)
  say(figures.line(row.name, lua, value, limit))
  if figures.verdict(value, limit) ~= "ok" then over = over + 1 end
  return value
end

--- A peer, against the same reference; a Lua peer is held against ours on its Lua, another against ours on Lua 5.4.
local function measure_peer(row, peer, lua, values)
  local name, what, count = peer[1], peer[2], peer[3]
  local ours = values[lua or "lua5.4"] or select(2, next(values))
  local shown = lua and name .. "/" .. lua or name
  run.lua = lua or "lua5.4"
  local clocks = compare(row, shown, what, count, ours)
  local value = keep(row, "peer " .. shown, clocks[row.clock or "cpu"], clocks)
  say(figures.peer_line(row.name, shown, value, ours))
  if value < ours then over = over + 1 end
end

local function measure_peers(row, values)
  for _, peer in ipairs(row.peers or {}) do
    for _, lua in ipairs(peer.on or { false }) do
      if not lua or values[lua] then measure_peer(row, peer, lua, values) end
    end
  end
end

local function measure_row(row)
  local values = {}
  for lua in LUAS:gmatch "%S+" do
    if row.limits[lua] then values[lua] = measure(row, lua) end
  end
  if next(values) and setting("PEERS", "yes") ~= "no" then measure_peers(row, values) end
end

-- The run ----------------------------------------------------------------------------------------

local function wanted(row)
  return not ONLY or (" " .. ONLY .. " "):find(" " .. row.name .. " ", 1, true)
end

local function check_names()
  for name in (ONLY or ""):gmatch "%S+" do
    local known = false
    for _, row in ipairs(rows) do known = known or row.name == name end
    if not known then error(("ONLY=%s: there is no such row"):format(name), 0) end
  end
end

check_names()
local www = shell.output "pwd" .. "/build/bench/www"
shell.output("mkdir -p " .. www)
data.write(www, PAGES)
run.processor = processor()
run.static = server.static(www, run.processor)
local ok, problem = pcall(function()
  run.host = server.host(run.static, run.processor)
  for _, row in ipairs(rows) do
    if wanted(row) then measure_row(row) end
  end
end)
if run.host then run.host.stop() end
run.static.stop()
if not ok then error(problem, 0) end
os.exit(over == 0 and 0 or 1)
