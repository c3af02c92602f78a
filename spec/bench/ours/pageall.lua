-- The same page, and every record of it as a plain table.
local parse = require "spec.bench.records".parser()

require "spec.bench.frame"(function(count)
  for _ = 1, count do
    local items = parse()
    assert(#items == 100)
    for _, campaign in ipairs(items) do assert(campaign:table().name) end
  end
end)
