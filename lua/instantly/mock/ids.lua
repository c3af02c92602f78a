-- Ids and instants as the service writes them, the same ones in every run.

local ids = {}

-- Park and Miller's generator: every step is exact in a double, so all Luas make the same ids.
local function random(state, limit)
  state.seed = state.seed * 16807 % 2147483647
  return state.seed % limit
end

--- A maker of UUIDs, version 7: ordered by time, and by creation within a millisecond.
---@return fun(now: number): string
function ids.maker()
  local state, last, count = { seed = 20260813 }, 0, 0
  return function(now)
    local ms = math.floor(now * 1000)
    if ms > last then
      last, count = ms, 0
    else
      count = count + 1
      if count > 0xfff then last, count = last + 1, 0 end
    end
    return ("%08x-%04x-7%03x-%04x-%06x%06x"):format(
      math.floor(last / 0x10000), last % 0x10000, count,
      0x8000 + random(state, 0x4000), random(state, 0x1000000), random(state, 0x1000000))
  end
end

--- Whether the value has the form of a UUID.
---@return boolean
function ids.is_uuid(value)
  return type(value) == "string" and #value == 36
    and value:find("^%x+%-%x%x%x%x%-%x%x%x%x%-%x%x%x%x%-%x+$") == 1 and value:sub(9, 9) == "-"
end

--- An instant as the service writes it.
---@param seconds number Unix time, fractions allowed
---@return string
function ids.timestamp(seconds)
  local whole = math.floor(seconds)
  return os.date("!%Y-%m-%dT%H:%M:%S", whole) .. (".%03dZ"):format(math.floor((seconds - whole) * 1000))
end

return ids
