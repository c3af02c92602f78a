local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local MISSING = "0198b000-0000-7000-8000-0000000000ff"

describe("subsequences", function()
  local api, campaign

  before_each(function()
    api = mock_call.checked { seed = false }
    campaign = api.create()
  end)

  local function create(fields)
    local body = { parent_campaign = campaign, name = "Follow-up", conditions = { crm_status = json.array { 1 } } }
    for name, value in pairs(fields or {}) do body[name] = value end
    return api.post("/subsequences", body)
  end

  local function count(query) return #select(2, api.get("/subsequences" .. query)).items end

  it("are created below a campaign, read, changed and deleted", function()
    local status, item = create { daily_limit_mode = "custom", daily_limit = 5 }
    assert.equal(200, status)
    assert.same({ campaign, 1, "custom", 5 }, { item.parent_campaign, item.status, item.daily_limit_mode, item.daily_limit })
    local path = "/subsequences/" .. item.id
    assert.equal("Other", select(2, api.patch(path, { name = "Other" })).name)
    assert.equal("Other", select(2, api.get(path)).name)
    assert.equal(200, (api.delete(path)))
    assert.equal(404, (api.get(path)))
    assert.equal(404, (create { parent_campaign = MISSING }))
    assert.equal(400, (create { parent_campaign = "x" }))
    assert.equal(400, (api.post("/subsequences", { name = "x" })))
  end)

  it("are paused and resumed, and stay as they are when they are that already", function()
    local path = "/subsequences/" .. select(2, create()).id
    for _ = 1, 2 do assert.equal(2, select(2, api.post(path .. "/pause")).status) end
    for _ = 1, 2 do assert.equal(1, select(2, api.post(path .. "/resume")).status) end
    local seeded = mock_call.checked()
    local draft
    for _, item in ipairs(select(2, seeded.get("/subsequences")).items) do
      if item.status == 0 then draft = item end
    end
    local status, body = seeded.post(("/subsequences/%s/pause"):format(draft.id))
    assert.same({ 400, "Subsequence cannot be paused: it is not running" }, { status, body.message })
  end)

  it("are copied to a campaign", function()
    local _, item = create()
    local other = api.create()
    local path = ("/subsequences/%s/duplicate"):format(item.id)
    local _, copy = api.post(path, { parent_campaign = other })
    assert.same({ other, "Follow-up (copy)" }, { copy.parent_campaign, copy.name })
    assert.are_not.equal(item.id, copy.id)
    assert.equal("New", select(2, api.post(path, { parent_campaign = other, name = "New" })).name)
    assert.equal(404, (api.post(path, { parent_campaign = MISSING })))
  end)

  it("are listed by campaign and by name", function()
    create()
    create { name = "Second", parent_campaign = api.create() }
    assert.same({ 2, 1, 1, 1, 0 }, {
      count "", count("?parent_campaign=" .. campaign), count("?parent_campaign_not=" .. campaign),
      count "?search=SECOND", count "?search=third",
    })
  end)

  it("count what they sent to the leads in them, and let the leads go when deleted", function()
    local _, item = create()
    local _, lead = api.post("/leads", { campaign = campaign, email = "a@example.com" })
    api.post("/leads/subsequence/move", { id = lead.id, subsequence_id = item.id })
    assert.same({ { subsequence_id = item.id, emails_sent = 1, unique_opens = 0, unique_replies = 0 } },
      select(2, api.get("/subsequences/analytics?campaign_id=" .. campaign)))
    assert.equal(1, select(2, api.get(("/subsequences/%s/analytics/steps"):format(item.id)))[1].sent)
    api.delete("/subsequences/" .. item.id)
    assert.equal(json.null, select(2, api.get("/leads/" .. lead.id)).subsequence_id)
  end)

  it("tell why they do not send", function()
    local path = "/subsequences/" .. select(2, create()).id
    assert.equal("healthy", select(2, api.get(path .. "/sending-status")).diagnostics.status)
    api.post(path .. "/pause")
    local _, status = api.get(path .. "/sending-status")
    assert.equal(json.null, status.diagnostics)
    assert.equal("campaign_paused", status.summary.status)
  end)
end)
