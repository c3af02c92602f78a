-- Adding up to a thousand leads at once. Operation id -> handler.
--
-- Each row ends in exactly one counter, told in this order:
--   incomplete_count        no address for a campaign; neither address nor name for a list
--   invalid_email_count     the address cannot be one
--   duplicate_email_count   the address was in an earlier row of the same request
--   in_blocklist            the address or its domain is on the block list
--   duplicated_leads        it is in this campaign or list already
--   skipped_count           it is somewhere that skip_if_in_… names, or the plan has no room left
--   leads_uploaded          it was created, and is in created_leads with its place in the request, from 0

local json = require "instantly.mock.json"
local lead_book = require "instantly.mock.lead_book"
local lead_record = require "instantly.mock.lead_record"
local refusal = require "instantly.mock.refusal"

local lead_import = {}

local MOST = 1000
local PLAN = 10000000
local SHOWN = { "email", "first_name", "last_name", "phone" }

local function place_of(call)
  local body = call.body
  if (body.campaign_id == nil) == (body.list_id == nil) then
    refusal.raise(400, "Exactly one of campaign_id and list_id must be provided")
  end
  if body.campaign_id then return { campaign = call:find("campaigns", body.campaign_id:lower()).id } end
  return { list_id = call:find("lead_lists", body.list_id:lower()).id }
end

local function check(body)
  if #body.leads == 0 then refusal.raise(400, "body/leads must NOT have fewer than 1 items") end
  if #body.leads > MOST then
    refusal.raise(400, ("body/leads must NOT have more than %d items"):format(MOST))
  end
  for index, row in ipairs(body.leads) do
    lead_record.check_variables(row.custom_variables, ("body/leads/%d/custom_variables"):format(index - 1))
  end
end

local function is_blocked(workspace, address)
  return workspace.blocked[address] or workspace.blocked[address:match("@(.*)$")]
end

local function is_elsewhere(workspace, body, address)
  return body.skip_if_in_workspace and lead_book.has(workspace, address)
    or body.skip_if_in_campaign and lead_book.has(workspace, address, "campaign")
    or body.skip_if_in_list and lead_book.has(workspace, address, "list_id")
end

-- The counter a row that has an address ends in, nil when it is to be created.
local function reason_against(workspace, body, row, place, seen)
  if not lead_record.is_address(row.email) then return "invalid_email_count" end
  local address = row.email:lower()
  if seen[address] then return "duplicate_email_count" end
  seen[address] = true
  if is_blocked(workspace, address) then return "in_blocklist" end
  if lead_book.find(workspace, address, place.campaign or place.list_id) then return "duplicated_leads" end
  if is_elsewhere(workspace, body, address) then return "skipped_count" end
end

local function created(lead, index)
  local answer = { id = lead.id, index = index - 1 }
  for _, name in ipairs(SHOWN) do answer[name] = lead[name] or json.null end
  return answer
end

local function add(call, row, place)
  local lead = lead_record.new(call, row, place)
  if not lead.assigned_to then lead.assigned_to = call.body.assigned_to end
  if call.body.verify_leads_on_import then lead_record.verify(call, lead) end
  return lead_book.add(call.workspace, lead)
end

function lead_import.bulkAddLeads(call)
  local body, workspace = call.body, call.workspace
  check(body)
  local place, seen = place_of(call), {}
  local room = (call.options.plan_leads or PLAN) - #workspace.leads.list
  local answer = {
    status = "success", total_sent = #body.leads, leads_uploaded = 0, in_blocklist = 0, duplicated_leads = 0,
    skipped_count = 0, incomplete_count = 0, invalid_email_count = 0, duplicate_email_count = 0,
    blocklist_used = body.blocklist_id or json.null, created_leads = json.array(),
  }
  for index, row in ipairs(body.leads) do
    local against
    if not lead_record.is_complete(row, place) then
      against = "incomplete_count"
    elseif type(row.email) == "string" and row.email ~= "" then
      against = reason_against(workspace, body, row, place, seen)
    end
    if not against and room <= 0 then against = "skipped_count" end
    local counter = against or "leads_uploaded"
    answer[counter] = answer[counter] + 1
    if not against then
      room = room - 1
      table.insert(answer.created_leads, created(add(call, row, place), index))
    end
  end
  answer.remaining_in_plan = math.max(room, 0)
  return answer
end

return lead_import
