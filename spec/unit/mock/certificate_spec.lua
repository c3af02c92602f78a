local certificate = require "instantly.mock.certificate"
local store = require "openssl.x509.store"
local x509 = require "openssl.x509"

describe("the throw-away certificate", function()
  local authority, made
  setup(function()
    authority = certificate.authority()
    made = certificate.issue(authority)
  end)

  it("is signed by its authority, and by no other", function()
    assert.is_true(store.new():add(x509.new(authority.pem)):verify(made.certificate))
    assert.is_false((store.new():add(x509.new(certificate.authority().pem)):verify(made.certificate)))
  end)

  it("is signed by nobody but itself without one", function()
    assert.is_false((store.new():add(x509.new(authority.pem)):verify(certificate.issue().certificate)))
  end)

  it("has expired, or is for another host, when it is to be bad", function()
    local _, to = certificate.issue(authority, { expired = true }).certificate:getLifetime()
    assert.is_true(to < os.time())
    local names = tostring(certificate.issue(authority, { host = "elsewhere.example" }).certificate:getSubjectAlt())
    assert.is_truthy(names:find("elsewhere.example", 1, true))
    assert.is_nil(names:find("localhost", 1, true))
  end)

  it("is for the names of this machine alone", function()
    local names = tostring(made.certificate:getSubjectAlt())
    assert.is_truthy(names:find("localhost", 1, true))
    assert.is_truthy(names:find("127.0.0.1", 1, true))
    assert.is_truthy(names:find("::1", 1, true) or names:find("0:0:0:0:0:0:0:1", 1, true))
  end)

  it("is valid now, for days rather than years", function()
    local from, to = made.certificate:getLifetime()
    assert.is_true(from < os.time() and to > os.time())
    assert.is_true(to - from < 30 * 24 * 3600)
  end)

  it("cannot sign others, and hands out no key of the authority", function()
    assert.is_false(made.certificate:getBasicConstraints("CA"))
    assert.is_nil(authority.pem:find("PRIVATE", 1, true))
  end)
end)
