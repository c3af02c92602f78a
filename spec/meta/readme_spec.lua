-- Every Lua block of the README runs as printed, against the stand-in, with the keys and ids it shows.

local function blocks()
  local file = assert(io.open("README.md"))
  local text = file:read("*a")
  file:close()
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
