-- Emails of the inbox. Operation id -> handler.
--
-- Replying and forwarding add an email to the same thread, sent from `eaccount`; both need an email and an
-- account that are there. A test email is never kept, and fails inside a 200 (see magic.lua).

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local magic = require "instantly.mock.magic"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local samples = require "instantly.mock.samples"

local emails = {}

local RECEIVED, SENT, SCHEDULED = 2, 3, 4
local PREVIEW = 100
local TYPES = { received = { [RECEIVED] = true }, sent = { [1] = true, [SENT] = true }, manual = { [SENT] = true } }

-- Filters that are fields.
local SAME = { "campaign_id", "list_id", "i_status", "eaccount", "lead" }

local function matches_search(email, search)
  local thread = search:match("^thread:(.+)$")
  if thread then return email.thread_id == thread end
  return email.lead ~= json.null and email.lead ~= nil and email.lead:lower():find(search:lower(), 1, true) ~= nil
end

local function newest_of_threads(list)
  local newest = {}
  for _, email in ipairs(list) do newest[email.thread_id] = email end
  return newest
end

local function is_set(value)
  return value ~= nil and value ~= json.null
end

local function filter(call)
  local query = call.query
  local newest = query.latest_of_thread and newest_of_threads(call.workspace.emails.list)
  return function(email)
    for _, name in ipairs(SAME) do
      if query[name] ~= nil and email[name] ~= query[name] then return false end
    end
    return (not query.search or matches_search(email, query.search))
      and (query.is_unread == nil or (email.is_unread == 1) == query.is_unread)
      and (query.has_reminder == nil or is_set(email.reminder_ts) == query.has_reminder)
      and (not query.email_type or TYPES[query.email_type][email.ue_type] == true)
      and (not query.scheduled_only or email.ue_type == SCHEDULED)
      and (not query.company_domain or is_set(email.lead)
        and email.lead:lower():match("@(.*)$") == query.company_domain:lower())
      and (not query.min_timestamp_created or email.timestamp_created >= query.min_timestamp_created)
      and (not query.max_timestamp_created or email.timestamp_created <= query.max_timestamp_created)
      and (not newest or newest[email.thread_id] == email)
  end
end

local function preview(email)
  local short = json.copy(email)
  short.body = {}
  return short
end

function emails.listEmail(call)
  return pages.of(call, call.workspace.emails, {
    ascending = call.query.sort_order == "asc", keep = filter(call),
    view = call.query.preview_only and preview or nil,
  })
end

function emails.getEmail(call)
  return call:find("emails")
end

function emails.patchEmail(call)
  local email = call:find("emails")
  for name, value in pairs(call.body or {}) do email[name] = value end
  return email
end

function emails.deleteEmail(call)
  local email = call:find("emails")
  call.workspace.emails:remove(email.id)
  return email
end

local function text_of(body)
  if body.text then return body.text end
  return ((body.html or ""):gsub("<br%s*/?>", "\n"):gsub("<[^>]*>", ""))
end

-- An email that answers or hands on another.
local function send(call, original, to, body)
  local account = call:find("accounts", call.body.eaccount:lower())
  local text = text_of(body)
  local email = samples.make("emails", call.workspace, call.store.new_id(call.now), call.now, {
    thread_id = original.thread_id, campaign_id = original.campaign_id, lead = original.lead,
    lead_id = original.lead_id, list_id = original.list_id, subsequence_id = original.subsequence_id,
    subject = call.body.subject, eaccount = account.email, from_address_email = account.email,
    to_address_email_list = to, cc_address_email_list = call.body.cc_address_email_list or json.null,
    bcc_address_email_list = call.body.bcc_address_email_list or json.null,
    reminder_ts = call.body.reminder_ts or json.null, body = { text = text, html = body.html or text },
    content_preview = text:sub(1, PREVIEW), ue_type = SENT, is_unread = 0,
  })
  return call.workspace.emails:add(email)
end

local function original_of(call)
  local id = call.body.reply_to_uuid
  if not ids.is_uuid(id) then refusal.raise(400, 'body/reply_to_uuid must match format "uuid"') end
  return call:find("emails", id:lower())
end

function emails.replyToEmail(call)
  local body = call.body.body
  if not body.html and not body.text then refusal.raise(400, "body/body must have html or text") end
  local original = original_of(call)
  local to = { original.ue_type == RECEIVED and original.from_address_email or original.to_address_email_list }
  for _, email in ipairs(call.body.additional_recipients or {}) do to[#to + 1] = email end
  return send(call, original, table.concat(to, ","), body)
end

function emails.forwardEmail(call)
  local original, body = original_of(call), json.copy(call.body.body or {})
  if not (body.html or body.text or call.body.include_original_body or call.body.forwarded_attachments) then
    refusal.raise(400, "body must match a schema in anyOf")
  end
  if call.body.include_original_body then
    body.html = (body.html or body.text or "") .. "<br/><br/>" .. (original.body.html or original.body.text or "")
    body.text = nil
  end
  return send(call, original, call.body.to_address_email_list, body)
end

function emails.sendTestEmail(call)
  local eaccount = call.body.eaccount:lower()
  local code = magic.send_error(eaccount)
  if not code and not call.workspace.accounts:get(eaccount) and not call.options.any_id then code = "ACC_NOT_FOUND" end
  if code then return { error = code } end
  return { status = "success" }
end

function emails.countUnreadEmails(call)
  local count = 0
  for _, email in ipairs(call.workspace.emails.list) do
    if email.is_unread == 1 and email.ue_type == RECEIVED then count = count + 1 end
  end
  return { count = count }
end

function emails.markThreadAsRead(call)
  local found = call.options.any_id
  for _, email in ipairs(call.workspace.emails.list) do
    if email.thread_id == call.params.thread_id then
      found = true
      email.is_unread = 0
    end
  end
  if not found then refusal.raise(404, "Resource not found") end
  return { success = true }
end

return emails
