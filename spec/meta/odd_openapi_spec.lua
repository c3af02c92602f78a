-- What an OpenAPI 3.1 file may hold that ours does not: the generator takes it without anybody's help, or says
-- what it could not do.
local cjson = require "cjson"
local model = require "src.api.model"
local openapi = require "src.api.openapi"
local overrides = require "src.api.overrides"
local shell = require "spec.support.shell"

local JSON = "application/json"
local WIDGET = { ["$ref"] = "#/components/schemas/def-1" }
local ID = { name = "id", ["in"] = "path", required = true, schema = { type = "string" } }

local function answer(schema) return { description = "", content = { [JSON] = { schema = schema } } } end
local function body(schema) return { required = true, content = { [JSON] = { schema = schema } } } end
local function object(properties, required) return { type = "object", properties = properties, required = required } end
local function text() return { type = "string" } end

local LIST = { ["200"] = answer(object{ items = { type = "array", items = WIDGET }, next_starting_after = text() }) }

--- An operation as the vendor writes one; the fields on top. `false` takes one away.
local function operation(fields)
  local all = { tags = { "Widget" }, operationId = "x", responses = { ["200"] = answer(WIDGET) } }
  for name, value in pairs(fields or {}) do all[name] = value or nil end
  return all
end

local function document(change)
  local raw = {
    openapi = "3.1.0", info = { title = "Odd", version = "9" },
    components = { schemas = { ["def-1"] = object{ id = text(), name = { type = { "string", "null" } } } } },
    paths = { ["/api/v2/widgets/{id}"] = { get = operation{ parameters = { ID } } } },
  }
  raw.components.schemas["def-1"].title = "Widget"
  change(raw, raw.paths, raw.components)
  return raw
end

--- The groups by name, their operations by verb; and what the generator warned of, but for retry classes.
local function build(change)
  local built = model.build(openapi.read(cjson.encode(document(change))), overrides)
  local groups, warnings = {}, {}
  for _, group in ipairs(built.groups) do
    groups[group.name] = {}
    for _, made in ipairs(group.operations) do groups[group.name][made.verb] = made end
  end
  for _, warning in ipairs(built.warnings) do
    if not warning:find("no retry class", 1, true) then warnings[#warnings + 1] = warning end
  end
  return groups, warnings, built
end

local function keys(set)
  local list = {}
  for name in pairs(set or {}) do list[#list + 1] = name end
  table.sort(list)
  return list
end

--- The fields that `widgets:create` takes when its body is described so, and those it requires.
local function fields_of(schema, more)
  local groups = build(function(_, paths, components)
    for name, component in pairs(more or {}) do components.schemas[name] = component end
    paths["/api/v2/widgets"] = { post = operation{ requestBody = body(schema) } }
  end)
  local made = groups.widgets.create.body
  assert.equal("object", made.type)
  return keys(made.fields), keys(made.required), made
end

describe("a reference", function()
  it("is followed for a parameter, a response, a body and a path", function()
    local groups = build(function(_, paths, components)
      components.parameters = { Limit = { name = "limit", ["in"] = "query", schema = { type = "integer", maximum = 50 } }, Id = ID }
      components.responses = { One = answer(WIDGET) }
      components.requestBodies = { Make = body(object({ size = text() }, { "size" })) }
      components.pathItems = { Paint = { post = operation() } }
      paths["/api/v2/widgets"] = {
        get = operation{ responses = LIST, parameters = { { ["$ref"] = "#/components/parameters/Limit" } } },
        post = operation{ responses = { ["201"] = { ["$ref"] = "#/components/responses/One" } },
          requestBody = { ["$ref"] = "#/components/requestBodies/Make" } },
      }
      paths["/api/v2/widgets/{id}/paint"] = { ["$ref"] = "#/components/pathItems/Paint" }
      paths["/api/v2/widgets/{id}"].parameters = { { ["$ref"] = "#/components/parameters/Id" } }
    end)
    assert.equal(50, groups.widgets.list.query.limit.max)
    assert.same({ entity = "Widget" }, groups.widgets.create.returns)
    assert.same({ "size" }, keys(groups.widgets.create.body.required))
    assert.is_true(groups.widgets.create.body_required)
    assert.is_true(groups.widgets.paint.on)
  end)

  it("may point into another schema, by any spelling", function()
    for _, ref in ipairs{ "#/components/schemas/def-1/properties/name", "#/components/schemas/def%2D1/properties/name" } do
      local _, _, made = fields_of(object{ title = { ["$ref"] = ref } })
      assert.equal("string", made.fields.title.type)
      assert.is_true(made.fields.title.null)
    end
    local _, _, made = fields_of(object{ x = { ["$ref"] = "#/components/schemas/a~1b~0c" } }, { ["a/b~c"] = object{ y = text() } })
    assert.same({ "y" }, keys(made.fields.x.fields))
  end)

  it("to another name of a component is that component", function()
    local groups = build(function(_, paths, components)
      components.schemas["def-9"] = { ["$ref"] = "#/components/schemas/def-1" }
      paths["/api/v2/widgets"] = { post = operation{ responses = { ["200"] = answer{ ["$ref"] = "#/components/schemas/def-9" } } } }
    end)
    assert.same({ entity = "Widget" }, groups.widgets.create.returns)
  end)

  it("in a circle ends, or is told", function()
    assert.same({ "id", "kids", "widget" }, (fields_of({ ["$ref"] = "#/components/schemas/def-2" }, {
      ["def-2"] = object{ id = text(), kids = { type = "array", items = { ["$ref"] = "#/components/schemas/def-2" } }, widget = WIDGET },
      ["def-3"] = { allOf = { { ["$ref"] = "#/components/schemas/def-3" } } },
    })))
    local ok, problem = pcall(build, function(_, paths, components)
      components.parameters = { A = { ["$ref"] = "#/components/parameters/A" } }
      paths["/api/v2/widgets/{id}"].get.parameters = { { ["$ref"] = "#/components/parameters/A" } }
    end)
    assert.is_false(ok)
    assert.equal("a circle of references: #/components/parameters/A", problem)
  end)

  it("out of the file is refused by its name", function()
    local ok, problem = pcall(fields_of, { ["$ref"] = "other.json#/Widget" })
    assert.is_false(ok)
    assert.equal("only references inside the file are understood: other.json#/Widget", problem)
  end)
end)

describe("a body", function()
  local a, b = object({ a = text(), kind = text() }, { "a", "kind" }), object({ b = text(), kind = text() }, { "b", "kind" })

  it("of several forms takes the fields of all, and requires what all require", function()
    for _, word in ipairs{ "anyOf", "oneOf" } do
      local fields, required = fields_of{ [word] = { a, b } }
      assert.same({ "a", "b", "kind" }, fields)
      assert.same({ "kind" }, required)
      fields = fields_of({ type = "object", [word] = { { ["$ref"] = "#/components/schemas/def-2" }, b } }, { ["def-2"] = a })
      assert.same({ "a", "b", "kind" }, fields)
    end
  end)

  it("with fields of its own beside several forms takes those, too", function()
    local schema = object({ c = text() }, { "c" })
    schema.oneOf = { a, b, { required = { "c" } } }
    local fields, required = fields_of(schema)
    assert.same({ "a", "b", "c", "kind" }, fields)
    assert.same({ "c" }, required)
  end)

  it("of all parts together takes the fields of each, whatever else stands among them", function()
    local fields, required = fields_of({
      allOf = {
        { ["$ref"] = "#/components/schemas/def-2" }, object({ n = { type = { "null", "integer" } } }, { "n" }),
        { oneOf = { object{ x = text() }, object{ y = text() } } }, { anyOf = { { required = { "a" } }, { required = { "n" } } } },
      },
      properties = { own = { type = "boolean" } },
    }, { ["def-2"] = a })
    assert.same({ "a", "kind", "n", "own", "x", "y" }, fields)
    assert.same({ "a", "kind", "n" }, required)
  end)

  it("without names, or that is no JSON, is told of", function()
    local _, warnings = build(function(_, paths)
      paths["/api/v2/widgets"] = { post = operation{ requestBody = body{ type = "array", items = text() } } }
      paths["/api/v2/widgets/upload"] = { post = operation{ requestBody = { content = { ["multipart/form-data"] = {} } } } }
    end)
    assert.same({
      "POST /widgets: its body has no fields: client:request can send it",
      "POST /widgets/upload: its body is no JSON: no method can send it",
    }, warnings)
  end)

  it("says null in every way there is", function()
    local _, _, made = fields_of(object{
      list = { type = { "null", "string" } }, word = { type = "string", nullable = true }, any = { anyOf = { text(), { type = "null" } } },
      one = { oneOf = { { type = "null" }, WIDGET } }, enum = { type = "string", enum = { "x", cjson.null } },
      all = { allOf = { WIDGET }, nullable = true }, none = text(),
    })
    for name, field in pairs(made.fields) do assert.equal(name ~= "none" or nil, field.null, name) end
    assert.same({ "id", "name" }, keys(made.fields.one.fields))
  end)
end)

describe("an operation", function()
  it("may leave out its answers, or write them as 2XX", function()
    local groups = build(function(_, paths)
      paths["/api/v2/widgets"] = { post = operation{ responses = false }, put = operation{ responses = { ["2XX"] = answer(WIDGET) } } }
    end)
    assert.same({ none = true }, groups.widgets.create.returns)
    assert.same({ entity = "Widget" }, groups.widgets.update.returns)
  end)

  it("without a tag belongs with its neighbours, or to a group called as its path", function()
    local groups, warnings = build(function(_, paths)
      paths["/api/v2/widgets"] = { post = operation{ tags = false } }
      paths["/api/v2/spare-parts"] = { post = operation{ tags = {} } }
      paths["/api/v2/bolts"] = { post = operation{ tags = { "\208\145\208\190\208\187\209\130" } } }
    end)
    for _, name in ipairs{ "widgets", "spare_parts", "bolts" } do assert.is_truthy(groups[name].create, name) end
    assert.equal(3, #warnings)
    assert.equal("POST /spare-parts: no tag; taken for one of SparePart", warnings[2])
  end)

  it("is called by a name that Lua takes, whatever its path", function()
    local groups = build(function(_, paths)
      for _, segment in ipairs{ "/end", "/sendTest", "/v1.0", "/2fa", ":pause", ".csv", "/go/" } do
        paths["/api/v2/widgets/{id}" .. segment] = { post = operation() }
      end
    end)
    assert.same({ "create_2fa", "csv", "end_", "get", "go", "pause", "send_test", "v1_0" }, keys(groups.widgets))
    assert.equal("/api/v2/widgets/{id}/go/", groups.widgets.go.path)
    assert.equal("/api/v2/widgets/{id}:pause", groups.widgets.pause.path)
    assert.same({ "id" }, groups.widgets.pause.params)
  end)

  it("has an id of its own, whatever the file says", function()
    local groups = build(function(_, paths)
      for name, id in pairs{ a = 'say "hi"\n]]', b = "", c = "x", d = "x", e = "9 lives", f = cjson.null } do
        paths["/api/v2/widgets/" .. name] = { post = operation{ operationId = id } }
      end
    end)
    local seen = {}
    for _, made in pairs(groups.widgets) do
      assert.matches("^%a[%w_]*$", made.id)
      assert.is_nil(seen[made.id], made.id)
      seen[made.id] = true
    end
    assert.is_true(seen.sayHi)
  end)

  it("may tell its scopes in its text, with dashes, and more than once", function()
    local told = "Requires one of the following scopes: `lead-labels:read`, `all:read`"
    local groups = build(function(_, paths)
      paths["/api/v2/widgets/{id}"].get.description = told .. "\n\n" .. told .. ", `lead_labels:all`"
    end)
    assert.same({ "lead-labels:read", "all:read", "lead_labels:all" }, groups.widgets.get.scopes)
  end)

  it("that needs a scope of each of two lists keeps them apart, as our file does", function()
    local path = "/ai-agents/deliverability/feed-items/{id}/pause-affected-accounts"
    local raw = document(function(_, paths)
      local told = "`ai_agents:update`, `all:all`, and one of `accounts:update`, `all:all`"
      paths["/api/v2" .. path] = { post = operation{ description = told } }
    end)
    local built = model.build(openapi.read(cjson.encode(raw)), overrides, openapi.read(shell.read("src/api/openapi.json")))
    for _, group in ipairs(built.groups) do
      if group.tag == "AIDeliverabilityAgent" then
        assert.same({ "ai_agents:update", "ai_agents:all", "all:update", "all:all" }, group.operations[1].scopes)
        assert.equal(1, #group.operations[1].scopes_also)
        return
      end
    end
    error("the group is missing")
  end)

  it("whose answer the override table names needs that component", function()
    local ok, problem = pcall(build, function(_, paths)
      paths["/api/v2/ai-agents"] = { post = operation{ tags = { "AIAgent" } } }
    end)
    assert.is_false(ok)
    assert.equal("POST /ai-agents: overrides.lua names the component AIAgent, which the file does not have", problem)
  end)

  it("tells of parameters that no argument can be", function()
    local groups, warnings = build(function(_, paths)
      paths["/api/v2/widgets"] = { get = operation{ responses = LIST, parameters = {
        { name = "q", ["in"] = "query" }, { name = "ids", ["in"] = "query", explode = false, schema = { type = "array", items = text() } },
        { name = "X-Mode", ["in"] = "header", required = true, schema = text() }, { name = "c", ["in"] = "cookie", schema = text() },
      } } }
    end)
    assert.same({ "ids", "q" }, keys(groups.widgets.list.query))
    assert.same({
      "GET /widgets: the parameter ids is written in a way that is not known here",
      "GET /widgets: the header parameter X-Mode goes into the option headers",
    }, warnings)
  end)
end)

describe("a value", function()
  it("that no C int holds has no name, and two of one name are told apart", function()
    local _, warnings, built = build(function(_, _, components)
      local properties = components.schemas["def-1"].properties
      local function described(kind, names)
        local values = {}
        for value in pairs(names) do values[#values + 1] = tonumber(value) end
        table.sort(values)
        return { type = kind, enum = values, ["x-enumDescriptions"] = names }
      end
      properties.half = described("number", { ["0.5"] = "Half", ["1"] = "One" })
      properties.big = described("integer", { ["4294967296"] = "Big", ["2"] = "Two" })
      properties.same = described("number", { ["1"] = "Foo!", ["2"] = "Foo?" })
      properties.empty = described("number", { ["1"] = "\226\128\148", ["2"] = "2 x" })
      properties.mixed = { enum = { "a", 1, true, cjson.null } }
      properties.constant = { const = 5 }
    end)
    local fields = {}
    for _, field in ipairs(built.entities[1].fields) do fields[field.name] = field.shape end
    assert.same({ "foo", "foo_2" }, { fields.same.names[1], fields.same.names[2] })
    assert.same({ [1] = "one" }, fields.half.names)
    assert.same({ [2] = "two" }, fields.big.names)
    assert.equal("any", fields.mixed.type)
    assert.is_true(fields.mixed.null)
    assert.equal("number", fields.constant.type)
    table.sort(warnings)
    assert.equal(3, #warnings)
    assert.matches("Widget.half: the value 0.5 has no name", warnings[3], 1, true)
  end)
end)

describe("all of it at once", function()
  for _, lua in ipairs{ "lua5.4", "luajit" } do
    it("goes through the generator under " .. lua .. ": every file loads, and the C compiles without a warning", function()
      local folder = shell.output("mktemp -d")
      local raw = document(function(_, paths, components)
        local properties = components.schemas["def-1"].properties
        for _, name in ipairs{ "foo-bar", "end", "1st", 'quo"te', "save", "*/", "??/", "]]" } do properties[name] = text() end
        properties.anything, properties.nothing = true, false
        properties.half = { type = "number", enum = { 0.5, 1 }, ["x-enumDescriptions"] = { ["0.5"] = "Half", ["1"] = "One" } }
        properties.quotes = { type = "string", enum = { 'a"b', "c\nd", "e'f", "g\\" } }
        properties.told = { type = "string", description = "two\nlines ]] */ ---@class evil" }
        for _, segment in ipairs{ "/end", "/2fa", ":pause", "/go/" } do
          paths["/api/v2/widgets/{id}" .. segment] = { post = operation{ operationId = 'a "b"\n]]', summary = "line\nline ]]",
            requestBody = body{ oneOf = { object{ ["end"] = text(), ["a-b"] = text() }, WIDGET } } } }
        end
        local filter = { name = "filter[end]", ["in"] = "query", schema = text() }
        paths["/api/v2/widgets"] = { get = operation{ responses = LIST, parameters = { filter } } }
      end)
      local file = assert(io.open(folder .. "/odd.json", "w"))
      file:write(cjson.encode(raw))
      file:close()
      local command = "env -u LUA_PATH -u LUA_CPATH %s src/api/generate.lua --from %s/odd.json --out %s"
      local status, output = shell.run(command:format(lua, folder, folder))
      assert.equal(0, status, output)
      local count = 0
      for _, path in ipairs(shell.lines(("find %s -name '*.lua'"):format(folder))) do
        assert(loadfile(path))
        count = count + 1
      end
      assert.equal(5, count)
      command = "cc -std=c99 -pedantic -Wall -Wextra -Werror -Isrc -c -o %s/schema.o %s/src/schema.c"
      status, output = shell.run(command:format(folder, folder))
      assert.equal(0, status, output)
      shell.run("rm -rf " .. folder)
    end)
  end
end)
