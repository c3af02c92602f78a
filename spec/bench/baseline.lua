--- `make bench-baseline`: write down how many instructions it takes now.
local counts = require "spec.bench.counts"
local figures = require "spec.bench.figures"

-- Lua 5.4 hashes strings differently in each process: a run is up to 1 % off.
local RUNS = 3

local runs, medians = {}, {}
for i = 1, RUNS do runs[i] = counts.measure() end
for _, name in ipairs(counts.NAMES) do
  local list = {}
  for i, measured in ipairs(runs) do list[i] = measured[name] end
  medians[name] = figures.median(list)
end

local text = counts.format(medians, counts.made_with())
local file = assert(io.open(counts.FILE, "w"))
assert(file:write(text))
assert(file:close())
io.write(text)
