--- One quota that lies in a dictionary of nginx: is there room for the next request, and when will there be?
--
-- The rule, and why it holds, is told in src/window.h, which is for the quotas of one process. Here nothing stays in
-- the process: the moments of the answers are read one by one, and only those that decide.
local pending = require "instantly.pacer.pending"

local window = {}

--- Seconds after which a request without an answer is no longer waited for: by then it has arrived, or never will.
window.IN_FLIGHT = 10

---@class instantly.pacer.Window
---@field flying instantly.pacer.Pending sent and not answered yet
---@field answered number[] the moments of the answers, rising; from `first` to `last`
---@field horizon number seconds after which an answer counts for no limit any more
---@field paused_until number nobody sends before

--- An empty one.
---@param answered number[]
---@param horizon number
---@return instantly.pacer.Window
function window.new(answered, horizon)
  return { flying = pending.new(), answered = answered, first = 1, last = 0, horizon = horizon, paused_until = 0 }
end

--- When the limits let the next request go, if `taken` places are taken by requests without an answer.
-- A moment that is not later than `now` means at once. It is never too late: whoever waits until then and asks
-- again has missed nothing.
local function latest(self, limits, taken, now)
  local moment, reason, first, last = self.paused_until, "pause", self.first, self.last
  for i = 1, #limits do
    local limit = limits[i]
    local room = limit.requests - taken
    local opened, number = now, last - room + 1
    if room < 1 then -- even if all of them are answered now, so many windows have to pass
      opened = now + limit.per_seconds * math.ceil((1 - room) / limit.requests)
    elseif number >= first then
      local answer = self.answered[number]
      if answer then opened = answer + limit.per_seconds end
    end
    if opened > moment then moment, reason = opened, limit end
  end
  return moment, reason
end

--- When the next request may go.
---@param self instantly.pacer.Window
---@param limits instantly.pacer.Limit[]
---@param ahead integer how many wait before it
---@param now number
---@return number moment at once when it is not later than `now`
---@return instantly.pacer.Limit|"pause" reason what it would wait for
function window.opens(self, limits, ahead, now)
  local moment, reason = latest(self, limits, self.flying.count + ahead, now)
  if moment > now then
    pending.expire(self.flying, now)
    moment, reason = latest(self, limits, self.flying.count + ahead, now)
  end
  return moment, reason
end

--- When the next request may go that counts against several quotas.
---@param quotas { window: instantly.pacer.Window, limits: instantly.pacer.Limit[] }[]
---@param aheads integer[] how many wait before it, for each
---@param now number
---@return number moment `now`: at once
---@return integer? blocking the quota in the way, if it is later
---@return instantly.pacer.Limit|"pause"|nil reason
function window.all_open(quotas, aheads, now)
  local moment, blocking, reason = now, nil, nil
  for i = 1, #quotas do
    local quota = quotas[i]
    local opened, why = latest(quota.window, quota.limits, quota.window.flying.count + aheads[i], now)
    if opened > now then opened, why = window.opens(quota.window, quota.limits, aheads[i], now) end
    if opened > moment then moment, blocking, reason = opened, i, why end
  end
  return moment, blocking, reason
end

--- A request goes.
function window.send(self, ticket, now)
  pending.put(self.flying, ticket, now + window.IN_FLIGHT)
end

--- Its answer is there, or it has failed.
function window.answer(self, ticket, now)
  pending.remove(self.flying, ticket)
  local answered, first, last, old = self.answered, self.first, self.last + 1, now - self.horizon
  answered[last] = now
  while first < last do
    local oldest = answered[first]
    if oldest and oldest > old then break end
    answered[first] = nil
    first = first + 1
  end
  self.first, self.last = first, last
end

--- Nobody sends before this moment.
function window.pause(self, moment)
  if moment > self.paused_until then self.paused_until = moment end
end

return window
