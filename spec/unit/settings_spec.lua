-- Settings, as `instantly.new` takes them.
local instantly = require "instantly"
local settings = require "instantly.settings"

local KEY = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="

describe("instantly.new", function()
  local function refuses(options, text)
    local made, message = pcall(instantly.new, options)
    assert.is_false(made)
    assert.matches("instantly.new: ", message, 1, true)
    assert.is_truthy(message:find(text, 1, true), ("%q not found in %q"):format(text, message))
  end

  it("refuses unknown settings with a suggestion", function()
    refuses({ api_kay = KEY }, 'unknown option "api_kay": did you mean "api_key"?')
  end)

  it("refuses settings of the wrong type", function()
    refuses({ timeout = "20" }, 'timeout: expected a number of seconds above 0, got "20"')
    refuses({ api_key = 5 }, "api_key: expected a string, got a number")
    refuses({ on_request = "print" }, "on_request: expected a function")
    refuses("key", "expected a table of options, got a string: pass { api_key = \"…\" }")
    for _, size in ipairs{ 0, -1, 0 / 0, math.huge } do refuses({ max_body = size }, "max_body must be a number") end
  end)

  it("does not show a key that was passed in the wrong place", function()
    for _, wrong in ipairs{
      function() instantly.new(KEY) end, function() instantly.configure(KEY) end,
      function() instantly.new{ base_url = KEY } end, function() instantly.new{ mock = KEY } end,
      function() instantly.new{ headers = KEY } end, function() instantly.new{ timeout = {} , api_key = KEY } end,
      function() instantly.new{ base_url = "ftp://user:" .. KEY .. "@x" } end,
      function() instantly.new{ base_url = "https://user:" .. KEY .. "@x" } end,
    } do
      local made, message = pcall(wrong)
      assert.is_false(made)
      assert.is_nil(message:find(KEY:sub(1, 8), 1, true), message)
    end
  end)

  it("refuses an empty key and a key with a line break, without showing it", function()
    refuses({ api_key = "" }, "api_key is empty")
    refuses({ api_key = "secret\nsecond" }, "line break")
    local _, message = pcall(instantly.new, { api_key = "secret\nsecond" })
    assert.is_nil(message:find("secret", 1, true))
  end)

  it("refuses plain http to another machine, where the key could be read", function()
    refuses({ api_key = KEY, base_url = "http://api.instantly.ai" }, "plain http")
    refuses({ api_key = KEY, base_url = "http://127.0.0.1.example.com" }, "plain http")
    refuses({ api_key = KEY, base_url = "http://localhost.example.com:80" }, "plain http")
  end)

  it("allows plain http to this machine, and elsewhere on demand", function()
    for _, url in ipairs{ "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:5", "HTTP://127.9.9.9" } do
      assert.is_truthy(instantly.new{ api_key = KEY, base_url = url })
    end
    assert.is_truthy(instantly.new{ api_key = KEY, base_url = "http://example.com", allow_insecure = true })
  end)

  it("refuses base URLs that are none", function()
    for _, url in ipairs{ "", "api.instantly.ai", "ftp://x", "https://", "file:///etc/passwd", "https://a b",
      "https://x\n" } do
      refuses({ api_key = KEY, base_url = url }, "base_url")
    end
    refuses({ api_key = KEY, base_url = "https://user:pass@example.com" }, "user name or password")
    refuses({ api_key = KEY, base_url = "https://example.com/?x=1" }, "query")
    for _, path in ipairs{ "/a/../b", "/a/..", "/..", "/%2e%2E/", "/./" } do
      refuses({ api_key = KEY, base_url = "https://example.com" .. path }, "dot segments")
    end
    for _, host in ipairs{ "x:abc", "x:99999", "x:1:2", "[::1", "a\\b" } do
      refuses({ api_key = KEY, base_url = "https://" .. host }, "expected https://host")
    end
  end)

  it("refuses a proxy that nobody could speak to", function()
    refuses({ api_key = KEY, proxy = "" }, "proxy must not be empty")
    refuses({ api_key = KEY, proxy = "bogus://host" }, "proxy: expected http://host:port")
    for _, proxy in ipairs{ "http://127.0.0.1:3128", "socks5h://user:password@host:1080", "host:3128" } do
      assert.truthy(instantly.new{ api_key = KEY, proxy = proxy })
    end
  end)

  it("refuses a user agent or header that would split the request", function()
    refuses({ api_key = KEY, user_agent = "a\r\nb" }, "user_agent")
    refuses({ api_key = KEY, headers = { ["X-A"] = "1\r\n2" } }, "control characters")
    refuses({ api_key = KEY, headers = { Authorization = "x" } }, "the key goes into api_key")
  end)

  it("prints without the key", function()
    local text = tostring(instantly.new{ api_key = KEY })
    assert.equal("instantly client: https://api.instantly.ai, key …eQ== from api_key", text)
  end)

  it("keeps the key out of everything that can be walked", function()
    local seen = {}
    local function search(value)
      if type(value) == "string" then assert.is_nil(value:find(KEY, 1, true)) end
      if type(value) ~= "table" or seen[value] then return end
      seen[value] = true
      for k, v in next, value do search(k); search(v) end
    end
    search(instantly.new{ api_key = KEY, base_url = "mock:" })
  end)

  it("leaves the caller's table alone", function()
    local options = { api_key = KEY, base_url = "mock:" }
    instantly.new(options)
    assert.same({ api_key = KEY, base_url = "mock:" }, options)
  end)
end)

describe("settings.resolve", function()
  local function resolve(given, inherited) return settings.resolve("x", given, inherited) end

  it("puts the given over the inherited over the defaults", function()
    local first = resolve{ timeout = 5, user_agent = "a/1" }
    local second = resolve({ timeout = 6 }, first)
    assert.equal(6, second.timeout)
    assert.equal("a/1", second.user_agent)
    assert.equal(10, second.connect_timeout)
    assert.equal(5, first.timeout)
  end)

  it("takes the service, unless the environment names another server", function()
    assert.equal("https://api.instantly.ai", resolve().base_url)
    local real = os.getenv
    os.getenv = function(name) -- luacheck: ignore
      return ({ INSTANTLY_BASE_URL = "https://other.example/", INSTANTLY_CA_FILE = "/ca.pem" })[name] or real(name)
    end
    local ok, found = pcall(resolve)
    os.getenv = real -- luacheck: ignore
    assert.is_true(ok, found)
    assert.equal("https://other.example", found.base_url)
    assert.equal("/ca.pem", found.ca_file)
  end)

  it("takes a client certificate together with its key", function()
    local found = resolve{ client_cert = "/c.pem", client_key = "/k.pem" }
    assert.same({ "/c.pem", "/k.pem" }, { found.client_cert, found.client_key })
    for _, given in ipairs{ { client_cert = "/c.pem" }, { client_key = "/k.pem" } } do
      assert.error_matches(function() resolve(given) end, "client_cert and client_key belong together")
    end
    assert.error_matches(function() resolve{ client_cert = "", client_key = "/k.pem" } end, "client_cert must not be empty")
  end)

  it("names the variable of the environment when the server in it is wrong", function()
    local real = os.getenv
    os.getenv = function(name) -- luacheck: ignore
      if name == "INSTANTLY_BASE_URL" then return "http://api.example.com" end
      return real(name)
    end
    local ok, message = pcall(resolve)
    os.getenv = real -- luacheck: ignore
    assert.is_false(ok)
    assert.matches("x: INSTANTLY_BASE_URL: plain http", message, 1, true)
  end)

  it("never keeps the key", function()
    assert.is_nil(resolve{ api_key = KEY }.api_key)
  end)
end)

describe("settings.has_dot_segment", function()
  it("finds them in any spelling, and nothing else", function()
    for _, path in ipairs{ ".", "..", "/a/./b", "/a/..", "/%2E/", "/.%2e" } do
      assert.is_true(settings.has_dot_segment(path), path)
    end
    for _, path in ipairs{ "", "/", "/a.b/", "/...", "/a/b..", "/.well-known/x" } do
      assert.is_false(settings.has_dot_segment(path), path)
    end
  end)
end)

describe("a base URL", function()


  it("with something else than a host is refused, and not shown", function()
    for _, url in ipairs{ "https://me:pass/word@api.example", "https://a+b.example", "https://a b.example", "https://:443" } do
      local ok, problem = pcall(settings.resolve, "instantly.new", { base_url = url })
      assert.is_false(ok, url)
      assert.matches("base_url", problem, 1, true)
      assert.is_nil(problem:find("example", 1, true))
    end
  end)
end)
