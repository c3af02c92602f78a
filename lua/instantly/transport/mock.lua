--- Hands requests to an API stand-in in this process: no socket, no key.
local raise = require "instantly.raise"

local transport = {}

local function header_table(lines)
  local headers = {}
  for _, line in ipairs(lines) do
    local name, value = line:match("^([^:]+):%s*(.*)$")
    headers[name:lower()] = value
  end
  return headers
end

local function head_text(response)
  local lines = { ("HTTP/1.1 %d"):format(response.status) }
  for name, value in pairs(response.headers or {}) do lines[#lines + 1] = name .. ": " .. tostring(value) end
  return table.concat(lines, "\r\n") .. "\r\n"
end

local function fresh()
  local ok, problem = pcall(require, "cjson")
  if not ok then
    error('instantly: base_url = "mock:" needs lua-cjson: `luarocks install lua-cjson`\n' .. tostring(problem), 0)
  end
  return require("instantly.mock").new()
end

--- The answer, and what goes wrong on the way; each request has a connection of its own, so to speak.
local function meet(mock, request)
  local fault = mock.connect and mock:connect()
  if fault then return nil, fault end
  return mock:handle(request)
end

--- A copy: callers write into it.
local function failure_of(fault)
  local failure = fault.failure
  return { kind = failure.kind, message = failure.message, sent = failure.sent }
end

--- A transport over one stand-in.
---@param mock table? from `require("instantly.mock").new`; a fresh one if nil
---@return table transport with `send` and the stand-in itself as `mock`
function transport.new(mock)
  mock = mock or fresh()
  if type(mock.handle) ~= "function" then
    raise('instantly.new: mock: expected a stand-in of require("instantly.mock").new{…}, got another table')
  end
  local self = { mock = mock }

  function self.send(request)
    local answer, fault = meet(mock, {
      method = request.method, path = request.url:match("^mock:(.*)$"),
      headers = header_table(request.headers), body = request.body,
    })
    if fault and fault.failure then return nil, failure_of(fault) end
    local body = answer.body or ""
    if #body > request.max_body then
      return nil, { kind = "too_large", message = "the answer is larger than max_body", sent = true }
    end
    return answer.status, body, head_text(answer)
  end

  return self
end

return transport
