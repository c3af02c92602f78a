-- The same calls, 32 at the same time.
local data = require "spec.bench.data"
local instantly = require "instantly"

local client = require "spec.bench.client"()

local function get(id)
  local campaign = assert(client.campaigns:get(id))
  assert(campaign.name and campaign.status == 1 and campaign.daily_limit)
  return true
end

require "spec.bench.frame"(function(count)
  local ids = {}
  for i = 1, count do ids[i] = data.ID end
  local _, errors = instantly.map(ids, get, { concurrency = 32 })
  assert(errors == nil)
end)
