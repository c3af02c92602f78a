--- Inside nginx: runs the Lua that a spec sends, and tells in JSON what came of it.
local cjson = require "cjson"
local instantly = require "instantly"

local run = {}

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

--- A request of nginx: its body is the code. `instantly`, `told` and `ngx` are at its hand.
function run.answer()
  ngx.req.read_body()
  local names = setmetatable({ instantly = instantly, told = run.told }, { __index = _G })
  local ok, value = pcall(setfenv(assert(loadstring(ngx.req.get_body_data(), "=spec")), names))
  if ok and value == nil then value = cjson.null end
  ngx.print(cjson.encode{ value = ok and value or cjson.null, problem = ok and cjson.null or tostring(value) })
end

return run
