-- Walks pages of a list without an end; answers with the megabytes by which the peak of resident memory grew.
local instantly = require "instantly"

local client = instantly.new{ api_key = "benchmark-key-0123456789", base_url = os.getenv "BASE" .. "/endless", pacer = { per_second = 1e6, per_minute = 6e7 } }

local function peak()
  for line in io.lines "/proc/self/status" do
    local size = line:match "^VmHWM:%s+(%d+) kB"
    if size then return tonumber(size) / 1024 end
  end
end

local function walk(pages)
  for campaign in client.campaigns:each{ max = pages * 100 } do
    assert(campaign.name and campaign.status and campaign.daily_limit)
  end
end

walk(1)
local before = peak()
walk(tonumber(arg[1]))
print(("%.3f"):format(peak() - before))
