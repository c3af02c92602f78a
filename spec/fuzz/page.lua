-- Pages: the items of a list, read as records one behind the other, are what each is alone. The input: texts of
-- objects with NUL bytes between them.
package.path = "./?.lua;" .. package.path
local core = require "instantly.core"

local owner = { identity = "w" }
local class = core.class("Campaign", {})
local fields = core.entity("Campaign").fields
local same = require "spec.support.json_judge".same

return function(input)
  local items = {}
  for text in input:gmatch "[^%z]+" do items[#items + 1] = text end
  local text = "[" .. table.concat(items, ",") .. "]"
  local read, why, at = core.records(text, { class }, owner)
  local decoded, decode_why, decode_at = core.decode(text)
  if read == nil and why == "expected an object" then
    assert(text:sub(at, at) ~= "{", why)
    return
  end
  assert((read == nil) == (decoded == nil) and why == decode_why and at == decode_at, "of another opinion than decoding")
  if read == nil then return end
  assert(#read == #decoded)
  for i, record in ipairs(read) do
    local alone = core.record(class, owner, core.json(record))
    for _, field in ipairs(fields) do
      local value = core.field(record, field.name)
      assert(same(value, core.field(alone, field.name)), "another value than alone: " .. field.name)
      assert(same(value, decoded[i][field.name]), "another value than decoded: " .. field.name)
    end
  end
end
