-- What lua-language-server reads, read as it does: every operation, field and value is there, with its type.
local core = require "instantly.core"
local groups = require "instantly.api"
local luacats = require "spec.support.luacats"
local shell = require "spec.support.shell"

local types = luacats.read "lua/instantly/types.lua"

local files = {}
for _, path in ipairs(shell.project_files()) do
  local ours = path:find("^lua/instantly/.*%.lua$") and not path:find("/api/") and not path:find("types.lua", 1, true)
  if ours then files[path] = luacats.read(path) end
end

--- All of the type names that are declared anywhere.
local declared = {}
local function declare(file)
  for name in pairs(file.classes) do declared[name] = true end
  for name in pairs(file.aliases) do declared[name] = true end
end
declare(types)
for _, file in pairs(files) do declare(file) end

local function sorted(set)
  local list = {}
  for name in pairs(set) do list[#list + 1] = name end
  table.sort(list)
  return list
end

--- Calls visit(group, verb, operation) for each of the 240.
local function each_operation(visit)
  local count = 0
  for _, name in ipairs(sorted(groups.collections)) do
    local group = require("instantly.api." .. groups.collections[name])
    for _, verb in ipairs(sorted(group.operations)) do
      count = count + 1
      visit(group, verb, group.operations[verb])
    end
  end
  assert.equal(240, count)
end

--- The functions that stand for an operation: on the collection, and on the record where it is a method there.
local function functions_of(group, verb, operation)
  local found = { types.functions[group.name .. ":" .. verb] }
  if operation.on or operation.on_arg or operation.itself and group.entity then
    found[#found + 1] = types.functions[group.entity .. ":" .. verb]
    assert.equal(2, #found, verb)
  end
  return found
end

describe("the types", function()
  it("are written as the language server reads them, and name nothing that is not declared", function()
    local files_read = 1
    for name, line in pairs(types.used) do assert.is_true(declared[name], line) end
    for path, file in pairs(files) do
      files_read = files_read + 1
      for name, line in pairs(file.used) do
        if name:find("^instantly") then assert.is_true(declared[name], path .. ": " .. line) end
      end
    end
    assert.is_true(files_read > 30)
    assert.is_true(#sorted(declared) > 400)
  end)

  it("give each of the 240 operations its value, its error and its meta, wherever it can be called", function()
    each_operation(function(group, verb, operation)
      for _, made in ipairs(functions_of(group, verb, operation)) do
        local where = group.name .. ":" .. verb
        assert.equal(3, #made.returns, where)
        assert.matches("%?$", made.returns[1], where)
        assert.same({ "instantly.Error?", "instantly.Meta?" }, { made.returns[2], made.returns[3] }, where)
        local entity = operation.returns.entity
        if entity then assert.equal("instantly." .. entity .. "?", made.returns[1], where) end
      end
    end)
  end)

  it("give each operation its parameters, in their order", function()
    each_operation(function(group, verb, operation)
      for i, made in ipairs(functions_of(group, verb, operation)) do
        local expected, named = {}, {}
        for _, param in ipairs(operation.params or {}) do expected[#expected + 1] = param end
        if i == 2 and operation.on then table.remove(expected, 1) end
        if operation.query or operation.body or operation.page then expected[#expected + 1] = "args" end
        expected[#expected + 1] = "options"
        for j, param in ipairs(made.params) do named[j] = param.name end
        assert.same(expected, made.parameters, verb)
        assert.same(expected, named, verb)
        assert.matches("^instantly%.Options", made.params[#made.params].type, verb)
      end
    end)
  end)

  it("have a field for each argument of each operation", function()
    each_operation(function(group, verb, operation)
      local arguments = types.classes[("instantly.%s.%s.Args"):format(group.name, verb)]
      for _, source in ipairs{ operation.query or {}, operation.body and operation.body.fields or {} } do
        for name in pairs(source) do
          assert.is_truthy(arguments and arguments.fields[name], ("%s:%s %s"):format(group.name, verb, name))
        end
      end
      if operation.campaign then assert.is_truthy(arguments.fields.campaign, verb) end
      if operation.page then assert.is_truthy(arguments.fields.max, verb) end
    end)
  end)

  local LUA_TYPES = { string = "string", boolean = "boolean", integer = "integer", number = "number" }

  it("have every field of every entity, of its type, and the name beside each numeric value", function()
    local entities, count = sorted(groups.entities), 0
    for _, groupless in ipairs{ "AIAgentGuidance", "AISalesAgentReply", "DeliverabilityFeedItem", "SalesAgentGuidanceRule" } do
      entities[#entities + 1] = groupless
    end
    assert.equal(34, #entities)
    for _, entity in ipairs(entities) do
      local class = assert(types.classes["instantly." .. entity], entity)
      for _, field in ipairs(core.entity(entity).fields) do
        count = count + 1
        local where = entity .. "." .. field.name
        local found = assert(class.fields[field.name], where)
        local wanted = LUA_TYPES[field.type]
        if field.enum then
          local alias = assert(types.aliases[found.type:gsub("%?$", "")], where)
          for value, name in pairs(field.enum) do
            local line = ("%d # %s"):format(value, name)
            local there = false
            for _, text in ipairs(alias.values) do there = there or text == line end
            assert.is_true(there, where .. ": " .. line)
          end
          assert.is_true(class.fields[field.name .. "_name"].optional, where)
        elseif wanted and not types.aliases[found.type:gsub("%?$", "")] then
          assert.matches(wanted, found.type, 1, true)
        end
      end
    end
    assert.is_true(count > 450, count)
  end)

  it("have every method that is more than one operation, with its three results", function()
    local extras = require "instantly.extras"
    for kind, of_groups in pairs(extras) do
      for name, methods in pairs(of_groups) do
        local group = require("instantly.api." .. groups.collections[name])
        local class = "instantly." .. (kind == "record" and group.entity or name)
        for method, from in pairs(methods) do
          local path = "lua/" .. (type(from) == "table" and from[1] or from):gsub("%.", "/")
          local file = files[path .. ".lua"] or files[path .. "/init.lua"]
          local field = file.classes[class] and file.classes[class].fields[method]
          assert.is_truthy(field, ("%s says nothing of %s:%s"):format(path, class, method))
          local alias = file.aliases[field.type]
          assert.matches("^fun%(self.*%): .*, instantly%.Error%?, instantly%.Meta%?$",
            alias and (alias.type or alias.values[1]) or field.type)
        end
      end
    end
  end)
end)

describe("the reader of types", function()
  it("takes what the language server takes", function()
    for _, text in ipairs{
      "string", "string?", "(string|integer)[]?", "table<string, any>", '"a"|"b"|nil',
      "fun(self, how?: instantly.Wait): string?, integer?",
      "{ text: string?, html: string? }", "fun(...: any): true", "'x'|-1|string", "fun(): instantly.Lead?",
      "{[1]: number, [2]: \"x\"|\"y\"}",
    } do
      assert.equal(text, (luacats.type(text .. " and words")))
    end
  end)

  it("refuses what it does not", function()
    for _, text in ipairs{
      "", "|string", "string|", "table<string", "fun(a: string", "(string", "{ a: }", "string]", "fun()::string",
    } do
      assert.is_false(pcall(luacats.type, text), text)
    end
  end)
end)
