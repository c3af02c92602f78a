--- Things that are due at some time, the soonest first: a binary heap whose items know their places.
local timers = {}

local Timers = {}
Timers.__index = Timers

---@return table
function timers.new()
  return setmetatable({ count = 0 }, Timers)
end

local function put(self, at, timer)
  self[at] = timer
  timer.at = at
end

local function move_up(self, at, timer)
  while at > 1 do
    local above = (at - at % 2) / 2
    if self[above].time <= timer.time then break end
    put(self, at, self[above])
    at = above
  end
  put(self, at, timer)
end

local function move_down(self, at, timer)
  while at * 2 <= self.count do
    local child = at * 2
    if child < self.count and self[child + 1].time < self[child].time then child = child + 1 end
    if timer.time <= self[child].time then break end
    put(self, at, self[child])
    at = child
  end
  put(self, at, timer)
end

--- Note that `call` is due at `time`. The timer that comes back is for `cancel`.
---@param time number
---@param call function
---@return table timer
function Timers:add(time, call)
  local at = self.count + 1
  local timer = { time = time, call = call, at = at }
  self[at] = timer -- the last step that takes memory
  self.count = at
  move_up(self, at, timer)
  return timer
end

--- Forget a timer, if it is not gone already.
---@param timer table
function Timers:cancel(timer)
  local at = timer.at
  if not at then return end
  timer.at = nil
  local last = self[self.count]
  self[self.count] = nil
  self.count = self.count - 1
  if last == timer then return end
  move_down(self, at, last)
  move_up(self, last.at, last)
end

--- The time of the soonest timer; nil when there is none.
---@return number?
function Timers:next()
  return self[1] and self[1].time
end

--- Take out the soonest timer that is due at `time`, and give what it calls; nil when none is due.
---@param time number
---@return function?
function Timers:pop(time)
  local soonest = self[1]
  if not soonest or soonest.time > time then return nil end
  self:cancel(soonest)
  return soonest.call
end

return timers
