--- Paces what one process sends. Clients that name the same quota share it, whoever made them.
local core = require("instantly.native").load("instantly.core")
local window = require "instantly.pacer.window"

local process = {}

local windows = {} -- name -> instantly.pacer.Window

-- Tickets are small numbers that come back: a table in which every key is a new one is laid out anew again and again.
-- Who was killed while he had one has not brought it back; there are enough of them.
local last_ticket = 0
local first_free = 0 -- 0: none
local next_free = {} -- a free ticket -> the next one; false: a request has it

local function take_ticket()
  local ticket = first_free
  if ticket > 0 then
    first_free = next_free[ticket]
  else
    ticket = last_ticket + 1
    last_ticket = ticket
  end
  next_free[ticket] = false
  return ticket
end

local function bring_back(ticket)
  if next_free[ticket] ~= false then return end
  next_free[ticket] = first_free
  first_free = ticket
end

--- Memory for those that are used: a window that nothing counts in any more starts anew.
local function sweep(now)
  for _, each in pairs(windows) do
    if each.last > 0 and window.is_idle(each, now) then
      each.answered, each.first, each.last = {}, 1, 0
    end
  end
end

---@class instantly.pacer.Backend
---@field quota fun(self, name: string, limits: instantly.pacer.Limit[]): instantly.pacer.Quota
---@field take fun(self, quotas: instantly.pacer.Quota[], aheads: integer[]): number?, any, integer?, any
---@field done fun(self, quotas: instantly.pacer.Quota[], ticket: any)
---@field pause fun(self, quota: instantly.pacer.Quota, seconds: number)

local Process = {}
Process.__index = Process

---@return instantly.pacer.Backend
function process.new()
  return setmetatable({}, Process)
end

--- A quota by name, as it is handed to the other functions.
function Process:quota(name, limits) -- luacheck: ignore self
  local found = windows[name]
  if not found then
    sweep(core.now())
    found = window.new()
    windows[name] = found
  end
  for _, limit in ipairs(limits) do
    if limit.per_seconds > found.horizon then found.horizon = limit.per_seconds end
  end
  return { limits = limits, window = found }
end

--- Take a place in every one of these quotas, or in none of them.
---@param quotas instantly.pacer.Quota[]
---@param aheads integer[] how many wait before this one, for each quota
---@return number? delay 0: taken; else seconds until it makes sense to ask again; nil: it cannot be told
---@return any ticket for `done`, when taken; the problem, when it cannot be told
---@return integer? blocking which quota is in the way
---@return instantly.pacer.Limit|"pause"|nil reason which of its limits
function Process:take(quotas, aheads) -- luacheck: ignore self
  local now = core.now()
  local moment, blocking, reason = window.all_open(quotas, aheads, now)
  if blocking then return moment - now, nil, blocking, reason end
  local ticket = take_ticket()
  for i = 1, #quotas do window.send(quotas[i].window, ticket, now) end
  return 0, ticket
end

--- The request with this ticket is answered, or has failed.
function Process:done(quotas, ticket) -- luacheck: ignore self
  local now = core.now()
  for i = 1, #quotas do window.answer(quotas[i].window, ticket, now) end
  bring_back(ticket)
end

--- Nobody takes a place in this quota for so many seconds.
function Process:pause(quota, seconds) -- luacheck: ignore self
  window.pause(quota.window, core.now() + seconds)
end

return process
