--- When a campaign may send: the `campaign_schedule` of create and update, from words.
--
--   local times, zone = instantly.schedule{
--     days = "mon-fri", from = "09:00", to = "17:00", timezone = "America/New_York" }
--   if not zone.exact then print(zone.note) end
--   client.campaigns:create{ name = "Autumn", campaign_schedule = times, … }
local core = require("instantly.native").load("instantly.core")
local fields = require "instantly.fields"
local raise = require "instantly.raise"
local stand_ins = require "instantly.zones"

---@class instantly.ScheduleWords
---@field days string|string[] "mon-fri", "mon,wed-fri", { "mon", "wed" }
---@field from string "09:00", in the zone
---@field to string "17:00"
---@field timezone string "America/New_York"
---@field name string? of the schedule; "Schedule" when left out
---@field start_date string? "2026-09-01", the first day
---@field end_date string? the last day

--- What became of the time zone.
---@class instantly.Zone
---@field timezone string the zone that is sent: one of the closed list
---@field requested string the zone that was asked for
---@field exact boolean is the clock of the one always that of the other?
---@field note string? what is to be known about it; always there when it is not exact

---@class instantly.schedule
---@overload fun(words: instantly.ScheduleWords): instantly.CampaignSchedule, instantly.Zone
local schedule = {}

local WHERE = "instantly.schedule"

-- Time zones -------------------------------------------------------------------------------------

--- The closed list of the API file: schemas CampaignSchedule and Timezone.
local function listed_zones()
  local body = require("instantly.api.campaigns").operations.create.body
  return body.fields.campaign_schedule.fields.schedules.items.fields.timezone.known
end

--- The zones that the service takes.
---@return string[] zones a list of your own, sorted
function schedule.zones()
  local copy = {}
  for i, zone in ipairs(listed_zones()) do copy[i] = zone end
  table.sort(copy)
  return copy
end

local function refuse_zone(where, zone)
  local instead = stand_ins.instead(zone)
  if instead then
    raise('%s: timezone: the service has no "%s" and none with its rules: choose %s', where, zone, instead)
  end
  local near = core.nearest(zone, stand_ins.names()) or core.nearest(zone, listed_zones())
  raise('%s: timezone: unknown zone "%s"%s', where, zone,
    near and (': did you mean "%s"?'):format(near) or " (instantly.schedule.zones() lists what the service takes)")
end

local function resolve(where, zone)
  if type(zone) ~= "string" then
    raise('%s: timezone: expected the name of a zone such as "America/New_York", got a %s', where, type(zone))
  end
  for _, listed in ipairs(listed_zones()) do
    if listed == zone then return { timezone = zone, requested = zone, exact = true } end
  end
  local stand_in, exact, note = stand_ins.stand_in(zone)
  if not stand_in then refuse_zone(where, zone) end
  return { timezone = stand_in, requested = zone, exact = exact, note = note }
end

--- The zone to send for a zone. The service refuses most names (400), New York and London among them; a zone
--- that has the same rules stands in for them. Raises when there is none.
---@param zone string a name of the tz database
---@return instantly.Zone
function schedule.resolve(zone)
  return resolve("instantly.schedule.resolve", zone)
end

-- Days -------------------------------------------------------------------------------------------

local DAY_NAMES = { "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday" }

--- Number of a day, 0 is Sunday: a full name, or its first three letters or more.
local function day_number(word)
  local lower = word:lower()
  if #lower >= 3 then
    for i, name in ipairs(DAY_NAMES) do
      if name:sub(1, #lower) == lower then return i - 1 end
    end
  end
  if word:find("^%d+$") then raise('%s: days: %q: say names ("mon"): some count from Sunday', WHERE, word) end
  local near = core.nearest(lower, DAY_NAMES)
  raise('%s: days: unknown day "%s"%s', WHERE, word, near and (': did you mean "%s"?'):format(near:sub(1, 3)) or "")
end

--- Mark the days of "mon-fri", "wed"; a range may go over the end of the week.
local function mark(days, part)
  local first, last = part:match("^(%w+)%s*%-%s*(%w+)$")
  if not first then
    first = part:match("^%w+$")
    if not first then raise('%s: days: expected "mon-fri" or "mon,wed", got %q', WHERE, part) end
    last = first
  end
  local day, stop = day_number(first), day_number(last)
  while true do
    days[tostring(day)] = true
    if day == stop then return end
    day = (day + 1) % 7
  end
end

--- The wire's form: an object with the keys "0" (Sunday) to "6". All seven are sent, so that nobody has to
--- know what a missing one means.
local function days_of(given)
  if type(given) == "string" then given = { given } end
  if type(given) ~= "table" then raise('%s: days: expected "mon-fri" or a list, got a %s', WHERE, type(given)) end
  local days, count = {}, 0
  for day = 0, 6 do days[tostring(day)] = false end
  for key, item in pairs(given) do
    if type(key) ~= "number" or type(item) ~= "string" then
      raise('%s: days: expected "mon-fri" or a list of names such as { "mon", "wed" }', WHERE)
    end
    for part in item:gmatch("[^,]+") do
      mark(days, part:match("^%s*(.-)%s*$"))
      count = count + 1
    end
  end
  if count == 0 then raise("%s: days: no day is given: nothing would ever be sent", WHERE) end
  return days
end

-- Times and dates --------------------------------------------------------------------------------

--- The API file: ^([01][0-9]|2[0-3]):([0-5][0-9])$.
local function time_of(name, given)
  local hour, minute
  if type(given) == "string" then hour, minute = given:match("^(%d%d?):(%d%d)$") end
  if not hour or tonumber(hour) > 23 or tonumber(minute) > 59 then
    raise('%s: %s: expected a time from "00:00" to "23:59", got %s', WHERE, name,
      type(given) == "string" and ("%q"):format(given) or given == nil and "nothing" or "a " .. type(given))
  end
  return ("%02d:%s"):format(hour, minute)
end

local MONTH_DAYS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function is_date(text)
  local year, month, day = text:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  if not year or not MONTH_DAYS[month] or day < 1 then return false end
  local leap = month == 2 and (year % 4 == 0 and year % 100 ~= 0 or year % 400 == 0)
  return day <= MONTH_DAYS[month] + (leap and 1 or 0)
end

local function date_of(name, given)
  if given == nil or given == core.null then return given end
  if type(given) ~= "string" or not is_date(given) then
    raise('%s: %s: expected a date such as "2026-09-01", got %s', WHERE, name,
      type(given) == "string" and ("%q"):format(given) or "a " .. type(given))
  end
  return given
end

-- The whole --------------------------------------------------------------------------------------

local KNOWN = { days = 1, from = 1, to = 1, timezone = 1, name = 1, start_date = 1, end_date = 1 }

local HINTS = {
  timing = "say from and to",
  schedules = "say days, from, to and timezone: the rest is built from them",
}

local function build(words)
  fields(WHERE, words, KNOWN, HINTS)
  local name = words.name == nil and "Schedule" or words.name
  if type(name) ~= "string" or name == "" then raise("%s: name: expected a text", WHERE) end
  local from, to = time_of("from", words.from), time_of("to", words.to)
  if from >= to then raise("%s: to (%s) must be later than from (%s), on the same day", WHERE, to, from) end
  local first, last = date_of("start_date", words.start_date), date_of("end_date", words.end_date)
  if type(first) == "string" and type(last) == "string" and first > last then
    raise("%s: end_date (%s) is before start_date (%s)", WHERE, last, first)
  end
  local zone = resolve(WHERE, words.timezone)
  return {
    start_date = first, end_date = last,
    schedules = { {
      name = name, timing = { from = from, to = to }, days = days_of(words.days), timezone = zone.timezone,
    } },
  }, zone
end

return setmetatable(schedule, { __call = function(_, words) return build(words) end })
