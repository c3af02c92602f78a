-- Fields read of a plain table.
local cjson = require "cjson"
local data = require "spec.bench.data"

local campaign = cjson.decode(data.campaign())

require "spec.bench.worker"(function(count)
  local sum = 0
  for _ = 1, count do sum = sum + campaign.daily_limit end
  assert(sum > 0)
end)
