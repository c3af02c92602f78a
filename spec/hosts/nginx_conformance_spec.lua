-- All operations of the API file, called inside a real nginx over its cosockets, and judged there.
local conformance = require "spec.support.conformance"
local mock_server = require "spec.support.mock_server"
local nginx = require "spec.support.nginx"

local served, server
setup(function()
  served = mock_server.start{ any_id = true }
  -- nginx compares names, not addresses.
  served.https = served.https:gsub("127%.0%.0%.1", "localhost")
  server = nginx.start{ http = ("lua_ssl_trusted_certificate %s;"):format(served.ca_file) }
end)
teardown(function()
  if server then server.stop() end
  served.stop()
end)

for _, scheme in ipairs{ "http", "https" } do
  describe("in nginx, over " .. scheme .. ",", function()
    local cases, passed = conformance.cases(), 0
    teardown(function() io.write(("\nconformance nginx %s %d/%d\n"):format(scheme, passed, #cases)) end)

    for number, case in ipairs(cases) do
      it(("%s %s (%s) is sent and read as the API file says"):format(case.method, case.path, case.id), function()
        local problem = server.run(("return require('spec.support.nginx_conformance').check(%d, %q, %q)")
          :format(number, served[scheme], served.key))
        assert.is_nil(problem)
        passed = passed + 1
      end)
    end
  end)
end
