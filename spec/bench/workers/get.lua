-- One call, everything on: arguments checked, paced, sent, parsed into a record, and 3 fields read.
local data = require "spec.bench.data"
local instantly = require "instantly"

local client = instantly.new{
  api_key = "benchmark-key-0123456789", base_url = os.getenv "BASE",
  pacer = { per_second = 1e6, per_minute = 6e7 }, -- it counts every call, and holds none up
}

require "spec.bench.worker"(function(count)
  for _ = 1, count do
    local campaign = assert(client.campaigns:get(data.ID))
    assert(campaign.name and campaign.status == 1 and campaign.daily_limit)
  end
end)
