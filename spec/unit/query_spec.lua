local locale = require "spec.support.locale"
local query = require "instantly.query"

describe("query.escape", function()
  it("encodes everything but unreserved characters", function()
    assert.equal("a%40b.co%2Fx%20y~z-_", query.escape("a@b.co/x y~z-_"))
  end)

  it("encodes bytes, so that UTF-8 comes out right", function()
    assert.equal("%C3%A4", query.escape("ä"))
  end)
end)

describe("query.path", function()
  it("fills a template with encoded values", function()
    assert.equal("/api/v2/accounts/ann%2Bx%40example.com/pause",
      query.path("/api/v2/accounts/{email}/pause", { email = "ann+x@example.com" }))
  end)

  it("fills several parameters and takes % in a value literally", function()
    assert.equal("/a/1/b/50%25", query.path("/a/{x}/b/{y}", { x = "1", y = "50%" }))
  end)
end)

describe("query.string", function()
  it("is empty without arguments", function()
    assert.equal("", query.string(nil))
    assert.equal("", query.string({}))
    assert.equal("", query.string({ ids = {} }))
  end)

  it("is the same for the same arguments, whatever their order", function()
    assert.equal("?a=1&b=2&c=3", query.string({ c = 3, b = 2, a = 1 }))
  end)

  it("repeats the name for a list", function()
    assert.equal("?ids=x&ids=y", query.string({ ids = { "x", "y" } }))
  end)

  it("prints integral floats without a fraction and others to the last digit", function()
    assert.equal("?n=100", query.string({ n = 100.0 }))
    assert.equal("?n=0.5", query.string({ n = 0.5 }))
    assert.equal("?n=-1", query.string({ n = -1 }))
  end)

  it("prints booleans as words", function()
    assert.equal("?a=true&b=false", query.string({ a = true, b = false }))
  end)

  it("encodes names and values", function()
    assert.equal("?a%5B%5D=1%262", query.string({ ["a[]"] = "1&2" }))
  end)

  it("refuses what would be dropped silently", function()
    assert.error_matches(function() query.string({ l = { 1, nil, 3 } }) end, "query parameter l: expected a list without gaps")
    assert.error_matches(function() query.string({ m = { b = "x" } }) end, "query parameter m: expected a list without gaps")
    assert.error_matches(function() query.string({ "x" }) end, "query: expected named parameters, got the key 1")
    assert.error_matches(function() query.string({ n = 0 / 0 }) end, "query parameter n: expected text, a finite number")
    assert.error_matches(function() query.string({ n = math.huge }) end, "query parameter n: expected text, a finite")
  end)

  it("keeps the digits of integers, where Lua has them", function()
    if rawget(math, "type") then
      assert.equal("?n=9007199254740993", query.string({ n = 9007199254740993 }))
    else
      assert.equal("?n=9007199254740991", query.string({ n = 9007199254740991 }))
    end
  end)

  it("does not depend on the locale", function()
    local output = locale.run [[
      local query = require "instantly.query"
      print(query.string{ n = 0.5, s = "\195\164" })]]
    assert.equal("?n=0.5&s=%C3%A4", output)
  end)

  it("raises for a value that has no place in a URL", function()
    assert.error_matches(function() query.string({ a = print }) end, "query parameter a: expected text")
    assert.error_matches(function() query.string({ a = { {} } }) end, "query parameter a: expected text")
  end)
end)
