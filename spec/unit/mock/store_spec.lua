local store = require "instantly.mock.store"

describe("a collection of the store", function()
  local items

  before_each(function()
    items = store.new():workspace("w").campaigns
    for _, id in ipairs { "b", "d", "f" } do items:add { id = id } end
  end)

  it("finds its items by id", function()
    assert.equal("d", items:get("d").id)
    assert.is_nil(items:get("c"))
  end)

  it("counts the items that came before one, also after that one was removed", function()
    items:remove("d")
    assert.same({ 0, 1, 1 }, { items:before("b"), items:before("d"), items:before("f") })
    assert.is_nil(items:before("c"))
  end)

  it("keeps the order of creation, whatever the ids", function()
    items:add { id = "a" }
    assert.equal(3, items:before("a"))
    assert.equal("a", items.list[4].id)
    items:remove("f")
    assert.equal(2, items:before("a"))
  end)

  it("remembers which ids there ever were", function()
    items:remove("d")
    assert.is_true(items:knows("d"))
    assert.is_false(items:knows("c"))
  end)

  it("removes the chosen items in one pass and gives them", function()
    local removed = items:remove_all(function(item) return item.id ~= "d" end)
    assert.same({ { id = "b" }, { id = "f" } }, removed)
    assert.same({ { id = "d" } }, items.list)
    assert.is_nil(items:get("b"))
    assert.equal(1, items:before("f"))
  end)

  it("may go by another field than the id", function()
    local accounts = store.new():workspace("w").accounts
    accounts:add { email = "a@example.com" }
    assert.equal("a@example.com", accounts:get("a@example.com").email)
    assert.equal("email", accounts:key())
  end)

  it("removes an item and nothing else", function()
    items:remove("d")
    items:remove("x")
    assert.is_nil(items:get("d"))
    assert.same({ { id = "b" }, { id = "f" } }, items.list)
  end)
end)

describe("the store", function()
  it("names a job in the middle of a second, as a real clock gives it", function()
    assert.matches("^6a6e0a10%x+$", store.new().new_job_id(0x6a6e0a10 + 0.75))
  end)

  it("makes a workspace once", function()
    local all = store.new()
    local one, is_new = all:workspace("w")
    local again, is_new_again = all:workspace("w")
    assert.equal(one, again)
    assert.is_true(is_new)
    assert.is_false(is_new_again)
  end)

  it("finds a campaign in whatever workspace it is", function()
    local all = store.new()
    all:workspace("a")
    local owner = all:workspace("b")
    local campaign = owner.campaigns:add { id = "x" }
    assert.same({ campaign, owner }, { all:find_campaign("x") })
    assert.is_nil((all:find_campaign("y")))
  end)

  it("shares nothing with another store", function()
    local one, other = store.new(), store.new()
    one:workspace("w").campaigns:add { id = "x" }
    assert.is_nil((other:find_campaign("x")))
    assert.equal(one.new_id(1), other.new_id(1))
  end)
end)
