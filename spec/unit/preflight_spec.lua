local instantly = require "instantly"
local preflight = require "instantly.preflight"
local scripted = require "spec.support.scripted"

local ID = "0199b3f1-0000-7000-8000-000000000001"
local NOON = 1788264000 -- 2026-09-01T12:00:00Z

local function ready(changes)
  local all = {
    status = 0, email_list = { "ann@example.com" }, email_tag_list = {},
    sequences = { { steps = { { variants = { { subject = "S", body = "<p>x</p>" } } } } } },
    campaign_schedule = { schedules = { { days = { ["1"] = true }, timing = { from = "09:00", to = "17:00" } } } },
  }
  for name, value in pairs(changes or {}) do
    if value == "nothing" then value = nil end
    all[name] = value
  end
  return all
end

local function codes(changes, now)
  local found = {}
  for i, problem in ipairs(preflight.problems(ready(changes), now or NOON)) do
    assert.equal("string", type(problem.message))
    found[i] = problem.code
  end
  return found
end

local function schedule(changes, ...)
  local all = { schedules = { ... } }
  for name, value in pairs(changes) do all[name] = value end
  return { campaign_schedule = all }
end

local OPEN = { days = { ["1"] = true }, timing = { from = "09:00", to = "17:00" } }

describe("the problems of a campaign", function()
  it("are none when nothing speaks against it", function()
    assert.same({}, codes())
    assert.same({}, codes{ status = 1 })
    assert.same({}, codes{ status = 2, email_list = {}, email_tag_list = { ID } })
  end)

  it("are its state, where activating does not help", function()
    assert.same({ "account_suspended" }, codes{ status = -99 })
    assert.same({ "bounce_protect" }, codes{ status = -2 })
    assert.same({ "accounts_unhealthy" }, codes{ status = -1 })
    assert.same({ "completed" }, codes{ status = 3 })
    assert.same({}, codes{ status = 77 })
  end)

  it("are what a running campaign waits for", function()
    assert.same({ "outside_schedule" }, codes{ status = 1, not_sending_status = 1 })
    assert.same({ "waiting_for_leads" }, codes{ status = 1, not_sending_status = 2 })
    assert.same({ "daily_limit" }, codes{ status = 4, not_sending_status = 3 })
    assert.same({ "account_limits" }, codes{ status = 1, not_sending_status = 4 })
    assert.same({ "error" }, codes{ status = 1, not_sending_status = 99 })
    assert.same({}, codes{ status = 2, not_sending_status = 2 })
  end)

  it("are missing senders", function()
    assert.same({ "no_senders" }, codes{ email_list = {} })
    assert.same({ "no_senders" }, codes{ email_list = "nothing", email_tag_list = "nothing" })
  end)

  it("are missing emails", function()
    assert.same({ "no_steps" }, codes{ sequences = "nothing" })
    assert.same({ "no_steps" }, codes{ sequences = {} })
    assert.same({ "no_steps" }, codes{ sequences = { { steps = {} } } })
    assert.same({ "no_steps" }, codes{ sequences = { {}, { steps = { { variants = { { body = "x" } } } } } } })
    assert.same({ "no_variants" }, codes{ sequences = { { steps = { {} } } } })
    assert.same({ "no_variants" }, codes{ sequences = { { steps = { { variants = { { body = "x", v_disabled = true } } } } } } })
  end)

  it("are emails without a body, with the number of the step", function()
    local problems = preflight.problems(ready{ sequences = { { steps = {
      { variants = { { body = "<p>x</p>" }, { body = "", v_disabled = true } } }, { variants = { { body = " " } } },
    } } } }, NOON)
    assert.same({ { code = "empty_body", message = "step 2 has an email without a body" } }, problems)
  end)

  it("are a schedule that leaves no room", function()
    assert.same({ "no_schedule" }, codes{ campaign_schedule = "nothing" })
    assert.same({ "no_schedule" }, codes(schedule({})))
    assert.same({ "no_days" }, codes(schedule({}, { days = {}, timing = OPEN.timing })))
    assert.same({ "no_days" }, codes(schedule({}, { days = { ["1"] = false }, timing = OPEN.timing })))
    assert.same({ "no_days" }, codes(schedule({}, { timing = OPEN.timing })))
    assert.same({ "no_time" }, codes(schedule({}, { days = OPEN.days, timing = { from = "17:00", to = "09:00" } })))
    assert.same({ "no_time" }, codes(schedule({}, { days = OPEN.days })))
    assert.same({}, codes(schedule({}, { days = {} }, OPEN)))
  end)

  it("are dates that are over, not yet there, or in the wrong order", function()
    assert.same({ "over" }, codes(schedule({ end_date = "2026-08-30" }, OPEN)))
    assert.same({ "not_yet" }, codes(schedule({ start_date = "2026-09-10" }, OPEN)))
    assert.same({ "no_dates" }, codes(schedule({ start_date = "2026-09-10", end_date = "2026-09-09" }, OPEN)))
    assert.same({}, codes(schedule({ start_date = "2026-09-01", end_date = "2026-09-01" }, OPEN)))
    assert.same({}, codes(schedule({ start_date = "", end_date = "" }, OPEN)))
  end)

  it("are no dates that somewhere on earth are today", function()
    local midnight = NOON - 12 * 3600
    assert.same({}, codes(schedule({ end_date = "2026-08-31" }, OPEN), midnight + 12 * 3600 - 1))
    assert.same({ "over" }, codes(schedule({ end_date = "2026-08-31" }, OPEN), midnight + 12 * 3600))
    assert.same({ "not_yet" }, codes(schedule({ start_date = "2026-09-02" }, OPEN), midnight + 10 * 3600 - 1))
    assert.same({}, codes(schedule({ start_date = "2026-09-02" }, OPEN), midnight + 10 * 3600))
  end)

  it("are limits of zero", function()
    assert.same({ "no_limit", "no_new_leads" }, codes{ daily_limit = 0, daily_max_leads = 0 })
    assert.same({}, codes{ daily_limit = 1 })
  end)

  it("are all told at once", function()
    assert.same({ "no_senders", "no_steps", "no_schedule" },
      codes{ email_list = {}, sequences = {}, campaign_schedule = {} })
    assert.same({ "no_senders", "no_steps", "no_schedule" },
      codes{ email_list = "x", sequences = "x", campaign_schedule = "x", email_tag_list = false })
  end)
end)

describe("campaign:preflight", function()
  it("judges a campaign of the stand-in", function()
    local client = instantly.new{ base_url = "mock:" }
    local by_name = {}
    for campaign in client.campaigns() do
      local found = {}
      for _, problem in ipairs(assert(campaign:preflight())) do found[#found + 1] = problem.code end
      by_name[campaign.name] = table.concat(found, " ")
    end
    assert.equal("", by_name["My First Campaign"])
    assert.equal("", by_name["Partner Outreach"])
    assert.equal("no_senders no_steps", by_name["Cold Start"])
    assert.equal("bounce_protect", by_name["Purchased List"])
    assert.equal("waiting_for_leads", by_name["Agent Prospecting"])
  end)

  it("reads once, and leaves what the handle holds alone", function()
    local client, requests = scripted.client{ scripted.json(200, scripted.campaign{ email_list = { "x" } }) }
    local campaign = client.campaign(ID)
    local problems, err, meta = campaign:preflight{ timeout = 5 }
    assert.same({ { code = "no_steps", message = "it has no email to send: set sequences" } }, problems)
    assert.is_nil(err)
    assert.equal(200, meta.status)
    assert.equal(1, #requests)
    assert.equal("GET /api/v2/campaigns/" .. ID, requests[1].method .. " " .. requests[1].path)
    assert.error_matches(function() return campaign.name end, "not loaded")
  end)

  it("tells of changes that are not saved, and judges without them", function()
    local answer = scripted.json(200, scripted.campaign{ email_list = {} })
    local client = scripted.client{ answer, answer }
    local campaign = assert(client.campaign(ID):get())
    campaign.email_list = { "ann@example.com" }
    local problems = assert(campaign:preflight())
    assert.equal("unsaved", problems[1].code)
    assert.equal("no_senders", problems[2].code)
    assert.same({ "ann@example.com" }, campaign.email_list)
  end)

  it("returns the error of a read that failed", function()
    local client = scripted.client{ scripted.json(404, { message = "gone" }) }
    local problems, err = client.campaign(ID):preflight()
    assert.is_nil(problems)
    assert.equal("not_found", err.kind)
    assert.equal(404, err.meta.status)
  end)

  it("checks its options", function()
    local campaign = scripted.client{}.campaign(ID)
    assert.error_matches(function() campaign:preflight{ as = "table" } end, "as does not go with preflight")
    local ok, message = pcall(function() campaign:preflight{ timout = 5 } end)
    assert.is_false(ok)
    assert.matches('preflight_spec.lua:%d+: campaign:preflight: unknown option "timout": did you mean "timeout"', message)
    assert.error_matches(function() campaign.preflight() end, "campaign:preflight: call it with a colon")
    assert.error_matches(function() campaign:preflight({}, 1) end, "too many arguments")
  end)
end)
