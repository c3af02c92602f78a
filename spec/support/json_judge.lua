--- What fuzzers and vectors judge JSON by: lua-cjson, beside what it is known to let pass, and the equality
-- of values.
local cjson = require "cjson".new()
local core = require "instantly.core"

cjson.decode_invalid_numbers(false)
cjson.decode_max_depth(128)

local judge = {}

local function same_number(a, b)
  return a == b and (a ~= 0 or 1 / a == 1 / b)
end

--- Do two values say the same? Marks of arrays count where both tables are empty.
local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then
    if type(a) == "number" and type(b) == "number" then return same_number(a, b) end
    return a == b
  end
  for key, value in pairs(a) do
    if not same(value, b[key]) then return false end
  end
  for key in pairs(b) do
    if a[key] == nil then return false end
  end
  return true
end
judge.same = same

--- The value as lua-cjson has it: every number a float.
local function floated(value)
  if type(value) == "number" then return value * 1.0 end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, item in pairs(value) do copy[key] = floated(item) end
  return copy
end

--- The value without the members of objects that are null.
function judge.without_nulls(value)
  if type(value) ~= "table" then return value end
  local array = getmetatable(value) == core.array_mt
  local copy = array and setmetatable({}, core.array_mt) or {}
  for key, item in pairs(value) do
    if array or item ~= core.null then copy[key] = judge.without_nulls(item) end
  end
  return copy
end

local UTF8 = {
  "^[%z\1-\127]", "^[\194-\223][\128-\191]", "^\224[\160-\191][\128-\191]",
  "^[\225-\236\238\239][\128-\191][\128-\191]", "^\237[\128-\159][\128-\191]",
  "^\240[\144-\191][\128-\191][\128-\191]", "^[\241-\243][\128-\191][\128-\191][\128-\191]",
  "^\244[\128-\143][\128-\191][\128-\191]",
}

--- Behind the UTF-8 sequence at a byte; nil when there is none.
local function behind(text, at)
  for _, pattern in ipairs(UTF8) do
    local _, last = text:find(pattern, at)
    if last then return last + 1 end
  end
end

function judge.is_utf8(text)
  local at = 1
  while at and at <= #text do at = behind(text, at) end
  return at ~= nil
end

local function number_at(text, at)
  return text:match("^-?%d+%.?%d*[eE]?[+-]?%d*", at)
end

--- Is it too large for a double? Lua reads no more than 200 characters: then the digits are counted.
local function is_too_large(number)
  local value = #number <= 200 and tonumber(number)
  if value then return math.abs(value) == math.huge end
  local whole, fraction = number:match "^%-?(%d+)%.?(%d*)"
  local exponent = tonumber(number:match "[eE](.+)$" or 0)
  local digits = (whole .. fraction):match "^0*(.*)"
  return #digits - #fraction + exponent > 308
end

-- Where lua-cjson accepts what RFC 8259 does not: our message -> is it really that, at that byte?
local LENIENT = {
  ["control character in a string"] = function(text, at) return text:byte(at) < 32 end,
  ["invalid UTF-8"] = function(text, at) return not behind(text, at) end,
  ["expected a digit"] = function(text, at) return text:find("^%.", at) end,
  ["expected a digit behind the point"] = function(text, at) return text:find("^%.%D", at) or at == #text end,
  ["number out of range"] = function(text, at) return is_too_large(number_at(text, at)) end,
  ["number with too many digits"] = function(text, at) return #number_at(text, at) > 1100 end,
}

--- lua-cjson's word on a text that we refused: does it agree, or is it one that it is known to accept?
function judge.agrees_to_refuse(text, why, at)
  if not pcall(cjson.decode, text) then return true end
  if text:byte(at) == 0 then return true end -- it takes a NUL byte for the end
  local known = LENIENT[why]
  return known and known(text, at)
end

--- lua-cjson's word on a text that we read as this value, nulls kept.
function judge.agrees_on(text, value)
  local ok, theirs = pcall(cjson.decode, text)
  if not ok then return false, theirs end
  return same(floated(value), theirs), "another value"
end

return judge
