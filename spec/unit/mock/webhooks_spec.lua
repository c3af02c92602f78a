local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local MISSING = "0198b000-0000-7000-8000-0000000000ff"

describe("webhooks", function()
  local api

  before_each(function() api = mock_call.checked { seed = false } end)

  local function create(fields)
    local body = { target_hook_url = "https://example.org/hook" }
    for name, value in pairs(fields or {}) do body[name] = value end
    return api.post("/webhooks", body)
  end

  it("are created, read, changed and deleted", function()
    local status, webhook = create { event_type = "email_sent", headers = { ["X-Secret"] = "s" } }
    assert.equal(200, status)
    assert.same({ 1, json.null, "email_sent", { ["X-Secret"] = "s" } },
      { webhook.status, webhook.name, webhook.event_type, webhook.headers })
    local path = "/webhooks/" .. webhook.id
    assert.equal("N", select(2, api.patch(path, { name = "N" })).name)
    assert.equal("N", select(2, api.get(path)).name)
    assert.equal(200, (api.delete(path)))
    assert.equal(404, (api.get(path)))
  end)

  it("are checked", function()
    assert.equal(400, (create { target_hook_url = "ftp://example.org" }))
    assert.equal(400, (create { event_type = "email_link_click" }))
    assert.equal(400, (create { campaign = "x" }))
    assert.equal(404, (create { campaign = MISSING }))
    assert.equal(400, (create { headers = { a = 1 } }))
    assert.equal(400, (api.post("/webhooks", {})))
  end)

  it("are listed by event and campaign", function()
    local campaign = api.create()
    create { event_type = "email_sent" }
    create { event_type = "all_events", campaign = campaign }
    assert.equal(2, #select(2, api.get("/webhooks")).items)
    assert.equal(1, #select(2, api.get("/webhooks?event_type=email_sent")).items)
    assert.equal(1, #select(2, api.get("/webhooks?campaign=" .. campaign)).items)
  end)

  it("know their event types", function()
    local _, answer = api.get("/webhooks/event-types")
    local labels = {}
    for _, event in ipairs(answer.event_types) do labels[event.id] = event.label end
    assert.equal("Email Link Clicked", labels.email_link_clicked)
    for id in pairs(labels) do assert.equal(200, (create { event_type = id })) end
  end)

  it("report a failed test inside a 200, are off after it, and are resumed", function()
    local _, good = create()
    assert.is_true(select(2, api.post(("/webhooks/%s/test"):format(good.id))).success)
    for path, code in pairs { ["https://example.org/fail"] = 500, ["https://example.org/timeout?x"] = false } do
      local webhook = select(2, create { target_hook_url = path })
      local status, answer = api.post(("/webhooks/%s/test"):format(webhook.id))
      assert.same({ 200, false, code or nil }, { status, answer.success, answer.status_code })
      assert.is_string(answer.error)
      assert.equal(-1, select(2, api.get("/webhooks/" .. webhook.id)).status)
      local _, resumed = api.post(("/webhooks/%s/resume"):format(webhook.id))
      assert.same({ 1, json.null }, { resumed.status, resumed.timestamp_error })
    end
    assert.equal(404, (api.post(("/webhooks/%s/test"):format(MISSING))))
  end)
end)
