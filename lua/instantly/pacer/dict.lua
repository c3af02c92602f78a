--- Paces what all workers of one nginx send, over a `lua_shared_dict`.
--
-- What counts is told by dict_window.lua, as within one process; its windows are read from the dictionary and put
-- back under a lock, held for some microseconds, during which nothing yields. The moments of the answers are keys
-- of their own, since there may be thousands of them: some 800 kB for a workspace that uses up its 6,000 a minute.
-- The clock is the machine's monotonic one, the same for all workers. Only what has long been of no use leaves the
-- dictionary by the time of day: set forward by more than a minute, it makes the pacer start anew, once. The
-- dictionary outlives a reload of nginx; a restart starts anew as well.
local core = require("instantly.native").load("instantly.core")
local pending = require "instantly.pacer.pending"
local raise = require "instantly.raise"
local sleep = require "instantly.sleep"
local window = require "instantly.pacer.dict_window"

local dict = {}

local LOCK = "instantly lock"
local TICKET = "instantly ticket"
local LOCK_SECONDS = 1 -- of a worker that died while it held it
local SPINS = 100      -- tries before the processor goes to somebody else

-- Locking ----------------------------------------------------------------------------------------

local function lock(shared)
  local spins = 0
  while not shared:add(LOCK, true, LOCK_SECONDS) do
    spins = spins + 1
    if spins % SPINS == 0 then sleep.wait(0.001) end
  end
end

local function unlock(shared)
  shared:delete(LOCK)
end

-- Windows in and out -----------------------------------------------------------------------------

local TOO_SMALL = {
  kind = "config",
  message = "the lua_shared_dict of the pacer is full, so that it forgets what was sent: make it larger (2m)",
}

--- The moments of the answers, each read when it is asked for.
local function answers_of(self, name, horizon)
  local shared = self._shared
  return setmetatable({}, {
    __index = function(_, number) return shared:get(name .. " " .. number) end,
    __newindex = function(_, number, moment)
      if moment == nil then return shared:delete(name .. " " .. number) end
      local kept, _, evicted = shared:set(name .. " " .. number, moment, 2 * horizon + 60)
      if not kept or evicted then self._problem = TOO_SMALL end
    end,
  })
end

--- first, last, paused_until, and "ticket:end" for each that is sent and not answered.
local function load(self, quota)
  local each = window.new(quota.answered, quota.horizon)
  local text = self._shared:get(quota.key)
  if not text then return each end
  local first, last, paused, flying = text:match("^(%d+) (%d+) (%S+)(.*)$")
  each.first, each.last, each.paused_until = tonumber(first), tonumber(last), tonumber(paused)
  for ticket, ends in flying:gmatch(" (%d+):(%S+)") do pending.put(each.flying, tonumber(ticket), tonumber(ends)) end
  return each
end

local function store(self, quota)
  local each = quota.window
  local words = { ("%d %d %.6f"):format(each.first, each.last, each.paused_until) }
  for ticket, ends in pairs(each.flying.ends) do words[#words + 1] = ("%d:%.6f"):format(ticket, ends) end
  local seconds = 2 * quota.horizon + 120 -- longer than any answer and any pause counts
  if not self._shared:set(quota.key, table.concat(words, " "), seconds) then self._problem = TOO_SMALL end
end

-- The backend ------------------------------------------------------------------------------------

local Dict = {}
Dict.__index = Dict

---@param settings instantly.PacerSettings
---@return instantly.pacer.Backend
function dict.new(settings)
  local ngx = rawget(_G, "ngx")
  if not ngx then raise('pacer: the backend "dict" is for nginx; elsewhere it is "local" or "redis"') end
  local shared = ngx.shared[settings.dict]
  if not shared then
    raise("pacer: nginx has no shared dictionary of that name: add `lua_shared_dict %s 2m;` to the http block",
      settings.dict)
  end
  return setmetatable({ _shared = shared, _problem = false }, Dict)
end

function Dict:quota(name, limits)
  local horizon = 0
  for _, limit in ipairs(limits) do
    if limit.per_seconds > horizon then horizon = limit.per_seconds end
  end
  return { limits = limits, key = name, horizon = horizon, answered = answers_of(self, name, horizon) }
end

--- Run a function while the windows of these quotas are here, and no other worker touches them.
local function locked(self, quotas, fn, ...)
  lock(self._shared)
  for _, quota in ipairs(quotas) do quota.window = load(self, quota) end
  local ok, first, second, third, fourth = pcall(fn, self, quotas, ...)
  for _, quota in ipairs(quotas) do
    if ok then store(self, quota) end
    quota.window = nil
  end
  unlock(self._shared)
  if not ok then error(first, 0) end
  return first, second, third, fourth
end

local function take(self, quotas, aheads)
  local now = core.now()
  local moment, blocking, reason = window.all_open(quotas, aheads, now)
  if blocking then return moment - now, nil, blocking, reason end
  local ticket = self._shared:incr(TICKET, 1, 0)
  for _, quota in ipairs(quotas) do window.send(quota.window, ticket, now) end
  return 0, ticket
end

local function done(_, quotas, ticket)
  local now = core.now()
  for _, quota in ipairs(quotas) do window.answer(quota.window, ticket, now) end
end

local function pause(_, quotas, seconds)
  window.pause(quotas[1].window, core.now() + seconds)
end

--- As in process.lua.
function Dict:gate(quotas)
  return function(aheads)
    local problem = self._problem
    if problem then
      self._problem = false
      return nil, problem
    end
    return locked(self, quotas, take, aheads)
  end, function(ticket)
    locked(self, quotas, done, ticket)
  end
end

function Dict:pause(quota, seconds)
  locked(self, { quota }, pause, seconds)
end

return dict
