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
      local client, requests = scripted.client{ case[1] == "search_by_contact" and scripted.json(200, '{"items":[]}') or ok() }
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

  it("refuses a handle of another client, whose workspace may be another", function()
    local client, requests = scripted.client({ ok() }, { api_key = "0123456789-one" })
    local others = {
      scripted.client({}, { api_key = "0123456789-two" }), client:as_workspace("w2"),
      instantly.new{ api_key = "0123456789-one" },
    }
    for _, other in ipairs(others) do
      assert.error_matches(function() client.campaigns:delete(other.campaign(ID)) end,
        "campaigns:delete: id: this Campaign belongs to another client: pass its .id to use it here")
      assert.error_matches(function() client.campaigns:analytics{ campaign = other.campaign(ID) } end,
        "this Campaign belongs to another client")
    end
    assert.equal(0, #requests)
    assert(client.campaigns:get(others[1].campaign(ID).id))
  end)

  it("takes a handle of a sibling or of another client for the same workspace", function()
    local client, requests = scripted.client({ ok(), ok() }, { api_key = "0123456789-one" })
    assert(client.campaigns:get(client:with{ timeout = 5 }.campaign(ID)))
    assert(client.campaigns:get(scripted.client({}, { api_key = "0123456789-one" }).campaign(ID)))
    assert.equal(2, #requests)
  end)

  it("refuses an answer that is about another campaign", function()
    local client = scripted.client{ ok(), ok{ id = "another" } }
    local campaign = assert(client.campaigns:get(ID))
    local value, err = campaign:pause()
    assert.is_nil(value)
    assert.equal("decode", err.kind)
    assert.matches("it is about another one", err.message, 1, true)
    assert.equal(ID, campaign.id)
  end)

  it("refuses surplus arguments instead of dropping them", function()
    local client, requests = scripted.client{}
    assert.error_matches(function() client.campaigns:pause(ID, {}, {}) end,
      "takes no arguments: pass the options alone")
    for _, name in ipairs{ "list", "each", "collect" } do
      assert.error_matches(function() client.campaigns[name](client.campaigns, {}, {}, {}) end, "too many arguments")
    end
    assert.error_matches(function() client.campaign(ID, {}) end, "campaign: too many arguments")
    assert.error_matches(function() client.campaigns:update(ID, {}, {}, 1) end, "too many arguments")
    assert.error_matches(function() client.campaigns:update(ID, {}, {}, nil, 1) end, "too many arguments")
    assert.error_matches(function() client.campaigns:pause(ID, { reason = "x" }) end, 'unknown option "reason"')
    assert.equal(0, #requests)
  end)

  it("says so when it was called with a dot", function()
    local client = scripted.client{}
    assert.error_matches(function() client.campaigns.get(ID) end, "campaigns:get: call it with a colon")
    for _, name in ipairs{ "list", "each", "collect" } do
      assert.error_matches(function() client.campaigns[name]{} end, "campaigns:" .. name .. ": call it with a colon")
    end
  end)

  it("refuses an id that is missing", function()
    local client = scripted.client{}
    assert.error_matches(function() client.campaigns:get() end,
      "expected an id %(a string%) or the Campaign itself, got nothing")
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

describe("an answer that reports a failure inside a 200", function()
  it("is an error of kind failed, and the entity stays what it was", function()
    for _, body in ipairs{ '{"success":false,"error":"NO_GOOD"}', '{"error":"NO_GOOD","message":"NO_GOOD"}' } do
      local client = scripted.client{ ok(), scripted.json(200, body), ok{ status = 2 } }
      local campaign = assert(client.campaigns:get(ID))
      local value, err = campaign:pause()
      assert.is_nil(value)
      assert.equal("failed", err.kind)
      assert.equal("NO_GOOD", err.message)
      assert.equal("NO_GOOD", err.code)
      assert.is_nil(err.uncertain)
      assert.equal("active", campaign.status_name)
      assert.equal("paused", assert(campaign:pause()).status_name)
    end
  end)

  it("is a decode error when it only lacks what makes it an answer", function()
    for _, body in ipairs{ "{}", '{"status":"paused"}', '{"id":5}', '{"success":true}' } do
      local client = scripted.client{ scripted.json(200, body), scripted.json(200, body) }
      local handle = client.campaign(ID)
      assert.equal("decode", select(2, handle:pause()).kind)
      assert.error_matches(function() return handle.name end, "not loaded")
      assert.equal("decode", select(2, client.campaigns:get(ID)).kind)
    end
  end)
end)

describe("an answer that is no object", function()
  for _, body in ipairs{ "false", "null", "5", '"hi"', "true" } do
    it("is a decode error, whatever was asked for: " .. body, function()
      local calls = {
        function(campaigns) return campaigns:get(ID) end,
        function(campaigns) return campaigns:get(ID, { as = "table" }) end,
        function(campaigns) return campaigns:get(ID, { as = "json" }) end,
        function(campaigns) return campaigns:analytics() end,
        function(campaigns) return campaigns:list() end,
        function(campaigns) return campaigns:list({}, { as = "table" }) end,
        function(campaigns) return campaigns:list({}, { as = "json" }) end,
        function(campaigns) return campaigns:collect() end,
        function(campaigns) return campaigns:collect({}, { as = "table" }) end,
      }
      for i, call in ipairs(calls) do
        local value, err = call(scripted.client{ scripted.json(200, body) }.campaigns)
        assert.is_nil(value, i)
        assert.equal("decode", err.kind)
      end
    end)
  end

  it("is refused inside a list, too", function()
    for _, body in ipairs{ '{"items":["a"]}', '{"items":[null]}', '{"items":[{"id":"a"},5]}', '{"items":5}', "{}" } do
      for _, as in ipairs{ "record", "table" } do
        local value, err = scripted.client{ scripted.json(200, body) }.campaigns:collect({}, { as = as })
        assert.is_nil(value, body)
        assert.equal("decode", err.kind)
      end
    end
  end)

  it("of HTML is refused as text as well", function()
    local html = { status = 200, headers = { ["content-type"] = "text/html" }, body = "<html>" }
    for _, name in ipairs{ "get", "pause", "duplicate" } do
      local client = scripted.client{ html }
      local value, err = client.campaign(ID)[name](client.campaign(ID), name ~= "duplicate" and { as = "json" } or {},
        name == "duplicate" and { as = "json" } or nil)
      assert.is_nil(value)
      assert.equal("decode", err.kind)
    end
  end)

  it("of nothing is refused as text as well", function()
    local client = scripted.client{ { status = 200, headers = {}, body = "" } }
    assert.equal("decode", select(2, client.campaigns:get(ID, { as = "json" })).kind)
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

describe("a method that is more than one operation", function()
  local client, calls
  setup(function()
    require("instantly.extras").collection.lead_labels = { paint = "spec.paint" }
    package.preload["spec.paint"] = function()
      return { paint = function(...)
        calls[#calls + 1] = { ... }
        return "painted", nil, { attempts = 2 }
      end }
    end
    client = scripted.client{}
  end)
  teardown(function() package.preload["spec.paint"] = nil end)
  before_each(function() calls = {} end)

  it("gets the collection, what it is about and the options, and answers as it likes", function()
    local options = { colour = "red" }
    local value, err, meta = client.lead_labels:paint("all", options)
    assert.same({ "painted", { attempts = 2 } }, { value, meta })
    assert.is_nil(err)
    assert.is_true(rawequal(client.lead_labels, calls[1][1]))
    assert.equal("all", calls[1][2])
    assert.is_true(rawequal(options, calls[1][3]))
  end)

  it("is suggested for a name like its own", function()
    assert.error_matches(function() return client.lead_labels.pain end, 'did you mean "paint"')
  end)

  it("refuses to be called with a dot, and with more arguments than it takes", function()
    assert.error_matches(function() client.lead_labels.paint("all") end, "lead_labels:paint: call it with a colon")
    assert.error_matches(function() client.lead_labels:paint("all", {}, {}) end,
      "lead_labels:paint: too many arguments %(at most 2 expected%)")
    assert.equal(0, #calls)
  end)
end)
