--- What the specs of faults found, as a table in build/test and one line.
local matrix = require "spec.support.fault_matrix"

local fault_report = {}

--- Collects results for one host program ("lua5.4", "nvim").
function fault_report.new(name)
  local report = { total = 0 }
  local results, expected = {}, 0

  --- Takes down a result: { host, name, class, got, problem }
  function report.add(result)
    results[#results + 1] = result
    if not result.problem then expected = expected + 1 end
  end

  --- Writes the table, prints the line; how many ended as they should.
  function report.write()
    local file = assert(io.open(("build/test/faults-%s.table"):format(name), "w"))
    file:write(name, "\n", matrix.table(results), "\n\n")
    file:close()
    io.write(("\nfaults %s %d/%d\n"):format(name, expected, report.total))
    return expected
  end

  return report
end

return fault_report
