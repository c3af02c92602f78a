-- In a program that runs on cqueues: the figures of all campaigns at once, while the program's own work goes on.
--
--   lua examples/with_cqueues.lua          with INSTANTLY_API_KEY set; it only reads
local cqueues = require "cqueues"
local instantly = require "instantly"

local reactor = instantly.reactor
local loop = cqueues.new()

local figures = instantly.spawn(function()
  local campaigns = instantly.must(instantly.campaigns:collect{ max = 20 })
  local results, errors = instantly.map(campaigns, function(campaign) return campaign:analytics_overview() end)
  for i, campaign in ipairs(campaigns) do
    local figure = results[i] and ("%d sent"):format(results[i].emails_sent_count) or tostring(errors[i])
    print(("%-30s %s"):format(campaign.name:gsub("%c", "?"), figure))
  end
  return #campaigns
end)

-- All that the library needs of the loop: wait for its descriptor, then let it do what is due.
loop:wrap(function()
  local calls = { pollfd = reactor.fd(), events = "r" }
  while figures.status == "running" do
    cqueues.poll(calls)
    reactor.step(0)
  end
end)

-- The program's own work.
local turns = 0
loop:wrap(function()
  while figures.status == "running" do
    turns = turns + 1
    cqueues.sleep(0.001)
  end
end)

assert(loop:loop())
local count = instantly.must(figures:wait())
print(("%d campaigns; other work had %d turns meanwhile"):format(count, turns))
