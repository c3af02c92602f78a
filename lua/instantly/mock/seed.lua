-- What a workspace starts with: campaigns in every state, the same ones in every run.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"

local seed = {}

local FIRST = 1785574800 -- 2026-08-01T09:00:00Z
local DAY = 24 * 3600
local APART = 60
local TAG = "0198b000-0000-7000-8000-0000000000a1"
local OWNER = "0198b000-0000-7000-8000-0000000000b1"
local AGENT = "0198b000-0000-7000-8000-0000000000c1"

-- The oldest first. `leads` are numbers of sample addresses; `sent` is the figure of each of three days.
local SAMPLES = {
  { name = "My First Campaign", status = 1, leads = { 1, 2, 3 }, sent = 40, tagged = true },
  { name = "Spring Launch", status = 2, leads = { 2, 4 }, sent = 25, tagged = true },
  { name = "Agency Owners", status = 3, leads = { 5 }, sent = 60 },
  { name = "Follow-up Nurture", status = 4, leads = { 1, 6 }, sent = 15 },
  { name = "Partner Outreach", status = 0, leads = { 7 } },
  { name = "Cold Start", status = 0, senders = {}, steps = 0 },
  { name = "Webinar Invites", status = 1, reason = 1, leads = { 3, 8 }, sent = 10 },
  { name = "Conference Leads", status = -1, senders = { "broken@example.com" }, leads = { 8 } },
  { name = "Purchased List", status = -2, leads = { 4 }, sent = 30 },
  { name = "Old Workspace Import", status = -99, leads = { 5 } },
  { name = "Agent Prospecting", status = 1, reason = 2, agent = AGENT },
}

local function address(number)
  return ("lead%d@example.org"):format(number)
end

local function step(number)
  local subject = number == 1 and "Hello {{firstName}}" or "Following up, {{firstName}}"
  return {
    type = "email", delay = 2, delay_unit = "days",
    variants = json.array {
      {
        subject = subject,
        body = "Hi {{firstName}},<br /><br />a word about {{companyName}}.",
        v_disabled = false,
      },
    },
  }
end

local function steps(count)
  local list = json.array()
  for number = 1, count do list[number] = step(number) end
  return list
end

local function schedule()
  return {
    start_date = json.null, end_date = json.null,
    schedules = json.array {
      {
        name = "Working days",
        timing = { from = "09:00", to = "17:00" },
        days = {
          ["0"] = false, ["1"] = true, ["2"] = true, ["3"] = true, ["4"] = true, ["5"] = true, ["6"] = false,
        },
        timezone = "America/Detroit",
      },
    },
  }
end

local function campaign(workspace, sample, id, at)
  local count = sample.steps or 2
  return {
    id = id,
    name = sample.name,
    status = sample.status,
    not_sending_status = sample.reason or json.null,
    campaign_schedule = schedule(),
    sequences = json.array { { steps = steps(count) } },
    email_list = json.array(json.copy(sample.senders or { "jane@example.com", "john@example.com" })),
    email_tag_list = json.array(), cc_list = json.array(), bcc_list = json.array(),
    provider_routing_rules = json.array(),
    daily_limit = 100, daily_max_leads = json.null, email_gap = 10, random_wait_max = 5, pl_value = 100.5,
    is_evergreen = false, text_only = false, link_tracking = false, open_tracking = true,
    stop_on_reply = true, stop_on_auto_reply = json.null, prioritize_new_leads = false,
    core_variables = { firstName = true, companyName = true }, custom_variables = {},
    limit_emails_per_company_override = json.null,
    organization = workspace.id, owned_by = OWNER, ai_sdr_id = sample.agent or json.null,
    timestamp_created = ids.timestamp(at), timestamp_updated = ids.timestamp(at),
  }
end

local function row(date, number, sent)
  return {
    date = date, step = ("%d"):format(number), variant = "0",
    sent = sent, contacted = sent, new_leads_contacted = number == 1 and sent or 0,
    opened = math.floor(sent * 0.6), unique_opened = math.floor(sent * 0.5),
    replies = math.floor(sent / 10), unique_replies = math.floor(sent / 10),
    replies_automatic = math.floor(sent / 20), unique_replies_automatic = math.floor(sent / 20),
    clicks = math.floor(sent / 8), unique_clicks = math.floor(sent / 9),
    bounced = math.floor(sent / 25), unsubscribed = math.floor(sent / 30), completed = math.floor(sent / 5),
    opportunities = math.floor(sent / 20), unique_opportunities = math.floor(sent / 20),
    opportunity_value = math.floor(sent / 20) * 100.5, interested = math.floor(sent / 15),
    meetings_booked = math.floor(sent / 30), meetings_completed = math.floor(sent / 40),
    won = math.floor(sent / 60),
  }
end

local function activity(at, sent)
  local rows = {}
  for offset = 1, 3 do
    local date = os.date("!%Y-%m-%d", at + offset * DAY)
    rows[#rows + 1] = row(date, 1, sent)
    rows[#rows + 1] = row(date, 2, math.floor(sent / 2))
  end
  return rows
end

local function add(store, workspace, sample, name, at)
  local item = campaign(workspace, sample, store.new_id(at), at)
  item.name = name
  workspace.campaigns:add(item)
  if sample.sent then workspace.activity[item.id] = activity(at, sample.sent) end
  if sample.tagged then workspace.tags[item.id] = { [TAG] = true } end
  for _, number in ipairs(sample.leads or {}) do
    local held = workspace.contacts[address(number)] or {}
    workspace.contacts[address(number)] = held
    held[item.id] = true
  end
end

--- Fills an empty workspace.
---@param store table
---@param workspace table
---@param size boolean|integer|nil true or nil: each sample once; a number: so many campaigns; false: nothing
function seed.fill(store, workspace, size)
  if size == false then return end
  if type(size) ~= "number" then size = #SAMPLES end
  workspace.unhealthy["broken@example.com"] = true
  for number = 1, size do
    local sample = SAMPLES[(number - 1) % #SAMPLES + 1]
    local name = number > #SAMPLES and ("%s %d"):format(sample.name, number) or sample.name
    add(store, workspace, sample, name, FIRST + (number - 1) * APART)
  end
end

return seed
