local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local MISSING = "0198b000-0000-7000-8000-0000000000ff"

describe("acting on leads", function()
  local api, now, from, to

  before_each(function()
    now = 1788253200
    api = mock_call.checked { seed = false, clock = function() return now end }
    from, to = api.create(), api.create()
    api.post("/leads/add", { campaign_id = from, leads = json.array { { email = "a@example.com" }, { email = "b@example.com" } } })
  end)

  local function count(campaign) return #select(2, api.post("/leads/list", { campaign = campaign })).items end

  local function job(id) return select(2, api.get("/background-jobs/" .. id)) end

  it("moves them in a background job that takes its time", function()
    local status, started = api.post("/leads/move", { campaign = from, to_campaign_id = to })
    assert.equal(200, status)
    assert.same({ "move-leads", "pending", 0, to, "campaign" },
      { started.type, started.status, started.progress, started.entity_id, started.entity_type })
    assert.equal(24, #started.id)
    assert.equal("pending", job(started.id).status)
    now = now + 2
    assert.same({ "in-progress", 50 }, { job(started.id).status, job(started.id).progress })
    assert.same({ 2, 0 }, { count(from), count(to) })
    now = now + 2
    local done = job(started.id)
    assert.same({ "success", 100 }, { done.status, done.progress })
    assert.same({ "a@example.com", "b@example.com" }, done.data.moved_lead_emails)
    assert.same({ 0, 2 }, { count(from), count(to) })
    assert.is_true(done.updated_at > started.updated_at)
    assert.is_nil(select(2, api.get(("/background-jobs/%s?data_fields=x"):format(done.id))).data.moved_lead_emails)
  end)

  it("moves without anyone asking about the job", function()
    api.post("/leads/move", { campaign = from, to_campaign_id = to })
    now = now + 100
    assert.equal(2, count(to))
  end)

  it("copies, leaves out duplicates, and moves no more than it was told", function()
    api.post("/leads/move", { campaign = from, to_campaign_id = to, copy_leads = true, limit = 1 })
    now = now + 10
    assert.same({ 2, 1 }, { count(from), count(to) })
    api.post("/leads/move", { campaign = from, to_campaign_id = to })
    now = now + 10
    assert.same({ 1, 2 }, { count(from), count(to) })
  end)

  it("fails a job when told to, and moves nothing", function()
    api = mock_call.checked { job_fails = "move-leads", job_seconds = 0 }
    local page = select(2, api.get("/campaigns?status=1"))
    local before = #select(2, api.post("/leads/list", { campaign = page.items[1].id })).items
    local _, started = api.post("/leads/move", { to_campaign_id = page.items[1].id })
    assert.equal("failed", job(started.id).status)
    assert.equal(before, #select(2, api.post("/leads/list", { campaign = page.items[1].id })).items)
  end)

  it("refuses to move to nowhere, to two places, or ids without their source", function()
    for _, body in ipairs {
      { campaign = from }, { campaign = from, to_campaign_id = to, to_list_id = to },
      { ids = json.array { MISSING }, to_campaign_id = to },
    } do
      assert.equal(400, (api.post("/leads/move", body)))
    end
    assert.equal(404, (api.post("/leads/move", { campaign = from, to_campaign_id = MISSING })))
  end)

  it("lists jobs by type, state, entity and id", function()
    local _, first = api.post("/leads/move", { campaign = from, to_campaign_id = to })
    now = now + 10
    local _, second = api.post("/leads/move", { campaign = from, to_campaign_id = from })
    local function found(query)
      local list = {}
      for index, item in ipairs(select(2, api.get("/background-jobs" .. query)).items) do list[index] = item.id end
      return list
    end
    assert.same({ second.id, first.id }, found "")
    assert.same({ first.id, second.id }, found "?sort_order=asc")
    assert.same({ first.id }, found "?status=success,failed")
    assert.same({ second.id }, found("?entity_id=" .. from))
    assert.same({ first.id }, found("?ids=" .. first.id))
    assert.same({}, found "?type=export-leads")
    assert.equal(404, (api.get("/background-jobs/675266e304a8e55b17f0228b")))
  end)

  it("assigns with a 202, and later", function()
    local status, answer = api.post("/leads/bulk-assign", { campaign = from, organization_user_ids = json.array { MISSING } })
    assert.same({ 202, "accepted" }, { status, answer.status })
    local function assignee() return select(2, api.post("/leads/list", { campaign = from })).items[1].assigned_to end
    assert.is_nil(assignee())
    now = now + 2
    assert.equal(MISSING, assignee())
  end)

  it("marks interest with a 202, and later; null takes it back", function()
    local function mark(value)
      local body = { lead_email = "A@example.com", interest_value = value, campaign_id = from }
      local status = api.post("/leads/update-interest-status", body)
      assert.equal(202, status)
      now = now + 2
      local _, page = api.post("/leads/list", { campaign = from })
      assert.is_nil(page.items[2].lt_interest_status)
      return page.items[1].lt_interest_status
    end
    assert.equal(1, mark(1))
    assert.is_nil(mark(json.null))
    assert.equal(202, (api.post("/leads/update-interest-status", { lead_email = "no@example.com", interest_value = 1 })))
    assert.equal(400, (api.post("/leads/update-interest-status", { lead_email = "no@example.com" })))
  end)

  it("merges one into another", function()
    local _, one = api.post("/leads", { campaign = to, email = "c@example.com", phone = "1", custom_variables = { x = 1 } })
    local _, other = api.post("/leads", { campaign = to, email = "d@example.com", custom_variables = { y = 2 } })
    local status, merged = api.post("/leads/merge", { lead_id = one.id, destination_lead_id = other.id })
    assert.equal(200, status)
    assert.same({ other.id, "d@example.com", "1" }, { merged.id, merged.email, merged.phone })
    assert.same({ phone = "1", x = 1, y = 2 }, merged.payload)
    assert.equal(404, (api.get("/leads/" .. one.id)))
    assert.equal(400, (api.post("/leads/merge", { lead_id = other.id, destination_lead_id = other.id })))
    assert.equal(404, (api.post("/leads/merge", { lead_id = one.id, destination_lead_id = other.id })))
  end)

  it("puts them into a subsequence and takes them out", function()
    api = mock_call.checked()
    local lead = select(2, api.post("/leads/list", { limit = 1 })).items[1].id
    local subsequence = select(2, api.get("/subsequences?limit=1")).items[1].id
    local status, moved = api.post("/leads/subsequence/move", { id = lead, subsequence_id = subsequence })
    assert.equal(200, status)
    assert.equal(subsequence, moved.subsequence_id)
    assert.equal(json.null, select(2, api.post("/leads/subsequence/remove", { id = lead })).subsequence_id)
    assert.equal(404, (api.post("/leads/subsequence/move", { id = lead, subsequence_id = MISSING })))
    assert.equal(404, (api.post("/leads/subsequence/remove", { id = MISSING })))
  end)
end)

describe("lead lists", function()
  it("are made, found, changed, and take their leads along when deleted", function()
    local api = mock_call.checked()
    local status, list = api.post("/lead-lists", { name = "Autumn" })
    assert.equal(200, status)
    assert.equal("Autumn", list.name)
    assert.same(list, select(2, api.get("/lead-lists?search=autu")).items[1])
    assert.equal("Winter", select(2, api.patch("/lead-lists/" .. list.id, { name = "Winter" })).name)
    assert.equal("Winter", select(2, api.get("/lead-lists/" .. list.id)).name)
    local _, lead = api.post("/leads", { list_id = list.id, first_name = "Ann" })
    assert.equal(200, (api.delete("/lead-lists/" .. list.id)))
    assert.equal(404, (api.get("/leads/" .. lead.id)))
    assert.equal(404, (api.get("/lead-lists/" .. list.id)))
    assert.equal(400, (api.post("/lead-lists", {})))
    assert.equal(400, (api.post("/lead-lists", { name = "x", owned_by = "me" })))
  end)
end)
