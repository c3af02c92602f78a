-- Which request meets which fault.

local faults = require "instantly.mock.faults"
local json = require "instantly.mock.json"

---@class instantly.mock.FaultRule
---@field fault string a name of `instantly.mock.faults`
---@field operation string? only requests for this operation, for example "createCampaign"; default: any
---@field reused boolean? true: only requests on a connection that has answered before
---@field nth integer? the first of these requests to meet it, from 1 on; default: 1
---@field times integer|"always"|nil how many meet it; default: 1
---@field carried_out boolean? is the operation carried out, although the answer says otherwise or is lost?
---@field seconds number? for faults that take time, and for Retry-After
---@field bytes integer? for faults that are large

local FIELDS = {
  fault = "string", operation = "string", reused = "boolean", nth = "number", times = "number", carried_out = "boolean",
  seconds = "number", bytes = "number",
}

local CHANGES = { "carried_out", "seconds", "bytes" }

local script = {}
local script_mt = { __index = script, __name = "instantly.mock.faults.script" }

--- What is wrong with a rule, in words; nil when it is a good one.
function script.problem(rule)
  if type(rule) ~= "table" then return "a fault is a table, such as { fault = \"503\" }" end
  for name, value in pairs(rule) do
    local kind = FIELDS[name]
    if not kind then return ("unknown field %q"):format(tostring(name)) end
    local is_always = name == "times" and value == "always"
    if type(value) ~= kind and not is_always then return ("%s must be a %s"):format(name, kind) end
  end
  if not faults[rule.fault] then
    return ("no fault is called %q (lua/instantly/mock/faults.lua has them)"):format(tostring(rule.fault))
  end
end

--- A script of its own.
---@param rules instantly.mock.FaultRule[]?
function script.new(rules)
  local self = setmetatable({ _waiting = {} }, script_mt)
  for _, rule in ipairs(rules or {}) do self:add(rule) end
  return self
end

--- Adds a rule, behind those that are there; where several fit, the first one counts.
---@param rule instantly.mock.FaultRule
function script:add(rule)
  local problem = script.problem(rule)
  if problem then error("instantly.mock: faults: " .. problem, 2) end
  local times = rule.times == "always" and math.huge or rule.times or 1
  table.insert(self._waiting, { rule = rule, passes = (rule.nth or 1) - 1, left = times })
end

function script:clear()
  self._waiting = {}
end

--- The rules that have not been used up.
---@return instantly.mock.FaultRule[]
function script:rules()
  local rules = json.array()
  for _, waiting in ipairs(self._waiting) do rules[#rules + 1] = waiting.rule end
  return rules
end

local function instance(name, rule)
  local copy = {}
  for field, value in pairs(faults[name]) do copy[field] = value end
  for _, field in ipairs(CHANGES) do
    if rule[field] ~= nil then copy[field] = rule[field] end
  end
  return copy
end

--- The first rule that `fits` and is due is used once.
local function use(self, fits)
  for index, waiting in ipairs(self._waiting) do
    if fits(waiting.rule) then
      if waiting.passes > 0 then
        waiting.passes = waiting.passes - 1
      else
        waiting.left = waiting.left - 1
        if waiting.left <= 0 then table.remove(self._waiting, index) end
        return instance(waiting.rule.fault, waiting.rule)
      end
    end
  end
end

--- What a new connection meets.
---@return instantly.mock.Fault?
function script:connect()
  return use(self, function(rule) return faults[rule.fault].connecting end)
end

local function unknown(name)
  local message = ("x-mock-fault: no fault is called %q"):format(name)
  local body = json.encode { statusCode = 400, error = "Bad Request", message = message }
  return {
    name = name, text = "is not known", carried_out = false,
    answer = function() return { status = 400, headers = { ["content-type"] = "application/json" }, body = body } end,
  }
end

--- What a request meets: what its own header asks for, or what a rule says.
---@param request instantly.mock.Request
---@param operation string? its id
---@return instantly.mock.Fault?
function script:meet(request, operation)
  local named = (request.headers or {})["x-mock-fault"]
  if named then
    local known = faults[named]
    return known and not known.connecting and instance(named, {}) or unknown(named)
  end
  return use(self, function(rule)
    return not faults[rule.fault].connecting and (rule.operation == nil or rule.operation == operation)
      and (not rule.reused or request.reused == true)
  end)
end

return script
