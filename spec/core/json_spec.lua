local cjson = require "cjson"
local core = require "instantly.core"
local locale = require "spec.support.locale"
local tree = require "spec.support.tree"

local has_integers = math.type ~= nil -- luacheck: ignore 143

local function refused(text, message, offset)
  local value, why, at = core.decode(text)
  assert.is_nil(value)
  assert.is_string(why)
  if message then assert.is_truthy(why:find(message, 1, true), why) end
  if offset then assert.are.equal(offset, at) end
  assert.is_true(at >= 1 and at <= #text + 1)
end

describe("decoding", function()
  it("reads every kind of value", function()
    local value = core.decode '{"s":"x","n":1.5,"t":true,"f":false,"a":[1,"2"],"o":{"k":"v"}}'
    assert.are.same({ s = "x", n = 1.5, t = true, f = false, a = { 1, "2" }, o = { k = "v" } }, value)
  end)

  it("reads scalars at the root, with blanks around them", function()
    assert.are.equal("x", core.decode ' \t\r\n"x" \n')
    assert.are.equal(7, core.decode "7")
    assert.are.equal(false, core.decode "false")
    assert.are.equal(core.null, core.decode "null")
  end)

  it("drops null in objects, and keeps it in arrays", function()
    local value = core.decode '{"a":null,"b":[1,null,3]}'
    assert.is_nil(value.a)
    assert.are.equal(core.null, value.b[2])
    assert.are.equal(3, #value.b)
  end)

  it("keeps null in objects when asked to", function()
    assert.are.equal(core.null, core.decode('{"a":null}', { null = true }).a)
    assert.is_nil(core.decode('{"a":null}', { null = false }).a)
  end)

  it("keeps the last of duplicate keys, also when it is null", function()
    assert.are.equal(3, core.decode('{"a":1,"b":2,"a":3}').a)
    assert.is_nil(core.decode('{"a":1,"a":null}').a)
    assert.are.equal(2, core.decode('{"a":1,"\\u0061":2}').a)
  end)

  it("marks arrays, empty or not, and nothing else", function()
    local value = core.decode '{"e":[],"f":[1],"o":{}}'
    assert.are.equal(core.array_mt, getmetatable(value.e))
    assert.are.equal(core.array_mt, getmetatable(value.f))
    assert.is_nil(getmetatable(value.o))
    assert.is_nil(getmetatable(value))
  end)

  it("reads objects and arrays of any size", function()
    for _, count in ipairs { 1, 7, 8, 9, 127, 128, 129, 255, 256, 257, 1000 } do
      local numbers, members = {}, {}
      for i = 1, count do
        numbers[i] = tostring(i)
        members[i] = ('"k%d":%d'):format(i, i)
      end
      for depth = 0, 20, 10 do
        local open, close = ("["):rep(depth), ("]"):rep(depth)
        local array = core.decode(open .. "[" .. table.concat(numbers, ",") .. "]" .. close)
        local object = core.decode(open .. "{" .. table.concat(members, ",") .. "}" .. close)
        for _ = 1, depth do array, object = array[1], object[1] end
        assert.are.equal(count, #array)
        for i = 1, count do
          assert.are.equal(i, array[i])
          assert.are.equal(i, object["k" .. i])
        end
      end
    end
  end)

  it("resolves every escape", function()
    assert.are.equal('"\\/\b\f\n\r\t', core.decode [["\"\\\/\b\f\n\r\t"]])
    assert.are.equal("A\195\169\226\130\172\240\157\132\158",
      core.decode [["\u0041\u00e9\u20AC\uD834\uDd1e"]])
    assert.are.equal("\0", core.decode [["\u0000"]])
    assert.are.equal("\239\191\191", core.decode [["\uffff"]])
    local long = ("x\\n\\u00e9"):rep(2000)
    assert.are.equal(("x\n\195\169"):rep(2000), core.decode('"' .. long .. '"'))
  end)

  it("finds what ends a string at every distance", function()
    for length = 0, 70 do
      local plain = ("a"):rep(length)
      assert.are.equal(plain, core.decode('"' .. plain .. '"'))
      assert.are.equal(plain .. "\n", core.decode('"' .. plain .. '\\n"'))
      assert.are.equal(plain .. "\195\188b", core.decode('"' .. plain .. '\195\188b"'))
      refused('"' .. plain .. '\1bcdefghijklmnopqrstuvwxyz"', "control character", length + 2)
      refused('"' .. plain .. '\255bcdefghijklmnopqrstuvwxyz"', "UTF-8", length + 2)
      refused('"' .. plain, "without an end", length + 2)
    end
  end)

  it("takes every valid UTF-8 edge and refuses the invalid ones", function()
    for _, good in ipairs {
      "\194\128", "\223\191", "\224\160\128", "\237\159\191", "\238\128\128", "\239\191\191",
      "\240\144\128\128", "\244\143\191\191", "\127",
    } do
      assert.are.equal(good, core.decode('"' .. good .. '"'))
    end
    for _, bad in ipairs {
      "\128", "\191", "\192\128", "\193\191", "\194", "\194\65", "\224\159\191", "\224\160", "\226\130",
        "\226\40\161",
      "\237\160\128", "\237\191\191", "\240\143\191\191", "\240\144\128", "\240\144\128\65",
        "\244\144\128\128",
      "\245\128\128\128", "\248\136\128\128\128", "\254", "\255",
    } do
      refused('"' .. bad .. '"', "UTF-8", 2)
      refused('{"' .. bad .. '":1}', "UTF-8", 3)
      refused('"' .. bad)
    end
  end)

  it("refuses lone surrogates", function()
    for _, bad in ipairs {
      [["\ud800"]], [["\udc00"]], [["\udfff\ud800"]], [["\ud834x"]], [["\ud834\n"]], [["\ud834\ud834"]],
      [["\ud834\u0041"]], [["\uDBFF\uE000"]], [["\ud834\]], [["\ud834\u]], [["\ud834\udd]],
    } do
      refused(bad)
    end
    refused([["ab\ud800"]], "lone surrogate", 4)
  end)

  it("refuses unknown and unfinished escapes, and raw control characters", function()
    for _, bad in ipairs {
      [["\x41"]], [["\a"]], [["\0"]], [["\u12g4"]], [["\u123"]], [["\u"]], [["\]], [["\']], '"\\\0"',
    } do
      refused(bad)
    end
    for code = 0, 31 do refused('"' .. string.char(code) .. '"', "control character", 2) end
    assert.are.equal("\127", core.decode '"\127"')
  end)

  it("refuses a byte order mark, and NUL bytes between values", function()
    refused("\239\187\191{}", "byte order mark", 1)
    refused("\0", nil, 1)
    refused("{}\0", "behind the value", 3)
    refused("[1,\0]", nil, 4)
  end)

  it("says at which byte it stopped", function()
    refused("", "no value", 1)
    refused("   ", "no value", 4)
    refused('{"a":1,}', "member name", 8)
    refused("[1,2,]", "expected a value", 6)
    refused("[1 2]", "expected , or ]", 4)
    refused('{"a" 1}', "expected :", 6)
    refused('{"a":1 "b":2}', "expected , or }", 8)
    refused("[1] x", "behind the value", 5)
  end)

  it("refuses what only looks like JSON", function()
    for _, bad in ipairs {
      "{", "[", "}", "]", "{]", "[}", ",", ":", "{,}", "[,]", "[1,,2]", "[,1]", '{"a":}', '{"a"}', "{a:1}",
        "{'a':1}",
      '{"a":1,,"b":2}', "{1:2}", "{null:1}", "nul", "nulll", "tru", "True", "TRUE", "fals", "NaN", "Infinity",
      "-Infinity", "undefined", "'x'", "[1]2", "{}{}", "[1;2]", "/**/1", "1//", "[\v1]", "[\f1]", "\194\1601",
      '["x"', '{"a":"b"', '{"a"', '{"a":', "[1,", "truefalse", "[tru]", "[nul", "<html>",
    } do
      refused(bad)
    end
  end)

  it("is strict about numbers", function()
    for _, bad in ipairs {
      "01", "-01", "00", "-", "+1", ".5", "-.5", "1.", "1.e5", "1e", "1e+", "1E-", "0x10", "1_000", "1.2.3",
        "--1", "1e5.5",
      "1e1e1", "- 1", "1,5", "-a",
    } do
      refused(bad)
    end
    refused("[01]", "leading zero", 2)
    for text, number in pairs {
      ["0"] = 0, ["10"] = 10, ["-7"] = -7, ["0.5"] = 0.5, ["-0.25"] = -0.25, ["1e2"] = 100, ["1E+2"] = 100,
        ["5e-1"] = 0.5,
      ["0e0"] = 0, ["0.0"] = 0, ["1e-400"] = 0, ["0e999999999999"] = 0, ["123.456e2"] = 12345.6, ["1e-0"] = 1,
      ["1e00000000000000000000000002"] = 100,
    } do
      assert.are.equal(number, core.decode(text))
      assert.are.equal(number, core.decode("[" .. text .. "]")[1])
    end
  end)

  it("rounds every number as lua-cjson does", function()
    local tokens = {
      "0.1", "0.2", "0.3", "1.1", "2.675", "3.141592653589793", "1e22", "1e23", "9007199254740993.0",
        "4.35", "1e308",
      "1.7976931348623157e308", "2.2250738585072014e-308", "4.9e-324", "5e-324",
        "123456789012345678901234567890.5",
      "0.000000000000000000000000000000000000001", "179769313486231580793e288", "8.5e-5", "1e-7", "7e-10",
        "9e15",
      "0.3" .. ("0"):rep(700) .. "1", "9007199254740992.5", "9007199254740993e0", "1" .. ("0"):rep(300)
        .. ".5",
    }
    local seed = 42
    for _ = 1, 3000 do
      seed = (seed * 16807) % 2147483647
      local digits = ("%d%d"):format(seed, seed % 999983)
      seed = (seed * 16807) % 2147483647
      tokens[#tokens + 1] = ("%s%d.%se%d"):format(seed % 2 == 0 and "-" or "", seed % 10, digits,
        seed % 600 - 300)
    end
    for _, token in ipairs(tokens) do
      assert.are.equal(cjson.decode("[" .. token .. "]")[1], core.decode(token), token)
    end
  end)

  it("refuses numbers out of range, and numbers without end", function()
    refused("1e400", "out of range", 1)
    refused("[-1e309]", "out of range", 2)
    refused("1.7976931348623159e308", "out of range", 1)
    refused(("9"):rep(310), "out of range", 1)
    refused(("1"):rep(5000), "too many digits", 1)
    refused("0." .. ("1"):rep(5000), "too many digits", 1)
    refused("1e" .. ("1"):rep(5000), "too many digits", 1)
    refused('{"a":' .. ("1"):rep(1101) .. "}", "too many digits", 6)
    assert.are.equal(1, core.decode("1." .. ("0"):rep(1098)))
    assert.are.equal(1e300, core.decode("1" .. ("0"):rep(300)))
  end)

  it("keeps the sign of zero", function()
    assert.are.equal(-math.huge, 1 / core.decode "-0")
    assert.are.equal(-math.huge, 1 / core.decode "-0.0")
    assert.are.equal(math.huge, 1 / core.decode "0.0")
  end)

  it("reads integers exactly up to 2^53 and one more", function()
    assert.are.equal(9007199254740991, core.decode "9007199254740991")
    assert.are.equal(9007199254740992, core.decode "9007199254740992")
    assert.are.equal(-9007199254740992, core.decode "-9007199254740992")
    local above = ("%.0f"):format(core.decode "9007199254740993" - 9007199254740992)
    assert.are.equal(has_integers and "1" or "0", above)
  end)

  if has_integers then
    it("gives integers for whole numbers that 64 bits hold, floats for the rest", function()
      local kind = math.type -- luacheck: ignore 143
      for _, token in ipairs { "0", "1", "-1", "9007199254740993", "9223372036854775807",
        "-9223372036854775808" } do
        assert.are.equal("integer", kind(core.decode(token)))
        assert.are.equal(token, tostring(core.decode(token)))
        assert.are.equal(token, core.encode(core.decode(token)))
      end
      for _, token in ipairs { "-0", "1.0", "1e3", "9223372036854775808", "-9223372036854775809",
        "18446744073709551616" } do
        assert.are.equal("float", kind(core.decode(token)), token)
      end
      assert.are.equal(2 ^ 63, core.decode "9223372036854775808")
      assert.are.equal(-(2 ^ 63), core.decode "-9223372036854775809")
    end)
  end

  it("takes 128 levels and refuses one more", function()
    local function nest(depth, open, close, core_text) return open:rep(depth) .. core_text
      .. close:rep(depth) end
    local value = core.decode(nest(128, "[", "]", ""))
    for _ = 1, 127 do value = value[1] end
    assert.are.equal(0, #value)
    assert.is_table(core.decode(nest(128, '{"a":', "}", "1")))
    refused(nest(129, "[", "]", ""), "too deeply", 129)
    refused(nest(129, '{"a":', "}", "1"), "too deeply", 128 * 5 + 1)
    refused(("["):rep(10000), "too deeply", 129)
    refused(("["):rep(128), "unexpected end", 129)
    assert.is_table(core.decode("[" .. ("[],"):rep(500) .. "[]]"))
  end)

  it("decodes inside a coroutine as well", function()
    local deep = ("["):rep(128) .. ("]"):rep(128)
    assert.is_table(coroutine.wrap(function() return (core.decode(deep)) end)())
  end)

  it("raises for an argument that is not a string", function()
    for _, bad in ipairs { 1, true, {}, core.null } do
      assert.has_error(function() core.decode(bad) end)
    end
    assert.has_error(function() core.decode() end)
    assert.has_error(function() core.decode("1", "null") end)
  end)
end)

describe("encoding", function()
  local function unencodable(value, message, hint)
    local text, why = core.encode(value, hint)
    assert.is_nil(text)
    assert.is_truthy(why:find(message, 1, true), why)
  end

  it("writes every kind of value", function()
    assert.are.equal('"x"', core.encode "x")
    assert.are.equal("true", core.encode(true))
    assert.are.equal("false", core.encode(false))
    assert.are.equal("null", core.encode(core.null))
    assert.are.equal("[1,2,[3]]", core.encode { 1, 2, { 3 } })
    assert.are.equal('{"a":{"b":[]}}', core.encode { a = { b = setmetatable({}, core.array_mt) } })
  end)

  it("writes empty tables as objects, unless they are marked or the hint says array", function()
    assert.are.equal("{}", core.encode {})
    assert.are.equal("[]", core.encode({}, "array"))
    assert.are.equal('{"a":1}', core.encode({ a = 1 }, "array"))
    assert.are.equal("[{}]", core.encode({ {} }, "array"))
    assert.are.equal("[]", core.encode(setmetatable({}, core.array_mt)))
    assert.are.equal("[]", core.encode(core.decode "[]"))
    assert.has_error(function() core.encode({}, "object") end)
  end)

  it("takes further array marks and further nulls", function()
    local mark, none = {}, io.stdout
    core.array_marks[mark] = true
    assert.are.equal("[]", core.encode(setmetatable({}, mark)))
    core.nulls[none] = true
    assert.are.equal("[null]", core.encode { none })
    core.nulls[none] = nil
    unencodable({ none }, "[1]: a userdata has no place in JSON")
  end)

  it("escapes what has to be, and nothing else", function()
    assert.are.equal([["\"\\/\b\f\n\r\t\u0000\u000b\u001f]] .. '\127\195\169"',
      core.encode '"\\/\b\f\n\r\t\0\v\31\127\195\169')
    for code = 0, 127 do
      local text = ("x"):rep(20) .. string.char(code)
      assert.are.equal(text, cjson.decode("[" .. core.encode(text) .. "]")[1])
    end
  end)

  it("writes whole numbers without a point", function()
    for text, number in pairs {
      ["0"] = 0, ["1"] = 1.0, ["-3"] = -3.0, ["100000000000000"] = 1e14, ["9007199254740992"] = 2 ^ 53,
      ["-9007199254740992"] = -(2 ^ 53), ["1000000000000000"] = 1e15,
    } do
      assert.are.equal(text, core.encode(number))
    end
    assert.are.equal("-0", core.encode(core.decode "-0"))
  end)

  it("writes the shortest text that reads back as the same number", function()
    assert.are.equal("0.1", core.encode(0.1))
    assert.are.equal("1e+300", core.encode(1e300))
    assert.are.equal("0.30000000000000004", core.encode(0.1 + 0.2))
    assert.are.equal("1.5", core.encode(1.5))
    for _, number in ipairs { 1 / 3, 2 / 3, 1e-7, 5e-324, 1.7976931348623157e308, 2 ^ 60, 2 ^ 53 + 2,
      math.pi, -1e21, 123456.789 } do
      assert.are.equal(number, tonumber(core.encode(number)))
      assert.are.equal(number, core.decode(core.encode(number)))
    end
  end)

  it("refuses what JSON cannot say, and names the place", function()
    unencodable(0 / 0, "no infinity and no NaN")
    unencodable({ a = { b = { 1, math.huge } } }, "a.b[2]: JSON has no infinity")
    unencodable({ campaign_schedule = { schedules = { {}, { days = { [1] = 1, [3] = 3 } } } } },
      "campaign_schedule.schedules[2].days: an array with a hole")
    unencodable({ x = print }, "x: a function has no place in JSON")
    unencodable({ ["a b"] = { coroutine.create(function() end) } }, '["a b"][1]: a thread')
    unencodable({ x = io.stdout }, "x: a userdata")
    unencodable(io.stdout, "a userdata has no place in JSON")
    unencodable({ x = "\255" }, "x: a string that is not valid UTF-8")
    unencodable({ ["\237\160\128"] = 1 }, "not valid UTF-8")
    unencodable("abc\195", "not valid UTF-8")
  end)

  it("refuses tables that are neither array nor object", function()
    unencodable({ 1, 2, a = 3 }, "both string and number keys")
    unencodable({ [2] = 1 }, "hole")
    unencodable({ 1, nil, 3 }, "hole")
    unencodable({ [1.5] = 1 }, "neither a string nor")
    unencodable({ [true] = 1 }, "neither a string nor")
    unencodable({ [0] = 1 }, "neither a string nor")
    unencodable({ [-1] = 1, a = 1 }, "neither a string nor")
    unencodable({ [2 ^ 40] = 1 }, "hole")
    unencodable({ [{}] = 1 }, "neither a string nor")
    unencodable(setmetatable({ a = 1 }, core.array_mt), "keys are not 1 to n")
    unencodable(setmetatable({ 1, nil, 3 }, core.array_mt), "keys are not 1 to n")
  end)

  it("ends in a cycle, and takes 128 levels", function()
    local loop = {}
    loop.self = loop
    unencodable(loop, "nested too deeply, or in a cycle")
    local deep = {}
    for _ = 1, 127 do deep = { deep } end
    assert.are.equal(("["):rep(127) .. "{}" .. ("]"):rep(127), core.encode(deep))
    unencodable({ deep }, "nested too deeply")
    assert.are.equal("1", core.encode(1))
  end)

  it("never calls metamethods of the tables it is given", function()
    local guarded = setmetatable({ a = 1 }, {
      __index = function() error "index" end, __pairs = function() error "pairs" end,
        __len = function() error "len" end,
    })
    assert.are.equal('{"a":1}', core.encode(guarded))
  end)

  it("does not turn numeric keys or values into strings", function()
    local list = { 10, 20 }
    assert.are.equal("[10,20]", core.encode(list))
    assert.are.equal("number", type(next(list)))
    assert.are.equal("number", type(list[1]))
  end)

  it("raises without an argument", function()
    assert.has_error(function() core.encode() end)
    local text, why = core.encode(nil)
    assert.is_nil(text)
    assert.is_truthy(why:find "nil")
  end)
end)

describe("decoding and encoding", function()
  it("keeps every example of the API file", function()
    local count = 0
    for name, example in pairs(tree.examples()) do
      local text = tree.text(example)
      local back = assert(core.encode(assert(core.decode(text, { null = true }))))
      assert.are.equal(text, tree.canonical(back), name)
      assert.are.same(cjson.decode("[" .. text .. "]"), cjson.decode("[" .. back .. "]"))
      count = count + 1
    end
    assert.is_true(count > 200)
  end)

  it("gives the same values as lua-cjson", function()
    for name, example in pairs(tree.examples()) do
      local text = "[" .. tree.text(example) .. "]"
      local function plain(value)
        if type(value) ~= "table" then return value end
        local copy = {}
        for k, v in pairs(value) do copy[k] = plain(v) end
        return copy
      end
      assert.are.same(cjson.decode(text), plain(core.decode(text, { null = true })), name)
    end
  end)

  it("does not depend on the locale", function()
    local output = locale.run [[
      local core = require "instantly.core"
      print(core.decode "0.5" == 1 / 2, core.decode "1.2345678901234567e-5" == 12345678901234567 / 1e21)
      print(core.encode(0.1 + 0.2), core.encode(1.5))]]
    assert.are.equal("true\ttrue\n0.30000000000000004\t1.5", output)
  end)

  it("keeps its memory to itself", function()
    local text = '{"a":[' .. ("1.5,"):rep(500) .. '"x\\n"],"b":{"c":"' .. ("y"):rep(5000) .. '"}}'
    local function round() return core.encode(core.decode(text)) end
    for _ = 1, 50 do round() end
    collectgarbage()
    collectgarbage()
    local before = collectgarbage "count"
    for _ = 1, 500 do round() end
    for _ = 1, 200 do core.decode(text:sub(1, -2)) core.encode { x = { text, print } } end
    collectgarbage()
    collectgarbage()
    assert.is_true(collectgarbage "count" - before < 50)
  end)
end)
