local headers = require "instantly.headers"

local HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Empty:\r\n"
  .. "Set-Cookie: a=1\r\nset-cookie: b=2\r\n\r\n"

describe("response headers", function()
  it("are found in any case", function()
    local h = headers.new(HEAD)
    assert.equal("application/json", h["content-type"])
    assert.equal("application/json", h["Content-Type"])
    assert.equal("application/json", h["CONTENT-TYPE"])
  end)

  it("join repeated fields and give them one by one when called", function()
    local h = headers.new(HEAD)
    assert.equal("a=1, b=2", h["Set-Cookie"])
    assert.same({ "a=1", "b=2" }, h("Set-Cookie"))
  end)

  it("give an empty string for an empty field and nil for an absent one", function()
    local h = headers.new(HEAD)
    assert.equal("", h["x-empty"])
    assert.is_nil(h["x-absent"])
    assert.same({}, h("x-absent"))
  end)

  it("do not take the status line for a field", function()
    assert.is_nil(headers.new("HTTP/1.1 200 OK: fine\r\n\r\n")["http/1.1 200 ok"])
  end)

  it("become a plain table with lower-case names", function()
    assert.same({ ["content-type"] = "application/json", ["x-empty"] = "", ["set-cookie"] = "a=1, b=2" },
      headers.new(HEAD):table())
  end)

  it("are found at first sight, and missed at first sight, also by names that are patterns", function()
    assert.equal("application/json", headers.new(HEAD)["content-type"])
    assert.equal("application/json", headers.new(HEAD)["CONTENT-TYPE"])
    for _, name in ipairs{ "content", "type", "content.type", "application/json", "%a+", "x-absent", "", "a\0b", "[" } do
      assert.is_nil(headers.new(HEAD)[name], name)
    end
    local both = headers.new(HEAD)
    assert.is_nil(both["x-absent"])
    assert.equal("a=1, b=2", both["set-cookie"])
    assert.is_nil(both["x-absent"])
  end)

  it("are nil for a key that is no string", function()
    assert.is_nil(headers.new(HEAD)[1])
  end)

  it("refuse assignment", function()
    assert.has_error(function() headers.new(HEAD).x = 1 end, "response headers are read-only")
  end)

  it("survive a head without any field", function()
    assert.same({}, headers.new("HTTP/2 204\r\n\r\n"):table())
    assert.same({}, headers.new(""):table())
  end)
end)
