local core = require "instantly.core"
local sleep = require "instantly.sleep"

describe("sleep.wait", function()
  local function seconds(asked)
    local started = core.now()
    sleep.wait(asked)
    return core.now() - started
  end

  it("waits as long as it is told", function()
    local took = seconds(0.05)
    assert.is_true(took >= 0.05 and took < 1, ("%g seconds"):format(took))
  end)

  it("waits longer than one step of the engine", function()
    local took = seconds(1.1)
    assert.is_true(took >= 1.1 and took < 3, ("%g seconds"):format(took))
  end)

  it("returns at once when there is nothing to wait for", function()
    assert.is_true(seconds(0) < 0.05)
    assert.is_true(seconds(-1) < 0.05)
  end)

  it("does not burn the processor", function()
    local started = os.clock()
    sleep.wait(0.3)
    assert.is_true(os.clock() - started < 0.1)
  end)
end)
