local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local function rows(...)
  local list = json.array()
  for index, email in ipairs { ... } do list[index] = { email = email } end
  return list
end

describe("adding leads in bulk", function()
  local api, campaign

  before_each(function()
    api = mock_call.checked { seed = false, plan_leads = 2000 }
    campaign = api.create()
  end)

  local function add(fields)
    fields.leads = fields.leads or rows "a@example.com"
    if not fields.list_id then fields.campaign_id = fields.campaign_id or campaign end
    return api.post("/leads/add", fields)
  end

  it("creates them and says which", function()
    local status, answer = add { leads = rows("a@example.com", "b@example.com") }
    assert.equal(200, status)
    assert.equal(2, answer.total_sent)
    assert.equal(2, answer.leads_uploaded)
    assert.equal(1998, answer.remaining_in_plan)
    assert.equal("b@example.com", answer.created_leads[2].email)
    assert.equal(1, answer.created_leads[2].index)
    assert.equal("b@example.com", select(2, api.get("/leads/" .. answer.created_leads[2].id)).email)
  end)

  it("counts every row exactly once", function()
    api.post("/block-lists-entries/bulk-create", { bl_values = json.array { "blocked.org", "x@example.com" } })
    add { leads = rows("known@example.com") }
    add { campaign_id = api.create(), leads = rows("elsewhere@example.com") }
    local leads = rows("new@example.com", "NEW@example.com", "not an address", "a@blocked.org", "x@example.com",
      "known@example.com", "elsewhere@example.com", "")
    leads[#leads + 1] = { first_name = "No address" }
    local _, answer = add { leads = leads, skip_if_in_workspace = true }
    local created = answer.created_leads
    answer.created_leads = nil
    assert.same({
      status = "success", total_sent = 9, leads_uploaded = 1, duplicate_email_count = 1, invalid_email_count = 1,
      in_blocklist = 2, duplicated_leads = 1, skipped_count = 1, incomplete_count = 2, remaining_in_plan = 1997,
      blocklist_used = json.null,
    }, answer)
    assert.equal("new@example.com", created[1].email)
    assert.equal(0, created[1].index)
  end)

  it("skips what is in campaigns or in lists, as told", function()
    local list = select(2, api.post("/lead-lists", { name = "L" })).id
    add { leads = rows("in-campaign@example.com") }
    add { list_id = list, leads = rows("in-list@example.com") }
    local both = rows("in-campaign@example.com", "in-list@example.com")
    local _, answer = add { campaign_id = api.create(), leads = both, skip_if_in_campaign = true }
    assert.same({ 1, "in-list@example.com" }, { answer.skipped_count, answer.created_leads[1].email })
    _, answer = add { campaign_id = api.create(), leads = both, skip_if_in_list = true }
    assert.same({ 1, "in-campaign@example.com" }, { answer.skipped_count, answer.created_leads[1].email })
    _, answer = add { campaign_id = api.create(), leads = both }
    assert.equal(2, answer.leads_uploaded)
  end)

  it("stops at the room of the plan", function()
    api = mock_call.checked { seed = false, plan_leads = 1 }
    campaign = api.create()
    local _, answer = add { leads = rows("a@example.com", "b@example.com") }
    assert.same({ 1, 1, 0 }, { answer.leads_uploaded, answer.skipped_count, answer.remaining_in_plan })
  end)

  it("takes one to a thousand rows", function()
    local leads = json.array()
    for number = 1, 1000 do leads[number] = { email = ("a%d@example.com"):format(number) } end
    assert.equal(1000, select(2, add { leads = leads }).leads_uploaded)
    leads[1001] = { email = "one-more@example.com" }
    local status, body = add { leads = leads }
    assert.same({ 400, "body/leads must NOT have more than 1000 items" }, { status, body.message })
    status, body = add { leads = json.array() }
    assert.same({ 400, "body/leads must NOT have fewer than 1 items" }, { status, body.message })
  end)

  it("wants one of campaign and list, and that it is there", function()
    local missing = "0198b000-0000-7000-8000-0000000000ff"
    local list = select(2, api.post("/lead-lists", { name = "L" })).id
    assert.equal(400, (api.post("/leads/add", { leads = rows "a@example.com" })))
    assert.equal(400, (api.post("/leads/add", { leads = rows "a@example.com", campaign_id = campaign, list_id = list })))
    assert.equal(404, (add { campaign_id = missing }))
    assert.equal(404, (add { list_id = missing }))
    assert.equal(400, (api.post("/leads/add", { campaign_id = campaign })))
  end)

  it("verifies what it was told to verify, in time", function()
    local now = 1000
    api = mock_call.checked { seed = false, clock = function() return now end }
    local list = select(2, api.post("/lead-lists", { name = "L" })).id
    local _, answer = api.post("/leads/add", {
      list_id = list, verify_leads_on_import = true,
      leads = rows("good@example.com", "invalid-x@example.com", "catch-all@example.com", "pending@example.com"),
    })
    assert.equal(11, select(2, api.get("/leads/" .. answer.created_leads[1].id)).verification_status)
    now = 1010
    local stats = select(2, api.get(("/lead-lists/%s/verification-stats"):format(list)))
    assert.equal(4, stats.total_leads)
    assert.same({ 1, 1, 1, 1 },
      { stats.stats.verified, stats.stats.invalid, stats.stats.catch_all, stats.stats.verification_job_pending_user })
  end)
end)
