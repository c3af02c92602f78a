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

--- The name a component goes by: its own, or its title where the file numbers its components.
function Document:name_of(ref)
  local key = ref:match("^#/components/schemas/(.+)$")
  if not key then
    error("only references to #/components/schemas are understood: " .. ref)
  end
  key = key:gsub("~1", "/"):gsub("~0", "~")
  local schema = self.raw.components.schemas[key]
  if not schema then
    error("the file has no " .. ref)
  end
  return self.names[key], key
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

-- allOf: the fields and required lists of all parts together.
function Document:read_all(shape, list)
  for _, schema in ipairs(list) do
    if says_form(schema) then
      local part = self:shape(schema)
      for key, value in pairs(part) do
        if key == "fields" or key == "required" then
          local merged = copy(shape[key] or {})
          for name, inner in pairs(value) do
            merged[name] = inner
          end
          shape[key] = merged
        elseif is_null(shape[key]) or key == "type" then
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
  return name
end

-- Names of numeric values: ours as they are, the vendor's as slugs. Text values need no names.
local function read_names(shape, schema)
  if shape.type ~= "number" and shape.type ~= "integer" then
    return
  end
  local ours, theirs = schema["x-enum-names"], schema["x-enumDescriptions"]
  local names = {}
  for key, name in pairs(not is_null(ours) and ours or not is_null(theirs) and theirs or {}) do
    local value = tonumber(key)
    if value then
      names[value] = slug(name)
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
  local alternatives = schema.oneOf or schema.anyOf
  if alternatives and not shape.fields and not shape.items then
    shape = self:read_alternatives(shape, alternatives)
  end
  return shape
end

-- A component, read once; while it is being read, a reference back to it is left open.
function Document:component(ref)
  local name, key = self:name_of(ref)
  local shape = self.shapes[key]
  if not shape then
    shape = { type = "any", ref = name }
    self.shapes[key] = shape
    shape = self:read_schema(self.raw.components.schemas[key])
    shape.ref = name
    self.shapes[key] = shape
    self.components[name] = shape
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
  for scope in (plain(text) or ""):gmatch("`([%l_]+:[%l_]+)`") do
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

function Document:read_operation(method, path, raw, shared)
  local operation = {
    id = plain(raw.operationId),
    method = method:upper(),
    path = path,
    tag = raw.tags and (raw.tags[1]:gsub("[^%w]", "")) or nil,
    summary = plain(raw.summary) or plain(raw.description),
    params = path_params(path),
    param_docs = {},
    query = {},
    answer = self:read_answer(raw.responses),
    notes = plain(raw["x-notes"]),
    pagination = plain(raw["x-pagination"]),
    rate = plain(raw["x-rate-limit"]),
    async = plain(raw["x-async"]),
    scopes_also = plain(raw["x-scopes-also"]),
  }
  operation.scopes, operation.scopes_guessed = scopes_of(raw)
  for _, list in ipairs { shared or {}, raw.parameters or {} } do
    for _, parameter in ipairs(list) do
      if parameter["in"] == "query" then
        local shape = copy(self:shape(parameter.schema))
        shape.doc = plain(parameter.description) or shape.doc
        shape.is_required = parameter.required == true or nil
        operation.query[parameter.name] = shape
      elseif parameter["in"] == "path" then
        operation.param_docs[parameter.name] = plain(parameter.description)
      end
    end
  end
  local body = plain(raw.requestBody)
  local schema = body and json_schema(body.content or {})
  if schema and raw["x-null-body"] ~= true then
    local shape = self:shape(schema)
    -- The vendor documents a JSON null as the body of calls that take none.
    if shape.type ~= "null" then
      operation.body = shape
      operation.body_required = body.required == true or nil
    end
  end
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
    for _, method in ipairs(METHODS) do
      local operation = raw.paths[path][method]
      if operation then
        local shared = raw.paths[path].parameters
        table.insert(result.operations, document:read_operation(method, path, operation, shared))
      end
    end
  end
  for _, key in ipairs(keys(raw.components.schemas)) do
    document:component("#/components/schemas/" .. key)
  end
  return result
end

return openapi
