local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local MISSING = "0198b000-0000-7000-8000-0000000000ff"

describe("campaigns of the mock", function()
  local api

  before_each(function() api = mock_call.new() end)

  local function names(query)
    local list = {}
    for index, campaign in ipairs(select(2, api.get("/campaigns?limit=100&" .. query)).items) do
      list[index] = campaign.name
    end
    table.sort(list)
    return list
  end

  local function refused(status, message, got, body)
    assert.equal(status, got)
    assert.equal(message, body.message)
    assert.equal(status, body.statusCode)
  end

  describe("when created", function()
    it("are drafts that never send, with everything the service fills in", function()
      local status, campaign = api.post("/campaigns", mock_call.campaign { name = "New", daily_limit = 50 })
      assert.equal(200, status)
      assert.equal("New", campaign.name)
      assert.equal(0, campaign.status)
      assert.equal(50, campaign.daily_limit)
      assert.equal(campaign.timestamp_created, campaign.timestamp_updated)
      assert.is_true(json.is_array(campaign.email_list))
      assert.is_true(json.is_object(campaign.custom_variables))
      assert.same(campaign, select(2, api.get("/campaigns/" .. campaign.id)))
    end)

    it("are the first in the list", function()
      local id = api.create()
      assert.equal(id, select(2, api.get("/campaigns?limit=1")).items[1].id)
    end)

    it("need a name and a schedule, and take no field that is not theirs", function()
      refused(400, "body must have required property 'campaign_schedule'",
        api.post("/campaigns", { name = "x" }))
      local body = mock_call.campaign()
      body.name = nil
      refused(400, "body must have required property 'name'", api.post("/campaigns", body))
      for _, field in ipairs { "id", "status", "account_ids", "timestamp_created", "not_sending_status" } do
        refused(400, "body must NOT have additional properties",
          api.post("/campaigns", mock_call.campaign { [field] = "x" }))
      end
      refused(400, "body must be object", api.post("/campaigns"))
    end)

    it("leave nothing behind when refused", function()
      local before = #select(2, api.get("/campaigns?limit=100")).items
      api.post("/campaigns", mock_call.campaign { daily_max_leads = -1 })
      assert.equal(before, #select(2, api.get("/campaigns?limit=100")).items)
    end)

    local function schedule(change)
      local body = mock_call.campaign()
      change(body.campaign_schedule, body.campaign_schedule.schedules[1])
      return api.post("/campaigns", body)
    end

    it("need a time zone of the closed list", function()
      local where = "body/campaign_schedule/schedules/0/timezone"
      for _, zone in ipairs { "America/New_York", "Europe/London", "Europe/Paris", "UTC", "" } do
        refused(400, where .. " must be equal to one of the allowed values",
          schedule(function(_, entry) entry.timezone = zone end))
      end
      for _, zone in ipairs { "Etc/GMT+12", "Europe/Belgrade", "Pacific/Apia" } do
        assert.equal(200, (schedule(function(_, entry) entry.timezone = zone end)))
      end
    end)

    it("need times of a day", function()
      for _, text in ipairs { "9:00", "24:00", "12:60", "noon", "12:00:00", "" } do
        local status, body = schedule(function(_, entry) entry.timing.to = text end)
        assert.equal(400, status)
        assert.is_truthy(body.message:find("^body/campaign_schedule/schedules/0/timing/to must match"))
      end
      assert.equal(200, (schedule(function(_, entry) entry.timing.to = "23:59" end)))
    end)

    it("need days, each true or false", function()
      refused(400, "body/campaign_schedule/schedules/0/days must NOT have fewer than 1 properties",
        schedule(function(_, entry) entry.days = {} end))
      refused(400, "body/campaign_schedule/schedules/0/days/1 must be boolean",
        schedule(function(_, entry) entry.days["1"] = "yes" end))
      refused(400, "body/campaign_schedule/schedules/0/days must be object",
        schedule(function(_, entry) entry.days = json.array { true } end))
    end)

    it("need at least one schedule, and dates that are dates or nothing", function()
      refused(400, "body/campaign_schedule/schedules must NOT have fewer than 1 items",
        schedule(function(whole) whole.schedules = json.array() end))
      refused(400, 'body/campaign_schedule/start_date must match format "date"',
        schedule(function(whole) whole.start_date = "tomorrow" end))
      for _, date in ipairs { "2026-10-01", "", json.null } do
        assert.equal(200, (schedule(function(whole) whole.end_date = date end)))
      end
    end)

    it("need ids and addresses that are some", function()
      for field, bad in pairs {
        owned_by = "me", ai_sdr_id = "", email_tag_list = json.array { MISSING, "tag" },
      } do
        refused(400, ('body/%s must match format "uuid"'):format(field),
          api.post("/campaigns", mock_call.campaign { [field] = bad }))
      end
      refused(400, 'body/cc_list must match format "email"',
        api.post("/campaigns", mock_call.campaign { cc_list = json.array { "ann" } }))
      assert.equal(200, (api.post("/campaigns", mock_call.campaign {
        owned_by = MISSING, ai_sdr_id = json.null, bcc_list = json.array { "ann@example.com" },
      })))
    end)

    it("keep their numbers in range", function()
      refused(400, "body/daily_max_leads must be >= 0",
        api.post("/campaigns", mock_call.campaign { daily_max_leads = -1 }))
      refused(400, "body/limit_emails_per_company_override/daily_limit must be >= 1",
        api.post("/campaigns", mock_call.campaign {
          limit_emails_per_company_override = { mode = "custom", daily_limit = 0 },
        }))
    end)
  end)

  describe("in the list", function()
    it("are found by a part of their name, in any case, and by nothing else", function()
      assert.same({ "Follow-up Nurture" }, names("search=NURTURE"))
      assert.same({ "My First Campaign" }, names("search=First+Camp"))
      assert.same({}, names("search=paused"))
      assert.same({}, names("search=.*"))
    end)

    it("are kept or left out by state", function()
      assert.same({ "Spring Launch" }, names("status=2"))
      assert.same({ "Conference Leads" }, names("status=-1"))
      local all, rest = names(""), names("exclude_status=2")
      assert.equal(#all - 1, #rest)
      refused(400, "querystring/status must be equal to one of the allowed values",
        api.get("/campaigns?status=9"))
    end)

    it("are kept by any of several tags", function()
      local tag = "0198b000-0000-7000-8000-0000000000a1"
      assert.same({ "My First Campaign", "Spring Launch" }, names("tag_ids=" .. tag))
      assert.same({ "My First Campaign", "Spring Launch" }, names("tag_ids=" .. MISSING .. "," .. tag))
      assert.same({}, names("tag_ids=" .. MISSING))
    end)

    it("are kept by the agent that made them", function()
      assert.same({ "Agent Prospecting" },
        names("ai_sales_agent_id=0198b000-0000-7000-8000-0000000000c1"))
      assert.same({}, names("ai_sales_agent_id=" .. MISSING))
    end)

    it("pass all filters at once, and unknown ones are ignored without a word", function()
      assert.same({ "My First Campaign" }, names("status=1&search=first&exclude_status=2"))
      assert.equal(#names(""), #names("state=paused"))
    end)
  end)

  describe("when changed", function()
    it("take the given fields and a new time, and keep the rest", function()
      local id = api.create { name = "Before" }
      local _, before = api.get("/campaigns/" .. id)
      local status, after = api.patch("/campaigns/" .. id, { name = "After", pl_value = json.null })
      assert.equal(200, status)
      assert.equal("After", after.name)
      assert.equal(json.null, after.pl_value)
      assert.equal(before.timestamp_created, after.timestamp_created)
      assert.is_true(after.timestamp_updated > before.timestamp_updated)
      assert.same(before.sequences, after.sequences)
    end)

    it("have arrays and objects replaced whole", function()
      local id = api.create { email_list = json.array { "a@example.com", "b@example.com" } }
      local _, campaign = api.patch("/campaigns/" .. id, { email_list = json.array { "c@example.com" } })
      assert.same({ "c@example.com" }, campaign.email_list)
      local _, _, response = api.patch("/campaigns/" .. id, { email_list = json.array() })
      assert.is_truthy(response.body:find('"email_list":[]', 1, true))
    end)

    it("refuse what is read-only, unknown, of the wrong type or nothing at all", function()
      local id = api.create()
      local function patch(body) return api.patch("/campaigns/" .. id, body) end
      for _, field in ipairs { "id", "status", "timestamp_updated", "organization", "ai_sdr_id", "nmae" } do
        refused(400, "body must NOT have additional properties", patch { [field] = 1 })
      end
      refused(400, "body/daily_limit must be number,null", patch { daily_limit = "9" })
      refused(400, "body/email_list must be array", patch { email_list = json.null })
      refused(400, "body must NOT have fewer than 1 properties", patch {})
    end)

    it("check a schedule as on creation", function()
      local body = mock_call.campaign()
      body.campaign_schedule.schedules[1].timing.from = "nine"
      local changes = { campaign_schedule = body.campaign_schedule }
      assert.equal(400, (api.patch("/campaigns/" .. api.create(), changes)))
    end)

    it("stay as they are without a body", function()
      local id = api.create()
      local _, before = api.get("/campaigns/" .. id)
      local status, after = api.patch("/campaigns/" .. id)
      assert.equal(200, status)
      assert.same(before, after)
    end)
  end)

  describe("when activated", function()
    local function activate(id) return api.post("/campaigns/" .. id .. "/activate") end

    it("run, and wait for leads when there are none", function()
      local status, campaign = activate(api.create())
      assert.equal(200, status)
      assert.equal(1, campaign.status)
      assert.equal(2, campaign.not_sending_status)
    end)

    it("run on, with leads, after a pause", function()
      local status, campaign = activate(api.sample(2).id)
      assert.equal(200, status)
      assert.equal(1, campaign.status)
      assert.equal(json.null, campaign.not_sending_status)
    end)

    it("need a sender, by address or by tag, and a step", function()
      refused(400, "Campaign cannot be activated: it has no sending accounts",
        activate(api.create { email_list = json.array() }))
      assert.equal(200, (activate(api.create {
        email_list = json.array(), email_tag_list = json.array { MISSING },
      })))
      refused(400, "Campaign cannot be activated: it has no email steps",
        activate(api.create { sequences = json.array() }))
      refused(400, "Campaign cannot be activated: it has no email steps",
        activate(api.create { sequences = json.array { { steps = json.array() } } }))
    end)

    it("stay drafts when refused", function()
      local id = api.create { email_list = json.array() }
      activate(id)
      assert.equal(0, select(2, api.get("/campaigns/" .. id)).status)
    end)

    it("answer success with another state when no sender is healthy", function()
      local status, campaign = activate(api.sample(-1).id)
      assert.equal(200, status)
      assert.equal(-1, campaign.status)
      assert.equal(1, select(2, activate(api.create {
        email_list = json.array { "broken@example.com", "ann@example.com" },
      })).status)
    end)

    it("change nothing when they run already", function()
      for _, state in ipairs { 1, 4 } do
        local before = api.sample(state)
        local status, after = activate(before.id)
        assert.equal(200, status)
        assert.same(before, after)
      end
    end)

    it("are refused while the account is suspended", function()
      refused(400, "Campaign cannot be activated: the account is suspended", activate(api.sample(-99).id))
    end)

    it("take an empty object as body, but not a JSON content type without one", function()
      local id = api.create()
      assert.equal(200, (api.post("/campaigns/" .. id .. "/activate", {})))
      local status, body = api.post("/campaigns/" .. id .. "/activate", nil,
        { ["content-type"] = "application/json" })
      refused(400, "Body cannot be empty when content-type is set to 'application/json'", status, body)
      assert.equal("FST_ERR_CTP_EMPTY_JSON_BODY", body.code)
    end)
  end)

  describe("when paused", function()
    it("stop, whether they ran or their subsequences did", function()
      for _, state in ipairs { 1, 4 } do
        local before = api.sample(state)
        local status, after = api.post("/campaigns/" .. before.id .. "/pause")
        assert.equal(200, status)
        assert.equal(2, after.status)
        assert.is_true(after.timestamp_updated > before.timestamp_updated)
      end
    end)

    it("change nothing when they are paused already", function()
      local before = api.sample(2)
      local status, after = api.post("/campaigns/" .. before.id .. "/pause")
      assert.equal(200, status)
      assert.same(before, after)
    end)

    it("are refused when they do not run", function()
      for _, state in ipairs { 0, 3, -1, -2, -99 } do
        local before = api.sample(state)
        refused(400, "Campaign cannot be paused: it is not running",
          api.post("/campaigns/" .. before.id .. "/pause"))
        assert.same(before, select(2, api.get("/campaigns/" .. before.id)))
      end
    end)
  end)

  describe("when deleted", function()
    it("are answered once more, and gone then", function()
      local campaign = api.sample(1)
      local status, gone = api.delete("/campaigns/" .. campaign.id)
      assert.equal(200, status)
      assert.same(campaign, gone)
      refused(404, "Resource not found", api.get("/campaigns/" .. campaign.id))
      refused(404, "Resource not found", api.delete("/campaigns/" .. campaign.id))
      refused(404, "Resource not found", api.post("/campaigns/" .. campaign.id .. "/pause"))
    end)

    it("are gone from searches and figures, too", function()
      local _, found = api.get("/campaigns/search-by-contact?search=lead2@example.org")
      for _, campaign in ipairs(found.items) do api.delete("/campaigns/" .. campaign.id) end
      assert.equal(0, #select(2, api.get("/campaigns/search-by-contact?search=lead2@example.org")).items)
      local _, figures = api.get("/campaigns/analytics?id=" .. found.items[1].id)
      assert.same({}, figures)
    end)
  end)

  describe("when duplicated", function()
    it("are drafts with an id of their own and a name that says so", function()
      local original = api.sample(1)
      local status, copy = api.post("/campaigns/" .. original.id .. "/duplicate")
      assert.equal(200, status)
      assert.equal(original.name .. " (copy)", copy.name)
      assert.equal(0, copy.status)
      assert.are_not.equal(original.id, copy.id)
      assert.are_not.equal(original.timestamp_created, copy.timestamp_created)
      assert.same(original.sequences, copy.sequences)
    end)

    it("take the name they are given", function()
      local path = "/campaigns/" .. api.create() .. "/duplicate"
      assert.equal("Autumn", select(2, api.post(path, { name = "Autumn" })).name)
      assert.equal("Test (copy)", select(2, api.post(path, {})).name)
      refused(400, "body/name must be string", api.post(path, { name = 1 }))
    end)

    it("share nothing with the original", function()
      local id = api.create()
      local _, copy = api.post("/campaigns/" .. id .. "/duplicate")
      api.post("/campaigns/" .. copy.id .. "/variables", { variables = json.array { "city" } })
      assert.same({}, select(2, api.get("/campaigns/" .. id)).custom_variables)
    end)
  end)

  describe("when shared", function()
    local OTHER = { ["x-as-workspace"] = MISSING }
    local now

    before_each(function()
      now = 1788253200
      api = mock_call.new { clock = function() return now end }
    end)

    it("answer with no content at all", function()
      local status, _, response = api.post("/campaigns/" .. api.create() .. "/share")
      assert.equal(204, status)
      assert.equal("", response.body)
      assert.is_nil(response.headers["content-type"])
    end)

    it("can be created from in another workspace, without what belongs to the first", function()
      local id = api.create { email_list = json.array { "ann@example.com" } }
      api.post("/campaigns/" .. id .. "/share")
      local status, copy = api.post("/campaigns/" .. id .. "/from-export", nil, OTHER)
      assert.equal(200, status)
      assert.equal(0, copy.status)
      assert.are_not.equal(id, copy.id)
      assert.equal(MISSING, copy.organization)
      assert.same({}, copy.email_list)
      assert.equal(200, (api.get("/campaigns/" .. copy.id, nil, OTHER)))
      assert.equal(404, (api.get("/campaigns/" .. copy.id)))
    end)

    it("cannot be created from before, nor seven days later", function()
      local id = api.create()
      local function create() return api.post("/campaigns/" .. id .. "/from-export") end
      local status, body = create()
      assert.equal(403, status)
      assert.same({ message = "The requested campaign not shared" }, body)
      api.post("/campaigns/" .. id .. "/share")
      now = now + 7 * 24 * 3600 - 1
      assert.equal(200, (create()))
      now = now + 1
      assert.equal(403, (create()))
    end)
  end)

  it("are exported as they are", function()
    local campaign = api.sample(1)
    local status, exported = api.post("/campaigns/" .. campaign.id .. "/export")
    assert.equal(200, status)
    assert.same(campaign, exported)
  end)

  it("learn variables, core ones and custom ones", function()
    local id = api.create()
    local path = "/campaigns/" .. id .. "/variables"
    assert.equal(200, (api.post(path, { variables = json.array { "firstName", "city" } })))
    local _, campaign = api.post(path, { variables = json.array { "color", "city" } })
    assert.same({ firstName = true }, campaign.core_variables)
    assert.same({ city = true, color = true }, campaign.custom_variables)
    refused(400, "body must have required property 'variables'", api.post(path, {}))
    refused(400, "body/variables must be array", api.post(path, { variables = "city" }))
    refused(400, "body must be object", api.post(path))
  end)

  it("are counted when they were launched", function()
    local _, before = api.get("/campaigns/count-launched")
    local id = api.create()
    assert.same(before, select(2, api.get("/campaigns/count-launched")))
    api.post("/campaigns/" .. id .. "/activate")
    assert.equal(before.count + 1, select(2, api.get("/campaigns/count-launched")).count)
  end)

  describe("searched by contact", function()
    local function found(query)
      local list = {}
      local status, body = api.get("/campaigns/search-by-contact" .. query)
      assert.equal(200, status)
      for index, campaign in ipairs(body.items) do list[index] = campaign.name end
      return list
    end

    it("are those with the address, in any case", function()
      assert.same({ "My First Campaign", "Spring Launch" }, found("?search=Lead2%40example.org"))
      assert.same({}, found("?search=nobody@example.org"))
      assert.same({}, found("?search=lead"))
      assert.same({}, found(""))
    end)

    it("are sorted as asked", function()
      assert.same({ "Spring Launch", "My First Campaign" },
        found("?search=lead2@example.org&sort_order=desc"))
      assert.same({ "My First Campaign", "Spring Launch" },
        found("?search=lead2@example.org&sort_column=name&sort_order=asc"))
      assert.same({ "Spring Launch", "My First Campaign" },
        found("?search=lead2@example.org&sort_column=status&sort_order=desc"))
    end)
  end)

  it("of an id that is no UUID are a bad request", function()
    for _, id in ipairs { "x", "..", "%20", "0198b000" } do
      refused(400, 'params/id must match format "uuid"', api.get("/campaigns/" .. id))
    end
  end)
end)
