-- What has no rules of its own: custom tags, block lists of other kinds, agents, workspaces.

local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local MISSING = "0198b000-0000-7000-8000-0000000000ff"

local function refused(status, message, got, body)
  assert.equal(status, got)
  assert.equal(message, body.message)
end

describe("a thing without rules of its own", function()
  local api

  before_each(function() api = mock_call.checked() end)

  it("is created, read, changed, listed and deleted", function()
    local status, tag = api.post("/custom-tags", { label = "VIP" })
    assert.equal(200, status)
    assert.equal("VIP", tag.label)
    assert.equal(json.null, tag.description)
    assert.same(tag, select(2, api.get("/custom-tags/" .. tag.id)))
    local _, changed = api.patch("/custom-tags/" .. tag.id, { description = "important" })
    assert.equal("important", changed.description)
    assert.equal("VIP", changed.label)
    assert.is_true(changed.timestamp_updated > tag.timestamp_updated)
    local _, page = api.get("/custom-tags?limit=1")
    assert.same(changed, page.items[1])
    assert.same(changed, select(2, api.delete("/custom-tags/" .. tag.id)))
    refused(404, "Resource not found", api.get("/custom-tags/" .. tag.id))
    refused(404, "Resource not found", api.delete("/custom-tags/" .. tag.id))
  end)

  it("is not found by an id that nobody made, unless every id is to be there", function()
    refused(404, "Resource not found", api.get("/custom-tags/" .. MISSING))
    local status, tag = mock_call.checked({ any_id = true }).get("/custom-tags/" .. MISSING)
    assert.equal(200, status)
    assert.equal(MISSING, tag.id)
  end)

  it("stays deleted even where every id is there", function()
    api = mock_call.checked { any_id = true }
    api.delete("/custom-tags/" .. MISSING)
    assert.equal(404, (api.get("/custom-tags/" .. MISSING)))
  end)

  it("is checked on the way in like any other", function()
    refused(400, "body must have required property 'label'", api.post("/custom-tags", {}))
    refused(400, "body/label must be string", api.post("/custom-tags", { label = 1 }))
    refused(400, "body must NOT have additional properties", api.post("/custom-tags", { label = "a", x = 1 }))
    refused(400, "querystring/limit must be <= 100", api.get("/custom-tags?limit=101"))
  end)

  it("starts with three samples in the workspaces that have samples, and none elsewhere", function()
    assert.equal(3, #select(2, api.get("/custom-tags")).items)
    assert.equal(0, #select(2, api.get("/custom-tags", nil, { ["x-as-workspace"] = MISSING })).items)
    assert.equal(0, #select(2, mock_call.checked({ seed = false }).get("/custom-tags")).items)
  end)

  it("is listed by page", function()
    local _, first = api.get("/custom-tags?limit=2")
    local _, second = api.get("/custom-tags?limit=2&starting_after=" .. first.next_starting_after)
    assert.same({ 2, 1 }, { #first.items, #second.items })
    assert.is_nil(second.next_starting_after)
    refused(400, "Invalid starting_after cursor", api.get("/custom-tags?starting_after=x"))
  end)

  it("is found by a search in its texts", function()
    api.post("/custom-tags", { label = "Quarterly review" })
    assert.equal(1, #select(2, api.get("/custom-tags?search=quarterly")).items)
    assert.equal(0, #select(2, api.get("/custom-tags?search=nowhere")).items)
  end)

  it("belongs to one workspace", function()
    local other = { ["x-as-workspace"] = MISSING }
    local _, tag = api.post("/custom-tags", { label = "VIP" })
    assert.equal(404, (api.get("/custom-tags/" .. tag.id, nil, other)))
  end)

  it("does not change in the store when an answer is changed", function()
    local _, tag = api.post("/custom-tags", { label = "VIP" })
    local asked = select(3, api.get("/custom-tags/" .. tag.id)).body
    assert.equal(asked, select(3, api.get("/custom-tags/" .. tag.id)).body)
  end)
end)

describe("a thing inside another", function()
  it("is listed with its parent alone", function()
    local api = mock_call.checked { any_id = true }
    local one, other = "/ai-agents/inbox-manager/" .. MISSING, "/ai-agents/inbox-manager/" .. MISSING:gsub("ff$", "fe")
    local _, page = api.get(one .. "/guidances?limit=1")
    assert.equal(200, (api.get(("%s/guidances/%s"):format(one, page.items[1].id))))
    local path = "/guidances/" .. page.items[1].id
    assert.equal(200, (api.delete(one .. path)))
    assert.same({ 2, 3 }, { #select(2, api.get(one .. "/guidances")).items, #select(2, api.get(other .. "/guidances")).items })
    assert.equal(404, (api.get(one .. path)))
  end)

  it("is not there when its parent is not", function()
    local api = mock_call.checked { seed = false }
    assert.equal(404, (api.get("/ai-agents/lead-finder/" .. MISSING .. "/stats")))
    assert.equal(404, (api.get("/ai-agents/lead-finder/" .. MISSING .. "/activities")))
  end)
end)

describe("an action", function()
  it("changes the state of its thing", function()
    local api = mock_call.checked()
    local _, page = api.get("/ai-agents/lead-finder")
    local path = "/ai-agents/lead-finder/" .. page.items[1].id
    local _, paused = api.post(path .. "/pause")
    local _, resumed = api.post(path .. "/resume")
    assert.are_not.equal(paused.status, resumed.status)
    assert.equal(page.items[1].id, paused.id)
    api.post(path .. "/pause")
    assert.equal(paused.status, select(2, api.get(path)).status)
  end)

  it("refuses a thing that is not there", function()
    assert.equal(404, (mock_call.checked().post("/ai-agents/lead-finder/" .. MISSING .. "/pause")))
  end)
end)

describe("a thing of which there is one", function()
  it("keeps what is set", function()
    local api = mock_call.checked()
    assert.equal(200, (api.patch("/workspaces/current", { name = "New name" })))
    assert.equal("New name", select(2, api.get("/workspaces/current")).name)
  end)

  it("goes by the name in its path, is there from the start, and comes back with PUT", function()
    local api = mock_call.checked()
    local path = "/domains/example.org/forwarding"
    local status, forwarding = api.get(path)
    assert.equal(200, status)
    assert.equal("example.org", forwarding.domain)
    assert.equal(200, (api.delete(path)))
    assert.equal(404, (api.get(path)))
    local body = json.decode '{"forwarding_domain":"example.net"}'
    local put, answer = api.call("PUT", path, body)
    assert.equal(200, put, answer.message)
    assert.equal("example.net", select(2, api.get(path)).forwarding_domain)
  end)
end)

describe("anything else", function()
  it("answers the example of the API file", function()
    local status, details = mock_call.checked().get("/workspace-billing/plan-details")
    assert.equal(200, status)
    assert.is_string(details.organization_name)
  end)
end)
