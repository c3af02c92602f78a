--- Activate a campaign, and see that it is really on its way.
--
--   local ok, err = campaign:activate_and_wait{ timeout = 60 }
--   if not ok then print(err.reason, err.message) end           --> waiting_for_leads  …
--
-- The service may answer an activation with 200 and a state that is not active; whether and why it
-- does not send is another call. There `diagnostics` is null for drafts and paused campaigns, and the reason is in
-- `summary`. (The API file: getCampaignSendingStatus; users' reports.)
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local poll = require "instantly.poll"

--- 60 seconds, a look every 2, unless it says otherwise.
---@class instantly.Launch: instantly.Wait
---@field on_progress fun(look: instantly.LaunchLook)? after every look; what it raises ends the waiting

--- What one look at a campaign saw; `status` is the name of its state: "active".
---@class instantly.LaunchLook: instantly.Look
---@field campaign instantly.Campaign
---@field reason string? why it is not sending: "out_of_schedule"; nil while it is
---@field message string? the same in words
---@field verdict "on"|"unsettled"|"blocked" on its way; not yet known; it stands still

---@class instantly.Campaign
---@field activate_and_wait fun(self, how?: instantly.Launch): instantly.Campaign?, instantly.Error?, instantly.Meta?

local launch = {}

local WHERE = "campaign:activate_and_wait"
local DEFAULTS = { timeout = 60, interval = 2 }

local ON = { [1] = true, [4] = true } -- active, running subsequences
local NOT_YET = { [0] = true, [2] = true } -- draft, paused: the activation has not arrived there

-- The campaign is on its way; time alone makes it send. (The API file: SendingDiagnostics.status.)
local LATER = {
  out_of_schedule = true, daily_limit_met = true, account_daily_limit_met = true, new_lead_limit_met = true,
  follow_up_delay_not_met = true, domain_limit_reached = true, waiting_for_esp_match = true,
  campaign_running_subsequences = true,
}

-- What the sending status says of the time before the activation.
local OUTDATED = { campaign_draft = true, campaign_paused = true }

local HINTS = {
  waiting_for_leads = "add leads to the campaign",
  no_accounts_available = "check the campaign's sending accounts",
  all_accounts_unhealthy = "check the campaign's sending accounts",
  campaign_accounts_unhealthy = "check the campaign's sending accounts",
  campaign_completed = "all leads have been contacted: add more",
}

--- Why it does not send, from the answer of sending_status; nothing when it does or does not say.
local function reason_of(answer)
  local diagnostics = type(answer.diagnostics) == "table" and answer.diagnostics or {}
  local summary = type(answer.summary) == "table" and answer.summary or {}
  local reason = diagnostics.status or summary.status
  if type(reason) ~= "string" or reason == "healthy" then return nil end
  return reason, type(summary.status_message) == "string" and summary.status_message or nil
end

--- What a look means: "on", "unsettled" or "blocked".
local function verdict(status, reason)
  if NOT_YET[status] then return "unsettled" end
  if not ON[status] then return "blocked" end
  if not reason or LATER[reason] then return "on" end
  return OUTDATED[reason] and "unsettled" or "blocked"
end

local function words(look)
  return look.message or look.reason or "it is " .. tostring(look.status)
end

--- It stands still, and waiting does not help.
local function blocked_error(look, meta)
  return errors.new("failed", "the campaign was activated and does not send: " .. words(look), {
    operation = WHERE, reason = look.reason or look.status, hint = HINTS[look.reason], elapsed = look.elapsed,
    attempts = 1, meta = meta,
  })
end

--- Time ran out: why, as far as the last look tells.
local function late_error(look, last_err, meta)
  if look and look.verdict == "blocked" then return blocked_error(look, meta) end
  local what = look and words(look) or last_err and last_err.message or "it could not be looked at"
  return errors.new("timeout", ("the campaign is not active after %g seconds: %s"):format(meta.elapsed, what), {
    operation = WHERE, reason = look and (look.reason or look.status), elapsed = meta.elapsed, attempts = 1,
    retryable = true, meta = meta, hint = "the activation was accepted: look again later",
  })
end

--- Look at the campaign once. `fresh`: its state has just been read.
local function look_at(owner, record, fresh, watch)
  if not fresh then
    local ok, err = owner:get(record, watch:call_options())
    if not ok then return nil, err end
  end
  local answer, err, meta = owner:sending_status(record, nil, watch:call_options())
  if not answer then return nil, err end
  local status, reason, message = core.field(record, "status"), reason_of(answer)
  return {
    campaign = record, status = core.field(record, "status_name") or tostring(status), reason = reason,
    message = message, verdict = verdict(status, reason),
  }, nil, meta
end

--- What blocks it has to be seen twice, since the first look may be older than the activation.
local function is_settled(look, before)
  return look.verdict == "on" or look.verdict == "blocked" and before and before.verdict == "blocked"
end

local function done(look, meta)
  meta.reason, meta.message = look.reason, look.message
  return look.campaign, nil, meta
end

--- `campaign:activate_and_wait{…}`: activate, and look until it is active. A campaign that only waits for its
--- hours or its limits counts as active: meta.reason says so.
---@param owner table the collection
---@param record instantly.Campaign
---@param options instantly.Launch?
---@return instantly.Campaign? campaign
---@return instantly.Error? err kind "failed" with `reason`; "timeout"; or that of the call that failed
---@return instantly.Meta? meta
function launch.activate_and_wait(owner, record, options)
  local watch = poll.start(WHERE, options, DEFAULTS)
  local activated, refusal = owner:activate(record, watch:call_options())
  if not activated then return nil, refusal end

  local outcome, look, err, meta = watch:run(function(count)
    return look_at(owner, record, count == 1, watch)
  end, is_settled)
  if outcome == "late" then return nil, late_error(look, err, meta) end
  if outcome == "failed" then
    err.hint = err.hint or "the campaign was activated: only the look at it failed"
    return nil, err
  end
  if look.verdict == "blocked" then return nil, blocked_error(look, meta) end
  return done(look, meta)
end

return launch
