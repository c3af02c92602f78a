local known = require "instantly.known"

local OPERATION = {
  query = { status = { type = "number", enum = { active = 1, paused = 2 } }, search = { type = "string" } },
  body = { type = "object", fields = {
    zones = { type = "array", items = {
      type = "object", fields = { zone = { type = "string", known = { "a", "b" } } },
    } },
  } },
}

local RULE = " must be equal to one of the allowed values"

describe("known.hint", function()
  it("names the values of a field in a body, through lists and objects", function()
    assert.equal("known values of zone: a, b", known.hint(OPERATION, "body/zones/0/zone" .. RULE))
  end)

  it("names the values of an enum in a query, sorted", function()
    assert.equal("known values of status: active, paused", known.hint(OPERATION, "querystring/status" .. RULE))
  end)

  it("shows the start of a long list and how long it is", function()
    local values = {}
    for i = 1, 102 do values[i] = "v" .. i end
    local hint = known.hint({ body = { fields = { x = { known = values } } } }, "body/x" .. RULE)
    assert.matches("v1, v2", hint, 1, true)
    assert.matches("102 in all", hint, 1, true)
    assert.is_nil(hint:find("v13", 1, true))
  end)

  it("says nothing where nothing is known", function()
    for _, message in ipairs{
      "querystring/search" .. RULE, "querystring/nothing" .. RULE, "body/zones/0/nothing" .. RULE, "body/zones" .. RULE,
      "body/zones/x/zone" .. RULE, "params/id must match format", "Bad Request", "",
    } do
      assert.is_nil(known.hint(OPERATION, message), message)
    end
    assert.is_nil(known.hint(nil, "body/x" .. RULE))
    assert.is_nil(known.hint({}, "body/x" .. RULE))
    assert.is_nil(known.hint({}, "querystring/x" .. RULE))
  end)
end)
