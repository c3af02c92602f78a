--- Response headers: looked up in any case, taken apart when somebody wants them all.
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
  for line in head:gmatch "[^\n]+" do
    local name, value = line:match "^([^:%s]+):[ \t]*(.-)[ \t\r]*$"
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
  return core.header(self._head, name)
end

function Headers_mt.__call(self, name)
  local copy = {}
  for i, value in ipairs(values_of(self)[name:lower()] or {}) do copy[i] = value end
  return copy
end

function Headers_mt.__newindex()
  error("response headers are read-only", 2)
end

--- The name of the request in the server's logs, if it gave one.
---@param self instantly.Headers
---@return string?
function headers.request_id(self)
  return core.header(self._head, "x-request-id", "cf-ray")
end

--- Wrap a header block as it came over the wire.
---@param head string status line and fields, lines ended by CRLF
---@return instantly.Headers
function headers.new(head)
  return setmetatable({ _head = head }, Headers_mt)
end

return headers
