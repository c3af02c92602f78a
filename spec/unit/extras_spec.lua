local extras = require "instantly.extras"
local groups = require "instantly.api"

--- Has the collection, or the record, an operation of this name?
local function is_taken(group, kind, name)
  local operation = group.operations[name]
  if not operation or kind == "collection" then return operation ~= nil end
  return (operation.on or operation.on_arg or operation.itself) ~= nil
end

describe("the methods that are more than one operation", function()
  for kind, of_groups in pairs(extras) do
    it(("of a %s belong to groups, are functions of their modules, and hide no operation"):format(kind), function()
      for name, methods in pairs(of_groups) do
        assert.is_truthy(groups.collections[name], name)
        local group = require("instantly.api." .. groups.collections[name])
        for method, from in pairs(methods) do
          local module = type(from) == "table" and from[1] or from
          assert.equal("function", type(require(module)[method]), method)
          assert.is_false(is_taken(group, kind, method), method)
        end
      end
    end)

    it(("of a %s are names that the generator keeps free"):format(kind), function()
      local reserved = {}
      for _, name in ipairs(dofile("src/api/overrides.lua").reserved_verbs[kind]) do reserved[name] = true end
      for name, methods in pairs(of_groups) do
        local operations = require("instantly.api." .. groups.collections[name]).operations
        -- A name that an operation of the group has already is free on its record, and stays so.
        for method in pairs(methods) do assert.is_true(reserved[method] or operations[method] ~= nil, method) end
      end
    end)
  end
end)
