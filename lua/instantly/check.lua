--- Arguments against what the API file says of them, before anything is sent.
--
-- Every function either returns the value as it goes over the wire or raises, naming the argument.
-- The caller's tables are never written to: what has to change is copied.
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

--- "unknown parameter …: did you mean …?"
local function unknown(where, what, name, fields)
  local near = core.nearest(tostring(name), names_of(fields))
  if near then raise('%s: unknown %s "%s": did you mean "%s"?', where, what, tostring(name), near) end
  raise('%s: unknown %s "%s" (known: %s; to send it all the same put it into the option extra)',
    where, what, tostring(name), table.concat(names_of(fields), ", "))
end

local function id_problem(id)
  if id == "" then return "must not be empty" end
  if id == "." or id == ".." then return "must not be a dot segment" end
  if #id > 512 then return "is longer than any id" end
  if id:find("[%c%s/\\?#]") then return "must not hold slashes, blanks or control characters" end
end

--- The text of an id: a string, or an entity standing for its own id.
---@param where string the call, for messages
---@param name string
---@param value any
---@param entity string? the entity whose id is meant
---@return string
function check.id(where, name, value, entity)
  local kind = core.kind(value)
  if kind then
    if entity and kind ~= entity then
      raise("%s: %s: expected a %s or its id, got a %s", where, name, entity, kind)
    end
    value = core.id(value)
    if value == nil then raise("%s: %s: this %s has no id", where, name, kind) end
  elseif type(value) ~= "string" then
    raise("%s: %s: expected an id (a string)%s, got %s", where, name,
      entity and " or a " .. entity or "", value == nil and "nothing" or describe(value))
  end
  local problem = id_problem(value)
  if problem then raise("%s: %s %s (got %s)", where, name, problem, describe(value)) end
  return value
end

local value_of -- forward: specs nest
local ANYTHING = { type = "any" }

local function expected(where, path, what, value)
  raise("%s: %s: expected %s, got %s", where, path, what, describe(value))
end

local function string_of(spec, where, path, value)
  if spec.entity or core.kind(value) then return check.id(where, path, value, spec.entity) end
  if type(value) == "string" then return value end
  expected(where, path, "a string", value)
end

local function enum_number(spec, where, path, name)
  local number = spec.enum[name]
  if number then return number end
  local near = core.nearest(name, names_of(spec.enum))
  raise('%s: %s: "%s" is not a known value%s', where, path, name,
    near and (': did you mean "%s"?'):format(near)
      or " (known: " .. table.concat(names_of(spec.enum), ", ") .. ")")
end

local function number_of(spec, where, path, value)
  if type(value) == "string" and spec.enum then return enum_number(spec, where, path, value) end
  if type(value) ~= "number" then
    expected(where, path, spec.enum and "a number or one of its names" or "a number", value)
  end
  if value ~= value or value == math.huge or value == -math.huge then
    expected(where, path, "a finite number", value)
  end
  if spec.type == "integer" and value % 1 ~= 0 then expected(where, path, "a whole number", value) end
  if spec.max and value > spec.max then
    raise("%s: %s must be at most %d (got %s)", where, path, spec.max, describe(value))
  end
  if spec.min and value < spec.min then
    raise("%s: %s must be at least %d (got %s)", where, path, spec.min, describe(value))
  end
  return value
end

local function array_of(spec, where, path, value)
  if type(value) ~= "table" then expected(where, path, "a list", value) end
  local copy, count = {}, 0
  for _ in pairs(value) do count = count + 1 end
  for i = 1, count do
    local item = value[i]
    if item == nil then raise("%s: %s: expected a list without gaps and without names", where, path) end
    copy[i] = value_of(spec.items or ANYTHING, where, path .. "[" .. i .. "]", item)
  end
  return setmetatable(copy, array_mt)
end

--- A free-form value as it is: what JSON cannot say, the encoder refuses.
local function any_of(_, _, _, value)
  return value
end

local function require_fields(spec, where, path, copy)
  for _, name in ipairs(spec.required or {}) do
    if copy[name] == nil then raise("%s: %s%s is required", where, path == "" and "" or path .. ".", name) end
  end
end

local function object_of(spec, where, path, value)
  if type(value) ~= "table" then expected(where, path, "a table", value) end
  local copy, fields, prefix = {}, spec.fields, path == "" and "" or path .. "."
  for name, item in pairs(value) do
    if type(name) ~= "string" then
      raise('%s: %s: key %s is a %s: write ["%s"] for a name', where, path == "" and "argument" or path,
        tostring(name), type(name), tostring(name))
    end
    local field = fields and fields[name]
    if field then
      copy[name] = value_of(field, where, prefix .. name, item)
    elseif fields and not spec.open then
      unknown(where .. (path == "" and "" or ": " .. path), "field", name, fields)
    else
      copy[name] = item
    end
  end
  require_fields(spec, where, path, copy)
  return copy
end

local function boolean_of(_, where, path, value)
  if type(value) ~= "boolean" then expected(where, path, "true or false", value) end
  return value
end

local BY_TYPE = {
  string = string_of, number = number_of, integer = number_of, boolean = boolean_of,
  array = array_of, object = object_of, any = any_of,
}

local function one_of(spec, where, path, value)
  local problem
  for _, choice in ipairs(spec.any) do
    local ok, result = pcall(value_of, choice, where, path, value)
    if ok then return result end
    problem = result
  end
  error(problem, 0)
end

function value_of(spec, where, path, value)
  if is_null(value) then
    if spec.null or spec.type == "any" then return null end
    raise("%s: %s cannot be null", where, path)
  end
  if spec.any then return one_of(spec, where, path, value) end
  return BY_TYPE[spec.type](spec, where, path, value)
end

--- What a wrongly named id parameter should have been called.
local function misnamed_campaign(operation, name)
  return operation.campaign and (name == "id" or name == "ids" or name:find("campaign", 1, true))
end

--- The canonical argument `campaign` under the name that this endpoint uses.
local function place_campaign(operation, where, arguments)
  local names, value = operation.campaign, arguments.campaign
  if not names or value == nil or names.one == "campaign" then return arguments end
  local is_list = type(value) == "table" and not core.kind(value)
  local target = is_list and names.many or not is_list and names.one or nil
  if not target then
    raise("%s: campaign: expected %s", where, is_list and "one campaign, got a list" or "a list of campaigns")
  end
  local copy = {}
  for name, item in pairs(arguments) do copy[name] = item end
  for _, other in pairs(names) do
    if copy[other] ~= nil then raise("%s: give campaign or %s, not both", where, other) end
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

local function refuse_unknown(operation, where, name, options)
  if type(name) ~= "string" then
    raise("%s: expected named arguments, got the key %s", where, tostring(name))
  end
  if options[name] then
    raise("%s: %s is an option: options go into a table of their own, after the arguments", where, name)
  end
  if misnamed_campaign(operation, name) then
    raise('%s: unknown argument "%s": the campaign goes into the argument "campaign"', where, name)
  end
  unknown(where, operation.body and "field" or "parameter", name, known_names(operation))
end

--- Split the arguments of a call into query and body, each value checked and brought into wire form.
---@param operation table from lua/instantly/api
---@param where string "campaigns:list", for messages
---@param arguments table? the caller's, left alone
---@param option_names table<string, true> to tell an option in the wrong place
---@return table? query
---@return table? body
function check.arguments(operation, where, arguments, option_names)
  local query_specs, body_spec = operation.query, operation.body
  if arguments == nil then arguments = {} end
  if type(arguments) ~= "table" or core.kind(arguments) then
    raise("%s: expected a table of arguments, got %s", where, describe(arguments))
  end
  arguments = place_campaign(operation, where, arguments)
  local query, body
  for name, value in pairs(arguments) do
    local spec = query_specs and query_specs[name]
    if spec then
      query = query or {}
      query[name] = value_of(spec, where, name, value)
      if query[name] == null then raise("%s: %s cannot be null", where, name) end
    else
      spec = body_spec and body_spec.fields and body_spec.fields[name]
      if not spec and not (body_spec and body_spec.open) then
        refuse_unknown(operation, where, name, option_names)
      end
      body = body or {}
      body[name] = value_of(spec or ANYTHING, where, name, value)
    end
  end
  if body_spec and (body or operation.body_required) then require_fields(body_spec, where, "", body or {}) end
  return query, body or operation.body_required and {} or nil
end

--- As `arguments`, but nothing is judged: for `strict = false`.
---@param operation table
---@param where string
---@param arguments table?
---@return table? query
---@return table? body
function check.loose(operation, where, arguments)
  if arguments == nil then return nil, nil end
  if type(arguments) ~= "table" then raise("%s: expected a table of arguments, got %s", where, describe(arguments)) end
  local query, body
  for name, value in pairs(place_campaign(operation, where, arguments)) do
    if core.kind(value) then value = check.id(where, tostring(name), value) end
    if is_null(value) then value = null end
    if operation.body and not (operation.query and operation.query[name]) then
      body = body or {}
      body[name] = value
    else
      query = query or {}
      query[name] = value
    end
  end
  return query, body
end

local function option_of(where, name, value, spec)
  if spec == "seconds" then
    local is_duration = type(value) == "number" and value > 0 and value < math.huge -- false for NaN as well
    if not is_duration then
      expected(where, name, "a number of seconds above 0", value)
    end
  elseif type(spec) == "table" then
    if not spec[value] then
      expected(where, name, "one of " .. table.concat(names_of(spec), ", "), value)
    end
  elseif type(value) ~= spec then
    expected(where, name, "a " .. spec, value)
  end
end

--- A table of options: names known, types right.
---@param where string
---@param options table? the caller's, left alone
---@param specs table<string, string|table> name -> "seconds", a Lua type, or a set of values
---@return table? options the same table
function check.options(where, options, specs)
  if options == nil then return nil end
  if type(options) ~= "table" or core.kind(options) then
    raise("%s: expected a table of options, got %s", where, describe(options))
  end
  for name, value in pairs(options) do
    local spec = specs[name]
    if not spec then
      local near = core.nearest(tostring(name), names_of(specs))
      raise('%s: unknown option "%s"%s', where, tostring(name),
        near and (': did you mean "%s"?'):format(near) or " (known: " .. table.concat(names_of(specs), ", ") .. ")")
    end
    option_of(where, name, value, spec)
  end
  return options
end

local FORBIDDEN_HEADERS = {
  authorization = "the key goes into api_key", host = "the host goes into base_url",
  ["content-length"] = "it is set by itself", ["transfer-encoding"] = "it is set by itself",
  ["content-type"] = "it is set by itself", connection = "it is set by itself",
  ["user-agent"] = "it goes into user_agent", ["x-as-workspace"] = "use client:as_workspace(id)",
}

--- Request headers of the caller's, as a list of lines.
---@param where string
---@param headers table<string, string>?
---@return string[]
function check.headers(where, headers)
  local lines = {}
  for name, value in pairs(headers or {}) do
    if type(name) ~= "string" or not name:find("^[%w!#$%%&'*+%-.^_`|~]+$") then
      raise("%s: headers: %s is not a header name", where, describe(name))
    end
    local reason = FORBIDDEN_HEADERS[name:lower()]
    if reason then raise("%s: headers: %s cannot be set here: %s", where, name, reason) end
    if type(value) ~= "string" or value:find("[%c]") then
      raise("%s: headers: the value of %s must be a string without control characters", where, name)
    end
    lines[#lines + 1] = name .. ": " .. value
  end
  table.sort(lines)
  return lines
end

return check
