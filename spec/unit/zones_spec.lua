local schedule = require "instantly.schedule"
local zones = require "instantly.zones"

local listed = {}
for _, zone in ipairs(schedule.zones()) do listed[zone] = true end

describe("the stand-ins for time zones", function()
  it("are zones that the service takes", function()
    local names = zones.names()
    assert.is_true(#names > 380)
    for _, name in ipairs(names) do
      local stand_in, exact, note = zones.stand_in(name)
      assert.is_true(listed[stand_in], name)
      assert.equal("boolean", type(exact))
      assert.is_true(exact or note ~= nil, name)
    end
  end)

  it("stand in for zones that the service does not take, each once", function()
    local seen = {}
    for _, name in ipairs(zones.names()) do
      assert.is_nil(listed[name], name)
      assert.is_nil(seen[name], name)
      assert.is_nil(zones.instead(name), name)
      seen[name] = true
    end
  end)

  it("are the expected ones for the places most people are in", function()
    for zone, stand_in in pairs{
      ["America/New_York"] = "America/Detroit", ["America/Denver"] = "America/Boise",
      ["Europe/London"] = "Europe/Isle_of_Man", ["Europe/Paris"] = "Europe/Belgrade",
      ["Europe/Berlin"] = "Europe/Belgrade", ["Europe/Madrid"] = "Europe/Belgrade",
      ["Asia/Calcutta"] = "Asia/Kolkata", ["Australia/Sydney"] = "Australia/Melbourne",
    } do
      local found, exact = zones.stand_in(zone)
      assert.equal(stand_in, found)
      assert.is_true(exact)
    end
  end)

  it("say what is wrong where they are not exact", function()
    for _, zone in ipairs{ "America/Los_Angeles", "US/Pacific", "America/Tijuana" } do
      local stand_in, exact, note = zones.stand_in(zone)
      assert.equal("America/Dawson", stand_in)
      assert.is_false(exact)
      assert.matches("an hour early", note)
      assert.is_truthy(note:find(zone, 1, true))
    end
  end)

  it("are told to be young where the rules changed lately", function()
    for zone, stand_in in pairs{ ["America/Vancouver"] = "America/Creston", ["America/Edmonton"] = "America/Regina" } do
      local found, exact, note = zones.stand_in(zone)
      assert.equal(stand_in, found)
      assert.is_true(exact)
      assert.matches("since March 2026", note)
    end
  end)

  it("do not exist for zones without a like, which get a proposal that exists", function()
    for _, zone in ipairs{ "EST", "PST", "Atlantic/Azores", "Pacific/Chatham", "America/Havana", "America/Yellowknife" } do
      assert.is_nil((zones.stand_in(zone)))
      local proposal = zones.instead(zone):match("^[%w/_+-]+")
      assert.is_true(listed[proposal] or zones.stand_in(proposal) ~= nil, zone .. ": " .. proposal)
    end
    assert.is_nil((zones.stand_in("Mars/Olympus")))
    assert.is_nil(zones.instead("Mars/Olympus"))
  end)
end)
