local window = require "instantly.pacer.dict_window"

local LIMITS = { { requests = 3, per_seconds = 1 }, { requests = 5, per_seconds = 60 } }

describe("a window of a dictionary", function()
  local self, tickets

  before_each(function()
    self, tickets = window.new({}, 60), 0
  end)

  local function send(now)
    tickets = tickets + 1
    window.send(self, tickets, now)
    return tickets
  end

  local function pass(now) window.answer(self, send(now), now) end

  local function opens(now, ahead, limits) return window.opens(self, limits or LIMITS, ahead or 0, now) end

  it("is open while there is room", function()
    assert.is_true(opens(0) <= 0)
    pass(0)
    pass(0.2)
    assert.is_true(opens(0.3) <= 0.3)
  end)

  it("opens when the answer that is in the way is a window old", function()
    for _, now in ipairs{ 0, 0.2, 0.4 } do pass(now) end
    local moment, reason = opens(0.5)
    assert.equal(1, moment)
    assert.equal(LIMITS[1], reason)
    assert.is_true(opens(1) <= 1)
  end)

  it("counts from the answer, not from the sending", function()
    for _ = 1, 3 do send(0) end
    for ticket = 1, 3 do window.answer(self, ticket, 0.8) end
    assert.equal(1.8, (opens(0.9)))
  end)

  it("keeps the longer limit as well", function()
    for _, now in ipairs{ 0, 1, 2, 3, 4 } do pass(now) end
    local moment, reason = opens(5.5)
    assert.equal(60, moment)
    assert.equal(LIMITS[2], reason)
    assert.is_true(opens(60) <= 60)
  end)

  it("says for each who waits when its turn can come at the earliest", function()
    local one = { { requests = 3, per_seconds = 1 } }
    for _, now in ipairs{ 0, 0.2, 0.4 } do pass(now) end
    local moments = {}
    for ahead = 0, 6 do moments[ahead + 1] = (opens(0.5, ahead, one)) end
    assert.same({ 1, 1.2, 1.4, 1.5, 1.5, 1.5, 2.5 }, moments)
  end)

  it("holds the place of a request without an answer, until it can no longer arrive", function()
    for _ = 1, 3 do send(0) end
    assert.equal(5 + 1, (opens(5)))
    assert.is_true(opens(window.IN_FLIGHT) <= window.IN_FLIGHT)
    assert.equal(0, self.flying.count)
  end)

  it("counts an answer that comes after that", function()
    local ticket = send(0)
    opens(20, 5) -- gives it up
    assert.equal(0, self.flying.count)
    window.answer(self, ticket, 20)
    pass(20)
    pass(20)
    assert.equal(21, (opens(20.5)))
  end)

  it("lets nobody go while it is paused, and is paused by the longest", function()
    window.pause(self, 7)
    window.pause(self, 3)
    local moment, reason = opens(1)
    assert.equal(7, moment)
    assert.equal("pause", reason)
    assert.is_true(opens(7) <= 7)
  end)

  it("forgets answers that count no more, and stays small", function()
    local limits = { { requests = 100, per_seconds = 60 } }
    for now = 1, 10000 do
      pass(now)
      assert.is_true(opens(now, 0, limits) <= now)
    end
    assert.is_true(self.last - self.first < 62)
    local count = 0
    for _ in pairs(self.answered) do count = count + 1 end
    assert.equal(self.last - self.first + 1, count)
  end)

  -- The proof in src/window.h, tried: whatever delays there are on the way, both ways, and whoever gives up.
  it("never lets a strict server count more than its limits", function()
    local rate = require "instantly.mock.rate"
    for seed = 1, 30 do
      math.randomseed(seed)
      self, tickets = window.new({}, 10), 0
      local limits = { { requests = 4, per_seconds = 1 }, { requests = 12, per_seconds = 10 } }
      local arrive = rate.limiter{ windows = limits }
      local events, now, sent = {}, 0, 0 -- { moment, ticket, is_answer }
      while now < 60 do
        local moment, event = opens(now, 0, limits), events[1]
        if moment <= now then
          local ticket, arrival = send(now), now + math.random() * math.random(0, 3)
          events[#events + 1] = { arrival, ticket }
          events[#events + 1] = { arrival + math.random(), ticket, true }
          table.sort(events, function(a, b) return a[1] < b[1] end)
          sent = sent + 1
        elseif event and event[1] <= moment then
          now = event[1]
          table.remove(events, 1)
          if event[3] then window.answer(self, event[2], now) else arrive(now) end
        else
          now = moment
        end
      end
      assert.is_true(sent >= 40, ("only %d were sent"):format(sent))
    end
  end)
end)
