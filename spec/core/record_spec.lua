local cjson = require "cjson"
local core = require "instantly.core"
local tree = require "spec.support.tree"

local id = "019a2b3c-344a-7e91-b14d-9e79ab725603"
local methods = {
  pause = function(self) return "paused " .. core.id(self) end,
  sequences = function() return "a method" end, -- the name of a field, too
  _hidden = function() end,
}
local class = core.class("Campaign", methods)
local owner = { identity = "workspace 1" }

local function record(text)
  if type(text) == "table" then text = cjson.encode(text) end
  return assert(core.record(class, owner, text))
end

local function campaign(extra)
  local parts = {
    '"id":"' .. id .. '"', '"name":"First"', '"status":2', '"daily_limit":30', '"open_tracking":true',
    '"email_list":["a@example.com","b@example.com"]', '"bcc_list":[]', '"pl_value":null',
      '"daily_max_leads":5',
    '"campaign_schedule":{"start_date":null,"schedules":[{"name":"S",'
      .. '"timing":{"from":"09:00","to":"17:00"},"days":{"1":true}}]}',
    extra,
  }
  return record("{" .. table.concat(parts, ",") .. "}")
end

local function raises(message, run)
  local ok, why = pcall(run)
  assert.is_false(ok)
  assert.is_truthy(tostring(why):find(message, 1, true), why)
end

--- The value as plain tables, for comparing with what lua-cjson gives.
local function plain(value)
  if type(value) ~= "table" then return value end
  local copy = {}
  for k, v in pairs(value) do copy[k] = plain(v) end
  return copy
end

--- What lua-cjson gives, nulls in objects dropped as records do.
local function without_null(value)
  if type(value) ~= "table" then return value end
  local copy, list = {}, #value > 0
  for k, v in pairs(value) do
    if list or v ~= cjson.null then copy[k] = without_null(v) end
  end
  return copy
end

describe("reading a record", function()
  local examples = tree.examples()
  local texts = {}
  for name, example in pairs(examples) do
    if name == "Campaign" or name:find "^Campaign%." then texts[name] = tree.text(example) end
  end

  it("gives every field of the campaign examples as lua-cjson does", function()
    local count = 0
    for name, text in pairs(texts) do
      local read = record(text)
      for key, value in pairs(cjson.decode(text)) do
        local got = core.field(read, key)
        if value == cjson.null then
          assert.is_nil(got)
        else
          assert.are.equal(type(value), type(got), name .. "." .. key)
          assert.are.same(without_null(value), plain(got), name .. "." .. key)
        end
        count = count + 1
      end
    end
    assert.is_true(count > 100)
  end)

  it("gives field by field what decoding the whole gives", function()
    for _, text in pairs(texts) do
      local whole, read = core.decode(text), record(text)
      for _, field in ipairs(core.entity("Campaign").fields) do
        assert.are.same(whole[field.name], core.field(read, field.name))
      end
      assert.are.same(whole, core.table(read))
      assert.are.equal(text, core.json(read))
    end
  end)

  it("keeps arrays and objects apart", function()
    local read = campaign()
    assert.are.equal(core.array_mt, getmetatable(read.bcc_list))
    assert.are.equal("[]", core.encode(read.bcc_list))
    assert.is_nil(getmetatable(read.campaign_schedule))
  end)

  it("reads null and absent as nil", function()
    local read = campaign()
    assert.is_nil(read.pl_value)
    assert.is_nil(read.owned_by)
    assert.is_nil(read.campaign_schedule.start_date)
  end)

  it("gives the same table for a nested field each time", function()
    local read = campaign()
    assert.are.equal(read.email_list, read.email_list)
    assert.are.equal(read.campaign_schedule.schedules[1], read.campaign_schedule.schedules[1])
  end)

  it("names the value of an enum", function()
    assert.are.equal("paused", campaign().status_name)
    assert.is_nil(record({ id = id, status = 77 }).status_name)
    assert.is_nil(record({ id = id, status = "x" }).status_name)
    assert.is_nil(record({ id = id }).status_name)
    assert.are.equal("account_suspended", record({ status = -99 }).status_name)
  end)

  it("prefers a method to a field of the same name, which core.field still reads", function()
    local read = campaign '"sequences":[{"steps":[]}]'
    assert.are.equal(methods.sequences, read.sequences)
    assert.are.equal(0, #core.field(read, "sequences")[1].steps)
    assert.are.equal("paused " .. id, read:pause())
  end)

  it("reads a member the schema does not know", function()
    local read = campaign '"brand_new":{"a":[1]},"no\\u0077":7,"gone":null'
    assert.are.equal(1, read.brand_new.a[1])
    assert.are.equal(7, read.now)
    assert.is_nil(read.gone)
    assert.are.equal(2, campaign('"brand_new":1,"brand_new":2').brand_new)
  end)

  it("understands escaped member names, and keeps the last of duplicates", function()
    assert.are.equal("x", record('{"na\\u006de":"x"}').name)
    assert.are.equal("y", record('{"name":"x","n\\u0061me":"y"}').name)
    assert.are.equal("x", record('{"na\\u006de":"y","name":"x"}').name)
    assert.is_nil(record('{"name":"x","name":null}').name)
  end)

  it("suggests the name that was probably meant", function()
    local read = campaign()
    raises('campaign has no field "nmae": did you mean "name"?', function() return read.nmae end)
    raises('did you mean "daily_limit"?', function() return read.dailylimit end)
    raises('did you mean "daily_limit"?', function() return read["Daily-Limit"] end)
    raises('did you mean "status_name"?', function() return read.status_nam end)
    raises('did you mean "pause"?', function() return read.puase end)
    raises('did you mean "email_list"?', function() return core.field(read, "email_lst") end)
  end)

  it("reads other unknown names, and keys of other types, as nil", function()
    local read = campaign()
    assert.is_nil(read.something_else_entirely)
    assert.is_nil(read[("x"):rep(10000)])
    assert.is_nil(read[""])
    assert.is_nil(read[1])
    assert.is_nil(read[true])
    assert.is_nil(read[{}])
    assert.is_nil(read._hiddem)
  end)

  it("reads whatever type the server sent", function()
    local read = record '{"name":5,"status":"odd","email_list":"x","daily_limit":{"a":1},"id":7}'
    assert.are.equal(5, read.name)
    assert.are.equal("odd", read.status)
    assert.are.equal("x", read.email_list)
    assert.are.equal(1, read.daily_limit.a)
    assert.are.equal(7, core.id(read))
  end)
end)

describe("a handle that holds nothing", function()
  local function handle(...) return core.handle(class, owner, ... or id) end

  it("knows its id and its methods", function()
    local read = handle()
    assert.are.equal(id, read.id)
    assert.are.equal(id, core.id(read))
    assert.are.equal("paused " .. id, read:pause())
    assert.is_false(core.loaded(read))
  end)

  it("says that it is not loaded when anything else is read", function()
    local message = "campaign " .. id .. " is not loaded: call :get()"
    raises(message, function() return handle().name end)
    raises(message, function() return handle().status_name end)
    raises(message, function() return handle().brand_new end)
    raises(message, function() return core.field(handle(), "sequences") end)
    raises(message, function() core.table(handle()) end)
    raises(message, function() core.json(handle()) end)
    raises('did you mean "name"?', function() return handle().nmae end)
    assert.is_nil(handle()[1])
  end)

  it("reads what was assigned to it", function()
    local read = handle()
    read.name = "New"
    read.daily_limit = core.null
    assert.are.equal("New", read.name)
    assert.is_nil(read.daily_limit)
    assert.are.same({ name = "New", daily_limit = core.null }, core.changes(read))
    raises("not loaded", function() return read.open_tracking end)
  end)

  it("is filled by load, keeping what was assigned", function()
    local read = handle()
    read.name = "Mine"
    assert.are.equal(read, core.load(read, '{"id":"' .. id .. '","name":"Theirs","daily_limit":3}'))
    assert.is_true(core.loaded(read))
    assert.are.equal("Mine", read.name)
    assert.are.equal(3, read.daily_limit)
    core.revert(read)
    assert.are.equal("Theirs", read.name)
  end)

  it("takes any id that is a string with something in it", function()
    assert.are.equal("a\0b\n", handle("a\0b\n").id)
    assert.are.equal(5000, #handle(("x"):rep(5000)).id)
    assert.has_error(function() handle "" end)
    assert.has_error(function() handle(5) end)
  end)

  it("is never turned into another one", function()
    local read = handle()
    local other, why = core.load(read, '{"id":"another","name":"x"}')
    assert.is_nil(other)
    assert.are.equal("it is about another one", why)
    assert.is_false(core.loaded(read))
    assert.are.equal(id:upper(), core.id(assert(core.load(read, '{"id":"' .. id:upper() .. '"}'))))
  end)

  -- Ids were compared up to their first NUL byte.
  it("is not mistaken for one whose id goes on behind a NUL byte", function()
    local read = core.handle(class, owner, "a\0b")
    assert.is_nil(core.load(read, [[{"id":"a\u0000c"}]]))
    assert.is_nil(core.load(read, [[{"id":"a"}]]))
    assert.is_truthy(core.load(read, [[{"id":"A\u0000B"}]]))
  end)

  it("takes nothing that has no id, and stays what it was", function()
    local read = handle()
    for _, text in ipairs { "{}", '{"name":"x"}', '{"id":null}', '{"id":5}', '{"success":false}' } do
      local loaded, why = core.load(read, text)
      assert.is_nil(loaded)
      assert.are.equal("it has no id", why)
      assert.is_false(core.loaded(read))
      assert.are.equal(id, read.id)
    end
  end)
end)

describe("changing a record", function()
  it("starts without changes, reading makes none", function()
    local read = campaign()
    assert.is_nil(core.changes(read))
    for _, field in ipairs(core.entity("Campaign").fields) do core.field(read, field.name) end
    core.table(read)
    assert.is_nil(core.changes(read))
  end)

  it("marks assigned fields, and reads them back", function()
    local read = campaign()
    read.daily_limit = 50
    read.name = "Second"
    read.open_tracking = false
    assert.are.equal(50, read.daily_limit)
    assert.are.equal("Second", read.name)
    assert.is_false(read.open_tracking)
    assert.are.same({ daily_limit = 50, name = "Second", open_tracking = false }, core.changes(read))
  end)

  it("prints whole numbers without a point, however they were written", function()
    local read = campaign()
    read.daily_limit, read.pl_value = 50.0, 2 ^ 53
    assert.are.equal("50", tostring(read.daily_limit))
    assert.are.equal("50", tostring(core.changes(read).daily_limit))
    assert.are.equal(2 ^ 53, read.pl_value)
    read.pl_value = 1.5
    assert.are.equal(1.5, read.pl_value)
  end)

  it("finds edits inside nested tables", function()
    local read = campaign()
    table.insert(read.email_list, "c@example.com")
    read.campaign_schedule.schedules[1].timing.from = "10:00"
    local changes = core.changes(read)
    assert.are.equal(read.email_list, changes.email_list)
    assert.are.equal("10:00", changes.campaign_schedule.schedules[1].timing.from)
    table.remove(read.email_list)
    read.campaign_schedule.schedules[1].timing.from = "09:00"
    assert.is_nil(core.changes(read))
  end)

  it("finds each kind of nested edit", function()
    local function changed(edit)
      local read = campaign()
      edit(read)
      return core.changes(read) ~= nil
    end
    assert.is_true(changed(function(r) r.email_list[1] = nil end))
    assert.is_true(changed(function(r) r.email_list[2] = nil end))
    assert.is_true(changed(function(r) r.email_list[1], r.email_list[2] = r.email_list[2],
      r.email_list[1] end))
    assert.is_true(changed(function(r) r.email_list[3] = core.null end))
    assert.is_true(changed(function(r) r.bcc_list[1] = "x" end))
    assert.is_true(changed(function(r) r.bcc_list.x = "x" end))
    assert.is_true(changed(function(r) r.campaign_schedule.extra = false end))
    assert.is_true(changed(function(r) r.campaign_schedule.schedules = nil end))
    assert.is_true(changed(function(r) r.campaign_schedule.start_date = "2026-01-01" end))
    assert.is_true(changed(function(r) r.campaign_schedule.end_date = core.null end))
    assert.is_true(changed(function(r) r.campaign_schedule.schedules[1].days["1"] = "true" end))
    assert.is_true(changed(function(r) r.campaign_schedule.schedules[1].timing = {} end))
    assert.is_true(changed(function(r) r.campaign_schedule.loop = r.campaign_schedule end))
    assert.is_false(changed(function(r) r.campaign_schedule.start_date = core.null end))
    assert.is_false(changed(function(r) r.email_list = { "a@example.com", "b@example.com" } end))
    assert.is_false(changed(function(r) r.bcc_list = {} end))
    assert.is_false(changed(function(r) setmetatable(r.email_list, nil) end))
  end)

  it("does not count a value equal to the saved one", function()
    local read = campaign()
    read.daily_limit = 31
    read.daily_limit = 30
    read.name = "First"
    read.pl_value = core.null
    read.bcc_list = {}
    assert.is_nil(core.changes(read))
  end)

  it("clears nullable fields with null, and only those", function()
    local read = campaign()
    read.daily_limit = core.null
    assert.is_nil(read.daily_limit)
    assert.are.equal(core.null, core.changes(read).daily_limit)
    raises("campaign.name cannot be cleared", function() read.name = core.null end)
    core.nulls[io.stdout] = true -- as the Lua layer does with vim.NIL
    read.daily_limit = 5
    read.daily_limit = io.stdout
    core.nulls[io.stdout] = nil
    assert.are.equal(core.null, core.changes(read).daily_limit)
  end)

  it("refuses nil, and says what to do", function()
    raises("campaign.daily_limit: nil is no value: assign instantly.null to clear the field, or call "
      .. ':revert("daily_limit")',
      function() campaign().daily_limit = nil end)
  end)

  it("refuses read-only fields, names of enums, methods and unknown names", function()
    local read = campaign()
    raises("campaign.status is read-only", function() read.status = 1 end)
    raises("campaign.id is read-only", function() read.id = "x" end)
    raises("campaign.timestamp_created is read-only", function() read.timestamp_created = nil end)
    local _, why = pcall(function() read.status_name = "active" end)
    assert.is_truthy(why:find "campaign.status_name is read%-only$", why) -- status is no way out: it is as well
    raises("campaign:pause is a method", function() read.pause = 1 end)
    raises('campaign has no field "nmae": did you mean "name"?', function() read.nmae = "x" end)
    raises('campaign has no field "something_else"', function() read.something_else = "x" end)
    raises("a field name is a string, not a number", function() read[1] = 1 end)
    raises("a field name is a string", function() read[{}] = 1 end)
    assert.is_nil(core.changes(read))
  end)

  -- Found by the fuzzer of records: names were compared up to their first NUL byte.
  it("refuses the name of an enum with a NUL byte and more behind it", function()
    local read = core.record(core.class("Lead", {}), owner, "{}")
    assert.has_error(function() read.lt_interest_status = "won\0" end)
    assert.has_error(function() read.lt_interest_status = "won\0xyz" end)
    assert.is_nil(core.changes(read))
    read.lt_interest_status = "won"
    assert.are.equal(4, read.lt_interest_status)
  end)

  it("says what to assign instead of the name of an enum, where that can be assigned", function()
    local lead = assert(core.record(core.class("Lead", {}), owner, '{"id":"' .. id .. '","lt_interest_status":1}'))
    raises("lead.lt_interest_status_name is read-only: assign lead.lt_interest_status, by name or number",
      function() lead.lt_interest_status_name = "interested" end)
  end)

  it("refuses wrong types, naming field and types", function()
    local read = campaign()
    raises("campaign.daily_limit: expected a number, got a string", function() read.daily_limit = "50" end)
    raises("campaign.name: expected a string, got a number", function() read.name = 50 end)
    raises("campaign.open_tracking: expected a boolean, got a number", function() read.open_tracking = 1 end)
    raises("campaign.email_list: expected an array, got a string", function() read.email_list = "x" end)
    raises("campaign.campaign_schedule: expected a table, got a boolean",
      function() read.campaign_schedule = true end)
    raises("campaign.daily_max_leads: expected an integer, got 1.5",
      function() read.daily_max_leads = 1.5 end)
    raises("campaign.daily_max_leads: expected an integer, got a string",
      function() read.daily_max_leads = "1" end)
    raises("campaign.daily_limit: expected a finite number", function() read.daily_limit = 0 / 0 end)
    raises("campaign.daily_limit: expected a finite number", function() read.daily_limit = math.huge end)
    raises("campaign.name: expected a string, got a userdata", function() read.name = io.stdout end)
    raises("campaign.name: expected a string, got a function", function() read.name = print end)
    assert.is_nil(core.changes(read))
    read.daily_max_leads = 2.0
    assert.are.equal("2", core.encode(core.changes(read).daily_max_leads))
  end)

  it("takes an entity where a string is expected: its id", function()
    local read = campaign()
    read.owned_by = core.handle(class, owner, "someone")
    assert.are.equal("someone", read.owned_by)
    raises("expected a record with an id", function() read.owned_by = record "{}" end)
  end)

  it("keeps assigned tables by reference", function()
    local read, list = campaign(), { "x@example.com" }
    read.email_list = list
    assert.are.equal(list, read.email_list)
    list[2] = "y@example.com"
    assert.are.same({ "x@example.com", "y@example.com" }, core.changes(read).email_list)
  end)

  it("reverts one change, or all of them", function()
    local read = campaign()
    read.name, read.daily_limit = "x", 1
    read.email_list[1] = "z"
    core.revert(read, "name")
    assert.are.equal("First", read.name)
    assert.are.equal(1, read.daily_limit)
    core.revert(read)
    assert.are.equal(30, read.daily_limit)
    assert.are.equal("a@example.com", read.email_list[1])
    assert.is_nil(core.changes(read))
    raises('did you mean "name"?', function() core.revert(read, "nam") end)
    raises('no field "something"', function() core.revert(read, "something") end)
    assert.has_error(function() core.revert(read, 5) end)
  end)

  it("forgets exactly the changes that were saved", function()
    local read = campaign()
    read.name, read.daily_limit = "x", 1
    read.email_list[1] = "z"
    core.saved(read, { name = true, email_list = true })
    assert.are.same({ daily_limit = 1 }, core.changes(read))
    assert.are.equal("First", read.name)
    assert.are.equal("a@example.com", read.email_list[1])
    core.saved(read, {})
    assert.are.same({ daily_limit = 1 }, core.changes(read))
    assert.has_error(function() core.saved(read) end)
  end)
end)

describe("loading a record again", function()
  it("refreshes what was not changed, and keeps what was", function()
    local read = campaign()
    local list, schedule = read.email_list, read.campaign_schedule
    read.name = "Mine"
    list[3] = "mine@example.com"
    core.load(read, cjson.encode {
      id = id, name = "Theirs", status = 1, email_list = { "theirs@example.com" },
      campaign_schedule = { schedules = {} }, daily_limit = 99,
    })
    assert.are.equal("Mine", read.name)
    assert.are.equal(list, read.email_list)
    assert.are.equal("active", read.status_name)
    assert.are.equal(99, read.daily_limit)
    assert.are_not.equal(schedule, read.campaign_schedule)
    assert.is_nil(next(read.campaign_schedule.schedules))
    assert.is_nil(read.open_tracking)
    assert.are.same({ name = true, email_list = true },
      { name = core.changes(read).name and true, email_list = core.changes(read).email_list and true })
    core.revert(read)
    assert.are.equal("Theirs", read.name)
    assert.are.same({ "theirs@example.com" }, plain(read.email_list))
  end)

  it("finds an edit of a table that was held while the same value was loaded", function()
    local read = campaign()
    local list = read.email_list
    core.load(read, core.json(read))
    list[1] = "late@example.com"
    assert.are.equal(list, core.changes(read).email_list)
  end)

  it("counts a change no longer when the server has the same", function()
    local read = campaign()
    read.name = "New"
    core.load(read, '{"id":"' .. read.id .. '","name":"New"}')
    assert.is_nil(core.changes(read))
    assert.are.equal("New", read.name)
    core.load(read, '{"id":"' .. read.id .. '","name":"Newer"}')
    assert.are.equal("Newer", read.name)
  end)

  it("leaves the record alone when the text is bad", function()
    for _, bad in ipairs { "", "null", "[]", '{"name":', '{"name":"x"}x', '{"name":"\255"}', "<html>" } do
      local read = campaign()
      local list = read.email_list
      read.name = "Mine"
      local before = core.json(read)
      local value, why, at = core.load(read, bad)
      assert.is_nil(value)
      assert.is_string(why)
      assert.is_number(at)
      assert.are.equal(list, read.email_list)
      assert.are.equal("paused", read.status_name)
      assert.are.equal(tree.canonical(before), tree.canonical(core.json(read)))
      assert.are.same({ name = "Mine" }, core.changes(read))
    end
  end)

  it("can be repeated as often as one likes, with the collector at work", function()
    local read = campaign()
    for i = 1, 200 do
      read.email_list[3] = "n" .. i
      core.load(read, ('{"id":"%s","name":"N%d","email_list":["%d"]}'):format(id, i, i))
      collectgarbage "step"
      assert.are.equal("N" .. i, read.name)
      assert.are.equal("n" .. i, read.email_list[3])
    end
  end)
end)

describe("a record as text and as table", function()
  it("gives the text as received while nothing is changed", function()
    local text = ' {"b" : 1, "name":"\\u0041", "name" : "B" ,"x":[ ] }\n'
    assert.are.equal('{"b" : 1, "name":"\\u0041", "name" : "B" ,"x":[ ] }', core.json(record(text)))
    local read = record(text)
    read.name = "B"
    assert.are.equal('{"b" : 1, "name":"\\u0041", "name" : "B" ,"x":[ ] }', core.json(read))
  end)

  it("puts changes where they belong", function()
    local read =
      record '{"new":[1,{}],"name":"A","daily_limit":1, "name":"B","email_list":["x"],"pl_value":2}'
    read.name = "C\n"
    read.email_list[1] = nil
    read.pl_value = core.null
    read.open_tracking = true
    read.cc_list = {}
    assert.are.equal('{"new":[1,{}],"daily_limit":1,"name":"C\\n","email_list":[],"pl_value":null,'
      .. '"cc_list":[],"open_tracking":true}', core.json(read))
    local copy = core.table(read)
    assert.are.same({ new = { 1, {} }, name = "C\n", daily_limit = 1, email_list = {}, open_tracking = true,
      cc_list = {} },
      plain(copy))
    assert.are.equal(core.array_mt, getmetatable(copy.cc_list))
    assert.are.equal("[]", core.encode(copy.email_list))
  end)

  it("writes additions into an empty object", function()
    local read = record "{ }"
    read.name = "x"
    assert.are.equal('{"name":"x"}', core.json(read))
  end)

  it("gives a copy that is nobody else's", function()
    local read = campaign()
    local copy = core.table(read)
    copy.email_list[1] = "changed"
    copy.name = "changed"
    assert.are.equal("a@example.com", read.email_list[1])
    assert.is_nil(core.changes(read))
    assert.are_not.equal(copy.email_list, core.table(read).email_list)
    assert.is_nil(copy.pl_value)
  end)

  it("marks arrays with the metatable it is given", function()
    local mark = {}
    local copy = core.table(campaign(), mark)
    assert.are.equal(mark, getmetatable(copy.email_list))
    assert.are.equal(mark, getmetatable(copy.campaign_schedule.schedules))
    assert.is_nil(getmetatable(copy.campaign_schedule))
    assert.are.equal(core.array_mt, getmetatable(core.table(campaign()).email_list))
  end)

  it("says which change cannot be written", function()
    local read = campaign()
    read.campaign_schedule.schedules[1].days = { [3] = true }
    for _, how in ipairs { core.json, core.table } do
      local value, why = how(read)
      assert.is_nil(value)
      assert.is_truthy(why:find("campaign_schedule.schedules[1].days: an array with a hole", 1, true), why)
    end
    core.revert(read)
    read.email_list[1] = read
    local value, why = core.json(read)
    assert.is_nil(value)
    assert.is_truthy(why:find("too deeply", 1, true), why)
  end)

  it("is written whole inside other values", function()
    local read = record '{"id":"1","name":"A"}'
    read.name = "B"
    assert.are.equal('[{"id":"1","name":"B"}]', core.encode { read })
    local text, why = core.encode { a = { core.handle(class, owner, "x") } }
    assert.is_nil(text)
    assert.are.equal("a[1]: a record that is not loaded", why)
  end)

  -- Its text went out as it was: encode wrote what decode then refused as nested too deeply.
  it("is written inside other values only as deep as can be read again", function()
    local deep = record('{"id":"1","x":' .. ("["):rep(126) .. ("]"):rep(126) .. "}")
    assert.is_table(core.decode(core.encode { deep }))
    local text, why = core.encode { a = { deep } }
    assert.is_nil(text)
    assert.are.equal("a[1]: nested too deeply, or in a cycle", why)
    deep.name = "B"
    assert.is_nil(core.encode { a = { deep } })
    assert.is_table(core.decode(core.encode { deep }))
  end)

  it("is walked by pairs where Lua lets it", function()
    local read = campaign '"brand_new":[1],"gone":null'
    local seen, walk = {}, debug.getmetatable(read).__pairs
    for key, value in walk(read) do seen[key] = value end
    assert.are.equal("First", seen.name)
    assert.are.equal(read.email_list, seen.email_list)
    assert.are.equal(1, seen.brand_new[1])
    assert.is_nil(seen.pl_value)
    assert.is_nil(seen.pause)
    assert.are.same(plain(core.table(read)), plain(seen))
    raises("not loaded", function() walk(core.handle(class, owner, "x")) end)
    if _VERSION ~= "Lua 5.1" then
      for key, value in pairs(read) do assert.are.same(seen[key], value) end
    end
  end)
end)

describe("tostring of a record", function()
  it("tells entity, id, name and state", function()
    assert.are.equal("campaign " .. id .. ' "First" (paused)', tostring(campaign()))
    assert.are.equal("campaign x (not loaded)", tostring(core.handle(class, owner, "x")))
    assert.are.equal("campaign", tostring(record "{}"))
    assert.are.equal('campaign "A"', tostring(record '{"name":"A","status":77}'))
    assert.are.equal("campaign 7 (draft)", tostring(record '{"id":7,"status":0}'))
  end)

  it("shows the name as assigned", function()
    local read = campaign()
    read.name = "Other"
    assert.is_truthy(tostring(read):find('"Other"', 1, true))
  end)

  it("escapes control characters and cuts long names between characters", function()
    assert.are.equal('campaign "a\\u000ab\\u001b\\u0000\\"\\\\"',
      tostring(record '{"name":"a\\nb\\u001b\\u0000\\"\\\\"}'))
    assert.are.equal('campaign "' .. ("\195\169"):rep(30) .. '\226\128\166"',
      tostring(record { name = ("\195\169"):rep(50) }))
    assert.are.equal('campaign "x' .. ("\195\169"):rep(29) .. '\226\128\166"',
      tostring(record { name = "x" .. ("\195\169"):rep(50) }))
    assert.is_true(#tostring(core.handle(class, owner, ("x"):rep(9999))) < 300)
    assert.are.equal("campaign a\\u000ab (not loaded)", tostring(core.handle(class, owner, "a\nb")))
  end)

  it("does not throw whatever the fields hold", function()
    assert.are.equal("campaign", tostring(record '{"id":null,"name":{"a":1},"status":[2]}'))
    local read = campaign()
    read.name = "\255\254"
    assert.is_string(tostring(read))
    assert.is_string(tostring(record '{"id":{"a":1},"name":5}'))
  end)
end)

describe("comparing records", function()
  local function handle(whose, name) return core.handle(class, whose, name) end

  it("finds the same entity of the same workspace equal", function()
    assert.is_true(handle(owner, "a") == handle(owner, "a"))
    assert.is_true(handle(owner, "a") == handle({ identity = "workspace 1" }, "a"))
    assert.is_true(campaign() == handle(owner, id))
    assert.is_true(handle({}, "a") ~= handle({}, "a"))
    local other = core.class("Campaign", {})
    assert.is_true(core.handle(other, owner, "a") == handle(owner, "a"))
  end)

  it("tells others apart", function()
    assert.is_false(handle(owner, "a") == handle(owner, "b"))
    assert.is_false(handle(owner, "a") == handle({ identity = "workspace 2" }, "a"))
    assert.is_false(handle(owner, "a") == "a")
    assert.is_false(handle(owner, "a") == io.stdout)
    assert.is_false(record "{}" == record "{}")
    assert.is_false(handle({ identity = 5 }, "a") == handle({ identity = 5 }, "a"))
  end)
end)

describe("a record in wrong hands", function()
  it("hides its metatable", function()
    assert.are.equal("instantly.record", getmetatable(campaign()))
    assert.has_error(function() setmetatable(campaign(), {}) end)
    assert.are.equal("instantly.class", getmetatable(class))
  end)

  it("raises for a wrong self, whatever the function", function()
    local wrong = { 42, "x", {}, true, core.null, print, io.stdout, class, coroutine.create(function() end) }
    wrong[#wrong + 1] = newproxy and newproxy(true) -- luacheck: ignore 113
    for _, name in ipairs { "load", "changes", "saved", "revert", "json", "table", "field", "id", "owner",
      "loaded" } do
      for _, bad in ipairs(wrong) do
        assert.has_error(function() core[name](bad, "x") end)
      end
      assert.has_error(function() core[name]() end)
      assert.has_error(function() core[name](nil) end)
    end
    for _, bad in ipairs(wrong) do
      assert.is_nil(core.kind(bad))
      assert.is_false(core.is(bad, "Campaign"))
    end
    assert.is_true(core.is(campaign(), "Campaign"))
    assert.is_false(core.is(campaign(), "Lead"))
    assert.has_error(function() core.is(campaign()) end)
    assert.is_nil(core.kind())
    assert.is_nil(core.kind(nil))
    assert.are.equal("Campaign", core.kind(campaign()))
  end)

  it("raises when its metamethods are called on something else", function()
    local meta = debug.getmetatable(campaign())
    for _, name in ipairs { "__index", "__newindex", "__tostring", "__pairs" } do
      assert.has_error(function() meta[name](42, "x", 1) end)
      assert.has_error(function() meta[name]() end)
      assert.has_error(function() meta[name](io.stdout, "name", "x") end)
    end
    assert.is_false(meta.__eq(42, campaign()))
    assert.is_false(meta.__eq())
  end)

  it("raises for wrong arguments when it is made", function()
    assert.has_error(function() core.class("Nothing", {}) end)
    assert.has_error(function() core.class("Campaign") end)
    assert.has_error(function() core.class(nil, {}) end)
    assert.has_error(function() core.record({}, owner, "{}") end)
    assert.has_error(function() core.record(campaign(), owner, "{}") end)
    assert.has_error(function() core.record(class, nil, "{}") end)
    assert.has_error(function() core.record(class, owner, {}) end)
    assert.has_error(function() core.handle(class, "x", "y") end)
    assert.has_error(function() core.load(campaign(), 5) end)
    assert.has_error(function() core.field(campaign(), 5) end)
    assert.has_error(function() core.field(campaign()) end)
  end)

  it("refuses texts that hold no object", function()
    for text, message in pairs {
      ["[]"] = "expected an object", ["1"] = "expected an object", ["null"] = "expected an object",
        [""] = "no value",
      ['{"name":"x"'] = "unexpected end", ['{"name":1e400}'] = "out of range",
        ['{"x":{"y":[01]}}'] = "leading zero",
      ["{} {}"] = "behind the value", ["\239\187\191{}"] = "byte order mark",
    } do
      local value, why, at = core.record(class, owner, text)
      assert.is_nil(value)
      assert.is_truthy(why:find(message, 1, true), why)
      assert.is_number(at)
    end
    assert.are.equal(1, select(3, core.record(class, owner, "[]")))
  end)
end)

describe("pages of records", function()
  local function page(text, classes) return core.records(text, classes or { items = class }, owner) end

  --- Texts of campaigns much like each other, as in a page; some have one byte that is wrong.
  local function random_items(random)
    local function one_of(list) return list[random(#list)] end
    local values = {
      "1", "12", "-0", "1.5e3", "true", "false", "null", '""', '"a"', '"a\\"b"', '"\195\164"', "[]", "[1,[2]]", "[ 1 ]",
      "{}", '{"a":{"b":"c"}}', '"1"',
    }
    local names = { "name", "status", "email_list", "daily_limit", "campaign_schedule", "x", "nam\\u0065" }
    local items = {}
    for i = 1, random(6) do
      local members = {}
      for j = 1, random(0, 6) do
        members[j] = ('"%s"%s:%s%s%s'):format(one_of(names), one_of{ "", "", " " }, one_of{ "", "", "\n" }, one_of(values),
          one_of{ "", "", " " })
      end
      items[i] = "{" .. table.concat(members, ",") .. "}"
      if random(20) == 1 then
        local at = random(#items[i])
        items[i] = items[i]:sub(1, at - 1) .. one_of{ "", "}", ",", '"', "1", "\255", "]" } .. items[i]:sub(at + 1)
      end
    end
    return items
  end

  it("reads each record as if it stood alone, whatever the one before it held", function()
    local seed = 1
    local function random(low, high)
      if not high then low, high = 1, low end
      seed = (seed * 16807) % 2147483647
      return low + seed % (high - low + 1)
    end
    for _ = 1, 600 do
      local items = random_items(random)
      local text = '{"items":[' .. table.concat(items, ",") .. "]}"
      local read, why, at = page(text)
      local decoded, decode_why, decode_at = core.decode(text)
      if why == "expected an object" then
        assert.are_not.equal("{", text:sub(at, at), text)
      else
        assert.are.equal(decode_why, why, text)
        assert.are.equal(decode_at, at, text)
        assert.are.equal(decoded == nil, read == nil, text)
      end
      if read and #read.items == #items then
        for i, item in ipairs(read.items) do
          local alone = core.record(class, owner, items[i])
          if alone then
            assert.are.equal(core.json(alone), core.json(item), text)
            for _, field in ipairs(core.entity("Campaign").fields) do
              assert.are.same(core.field(alone, field.name), core.field(item, field.name), text)
            end
          end
        end
      end
    end
  end)

  it("gives records where classes say so, and plain values elsewhere", function()
    local got = page('{"items":[{"id":"a","name":"A"},{"id":"b"}],'
      .. '"next":"n","n":1,"gone":null,"o":{"items":[{"id":"x"}]}}')
    assert.are.equal(2, #got.items)
    assert.are.equal(core.array_mt, getmetatable(got.items))
    assert.are.equal("Campaign", core.kind(got.items[1]))
    assert.are.equal("A", got.items[1].name)
    assert.are.equal(owner, core.owner(got.items[2]))
    assert.are.equal("n", got.next)
    assert.is_nil(got.gone)
    assert.is_nil(core.kind(got.o.items[1]))
  end)

  it("reads an object and null, and refuses what is neither where a record should be", function()
    assert.are.equal("a", page('{"items":{"id":"a"}}').items.id)
    assert.is_nil(page('{"items":null}').items)
    for _, bad in ipairs { '5', '"s"', 'false', '[null]', '[7]', '[["x"]]', '[{"id":"a"},"s"]' } do
      local value, why, at = page('{"items":' .. bad .. "}")
      assert.is_nil(value)
      assert.are.equal("expected an object", why)
      assert.is_true(at > 9)
    end
    assert.are.equal(0, #page('{"items":[]}').items)
    assert.are.equal("b", page('{"items":{"id":"a"},"items":{"id":"b"}}').items.id)
  end)

  it("reads a root array as the first class says", function()
    local got = page('[{"id":"a"},{"id":"b"}]', { class })
    assert.are.equal(core.array_mt, getmetatable(got))
    assert.are.equal("b", got[2].id)
    assert.is_nil(core.kind(page('[{"id":"a"}]')[1]))
    for _, bare in ipairs { "1", "null", "false", '"s"' } do
      assert.are.same({ nil, "expected an object", 1 }, { page(bare) })
    end
  end)

  it("validates everything, records included", function()
    for _, bad in ipairs {
      '{"items":[{"id":"a"}', '{"items":[{"id":"a","x":"\255"}]}', '{"items":[{"id":01}]}',
        '{"items":[{"id":1e999}]}',
      '{"items":[{}]}x', '{"items":[{},]}', '{"x":[tru]}', '{"items":[{"a":{"b":[}}]}', "", '[{"id":"a"',
      '{"items":[{"a":' .. ("["):rep(126) .. ("]"):rep(126) .. "}]}",
    } do
      local value, why, at = page(bad, { items = class, class })
      assert.is_nil(value, bad)
      assert.is_string(why)
      assert.is_true(at >= 1 and at <= #bad + 1)
    end
    assert.is_table(page('{"items":[{"a":' .. ("["):rep(125) .. ("]"):rep(125) .. "}]}"))
  end)

  it("gives records to the owner that stands behind their class", function()
    local other = { identity = "other" }
    local found = page('{"items":[{"id":"1"}],"one":{"id":"2"},"none":null}',
      { items = { class, other }, one = class, none = { class, other } })
    assert.is_true(rawequal(other, core.owner(found.items[1])))
    assert.is_true(rawequal(owner, core.owner(found.one)))
    assert.is_nil(found.none)
    assert.is_true(rawequal(other, core.owner(core.records('[{"id":"1"}]', { { class, other } }, owner)[1])))
    assert.has_error(function() page("[{}]", { { class } }) end)
    assert.has_error(function() page("[{}]", { { other, class } }) end)
    assert.has_error(function() page("[{}]", { {} }) end)
  end)

  it("raises for wrong arguments", function()
    assert.has_error(function() core.records("{}", nil, owner) end)
    assert.has_error(function() core.records("{}", {}, nil) end)
    assert.has_error(function() core.records(5, {}, owner) end)
    assert.has_error(function() page('{"items":[]}', { items = "Campaign" }) end)
    assert.has_error(function() page('{"items":[]}', { items = true }) end)
  end)

  it("keeps the text it was read from, and gives it back as it is", function()
    local size = 1024 * 1024
    local function text() return ' {"id":"' .. id .. '","name":"' .. ("x"):rep(size) .. '"} ' end
    local one = record(text())
    collectgarbage()
    collectgarbage()
    for _ = 1, 100 do text() end -- whatever takes the place of what is free
    assert.equal(size, #one.name)
    assert.equal(text():sub(2, -2), core.json(one)) -- the object alone
    local whole = text():sub(2, -2)
    local other = record(whole)
    assert.equal(whole, core.json(other))
    core.load(other, '{"id":"' .. id .. '","name":"New"}')
    assert.equal('{"id":"' .. id .. '","name":"New"}', core.json(other))
    other.name = "Newer"
    assert.matches('"name":"Newer"', core.json(other), 1, true)
  end)

  it("takes no memory for a copy of its text", function()
    local body = '{"id":"' .. id .. '","name":"' .. ("x"):rep(1024 * 1024) .. '"}'
    collectgarbage()
    collectgarbage()
    local before, kept = collectgarbage "count", {}
    for i = 1, 20 do kept[i] = record(body) end
    assert.is_true(collectgarbage "count" < before + 512)
    assert.equal(id, kept[20].id)
  end)

  it("does not keep the page alive through one record", function()
    collectgarbage()
    local start = collectgarbage "count"
    local items = {}
    for i = 1, 1000 do items[i] = { id = tostring(i), name = ("x"):rep(1000) } end
    local text = cjson.encode { items = items }
    local size = #text / 1024
    local kept = {}
    for i = 1, 20 do kept[i] = page(text:sub(1, -2) .. ',"n":' .. i .. "}").items[i] end
    collectgarbage()
    collectgarbage()
    assert.is_true(collectgarbage "count" < start + 5 * size) -- all twenty would be 20 times the size
    assert.are.equal("20", kept[20].id)
  end)

  it("gives records of their own, though they share what they can", function()
    local got = page '{"items":[{"id":"a","email_list":["x"]},{"id":"b","email_list":["y"]}]}'
    got.items[1].name = "N"
    got.items[1].email_list[1] = "z"
    assert.are.equal("y", got.items[2].email_list[1])
    assert.is_nil(core.changes(got.items[2]))
    assert.is_nil(got.items[2].name)
    assert.are.equal(owner, core.owner(got.items[1]))
  end)
end)
