local extras = require "instantly.extras"
local groups = require "instantly.api"

describe("the methods that are more than one operation", function()
  it("belong to groups, are functions of their modules, and hide no operation", function()
    for name, methods in pairs(extras) do
      assert.is_truthy(groups.collections[name], name)
      local group = require("instantly.api." .. groups.collections[name])
      for method, module in pairs(methods) do
        assert.equal("function", type(require(module)[method]), method)
        assert.is_nil(group.operations[method])
      end
    end
  end)

  it("are names that the generator keeps free", function()
    local reserved = {}
    for _, name in ipairs(dofile("src/api/overrides.lua").reserved_verbs.record) do reserved[name] = true end
    for _, methods in pairs(extras) do
      for method in pairs(methods) do assert.is_true(reserved[method], method) end
    end
  end)
end)
