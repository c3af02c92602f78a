-- A walk over as many pages as asked for, 100 campaigns each, 3 fields read of each campaign.
local client = require "spec.bench.client"()

require "spec.bench.frame"(function(pages)
  local seen = 0
  for campaign in client.campaigns:each{ max = pages * 100 } do
    assert(campaign.name and campaign.status and campaign.daily_limit)
    seen = seen + 1
  end
  assert(seen == pages * 100)
end)
