-- The service ignores names it does not know, and then answers for the whole workspace. So no call may send a
-- campaign under a name that is not its own.
local cjson = require "cjson"
local conformance = require "spec.support.conformance"
local scripted = require "spec.support.scripted"

local unpack = table.unpack or unpack -- luacheck: ignore

local ID = "0199b3f1-0000-7000-8000-000000000001"

-- What people, and other endpoints, call it.
local NAMES = { "campaign", "campaign_id", "campaign_ids", "campaignId", "campaigns", "campaign_list", "parent_campaign", "id", "ids" }

-- Calls whose body the API file leaves open: there every name is the service's to judge.
local OPEN = { createAIAgent = true, patchAIAgent = true }

local cases, names = conformance.cases(), conformance.names()

--- The operation called with its examples, without any campaign, and with `name = value`; what was sent.
local function attempt(case, name, value)
  local client, requests = scripted.client{ scripted.json(case.status, {}) }
  local where = names[case.method .. " " .. case.path]
  local arguments, given = {}, {}
  for _, param in ipairs(case.params) do given[#given + 1] = param.value end
  for _, source in ipairs{ case.query, case.body or {} } do
    for field, example in pairs(source) do arguments[field] = example end
  end
  for _, field in ipairs(NAMES) do arguments[field] = nil end
  arguments.list_id = nil
  arguments[name] = value or name:find("s$") and { ID } or ID
  given[#given + 1] = arguments
  local collection = client[where.collection]
  local ok, problem = pcall(collection[where.verb], collection, unpack(given))
  return requests[1], ok, problem
end

describe("a campaign under any name", function()
  for _, case in ipairs(cases) do
    if not OPEN[case.id] then
      it("is sent as the API file calls it, or not at all: " .. case.id, function()
        for _, name in ipairs(NAMES) do
          local request, ok = attempt(case, name)
          assert.equal(ok, request ~= nil, name)
          local declared = case.declared
          if request then
            for field in pairs(request.body and cjson.decode(request.body) or {}) do assert.is_true(declared[field], field) end
            for field in request.path:gmatch "[?&]([^=]+)=" do assert.is_true(declared[field], field) end
          end
        end
      end)
    end
  end

  it("that is wrong is answered with the right one", function()
    local _, ok, problem = attempt({ id = "listLeads", method = "POST", path = "/api/v2/leads/list", params = {}, query = {},
      status = 200 }, "campaign_id")
    assert.is_false(ok)
    assert.truthy(problem:find('unknown argument "campaign_id": the campaign goes into the argument "campaign"', 1, true))
  end)
end)

describe("the argument campaign", function()
  -- FIELD-NOTES of every endpoint that takes one, and what it is called there.
  local WIRE = {
    createLead = "campaign", listLeads = "campaign", bulkAssignLeads = "campaign", moveLeads = "campaign",
    listWebhook = "campaign", createWebhook = "campaign", patchWebhook = "campaign",
    bulkAddLeads = "campaign_id", bulkDeleteLeads = "campaign_id", updateLeadInterestStatus = "campaign_id",
    listEmail = "campaign_id", getDailyCampaignAnalytics = "campaign_id", getCampaignStepsAnalytics = "campaign_id",
    getCampaignAnalytics = "id", getCampaignAnalyticsOverview = "id",
    listCampaignSubsequence = "parent_campaign", createCampaignSubsequence = "parent_campaign",
    duplicateSubsequence = "parent_campaign", getSubsequenceAnalytics = "campaign_id",
    createInboxPlacementTest = "campaign_id", createLeadFinderAgent = "campaign_id", updateLeadFinderAgent = "campaign_id",
  }

  local function value_sent(request, name)
    if request.body then return cjson.decode(request.body)[name] end
    return request.path:match("[?&]" .. name .. "=([^&]+)")
  end

  for _, case in ipairs(cases) do
    if WIRE[case.id] then
      it(("goes as %s to %s"):format(WIRE[case.id], case.id), function()
        local request, _, problem = attempt(case, "campaign")
        assert(request, problem)
        assert.equal(ID, value_sent(request, WIRE[case.id]))
      end)
    elseif not OPEN[case.id] then
      it("is refused by " .. case.id, function()
        local request, ok, problem = attempt(case, "campaign")
        assert.is_nil(request)
        assert.is_false(ok)
        assert.truthy(tostring(problem):find("unknown", 1, true) or tostring(problem):find("takes no arguments", 1, true), problem)
      end)
    end
  end

  it("is the campaign itself, or its id", function()
    local client, requests = scripted.client{ scripted.json(200, '{"items":[]}'), scripted.json(200, {}) }
    assert(client.leads:list{ campaign = client.campaign(ID) })
    assert.equal(ID, cjson.decode(requests[1].body).campaign)
    assert(client.leads:add{ campaign = client.campaign(ID), leads = { { email = "a@b.co" } } })
    assert.equal(ID, cjson.decode(requests[2].body).campaign_id)
    assert.error_matches(function() client.leads:list{ campaign = client.lead(ID) } end, "expected the id of a Campaign")
    assert.error_matches(function() client.leads:list{ campaign = "" } end, "campaign must not be empty")
  end)
end)
