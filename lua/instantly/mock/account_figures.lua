-- Figures and checks of sending accounts. Operation id -> handler. The figures are made up of the address and
-- the day, the same ones in every run.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local magic = require "instantly.mock.magic"
local refusal = require "instantly.mock.refusal"

local figures = {}

local DAY = 24 * 3600
local MOST_DAYS, MOST_ACCOUNTS, MOST_WARMUP = 31, 200, 100
local WARMUP_DAYS = 3
local SHOWN = 30

local function number_of(text, limit)
  local sum = 0
  for index = 1, #text do sum = (sum * 31 + text:byte(index)) % 9973 end
  return sum % limit
end

-- The days from one to another, both YYYY-MM-DD; by default the last thirty.
local function days(call, first, last)
  local list, day = {}, math.floor(call.now / DAY) * DAY
  last = (last or ids.timestamp(day)):sub(1, 10)
  first = (first or ids.timestamp(day - (SHOWN - 1) * DAY)):sub(1, 10)
  if first > last then refusal.raise(400, "start_date must be before end_date") end
  local function instant(date)
    local y, m, d = date:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
    if not y then refusal.raise(400, "Invalid date") end
    -- Days since 1970, by the rule for the Gregorian calendar, free of the machine's time zone.
    y, m, d = tonumber(y), tonumber(m), tonumber(d)
    if m <= 2 then y, m = y - 1, m + 12 end
    local count = 365 * y + math.floor(y / 4) - math.floor(y / 100) + math.floor(y / 400)
      + math.floor((153 * (m - 3) + 2) / 5) + d - 719469
    return count * DAY
  end
  local finish = instant(last)
  for at = instant(first), finish, DAY do list[#list + 1] = ids.timestamp(at):sub(1, 10) end
  return list
end

local function too_large(message)
  refusal.raise(413, message)
end

function figures.getDailyAccountAnalytics(call)
  local query, list = call.query, json.array()
  local emails = query.emails
  if not emails then
    emails = {}
    for _, account in ipairs(call.workspace.accounts.list) do emails[#emails + 1] = account.email end
  end
  local dates = days(call, query.start_date, query.end_date)
  if #dates > MOST_DAYS then too_large("The range is limited to 31 days") end
  if #emails > MOST_ACCOUNTS then too_large("The request is limited to 200 accounts") end
  for _, date in ipairs(dates) do
    for _, email in ipairs(emails) do
      local account = call.workspace.accounts:get(email:lower())
      local sent = account and number_of(email .. date, 30) or 0
      if sent > 0 then
        list[#list + 1] = {
          date = date, email_account = account.email, sent = sent, bounced = math.floor(sent / 20),
          contacted = sent, new_leads_contacted = math.floor(sent / 2), opened = math.floor(sent / 2),
          unique_opened = math.floor(sent / 3), replies = math.floor(sent / 10),
          unique_replies = math.floor(sent / 12), replies_automatic = math.floor(sent / 25),
          unique_replies_automatic = math.floor(sent / 25), clicks = math.floor(sent / 8),
          unique_clicks = math.floor(sent / 9),
        }
      end
    end
  end
  return list
end

local function label(score)
  return score >= 90 and "Good" or score >= 70 and "Fair" or "Poor"
end

function figures.getWarmupAnalytics(call)
  local emails = call.body.emails
  if #emails == 0 then refusal.raise(400, "body/emails must NOT have fewer than 1 items") end
  if #emails > MOST_WARMUP then refusal.raise(400, "body/emails must NOT have more than 100 items") end
  local answer = { email_date_data = {}, aggregate_data = {} }
  for _, email in ipairs(emails) do
    local account = call.workspace.accounts:get(email:lower())
    if account then
      local by_date, sum = {}, { sent = 0, received = 0, landed_inbox = 0, landed_spam = 0 }
      for back = 1, WARMUP_DAYS do
        local date = ids.timestamp(call.now - back * DAY):sub(1, 10)
        local sent = 5 + number_of(email .. date, 10)
        local spam = account.status < 0 and 2 or 0
        local row = { sent = sent, received = sent, landed_inbox = sent - spam, landed_spam = spam }
        by_date[date] = row
        for name, value in pairs(row) do sum[name] = sum[name] + value end
      end
      sum.health_score = math.floor(100 * sum.landed_inbox / sum.sent)
      sum.health_score_label = label(sum.health_score)
      answer.email_date_data[account.email], answer.aggregate_data[account.email] = by_date, sum
    end
  end
  return answer
end

--- Of each domain once; what fails is in the 200, too.
function figures.testAccountVitals(call)
  local answer = { status = "success", success_list = json.array(), failure_list = json.array() }
  local seen, emails = {}, call.body and call.body.accounts or {}
  for _, email in ipairs(emails) do
    local domain = email:lower():match("@(.+)$") or email:lower()
    if not seen[domain] then
      seen[domain] = true
      local vitals = magic.vitals(domain)
      table.insert(vitals.allPass and answer.success_list or answer.failure_list, vitals)
    end
  end
  return answer
end

function figures.getCtdStatus(call)
  local answer = call:example()
  answer.host = call.query.host
  return answer
end

return figures
