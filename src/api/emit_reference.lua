-- Writes lua/instantly/api/README.md: every call on one page, for people.
local openapi = require "src.api.openapi"

local emit = {}

local keys = openapi.keys

emit.HEADER = "<!-- Generated from the API file by src/api/generate.lua (`make api`); do not edit. -->\n"

local INTRO = [[
# The calls, group by group

Every operation of the API, as the library names it. `client` is what `instantly.new` gives; on the default
client write `instantly.campaigns:list{…}`. The rule behind the names is at the top of `src/api/model.lua`.

- **Arguments** come in this order: ids, one table of named arguments, one table of options. A name in
  **bold** is required. An entity may stand for its id, the name of an enum value for its number.
- `campaign` is the campaign, whatever the endpoint calls it.
- A **list** gives one page (`items`, `next`, `more`); the walks beside it give all items: `each…` in a loop,
  `collect…` in a table. Both take `from` (the `next` of a page) and `max`. They ask for the largest page.
- A call that is *also on the record* is a method of the entity, without its id: `campaign:pause()`.
- Every call returns the value named here, then `nil`, then `meta`; or `nil` and an error.
- **Repeated**: `read` and `idempotent` calls may be sent again after a failure; `once` is never sent twice.]]

local function cell(text)
  return (text:gsub("%s+", " "):gsub("|", "\\|"))
end

local function sentence(text)
  text = cell(text)
  return text:find("[.!?]$") and text or text .. "."
end

-- The names a call takes, required ones in bold.
local function argument_names(operation)
  local required, found = {}, {}
  for name, shape in pairs(operation.query) do
    found[name], required[name] = true, shape.is_required
  end
  local body = operation.body
  for name, shape in pairs(body and body.fields or {}) do
    if not shape.readonly then
      found[name] = true
      required[name] = required[name] or (body.required and body.required[name])
    end
  end
  local campaign = operation.campaign or {}
  for _, form in ipairs { "one", "many" } do
    local name = campaign[form]
    if name then
      found.campaign, required.campaign = true, required.campaign or required[name]
      if name ~= "campaign" then
        found[name] = nil
      end
    end
  end
  local names = keys(found)
  for i, name in ipairs(names) do
    names[i] = required[name] and "**`" .. name .. "`**" or "`" .. name .. "`"
  end
  return names
end

local function signature(group, operation, verb)
  local names = {}
  for i, param in ipairs(operation.params) do
    names[i] = param
  end
  local takes = next(operation.query) or operation.body
  local text = ("client.%s:%s(%s)"):format(group.name, verb, table.concat(names, ", "))
  if not takes then
    return text
  elseif #names == 0 then
    return (text:gsub("%(%)$", "{…}"))
  end
  return (text:gsub("%)$", ", {…})"))
end

local function returned(operation)
  local returns = operation.returns
  if operation.page then
    local member = operation.page.items and operation.page.items:match("^[^.]+$")
    local entity = returns.array or (returns.keys and member and returns.keys[member])
    return entity and ("a page of `%s`"):format(entity) or "a page"
  elseif returns.entity then
    return "`" .. returns.entity .. "`"
  elseif returns.array then
    return ("a list of `%s`"):format(returns.array)
  elseif returns.none then
    return "`true`"
  elseif returns.text then
    return "text"
  elseif returns.keys then
    local members = {}
    for i, name in ipairs(keys(returns.keys)) do
      members[i] = ("`%s` in `%s`"):format(returns.keys[name], name)
    end
    return "a table, with " .. table.concat(members, ", ")
  end
  return "a plain table"
end

local function walks(operation)
  if not operation.page then
    return nil
  end
  local verb = operation.verb
  local suffix = verb == "list" and "" or "_" .. (operation.page.walk or verb:gsub("^list_", ""))
  return ("walks: `each%s`, `collect%s`"):format(suffix, suffix)
end

-- What does not fit the signature, in one line.
local function facts(operation)
  local list = { "returns " .. returned(operation) }
  list[#list + 1] = walks(operation)
  if operation.on or operation.on_arg or operation.itself then
    list[#list + 1] = "also on the record"
  end
  if operation.accepted then
    list[#list + 1] = "accepted, not done yet (`meta.accepted`)"
  end
  if operation.failure then
    list[#list + 1] = "a failure that the answer reports is an error of kind `failed`"
  end
  list[#list + 1] = "repeated: " .. operation.retry
  return table.concat(list, "; ") .. "."
end

local RULES = {
  { "one", "exactly one of %s" }, { "most", "at most one of %s" }, { "any", "at least one of %s" },
  { "needs", "%s needed" },
}

local function condition(rule)
  if rule.with then
    local value = rule.is ~= nil and (" = " .. tostring(rule.is)) or ""
    return ("with `%s`%s: "):format(rule.with, value)
  elseif rule.without then
    return ("without `%s`: "):format(table.concat(rule.without, "` and `"))
  end
  return ""
end

-- "With `ids`: at least one of `campaign`, `list_id`."
local function rule_line(operation, rule)
  local campaign = operation.campaign or {}
  for _, kind in ipairs(RULES) do
    local names = {}
    for i, name in ipairs(rule[kind[1]] or {}) do
      names[i] = "`" .. ((name == campaign.one or name == campaign.many) and "campaign" or name) .. "`"
    end
    if #names > 0 then
      return sentence(((condition(rule) .. kind[2]):format(table.concat(names, ", ")):gsub("^%l", string.upper)))
    end
  end
end

local function scopes(operation)
  if not operation.scopes then
    return nil
  end
  local text = "Scopes, any of: `" .. table.concat(operation.scopes, "`, `") .. "`"
  if operation.scopes_guessed then
    text = text .. " (not published; a guess)"
  end
  for _, also in ipairs(type(operation.scopes_also) == "table" and operation.scopes_also or {}) do
    text = text .. ", and any of: `" .. table.concat(also, "`, `") .. "`"
  end
  return text .. "."
end

local PERIODS = { { 86400, "day" }, { 3600, "hour" }, { 60, "minute" }, { 1, "second" } }

local function period(seconds)
  for _, unit in ipairs(PERIODS) do
    local count = seconds / unit[1]
    if count == 1 then
      return unit[2]
    elseif count % 1 == 0 then
      return ("%d %ss"):format(count, unit[2])
    end
  end
end

-- "Limits, kept by the pacer: 75 in any minute; 150 in any minute from one IP address."
local function rates(operation)
  local texts = {}
  for i, limit in ipairs(type(operation.rate) == "table" and operation.rate or {}) do
    texts[i] = ("%d in any %s%s"):format(limit.requests, period(limit.per_seconds),
      limit.scope == "ip" and " from one IP address" or "")
  end
  return #texts > 0 and "Limits, kept by the pacer: " .. table.concat(texts, "; ") .. "." or nil
end

local function add_operation(out, group, operation)
  out[#out + 1] = ("\n### `%s`\n"):format(signature(group, operation, operation.verb))
  out[#out + 1] = ("%s `%s %s`\n"):format(sentence(operation.summary or operation.id), operation.method, operation.path)
  out[#out + 1] = "- " .. facts(operation):gsub("^%l", string.upper)
  local names = argument_names(operation)
  if #names > 0 then
    out[#out + 1] = "- Arguments: " .. table.concat(names, ", ") .. "."
  end
  for _, rule in ipairs(operation.rules or {}) do
    if not (rule.most and operation.campaign and rule.most[1] == operation.campaign.one) then
      out[#out + 1] = "- " .. rule_line(operation, rule)
    end
  end
  for _, note in ipairs(type(operation.notes) == "table" and operation.notes or {}) do
    out[#out + 1] = "- " .. sentence(note)
  end
  local limits = rates(operation)
  if limits then
    out[#out + 1] = "- " .. limits
  end
  out[#out + 1] = "- " .. (scopes(operation) or "No scope is known.")
end

--- The text of the page.
function emit.reference(built)
  local groups = {}
  for i, group in ipairs(built.groups) do
    groups[i] = group
  end
  table.sort(groups, function(a, b)
    return a.name < b.name
  end)
  local out = { emit.HEADER, INTRO, "\n| group | constructor | calls |\n| --- | --- | --- |" }
  for _, group in ipairs(groups) do
    out[#out + 1] = ("| [`%s`](#%s) | %s | %d |"):format(group.name, group.name,
      group.has_handle and ("`%s(id)`"):format(group.singular) or "", #group.operations)
  end
  for _, group in ipairs(groups) do
    out[#out + 1] = ("\n## %s\n"):format(group.name)
    local also = group.alias and (" Also called `client.%s`."):format(group.alias) or ""
    out[#out + 1] = sentence(group.doc or group.tag) .. also
    for _, operation in ipairs(group.operations) do
      add_operation(out, group, operation)
    end
  end
  return table.concat(out, "\n") .. "\n"
end

return emit
