-- How the mock says no. A handler raises a refusal wherever it stands; `mock:handle` turns it into an answer.

local REASONS = {
  [400] = "Bad Request", [401] = "Unauthorized", [402] = "Payment Required", [403] = "Forbidden",
  [404] = "Not Found", [409] = "Conflict", [413] = "Payload Too Large", [415] = "Unsupported Media Type",
  [422] = "Unprocessable Entity", [429] = "Too Many Requests",
}

local refusal = {}
local refusal_mt = { __name = "instantly.mock.refusal" }

--- Ends the request with the usual error body.
---@param status integer
---@param message string
---@param code string? code of the web framework
---@param headers table? further response headers
function refusal.raise(status, message, code, headers)
  local body = { statusCode = status, error = REASONS[status], message = message, code = code }
  error(setmetatable({ status = status, body = body, headers = headers }, refusal_mt), 0)
end

--- Ends the request with the body of some older handlers: a message and nothing else.
function refusal.raise_message(status, message)
  error(setmetatable({ status = status, body = { message = message } }, refusal_mt), 0)
end

---@return boolean
function refusal.is(value)
  return getmetatable(value) == refusal_mt
end

return refusal
