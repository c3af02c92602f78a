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

  it("counts the items before an id, whether there is one of that id or not", function()
    local counts = {}
    for index, id in ipairs { "a", "b", "c", "d", "e", "f", "g" } do counts[index] = items:before(id) end
    assert.same({ 0, 0, 1, 1, 2, 2, 3 }, counts)
  end)

  it("removes an item and nothing else", function()
    items:remove("d")
    items:remove("x")
    assert.is_nil(items:get("d"))
    assert.same({ { id = "b" }, { id = "f" } }, items.list)
  end)
end)

describe("the store", function()
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
