--- Response headers: looked up in any case, parsed when one that is there is first asked for.
--
-- `headers["Retry-After"]` is the value (repeated fields joined with ", "), `headers("set-cookie")`
-- the list of all values, `pairs(headers:table())` walks them.
local core = require("instantly.native").load("instantly.core")

local headers = {}

---@class instantly.Headers: table<string, string>
---@operator call(string): string[]
---@field table fun(self: instantly.Headers): table<string, string>

local Headers_mt = { __name = "instantly.Headers" }

local function parse(head)
  local values = {}
  for line in head:gmatch("[^\r\n]+") do
    local name, value = line:match("^([^:%s]+):[ \t]*(.-)[ \t]*$")
    if name then
      name = name:lower()
      local list = values[name]
      if list then list[#list + 1] = value else values[name] = { value } end
    end
  end
  return values
end

local function values_of(self)
  local values = rawget(self, "_values")
  if not values then
    values = parse(rawget(self, "_head"))
    rawset(self, "_values", values)
  end
  return values
end

local function as_table(self)
  local copy = {}
  for name, list in pairs(values_of(self)) do copy[name] = table.concat(list, ", ") end
  return copy
end

function Headers_mt.__index(self, name)
  if name == "table" then return as_table end
  if type(name) ~= "string" then return nil end
  -- Most calls ask for one or two that are not there: to say so needs no parsing.
  if not core.has_field(rawget(self, "_head"), name) then return nil end
  local list = values_of(self)[name:lower()]
  return list and table.concat(list, ", ")
end

function Headers_mt.__call(self, name)
  local copy = {}
  for i, value in ipairs(values_of(self)[name:lower()] or {}) do copy[i] = value end
  return copy
end

function Headers_mt.__newindex()
  error("response headers are read-only", 2)
end

--- Wrap a header block as it came over the wire.
---@param head string status line and fields, lines ended by CRLF
---@return instantly.Headers
function headers.new(head)
  return setmetatable({ _head = head }, Headers_mt)
end

return headers
