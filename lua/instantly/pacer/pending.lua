--- A set of tickets that are given up by themselves: a task that is killed while it waits or sends never
-- comes back to say so.
local pending = {}

---@class instantly.pacer.Pending
---@field count integer
---@field ends table<integer, number> ticket -> the moment at which it is given up

---@return instantly.pacer.Pending
function pending.new()
  return { count = 0, ends = {} }
end

--- Put a ticket in, or give it another end.
---@param self instantly.pacer.Pending
---@param ticket integer
---@param ends number
function pending.put(self, ticket, ends)
  local known = self.ends[ticket]
  self.ends[ticket] = ends -- for lack of memory it raises, and nothing has changed
  if not known then self.count = self.count + 1 end
end

--- Take a ticket out. Any number of times.
function pending.remove(self, ticket)
  if not self.ends[ticket] then return end
  self.ends[ticket] = nil
  self.count = self.count - 1
end

--- Give up those whose end has come.
function pending.expire(self, now)
  for ticket, ends in pairs(self.ends) do
    if ends <= now then pending.remove(self, ticket) end
  end
end

--- How many are older than a ticket.
---@return integer
function pending.before(self, ticket)
  local count = 0
  for other in pairs(self.ends) do
    if other < ticket then count = count + 1 end
  end
  return count
end

return pending
