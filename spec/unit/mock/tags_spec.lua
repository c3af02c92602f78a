local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

describe("tags on things", function()
  local api, tag

  before_each(function()
    api = mock_call.checked()
    tag = select(2, api.post("/custom-tags", { label = "Freeze" })).id
  end)

  local function toggle(fields)
    fields.tag_ids = json.array { tag }
    return api.post("/custom-tags/toggle-resource", fields)
  end

  local function tagged() return select(2, api.get("/campaigns?limit=100&tag_ids=" .. tag)).items end

  it("are put on campaigns and taken off", function()
    local ids = json.array { api.sample(1).id, api.sample(2).id }
    assert.same({ success = true }, select(2, toggle { resource_type = 2, resource_ids = ids, assign = true }))
    assert.equal(2, #tagged())
    local _, page = api.get("/custom-tag-mappings?resource_ids=" .. ids[1])
    local found = {}
    for _, mapping in ipairs(page.items) do found[mapping.tag_id] = mapping end
    assert.same({ ids[1], 2 }, { found[tag].resource_id, found[tag].resource_type })
    toggle { resource_type = 2, resource_ids = json.array { ids[1] }, assign = false }
    assert.equal(1, #tagged())
    api.delete("/campaigns/" .. ids[2])
    assert.equal(0, #select(2, api.get("/custom-tag-mappings?resource_ids=" .. ids[2])).items)
  end)

  it("are put on all but some", function()
    local kept = api.sample(1).id
    toggle { resource_type = 2, selected_all = true, excluded_resource_ids = json.array { kept }, assign = true }
    local all = #select(2, api.get("/campaigns?limit=100")).items
    assert.equal(all - 1, #tagged())
    for _, campaign in ipairs(tagged()) do assert.are_not.equal(kept, campaign.id) end
  end)

  it("are put on a thing once", function()
    local ids = json.array { api.sample(1).id }
    local path = "/custom-tag-mappings?resource_ids=" .. ids[1]
    local before = #select(2, api.get(path)).items
    for _ = 1, 2 do toggle { resource_type = 2, resource_ids = ids, assign = true } end
    assert.equal(before + 1, #select(2, api.get(path)).items)
  end)

  it("name an account by its address", function()
    api = mock_call.new()
    toggle { resource_type = 1, resource_ids = json.array { "Jane@example.com" }, assign = true }
    local _, page = api.get("/custom-tag-mappings?resource_ids=jane@example.com")
    assert.same({ "jane@example.com", 1 }, { page.items[1].resource_id, page.items[1].resource_type })
  end)

  it("need something to be put on", function()
    assert.equal(400, (toggle { resource_type = 2, assign = true }))
    assert.equal(400, (toggle { resource_type = 3, assign = true, selected_all = true }))
  end)
end)
