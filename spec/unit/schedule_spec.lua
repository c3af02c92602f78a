local instantly = require "instantly"
local schedule = require "instantly.schedule"

local function words(changes)
  local all = { days = "mon-fri", from = "09:00", to = "17:00", timezone = "America/Detroit" }
  for name, value in pairs(changes or {}) do
    if value == "nothing" then value = nil end
    all[name] = value
  end
  return all
end

local function refused(changes, pattern)
  local ok, message = pcall(function() schedule(words(changes)) end)
  assert.is_false(ok)
  assert.matches("schedule_spec.lua:%d+: instantly.schedule: ", message)
  assert.matches(pattern, message)
end

--- Days as text: "12345".
local function days(given)
  local built = schedule(words{ days = given }).schedules[1].days
  local on = {}
  for day = 0, 6 do
    local value = built[tostring(day)]
    assert.equal("boolean", type(value))
    if value then on[#on + 1] = day end
  end
  return table.concat(on)
end

describe("a schedule", function()
  it("is what create takes", function()
    assert.same({ schedules = { {
      name = "Schedule", timezone = "America/Detroit", timing = { from = "09:00", to = "17:00" },
      days = { ["0"] = false, ["1"] = true, ["2"] = true, ["3"] = true, ["4"] = true, ["5"] = true, ["6"] = false },
    } } }, (schedule(words())))
  end)

  it("goes through create and comes back the same", function()
    local client = instantly.new{ base_url = "mock:" }
    local times = instantly.schedule(words{ timezone = "Europe/Paris", start_date = "2026-09-01", end_date = instantly.null })
    local campaign = assert(client.campaigns:create{ name = "A", campaign_schedule = times })
    assert.same(times.schedules, campaign.campaign_schedule.schedules)
    assert.equal("2026-09-01", campaign.campaign_schedule.start_date)
  end)

  it("carries the name and the dates it is given", function()
    local built = schedule(words{ name = "Mornings", start_date = "2028-02-29", end_date = "2028-02-29" })
    assert.equal("Mornings", built.schedules[1].name)
    assert.equal("2028-02-29", built.start_date)
    assert.equal("2028-02-29", built.end_date)
  end)

  it("leaves the words alone", function()
    local given = words{ days = { "mon" } }
    schedule(given)
    assert.same(words{ days = { "mon" } }, given)
  end)
end)

describe("the days of a schedule", function()
  it("count from Sunday, whatever they are called", function()
    assert.equal("12345", days("mon-fri"))
    assert.equal("0", days("sun"))
    assert.equal("0", days("Sunday"))
    assert.equal("24", days("tues,THURS"))
  end)

  it("are single, listed, ranged and mixed", function()
    assert.equal("1345", days("mon, wed-fri"))
    assert.equal("13", days{ "mon", "wed" })
    assert.equal("1345", days{ "mon", "wed - fri" })
    assert.equal("1", days{ "mon", "mon" })
    assert.equal("0123456", days("mon-sun"))
  end)

  it("may go over the end of the week", function()
    assert.equal("016", days("sat-mon"))
    assert.equal("0156", days("fri-mon"))
  end)

  it("are refused when they are none", function()
    refused({ days = "nothing" }, "days: expected \"mon%-fri\" or a list, got a nil")
    refused({ days = 5 }, "days: expected .*, got a number")
    refused({ days = "" }, "no day is given")
    refused({ days = {} }, "no day is given")
    refused({ days = " " }, "days: expected")
    refused({ days = "mo" }, 'unknown day "mo"')
    refused({ days = "monday-fryday" }, 'unknown day "fryday": did you mean "fri"')
    refused({ days = "1-5" }, 'days: "1": say names')
    refused({ days = "mon-wed-fri" }, "days: expected")
    refused({ days = { mon = true } }, "a list of names")
    refused({ days = { 1, 2 } }, "a list of names")
  end)
end)

describe("the times of a schedule", function()
  it("are filled up to two digits", function()
    assert.same({ from = "08:30", to = "23:59" }, schedule(words{ from = "8:30", to = "23:59" }).schedules[1].timing)
  end)

  it("are refused when they are none", function()
    for _, time in ipairs{ "24:00", "12:60", "9", "9am", "09:00:00", "", " 9:00" } do
      refused({ from = time }, 'from: expected a time from "00:00" to "23:59", got "')
    end
    refused({ to = "nothing" }, "to: expected a time .*, got nothing")
    refused({ to = 17 }, "to: expected a time .*, got a number")
  end)

  it("are refused in the wrong order", function()
    refused({ from = "17:00", to = "09:00" }, "to %(09:00%) must be later than from %(17:00%)")
    refused({ from = "09:00", to = "9:00" }, "must be later")
  end)
end)

describe("the dates of a schedule", function()
  it("are refused when the calendar has no such day", function()
    for _, date in ipairs{ "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "1.9.2026", "2026-9-1", "" } do
      refused({ start_date = date }, 'start_date: expected a date such as "2026%-09%-01", got "')
    end
    refused({ end_date = 20260901 }, "end_date: expected a date .*, got a number")
    refused({ end_date = "2100-02-29" }, "end_date")
    assert.equal("2000-02-29", schedule(words{ end_date = "2000-02-29" }).end_date)
  end)

  it("are refused in the wrong order", function()
    refused({ start_date = "2026-10-01", end_date = "2026-09-30" }, "end_date %(2026%-09%-30%) is before start_date")
  end)
end)

describe("the time zone of a schedule", function()
  it("is sent as it is when the service has it", function()
    local built, zone = schedule(words())
    assert.equal("America/Detroit", built.schedules[1].timezone)
    assert.same({ timezone = "America/Detroit", requested = "America/Detroit", exact = true }, zone)
  end)

  it("gives way to its twin when the service has it not", function()
    local built, zone = schedule(words{ timezone = "America/New_York" })
    assert.equal("America/Detroit", built.schedules[1].timezone)
    assert.same({ timezone = "America/Detroit", requested = "America/New_York", exact = true }, zone)
  end)

  it("is honest where there is no twin", function()
    local built, zone = schedule(words{ timezone = "America/Los_Angeles" })
    assert.equal("America/Dawson", built.schedules[1].timezone)
    assert.is_false(zone.exact)
    assert.matches("from November to March its 09:00 is 08:00", zone.note)
  end)

  it("is refused with a proposal", function()
    refused({ timezone = "Europe/Pariss" }, 'unknown zone "Europe/Pariss": did you mean "Europe/Paris"')
    refused({ timezone = "america/new york" }, 'did you mean "America/New_York"')
    refused({ timezone = "EST" }, "choose America/New_York")
    refused({ timezone = "Pacific/Chatham" }, "none with its rules: choose Pacific/Auckland")
    refused({ timezone = "Mars/Olympus Mons" }, "instantly.schedule.zones%(%) lists")
    refused({ timezone = "" }, "unknown zone")
    refused({ timezone = "nothing" }, "expected the name of a zone .*, got a nil")
    refused({ timezone = -5 }, "got a number")
  end)
end)

describe("the fields of a schedule", function()
  it("are refused when they are unknown", function()
    refused({ time_zone = "x" }, 'unknown field "time_zone": did you mean "timezone"')
    refused({ timing = {} }, "timing: say from and to")
    refused({ schedules = {} }, "schedules: say days")
    refused({ name = "" }, "name: expected a text")
    refused({ name = 5 }, "name: expected a text")
    assert.error_matches(function() schedule("mon-fri") end, "expected a table, got a string")
    assert.error_matches(function() schedule() end, "expected a table, got a nil")
  end)
end)

describe("schedule.zones", function()
  it("gives the closed list, sorted, as a copy", function()
    local zones = schedule.zones()
    assert.equal(102, #zones)
    assert.equal("Africa/Abidjan", zones[1])
    zones[1] = nil
    assert.equal("Africa/Abidjan", schedule.zones()[1])
  end)
end)

describe("schedule.resolve", function()
  it("tells the zone to send, and raises in its own name", function()
    assert.equal("Europe/Isle_of_Man", schedule.resolve("Europe/London").timezone)
    local ok, message = pcall(function() schedule.resolve("Nowhere") end)
    assert.is_false(ok)
    assert.matches("schedule_spec.lua:%d+: instantly.schedule.resolve: timezone: unknown zone", message)
  end)
end)
