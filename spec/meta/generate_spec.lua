-- The generator and what it wrote, checked against the API file read here with lua-cjson alone.
local cjson = require "cjson"
local model = require "src.api.model"
local openapi = require "src.api.openapi"
local overrides = require "src.api.overrides"

local LUAS = { "lua5.4", "luajit" }
local CLASSES = { read = true, idempotent = true, once = true }
local FIXTURE = "spec/support/vendor_openapi.json"
local temporary = {}

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

-- Output and exit code of a shell command; 5.1 and 5.4 disagree on what closing a pipe returns.
local function run(command)
  local pipe = assert(io.popen("(" .. command .. ") 2>&1; echo \"exit $?\"", "r"))
  local output = pipe:read("*a")
  pipe:close()
  local text, code = output:match("^(.*)exit (%d+)%s*$")
  return tonumber(code), text
end

local function folder()
  local _, path = run("mktemp -d")
  path = path:gsub("%s+$", "")
  temporary[#temporary + 1] = path
  return path
end

-- The interpreters find lua-cjson where the system has it, not where this run was told to look.
local function generate(lua, arguments)
  return run("env -u LUA_PATH -u LUA_CPATH " .. lua .. " src/api/generate.lua " .. (arguments or ""))
end

local function load_from(root, name)
  return assert(loadfile(root .. "/lua/instantly/api/" .. name .. ".lua"))()
end

local function copy(value)
  if type(value) ~= "table" then
    return value
  end
  local result = {}
  for key, inner in pairs(value) do
    result[key] = copy(inner)
  end
  return result
end

local function sorted(set)
  local list = {}
  for key in pairs(set or {}) do
    list[#list + 1] = key
  end
  table.sort(list)
  return list
end

-- The API file, read without any of the generator's code --------------------------------------------

local file = cjson.decode(read("src/api/openapi.json"))

local function resolve(schema)
  local name = schema["$ref"] and schema["$ref"]:match("([^/]+)$")
  if not name then
    return schema
  end
  return file.components.schemas[name]
end

-- Name of the type without null, and whether null is allowed.
local function type_of(schema)
  schema = resolve(schema)
  if type(schema.type) ~= "table" then
    return schema.type, false
  end
  local kinds, null = {}, false
  for _, kind in ipairs(schema.type) do
    if kind == "null" then
      null = true
    else
      kinds[#kinds + 1] = kind
    end
  end
  return #kinds == 1 and kinds[1] or "any", null
end

local function each_operation(visit)
  for path, methods in pairs(file.paths) do
    for method, operation in pairs(methods) do
      visit(operation, method:upper(), path)
    end
  end
end

local function names_of(schema)
  local names = resolve(schema)["x-enum-names"]
  return type(names) == "table" and names or nil
end

local function body_schema(operation)
  local body = operation.requestBody
  return body and resolve(body.content["application/json"].schema)
end

local function by_id(group)
  local operations = {}
  for verb, operation in pairs(group.operations) do
    assert.is_nil(operations[operation.id])
    operations[operation.id] = operation
    operation.verb = verb
  end
  return operations
end

local function check_spec(spec, schema, where)
  local kind, null = type_of(schema)
  assert.equal(kind, spec.type, where)
  assert.equal(null or nil, spec.null, where)
  local names = names_of(schema)
  if names then
    local count = 0
    for value, name in pairs(names) do
      count = count + 1
      assert.equal(tonumber(value), spec.enum[name], where)
    end
    assert.equal(count, #sorted(spec.enum), where)
  end
  schema = resolve(schema)
  if schema.properties then
    assert.same(sorted(schema.properties), sorted(spec.fields), where)
    for name, inner in pairs(schema.properties) do
      check_spec(spec.fields[name], inner, where .. "." .. name)
    end
  end
  if schema.required then
    local required = copy(schema.required)
    table.sort(required)
    assert.same(required, spec.required, where)
  end
  if schema.items then
    check_spec(spec.items, schema.items, where .. "[]")
  end
end

-- Compiles schema.c with a program that prints its tables, one field a line.
local PRINTER = [[
#include <stdio.h>
#include <string.h>
#include "schema.h"
int main(void)
{
    static const char *types[] = {"any", "string", "number", "integer", "boolean", "array", "object"};
    size_t e, i, v;
    for (e = 0; e < inst_entity_count; e++) {
        const inst_entity *entity = &inst_entities[e];
        printf("entity %s %s %s\n", entity->name, entity->label,
               entity->id < 0 ? "-" : entity->fields[entity->id].name);
        for (i = 0; i < entity->count; i++) {
            const inst_field *field = &entity->fields[i];
            if (field->length != strlen(field->name)) return 1;
            printf("field %s %s %d %d", field->name, types[field->type],
                   (field->flags & INST_NULLABLE) != 0, (field->flags & INST_READONLY) != 0);
            for (v = 0; field->names && v < field->names->count; v++)
                printf(" %d=%s", field->names->values[v].value, field->names->values[v].name);
            printf("\n");
        }
    }
    return 0;
}
]]

local function read_schema(root)
  local out = folder()
  write(out .. "/print.c", PRINTER)
  local flags = "-std=c99 -pedantic -Wall -Wextra -Wshadow -Werror -Isrc"
  local code, text = run(("cc %s -o %s/print %s/print.c %s/src/schema.c"):format(flags, out, out, root))
  assert.equal(0, code, text)
  code, text = run(out .. "/print")
  assert.equal(0, code)
  local entities = {}
  for line in text:gmatch("[^\n]+") do
    local name, label, id = line:match("^entity (%S+) (%S+) (%S+)$")
    if name then
      entities[#entities + 1] = { name = name, label = label, id = id, fields = {} }
      entities[name] = entities[#entities]
    else
      local field, kind, null, readonly, rest = line:match("^field (%S+) (%S+) (%d) (%d)(.*)$")
      local enum = {}
      for value, word in rest:gmatch("(%-?%d+)=(%S+)") do
        enum[word] = tonumber(value)
      end
      entities[#entities].fields[field] = {
        type = kind, null = null == "1", readonly = readonly == "1", enum = enum,
      }
    end
  end
  return entities
end

describe("the generator", function()
  local all

  setup(function()
    all = {}
    for _, lua in ipairs(LUAS) do
      all[lua] = folder()
      local code, text = generate(lua, "--out " .. all[lua])
      assert.equal(0, code, text)
    end
  end)

  teardown(function()
    for _, path in ipairs(temporary) do
      run("rm -rf '" .. path .. "'")
    end
  end)

  for _, lua in ipairs(LUAS) do
    it("finds the committed files up to date under " .. lua, function()
      local code, text = generate(lua, "--check")
      assert.equal("", text)
      assert.equal(0, code)
    end)
  end

  it("writes the same bytes under Lua 5.4 and LuaJIT", function()
    local code, text = run(("diff -r %s %s"):format(all["lua5.4"], all.luajit))
    assert.equal("", text)
    assert.equal(0, code)
    assert.truthy(#read(all.luajit .. "/src/schema.c") > 10000)
  end)

  it("names exactly the stale files, and leaves them alone", function()
    local out = folder()
    assert.equal(0, (generate("lua5.4", "--out " .. out)))
    write(out .. "/lua/instantly/api/campaigns.lua", "return {}\n")
    os.remove(out .. "/lua/instantly/types.lua")
    local code, text = generate("lua5.4", "--check --out " .. out)
    assert.equal(1, code)
    local stale = {}
    for path in text:gmatch("\n  (%S+)") do
      stale[#stale + 1] = path
    end
    assert.same({ "lua/instantly/api/campaigns.lua", "lua/instantly/types.lua" }, stale)
    assert.equal("return {}\n", read(out .. "/lua/instantly/api/campaigns.lua"))
  end)

  it("refuses options it does not know", function()
    local code, text = generate("lua5.4", "--chekc")
    assert.equal(2, code)
    assert.truthy(text:find("usage:", 1, true))
    assert.equal(2, (generate("lua5.4", "--from")))
  end)

  it("says which file it cannot read", function()
    local code, text = generate("lua5.4", "--check --from no/such/file.json")
    assert.equal(1, code)
    assert.truthy(text:find("no/such/file.json", 1, true))
  end)

  it("refuses a document that is not OpenAPI 3", function()
    assert.has_error(function() openapi.read('{"swagger":"2.0"}') end, "this is not an OpenAPI 3 document")
    assert.has_error(function() openapi.read("[]") end, "this is not an OpenAPI 3 document")
    assert.is_false(pcall(openapi.read, "{"))
  end)

  it("refuses a reference that leads nowhere", function()
    local document = copy(file)
    local schema = { ["$ref"] = "#/components/schemas/Nothing" }
    local answer = { content = { ["application/json"] = { schema = schema } } }
    document.paths = { ["/api/v2/x"] = { get = { tags = { "X" }, responses = { ["200"] = answer } } } }
    local ok, message = pcall(openapi.read, cjson.encode(document))
    assert.is_false(ok)
    assert.truthy(message:find("#/components/schemas/Nothing", 1, true))
  end)

  describe("writes the Campaign group, which", function()
    local group, operations, wanted

    setup(function()
      group = load_from(".", "campaigns")
      operations = by_id(group)
      wanted = {}
      each_operation(function(operation, method, path)
        if operation.tags[1] == "Campaign" then
          wanted[operation.operationId] = { raw = operation, method = method, path = path }
        end
      end)
    end)

    it("holds every operation of the file once, with its method and path", function()
      assert.equal(19, #sorted(wanted))
      assert.same(sorted(wanted), sorted(operations))
      for id, expected in pairs(wanted) do
        assert.equal(expected.method, operations[id].method)
        assert.equal(expected.path, operations[id].path)
      end
    end)

    it("calls them by the documented names", function()
      local verbs = {}
      for id, operation in pairs(operations) do
        verbs[id] = operation.verb
      end
      assert.same({
        listCampaign = "list", getCampaign = "get", createCampaign = "create", patchCampaign = "update",
        deleteCampaign = "delete", activateCampaign = "activate", pauseCampaign = "pause",
        duplicateCampaign = "duplicate", shareCampaign = "share", exportCampaign = "export",
        createCampaignFromExport = "create_from_export", addCampaignVariables = "add_variables",
        getCampaignSendingStatus = "sending_status", countLaunchedCampaigns = "count_launched",
        searchCampaignsByContact = "search_by_contact", getCampaignAnalytics = "analytics",
        getDailyCampaignAnalytics = "analytics_daily", getCampaignAnalyticsOverview = "analytics_overview",
        getCampaignStepsAnalytics = "analytics_steps",
      }, verbs)
    end)

    it("has every parameter with its type, null and named values", function()
      for id, expected in pairs(wanted) do
        local query, params = {}, {}
        for _, parameter in ipairs(expected.raw.parameters or {}) do
          if parameter["in"] == "query" then
            query[parameter.name] = true
            check_spec(operations[id].query[parameter.name], parameter.schema, id .. "." .. parameter.name)
          else
            params[#params + 1] = parameter.name
          end
        end
        assert.same(sorted(query), sorted(operations[id].query), id)
        assert.same(params, operations[id].params or {}, id)
      end
    end)

    it("has every body field, however deep, and none where no body is taken", function()
      local count = 0
      for id, expected in pairs(wanted) do
        local schema = body_schema(expected.raw)
        if schema then
          count = count + 1
          check_spec(operations[id].body, schema, id)
          assert.equal(expected.raw.requestBody.required or nil, operations[id].body_required, id)
        else
          assert.is_nil(operations[id].body, id)
        end
      end
      assert.equal(4, count)
    end)

    it("knows the scopes, and which of them are guessed", function()
      for id, expected in pairs(wanted) do
        local guessed = expected.raw["x-scopes-known"] == false
        assert.same(guessed and expected.raw["x-scopes-inferred"] or expected.raw["x-scopes"],
          operations[id].scopes, id)
        assert.equal(guessed or nil, operations[id].scopes_guessed, id)
      end
    end)

    it("pages by cursor with the limit of the file", function()
      assert.same({ style = "cursor", into = "query", param = "starting_after", limit = "limit", max = 100,
        next = "next_starting_after", items = "items" }, operations.listCampaign.page)
      assert.equal(100, operations.listCampaign.query.limit.max)
      assert.equal(1, operations.listCampaign.query.limit.min)
      for id, operation in pairs(operations) do
        local style = operation.page and operation.page.style
        assert.equal(({ listCampaign = "cursor", searchCampaignsByContact = "whole" })[id], style)
      end
    end)

    it("tells how often each call may be sent", function()
      local retry = {}
      for _, operation in pairs(operations) do
        retry[operation.retry] = retry[operation.retry] or {}
        retry[operation.retry][operation.verb] = true
      end
      assert.same({ "activate", "add_variables", "delete", "export", "pause", "share", "update" },
        sorted(retry.idempotent))
      assert.same({ "create", "create_from_export", "duplicate" }, sorted(retry.once))
      assert.same({ "idempotent", "once", "read" }, sorted(retry))
    end)

    it("loads an answer into the record only where it is that campaign's state", function()
      local on, refresh = {}, {}
      for _, operation in pairs(operations) do
        on[operation.verb] = operation.on
        refresh[operation.verb] = operation.refresh
      end
      assert.same({ "activate", "add_variables", "create_from_export", "delete", "duplicate", "export", "get",
        "pause", "sending_status", "share", "update" }, sorted(on))
      assert.same({ "activate", "add_variables", "delete", "get", "pause", "update" }, sorted(refresh))
    end)

    it("maps the canonical campaign argument to what each call names it", function()
      local found = {}
      for _, operation in pairs(operations) do
        found[operation.verb] = operation.campaign
        assert.equal(operation.campaign ~= nil or nil, operation.on_arg)
        for _, name in pairs(operation.campaign or {}) do
          local spec = operation.query[name]
          assert.equal("Campaign", (spec.items or spec).entity)
        end
      end
      assert.same({
        analytics = { one = "id", many = "ids" }, analytics_overview = { one = "id", many = "ids" },
        analytics_daily = { one = "campaign_id" }, analytics_steps = { one = "campaign_id" },
      }, found)
    end)

    it("tells what each call answers", function()
      local returns = {}
      for _, operation in pairs(operations) do
        returns[operation.verb] = operation.returns
      end
      assert.same({ keys = { items = "Campaign" } }, returns.list)
      assert.same({ keys = { items = "Campaign" } }, returns.search_by_contact)
      assert.same({ none = true }, returns.share)
      for _, verb in ipairs { "get", "create", "update", "delete", "activate", "pause", "duplicate", "export",
        "create_from_export", "add_variables" } do
        assert.same({ entity = "Campaign" }, returns[verb])
      end
      for _, verb in ipairs { "analytics", "analytics_daily", "analytics_overview", "analytics_steps",
        "count_launched", "sending_status" } do
        assert.same({ plain = true }, returns[verb])
      end
    end)

    it("is found by the index under its collection and its constructor", function()
      local index = load_from(".", "init")
      assert.equal("2.0.0", index.version)
      assert.equal("campaigns", index.collections.campaigns)
      assert.equal("campaigns", index.constructors.campaign)
      assert.equal("campaigns", index.entities.Campaign)
      assert.equal("campaigns", group.name)
      assert.equal("campaign", group.singular)
      assert.equal("Campaign", group.entity)
      assert.equal("/api/v2/campaigns", group.path)
    end)
  end)

  describe("writes schema.c, which", function()
    it("compiles without a warning and has every Campaign field with type, null and read-only", function()
      local entities = read_schema(".")
      local campaign, schema = entities[1], file.components.schemas.Campaign
      assert.equal("Campaign", campaign.name)
      assert.equal("campaign", campaign.label)
      assert.equal("id", campaign.id)
      assert.same(sorted(schema.properties), sorted(campaign.fields))
      for name, property in pairs(schema.properties) do
        local kind, null = type_of(property)
        assert.equal(kind, campaign.fields[name].type, name)
        assert.equal(null, campaign.fields[name].null, name)
        -- Not read-only in the file, but no update takes it: saving it could only fail.
        local readonly = property.readOnly == true or name == "ai_sdr_id"
        assert.equal(readonly, campaign.fields[name].readonly, name)
      end
    end)

    it("names every numeric value of every entity of the file", function()
      local entities, count = read_schema(all.luajit), 0
      for _, entity in ipairs(entities) do
        for name, property in pairs(file.components.schemas[entity.name].properties) do
          local kind = type_of(property)
          local ours = overrides.enum_names[entity.name .. "." .. name]
          local names = (kind == "number" or kind == "integer") and (names_of(property) or ours) or {}
          for value, word in pairs(names) do
            count = count + 1
            assert.equal(tonumber(value), entity.fields[name].enum[word], entity.name .. "." .. name)
          end
          assert.equal(#sorted(names), #sorted(entity.fields[name].enum), entity.name .. "." .. name)
        end
      end
      assert.truthy(count > 100)
    end)

    it("identifies accounts by address and the rest by what their paths hold", function()
      local entities = read_schema(all.luajit)
      assert.equal("Campaign", entities[1].name)
      assert.equal("email", entities.Account.id)
      assert.equal("domain", entities.DomainForwarding.id)
      assert.equal("id", entities.Lead.id)
      for _, entity in ipairs(entities) do
        assert.is_nil(entity.name:match("Response$"))
        assert.is_true(entity.fields[entity.id].readonly)
      end
    end)
  end)

  describe("writes all groups, which", function()
    local index, groups

    setup(function()
      index, groups = load_from(all.luajit, "init"), {}
      for name, module in pairs(index.collections) do
        groups[name] = load_from(all.luajit, module)
      end
    end)

    it("hold all 240 operations once, each with one of three retry classes", function()
      local found, count = {}, 0
      for _, group in pairs(groups) do
        for _, operation in pairs(group.operations) do
          local key = operation.method .. " " .. operation.path
          assert.is_nil(found[key], key)
          found[key] = operation.id
          assert.is_true(CLASSES[operation.retry], key)
        end
      end
      each_operation(function(operation, method, path)
        count = count + 1
        assert.equal(operation.operationId, found[method .. " " .. path])
      end)
      assert.equal(240, count)
      assert.equal(240, #sorted(found))
      assert.equal(35, #sorted(groups))
    end)

    it("give every POST its class and the reason for it, and override no call that is gone", function()
      local posts = {}
      each_operation(function(_, method, path)
        local key = method .. " " .. path:gsub("^/api/v2", ""):gsub("/$", "")
        posts[key] = true
        if method == "POST" then
          assert.truthy(overrides.retry[key], key)
        end
      end)
      for _, name in ipairs { "retry", "verbs", "walks", "lists", "returns", "on", "not_refreshed", "campaign", "entity_of_parameter",
        "rules", "failures", "offset_with", "attempt_timeouts" } do
        for key in pairs(overrides[name]) do
          assert.is_true(posts[key], name .. ": " .. key)
        end
      end
      for key, entry in pairs(overrides.retry) do
        assert.is_true(CLASSES[entry[1]], key)
        assert.truthy(#entry[2] > 3, key)
      end
    end)

    it("page every list that the file pages", function()
      local paged = {}
      for _, group in pairs(groups) do
        for _, operation in pairs(group.operations) do
          paged[operation.id] = operation.page
        end
      end
      each_operation(function(operation)
        local raw, page = operation["x-pagination"], paged[operation.operationId]
        assert.equal(raw ~= nil, page ~= nil and page.style ~= "whole", operation.operationId)
        if raw then
          assert.equal(raw.param, page.param)
          assert.equal(raw["in"], page.into)
          assert.equal(raw.next, page.next)
        end
      end)
    end)

    it("take none of the reserved names", function()
      for _, name in ipairs { "configure", "new", "request", "with", "as_workspace", "null", "array", "must",
        "version", "spawn", "gather", "map", "sleep", "preload", "doctor", "mock", "webhook", "schedule",
        "sequence", "html", "jobs" } do
        assert.is_nil(index.collections[name], name)
        assert.is_nil(index.constructors[name], name)
      end
    end)
  end)

  describe("refuses names that would clash:", function()
    local function build(change)
      local changed = copy(overrides)
      change(changed)
      local ok, message = pcall(model.build, openapi.read(read("src/api/openapi.json")), changed)
      assert.is_false(ok)
      return message
    end

    for _, name in ipairs { "configure", "new", "request", "with", "as_workspace", "null", "array", "must",
      "version", "spawn", "gather", "map", "sleep", "preload", "doctor", "mock", "webhook", "schedule",
      "sequence", "html", "jobs" } do
      it("a collection or constructor called " .. name, function()
        local expected = "Lead: the name " .. name .. " belongs to the library"
        assert.equal(expected, build(function(o) o.collections.Lead = name end))
        assert.equal(expected, build(function(o) o.constructors.Lead = name end))
      end)
    end

    it("a collection called like another", function()
      assert.equal("LeadLabel: the name leads belongs to Lead",
        build(function(o) o.collections.LeadLabel = "leads" end))
    end)

    for _, verb in ipairs { "each", "collect", "save", "changes", "revert", "table", "json", "field",
      "_owner" } do
      it("a call named " .. verb, function()
        local message = build(function(o) o.verbs["POST /campaigns/{id}/pause"] = verb end)
        assert.truthy(message:find("POST /campaigns/{id}/pause may not be called " .. verb, 1, true))
      end)
    end

    for _, verb in ipairs { "list", "get" } do
      it("a call named " .. verb .. " that is none", function()
        local message = build(function(o) o.verbs["POST /campaigns/{id}/pause"] = verb end)
        assert.truthy(message:find("would be called " .. verb, 1, true)
          or message:find("may not be called " .. verb, 1, true))
      end)
    end

    it("two calls of one name", function()
      local message = build(function(o) o.verbs["POST /campaigns/{id}/pause"] = "activate" end)
      assert.truthy(message:find("would be called activate", 1, true))
    end)

    it("a retry class that does not exist", function()
      assert.equal("POST /leads: no such retry class: never",
        build(function(o) o.retry["POST /leads"] = { "never", "a mistake" } end))
    end)
  end)

  describe("reads the vendor's own file, where", function()
    local ours, theirs, root

    local function without(operation, names)
      local result = copy(operation)
      for _, name in ipairs(names) do
        result[name] = nil
      end
      return result
    end

    setup(function()
      root = folder()
      local code, text = generate("luajit", ("--from %s --out %s"):format(FIXTURE, root))
      assert.equal("", text)
      assert.equal(0, code)
      ours, theirs = load_from(".", "campaigns"), load_from(root, "campaigns")
    end)

    it("nothing of our own form is left", function()
      local raw = read(FIXTURE)
      for _, word in ipairs { "x-scopes", "x-pagination", "x-enum-names", "x-vendor-operation-id" } do
        assert.is_nil(raw:find(word, 1, true), word)
      end
      for name in raw:gmatch('"#/components/schemas/(.-)"') do
        assert.truthy(name:match("^def%-%d+$"), name)
      end
      for _, word in ipairs { '"def-1"', "anyOf", "allOf", '"nullable": true', '["null", "string"]',
        '"operationId": "createFromExport"', "supersearch-enrichment/\"" } do
        assert.truthy(raw:find(word, 1, true), word)
      end
    end)

    it("every operation comes out the same but for its body, which the fixture shortens", function()
      assert.same(sorted(ours.operations), sorted(theirs.operations))
      for verb, operation in pairs(ours.operations) do
        assert.same(without(operation, { "body" }), without(theirs.operations[verb], { "body" }), verb)
        assert.equal(operation.body ~= nil, theirs.operations[verb].body ~= nil, verb)
      end
    end)

    it("every body field there is comes out the same", function()
      local function compare(a, b, where)
        assert.equal(a.type, b.type, where)
        assert.equal(a.null, b.null, where)
        assert.equal(a.entity, b.entity, where)
        assert.equal(a.open, b.open, where)
        assert.same(a.enum, b.enum, where)
        assert.same(a.required, b.required, where)
        for name, field in pairs(b.fields or {}) do
          compare(a.fields[name], field, where .. "." .. name)
        end
        if b.items then
          compare(a.items, b.items, where .. "[]")
        end
      end
      for verb, operation in pairs(theirs.operations) do
        if operation.body then
          compare(ours.operations[verb].body, operation.body, verb)
        end
      end
      assert.equal(10, #sorted(theirs.operations.create.body.fields))
    end)

    it("the entity comes out the same, whichever way null is written", function()
      local mine, other = read_schema(".")[1], read_schema(root)
      assert.equal("Campaign", other[1].name)
      assert.truthy(#sorted(other[1].fields) > 10)
      for name, field in pairs(other[1].fields) do
        assert.same(mine.fields[name], field, name)
      end
      assert.is_true(other[1].fields.pl_value.null) -- anyOf
      assert.is_true(other[1].fields.daily_limit.null) -- nullable
      assert.is_true(other[1].fields.daily_max_leads.null) -- a list of types
      assert.is_true(other[1].fields.not_sending_status.null) -- the list, and null among the values
    end)

    local function build(change)
      local raw = cjson.decode(read(FIXTURE))
      change(raw)
      local api = openapi.read(cjson.encode(raw))
      local earlier = openapi.read(read("src/api/openapi.json"))
      local built = model.build(api, overrides, earlier)
      local groups = {}
      for _, group in ipairs(built.groups) do
        groups[group.tag] = { group = group }
        for _, operation in ipairs(group.operations) do
          groups[group.tag][operation.verb] = operation
        end
      end
      return groups, built
    end

    it("a trailing slash stays in the path and out of the name", function()
      local groups = build(function() end)
      local create = groups.SuperSearchEnrichment.create
      assert.equal("/api/v2/supersearch-enrichment/", create.path)
      assert.equal("once", create.retry)
    end)

    it("one id for two operations is told apart", function()
      local groups = build(function() end)
      assert.equal("duplicateCampaign", groups.Campaign.duplicate.id)
      assert.equal("duplicateSubsequence", groups.CampaignSubsequence.duplicate.id)
    end)

    it("a call stays in its group when the vendor tags it another way", function()
      local groups = build(function(raw)
        raw.paths["/api/v2/campaigns/analytics"].get.tags = { "Analytics", "Campaign" }
      end)
      assert.equal("getCampaignAnalytics", groups.Campaign.analytics.id)
      assert.is_nil(groups.Analytics)
    end)

    it("a call nobody knows yet is sent once, and said so", function()
      local groups, built = build(function(raw)
        raw.paths["/api/v2/campaigns/{id}/archive"] = { post = {
          operationId = "duplicate", tags = { "Campaign" },
          parameters = { { name = "id", ["in"] = "path", required = true, schema = { type = "string" } } },
          responses = { ["200"] = { content = { ["application/json"] = {
            schema = { ["$ref"] = "#/components/schemas/def-1" } } } } },
        } }
      end)
      local archive = groups.Campaign.archive
      assert.equal("once", archive.retry)
      assert.is_true(archive.on)
      assert.is_nil(archive.refresh)
      assert.same({ entity = "Campaign" }, archive.returns)
      assert.equal(1, #built.warnings)
      assert.truthy(built.warnings[1]:find("POST /campaigns/{id}/archive: no retry class", 1, true))
    end)

    it("a new value is called as the vendor describes it, and a value without words is reported", function()
      local function add(description)
        return build(function(raw)
          local status = raw.components.schemas["def-1"].properties.status
          table.insert(status.enum, 7)
          status["x-enumDescriptions"]["7"] = description
        end)
      end
      local _, built = add("Out of Credits!")
      local function status(model_built)
        for _, entity in ipairs(model_built.entities) do
          for _, field in ipairs(entity.name == "Campaign" and entity.fields or {}) do
            if field.name == "status" then
              return field.shape
            end
          end
        end
      end
      assert.equal("out_of_credits", status(built).names[7])
      assert.equal("running_subsequences", status(built).names[4])
      assert.same({}, built.warnings)
      _, built = add(nil)
      assert.is_nil(status(built).names[7])
      assert.truthy(built.warnings[1]:find("Campaign.status: the value 7 has no name", 1, true))
    end)

    it("a reference in a circle ends", function()
      local groups = build(function(raw)
        raw.components.schemas["def-1"].properties.parent = { ["$ref"] = "#/components/schemas/def-1" }
      end)
      assert.same({ entity = "Campaign" }, groups.Campaign.get.returns)
    end)

    it("two components of one title are told apart", function()
      local _, built = build(function(raw)
        raw.components.schemas["def-7"] = { title = "Campaign", type = "object", properties = {
          id = { type = "string" } } }
      end)
      local count = 0
      for _, entity in ipairs(built.entities) do
        if entity.name == "Campaign" then
          count = #entity.fields
        end
      end
      assert.truthy(count > 10)
    end)
  end)

  describe("writes the reference, which", function()
    it("has every call once, with its method and path, its walks and its scopes", function()
      local text, count = read("lua/instantly/api/README.md"), 0
      for name, module in pairs(load_from(".", "init").collections) do
        local part = assert(text:match("\n## " .. name .. "\n(.-)\n## ") or text:match("\n## " .. name .. "\n(.*)$"), name)
        for verb, operation in pairs(load_from(".", module).operations) do
          count = count + 1
          local call = part:match("\n### `client%." .. name .. ":" .. verb .. "[({](.-)\n###")
            or part:match("\n### `client%." .. name .. ":" .. verb .. "[({](.*)$")
          assert.truthy(call, name .. ":" .. verb)
          assert.truthy(call:find(("`%s %s`"):format(operation.method, operation.path), 1, true), verb)
          assert.equal(operation.page ~= nil, call:find("; walks: `each", 1, true) ~= nil, verb)
          assert.truthy(call:find("repeated: " .. operation.retry, 1, true), verb)
          for _, scope in ipairs(operation.scopes or {}) do
            assert.truthy(call:find("`" .. scope .. "`", 1, true), verb)
          end
          for _, param in ipairs(operation.params or {}) do
            assert.truthy(call:match("^[^\n]*"):find(param, 1, true), verb)
          end
        end
      end
      assert.equal(240, count)
    end)

    it("tells which arguments are required, and the rules between them", function()
      local text = read("lua/instantly/api/README.md")
      for _, line in ipairs { "- Exactly one of `campaign`, `list_id`.", "**`leads`**",
        "- With `ids`: at least one of `campaign`, `list_id`.", "- Without `is_duplicate`: `agent_type` needed." } do
        assert.truthy(text:find(line, 1, true), line)
      end
    end)
  end)

  describe("writes types.lua, which", function()
    for _, which in ipairs { "committed", "complete" } do
      it("declares every type it mentions and none twice: " .. which, function()
        local path = (which == "committed" and "." or all.luajit) .. "/lua/instantly/types.lua"
        local text = read(path)
        local declared, mentioned, by_hand = {}, 0, {}
        for _, source in ipairs { "call", "client", "error", "pager", "headers" } do
          for name in read("lua/instantly/" .. source .. ".lua"):gmatch("\n%-%-%-@%a+ (instantly%.[%w_.]+)") do
            by_hand[name] = true
          end
        end
        for name in text:gmatch("\n%-%-%-@class ([%w_.]+)") do
          assert.is_nil(declared[name], name)
          declared[name] = true
        end
        for name in text:gmatch("\n%-%-%-@alias ([%w_.]+)") do
          assert.is_nil(declared[name], name)
          declared[name] = true
        end
        for line in text:gmatch("[^\n]+") do
          local annotation = line:match("^%-%-%-@field %S+ (.*)$") or line:match("^%-%-%-@param %S+ (.*)$")
            or line:match("^%-%-%-@return (.*)$") or line:match("^%-%-%-@overload (.*)$")
            or line:match("^%-%-%-@class %S+: (.*)$")
          for name in (annotation or ""):gsub("https?:%S+", ""):gmatch("instantly%.[%w_.]*[%w_]") do
            mentioned = mentioned + 1
            assert.is_true(declared[name] or by_hand[name], name .. " in " .. line)
          end
        end
        assert.truthy(mentioned > 100)
        assert.truthy(loadfile(path))
      end)
    end

    it("has every field of the campaign, with its named values beside it", function()
      local text = read("lua/instantly/types.lua")
      local class = text:match("\n%-%-%-@class instantly%.Campaign: instantly%.Record\n(.-)\nlocal Campaign")
      for name, property in pairs(file.components.schemas.Campaign.properties) do
        assert.truthy(class:find("---@field " .. name .. " ", 1, true)
          or class:find("---@field " .. name .. "? ", 1, true), name)
        if names_of(property) then
          assert.truthy(class:find("---@field " .. name .. "_name? ", 1, true), name)
        end
      end
    end)

    it("has every call on the collection, and on the record where it stands there", function()
      local text = read("lua/instantly/types.lua")
      local lines = {}
      for line in text:gmatch("[^\n]+") do
        lines[line] = true
        lines[line:match("^function [%w_]+:[%w_]+%(") or line] = true
      end
      for _, module in pairs(load_from(".", "init").collections) do
        local group = load_from(".", module)
        for verb, operation in pairs(group.operations) do
          local names = copy(operation.params or {})
          if operation.query or operation.body or operation.page then
            names[#names + 1] = "args"
          end
          names[#names + 1] = "options"
          local noun = operation.page and operation.page.walk or verb:gsub("^list_", "")
          local walks = { verb }
          if operation.page then
            walks = { verb, verb == "list" and "each" or "each_" .. noun, verb == "list" and "collect" or "collect_" .. noun }
          end
          for _, name in ipairs(walks) do
            local signature = ("function %s:%s(%s) end"):format(group.name, name, table.concat(names, ", "))
            assert.is_true(lines[signature], signature)
            local method = ("function %s:%s("):format(group.entity, name)
            assert.equal(operation.on or operation.on_arg or operation.itself and group.entity ~= nil or nil, lines[method], method)
          end
        end
      end
      for _, line in ipairs { "function campaigns:each(args, options) end",
        "function campaigns:collect(args, options) end", "function Campaign:save(options) end",
        "function Campaign:changes() end", "function Campaign:revert(name) end",
        "function Campaign:table() end", "function Campaign:json() end", "function Campaign:field(name) end",
        "---@field campaign fun(id: string): instantly.Campaign A handle; no request is made" } do
        assert.truthy(text:find(line, 1, true), line)
      end
    end)
  end)
end)
