--- Arguments against what the API file says of them, before anything is sent.
--
-- Every function either returns the value as it goes over the wire or raises, naming the argument. The caller's
-- tables are never written to: what has to change is copied.
--
-- `at` says for whom: { where = "campaigns:list" (for messages), identity = the client's, lenient = true when
-- nested names that nobody knows may pass, as they do in what the service itself sent }.
local core = require("instantly.native").load("instantly.core")
local raise = require "instantly.raise"

local check = {}

local null, array_mt = core.null, core.array_mt

-- Neovim has a null of its own; the encoder and the records take it for one as well.
local vim = rawget(_G, "vim")
local vim_null = vim and vim.NIL or null
core.nulls[vim_null] = true

local function is_null(value)
  return value == null or value == vim_null
end

local function describe(value)
  local kind = core.kind(value)
  if kind then return "a " .. kind end
  kind = type(value)
  if kind == "string" then return ("%q"):format(#value > 40 and value:sub(1, 40) .. "…" or value) end
  if kind == "number" or kind == "boolean" then return tostring(value) end
  return is_null(value) and "null" or "a " .. kind
end

local function names_of(fields)
  local names = {}
  for name in pairs(fields) do names[#names + 1] = name end
  table.sort(names)
  return names
end

local function nearest(name, fields)
  return core.nearest(tostring(name), names_of(fields))
end

--- "unknown parameter …: did you mean …?"
local function unknown(where, what, name, fields)
  local near = nearest(name, fields)
  if near then raise('%s: unknown %s "%s": did you mean "%s"?', where, what, tostring(name), near) end
  raise('%s: unknown %s "%s" (known: %s; to send it all the same put it into the option extra)',
    where, what, tostring(name), table.concat(names_of(fields), ", "))
end

local function expected(at, path, what, value)
  raise("%s: %s: expected %s, got %s", at.where, path, what, describe(value))
end

-- Ids --------------------------------------------------------------------------------------------

--- What is wrong with an id, nil when nothing is; and the id as it stands in a path.
local function judge_id(id)
  if id == "" then return "must not be empty" end
  if id == "." or id == ".." then return "must not be a dot segment" end
  if #id > 512 then return "is longer than any id" end
  local escaped = core.escape(id)
  if escaped ~= id and id:find("[%c%s/\\?#]") then return "must not hold slashes, blanks or control characters" end
  return nil, escaped
end

--- Is it one of the entities in "LeadList|Campaign"?
local function is_one_of(kind, entity)
  return ("|" .. entity .. "|"):find("|" .. kind .. "|", 1, true) ~= nil
end

local function in_words(entity)
  return (entity:gsub("|", " or "))
end

--- The id of an entity, which has to be of the right kind and of the same workspace.
local function id_of_entity(at, name, record, entity)
  local kind = core.kind(record)
  if entity and not is_one_of(kind, entity) then
    raise("%s: %s: expected the id of a %s, or one itself, got a %s", at.where, name, in_words(entity), kind)
  end
  if at.identity and core.owner(record).identity ~= at.identity then
    raise("%s: %s: this %s belongs to another client: pass its .id to use it here", at.where, name, kind)
  end
  local id = core.id(record)
  if id == nil then raise("%s: %s: this %s has no id", at.where, name, kind) end
  return id
end

--- The text of an id for a path: a string, or an entity standing for its own id.
---@param at table
---@param name string
---@param value any
---@param entity string? the entity whose id is meant; "LeadList|Campaign" when either
---@return string id
---@return string escaped as it stands in a path
function check.id(at, name, value, entity)
  if type(value) ~= "string" then
    if not core.kind(value) then
      raise("%s: %s: expected an id (a string)%s, got %s", at.where, name,
        entity and (" or the %s itself"):format(in_words(entity)) or "", value == nil and "nothing" or describe(value))
    end
    value = id_of_entity(at, name, value, entity)
  end
  local problem, escaped = judge_id(value)
  if problem then raise("%s: %s %s (got %s)", at.where, name, problem, describe(value)) end
  return value, escaped
end

-- Values by type ---------------------------------------------------------------------------------

local value_of -- forward: specs nest
local ANYTHING = { type = "any" }

local function string_of(spec, at, path, value)
  if core.kind(value) then return id_of_entity(at, path, value, spec.entity) end
  if type(value) ~= "string" then expected(at, path, "a string", value) end
  -- An empty id is no filter at all to the service: it would answer for everything there is.
  if spec.entity and value == "" then raise("%s: %s must not be empty", at.where, path) end
  return value
end

local function enum_number(spec, at, path, name)
  local number = spec.enum[name]
  if number then return number end
  local near = nearest(name, spec.enum)
  raise('%s: %s: "%s" is not a known value%s', at.where, path, name,
    near and (': did you mean "%s"?'):format(near)
      or " (known: " .. table.concat(names_of(spec.enum), ", ") .. ")")
end

local function number_of(spec, at, path, value)
  if type(value) == "string" and spec.enum then return enum_number(spec, at, path, value) end
  if type(value) ~= "number" then
    expected(at, path, spec.enum and "a number or one of its names" or "a number", value)
  end
  if value ~= value or value == math.huge or value == -math.huge then
    expected(at, path, "a finite number", value)
  end
  if spec.type == "integer" and value % 1 ~= 0 then expected(at, path, "a whole number", value) end
  if spec.max and value > spec.max then
    raise("%s: %s must be at most %d (got %s)", at.where, path, spec.max, describe(value))
  end
  if spec.min and value < spec.min then
    raise("%s: %s must be at least %d (got %s)", at.where, path, spec.min, describe(value))
  end
  return value
end

local function array_of(spec, at, path, value)
  if type(value) ~= "table" then expected(at, path, "a list", value) end
  local copy, count = {}, 0
  for _ in pairs(value) do count = count + 1 end
  for i = 1, count do
    local item = value[i]
    if item == nil then raise("%s: %s: expected a list without gaps and without names", at.where, path) end
    copy[i] = value_of(spec.items or ANYTHING, at, path .. "[" .. i .. "]", item)
  end
  return setmetatable(copy, array_mt)
end

--- A free-form value as it is: what JSON cannot say, the encoder refuses.
local function any_of(_, _, _, value)
  return value
end

local function require_fields(spec, at, path, copy)
  for _, name in ipairs(spec.required or {}) do
    if copy[name] == nil then raise("%s: %s.%s is required", at.where, path, name) end
  end
end

--- A name that the spec of an object does not have.
local function refuse_nested(spec, at, path, name)
  if at.lenient and not nearest(name, spec.fields) then return end
  unknown(at.where .. ": " .. path, "field", name, spec.fields)
end

local function object_of(spec, at, path, value)
  if type(value) ~= "table" then expected(at, path, "a table", value) end
  local copy, fields = {}, spec.fields
  for name, item in pairs(value) do
    if type(name) ~= "string" then
      raise('%s: %s: key %s is a %s: write ["%s"] for a name', at.where, path, tostring(name), type(name),
        tostring(name))
    end
    local field = fields and fields[name]
    if fields and not field and not spec.open then refuse_nested(spec, at, path, name) end
    copy[name] = value_of(field or ANYTHING, at, path .. "." .. name, item)
  end
  require_fields(spec, at, path, copy)
  return copy
end

local function boolean_of(_, at, path, value)
  if type(value) ~= "boolean" then expected(at, path, "true or false", value) end
  return value
end

local BY_TYPE = {
  string = string_of, number = number_of, integer = number_of, boolean = boolean_of,
  array = array_of, object = object_of, any = any_of,
}

local function one_of(spec, at, path, value)
  local problem
  for _, choice in ipairs(spec.any) do
    local ok, result = pcall(value_of, choice, at, path, value)
    if ok then return result end
    problem = result
  end
  error(problem, 0)
end

function value_of(spec, at, path, value)
  if is_null(value) then
    if spec.null or spec.type == "any" then return null end
    raise("%s: %s cannot be null", at.where, path)
  end
  if spec.any then return one_of(spec, at, path, value) end
  return BY_TYPE[spec.type](spec, at, path, value)
end

-- Arguments of a call ----------------------------------------------------------------------------

--- What a wrongly named id parameter should have been called.
local function misnamed_campaign(operation, name)
  return operation.campaign and (name == "id" or name == "ids" or name:find("campaign", 1, true))
end

--- The canonical argument `campaign` under the name that this endpoint uses.
local function place_campaign(operation, at, arguments)
  local names, value = operation.campaign, arguments.campaign
  if not names or value == nil or names.one == "campaign" then return arguments end
  local is_list = type(value) == "table"
  local target = is_list and names.many or not is_list and names.one or nil
  if not target then
    raise("%s: campaign: expected %s", at.where, is_list and "one campaign, got a list" or "a list of campaigns")
  end
  local copy = {}
  for name, item in pairs(arguments) do copy[name] = item end
  for _, other in pairs(names) do
    if copy[other] ~= nil then raise("%s: give campaign or %s, not both", at.where, other) end
  end
  copy.campaign = nil
  copy[target] = value
  return copy
end

local function known_names(operation)
  local known = {}
  for name in pairs(operation.query or {}) do known[name] = true end
  for name in pairs(operation.body and operation.body.fields or {}) do known[name] = true end
  if operation.campaign then known.campaign = true end
  return known
end

local function refuse_unknown(operation, at, name, options)
  if options[name] then
    raise("%s: %s is an option: options go into a table of their own, after the arguments", at.where, name)
  end
  if misnamed_campaign(operation, name) then
    raise('%s: unknown argument "%s": the campaign goes into the argument "campaign"', at.where, name)
  end
  unknown(at.where, operation.body and "field" or "parameter", name, known_names(operation))
end

--- A table with names for keys, or nothing.
local function named(at, arguments)
  if arguments == nil then return {} end
  if type(arguments) ~= "table" then
    raise("%s: expected a table of arguments, got %s", at.where, describe(arguments))
  end
  for name in pairs(arguments) do
    if type(name) ~= "string" then
      raise("%s: expected named arguments, got the key %s", at.where, tostring(name))
    end
  end
  return arguments
end

--- An empty list is left out of a URL, and without the filter the service answers for everything.
local function query_value(spec, at, name, value)
  value = value_of(spec, at, name, value)
  if type(value) == "table" and #value == 0 then raise("%s: %s: the list is empty", at.where, name) end
  return value
end

--- The campaign goes by the name under which it is given.
local function require_one(operation, at, name, values)
  if values and values[name] ~= nil then return end
  local campaign = operation.campaign and operation.campaign.one
  raise("%s: %s is required", at.where, name == campaign and "campaign" or name)
end

--- Required arguments of the call itself.
local function require_arguments(operation, at, query, body)
  for name, spec in pairs(operation.query or {}) do
    if spec.required == true then require_one(operation, at, name, query) end
  end
  local body_spec = operation.body
  if not body_spec or not (body or operation.body_required) then return end
  for _, name in ipairs(body_spec.required or {}) do require_one(operation, at, name, body) end
end

--- Split the arguments of a call into query and body, each value checked and brought into wire form.
---@param operation table from lua/instantly/api
---@param at table
---@param arguments table? the caller's, left alone
---@param option_names table<string, any> to tell an option in the wrong place
---@return table? query
---@return table? body
function check.arguments(operation, at, arguments, option_names)
  local query_specs, body_spec = operation.query, operation.body
  if arguments == nil and not query_specs and not body_spec then return nil, nil end
  local query, body
  for name, value in pairs(place_campaign(operation, at, named(at, arguments))) do
    local spec = query_specs and query_specs[name]
    if spec then
      query = query or {}
      query[name] = query_value(spec, at, name, value)
    else
      spec = body_spec and body_spec.fields and body_spec.fields[name]
      if not spec and not (body_spec and body_spec.open) then
        refuse_unknown(operation, at, name, option_names)
      end
      body = body or {}
      body[name] = value_of(spec or ANYTHING, at, name, value)
    end
  end
  require_arguments(operation, at, query, body)
  return query, body
end

-- Without judgement ------------------------------------------------------------------------------

--- As `value_of`, but what does not fit stays as it is.
local function soften(spec, value)
  if is_null(value) then return null end
  if core.kind(value) then return core.id(value) end
  if spec.enum and spec.enum[value] then return spec.enum[value] end
  if type(value) ~= "table" then return value end
  local copy = setmetatable({}, spec.type == "array" and array_mt or getmetatable(value))
  for name, item in pairs(value) do
    copy[name] = soften(spec.items or spec.fields and spec.fields[name] or ANYTHING, item)
  end
  return copy
end

--- As `arguments`, but nothing is judged except that arguments have names: for `strict = false`.
---@param operation table
---@param at table
---@param arguments table?
---@return table? query
---@return table? body
function check.loose(operation, at, arguments)
  local query_specs, body_fields = operation.query or {}, operation.body and operation.body.fields or {}
  local query, body
  for name, value in pairs(place_campaign(operation, at, named(at, arguments))) do
    if operation.body and not query_specs[name] then
      body = body or {}
      body[name] = soften(body_fields[name] or ANYTHING, value)
    else
      query = query or {}
      query[name] = soften(query_specs[name] or ANYTHING, value)
    end
  end
  return query, body
end

--- The option `extra`: names and values as they are, an entity standing for its id.
---@param at table
---@param extra table
---@return table
function check.extra(at, extra)
  local copy = {}
  for name, value in pairs(named(at, extra)) do copy[name] = core.kind(value) and core.id(value) or value end
  return copy
end

-- Options ----------------------------------------------------------------------------------------

local SHORTEST = 0.001

local function option_of(where, name, value, spec)
  local at = { where = where }
  if spec == "any" then return end -- checked by whom it concerns
  if spec == "seconds" then
    local is_duration = type(value) == "number" and value >= SHORTEST and value < math.huge
    if not is_duration then expected(at, name, "a number of seconds above 0", value) end
  elseif spec == "count" then
    local is_count = type(value) == "number" and value >= 0 and value < math.huge and value % 1 == 0
    if not is_count then expected(at, name, "a whole number, 0 or more", value) end
  elseif type(spec) == "table" then
    if not spec[value] then expected(at, name, "one of " .. table.concat(names_of(spec), ", "), value) end
  elseif type(value) ~= spec then
    -- Not what came: it may be the key.
    raise("%s: %s: expected a %s, got a %s", where, name, spec, type(value))
  end
end

--- A table of options: names known, types right.
---@param where string
---@param options table? the caller's, left alone
---@param specs table<string, string|table> name -> "seconds", "count", "any", a Lua type, or a set of values
---@return table? options the same table
function check.options(where, options, specs)
  if options == nil then return nil end
  if type(options) ~= "table" then
    raise("%s: expected a table of options, got a %s%s", where, type(options),
      specs.api_key and type(options) == "string" and ': pass { api_key = "…" }' or "")
  end
  for name, value in pairs(options) do
    local spec = specs[name]
    if not spec then
      local near = nearest(name, specs)
      raise('%s: unknown option "%s"%s', where, tostring(name),
        near and (': did you mean "%s"?'):format(near) or " (known: " .. table.concat(names_of(specs), ", ") .. ")")
    end
    option_of(where, name, value, spec)
  end
  return options
end

-- Headers ----------------------------------------------------------------------------------------

local BY_ITSELF = "it is set by itself"

local FORBIDDEN_HEADERS = {
  authorization = "the key goes into api_key", host = "the host goes into base_url",
  ["user-agent"] = "it goes into user_agent", ["x-as-workspace"] = "use client:as_workspace(id)",
  ["proxy-authorization"] = "credentials go into the URL of the proxy",
  ["content-length"] = BY_ITSELF, ["content-type"] = BY_ITSELF, ["transfer-encoding"] = BY_ITSELF,
  ["accept-encoding"] = BY_ITSELF, accept = BY_ITSELF, connection = BY_ITSELF, ["keep-alive"] = BY_ITSELF,
  expect = BY_ITSELF, te = BY_ITSELF, trailer = BY_ITSELF, upgrade = BY_ITSELF,
}

--- Request headers of the caller's: a copy with lower-case names.
---@param where string
---@param headers table<string, string>?
---@return table<string, string>
function check.headers(where, headers)
  local copy = {}
  for name, value in pairs(headers or {}) do
    if type(name) ~= "string" or not name:find("^[%w!#$%%&'*+%-.^_`|~]+$") then
      raise("%s: headers: %s is not a header name", where, describe(name))
    end
    local lower = name:lower()
    local reason = FORBIDDEN_HEADERS[lower]
    if reason then raise("%s: headers: %s cannot be set here: %s", where, name, reason) end
    if type(value) ~= "string" or value:find("[%c]") then
      raise("%s: headers: the value of %s must be a string without control characters", where, name)
    end
    copy[lower] = value
  end
  return copy
end

return check
