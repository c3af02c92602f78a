-- A walk over as many pages as asked for, 100 campaigns each, 3 fields read of each campaign.
local instantly = require "instantly"

local client = instantly.new{
  api_key = "benchmark-key-0123456789", base_url = os.getenv "BASE",
  pacer = { per_second = 1e6, per_minute = 6e7 }, -- it counts every call, and holds none up
}

require "spec.bench.worker"(function(pages)
  for campaign in client.campaigns:each{ max = pages * 100 } do
    assert(campaign.name and campaign.status and campaign.daily_limit)
  end
end)
