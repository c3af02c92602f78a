--- The known values of the field that a 400 complains about.
--
-- The service judges enums, not we: its lists grow. But when it refuses a value it does not say which it
-- takes, and the API file knows most of them.
local known = {}

local SHOWN = 12

local function step(spec, segment)
  if not spec then return nil end
  if segment:find("^%d+$") and spec.items then return spec.items end
  return spec.fields and spec.fields[segment]
end

--- The spec that a path such as "body/campaign_schedule/schedules/0/timezone" leads to.
local function spec_at(operation, path)
  local place, rest = path:match("^(%a+)/(.+)$")
  if place == "querystring" then return operation.query and operation.query[rest] end
  if place ~= "body" then return nil end
  local spec = operation.body
  for segment in rest:gmatch("[^/]+") do spec = step(spec, segment) end
  return spec
end

local function values_of(spec)
  if spec.known then return spec.known end
  local values = {}
  for name in pairs(spec.enum or {}) do values[#values + 1] = name end
  table.sort(values)
  return values
end

--- A hint for the message of a 400, nil if there is nothing to tell.
---@param operation table? from lua/instantly/api
---@param message string "body/x/0/y must be equal to one of the allowed values"
---@return string?
function known.hint(operation, message)
  local path = message:match("^(%a+/%S+)")
  local spec = operation and path and spec_at(operation, path)
  local values = spec and values_of(spec) or {}
  if #values == 0 then return nil end
  local shown = {}
  for i = 1, math.min(#values, SHOWN) do shown[i] = tostring(values[i]) end
  local more = #values > SHOWN and (" … (%d in all: lua/instantly/api has the list)"):format(#values) or ""
  return "known values of " .. path:match("[^/]+$") .. ": " .. table.concat(shown, ", ") .. more
end

return known
