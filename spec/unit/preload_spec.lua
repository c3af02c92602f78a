local instantly = require "instantly"
local shell = require "spec.support.shell"

-- Files of other hosts, of settings that are not the usual ones, and those that no program requires.
local OTHERS = {
  "^api%.examples", "^health", "^mock", "^nvim", "^pacer%.dict", "^pacer%.redis", "^reactor%.luv", "^scheduler%.nginx",
  "^transport%.mock", "^transport%.resty", "^transport%.route", "^types",
}

local function is_other(name)
  for _, pattern in ipairs(OTHERS) do
    if name:find(pattern) then return true end
  end
end

--- Our modules by their files, without "instantly.": "api.campaigns", "client", …
local function modules()
  local names = {}
  for _, path in ipairs(shell.project_files()) do
    local name = path:match "^lua/instantly/(.*)%.lua$"
    name = name and name:gsub("/?init$", ""):gsub("/", ".")
    if name and name ~= "" and not is_other(name) then names[#names + 1] = name end
  end
  return names
end

describe("instantly.preload", function()
  it("loads every file that a call or a helper would load, and the way to the wire", function()
    local names = modules()
    assert.is_true(#names > 70)
    for _, name in ipairs{ "api.campaigns", "api.oauth", "schedule", "webhook", "launch", "doctor", "transport.curl" } do
      package.loaded["instantly." .. name] = nil
    end
    instantly.preload()
    for _, name in ipairs(names) do assert.is_truthy(package.loaded["instantly." .. name], name) end
  end)

  it("leaves nothing to be loaded later", function()
    instantly.preload()
    local before = {}
    for name in pairs(package.loaded) do before[name] = true end
    local client = instantly.new{ base_url = "https://127.0.0.1", api_key = "x" }
    for name in pairs(require("instantly.api").collections) do assert.is_table(client[name]) end
    for name in pairs(package.loaded) do assert.is_true(before[name], name) end
  end)
end)
