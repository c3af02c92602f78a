--- What a campaign sends: the `sequences` of create and update, from a list of emails.
--
--   sequences = instantly.sequence{
--     { subject = "Hello {{firstName}}", text = "Hi {{firstName}},\n\na word about {{companyName}}." },
--     { wait = 3, text = "Did you see this?" },                  -- 3 days after the first
--     { wait = { 12, "hours" }, subject = "Last one", body = "<p>Bye</p>" },
--   }
--
-- The service reads the first element of `sequences` only, and the `delay` of a step is the wait before the
-- next one (the API file: CampaignSequences). Here a step says how long after the one before it goes out.
local array_mt = require("instantly.native").load("instantly.core").array_mt
local fields = require "instantly.fields"
local html = require "instantly.html"
local raise = require "instantly.raise"

--- One version of an email.
---@class instantly.Mail
---@field subject string? of the first step required; else, left out, it is sent empty
---@field body string? HTML
---@field text string? plain text, instead of body: see instantly.html
---@field disabled boolean? switched off

---@class instantly.Step: instantly.Mail
---@field wait number|{[1]: number, [2]: "minutes"|"hours"|"days"}|nil after the step before: days, or { 3, "hours" }
---@field variants instantly.Mail[]? further versions; what they leave out is the step's

---@class instantly.sequence
---@overload fun(steps: instantly.Step[], options: {lint: boolean?}?): instantly.CampaignSequences.Item[]
local sequence = {}

local WHERE = "instantly.sequence"

local MAIL = { subject = 1, body = 1, text = 1, disabled = 1 }
local STEP = { subject = 1, body = 1, text = 1, disabled = 1, wait = 1, variants = 1 }

local HINTS = {
  delay = "say wait, on the step that waits: how long after the step before it goes out",
  delay_unit = 'say wait = { 3, "hours" }',
  v_disabled = "say disabled",
  type = "every step is an email",
}

-- Lints ------------------------------------------------------------------------------------------

local UNSUBSCRIBE = "{unsubscribe_link}"

--- What is wrong with the braces of a text, or nil.
local function brace_problem(text)
  local depth, at = 0, 1
  while true do
    at = text:find("[{}]", at)
    if not at then break end
    local pair = text:sub(at, at + 1)
    if text:sub(at, at + #UNSUBSCRIBE - 1) == UNSUBSCRIBE then
      at = at + #UNSUBSCRIBE
    elseif pair == "{{" or pair == "}}" then
      depth = depth + (pair == "{{" and 1 or -1)
      if depth < 0 then return 'a "}}" closes nothing' end
      at = at + 2
    else
      return ('a single "%s" (%s): variables take two, {{firstName}}; only %s takes one')
        :format(text:sub(at, at), text:sub(math.max(at - 12, 1), at + 20):gsub("%c", " "), UNSUBSCRIBE)
    end
  end
  if depth > 0 then return 'a "{{" is never closed' end
end

--- What people sent by mistake, found before it is sent.
local function lint(at, name, text)
  -- A backslash and an n: escaped twice on the way here. Users shipped it to prospects.
  if text:find("\\n", 1, true) then
    raise("%s: %s holds a backslash and an n, not a line break: it was escaped twice", at, name)
  end
  if text:find("{{%s*unsubscribe_link%s*}}") then
    raise("%s: %s: the link to unsubscribe takes single braces: %s", at, name, UNSUBSCRIBE)
  end
  if text:find("{{%s*}}") then raise("%s: %s: {{}} names no variable", at, name) end
  local visible = name == "body" and text:gsub("<[sS][tT][yY][lL][eE].-</[sS][tT][yY][lL][eE]%s*>", "") or text
  local problem = brace_problem(visible)
  if problem then raise("%s: %s: %s", at, name, problem) end
  if name == "body" and text:find("\n", 1, true) and not text:find("<", 1, true) then
    raise("%s: body is HTML, where line breaks are blanks: give the text as text", at)
  end
end

-- Emails -----------------------------------------------------------------------------------------

local function text_of(at, name, value)
  if value ~= nil and type(value) ~= "string" then raise("%s: %s: expected a text, got a %s", at, name, type(value)) end
  return value
end

local function check_mail(at, mail, linted)
  for _, name in ipairs{ "subject", "body", "text" } do
    local text = text_of(at, name, mail[name])
    if text and linted then lint(at, name, text) end
  end
  if mail.body and mail.text then raise("%s: give body (HTML) or text, not both", at) end
  if mail.subject and mail.subject:find("[\r\n]") then raise("%s: subject must be one line", at) end
  if mail.disabled ~= nil and type(mail.disabled) ~= "boolean" then
    raise("%s: disabled: expected true or false, got a %s", at, type(mail.disabled))
  end
end

local function body_of(mail)
  return mail.body or mail.text and html.from_text(mail.text)
end

--- One variant as it goes over the wire; `step` lends what `mail` leaves out.
local function variant_of(at, mail, step, is_first)
  local subject, body = mail.subject or step.subject, body_of(mail) or body_of(step)
  if not body or not body:find("%S") then raise("%s: body or text is required", at) end
  if is_first and not (subject and subject:find("%S")) then raise("%s: subject is required", at) end
  return { subject = subject or "", body = body, v_disabled = mail.disabled or nil }
end

--- Variants of a step: the step itself if it has a body, then its `variants`.
local function variants_of(at, step, is_first, linted)
  local variants, more = {}, step.variants
  if more == nil then more = {} end
  if type(more) ~= "table" then raise("%s: variants: expected a list, got a %s", at, type(more)) end
  for key in pairs(more) do
    if type(key) ~= "number" then raise("%s: variants: expected a list, got the field %s", at, tostring(key)) end
  end
  check_mail(at, step, linted)
  if body_of(step) or #more == 0 then variants[1] = variant_of(at, step, step, is_first) end
  for i, mail in ipairs(more) do
    local place = ("%s: variant %d"):format(at, i)
    fields(place, mail, MAIL, HINTS)
    check_mail(place, mail, linted)
    variants[#variants + 1] = variant_of(place, mail, step, is_first)
  end
  return setmetatable(variants, array_mt)
end

-- Waits ------------------------------------------------------------------------------------------

local UNITS = {
  minute = "minutes", minutes = "minutes", hour = "hours", hours = "hours", day = "days", days = "days",
}

--- The wait of a step as delay and delay_unit, for the step before it.
local function wait_of(at, wait)
  if wait == nil then raise("%s: wait is required: days after the step before, or { 3, \"hours\" }", at) end
  if type(wait) == "number" then wait = { wait, "days" } end
  local count, unit
  if type(wait) == "table" then count, unit = wait[1], UNITS[wait[2]] end
  if type(count) ~= "number" or not unit then
    raise('%s: wait: expected a number of days, or { 3, "hours" } (minutes, hours, days)', at)
  end
  if count < 0 or count % 1 ~= 0 or count == math.huge then
    raise('%s: wait: expected a whole number, got %s: for parts of a day say { 12, "hours" }', at, tostring(count))
  end
  return count, unit
end

-- The whole --------------------------------------------------------------------------------------

local function count_of(steps)
  local count = 0
  for key in pairs(steps) do
    if type(key) ~= "number" then
      raise("%s: expected a list of steps, got the field %s: write { { subject = … }, … }", WHERE, tostring(key))
    end
    count = count + 1
  end
  if count == 0 then raise("%s: expected at least one step", WHERE) end
  return count
end

local function build(steps, options)
  if type(steps) ~= "table" then raise("%s: expected a list of steps, got a %s", WHERE, type(steps)) end
  if options ~= nil then fields(WHERE, options, { lint = 1 }) end
  local linted = not (options and options.lint == false)
  local built = setmetatable({}, array_mt)
  for i = 1, count_of(steps) do
    local at, step = ("%s: step %d"):format(WHERE, i), steps[i]
    fields(at, step, STEP, HINTS)
    built[i] = { type = "email", delay = 0, delay_unit = "days", variants = variants_of(at, step, i == 1, linted) }
    if i > 1 then
      built[i - 1].delay, built[i - 1].delay_unit = wait_of(at, step.wait)
    elseif step.wait ~= nil and step.wait ~= 0 then
      raise("%s: wait: there is no step before it: the schedule of the campaign says when it starts", at)
    end
  end
  return setmetatable({ { steps = built } }, array_mt)
end

return setmetatable(sequence, { __call = function(_, steps, options) return build(steps, options) end })
