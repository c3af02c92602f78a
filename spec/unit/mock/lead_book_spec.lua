local lead_book = require "instantly.mock.lead_book"
local store = require "instantly.mock.store"

describe("the book of leads", function()
  local workspace, ann

  before_each(function()
    workspace = store.new():workspace "w"
    ann = lead_book.add(workspace, { id = "1", email = "Ann@example.com", campaign = "c" })
    lead_book.add(workspace, { id = "2", campaign = "c" })
    lead_book.add(workspace, { id = "3", email = "ann@example.com", list_id = "l" })
  end)

  it("finds a lead by address and place, whatever the case", function()
    assert.equal(ann, lead_book.find(workspace, "ANN@EXAMPLE.COM", "c"))
    assert.equal("3", lead_book.find(workspace, "ann@example.com", "l").id)
    assert.is_nil(lead_book.find(workspace, "ann@example.com", "other"))
    assert.is_nil(lead_book.find(workspace, "ben@example.com", "c"))
  end)

  it("tells whether an address is anywhere, or in a kind of place", function()
    assert.is_true(lead_book.has(workspace, "ann@example.com"))
    assert.is_true(lead_book.has(workspace, "ann@example.com", "campaign"))
    lead_book.remove(workspace, ann)
    assert.is_false(lead_book.has(workspace, "ann@example.com", "campaign"))
    assert.is_true(lead_book.has(workspace, "ann@example.com", "list_id"))
  end)

  it("counts the leads of a place, with and without address", function()
    assert.same({ c = 2, l = 1 }, workspace.lead_counts)
    lead_book.move(workspace, ann, { list_id = "m" })
    assert.same({ c = 1, l = 1, m = 1 }, workspace.lead_counts)
    assert.is_nil(ann.campaign)
    assert.equal(ann, lead_book.find(workspace, "ann@example.com", "m"))
  end)

  it("forgets what is removed, and gives it", function()
    local removed = lead_book.remove_all(workspace, function(lead) return lead.campaign == "c" end)
    assert.same({ "1", "2" }, { removed[1].id, removed[2].id })
    assert.same({ c = 0, l = 1 }, workspace.lead_counts)
    assert.equal(1, #workspace.leads.list)
    lead_book.remove(workspace, workspace.leads.list[1])
    assert.same({}, workspace.contacts)
  end)
end)
