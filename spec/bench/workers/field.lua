-- Fields read of a record.
local core = require "instantly.core"
local data = require "spec.bench.data"
local instantly = require "instantly"

local client = instantly.new{ api_key = "x", base_url = "https://127.0.0.1" }
local campaign = core.records('{"items":[' .. data.campaign() .. "]}",
  { items = { client.campaigns._class, client.campaigns } }, client.campaigns).items[1]

require "spec.bench.worker"(function(count)
  local sum = 0
  for _ = 1, count do sum = sum + campaign.daily_limit end
  assert(sum > 0)
end)
