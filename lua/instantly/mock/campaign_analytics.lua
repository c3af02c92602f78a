-- Figures of campaigns, summed from the rows of what was sent. Operation id -> handler.
--
-- A row holds the figures of one campaign for one day, step and variant:
--   { date = "2026-08-10", step = "1", variant = "0", sent = 40, contacted = 40, opened = 22, … }
-- A campaign that never sent has no row and is missing from the answers.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local refusal = require "instantly.mock.refusal"

local analytics = {}

-- Name in the totals -> figure of the rows. The figures "by step" are those of the rows, too.
local TOTALS = {
  emails_sent_count = "sent", contacted_count = "contacted",
  new_leads_contacted_count = "new_leads_contacted",
  open_count = "opened", open_count_unique = "unique_opened", open_count_unique_by_step = "unique_opened",
  reply_count = "replies", reply_count_unique = "unique_replies",
  reply_count_unique_by_step = "unique_replies",
  reply_count_automatic = "replies_automatic",
  reply_count_automatic_unique = "unique_replies_automatic",
  reply_count_automatic_unique_by_step = "unique_replies_automatic",
  link_click_count = "clicks", link_click_count_unique = "unique_clicks",
  link_click_count_unique_by_step = "unique_clicks",
  bounced_count = "bounced", unsubscribed_count = "unsubscribed", completed_count = "completed",
  total_opportunities = "opportunities", total_opportunity_value = "opportunity_value",
}

-- Of the overview only.
local INTEREST = {
  total_interested = "interested", total_meeting_booked = "meetings_booked",
  total_meeting_completed = "meetings_completed", total_closed = "won",
}

local DAILY = {
  "sent", "contacted", "new_leads_contacted", "opened", "unique_opened", "replies", "unique_replies",
  "replies_automatic", "unique_replies_automatic", "clicks", "unique_clicks", "opportunities",
  "unique_opportunities",
}

local STEPS = {
  "sent", "opened", "unique_opened", "replies", "unique_replies", "replies_automatic",
  "unique_replies_automatic", "clicks", "unique_clicks",
}

local STEP_OPPORTUNITIES = { "opportunities", "unique_opportunities", "meetings_booked", "won" }

-- The day of a date or an instant; all of these begin with YYYY-MM-DD.
local function day(query, name, label)
  local text = query[name]
  if text == nil or text == "" then return nil end
  local found = text:match("^(%d%d%d%d%-%d%d%-%d%d)$") or text:match("^(%d%d%d%d%-%d%d%-%d%d)[T ]")
  return found or refusal.raise_message(400, "Invalid " .. label)
end

local function range(query)
  local first, last = day(query, "start_date", "Start Date"), day(query, "end_date", "End Date")
  if first and last and first > last then
    refusal.raise_message(400, "Start Date must be earlier than End Date")
  end
  return first or "", last or "9999-12-31"
end

local function chosen(query)
  local one = query.id or query.campaign_id
  if not one and not query.ids then return nil end
  local list, set = json.copy(query.ids or {}), {}
  list[#list + 1] = one
  for _, id in ipairs(list) do
    if not ids.is_uuid(id) then refusal.raise(400, 'querystring must match format "uuid"') end
    set[id:lower()] = true
  end
  return set
end

-- The campaigns asked for that have sent in the range, each with its rows.
local function senders(call)
  local first, last = range(call.query)
  local only, status = chosen(call.query), call.query.campaign_status
  local found = {}
  for _, campaign in ipairs(call.workspace.campaigns.list) do
    if (not only or only[campaign.id]) and (not status or campaign.status == status) then
      local rows = {}
      for _, row in ipairs(call.workspace.activity[campaign.id] or {}) do
        if row.date >= first and row.date <= last then rows[#rows + 1] = row end
      end
      if #rows > 0 then found[#found + 1] = { campaign = campaign, rows = rows } end
    end
  end
  return found
end

local function add_figures(answer, names, rows)
  for name, figure in pairs(names) do
    local sum = answer[name] or 0
    for _, row in ipairs(rows) do sum = sum + (row[figure] or 0) end
    answer[name] = sum
  end
  return answer
end

local function same_names(list)
  local names = {}
  for _, name in ipairs(list) do names[name] = name end
  return names
end

function analytics.getCampaignAnalytics(call)
  local list = json.array()
  for _, sender in ipairs(senders(call)) do
    local campaign = sender.campaign
    list[#list + 1] = add_figures({
      campaign_name = campaign.name,
      campaign_id = campaign.id,
      campaign_status = campaign.status,
      campaign_is_evergreen = campaign.is_evergreen == true,
      leads_count = call.query.exclude_total_leads_count and 0 or (call.workspace.lead_counts[campaign.id] or 0),
    }, TOTALS, sender.rows)
  end
  return list
end

function analytics.getCampaignAnalyticsOverview(call)
  local answer = add_figures(add_figures({}, TOTALS, {}), INTEREST, {})
  for _, sender in ipairs(senders(call)) do
    add_figures(answer, TOTALS, sender.rows)
    add_figures(answer, INTEREST, sender.rows)
  end
  return answer
end

-- The rows of all senders, put together by key and sorted by it.
local function grouped(call, key_of, start, names)
  local groups, keys = {}, {}
  for _, sender in ipairs(senders(call)) do
    for _, row in ipairs(sender.rows) do
      local key = key_of(row)
      if not groups[key] then
        groups[key] = start(row)
        keys[#keys + 1] = key
      end
      add_figures(groups[key], names, { row })
    end
  end
  table.sort(keys)
  local list = json.array()
  for index, key in ipairs(keys) do list[index] = groups[key] end
  return list
end

function analytics.getDailyCampaignAnalytics(call)
  return grouped(call, function(row) return row.date end,
    function(row) return { date = row.date } end, same_names(DAILY))
end

function analytics.getCampaignStepsAnalytics(call)
  local names = same_names(STEPS)
  if call.query.include_opportunities_count then
    for _, name in ipairs(STEP_OPPORTUNITIES) do names[name] = name end
  end
  return grouped(call, function(row) return row.step .. " " .. row.variant end,
    function(row) return { step = row.step, variant = row.variant } end, names)
end

return analytics
