local credential = require "instantly.credential"

local KEY = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="

describe("credential.new", function()
  it("trims blanks and line ends around the key", function()
    local key = assert(credential.new("  " .. KEY .. "\r\n", "api_key"))
    assert.equal("Authorization: Bearer " .. KEY, key.header())
  end)

  it("shows the last four characters and the source, never the key", function()
    local key = assert(credential.new(KEY, "api_key"))
    assert.equal("…eQ== from api_key", key.shown)
  end)

  it("keeps the key out of every field", function()
    local key = assert(credential.new(KEY, "api_key"))
    for _, value in pairs(key) do
      assert.is_nil(type(value) == "string" and value:find(KEY, 1, true) or nil)
    end
  end)

  it("has a fingerprint that tells keys apart and holds nothing of them", function()
    local function of(text) return credential.new(text, "api_key").fingerprint end
    local key, seen = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ==", {}
    assert.equal(of(key), of("  " .. key .. "\n"))
    for i = 1, 20000 do
      local found = of(("key%05d"):format(i))
      assert.is_nil(seen[found])
      seen[found] = true
    end
    for i = 1, #key - 3 do assert.is_nil(of(key):find(key:sub(i, i + 3), 1, true)) end
  end)

  it("redacts the key it holds", function()
    local key = assert(credential.new(KEY, "api_key"))
    assert.equal("x [redacted] y", key.redact("x " .. KEY .. " y"))
  end)

  local refused = {
    { "an empty key", "", "is empty" },
    { "blanks alone", " \t ", "is empty" },
    { "a key with a line break in it", "abc\ndef", "line break" },
    { "a key with a NUL byte", "abc\0def", "control character" },
    { "a key with a blank in it", "abc def", "blank" },
    { "a header value", "Bearer abc", "Bearer" },
    { "a header value without its blank", "bearerabc", "Bearer" },
    { "bytes that are not ASCII", "abc\195\164def", "copy it again" },
  }
  for _, case in ipairs(refused) do
    it("refuses " .. case[1] .. " and says why, without showing it", function()
      local key, problem = credential.new(case[2], "api_key")
      assert.is_nil(key)
      assert.matches("^api_key ", problem)
      assert.matches(case[3], problem, 1, true)
      assert.is_nil(case[2]:find("%w") and problem:find(case[2], 1, true) or nil)
    end)
  end
end)

describe("credential.from_environment", function()
  local real = os.getenv
  after_each(function() os.getenv = real end) -- luacheck: ignore

  local function with_key(value)
    os.getenv = function(name) -- luacheck: ignore
      if name == "INSTANTLY_API_KEY" then return value end
      return real(name)
    end
  end

  it("takes the key from INSTANTLY_API_KEY and says so", function()
    with_key(KEY)
    assert.equal("…eQ== from INSTANTLY_API_KEY", assert(credential.from_environment()).shown)
  end)

  it("says which variable to set when there is none", function()
    with_key(nil)
    local key, problem = credential.from_environment()
    assert.is_nil(key)
    assert.matches("INSTANTLY_API_KEY", problem, 1, true)
  end)

  it("takes a blank variable for a missing one", function()
    with_key("  ")
    local _, problem = credential.from_environment()
    assert.matches("no API key", problem, 1, true)
  end)

  it("names the nginx directive under nginx, which clears the environment", function()
    with_key(nil)
    rawset(_G, "ngx", {})
    local ok, _, problem = pcall(credential.from_environment)
    rawset(_G, "ngx", nil)
    assert.is_true(ok)
    assert.matches("env INSTANTLY_API_KEY;", problem, 1, true)
  end)
end)
