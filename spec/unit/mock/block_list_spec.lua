local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

describe("the block list", function()
  local api

  before_each(function() api = mock_call.checked { seed = false } end)

  local function values(query)
    local list = {}
    for index, entry in ipairs(select(2, api.get("/block-lists-entries" .. (query or ""))).items) do list[index] = entry.bl_value end
    return list
  end

  it("takes addresses and domains, each once", function()
    local status, entry = api.post("/block-lists-entries", { bl_value = " @Example.com " })
    assert.equal(200, status)
    assert.same({ "example.com", true }, { entry.bl_value, entry.is_domain })
    assert.equal(entry.id, select(2, api.post("/block-lists-entries", { bl_value = "example.com" })).id)
    assert.is_false(select(2, api.post("/block-lists-entries", { bl_value = "a@example.com" })).is_domain)
    assert.same({ "a@example.com", "example.com" }, values())
    assert.same({ "example.com" }, values "?domains_only=true")
    assert.same({ "a@example.com" }, values "?search=A@")
    assert.equal(400, (api.post("/block-lists-entries", { bl_value = "nothing" })))
  end)

  it("is read, changed and deleted by entry", function()
    local _, entry = api.post("/block-lists-entries", { bl_value = "example.com" })
    local path = "/block-lists-entries/" .. entry.id
    assert.same(entry, select(2, api.get(path)))
    assert.equal("other.com", select(2, api.patch(path, { bl_value = "other.com" })).bl_value)
    assert.equal(400, (api.patch(path, { bl_value = "x" })))
    local campaign = api.create()
    assert.equal(200, (api.post("/leads", { campaign = campaign, email = "a@example.com" })))
    assert.equal(400, (api.post("/leads", { campaign = campaign, email = "a@other.com" })))
    assert.equal(200, (api.delete(path)))
    assert.equal(404, (api.get(path)))
    assert.equal(200, (api.post("/leads", { campaign = campaign, email = "a@other.com" })))
  end)

  it("is filled and emptied in bulk, and downloaded", function()
    local _, made = api.post("/block-lists-entries/bulk-create", { bl_values = json.array { "a.com", "b@c.com", "x" } })
    assert.same({ 2, 1, 2 }, { made.valid_count, made.invalid_count, #made.items })
    local _, _, response = api.get("/block-lists-entries/download")
    assert.is_truthy(response.headers["content-type"]:find("^text/csv"))
    assert.is_truthy(response.body:find("^Blocked Email,Date\r\na.com,2026[^\n]*Z\r\nb@c.com,2026"))
    local _, gone = api.post("/block-lists-entries/bulk-delete", { ids = json.array { made.items[1].id } })
    assert.equal("a.com", gone[1].bl_value)
    api.post("/block-lists-entries", { bl_value = "d.com" })
    assert.equal(1, #select(2, api.delete("/block-lists-entries?domains_only=true")))
    assert.same({ "b@c.com" }, values())
    assert.equal(400, (api.post("/block-lists-entries/bulk-create", { bl_values = json.array() })))
  end)
end)
