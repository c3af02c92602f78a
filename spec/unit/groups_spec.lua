-- What is the same in every group, and what is peculiar to some.
local cjson = require "cjson"
local core = require "instantly.core"
local index = require "instantly.api"
local scripted = require "spec.support.scripted"

local ID = "0199b3f1-0000-7000-8000-000000000001"

local function json(value) return scripted.json(200, value) end

describe("a group", function()
  it("is loaded when it is first used, and not before", function()
    local loaded = {}
    for name in pairs(index.collections) do
      loaded[name] = package.loaded["instantly.api." .. name]
      package.loaded["instantly.api." .. name] = nil
    end
    local client = scripted.client{}
    for name in pairs(index.collections) do assert.is_nil(package.loaded["instantly.api." .. name], name) end
    assert.truthy(client.webhook_events)
    for name, module in pairs(loaded) do package.loaded["instantly.api." .. name] = module end
  end)

  it("has a file that says what it is called, for every name of the index", function()
    local count = 0
    for name, module in pairs(index.collections) do
      count = count + 1
      local group = require("instantly.api." .. module)
      assert.equal(name, group.name)
      if group.entity then assert.equal(name, index.entities[group.entity]) end
    end
    assert.equal(35, count)
  end)

  it("has no list whose answer may report a failure: a large one is gone when its items have been read", function()
    for _, module in pairs(index.collections) do
      for name, operation in pairs(require("instantly.api." .. module).operations) do
        assert.is_false(operation.page ~= nil and operation.failure ~= nil, module .. ":" .. name)
      end
    end
  end)

  it("without an entity cannot be listed by calling it, and says so", function()
    local client = scripted.client{}
    assert.error_matches(function() client.workspace_billing() end, "workspace_billing cannot be listed")
  end)
end)

describe("an account", function()
  it("goes by its address, percent-encoded in the path", function()
    local client, requests = scripted.client{ json{ email = "a+b@example.com", status = 1 } }
    assert.error_matches(function() client.account("a b@example.com") end, "must not hold slashes, blanks")
    assert(client.account("a+b@example.com"):pause())
    assert.equal("/api/v2/accounts/a%2Bb%40example.com/pause", requests[1].path)
  end)

  it("stands for its address in arguments", function()
    local client, requests = scripted.client{ json{ paused_emails = { "a@b.co" }, failed_emails = {} } }
    local account = client.account("a@b.co")
    client.accounts:pause_many{ emails = { account } }
    assert.equal('{"emails":["a@b.co"]}', requests[1].body)
  end)

  it("reads the tags that lists add", function()
    local client = scripted.client{ json{ items = { { email = "a@b.co", tags = { { id = "t" } } } } } }
    local page = assert(client.accounts:list())
    assert.equal("Account", core.kind(page.items[1]))
    assert.equal("t", page.items[1].tags[1].id)
  end)
end)

describe("an entity of another group", function()
  it("belongs to that group's collection, and has its methods", function()
    local client, requests = scripted.client{ json{ id = "j1", status = "pending", progress = 0 }, json{ id = "j1", status = "success" } }
    local job = assert(client.accounts:enable_warmup{ emails = { "a@b.co" } })
    assert.equal("BackgroundJob", core.kind(job))
    assert.is_true(rawequal(client.background_jobs, core.owner(job)))
    assert(job:get())
    assert.equal("success", job.status)
    assert.equal("/api/v2/background-jobs/j1", requests[2].path)
  end)

  it("as a member of an answer is a record of that group", function()
    local client = scripted.client{ json{ agent = { id = "a1", name = "Mia", status = 1 } }, json{ agent = cjson.null } }
    local answer = assert(client.ai_deliverability_agents:current())
    assert.equal("AIAgent", core.kind(answer.agent))
    assert.is_true(rawequal(client.ai_agents, core.owner(answer.agent)))
    assert.is_nil(assert(client.ai_deliverability_agents:current()).agent)
  end)

  it("equals the same one of its own group", function()
    local client = scripted.client{ json{ agent = { id = "a1" } } }
    assert.is_true(client.ai_agent("a1") == assert(client.ai_deliverability_agents:current()).agent)
  end)

  it("that has no group reads and prints, and has no calls", function()
    local client = scripted.client{ json{ items = { { id = "g1", label = "Be nice", category = 1 } } } }
    local page = assert(client.ai_inbox_managers:list_guidances("m1"))
    local guidance = page.items[1]
    assert.equal("AIAgentGuidance", core.kind(guidance))
    assert.equal("Be nice", guidance.label)
    assert.equal("g1", guidance:table().id)
    assert.is_nil(guidance.save)
  end)

  it("is refused where another kind is meant", function()
    local client, requests = scripted.client{}
    for _, call in ipairs{
      function() client.ai_inbox_managers:get_guidance("m1", client.campaign(ID)) end,
      function() client.ai_sales_agent_activities:list(client.campaign(ID)) end,
      function() client.account_campaign_mappings:list(client.lead(ID)) end,
      function() client.supersearch_enrichments:history(client.lead(ID)) end,
      function() client.leads:move_to_subsequence{ id = client.campaign(ID), subsequence_id = ID } end,
    } do
      assert.error_matches(call, "expected the id of an? [%w ]+, or one itself, got a %u%a+")
    end
    assert.equal(0, #requests)
  end)

  it("is accepted where either of two kinds is meant", function()
    local client, requests = scripted.client{ json{}, json{} }
    assert(client.supersearch_enrichments:get(client.lead_list(ID)))
    assert(client.supersearch_enrichments:get(client.campaign(ID)))
    assert.equal("/api/v2/supersearch-enrichment/" .. ID, requests[2].path)
    assert.error_matches(function() client.supersearch_enrichments:get() end,
      "expected an id %(a string%) or the LeadList or Campaign itself, got nothing")
  end)
end)

describe("a path", function()
  local cases = {
    { "with two ids", "DELETE", "/ai-agents/sales/a1/guidance-rules/r2",
      function(client) return client.ai_sales_agents:delete_guidance_rule("a1", "r2") end },
    { "with two ids, from the record", "DELETE", "/ai-agents/sales/a1/guidance-rules/r2",
      function(client) return client.ai_sales_agent("a1"):delete_guidance_rule("r2") end },
    { "with a literal beside the id", "GET", "/ai-agents/deliverability",
      function(client) return client.ai_deliverability_agents:current() end },
    { "that ends in a slash", "POST", "/supersearch-enrichment/",
      function(client) return client.supersearch_enrichments:create{ resource_id = ID, type = "work_email_enrichment" } end },
    { "of the older form, as a method of the agent", "POST", "/ai-agents/a1/activities/imported-leads",
      function(client) return client.ai_sales_agent("a1"):import_leads_activity{ lead_ids = { "l" }, master_list_id = "m" } end },
    { "with a domain", "PUT", "/domains/example.com/forwarding",
      function(client) return client.domain_forwardings:update("example.com", { forwarding_domain = "x.com", forwarding_mode = 1 },
        { strict = false }) end },
  }
  for _, case in ipairs(cases) do
    it(case[1] .. " is sent as the file has it", function()
      local client, requests = scripted.client{ json{ id = "a1", domain = "example.com" } }
      assert(case[4](client))
      assert.equal(case[2], requests[1].method)
      assert.equal("/api/v2" .. case[3], requests[1].path)
    end)
  end

  it("needs every id", function()
    local client, requests = scripted.client{}
    assert.error_matches(function() client.ai_sales_agents:delete_guidance_rule("a1") end,
      "rule_id: expected an id %(a string%) or the SalesAgentGuidanceRule itself, got nothing")
    assert.error_matches(function() client.ai_sales_agents:delete_guidance_rule("a1", "..") end, "dot segment")
    assert.error_matches(function() client.ai_sales_agents:delete_guidance_rule("a1", "r", {}, {}) end,
      "takes no arguments: pass the options alone")
    assert.error_matches(function() client.ai_sales_agents:delete_guidance_rule("a1", "r", {}, {}, 1) end, "too many arguments")
    assert.equal(0, #requests)
  end)
end)

describe("an answer", function()
  it("of CSV is text", function()
    local text = "email,domain\r\na@b.co,b.co\r\n"
    local client = scripted.client{ { status = 200, headers = { ["content-type"] = "text/csv" }, body = text } }
    assert.equal(text, (client.block_list_entries:download()))
  end)

  it("of 202 is marked as accepted", function()
    local client = scripted.client{ scripted.json(202, { message = "ok" }) }
    local answer, err, meta = client.leads:update_interest_status{ lead_email = "a@b.co", interest_value = 1 }
    assert.equal("ok", answer.message)
    assert.is_nil(err)
    assert.is_true(meta.accepted)
  end)

  it("that is a bare list of entities is a list of records", function()
    local client = scripted.client{ json{ { id = "b1", bl_value = "x.com" } } }
    local removed = assert(client.block_list_entries:delete_all{ domains_only = true })
    assert.equal("BlockListEntry", core.kind(removed[1]))
  end)
end)

describe("a DELETE", function()
  it("carries a body where the API takes one, and a content type with it", function()
    local client, requests = scripted.client{ json{ count = 1 }, json{ id = "l" } }
    assert(client.leads:bulk_delete{ campaign = ID, ids = { client.lead("l1") } })
    assert.same({ campaign_id = ID, ids = { "l1" } }, cjson.decode(requests[1].body))
    assert.equal("application/json", requests[1].headers["content-type"])
    assert(client.leads:delete("l"))
    assert.is_nil(requests[2].body)
    assert.is_nil(requests[2].headers["content-type"])
  end)
end)

describe("the workspace of a key", function()
  local function workspace(fields)
    fields.id = "w1"
    return json(fields)
  end

  it("is one record without an id in its paths", function()
    local client, requests = scripted.client{ workspace{ name = "Old" }, workspace{ name = "New" }, workspace{ name = "Newer" } }
    local current = assert(client.workspaces:get())
    assert(client.workspaces:get())
    assert.is_true(rawequal(current, assert(current:get())))
    assert.equal("Newer", current.name)
    assert.equal("/api/v2/workspaces/current", requests[3].path)
  end)

  it("saves what was changed", function()
    local client, requests = scripted.client{ workspace{ name = "Old" }, workspace{ name = "New" } }
    local current = assert(client.workspaces:get())
    current.name = "New"
    assert(current:save())
    assert.equal("PATCH", requests[2].method)
    assert.equal("/api/v2/workspaces/current", requests[2].path)
    assert.equal('{"name":"New"}', requests[2].body)
    assert.is_nil(current:changes())
  end)

  it("has no constructor: a handle of another id could not be asked for", function()
    assert.is_nil(index.constructors.workspace)
  end)
end)

describe("save, where the API replaces the whole by PUT,", function()
  it("sends what was not changed as well", function()
    local client, requests = scripted.client{
      json{ domain = "a.com", forwarding_domain = "b.com", forwarding_mode = "redirect" },
      json{ domain = "a.com", forwarding_domain = "c.com", forwarding_mode = "redirect" },
    }
    local forwarding = assert(client.domain_forwarding("a.com"):get())
    forwarding.forwarding_domain = "c.com"
    assert(forwarding:save())
    assert.equal("PUT", requests[2].method)
    assert.same({ forwarding_domain = "c.com", forwarding_mode = "redirect" }, cjson.decode(requests[2].body))
    assert.is_nil(forwarding:changes())
  end)
end)
