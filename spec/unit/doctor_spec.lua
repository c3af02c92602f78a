local instantly = require "instantly"
local scripted = require "spec.support.scripted"

local KEY = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="

local function examine(answer, options)
  local settings = { api_key = KEY }
  for name, value in pairs(options or {}) do settings[name] = value end
  local client = scripted.client({ answer }, settings)
  local report = client:doctor()
  local by_name = {}
  for _, check in ipairs(report.checks) do by_name[check.name] = check end
  return report, by_name
end

local function answer(status, body, date)
  local made = scripted.json(status, body)
  made.headers.date = date
  return made
end

local function now(offset)
  return os.date("!%a, %d %b %Y %H:%M:%S GMT", os.time() + (offset or 0))
end

local WORKSPACE = { id = "0198b000-0000-7000-8000-000000000001", name = "W" }

describe("the doctor", function()
  it("finds nothing to mend where all is well", function()
    local report, checks = examine(answer(200, WORKSPACE, now()))
    assert.is_true(report.ok)
    assert.is_nil(report.fix)
    for _, check in ipairs(report.checks) do
      assert.is_true(check.ok, check.name)
      assert.is_nil(check.fix)
    end
    assert.matches("^200 after", checks.service.value)
    assert.matches("ahead of the service", checks.clock.value, 1, true)
  end)

  it("tells version, Lua, libcurl, TLS, and the key by its last four characters and its length", function()
    local report, checks = examine(answer(200, WORKSPACE, now()))
    assert.matches("^" .. instantly.version:gsub("%.", "%%."), checks.instantly.value)
    assert.matches("Lua", checks.Lua.value, 1, true)
    assert.matches("^%d+%.%d+%.%d+, .*SSL", checks.libcurl.value)
    assert.equal("…eQ== from api_key, 44 characters", checks.key.value)
    assert.is_nil(tostring(report):find(KEY, 1, true))
  end)

  it("prints an aligned table with what to mend first below it", function()
    local text = tostring((examine(answer(401, { statusCode = 401, message = "Invalid key" }, now()))))
    local column = text:match("\n( *FAIL service +)")
    for line in text:gmatch("[^\n]+") do
      if line:find("^  ") then assert.matches("^%S", line:sub(#column + 1)) end
    end
    assert.matches("\nMend first: Invalid key %(check the key", text)
  end)

  it("says that the key was refused", function()
    local report, checks = examine(answer(401, { statusCode = 401, message = "Invalid key" }, now()))
    assert.is_false(report.ok)
    assert.is_false(checks.service.ok)
    assert.matches("^unauthorized: Invalid key", checks.service.value)
    assert.is_true(checks.clock.ok)
  end)

  it("takes an answer that only lacks a scope for proof that the service is reached", function()
    assert.is_true((examine(answer(403, { statusCode = 403, message = "Missing scope" }, now()))).ok)
  end)

  it("does not take a service for reached that was never asked", function()
    local client = scripted.client({}, { api_key = KEY })
    client._pacer = { wait = function() return nil, { kind = "rate_limited", local_wait = true, message = "full" } end }
    assert.is_false(client:doctor().ok)
  end)

  it("sees a clock that is off, in both directions", function()
    local report, checks = examine(answer(200, WORKSPACE, now(600)))
    assert.is_false(report.ok)
    assert.matches("^%d+ s behind the service$", checks.clock.value)
    assert.matches("set the clock", report.fix, 1, true)
    assert.matches("ahead of", select(2, examine(answer(200, WORKSPACE, now(-600)))).clock.value, 1, true)
  end)

  it("does not judge a clock that it cannot compare", function()
    assert.matches("unknown", select(2, examine(answer(200, WORKSPACE))).clock.value, 1, true)
    assert.is_true((examine(answer(200, WORKSPACE, "yesterday"))).ok)
  end)

  it("doubts a key that looks decoded", function()
    local key = "0199b3f1-0000-7000-8000-000000000001:abcdefghijkl"
    local report, checks = examine(answer(200, WORKSPACE, now()), { api_key = key })
    assert.is_false(checks.key.ok)
    assert.matches("looks decoded", report.fix, 1, true)
    assert.is_nil(tostring(report):find("abcdefgh", 1, true))
  end)

  it("misses a file of certificates that is not there", function()
    local report = examine(answer(200, WORKSPACE, now()), { ca_file = "/nowhere/ca.pem" })
    assert.matches("/nowhere/ca.pem", report.fix, 1, true)
  end)

  it("shows a proxy without its password", function()
    local _, checks = examine(answer(200, WORKSPACE, now()), { proxy = "http://me:secret@proxy.example:3128" })
    assert.equal("http://[redacted]@proxy.example:3128", checks.proxy.value)
  end)

  it("asks once, and only reads", function()
    local client, requests = scripted.client{ answer(503, "{}", now()) }
    assert.is_false(client:doctor().ok)
    assert.equal(1, #requests)
    assert.equal("GET", requests[1].method)
  end)
end)

describe("the doctor of the default client", function()
  local real = os.getenv
  local function with(values)
    os.getenv = function(name) -- luacheck: ignore
      if name:find("^INSTANTLY_") then return values[name] end
      return real(name)
    end
    package.loaded["instantly"] = nil
    return require "instantly"
  end
  after_each(function() os.getenv = real end) -- luacheck: ignore

  it("says what to set when there is no key, and asks nobody", function()
    local report = with({}).doctor()
    assert.matches("INSTANTLY_API_KEY", report.fix, 1, true)
    assert.matches("FAIL key", tostring(report), 1, true)
  end)

  it("reports settings that are refused, instead of raising", function()
    local report = with({ INSTANTLY_BASE_URL = "ftp://x" }).doctor()
    assert.is_false(report.ok)
    assert.equal("instantly.new: INSTANTLY_BASE_URL: expected https://host", report.fix)
  end)

  it("examines the stand-in", function()
    assert.is_true(with({ INSTANTLY_BASE_URL = "mock:" }).doctor().ok)
  end)
end)
