local contract = require "spec.support.pacer_contract"
local pacer = require "instantly.pacer"
local process = require "instantly.pacer.process"

describe("the pacer of one process", function()
  contract(it, function(settings, identity)
    settings.backend = "local"
    return pacer.new(pacer.check("spec", settings), identity)
  end)
end)

describe("the backend of one process", function()
  local backend = process.new()

  local function gate(name, limits)
    local quota = backend:quota(name, limits or { { requests = 1000, per_seconds = 1 } })
    local take, done = backend:gate{ quota }
    return function()
      local delay, ticket = take{ 0 }
      return delay == 0 and ticket or nil
    end, done, quota
  end

  local function flying(quota)
    return tonumber(tostring(quota.window):match "(%d+) flying")
  end

  it("needs no more memory for the next request when one has come back", function()
    local take, done, quota = gate "comes back"
    for _ = 1, 100 do
      local one, other = take(), take()
      assert.not_equal(one, other)
      done(one)
      done(other)
    end
    assert.matches("0 flying of 8, 200 answered of 256", tostring(quota.window))
  end)

  it("has tickets for one request at a time, also when one is brought back twice", function()
    local take, done, quota = gate "twice"
    local ticket = take()
    done(ticket)
    done(ticket)
    local next_one, another = take(), take()
    assert.not_equal(next_one, another)
    done(ticket)
    assert.equal(2, flying(quota))
  end)

  it("counts for all who name a quota what each of them sent, and keeps the limits of each", function()
    local take = gate("shared", { { requests = 2, per_seconds = 60 } })
    local take_more = gate("shared", { { requests = 3, per_seconds = 60 } })
    local take_other = gate("another", { { requests = 2, per_seconds = 60 } })
    assert.is_truthy(take() and take_more())
    assert.is_nil(take())
    assert.is_truthy(take_more())
    assert.is_nil(take_more())
    assert.is_truthy(take_other())
  end)

  it("goes on counting when the client that named a quota first is gone", function()
    gate("outlived", { { requests = 2, per_seconds = 60 } })()
    collectgarbage()
    collectgarbage()
    local take = gate("outlived", { { requests = 2, per_seconds = 60 } })
    assert.is_truthy(take())
    assert.is_nil(take())
  end)

  it("gives memory back that nothing needs any more when a quota comes up that is new", function()
    local take, done, idle = gate("idle", { { requests = 10, per_seconds = 0 } })
    local busy_take, _, busy = gate "busy"
    busy_take()
    done(take())
    gate "idle and busy are known already, this one is not"
    assert.matches("0 flying of 0, 0 answered of 0", tostring(idle.window))
    assert.matches("1 flying of 8", tostring(busy.window))
  end)

  it("pauses a quota for all who name it", function()
    local take, _, quota = gate "paused"
    local take_same = gate "paused"
    backend:pause(quota, 60)
    assert.is_nil(take())
    assert.is_nil(take_same())
  end)
end)
