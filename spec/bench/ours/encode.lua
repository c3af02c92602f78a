-- A campaign of 2.1 kB to JSON.
local core = require "instantly.core"
local data = require "spec.bench.data"

local value = core.decode(data.campaign())

require "spec.bench.frame"(function(count)
  for _ = 1, count do assert(core.encode(value)) end
end)
