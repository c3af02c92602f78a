-- Why a campaign is or is not sending. Operation id -> handler.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"

local campaign_status = {}

-- By state; states that send are told by `not_sending_status`.
local STOPPED = {
  [0] = { "campaign_draft", "Campaign is a draft and was never activated" },
  [2] = { "campaign_paused", "Campaign is paused" },
  [3] = { "campaign_completed", "Campaign has reached all of its leads" },
  [4] = { "campaign_running_subsequences", "Campaign is done and its subsequences are running" },
  [-1] = { "campaign_accounts_unhealthy", "All sending accounts of the campaign have problems" },
  [-2] = { "campaign_bounce_protect", "Campaign was stopped because too many emails bounced" },
  [-99] = { "campaign_account_suspended", "The account is suspended" },
}

local NOT_SENDING = {
  [1] = { "out_of_schedule", "Campaign is outside of its schedule" },
  [2] = { "waiting_for_leads", "Campaign is waiting for leads" },
  [3] = { "daily_limit_met", "Campaign has reached its daily limit" },
  [4] = { "account_daily_limit_met", "All sending accounts have reached their daily limit" },
  [99] = { "no_accounts_available", "No sending account is available" },
}

local HEALTHY = { "healthy", "Campaign is sending normally" }

local function reason(campaign)
  return STOPPED[campaign.status] or NOT_SENDING[campaign.not_sending_status] or HEALTHY
end

-- The parts that are there for a campaign in any state.
local function diagnostics(campaign, status)
  local healthy = status == "healthy"
  return {
    campaign_id = campaign.id,
    last_updated = campaign.timestamp_updated,
    status = status,
    issue_tracking = {
      current_status_code = status,
      issue_first_seen_at = healthy and json.null or campaign.timestamp_updated,
      consecutive_loops_with_issue = healthy and 0 or 1,
      last_healthy_send_at = healthy and campaign.timestamp_updated or json.null,
    },
  }
end

local function number_or(value, default)
  return type(value) == "number" and value or default
end

-- The figures of a campaign inside its schedule.
local function add_figures(answer, campaign)
  local senders, limit = #(campaign.email_list or {}), number_or(campaign.daily_limit, 0)
  local status, new_leads = answer.status, number_or(campaign.daily_max_leads, nil)
  local limits_hit = status == "account_daily_limit_met"
  answer.accounts_summary = {
    total_connected = senders,
    available = limits_hit and 0 or senders,
    unavailable = {
      daily_limit_hit = limits_hit and senders or 0,
      slow_ramp_limit_hit = 0, disconnected = 0, global_gap_not_met = 0,
    },
  }
  answer.campaign_daily_limit = {
    limit = limit, sent = status == "daily_limit_met" and limit or 0, limit_hit = status == "daily_limit_met",
  }
  answer.new_lead_limit = {
    enabled = new_leads ~= nil, limit = new_leads or json.null, contacted = 0, limit_hit = false,
  }
  answer.schedule_status = { in_schedule = true }
  answer.send_one_by_one = { enabled = false, single_account_per_wait_gap = false }
  answer.follow_ups_waiting = { count = 0, earliest_wait_time_seconds = json.null }
  answer.esp_routing_status = {
    enabled = campaign.match_lead_esp == true, waiting_for_match = false, connected_esps = json.array(),
  }
  answer.domain_limiter = { active = false, domains_at_limit = 0 }
  answer.leads_status = {
    no_leads_ready = status == "waiting_for_leads", account_unavailable_skips = 0, delay_not_met_skips = 0,
  }
  return answer
end

local function diagnose(campaign, status)
  -- Users report: nothing for drafts and paused campaigns, whose reason is in the summary alone.
  if campaign.status == 0 or campaign.status == 2 then return json.null end
  local answer = diagnostics(campaign, status)
  if campaign.status ~= 1 or status == "out_of_schedule" then return answer end
  return add_figures(answer, campaign)
end

--- Why something with the fields of a campaign is or is not sending.
---@param campaign { id: string, status: integer, not_sending_status: integer?, timestamp_updated: string }
function campaign_status.describe(call, campaign)
  local why = reason(campaign)
  local status, message = why[1], why[2]
  local healthy = status == "healthy"
  local now = ids.timestamp(call.now)
  return {
    diagnostics = diagnose(campaign, status),
    summary = {
      status = status,
      status_message = message,
      issue_started_at = healthy and json.null or campaign.timestamp_updated,
      last_healthy_send_at = healthy and now or json.null,
      ai_summary = call.query.with_ai_summary and message .. "." or json.null,
    },
  }
end

function campaign_status.getCampaignSendingStatus(call)
  return campaign_status.describe(call, call:find("campaigns"))
end

return campaign_status
