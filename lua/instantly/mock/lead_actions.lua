-- Moving, merging, assigning and marking leads. Operation id -> handler.
--
-- Moving is a background job; assigning and marking answer 202 and are done two seconds later, so that a client
-- that reads at once sees what it would see of the service.

local ids = require "instantly.mock.ids"
local job_queue = require "instantly.mock.job_queue"
local json = require "instantly.mock.json"
local later = require "instantly.mock.later"
local lead_book = require "instantly.mock.lead_book"
local lead_filter = require "instantly.mock.lead_filter"
local lead_record = require "instantly.mock.lead_record"
local refusal = require "instantly.mock.refusal"

local actions = {}

local SOON = 2
local MOST_ADDRESSES = 10000

local function target_of(call)
  local body = call.body or {}
  if (body.to_campaign_id == nil) == (body.to_list_id == nil) then
    refusal.raise(400, "Exactly one of to_campaign_id and to_list_id must be provided")
  end
  if body.to_campaign_id then
    local id = call:find("campaigns", body.to_campaign_id:lower()).id
    return { campaign = id }, { id = id, type = "campaign" }
  end
  local id = call:find("lead_lists", body.to_list_id:lower()).id
  return { list_id = id }, { id = id, type = "list" }
end

-- A copy of a lead in another place.
local function copy_to(call, lead, place)
  local copy = json.copy(lead)
  copy.id, copy.campaign, copy.list_id = call.store.new_id(call.now), place.campaign, place.list_id
  copy.subsequence_id = nil
  return lead_book.add(call.workspace, copy)
end

local function is_taken(workspace, lead, place, body)
  local address = lead_book.address(lead)
  if not address then return false end
  if lead_book.find(workspace, address, place.campaign or place.list_id) then return true end
  if not body.check_duplicates_in_campaigns then return false end
  for _, other in pairs(workspace.contacts[address]) do
    if other ~= lead and other.campaign and other.campaign ~= json.null then return true end
  end
  return false
end

local function move(call, lead, place)
  local body, moved = call.body, lead
  if body.copy_leads then
    moved = copy_to(call, lead, place)
  else
    lead_book.move(call.workspace, lead, place)
  end
  if body.reset_interest_status then moved.lt_interest_status = nil end
  if body.assigned_to then moved.assigned_to = body.assigned_to end
  lead_record.touch(call, moved)
end

function actions.moveLeads(call)
  local place, entity = target_of(call)
  local chosen = lead_filter.select(call.workspace, call.body)
  return job_queue.start(call, "move-leads", entity, function()
    local addresses = json.array()
    for _, lead in ipairs(chosen) do
      local is_there = call.workspace.leads:get(lead.id) == lead
      if is_there and not is_taken(call.workspace, lead, place, call.body) then
        move(call, lead, place)
        if lead.email and #addresses < MOST_ADDRESSES then addresses[#addresses + 1] = lead.email end
      end
    end
    return { moved_lead_emails = addresses }
  end)
end

function actions.mergeLeads(call)
  local lead = call:find("leads", call.body.lead_id:lower())
  local destination = call:find("leads", call.body.destination_lead_id:lower())
  if lead == destination then refusal.raise(400, "A lead cannot be merged with itself") end
  for name, value in pairs(lead) do
    local own = destination[name]
    if (own == nil or own == json.null) and name ~= "campaign" and name ~= "list_id" and name ~= "email" then
      destination[name] = json.copy(value)
    end
  end
  for name, value in pairs(lead.variables or {}) do
    if destination.variables[name] == nil then destination.variables[name] = value end
  end
  lead_book.remove(call.workspace, lead)
  return lead_record.view(call, lead_record.touch(call, destination))
end

-- The users take turns. `assigned_to` says whose leads are assigned anew.
function actions.bulkAssignLeads(call)
  local users, filter = call.body.organization_user_ids, json.copy(call.body)
  filter.organization_user_ids = filter.assigned_to and json.array { filter.assigned_to }
  local chosen = lead_filter.select(call.workspace, filter)
  later.add(call.workspace, call.now + SOON, function()
    for index, lead in ipairs(chosen) do
      lead_record.touch(call, lead).assigned_to = users[(index - 1) % #users + 1]
    end
  end)
  return { status = "accepted", message = "Your request will be processed in a background job" }, 202
end

local function mark(call, lead)
  local value = call.body.interest_value
  lead.lt_interest_status = value ~= json.null and value or nil
  lead.timestamp_last_interest_change = ids.timestamp(call.now)
  lead_record.touch(call, lead)
end

function actions.updateLeadInterestStatus(call)
  local body = call.body
  local place = body.campaign_id or body.list_id
  later.add(call.workspace, call.now + SOON, function()
    for at, lead in pairs(call.workspace.contacts[body.lead_email:lower()] or {}) do
      if not place or at == place:lower() then mark(call, lead) end
    end
  end)
  return { message = "Lead interest status update background job submitted" }, 202
end

function actions.moveLeadToSubsequence(call)
  local lead = call:find("leads", call.body.id:lower())
  local subsequence = call:find("subsequences", call.body.subsequence_id:lower())
  lead.subsequence_id = subsequence.id
  lead.timestamp_added_subsequence = ids.timestamp(call.now)
  subsequence.timestamp_leads_updated = ids.timestamp(call.now)
  return lead_record.view(call, lead_record.touch(call, lead))
end

function actions.removeLeadFromSubsequence(call)
  local lead = call:find("leads", call.body.id:lower())
  lead.subsequence_id, lead.timestamp_added_subsequence = json.null, json.null
  return lead_record.view(call, lead_record.touch(call, lead))
end

return actions
