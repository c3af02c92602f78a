-- The fault matrix inside a real nginx: every fault of the mock that HTTP/1.1 can have, over its cosockets.
local cjson = require "cjson"
local fault_matrix = require "spec.support.fault_matrix"
local fault_report = require "spec.support.fault_report"
local mock_server = require "spec.support.mock_server"
local nginx = require "spec.support.nginx"

local served, server
local report = fault_report.new "nginx"

--- nginx compares the names of certificates, not addresses.
local function named(url) return (url:gsub("127%.0%.0%.1", "localhost")) end

local FEATURES = {
  http = { http1 = true, replays = true, nginx = true, plain = true },
  https = { http1 = true, replays = true, nginx = true, tls = true, nginx_tls = true },
}

setup(function()
  served = mock_server.start{ bad_tls = true, http2 = false }
  server = nginx.start{
    http = ("lua_ssl_trusted_certificate %s; lua_ssl_protocols TLSv1.2 TLSv1.3;"):format(served.ca_file), level = "crit",
  }
end)
teardown(function()
  if server then server.stop() end
  served.stop()
end)

--- What the code inside has to know of the served mock.
local function addresses()
  local bad = { refused = "http://127.0.0.1:1" }
  for name, url in pairs(served.bad_tls) do bad[name] = named(url) end
  return cjson.encode{
    http = served.http, https = named(served.https), control = served.control, key = served.key, bad = bad,
  }
end

for _, scheme in ipairs{ "http", "https" } do
  describe(("in nginx, over %s,"):format(scheme), function()
    local host = { name = "nginx-" .. scheme, features = FEATURES[scheme] }
    for number, test in ipairs(fault_matrix.tests(host)) do
      report.total = report.total + 1
      it(("%s ends as it should for %s, and the client goes on"):format(test.name, test.class), function()
        local result = server.run(([[
          local served, features = cjson.decode(%q), cjson.decode(%q)
          return require("spec.support.nginx_faults").run(%q, %d, served, features)
        ]]):format(addresses(), cjson.encode(host.features), scheme, number))
        result.host, result.name, result.class = host.name, test.name, test.class
        report.add(result)
        assert.is_nil(result.problem)
      end)
    end
  end)
end

describe("the faults in nginx", function()
  it("are told in a table, and summed up", function() assert.equal(report.total, report.write()) end)
end)
