local headers = require "instantly.headers"
local retry = require "instantly.retry"

describe("another sending", function()
  local transient = { "connect", "dns", "timeout", "rate_limited" }
  local lasting = {
    "config", "tls", "cancelled", "closed", "decode", "too_large", "unauthorized", "payment_required", "forbidden",
    "edge_blocked", "not_found", "conflict", "invalid", "failed",
  }

  it("is safe for what changes nothing, and for what ends in the same state", function()
    for _, class in ipairs{ "read", "idempotent" } do
      for _, kind in ipairs(transient) do
        assert.is_true(retry.is_safe(class, kind, true))
        assert.is_true(retry.is_safe(class, kind, false))
      end
    end
  end)

  it("of a once is safe only when nothing can have arrived, or when it was refused for its rate", function()
    for _, kind in ipairs{ "connect", "dns", "timeout" } do
      assert.is_true(retry.is_safe("once", kind, false))
      assert.is_false(retry.is_safe("once", kind, true))
    end
    assert.is_true(retry.is_safe("once", "rate_limited", true, 429))
    for _, status in ipairs{ 500, 502, 503, 504 } do
      assert.is_false(retry.is_safe("once", "server", true, status))
    end
  end)

  it("makes no sense after a failure that stays", function()
    for _, kind in ipairs(lasting) do
      assert.is_false(retry.is_safe("read", kind, false), kind)
    end
  end)

  it("makes sense after the 5xx that pass, and only after those", function()
    for _, status in ipairs{ 500, 502, 503, 504 } do assert.is_true(retry.is_safe("read", "server", true, status)) end
    for _, status in ipairs{ 501, 505, 507, 511 } do assert.is_false(retry.is_safe("read", "server", true, status)) end
    assert.is_false(retry.is_safe("read", "server", true), "a list that repeats itself")
  end)
end)

describe("what a server advises", function()
  local function advice(lines, now) return retry.advice(headers.new("HTTP/1.1 429\r\n" .. lines), now or 0) end

  it("is read as seconds", function()
    assert.equal(7, advice "Retry-After: 7\r\n")
    assert.equal(0, advice "retry-after: 0\r\n")
    assert.equal(1.5, advice "Retry-After: 1.5\r\n")
  end)

  it("is read as a date, by the clock of the server", function()
    local lines = "Date: Sun, 06 Nov 1994 08:49:30 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
    assert.equal(7, advice(lines, 1e9))
  end)

  it("is read as a date by our clock when the server does not tell its own", function()
    assert.equal(7, advice("Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n", 784111770))
  end)

  it("is no time before now when the date is past", function()
    assert.equal(0, advice("Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n", 784111800))
  end)

  it("is nothing when there is none, or when it is no time", function()
    assert.is_nil(advice "")
    for _, value in ipairs{ "-1", "soon", "inf", "nan", "0x10", "1e3", "Sun, 06 Nov 1994" } do
      assert.is_nil(advice("Retry-After: " .. value .. "\r\n"), value)
    end
  end)
end)

describe("the wait before another sending", function()
  it("is what the server asked for, however long", function()
    assert.equal(7, retry.delay(1, "rate_limited", 7, 0.3))
    assert.equal(3600, retry.delay(2, "server", 3600, 0.9))
  end)

  it("is a random part of a time that doubles", function()
    assert.equal(0, retry.delay(1, "connect", nil, 0))
    assert.equal(0.25, retry.delay(1, "connect", nil, 0.5))
    assert.equal(0.5, retry.delay(2, "connect", nil, 0.5))
    assert.equal(1, retry.delay(3, "connect", nil, 0.5))
  end)

  it("is twice as long after a 429", function()
    assert.equal(0.5, retry.delay(1, "rate_limited", nil, 0.5))
  end)

  it("is never longer than 8 seconds by itself", function()
    for sendings = 5, 60 do assert.equal(8, retry.delay(sendings, "server", nil, 1)) end
  end)

  it("does not become nothing because a server advises 0", function()
    assert.equal(0.5, retry.delay(1, "rate_limited", 0, 0.5))
  end)
end)

describe("a budget of repetitions", function()
  it("gives ten, and then no more", function()
    local budget = retry.budget(1)
    for _ = 1, 10 do assert.is_true(retry.spend(budget)) end
    assert.is_false(retry.spend(budget))
  end)

  it("earns one with ten successes, and holds no more than ten", function()
    local budget = retry.budget(1)
    for _ = 1, 100 do retry.earn(budget) end
    for _ = 1, 10 do assert.is_true(retry.spend(budget)) end
    for _ = 1, 9 do retry.earn(budget) end
    assert.is_false(retry.spend(budget))
    retry.earn(budget)
    retry.earn(budget)
    assert.is_true(retry.spend(budget))
  end)

  it("has random numbers of its own, spread evenly, other ones for another seed", function()
    local one, other, sum = retry.budget(12345.6), retry.budget(12346.6), 0
    for _ = 1, 1000 do
      local a, b = retry.random(one, 1), retry.random(other, 1)
      assert.is_true(a > 0 and a < 1)
      assert.not_equal(a, b)
      sum = sum + a
    end
    assert.is_true(math.abs(sum / 1000 - 0.5) < 0.05)
  end)

  it("has other ones in a process that was forked, far enough from the parent's", function()
    for process = 1, 100 do
      local parent, child = retry.budget(7), retry.budget(7)
      for _ = 1, 10 do
        local a, b = retry.random(parent, process), retry.random(child, process + 1)
        assert.is_true(b >= 0 and b < 1)
        assert.is_true(math.abs(a - b) > 0.1)
      end
    end
    assert.is_true(retry.random(retry.budget(7), 2 ^ 31 - 1) < 1)
  end)

  it("takes any seed, 0 and huge ones too", function()
    for _, seed in ipairs{ 0, 2147483646, 2147483647, 1e15 } do
      local budget = retry.budget(seed)
      local first = retry.random(budget, 1)
      assert.is_true(first > 0 and first < 1)
      assert.not_equal(first, retry.random(budget, 1))
    end
  end)
end)
