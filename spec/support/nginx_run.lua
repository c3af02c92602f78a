--- Inside nginx: runs the Lua that a spec sends, and tells in JSON what came of it.
local cjson = require "cjson"
local instantly = require "instantly"
local wire = require "instantly.transport.resty"

local run = {}

-- What the transport gave last, for specs that look below the public surface, and whether its connection had been used
-- before.
local last, reused
local tcp = ngx.socket.tcp
ngx.socket.tcp = function() -- luacheck: ignore
  local socket = tcp()
  local connect = socket.connect
  function socket:connect(...)
    local ok, problem = connect(self, ...)
    reused = ok and self:getreusedtimes() > 0
    return ok, problem
  end
  return socket
end
local send = wire.send
wire.send = function(request, deadline)
  local status, body, head = send(request, deadline)
  last = status and { status = status, body = body, head = head, reused = reused } or body
  return status, body, head
end

--- What a call gave, as plain data: the value, or what is to be known of the error.
function run.told(value, err, meta)
  if value ~= nil then
    return { value = type(value) == "table" and true or tostring(value), attempts = meta.attempts, status = meta.status }
  end
  return {
    kind = err.kind, message = err.message, hint = err.hint, text = tostring(err), status = err.status,
    attempts = err.attempts, uncertain = err.uncertain, retryable = err.retryable, elapsed = err.elapsed,
  }
end

local NAMES = { cjson = cjson, instantly = instantly, told = run.told, last = function() return last end }

--- A request of nginx: its body is the code. `cjson`, `instantly`, `told` and `last` (what the transport gave) are at its hand.
function run.answer()
  ngx.req.read_body()
  local code = assert(loadstring(ngx.req.get_body_data(), "=spec"))
  local ok, value = pcall(setfenv(code, setmetatable({}, { __index = function(_, name) return NAMES[name] or _G[name] end })))
  local result = { value = cjson.null, problem = cjson.null }
  if not ok then result.problem = tostring(value) elseif value ~= nil then result.value = value end
  ngx.print(cjson.encode(result))
end

return run
