-- Decoding: the scanner, both ways to decode and lua-cjson are of one opinion.
package.path = "./?.lua;" .. package.path
local core = require "instantly.core"
local judge = require "spec.support.json_judge"

local scan = _G.scan
local KEEP = { null = true }

return function(text)
  local value, why, at = core.decode(text, KEEP)
  local valid, scan_why, scan_at = scan(text)
  if value == nil then
    assert(not valid and scan_why == why and scan_at == at, "scanning stops elsewhere than decoding")
    assert(at >= 1 and at <= #text + 1, "an offset outside of the text")
    local dropped, same_why, same_at = core.decode(text)
    assert(dropped == nil and same_why == why and same_at == at, "it depends on the nulls")
    assert(judge.agrees_to_refuse(text, why, at), "refused, and lua-cjson reads it: " .. why)
    return
  end
  assert(valid, scan_why)
  assert(judge.agrees_on(text, value))
  assert(judge.same(judge.without_nulls(value), core.decode(text)), "another value without nulls")
  local back = assert(core.encode(value))
  assert(judge.same(value, (core.decode(back, KEEP))), "another value after encoding")
end
