-- Fields read of a record.
local data = require "spec.bench.data"

local campaign = require "spec.bench.records".parser('{"items":[' .. data.campaign() .. "]}")()[1]

require "spec.bench.frame"(function(count)
  local sum = 0
  for _ = 1, count do sum = sum + campaign.daily_limit end
  assert(sum > 0)
end)
