-- Reads an OpenAPI 3.x document into plain shapes and operations. Two forms are understood: that of
-- src/api/openapi.json, and the vendor's own, where components are numbered (def-0) and have a title, and
-- everything else is inline.
--
-- A shape is what a JSON Schema says, with $ref, allOf, and every way of writing "or null" resolved:
--   type      string | number | integer | boolean | array | object | any (several types, or none)
--   null, readonly        flags; nil when false
--   ref       name of the component it is, as it stands there
--   items, fields (name -> shape), required (name -> true), open (undeclared keys are allowed)
--   any       the alternatives of anyOf and oneOf
--   enum      values without null, in the order of the file; names: what its numbers are called
--   doc, min, max
local cjson = require "cjson"

local openapi = {}

local METHODS = { "get", "post", "put", "patch", "delete" }

--- The keys of a table, sorted; JSON objects come out of the decoder without their order.
function openapi.keys(t)
  local keys = {}
  for key in pairs(t or {}) do
    keys[#keys + 1] = key
  end
  table.sort(keys, function(a, b)
    if type(a) == type(b) then
      return a < b
    end
    return tostring(a) < tostring(b)
  end)
  return keys
end

local keys = openapi.keys

local function is_null(value)
  return value == nil or value == cjson.null
end

local function copy(t)
  local result = {}
  for key, value in pairs(t) do
    result[key] = value
  end
  return result
end

local Document = {}
Document.__index = Document

--- What a reference leads to, wherever in the file it is.
function Document:target(ref)
  local value = self.raw
  local pointer = ref:match("^#(/.+)$")
  if not pointer then
    error("only references inside the file are understood: " .. ref, 0)
  end
  for part in pointer:gmatch("/([^/]*)") do
    part = part:gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end)
    part = part:gsub("~1", "/"):gsub("~0", "~")
    local index = tonumber(part)
    value = type(value) == "table" and (value[part] or index and value[index + 1])
    if not value then
      error("the file has no " .. ref, 0)
    end
  end
  return value
end

--- The thing itself: a parameter, a response, a path may stand elsewhere in the file.
function Document:resolved(thing)
  local steps = 0
  while type(thing) == "table" and thing["$ref"] do
    thing, steps = self:target(thing["$ref"]), steps + 1
    if steps > 100 then
      error("a circle of references: " .. thing["$ref"], 0)
    end
  end
  return thing
end

-- Numbered components go by their titles, as far as those tell them apart.
local function component_names(schemas)
  local names, taken = {}, {}
  for _, key in ipairs(keys(schemas)) do
    local title = schemas[key].title
    local name = key
    if key:match("^def%-%d+$") and type(title) == "string" then
      name = title:gsub("[^%w]", "")
    end
    names[key] = taken[name] and name .. key:gsub("[^%w]", "") or name
    taken[names[key]] = true
  end
  return names
end

local function add_alternatives(shape, alternatives)
  shape.any = {}
  for _, alternative in ipairs(alternatives) do
    if alternative.type == "null" then
      shape.null = true
    else
      shape.any[#shape.any + 1] = alternative
      shape.null = shape.null or alternative.null
    end
  end
end

-- An alternative that only constrains (a `required` list, a `not`) says nothing about the form.
local function says_form(schema)
  return schema["$ref"] or schema.type or schema.enum or schema.properties
    or schema.anyOf or schema.oneOf or schema.allOf
end

-- anyOf and oneOf: one real alternative beside null is that alternative; several are kept as `any`.
function Document:read_alternatives(shape, list)
  local forms = {}
  for _, schema in ipairs(list) do
    if says_form(schema) then
      forms[#forms + 1] = self:shape(schema)
    end
  end
  if #forms == 0 then
    return shape
  end
  local wrapped = { doc = shape.doc, readonly = shape.readonly, null = shape.null }
  add_alternatives(wrapped, forms)
  if #wrapped.any > 1 then
    local first = wrapped.any[1].type
    for _, alternative in ipairs(wrapped.any) do
      if alternative.type ~= first then
        first = "any"
      end
    end
    wrapped.type = first
    return wrapped
  end
  if #wrapped.any == 0 then
    return { type = "any", null = true, doc = shape.doc, readonly = shape.readonly }
  end
  local only = copy(wrapped.any[1])
  only.null = wrapped.null
  only.doc = wrapped.doc or only.doc
  only.readonly = wrapped.readonly or only.readonly
  return only
end

-- Several forms of an object as one object: every field may be there, and those that all forms require have to
-- be. Arguments are given by name, and allOf adds up fields.
local function in_one(shape)
  if not shape.any or shape.fields then
    return shape
  end
  local whole = copy(shape)
  whole.type, whole.any, whole.fields, whole.required = "object", nil, {}, nil
  for _, form in ipairs(shape.any) do
    form = in_one(form)
    if form.type ~= "object" then
      return shape
    end
    whole.open = whole.open or form.open
    for name, field in pairs(form.fields or {}) do
      whole.fields[name] = whole.fields[name] or field
    end
    local common = {}
    for name in pairs(whole.required or form.required or {}) do
      common[name] = (form.required or {})[name]
    end
    whole.required = common
  end
  return whole
end

-- allOf: the fields and required lists of all parts together.
function Document:read_all(shape, list)
  for _, schema in ipairs(list) do
    if says_form(schema) then
      local part = in_one(self:shape(schema))
      for key, value in pairs(part) do
        if key == "fields" or key == "required" then
          local merged = copy(shape[key] or {})
          for name, inner in pairs(value) do
            merged[name] = inner
          end
          shape[key] = merged
        elseif is_null(shape[key]) or key == "type" and value ~= "any" then
          shape[key] = value
        end
      end
      if #list > 1 then
        shape.ref = nil
      end
    end
  end
  return shape
end

local function read_type(shape, schema)
  local types = schema.type
  if type(types) ~= "table" then
    types = { types }
  end
  local kinds = {}
  for _, kind in ipairs(types) do
    if kind == "null" then
      shape.null = true
    else
      kinds[#kinds + 1] = kind
    end
  end
  if #kinds == 1 then
    shape.type = kinds[1]
  elseif #kinds == 0 and schema.properties then
    shape.type = "object"
  elseif #kinds == 0 and #types > 0 then
    shape.type = "null"
  else
    shape.type = "any"
  end
  if schema.nullable == true then
    shape.null = true
  end
end

local function type_of_values(values)
  local found
  for _, value in ipairs(values) do
    if found and found ~= type(value) then
      return "any"
    end
    found = type(value)
  end
  return found or "any"
end

local function read_enum(shape, schema)
  local values = schema.enum
  if is_null(values) and schema.const ~= nil and schema.const ~= cjson.null then
    values = { schema.const }
  end
  if is_null(values) then
    return
  end
  shape.enum = {}
  local numeric = shape.type == "number" or shape.type == "integer"
  for _, value in ipairs(values) do
    if value == cjson.null then
      shape.null = true
    elseif not numeric or type(value) == "number" then -- the vendor has texts in one list of numbers
      shape.enum[#shape.enum + 1] = value
    end
  end
  if shape.type == "any" then
    shape.type = type_of_values(shape.enum)
  end
end

-- "Running Subsequences" -> running_subsequences: how the vendor's x-enumDescriptions become names.
local function slug(text)
  local name = text:lower():gsub("[^%w]+", "_"):gsub("^_+", ""):gsub("_+$", "")
  return name ~= "" and name or nil
end

-- What a C int holds: others stay numbers.
local function is_nameable(value)
  return value % 1 == 0 and value >= -2 ^ 31 and value < 2 ^ 31
end

-- Names of numeric values: ours as they are, the vendor's as slugs. Text values need no names.
local function read_names(shape, schema)
  if shape.type ~= "number" and shape.type ~= "integer" then
    return
  end
  local ours, theirs = schema["x-enum-names"], schema["x-enumDescriptions"]
  local words = not is_null(ours) and ours or not is_null(theirs) and theirs or {}
  local names, taken = {}, {}
  for _, key in ipairs(keys(words)) do
    local value, name = tonumber(key), slug(words[key])
    if value and is_nameable(value) and name then
      names[value] = taken[name] and ("%s_%d"):format(name, value) or name
      taken[name] = true
    end
  end
  if next(names) then
    shape.names = names
    shape.named_by_vendor = is_null(ours) or nil
  end
end

function Document:read_object(shape, schema)
  if not is_null(schema.properties) then
    shape.fields = {}
    for name, field in pairs(schema.properties) do
      shape.fields[name] = self:shape(field)
    end
  end
  if not is_null(schema.required) then
    shape.required = {}
    for _, name in ipairs(schema.required) do
      shape.required[name] = true
    end
  end
  local more = schema.additionalProperties
  shape.open = (more == true or type(more) == "table" or not (shape.fields and next(shape.fields))) or nil
end

function Document:read_schema(schema)
  local shape = {
    doc = schema.description,
    min = schema.minimum,
    max = schema.maximum,
    readonly = schema.readOnly == true or nil,
  }
  read_type(shape, schema)
  read_enum(shape, schema)
  read_names(shape, schema)
  local known = schema["x-known-values"]
  if not shape.enum and type(known) == "table" and known[1] ~= nil then
    shape.enum = known
  end
  if schema.allOf then
    shape = self:read_all(shape, schema.allOf)
  end
  if shape.type == "object" and not shape.ref then
    local fields = shape.fields
    self:read_object(shape, schema)
    if fields then
      for name, field in pairs(shape.fields or {}) do
        fields[name] = field
      end
      shape.fields = fields
      shape.open = nil
    end
  elseif shape.type == "array" then
    shape.items = type(schema.items) == "table" and self:shape(schema.items) or { type = "any" }
  end
  for _, word in ipairs { "oneOf", "anyOf" } do
    if schema[word] and shape.fields then
      self:add_fields(shape, schema[word])
    elseif schema[word] and not shape.items then
      shape = self:read_alternatives(shape, schema[word])
    end
  end
  return shape
end

-- Forms of an object that has fields of its own: what they add may be there.
function Document:add_fields(shape, list)
  for _, schema in ipairs(list) do
    local form = says_form(schema) and self:shape(schema) or {}
    for name, field in pairs(form.fields or {}) do
      shape.fields[name] = shape.fields[name] or field
    end
  end
end

-- What a reference leads to, read once; while it is being read, a reference back to it is left open. Components
-- have a name: their own, or their title where the file numbers them.
function Document:component(ref)
  local shape = self.shapes[ref]
  if not shape then
    local key = ref:match("^#/components/schemas/([^/]+)$")
    local name = key and self.names[key:gsub("~1", "/"):gsub("~0", "~")]
    self.shapes[ref] = { type = "any", ref = name }
    local schema = self:target(ref)
    shape = copy(self:shape(schema))
    shape.ref = not schema["$ref"] and name or shape.ref -- a component that is only another name of one
    self.shapes[ref] = shape
    if name then
      self.components[name] = shape
    end
  end
  return shape
end

--- The shape of a schema. Words beside a $ref (description, readOnly) are taken over.
function Document:shape(schema)
  if type(schema) ~= "table" then
    return { type = "any" }
  end
  if not schema["$ref"] then
    return self:read_schema(schema)
  end
  local shape = copy(self:component(schema["$ref"]))
  if not is_null(schema.description) then
    shape.doc = schema.description
  end
  shape.readonly = schema.readOnly == true or shape.readonly
  shape.null = schema.nullable == true or shape.null
  return shape
end

local function success(responses)
  local statuses = {}
  for status in pairs(responses) do
    if status:match("^2") then
      statuses[#statuses + 1] = status
    end
  end
  table.sort(statuses)
  return statuses[1], responses[statuses[1]]
end

local function json_schema(content)
  for _, kind in ipairs(keys(content)) do
    if kind:match("^application/json") then
      return content[kind].schema or {}
    end
  end
end

function Document:read_answer(responses)
  local status, response = success(responses)
  response = self:resolved(response)
  local answer = { status = tonumber(status) }
  local content = response and response.content
  if is_null(content) or not next(content) or answer.status == 204 then
    return answer
  end
  local schema = json_schema(content)
  if schema then
    answer.shape = self:shape(schema)
  else
    answer.text = true
  end
  return answer
end

local function plain(value)
  if value == cjson.null then
    return nil
  end
  return value
end

local function some_text(text)
  return type(text) == "string" and text:find("%S") and text or nil
end

-- An operation id as a name in Lua: "get campaign" is getCampaign.
local function identifier(text)
  text = some_text(text)
  local name = text and text:gsub("[^%w_]+(%w?)", string.upper):gsub("^_+", "")
  return name and name:find("^%a") and name or nil
end

local function path_params(path)
  local names = {}
  for name in path:gmatch("{([^}]+)}") do
    names[#names + 1] = name
  end
  return names
end

-- The vendor tells scopes in the description: "Requires one of the following scopes: `campaigns:read`, …".
local function described_scopes(text)
  local scopes, seen = {}, {}
  for scope in (plain(text) or ""):gmatch("`([%l_-]+:[%l_-]+)`") do
    if not seen[scope] then -- one description names one twice
      scopes[#scopes + 1] = scope
      seen[scope] = true
    end
  end
  return #scopes > 0 and scopes or nil
end

local function scopes_of(raw)
  local known, guessed = raw["x-scopes"], raw["x-scopes-inferred"]
  if type(known) == "table" and #known > 0 then
    return known
  elseif type(guessed) == "table" and #guessed > 0 then
    return guessed, true
  end
  return described_scopes(raw.description)
end

function Document:read_parameter(operation, parameter)
  local place, name = parameter["in"], parameter.name
  if place == "path" then
    operation.param_docs[name] = plain(parameter.description)
  elseif place ~= "query" then
    if parameter.required then
      table.insert(operation.oddities, ("the %s parameter %s goes into the option headers"):format(place, name))
    end
  else
    local shape = copy(self:shape(parameter.schema or json_schema(parameter.content or {})))
    shape.doc = plain(parameter.description) or shape.doc
    shape.is_required = parameter.required == true or nil
    operation.query[name] = shape
    if shape.type == "array" and parameter.explode == false or parameter.style == "deepObject" then
      table.insert(operation.oddities, ("the parameter %s is written in a way that is not known here"):format(name))
    end
  end
end

function Document:read_body(operation, body, is_null_body)
  local schema = body and json_schema(body.content or {})
  if body and not schema then
    table.insert(operation.oddities, "its body is no JSON: no method can send it")
  elseif schema and not is_null_body then
    local shape = in_one(self:shape(schema))
    -- The vendor documents a JSON null as the body of calls that take none.
    if shape.type == "null" then
      return
    elseif not shape.fields and not shape.open then
      table.insert(operation.oddities, "its body has no fields: client:request can send it")
    end
    operation.body = shape
    operation.body_required = body.required == true or nil
  end
end

function Document:read_operation(method, path, raw, shared)
  local operation = {
    id = identifier(raw.operationId),
    method = method:upper(),
    path = path,
    tag = some_text(((raw.tags or {})[1] or ""):gsub("[^%w]", "")),
    oddities = {},
    summary = plain(raw.summary) or plain(raw.description),
    params = path_params(path),
    param_docs = {},
    query = {},
    answer = self:read_answer(raw.responses or {}),
    notes = plain(raw["x-notes"]),
    pagination = plain(raw["x-pagination"]),
    rate = plain(raw["x-rate-limit"]),
    async = plain(raw["x-async"]),
    scopes_also = plain(raw["x-scopes-also"]),
  }
  operation.scopes, operation.scopes_guessed = scopes_of(raw)
  for _, list in ipairs { shared or {}, raw.parameters or {} } do
    for _, parameter in ipairs(list) do
      self:read_parameter(operation, self:resolved(parameter))
    end
  end
  self:read_body(operation, self:resolved(plain(raw.requestBody)), raw["x-null-body"] == true)
  return operation
end

--- Reads the text of an OpenAPI document.
-- @return a table: version, components (name -> shape), operations (in the order of path and method)
function openapi.read(text)
  local raw = cjson.decode(text)
  if type(raw) ~= "table" or type(raw.openapi) ~= "string" or not raw.openapi:match("^3%.") then
    error("this is not an OpenAPI 3 document")
  end
  raw.components = raw.components or {}
  raw.components.schemas = raw.components.schemas or {}
  local document = setmetatable({
    raw = raw, shapes = {}, components = {}, names = component_names(raw.components.schemas),
  }, Document)
  local result = { version = raw.info.version, components = document.components, operations = {}, tags = {} }
  for _, tag in ipairs(raw.tags or {}) do
    result.tags[tag.name:gsub("[^%w]", "")] = plain(tag.description)
  end
  for _, path in ipairs(keys(raw.paths)) do
    local item = document:resolved(raw.paths[path])
    for _, method in ipairs(METHODS) do
      local operation = item[method]
      if operation then
        local shared = item.parameters
        table.insert(result.operations, document:read_operation(method, path, operation, shared))
      end
    end
  end
  for _, key in ipairs(keys(raw.components.schemas)) do
    document:component("#/components/schemas/" .. key:gsub("~", "~0"):gsub("/", "~1"))
  end
  return result
end

return openapi
