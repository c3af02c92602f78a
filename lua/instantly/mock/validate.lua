-- Checks query strings and bodies against the operation data of `instantly.api`, with the messages of the
-- service's web framework.
--
-- Bodies are checked without conversion: a number sent as text is refused. (What the service does with
-- it is not published; refusing keeps a client honest.) So are unknown members of nested objects, which the
-- published schemas leave open.

local json = require "instantly.mock.json"
local refusal = require "instantly.mock.refusal"

local validate = {}

local function is_number(value)
  return type(value) == "number" and value == value
end

local IS = {
  string = function(value) return type(value) == "string" end,
  number = is_number,
  integer = function(value) return is_number(value) and value % 1 == 0 end,
  boolean = function(value) return type(value) == "boolean" end,
  array = json.is_array,
  object = json.is_object,
}

local function invalid(where, message)
  refusal.raise(400, where .. " " .. message)
end

local function is_member(values, value)
  for _, known in pairs(values) do
    if known == value then return true end
  end
  return false
end

local function check_range(spec, value, where)
  if spec.min and value < spec.min then invalid(where, ("must be >= %d"):format(spec.min)) end
  if spec.max and value > spec.max then invalid(where, ("must be <= %d"):format(spec.max)) end
end

local check

local function check_object(spec, value, where)
  local fields = spec.fields or {}
  for _, name in ipairs(spec.required or {}) do
    if value[name] == nil then invalid(where, ("must have required property '%s'"):format(name)) end
  end
  -- In sorted order, so that of several mistakes it is always the same one that is named.
  local names = {}
  for name in pairs(value) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    if not fields[name] and not spec.open then invalid(where, "must NOT have additional properties") end
  end
  for _, name in ipairs(names) do
    if fields[name] then check(fields[name], value[name], where .. "/" .. name) end
  end
end

local function matches_any(specs, value, where)
  for _, spec in ipairs(specs) do
    local ok, problem = pcall(check, spec, value, where)
    if ok then return true end
    if not refusal.is(problem) then error(problem, 0) end
  end
  return false
end

function check(spec, value, where)
  if value == json.null and spec.null then return end
  if spec.any then
    if not matches_any(spec.any, value, where) then invalid(where, "must match a schema in anyOf") end
    return
  end
  local is = IS[spec.type]
  if is and not is(value) then invalid(where, "must be " .. spec.type .. (spec.null and ",null" or "")) end
  local allowed = spec.enum or spec.known
  if allowed and not is_member(allowed, value) then
    invalid(where, "must be equal to one of the allowed values")
  end
  if is_number(value) then check_range(spec, value, where) end
  if spec.type == "array" and spec.items then
    for index, item in ipairs(value) do check(spec.items, item, ("%s/%d"):format(where, index - 1)) end
  elseif spec.type == "object" then
    check_object(spec, value, where)
  end
end

--- Refuses the request when the body does not match.
---@param spec table
---@param body any
function validate.body(spec, body)
  check(spec, body, "body")
end

--- Whether a value has a shape.
---@return boolean
function validate.fits(spec, value)
  return matches_any({ spec }, value, "value")
end

local CONVERT = {
  integer = tonumber,
  number = tonumber,
  boolean = function(text)
    if text == "true" then return true elseif text == "false" then return false end
  end,
}

local function scalar(spec, text)
  local convert = CONVERT[spec.type]
  if not convert then return text end
  local value = convert(text)
  if value == nil then return text end -- left as it is, so that the check names the type
  return value
end

local function convert(spec, values)
  if spec.type ~= "array" then
    if #values > 1 then return json.array(values) end
    return scalar(spec, values[1])
  end
  local list = json.array()
  for index, text in ipairs(values) do list[index] = scalar(spec.items or {}, text) end
  return list
end

--- Converts and checks the parameters of a query. Unknown names are dropped without a word, as users report
--- of the service.
---@param specs table<string, table>?
---@param given table<string, string[]> every value of every name
---@return table
function validate.query(specs, given)
  local query = {}
  for name, spec in pairs(specs or {}) do
    if spec.required == true and not given[name] then
      invalid("querystring", ("must have required property '%s'"):format(name))
    end
    if given[name] then
      query[name] = convert(spec, given[name])
      check(spec, query[name], "querystring/" .. name)
    end
  end
  return query
end

return validate
