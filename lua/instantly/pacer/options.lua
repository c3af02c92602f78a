--- The setting `pacer`: who shares a quota, and how large it is.
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local raise = require "instantly.raise"

local options = {}

-- The vendor's rate limit page: of each workspace, all keys together.
local PER_SECOND, PER_MINUTE = 100, 6000

--- How requests are paced. `pacer = false`: not at all. `pacer = "local"`: as with `{ backend = "local" }`.
---@class instantly.PacerSettings
---@field backend "local"|"dict"|"redis"|nil who shares the quota: this process ("local"), the workers of one nginx,
--- or all that use one Redis. When left out: "dict" where nginx has a `lua_shared_dict instantly`, else "local"
---@field per_second number? requests in any second (100); math.huge: no such limit
---@field per_minute number? requests in any minute (6000); math.huge: no such limit
---@field factor number? takes all limits times this, those of single operations as well (1)
---@field quota string? a name for the quota: clients that give the same name share it. For several keys of one
--- workspace, which nobody can tell from keys of different ones. When left out: base URL, key and workspace
---@field dict string? name of the lua_shared_dict, for "dict" ("instantly")
---@field host string? of Redis ("127.0.0.1")
---@field port integer? of Redis (6379)
---@field username string? for Redis
---@field password string? for Redis
---@field database integer? of Redis (0)
---@field tls boolean? to Redis; takes a client that can (false)
---@field timeout number? seconds for Redis to connect, and to answer (1)
---@field prefix string? of the keys in Redis ("instantly")
---@field fallback "local"|nil what paces while Redis is gone; when left out, calls fail then

local COMMON = { backend = { ["local"] = true, dict = true, redis = true }, per_second = "number",
  per_minute = "number", factor = "number", quota = "string" }

local OF_BACKEND = {
  ["local"] = {},
  dict = { dict = "string" },
  redis = { host = "string", port = "number", username = "string", password = "string", database = "number",
    tls = "boolean", timeout = "seconds", prefix = "string", fallback = { ["local"] = true } },
}

local DEFAULTS = {
  ["local"] = {},
  dict = { dict = "instantly" },
  redis = { host = "127.0.0.1", port = 6379, database = 0, tls = false, timeout = 1, prefix = "instantly" },
}

local function default_backend()
  local ngx = rawget(_G, "ngx")
  return ngx and ngx.shared and ngx.shared.instantly and "dict" or "local"
end

local function specs_of(backend)
  local specs = {}
  for _, source in ipairs{ COMMON, OF_BACKEND[backend] or {} } do
    for name, spec in pairs(source) do specs[name] = spec end
  end
  return specs
end

-- False for NaN as well.
local function is_within(value, least, most)
  return value >= least and value <= most
end

local function check_numbers(where, all)
  for _, name in ipairs{ "per_second", "per_minute" } do
    local is_limit = is_within(all[name], 1, math.huge)
    if not is_limit then raise("%s: %s must be at least 1 (math.huge for no limit)", where, name) end
  end
  if not is_within(all.factor, 1e-6, 1e6) then raise("%s: factor must be a number above 0", where) end
  for name, most in pairs{ port = 65535, database = 2 ^ 31 } do
    local value = all[name]
    if value and not (is_within(value, 0, most) and value % 1 == 0) then
      raise("%s: %s must be a whole number from 0 to %d", where, name, most)
    end
    all[name] = value and math.floor(value) -- 6379.0 becomes 6379 where Lua tells them apart
  end
end

local function check_texts(where, all)
  for _, name in ipairs{ "quota", "dict", "host", "username", "password", "prefix" } do
    local text = all[name]
    if text and (text == "" or text:find("%c")) then
      raise("%s: %s must not be empty or hold control characters", where, name)
    end
  end
  if all.username and not all.password then raise("%s: username needs a password", where) end
end

--- Check the setting.
---@param where string for messages
---@param given instantly.PacerSettings|string|boolean|nil the caller's, left alone
---@return instantly.PacerSettings|false settings with every default filled in; false: no pacing
function options.check(where, given)
  where = where .. ": pacer"
  if given == false then return false end
  if given == nil or given == true then given = {} end
  if type(given) == "string" and COMMON.backend[given] then given = { backend = given } end
  if type(given) ~= "table" then -- not what came: it may be the key
    raise('%s: expected false, "local", "dict", "redis" or a table, got a %s', where, type(given))
  end
  local backend = given.backend or default_backend()
  check.options(where, given, specs_of(backend))
  local all = { backend = backend, per_second = PER_SECOND, per_minute = PER_MINUTE, factor = 1 }
  for _, source in ipairs{ DEFAULTS[backend], given } do
    for name, value in pairs(source) do all[name] = value end
  end
  check_numbers(where, all)
  check_texts(where, all)
  local password = all.password
  if password then all.password = function() return password end end -- so that nothing prints it by walking
  return all
end

--- The limits of the workspace.
---@param settings instantly.PacerSettings
---@return instantly.pacer.Limit[]
function options.limits(settings)
  local limits = {}
  for _, limit in ipairs{ { settings.per_second, 1 }, { settings.per_minute, 60 } } do
    if limit[1] < math.huge then limits[#limits + 1] = { requests = limit[1], per_seconds = limit[2] } end
  end
  return limits
end

--- A text that is the same for the same settings, and holds no password.
---@param settings instantly.PacerSettings
---@return string
function options.signature(settings)
  local lines = {}
  for name, value in pairs(settings) do
    local text = type(value) == "function" and core.digest(value()) or tostring(value)
    lines[#lines + 1] = name .. "=" .. text
  end
  table.sort(lines)
  return table.concat(lines, "\n")
end

return options
