local pending = require "instantly.pacer.pending"

describe("pending tickets", function()
  it("are counted once, however often they are put in or removed", function()
    local set = pending.new()
    pending.put(set, 1, 10)
    pending.put(set, 1, 20)
    pending.put(set, 2, 10)
    assert.equal(2, set.count)
    pending.remove(set, 2)
    pending.remove(set, 2)
    pending.remove(set, 3)
    assert.equal(1, set.count)
  end)

  it("end by themselves at their moment", function()
    local set = pending.new()
    for ticket = 1, 50 do pending.put(set, ticket, ticket) end
    pending.expire(set, 30)
    assert.equal(20, set.count)
    pending.put(set, 31, 100)
    pending.expire(set, 50)
    assert.equal(1, set.count)
  end)

  it("are told by age", function()
    local set = pending.new()
    for _, ticket in ipairs{ 3, 5, 8 } do pending.put(set, ticket, 10) end
    assert.equal(0, pending.before(set, 3))
    assert.equal(1, pending.before(set, 4))
    assert.equal(2, pending.before(set, 8))
  end)
end)
