-- Fields read of a plain table.
local core = require "instantly.core"
local data = require "spec.bench.data"

local campaign = core.decode(data.campaign())

require "spec.bench.frame"(function(count)
  local sum = 0
  for _ = 1, count do sum = sum + campaign.daily_limit end
  assert(sum > 0)
end)
