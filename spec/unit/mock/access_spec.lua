local access = require "instantly.mock.access"
local refusal = require "instantly.mock.refusal"

local HOME = "0198b000-0000-7000-8000-000000000001"
local OTHER = "0198b000-0000-7000-8000-000000000002"

local function refused(...)
  local ok, problem = pcall(...)
  assert.is_false(ok)
  assert.is_true(refusal.is(problem))
  return problem.status, problem.body.message
end

describe("access.key", function()
  local keys = { good = { scopes = {} } }

  it("is the record of a known key", function()
    assert.equal(keys.good, access.key("Bearer good", keys))
    assert.equal(keys.good, access.key("bearer good", keys))
  end)

  it("refuses a missing, a malformed and an unknown key, each with its own words", function()
    local function message(header)
      local status, text = refused(access.key, header, keys)
      assert.equal(401, status)
      return text
    end
    assert.equal("Missing Authorization header", message(nil))
    assert.equal("Invalid API key", message("Bearer bad"))
    for _, header in ipairs { "", "good", "Bearer", "Bearer ", "Basic good", "Bearer good more" } do
      assert.equal("Invalid Authorization header", message(header))
    end
  end)

  it("never says the key", function()
    local _, text = refused(access.key, "Bearer s3cret", keys)
    assert.is_nil(text:find("s3cret", 1, true))
  end)
end)

describe("access.workspace", function()
  it("is the key's own without the header, or when the header names it", function()
    assert.equal(HOME, access.workspace({ workspace = HOME }, nil))
    assert.equal(HOME, access.workspace({ workspace = HOME }, HOME))
  end)

  it("is another one for an admin's key alone", function()
    assert.equal(OTHER, access.workspace({ workspace = HOME, admin = true }, OTHER))
    assert.equal(403, (refused(access.workspace, { workspace = HOME, admin = false }, OTHER)))
  end)

  it("has to be a UUID", function()
    assert.equal(400, (refused(access.workspace, { workspace = HOME, admin = true }, "client-7")))
  end)
end)

describe("access.scopes", function()
  local operation = { scopes = { "campaigns:read", "all:all" } }

  it("lets in a key with any of the scopes", function()
    access.scopes({ scopes = { "leads:read", "campaigns:read" } }, operation)
    access.scopes({ scopes = { "all:all" } }, operation)
    assert.equal(403, (refused(access.scopes, { scopes = { "leads:read" } }, operation)))
    assert.equal(403, (refused(access.scopes, { scopes = {} }, operation)))
  end)

  it("asks for nothing where the operation asks for nothing", function()
    assert.has_no_error(function() access.scopes({ scopes = {} }, { scopes = {} }) end)
  end)

  it("asks for one of every further group", function()
    local both = { scopes = { "a:read" }, scopes_also = { { "b:read", "b:all" } } }
    assert.has_no_error(function() access.scopes({ scopes = { "a:read", "b:all" } }, both) end)
    assert.equal(403, (refused(access.scopes, { scopes = { "a:read" } }, both)))
  end)
end)
