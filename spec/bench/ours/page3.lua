-- A page of 341 kB, parsed strictly into 100 records, 3 fields read of each.
local parse = require "spec.bench.records".parser()

require "spec.bench.frame"(function(count)
  for _ = 1, count do
    local items = parse()
    assert(#items == 100)
    for _, campaign in ipairs(items) do assert(campaign.name and campaign.status and campaign.daily_limit) end
  end
end)
