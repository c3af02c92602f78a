-- lua-http: streams on connections that stay open (a request object would open one each time); one of them, or 32 at
-- the same time in coroutines of cqueues.
local cjson = require "cjson"
local client = require "http.client"
local cqueues = require "cqueues"
local http_headers = require "http.headers"

local port = assert(tonumber(os.getenv "BASE":match ":(%d+)$"))
local headers = http_headers.new()
headers:append(":method", "GET")
headers:append(":scheme", "http")
headers:append(":authority", "127.0.0.1:" .. port)
headers:append(":path", "/campaign.json")
headers:append("authorization", "Bearer benchmark-key-0123456789")
headers:append("accept", "application/json")

local WIDTH = arg[1] == "gather" and 32 or 1
local connections = {}

local function get(connection)
  local stream = assert(connection:new_stream())
  assert(stream:write_headers(headers, true))
  local answer = assert(stream:get_headers())
  assert(answer:get ":status" == "200")
  local campaign = cjson.decode(assert(stream:get_body_as_string()))
  assert(campaign.name and campaign.status == 1 and campaign.daily_limit)
end

require "spec.bench.frame"(function(count)
  local queue, left = cqueues.new(), count
  for i = 1, WIDTH do
    queue:wrap(function()
      connections[i] = connections[i] or assert(client.connect{ host = "127.0.0.1", port = port, tls = false })
      while left > 0 do
        left = left - 1
        get(connections[i])
      end
    end)
  end
  assert(queue:loop())
end)
