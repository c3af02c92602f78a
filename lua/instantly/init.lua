--- Client for the Instantly.ai API v2.
--
--   local instantly = require "instantly"          -- key from INSTANTLY_API_KEY
--   local campaign = instantly.campaign(id)        -- a handle; no request yet
--   assert(campaign:pause())
--
-- Every name of a client (`campaigns`, `campaign`, `request`, …) is also a name of this table, on a default
-- client that is made when it is first used, from the environment or from `instantly.configure`.
--
-- A program that starts loads this file and the core. The rest is loaded when it is first used, with what it requires.
local core = require("instantly.native").load("instantly.core")
local version = require "instantly.version"

---@class instantly: instantly.Client
---@field version string
---@field null instantly.Null
---@field schedule instantly.schedule
---@field sequence instantly.sequence
---@field html instantly.html
---@field webhook instantly.webhook
---@field reactor table for programs with a loop of their own
---@field configure fun(options: instantly.Settings)
---@field doctor fun(): instantly.Report
---@field spawn fun(fn: function, ...: any): instantly.Task
---@field sleep fun(seconds: number): true?, instantly.Error?
---@field gather fun(list: function[]): table?, table?
---@field map fun(list: any[], fn: function, options: instantly.MapOptions?): table?, table?
---@field preload fun()
local instantly = {
  _VERSION = "instantly " .. version,
  version = version,
  --- JSON null: assign it to clear a field. The same value as `cjson.null` and `ngx.null`.
  null = core.null,
}

-- Further names: what a module gives, and the functions that a module has by the same name.
local MODULES = {
  schedule = "instantly.schedule", sequence = "instantly.sequence", html = "instantly.html",
  webhook = "instantly.webhook", reactor = "instantly.reactor", preload = "instantly.preload",
}
local FUNCTIONS = {
  spawn = "instantly.task", sleep = "instantly.task", gather = "instantly.gather", map = "instantly.gather",
}

local is_nginx = rawget(_G, "ngx") ~= nil

local function raise(...)
  require "instantly.raise"(...)
end

-- Clients ----------------------------------------------------------------------------------------

--- Settings in which nothing can be wrong, as most programs give them: a key as keys are, and nothing else.
local function are_plain(options)
  if type(options) ~= "table" or getmetatable(options) then return false end
  local key = options.api_key
  return type(key) == "string" and next(options, next(options)) == nil
    and key:find("^[A-Za-z0-9+/=_-]+$") and not key:lower():find("^bearer")
    and not os.getenv "INSTANTLY_BASE_URL" and not os.getenv "INSTANTLY_CA_FILE"
end

--- A table that becomes a client when it is first used: to make one, most of this library is loaded.
local function deferred_client(key)
  local client = {}

  local function settled()
    local made = require("instantly.client").new{ api_key = key }
    for name, value in pairs(made) do rawset(client, name, value) end
    return setmetatable(client, getmetatable(made))
  end

  return setmetatable(client, {
    __index = function(_, name) return settled()[name] end,
    __newindex = function(_, name, value) settled()[name] = value end,
    __tostring = function() return tostring(settled()) end,
  })
end

--- A client of its own, with its own settings.
---@param options instantly.Settings?
---@param where string? what raises: "instantly.new" when left out
---@return instantly.Client
function instantly.new(options, where)
  if are_plain(options) and not is_nginx then return deferred_client(options.api_key) end
  return require("instantly.client").new(options, where) -- now: settings that may be wrong are refused here
end

--- Mark a table as a list, so that it is sent as `[]` even when it is empty.
---@generic T: table
---@param list T?
---@return T list the same table
function instantly.array(list)
  if list ~= nil and type(list) ~= "table" then raise("instantly.array: expected a list, got a %s", type(list)) end
  return setmetatable(list or {}, core.array_mt)
end

--- Pass a result through, or raise the text of its error: `assert` for hosts that cannot print error tables.
---@generic T
---@param value T?
---@param err any
---@return T value
---@return nil
---@return any meta
function instantly.must(value, err, ...)
  if value == nil then error(tostring(err), 2) end
  return value, err, ...
end

--- Is this an error of ours?
---@param value any
---@return boolean
function instantly.is_error(value)
  return require("instantly.error").is(value)
end

-- nginx runs this before it forks its workers; a file that is read later stops a worker for that time.
if is_nginx then
  require "instantly.default"
  require "instantly.gather"
end

local default -- the names of the default client

return setmetatable(instantly, {
  __index = function(_, name)
    if MODULES[name] then return (require(MODULES[name])) end
    if FUNCTIONS[name] then return require(FUNCTIONS[name])[name] end
    default = default or require "instantly.default"(instantly, FUNCTIONS, MODULES)
    return default[name]
  end,
  __newindex = function(_, name)
    raise("instantly: %s cannot be set: settings are given to instantly.configure", tostring(name))
  end,
})
