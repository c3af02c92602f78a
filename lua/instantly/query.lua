--- URL parts: percent-encoding, path templates, query strings. Pure.
local core = require("instantly.native").load("instantly.core")
local raise = require "instantly.raise"

local query = {}

--- Percent-encode everything but the unreserved characters of RFC 3986.
---@type fun(text: string): string
query.escape = core.escape

local type_of_number = rawget(math, "type") or type -- math.type where Lua has integers

local function is_integer(value)
  return type_of_number(value) == "integer"
end

--- Text of a number as JSON and URLs want it: integral values without a fraction.
local function number_text(value)
  if is_integer(value) then return tostring(value) end
  if value % 1 == 0 and value > -2 ^ 53 and value < 2 ^ 53 then return ("%d"):format(value) end
  return (("%.17g"):format(value):gsub(",", "."))
end

local function scalar(name, value)
  local kind = type(value)
  if kind == "string" then return query.escape(value) end
  if kind == "boolean" then return value and "true" or "false" end
  if kind == "number" and value == value and value ~= math.huge and value ~= -math.huge then
    return number_text(value)
  end
  raise("query parameter %s: expected text, a finite number or a boolean, got %s", name,
    kind == "number" and tostring(value) or "a " .. kind)
end

local function add_list(parts, name, list)
  local count = 0
  for _ in pairs(list) do count = count + 1 end
  for i = 1, count do
    if list[i] == nil then raise("query parameter %s: expected a list without gaps and without names", name) end
    parts[#parts + 1] = query.escape(name) .. "=" .. scalar(name, list[i])
  end
end

--- Put the values of path parameters into a template.
---@param template string "/api/v2/campaigns/{id}/pause"
---@param values table name -> text, already checked
---@return string
function query.path(template, values)
  local escaped = {}
  for name, value in pairs(values) do escaped[name] = query.escape(value) end
  return (template:gsub("{([^}]+)}", escaped))
end

--- A query string, in the order of the names; lists repeat their name.
---@param arguments table<string, string|number|boolean|table>?
---@return string text starts with "?", or is empty
function query.string(arguments)
  if not arguments or next(arguments) == nil then return "" end
  local names = {}
  for name in pairs(arguments) do
    if type(name) ~= "string" then raise("query: expected named parameters, got the key %s", tostring(name)) end
    names[#names + 1] = name
  end
  table.sort(names)
  local parts = {}
  for _, name in ipairs(names) do
    local value = arguments[name]
    if type(value) == "table" then
      add_list(parts, name, value)
    else
      parts[#parts + 1] = query.escape(name) .. "=" .. scalar(name, value)
    end
  end
  return #parts > 0 and "?" .. table.concat(parts, "&") or ""
end

return query
