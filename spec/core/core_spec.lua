local cjson = require "cjson"
local core = require "instantly.core"

describe("instantly.core", function()
  it("opens twice with the same objects, and records of one opening work with the other", function()
    package.loaded["instantly.core"] = nil
    local again = require "instantly.core"
    package.loaded["instantly.core"] = core
    assert.are_not.equal(core, again)
    assert.are.equal(core.array_mt, again.array_mt)
    assert.are.equal(core.array_marks, again.array_marks)
    assert.are.equal(core.nulls, again.nulls)
    assert.are.equal(core.null, again.null)
    local record = core.handle(again.class("Campaign", {}), {}, "x")
    assert.are.equal("Campaign", again.kind(record))
    assert.are.equal("x", again.id(record))
    assert.are.equal(debug.getmetatable(again.handle(core.class("Campaign", {}), {}, "y")),
      debug.getmetatable(record))
  end)

  it("shares null with lua-cjson", function()
    assert.are.equal(cjson.null, core.null)
    assert.are.equal("[null]", cjson.encode { core.null })
    assert.are.equal("[null]", core.encode { cjson.null })
  end)

  it("marks arrays in a way others can see", function()
    assert.are.equal("array", core.array_mt.__jsontype)
    assert.is_true(core.array_marks[core.array_mt])
  end)

  it("forgets marks that nobody holds any more", function()
    core.array_marks[{}] = true
    collectgarbage()
    collectgarbage()
    local count = 0
    for _ in pairs(core.array_marks) do count = count + 1 end
    assert.is_true(count >= 1 and count < 5)
  end)

  it("describes an entity, freshly each time", function()
    local entity = core.entity "Campaign"
    assert.are.equal("Campaign", entity.name)
    assert.are.equal("campaign", entity.label)
    assert.are.equal("id", entity.id)
    local fields = {}
    for _, field in ipairs(entity.fields) do fields[field.name] = field end
    assert.are.equal("number", fields.status.type)
    assert.is_true(fields.status.readonly)
    assert.are.equal("paused", fields.status.enum[2])
    assert.are.equal("account_suspended", fields.status.enum[-99])
    assert.is_true(fields.daily_limit.nullable)
    assert.is_false(fields.name.nullable)
    assert.is_false(fields.name.readonly)
    assert.is_nil(fields.name.enum)
    assert.are.equal("array", fields.email_list.type)
    assert.are_not.equal(entity, core.entity "Campaign")
    assert.is_nil(core.entity "Nothing")
    assert.has_error(function() core.entity() end)
  end)

  it("knows every field of the entity in the API file", function()
    local file = assert(io.open "src/api/openapi.json")
    local schema = cjson.decode(file:read "*a").components.schemas.Campaign
    file:close()
    local known = {}
    for _, field in ipairs(core.entity("Campaign").fields) do known[field.name] = true end
    for name in pairs(schema.properties) do
      assert.is_true(known[name], name)
      known[name] = nil
    end
    assert.is_nil(next(known))
  end)

  it("finds the nearest name", function()
    local names = { "status", "name", "daily_limit", "email_list", "id" }
    for word, name in pairs {
      nmae = "name", nam = "name", names = "name", NAME = "name", ["daily-limit"] = "daily_limit",
        dailylimit = "daily_limit",
      emial_lsit = "email_list", statsu = "status", Id = "id", i = "id",
    } do
      assert.are.equal(name, core.nearest(word, names), word)
    end
    for _, word in ipairs { "", "campaign", "xyz", "limit", ("x"):rep(1000), "n\0me!" } do
      assert.is_nil(core.nearest(word, names), word)
    end
    assert.are.equal("ab", core.nearest("ab", { "ac", "ab", "abc" }))
    assert.are.equal("ac", core.nearest("ab", { "ac", "ad" }))
    assert.is_nil(core.nearest("name", {}))
    assert.are.equal("name", core.nearest("nme", { 1, true, {}, "name" }))
    assert.is_nil(core.nearest("name", { ("name"):rep(100) }))
    assert.has_error(function() core.nearest(5, names) end)
    assert.has_error(function() core.nearest "x" end)
  end)

  it("tells whether a yield is possible", function()
    assert.is_true(coroutine.wrap(function() return core.isyieldable() end)())
    local inside
    coroutine.wrap(function()
      table.sort({ 2, 1 }, function(a, b)
        inside = core.isyieldable()
        return a < b
      end)
    end)()
    assert.is_false(inside)
  end)

  it("has a clock that moves forward, in seconds", function()
    local before, cpu = core.now(), os.clock()
    while os.clock() - cpu < 0.05 do end
    local passed = core.now() - before
    assert.is_true(passed >= 0.04 and passed < 30)
  end)

  it("percent-encodes all but unreserved characters, whatever the byte", function()
    for code = 0, 255 do
      local char = string.char(code)
      local plain = char:find "^[A-Za-z0-9._~-]$" ~= nil
      assert.equal(plain and char or ("%%%02X"):format(code), core.escape(char))
    end
    assert.equal("", core.escape "")
    assert.equal("ab%2Fc%00d", core.escape "ab/c\0d")
    assert.equal(("%20"):rep(5000), core.escape((" "):rep(5000)))
    assert.is_false((pcall(core.escape, 5)))
  end)

  it("finds a header field in any case, and no other", function()
    local head = "HTTP/1.1 200 OK\r\nX-Request-Id: a\r\nDate: x-trap: b\r\nEmpty:\r\nBare:\t 1 \nLast: z"
    for name, value in pairs{
      ["x-request-id"] = "a", ["X-REQUEST-ID"] = "a", Date = "x-trap: b", empty = "", bare = "1", last = "z",
    } do
      assert.equal(value, core.header(head, name), name)
    end
    for _, name in ipairs{ "x-trap", "request-id", "x-request", "http/1.1 200 ok", "cf-ray", "a", "" } do
      assert.is_nil(core.header(head, name), name)
    end
    for _, name in ipairs{ "Date: x-trap", "", "Date ", "a b" } do
      assert.is_nil(core.header(head .. "\n: c\na b: c\n", name), name)
    end
    for _, short in ipairs{ "", "\n", "x\na", "\n\n", "a: 1" } do assert.is_nil(core.header(short, "a")) end
    assert.equal("", core.header("\na:", "a"))
    assert.equal("2", core.header("\nb: 2\na: 1", "c", "b", "a"))
    assert.is_nil(core.header("\nb: 2", "c", "d"))
  end)

  it("joins the values of a repeated header field", function()
    assert.equal("1, , 3", core.header("\r\nA: 1\r\nb: x\r\na:\r\na: 3\r\n\r\n", "a"))
  end)

  it("tells whether a text holds a word or any string of a list, zero bytes or not", function()
    assert.is_true(core.holds_any("a\0secret", { "other", "secret" }, "word"))
    assert.is_true(core.holds_any("key", { "key" }, "word"))
    assert.is_true(core.holds_any("a\0word", {}, "word"))
    assert.is_false(core.holds_any("a\0secre", { "other", "secret" }, "word"))
    assert.is_false(core.holds_any("", { "key" }, "word"))
    assert.is_false(core.holds_any("text", {}, "word"))
  end)

  it("finds a string wherever it stands in a text, and none that is not quite there", function()
    for size = 1, 20 do
      local part = size == 1 and "k" or "k" .. ("e"):rep(size - 2) .. "y"
      local nearly = size > 2 and part:sub(1, -3) .. "xy" or "x"
      for before = 0, 36 do
        for _, behind in ipairs{ 0, 1, 14, 15, 16, 40 } do
          local around = { ("e"):rep(before), ("e"):rep(behind) }
          assert.is_true(core.holds_any(table.concat(around, part), {}, part))
          assert.is_false(core.holds_any(table.concat(around, nearly), { part }, "word"))
          assert.is_true(core.holds_any(table.concat(around, nearly .. part), { part }, "word"))
        end
      end
    end
    assert.is_true(core.holds_any("text", {}, ""))
  end)

  it("has SHA-256, by the examples of the standard", function()
    local examples = {
      [""] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq =
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
      [("a"):rep(1000000)] = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    }
    for text, digest in pairs(examples) do assert.equal(digest, core.digest(text)) end
  end)

  it("has a SHA-256 whose padding is right at every length, zero bytes or not", function()
    local seen = {}
    for length = 0, 130 do
      for _, byte in ipairs{ "\0", "x" } do
        local digest = core.digest(byte:rep(length))
        assert.matches("^" .. ("%x"):rep(64) .. "$", digest)
        assert.is_true(length == 0 or not seen[digest])
        seen[digest] = true
      end
    end
    -- two blocks of which the second holds the length alone; from coreutils
    assert.equal("31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb", core.digest(("a"):rep(119)))
    assert.is_false((pcall(core.digest, 5)))
  end)

  it("lets methods be any names, and asks for them when they are used", function()
    local methods = { late = nil }
    local record = core.handle(core.class("Campaign", methods), {}, "x")
    methods.brand_new_method = function() return 5 end
    assert.are.equal(5, record.brand_new_method())
  end)

  it("survives a collector that never rests", function()
    local class = core.class("Campaign", {})
    local before = collectgarbage("setpause", 0)
    local steps = collectgarbage("setstepmul", 1000)
    local ok, why = pcall(function()
      for i = 1, 300 do
        local page = core.records(('{"items":[{"id":"%d","email_list":["a",{"b":null}]}]}'):format(i),
          { items = class }, {})
        local record = page.items[1]
        page = nil -- luacheck: ignore 311
        record.name = "n" .. i
        collectgarbage()
        assert(record.email_list[1] == "a" and record.name == "n" .. i)
        record.email_list[3] = core.decode('{"x":[' .. i .. "]}")
        collectgarbage()
        assert(core.table(record).email_list[3].x[1] == i)
        core.load(record, ('{"id":"%d","name":"%s"}'):format(i, ("y"):rep(i)))
        collectgarbage()
        core.revert(record)
        assert(record.name == ("y"):rep(i) and core.owner(record))
      end
    end)
    collectgarbage("setpause", before)
    collectgarbage("setstepmul", steps)
    assert.is_true(ok, why)
  end)
end)
