local scarce = require "spec.support.scarce"
local timers = require "instantly.reactor.timers"

describe("timers", function()
  local clock
  before_each(function() clock = timers.new() end)

  --- The names of those that are due at `time`, in the order they come.
  local function due(time)
    local names = {}
    for call in function() return clock:pop(time) end do names[#names + 1] = call() end
    return names
  end

  local function add(time, name)
    return clock:add(time, function() return name or time end)
  end

  it("come when they are due, the soonest first", function()
    for _, time in ipairs{ 5, 1, 4, 2, 3 } do add(time) end
    assert.equal(1, clock:next())
    assert.same({ 1, 2, 3 }, due(3))
    assert.equal(4, clock:next())
    assert.same({}, due(3.9))
    assert.same({ 4, 5 }, due(math.huge))
    assert.is_nil(clock:next())
  end)

  -- (In LuaJIT a table itself loses items when there is no memory to let it grow.)
  if not rawget(_G, "jit") then
    -- The count grew before the timer was in its place: the next timer that was due came for ever.
    it("that there is no memory for leave the others as they were", function()
      for held = 0, 8 do
        for budget = 0, 20 do
          clock = timers.new()
          for time = 1, held do add(time) end
          local refused, ok = scarce(budget, function() clock:add(0, function() return "new" end) end)
          assert.equal(held + (ok and 1 or 0), clock.count)
          local names = due(math.huge)
          assert.equal(held + (ok and 1 or 0), #names)
          assert.equal(0, clock.count)
          if not refused then break end
        end
      end
    end)
  end

  it("that are cancelled do not come, wherever they are", function()
    for place = 1, 7 do
      local added = {}
      for time = 1, 7 do added[time] = add(time) end
      clock:cancel(added[place])
      clock:cancel(added[place]) -- once more is no harm
      local expected = {}
      for time = 1, 7 do
        if time ~= place then expected[#expected + 1] = time end
      end
      assert.same(expected, due(10))
    end
  end)

  it("can be cancelled after they came", function()
    local timer = add(1)
    assert.same({ 1 }, due(1))
    add(2)
    clock:cancel(timer)
    assert.same({ 2 }, due(2))
  end)

  it("stay in order among many that are added, cancelled and due in any order", function()
    math.randomseed(7)
    local alive, now = {}, 0
    for round = 1, 3000 do
      local timer = add(now + math.random(1000), round)
      alive[timer] = true
      if round % 3 == 0 then
        local victim = next(alive)
        clock:cancel(victim)
        alive[victim] = nil
      end
      if round % 5 == 0 then
        now = now + 2
        local before = -math.huge
        while clock:next() and clock:next() <= now do
          assert.is_true(clock:next() >= before)
          before = clock:next()
          clock:pop(now)
        end
        for timer_left in pairs(alive) do
          if timer_left.time <= now then alive[timer_left] = nil end
        end
      end
    end
    local left = 0
    for _ in pairs(alive) do left = left + 1 end
    assert.equal(left, #due(math.huge))
    assert.equal(0, clock.count)
  end)
end)
