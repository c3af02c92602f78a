-- What a lead is: how it is made of a request, and how it is answered. The store keeps of a lead only what
-- was set; the rest is filled in for the answer.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local later = require "instantly.mock.later"
local magic = require "instantly.mock.magic"
local refusal = require "instantly.mock.refusal"

local lead_record = {}

local FIELDS = {
  "personalization", "website", "last_name", "first_name", "company_name", "job_title", "phone",
  "lt_interest_status", "pl_value_lead", "assigned_to",
}

-- The same under the names that bodies of emails use.
local IN_PAYLOAD = {
  first_name = "firstName", last_name = "lastName", company_name = "companyName", job_title = "jobTitle",
  website = "website", phone = "phone", personalization = "personalization",
}

local PENDING = 11
local VERIFY_SECONDS = 5

--- Whether the text can be an address.
function lead_record.is_address(text)
  return type(text) == "string" and text:find("^[^@%s]+@[^@%s%.]+[^@%s]*%.[^@%s%.]+$") ~= nil
end

--- Refuses variables that are no flat values; `where` names them in the message.
function lead_record.check_variables(variables, where)
  for name, value in pairs(json.is_object(variables) and variables or {}) do
    if type(value) == "table" then
      refusal.raise(400, ("%s/%s must be string,number,boolean,null"):format(where, name))
    end
  end
end

--- Takes over what a body says.
function lead_record.change(lead, body)
  for _, name in ipairs(FIELDS) do
    local value = body[name]
    if value == json.null and name == "lt_interest_status" then
      lead[name] = nil
    elseif value ~= nil then
      lead[name] = value
    end
  end
  if json.is_object(body.custom_variables) then
    lead.variables = lead.variables or {}
    for name, value in pairs(body.custom_variables) do lead.variables[name] = value end
  end
end

local function given(value)
  return value ~= nil and value ~= json.null and value ~= ""
end

--- A lead that is in no book yet.
---@param body table
---@param place { campaign: string?, list_id: string? }
function lead_record.new(call, body, place)
  local lead = {
    id = call.store.new_id(call.now), timestamp_created = ids.timestamp(call.now), status = 1,
    email = given(body.email) and body.email or nil, campaign = place.campaign, list_id = place.list_id,
  }
  lead_record.change(lead, body)
  return lead
end

--- Whether there is what a lead needs: an address in a campaign, an address or a name in a list.
function lead_record.is_complete(body, place)
  if given(body.email) then return true end
  return not place.campaign and (given(body.first_name) or given(body.last_name)) or false
end

--- Has the address of a lead verified.
function lead_record.verify(call, lead)
  if not lead.email then return end
  lead.verification_status = PENDING
  later.add(call.workspace, call.now + VERIFY_SECONDS, function()
    lead.verification_status = magic.verification(lead.email).lead
  end)
end

function lead_record.touch(call, lead)
  lead.timestamp_updated = ids.timestamp(call.now)
  return lead
end

local function payload(lead)
  local values = {}
  for field, name in pairs(IN_PAYLOAD) do
    if given(lead[field]) then values[name] = lead[field] end
  end
  for name, value in pairs(lead.variables or {}) do values[name] = value end
  return values
end

--- The lead as it is answered.
function lead_record.view(call, lead)
  local answer = {
    organization = call.workspace.id, timestamp_updated = lead.timestamp_created, upload_method = "api",
    email_open_count = 0, email_reply_count = 0, email_click_count = 0, status_summary = {},
    company_domain = lead.email and lead.email:match("@(.*)$") or "", payload = payload(lead),
    campaign = json.null, list_id = json.null, email = json.null,
  }
  for name, value in pairs(lead) do
    if name ~= "variables" then answer[name] = value end
  end
  return answer
end

return lead_record
