-- Every fault of the mock, by every way there is, for a call that reads, one that may be repeated, and one that must not.
local fault_hosts = require "spec.support.fault_hosts"
local fault_matrix = require "spec.support.fault_matrix"
local fault_report = require "spec.support.fault_report"

local report = fault_report.new(rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match "%d%.%d")

local function check(host, test)
  local ok, result = pcall(test.run)
  if not ok then result = { problem = tostring(result) } end
  result.host, result.name, result.class = host.name, test.name, test.class
  report.add(result)
  assert.is_nil(result.problem)
end

for _, host in ipairs(fault_hosts.new()) do
  describe("by way of " .. host.name .. ",", function()
    setup(host.start)
    teardown(function() host.stop() end)

    for _, test in ipairs(fault_matrix.tests(host)) do
      report.total = report.total + 1
      it(("%s ends as it should for %s, and the client goes on"):format(test.name, test.class), function()
        check(host, test)
      end)
    end
  end)
end

describe("the faults", function()
  it("are at least 40, and all of the mock's are among them", function()
    local names, distinct = {}, 0
    for _, row in ipairs(fault_matrix.rows) do
      distinct = distinct + (names[row.name] and 0 or 1)
      names[row.name] = true
    end
    assert.is_true(distinct >= 40)
    local forgotten = {}
    for name in pairs(require "instantly.mock.faults") do
      if not names[name] then forgotten[#forgotten + 1] = name end
    end
    assert.same({}, forgotten)
  end)

  it("are told in a table, and summed up", function() assert.equal(report.total, report.write()) end)
end)
