-- Campaigns: their states and the rules between them. Operation id -> handler.
--
-- The vendor does not publish which states can be activated or paused, nor what is answered otherwise. The
-- rules here are our choice:
--   activate  from every state but a suspended account, with at least one sender and one step; on a
--             running campaign it changes nothing. With unhealthy senders alone it answers 200, and
--             the state says so.
--   pause     from active and running subsequences; on a paused campaign it changes nothing.
--   anything else is a 400 with a plain message, and nothing changes.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local lead_book = require "instantly.mock.lead_book"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local tag_book = require "instantly.mock.tag_book"

local campaigns = {}

local DRAFT, ACTIVE, PAUSED, RUNNING_SUBSEQUENCES = 0, 1, 2, 4
local ACCOUNTS_UNHEALTHY, ACCOUNT_SUSPENDED = -1, -99
local WAITING_FOR_LEADS = 2
local SHARED_FOR = 7 * 24 * 3600

-- What makes a name a core variable; every other one is custom. (The vendor publishes no list.)
local CORE_VARIABLES = {
  email = true, firstName = true, lastName = true, companyName = true, jobTitle = true, phone = true,
  website = true, location = true, linkedIn = true, personalization = true,
}

local function find(call)
  return call:find("campaigns")
end

local function touch(call, campaign)
  campaign.timestamp_updated = ids.timestamp(call.now)
  return campaign
end

local function check_entry(entry, where)
  for _, name in ipairs { "from", "to" } do
    local hour, minute = entry.timing[name]:match("^(%d%d):(%d%d)$")
    if not hour or tonumber(hour) > 23 or tonumber(minute) > 59 then
      local pattern = "^([01][0-9]|2[0-3]):([0-5][0-9])$"
      refusal.raise(400, ('%s/timing/%s must match pattern "%s"'):format(where, name, pattern))
    end
  end
  if next(entry.days) == nil then
    refusal.raise(400, where .. "/days must NOT have fewer than 1 properties")
  end
end

-- The rules of a schedule that the types do not tell.
local function check_schedule(schedule)
  local where = "body/campaign_schedule"
  for _, name in ipairs { "start_date", "end_date" } do
    local date = schedule[name]
    -- Live campaigns were seen with empty dates.
    if type(date) == "string" and date ~= "" and not date:find("^%d%d%d%d%-%d%d%-%d%d$") then
      refusal.raise(400, ('%s/%s must match format "date"'):format(where, name))
    end
  end
  if #schedule.schedules == 0 then
    refusal.raise(400, where .. "/schedules must NOT have fewer than 1 items")
  end
  for index, entry in ipairs(schedule.schedules) do
    check_entry(entry, ("%s/schedules/%d"):format(where, index - 1))
  end
end

local function is_address(text)
  return text:find("^[^@%s]+@[^@%s]+$") ~= nil
end

-- The formats of the API file, which the operation data leaves out.
local FORMATS = {
  { fields = { "owned_by", "ai_sdr_id", "email_tag_list" }, name = "uuid", fits = ids.is_uuid },
  { fields = { "cc_list", "bcc_list" }, name = "email", fits = is_address },
}

local function check_formats(body)
  for _, format in ipairs(FORMATS) do
    for _, field in ipairs(format.fields) do
      local value = body[field]
      if value == nil or value == json.null then value = {} end
      for _, text in ipairs(type(value) == "table" and value or { value }) do
        if not format.fits(text) then
          refusal.raise(400, ('body/%s must match format "%s"'):format(field, format.name))
        end
      end
    end
  end
end

local function check_body(body)
  check_formats(body)
  if body.campaign_schedule then check_schedule(body.campaign_schedule) end
  if type(body.daily_max_leads) == "number" and body.daily_max_leads < 0 then
    refusal.raise(400, "body/daily_max_leads must be >= 0")
  end
  local override = body.limit_emails_per_company_override
  if json.is_object(override) and override.daily_limit and override.daily_limit < 1 then
    refusal.raise(400, "body/limit_emails_per_company_override/daily_limit must be >= 1")
  end
end

-- Everything the service fills in by itself, around the given fields.
local function new_campaign(call, fields)
  local campaign = {
    email_list = json.array(), email_tag_list = json.array(),
    cc_list = json.array(), bcc_list = json.array(),
    sequences = json.array(), is_evergreen = false, open_tracking = true,
    core_variables = {}, custom_variables = {},
  }
  for name, value in pairs(fields) do campaign[name] = json.copy(value) end
  campaign.id = call.store.new_id(call.now)
  campaign.status = DRAFT
  campaign.not_sending_status = json.null
  campaign.organization = call.workspace.id
  campaign.timestamp_created = ids.timestamp(call.now)
  campaign.timestamp_updated = campaign.timestamp_created
  return call.workspace.campaigns:add(campaign)
end

local function set_of(text)
  local set = {}
  for word in text:gmatch("[^,%s]+") do set[word] = true end
  return set
end

local function shares_member(set, other)
  for member in pairs(other or {}) do
    if set[member] then return true end
  end
  return false
end

function campaigns.listCampaign(call)
  local query = call.query
  local tags = query.tag_ids and set_of(query.tag_ids)
  local search = query.search and query.search:lower()
  return pages.of(call, call.workspace.campaigns, { keep = function(campaign)
    return (not query.status or campaign.status == query.status)
      and (not query.exclude_status or campaign.status ~= query.exclude_status)
      and (not search or campaign.name:lower():find(search, 1, true) ~= nil)
      and (not query.ai_sales_agent_id or campaign.ai_sdr_id == query.ai_sales_agent_id)
      and (not tags or shares_member(tags, call.workspace.tags[campaign.id]))
  end })
end

function campaigns.createCampaign(call)
  check_body(call.body)
  return new_campaign(call, call.body)
end

function campaigns.getCampaign(call)
  return find(call)
end

function campaigns.patchCampaign(call)
  local campaign = find(call)
  if call.body == nil then return campaign end
  if next(call.body) == nil then refusal.raise(400, "body must NOT have fewer than 1 properties") end
  check_body(call.body)
  -- Arrays and objects are replaced whole, as users report of the service.
  for name, value in pairs(call.body) do campaign[name] = value end
  return touch(call, campaign)
end

function campaigns.deleteCampaign(call)
  local campaign = find(call)
  local workspace = call.workspace
  workspace.campaigns:remove(campaign.id)
  workspace.activity[campaign.id], workspace.shared[campaign.id] = nil, nil
  tag_book.remove(workspace, campaign.id)
  lead_book.remove_all(workspace, function(lead) return lead.campaign == campaign.id end)
  return campaign
end

local function has_steps(campaign)
  local first = campaign.sequences and campaign.sequences[1]
  return first ~= nil and #first.steps > 0
end

local function has_senders(campaign)
  return #(campaign.email_list or {}) > 0 or #(campaign.email_tag_list or {}) > 0
end

local function all_unhealthy(workspace, campaign)
  if #(campaign.email_tag_list or {}) > 0 then return false end
  for _, address in ipairs(campaign.email_list) do
    local account = workspace.accounts:get(address)
    if not account or account.status > 0 then return false end
  end
  return true
end

function campaigns.activateCampaign(call)
  local campaign = find(call)
  if campaign.status == ACTIVE or campaign.status == RUNNING_SUBSEQUENCES then return campaign end
  if campaign.status == ACCOUNT_SUSPENDED then
    refusal.raise(400, "Campaign cannot be activated: the account is suspended")
  end
  if not has_senders(campaign) then
    refusal.raise(400, "Campaign cannot be activated: it has no sending accounts")
  end
  if not has_steps(campaign) then
    refusal.raise(400, "Campaign cannot be activated: it has no email steps")
  end
  local unhealthy = all_unhealthy(call.workspace, campaign)
  campaign.status = unhealthy and ACCOUNTS_UNHEALTHY or ACTIVE
  campaign.not_sending_status = json.null
  if not unhealthy and (call.workspace.lead_counts[campaign.id] or 0) == 0 then
    campaign.not_sending_status = WAITING_FOR_LEADS
  end
  return touch(call, campaign)
end

function campaigns.pauseCampaign(call)
  local campaign = find(call)
  if campaign.status == PAUSED then return campaign end
  if campaign.status ~= ACTIVE and campaign.status ~= RUNNING_SUBSEQUENCES then
    refusal.raise(400, "Campaign cannot be paused: it is not running")
  end
  campaign.status = PAUSED
  campaign.not_sending_status = json.null
  return touch(call, campaign)
end

function campaigns.duplicateCampaign(call)
  local original = find(call)
  local copy = new_campaign(call, original)
  copy.name = call.body and call.body.name or original.name .. " (copy)"
  return copy
end

function campaigns.shareCampaign(call)
  call.workspace.shared[find(call).id] = call.now + SHARED_FOR
  return nil, 204
end

function campaigns.exportCampaign(call)
  return find(call)
end

function campaigns.createCampaignFromExport(call)
  local original, owner = call.store:find_campaign(call:id())
  if not original then original, owner = find(call), call.workspace end
  local lapses = owner.shared[original.id]
  if not lapses or lapses <= call.now then
    refusal.raise_message(403, "The requested campaign not shared")
  end
  local fields = json.copy(original)
  if owner ~= call.workspace then
    -- Senders, tags, users and agents of another workspace do not exist here.
    fields.email_list, fields.email_tag_list, fields.owned_by, fields.ai_sdr_id = nil, nil, nil, nil
  end
  return new_campaign(call, fields)
end

function campaigns.addCampaignVariables(call)
  local campaign = find(call)
  for _, name in ipairs(call.body.variables) do
    local kind = CORE_VARIABLES[name] and "core_variables" or "custom_variables"
    if not json.is_object(campaign[kind]) then campaign[kind] = {} end
    campaign[kind][name] = true -- what the service stores beside the name is not published
  end
  return touch(call, campaign)
end

function campaigns.countLaunchedCampaigns(call)
  local count = 0
  for _, campaign in ipairs(call.workspace.campaigns.list) do
    if campaign.status ~= DRAFT then count = count + 1 end
  end
  return { count = count }
end

-- Text and numbers in one order; what cannot be compared keeps the order of creation.
local function sort_key(campaign, column)
  local value = campaign[column]
  if type(value) == "number" then return ("%020.3f"):format(value + 1e9) end
  return type(value) == "string" and value or ""
end

function campaigns.searchCampaignsByContact(call)
  local query = call.query
  local held = call.workspace.contacts[(query.search or ""):lower()] or {}
  local column, descending = query.sort_column or "timestamp_created", query.sort_order == "desc"
  local found = json.array()
  for _, campaign in ipairs(call.workspace.campaigns.list) do
    if held[campaign.id] then found[#found + 1] = campaign end
  end
  table.sort(found, function(a, b)
    if descending then a, b = b, a end
    local left, right = sort_key(a, column), sort_key(b, column)
    if left == right then return a.id < b.id end
    return left < right
  end)
  return { items = found }
end

return campaigns
