local errors = require "instantly.error"
local poll = require "instantly.poll"
local sleep = require "instantly.sleep"

local DEFAULTS = { timeout = 60, interval = 2 }

describe("a watch", function()
  local wait, waits = sleep.wait, nil

  before_each(function()
    waits = {}
    sleep.wait = function(seconds) -- luacheck: ignore
      waits[#waits + 1] = seconds
      return true
    end
  end)
  after_each(function() sleep.wait = wait end) -- luacheck: ignore

  --- Looks that see these values in turn; an error stands for a look that fails. The meta of a look has its number.
  local function run(seen, options, is_settled)
    local watch = poll.start("spec:wait", options, DEFAULTS)
    local counts = {}
    local outcome, look, err, meta = watch:run(function(count)
      counts[count] = true
      local value = seen[count] or error("no look number " .. count)
      if errors.is(value) then
        value.meta = { number = count }
        return nil, value
      end
      return { value = value }, nil, { number = count }
    end, is_settled or function(look) return look.value == "done" end)
    return { outcome = outcome, look = look, err = err, meta = meta, count = #counts }
  end

  local function failure(kind, fields) return errors.new(kind, "no", fields) end

  it("ends with the first look that settles it", function()
    local result = run{ "new", "new", "done", "never seen" }
    assert.equal("settled", result.outcome)
    assert.equal("done", result.look.value)
    assert.is_nil(result.err)
    assert.equal(3, result.meta.number)
    assert.equal(3, result.count)
    assert.same({ 2, 2 }, waits)
    assert.equal("number", type(result.look.elapsed))
  end)

  it("does not wait when the first look settles it", function()
    assert.equal("settled", run({ "done" }).outcome)
    assert.same({}, waits)
  end)

  it("tells the judge what the last look that succeeded saw", function()
    local pairs_seen = {}
    run({ "a", failure("server", { retryable = true }), "b" }, nil, function(look, before)
      pairs_seen[#pairs_seen + 1] = { look.value, before and before.value }
      return look.value == "b"
    end)
    assert.same({ { "a" }, { "b", "a" } }, pairs_seen)
  end)

  it("looks again after a failure that may pass, as late as the service asks", function()
    local result = run{ failure("server", { retryable = true }), failure("rate_limited", { retryable = true, retry_after = 7 }), "done" }
    assert.equal("settled", result.outcome)
    assert.is_nil(result.err)
    assert.same({ 2, 7 }, waits)
  end)

  it("ends with a failure that stays", function()
    local result = run{ "new", failure("not_found") }
    assert.equal("failed", result.outcome)
    assert.equal("new", result.look.value)
    assert.equal("not_found", result.err.kind)
  end)

  it("is late when the next look would be, and says what it saw last", function()
    local result = run({ "new" }, { timeout = 1, interval = 1.5 })
    assert.equal("late", result.outcome)
    assert.equal("new", result.look.value)
    assert.is_nil(result.err)
    assert.equal(1, result.meta.number)
    assert.equal("number", type(result.meta.elapsed))
    result = run({ "new", failure("rate_limited", { retryable = true, retry_after = 3600 }) })
    assert.equal("late", result.outcome)
    assert.equal("new", result.look.value)
    assert.equal("rate_limited", result.err.kind)
    assert.equal(1, result.meta.number)
    result = run({ failure("connect", { retryable = true }) }, { timeout = 1 })
    assert.equal("late", result.outcome)
    assert.is_nil(result.look)
    assert.equal(1, result.meta.number)
  end)

  it("keeps its time", function()
    sleep.wait = wait -- luacheck: ignore
    local seen = {}
    for i = 1, 1000 do seen[i] = "new" end
    local started = os.time()
    local result = run(seen, { timeout = 0.2, interval = 0.05 })
    assert.equal("late", result.outcome)
    assert.is_true(result.count >= 2 and result.count <= 5, result.count)
    assert.is_true(os.time() - started <= 2)
  end)

  it("gives a call what is left of its time, and never nothing", function()
    local watch = poll.start("spec:wait", { timeout = 5 }, DEFAULTS)
    local timeout = watch:call_options().timeout
    assert.is_true(timeout > 4 and timeout <= 5, timeout)
    watch.started = watch.started - 100
    assert.equal(0.01, watch:call_options().timeout)
    assert.is_true(watch:elapsed() >= 100)
  end)

  it("tells every look to on_progress, and no failure", function()
    local told = {}
    run({ "a", failure("server", { retryable = true }), "done" }, { on_progress = function(look) told[#told + 1] = look.value end })
    assert.same({ "a", "done" }, told)
  end)

  it("ends with what on_progress raises", function()
    local problem = { "a table" }
    local ok, raised = pcall(run, { "new", "done" }, { on_progress = function() error(problem) end })
    assert.is_false(ok)
    assert.is_true(rawequal(problem, raised))
    assert.same({}, waits)
  end)

  it("ends when its task is cancelled", function()
    sleep.wait = function() return false end -- luacheck: ignore
    local result = run{ "new", "done" }
    assert.equal("failed", result.outcome)
    assert.equal("new", result.look.value)
    assert.equal("cancelled", result.err.kind)
    assert.equal("spec:wait", result.err.operation)
    assert.is_false(result.err.retryable)
    assert.equal(1, result.err.meta.number)
  end)

  it("checks its options", function()
    assert.error_matches(function() poll.start("spec:wait", { timeuot = 1 }, DEFAULTS) end, 'spec:wait: unknown option "timeuot"')
    assert.error_matches(function() poll.start("spec:wait", { interval = 0 }, DEFAULTS) end, "interval: expected a number of seconds")
    assert.error_matches(function() poll.start("spec:wait", 60, DEFAULTS) end, "expected a table of options, got a number")
    local options = { timeout = 3 }
    poll.start("spec:wait", options, DEFAULTS)
    assert.same({ timeout = 3 }, options)
  end)
end)
