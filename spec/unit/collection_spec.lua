local instantly = require "instantly"
local scripted = require "spec.support.scripted"

local unpack = table.unpack or unpack -- luacheck: ignore

local ID = "0199b3f1-0000-7000-8000-000000000001"

local function ok(fields) return scripted.json(200, scripted.campaign(fields)) end

describe("a verb of a collection", function()
  local calls = {
    { "get", { ID }, "GET", "/" .. ID },
    { "create", { { name = "x", campaign_schedule = scripted.campaign().campaign_schedule } }, "POST", "" },
    { "update", { ID, { name = "x" } }, "PATCH", "/" .. ID },
    { "delete", { ID }, "DELETE", "/" .. ID },
    { "activate", { ID }, "POST", "/" .. ID .. "/activate" },
    { "pause", { ID }, "POST", "/" .. ID .. "/pause" },
    { "duplicate", { ID }, "POST", "/" .. ID .. "/duplicate" },
    { "export", { ID }, "POST", "/" .. ID .. "/export" },
    { "create_from_export", { ID }, "POST", "/" .. ID .. "/from-export" },
    { "add_variables", { ID, { variables = { "a" } } }, "POST", "/" .. ID .. "/variables" },
    { "sending_status", { ID, { with_ai_summary = true } }, "GET",
      "/" .. ID .. "/sending-status?with_ai_summary=true" },
    { "count_launched", {}, "GET", "/count-launched" },
    { "search_by_contact", { { search = "a@b.co" } }, "GET", "/search-by-contact?search=a%40b.co" },
    { "analytics", { { campaign = { ID, "2" } } }, "GET", "/analytics?ids=" .. ID .. "&ids=2" },
    { "analytics_overview", { { campaign = ID } }, "GET", "/analytics/overview?id=" .. ID },
    { "analytics_daily", { { campaign = ID } }, "GET", "/analytics/daily?campaign_id=" .. ID },
    { "analytics_steps", { { campaign = ID } }, "GET", "/analytics/steps?campaign_id=" .. ID },
  }
  for _, case in ipairs(calls) do
    it(("%s sends %s …%s"):format(case[1], case[3], case[4]), function()
      local client, requests = scripted.client{ ok() }
      assert(client.campaigns[case[1]](client.campaigns, unpack(case[2])))
      assert.equal(case[3], requests[1].method)
      assert.equal("/api/v2/campaigns" .. case[4], requests[1].path)
    end)
  end

  it("takes an entity for its id, and loads the answer into it", function()
    local client = scripted.client{ ok{ status = 1 }, ok{ status = 2 } }
    local campaign = assert(client.campaigns:get(ID))
    local answer = assert(client.campaigns:pause(campaign))
    assert.is_true(rawequal(campaign, answer))
    assert.equal(2, campaign.status)
  end)

  it("gives a new entity for a copy", function()
    local client = scripted.client{ ok(), ok{ id = "copy" } }
    local campaign = assert(client.campaigns:get(ID))
    local copy = assert(client.campaigns:duplicate(campaign, { name = "y" }))
    assert.equal(ID, campaign.id)
    assert.equal("copy", copy.id)
  end)

  it("takes a handle of another client: the id is what counts", function()
    local other = scripted.client{}
    local client, requests = scripted.client{ ok() }
    assert(client.campaigns:get(other.campaign(ID)))
    assert.equal("/api/v2/campaigns/" .. ID, requests[1].path)
  end)

  it("refuses surplus arguments instead of dropping them", function()
    local client, requests = scripted.client{}
    assert.error_matches(function() client.campaigns:pause(ID, {}, {}) end,
      "takes no arguments: pass the options alone")
    assert.error_matches(function() client.campaigns:list({}, {}, {}) end, "too many arguments")
    assert.error_matches(function() client.campaigns:update(ID, {}, {}, 1) end, "too many arguments")
    assert.error_matches(function() client.campaigns:pause(ID, { reason = "x" }) end, 'unknown option "reason"')
    assert.equal(0, #requests)
  end)

  it("says so when it was called with a dot", function()
    local client = scripted.client{}
    assert.error_matches(function() client.campaigns.get(ID) end, "campaigns:get: call it with a colon")
    assert.error_matches(function() client.campaigns.list{} end, "campaigns:list: call it with a colon")
  end)

  it("refuses an id that is missing", function()
    local client = scripted.client{}
    assert.error_matches(function() client.campaigns:get() end,
      "expected an id %(a string%) or a Campaign, got nothing")
  end)
end)

describe("answers", function()
  it("with campaigns in a list hold campaigns", function()
    local client = scripted.client{ scripted.json(200, { items = { scripted.campaign() } }) }
    local found = assert(client.campaigns:search_by_contact{ search = "x" })
    assert.equal("My First Campaign", found.items[1].name)
    assert.equal("active", found.items[1].status_name)
  end)

  it("without an id are plain tables", function()
    local client = scripted.client{
      scripted.json(200, '[{"campaign_id":"a","open_count":3}]'), scripted.json(200, '{"count":3}'),
    }
    local rows = assert(client.campaigns:analytics())
    assert.equal("table", type(rows[1]))
    assert.equal(3, rows[1].open_count)
    assert.equal(3, assert(client.campaigns:count_launched()).count)
  end)

  it("with null where an entity could be leave it out", function()
    local client = scripted.client{ scripted.json(200, '{"diagnostics":null,"summary":{"status":null}}') }
    local status = assert(client.campaigns:sending_status(ID))
    assert.is_nil(status.diagnostics)
    assert.same({}, status.summary)
  end)
end)

describe("a handle", function()
  it("is made without a request", function()
    local client, requests = scripted.client{}
    local campaign = client.campaign(ID)
    assert.equal(ID, campaign.id)
    assert.equal(ID, client:campaign(ID).id)
    assert.equal(0, #requests)
  end)

  it("refuses ids that are none", function()
    local client = scripted.client{}
    for _, id in ipairs{ "", ".", "..", "a/b", "a\nb", 5, {} } do
      assert.error_matches(function() client.campaign(id) end, "campaign: id")
    end
    assert.error_matches(function() client.campaign() end, "campaign: id")
  end)

  it("equals another of the same campaign and client, and none of another workspace", function()
    local client = scripted.client{}
    assert.is_true(client.campaign(ID) == client.campaign(ID))
    assert.is_false(client.campaign(ID) == client.campaign("other"))
    assert.is_false(client.campaign(ID) == client:as_workspace("w2").campaign(ID))
  end)
end)

describe("the default client", function()
  it("is reached by the names of the module", function()
    local requests = {}
    instantly.configure{ mock = { handle = function(_, request)
      requests[#requests + 1] = request
      return ok()
    end } }
    assert.equal("My First Campaign", assert(instantly.campaign(ID):get()).name)
    assert(instantly.campaigns:pause(ID))
    assert(instantly.request{ method = "GET", path = "/api/v2/x" })
    assert(instantly:request{ method = "GET", path = "/api/v2/x" })
    assert.equal(4, #requests)
  end)

  it("suggests the name that was meant", function()
    assert.error_matches(function() return instantly.campagins end,
      'instantly: no "campagins": did you mean "campaigns"')
    assert.is_nil(instantly.wholly_different_thing)
  end)
end)
