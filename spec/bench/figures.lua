--- What becomes of measured numbers: no I/O.
local figures = {}

-- How many rounds a figure takes that is near what it is compared with, and what near is.
local ROUNDS_WHEN_NEAR, NEAR = 21, 0.10

---@param list number[] at least one; stays as it is
---@return number
function figures.median(list)
  local sorted = {}
  for i, value in ipairs(list) do sorted[i] = value end
  table.sort(sorted)
  local middle = math.floor(#sorted / 2)
  return #sorted % 2 == 1 and sorted[middle + 1] or (sorted[middle] + sorted[middle + 1]) / 2
end

---@param list number[] at least one
---@return number
function figures.best(list)
  local best = list[1]
  for _, value in ipairs(list) do best = math.min(best, value) end
  return best
end

--- Whether there have been enough rounds: as many as asked for, and 21 where the figure is within 10 % of the limit.
---@param list number[] one a round, so far
---@param rounds integer asked for
---@param limit number? what the figure is compared with
function figures.enough(list, rounds, limit)
  if #list < rounds then return false end
  if not limit or #list >= ROUNDS_WHEN_NEAR then return true end
  return math.abs(figures.median(list) / limit - 1) > NEAR
end

--- "ok" up to the limit, else "over".
function figures.verdict(value, limit)
  return value <= limit and "ok" or "over"
end

--- The line of ours: bench NAME LUA RATIO LIMIT ok|over
function figures.line(name, lua, value, limit)
  return ("bench %-9s %-7s %-17s %8.3f %8.2f  %s"):format(name, lua, "", value, limit, figures.verdict(value, limit))
end

--- The line of a peer: bench NAME peer PEER RATIO, and how many times of ours that is.
function figures.peer_line(name, peer, value, ours)
  return ("bench %-9s %-7s %-17s %8.3f %8s  %s"):format(name, "peer", peer, value,
    ("%.2f x"):format(value / ours), value < ours and "AHEAD of ours" or "of ours")
end

return figures
