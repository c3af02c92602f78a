--- Plans: what the requests of one operation share, from the settings of the client and the options of the call. A
--- request inherits the fields of its plan; `transport/init.lua` says which there are.
local check = require "instantly.check"

local plans = {}

--- The options of a call that was given none.
plans.NO_OPTIONS = {}

local ATTEMPT_TIMEOUT = 30 -- unless the operation needs more, or somebody says otherwise

local ACCEPT_JSON = "Accept: application/json"
local ACCEPT_TEXT = "Accept: text/csv, application/json" -- errors are JSON everywhere

-- What requests have only where the settings say so, and mostly do not.
local RARE = { "allow_insecure", "ca_file", "proxy", "client_cert", "client_key" }

-- The options of a call that its plan says.
local TOLD = { "headers", "timeout", "attempt_timeout", "connect_timeout", "retries", "as" }

local function are_told(options)
  for _, name in ipairs(TOLD) do
    if options[name] ~= nil then return true end
  end
  return false
end

local function merged(low, high)
  local all = {}
  for name, value in pairs(low) do all[name] = value end
  for name, value in pairs(high) do all[name] = value end
  return all
end

local function add_fields(lines, fields)
  local names = {}
  for name in pairs(fields) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do lines[#lines + 1] = name .. ": " .. fields[name] end
end

--- Header lines of a call: those of the client, replaced by the call's own where the names are the same.
local function header_lines(settings, key, where, operation, has_body, options)
  local fields = settings.headers
  if options.headers then fields = merged(fields, check.headers(where, options.headers)) end
  local lines = {}
  if has_body then lines[1] = "Content-Type: application/json" end
  lines[#lines + 1] = key.header()
  lines[#lines + 1] = "User-Agent: " .. settings.user_agent
  lines[#lines + 1] = operation.returns and operation.returns.text and ACCEPT_TEXT or ACCEPT_JSON
  if settings.workspace then lines[#lines + 1] = "x-as-workspace: " .. settings.workspace end
  add_fields(lines, fields)
  return lines
end

local function new_plan(settings, key, where, operation, has_body, options)
  local plan = {
    method = operation.method, redact = key.redact, operation = where, retry = operation.retry, specs = operation,
    headers = header_lines(settings, key, where, operation, has_body, options),
    replay = operation.retry == "read", takes_buffer = operation.page and not options.as or nil,
    retries = options.retries or settings.retries,
    total = options.timeout or settings.timeout,
    attempt_timeout = options.attempt_timeout or settings.attempt_timeout or operation.attempt_timeout
      or ATTEMPT_TIMEOUT,
    connect_timeout = options.connect_timeout or settings.connect_timeout,
    max_body = settings.max_body,
  }
  for _, name in ipairs(RARE) do plan[name] = settings[name] or nil end
  plan.__index = plan
  return plan
end

--- The plans of a client: a function that gives that of a call, always the same one while its options say nothing of
--- this. They are kept where nobody finds them who looks through a client: their header lines hold the key.
---@param settings table as `settings.resolve` gives them
---@param key instantly.Credential
---@return fun(where: string, operation: table, has_body: boolean, options: table): table
function plans.of(settings, key)
  local without_body, with_body = {}, {} -- by the name of the call
  return function(where, operation, has_body, options)
    if options ~= plans.NO_OPTIONS and are_told(options) then
      return new_plan(settings, key, where, operation, has_body, options)
    end
    local kept = has_body and with_body or without_body
    local plan = kept[where]
    if not plan or plan.specs ~= operation then
      plan = new_plan(settings, key, where, operation, has_body, plans.NO_OPTIONS)
      kept[where] = plan
    end
    return plan
  end
end

return plans
