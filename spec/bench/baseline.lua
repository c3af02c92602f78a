--- `make bench-baseline`: write down how many instructions it takes now.
local counts = require "spec.bench.counts"

local text = counts.format(counts.measure(), counts.made_with())
local file = assert(io.open(counts.FILE, "w"))
assert(file:write(text))
assert(file:close())
io.write(text)
