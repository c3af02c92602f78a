-- lua-cjson, encoding the campaign.
local cjson = require "cjson"
local data = require "spec.bench.data"

local value = cjson.decode(data.campaign())

require "spec.bench.worker"(function(count)
  for _ = 1, count do assert(cjson.encode(value)) end
end)
