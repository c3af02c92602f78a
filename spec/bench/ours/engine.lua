-- The engine alone: a request, its body as a string.
local curl = require "instantly.curl"

local engine = curl.new()
local profile = curl.profile{
  method = "GET",
  headers = { "Authorization: Bearer benchmark-key-0123456789", "User-Agent: bench/1", "Accept: application/json" },
}
local request = { url = os.getenv "BASE" .. "/campaign.json", timeout = 30, profile = profile }

require "spec.bench.frame"(function(count)
  for _ = 1, count do
    assert(engine:start(request))
    local id, status, body
    repeat
      engine:step(1)
      id, status, body = engine:pop()
    until id
    assert(status == 200 and #body > 2000)
  end
end)
