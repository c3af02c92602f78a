local contract = require "spec.support.pacer_contract"
local pacer = require "instantly.pacer"
local process = require "instantly.pacer.process"

describe("the pacer of one process", function()
  contract(it, function(settings, identity)
    settings.backend = "local"
    return pacer.new(pacer.check("spec", settings), identity)
  end)
end)

describe("a ticket of one process", function()
  local backend = process.new()

  local function take(quotas)
    local delay, ticket = backend:take(quotas, { 0 })
    assert.equal(0, delay)
    return ticket
  end

  it("comes back, and serves another request", function()
    local quotas = { backend:quota("comes back", { { requests = 1000, per_seconds = 1 } }) }
    local highest = take(quotas)
    backend:done(quotas, highest)
    for _ = 1, 100 do
      local one, other = take(quotas), take(quotas)
      assert.not_equal(one, other)
      highest = math.max(highest, one, other)
      backend:done(quotas, one)
      backend:done(quotas, other)
    end
    assert.is_true(highest < 100)
  end)

  it("serves one request at a time, also when it is brought back twice", function()
    local quotas = { backend:quota("twice", { { requests = 1000, per_seconds = 1 } }) }
    local ticket = take(quotas)
    backend:done(quotas, ticket)
    backend:done(quotas, ticket)
    assert.not_equal(take(quotas), take(quotas))
  end)
end)
