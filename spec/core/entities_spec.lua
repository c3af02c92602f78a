-- Every entity of the API, made from the examples of the API file, which is read here with lua-cjson alone.
local cjson = require "cjson"
local conformance = require "spec.support.conformance"
local core = require "instantly.core"
local index = require "instantly.api"
local shell = require "spec.support.shell"

local file = cjson.decode(shell.read "src/api/openapi.json")
local null = cjson.null

-- Forms of an entity that have a component of their own.
local SAME = { AccountWithTags = "Account", AIAgentSummary = "AIAgent", GetInboxPlacementTestResponse = "InboxPlacementTest" }

-- What one call answers, or the file names as an example: { entity = { { where, value }, … } }.
local examples = {}

local function add(entity, where, value)
  if type(value) ~= "table" or value == null then return end
  examples[entity] = examples[entity] or {}
  table.insert(examples[entity], { where = where, value = value })
end

local names = conformance.names()
for _, case in ipairs(conformance.cases()) do
  local place = names[case.method .. " " .. case.path]
  local returns = require("instantly.api." .. place.collection).operations[place.verb].returns
  if returns.entity then add(returns.entity, case.id, case.answer) end
  for _, value in ipairs(returns.array and case.answer or {}) do add(returns.array, case.id, value) end
  for member, entity in pairs(returns.keys or {}) do
    local value = case.answer[member]
    local is_list = type(value) == "table" and (value[1] ~= nil or next(value) == nil)
    for _, item in ipairs(is_list and value or { value }) do add(entity, case.id, item) end
  end
end
for name, example in pairs(file.components.examples) do
  local component = name:match "^([^.]+)"
  local entity = SAME[component] or component
  if examples[entity] then add(entity, name, example.value) end
end

local function without_nulls(value)
  if type(value) ~= "table" then return value end
  local copy = {}
  for name, inner in pairs(value) do
    if inner ~= null or type(name) == "number" then copy[name] = without_nulls(inner) end
  end
  return copy
end

local function sorted(set)
  local list = {}
  for name in pairs(set) do list[#list + 1] = name end
  table.sort(list)
  return list
end

describe("the entities of the API", function()
  it("are those of the index, and those without a group", function()
    local known = { AIAgentGuidance = true, AISalesAgentReply = true, DeliverabilityFeedItem = true, SalesAgentGuidanceRule = true }
    for entity in pairs(index.entities) do known[entity] = true end
    assert.same(sorted(known), sorted(examples))
    assert.equal(34, #sorted(known))
    for entity in pairs(known) do assert.truthy(core.entity(entity), entity) end
  end)
end)

for _, entity in ipairs(sorted(examples)) do
  describe("a record of " .. entity, function()
    local class = core.class(entity, {})
    local fields = {}
    for _, field in ipairs(core.entity(entity).fields) do fields[field.name] = field end

    for _, example in ipairs(examples[entity]) do
      local value, text = example.value, cjson.encode(example.value)

      it("keeps all of the example of " .. example.where, function()
        local record = assert(core.record(class, {}, text))
        assert.equal(text, core.json(record))
        assert.same(without_nulls(value), core.table(record))
        assert.is_nil(core.changes(record))
        for name, inner in pairs(value) do
          local expected
          if inner ~= null then expected = without_nulls(inner) end
          assert.same(expected, core.field(record, name), name)
          local enum = fields[name] and fields[name].enum
          if enum and expected ~= nil then assert.equal(enum[expected], record[name .. "_name"], name) end
        end
        assert.is_nil(core.changes(record))
        assert.is_true(rawequal(record, core.load(record, text)))
        assert.equal(value[core.entity(entity).id], core.id(record))
        assert.truthy(tostring(record):find(tostring(core.id(record)), 1, true))
      end)
    end

    it("has a name for every numeric value of the file", function()
      local component = file.components.schemas[entity]
      for name, schema in pairs(component.properties) do
        while schema["$ref"] do schema = file.components.schemas[schema["$ref"]:match "[^/]+$"] end
        for _, number in ipairs(type(schema.enum) == "table" and schema.enum or {}) do
          if type(number) == "number" then
            assert.equal("string", type(fields[name].enum and fields[name].enum[number]), name .. " = " .. number)
          end
        end
      end
    end)
  end)
end
