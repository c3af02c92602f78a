-- Encoding, then decoding: a value made of the input comes back, lua-cjson reads the same in our text, and
-- what JSON cannot say is refused.
package.path = "./?.lua;" .. package.path
local bytes = require "spec.fuzz.bytes"
local core = require "instantly.core"
local judge = require "spec.support.json_judge"

local DEPTH = 128
local LARGE = 60 -- values in one input: more would only cost time

local class = core.class("Campaign", {})
local owner = {}

-- Each maker returns a value and what it is to be read as, or sets source.bad: nobody can write it.
local make

local function number(source)
  local mantissa = 0
  for _ = 1, source:pick(8) do mantissa = mantissa * 256 + source:byte() end
  if source:byte() % 2 == 0 then return mantissa end
  local exponent = source:byte() * 9 - 1150
  local half = math.floor(exponent / 2)
  return mantissa * 1.0 * 2.0 ^ half * 2.0 ^ (exponent - half)
end

local SCALARS = {
  function() return core.null end,
  function() return true end,
  function() return false end,
  function(source)
    local value = number(source)
    if source:byte() % 2 == 1 then value = -value end
    if value ~= value or math.abs(value) == math.huge then source.bad = true end
    return value
  end,
  function(source)
    local text = source:string(source:byte())
    if not judge.is_utf8(text) then source.bad = true end
    return text
  end,
}

local function array(source, depth)
  local value, read = {}, {}
  for i = 1, source:byte() % 12 do value[i], read[i] = make(source, depth + 1) end
  if #value == 0 or source:byte() % 2 == 0 then setmetatable(value, core.array_mt) end
  return value, read
end

local function object(source, depth)
  local value, read = {}, {}
  for _ = 1, source:byte() % 12 do
    local key = source:string(source:byte() % 24)
    if value[key] ~= nil then break end
    if not judge.is_utf8(key) then source.bad = true end
    value[key], read[key] = make(source, depth + 1)
  end
  return value, read
end

local function nest(source, depth)
  local levels = source:byte() % 130
  if depth + levels > DEPTH then source.bad = true end
  local value, read = make(source, depth + levels)
  for _ = 1, levels do value, read = { value }, { read } end
  return value, read
end

local function record(_, depth)
  local value = assert(core.record(class, owner, '{"id":"1","name":"a","email_list":[["b"]],"x":[[{"y":1}]]}'))
  value.name = "\195\169"
  value.email_list[2] = "c"
  if depth + 4 > DEPTH then return nil end
  return value, { id = "1", name = "\195\169", email_list = { { "b" }, "c" }, x = { { { y = 1 } } } }
end

local IMPOSSIBLE = {
  function() return print end,
  function() return { [2] = 1 } end,
  function() return { 1, a = 2 } end,
  function() return { [1.5] = 1 } end,
  function() return setmetatable({ a = 1 }, core.array_mt) end,
  function()
    local loop = {}
    loop.x = { loop }
    return loop
  end,
  function() return io.stdout end,
}

local function impossible(source)
  source.bad = true
  return IMPOSSIBLE[source:pick(#IMPOSSIBLE)]()
end

local TABLES = { array, object, array, object, nest, record }

function make(source, depth)
  source.count = source.count + 1
  if source.count > LARGE then return true, true end
  local kind = source:byte() % 32
  if kind == 31 then return impossible(source) end
  if kind < 16 then
    local value = SCALARS[kind % #SCALARS + 1](source)
    return value, value
  end
  local value, read = TABLES[kind % #TABLES + 1](source, depth)
  if value == nil then return true, true end
  if type(value) == "table" and depth + 1 > DEPTH then source.bad = true end
  return value, read
end

return function(text)
  local source = bytes(text)
  source.count = 0
  local value, read = make(source, 0)
  local encoded, why = core.encode(value)
  if source.bad then
    assert(encoded == nil and type(why) == "string", "wrote what JSON cannot say")
    return
  end
  assert(encoded, why)
  local back = core.decode(encoded, { null = true })
  assert(judge.same(read, back), "another value than was encoded")
  assert(judge.agrees_on(encoded, back))
end
