-- Leads, one by one and listed. Operation id -> handler. Importing many is in lead_import.lua, moving and
-- marking in lead_actions.lua.
--
-- Decided here where the vendor says nothing:
--   create   An address that is in the campaign or list already, or anywhere that skip_if_in_… names, is answered
--            with the lead that is there; nothing is made or changed. (Users report a 200 without a new lead.)
--   list     Unknown names in the body are ignored, so that `campaign_id` lists every lead of the workspace, as
--            users report. The oldest first; with distinct_contacts by address, and the cursor is an address.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local lead_book = require "instantly.mock.lead_book"
local lead_filter = require "instantly.mock.lead_filter"
local lead_record = require "instantly.mock.lead_record"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"

local leads = {}

local DEFAULT_LIMIT = 10

local function given(value)
  return value ~= nil and value ~= json.null
end

local PLACES = { { "campaign", "campaigns" }, { "list_id", "lead_lists" } }

-- The campaign and list of a body, which must be there.
local function place_of(call, body)
  local place = {}
  for _, known in ipairs(PLACES) do
    local field, kind = known[1], known[2]
    if given(body[field]) then
      if not ids.is_uuid(body[field]) then
        refusal.raise(400, ('body/%s must match format "uuid"'):format(field))
      end
      place[field] = call:find(kind, body[field]:lower()).id
    end
  end
  return place
end

-- The first of the leads with an address.
local function first_of(held)
  local first
  for _, lead in pairs(held) do
    if not first or lead.id < first.id then first = lead end
  end
  return first
end

local function known_lead(call, body, place)
  local workspace, address = call.workspace, body.email
  local own = lead_book.find(workspace, address, place.campaign or place.list_id or "")
  if own then return own end
  for flag, kind in pairs {
    skip_if_in_workspace = false, skip_if_in_campaign = "campaign", skip_if_in_list = "list_id",
  } do
    if body[flag] and lead_book.has(workspace, address, kind or nil) then
      return first_of(workspace.contacts[address:lower()])
    end
  end
end

function leads.createLead(call)
  local body = call.body or {}
  local place = place_of(call, body)
  lead_record.check_variables(body.custom_variables, "body/custom_variables")
  if not lead_record.is_complete(body, place) then
    refusal.raise(400, place.list_id and "email, first_name or last_name is required" or "email is required")
  end
  if given(body.email) then
    if not lead_record.is_address(body.email) then refusal.raise(400, 'body/email must match format "email"') end
    local known = known_lead(call, body, place)
    if known then return lead_record.view(call, known) end
    local blocked = call.workspace.blocked
    if blocked[body.email:lower()] or blocked[body.email:lower():match("@(.*)$")] then
      refusal.raise(400, "Lead is in the block list")
    end
  end
  local lead = lead_book.add(call.workspace, lead_record.new(call, body, place))
  if body.verify_leads_on_import or body.verify_leads_for_lead_finder then lead_record.verify(call, lead) end
  return lead_record.view(call, lead)
end

function leads.getLead(call)
  return lead_record.view(call, call:find("leads"))
end

function leads.patchLead(call)
  local lead = call:find("leads")
  if not call.body then return lead_record.view(call, lead) end
  lead_record.check_variables(call.body.custom_variables, "body/custom_variables")
  lead_record.change(lead, call.body)
  return lead_record.view(call, lead_record.touch(call, lead))
end

function leads.deleteLead(call)
  local lead = call:find("leads")
  lead_book.remove(call.workspace, lead)
  return lead_record.view(call, lead)
end

-- One lead of each address, in the order of the addresses.
local function distinct(call, keep)
  local by_address, addresses = {}, {}
  for _, lead in ipairs(call.workspace.leads.list) do
    local address = lead_book.address(lead)
    if address and not by_address[address] and keep(lead) then
      by_address[address] = lead
      addresses[#addresses + 1] = address
    end
  end
  table.sort(addresses)
  local body, found = call.body, json.array()
  local answer = { items = found }
  for _, address in ipairs(addresses) do
    if address > (body.starting_after or "") then
      if #found == (body.limit or DEFAULT_LIMIT) then
        answer.next_starting_after = found[#found].email:lower()
        break
      end
      found[#found + 1] = lead_record.view(call, by_address[address])
    end
  end
  return answer
end

function leads.listLeads(call)
  local keep = lead_filter.of(call.body)
  if call.body and call.body.distinct_contacts then return distinct(call, keep) end
  return pages.of(call, call.workspace.leads, {
    ascending = true, keep = keep, view = function(lead) return lead_record.view(call, lead) end,
  })
end

function leads.bulkDeleteLeads(call)
  local body = call.body or {}
  if not body.campaign_id and not body.list_id then
    refusal.raise(400, "body must have required property 'campaign_id' or 'list_id'")
  end
  if body.limit and (body.limit < 1 or body.limit > 10000) then
    refusal.raise(400, "body/limit must be " .. (body.limit < 1 and ">= 1" or "<= 10000"))
  end
  local keep = lead_filter.of { campaign = body.campaign_id, list_id = body.list_id, ids = body.ids }
  local count = 0
  lead_book.remove_all(call.workspace, function(lead)
    local chosen = (not body.limit or count < body.limit) and (not body.status or lead.status == body.status)
      and keep(lead)
    if chosen then count = count + 1 end
    return chosen
  end)
  return { count = count }
end

return leads
