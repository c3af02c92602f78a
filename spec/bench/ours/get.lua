-- One call after another, everything on: arguments checked, paced, sent, parsed into a record, and 3 fields read.
local data = require "spec.bench.data"

local client = require "spec.bench.client"()

require "spec.bench.frame"(function(count)
  for _ = 1, count do
    local campaign = assert(client.campaigns:get(data.ID))
    assert(campaign.name and campaign.status == 1 and campaign.daily_limit)
  end
end)
