--- What the service posts to a webhook: read, proven, told from its repetition.
--
--   if not instantly.webhook.verify(headers, "X-Webhook-Secret", secret) then return 401 end
--   local event = assert(instantly.webhook.parse(body))
--   if seen[instantly.webhook.dedupe_key(event)] then return 200 end
--   if event.type == "email_link_clicked" then … end
--
-- Deliveries are not signed: the only proof is a header that was set when the webhook was created (its field
-- `headers`). They are repeated when the answer is slow or no 2xx, and a webhook that keeps failing is switched
-- off: answer 200 first and work afterwards. (The vendor's webhook guide, and users' reports.)
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local raise = require "instantly.raise"

--- One delivery. Fields as the API file has them (schema WebhookDelivery); any but `type` and `event_type` may
--- be missing.
---@class instantly.WebhookEvent
---@field type string what happened, by the name that one subscribes to; else `event_type` as it is
---@field known boolean? true when `type` is a name of the API file; nil for a custom label
---@field event_type string as delivered
---@field timestamp string?
---@field workspace string?
---@field campaign_id string?
---@field campaign_name string?
---@field lead_email string?
---@field email_account string?
---@field unibox_url string?
---@field step integer?
---@field variant integer?
---@field is_first boolean?
---@field email_id string? goes into reply_to_uuid of a reply
---@field email_subject string?
---@field email_text string?
---@field email_html string?
---@field reply_text_snippet string?
---@field reply_subject string?
---@field reply_text string?
---@field reply_html string?
---@field extra table<string, any> everything else: the columns of the lead

---@class instantly.webhook
local webhook = {}

local FIELDS = {}
for name in ([[ timestamp event_type workspace campaign_id campaign_name lead_email email_account unibox_url step
  variant is_first email_id email_subject email_text email_html reply_text_snippet reply_subject reply_text
  reply_html ]]):gmatch("%S+") do FIELDS[name] = true end

--- Name of an event, as subscribed or as delivered -> its one name. One subscribes to `email_link_clicked` and gets
--- `link_clicked`; `auto_reply_received` comes without having been asked for by name. Sources: the enum of
--- Webhook.event_type and the known values of WebhookDelivery.event_type in the API file.
local TYPES = { link_clicked = "email_link_clicked" }
for name in ([[ email_sent email_opened email_link_clicked reply_received auto_reply_received email_bounced
  lead_unsubscribed campaign_completed account_error lead_neutral lead_interested lead_not_interested
  lead_meeting_booked lead_meeting_completed lead_closed lead_out_of_office lead_wrong_person lead_no_show
  supersearch_enrichment_completed ]]):gmatch("%S+") do TYPES[name] = name end

--- The one name of an event: that of `event_type` in client.webhooks. nil for what nobody has documented, such
--- as the text of a custom label.
---@param name string as subscribed or as delivered
---@return string?
function webhook.type_of(name)
  return TYPES[name]
end

-- Reading ----------------------------------------------------------------------------------------

--- Names and values, of a plain table as of a lua-http headers object.
local function entries(headers)
  if type(headers.each) == "function" then return headers:each() end
  return pairs(headers)
end

--- The values of a header, whatever the spelling of its name.
local function header(headers, name)
  name = name:lower()
  local values = {}
  for key, value in entries(headers) do
    if type(key) == "string" and key:lower() == name then
      for _, item in ipairs(type(value) == "table" and value or { value }) do values[#values + 1] = item end
    end
  end
  return values
end

local function unreadable(message, hint)
  return nil, errors.new("decode", message, { operation = "webhook.parse", hint = hint })
end

local function no_body()
  return unreadable("the delivery has no body",
    rawget(_G, "ngx") and "call ngx.req.read_body() first; a large body is in the file ngx.req.get_body_file() names"
      or nil)
end

--- What the headers say that explains a body which is not JSON.
local function encoding_hint(headers)
  local encoding = headers and header(headers, "content-encoding")[1]
  return encoding and "the body is compressed (" .. tostring(encoding) .. "): unpack it first" or nil
end

--- Read the body of a delivery.
---@param body string as received
---@param headers table<string, any>? of the request, for a better message when the body cannot be read
---@return instantly.WebhookEvent? event
---@return instantly.Error? err of kind "decode"
function webhook.parse(body, headers)
  if body ~= nil and type(body) ~= "string" then
    raise("webhook.parse: body: expected the text of the request, got a %s", type(body))
  end
  if headers ~= nil and type(headers) ~= "table" then
    raise("webhook.parse: headers: expected a table, got a %s", type(headers))
  end
  if body == nil or body == "" then return no_body() end
  local payload, problem, offset = core.decode(body)
  if problem then
    return unreadable(("the delivery is not JSON: %s at byte %d"):format(problem, offset), encoding_hint(headers))
  end
  local name = type(payload) == "table" and payload.event_type
  if type(name) ~= "string" then return unreadable("the delivery is no event: it has no event_type") end
  local event = { type = TYPES[name] or name, known = TYPES[name] ~= nil or nil, extra = {} }
  for field, value in pairs(payload) do
    if FIELDS[field] then event[field] = value else event.extra[field] = value end
  end
  return event
end

-- Proof ------------------------------------------------------------------------------------------

--- Equal? In a time that depends on the length of `given` alone, not on where the two differ.
local function equal(given, secret)
  local difference = #given - #secret
  difference = difference * difference
  for i = 1, #given do
    local step = given:byte(i) - secret:byte((i - 1) % #secret + 1)
    difference = difference + step * step
  end
  return difference == 0
end

--- Does a delivery carry the secret that was set as a header of the webhook?
---@param headers table<string, string|string[]> of the request: plain, of nginx or of lua-http
---@param name string of the header
---@param secret string its whole value, "Basic …" included
---@return true? verified
---@return instantly.Error? err of kind "unauthorized"
function webhook.verify(headers, name, secret)
  if type(headers) ~= "table" then
    raise("webhook.verify: headers: expected the headers of the request, got a %s", type(headers))
  end
  if type(name) ~= "string" or name == "" then raise("webhook.verify: name: expected the name of a header") end
  -- A secret that is not configured must not open the door.
  if type(secret) ~= "string" or secret == "" then
    raise("webhook.verify: secret: expected a text that is not empty")
  end
  local values, verified = header(headers, name), false
  for _, value in ipairs(values) do
    if type(value) == "string" and equal(value, secret) then verified = true end
  end
  if verified then return true end
  return nil, errors.new("unauthorized", ("the delivery %s the header %s"):format(
    #values == 0 and "lacks" or "has a wrong value in", name), {
    operation = "webhook.verify", hint = "set it as a header of the webhook, with the same value as here",
  })
end

-- Repetition -------------------------------------------------------------------------------------

-- What tells one event from another. There is no id of an event among the documented fields.
local IDENTITY = {
  "timestamp", "workspace", "campaign_id", "email_account", "lead_email", "email_id", "step", "variant",
}

local function key_part(value)
  if value == nil then return "" end
  if type(value) == "number" then value = ("%.14g"):format(value) end
  return (tostring(value):gsub("[|%%%c ]", function(char) return ("%%%02X"):format(char:byte()) end))
end

--- A key that is the same for every delivery of an event: for a set of those already seen.
---@param event instantly.WebhookEvent
---@return string key without blanks and control characters
function webhook.dedupe_key(event)
  if type(event) ~= "table" or type(event.event_type) ~= "string" then
    raise("webhook.dedupe_key: expected an event of webhook.parse, got %s",
      type(event) == "table" and "a table without event_type" or "a " .. type(event))
  end
  local parts = { key_part(TYPES[event.event_type] or event.event_type) }
  for i, name in ipairs(IDENTITY) do
    local value = event[name]
    parts[i + 1] = key_part(type(value) ~= "table" and value or nil)
  end
  return table.concat(parts, "|")
end

return webhook
