-- Subsequences of campaigns. Operation id -> handler.
--
-- A new one is active at once, since it waits for leads to meet its conditions. Pausing takes an active one,
-- resuming a paused one or a draft; both change nothing where the state is that already, and refuse otherwise.

local campaign_status = require "instantly.mock.campaign_status"
local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local samples = require "instantly.mock.samples"

local subsequences = {}

local DRAFT, ACTIVE, PAUSED, RUNNING = 0, 1, 2, 4

local function parent_of(call)
  local id = call.body.parent_campaign
  if not ids.is_uuid(id) then refusal.raise(400, 'body/parent_campaign must match format "uuid"') end
  return call:find("campaigns", id:lower()).id
end

local function add(call, fields)
  local item = samples.make("subsequences", call.workspace, call.store.new_id(call.now), call.now, {
    subsequence_schedule = false, sequences = false, daily_limit_mode = "inherit",
  })
  item.subsequence_schedule, item.sequences = nil, nil
  for name, value in pairs(fields) do
    if name ~= "id" and not name:find("^timestamp_") then item[name] = json.copy(value) end
  end
  item.status = ACTIVE
  return call.workspace.subsequences:add(item)
end

function subsequences.listCampaignSubsequence(call)
  local query = call.query
  local search = query.search and query.search:lower()
  return pages.of(call, call.workspace.subsequences, {
    keep = function(item)
      return (not query.parent_campaign or item.parent_campaign == query.parent_campaign:lower())
        and (not query.parent_campaign_not or item.parent_campaign ~= query.parent_campaign_not:lower())
        and (not search or item.name:lower():find(search, 1, true) ~= nil)
    end,
  })
end

function subsequences.createCampaignSubsequence(call)
  local fields = json.copy(call.body)
  fields.parent_campaign = parent_of(call)
  return add(call, fields)
end

function subsequences.getCampaignSubsequence(call)
  return call:find("subsequences")
end

function subsequences.patchCampaignSubsequence(call)
  local item = call:find("subsequences")
  for name, value in pairs(call.body or {}) do item[name] = value end
  return item
end

function subsequences.deleteCampaignSubsequence(call)
  local item = call:find("subsequences")
  call.workspace.subsequences:remove(item.id)
  for _, lead in ipairs(call.workspace.leads.list) do
    if lead.subsequence_id == item.id then lead.subsequence_id = json.null end
  end
  return item
end

function subsequences.duplicateSubsequence(call)
  local original = call:find("subsequences")
  local fields = json.copy(original)
  fields.parent_campaign = parent_of(call)
  fields.name = call.body.name or original.name .. " (copy)"
  return add(call, fields)
end

local function change_state(call, from, to, message)
  local item = call:find("subsequences")
  if item.status == to then return item end
  if not from[item.status] then refusal.raise(400, message) end
  item.status = to
  return item
end

function subsequences.pauseSubsequence(call)
  local from = { [ACTIVE] = true, [RUNNING] = true }
  return change_state(call, from, PAUSED, "Subsequence cannot be paused: it is not running")
end

function subsequences.resumeSubsequence(call)
  local from = { [DRAFT] = true, [PAUSED] = true }
  return change_state(call, from, ACTIVE, "Subsequence cannot be resumed: it is not paused")
end

-- How many emails, in the mock: one to each lead that is in it.
local function leads_in(call, item)
  local count = 0
  for _, lead in ipairs(call.workspace.leads.list) do
    if lead.subsequence_id == item.id then count = count + 1 end
  end
  return count
end

function subsequences.getSubsequenceAnalytics(call)
  local list, campaign = json.array(), call.query.campaign_id
  for _, item in ipairs(call.workspace.subsequences.list) do
    if not campaign or item.parent_campaign == campaign:lower() then
      list[#list + 1] = {
        subsequence_id = item.id, emails_sent = leads_in(call, item), unique_opens = 0, unique_replies = 0,
      }
    end
  end
  return list
end

function subsequences.getSubsequenceStepsAnalytics(call)
  local count = leads_in(call, call:find("subsequences"))
  if count == 0 then return json.array() end
  local row = { step = "0", variant = "0", sent = count }
  for _, name in ipairs {
    "opened", "unique_opened", "replies", "unique_replies", "replies_automatic", "unique_replies_automatic",
    "clicks", "unique_clicks",
  } do
    row[name] = 0
  end
  return json.array { row }
end

function subsequences.getSubsequenceSendingStatus(call)
  local item = call:find("subsequences")
  local answer = campaign_status.describe(call, {
    id = item.parent_campaign, status = item.status, timestamp_updated = item.timestamp_leads_updated,
    daily_limit = item.daily_limit,
  })
  if answer.diagnostics ~= json.null then answer.diagnostics.subsequence_id = item.id end
  return answer
end

return subsequences
