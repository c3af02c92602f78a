-- JSON for the mock: lua-cjson, with arrays that stay arrays.
--
-- Older builds of lua-cjson decode `[]` and `{}` to the same empty table and encode both as `{}`. Here an
-- array is a table whose metatable is `json.array_mt`, on the way in and on the way out. cjson still judges
-- the text and knows every rule about strings and numbers.

local cjson = require("cjson").new()
cjson.decode_invalid_numbers(false)

local json = { null = cjson.null, array_mt = { __jsontype = "array" } }

-- Each array `[…]` is decoded as the object `{"<MARK>": […]}`. Brackets are only ever added in balanced
-- pairs around the ones that are there, so a text is valid after it exactly when it was before.
local MARK = "\1array"
local OPEN, CLOSE = '{"\\u0001array":[', "]}"

local function string_end(text, at)
  repeat
    at = text:find('[\\"]', at + 1)
    if not at then return #text end
    if text:sub(at, at) == '"' then return at end
    at = at + 1
  until false
end

local function wrap_arrays(text)
  local parts, from, at = {}, 1, text:find('["%[%]]')
  while at do
    local char = text:sub(at, at)
    if char == '"' then
      at = string_end(text, at)
    else
      parts[#parts + 1] = text:sub(from, at - 1)
      parts[#parts + 1] = char == "[" and OPEN or CLOSE
      from = at + 1
    end
    at = text:find('["%[%]]', at + 1)
  end
  parts[#parts + 1] = text:sub(from)
  return table.concat(parts)
end

local function unwrap_arrays(value)
  if value == math.huge or value == -math.huge then error("number out of range", 0) end
  if type(value) ~= "table" then return value end
  local list = value[MARK]
  if type(list) == "table" then
    setmetatable(list, json.array_mt)
    value = list
  end
  for key, member in pairs(value) do value[key] = unwrap_arrays(member) end
  return value
end

--- Decodes a text. Null is `json.null` everywhere; arrays carry `json.array_mt`.
---@param text string
---@return any value nil when the text is not JSON
---@return string? message
function json.decode(text)
  local ok, value = pcall(function() return unwrap_arrays(cjson.decode(wrap_arrays(text))) end)
  if not ok then return nil, value end
  return value
end

--- Marks a table as an array.
---@param list table?
---@return table
function json.array(list)
  return setmetatable(list or {}, json.array_mt)
end

---@return boolean
function json.is_array(value)
  return type(value) == "table" and getmetatable(value) == json.array_mt
end

---@return boolean
function json.is_object(value)
  return type(value) == "table" and getmetatable(value) ~= json.array_mt
end

--- A deep copy with the array marks kept.
function json.copy(value)
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, member in pairs(value) do copy[key] = json.copy(member) end
  return setmetatable(copy, getmetatable(value))
end

local function number_text(value)
  assert(value == value and value ~= math.huge and value ~= -math.huge, "JSON has no such number")
  if value % 1 == 0 and value > -2 ^ 53 and value < 2 ^ 53 then return ("%d"):format(value) end
  local short = ("%.15g"):format(value)
  return tonumber(short) == value and short or ("%.17g"):format(value)
end

-- cjson writes every slash with a backslash before it: legal, but not what the service sends.
local function string_text(value)
  return (cjson.encode(value):gsub("\\/", "/"))
end

local write

local function write_array(list, out)
  out[#out + 1] = "["
  for index = 1, #list do
    if index > 1 then out[#out + 1] = "," end
    write(list[index], out)
  end
  out[#out + 1] = "]"
end

local function write_object(object, out)
  local keys = {}
  for key in pairs(object) do
    assert(type(key) == "string", "an object of the mock has a key that is not a string")
    keys[#keys + 1] = key
  end
  table.sort(keys)
  out[#out + 1] = "{"
  for index, key in ipairs(keys) do
    out[#out + 1] = (index > 1 and "," or "") .. string_text(key) .. ":"
    write(object[key], out)
  end
  out[#out + 1] = "}"
end

function write(value, out)
  if json.is_array(value) then
    write_array(value, out)
  elseif type(value) == "table" then
    write_object(value, out)
  elseif type(value) == "number" then
    out[#out + 1] = number_text(value)
  elseif type(value) == "string" then
    out[#out + 1] = string_text(value)
  else
    out[#out + 1] = cjson.encode(value)
  end
end

--- Encodes a value: keys sorted, whole numbers without a fraction, arrays by their mark alone.
---@return string
function json.encode(value)
  local out = {}
  write(value, out)
  return table.concat(out)
end

return json
