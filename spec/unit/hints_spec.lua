local credential = require "instantly.credential"
local hints = require "instantly.hints"

local SCOPES = { "campaigns:update", "all:all" }

describe("the hint for a 403", function()
  it("names the scopes, when the answer has the form of the API", function()
    local hint = hints.of("forbidden", { message = "Forbidden", scopes = SCOPES })
    assert.matches("one of these scopes: campaigns:update, all:all", hint, 1, true)
  end)

  it("names every group of scopes that is needed", function()
    local hint = hints.of("forbidden", { message = "x", scopes = SCOPES, scopes_also = { { "accounts:update" } } })
    assert.matches("all:all; and one of these: accounts:update", hint, 1, true)
  end)

  it("tells a plan that lacks the feature from a key that lacks a scope", function()
    for _, message in ipairs{ "Your plan does not include this", "Upgrade to use webhooks", "No active subscription" } do
      local hint = hints.of("forbidden", { message = message, scopes = SCOPES })
      assert.matches("plan", hint, 1, true)
      assert.is_nil(hint:find("scope", 1, true))
    end
  end)

  it("says nothing of scopes when it is about the item", function()
    assert.is_nil(hints.of("forbidden", { message = "Campaign is not shared", scopes = SCOPES, is_bare = true }))
    assert.is_truthy(hints.of("forbidden", { message = "Missing scope", scopes = SCOPES, is_bare = true }))
  end)

  it("of the network edge clears the key", function()
    assert.matches("says nothing about the key", hints.of("edge_blocked"), 1, true)
  end)
end)

describe("the hint for a 401", function()
  it("says what kind of key it takes", function()
    assert.matches("key of API v2", hints.of("unauthorized"), 1, true)
  end)

  it("says when the key looks decoded, without showing it", function()
    local key = assert(credential.new("0199b3f1-0000-7000-8000-000000000001:secretsecret", "api_key"))
    local hint = hints.of("unauthorized", { key_doubt = key.doubt })
    assert.matches("looks decoded", hint, 1, true)
    assert.is_nil(hint:find("secretsecret", 1, true))
  end)

  it("says when the key cannot be base64", function()
    assert.matches("base64", assert(credential.new("abc{def}", "api_key")).doubt, 1, true)
    assert.is_nil(assert(credential.new("MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ==", "api_key")).doubt)
  end)
end)

describe("the hint for a 400", function()
  it("names the known values of the field that was refused", function()
    local specs = { body = { fields = { color = { known = { "red", "blue" } } } } }
    local hint = hints.of("invalid", { message = "body/color must be equal to one of the allowed values", specs = specs })
    assert.equal("known values of color: red, blue", hint)
  end)

  it("names the scopes when the message speaks of one", function()
    assert.matches("campaigns:update", hints.of("invalid", { message = "Missing scope", scopes = SCOPES }), 1, true)
  end)

  it("is none when nothing is known", function()
    assert.is_nil(hints.of("invalid", { message = "body must be object", scopes = SCOPES }))
  end)
end)

describe("the hint", function()
  it("for too much tells the two bounds apart: that of the service and ours", function()
    assert.matches("ask for less", hints.of("too_large", { status = 413 }), 1, true)
    assert.matches("max_body", hints.of("too_large", { status = 200 }), 1, true)
    assert.matches("max_body", hints.of("too_large"), 1, true)
  end)

  it("for a rate names the limit of the call, when it has one of its own", function()
    local specs = { rate = { { requests = 20, per_seconds = 60 } } }
    assert.equal("this call is allowed 20 times in 60 seconds", hints.of("rate_limited", { specs = specs }))
    assert.matches("100 requests a second", hints.of("rate_limited", { specs = {} }), 1, true)
  end)

  it("for a page instead of JSON suspects what is on the way", function()
    assert.matches("a proxy or a portal", hints.of("decode", { body = " <!doctype html>" }), 1, true)
    assert.is_nil(hints.of("decode", { body = "{" }))
    assert.matches("most likely been done", hints.of("decode", { body = "<html>", is_done = true }), 1, true)
  end)

  it("for no connection speaks of the way there, but not when the connection broke", function()
    assert.matches("proxy", hints.of("connect", { sent = false }), 1, true)
    assert.is_nil(hints.of("connect", { sent = true }))
  end)

  it("for a timeout of ours names the options, but not for a 408", function()
    assert.matches("attempt_timeout", hints.of("timeout", {}), 1, true)
    assert.is_nil(hints.of("timeout", { status = 408 }))
  end)

  it("is there for each kind that a person can do something about", function()
    for _, kind in ipairs{ "unauthorized", "payment_required", "edge_blocked", "not_found", "conflict", "rate_limited",
      "server", "dns", "tls", "closed" } do
      assert.is_truthy(hints.of(kind), kind)
    end
  end)
end)

describe("the hint of a transport", function()
  it("comes before ours: it knows its host", function()
    assert.equal("do this", hints.of("tls", { hint = "do this" }))
    assert.matches("ca_file", hints.of("tls", {}), 1, true)
  end)
end)
