--- Moments as HTTP writes them: "Sun, 06 Nov 1994 08:49:37 GMT". (RFC 9110, section 5.6.7: one form to write, and
-- two older ones to understand.)
local http_date = {}

local MONTHS = {
  Jan = 1, Feb = 2, Mar = 3, Apr = 4, May = 5, Jun = 6, Jul = 7, Aug = 8, Sep = 9, Oct = 10, Nov = 11, Dec = 12,
}

local FORMS = {
  { "^%a+, (%d%d) (%a%a%a) (%d%d%d%d) (%d%d):(%d%d):(%d%d) GMT$", "day month year" },
  { "^%a+, (%d%d)%-(%a%a%a)%-(%d%d) (%d%d):(%d%d):(%d%d) GMT$", "day month short" },
  { "^%a%a%a (%a%a%a) ([ %d]%d) (%d%d):(%d%d):(%d%d) (%d%d%d%d)$", "month day last" },
}

--- Days from 1970-01-01 to a day of the Gregorian calendar. Years begin in March here, so that the leap day is
-- the last of its year.
local function days(year, month, day)
  if month <= 2 then year, month = year - 1, month + 12 end
  local leaps = math.floor(year / 4) - math.floor(year / 100) + math.floor(year / 400)
  return 365 * year + leaps + math.floor((153 * (month - 3) + 2) / 5) + day - 719469
end

local function fields(text)
  for _, form in ipairs(FORMS) do
    local a, b, c, d, e, f = text:match(form[1])
    if a and form[2] == "day month year" then return c, b, a, d, e, f end
    -- Two digits: those of this century, as no server of today means another one.
    if a and form[2] == "day month short" then return "20" .. c, b, a, d, e, f end
    if a then return f, a, b, c, d, e end
  end
end

--- Seconds since 1970, nil when the text is no such date.
---@param text string
---@return integer?
function http_date.parse(text)
  local year, name, day, hour, minute, second = fields(text)
  local month = MONTHS[name]
  if not month then return nil end
  day, hour, minute, second = tonumber(day), tonumber(hour), tonumber(minute), tonumber(second)
  if day < 1 or day > 31 or hour > 23 or minute > 59 or second > 60 then return nil end
  return days(tonumber(year), month, day) * 86400 + hour * 3600 + minute * 60 + second
end

return http_date
