-- Which operation a method and a path mean. Literal segments win over parameters.

local router = {}
local router_mt = { __index = router, __name = "instantly.mock.router" }

local function split(path)
  local segments = {}
  for segment in (path:sub(2) .. "/"):gmatch("([^/]*)/") do segments[#segments + 1] = segment end
  return segments
end

local function unescape(text)
  return (text:gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end))
end

local function parameter(segment)
  return segment:match("^{(.+)}$")
end

-- The order of trying: literals before parameters, from the left.
local function comes_before(a, b)
  for index = 1, math.min(#a.segments, #b.segments) do
    local left, right = parameter(a.segments[index]) ~= nil, parameter(b.segments[index]) ~= nil
    if left ~= right then return right end
  end
  return a.operation.path < b.operation.path
end

--- A router without routes.
function router.new()
  return setmetatable({ _routes = {} }, router_mt)
end

--- Adds an operation; `target` is what `match` gives back for it.
---@param operation { method: string, path: string }
---@param target any
function router:add(operation, target)
  local segments = split(operation.path)
  local key = operation.method .. " " .. #segments
  local routes = self._routes[key] or {}
  self._routes[key] = routes
  routes[#routes + 1] = { operation = operation, segments = segments, target = target }
  table.sort(routes, comes_before)
end

local function bind(pattern, segments)
  local params = {}
  for index, expected in ipairs(pattern) do
    local name = parameter(expected)
    if name then
      if segments[index] == "" then return nil end
      params[name] = unescape(segments[index])
    elseif expected ~= segments[index] then
      return nil
    end
  end
  return params
end

--- Finds the target for a request.
---@param method string
---@param path string without the query
---@return any target nil when nothing matches
---@return table<string, string>? params decoded path parameters
function router:match(method, path)
  local segments = split(path)
  for _, route in ipairs(self._routes[method .. " " .. #segments] or {}) do
    local params = bind(route.segments, segments)
    if params then return route.target, params end
  end
  return nil
end

return router
