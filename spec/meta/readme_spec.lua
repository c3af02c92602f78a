-- Every Lua block of the README runs as printed, against the stand-in, with the keys and ids it shows; and
-- what it lists is what there is.
local shell = require "spec.support.shell"

local function blocks()
  local text = shell.read "README.md"
  local found = {}
  for block in text:gmatch("\n```lua\n(.-)\n```") do found[#found + 1] = block end
  return found
end

--- Run a block in a fresh library whose environment points at the stand-in; gives what it printed.
local function run(block)
  for name in pairs(package.loaded) do
    if name:find("^instantly") and not name:find("%.core$") and not name:find("%.curl$") then
      package.loaded[name] = nil
    end
  end
  local lines, real = {}, os.getenv
  os.getenv = function(name) -- luacheck: ignore
    if name == "INSTANTLY_BASE_URL" then return "mock:" end
    return real(name)
  end
  local environment = setmetatable({ print = function(...)
    local words = {}
    for i = 1, select("#", ...) do words[i] = tostring((select(i, ...))) end
    lines[#lines + 1] = table.concat(words, " ")
  end }, { __index = _G })
  local chunk
  if setfenv then -- luacheck: ignore
    chunk = setfenv(assert(loadstring(block)), environment) -- luacheck: ignore
  else
    chunk = assert(load(block, "README.md", "t", environment))
  end
  local ok, problem = pcall(chunk)
  os.getenv = real -- luacheck: ignore
  assert(ok, problem)
  return table.concat(lines, "\n")
end

describe("the README", function()
  local all = blocks()

  it("has Lua blocks", function()
    assert.is_true(#all >= 5)
  end)

  for i, block in ipairs(all) do
    it(("block %d runs as printed: %s"):format(i, block:match("\n\n([^\n]+)") or ""), function()
      local output = run(block)
      for expected in block:gmatch("%-%->%s*([^\n]+)") do
        local flat = expected:gsub("%s+", " ")
        assert.is_truthy(output:find(flat, 1, true), ("%q not in %q"):format(flat, output))
      end
      assert.is_true(#output > 0)
    end)
  end

  it("has every kind of error, and no other", function()
    local table_of_kinds = shell.read("README.md"):match("| `err.kind` |(.-)\n\n")
    local listed, known = {}, {}
    for cells in table_of_kinds:gmatch("\n|([^|]+)|") do
      for kind in cells:gmatch("`([%w_]+)`") do listed[kind] = true end
    end
    local aliases = shell.read("lua/instantly/error.lua"):match("%-%-%-@alias instantly.ErrorKind\n(.-)\n\n")
    for kind in aliases:gmatch('%-%-%-| "([%w_]+)"') do known[kind] = true end
    assert.same(known, listed)
  end)

  it("names every setting and every option of a call", function()
    local text, count = shell.read("README.md"):match("\n## Calls, results, failures\n(.-)\n## "), 0
    for class, file in pairs{ Settings = "client", Options = "call" } do
      local fields = shell.read("lua/instantly/" .. file .. ".lua"):match("%-%-%-@class instantly." .. class .. "\n(.-)\n\n")
      for name in fields:gmatch("%-%-%-@field ([%w_]+)") do
        assert.is_truthy(text:find("`" .. name .. "`", 1, true), name)
        count = count + 1
      end
    end
    assert.is_true(count > 20)
  end)

  it("names every setting of the pacer", function()
    local text = shell.read("README.md"):match("\n| `pacer` |(.-)\n| option of a call")
    local fields = shell.read("lua/instantly/pacer/options.lua"):match("%-%-%-@class instantly.PacerSettings\n(.-)\n\n")
    for name in fields:gmatch("%-%-%-@field ([%w_]+)") do
      assert.is_truthy(text:find("`" .. name .. "[` ]"), name)
    end
  end)

  it("says that a misspelt field was misspelt", function()
    for _, block in ipairs(all) do
      if block:find("dialy_limit", 1, true) then
        assert.matches('did you mean "daily_limit"', run(block), 1, true)
        return
      end
    end
    error("no block shows it")
  end)
end)
