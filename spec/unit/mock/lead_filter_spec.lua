local lead_filter = require "instantly.mock.lead_filter"

describe("a filter of leads", function()
  it("takes all when it asks for nothing", function()
    assert.is_true(lead_filter.of(nil)({ id = "a" }))
    assert.is_true(lead_filter.of({})({ id = "a" }))
  end)

  it("takes leads that fit everything it asks for", function()
    local keep = lead_filter.of { campaign = "c", contacts = { "Ann@example.com" } }
    assert.is_true(keep { campaign = "c", email = "ann@example.com" })
    assert.is_false(keep { campaign = "d", email = "ann@example.com" })
    assert.is_false(keep { campaign = "c", email = "ben@example.com" })
    assert.is_false(keep { campaign = "c" })
  end)

  it("knows codes, and takes no notice of others", function()
    local interested = lead_filter.of { filter = "FILTER_LEAD_INTERESTED" }
    assert.same({ true, false }, { interested { lt_interest_status = 1 }, interested { lt_interest_status = -1 } })
    assert.is_true(lead_filter.of { filter = "FILTER_NEVER_HEARD_OF" } {})
  end)

  it("selects the oldest up to a limit, and no ids without their source", function()
    local workspace = { leads = { list = { { id = "a" }, { id = "b" }, { id = "c" } } } }
    assert.same({ { id = "a" }, { id = "b" } }, lead_filter.select(workspace, { limit = 2 }))
    assert.has_error(function() lead_filter.select(workspace, { ids = { "a" } }) end)
  end)
end)
