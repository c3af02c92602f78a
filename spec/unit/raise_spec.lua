local raise = require "instantly.raise"

describe("raise", function()
  it("points at the line of the caller outside the library", function()
    local line = debug.getinfo(1, "l").currentline + 1
    local _, message = pcall(function() raise("id must not be empty") end)
    assert.matches("raise_spec.lua:" .. line .. ": id must not be empty$", message)
  end)

  it("formats only when there is something to format", function()
    local _, plain = pcall(raise, "100% wrong")
    assert.matches("100%% wrong$", plain)
    local _, formatted = pcall(raise, "%s is %d", "x", 5)
    assert.matches("x is 5$", formatted)
  end)
end)
