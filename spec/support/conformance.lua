--- Every operation of the API file, called as a user would, judged by what was really sent and answered.
--
-- The expectations come from src/api/openapi.json alone, read here with lua-cjson: neither the generator nor
-- our own JSON code has a say in them. The generated files are asked for one thing, how a call is named.
--
-- A judge is a server that is started on the API file: { name, start = function() → { url, key?, ca_file?, stop() } }.
-- `strict_examples = true`: it answers with the examples of the file, which are then compared as well.
-- `valid_answers = true`: its answers are checked against the schemas of the file, which Prism is believed to obey.
-- `reset = "/path"`: a POST there makes it forget what was done; sent before each operation, so that none depends
-- on another. Each judge has a spec of its own in spec/conformance: Prism, and the served stand-in for the API.
local cjson = require "cjson"
local assert = require "luassert"
local core = require "instantly.core"
local json_schema = require "spec.support.json_schema"
local shell = require "spec.support.shell"

local conformance = {}

local unpack = table.unpack or unpack -- luacheck: ignore
local null = cjson.null

local RESET_SECONDS, RESET_BYTES = 10, 1000

local file = cjson.decode(shell.read "src/api/openapi.json")
local schemas = json_schema.load "src/api/openapi.json"

-- The examples fill in every field, also where one excludes another; the second of a pair is left out.
local LEFT_OUT = {
  bulkAddLeads = { "list_id" },
  bulkDeleteLeads = { "list_id" },
  getCampaignAnalytics = { "id" },
  getCampaignAnalyticsOverview = { "id" },
  listInboxManagerActivity = { "job_type" },
  moveLeads = { "to_list_id" },
}

-- Examples that report a failure inside a 200.
local FAILED = { pauseAccounts = true, testAccountVitals = true }

-- The API file -----------------------------------------------------------------------------------

local function deref(value)
  while type(value) == "table" and value["$ref"] do
    local found = file
    for name in value["$ref"]:gmatch "[^/#]+" do found = found[name:gsub("~1", "/"):gsub("~0", "~")] end
    value = found
  end
  return value
end

--- The example of a media type, nil when it has none.
local function example_of(media)
  if media.example ~= nil then return media.example end
  local named = media.examples and media.examples.default
  return named and deref(named).value
end

local function success_of(raw)
  for status, response in pairs(raw.responses) do
    if status:find "^2" then return tonumber(status), deref(response) end
  end
end

local function json_of(content)
  return content and content["application/json"]
end

local function example_of_parameter(parameter)
  local schema = deref(parameter.schema)
  local value = parameter.example
  if value == nil then value = schema.example end
  if value == nil and schema.items then value = { deref(schema.items).example } end
  assert(value ~= nil, parameter.name .. " has no example")
  return value
end

--- What one operation of the file takes and answers.
local function case_of(method, path, raw, shared)
  local case = {
    id = raw.operationId, method = method:upper(), path = path, page = raw["x-pagination"],
    params = {}, query = {}, declared = {}, -- the names of the query and of the body
  }
  local left_out = {}
  for _, name in ipairs(LEFT_OUT[case.id] or {}) do left_out[name] = true end
  local in_path = {}
  for _, list in ipairs { shared or {}, raw.parameters or {} } do
    for _, parameter in ipairs(list) do
      parameter = deref(parameter)
      local value = example_of_parameter(parameter)
      if parameter["in"] == "query" then case.declared[parameter.name] = true end
      if parameter["in"] == "path" then in_path[parameter.name] = value
      elseif not left_out[parameter.name] then case.query[parameter.name] = value end
    end
  end
  for name in path:gmatch "{([^}]+)}" do table.insert(case.params, { name = name, value = in_path[name] }) end
  local media = raw["x-null-body"] ~= true and raw.requestBody and json_of(raw.requestBody.content)
  if media then
    case.schema, case.body = deref(media.schema), {}
    for name in pairs(case.schema.properties or {}) do case.declared[name] = true end
    for name, value in pairs(assert(example_of(media), case.id .. " has no example body")) do
      if not left_out[name] then case.body[name] = value end
    end
  end
  local response
  case.status, response = success_of(raw)
  local answer = json_of(response.content)
  case.answer = answer and example_of(answer)
  case.is_text = response.content ~= nil and not answer
  return case
end

--- All operations of the file, sorted by path and method.
function conformance.cases()
  local cases = {}
  for path, item in pairs(file.paths) do
    for method, raw in pairs(item) do
      if method ~= "parameters" then cases[#cases + 1] = case_of(method, path, raw, item.parameters) end
    end
  end
  table.sort(cases, function(a, b)
    if a.path == b.path then return a.method < b.method end
    return a.path < b.path
  end)
  return cases
end

--- "GET /api/v2/campaigns" -> { collection = "campaigns", verb = "list" }
function conformance.names()
  local names = {}
  for collection, module in pairs(require("instantly.api").collections) do
    for verb, operation in pairs(require("instantly.api." .. module).operations) do
      names[operation.method .. " " .. operation.path] = { collection = collection, verb = verb }
    end
  end
  return names
end

-- What was sent ----------------------------------------------------------------------------------

local function escape(text)
  return (tostring(text):gsub("[^%w%-%._~]", function(char) return ("%%%02X"):format(char:byte()) end))
end

local function unescape(text)
  return (text:gsub("%%(%x%x)", function(code) return string.char(tonumber(code, 16)) end))
end

local function text_of(value)
  if type(value) == "number" then return ("%.14g"):format(value) end
  return tostring(value)
end

--- { name = { value, … } } from the query of a URL; the order of a name's values is kept.
local function parse_query(url)
  local found = {}
  for name, value in (url:match "%?(.*)$" or ""):gmatch "([^&=]+)=([^&]*)" do
    name = unescape(name)
    found[name] = found[name] or {}
    table.insert(found[name], unescape(value))
  end
  return found
end

local function wanted_query(query)
  local wanted = {}
  for name, value in pairs(query) do
    local values = {}
    for i, item in ipairs(type(value) == "table" and value or { value }) do values[i] = text_of(item) end
    wanted[name] = values
  end
  return wanted
end

local function wanted_path(case)
  local path = case.path
  for _, param in ipairs(case.params) do
    path = path:gsub("{" .. param.name .. "}", function() return escape(param.value) end)
  end
  return path
end

--- Empty lists look like empty objects to lua-cjson, so the text has to say which it is.
local function check_empty_lists(schema, value, text)
  schema = deref(schema)
  for name, field in pairs(schema.properties or {}) do
    local inner, kind = type(value) == "table" and value[name], deref(field).type
    if type(kind) == "table" then kind = kind[1] == "null" and kind[2] or kind[1] end
    if type(inner) == "table" and next(inner) == nil and (kind == "array" or kind == "object") then
      local empty = kind == "array" and "[]" or "{}"
      assert.truthy(text:find(('"%s":%s'):format(name, empty), 1, true), name .. " is not sent as " .. empty)
    end
  end
end

local function check_request(case, request, base)
  assert.equal(case.method, request.method)
  assert.equal(base .. wanted_path(case), (request.url:gsub("%?.*$", "")))
  assert.same(wanted_query(case.query), parse_query(request.url))
  local lines = table.concat(request.headers, "\n") .. "\n"
  assert.truthy(lines:find("\nUser%-Agent: instantly%-lua/") and lines:find "Authorization: Bearer ")
  local has_type = lines:find("Content-Type: application/json\n", 1, true) ~= nil
  assert.equal(case.body ~= nil, request.body ~= nil)
  assert.equal(case.body ~= nil, has_type)
  if case.body then
    assert.same(case.body, cjson.decode(request.body))
    check_empty_lists(case.schema, case.body, request.body)
  end
end

-- What was answered ------------------------------------------------------------------------------

--- As our surface gives it: null members are absent; null items of a list stay.
local function without_nulls(value)
  if type(value) ~= "table" then return value end
  local copy = {}
  for name, inner in pairs(value) do
    if inner ~= null or type(name) == "number" then copy[name] = without_nulls(inner) end
  end
  return copy
end

--- Records become tables, at any depth.
local function plain(value)
  if core.kind(value) then return plain(value:table()) end
  if type(value) ~= "table" then return value end
  local copy = {}
  for name, inner in pairs(value) do copy[name] = plain(inner) end
  return copy
end

local function dig(value, path)
  for name in path:gmatch "[^.]+" do value = type(value) == "table" and value[name] or nil end
  return value
end

--- What a page says of its list: the items, the cursor, and what else the answer held.
local function check_page(case, answer, page)
  local paging = case.page
  local items_path = paging.items ~= null and paging.items
  local items = items_path and dig(answer, items_path) or answer
  assert.same(items, plain(page.items))
  local skipped = paging.offset_param and case.query[paging.offset_param]
  if skipped then
    assert.equal(#items > 0 and skipped + #items or nil, page.next) -- nothing is behind an empty page
  elseif paging.style == "cursor" then
    local cursor = dig(answer, paging.next)
    assert.equal(cursor, page.next)
    assert.equal(cursor ~= nil, page.more)
  end
  for name, value in pairs(items_path and answer or {}) do
    if not items_path:find("^" .. name) and name ~= paging.next then assert.same(value, plain(page[name]), name) end
  end
end

local function check_answer(case, answer, value)
  if type(answer) == "table" and case.page then
    check_page(case, answer, value)
  elseif type(value) == "table" and value.more == false and value.items then -- a list that comes whole
    local _, list = next(answer)
    assert.same(answer.items or answer[1] and answer or list, plain(value.items))
  else
    assert.same(answer, plain(value))
  end
end

-- The run ----------------------------------------------------------------------------------------

--- A Lua function that calls the operation as a user would.
local function call_of(client, case, name)
  local collection = client[name.collection]
  local arguments, given = {}, {}
  for _, param in ipairs(case.params) do given[#given + 1] = param.value end
  for _, source in ipairs { case.query, case.body or {} } do
    for field, value in pairs(source) do arguments[field] = value end
  end
  if next(arguments) ~= nil then given[#given + 1] = arguments end
  return function() return collection[name.verb](collection, unpack(given)) end
end

local function check_call(case, name, client, sent, judge, server)
  local value, err, meta = call_of(client, case, name)()
  assert.equal(1, #sent, "sent: " .. #sent .. ", " .. tostring(err))
  check_request(case, sent[1].request, server.url)
  local response = assert(sent[1].response, tostring(err))
  assert.equal(case.status, response.status, response.body)
  assert.is_nil(response.head:lower():match "sl%-violations: [^\n]*")
  if judge.valid_answers and not case.is_text then
    assert(schemas:check_response(case.id, response.status, response.body))
  end
  if FAILED[case.id] and judge.strict_examples then
    assert.is_nil(value)
    assert.equal("failed", err.kind)
    value = err.answer
  else
    assert.is_nil(err)
    assert.equal(case.status == 202 or nil, meta.accepted)
  end
  if case.status == 204 then
    assert.is_true(value)
  elseif case.is_text then
    assert.equal(response.body, value)
  else
    local answer = cjson.decode(response.body)
    if judge.strict_examples and case.answer then assert.same(case.answer, answer) end
    check_answer(case, without_nulls(answer), value)
  end
end

--- One run against one judge: the spec of the judge says when each part happens.
---   cases      all operations; `title` says which
---   start(), stop(), forget()   before and after all tests, before each
---   check(case), check_all()    a test for each operation, and the last one
function conformance.new(judge)
  local server, client, wire, send, names
  local sent, passed = {}, 0
  local run = { cases = conformance.cases() }
  for _, case in ipairs(run.cases) do case.title = ("%s %s (%s)"):format(case.method, case.path, case.id) end

  function run.start()
    server = judge.start()
    names = conformance.names()
    client = require("instantly").new { base_url = server.url, api_key = server.key or "any-key", ca_file = server.ca_file }
    wire = require("instantly.transport").select(server.url)
    send = wire.send
    wire.send = function(request, deadline)
      local status, body, head = send(request, deadline)
      sent[#sent + 1] = { request = request, response = status and { status = status, body = body, head = head } }
      return status, body, head
    end
  end

  --- Ends the judge, and prints the line that sums up.
  function run.stop()
    wire.send = send
    server.stop()
    local lua = rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match "%d%.%d"
    io.write(("\nconformance %s %s %d/%d\n"):format(judge.name, lua, passed, #run.cases))
  end

  function run.forget()
    if judge.reset then
      local url = server.url .. judge.reset
      local request = {
        method = "POST", url = url, headers = {}, connect_timeout = RESET_SECONDS, attempt_timeout = RESET_SECONDS,
        max_body = RESET_BYTES, ca_file = server.ca_file,
      }
      local status, body = send(request, core.now() + RESET_SECONDS)
      assert.equal(200, status, tostring(body))
    end
    for i = #sent, 1, -1 do sent[i] = nil end
  end

  function run.check(case)
    local name = assert(names[case.method .. " " .. case.path], "no method of ours calls it")
    check_call(case, name, client, sent, judge, server)
    passed = passed + 1
  end

  function run.check_all()
    assert.equal(240, #run.cases)
    assert.equal(#run.cases, passed)
  end

  return run
end

return conformance
