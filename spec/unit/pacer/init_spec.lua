local core = require "instantly.core"
local pacer = require "instantly.pacer"
local sleep = require "instantly.sleep"

local runs = 0

local function new(settings, identity)
  runs = runs + 1
  return pacer.new(pacer.check("spec", settings or "local"), identity or ("pacer spec %d"):format(runs))
end

-- The windows of the core look at the clock themselves; here they are told what it shows.
local real_gate = core.window_gate

local function told_gate(quotas)
  local take, done = real_gate(quotas)
  return function(aheads) return take(aheads, core.now()) end, function(ticket) done(ticket, core.now()) end
end

-- A clock that only moves when somebody waits.
local function with_clock(fn)
  local real_now, real_wait, now = core.now, sleep.wait, core.now()
  core.now = function() return now end
  sleep.wait = function(seconds)
    now = now + math.max(seconds, 1e-6)
    return true
  end
  local ok, problem = pcall(fn, function(seconds) now = now + seconds end)
  core.now, sleep.wait = real_now, real_wait
  assert(ok, problem)
end

local function pass(p, operation, ...)
  local waited, ticket = p:wait(operation, ...)
  if waited then p:done(operation, ticket) end
  return waited, ticket
end

describe("a pacer", function()
  setup(function() core.window_gate = told_gate end)
  teardown(function() core.window_gate = real_gate end)

  it("keeps 100 a second and 6,000 a minute by itself, and uses them", function()
    with_clock(function()
      local p, started, moments = new(), core.now(), {}
      for i = 1, 7000 do
        assert.truthy((pass(p)))
        moments[i] = core.now()
        if i > 100 then assert.is_true(moments[i] - moments[i - 100] >= 1) end
        if i > 6000 then assert.is_true(moments[i] - moments[i - 6000] >= 60) end
      end
      assert.is_true(core.now() - started < 70.2, "slower than it has to be")
    end)
  end)

  it("leaves room for a clock that goes a little faster than the server's", function()
    with_clock(function()
      local p = new{ per_second = 1 }
      pass(p)
      assert.is_true((pass(p)) > 1.0005)
    end)
  end)

  it("keeps a limit of a month", function()
    with_clock(function(pass_time)
      local p, month = new(), 30 * 24 * 3600
      local operation = { id = "monthly", rate = { { requests = 500, per_seconds = month } } }
      for _ = 1, 500 do
        pass(p, operation)
        pass_time(3600)
      end
      local _, problem = pass(p, operation, 3600)
      assert.equal("rate_limited", problem.kind)
      assert.is_true(problem.retry_after > month - 501 * 3600 and problem.retry_after < month)
    end)
  end)

  it("takes the operations of the API file as they are", function()
    with_clock(function()
      local p, list = new(), require("instantly.api.emails").operations.list
      for _ = 1, 20 do assert.equal(0, (pass(p, list))) end
      local waited = pass(p, list)
      assert.is_true(waited >= 60 and waited < 60.2, tostring(waited))
      assert.equal(0, (pass(p, require("instantly.api.emails").operations.get)))
    end)
  end)

  it("does not care when the clock on the wall is moved", function()
    local real_time, real_clock = os.time, os.clock
    os.time = function() return 0 end -- luacheck: ignore
    local ok, problem = pcall(function()
      local p = new{ per_second = 2 }
      pass(p)
      pass(p)
      os.time = function() return real_time() + 1e6 end -- luacheck: ignore
      assert.is_nil((pass(p, nil, 0.5)))
    end)
    os.time, os.clock = real_time, real_clock -- luacheck: ignore
    assert(ok, problem)
  end)

  it("forgets a waiter that was killed", function()
    local p = new{ per_second = 1, per_minute = math.huge }
    pass(p)
    local real = sleep.wait
    sleep.wait = function() return coroutine.yield() end
    for _ = 1, 3 do coroutine.wrap(function() p:wait() end)() end -- never resumed
    sleep.wait = real
    with_clock(function(pass_time)
      pass_time(10)
      assert.equal(0, (pass(p)))
      pass_time(5)
      assert.equal(0, (pass(p)))
    end)
  end)

  it("lets newcomers stand behind those who wait", function()
    with_clock(function(pass_time)
      local p = new{ per_second = 2, per_minute = math.huge }
      pass(p)
      pass(p)
      local fake = sleep.wait
      sleep.wait = function() return coroutine.yield() end
      local waiting = coroutine.create(function() return p:wait() end)
      coroutine.resume(waiting)
      sleep.wait = fake
      pass_time(1.01)
      assert.equal(0, (pass(p))) -- two places are free, and one of them is for the one that waits
      assert.is_nil((pass(p, nil, 0.5)))
      local _, waited = coroutine.resume(waiting)
      assert.is_true(waited > 1)
    end)
  end)

  it("lets those pass who need none of what others wait for", function()
    with_clock(function(pass_time)
      local p, op = new{ per_second = 2 }, { id = "limited", rate = { { requests = 1, per_seconds = 60 } } }
      pass(p, op)
      local fake = sleep.wait
      sleep.wait = function() return coroutine.yield() end
      local waiting = coroutine.create(function() return p:wait(op) end)
      coroutine.resume(waiting)
      sleep.wait = fake
      assert.equal(0, (pass(p))) -- the other place of this second
      assert.is_nil((pass(p, op, 60))) -- behind the one that waits
      pass_time(61)
      assert.is_true(select(2, coroutine.resume(waiting)) > 60)
    end)
  end)

  it("lets those who wait go in the order in which they came", function()
    local p = new{ per_second = math.huge, per_minute = math.huge }
    local op = { id = "limited", rate = { { requests = 1, per_seconds = 0.04 } } }
    local real, order, parked = sleep.wait, {}, {}
    sleep.wait = function(seconds) return coroutine.yield(core.now() + seconds) end
    local ok, problem = pcall(function()
      for i = 1, 8 do
        local task = coroutine.create(function()
          local waited, ticket = p:wait(op)
          order[#order + 1] = waited and i
          p:done(op, ticket)
        end)
        parked[#parked + 1] = { task = task, due = select(2, assert(coroutine.resume(task))) }
      end
      local ends = core.now() + 5
      while #order < 8 and core.now() < ends do
        for i = #parked, 1, -1 do -- the last first, on purpose
          local each = parked[i]
          if coroutine.status(each.task) ~= "dead" and each.due <= core.now() then
            each.due = select(2, assert(coroutine.resume(each.task)))
          end
        end
        real(0.001)
      end
    end)
    sleep.wait = real
    assert.is_true(ok, problem)
    assert.same({ 1, 2, 3, 4, 5, 6, 7, 8 }, order)
  end)

  it("paces nothing with false", function()
    local p = pacer.new(false, "x")
    for _ = 1, 200 do assert.equal(0, (p:wait())) end
    assert.is_nil(p:done(nil, select(2, p:wait())))
    p:slow_down(60)
    assert.equal(0, (p:wait()))
  end)

  it("is one and the same for the same settings and identity", function()
    assert.equal(new("local", "same"), new("local", "same"))
    assert.not_equal(new("local", "same"), new("local", "other"))
    assert.not_equal(new("local", "same"), new({ per_second = 5 }, "same"))
  end)

  it("lets a hook that raises end the wait", function()
    local p = new{ per_second = 1 }
    pass(p)
    local ok, problem = pcall(p.wait, p, nil, nil, function() error("no", 0) end)
    assert.is_false(ok)
    assert.equal("no", problem)
  end)
end)
