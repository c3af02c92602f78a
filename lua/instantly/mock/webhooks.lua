-- Webhooks. Operation id -> handler. What testing one gives, the path of its target tells (see magic.lua); the
-- mock itself delivers nothing.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local magic = require "instantly.mock.magic"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local samples = require "instantly.mock.samples"

local webhooks = {}

local ACTIVE, FAILED = 1, -1

local EVENTS = {
  "all_events", "email_sent", "email_opened", "email_link_clicked", "reply_received", "email_bounced",
  "lead_unsubscribed", "campaign_completed", "account_error", "lead_neutral", "lead_interested",
  "lead_not_interested", "lead_meeting_booked", "lead_meeting_completed", "lead_closed", "lead_out_of_office",
  "lead_wrong_person", "lead_no_show", "supersearch_enrichment_completed",
}

local function check(call)
  local body = call.body or {}
  if body.target_hook_url and not body.target_hook_url:find("^https?://[^/%s]") then
    refusal.raise(400, 'body/target_hook_url must match pattern "^https?://"')
  end
  if type(body.campaign) == "string" then
    if not ids.is_uuid(body.campaign) then refusal.raise(400, 'body/campaign must match format "uuid"') end
    call:find("campaigns", body.campaign:lower())
  end
  for name, value in pairs(json.is_object(body.headers) and body.headers or {}) do
    if type(value) ~= "string" then refusal.raise(400, ("body/headers/%s must be string"):format(name)) end
  end
end

local function change(webhook, body)
  for name, value in pairs(body or {}) do webhook[name] = value end
  return webhook
end

function webhooks.listWebhook(call)
  local query = call.query
  return pages.of(call, call.workspace.webhooks, {
    keep = function(webhook)
      return (not query.campaign or webhook.campaign == query.campaign:lower())
        and (not query.event_type or webhook.event_type == query.event_type)
    end,
  })
end

function webhooks.createWebhook(call)
  check(call)
  local webhook = samples.make("webhooks", call.workspace, call.store.new_id(call.now), call.now, {
    name = json.null, event_type = json.null, headers = json.null,
  })
  return call.workspace.webhooks:add(change(webhook, call.body))
end

function webhooks.getWebhook(call)
  return call:find("webhooks")
end

function webhooks.patchWebhook(call)
  local webhook = call:find("webhooks")
  check(call)
  return change(webhook, call.body)
end

function webhooks.deleteWebhook(call)
  local webhook = call:find("webhooks")
  call.workspace.webhooks:remove(webhook.id)
  return webhook
end

function webhooks.listWebhookEventTypes()
  local list = json.array()
  for index, id in ipairs(EVENTS) do
    local label = id:gsub("_", " "):gsub("%f[%a]%l", string.upper)
    list[index] = { id = id, label = label, type = "standard" }
  end
  return { event_types = list }
end

-- A target that fails switches its webhook off, as repeated failures do at the service.
function webhooks.testWebhook(call)
  local webhook = call:find("webhooks")
  local answer = magic.webhook_test(webhook.target_hook_url)
  if not answer.success then
    webhook.status, webhook.timestamp_error = FAILED, ids.timestamp(call.now)
  end
  return answer
end

function webhooks.resumeWebhook(call)
  local webhook = call:find("webhooks")
  webhook.status, webhook.timestamp_error = ACTIVE, json.null
  return webhook
end

return webhooks
