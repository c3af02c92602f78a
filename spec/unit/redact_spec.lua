local redact = require "instantly.redact"

local KEY = "abc/def+0123456789xyz=="

describe("redact.text", function()
  local forms = redact.forms(KEY)

  it("removes every occurrence of the secret and keeps the rest", function()
    assert.equal("a [redacted] b [redacted]", redact.text("a " .. KEY .. " b " .. KEY, forms))
  end)

  it("removes the percent-encoded secret, in either case of the hex digits", function()
    assert.equal("?k=[redacted]", redact.text("?k=abc%2Fdef%2B0123456789xyz%3D%3D", forms))
    assert.equal("?k=[redacted]", redact.text("?k=abc%2fdef%2b0123456789xyz%3d%3d", forms))
  end)

  it("removes the secret with the slashes that JSON may escape", function()
    assert.equal('{"k":"[redacted]"}', redact.text('{"k":"abc\\/def+0123456789xyz=="}', forms))
  end)

  it("removes the secret with the \\u escapes that JSON allows", function()
    assert.equal('{"k":"[redacted]"}', redact.text('{"k":"abc\\u002fdef\\u002b0123456789xyz\\u003d\\u003d"}', forms))
    assert.equal('{"k":"[redacted]"}', redact.text('{"k":"abc\\u002Fdef\\u002B0123456789xyz\\u003D\\u003D"}', forms))
  end)

  it("removes what may be a key behind Bearer, known or not, and leaves sentences alone", function()
    assert.equal("Authorization: Bearer [redacted], x", redact.text("Authorization: Bearer qwertyuiopasdfgh, x", forms))
    assert.equal("Bearer token is missing", redact.text("Bearer token is missing", forms))
  end)

  it("takes a short secret out only where it is a word of its own", function()
    local short = redact.forms("e")
    assert.equal("Resource not found: [redacted]", redact.text("Resource not found: e", short))
  end)

  it("takes pattern characters in the secret literally", function()
    assert.equal("aXb", redact.text("aXb", redact.forms("a.b")))
    assert.equal("100%", redact.text("100%", redact.forms("%d%d%d")))
  end)

  it("leaves text without the secret as it is", function()
    assert.equal("nothing here", redact.text("nothing here", forms))
  end)
end)

describe("redact.tail", function()
  it("shows the last four characters of a long secret", function()
    assert.equal("…z==x", redact.tail("0123456789abcdefz==x"))
  end)

  it("shows nothing of a short one", function()
    assert.equal("…", redact.tail("short"))
  end)
end)
