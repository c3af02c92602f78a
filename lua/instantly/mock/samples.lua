-- One thing of each kind, as a workspace may hold it. Seeds are made of these, and what `any_id` asks for.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local lead_book = require "instantly.mock.lead_book"

local samples = { OWNER = "0198b000-0000-7000-8000-0000000000b1" }

local DAY = 24 * 3600

-- Kind -> a maker: workspace, id, instant of creation, and what is to be otherwise.
local make = {}

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

function make.campaigns(workspace, id, at, sample)
  sample = sample or { name = "Sample Campaign", status = 2 }
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
    organization = workspace.id, owned_by = samples.OWNER, ai_sdr_id = sample.agent or json.null,
    timestamp_created = ids.timestamp(at), timestamp_updated = ids.timestamp(at),
  }
end

local function with(item, fields)
  for name, value in pairs(fields or {}) do item[name] = value end
  return item
end

function make.leads(workspace, id, at, fields)
  local created = ids.timestamp(at)
  return with({
    id = id, organization = workspace.id, status = 1, upload_method = "api",
    email = "sample-" .. id:sub(-6) .. "@example.org", first_name = "Sam", last_name = "Sample",
    company_name = "Example Inc.", verification_status = 1,
    timestamp_created = created, timestamp_updated = created,
  }, fields)
end

function make.lead_lists(workspace, id, at, fields)
  return with({
    id = id, organization_id = workspace.id, name = "Sample List", has_enrichment_task = false,
    owned_by = samples.OWNER, timestamp_created = ids.timestamp(at),
  }, fields)
end

function make.accounts(workspace, email, at, fields)
  local created = ids.timestamp(at)
  return with({
    email = email, first_name = "Jane", last_name = "Doe", organization = workspace.id,
    added_by = samples.OWNER, modified_by = json.null, status = 1, provider_code = 2,
    warmup = { limit = 10, reply_rate = 0.3, increment = "disabled", advanced = {
      warm_ctd = false, open_rate = 0.95, important_rate = 0.8, read_emulation = true, spam_save_rate = 0.02,
      weekday_only = false,
    } },
    warmup_status = 1, timestamp_warmup_start = created, stat_warmup_score = 95,
    daily_limit = 30, daily_limit_max = 100, warmup_limit_max = 50, sending_gap = 10, enable_slow_ramp = false,
    tracking_domain_name = json.null, tracking_domain_status = json.null, inbox_placement_test_limit = json.null,
    signature = json.null, reply_to = json.null, setup_pending = false, is_managed_account = false,
    autofix_failed = json.null, timestamp_created = created, timestamp_updated = created,
  }, fields)
end

function make.emails(workspace, id, at, fields)
  local when = ids.timestamp(at)
  return with({
    id = id, organization_id = workspace.id, message_id = "<" .. id .. "@mail.example.org>", thread_id = id,
    timestamp_created = when, timestamp_email = when, subject = "Re: Hello Sam",
    from_address_email = "lead1@example.org", to_address_email_list = "jane@example.com",
    cc_address_email_list = json.null, bcc_address_email_list = json.null, reply_to = json.null,
    body = { text = "Tell me more.", html = "<div>Tell me more.</div>" }, content_preview = "Tell me more.",
    eaccount = "jane@example.com", lead = "lead1@example.org", lead_id = json.null, campaign_id = json.null,
    subsequence_id = json.null, list_id = json.null, ue_type = 2, step = json.null, is_unread = 1,
    is_auto_reply = 0, is_focused = 1, i_status = json.null, ai_interest_value = json.null,
    reminder_ts = json.null, attachment_json = json.null,
  }, fields)
end

function make.subsequences(workspace, id, at, fields)
  local first = workspace.campaigns.list[1]
  local count = steps(1)
  count[1].pre_delay, count[1].pre_delay_unit = 1, "days"
  return with({
    id = id, workspace = workspace.id, parent_campaign = first and first.id or id, status = 1,
    name = "Sample Subsequence", conditions = { crm_status = json.array { 1 } },
    subsequence_schedule = schedule(), sequences = json.array { { steps = count } },
    daily_limit_mode = "inherit", ignore_account_daily_limit = false,
    timestamp_created = ids.timestamp(at), timestamp_leads_updated = ids.timestamp(at),
  }, fields)
end

function make.webhooks(workspace, id, at, fields)
  return with({
    id = id, organization = workspace.id, campaign = json.null, name = "Sample Webhook",
    target_hook_url = "https://hooks.example.org/instantly", event_type = "reply_received",
    custom_interest_value = json.null, headers = { ["X-Secret"] = "sample" }, status = 1,
    timestamp_created = ids.timestamp(at), timestamp_error = json.null,
  }, fields)
end

function make.jobs(workspace, id, at, fields)
  return with({
    id = id, workspace_id = workspace.id, user_id = samples.OWNER, type = "import-leads",
    entity_id = json.null, entity_type = "list", data = {}, progress = 100, status = "success",
    created_at = ids.timestamp(at), updated_at = ids.timestamp(at),
  }, fields)
end

function make.verifications(_, email, at, fields)
  return with({ email = email, asked = at }, fields)
end

function make.block_list(workspace, id, at, fields)
  return with({
    id = id, organization_id = workspace.id, bl_value = "blocked.example.org", is_domain = true,
    timestamp_created = ids.timestamp(at),
  }, fields)
end

--- A thing that is in no collection yet.
---@param kind string the collection it is made for
---@param id string an address where things of the kind go by one
---@param at number Unix time
---@param fields table? what is to be otherwise than in the sample
function samples.make(kind, workspace, id, at, fields)
  return make[kind](workspace, id, at, fields)
end

--- Makes a thing of that id in the workspace of a call.
function samples.add(kind, call, id)
  local workspace = call.workspace
  local item = make[kind](workspace, id, call.now)
  if kind == "leads" then return lead_book.add(workspace, item) end
  if kind == "campaigns" then workspace.shared[id] = call.now + DAY end
  return workspace[kind]:add(item)
end

return samples
