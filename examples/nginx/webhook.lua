-- Receives what the service posts: proves it, answers, and pauses a campaign whose sender has a problem.
--
-- Tell the service once where to post, and which secret to send along:
--   client.webhooks:create{ target_hook_url = "https://…/instantly", event_type = "account_error",
--     headers = { ["X-Webhook-Secret"] = "…" } }
local instantly = require "instantly"

local webhook = {}

local HEADER = "X-Webhook-Secret"
local REMEMBERED = 24 * 60 * 60 -- seconds, for which an event that comes again is known

local secret = os.getenv "WEBHOOK_SECRET"

--- What is to be done about an event. It runs in a timer, when the service has its answer.
local function act(event)
  if event.type ~= "account_error" or not event.campaign_id then return end
  local campaign = instantly.campaign(event.campaign_id)
  instantly.must(campaign:pause())
  ngx.log(ngx.NOTICE, "paused ", campaign.name, ": ", event.email_account or "a sender", " has a problem")
end

local function in_timer(premature, event)
  if premature then return end -- nginx quits
  local ok, problem = pcall(act, event)
  if ok then return end
  ngx.log(ngx.ERR, problem)
  ngx.shared.webhook_events:delete(instantly.webhook.dedupe_key(event)) -- so that a repetition is another chance
end

local function refuse(status, err)
  ngx.log(ngx.WARN, tostring(err))
  return ngx.exit(status)
end

--- Answers a delivery. An answer that is late, or no 2xx, makes the service repeat it, and in the end give up.
function webhook.receive()
  if not secret then return refuse(500, "the environment has no WEBHOOK_SECRET: `env WEBHOOK_SECRET;`") end
  local ok, err = instantly.webhook.verify(ngx.req.get_headers(), HEADER, secret)
  if not ok then return refuse(401, err) end
  ngx.req.read_body()
  local event, problem = instantly.webhook.parse(ngx.req.get_body_data())
  if not event then return refuse(400, problem) end
  if ngx.shared.webhook_events:add(instantly.webhook.dedupe_key(event), true, REMEMBERED) then
    assert(ngx.timer.at(0, in_timer, event))
  end
  ngx.say "ok"
end

return webhook
