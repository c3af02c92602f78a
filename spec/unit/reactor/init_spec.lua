local core = require "instantly.core"

describe("the reactor", function()
  local reactor
  before_each(function()
    package.loaded["instantly.reactor"] = nil
    reactor = require "instantly.reactor"
  end)
  after_each(function() package.loaded["instantly.reactor"] = nil end)

  local function seconds(call)
    local begun = core.now()
    call()
    return core.now() - begun
  end

  it("does not wait when it is told not to, whatever it waits for", function()
    reactor.after(10, error)
    assert.is_true(seconds(function() reactor.step(0) end) < 1)
    assert.is_true(seconds(function() reactor.step() end) < 1)
    assert.is_false(reactor.idle())
  end)

  it("calls what is due, and not before", function()
    local called, early = {}, false
    local function call_after(wait, name)
      local due = core.now() + wait
      return reactor.after(wait, function()
        early = early or core.now() < due
        called[#called + 1] = name
      end)
    end
    call_after(0.5, "second")
    call_after(0.1, "first")
    reactor.forget(call_after(0.2, "never"))
    reactor.step(0)
    local took = seconds(function()
      while #called < 2 do reactor.step(5) end
    end)
    assert.same({ "first", "second" }, called)
    assert.is_false(early)
    assert.is_true(took < 3, took .. " seconds")
    assert.is_true(reactor.idle())
  end)

  it("calls what was deferred in the next step, in order; what that defers, in the one after", function()
    local called = {}
    local function note(name)
      called[#called + 1] = name
      if name == "a" then reactor.defer(note, "c") end
    end
    reactor.defer(note, "a")
    reactor.defer(note, "b")
    assert.same({}, called)
    assert.is_true(seconds(function() reactor.step(5) end) < 1)
    assert.same({ "a", "b" }, called)
    assert.is_false(reactor.idle())
    reactor.step(5)
    assert.same({ "a", "b", "c" }, called)
    assert.is_true(reactor.idle())
  end)

  it("calls the others when one raises, and passes the first problem on", function()
    local called = {}
    local function fail(what) error(what, 0) end
    reactor.after(0, function() fail "of a timer" end)
    reactor.after(0, function() called[#called + 1] = "timer" end)
    reactor.defer(fail, "of the queue")
    reactor.defer(function() called[#called + 1] = "queue" end)
    assert.error_matches(function() reactor.step(0) end, "^of a timer$")
    table.sort(called)
    assert.same({ "queue", "timer" }, called)
    reactor.step(0)
    assert.is_true(reactor.idle())
  end)

  it("leaves what exceeds the budget to the next step, and says that it is wanted at once", function()
    local called = 0
    local function work()
      called = called + 1
      local ends = core.now() + 0.01
      repeat until core.now() >= ends
    end
    for _ = 1, 5 do reactor.defer(work) end
    reactor.step(0, 0.015)
    assert.is_true(called >= 1 and called < 5, called .. " calls")
    assert.equal(0, reactor.timeout())
    for _ = 1, 5 do reactor.step(0, 0.001) end
    assert.equal(5, called)
    assert.is_nil(reactor.timeout())
  end)

  it("says how long its timers let it wait", function()
    assert.is_nil(reactor.timeout())
    reactor.after(100, error)
    assert.is_true(reactor.timeout() > 90 and reactor.timeout() <= 100)
    local soon = reactor.after(1, error)
    assert.is_true(reactor.timeout() <= 1)
    reactor.forget(soon)
    reactor.step(0)
    assert.is_true(reactor.timeout() > 90)
    reactor.defer(function() end)
    assert.equal(0, reactor.timeout())
  end)

  it("collects without running what is deferred, and without spinning", function()
    local called = {}
    reactor.defer(function() called[#called + 1] = "deferred" end)
    reactor.after(0.05, function() called[#called + 1] = "timer" end)
    local cpu = os.clock()
    assert.is_true(seconds(function() reactor.collect(0.3) end) >= 0.045)
    reactor.collect(0.2)
    assert.is_true(os.clock() - cpu < 0.1)
    assert.same({ "timer" }, called)
    assert.equal(0, reactor.timeout())
    reactor.step(0)
    assert.same({ "timer", "deferred" }, called)
  end)

  it("refuses a request that cannot be sent, and waits for nothing then", function()
    local id, failure = reactor.start({ method = "GET", url = "http://example.com/" }, error)
    assert.is_nil(id)
    assert.equal("config", failure.kind)
    assert.is_true(reactor.idle())
  end)

  describe("with an adapter", function()
    it("wakes it for everything new, and when it comes to something old", function()
      local woken = 0
      reactor.after(10, error)
      reactor.attach{ wake = function() woken = woken + 1 end }
      assert.equal(1, woken)
      reactor.after(10, error)
      assert.equal(2, woken)
      reactor.defer(function() end)
      assert.equal(3, woken)
      local id = reactor.start({ method = "GET", url = "http://127.0.0.1:1/" }, error)
      assert.equal(4, woken)
      reactor.cancel(id)
    end)

    it("lets it go when another comes", function()
      local gone = 0
      reactor.attach{ detach = function() gone = gone + 1 end }
      reactor.attach{}
      assert.equal(1, gone)
      reactor.attach()
      assert.equal(1, gone)
    end)

    it("asks it whether tasks may run, and where to report", function()
      assert.is_true(reactor.may_run())
      assert.is_nil(reactor.report())
      reactor.attach{ may_run = function() return false end, report = print }
      assert.is_false(reactor.may_run())
      assert.equal(print, reactor.report())
    end)

    it("refuses what is none, by name", function()
      assert.error_matches(function() reactor.attach(5) end, "^reactor.attach: expected a table")
      assert.error_matches(function() reactor.attach{ step = print } end, "unknown field step")
      assert.error_matches(function() reactor.attach{ wake = 1 } end, "wake: expected a function, got a number")
    end)
  end)
end)
