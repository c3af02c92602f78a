local magic = require "instantly.mock.magic"

describe("names that make things fail", function()
  it("are told by what stands before the @", function()
    assert.equal("invalid", magic.verification("Invalid.x@example.com").status)
    assert.equal("verified", magic.verification("ann.invalid@example.com").status)
    assert.is_true(magic.verification("catch-all@example.com").catch_all)
    assert.equal(-2, magic.verification("risky@example.com").lead)
    assert.equal("ACC_AUTH_ERROR", magic.send_error "auth-error@example.com")
    assert.is_nil(magic.send_error "jane@example.com")
  end)

  it("are told by the first label of a domain", function()
    assert.is_true(magic.vitals("example.com").allPass)
    local vitals = magic.vitals "no-dkim.example.com"
    assert.same({ false, false, true }, { vitals.allPass, vitals.dkim, vitals.mx })
    assert.is_true(magic.vitals("no-mxyz.example.com").allPass)
  end)

  it("are told by the end of a path", function()
    assert.is_false(magic.webhook_test("https://example.org/fail").success)
    assert.is_true(magic.webhook_test("https://example.org/fail/not").success)
    assert.is_nil(magic.webhook_test("https://example.org/timeout#x").status_code)
  end)
end)
