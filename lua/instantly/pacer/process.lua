--- Paces what one process sends. Clients that name the same quota share it, whoever made them.
--
-- The windows are C (src/window.h): every request passes them twice, and most of the time need not wait.
local core = require("instantly.native").load("instantly.core")

local process = {}

local windows = {} -- name -> the window of the first client that named it

--- Memory for those that are used: a window that nothing counts in any more starts anew.
local function sweep(now)
  for _, each in pairs(windows) do core.window_sweep(each, now) end
end

---@class instantly.pacer.Limit
---@field requests integer
---@field per_seconds number

--- Take a place in every one of the quotas, or in none of them. `aheads`: how many wait before this one, for each.
---  number? delay 0: taken; else seconds until it makes sense to ask again; nil: it cannot be told
---  any ticket for the other function, when taken; the problem, when it cannot be told
---  integer? blocking which quota is in the way
---  instantly.pacer.Limit|"pause"|nil reason which of its limits
---@alias instantly.pacer.Take fun(aheads: integer[]): number?, any, integer?, any

--- The request with this ticket is answered, or has failed.
---@alias instantly.pacer.Done fun(ticket: any)

---@class instantly.pacer.Backend
---@field quota fun(self, name: string, limits: instantly.pacer.Limit[]): instantly.pacer.Quota
---@field gate fun(self, quotas: instantly.pacer.Quota[]): instantly.pacer.Take, instantly.pacer.Done
---@field pause fun(self, quota: instantly.pacer.Quota, seconds: number)

local Process = {}

---@return instantly.pacer.Backend
function process.new()
  return Process
end

--- A quota by name, as it is handed to the other functions.
function Process:quota(name, limits) -- luacheck: ignore self
  local found = windows[name]
  if not found then sweep(core.now()) end
  local window = core.window(limits, found)
  windows[name] = found or window
  return { limits = limits, window = window }
end

--- What a request passes that counts against these quotas.
---@param quotas instantly.pacer.Quota[]
---@return instantly.pacer.Take
---@return instantly.pacer.Done
function Process:gate(quotas) -- luacheck: ignore self
  return core.window_gate(quotas)
end

--- Nobody takes a place in this quota for so many seconds.
function Process:pause(quota, seconds) -- luacheck: ignore self
  core.window_pause(quota.window, core.now() + seconds)
end

return process
