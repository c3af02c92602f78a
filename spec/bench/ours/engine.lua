-- The engine alone: a request, its body as a string.
local curl = require "instantly.curl"

local engine = curl.new()
local request = {
  method = "GET", url = os.getenv "BASE" .. "/campaign.json", timeout = 30,
  headers = { "Authorization: Bearer benchmark-key-0123456789", "User-Agent: bench/1", "Accept: application/json" },
}

require "spec.bench.frame"(function(count)
  for _ = 1, count do
    assert(engine:start(request))
    local id, response
    repeat
      engine:step(1)
      id, response = engine:pop()
    until id
    assert(response.status == 200 and #response.body > 2000)
  end
end)
