-- The stand-ins for time zones against the zone data of this machine, in a year that is over: what a zone did
-- then will not change with the next release of the data.
local shell = require "spec.support.shell"
local zones = require "instantly.zones"

-- Twins of today that were none in 2025, or that older data does not know to be one.
local YOUNG = {
  ["America/Vancouver"] = true, ["Canada/Pacific"] = true, -- tz 2026b: UTC-7 for good
  ["America/Edmonton"] = true, ["Canada/Mountain"] = true, -- tz 2026c: UTC-6 for good
  ["Europe/Chisinau"] = true, ["Europe/Tiraspol"] = true, -- tz 2026a: the dates of the EU, since 2022
}

-- Zone -> its changes of offset in 2025 as text, without the names of the offsets.
local function rules_of(names)
  local rules, name, last = {}, nil, nil
  for _, line in ipairs(shell.lines("zdump -i -c 2025,2026 " .. table.concat(names, " "))) do
    local zone = line:match('^TZ="(.-)"')
    if zone then
      name, last = zone, nil
      rules[name] = ""
    elseif name and line ~= "" then
      local date, time, offset = line:match("^(%S+)\t(%S+)\t(%S+)")
      -- Else the zone changed only what it calls its time.
      if offset ~= last then rules[name] = ("%s%s %s %s;"):format(rules[name], date, time, offset) end
      last = offset
    end
  end
  return rules
end

describe("the stand-ins for time zones", function()
  local names, all = zones.names(), {}
  for _, name in ipairs(names) do
    all[#all + 1] = name
    all[#all + 1] = zones.stand_in(name)
  end
  local rules = rules_of(all)

  it("have the offsets and the dates of change of what they stand in for, when they say so", function()
    local compared, wrong = 0, {}
    for _, name in ipairs(names) do
      local stand_in, exact = zones.stand_in(name)
      if exact and not YOUNG[name] then
        compared = compared + 1
        if rules[name] ~= rules[stand_in] then wrong[#wrong + 1] = name .. " is not " .. stand_in end
      end
    end
    assert.same({}, wrong)
    assert.is_true(compared > 380)
  end)

  it("have not, when they say so", function()
    for _, name in ipairs(names) do
      local stand_in, exact = zones.stand_in(name)
      if not exact then assert.are_not.equal(rules[stand_in], rules[name], name) end
    end
  end)

  it("were compared on real data", function()
    assert.equal("- - -05;2025-03-09 03 -04;2025-11-02 01 -05;", rules["America/New_York"])
  end)
end)
