-- Every fault of the mock, met by calls of a task in Neovim. The same for the other hosts is in spec/faults.
local cjson = require "cjson"
local fault_hosts = require "spec.support.fault_hosts"
local fault_matrix = require "spec.support.fault_matrix"
local fault_report = require "spec.support.fault_report"
local nvim = require "spec.support.nvim"

local RUN = [[
main(function()
  local host = require("spec.support.fault_hosts").over_curl(os.getenv "WAY")
  host.connect(require("cjson").decode(os.getenv "SERVER"))
  for _, test in ipairs(require("spec.support.fault_matrix").tests(host)) do
    local ok, result = pcall(test.run)
    if not ok then result = { problem = tostring(result) } end
    say(test.name, test.class, result.got or "raised", ((result.problem or "none"):gsub("%s+", " ")))
  end
end)
]]

local report = fault_report.new "nvim"

for _, way in ipairs { "http", "http2" } do
  describe(("in Neovim, over %s,"):format(way), function()
    local found = {}

    setup(function()
      nvim.build()
      local server = fault_hosts.server(way)
      local ready = { bad_tls = server.bad_tls }
      for _, name in ipairs { "http", "https", "control", "key", "ca_file" } do ready[name] = server[name] end
      local ok, lines = pcall(nvim.lines, RUN, { WAY = way, SERVER = cjson.encode(ready) })
      server.stop()
      assert(ok, lines)
      for _, line in ipairs(lines) do found[line[1] .. line[2]] = { got = line[3], problem = line[4] } end
    end)

    for _, test in ipairs(fault_matrix.tests(fault_hosts.over_curl(way))) do
      report.total = report.total + 1
      it(("%s ends as it should for %s, and the client goes on"):format(test.name, test.class), function()
        local result = assert(found[test.name .. test.class], "it did not come that far")
        local problem = result.problem ~= "none" and result.problem or nil
        report.add{ host = way, name = test.name, class = test.class, got = result.got, problem = problem }
        assert.is_nil(problem)
      end)
    end
  end)
end

describe("the faults in Neovim", function()
  it("are told in a table, and summed up", function() assert.equal(report.total, report.write()) end)
end)
