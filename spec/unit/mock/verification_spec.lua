local mock_call = require "spec.support.mock_call"

describe("verification of an address", function()
  local api, now

  before_each(function()
    now = 1000
    api = mock_call.checked { clock = function() return now end }
  end)

  local function check(email) return select(2, api.get("/email-verification/" .. email)) end

  it("is pending at first, and done in time", function()
    local status, answer = api.post("/email-verification", { email = "Ann@example.com" })
    assert.equal(200, status)
    assert.same({ "pending", "pending", "ann@example.com" }, { answer.verification_status, answer.catch_all, answer.email })
    assert.equal("pending", check("ann%40example.com").verification_status)
    now = now + 5
    assert.same({ "verified", false }, { check("ann@example.com").verification_status, check("ann@example.com").catch_all })
    assert.equal("verified", select(2, api.post("/email-verification", { email = "ann@example.com" })).verification_status)
  end)

  it("ends as the address says", function()
    for email, expected in pairs {
      ["invalid1@example.com"] = { "invalid", false }, ["catch-all@example.com"] = { "verified", true },
      ["pending@example.com"] = { "pending", "pending" }, ["risky@example.com"] = { "verified", false },
    } do
      api.post("/email-verification", { email = email })
      now = now + 100
      assert.same(expected, { check(email).verification_status, check(email).catch_all })
    end
  end)

  it("knows nothing of an address that was not asked for, and takes addresses alone", function()
    assert.equal(404, (api.get("/email-verification/no@example.com")))
    local status, body = api.post("/email-verification", { email = "ann" })
    assert.same({ 400, 'body/email must match format "email"' }, { status, body.message })
  end)
end)
