--- Whether a failed call is sent again, and when. Pure functions over plain values.
--
-- Every operation has a class (src/api/overrides.lua, with the reasons):
--
--   read         changes nothing: may be sent again
--   idempotent   ends in the same state however often it is sent: may be sent again
--   once         creates, sends or spends: sent again only when nothing can have reached the server, or when the
--                server refused to look at it (429). The API has no idempotency keys.
local http_date = require "instantly.http_date"

local retry = {}

local BASE = { rate_limited = 1 } -- seconds; what a 429 asks for passes slower than a broken connection
local BASE_ELSE, CAP = 0.5, 8

local BUDGET = 10 -- repetitions a client may be behind its successes
local EARNED = 0.1 -- of them, by a success

local TRANSIENT = { connect = true, dns = true, timeout = true, rate_limited = true, server = true }

-- Other 5xx are answers that another try does not change.
local TRANSIENT_STATUS = { [500] = true, [502] = true, [503] = true, [504] = true }

--- May the call be sent again after this failure without doing anything twice?
---@param class "read"|"idempotent"|"once"
---@param kind instantly.ErrorKind
---@param sent boolean the request may have reached the server
---@param status integer?
---@return boolean
function retry.is_safe(class, kind, sent, status)
  if not TRANSIENT[kind] or kind == "server" and not TRANSIENT_STATUS[status] then return false end
  return class ~= "once" or not sent or kind == "rate_limited"
end

--- Seconds that the server asks to wait, in either form of Retry-After; nil when it does not say.
--- A date is measured against the Date of the same answer, since our own clock may be off.
---@param headers table<string, string> looked up in any case
---@param now integer seconds since 1970, for an answer without a Date
---@return number?
function retry.advice(headers, now)
  local text = headers["retry-after"]
  if not text then return nil end
  local seconds = tonumber(text:match("^%d+%.?%d*$"))
  if seconds then return seconds end
  local moment = http_date.parse(text)
  if not moment then return nil end
  return math.max(0, moment - (http_date.parse(headers["date"] or "") or now))
end

--- Seconds to wait before the next sending. What the server asks for wins; else a random part of a time that
--- doubles with every sending (full jitter), so that many clients do not come back at once.
---@param sendings integer how often it was sent
---@param kind instantly.ErrorKind
---@param advised number? from `retry.advice`; 0 says nothing about when
---@param random number from 0 up to 1
---@return number
function retry.delay(sendings, kind, advised, random)
  if advised and advised > 0 then return advised end
  return random * math.min(CAP, (BASE[kind] or BASE_ELSE) * 2 ^ (sendings - 1))
end

-- Budget -----------------------------------------------------------------------------------------
-- While the service is down, every call of a client would be sent three times as often as usual, just when that
-- helps least. So repetitions come out of a small stock, which successes fill again.

---@class instantly.RetryBudget
---@field left number repetitions that may still be made
---@field seed integer of its random numbers: those of the whole process may be the same in every process

--- The budget of one client.
---@param seed number anything that differs between clients and processes
---@return instantly.RetryBudget
function retry.budget(seed)
  return { left = BUDGET, seed = math.floor(seed) % 2147483646 + 1 }
end

--- Take one repetition out. False: there is none left.
---@param budget instantly.RetryBudget
---@return boolean
function retry.spend(budget)
  if budget.left < 1 then return false end
  budget.left = budget.left - 1
  return true
end

--- A call succeeded.
---@param budget instantly.RetryBudget
function retry.earn(budget)
  if budget.left < BUDGET then budget.left = math.min(BUDGET, budget.left + EARNED) end
end

-- Spreads neighbouring process numbers evenly: the golden section of the modulus. Products stay exact in doubles.
local SPREAD, PROCESSES = 1327217885, 2 ^ 22

--- The next random number of a budget, from 0 up to 1. (Lehmer's generator: exact in doubles.)
---@param budget instantly.RetryBudget
---@param process integer number of this process: all that were forked from one have the same budget, and must not come
---back at the same moment
---@return number
function retry.random(budget, process)
  budget.seed = budget.seed * 16807 % 2147483647
  return (budget.seed + process % PROCESSES * SPREAD) % 2147483647 / 2147483647
end

return retry
