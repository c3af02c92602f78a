local instantly = require "instantly"
local options = require "instantly.pacer.options"

local KEY = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="

describe("the setting pacer", function()
  local function refuses(given, text)
    local ok, message = pcall(options.check, "instantly.new", given)
    assert.is_false(ok)
    assert.matches("instantly.new: pacer: " .. text, message, 1, true)
  end

  it("is the limits of the vendor when nothing is said", function()
    local all = options.check("x")
    assert.equal("local", all.backend)
    assert.same({ { requests = 100, per_seconds = 1 }, { requests = 6000, per_seconds = 60 } }, options.limits(all))
  end)

  it("may be false, a backend's name, or a table, which is left alone", function()
    assert.is_false(options.check("x", false))
    assert.equal("redis", options.check("x", "redis").backend)
    local given = { backend = "redis", password = "s" }
    local all = options.check("x", given)
    assert.same({ backend = "redis", password = "s" }, given)
    assert.same({ "127.0.0.1", 6379, 0 }, { all.host, all.port, all.database })
  end)

  it("leaves out limits that are infinite", function()
    assert.same({}, options.limits(options.check("x", { per_second = math.huge, per_minute = math.huge })))
    assert.same({ { requests = 7, per_seconds = 60 } },
      options.limits(options.check("x", { per_second = math.huge, per_minute = 7 })))
  end)

  it("takes a port that came as a float, from JSON for example", function()
    local all = options.check("x", { backend = "redis", port = 6380 / 1, database = 2 / 1 })
    assert.equal("6380 2", all.port .. " " .. all.database)
  end)

  it("takes the workers' shared dictionary in nginx, where there is one", function()
    rawset(_G, "ngx", { shared = { instantly = {} } })
    local ok, all = pcall(options.check, "x")
    rawset(_G, "ngx", nil)
    assert.is_true(ok)
    assert.same({ "dict", "instantly" }, { all.backend, all.dict })
  end)

  it("refuses what makes no sense, with its name", function()
    refuses({ per_second = 0 }, "per_second must be at least 1")
    refuses({ per_minute = 0 / 0 }, "per_minute must be at least 1")
    refuses({ factor = 0 }, "factor must be a number above 0")
    refuses({ factor = math.huge }, "factor must be")
    refuses({ per_secund = 5 }, 'unknown option "per_secund": did you mean "per_second"?')
    refuses({ backend = "disk" }, "backend: expected one of dict, local, redis")
    refuses({ host = "x" }, 'unknown option "host"')
    refuses({ backend = "redis", port = 70000 }, "port must be a whole number from 0 to 65535")
    refuses({ backend = "redis", database = 1.5 }, "database must be")
    refuses({ backend = "redis", host = "" }, "host must not be empty")
    refuses({ backend = "redis", username = "u" }, "username needs a password")
    refuses({ backend = "redis", fallback = "dict" }, "fallback: expected one of local")
    refuses({ quota = "a\nb" }, "quota must not be empty or hold control characters")
    refuses(5, "expected false, ")
  end)

  it("never shows what it was given: it may be the key", function()
    for _, wrong in ipairs{ KEY, { quota = KEY .. "\n" }, { password = 5, backend = "redis", host = KEY .. "\n" } } do
      local ok, message = pcall(options.check, "x", wrong)
      assert.is_false(ok)
      assert.is_nil(message:find(KEY:sub(1, 8), 1, true), message)
    end
  end)

  it("keeps the password of Redis out of everything that can be walked", function()
    local all = options.check("x", { backend = "redis", password = "hunter2-hunter2" })
    for _, value in pairs(all) do assert.not_equal("hunter2-hunter2", value) end
    assert.is_nil(options.signature(all):find("hunter2", 1, true))
    assert.equal("hunter2-hunter2", all.password())
  end)

  it("knows the same settings again, with a password as well", function()
    local function signature(password) return options.signature(options.check("x", { backend = "redis", password = password })) end
    assert.equal(signature "hunter2", signature "hunter2")
    assert.not_equal(signature "hunter2", signature "hunter3")
  end)
end)

describe("a client's pacer", function()
  local function settings(given, inherited)
    return require("instantly.settings").resolve("instantly.new", given, inherited)
  end

  it("is there unless it is refused, but not for the stand-in of this process", function()
    assert.equal("local", settings{}.pacer.backend)
    assert.is_false(settings{ pacer = false }.pacer)
    assert.is_false(settings{ base_url = "mock:" }.pacer)
    assert.equal("local", settings{ base_url = "mock:", pacer = "local" }.pacer.backend)
  end)

  it("passes to siblings, as far as somebody chose it", function()
    local unsaid, chosen = settings{}, settings{ pacer = { per_second = 5 } }
    assert.is_false(settings({ base_url = "mock:" }, unsaid).pacer)
    assert.equal(5, settings({ base_url = "mock:" }, chosen).pacer.per_second)
    assert.equal(100, settings({ base_url = "https://x.example" }, settings{ base_url = "mock:" }).pacer.per_second)
    assert.is_false(settings({ pacer = false }, chosen).pacer)
  end)

  it("is checked where the client is made", function()
    local ok, message = pcall(instantly.new, { api_key = KEY, pacer = { per_second = "many" } })
    assert.is_false(ok)
    assert.matches("instantly.new: pacer: per_second: expected a number", message, 1, true)
    assert.is_false((pcall(instantly.new, { api_key = KEY, max_wait = -1 })))
  end)
end)
