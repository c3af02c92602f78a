--- What a failed call returns: a table with a kind, a message a person can act on, and no secret.
local core = require("instantly.native").load("instantly.core")
local hints = require "instantly.hints"
local response_headers = require "instantly.headers"
local retry = require "instantly.retry"

local errors = {}

---@alias instantly.ErrorKind
---| "config"            # the settings do not allow a call: no key, plain http, a bad URL
---| "connect"           # no connection, or it broke
---| "dns"               # the host name was not found
---| "tls"               # the certificate or the handshake was refused
---| "timeout"           # connect_timeout, attempt_timeout or timeout ran out
---| "cancelled"         # the call was given up by the caller
---| "closed"            # the client was closed
---| "decode"            # the answer is not what the API promises: not JSON, empty, cut
---| "too_large"         # the answer exceeds max_body, or the request asks for too much (413)
---| "unauthorized"      # 401
---| "payment_required"  # 402
---| "forbidden"         # 403 of the API: a scope or a plan feature is missing
---| "edge_blocked"      # 403 of the network edge in front of the API
---| "not_found"         # 404
---| "conflict"          # 409
---| "invalid"           # 400, 422 and other 4xx: the request was refused
---| "rate_limited"      # 429
---| "server"            # 5xx, or a list that repeats itself
---| "failed"            # a 2xx whose body reports a failure

---@class instantly.Error
---@field kind instantly.ErrorKind
---@field message string
---@field hint string? what to do about it
---@field status integer? HTTP status
---@field code string? the API's own code
---@field operation string? "campaigns:pause"
---@field method string? HTTP method
---@field path string? path of the request, without the query
---@field request_id string?
---@field retry_after number? seconds the server asked to wait, or the pacer would have waited
---@field local_wait boolean? it was our own pacer that refused: max_wait was too short ("rate_limited")
---@field attempts integer how often it was tried; 0 when nothing could be sent
---@field elapsed number? seconds from the call to the failure
---@field retryable boolean another try may succeed and cannot do harm
---@field uncertain boolean? a write may have been carried out all the same
---@field scopes string[]? any one of these scopes is enough (401, 403)
---@field body string? start of the answer, secrets removed
---@field reason string? what a wait saw last: why a campaign does not send, the state of a job
---@field count integer? items a list had given before it failed
---@field items table[]? those items, from `collect`
---@field cursor string|number|nil the cursor to go on from, behind those items: pass it as `from`
---@field meta instantly.Meta? how the call went, as a success returns it: with every error that a call returns
---@field answer any the whole answer, where it is a 2xx that reports a failure ("failed")
local Error = {}

local Error_mt = { __index = Error, __name = "instantly.Error" }

local KIND_OF_STATUS = {
  [401] = "unauthorized", [402] = "payment_required", [403] = "forbidden", [404] = "not_found",
  [408] = "timeout", [409] = "conflict", [413] = "too_large", [429] = "rate_limited",
}

local BODY_SHOWN = 2000
local BODY_READ = 16 * 1024 -- far more than is shown, so that no secret is cut where it ends

--- "campaigns:pause failed: not_found (404): Resource not found. …"
function Error_mt:__tostring()
  local parts = { self.operation or "instantly", " failed: ", self.kind }
  if self.status then parts[#parts + 1] = (" (%d)"):format(self.status) end
  parts[#parts + 1] = ": " .. self.message
  if self.method then
    parts[#parts + 1] = (" [%s %s%s]"):format(self.method, self.path or "",
      self.request_id and ", request " .. self.request_id or "")
  end
  if self.uncertain then
    parts[#parts + 1] = ". It may have been carried out all the same: look before you repeat it"
  end
  if self.hint then parts[#parts + 1] = ". Hint: " .. self.hint end
  return table.concat(parts)
end

function Error_mt.__concat(a, b)
  return tostring(a) .. tostring(b)
end

--- Is it of this kind?
---@param kind instantly.ErrorKind
---@return boolean
function Error:is(kind)
  return self.kind == kind
end

--- Make an error.
---@param kind instantly.ErrorKind
---@param message string without secrets
---@param fields table? further fields of instantly.Error
---@return instantly.Error
function errors.new(kind, message, fields)
  local err = { kind = kind, message = message, attempts = 0, retryable = false }
  if fields then
    for name, value in pairs(fields) do err[name] = value end
  end
  if err.hint == nil then err.hint = hints.of(kind, err) end
  return setmetatable(err, Error_mt)
end

---@param value any
---@return boolean
function errors.is(value)
  return getmetatable(value) == Error_mt
end

--- Raise a failure: the error itself, or its text under nginx, which logs "unknown reason" for tables.
---@param err any
function errors.throw(err)
  if rawget(_G, "ngx") then err = tostring(err) end
  error(err, 0)
end

--- Make an error of a request.
---@param request table as the client prepared it; `redact` takes secrets out of its path
---@param kind instantly.ErrorKind
---@param message string without secrets
---@param fields table further fields of instantly.Error
---@return instantly.Error
function errors.of(request, kind, message, fields)
  fields.operation, fields.method, fields.path = request.operation, request.method, request.redact(request.path)
  return errors.new(kind, message, fields)
end

--- May a write have been carried out although the call failed?
local function uncertain(class, sent)
  return class ~= "read" and sent or nil
end

--- The error for a request that got no usable answer.
---@param failure table {kind, message, sent, status} as a transport reports it
---@param request table {operation, method, path, retry, redact}
---@return instantly.Error
function errors.from_failure(failure, request)
  local kind = failure.kind
  return errors.of(request, kind, failure.message, {
    status = failure.status,
    attempts = kind == "config" and 0 or 1,
    retryable = retry.is_safe(request.retry, kind, failure.sent),
    uncertain = uncertain(request.retry, failure.sent), hint = hints.of(kind, failure),
  })
end

--- Clean and shorten what is kept of a body: in this order, or half a secret would stay.
---@param body string
---@param redact fun(text: string): string
---@return string
function errors.excerpt(body, redact)
  local clean = redact(body:sub(1, BODY_READ))
  return #clean > BODY_SHOWN and clean:sub(1, BODY_SHOWN) .. "…" or clean
end

local function text_of(value)
  return type(value) == "string" and value ~= "" and value or nil
end

--- What an answer of 2xx says that it failed, if it does.
local function failure_in(body)
  local answer = body:find("^%s*{") and core.decode(body)
  if not answer or not (answer.success == false or text_of(answer.error)) then return nil end
  return text_of(answer.message) or text_of(answer.error) or "the answer reports a failure", text_of(answer.error)
end

--- The error for a 2xx whose body cannot be used: it reports a failure, or the call was carried out and
--- what became of it cannot be read.
---@param response table {status, body, headers}
---@param problem string
---@param request table {operation, method, path, retry, redact}
---@param redact fun(text: string): string
---@return instantly.Error
function errors.from_body(response, problem, request, redact)
  local failure, code = failure_in(response.body)
  if failure then
    return errors.of(request, "failed", redact(failure), {
      status = response.status,
      code = code and redact(code), request_id = response_headers.request_id(response.headers), attempts = 1,
      body = errors.excerpt(response.body, redact),
    })
  end
  local message = ("the server answered %d without content"):format(response.status)
  if response.body ~= "" then
    message = ("the answer (%s) is not what the API promises: %s")
      :format(response.headers["content-type"] or "no content type", problem)
  end
  return errors.of(request, "decode", redact(message), {
    status = response.status,
    request_id = response_headers.request_id(response.headers), attempts = 1,
    uncertain = uncertain(request.retry, true),
    hint = hints.of("decode", { is_done = request.retry ~= "read", body = response.body }),
    body = errors.excerpt(response.body, redact),
  })
end

local function kind_of(status, is_json)
  if status == 403 and not is_json then return "edge_blocked" end
  if status < 400 then return "config" end
  return KIND_OF_STATUS[status] or status >= 500 and "server" or "invalid"
end

local function message_of(status, answer, headers, excerpt)
  if answer then
    local message = text_of(answer.message) or text_of(answer.error)
    if message then return message end
  end
  if status < 400 then
    return "the server redirects to " .. (headers["location"] or "another place") .. ": check base_url"
  end
  local kind = headers["content-type"] or "no content type"
  local start = excerpt:gsub("%s+", " "):sub(1, 120)
  return ("the server answered %d with %s%s"):format(status, kind, start ~= "" and ": " .. start or "")
end

--- The error for an answer whose status is not 2xx.
---@param response table {status, body, headers}
---@param answer table? the decoded body, when it is a JSON object
---@param request table {operation, method, path, retry, redact, key_doubt, specs}
---@param redact fun(text: string): string
---@return instantly.Error
function errors.from_status(response, answer, request, redact)
  local status, headers = response.status, response.headers
  local kind = kind_of(status, answer ~= nil)
  local specs = request.specs or {}
  local excerpt = errors.excerpt(response.body, redact)
  local message = redact(message_of(status, answer, headers, excerpt))
  local code = answer and (text_of(answer.code) or text_of(answer.errorCode))
  return errors.of(request, kind, message, {
    status = status, code = code and redact(code),
    request_id = response_headers.request_id(headers), retry_after = retry.advice(headers, os.time()),
    attempts = 1,
    retryable = retry.is_safe(request.retry, kind, true, status),
    uncertain = (status >= 500 or status == 408) and uncertain(request.retry, true) or nil,
    hint = hints.of(kind, {
      status = status, message = message, specs = specs, key_doubt = request.key_doubt,
      scopes = specs.scopes, scopes_also = specs.scopes_also,
      is_bare = answer and not answer.statusCode and text_of(answer.message) ~= nil,
    }),
    scopes = (status == 401 or status == 403) and specs.scopes or nil,
    body = excerpt,
  })
end

return errors
