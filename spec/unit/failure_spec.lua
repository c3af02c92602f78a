local scripted = require "spec.support.scripted"

local function json(value) return scripted.json(200, value) end

describe("an answer that reports a failure is an error:", function()
  local cases = {
    { "a test mail from an account that cannot log in", { error = "ACC_AUTH_ERROR" }, "ACC_AUTH_ERROR",
      "the service reports a failure: ACC_AUTH_ERROR",
      function(client) return client.emails:send_test({}, { strict = false }) end },
    { "an order that was not placed", { order_placed = false, order_is_valid = true, order_error = "payment_failed",
      payment_failure_reason = "card_expired" }, "payment_failed", "order_placed is false: card_expired",
      function(client) return client.dfy_email_account_orders:create({ items = {} }, { strict = false }) end },
    { "domains without their records", { status = "success", success_list = {}, failure_list = { { domain = "a.com" },
      { domain = "b.com" } } }, nil, "failure_list: a.com, b.com",
      function(client) return client.accounts:test_vitals({}, { strict = false }) end },
    { "a webhook that did not answer", { success = false, message = "no", status_code = 504, error = "Connection timeout" },
      "504", "success is false: Connection timeout", function(client) return client.webhook_subscription("w"):test() end },
    { "a login that was refused", { status = "error", error = "access_denied", error_description = "User denied access" },
      "access_denied", "status is error: User denied access", function(client) return client.oauth:session_status("s") end },
    { "a login that took too long", { status = "expired" }, nil, "status is expired",
      function(client) return client.oauth:session_status("s") end },
    { "a thread that was not marked", { success = false }, nil, "success is false",
      function(client) return client.emails:mark_thread_as_read("t") end },
    { "tags that were not set", { success = false }, nil, "success is false",
      function(client) return client.custom_tags:toggle_resource({}, { strict = false }) end },
    { "a verification that could not be made", { email = "a@b.co", status = "error", verification_status = "pending" }, nil,
      "status is error", function(client) return client.email_verifications:create{ email = "a@b.co" } end },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local client = scripted.client{ json(case[2]) }
      local value, err = case[5](client)
      assert.is_nil(value)
      assert.equal("failed", err.kind)
      assert.equal(200, err.status)
      assert.equal(200, err.meta.status)
      assert.equal(case[3], err.code)
      assert.is_false(err.retryable)
      assert.truthy(tostring(err):find(case[4], 1, true), tostring(err))
      assert.truthy(err.answer)
    end)
  end

  it("accounts of which one could not be paused, with the whole answer", function()
    local failed = {}
    for i = 1, 7 do failed[i] = i .. "@b.co" end
    local client = scripted.client{ json{ paused_emails = { "a@b.co" }, failed_emails = failed } }
    local value, err = client.accounts:pause_many{ emails = { "a@b.co" } }
    assert.is_nil(value)
    assert.equal("failed", err.kind)
    assert.same({ "a@b.co" }, err.answer.paused_emails)
    assert.truthy(err.message:find("failed_emails: 1@b.co, 2@b.co, 3@b.co, 4@b.co, 5@b.co and 2 more", 1, true))
    assert.truthy(tostring(err):find("the rest of what was asked for has been done", 1, true))
  end)

  it("also when the text alone was asked for", function()
    local client = scripted.client{ json{ error = "ACC_NOT_FOUND" } }
    local value, err = client.emails:send_test({}, { strict = false, as = "json" })
    assert.is_nil(value)
    assert.equal('{"error":"ACC_NOT_FOUND"}', err.answer)
  end)

  it("and the hook hears of it, and no key is in it", function()
    local heard
    local client = scripted.client({ json{ error = "bad key secret-secret-secret-1" } },
      { api_key = "secret-secret-secret-1", on_response = function(event) heard = event.error end })
    local _, err = client.emails:send_test({}, { strict = false })
    assert.is_true(rawequal(err, heard))
    assert.is_nil(tostring(err):find("secret-secret", 1, true))
    assert.is_nil((err.code .. err.body):find("secret-secret", 1, true))
  end)
end)

describe("an answer that reports no failure is a value:", function()
  local cases = {
    { "a test mail", { status = "success" }, function(client) return client.emails:send_test({}, { strict = false }) end },
    { "accounts that were all paused", { paused_emails = { "a@b.co" }, failed_emails = {} },
      function(client) return client.accounts:pause_many{ emails = { "a@b.co" } } end },
    { "a simulated order", { order_placed = false, order_is_valid = true },
      function(client) return client.dfy_email_account_orders:create({ simulation = true }, { strict = false }) end },
    { "a login under way", { status = "pending" }, function(client) return client.oauth:session_status("s") end },
    { "an import with counters", { status = "success", skipped_count = 3, invalid_email_count = 2 },
      function(client) return client.leads:add{ campaign = "c", leads = { { email = "a@b.co" } } } end },
    { "a verification that found the address invalid", { email = "a@b.co", status = "success", verification_status = "invalid" },
      function(client) return client.email_verification("a@b.co"):get() end },
  }
  for _, case in ipairs(cases) do
    it(case[1], function()
      local client = scripted.client{ json(case[2]) }
      assert(case[3](client))
    end)
  end
end)
