local scripted = require "spec.support.scripted"
local sleep = require "instantly.sleep"

local KEY = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="
local ID = "0199b3f1-0000-7000-8000-000000000001"
local PATH = "/api/v2/campaigns/" .. ID

local function ok() return scripted.json(200, scripted.campaign()) end
local function busy() return scripted.json(503, { message = "busy: " .. KEY }) end

local real_wait
before_each(function()
  real_wait = sleep.wait
  sleep.wait = function() return true end
end)
after_each(function() sleep.wait = real_wait end)

describe("hooks", function()
  it("hear of every sending, of what leads to the next one, and of the end", function()
    local heard = {}
    local function note(name) return function(event) heard[#heard + 1] = { name, event } end end
    local client = scripted.client({ busy(), ok() }, {
      api_key = KEY, retries = 2, on_request = note "request", on_retry = note "retry", on_response = note "response",
    })
    assert(client.campaigns:get(ID))
    local names = {}
    for i, each in ipairs(heard) do
      names[i] = each[1]
      assert.equal("campaigns:get", each[2].operation)
      assert.equal("GET", each[2].method)
      assert.equal(PATH, each[2].path)
    end
    assert.same({ "request", "retry", "request", "response" }, names)
    assert.equal(1, heard[1][2].attempt)
    assert.equal(2, heard[3][2].attempt)
    local again = heard[2][2]
    assert.equal(1, again.attempt)
    assert.equal("server", again.error.kind)
    assert.is_true(again.delay >= 0 and again.delay <= 0.5)
    assert.equal(2, heard[4][2].attempts)
    assert.equal(200, heard[4][2].status)
  end)

  it("of a retry that raise do not end the call", function()
    local client = scripted.client({ busy(), ok() }, { retries = 2, on_retry = function() error("oops " .. KEY, 0) end,
      api_key = KEY })
    local value, err, meta = client.campaigns:get(ID)
    assert.is_truthy(value)
    assert.is_nil(err)
    assert.equal("oops [redacted]", meta.hook_error)
  end)
end)

describe("a logger", function()
  local function lines_of(answers, options)
    local lines = {}
    local settings = { api_key = KEY, retries = 2, logger = function(level, line) lines[#lines + 1] = level .. " " .. line end }
    for name, value in pairs(options or {}) do settings[name] = value end
    local client = scripted.client(answers, settings)
    client.campaigns:get(ID)
    return lines
  end

  it("is told in words what a call does", function()
    local lines = lines_of{ busy(), ok() }
    assert.equal(4, #lines)
    assert.matches("^debug campaigns:get %[GET " .. PATH:gsub("%p", "%%%0") .. "%] sending$", lines[1])
    assert.matches("^warn .* failed %(server%): again in %d%.%d%d%d s$", lines[2])
    assert.matches("^debug .* sending %(attempt 2%)$", lines[3])
    assert.matches("^debug .* 200 after %d%.%d%d%d s$", lines[4])
  end)

  it("is told of a failure as an error", function()
    local lines = lines_of{ scripted.json(404, { message = "gone" }) }
    assert.matches("^error .*not_found %(404%): gone", lines[2])
  end)

  it("never hears the key, whatever the server says", function()
    local text = table.concat(lines_of{ busy(), busy(), busy() }, "\n")
    assert.matches("busy", text, 1, true)
    assert.is_nil(text:find(KEY, 1, true))
  end)

  it("that raises does not end the call", function()
    local client = scripted.client({ ok() }, { logger = function() error("full", 0) end })
    local value, _, meta = client.campaigns:get(ID)
    assert.is_truthy(value)
    assert.equal("full", meta.hook_error)
  end)
end)
