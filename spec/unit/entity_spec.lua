local cjson = require "cjson"
local instantly = require "instantly"
local scripted = require "spec.support.scripted"

local ID = "0199b3f1-0000-7000-8000-000000000001"

local function ok(fields) return scripted.json(200, scripted.campaign(fields)) end

--- A loaded campaign, and the requests that follow.
local function loaded(answers, fields)
  local all = { ok(fields) }
  for i, answer in ipairs(answers or {}) do all[i + 1] = answer end
  local client, requests = scripted.client(all)
  return assert(client.campaign(ID):get()), requests, client
end

describe("a campaign", function()
  it("does what the promised line says", function()
    local client, requests = scripted.client{ ok{ status = 2 } }
    local campaign = client.campaign(ID)
    assert.equal(campaign, assert(campaign:pause()))
    assert.equal("POST", requests[1].method)
    assert.equal("/api/v2/campaigns/" .. ID .. "/pause", requests[1].path)
    assert.equal("My First Campaign", campaign.name)
    assert.equal(2, campaign.status)
    assert.equal("paused", campaign.status_name)
    assert.equal("09:00", campaign.campaign_schedule.schedules[1].timing.from)
  end)

  it("raises on a field read while it holds nothing, and sends nothing", function()
    local client, requests = scripted.client{}
    assert.error_matches(function() return client.campaign(ID).name end, "not loaded: call :get%(%)")
    assert.equal(0, #requests)
  end)

  it("has a method for every operation that needs its id", function()
    local client, requests = scripted.client{ ok(), ok(), ok(), ok(), ok(), ok(), ok(), ok(), ok(),
      { status = 204, headers = {}, body = "" } }
    local campaign = client.campaign(ID)
    for _, name in ipairs{ "get", "activate", "pause", "duplicate", "export", "create_from_export", "sending_status",
      "delete" } do
      assert(campaign[name](campaign))
    end
    assert(campaign:add_variables{ variables = { "x" } })
    assert.is_true(assert(campaign:share()))
    assert.equal("/api/v2/campaigns/" .. ID .. "/share", requests[10].path)
  end)

  it("asks for its own analytics", function()
    local client, requests = scripted.client{ scripted.json(200, "[]"), scripted.json(200, "[]") }
    local campaign = client.campaign(ID)
    assert.same({}, assert(campaign:analytics{ start_date = "2026-01-01" }))
    assert(campaign:analytics_daily())
    assert.equal("/api/v2/campaigns/analytics?id=" .. ID .. "&start_date=2026-01-01", requests[1].path)
    assert.equal("/api/v2/campaigns/analytics/daily?campaign_id=" .. ID, requests[2].path)
    assert.error_matches(function() campaign:analytics{ campaign = "x" } end, "campaign is the one it is called on")
    assert.error_matches(function() campaign:analytics("2026") end, "expected a table of arguments, got a string")
    assert.error_matches(function() campaign:analytics({}, {}, 1) end, "too many arguments")
  end)

  it("keeps what it holds when a call fails", function()
    local campaign = loaded{ scripted.json(500, { message = "no" }), scripted.json(200, "{broken") }
    assert.is_nil((campaign:pause()))
    assert.equal("active", campaign.status_name)
    assert.is_nil((campaign:pause()))
    assert.equal("active", campaign.status_name)
  end)

  it("says so when a method was called with a dot", function()
    local campaign = loaded()
    assert.error_matches(function() campaign.pause() end, "campaign:pause: call it with a colon")
    for _, name in ipairs{ "save", "table", "json", "changes", "revert", "field" } do
      assert.error_matches(function() campaign[name]({}) end, "campaign:" .. name .. ": call it with a colon")
    end
  end)
end)

describe("save", function()
  it("sends the assigned fields and nothing else", function()
    local campaign, requests = loaded{ ok{ daily_limit = 50 } }
    campaign.daily_limit = 50
    assert.equal(campaign, assert(campaign:save()))
    assert.equal("PATCH", requests[2].method)
    assert.equal("/api/v2/campaigns/" .. ID, requests[2].path)
    assert.equal('{"daily_limit":50}', requests[2].body)
    assert.is_nil(campaign:changes())
    assert.equal(50, campaign.daily_limit)
  end)

  it("finds a list that was edited in place and sends it whole", function()
    local campaign, requests = loaded{ ok{ email_list = { "ann@example.com", "bob@example.com", "cy@example.com" } } }
    table.insert(campaign.email_list, "cy@example.com")
    assert.same({ "email_list" }, { next(campaign:changes()) and (next(campaign:changes())) })
    assert(campaign:save())
    assert.same({ email_list = { "ann@example.com", "bob@example.com", "cy@example.com" } },
      cjson.decode(requests[2].body))
    assert.is_nil(campaign:changes())
    assert.equal(3, #campaign.email_list)
  end)

  it("sends an emptied list as a list", function()
    local campaign, requests = loaded{ ok(), ok() }
    table.remove(campaign.email_list); table.remove(campaign.email_list)
    assert(campaign:save())
    assert.equal('{"email_list":[]}', requests[2].body)
    campaign.cc_list = {}
    assert(campaign:save())
    assert.equal('{"cc_list":[]}', requests[3].body)
  end)

  it("sends null for a cleared field", function()
    local campaign, requests = loaded{ ok() }
    campaign.daily_limit = instantly.null
    assert.is_nil(campaign.daily_limit)
    assert(campaign:save())
    assert.equal('{"daily_limit":null}', requests[2].body)
  end)

  it("sends nothing when nothing changed", function()
    local campaign, requests = loaded()
    campaign.daily_limit = 100
    local _ = campaign.email_list[1]
    assert.equal(campaign, campaign:save())
    assert.equal(1, #requests)
  end)

  it("works on a handle that was never loaded", function()
    local client, requests = scripted.client{ ok{ name = "New" } }
    local campaign = client.campaign(ID)
    campaign.name = "New"
    assert.equal("New", campaign.name)
    assert(campaign:save())
    assert.equal('{"name":"New"}', requests[1].body)
  end)

  it("keeps the changes when it fails", function()
    local campaign = loaded{ scripted.json(400, { message = "no" }) }
    campaign.daily_limit = 50
    assert.is_nil((campaign:save()))
    assert.same({ daily_limit = 50 }, campaign:changes())
    assert.equal(50, campaign.daily_limit)
  end)

  it("keeps a change that was made while it was under way", function()
    local campaign
    campaign = loaded{ function()
      campaign.daily_limit = 77
      campaign.name = "Later"
      return ok{ daily_limit = 50 }
    end }
    campaign.daily_limit = 50
    assert(campaign:save())
    assert.same({ daily_limit = 77, name = "Later" }, campaign:changes())
  end)

  it("keeps what was set back to the old value while it was under way", function()
    local campaign
    campaign = loaded{ function()
      campaign.daily_limit = 100
      campaign.email_list[3] = nil
      return ok{ daily_limit = 50, email_list = { "ann@example.com", "bob@example.com", "cy@example.com" } }
    end }
    campaign.daily_limit = 50
    campaign.email_list[3] = "cy@example.com"
    assert(campaign:save())
    assert.equal(100, campaign.daily_limit)
    assert.equal(2, #campaign.email_list)
    local changes = campaign:changes()
    assert.equal(100, changes.daily_limit)
    assert.equal(2, #changes.email_list)
  end)

  it("passes on what the service itself put into a nested object", function()
    local schedule = scripted.campaign().campaign_schedule
    schedule.schedules[1].brand_new = { 1 }
    local campaign, requests = loaded({ ok(), ok() },
      { campaign_schedule = schedule, email_list = { "o/neil@example.com" } })
    campaign.campaign_schedule.schedules[1].timing.from = "08:00"
    assert(campaign:save())
    local sent = cjson.decode(requests[2].body).campaign_schedule.schedules[1]
    assert.equal("08:00", sent.timing.from)
    assert.same({ 1 }, sent.brand_new)
    table.insert(campaign.email_list, "x@example.com")
    assert(campaign:save())
  end)

  it("checks its options also when there is nothing to send", function()
    local campaign, requests = loaded{ ok() }
    assert.error_matches(function() campaign:save{ tiemout = 1 } end, 'unknown option "tiemout"')
    assert.error_matches(function() campaign:save("x") end, "expected a table of options")
    assert.error_matches(function() campaign:save{ as = "table" } end, "as does not go with save")
    assert.error_matches(function() campaign:save({}, 1) end, "too many arguments")
    local saved, err, meta = campaign:save{ timeout = 5 }
    assert.equal(campaign, saved)
    assert.is_nil(err)
    assert.same({ attempts = 0, elapsed = 0 }, meta)
    assert.equal(1, #requests)
    assert(campaign:save{ extra = { brand_new = 1 } })
    assert.equal('{"brand_new":1}', requests[2].body)
  end)

  it("checks nested values like an update does, before it sends", function()
    local campaign, requests = loaded()
    campaign.campaign_schedule.schedules[1].timing = { form = "08:00", to = "17:00" }
    assert.error_matches(function() campaign:save() end,
      'campaign_schedule.schedules%[1%].timing: unknown field "form"')
    assert.equal(1, #requests)
  end)

  it("takes options", function()
    local campaign, requests = loaded{ ok() }
    campaign.name = "x"
    assert(campaign:save{ headers = { ["X-Run"] = "1" } })
    assert.equal("1", requests[2].headers["x-run"])
  end)
end)

describe("an answer", function()
  it("never overwrites an unsaved change", function()
    local campaign = loaded{ ok{ status = 2, daily_limit = 100, name = "Renamed elsewhere" } }
    campaign.daily_limit = 50
    campaign.email_list[3] = "cy@example.com"
    assert(campaign:pause())
    assert.equal(50, campaign.daily_limit)
    assert.equal("cy@example.com", campaign.email_list[3])
    assert.equal("paused", campaign.status_name)
    assert.equal("Renamed elsewhere", campaign.name)
  end)
end)

describe("revert", function()
  it("drops the changes, in place or assigned", function()
    local campaign = loaded()
    campaign.daily_limit = 50
    campaign.email_list[1] = "x@example.com"
    campaign:revert()
    assert.is_nil(campaign:changes())
    assert.equal(100, campaign.daily_limit)
    assert.equal("ann@example.com", campaign.email_list[1])
  end)
end)

describe("assignment", function()
  it("refuses what the server sets, what does not exist, and wrong types", function()
    local campaign = loaded()
    assert.error_matches(function() campaign.status = 2 end, "status")
    assert.error_matches(function() campaign.id = "x" end, "id")
    assert.error_matches(function() campaign.nmae = "x" end, 'did you mean "name"')
    assert.error_matches(function() campaign.daily_limit = "50" end, "daily_limit: expected a number, got a string")
    assert.error_matches(function() campaign.name = nil end, "instantly.null")
    assert.is_nil(campaign:changes())
  end)
end)

describe("a campaign as data", function()
  it("is a plain table that lua-cjson can write", function()
    local campaign = loaded()
    local plain = campaign:table()
    assert.equal("table", type(plain))
    assert.same(plain, campaign:table())
    local again = cjson.decode(cjson.encode(plain))
    assert.equal("ann@example.com", again.email_list[1])
    plain.name = "x"
    assert.equal("My First Campaign", campaign.name)
  end)

  it("is JSON text, with the unsaved changes in it", function()
    local campaign = loaded()
    assert.equal("My First Campaign", cjson.decode(campaign:json()).name)
    campaign.name = "Ä \"quoted\""
    assert.equal("Ä \"quoted\"", cjson.decode(campaign:json()).name)
  end)

  it("gives a field that a method hides, and one the schema does not know", function()
    local campaign = loaded(nil, { brand_new = { 1 }, pause = "later" })
    assert.equal(1, campaign.brand_new[1])
    assert.equal("later", campaign:field("pause"))
    assert.equal("function", type(campaign.pause))
  end)

  it("says where the user is when there is nothing to copy", function()
    local client = scripted.client{}
    for _, name in ipairs{ "table", "json" } do
      local handle = client.campaign(ID)
      local _, message = pcall(function() handle[name](handle) end)
      assert.matches("entity_spec.lua:%d+: campaign .* is not loaded: call :get", message)
    end
  end)

  it("says what cannot be written as JSON", function()
    local campaign = loaded()
    campaign.campaign_schedule.schedules[1].name = print
    assert.error_matches(function() campaign:json() end, "campaign_schedule.schedules%[1%].name")
  end)

  it("tells what it is", function()
    assert.equal('campaign ' .. ID .. ' "My First Campaign" (active)', tostring((loaded())))
  end)
end)
