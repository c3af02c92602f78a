local rows = require "spec.bench.rows"
local shell = require "spec.support.shell"

describe("the rows of the benchmark", function()
  --- The rows of the README's table: name, and what stands in its cells.
  local function readme_rows()
    local found = {}
    local section = shell.read("README.md"):match "\n## How fast it is\n(.-)\n## "
    for name, cells in section:gmatch "\n| `(%w+)` |[^|]+|([^\n]+)|" do
      local values = {}
      for cell in (cells .. "|"):gmatch "([^|]*)|" do values[#values + 1] = cell:match "^%s*(.-)%s*$" end
      found[name] = values
    end
    return found
  end

  it("are those of the README, with the same limits", function()
    local documented, count = readme_rows(), 0
    for _ in pairs(documented) do count = count + 1 end
    assert.equal(#rows, count)
    for _, row in ipairs(rows) do
      local cells = assert(documented[row.name], row.name)
      assert.equal(row.limits["lua5.4"], tonumber(cells[2]), row.name)
      assert.equal(row.limits.luajit, tonumber(cells[4]), row.name)
    end
  end)

  it("name programs that are there", function()
    local function check(what)
      local kind, file = what:match "^(%l+) (%S+)"
      if kind == "lua" or kind == "node" or kind == "python" then assert(io.open("spec/bench/" .. file)):close() end
    end
    for _, row in ipairs(rows) do
      check(row.ours)
      check(row.against or row.ours)
      for _, peer in ipairs(row.peers or {}) do check(peer[2]) end
    end
  end)
end)
