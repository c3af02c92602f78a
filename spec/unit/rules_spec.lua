local cjson = require "cjson"
local rules = require "instantly.rules"
local scripted = require "spec.support.scripted"

local ID = "0199b3f1-0000-7000-8000-000000000001"
local LEADS = { { email = "a@b.co" } }

describe("before anything is sent", function()
  local refused = {
    { "leads are added to nothing", "leads", "add", { { leads = LEADS } }, "leads:add: give campaign or list_id$" },
    { "leads are added to two places", "leads", "add", { { leads = LEADS, campaign = ID, list_id = ID } },
      "leads:add: give campaign or list_id, not both" },
    { "the same, by the wire's name", "leads", "add", { { leads = LEADS, campaign_id = ID, list_id = ID } }, "not both" },
    { "leads of everywhere are deleted", "leads", "bulk_delete", { { ids = { ID } } }, "give campaign or list_id" },
    { "nothing is said to be deleted", "leads", "bulk_delete", {}, "give campaign or list_id" },
    { "a lead of a campaign has no address", "leads", "create", { { campaign = ID, first_name = "A" } },
      "email is required %(campaign is given%)" },
    { "a lead of a list has no name at all", "leads", "create", { { list_id = ID, phone = "1" } },
      "give email or first_name or last_name %(list_id is given%)" },
    { "leads are moved nowhere", "leads", "move", { { campaign = ID } }, "give to_campaign_id or to_list_id" },
    { "leads are moved to two places", "leads", "move", { { campaign = ID, to_campaign_id = ID, to_list_id = ID } }, "not both" },
    { "moved leads come from nowhere", "leads", "move", { { ids = { ID }, to_list_id = ID } },
      "give campaign or list_id %(ids is given%)" },
    { "analytics ask in two ways", "campaigns", "analytics", { { id = ID, ids = { ID } } }, "give campaign once" },
    { "a mail is forwarded with nothing in it", "emails", "forward",
      { { eaccount = "a@b.co", reply_to_uuid = ID, subject = "s", to_address_email_list = "c@d.co" } },
      "give body or include_original_body" },
    { "activity is filtered by two kinds", "ai_inbox_managers", "analytics_activity",
      { "m", { activity_type = "reply", job_type = 1 } }, "give activity_type or job_type, not both" },
    { "a copy names no original", "ai_sales_agents", "create", { { name = "A", is_duplicate = true } },
      "source_ai_sdr_id is required %(is_duplicate is given%)" },
    { "an agent has no kind", "ai_sales_agents", "create", { { name = "A", is_duplicate = false } },
      "agent_type is required %(without is_duplicate%)" },
    { "an agent has nothing to start from", "ai_sales_agents", "create", { { name = "A", agent_type = 1 } }, "required" },
    { "a subsequence has no campaign", "subsequences", "create", { { name = "x" } }, "required" },
    { "figures of subsequences have no campaign", "subsequences", "analytics", {}, "subsequences:analytics: campaign is required" },
  }
  for _, case in ipairs(refused) do
    it("it is refused that " .. case[1], function()
      local client, requests = scripted.client{}
      local collection = client[case[2]]
      assert.error_matches(function() collection[case[3]](collection, case[4][1], case[4][2]) end, case[5])
      assert.equal(0, #requests)
    end)
  end

  it("null and false count for nothing", function()
    local client, requests = scripted.client{ scripted.json(200, { id = ID }) }
    assert(client.leads:create{ campaign = cjson.null, list_id = ID, first_name = "A" })
    assert.equal(1, #requests)
  end)

  it("a value is looked at where the rule names one", function()
    local operation = require("instantly.api.ai_lead_finder_agents").operations.create
    local at = { where = "x" }
    assert.error_matches(function() rules.check(operation, at, nil, { on_exhaustion = "fallback" }) end,
      "x: fallback_search_filters is required %(on_exhaustion is fallback%)")
    rules.check(operation, at, nil, { on_exhaustion = "pause" })
    rules.check(operation, at, nil, { on_exhaustion = "fallback", fallback_search_filters = {} })
  end)

  it("every rule speaks of arguments that its call has", function()
    local count = 0
    for _, module in pairs(require("instantly.api").collections) do
      for name, operation in pairs(require("instantly.api." .. module).operations) do
        local known = {}
        for field in pairs(operation.query or {}) do known[field] = true end
        for field in pairs(operation.body and operation.body.fields or {}) do known[field] = true end
        for _, rule in ipairs(operation.rules or {}) do
          count = count + 1
          for _, list in ipairs{ rule.one or rule.most or rule.any or rule.needs, rule.without or {}, { rule.with } } do
            for _, field in ipairs(list) do assert.is_true(known[field], module .. "." .. name .. ": " .. field) end
          end
        end
      end
    end
    assert.is_true(count >= 15)
  end)
end)

describe("the way out of a rule", function()
  local function sent(arguments, options)
    local client, requests = scripted.client{ scripted.json(200, { count = 0 }) }
    assert(client.leads:bulk_delete(arguments, options))
    return cjson.decode(requests[1].body)
  end

  it("is strict = false", function()
    assert.same({ ids = { ID } }, sent({ ids = { ID } }, { strict = false }))
  end)

  it("is extra, which may also satisfy it", function()
    assert.same({ ids = { ID }, list_id = ID }, sent({ ids = { ID } }, { extra = { list_id = ID } }))
    assert.same({ campaign_id = ID, list_id = ID }, sent({ campaign = ID }, { extra = { list_id = ID } }))
  end)
end)
