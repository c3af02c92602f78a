local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

describe("the sending status of a campaign", function()
  local api

  before_each(function() api = mock_call.new() end)

  local function status_of(id, query)
    local status, body = api.get("/campaigns/" .. id .. "/sending-status" .. (query or ""))
    assert.equal(200, status)
    return body
  end

  it("has its reason in the summary alone for drafts and paused campaigns", function()
    for state, reason in pairs { [0] = "campaign_draft", [2] = "campaign_paused" } do
      local body = status_of(api.sample(state).id)
      assert.equal(json.null, body.diagnostics)
      assert.equal(reason, body.summary.status)
      assert.is_string(body.summary.status_message)
    end
  end)

  it("tells why a campaign stopped", function()
    for state, reason in pairs {
      [3] = "campaign_completed", [4] = "campaign_running_subsequences", [-1] = "campaign_accounts_unhealthy",
      [-2] = "campaign_bounce_protect", [-99] = "campaign_account_suspended",
    } do
      local body = status_of(api.sample(state).id)
      assert.equal(reason, body.summary.status)
      assert.equal(reason, body.diagnostics.status)
    end
  end)

  it("has every figure of a healthy campaign", function()
    local _, page = api.get("/campaigns?search=My+First")
    local body = status_of(page.items[1].id)
    assert.equal("healthy", body.diagnostics.status)
    assert.equal("healthy", body.summary.status)
    assert.equal(json.null, body.summary.issue_started_at)
    assert.equal(2, body.diagnostics.accounts_summary.available)
    assert.is_true(body.diagnostics.schedule_status.in_schedule)
  end)

  it("has only the sure parts outside of the schedule", function()
    local _, page = api.get("/campaigns?search=Webinar")
    local diagnostics = status_of(page.items[1].id).diagnostics
    assert.equal("out_of_schedule", diagnostics.status)
    local names = {}
    for name in pairs(diagnostics) do names[#names + 1] = name end
    table.sort(names)
    assert.same({ "campaign_id", "issue_tracking", "last_updated", "status" }, names)
  end)

  it("waits for leads after the activation of a campaign without any", function()
    local id = api.create()
    api.post("/campaigns/" .. id .. "/activate")
    local body = status_of(id)
    assert.equal("waiting_for_leads", body.diagnostics.status)
    assert.is_true(body.diagnostics.leads_status.no_leads_ready)
    assert.equal("waiting_for_leads", body.summary.status)
  end)

  it("has a text for the AI summary when asked", function()
    local id = api.sample(2).id
    assert.equal(json.null, status_of(id).summary.ai_summary)
    assert.equal(json.null, status_of(id, "?with_ai_summary=false").summary.ai_summary)
    assert.is_string(status_of(id, "?with_ai_summary=true").summary.ai_summary)
  end)

  it("is not found for a campaign that is not there", function()
    local status = api.get("/campaigns/0198b000-0000-7000-8000-0000000000ff/sending-status")
    assert.equal(404, status)
  end)
end)
