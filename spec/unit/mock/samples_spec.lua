local json_schema = require "spec.support.json_schema"
local mock_call = require "spec.support.mock_call"
local samples = require "instantly.mock.samples"
local store = require "instantly.mock.store"

local ID = "0198b000-0000-7000-8000-0000000000ff"
local WORKSPACE = "0198b000-0000-7000-8000-000000000001"

describe("a sample", function()
  it("has the form of its kind", function()
    local file = json_schema.load "src/api/openapi.json"
    for kind, component in pairs {
      campaigns = "Campaign", lead_lists = "LeadList", emails = "Email", subsequences = "CampaignSubsequence",
      webhooks = "Webhook", jobs = "BackgroundJob", block_list = "BlockListEntry",
    } do
      local item = samples.make(kind, (store.new():workspace(WORKSPACE)), ID, 1788253200)
      local fits, problem = file:check(item, component)
      assert.is_true(fits, kind .. ": " .. tostring(problem))
      assert.equal(ID, item.id)
    end
  end)

  it("is as it is wanted otherwise", function()
    local item = samples.make("webhooks", { id = WORKSPACE }, ID, 1, { name = "N" })
    assert.equal("N", item.name)
  end)

  it("answers to every id when the mock is told so, of every kind", function()
    local api = mock_call.checked { any_id = true, seed = false }
    for _, path in ipairs {
      "/campaigns/", "/leads/", "/lead-lists/", "/emails/", "/subsequences/", "/webhooks/", "/block-lists-entries/",
      "/custom-tags/", "/ai-agents/",
    } do
      local status, item = api.get(path .. ID)
      assert.same({ 200, ID }, { status, item.id })
      assert.same(item, select(2, api.get(path .. ID)))
    end
    assert.equal("ann@example.com", select(2, api.get("/accounts/ann@example.com")).email)
    assert.equal("success", select(2, api.get("/background-jobs/675266e304a8e55b17f0228b")).status)
  end)

  it("does not come back once it was deleted", function()
    local api = mock_call.checked { any_id = true }
    assert.equal(200, (api.delete("/leads/" .. ID)))
    assert.equal(404, (api.get("/leads/" .. ID)))
  end)
end)
