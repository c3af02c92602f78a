--- Rules between the arguments of a call, checked before it is sent.
--
-- They stand at the operation (`rules`, from src/api/overrides.lua, which has the reasons):
--
--   one = names     exactly one of them          any = names     at least one of them
--   most = names    at most one of them          needs = names   all of them
--   with = name (is = value), without = names    when the rule counts at all; always, without these
local core = require("instantly.native").load("instantly.core")
local raise = require "instantly.raise"

local rules = {}

local function is_given(value)
  return value ~= nil and value ~= core.null and value ~= false
end

--- The names of those that are given, and of all, as the caller writes them.
local function sort_out(operation, names, values)
  local given, all = {}, {}
  for i, name in ipairs(names) do
    local shown = name
    if operation.campaign and (name == operation.campaign.one or name == operation.campaign.many) then
      shown = "campaign"
    end
    all[i] = shown
    if is_given(values[name]) then given[#given + 1] = shown end
  end
  return given, all
end

local function applies(rule, values)
  if rule.with and not is_given(values[rule.with]) then return false end
  if rule.is ~= nil and values[rule.with] ~= rule.is then return false end
  for _, name in ipairs(rule.without or {}) do
    if is_given(values[name]) then return false end
  end
  return true
end

local function condition(rule)
  if rule.is ~= nil then return (" (%s is %s)"):format(rule.with, tostring(rule.is)) end
  if rule.with then return (" (%s is given)"):format(rule.with) end
  if rule.without then return (" (without %s)"):format(table.concat(rule.without, " and ")) end
  return ""
end

--- What is wrong, nil when nothing is.
local function problem_of(operation, rule, values)
  local names = rule.one or rule.most or rule.any or rule.needs
  local given, all = sort_out(operation, names, values)
  local list = table.concat(all, rule.needs and " and " or " or ")
  if rule.needs then return #given < #all and list .. (#all > 1 and " are" or " is") .. " required" or nil end
  if (rule.one or rule.most) and #given > 1 then
    if given[1] == given[2] then return ("give %s once"):format(given[1]) end
    return ("give %s, not both"):format(list)
  end
  if not rule.most and #given == 0 then return ("give %s"):format(list) end
end

local function mentions(rule, names)
  for _, list in ipairs{ rule.one or {}, rule.most or {}, rule.any or {}, rule.needs or {} } do
    for _, name in ipairs(list) do
      if names[name] ~= nil then return true end
    end
  end
  return false
end

--- Raises when the values break a rule of the operation. What goes into the option `extra` is not judged.
---@param operation table from lua/instantly/api
---@param at table for whom, as check.lua says
---@param query table? checked, in wire form
---@param body table? checked, in wire form
---@param extra table?
function rules.check(operation, at, query, body, extra)
  if not operation.rules then return end
  local values = {}
  for _, source in ipairs{ query or {}, body or {} } do
    for name, value in pairs(source) do values[name] = value end
  end
  for _, rule in ipairs(operation.rules) do
    if applies(rule, values) and not mentions(rule, extra or {}) then
      local problem = problem_of(operation, rule, values)
      if problem then raise("%s: %s%s", at.where, problem, condition(rule)) end
    end
  end
end

return rules
