-- The request limits of a workspace, enforced strictly over sliding windows.

local refusal = require "instantly.mock.refusal"

local rate = {}

-- The instants of the requests inside one window, oldest first.
local function window(seconds, limit)
  return { seconds = seconds, limit = limit, first = 1, last = 0, at = {} }
end

local function expire(self, now)
  while self.first <= self.last and self.at[self.first] <= now - self.seconds do
    self.at[self.first] = nil
    self.first = self.first + 1
  end
end

local function is_full(self)
  return self.last - self.first + 1 >= self.limit
end

local function retry_after(limits, full, now)
  if not limits.retry_after then return nil end
  local seconds = limits.retry_after
  if seconds == true then seconds = math.max(1, math.ceil(full.at[full.first] + full.seconds - now)) end
  return { ["retry-after"] = ("%d"):format(seconds) }
end

--- A limiter, or nil when there is nothing to limit.
---@param limits instantly.mock.Rate? its `windows`, if any, are { requests =, per_seconds = } each
---@return fun(now: number)? take counts a request, or refuses it; a refused request is not counted
function rate.limiter(limits)
  if not limits then return nil end
  local windows = {}
  if limits.per_second then windows[#windows + 1] = window(1, limits.per_second) end
  if limits.per_minute then windows[#windows + 1] = window(60, limits.per_minute) end
  for _, each in ipairs(limits.windows or {}) do
    windows[#windows + 1] = window(each.per_seconds, each.requests)
  end
  return function(now)
    for _, each in ipairs(windows) do
      expire(each, now)
      if is_full(each) then
        refusal.raise(429, "Rate limit exceeded", nil, retry_after(limits, each, now))
      end
    end
    for _, each in ipairs(windows) do
      each.last = each.last + 1
      each.at[each.last] = now
    end
  end
end

return rate
