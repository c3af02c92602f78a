local cjson = require "cjson"
local instantly = require "instantly"
local scripted = require "spec.support.scripted"
local sleep = require "instantly.sleep"

local ID = "0199b3f1-0000-7000-8000-000000000001"

local function state(status) return scripted.json(200, scripted.campaign{ status = status }) end

--- An answer of sending_status; `place` says which part holds the reason.
local function status_is(reason, place)
  local part = { status = reason, status_message = reason .. " in words" }
  return scripted.json(200, {
    diagnostics = place ~= "summary" and { status = reason } or cjson.null,
    summary = place ~= "diagnostics" and part or cjson.null,
  })
end

--- A campaign whose service answers with `answers`, and what was sent.
local function launched(answers, options)
  local client, requests = scripted.client(answers)
  local result = { client.campaign(ID):activate_and_wait(options) }
  return requests, result[1], result[2], result[3]
end

local function calls(requests)
  local seen = {}
  for i, request in ipairs(requests) do
    seen[i] = request.method .. " " .. (request.path:match("[a-z][a-z-]*$") or "")
  end
  return seen
end

describe("campaign:activate_and_wait", function()
  local wait, waits = sleep.wait, nil

  before_each(function()
    waits = {}
    sleep.wait = function(seconds) waits[#waits + 1] = seconds end -- luacheck: ignore
  end)
  after_each(function() sleep.wait = wait end) -- luacheck: ignore

  it("is done at once when the campaign sends", function()
    local requests, campaign, err, meta = launched{ state(1), status_is("healthy") }
    assert.same({ "POST activate", "GET sending-status" }, calls(requests))
    assert.equal("active", campaign.status_name)
    assert.is_nil(err)
    assert.is_nil(meta.reason)
    assert.equal("number", type(meta.elapsed))
    assert.same({}, waits)
  end)

  it("waits until the activation has arrived", function()
    local requests, campaign = launched{
      state(0), status_is("campaign_draft", "summary"), state(2), status_is("campaign_paused", "summary"),
      state(1), status_is("campaign_paused"), state(1), status_is("healthy"),
    }
    assert.same({ "POST activate", "GET sending-status", "GET ", "GET sending-status", "GET ", "GET sending-status",
      "GET ", "GET sending-status" }, calls(requests))
    assert.equal("active", campaign.status_name)
    assert.same({ 2, 2, 2 }, waits)
  end)

  it("counts a campaign as active that only waits for its time, and says so", function()
    for _, reason in ipairs{ "out_of_schedule", "daily_limit_met", "follow_up_delay_not_met" } do
      local _, campaign, _, meta = launched{ state(1), status_is(reason) }
      assert.equal("active", campaign.status_name)
      assert.equal(reason, meta.reason)
      assert.equal(reason .. " in words", meta.message)
    end
    local _, campaign, _, meta = launched{ state(4), status_is("campaign_running_subsequences") }
    assert.equal("running_subsequences", campaign.status_name)
    assert.equal("campaign_running_subsequences", meta.reason)
  end)

  it("believes the state when the reason is missing", function()
    for _, body in ipairs{ "{}", '{"diagnostics":null,"summary":null}', '{"summary":{"status":null}}', '{"diagnostics":[]}' } do
      local _, campaign, _, meta = launched{ state(1), scripted.json(200, body) }
      assert.equal("active", campaign.status_name)
      assert.is_nil(meta.reason)
    end
  end)

  it("fails with the plain reason, seen twice", function()
    local requests, campaign, err = launched{
      state(1), status_is("waiting_for_leads"), state(1), status_is("waiting_for_leads"),
    }
    assert.equal(4, #requests)
    assert.is_nil(campaign)
    assert.equal("failed", err.kind)
    assert.equal("waiting_for_leads", err.reason)
    assert.matches("does not send: waiting_for_leads in words", err.message)
    assert.matches("add leads", err.hint)
    assert.equal("campaign:activate_and_wait", err.operation)
    assert.is_false(err.retryable)
    assert.equal(200, err.meta.status)
    assert.matches("^campaign:activate_and_wait failed: failed: ", tostring(err))
  end)

  it("takes the reason from either part of the answer, and the state's name when there is none", function()
    for _, place in ipairs{ "summary", "diagnostics" } do
      local answer = status_is("campaign_bounce_protect", place)
      local _, _, err = launched{ state(-2), answer, state(-2), answer }
      assert.equal("campaign_bounce_protect", err.reason)
    end
    local _, _, err = launched{ state(-1), scripted.json(200, "{}"), state(-1), scripted.json(200, "{}") }
    assert.equal("accounts_unhealthy", err.reason)
    assert.matches("it is accounts_unhealthy", err.message)
    _, _, err = launched{ state(1), status_is("a_reason_of_tomorrow"), state(1), status_is("a_reason_of_tomorrow") }
    assert.equal("a_reason_of_tomorrow", err.reason)
  end)

  it("does not believe a reason that is gone at the second look", function()
    local _, campaign = launched{ state(1), status_is("no_accounts_available"), state(1), status_is("healthy") }
    assert.equal("active", campaign.status_name)
  end)

  it("returns the error of an activation that was refused", function()
    local requests, campaign, err = launched{ scripted.json(400, { message = "it has no email steps" }) }
    assert.equal(1, #requests)
    assert.is_nil(campaign)
    assert.equal("invalid", err.kind)
    assert.equal("campaigns:activate", err.operation)
    assert.equal(400, err.meta.status)
  end)

  it("looks again after a failure that may pass", function()
    local limited = scripted.json(429, { message = "slow down" })
    limited.headers["retry-after"] = "7"
    local _, campaign = launched{ state(1), scripted.json(503, {}), limited, state(1), status_is("healthy") }
    assert.equal("active", campaign.status_name)
    assert.same({ 2, 7 }, waits)
  end)

  it("gives up at a failure that stays, and says what has been done", function()
    local _, campaign, err = launched{ state(1), scripted.json(418, { message = "teapot" }) }
    assert.is_nil(campaign)
    assert.equal("invalid", err.kind)
    assert.matches("the campaign was activated", err.hint)
  end)

  it("respects its timeout", function()
    sleep.wait = wait -- luacheck: ignore
    local answers = {}
    for i = 1, 2001, 2 do answers[i], answers[i + 1] = state(0), status_is("campaign_draft", "summary") end
    local started = os.time()
    local requests, campaign, err = launched(answers, { timeout = 0.2, interval = 0.04 })
    assert.is_nil(campaign)
    assert.equal("timeout", err.kind)
    assert.equal("campaign_draft", err.reason)
    assert.is_true(err.retryable)
    assert.matches("not active after 0%.%d+ seconds: campaign_draft in words", err.message)
    assert.is_true(#requests >= 4 and #requests <= 14, #requests)
    assert.is_true(os.time() - started <= 2)
  end)

  it("names the blocker, or the failure, that it saw when time ran out", function()
    local _, _, err = launched({ state(1), status_is("waiting_for_leads") }, { timeout = 1, interval = 2 })
    assert.equal("failed", err.kind)
    assert.equal("waiting_for_leads", err.reason)
    _, _, err = launched({ state(1), scripted.json(503, { message = "down" }) }, { timeout = 1 })
    assert.equal("timeout", err.kind)
    assert.is_nil(err.reason)
    assert.matches(": down$", err.message)
    assert.equal(503, err.meta.status)
  end)

  it("tells its progress", function()
    local looks = {}
    local _, campaign = launched({ state(0), status_is("campaign_draft", "summary"), state(1), status_is("healthy") }, {
      interval = 0.5, on_progress = function(look) looks[#looks + 1] = look end,
    })
    assert.same({ 0.5 }, waits)
    assert.equal(2, #looks)
    assert.same({ "draft", "campaign_draft", "unsettled" }, { looks[1].status, looks[1].reason, looks[1].verdict })
    assert.same({ "active", nil, "on" }, { looks[2].status, looks[2].reason, looks[2].verdict })
    assert.equal(campaign, looks[1].campaign)
    assert.is_true(looks[2].elapsed >= looks[1].elapsed)
  end)

  it("lets what on_progress raises through", function()
    local ok, problem = pcall(launched, { state(0), status_is("campaign_draft") }, { on_progress = function() error("stop", 0) end })
    assert.is_false(ok)
    assert.equal("stop", problem)
  end)

  it("keeps changes that are not saved", function()
    local client = scripted.client{ state(0), state(1), status_is("campaign_paused"), state(1), status_is("healthy") }
    local campaign = assert(client.campaign(ID):get())
    campaign.daily_limit = 7
    assert(campaign:activate_and_wait())
    assert.equal(7, campaign.daily_limit)
    assert.same({ daily_limit = 7 }, campaign:changes())
  end)

  it("checks its options", function()
    local campaign = scripted.client{}.campaign(ID)
    local ok, message = pcall(function() campaign:activate_and_wait{ intervall = 1 } end)
    assert.is_false(ok)
    assert.matches('launch_spec.lua:%d+: campaign:activate_and_wait: unknown option "intervall": did you mean "interval"', message)
    assert.error_matches(function() campaign:activate_and_wait{ timeout = 0 } end, "timeout: expected a number of seconds")
    assert.error_matches(function() campaign:activate_and_wait{ on_progress = true } end, "on_progress: expected a function")
    assert.error_matches(function() campaign:activate_and_wait(60) end, "expected a table of options, got a number")
    assert.error_matches(function() campaign.activate_and_wait() end, "call it with a colon")
  end)

  it("launches what was built by the helpers, at the stand-in", function()
    local client = instantly.new{ base_url = "mock:" }
    local campaign = assert(client.campaigns:create{
      name = "Autumn", email_list = { "jane@example.com" },
      campaign_schedule = instantly.schedule{ days = "mon-sun", from = "0:00", to = "23:59", timezone = "Europe/Berlin" },
      sequences = instantly.sequence{ { subject = "Hello", text = "Hi" }, { wait = 2, text = "Still there?" } },
    })
    assert.same({}, assert(campaign:preflight()))
    local ok, err = campaign:activate_and_wait()
    assert.is_nil(ok)
    assert.equal("waiting_for_leads", err.reason) -- it has none yet
    assert.equal("active", campaign.status_name)
  end)

  it("launches a draft with leads, at the stand-in", function()
    local client = instantly.new{ base_url = "mock:" }
    local page = assert(client.campaigns:list{ search = "Partner Outreach" })
    local campaign = assert(page.items[1]:activate_and_wait())
    assert.equal("active", campaign.status_name)
  end)
end)
