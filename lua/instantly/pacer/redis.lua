--- Paces what all processes send that use one Redis, on any number of machines.
--
-- Everything is decided in one script inside Redis, by Redis's clock: how the clocks of the machines go does not
-- matter. A clock of Redis that is set back delays by one window at most; one set forward makes it start anew.
-- A Redis that comes back without its memory holds everybody for a second, so that a limit per second stays kept;
-- longer limits start anew.
local connections = require "instantly.pacer.redis_connection"
local core = require("instantly.native").load("instantly.core")
local process = require "instantly.pacer.process"
local script = require "instantly.pacer.redis_script"

local redis = {}

local FORGOTTEN_PAUSE = 1 -- seconds for which everybody is held when Redis has lost its memory
local REST = 1            -- seconds for which a Redis that is gone is not asked again, while there is a fallback

local Redis = {}
Redis.__index = Redis

---@param settings instantly.PacerSettings
---@return instantly.pacer.Backend
function redis.new(settings)
  return setmetatable({
    _connection = connections.new(settings), _settings = settings, _sha = false,
    _fallback = settings.fallback and process.new() or false, _gone_until = 0,
  }, Redis)
end

local function number(value) return ("%.14g"):format(value) end

function Redis:quota(name, limits)
  local key = self._settings.prefix .. ":" .. name
  local quota = {
    limits = limits, keys = { key .. ":flying", key .. ":answered", key .. ":paused" },
    words = { number(#limits) }, horizon = 0,
    fallback = self._fallback and self._fallback:quota(name, limits) or nil,
  }
  for _, limit in ipairs(limits) do
    quota.words[#quota.words + 1] = number(limit.requests)
    quota.words[#quota.words + 1] = number(limit.per_seconds)
    if limit.per_seconds > quota.horizon then quota.horizon = limit.per_seconds end
  end
  return quota
end

-- Talking to Redis -------------------------------------------------------------------------------

local unpack = table.unpack or unpack -- luacheck: ignore

function Redis:_load_script()
  local sha, problem, kind = self._connection:call("script", "load", script)
  self._sha = sha or false
  return sha, problem, kind
end

local function words_of(quotas, action, arguments)
  local words = {}
  for _, quota in ipairs(quotas) do
    for _, key in ipairs(quota.keys) do words[#words + 1] = key end
  end
  local key_count = #words
  words[#words + 1] = action
  for _, word in ipairs(arguments) do words[#words + 1] = word end
  return key_count, words
end

--- Run the script. Redis keeps it as long as it runs: one that does not know it any more has lost its memory. Then
-- one and the same command brings it back and holds everybody, so that nobody slips in between.
function Redis:_run(quotas, action, arguments)
  if not self._sha then
    local sha, problem, kind = self:_load_script()
    if not sha then return nil, problem, kind end
  end
  local key_count, words = words_of(quotas, action, arguments)
  local reply, problem, kind = self._connection:call("evalsha", self._sha, key_count, unpack(words))
  if kind ~= "reply" or not problem:find("^NOSCRIPT") then return reply, problem, kind end
  local _, pause = words_of(quotas, "pause", { number(FORGOTTEN_PAUSE) })
  reply, problem, kind = self._connection:call("eval", script, key_count, unpack(pause))
  if kind then return reply, problem, kind end
  return self._connection:call("evalsha", self._sha, key_count, unpack(words))
end

local ADVICE = ': start it, or set fallback = "local" to pace within this process meanwhile'

function Redis:_problem_of(text, kind)
  local settings = self._settings
  local where = ("%s:%d"):format(settings.host, settings.port)
  if kind == "connect" then
    return { kind = "connect", message = ("the pacer cannot reach Redis at %s (%s)%s"):format(where, text, ADVICE) }
  end
  return { kind = "config", message = ("the pacer cannot use Redis at %s: %s"):format(where, text) }
end

-- The backend ------------------------------------------------------------------------------------

local function fallbacks_of(quotas)
  local list = {}
  for i, quota in ipairs(quotas) do list[i] = quota.fallback end
  return list
end

local function arguments_of(quotas, aheads)
  local words = {}
  for i, quota in ipairs(quotas) do
    words[#words + 1] = number(aheads[i])
    for _, word in ipairs(quota.words) do words[#words + 1] = word end
  end
  return words
end

--- As in process.lua. A ticket of Redis is a string, one of the fallback a number.
local function take(self, quotas, fallback, aheads)
  if fallback and core.now() < self._gone_until then return fallback(aheads) end
  local reply, text, kind = self:_run(quotas, "take", arguments_of(quotas, aheads))
  if reply == nil then
    if not fallback then return nil, self:_problem_of(text, kind) end
    self._gone_until = core.now() + REST
    return fallback(aheads)
  end
  if reply[1] == "0" then return 0, reply[2] end
  local blocking = tonumber(reply[2])
  return tonumber(reply[1]), nil, blocking, quotas[blocking].limits[tonumber(reply[3])] or "pause"
end

--- The answer has come, so nothing can fail here any more: a place that Redis does not hear of is given up by it.
local function done(self, quotas, fallback, ticket)
  if fallback then fallback(ticket) end -- it knows what was sent, should Redis go away
  if type(ticket) == "number" or fallback and core.now() < self._gone_until then return end
  local words = { ticket }
  for _, quota in ipairs(quotas) do words[#words + 1] = number(quota.horizon) end
  self:_run(quotas, "done", words)
end

function Redis:gate(quotas)
  local fallback_take, fallback_done
  if self._fallback then fallback_take, fallback_done = self._fallback:gate(fallbacks_of(quotas)) end
  return function(aheads) return take(self, quotas, fallback_take, aheads) end,
    function(ticket) done(self, quotas, fallback_done, ticket) end
end

function Redis:pause(quota, seconds)
  if self._fallback then self._fallback:pause(quota.fallback, seconds) end
  self:_run({ quota }, "pause", { number(seconds) })
end

return redis
