-- Pages: the items of a list, read as records one behind the other, are what each is alone; and a page reads as the
-- whole decode does, in a string as in a buffer. The input: texts of objects with NUL bytes between them, or a page.
package.path = "./?.lua;" .. package.path
local core = require "instantly.core"

local buffer = _G.buffer
local owner = { identity = "w" }
local class = core.class("Campaign", {})
local classes = { class, items = class, campaign = class }
local fields = core.entity("Campaign").fields
local same = require "spec.support.json_judge".same

--- Plain tables in place of records.
local function plain(value)
  if core.kind(value) then return core.table(value) end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, item in pairs(value) do copy[key] = plain(item) end
  return copy
end

--- Does it fail as the whole decode does, or before that for a value that can be no record?
local function fails_rightly(text, why, at, decoded, decode_why, decode_at)
  if why == "expected an object" and text:sub(at, at) ~= "{" then return decoded ~= nil or decode_at >= at end
  return decoded == nil and why == decode_why and at == decode_at
end

local function reads_as_decoded(text)
  local decoded, decode_why, decode_at = core.decode(text)
  for _, source in ipairs { text, buffer(text) } do
    local page, why, at = core.records(source, classes, owner)
    if page == nil then
      assert(fails_rightly(text, why, at, decoded, decode_why, decode_at), "of another opinion than decoding")
    else
      assert(decoded ~= nil and same(plain(page), decoded), "another value than decoded")
    end
  end
end

local function items_read_as_alone(page)
  for _, record in ipairs(page) do
    local alone = core.record(class, owner, core.json(record))
    for _, field in ipairs(fields) do
      assert(same(core.field(record, field.name), core.field(alone, field.name)), "another value than alone: " .. field.name)
    end
  end
end

return function(input)
  reads_as_decoded(input)
  local items = {}
  for text in input:gmatch "[^%z]+" do items[#items + 1] = text end
  local text = "[" .. table.concat(items, ",") .. "]"
  reads_as_decoded(text)
  items_read_as_alone(core.records(text, classes, owner) or {})
end
