local extras = require "instantly.extras"
local groups = require "instantly.api"

describe("the methods that are more than one operation", function()
  for kind, of_groups in pairs(extras) do
    it(("of a %s belong to groups, are functions of their modules, and hide no operation"):format(kind), function()
      for name, methods in pairs(of_groups) do
        assert.is_truthy(groups.collections[name], name)
        local group = require("instantly.api." .. groups.collections[name])
        for method, module in pairs(methods) do
          assert.equal("function", type(require(module)[method]), method)
          assert.is_nil(group.operations[method])
        end
      end
    end)

    it(("of a %s are names that the generator keeps free"):format(kind), function()
      local reserved = {}
      for _, name in ipairs(dofile("src/api/overrides.lua").reserved_verbs[kind]) do reserved[name] = true end
      for _, methods in pairs(of_groups) do
        for method in pairs(methods) do assert.is_true(reserved[method], method) end
      end
    end)
  end
end)
