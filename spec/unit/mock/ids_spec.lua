local ids = require "instantly.mock.ids"

describe("ids of the mock", function()
  it("are version 7 UUIDs of the instant they are made at", function()
    local id = ids.maker()(1788253200.5)
    assert.is_true(ids.is_uuid(id))
    assert.equal(36, #id)
    assert.is_truthy(id:find("^%x+%-%x+%-7%x%x%x%-[89ab]%x%x%x%-%x+$"))
    local ms = tonumber(id:sub(1, 8) .. id:sub(10, 13), 16)
    assert.equal(1788253200500, ms)
  end)

  it("are ordered by their making, also within a millisecond, and when the clock goes back", function()
    local make, last = ids.maker(), ""
    for count = 1, 10000 do
      local id = make(count == 5000 and 1788253100 or 1788253200)
      assert.is_true(id > last, count)
      last = id
    end
  end)

  it("are the same in every run", function()
    local one, other = ids.maker(), ids.maker()
    for count = 1, 5 do assert.equal(one(count), other(count)) end
  end)

  it("differ in the random part", function()
    local make = ids.maker()
    assert.are_not.equal(make(1):sub(-12), make(1):sub(-12))
  end)

  it("recognise the form of a UUID", function()
    assert.is_true(ids.is_uuid("019A2b3c-344a-7e91-b14d-9e79ab725603"))
    for _, value in ipairs {
      "", "x", "019a2b3c344a7e91b14d9e79ab725603", "019a2b3c-344a-7e91-b14d-9e79ab72560",
      "019a2b3c-344a-7e91-b14d-9e79ab7256033", "019a2b3-c344a-7e91-b14d-9e79ab725603",
      "g19a2b3c-344a-7e91-b14d-9e79ab725603", 42, false,
    } do
      assert.is_false(ids.is_uuid(value))
    end
  end)
end)

describe("timestamps of the mock", function()
  it("are instants in UTC with milliseconds", function()
    assert.equal("2026-09-01T09:00:00.000Z", ids.timestamp(1788253200))
    assert.equal("2026-09-01T09:00:00.250Z", ids.timestamp(1788253200.25))
    assert.equal("1970-01-01T00:00:00.000Z", ids.timestamp(0))
  end)
end)
