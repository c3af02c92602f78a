-- Checks JSON values against the schemas of the API file. A small JSON Schema (2020-12): what the file uses,
-- and an error for any keyword it does not know, so that nothing passes unchecked.
--
--   local api = require("spec.support.json_schema").load "src/api/openapi.json"
--   assert(api:check_response("listCampaign", 200, text))

local json = require "instantly.mock.json"

local schema = {}
local schema_mt = { __index = schema }

-- Say something about a value and refuse none. Formats are checked for the few listed below.
local SILENT = {
  description = true, title = true, default = true, example = true, examples = true, deprecated = true,
  readOnly = true, writeOnly = true, discriminator = true,
}

local function is_uuid(text)
  return text:find("^%x%x%x%x%x%x%x%x%-%x%x%x%x%-%x%x%x%x%-%x%x%x%x%-%x%x%x%x%x%x%x%x%x%x%x%x$") ~= nil
end

local function is_placement_id(text)
  return text:find("^[%w_-]+$") ~= nil and #text <= 45 and text:sub(1, 5) ~= "ptid_"
end

-- Each pattern of the file, by hand: Lua's patterns are none of its expressions.
local PATTERNS = {
  ["^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"] = is_uuid,
  ["^ptid_(?!ptid_)[A-Za-z0-9_-]{1,45}$"] = function(text)
    return text:sub(1, 5) == "ptid_" and is_placement_id(text:sub(6))
  end,
  ["^\\s*$|^(ptid_)?(?!ptid_)[A-Za-z0-9_-]{1,45}$"] = function(text)
    return not text:find("%S") or is_placement_id((text:gsub("^ptid_", "")))
  end,
  ["^\\s*\\S+\\.[a-zA-Z]{2,}\\s*$"] = function(text) return text:find("^%s*%S+%.%a%a+%s*$") ~= nil end,
  ["^[^\\n\\r]*$"] = function(text) return not text:find("[\n\r]") end,
  ["^rule-(0|[1-9][0-9]*)$"] = function(text)
    return text:find("^rule%-[1-9]%d*$") ~= nil or text == "rule-0"
  end,
  ["^([01][0-9]|2[0-3]):([0-5][0-9])$"] = function(text)
    local hour = text:match("^(%d%d):[0-5]%d$")
    return hour ~= nil and tonumber(hour) < 24
  end,
  ["^https?://"] = function(text) return text:find("^https?://") ~= nil end,
  [".*\\S.*"] = function(text) return text:find("%S") ~= nil end,
}

local FORMATS = {
  uuid = is_uuid,
  ["date-time"] = function(text)
    return text:find("^%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%d[%.%d]*Z$") ~= nil
      or text:find("^%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%d[%.%d]*[+-]%d%d:%d%d$") ~= nil
  end,
}

local function is_number(value) return type(value) == "number" end

local TYPES = {
  null = function(value) return value == json.null end,
  boolean = function(value) return type(value) == "boolean" end,
  string = function(value) return type(value) == "string" end,
  number = is_number,
  integer = function(value) return is_number(value) and value % 1 == 0 end,
  array = json.is_array,
  object = json.is_object,
}

local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b end
  for key, value in pairs(a) do
    if not same(value, b[key]) then return false end
  end
  for key in pairs(b) do
    if a[key] == nil then return false end
  end
  return true
end

local function size(object)
  local count = 0
  for _ in pairs(object) do count = count + 1 end
  return count
end

-- UTF-8 characters: every byte that does not continue one.
local function length(text)
  return select(2, text:gsub("[^\128-\191]", ""))
end

-- Each keyword: its value, the checked value, the whole schema, the checker, where -> nil | message.
local KEYWORDS = {}

function KEYWORDS.type(types, value)
  for _, name in ipairs(json.is_array(types) and types or { types }) do
    if TYPES[name](value) then return nil end
  end
  return "is of another type than " .. json.encode(types)
end

function KEYWORDS.enum(values, value)
  for _, known in ipairs(values) do
    if same(known, value) then return nil end
  end
  return "is none of the values " .. json.encode(values)
end

KEYWORDS["const"] = function(known, value)
  if not same(known, value) then return "is not " .. json.encode(known) end
end

function KEYWORDS.required(names, value)
  if not json.is_object(value) then return nil end
  for _, name in ipairs(names) do
    if value[name] == nil then return "lacks " .. name end
  end
end

function KEYWORDS.properties(properties, value, _, checker, where)
  if not json.is_object(value) then return nil end
  for name, property in pairs(properties) do
    if value[name] ~= nil then
      local problem = checker:_check(value[name], property, where .. "." .. name)
      if problem then return nil, problem end
    end
  end
end

function KEYWORDS.additionalProperties(rest, value, whole, checker, where)
  if not json.is_object(value) or rest == true then return nil end
  for name, member in pairs(value) do
    if not (whole.properties and whole.properties[name]) then
      if rest == false then return "has an unknown member " .. name end
      local problem = checker:_check(member, rest, where .. "." .. name)
      if problem then return nil, problem end
    end
  end
end

function KEYWORDS.items(items, value, _, checker, where)
  if not json.is_array(value) then return nil end
  for index, item in ipairs(value) do
    local problem = checker:_check(item, items, ("%s[%d]"):format(where, index))
    if problem then return nil, problem end
  end
end

local function bound(applies, measure, holds, words)
  return function(limit, value)
    if applies(value) and not holds(measure(value), limit) then return words .. " " .. tostring(limit) end
  end
end

local function itself(value) return value end
local function count(list) return #list end
local function at_least(a, b) return a >= b end
local function at_most(a, b) return a <= b end

KEYWORDS.minimum = bound(is_number, itself, at_least, "is less than")
KEYWORDS.maximum = bound(is_number, itself, at_most, "is more than")
KEYWORDS.minItems = bound(json.is_array, count, at_least, "has fewer items than")
KEYWORDS.maxItems = bound(json.is_array, count, at_most, "has more items than")
KEYWORDS.minProperties = bound(json.is_object, size, at_least, "has fewer members than")
KEYWORDS.minLength = bound(TYPES.string, length, at_least, "is shorter than")
KEYWORDS.maxLength = bound(TYPES.string, length, at_most, "is longer than")

function KEYWORDS.uniqueItems(wanted, value)
  if not wanted or not json.is_array(value) then return nil end
  for index = 1, #value do
    for other = index + 1, #value do
      if same(value[index], value[other]) then return "holds the same item twice" end
    end
  end
end

function KEYWORDS.pattern(pattern, value)
  if type(value) ~= "string" then return nil end
  local matches = PATTERNS[pattern] or error("pattern without a check: " .. pattern)
  if not matches(value) then return "does not match " .. pattern end
end

function KEYWORDS.format(format, value)
  if type(value) ~= "string" or not FORMATS[format] then return nil end
  if not FORMATS[format](value) then return "is no " .. format end
end

local function matches(checker, value, schemas, where)
  local number, first = 0, nil
  for _, each in ipairs(schemas) do
    local problem = checker:_check(value, each, where)
    if problem then first = first or problem else number = number + 1 end
  end
  return number, first
end

function KEYWORDS.allOf(schemas, value, _, checker, where)
  local _, problem = matches(checker, value, schemas, where)
  return nil, problem
end

function KEYWORDS.anyOf(schemas, value, _, checker, where)
  if matches(checker, value, schemas, where) == 0 then return "matches no schema of anyOf" end
end

function KEYWORDS.oneOf(schemas, value, _, checker, where)
  local number = matches(checker, value, schemas, where)
  if number ~= 1 then return ("matches %d schemas of oneOf"):format(number) end
end

KEYWORDS["not"] = function(refused, value, _, checker, where)
  if not checker:_check(value, refused, where) then return "matches what it must not" end
end

KEYWORDS["if"] = function(condition, value, whole, checker, where)
  local branch = "then"
  if checker:_check(value, condition, where) then branch = "else" end
  return nil, whole[branch] and checker:_check(value, whole[branch], where)
end
KEYWORDS["then"] = function() end
KEYWORDS["else"] = function() end

KEYWORDS["$ref"] = function(reference, value, _, checker, where)
  return nil, checker:_check(value, checker:resolve(reference), where)
end

--- What a local reference, "#/components/…", stands for.
function schema:resolve(reference)
  local found = self.document
  for segment in reference:gsub("^#/", ""):gmatch("[^/]+") do
    found = found[segment:gsub("~1", "/"):gsub("~0", "~")] or error("no such part: " .. reference)
  end
  return found
end

-- nil when the value fits, else where it does not and why.
function schema:_check(value, part, where)
  if part == true then return nil end
  if part == false then return where .. " must not be there" end
  for keyword, setting in pairs(part) do
    local check = KEYWORDS[keyword]
    if check then
      local message, problem = check(setting, value, part, self, where)
      if message then return where .. " " .. message end
      if problem then return problem end
    elseif not SILENT[keyword] and keyword:sub(1, 2) ~= "x-" then
      error("schema keyword without a check: " .. keyword)
    end
  end
  return nil
end

--- Checks a decoded value (see instantly.mock.json) against a schema, or the component of that name.
---@return true? fits
---@return string? problem
function schema:check(value, part)
  if type(part) == "string" then part = self:resolve("#/components/schemas/" .. part) end
  local problem = self:_check(value, part, "answer")
  if problem then return nil, problem end
  return true
end

--- The operation of an id.
function schema:operation(id)
  return self._operations[id] or error("no such operation: " .. id)
end

--- Checks the text of an answer to an operation.
---@return true? fits
---@return string? problem
function schema:check_response(id, status, text)
  local response = self:operation(id).responses[("%d"):format(status)]
  if not response then return nil, ("%s has no answer with status %d"):format(id, status) end
  if response["$ref"] then response = self:resolve(response["$ref"]) end
  if not response.content then
    if text ~= "" then return nil, "there must be no content" end
    return true
  end
  local value, message = json.decode(text)
  if value == nil then return nil, message end
  return self:check(value, response.content["application/json"].schema)
end

--- Reads an API file.
function schema.load(path)
  local file = assert(io.open(path, "rb"))
  local document = assert(json.decode(file:read("*a")))
  file:close()
  local operations = {}
  for _, methods in pairs(document.paths) do
    for _, operation in pairs(methods) do
      local id = json.is_object(operation) and operation.operationId
      if id then operations[id] = operation end
    end
  end
  return setmetatable({ document = document, _operations = operations }, schema_mt)
end

return schema
