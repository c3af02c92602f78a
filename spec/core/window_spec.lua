local core = require "instantly.core"
local rate = require "instantly.mock.rate"
local window = require "instantly.pacer.dict_window"

local LIMITS = { { requests = 3, per_seconds = 1 }, { requests = 5, per_seconds = 60 } }
local NOBODY = { 0, 0, 0, 0 }

local function quota(limits, other)
  return { limits = limits, window = core.window(limits, other and other.window) }
end

--- flying, room for flying, answered, room for answered
local function sizes(of)
  local flying, flights, answered, answers =
    tostring(of.window):match("^instantly%.window %((%d+) flying of (%d+), (%d+) answered of (%d+)%)$")
  return tonumber(flying), tonumber(flights), tonumber(answered), tonumber(answers)
end

local function near(expected, moment)
  assert.is_true(math.abs(expected - moment) < 1e-9, ("%.12g instead of %.12g"):format(moment, expected))
end

describe("a window of the core", function()
  local one, take, done

  local function use(limits, other)
    one = quota(limits, other)
    take, done = core.window_gate{ one }
  end

  before_each(function() use(LIMITS) end)

  local function send(now)
    local delay, ticket = take(NOBODY, now)
    assert.equal(0, delay)
    return ticket
  end

  local function pass(now) done(send(now), now) end

  --- When it opens, and what is in the way.
  local function opens(now, ahead)
    local delay, ticket, blocking, reason = take({ ahead or 0 }, now)
    assert.is_true(delay > 0)
    assert.is_nil(ticket)
    assert.equal(1, blocking)
    return now + delay, reason
  end

  it("is open while there is room", function()
    pass(0)
    pass(0.2)
    pass(0.3)
    assert.is_true((take(NOBODY, 0.4)) > 0)
  end)

  it("opens when the answer that is in the way is a window old", function()
    for _, now in ipairs{ 0, 0.2, 0.4 } do pass(now) end
    local moment, reason = opens(0.5)
    near(1, moment)
    assert.equal(LIMITS[1], reason)
    send(1)
  end)

  it("counts from the answer, not from the sending", function()
    local tickets = {}
    for i = 1, 3 do tickets[i] = send(0) end
    for i = 1, 3 do done(tickets[i], 0.8) end
    near(1.8, (opens(0.9)))
  end)

  it("keeps the longer limit as well", function()
    for _, now in ipairs{ 0, 1, 2, 3, 4 } do pass(now) end
    local moment, reason = opens(5.5)
    near(60, moment)
    assert.equal(LIMITS[2], reason)
    send(60)
  end)

  it("says for each who waits when its turn can come at the earliest", function()
    use{ { requests = 3, per_seconds = 1 } }
    for _, now in ipairs{ 0, 0.2, 0.4 } do pass(now) end
    for ahead, moment in pairs{ [0] = 1, 1.2, 1.4, 1.5, 1.5, 1.5, 2.5 } do near(moment, (opens(0.5, ahead))) end
    assert.equal(3, (select(3, sizes(one))))
  end)

  it("holds the place of a request without an answer, until it can no longer arrive", function()
    for _ = 1, 3 do send(0) end
    near(5 + 1, (opens(5)))
    send(window.IN_FLIGHT)
    assert.equal(1, (sizes(one)))
  end)

  it("counts an answer that comes after that", function()
    local ticket = send(0)
    opens(20, 5) -- gives it up
    assert.equal(0, (sizes(one)))
    done(ticket, 20)
    pass(20)
    pass(20)
    near(21, (opens(20.5)))
  end)

  it("counts what was sent by others, and takes no place from anybody for it", function()
    local mine = send(0)
    for _, strange in ipairs{ "1", "1764123456.123456", mine + 1, 0, -1, 0.5, 1e300 } do
      use({ { requests = 100, per_seconds = 1 } }, one)
      local _, _, before = sizes(one)
      done(strange, 0.1)
      assert.equal(1, (sizes(one)), tostring(strange))
      assert.equal(before + 1, (select(3, sizes(one))))
    end
    done(mine, 0.2)
    assert.equal(0, (sizes(one)))
  end)

  it("gives each request a ticket of its own: a late or repeated answer ends nobody else's flight", function()
    use{ { requests = 1000, per_seconds = 1 } }
    local late, seen = send(0), {}
    for i = 1, 500 do
      local ticket = send(20 + i)
      assert.is_nil(seen[ticket])
      seen[ticket] = true
      done(ticket, 20 + i)
      done(ticket, 20 + i)
      done(late, 20 + i)
    end
    local last = send(600)
    done(late, 600)
    for ticket in pairs(seen) do done(ticket, 600) end
    assert.equal(1, (sizes(one)))
    done(last, 600)
    assert.equal(0, (sizes(one)))
  end)

  it("lets nobody go while it is paused, and is paused by the longest", function()
    core.window_pause(one.window, 7)
    core.window_pause(one.window, 3)
    local moment, reason = opens(1)
    near(7, moment)
    assert.equal("pause", reason)
    send(7)
  end)

  it("forgets answers that count no more, and stays small", function()
    use{ { requests = 100, per_seconds = 60 } }
    for now = 1, 10000 do pass(now) end
    local _, flights, answered, answers = sizes(one)
    assert.is_true(flights <= 8 and answered <= answers and answers <= 128)
  end)

  it("keeps no more answers than count for any of its limits, however far back the longest reaches", function()
    use{ { requests = 6, per_seconds = 1 } }
    local fast_take, fast_done = take, done
    local fast = one
    use({ { requests = 2, per_seconds = 3600 } }, one)
    for now = 2, 3000, 1 do
      for _ = 1, 6 do fast_done(select(2, fast_take(NOBODY, now)), now) end
      near(now + 1, now + fast_take(NOBODY, now))
      near(now + 3600, (opens(now)))
    end
    assert.is_true(select(4, sizes(fast)) <= 16)
  end)

  it("grows with what flies and what was answered, and loses nothing of it", function()
    use{ { requests = 50000, per_seconds = 60 } }
    local tickets = {}
    for i = 1, 3000 do tickets[i] = send(i / 1000) end
    for i = 3000, 1, -1 do done(tickets[i], 5 + (3000 - i) / 1000) end -- the last first
    assert.same({ 0, 3000 }, { (sizes(one)), (select(3, sizes(one))) })
    for i = 1, 47000 do pass(9 + i / 10000) end
    near(65, (opens(14)))
    send(65) -- the first answer is a window old
    near(65.001, (opens(65)))
    assert.equal(1, (sizes(one)))
  end)

  it("stays small beside requests that were killed while they flew", function()
    use{ { requests = 1000, per_seconds = 0.5 } }
    local others = {}
    for i = 1, 100000 do
      local now = i / 1000
      if i % 2000 == 0 then send(now) end -- never answered: one in two seconds
      others[i % 7] = others[i % 7] and done(others[i % 7], now)
      others[i % 7] = send(now)
    end
    local flying, flights = sizes(one)
    assert.is_true(flying >= 7 and flights <= 64, tostring(one.window))
    opens(100, 1000)
    assert.is_true((sizes(one)) <= 7 + 5)
  end)

  it("starts anew when nothing counts any more, and not before", function()
    assert.is_true(core.window_sweep(one.window, 0))
    local ticket = send(0)
    assert.is_false(core.window_sweep(one.window, 1))
    done(ticket, 2)
    assert.is_false(core.window_sweep(one.window, 61))
    assert.is_true(core.window_sweep(one.window, 62))
    assert.same({ 0, 0, 0, 0 }, { sizes(one) })
    core.window_pause(one.window, 100)
    assert.is_false(core.window_sweep(one.window, 99))
    assert.is_true(core.window_sweep(one.window, 100))
    local killed = send(100)
    assert.is_false(core.window_sweep(one.window, 100 + window.IN_FLIGHT - 0.01))
    assert.is_true(core.window_sweep(one.window, 100 + window.IN_FLIGHT))
    local other = send(111)
    assert.not_equal(killed, other)
    done(killed, 111)
    assert.equal(1, (sizes(one)))
  end)

  it("is one for all who see it, each with limits of its own, and outlives the first of them", function()
    local limits = { { requests = 2, per_seconds = 5 } }
    for now = 0, 2 do pass(now) end
    use(limits, one)
    collectgarbage()
    collectgarbage()
    local moment, reason = opens(2)
    near(6, moment)
    assert.equal(limits[1], reason)
    core.window_pause(one.window, 9)
    use({}, one)
    near(9, (opens(8)))
    send(9)
  end)

  it("takes a place in all windows, or in none", function()
    local narrow = quota{ { requests = 1, per_seconds = 1 } }
    take, done = core.window_gate{ one, narrow }
    local ticket = send(0)
    local delay, _, blocking, reason = take(NOBODY, 0.5)
    near(1, delay)
    assert.same({ 2, narrow.limits[1] }, { blocking, reason })
    assert.same({ 1, 1 }, { (sizes(one)), (sizes(narrow)) })
    done(ticket, 0.5)
    assert.same({ 0, 0 }, { (sizes(one)), (sizes(narrow)) })
    assert.same({ 1, 1 }, { (select(3, sizes(one))), (select(3, sizes(narrow))) })
    delay, _, blocking = take({ 7, 0 }, 0.5)
    assert.is_true(delay > 59)
    assert.equal(1, blocking)
  end)

  it("goes by the monotonic clock", function()
    core.window_pause(one.window, core.now() + 60)
    local before = core.now()
    local delay = take(NOBODY)
    assert.is_true(delay <= 60 and delay > 59.5 - (core.now() - before))
    use{ { requests = 1, per_seconds = 60 } }
    done(select(2, take(NOBODY)))
    assert.is_true(take(NOBODY) > 59)
  end)

  it("lets everybody go without limits, and keeps nothing", function()
    use{}
    for now = 1, 1000 do pass(now) end
    assert.is_true(select(4, sizes(one)) <= 8)
    use{ { requests = math.huge, per_seconds = 1 } }
    for _ = 1, 1000 do pass(1) end
    assert.equal(1000, (select(3, sizes(one))))
  end)

  it("is closed once; then nothing is sent, and nobody who still calls comes to harm", function()
    local other = quota(LIMITS, one)
    local close = debug.getmetatable(one.window).__gc
    close(one.window)
    close(one.window)
    assert.equal("instantly.window (closed)", tostring(one.window))
    for _, gate in ipairs{ take, (core.window_gate{ one }), (core.window_gate{ other, one }) } do
      local delay, problem = gate(NOBODY, 0)
      assert.is_nil(delay)
      assert.same({ kind = "closed", message = "the client is closed: it was garbage already" }, problem)
    end
    done(1, 0)
    core.window_pause(one.window, 5)
    assert.is_true(core.window_sweep(one.window, 0))
    assert.equal(0, (core.window_gate{ other }(NOBODY, 0)))
    local fresh = { limits = LIMITS, window = core.window(LIMITS, one.window) } -- shares nothing
    assert.equal(0, (core.window_gate{ fresh }(NOBODY, 0)))
    assert.equal("instantly.window", getmetatable(one.window))
  end)

  it("refuses what is no window, no limit and no list of quotas", function()
    local function refused(pattern, fn, ...)
      local ok, message = pcall(fn, ...)
      assert.is_false(ok)
      assert.matches(pattern, message)
    end
    refused("table expected", core.window)
    refused("a limit: expected a table, got number", core.window, { 1 })
    refused("requests: expected a number, got nil", core.window, { {} })
    refused("per_seconds: expected a number, got string", core.window, { { requests = 1, per_seconds = "1" } })
    for _, limit in ipairs{ { 0, 1 }, { 0 / 0, 1 }, { 1, -1 }, { 1, 0 / 0 } } do
      refused("expected [01] or more, got", core.window, { { requests = limit[1], per_seconds = limit[2] } })
    end
    refused("expected a window, got table", core.window, LIMITS, {})
    refused("expected a window, got userdata", core.window, LIMITS, io.stdout)
    refused("expected a window, got nil", core.window_pause, nil, 1)
    refused("number expected", core.window_pause, one.window)
    refused("number expected", core.window_sweep, one.window)
    refused("table expected", core.window_gate, one.window)
    refused("a list of quotas expected", core.window_gate, { one.window })
    refused("expected a window, got nil", core.window_gate, { { limits = {} } })
    refused("a quota without limits", core.window_gate, { { window = one.window } })
    refused("a window twice", core.window_gate, { one, quota({}, one) })
    refused("too many quotas", core.window_gate, { quota{}, quota{}, quota{}, quota{}, quota{} })
    refused("table expected", take, nil, 0)
    refused("number expected", take, NOBODY, "now")
    refused("number expected", done, 1, {})
    assert.equal(0, (sizes(one)))
  end)

  -- The proof in src/window.h, tried: whatever delays there are on the way, both ways, and whoever gives up.
  it("never lets a strict server count more than its limits", function()
    for seed = 1, 30 do
      math.randomseed(seed)
      local limits = { { requests = 4, per_seconds = 1 }, { requests = 12, per_seconds = 10 } }
      use(limits)
      local arrive = rate.limiter{ windows = limits }
      local events, now, sent = {}, 0, 0 -- { moment, ticket, is_answer }
      while now < 60 do
        local delay, ticket = take(NOBODY, now)
        local moment, event = now + delay, events[1]
        if ticket then
          local arrival = now + math.random() * math.random(0, 3)
          events[#events + 1] = { arrival, ticket }
          events[#events + 1] = { arrival + math.random(), ticket, true }
          table.sort(events, function(a, b) return a[1] < b[1] end)
          sent = sent + 1
        elseif event and event[1] <= moment then
          now = event[1]
          table.remove(events, 1)
          if event[3] then done(event[2], now) else arrive(now) end
        else
          now = moment
        end
      end
      assert.is_true(sent >= 40, ("only %d were sent"):format(sent))
    end
  end)
end)

describe("windows of the core, several of them, at random,", function()
  local SETS = {
    { { requests = 3, per_seconds = 1 }, { requests = 7, per_seconds = 4 } },
    { { requests = 2, per_seconds = 0.5 } },
    { { requests = 5, per_seconds = 2 }, { requests = 40, per_seconds = 30 } },
    { { requests = 1, per_seconds = 0.25 }, { requests = 9, per_seconds = 16 } },
  }

  --- How many count against a limit, told from a list of everything that was ever sent.
  local function counted(log, limit, now)
    local count = 0
    for _, each in ipairs(log) do
      local counts
      if each.answered then counts = each.answered + limit.per_seconds > now else counts = each.sent + 10 > now end
      if counts then count = count + 1 end
    end
    return count
  end

  --- Two windows, a third one seen with two sets of limits, and gates through some of them; beside each window
  --- one of dict_window.lua and a list of all that was sent.
  local function world()
    local self = { windows = {}, gates = {} }
    for i = 1, 3 do self.windows[i] = { log = {}, model = window.new({}, 60) } end
    local function seen(i, limits)
      local of = self.windows[i]
      local made = quota(limits, of.first)
      of.first = of.first or made
      made.of, made.model = of, { limits = limits, window = of.model }
      return made
    end
    local quotas = { seen(1, SETS[1]), seen(2, SETS[2]), seen(3, SETS[3]), seen(3, SETS[4]) }
    for i, chosen in ipairs{ { 1 }, { 1, 2 }, { 3 }, { 1, 2, 4 }, { 4, 1 } } do
      local gate = { quotas = {}, models = {} }
      for j, number in ipairs(chosen) do
        gate.quotas[j] = quotas[number]
        gate.models[j] = quotas[number].model
      end
      gate.take, gate.done = core.window_gate(gate.quotas)
      self.gates[i] = gate
    end
    return self
  end

  local function compare_take(gate, aheads, now)
    local is_open = true
    for i, each in ipairs(gate.quotas) do
      if each.of.model.paused_until > now then is_open = false end
      for _, limit in ipairs(each.limits) do
        if counted(each.of.log, limit, now) + aheads[i] >= limit.requests then is_open = false end
      end
    end
    local moment, blocking, reason = window.all_open(gate.models, aheads, now)
    local delay, ticket, blocked_by, why = gate.take(aheads, now)
    assert.equal(is_open, delay == 0)
    assert.equal(moment - now, delay)
    assert.equal(blocking, blocked_by)
    assert.equal(reason, why)
    assert.equal(is_open, ticket ~= nil)
    return ticket
  end

  it("decide as dict_window.lua does, and as a count of everything that was sent", function()
    local sent, held = 0, 0
    for seed = 1, 40 do
      math.randomseed(seed)
      local all, now, flights, tickets = world(), 0, {}, 0
      for _ = 1, 400 do
        local action = math.random(20)
        if action <= 9 then
          local gate = all.gates[math.random(#all.gates)]
          local aheads = { 0, 0, 0 }
          if math.random(4) == 1 then aheads[math.random(3)] = math.random(0, 6) end
          local ticket = compare_take(gate, aheads, now)
          if ticket then
            sent, tickets = sent + 1, tickets + 1
            local flight = { gate = gate, ticket = ticket, number = tickets, notes = {} }
            for i, each in ipairs(gate.quotas) do
              window.send(each.of.model, tickets, now)
              flight.notes[i] = { sent = now }
              each.of.log[#each.of.log + 1] = flight.notes[i]
            end
            if math.random(12) > 1 then flights[#flights + 1] = flight end -- or killed
          else
            held = held + 1
          end
        elseif action <= 16 and #flights > 0 then
          local i = math.random(#flights)
          local flight = flights[i]
          flight.gate.done(flight.ticket, now)
          for j, each in ipairs(flight.gate.quotas) do
            window.answer(each.of.model, flight.number, now)
            if flight.notes[j].answered then each.of.log[#each.of.log + 1] = { answered = now } end
            flight.notes[j].answered = flight.notes[j].answered or now
          end
          if math.random(10) > 1 then table.remove(flights, i) end -- or answered again
        elseif action == 17 and math.random(5) == 1 then
          local each, moment = all.gates[math.random(#all.gates)].quotas[1], now + math.random() * 2
          core.window_pause(each.window, moment)
          window.pause(each.of.model, moment)
        elseif action == 18 and math.random(20) == 1 then
          now = now + math.random(5, 40)
        elseif action == 18 then
          local of = all.windows[math.random(3)]
          core.window_sweep(of.first.window, now)
        else
          now = now + math.random(0, 8) / 16 -- often to the moment at which something ends
        end
      end
    end
    assert.is_true(sent > 1000 and held > 1000, ("%d sent, %d held"):format(sent, held))
  end)
end)
