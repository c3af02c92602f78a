-- LuaSocket: a request with headers, its answer collected by a sink, as its reference shows. Its http module opens a
-- connection for each request.
local cjson = require "cjson"
local http = require "socket.http"
local ltn12 = require "ltn12"

local url = os.getenv "BASE" .. "/campaign.json"
local headers = { Authorization = "Bearer benchmark-key-0123456789", Accept = "application/json" }

require "spec.bench.frame"(function(count)
  for _ = 1, count do
    local body = {}
    local _, status = http.request{ url = url, headers = headers, sink = ltn12.sink.table(body) }
    assert(status == 200)
    local campaign = cjson.decode(table.concat(body))
    assert(campaign.name and campaign.status == 1 and campaign.daily_limit)
  end
end)
