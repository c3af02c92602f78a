-- Prism, started on the API file, accepts every campaign call that the library makes.
local instantly = require "instantly"
local prism = require "spec.support.prism"

local ID = "019a2b3c-344a-7e91-b14d-9e79ab725603"

local FULL = {
  name = "Everything", pl_value = 100.5, is_evergreen = false,
  campaign_schedule = {
    start_date = "2026-01-01", end_date = instantly.null,
    schedules = { { name = "S", timing = { from = "09:00", to = "17:00" }, timezone = "America/Detroit",
      days = { ["0"] = false, ["1"] = true } } },
  },
  sequences = { { steps = { { type = "email", delay = 2, delay_unit = "days",
    variants = { { subject = "s", body = "b", v_disabled = false } } } } } },
  email_gap = 10, random_wait_max = instantly.null, text_only = false, first_email_text_only = true,
  email_list = { "john@doe.com" }, daily_limit = 100, stop_on_reply = true, email_tag_list = {}, link_tracking = true,
  open_tracking = true, stop_on_auto_reply = false, daily_max_leads = 100, prioritize_new_leads = false,
  auto_variant_select = { trigger = "click_rate" }, match_lead_esp = false, stop_for_company = false,
  insert_unsubscribe_header = true, allow_risky_contacts = false, disable_bounce_protect = false,
  limit_emails_per_company_override = { mode = "custom", daily_limit = 3, scope = "per_campaign" },
  cc_list = {}, bcc_list = { "a@b.co" }, owned_by = ID,
  provider_routing_rules = { { action = "send", recipient_esp = { "all" }, sender_esp = { "google" } } },
}

describe("Prism accepts", function()
  local judge, client
  setup(function()
    judge = prism.start()
    client = instantly.new{ base_url = judge.url, api_key = "any" }
  end)
  teardown(function() judge.stop() end)

  --- The call succeeded, and Prism found nothing to object to in what was sent.
  local function accepted(value, err, meta)
    assert(value ~= nil, err)
    assert.is_nil(meta.headers["sl-violations"])
    return value
  end

  it("list, with every parameter", function()
    local page = accepted(client.campaigns:list{
      limit = 100, from = "c", search = "a b&c", tag_ids = ID .. "," .. ID, ai_sales_agent_id = ID, status = "paused",
      exclude_status = "account_suspended",
    })
    assert.equal("My First Campaign", page.items[1].name)
  end)

  it("create, with every field", function()
    assert.equal("draft", accepted(client.campaigns:create(FULL)).status_name)
  end)

  it("update, with every field it takes, and with empty lists", function()
    local fields = {}
    for name, value in pairs(FULL) do fields[name] = value end
    accepted(client.campaigns:update(ID, fields))
    accepted(client.campaigns:update(ID, { email_list = {}, sequences = {}, daily_limit = instantly.null }))
  end)

  it("save, after changes of every kind", function()
    local campaign = accepted(client.campaign(ID):get())
    campaign.daily_limit = 7
    campaign.pl_value = instantly.null
    table.insert(campaign.email_list, "x@example.com")
    campaign.campaign_schedule.schedules[1].days["6"] = true
    accepted(campaign:save())
  end)

  for _, name in ipairs{ "get", "delete", "activate", "pause", "export", "create_from_export", "share",
    "sending_status", "duplicate", "analytics", "analytics_daily", "analytics_overview", "analytics_steps" } do
    it(name, function()
      local campaign = client.campaign(ID)
      accepted(campaign[name](campaign))
    end)
  end

  it("duplicate with a name, add_variables, sending_status with a summary", function()
    accepted(client.campaigns:duplicate(ID, { name = "Copy" }))
    accepted(client.campaigns:add_variables(ID, { variables = { "city", "firstName" } }))
    accepted(client.campaigns:sending_status(ID, { with_ai_summary = true }))
  end)

  it("count_launched and search_by_contact", function()
    accepted(client.campaigns:count_launched())
    accepted(client.campaigns:search_by_contact{ search = "a+b@c.co", sort_column = "name", sort_order = "desc" })
  end)

  it("analytics, with every parameter", function()
    accepted(client.campaigns:analytics{ campaign = { ID, ID }, start_date = "2026-01-01", end_date = "2026-02-01",
      exclude_total_leads_count = true })
    accepted(client.campaigns:analytics_overview{ campaign = ID, campaign_status = "active", expand_crm_events = true })
    accepted(client.campaigns:analytics_daily{ campaign = ID, campaign_status = 2 })
    accepted(client.campaigns:analytics_steps{ campaign = ID, include_opportunities_count = false })
  end)

  it("not what it should refuse: the judge is awake", function()
    local value, err = client.campaigns:update(ID, {}, { extra = { naem = "x" } })
    assert.is_nil(value)
    assert.equal("invalid", err.kind)
  end)

  it("as many operations as the API file has campaigns operations", function()
    local seen = 0
    for _ in pairs(require("instantly.api.campaigns").operations) do seen = seen + 1 end
    assert.equal(19, seen)
  end)
end)
