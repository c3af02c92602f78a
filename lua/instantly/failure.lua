--- Failures that come as a success: a 2xx whose body says that it did not work.
--
-- Which calls do that, and how they say it, stands at the operation (`failure`, from src/api/overrides.lua):
--
--   is_false = name               the field is false
--   present = name                the field is there at all
--   field = name, values = list   the field has one of these values
--   list = name                   the list is not empty; `label` is the field that names an item of it
--   unless_sent = name            none of this counts when that argument was sent as true
--   code, message = name          fields that say more
--
-- One that failed among many that worked fails the call: a caller who looks only at the value must not take
-- it for done. What was done is in `err.answer`, the whole answer.
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local headers = require "instantly.headers"

local failure = {}

local SHOWN = 5

--- "failed_emails: a@b.co, c@d.co and 3 more"
local function list_text(rule, items)
  local shown = {}
  for i = 1, math.min(#items, SHOWN) do
    local item = items[i]
    if type(item) == "table" then item = item[rule.label] end
    shown[i] = tostring(item)
  end
  local more = #items > SHOWN and (" and %d more"):format(#items - SHOWN) or ""
  return ("%s: %s%s"):format(rule.list, table.concat(shown, ", "), more)
end

local function is_one_of(value, values)
  for _, candidate in ipairs(values) do
    if candidate == value then return true end
  end
  return false
end

--- What the answer reports, nil when it reports no failure.
local function reported(rule, answer)
  if rule.is_false and answer[rule.is_false] == false then return rule.is_false .. " is false" end
  if rule.present and answer[rule.present] ~= nil then return tostring(answer[rule.present]) end
  if rule.field and is_one_of(answer[rule.field], rule.values) then
    return ("%s is %s"):format(rule.field, tostring(answer[rule.field]))
  end
  local items = rule.list and answer[rule.list]
  if type(items) == "table" and #items > 0 then return list_text(rule, items) end
end

local function text_of(value)
  if type(value) == "string" or type(value) == "number" then return tostring(value) end
end

local function was_sent(name, body)
  local sent = name and body and core.decode(body)
  return type(sent) == "table" and sent[name] == true
end

--- The error for an answer that reports a failure, or nil.
---@param response table {status, body, headers}
---@param value any what the answer was read as
---@param request table {operation, method, path, redact, body, specs}
---@param redact fun(text: string): string
---@return instantly.Error?
function failure.of(response, value, request, redact)
  local rule = request.specs and request.specs.failure
  if not rule or was_sent(rule.unless_sent, request.body) then return nil end
  local answer = core.decode(response.body)
  local what = type(answer) == "table" and reported(rule, answer)
  if not what then return nil end
  local message, code = text_of(answer[rule.message]), text_of(answer[rule.code])
  local text = "the service reports a failure: " .. what .. (message and message ~= what and ": " .. message or "")
  return errors.of(request, "failed", redact(text), {
    status = response.status, code = code and redact(code),
    request_id = headers.request_id(response.headers), attempts = 1,
    hint = rule.list and "the rest of what was asked for has been done: err.answer has the whole answer" or nil,
    body = errors.excerpt(response.body, redact), answer = value,
  })
end

return failure
