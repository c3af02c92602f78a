local cjson = require "cjson"
local faults = require "instantly.mock.faults"
local instantly = require "instantly"
local mock = require "instantly.mock"
local mock_call = require "spec.support.mock_call"

local CREATE = { name = "x", campaign_schedule = mock_call.campaign().campaign_schedule }

local function ask(name, more)
  local rule = { fault = name, operation = "listCampaign" }
  for field, value in pairs(more or {}) do rule[field] = value end
  local api = mock_call.new { faults = { rule } }
  local _, _, response = api.get "/campaigns"
  return response
end

describe("a fault of the mock", function()
  it("has one sentence each that tells what happens, and either an answer or a failure, or is harmless", function()
    local count, harmless = 0, {}
    for name, fault in pairs(faults) do
      count = count + 1
      assert.equal(name, fault.name)
      assert.is_truthy(fault.text:find "^%l" and not fault.text:find "%.$", name)
      assert.equal("boolean", type(fault.carried_out), name)
      if not fault.answer and not fault.failure then harmless[#harmless + 1] = name end
      if fault.failure then
        assert.equal("boolean", type(fault.failure.sent), name)
        assert.is_truthy(fault.failure.message:find(name, 1, true))
      end
    end
    assert.is_true(count >= 60)
    table.sort(harmless)
    assert.same({ "close-after", "extra-answer", "extra-answer-later", "interim", "no-length", "slow" }, harmless)
  end)

  it("answers with the status it is named for, in three forms", function()
    for _, status in ipairs { 408, 429, 500, 502, 503, 504 } do
      local name = ("%d"):format(status)
      local response = ask(name)
      assert.equal(status, response.status)
      assert.equal(status, cjson.decode(response.body).statusCode)
      response = ask(name .. "-html")
      assert.equal(status, response.status)
      assert.is_truthy(response.headers["content-type"]:find "^text/html" and response.body:find "^<!DOCTYPE")
      response = ask(name .. "-empty")
      assert.equal(status, response.status)
      assert.equal("", response.body)
    end
  end)

  it("says when to come back in every form there is", function()
    assert.equal("1", ask("429-retry-after").headers["retry-after"])
    assert.equal("7", ask("503-retry-after", { seconds = 7 }).headers["retry-after"])
    local now = os.time()
    local date = ask("429-date", { seconds = 30 }).headers["retry-after"]
    local expected = {}
    for at = now + 30, now + 33 do expected[os.date("!%a, %d %b %Y %H:%M:%S GMT", at)] = true end
    assert.is_true(expected[date], date)
    assert.is_truthy(ask("429-past-date").headers["retry-after"]:find " GMT$")
    assert.equal("in a while", ask("503-bad-retry-after").headers["retry-after"])
    assert.is_nil(ask("429").headers["retry-after"])
  end)

  it("spoils the JSON of an answer", function()
    for _, name in ipairs { "invalid-json", "cut-json", "trailing-json", "nul-bytes", "html-200", "empty-200" } do
      local response = ask(name)
      assert.equal(200, response.status)
      assert.is_false((pcall(cjson.decode, response.body)), name)
    end
    assert.equal("null", ask("null-json").body)
    assert.equal(204, ask("no-content").status)
  end)

  it("makes bodies as large as they are asked for", function()
    assert.equal(1000 + #'{"id":""}', #ask("large-body", { bytes = 1000 }).body)
    assert.is_true(#ask("large-body").body > 16 * 1024 * 1024)
    local bomb = ask "gzip-bomb"
    assert.equal("gzip", bomb.headers["content-encoding"])
    assert.is_true(#bomb.body < 400 * 1000)
  end)

  it("carries the operation out, or not, by nature or as the rule says", function()
    for name, done in pairs { ["503"] = false, ["429"] = false, close = true, ["html-200"] = true, ["cut-body"] = true } do
      for _, said in ipairs { "default", true, false } do
        local rule = { fault = name, operation = "createCampaign" }
        if said ~= "default" then rule.carried_out = said end
        local api = mock.new { faults = { rule } }
        local client = instantly.new { mock = api }
        local before = #client.campaigns:list({ limit = 100 }).items
        local value, err = client.campaigns:create(CREATE, { retries = 0 })
        assert.is_nil(value)
        assert.is_truthy(err)
        local expected = done
        if said ~= "default" then expected = said end
        assert.equal(before + (expected and 1 or 0), #client.campaigns:list({ limit = 100 }).items, name)
        assert.equal(1, api:count "createCampaign")
        assert.equal(expected and 1 or nil, api:done().createCampaign)
      end
    end
  end)
end)

describe("in the process, without a wire,", function()
  local function meet(name)
    local api = mock.new { faults = { { fault = name } } }
    local client = instantly.new { mock = api }
    local value, err = client.campaigns:create(CREATE, { retries = 0 })
    return value, err, api
  end

  it("what a connection does is the failure it comes to", function()
    for name, fault in pairs(faults) do
      if fault.failure then
        local value, err = meet(name)
        assert.is_nil(value)
        assert.equal(fault.failure.kind, err.kind, name)
        assert.equal(fault.failure.sent or nil, err.uncertain, name)
      end
    end
  end)

  it("what is odd and harmless on a wire changes nothing", function()
    for _, name in ipairs { "interim", "slow", "extra-answer" } do assert.equal("x", meet(name).name) end
  end)

  it("what is not received whole is not counted", function()
    local _, err, api = meet "close-unread"
    assert.equal("connect", err.kind)
    assert.equal(0, api:count "createCampaign")
    _, err, api = meet "hang-up"
    assert.is_nil(err.uncertain)
    assert.equal(0, api:count())
  end)

  it("one failure leaves the next one its own", function()
    local api = mock.new { faults = { { fault = "close", times = 2 } } }
    local client = instantly.new { mock = api }
    local _, first = client.campaigns:create(CREATE)
    local _, second = client.campaigns:create(CREATE)
    assert.are_not.equal(first, second)
    assert.equal(first.message, second.message)
  end)
end)
