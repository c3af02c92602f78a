--- Paces requests so that the limits of a workspace are never met.
--
--   local p = pacer.new(settings, identity)
--   local waited, ticket = p:wait(operation, max_wait, on_wait)   -- before every sending, retries too
--   … send …
--   p:done(operation, ticket)                                     -- after it, however it ended
--   p:slow_down(seconds, operation)                               -- after a 429
--
-- What counts against a limit is told in src/window.h. A backend knows what was sent by all who share the quota:
-- those of this process (process.lua), of this nginx (dict.lua), or of all machines (redis.lua). Who waits, and in
-- which order, is told here: first come, first served, within the process.
local core = require("instantly.native").load("instantly.core")
local options_of = require "instantly.pacer.options"
local pending = require "instantly.pacer.pending"
local sleep = require "instantly.sleep"

local pacer = {}

-- Longest pause after a 429. Whoever was told to come back tomorrow has it in `err.retry_after`; a program
-- that stands still until then, without a word, helps nobody.
local LONGEST_PAUSE = 60

-- A waiter this many seconds late was killed while it waited, and holds its place no longer.
local LATE = 1

-- nginx sleeps by the millisecond, and complains of anything less.
local SHORTEST_WAIT = 0.001

-- Our clock may run a little faster than the server's.
local CLOCK_DRIFT = 1.001

---@class instantly.pacer.Quota
---@field name string? id of the operation; nil for the quota of the workspace
---@field limits instantly.pacer.Limit[]
---@field waiting instantly.pacer.Pending who waits for this quota, in this process

---@class instantly.pacer.Quotas: { [integer]: instantly.pacer.Quota } what a request counts against
---@field take instantly.pacer.Take
---@field done instantly.pacer.Done

---@class instantly.Pacer
local Pacer = {}
Pacer.__index = Pacer

-- Quotas -----------------------------------------------------------------------------------------

local function stretched(limits, factor)
  local list = {}
  for i, limit in ipairs(limits) do
    local requests = math.floor(limit.requests * factor)
    list[i] = { requests = requests < 1 and 1 or requests, per_seconds = limit.per_seconds * CLOCK_DRIFT }
  end
  return list
end

local function new_quota(self, name, limits, operation)
  local quota = self._backend:quota(name, stretched(limits, self._factor))
  quota.name, quota.waiting = operation, pending.new()
  return quota
end

--- The limits of an operation, those that all workspaces of one address share apart from the others.
local function split(rate)
  local own, of_address = {}, {}
  for _, limit in ipairs(rate) do
    local list = limit.scope == "ip" and of_address or own
    list[#list + 1] = limit
  end
  return own, of_address
end

local function add_gate(self, quotas)
  quotas.take, quotas.done = self._backend:gate(quotas)
  return quotas
end

--- The quotas that a request of an operation with limits of its own counts against. All others have `_common`.
local function quotas_of(self, operation)
  local quotas = self._quotas[operation.id]
  if not quotas then
    quotas = { self._common[1] }
    local own, of_address = split(operation.rate)
    if #own > 0 then
      quotas[#quotas + 1] = new_quota(self, self._identity .. " " .. operation.id, own, operation.id)
    end
    if #of_address > 0 then quotas[#quotas + 1] = new_quota(self, "ip " .. operation.id, of_address, operation.id) end
    self._quotas[operation.id] = add_gate(self, quotas)
  end
  return quotas
end

-- Waiting ----------------------------------------------------------------------------------------

local function words(number, noun)
  local digits = number == math.floor(number) and ("%d"):format(number) or ("%.3g"):format(number)
  return digits .. " " .. noun .. (number == 1 and "" or "s")
end

--- The limit as it was published, for people.
local function describe(quota, reason)
  local of = quota.name and " of " .. quota.name or ""
  if reason == "pause" then return "the server said to slow down" .. of end
  local seconds = math.floor(reason.per_seconds / CLOCK_DRIFT * 1000 + 0.5) / 1000
  return ("%s in any %s%s"):format(words(reason.requests, "request"), words(seconds, "second"), of)
end

local function too_long(max_wait, waited, delay, why)
  return {
    kind = "rate_limited", local_wait = true, retry_after = delay,
    message = ("the pacer would have had to wait %.3g seconds (%s), more than max_wait, %.3g seconds")
      :format(waited + delay, why, max_wait),
  }
end

local NOBODY = { 0, 0, 0 }

--- How many wait for each quota, longer than the waiter with this number.
local function aheads_of(self, quotas, number)
  local now, aheads = core.now(), {}
  pending.expire(self._waiting, now)
  for i = 1, #quotas do
    pending.expire(quotas[i].waiting, now)
    aheads[i] = pending.before(quotas[i].waiting, number)
  end
  return aheads
end

local CANCELLED = { kind = "cancelled", message = "cancelled while it waited for the pacer" }

local last_number = 0

--- Wait in the queue of whatever is in the way, and ask again, until there is a place.
local function queue(self, quotas, delay, blocking, reason, max_wait, hook)
  last_number = last_number + 1
  local number, started, ticket = last_number, core.now(), nil
  while delay > 0 do
    local quota, waited = quotas[blocking], core.now() - started
    if max_wait and waited + delay > max_wait then
      return nil, too_long(max_wait, waited, delay, describe(quota, reason))
    end
    if hook then hook(delay, describe(quota, reason)) end
    hook = nil -- once is enough: what follows is the rest of the same wait
    local ends = core.now() + delay + LATE
    pending.put(self._waiting, number, ends)
    pending.put(quota.waiting, number, ends)
    local went = sleep.wait(delay > SHORTEST_WAIT and delay or SHORTEST_WAIT)
    local aheads = aheads_of(self, quotas, number)
    pending.remove(self._waiting, number)
    pending.remove(quota.waiting, number)
    if went == false then return nil, CANCELLED end
    delay, ticket, blocking, reason = quotas.take(aheads)
    if not delay then return nil, ticket end
  end
  return core.now() - started, ticket
end

--- What `queue` tells of a wait. Made apart: LuaJIT compiles no function that makes another.
local function teller(operation, on_wait)
  return on_wait and function(seconds, why)
    on_wait{ seconds = seconds, operation = operation and operation.id, reason = why }
  end
end

--- Wait until the next request may be sent. Every sending needs it, a retry as well.
---@param operation { id: string, rate: table? }? from lua/instantly/api; only one with limits of its own matters
---@param max_wait number? seconds; longer, and it fails at once instead. Waits as long as it takes when left out
---@param on_wait fun(event: { seconds: number, operation: string?, reason: string })? before it waits
---@return number? waited seconds; nil when nothing may be sent
---@return any ticket for `done`; or the problem: a table with `kind` ("rate_limited" with `local_wait` and
--- `retry_after`, "cancelled", "config", "connect") and `message`
function Pacer:wait(operation, max_wait, on_wait)
  local quotas = operation and operation.rate and quotas_of(self, operation) or self._common
  local aheads = self._waiting.count > 0 and aheads_of(self, quotas, math.huge) or NOBODY
  local delay, ticket, blocking, reason = quotas.take(aheads)
  if delay == 0 then return 0, ticket end
  if not delay then return nil, ticket end
  return queue(self, quotas, delay, blocking, reason, max_wait, teller(operation, on_wait))
end

--- The request is answered, or has failed, or was cancelled: its place is free again, a window from now on.
---@param operation table? as for `wait`
---@param ticket any from `wait`
function Pacer:done(operation, ticket)
  local quotas = operation and operation.rate and quotas_of(self, operation) or self._common
  quotas.done(ticket)
end

--- A 429 came all the same: nobody who shares the quota sends for a while. An operation with limits of its own
--- holds up itself alone: it has most likely met those.
---@param seconds number at most a minute of it
---@param operation table? as for `wait`
function Pacer:slow_down(seconds, operation)
  local quotas = operation and operation.rate and quotas_of(self, operation) or self._common
  self._backend:pause(quotas[#quotas], seconds < LONGEST_PAUSE and seconds or LONGEST_PAUSE)
end

-- Making one -------------------------------------------------------------------------------------

local MODULES = {
  ["local"] = "instantly.pacer.process", dict = "instantly.pacer.dict", redis = "instantly.pacer.redis",
}

local NO_PACER = {
  wait = function() return 0 end,
  done = function() end,
  slow_down = function() end,
}

local made = setmetatable({}, { __mode = "v" }) -- clients with the same quota and settings stand in one queue

--- The pacer of a client.
---@param settings instantly.PacerSettings|false|nil as `pacer.check` gives them; false: no pacing
---@param identity string who shares the quota: base URL, key and workspace; no secret
---@return instantly.Pacer
function pacer.new(settings, identity)
  if not settings then return NO_PACER end
  identity = settings.quota and "quota " .. settings.quota or identity
  local signature = options_of.signature(settings) .. "\n" .. identity
  local self = made[signature]
  if self then return self end
  self = setmetatable({
    _identity = identity, _factor = settings.factor, _quotas = {},
    _waiting = pending.new(), -- all who wait, for whatever quota: most of the time, nobody
    _backend = require(MODULES[settings.backend]).new(settings),
  }, Pacer)
  self._common = add_gate(self, { new_quota(self, identity, options_of.limits(settings)) })
  made[signature] = self
  return self
end

--- Check the setting `pacer` and fill in its defaults.
pacer.check = options_of.check

return pacer
