local rate = require "instantly.mock.rate"
local refusal = require "instantly.mock.refusal"

local function passes(take, now)
  local ok, problem = pcall(take, now)
  assert.is_true(ok or refusal.is(problem))
  return ok, problem
end

describe("the rate limiter", function()
  it("is none without limits", function()
    assert.is_nil(rate.limiter(nil))
  end)

  it("lets so many pass in any second, and refuses the next", function()
    local take = rate.limiter { per_second = 3 }
    for _, now in ipairs { 10, 10.4, 10.9 } do assert.is_true((passes(take, now))) end
    local ok, problem = passes(take, 10.99)
    assert.is_false(ok)
    assert.equal(429, problem.status)
    assert.equal("Rate limit exceeded", problem.body.message)
    assert.is_nil(problem.headers)
  end)

  it("slides: each second from its own request on", function()
    local take = rate.limiter { per_second = 2 }
    assert.is_true((passes(take, 0)))
    assert.is_true((passes(take, 0.5)))
    assert.is_true((passes(take, 1)))
    assert.is_false((passes(take, 1.2)))
    assert.is_true((passes(take, 1.5)))
  end)

  it("does not count what it refused", function()
    local take = rate.limiter { per_second = 1 }
    assert.is_true((passes(take, 0)))
    for _, now in ipairs { 0.2, 0.4, 0.6, 0.8 } do assert.is_false((passes(take, now))) end
    assert.is_true((passes(take, 1)))
  end)

  it("keeps both limits, and a minute's refusal costs nothing of the second's", function()
    local take = rate.limiter { per_second = 2, per_minute = 3 }
    for _, now in ipairs { 0, 1, 2 } do assert.is_true((passes(take, now))) end
    assert.is_false((passes(take, 3)))
    assert.is_false((passes(take, 59.9)))
    assert.is_true((passes(take, 60)))
  end)

  it("says when to come back, if asked to", function()
    local take = rate.limiter { per_minute = 1, retry_after = true }
    passes(take, 100)
    local _, problem = passes(take, 117.5)
    assert.same({ ["retry-after"] = "43" }, problem.headers)
    take = rate.limiter { per_minute = 1, retry_after = 7 }
    passes(take, 0)
    _, problem = passes(take, 1)
    assert.same({ ["retry-after"] = "7" }, problem.headers)
  end)
end)
