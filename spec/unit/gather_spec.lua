local core = require "instantly.core"
local instantly = require "instantly"

local sleep = instantly.sleep

local function seconds(call)
  local begun = core.now()
  call()
  return core.now() - begun
end

--- A function that ends after a while, and returns or raises something.
local function after(pause, ...)
  local count, values = select("#", ...), { ... }
  return function()
    sleep(pause)
    return (table.unpack or unpack)(values, 1, count) -- luacheck: ignore
  end
end

describe("instantly.gather", function()
  it("gives results in order, however long each took", function()
    local took = seconds(function()
      local results, errors = instantly.gather{ after(0.09, "a"), after(0.01, "b"), after(0.05, "c", nil, "meta") }
      assert.same({ "a", "b", "c", n = 3 }, results)
      assert.is_nil(errors)
    end)
    assert.is_true(took >= 0.09 and took < 0.9, took .. " seconds")
  end)

  it("gives errors in their places, beside the results of the others", function()
    local results, errors = instantly.gather{
      after(0.02, "a"),
      function() error({ kind = "raised" }) end,
      after(0.01, nil, "returned"),
      after(0, "d"),
      function()
        sleep(0)
        error "late"
      end,
    }
    assert.same({ n = 5, [1] = "a", [4] = "d" }, results)
    assert.same({ kind = "raised" }, errors[2])
    assert.equal("returned", errors[3])
    assert.matches("gather_spec.lua:%d+: late", errors[5])
    assert.is_nil(errors[1])
    assert.is_nil(errors[4])
  end)

  it("gives true for a function that returns nothing, and what it returned otherwise", function()
    assert.same({ true, false, n = 3 }, (instantly.gather{ after(0), after(0, false), after(0, nil) }))
  end)

  it("of nothing is nothing", function()
    assert.same({ n = 0 }, instantly.gather{})
  end)

  it("can be nested, in tasks and outside", function()
    local function pair(name)
      return function() return instantly.gather{ after(0.02, name .. 1), after(0.01, name .. 2) } end
    end
    local expected = { { "a1", "a2", n = 2 }, { "b1", "b2", n = 2 }, n = 2 }
    local took = seconds(function()
      assert.same(expected, (instantly.gather{ pair "a", pair "b" }))
      assert.same(expected, (instantly.spawn(function() return instantly.gather{ pair "a", pair "b" } end):wait()))
    end)
    assert.is_true(took < 0.5)
  end)

  it("refuses what is no list of functions, before any runs", function()
    local ran = false
    for expected, list in pairs{
      ["expected a list of functions, got a nil"] = "nil", ["expected a list of functions, got a function"] = print,
      ["item 2: expected a function, got a number"] = { function() ran = true end, 5 },
    } do
      local ok, message = pcall(function() instantly.gather(list ~= "nil" and list or nil) end)
      assert.is_false(ok)
      assert.matches("gather_spec.lua:%d+: instantly.gather: " .. expected, message)
    end
    assert.is_false(ran)
  end)

  it("that is cancelled gives up all that it began", function()
    local ended = {}
    local function wait_long(name)
      return function()
        ended[name] = { sleep(100) }
        return nil, ended[name][2]
      end
    end
    local task = instantly.spawn(function() return instantly.gather{ wait_long "a", wait_long "b" } end)
    task:cancel()
    local value, err = task:wait()
    assert.is_nil(value)
    assert.equal("cancelled", err.kind)
    assert.equal("instantly.gather", err.operation)
    sleep(0)
    assert.equal("cancelled", ended.a[2].kind)
    assert.equal("cancelled", ended.b[2].kind)
    assert.is_true(require("instantly.reactor").idle())
  end)

  it("works where it cannot yield", function()
    local task = instantly.spawn(function()
      return coroutine.wrap(function() return instantly.gather{ after(0.02, 1), after(0.01, 2) } end)()
    end)
    assert.same({ 1, 2, n = 2 }, (task:wait()))
  end)
end)

describe("instantly.map", function()
  --- Counts how many run at the same time.
  local function gauge(pause)
    local running, most = 0, 0
    return function(item)
      running = running + 1
      most = math.max(most, running)
      sleep(pause)
      running = running - 1
      return item
    end, function() return most end
  end

  it("calls with item and place, and gives results in order", function()
    local results, errors = instantly.map({ "a", "b", "c" }, function(item, i)
      sleep(0.01 * (4 - i))
      return item .. i
    end)
    assert.same({ "a1", "b2", "c3", n = 3 }, results)
    assert.is_nil(errors)
  end)

  it("never runs more at the same time than it may, and as many when it can", function()
    local list = {}
    for i = 1, 100 do list[i] = i end
    for _, case in ipairs{ { 1, 5 }, { 3, 20 }, { 32, 100 }, { 500, 100 } } do
      local concurrency, count = case[1], case[2]
      local part = {}
      for i = 1, count do part[i] = i end
      local call, most = gauge(0.005)
      local results = instantly.map(part, call, { concurrency = concurrency })
      assert.equal(math.min(concurrency, count), most())
      assert.equal(count, #results)
    end
    local call, most = gauge(0.005)
    instantly.map(list, call)
    assert.equal(16, most())
  end)

  it("goes on after failures, and tells all", function()
    local results, errors = instantly.map({ 1, 2, 3, 4 }, function(item)
      sleep(0)
      if item % 2 == 0 then return nil, "even " .. item end
      return item
    end, { concurrency = 1 })
    assert.same({ n = 4, 1, nil, 3 }, results)
    assert.same({ [2] = "even 2", [4] = "even 4" }, errors)
  end)

  it("with stop_on_error begins nothing after a failure, and lets end what is under way", function()
    local begun = {}
    local results, errors = instantly.map({ 1, 2, 3, 4, 5 }, function(item)
      begun[#begun + 1] = item
      sleep(item == 2 and 0.01 or 0.03)
      if item == 2 then error("two", 0) end
      return item
    end, { concurrency = 3, stop_on_error = true })
    assert.same({ 1, 2, 3 }, begun)
    assert.same({ n = 5, 1, nil, 3 }, results)
    assert.equal("two", errors[2])
    for _, i in ipairs{ 4, 5 } do
      assert.equal("cancelled", errors[i].kind)
      assert.matches("not begun: item 2 failed", errors[i].message)
    end
  end)

  it("that is cancelled begins nothing more", function()
    local begun = 0
    local task = instantly.spawn(function()
      return instantly.map({ 1, 2, 3, 4 }, function()
        begun = begun + 1
        return sleep(10)
      end, { concurrency = 2 })
    end)
    task:cancel()
    assert.equal("instantly.map", select(2, task:wait()).operation)
    sleep(0)
    assert.equal(2, begun)
  end)

  it("runs long lists whose items do not wait without piling up", function()
    local list = {}
    for i = 1, 5000 do list[i] = i end
    local results = instantly.map(list, function(item) return item * 2 end, { concurrency = 4 })
    assert.equal(5000, #results)
    assert.equal(10000, results[5000])
  end)

  it("goes on after an item that yields by itself, or raises nil", function()
    local results, errors = instantly.map({ 1, 2, 3, 4, 5 }, function(item)
      sleep(0)
      if item == 2 then coroutine.yield() end
      if item == 4 then error(nil) end
      return item
    end, { concurrency = 1 })
    assert.same({ n = 5, 1, nil, 3, nil, 5 }, results)
    assert.matches("yielded by itself", errors[2])
    assert.equal("nil", errors[4])
    assert.is_true(require("instantly.reactor").idle())
  end)

  it("begins the next item in the place of one that has ended, without waiting for the others", function()
    local begun = {}
    instantly.map({ 0.05, 0, 0, 0, 0 }, function(pause, i)
      begun[#begun + 1] = i
      sleep(pause)
      if i == 1 then begun.at_first_end = #begun end
    end, { concurrency = 2 })
    assert.equal(5, begun.at_first_end)
  end)

  it("refuses wrong arguments by name", function()
    local list = { 1 }
    local function ok() end
    for expected, call in pairs{
      ["expected a list, got a nil"] = function() instantly.map(nil, ok) end,
      ["expected a function, got a nil"] = function() instantly.map(list) end,
      ['unknown option "concurency": did you mean "concurrency"?'] =
        function() instantly.map(list, ok, { concurency = 2 }) end,
      ["concurrency must be a whole number"] = function() instantly.map(list, ok, { concurrency = 0 }) end,
      ["concurrency: expected a number"] = function() instantly.map(list, ok, { concurrency = "2" }) end,
    } do
      local good, message = pcall(call)
      assert.is_false(good)
      assert.matches(expected, message, 1, true)
      assert.matches("gather_spec.lua:%d+: instantly.map: ", message)
    end
  end)
end)

describe("on a client", function()
  it("gather and map work with every transport, also with one that never waits", function()
    local client = instantly.new{ base_url = "mock:" }
    local results, errors = instantly.gather{
      function() return client.campaigns:list{ limit = 2 } end,
      function() return client.campaigns:get("0199b3f1-0000-7000-8000-000000000000") end,
    }
    assert.equal(2, #results[1].items)
    assert.equal("not_found", errors[2].kind)
    local ids = {}
    for i, campaign in ipairs(results[1].items) do ids[i] = campaign.id end
    local read = assert(instantly.map(ids, function(id) return client.campaigns:get(id) end))
    for i, id in ipairs(ids) do assert.equal(id, read[i].id) end
  end)
end)
