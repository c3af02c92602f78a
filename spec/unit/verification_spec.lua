local instantly = require "instantly"
local scripted = require "spec.support.scripted"
local sleep = require "instantly.sleep"

local ADDRESS = "ann+1@example.com"

local function found(status, catch_all, fields)
  local answer = { email = ADDRESS, status = "success", verification_status = status, catch_all = catch_all, credits = 99 }
  for name, value in pairs(fields or {}) do answer[name] = value end
  return scripted.json(200, answer)
end

describe("email_verifications:verify_and_wait", function()
  local wait, waits = sleep.wait, nil

  before_each(function()
    waits = {}
    sleep.wait = function(seconds) -- luacheck: ignore
      waits[#waits + 1] = seconds
      return true
    end
  end)
  after_each(function() sleep.wait = wait end) -- luacheck: ignore

  local function verified(answers, options)
    local client, requests = scripted.client(answers)
    return requests, client.email_verifications:verify_and_wait(ADDRESS, options)
  end

  local function calls(requests)
    local seen = {}
    for i, request in ipairs(requests) do seen[i] = request.method .. " " .. request.path:sub(#"/api/v2/" + 1) end
    return seen
  end

  it("is done at once when the service knows at once", function()
    local requests, answer, err, meta = verified{ found("verified", false) }
    assert.same({ "POST email-verification" }, calls(requests))
    assert.equal('{"email":"ann+1@example.com"}', requests[1].body)
    assert.equal("verified", answer.verification_status)
    assert.is_false(answer.catch_all)
    assert.is_nil(err)
    assert.equal("number", type(meta.elapsed))
    assert.same({}, waits)
  end)

  it("asks once, and looks by address from then on", function()
    local requests, answer = verified{ found("pending", "pending"), found("pending", "pending"), found("verified", true) }
    local look = "GET email-verification/ann%2B1%40example.com"
    assert.same({ "POST email-verification", look, look }, calls(requests))
    assert.equal("verified", answer.verification_status)
    assert.is_true(answer.catch_all)
    assert.same({ 2, 2 }, waits)
  end)

  it("waits for the domain of a verified address, not for that of an invalid one", function()
    local requests, answer = verified{ found("verified", "pending"), found("verified", false) }
    assert.equal(2, #requests)
    assert.is_false(answer.catch_all)
    requests, answer = verified{ found("invalid", "pending") }
    assert.equal(1, #requests)
    assert.equal("invalid", answer.verification_status)
  end)

  it("takes an outcome that is new for an outcome, and none for pending", function()
    local _, answer = verified{ scripted.json(200, { email = ADDRESS }), found("disposable", false) }
    assert.equal("disposable", answer.verification_status)
    local requests = verified{ found("verified") }
    assert.equal(1, #requests)
  end)

  it("answers what is known of the address when only the domain is late", function()
    local _, answer, err = verified({ found("verified", "pending") }, { timeout = 1, interval = 2 })
    assert.is_nil(err)
    assert.equal("verified", answer.verification_status)
    assert.equal("pending", answer.catch_all)
  end)

  it("is late when the address stays pending, and says not to pay twice", function()
    local requests, answer, err = verified({ found("pending", "pending") }, { timeout = 1, interval = 2 })
    assert.equal(1, #requests)
    assert.is_nil(answer)
    assert.equal("timeout", err.kind)
    assert.equal("pending", err.reason)
    assert.matches("not verified after [%d.e-]+ seconds: it is still pending$", err.message)
    assert.is_false(err.retryable)
    assert.matches("do not pay twice", err.hint)
    assert.equal(200, err.meta.status)
  end)

  it("never repeats the request that costs, whatever became of it", function()
    for _, answer in ipairs{
      scripted.json(500, { message = "boom" }), scripted.json(503, {}), scripted.json(402, { message = "no credits" }),
      scripted.json(400, { message = "no address" }), found("pending", "pending", { status = "error" }),
    } do
      local requests, none, err = verified{ answer, found("verified", false) }
      assert.is_nil(none)
      assert.same({ "POST email-verification" }, calls(requests))
      assert.equal("email_verifications:create", err.operation)
      assert.equal("table", type(err.meta))
      assert.same({}, waits)
    end
  end)

  it("looks again after a failure that may pass, and gives up at one that stays", function()
    local _, answer = verified{ found("pending", "pending"), scripted.json(503, {}), found("verified", false) }
    assert.equal("verified", answer.verification_status)
    local requests, none, err = verified{ found("pending", "pending"), scripted.json(418, { message = "teapot" }) }
    assert.is_nil(none)
    assert.equal("invalid", err.kind)
    assert.matches("only the look at it failed", err.hint)
    assert.equal(2, #requests)
    _, _, err = verified{ found("pending", "pending"), found("pending", "pending", { status = "error" }) }
    assert.equal("failed", err.kind)
  end)

  it("tells its progress, and lets what on_progress raises through", function()
    local told = {}
    verified({ found("pending", "pending"), found("verified", true) }, {
      interval = 0.5, on_progress = function(look) told[#told + 1] = { look.status, look.catch_all, look.verification.email } end,
    })
    assert.same({ { "pending", "pending", ADDRESS }, { "verified", true, ADDRESS } }, told)
    assert.same({ 0.5 }, waits)
    local ok, problem = pcall(verified, { found("pending", "pending") }, { on_progress = function() error("stop", 0) end })
    assert.is_false(ok)
    assert.equal("stop", problem)
  end)

  it("ends when its task is cancelled", function()
    sleep.wait = function() return false end -- luacheck: ignore
    local _, answer, err = verified{ found("pending", "pending") }
    assert.is_nil(answer)
    assert.equal("cancelled", err.kind)
  end)

  it("checks what it is given before it pays", function()
    local client, requests = scripted.client{}
    local verifications = client.email_verifications
    assert.error_matches(function() verifications:verify_and_wait() end, "verify_and_wait: email: expected an id")
    assert.error_matches(function() verifications:verify_and_wait("") end, "email must not be empty")
    assert.error_matches(function() verifications:verify_and_wait(ADDRESS, { timeout = "1" }) end, "timeout: expected a number of seconds")
    assert.error_matches(function() verifications:verify_and_wait(ADDRESS, { timout = 1 }) end, 'did you mean "timeout"')
    assert.error_matches(function() verifications.verify_and_wait(ADDRESS) end, "call it with a colon")
    assert.equal(0, #requests)
  end)

  it("waits at the stand-in", function()
    local client = instantly.new{ base_url = "mock:" }
    local answer = assert(client.email_verifications:verify_and_wait("ann@example.com", { interval = 0.001 }))
    assert.equal("verified", answer.verification_status)
    answer = assert(client.email_verifications:verify_and_wait("catch-all@example.com", { interval = 0.001 }))
    assert.is_true(answer.catch_all)
    answer = assert(client.email_verifications:verify_and_wait("invalid@example.com", { interval = 0.001 }))
    assert.equal("invalid", answer.verification_status)
    local none, err = client.email_verifications:verify_and_wait("pending@example.com", { interval = 0.001, timeout = 0.05 })
    assert.is_nil(none)
    assert.equal("timeout", err.kind)
  end)
end)
