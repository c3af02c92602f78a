-- Walks pages of a list without an end; answers with the megabytes by which the peak of resident memory grew.
-- The walk alone counts: everything is loaded, and the connection is open, before it begins.
local data = require "spec.bench.data"

local client = require "spec.bench.client"(os.getenv "BASE" .. "/endless")
assert(client.campaigns:get(data.ID))

--- The peak of resident memory, in megabytes.
local function peak()
  for line in io.lines "/proc/self/status" do
    local size = line:match "^VmHWM:%s+(%d+) kB"
    if size then return tonumber(size) / 1024 end
  end
end

--- From here on the peak is that of what follows.
local function forget_peak()
  local file = assert(io.open("/proc/self/clear_refs", "w"))
  assert(file:write "5")
  assert(file:close())
end

require "spec.bench.frame"(function(pages)
  forget_peak()
  local before, seen = peak(), 0
  for campaign in client.campaigns:each{ max = pages * 100 } do
    assert(campaign.name and campaign.status and campaign.daily_limit)
    seen = seen + 1
  end
  assert(seen == pages * 100)
  return peak() - before
end)
