-- What a workspace starts with: campaigns in every state, leads, senders and the rest, the same in every run.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local lead_book = require "instantly.mock.lead_book"
local samples = require "instantly.mock.samples"
local tag_book = require "instantly.mock.tag_book"

local seed = {}

local FIRST = 1785574800 -- 2026-08-01T09:00:00Z
local DAY = 24 * 3600
local APART = 60
local TAG = "0198b000-0000-7000-8000-0000000000a1"
local SECOND_TAG = "0198b000-0000-7000-8000-0000000000a2"
local FIRST_NAMES = {
  "Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gina", "Hal", "Ida", "Jon", "Kim", "Leo",
}
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

local function add_campaign(store, workspace, sample, name, at, tagged)
  local item = samples.make("campaigns", workspace, store.new_id(at), at, sample)
  item.name = name
  workspace.campaigns:add(item)
  if sample.sent then workspace.activity[item.id] = activity(at, sample.sent) end
  if sample.tagged then tagged[#tagged + 1] = item.id end
  return item
end

local function add_leads(store, workspace, item, numbers, at)
  for _, number in ipairs(numbers or {}) do
    lead_book.add(workspace, samples.make("leads", workspace, store.new_id(at), at, {
      email = address(number), first_name = FIRST_NAMES[number], last_name = ("Number%d"):format(number),
      company_name = ("Company %d"):format(number), campaign = item.campaign, list_id = item.list_id,
    }))
  end
end

local function add_campaigns(store, workspace, size)
  local made, tagged = {}, {}
  for number = 1, size do
    local sample = SAMPLES[(number - 1) % #SAMPLES + 1]
    local name = number > #SAMPLES and ("%s %d"):format(sample.name, number) or sample.name
    made[number] = add_campaign(store, workspace, sample, name, FIRST + (number - 1) * APART, tagged)
  end
  for _, id in ipairs(tagged) do tag_book.add(workspace, id, TAG, store.new_id(FIRST), FIRST) end
  if made[1] then tag_book.add(workspace, made[1].id, SECOND_TAG, store.new_id(FIRST), FIRST) end
  for number, item in ipairs(made) do
    local leads = SAMPLES[(number - 1) % #SAMPLES + 1].leads
    add_leads(store, workspace, { campaign = item.id }, leads, FIRST + (number - 1) * APART)
  end
end

-- Things of one kind, each with its own fields, the oldest first.
local function add_each(store, workspace, kind, list)
  for number, fields in ipairs(list) do
    local at = FIRST + (number - 1) * APART
    local id = fields.email or store.new_id(at)
    workspace[kind]:add(samples.make(kind, workspace, id, at, fields))
  end
end

local function accounts()
  return {
    { email = "jane@example.com" }, { email = "john@example.com", first_name = "John", daily_limit = 50 },
    {
      email = "broken@example.com", first_name = "Bea", status = -1, stat_warmup_score = 40,
      status_message = { code = "EAUTH", command = "AUTH", response = "535 Bad credentials", responseCode = 535 },
    },
    { email = "resting@example.com", first_name = "Rae", status = 2, warmup_status = 0 },
  }
end

-- What leads answered: one is interested, one is not to be told, one is away, one was read already.
local ANSWERS = {
  { text = "Tell me more.", ai_interest_value = 0.9, is_unread = 1 },
  { text = "Who gave you my address?", ai_interest_value = 0.2, is_unread = 1 },
  { text = "I am out of office until Monday.", is_auto_reply = 1, is_unread = 1 },
  { text = "Thank you.", is_unread = 0 },
}

local function emails(workspace)
  local first = workspace.campaigns.list[1]
  local campaign_id = first and first.id or json.null
  local list = {}
  for number, answer in ipairs(ANSWERS) do
    list[number] = {
      campaign_id = campaign_id, from_address_email = address(number), lead = address(number),
      subject = ("Re: Hello %s"):format(FIRST_NAMES[number]), is_unread = answer.is_unread,
      is_auto_reply = answer.is_auto_reply or 0, ai_interest_value = answer.ai_interest_value or json.null,
      body = { text = answer.text, html = "<div>" .. answer.text .. "</div>" }, content_preview = answer.text,
    }
  end
  return list
end

local function subsequences(workspace)
  local list = {}
  for number = 1, 3 do
    local parent = workspace.campaigns.list[number] or {}
    list[number] = { name = ("Follow-up %d"):format(number), parent_campaign = parent.id, status = number % 3 }
  end
  return list
end

local function webhooks(workspace)
  local first = workspace.campaigns.list[1]
  return {
    { name = "Replies" },
    { name = "Everything", event_type = "all_events", campaign = first and first.id },
    {
      name = "Switched off", event_type = "email_sent", status = -1,
      target_hook_url = "https://hooks.example.org/fail", timestamp_error = ids.timestamp(FIRST + DAY),
    },
  }
end

local function jobs()
  return { {}, { type = "move-leads" }, { type = "update-warmup-accounts", entity_type = "workspace" } }
end

local function add_lists(store, workspace)
  add_each(store, workspace, "lead_lists", { { name = "Prospects" }, { name = "Newsletter" }, { name = "Empty" } })
  local lists = workspace.lead_lists.list
  add_leads(store, workspace, { list_id = lists[1].id }, { 9, 10, 11 }, FIRST)
  add_leads(store, workspace, { list_id = lists[2].id }, { 1, 12 }, FIRST)
end

local function add_jobs(store, workspace)
  for number, fields in ipairs(jobs()) do
    local at = FIRST + (number - 1) * APART
    workspace.jobs:add(samples.make("jobs", workspace, store.new_job_id(at), at, fields))
  end
end

local function add_blocked(store, workspace)
  for number, value in ipairs { "blocked@example.net", "competitor.example.net", "spam.example.net" } do
    local at = FIRST + (number - 1) * APART
    workspace.block_list:add(samples.make("block_list", workspace, store.new_id(at), at, {
      bl_value = value, is_domain = not value:find("@", 1, true),
    }))
    workspace.blocked[value] = true
  end
end

--- Fills an empty workspace.
---@param store table
---@param workspace table
---@param size boolean|integer|nil true or nil: each sample once; a number: so many campaigns; false: nothing
function seed.fill(store, workspace, size)
  if size == false then return end
  if type(size) ~= "number" then size = #SAMPLES end
  workspace.seeded = true
  add_campaigns(store, workspace, size)
  add_lists(store, workspace)
  add_each(store, workspace, "accounts", accounts())
  add_each(store, workspace, "emails", emails(workspace))
  add_each(store, workspace, "subsequences", subsequences(workspace))
  add_each(store, workspace, "webhooks", webhooks(workspace))
  add_jobs(store, workspace)
  add_blocked(store, workspace)
end

return seed
