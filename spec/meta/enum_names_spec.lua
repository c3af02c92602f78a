-- Every numeric value of the API file has a name where it is passed, read with lua-cjson alone.
local cjson = require "cjson"

-- Two values of which nobody says what they mean.
local NAMELESS = { configuration_type = true }

local file
do
  local handle = assert(io.open("src/api/openapi.json"))
  file = cjson.decode(handle:read("*a"))
  handle:close()
end

local function resolve(schema)
  while schema["$ref"] do schema = file.components.schemas[schema["$ref"]:match("[^/]+$")] end
  return schema
end

local function is_numeric(schema)
  local kinds = type(schema.type) == "table" and schema.type or { schema.type }
  for _, kind in ipairs(kinds) do
    if kind == "number" or kind == "integer" then return true end
  end
  return false
end

--- Calls visit(schema, spec, where) for every schema below, with the generated spec of the same place.
local function walk(schema, spec, where, visit)
  schema = resolve(schema)
  visit(schema, spec, where)
  for name, inner in pairs(schema.properties or {}) do
    walk(inner, spec and spec.fields and spec.fields[name], where .. "." .. name, visit)
  end
  if type(schema.items) == "table" then walk(schema.items, spec and spec.items, where .. "[]", visit) end
  for i, inner in ipairs(schema.anyOf or schema.oneOf or {}) do
    walk(inner, spec and spec.any and spec.any[i] or spec, where .. "|" .. i, visit)
  end
  for _, inner in ipairs(schema.allOf or {}) do walk(inner, spec, where, visit) end
end

local function by_route()
  local found = {}
  for _, module in pairs(require("instantly.api").collections) do
    for _, operation in pairs(require("instantly.api." .. module).operations) do
      found[operation.method .. " " .. operation.path] = operation
    end
  end
  return found
end

describe("every numeric value of the API", function()
  it("can be passed by its name, in each of the 240 calls that take it", function()
    local operations, count = by_route(), 0
    local function check(schema, spec, where)
      local field = where:match("([%w_]+)[%[%]|%d]*$")
      if not is_numeric(schema) or type(schema.enum) ~= "table" or NAMELESS[field] then return end
      local values = {}
      for name, value in pairs(assert(spec and spec.enum, where .. " has no names")) do
        assert.matches("^%l[%w_]*$", name)
        values[value] = name
      end
      for _, value in ipairs(schema.enum) do
        if type(value) == "number" then
          count = count + 1
          assert.is_truthy(values[value], ("%s: %s has no name"):format(where, value))
        end
      end
    end
    for path, methods in pairs(file.paths) do
      for method, raw in pairs(methods) do
        local operation = assert(operations[method:upper() .. " " .. path], path)
        for _, parameter in ipairs(raw.parameters or {}) do
          if parameter["in"] == "query" then
            walk(parameter.schema, operation.query[parameter.name], operation.id .. "?" .. parameter.name, check)
          end
        end
        local body = raw.requestBody
        if body and operation.body then
          walk(body.content["application/json"].schema, operation.body, operation.id, check)
        end
      end
    end
    assert.is_true(count > 150, count)
  end)
end)
