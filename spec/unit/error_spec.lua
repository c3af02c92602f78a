local errors = require "instantly.error"
local headers = require "instantly.headers"

local function same_text(text) return text end

local REQUEST = {
  operation = "campaigns:pause", method = "POST", path = "/api/v2/campaigns/x/pause", retry = "idempotent",
  redact = same_text, specs = { scopes = { "campaigns:update", "all:all" } },
}

local function response(status, body, head)
  return { status = status, body = body or "",
    headers = headers.new("HTTP/1.1 " .. status .. "\r\n" .. (head or "") .. "\r\n") }
end

local function request(retry)
  local copy = {}
  for name, value in pairs(REQUEST) do copy[name] = value end
  copy.retry = retry
  return copy
end

describe("an error", function()
  it("prints as one line that says what failed, how, and what to do", function()
    local err = errors.new("not_found", "Resource not found",
      { operation = "campaigns:get", status = 404, method = "GET", path = "/api/v2/campaigns/x", request_id = "r1" })
    assert.equal("campaigns:get failed: not_found (404): Resource not found [GET /api/v2/campaigns/x, request r1]"
      .. ". Hint: check the id, and that it belongs to the workspace of this key", tostring(err))
  end)

  it("tells its kind", function()
    local err = errors.new("dns", "no such host")
    assert.is_true(err:is "dns")
    assert.is_false(err:is "tls")
  end)

  it("can be concatenated", function()
    local err = errors.new("closed", "the client is closed")
    assert.equal("oops: instantly failed: closed: the client is closed. Hint: make another client with instantly.new", "oops: " .. err)
  end)

  it("is recognised, and nothing else is", function()
    assert.is_true(errors.is(errors.new("dns", "x")))
    assert.is_false(errors.is({ kind = "dns" }))
    assert.is_false(errors.is("dns"))
    assert.is_false(errors.is(nil))
  end)

  it("says when a write may have been carried out", function()
    local err = errors.from_failure({ kind = "timeout", message = "no answer", sent = true }, request "once")
    assert.is_true(err.uncertain)
    assert.matches("may have been carried out", tostring(err), 1, true)
  end)
end)

describe("errors.throw", function()
  it("raises the error itself", function()
    local err = errors.new("dns", "x")
    local _, raised = pcall(errors.throw, err)
    assert.equal(err, raised)
  end)

  it("raises its text under nginx, which cannot log tables", function()
    rawset(_G, "ngx", {})
    local _, raised = pcall(errors.throw, errors.new("closed", "x"))
    rawset(_G, "ngx", nil)
    assert.equal("instantly failed: closed: x. Hint: make another client with instantly.new", raised)
  end)
end)

describe("errors.from_failure", function()
  it("is retryable for reads and for writes that can be repeated", function()
    for _, retry in ipairs{ "read", "idempotent" } do
      assert.is_true(errors.from_failure({ kind = "connect", message = "x", sent = true }, request(retry)).retryable)
    end
  end)

  it("is not retryable for a write that may have arrived", function()
    local err = errors.from_failure({ kind = "connect", message = "x", sent = true }, request "once")
    assert.is_false(err.retryable)
    assert.is_true(err.uncertain)
  end)

  it("is retryable and certain for a write that never left", function()
    local err = errors.from_failure({ kind = "connect", message = "x", sent = false }, request "once")
    assert.is_true(err.retryable)
    assert.is_nil(err.uncertain)
  end)

  it("is never uncertain for a read", function()
    assert.is_nil(errors.from_failure({ kind = "timeout", message = "x", sent = true }, request "read").uncertain)
  end)

  it("is not retryable when the settings are wrong", function()
    assert.is_false(errors.from_failure({ kind = "config", message = "x", sent = false }, request "read").retryable)
  end)
end)

describe("errors.from_status", function()
  local kinds = {
    [400] = "invalid", [401] = "unauthorized", [402] = "payment_required", [403] = "forbidden", [404] = "not_found",
    [408] = "timeout", [409] = "conflict", [413] = "too_large", [415] = "invalid", [422] = "invalid",
    [429] = "rate_limited", [501] = "server", [500] = "server", [502] = "server", [503] = "server", [504] = "server", [302] = "config",
  }
  for status, kind in pairs(kinds) do
    it(("calls %d %s"):format(status, kind), function()
      local err = errors.from_status(response(status, "{}"), {}, REQUEST, same_text)
      assert.equal(kind, err.kind)
      assert.equal(status, err.status)
    end)
  end

  it("tells an edge block from a refusal of the API by the form of the answer", function()
    local err = errors.from_status(response(403, "error code: 1010", "Content-Type: text/plain\r\n"), nil, REQUEST,
      same_text)
    assert.equal("edge_blocked", err.kind)
    assert.matches("1010", err.message, 1, true)
    assert.is_nil(err.scopes and err.hint:find("scope") or nil)
  end)

  it("takes the message from message, then from error, then from the answer itself", function()
    assert.equal("m", errors.from_status(response(400), { message = "m", error = "e" }, REQUEST, same_text).message)
    assert.equal("e", errors.from_status(response(400), { error = "e" }, REQUEST, same_text).message)
    assert.equal("the server answered 502 with text/html: <html> bad </html>",
      errors.from_status(response(502, "<html>\n bad\n</html>", "Content-Type: text/html\r\n"), nil, REQUEST,
        same_text).message)
    assert.equal("the server answered 500 with no content type",
      errors.from_status(response(500), nil, REQUEST, same_text).message)
  end)

  it("ignores a message that is not text", function()
    local err = errors.from_status(response(400, "{}"), { message = { "x" }, error = 5 }, REQUEST, same_text)
    assert.matches("the server answered 400", err.message, 1, true)
  end)

  it("names the scopes when one may be missing", function()
    local err = errors.from_status(response(403, "{}"), { statusCode = 403, message = "Forbidden" }, REQUEST, same_text)
    assert.same({ "campaigns:update", "all:all" }, err.scopes)
    assert.matches("campaigns:update, all:all", err.hint, 1, true)
  end)

  it("names where a redirect leads", function()
    local err = errors.from_status(response(301, "", "Location: https://elsewhere.example/\r\n"), nil, REQUEST,
      same_text)
    assert.matches("https://elsewhere.example/", err.message, 1, true)
  end)

  it("keeps code, request id and the seconds of Retry-After", function()
    local err = errors.from_status(response(429, "{}", "Retry-After: 7\r\nX-Request-Id: abc\r\n"),
      { message = "slow down", code = "RATE" }, REQUEST, same_text)
    assert.equal("RATE", err.code)
    assert.equal("abc", err.request_id)
    assert.equal(7, err.retry_after)
    assert.is_true(err.retryable)
  end)

  it("ignores a Retry-After that is no time", function()
    for _, value in ipairs{ "-1", "soon", "inf", "nan", "0x10", "1e3" } do
      local answer = response(429, "{}", "Retry-After: " .. value .. "\r\n")
      assert.is_nil(errors.from_status(answer, {}, REQUEST, same_text).retry_after, value)
    end
  end)

  it("is retryable for the 5xx that pass, not for those that stay", function()
    for status, expected in pairs{ [500] = true, [502] = true, [503] = true, [504] = true, [501] = false, [505] = false } do
      assert.equal(expected, errors.from_status(response(status), {}, request "read", same_text).retryable)
    end
  end)

  it("may repeat a once that was refused for its rate, never one that met a server error", function()
    assert.is_true(errors.from_status(response(429), {}, request "once", same_text).retryable)
    local err = errors.from_status(response(500), {}, request "once", same_text)
    assert.is_false(err.retryable)
    assert.is_true(err.uncertain)
  end)

  it("is certain when the API refused the request", function()
    assert.is_nil(errors.from_status(response(400), {}, request "once", same_text).uncertain)
  end)

  it("shortens the body and cleans body and message", function()
    local function redact(text) return (text:gsub("secret", "[redacted]")) end
    local err = errors.from_status(response(400, "secret" .. ("x"):rep(5000)), { message = "a secret" }, REQUEST,
      redact)
    assert.equal("a [redacted]", err.message)
    assert.is_true(#err.body < 2100)
    assert.matches("^%[redacted%]x", err.body)
  end)

  it("cleans before it cuts, so that no half of a secret stays", function()
    local secret = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="
    local clean = require("instantly.credential").new(secret, "api_key").redact
    for _, before in ipairs{ 80, 100, 119, 1960, 1990, 1999 } do
      local err = errors.from_status(response(502, ("x"):rep(before) .. secret), nil, REQUEST, clean)
      assert.is_nil((err.body .. err.message):find(secret:sub(1, 8), 1, true))
    end
  end)

  it("cleans code and message", function()
    local function redact(text) return (text:gsub("secret", "[redacted]")) end
    local err = errors.from_status(response(400), { message = "secret", code = "secret" }, REQUEST, redact)
    assert.equal("[redacted]", err.code)
    assert.equal("[redacted]", err.message)
  end)
end)

describe("errors.from_body", function()
  it("is uncertain for a write: the service reported success", function()
    for _, retry in ipairs{ "once", "idempotent" } do
      local err = errors.from_body(response(200, "<html>"), "expected an object", request(retry), same_text)
      assert.equal("decode", err.kind)
      assert.is_true(err.uncertain)
      assert.is_false(err.retryable)
      assert.matches("most likely been done", err.hint, 1, true)
    end
  end)

  it("is not uncertain for a read", function()
    local err = errors.from_body(response(200, "<html>"), "expected an object", request "read", same_text)
    assert.is_nil(err.uncertain)
    assert.is_nil(err.hint:find("been done", 1, true))
  end)

  it("says when there was nothing at all", function()
    assert.equal("the server answered 204 without content",
      errors.from_body(response(204, ""), "it is empty", request "read", same_text).message)
  end)
end)
