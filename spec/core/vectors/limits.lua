-- Limits, exactly at their edge. Values of this size are compared by their text: `same` stands for the
-- document itself.
local function nest(depth, open, close, inner)
  return open:rep(depth) .. inner .. close:rep(depth)
end

local function series(count, item, separator)
  local items = {}
  for i = 1, count do items[i] = item:format(i, i) end
  return table.concat(items, separator or ",")
end

return {
  -- depth: 128 levels, arrays and objects counted alike
  { either = nest(127, "[", "]", ""), same = true },
  { either = nest(128, "[", "]", ""), same = true },
  { either = nest(128, "[", "]", "1"), same = true },
  { either = nest(128, '{"a":', "}", "1"), same = true },
  { either = nest(127, '{"a":', "}", "{}"), same = true },
  { either = nest(64, '[{"a":', "}]", "1"), same = true },
  { either = "[" .. nest(127, "[", "]", "") .. "," .. nest(127, "[", "]", "") .. "]", same = true },
  { either = nest(129, "[", "]", ""), why = "nested too deeply", at = 129 },
  { either = nest(129, "[", "]", "1"), why = "nested too deeply", at = 129 },
  { either = nest(129, '{"a":', "}", "1"), why = "nested too deeply", at = 641 },
  { either = nest(128, '{"a":', "}", "{}"), why = "nested too deeply", at = 641 },
  { either = nest(64, '[{"a":', "}]", "[]"), why = "nested too deeply", at = 385 },
  { either = "[1," .. nest(128, "[", "]", "") .. "]", why = "nested too deeply", at = 131 },
  { reject = ("["):rep(128), why = "unexpected end", at = 129 },
  { reject = ("["):rep(129), why = "nested too deeply", at = 129 },
  { reject = ("["):rep(100000), why = "nested too deeply", at = 129 },
  { reject = ('{"a":'):rep(100000), why = "nested too deeply", at = 641 },
  { reject = ("]"):rep(100000), why = "expected a value", at = 1 },
  { reject = nest(128, "[", "]", "") .. "]", why = "unexpected text behind the value", at = 257 },

  -- sizes around those in which the decoder works: batches of 128 items, of 8 deep inside, 2048 bytes
  { accept = "[" .. series(127, "%d") .. "]", same = true },
  { accept = "[" .. series(128, "%d") .. "]", same = true },
  { accept = "[" .. series(129, "%d") .. "]", same = true },
  { accept = "[" .. series(256, "%d") .. "]", same = true },
  { accept = "[" .. series(257, "%d") .. "]", same = true },
  { accept = "{" .. series(127, '"k%d":%d') .. "}", same = true },
  { accept = "{" .. series(128, '"k%d":%d') .. "}", same = true },
  { accept = "{" .. series(129, '"k%d":%d') .. "}", same = true },
  { accept = "{" .. series(257, '"k%d":%d') .. "}", same = true },
  { accept = nest(9, "[", "]", series(7, "%d")), same = true },
  { accept = nest(9, "[", "]", series(8, "%d")), same = true },
  { accept = nest(9, "[", "]", series(9, "%d")), same = true },
  { accept = nest(9, '{"x":', "}", "{" .. series(8, '"k%d":%d') .. "}"), same = true },
  { accept = nest(9, '{"x":', "}", "{" .. series(17, '"k%d":%d') .. "}"), same = true },
  { accept = "[" .. series(100000, "%d") .. "]", same = true },
  { accept = "{" .. series(20000, '"k%d":%d') .. "}", same = true },
  { accept = '"\\n' .. ("x"):rep(2045) .. '"', gives = "\n" .. ("x"):rep(2045) },
  { accept = '"\\n' .. ("x"):rep(2046) .. '"', gives = "\n" .. ("x"):rep(2046) },
  { accept = '"\\n' .. ("x"):rep(2047) .. '"', gives = "\n" .. ("x"):rep(2047) },
  { accept = '{"' .. ("k"):rep(70000) .. '":1}', gives = { [("k"):rep(70000)] = 1 } },
  { accept = '["' .. ("y"):rep(1000000) .. '"]', gives = { ("y"):rep(1000000) } },
  { accept = "[" .. (" "):rep(100000) .. "]", empty = "array" },
}
