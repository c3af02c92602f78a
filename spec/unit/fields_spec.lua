local fields = require "instantly.fields"

local KNOWN = { subject = 1, body = 1 }

describe("the check of a table of fields", function()
  it("passes known names, and none at all", function()
    fields("f", { subject = "x", body = false }, KNOWN)
    fields("f", {}, KNOWN)
  end)

  it("names the nearest name", function()
    local ok, message = pcall(function() fields("f", { subjet = "x" }, KNOWN) end)
    assert.is_false(ok)
    assert.matches('fields_spec.lua:%d+: f: unknown field "subjet": did you mean "subject"%?', message)
  end)

  it("lists the names when none is near", function()
    assert.error_matches(function() fields("f", { [1] = "x" }, KNOWN) end, 'unknown field "1" %(known: body, subject%)')
  end)

  it("prefers the hint that there is for a name", function()
    assert.error_matches(function() fields("f", { delay = 1 }, KNOWN, { delay = "say wait" }) end, "f: delay: say wait")
  end)

  it("refuses what is no table", function()
    for _, given in ipairs{ "x", 5, true } do
      assert.error_matches(function() fields("f", given, KNOWN) end, "f: expected a table, got a " .. type(given))
    end
    assert.error_matches(function() fields("f", nil, KNOWN) end, "f: expected a table, got a nil")
  end)
end)
