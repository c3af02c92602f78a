local check = require "instantly.check"
local core = require "instantly.core"

local AT = { where = "things:do", identity = "client one" }

local OPTIONS = { timeout = "seconds", extra = "table" }

local LIST = {
  query = {
    limit = { type = "integer", min = 1, max = 100 },
    status = { type = "number", enum = { active = 1, paused = 2 } },
    search = { type = "string" },
    ids = { type = "array", items = { type = "string", entity = "Campaign" } },
    id = { type = "string", entity = "Campaign" },
    fast = { type = "boolean" },
  },
  campaign = { one = "id", many = "ids" },
}

local CREATE = {
  body_required = true,
  body = {
    type = "object", required = { "name" },
    fields = {
      name = { type = "string" },
      daily_limit = { type = "number", null = true },
      count = { type = "integer" },
      email_list = { type = "array", items = { type = "string" } },
      schedule = { type = "object", required = { "days" }, fields = {
        days = { type = "object", fields = { ["1"] = { type = "boolean" } } },
        list = { type = "array", items = { type = "object", fields = { x = { type = "number" } } } },
      } },
      free = { type = "object", open = true },
      choice = { any = { { type = "string" }, { type = "array", items = { type = "string" } } } },
      anything = { type = "any" },
    },
  },
}

local function arguments(operation, given)
  return check.arguments(operation, AT, given, OPTIONS)
end

local function refuses(operation, given, text)
  local before = core.encode(given)
  local ok, message = pcall(arguments, operation, given)
  assert.is_false(ok)
  assert.matches("check_spec.lua:%d+: things:do", message)
  assert.is_truthy(message:find(text, 1, true), ("%q not found in %q"):format(text, message))
  assert.equal(before, core.encode(given))
end

describe("check.id", function()
  local function id(value, entity) return check.id({ where = "campaigns:get", identity = "one" }, "id", value, entity) end

  it("takes any plain id, addresses included", function()
    assert.equal("0199b3f1-1", id "0199b3f1-1")
    assert.equal("ann+x@example.com", id "ann+x@example.com")
    assert.equal("...", id "...")
  end)

  local bad = {
    [""] = "must not be empty", ["."] = "dot segment", [".."] = "dot segment", ["a/b"] = "slashes",
    ["../../x"] = "slashes", ["a\nb"] = "control characters", ["a b"] = "blanks", ["a\0"] = "control characters",
    ["a\\b"] = "slashes", ["a?b"] = "slashes", ["a#b"] = "slashes", [("x"):rep(513)] = "longer than any id",
  }
  for value, text in pairs(bad) do
    it(("refuses %q"):format(value:sub(1, 20)), function()
      local ok, message = pcall(id, value)
      assert.is_false(ok)
      assert.matches("campaigns:get: id ", message, 1, true)
      assert.matches(text, message, 1, true)
    end)
  end

  it("refuses what is no text and names what came", function()
    assert.error_matches(function() id(nil, "Campaign") end, "expected an id %(a string%) or the Campaign itself, got nothing")
    assert.error_matches(function() id(5) end, "got 5")
    assert.error_matches(function() id({}) end, "got a table")
    assert.error_matches(function() id(core.null) end, "got null")
  end)

  it("takes an entity for its id and refuses one of another kind", function()
    local campaign = core.handle(core.class("Campaign", {}), { identity = "one" }, "c1")
    assert.equal("c1", id(campaign, "Campaign"))
    assert.equal("c1", id(campaign))
    assert.error_matches(function() id(campaign, "Lead") end, "expected the id of a Lead, or one itself, got a Campaign")
  end)
end)

describe("check.arguments", function()
  it("gives nothing for nothing", function()
    local query, body = arguments(LIST, nil)
    assert.is_nil(query)
    assert.is_nil(body)
  end)

  it("keeps right values and turns names of enums into their numbers", function()
    local query = arguments(LIST, { limit = 5, status = "paused", search = "x", fast = false })
    assert.same({ limit = 5, status = 2, search = "x", fast = false }, query)
  end)

  it("takes a number of an enum that has no name: the list is open", function()
    assert.same({ status = 77 }, arguments(LIST, { status = 77 }))
  end)

  it("refuses a limit beyond the endpoint's", function()
    refuses(LIST, { limit = 101 }, "limit must be at most 100 (got 101)")
    refuses(LIST, { limit = 0 }, "limit must be at least 1 (got 0)")
    refuses(LIST, { limit = 1.5 }, "limit: expected a whole number, got 1.5")
  end)

  it("refuses wrong types with the name and what came", function()
    refuses(LIST, { limit = "5" }, 'limit: expected a number, got "5"')
    refuses(LIST, { search = 5 }, "search: expected a string, got 5")
    refuses(LIST, { fast = "yes" }, 'fast: expected true or false, got "yes"')
    refuses(LIST, { ids = "c1" }, 'ids: expected a list, got "c1"')
    refuses(LIST, { status = true }, "status: expected a number or one of its names, got true")
  end)

  it("refuses numbers that JSON and URLs do not have", function()
    assert.error_matches(function() arguments(LIST, { status = 0 / 0 }) end, "expected a finite number")
    assert.error_matches(function() arguments(LIST, { status = math.huge }) end, "expected a finite number")
  end)

  it("suggests the name that was meant", function()
    refuses(LIST, { serach = "x" }, 'unknown parameter "serach": did you mean "search"?')
    refuses(LIST, { status = "actve" }, 'status: "actve" is not a known value: did you mean "active"?')
    refuses(CREATE, { nmae = "x" }, 'unknown field "nmae": did you mean "name"?')
  end)

  it("lists the known names when none is near", function()
    refuses(LIST, { zzzzzzzz = 1 }, "known: campaign, fast, id, ids, limit, search, status")
  end)

  it("says where options go when one stands among the arguments", function()
    refuses(LIST, { timeout = 5 }, "timeout is an option: options go into a table of their own")
  end)

  it("refuses what is no table of named arguments", function()
    assert.error_matches(function() arguments(LIST, "x") end, "expected a table of arguments, got \"x\"")
    refuses(LIST, { "x" }, "expected named arguments, got the key 1")
  end)

  it("refuses null in a query", function()
    refuses(LIST, { search = core.null }, "search cannot be null")
  end)

  describe("with the canonical campaign", function()
    it("calls one campaign as the endpoint does", function()
      assert.same({ id = "c1" }, arguments(LIST, { campaign = "c1" }))
    end)

    it("calls several campaigns as the endpoint does", function()
      local query = arguments(LIST, { campaign = { "c1", "c2" } })
      assert.equal("c1", query.ids[1])
      assert.equal("c2", query.ids[2])
      assert.is_nil(query.campaign)
    end)

    it("takes campaigns themselves", function()
      local campaign = core.handle(core.class("Campaign", {}), { identity = AT.identity }, "c1")
      assert.same({ id = "c1" }, arguments(LIST, { campaign = campaign }))
      assert.equal("c1", arguments(LIST, { campaign = { campaign } }).ids[1])
    end)

    it("refuses a list where only one is possible, and one where a list is needed", function()
      refuses({ query = LIST.query, campaign = { one = "id" } }, { campaign = { "a" } },
        "expected one campaign, got a list")
      refuses({ query = LIST.query, campaign = { many = "ids" } }, { campaign = "a" }, "expected a list of campaigns")
    end)

    it("refuses both names at once", function()
      refuses(LIST, { campaign = "a", id = "b" }, "give campaign or id, not both")
    end)

    it("refuses the names that other endpoints use, and says which is right", function()
      for _, wrong in ipairs{ "campaign_id", "campaign_ids", "parent_campaign" } do
        refuses(LIST, { [wrong] = "c1" }, ('unknown argument "%s": the campaign goes into the argument "campaign"')
          :format(wrong))
      end
    end)

    it("refuses an empty id, with which the server would take all campaigns", function()
      refuses(LIST, { campaign = "" }, "id must not be empty")
      refuses(LIST, { campaign = { "a", "" } }, "ids[2] must not be empty")
    end)

    it("refuses an empty list, for the same reason", function()
      refuses(LIST, { campaign = {} }, "ids: the list is empty")
      refuses(LIST, { ids = {} }, "ids: the list is empty")
    end)

    it("refuses a campaign of another client", function()
      local campaign = core.handle(core.class("Campaign", {}), { identity = "client two" }, "c1")
      local ok, message = pcall(arguments, LIST, { campaign = campaign })
      assert.is_false(ok)
      assert.matches("id: this Campaign belongs to another client: pass its .id to use it here", message, 1, true)
    end)
  end)

  describe("of a body", function()
    it("requires what the API requires", function()
      refuses(CREATE, { daily_limit = 5 }, "name is required")
      refuses(CREATE, {}, "name is required")
      assert.error_matches(function() arguments(CREATE, nil) end, "name is required")
      refuses(CREATE, { name = "x", schedule = {} }, "schedule.days is required")
    end)

    it("checks nested values and names their path", function()
      refuses(CREATE, { name = "x", schedule = { days = { ["1"] = "yes" } } },
        'schedule.days.1: expected true or false, got "yes"')
      refuses(CREATE, { name = "x", schedule = { days = {}, list = { { x = 1 }, { x = "2" } } } },
        'schedule.list[2].x: expected a number, got "2"')
      refuses(CREATE, { name = "x", schedule = { days = {}, lst = {} } }, 'did you mean "list"?')
    end)

    it("says how a name that looks like a number is written", function()
      refuses(CREATE, { name = "x", schedule = { days = { [1] = true } } }, 'key 1 is a number: write ["1"]')
    end)

    it("marks lists, so that an empty one stays a list", function()
      local _, body = arguments(CREATE, { name = "x", email_list = {} })
      assert.equal('{"email_list":[]}', core.encode({ email_list = body.email_list }))
    end)

    it("refuses gaps and names in a list", function()
      local gaps = { "a", nil, "c" }
      assert.error_matches(function() arguments(CREATE, { name = "x", email_list = gaps }) end, "without gaps")
      refuses(CREATE, { name = "x", email_list = { a = "b" } }, "email_list: expected a list")
    end)

    it("clears a field that may be null and refuses null elsewhere", function()
      local _, body = arguments(CREATE, { name = "x", daily_limit = core.null })
      assert.equal(core.null, body.daily_limit)
      refuses(CREATE, { name = core.null }, "name cannot be null")
    end)

    it("lets free-form objects be", function()
      local _, body = arguments(CREATE, { name = "x", free = { a = 1, b = { c = "d" } }, anything = { 1, "x" } })
      assert.same({ a = 1, b = { c = "d" } }, body.free)
      assert.same({ 1, "x" }, body.anything)
    end)

    it("lets unknown nested names pass when it is lenient, but not what is nearly a known one", function()
      local lenient = { where = "things:save", lenient = true }
      local given = { name = "x", schedule = { days = {}, added_lately = 5 } }
      local _, body = check.arguments(CREATE, lenient, given, OPTIONS)
      assert.equal(5, body.schedule.added_lately)
      given = { name = "x", schedule = { days = {}, lst = {} } }
      assert.error_matches(function() check.arguments(CREATE, lenient, given, OPTIONS) end, 'did you mean "list"')
    end)

    it("takes any of several forms and refuses what is none", function()
      local _, body = arguments(CREATE, { name = "x", choice = "a" })
      assert.equal("a", body.choice)
      _, body = arguments(CREATE, { name = "x", choice = { "a" } })
      assert.equal("a", body.choice[1])
      refuses(CREATE, { name = "x", choice = 5 }, "choice: expected a list, got 5")
    end)

    it("never writes to the caller's tables", function()
      local inner = { days = {}, list = {} }
      local given = { name = "x", schedule = inner, email_list = {} }
      arguments(CREATE, given)
      assert.is_nil(getmetatable(given.email_list))
      assert.is_nil(getmetatable(inner.list))
    end)
  end)
end)

describe("vim.NIL", function()
  it("clears a field like our own null, as a value and inside one", function()
    local marker = newproxy and newproxy(true) or io.stdout -- luacheck: ignore
    rawset(_G, "vim", { NIL = marker })
    package.loaded["instantly.check"] = nil
    local ok, fresh = pcall(require, "instantly.check")
    rawset(_G, "vim", nil)
    package.loaded["instantly.check"] = check
    assert.is_true(ok, fresh)
    local _, body = fresh.arguments(CREATE, AT, { name = "x", daily_limit = marker, free = { a = marker } }, OPTIONS)
    assert.equal(core.null, body.daily_limit)
    assert.equal('{"a":null}', core.encode(body.free))
    -- What no check goes through: a raw body, and a field of an entity, whole or in place.
    assert.equal("[null]", core.encode{ marker })
    local record = assert(core.record(core.class("Campaign", {}), {}, '{"id":"x","pl_value":1,"core_variables":{"a":1}}'))
    record.pl_value, record.core_variables.a = marker, marker
    assert.is_nil(record.pl_value)
    assert.equal('{"id":"x","pl_value":null,"core_variables":{"a":null}}', core.json(record))
    core.nulls[marker] = nil
  end)
end)

describe("check.loose", function()
  it("passes everything on, into the body where there is one", function()
    local query, body = check.loose(LIST, AT, { anything = 1 })
    assert.same({ anything = 1 }, query)
    assert.is_nil(body)
    query, body = check.loose(CREATE, AT, { nmae = 1 })
    assert.is_nil(query)
    assert.same({ nmae = 1 }, body)
  end)

  it("still calls the campaign as the endpoint does", function()
    assert.same({ id = "c1" }, (check.loose(LIST, AT, { campaign = "c1" })))
  end)

  it("brings known values into wire form as far as they fit", function()
    local campaign = core.handle(core.class("Campaign", {}), {}, "c1")
    local query = check.loose(LIST, AT, { status = "paused", campaign = { campaign, "c2" } })
    assert.equal(2, query.status)
    assert.equal("c1", query.ids[1])
    assert.equal("c2", query.ids[2])
    local _, body = check.loose(CREATE, AT, { email_list = {}, schedule = { list = {} }, daily_limit = "many" })
    assert.equal('{"email_list":[]}', core.encode({ email_list = body.email_list }))
    assert.equal('{"list":[]}', core.encode(body.schedule))
    assert.equal("many", body.daily_limit)
  end)

  it("refuses arguments without names: nobody could tell what is meant", function()
    assert.error_matches(function() check.loose(CREATE, AT, { "x" }) end, "expected named arguments, got the key 1")
  end)
end)

describe("check.extra", function()
  it("passes values on as they are, an entity for its id", function()
    local campaign = core.handle(core.class("Campaign", {}), {}, "c1")
    assert.same({ a = { 1 }, c = "c1" }, check.extra(AT, { a = { 1 }, c = campaign }))
  end)

  it("refuses fields without names", function()
    assert.error_matches(function() check.extra(AT, { "x" }) end, "expected named arguments, got the key 1")
  end)
end)

describe("check.options", function()
  it("takes known options of the right type", function()
    local given = { timeout = 0.5 }
    assert.equal(given, check.options("x", given, OPTIONS))
    assert.is_nil(check.options("x", nil, OPTIONS))
  end)

  it("refuses unknown ones with a suggestion", function()
    assert.error_matches(function() check.options("x", { timeot = 5 }, OPTIONS) end,
      'unknown option "timeot": did you mean "timeout"%?')
  end)

  it("refuses durations that are none", function()
    for _, value in ipairs{ 0, -1, 1e-12, "5", math.huge, 0 / 0 } do
      assert.error_matches(function() check.options("x", { timeout = value }, OPTIONS) end,
        "timeout: expected a number of seconds above 0")
    end
  end)

  it("refuses what is no table", function()
    assert.error_matches(function() check.options("x", 5, OPTIONS) end, "expected a table of options, got a number")
  end)
end)

describe("check.headers", function()
  it("gives a copy with lower-case names", function()
    local given = { ["X-B"] = "2", ["x-a"] = "1" }
    assert.same({ ["x-b"] = "2", ["x-a"] = "1" }, check.headers("x", given))
    assert.not_equal(given, check.headers("x", given))
    assert.same({}, check.headers("x", nil))
  end)

  it("refuses what would break out of the header", function()
    assert.error_matches(function() check.headers("x", { ["X-A"] = "1\r\nEvil: 2" }) end, "without control characters")
    assert.error_matches(function() check.headers("x", { ["X A"] = "1" }) end, "is not a header name")
    assert.error_matches(function() check.headers("x", { [""] = "1" }) end, "is not a header name")
    assert.error_matches(function() check.headers("x", { ["X-A"] = 5 }) end, "must be a string")
  end)

  it("refuses the headers that have a setting of their own", function()
    for _, name in ipairs{ "Authorization", "user-agent", "HOST", "Content-Length", "x-as-workspace",
      "Accept", "Expect", "Upgrade", "Proxy-Authorization", "Connection" } do
      assert.error_matches(function() check.headers("x", { [name] = "1" }) end, "cannot be set here")
    end
  end)
end)
