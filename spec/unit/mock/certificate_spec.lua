local certificate = require "instantly.mock.certificate"
local store = require "openssl.x509.store"
local x509 = require "openssl.x509"

describe("the throw-away certificate", function()
  it("is signed by the authority it comes with, and by no other", function()
    local made, other = certificate.new(), certificate.new()
    assert.is_true(store.new():add(x509.new(made.authority)):verify(made.certificate))
    assert.is_false((store.new():add(x509.new(other.authority)):verify(made.certificate)))
  end)

  it("is for the names of this machine alone", function()
    local names = tostring(certificate.new().certificate:getSubjectAlt())
    assert.is_truthy(names:find("localhost", 1, true))
    assert.is_truthy(names:find("127.0.0.1", 1, true))
    assert.is_truthy(names:find("::1", 1, true) or names:find("0:0:0:0:0:0:0:1", 1, true))
  end)

  it("is valid now, for days rather than years", function()
    local from, to = certificate.new().certificate:getLifetime()
    assert.is_true(from < os.time() and to > os.time())
    assert.is_true(to - from < 30 * 24 * 3600)
  end)

  it("cannot sign others, and hands out no key of the authority", function()
    local made = certificate.new()
    assert.is_false(made.certificate:getBasicConstraints("CA"))
    assert.is_nil(made.authority:find("PRIVATE", 1, true))
  end)
end)
