local core = require "instantly.core"
local scarce = require "spec.support.scarce"

local class = core.class("Campaign", {})
local owner = { identity = "w" }
local text = '{"id":"1","name":"Caf\\u00e9","daily_limit":30,"email_list":["a","b"],'
  .. '"campaign_schedule":{"schedules":[{"days":{"1":true},"name":"S"}],"start_date":null},'
  .. '"new":{"x":[1,2.5]},"long":"'
    .. ("\\n"):rep(3000) .. '"}'

--- Run `act` on what `prepare` made with 0, 1, 2, … allocations until it has enough. After each
-- failure `check` looks at what is left, with memory again.
local function starve(prepare, act, check)
  local failures = 0
  for budget = 0, 5000 do
    local subject = prepare()
    local refused, ok, result = scarce(budget, function() return act(subject) end)
    if not refused then
      assert.is_true(ok, result)
      return failures
    end
    if not ok then failures = failures + 1 end
    if check then check(subject) end
  end
  error "it never had enough"
end

local function changed()
  local record = assert(core.record(class, owner, text))
  record.name = "New"
  record.email_list[3] = "c"
  return record
end

--- What can be seen of a record.
local function seen(record)
  return core.encode { core.changes(record) or core.null, record.name or core.null, core.table(record) }
end

describe("when memory runs out", function()
  it("decoding fails, and can be repeated", function()
    assert.is_true(starve(function() return text end, core.decode) > 10)
  end)

  it("encoding fails, and can be repeated", function()
    local value = { a = { 1, 2, { b = "c" } }, d = { changed() } }
    assert.is_true(starve(function() return value end, core.encode) >= 1)
    assert.is_true(starve(function() return { x = { print } } end, core.encode) >= 1)
  end)

  it("no record is half made", function()
    starve(function() return text end, function(t) return core.record(class, owner, t) end)
    starve(function() return '{"items":[' .. text .. "," .. text .. '],"n":[1]}' end,
      function(t) return core.records(t, { items = class }, owner) end)
    starve(function() return "id" end, function(id) return core.handle(class, owner, id) end)
  end)

  it("a record reads the same after a failed read", function()
    local whole = core.encode(core.table(changed()))
    starve(changed, function(record)
      return { record.name, record.email_list, record.campaign_schedule, record.new, record.long,
        tostring(record) }
    end, function(record)
      assert.are.same(core.decode(whole), core.table(record))
      assert.are.equal(record.campaign_schedule, record.campaign_schedule)
    end)
  end)

  it("an assignment that failed has not happened, or has", function()
    starve(function() return (core.record(class, owner, text)) end, function(record) record.name = "New" end,
      function(record)
        local changes = core.changes(record)
        assert.is_true(changes == nil or changes.name == "New")
        assert.are.equal(changes and "New" or "Caf\195\169", record.name)
      end)
    starve(changed, function(record) record.daily_limit = 31 end, function(record)
      local changes = core.changes(record)
      assert.are.equal("New", changes.name)
      assert.are.equal(changes.daily_limit or 30, record.daily_limit)
    end)
  end)

  it("a failed load leaves the record as it was", function()
    local before = seen(changed())
    starve(changed, function(record) return assert(core.load(record,
      '{"id":"1","name":"Theirs","daily_limit":1}')) end,
      function(record) assert.are.same(core.decode(before), core.decode(seen(record))) end)
  end)

  it("failed changes, revert and saved leave the record as it was", function()
    local before = core.decode(seen(changed()))
    for _, act in ipairs {
      core.changes, core.revert, core.json, core.table, tostring, function(r) return core.saved(r,
        { name = true }) end,
    } do
      starve(changed, act, function(record)
        local now = core.decode(seen(record))
        assert.are.same(before, now)
      end)
    end
  end)

  it("an answer is not half made, and reads on after its result could not be given", function()
    local limits = { max_body = 9999 }
    local function fed() -- in halves: the whole body must not be a string of Lua's before
      local answer = core.http1_answer("GET", limits)
      answer:feed("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" .. ("x"):rep(2500))
      answer:feed(("x"):rep(2500))
      return answer
    end
    assert.is_true(starve(function() return "GET" end, function(m) return core.http1_answer(m, limits) end) >= 1)
    assert.is_true(starve(fed, function(answer) return answer:result() end, function(answer)
      assert.are.equal(("x"):rep(5000), (select(3, answer:result())))
    end) >= 1)
    assert.is_true(starve(function() return { "X-A: b", "X-B c" } end,
      function(lines) return core.http1_fields("h", lines) end) >= 1)
    assert.is_true(starve(function() return "/a" end, function(target) return core.http1_head("GET", target, "A: b\r\n") end) >= 1)
    local function whole() return "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" end
    assert.is_true(starve(whole, function(bytes) return core.http1_whole("GET", 9, bytes) end) >= 1)
  end)

  it("a class is not half made", function()
    starve(function() return {} end, function(methods) return core.class("Campaign", methods) end)
    starve(function() return "Campaign" end, core.entity)
  end)

  it("no window is half made, and no place is taken without a ticket", function()
    local jit = rawget(_G, "jit") -- when a trace has no memory left, LuaJIT itself crashes: any C function in a loop does
    if jit then jit.off() end
    finally(function() if jit then jit.on() end end)
    local limits = { { requests = 5, per_seconds = 60 } }
    local other = core.window(limits)
    starve(function() return other end, function(first)
      local one, two = core.window(limits, first), core.window(limits)
      return core.window_gate { { limits = limits, window = one }, { limits = limits, window = two } }
    end)
    starve(function()
      local quota = { limits = limits, window = core.window(limits) }
      local take = core.window_gate { quota }
      return { quota = quota, take = take, taken = 0 }
    end, function(subject)
      for _ = 1, 6 do
        local delay, ticket = subject.take { 0 }
        if delay == 0 then subject.taken = subject.taken + (ticket and 1 or 0) end
      end
    end, function(subject)
      assert.equal(subject.taken, tonumber(tostring(subject.quota.window):match "(%d+) flying"))
    end)
  end)
end)
