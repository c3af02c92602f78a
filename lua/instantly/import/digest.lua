--- A digest of a stream of leads: whether those that come by now are those that came by before.
--
-- It tells accidents (another file, another order, an edited row), not attacks. The same on every Lua.
local digest = {}

-- A polynomial over the text, three bytes a step, two steps a turn. Every product stays below 2^53, where a double
-- is exact; written out, the modulus (2^36 - 5) is an integer where Lua has those.
local FACTOR, MODULUS = 65599, 68719476731
local TURN = 6

--- The digest of nothing.
digest.EMPTY = 0

local function names_of(fields)
  local names = {}
  for name in pairs(fields) do names[#names + 1] = name end
  table.sort(names)
  return names
end

--- A value as text, in which no two values look the same.
local function write(value, out)
  local kind = type(value)
  if kind == "table" then
    out[#out + 1] = "{"
    for _, name in ipairs(names_of(value)) do
      write(name, out)
      write(value[name], out)
    end
    out[#out + 1] = "}"
  elseif kind == "string" then
    out[#out + 1] = #value .. ":" .. value
  elseif kind == "number" then
    out[#out + 1] = ("n%.17g;"):format(value)
  else
    out[#out + 1] = kind == "boolean" and (value and "t" or "f") or "-" -- null is the one value left
  end
end

--- The digest of everything before, and this lead.
---@param before number
---@param lead table? as it is sent; nil for a row that cannot be sent
---@return number a whole number below 2^36
function digest.add(before, lead)
  local out = {}
  write(lead or false, out)
  local text = table.concat(out)
  local sum = (before * FACTOR + #text) % MODULUS
  text = text .. ("\0"):rep(-#text % TURN)
  for at = 1, #text, TURN do
    local a, b, c, d, e, f = text:byte(at, at + TURN - 1)
    sum = (sum * FACTOR + a * 65536 + b * 256 + c) % MODULUS
    sum = (sum * FACTOR + d * 65536 + e * 256 + f) % MODULUS
  end
  return sum
end

return digest
