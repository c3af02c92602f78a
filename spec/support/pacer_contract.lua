--- What every backend of the pacer keeps, in real time and over short windows.
--
--   contract(it, function(settings, identity) … return pacer end)
--
-- where the function makes a pacer of that backend. The tests go by what a strict server would count, and by waits
-- that must not be shorter; the longer ones have slack for a busy machine.
local assert = require "luassert"
local core = require "instantly.core"
local rate = require "instantly.mock.rate"
local sleep = require "instantly.sleep"

local WINDOW = 0.3 -- seconds
local LONG = 30 -- where nobody waits for its end

local runs = 0

return function(it, make)
  local identity

  local function test(name, fn)
    it(name, function()
      runs = runs + 1
      identity = ("contract %d %d"):format(runs, math.random(2 ^ 30))
      fn()
    end)
  end

  --- A pacer without limits of the workspace, unless they are given.
  local function new(settings, of)
    local all = { per_second = math.huge, per_minute = math.huge }
    for name, value in pairs(settings or {}) do all[name] = value end
    return make(all, of or identity)
  end

  local function operation(requests, seconds, more)
    local limit = { requests = requests, per_seconds = seconds or WINDOW }
    for name, value in pairs(more or {}) do limit[name] = value end
    return { id = "limited", rate = { limit } }
  end

  --- Wait, send to nobody, be answered.
  local function pass(p, op, ...)
    local waited, ticket = p:wait(op, ...)
    if waited then p:done(op, ticket) end
    return waited, ticket
  end

  local function timed(fn, ...)
    local started = core.now()
    local results = { fn(...) }
    return core.now() - started, results[1], results[2]
  end

  test("does not delay those who stay below the limit", function()
    local p, op = new(), operation(5)
    for _ = 1, 5 do assert.equal(0, (pass(p, op))) end
  end)

  test("lets the next one go when the first answer is a window old, and not before", function()
    local p, op = new(), operation(3)
    local _, first = p:wait(op)
    local _, second = p:wait(op)
    local _, third = p:wait(op)
    sleep.wait(0.1)
    local answered = core.now()
    for _, ticket in ipairs{ first, second, third } do p:done(op, ticket) end
    local worked = core.now() - answered
    local took, waited = timed(pass, p, op)
    assert.is_true(core.now() - answered >= WINDOW, "too early")
    assert.is_true(waited > WINDOW - 0.1 - worked and waited < WINDOW + 0.5 + worked, tostring(waited))
    assert.is_true(waited <= took)
  end)

  test("never exceeds a limit, whatever time requests take to arrive and to be answered", function()
    local p, op = new(), operation(8, 0.1)
    local arrive = rate.limiter{ windows = op.rate } -- raises when it is one too many
    for round = 1, 30 do
      local _, first = assert(p:wait(op))
      local _, second = assert(p:wait(op))
      sleep.wait(round % 9 == 0 and 0.05 or 0.0005 * (round % 4))
      arrive(core.now())
      arrive(core.now())
      sleep.wait(round % 7 == 0 and 0.03 or 0)
      p:done(op, second)
      p:done(op, first)
    end
  end)

  test("keeps a place for a request that is not answered", function()
    local p, op = new(), operation(2)
    p:wait(op)
    local _, ticket = p:wait(op)
    p:done(op, ticket)
    assert.is_true(assert(pass(p, op)) >= WINDOW - 0.05) -- the place of the second
    local took, waited, problem = timed(p.wait, p, op, WINDOW / 2)
    assert.is_nil(waited)
    assert.equal("rate_limited", problem.kind)
    assert.is_true(took < WINDOW / 2)
  end)

  test("fails at once when the wait would be longer than max_wait, and sends nothing", function()
    local p, op = new(), operation(1)
    pass(p, op)
    local hooked = false
    local took, waited, problem = timed(p.wait, p, op, WINDOW / 3, function() hooked = true end)
    assert.is_nil(waited)
    assert.is_true(took < WINDOW / 3 + 0.1)
    assert.is_false(hooked)
    assert.equal("rate_limited", problem.kind)
    assert.is_true(problem.local_wait)
    assert.is_true(problem.retry_after > 0 and problem.retry_after <= WINDOW * 1.01)
    assert.matches("more than max_wait", problem.message, 1, true)
    assert.matches("1 request in any 0.3 seconds of limited", problem.message, 1, true)
    assert.matches("max_wait, 0.1 seconds", problem.message, 1, true)
    assert.is_truthy(pass(p, op, 5)) -- the refused one took no place
  end)

  test("tells before it waits how long and why", function()
    local p, op, events = new(), operation(1), {}
    local hook = function(event) events[#events + 1] = event end
    pass(p, op, nil, hook)
    assert.same({}, events)
    local waited = pass(p, op, nil, hook)
    assert.equal(1, #events)
    assert.equal("limited", events[1].operation)
    assert.equal("1 request in any 0.3 seconds of limited", events[1].reason)
    assert.is_true(events[1].seconds > 0 and events[1].seconds <= waited + 0.001)
  end)

  test("is shared by all with the same identity, and by no others", function()
    local op = operation(2, LONG)
    local one, same, other = new(), new{ factor = 1.001 }, new(nil, identity .. " other")
    pass(one, op)
    pass(same, op)
    assert.is_nil((pass(one, op, 0.05)))
    assert.is_nil((pass(same, op, 0.05)))
    assert.equal(0, (pass(other, op)))
  end)

  test("is shared by those who name the same quota, whatever their identity", function()
    local op, name = operation(1, LONG), "quota of " .. identity
    pass(new({ quota = name }, identity .. " first key"), op)
    assert.is_nil((pass(new({ quota = name }, identity .. " second key"), op, 0.05)))
  end)

  test("lets two clients with different limits keep each to its own, counting what both send", function()
    local high, low = new{ per_second = 6 }, new{ per_second = 2 }
    for _ = 1, 3 do assert.equal(0, (pass(high))) end
    assert.is_nil((pass(low, nil, 0.05))) -- 3 were sent within the second
    for _ = 1, 3 do assert.equal(0, (pass(high))) end
    assert.is_nil((pass(high, nil, 0.05)))
  end)

  test("takes limits times a factor, those of operations as well, and leaves at least one", function()
    local p, op = new{ factor = 0.5 }, operation(5, LONG)
    assert.equal(0, (pass(p, op)))
    assert.equal(0, (pass(p, op)))
    assert.is_nil((pass(p, op, 0.05)))
    assert.equal(0, (pass(new{ factor = 0.01 }, { id = "rare", rate = { { requests = 5, per_seconds = 1 } } })))
  end)

  test("holds an operation to its own limits and to those of the workspace", function()
    local p, op = new{ per_second = 3 }, operation(2, LONG)
    pass(p, op)
    pass(p, op)
    assert.is_nil((pass(p, op, 0.05))) -- its own
    assert.equal(0, (pass(p))) -- the refused one took no place of the workspace
    local _, problem = pass(p, nil, 0.05)
    assert.matches("3 requests in any 1 second)", problem.message, 1, true)
  end)

  test("keeps the limits of each operation apart", function()
    local p = new()
    pass(p, operation(1))
    assert.equal(0, (pass(p, { id = "another", rate = { { requests = 1, per_seconds = 1 } } })))
  end)

  test("keeps several limits of one operation", function()
    local p = new()
    local op = { id = "both", rate = { { requests = 2, per_seconds = 0.5 }, { requests = 3, per_seconds = 5 } } }
    pass(p, op)
    pass(p, op)
    assert.is_true(pass(p, op) > 0)
    local _, problem = pass(p, op, 1)
    assert.matches("3 requests in any 5 seconds of both", problem.message, 1, true)
  end)

  test("shares the limit of an address among all its keys", function()
    local op = { id = "ip " .. identity, rate = { { requests = 1, per_seconds = 1, scope = "ip" } } }
    pass(new(nil, identity .. " one"), op)
    assert.is_nil((pass(new(nil, identity .. " two"), op, 0.05)))
  end)

  test("slows down everybody who shares the quota after a 429", function()
    local one, same, other = new(), new{ factor = 1.001 }, new(nil, identity .. " other")
    one:slow_down(0.2)
    local _, problem = pass(same, nil, 0.05)
    assert.matches("the server said to slow down", problem.message, 1, true)
    local waited = pass(same)
    assert.is_true(waited > 0.1 and waited < 0.7, tostring(waited))
    assert.equal(0, (pass(other)))
    assert.equal(0, (pass(one)))
  end)

  test("slows down an operation with limits of its own alone", function()
    local p, op = new(), operation(5)
    p:slow_down(LONG, op)
    assert.equal(0, (pass(p)))
    assert.is_nil((pass(p, op, 0.05)))
  end)

  test("is slowed down by the longest pause, and for a minute at most", function()
    local p = new()
    p:slow_down(24 * 3600)
    p:slow_down(0.1)
    local _, problem = pass(p, nil, 0.01)
    assert.is_true(problem.retry_after > 50 and problem.retry_after <= 60, tostring(problem.retry_after))
  end)

  test("ends a wait that is cancelled, and holds no place for it", function()
    local p, op = new(), operation(1)
    pass(p, op)
    local real = sleep.wait
    sleep.wait = function() return false end
    local ok, waited, problem = pcall(p.wait, p, op)
    sleep.wait = real
    assert.is_true(ok)
    assert.is_nil(waited)
    assert.equal("cancelled", problem.kind)
    assert.is_truthy((pass(p, op, WINDOW * 1.1)))
  end)
end
