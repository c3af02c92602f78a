--- Client for the Instantly.ai API v2.
--
--   local instantly = require "instantly"          -- key from INSTANTLY_API_KEY
--   local campaign = instantly.campaign(id)        -- a handle; no request yet
--   assert(campaign:pause())
--
-- Every name of a client (`campaigns`, `campaign`, `request`, …) is also a name of this table, on a default
-- client that is made when it is first used, from the environment or from `instantly.configure`.
local Client = require "instantly.client"
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local extras = require "instantly.extras"
local gather = require "instantly.gather"
local groups = require "instantly.api"
local raise = require "instantly.raise"
local tasks = require "instantly.task"
local transport = require "instantly.transport"
local version = require "instantly.version"

---@class instantly: instantly.Client
---@field version string
---@field null instantly.Null
---@field schedule instantly.schedule
---@field sequence instantly.sequence
---@field html instantly.html
---@field webhook instantly.webhook
---@field reactor table for programs with a loop of their own
local instantly = {
  _VERSION = "instantly " .. version,
  version = version,
  new = Client.new,
  --- JSON null: assign it to clear a field. The same value as `cjson.null` and `ngx.null`.
  null = core.null,
  spawn = tasks.spawn, sleep = tasks.sleep,
  gather = gather.gather, map = gather.map,
}

local default

local function default_client()
  if not default then default = Client.new() end
  return default
end

--- Settings of the default client; the same as for `instantly.new`.
---@param options instantly.Settings
function instantly.configure(options)
  default = Client.new(options, "instantly.configure")
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
  return errors.is(value)
end

-- What not every program needs, loaded when it is first used.
local HELPERS = {
  schedule = "instantly.schedule",
  sequence = "instantly.sequence",
  html = "instantly.html",
  webhook = "instantly.webhook",
  reactor = "instantly.reactor",
}

-- Methods that make sense on the default client; called with a dot or with a colon.
for _, name in ipairs{ "request", "with", "as_workspace" } do
  instantly[name] = function(first, second)
    local argument = first
    if first == instantly then argument = second end
    local client = default_client()
    return client[name](client, argument)
  end
end

--- Look at this installation, the settings of the default client, the way to the service: `print(instantly.doctor())`.
--- Never raises: what is wrong with the settings is in the report.
---@return instantly.Report
function instantly.doctor()
  local ok, client = pcall(default_client)
  local problem = not ok and tostring(client):gsub("^[^:]+:%d+: ", "") or nil
  return require("instantly.doctor").examine(ok and client or nil, problem)
end

--- Require the modules that a table names, at any depth.
local function require_all(names)
  for _, name in pairs(names) do
    if type(name) == "table" then require_all(name) elseif type(name) == "string" then require(name) end
  end
end

--- Load now what is otherwise loaded when it is first used, so that no call has to read a file: for `init_by_lua` of
--- nginx, whose workers then share the memory as well.
function instantly.preload()
  for _, module in pairs(groups.collections) do require("instantly.api." .. module) end
  for name, module in pairs(HELPERS) do
    if name ~= "reactor" then require(module) end -- it comes with libcurl, where that is the way to the wire
  end
  require_all(extras)
  require_all{ "instantly.doctor", "instantly.pacer.process" }
  if rawget(_G, "ngx") then require "instantly.pacer.dict" end
  transport.preload()
end

local function known_names()
  local names = {}
  for _, source in ipairs{ groups.collections, groups.aliases, groups.constructors, HELPERS, instantly } do
    for name in pairs(source) do names[#names + 1] = name end
  end
  return names
end

return setmetatable(instantly, {
  __index = function(_, name)
    if groups.collections[name] or groups.aliases[name] or groups.constructors[name] then
      return default_client()[name]
    end
    if HELPERS[name] then return require(HELPERS[name]) end
    local near = type(name) == "string" and name:sub(1, 1) ~= "_" and core.nearest(name, known_names())
    if near then raise('instantly: no "%s": did you mean "%s"?', name, near) end
    return nil
  end,
  __newindex = function(_, name)
    raise("instantly: %s cannot be set: settings are given to instantly.configure", tostring(name))
  end,
})
