--- Answer an email, without repeating what the email says itself.
--
--   local email = assert(client.emails:collect{ is_unread = true, max = 1 })[1]
--   assert(email:reply{ text = "Hi Ann,\n\nTuesday works." })            -- or html = "<p>…</p>"
--   assert(client.email(event.email_id):reply{ text = "Thanks!" })       -- of a webhook: it is read first
--
-- The call of the API (client.emails:reply{…}) wants the id of the email, the account that answers and the subject
-- with "Re:". Here they come from the email; every field of that call can be given all the same, by its own name.
-- luacheck: no max comment line length
local calls = require "instantly.call"
local core = require("instantly.native").load("instantly.core")
local emails = require "instantly.api.emails"
local fields = require "instantly.fields"
local html = require "instantly.html"
local raise = require "instantly.raise"

--- What is sent: `text` or `html` (or both, as two forms of one message), or the field `body` of the call.
---@class instantly.Reply
---@field text string? plain text; sent as HTML as well, so that its line breaks survive
---@field html string?
---@field body { text: string?, html: string? }? as it is
---@field eaccount instantly.Ref? the account that answers; the one that got the email
---@field subject string? sent as it is; that of the email with "Re:"
---@field additional_recipients string[]?
---@field cc_address_email_list string? separated by commas
---@field bcc_address_email_list string?
---@field assigned_to string?
---@field reminder_ts string?

---@class instantly.Email
---@field reply fun(self, reply: instantly.Reply, options?: instantly.Options): instantly.Email?, instantly.Error?, instantly.Meta?

local reply = {}

local WHERE = "email:reply"
local SHORTEST_CALL = 0.01
local READ_OPTIONS = { "timeout", "attempt_timeout", "connect_timeout", "retries", "headers" }

local HINTS = {
  reply_to_uuid = "it is the email that is answered",
  to_address_email_list = "the sender of the email is answered; others go into additional_recipients",
}

--- A subject as an answer has it. What other languages put before it (AW:, SV:) stays where it is: the service
--- asks for "Re:".
---@param subject string?
---@return string
function reply.subject(subject)
  subject = (subject or ""):match("^%s*(.-)%s*$")
  local rest = subject:match("^[Rr][Ee]%s*[%[%(]?%d*[%]%)]?%s*(.*)$")
  local has_it = rest and (rest:sub(1, 1) == ":" or rest:sub(1, 3) == "\239\188\154") -- or a full-width colon
  if has_it then return subject end
  return subject == "" and "Re:" or "Re: " .. subject
end

local function visible(name, text)
  if type(text) ~= "string" then raise("%s: %s: expected a text, got a %s", WHERE, name, type(text)) end
  if not text:find("%S") then raise("%s: %s is empty: there is nothing to send", WHERE, name) end
  return text
end

--- The field `body` of the call.
local function body_of(given)
  if given.body ~= nil then
    if given.text ~= nil or given.html ~= nil then raise("%s: give body, or text and html, not both", WHERE) end
    return given.body
  end
  if given.text == nil and given.html == nil then raise("%s: text or html is required", WHERE) end
  local text = given.text ~= nil and visible("text", given.text) or nil
  local markup = given.html ~= nil and visible("html", given.html) or html.from_text(text)
  return { text = text, html = markup }
end

--- The names that may be given, unless the caller wants no such check.
local function check_names(owner, given, options)
  local strict = options.strict
  if strict == nil then strict = owner.client._settings.strict end
  if not strict then return end
  local known = { text = true, html = true }
  for name in pairs(emails.operations.reply.body.fields) do known[name] = true end
  known.reply_to_uuid = nil
  fields(WHERE, given, known, HINTS)
end

--- Read the email, within the options of the call; gives the options that are left for the answer.
local function read_first(owner, record, options)
  local started, read, left = core.now(), {}, {}
  for _, name in ipairs(READ_OPTIONS) do read[name] = options[name] end
  local ok, err = owner:get(record, read)
  if not ok then return nil, err end
  for name, value in pairs(options) do left[name] = value end
  if left.timeout then left.timeout = math.max(left.timeout - (core.now() - started), SHORTEST_CALL) end
  return left
end

--- `email:reply(reply, options)`: send an answer. It is never sent twice. A handle that holds nothing yet is read
--- first, unless `eaccount` and `subject` are given.
---@param owner table the collection
---@param record instantly.Email
---@param given instantly.Reply
---@param options instantly.Options?
---@return instantly.Email? email the answer, as it was sent
---@return instantly.Error? err
---@return instantly.Meta? meta
function reply.reply(owner, record, given, options)
  if type(given) ~= "table" then raise("%s: expected a table with text or html, got a %s", WHERE, type(given)) end
  options = calls.options(WHERE, options)
  check_names(owner, given, options)
  local arguments = {}
  for name, value in pairs(given) do arguments[name] = value end
  arguments.body, arguments.text, arguments.html = body_of(given), nil, nil
  arguments.reply_to_uuid = record

  local complete = given.eaccount ~= nil and given.subject ~= nil
  if not complete and not core.loaded(record) then
    local left, err = read_first(owner, record, options)
    if not left then return nil, err end
    options = left
  end
  if given.eaccount == nil then arguments.eaccount = core.field(record, "eaccount") end
  if given.subject == nil then arguments.subject = reply.subject(core.field(record, "subject")) end
  return owner:reply(arguments, options)
end

return reply
