--- `make bench-plot`: draw what is in build/bench/results.tsv.
local plot = require "spec.bench.plot"
local results = require "spec.bench.results"
local shell = require "spec.support.shell"

local PLOT = "build/bench/plot.svg"

if not io.open(results.FILE) then error("there are no figures yet: `make bench` makes them", 0) end
local file = assert(io.open(PLOT, "w"))
assert(file:write(plot.draw(results.parse(shell.read(results.FILE)))))
assert(file:close())
print(PLOT)
