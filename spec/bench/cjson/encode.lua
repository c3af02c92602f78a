-- lua-cjson, encoding the campaign.
local cjson = require "cjson"
local core = require "instantly.core"
local data = require "spec.bench.data"

local value = core.decode(data.campaign())

require "spec.bench.frame"(function(count)
  for _ = 1, count do assert(cjson.encode(value)) end
end)
