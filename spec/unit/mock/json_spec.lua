local cjson = require "cjson"
local json = require "instantly.mock.json"

describe("the mock's JSON", function()
  it("tells an empty array from an empty object, both ways", function()
    local text = '{"array":[],"object":{}}'
    local value = json.decode(text)
    assert.is_true(json.is_array(value.array))
    assert.is_true(json.is_object(value.object))
    assert.equal(text, json.encode(value))
  end)

  it("keeps nested arrays, nulls in arrays and nulls in objects", function()
    local text = '{"a":[[],[null,[{}]]],"b":null}'
    assert.equal(text, json.encode(json.decode(text)))
  end)

  it("leaves brackets, quotes and backslashes in strings alone", function()
    for _, text in ipairs {
      [=["[]"]=], [=["a\"[1]\"b"]=], [=["ends with a backslash \\"]=], [=[["\\","]","\\\"["]]=],
    } do
      assert.equal(text, json.encode(json.decode(text)))
    end
  end)

  it("reads what cjson writes", function()
    local value = { list = { 1, 2.5, "x" }, text = 'q"\\/\1é', yes = true, deep = { { { 1 } } } }
    assert.same(value, json.decode(cjson.encode(value)))
  end)

  it("writes what cjson reads", function()
    local value = { list = json.array { 1, 2.5, "x" }, text = 'q"\\/\1é', yes = true, no = false }
    assert.same(value, cjson.decode(json.encode(value)))
  end)

  it("refuses what is not JSON", function()
    for _, text in ipairs {
      "", "[", "]", "{", "[1}", "{1]", "[1,]", '{"a":1,}', "[1]]", "[[1]", '"open',
      "NaN", "[Infinity]", "0x10", "1e999", '{"a":[-1e999]}',
      '{"a":[1}]', "[1][2]", "nul", "'a'", '{"a"}',
    } do
      local value, message = json.decode(text)
      assert.is_nil(value, text)
      assert.is_string(message)
    end
  end)

  it("refuses nesting that is too deep instead of failing", function()
    assert.is_nil((json.decode(("["):rep(100000))))
    assert.is_nil((json.decode(("["):rep(5000) .. ("]"):rep(5000))))
  end)

  it("writes whole numbers without a fraction, up to 2^53", function()
    assert.equal("[1,0,-7,100,9007199254740991]",
      json.encode(json.array { 1.0, 0.0, -7.0, 1e2, 2 ^ 53 - 1 }))
  end)

  it("writes other numbers so that they read back the same", function()
    for _, number in ipairs { 0.1, 1 / 3, 100.5, 1e300, -2.5e-7, 2 ^ 53 } do
      assert.equal(number, tonumber(json.encode(number)))
    end
    assert.equal("0.1", json.encode(0.1))
  end)

  it("refuses numbers that JSON does not have", function()
    assert.has_error(function() json.encode(0 / 0) end)
    assert.has_error(function() json.encode(math.huge) end)
  end)

  it("sorts keys and does not escape slashes", function()
    assert.equal([[{"a":"x/y","b\\/":1}]], json.encode { ["b\\/"] = 1, a = "x/y" })
  end)

  it("refuses a table with positions that is no array", function()
    assert.has_error(function() json.encode { 1, 2 } end)
  end)

  it("copies deeply and keeps the array marks", function()
    local value = { list = json.array { { a = 1 } } }
    local copy = json.copy(value)
    copy.list[1].a = 2
    assert.equal(1, value.list[1].a)
    assert.is_true(json.is_array(copy.list))
    assert.is_false(json.is_array(copy))
  end)

  it("says of anything but a table that it is neither array nor object", function()
    for _, value in ipairs { 1, "x", true, json.null } do
      assert.is_false(json.is_array(value))
      assert.is_false(json.is_object(value))
    end
  end)
end)
