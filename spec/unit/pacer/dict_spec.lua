local contract = require "spec.support.pacer_contract"
local core = require "instantly.core"
local shared_dict = require "spec.support.shared_dict"

-- The library as a worker of nginx has it: modules of its own.
local function worker()
  local kept = {}
  for name, module in pairs(package.loaded) do
    if name:find("^instantly%.pacer") then
      kept[name] = module
      package.loaded[name] = nil
    end
  end
  local pacer = require "instantly.pacer"
  for name, module in pairs(kept) do package.loaded[name] = module end
  return pacer
end

local function inside_nginx(shared, fn, ...)
  rawset(_G, "ngx", { shared = { instantly = shared } })
  local results = { pcall(fn, ...) }
  rawset(_G, "ngx", nil)
  if not results[1] then error(results[2], 0) end
  return results[2]
end

local function new(pacer, shared, settings, identity)
  settings.backend = "dict"
  return inside_nginx(shared, function() return pacer.new(pacer.check("spec", settings), identity) end)
end

--- A pacer whose calls go to two workers in turn.
local function in_turn(pacers)
  local turn, both = 0, {}
  for _, name in ipairs{ "wait", "done", "slow_down" } do
    both[name] = function(_, ...)
      turn = turn + 1
      local each = pacers[turn % 2 + 1]
      return each[name](each, ...)
    end
  end
  return both
end

describe("the pacers of two workers of nginx, used in turn,", function()
  local shared, workers = shared_dict.new{ now = core.now }, { worker(), worker() }

  contract(it, function(settings, identity)
    return in_turn{ new(workers[1], shared, settings, identity), new(workers[2], shared, settings, identity) }
  end)
end)

describe("a pacer over a shared dictionary", function()
  local pacer, identity = require "instantly.pacer", 0

  local function over(shared, settings)
    identity = identity + 1
    return new(pacer, shared, settings or { per_minute = math.huge }, "dict spec " .. identity)
  end

  local function pass(p, operation, ...)
    local waited, ticket = p:wait(operation, ...)
    if waited then p:done(operation, ticket) end
    return waited, ticket
  end

  it("says what to add to nginx.conf when there is no such dictionary, and that it is for nginx", function()
    local ok, message = pcall(over, nil)
    assert.is_false(ok)
    assert.matches("add `lua_shared_dict instantly 2m;` to the http block", message, 1, true)
    ok, message = pcall(pacer.new, pacer.check("spec", "dict"), "x")
    assert.is_false(ok)
    assert.matches("for nginx", message, 1, true)
  end)

  it("goes on after a worker that died while it held the lock", function()
    local shared = shared_dict.new{ now = core.now }
    shared:add("instantly lock", true, 0.1)
    local started = core.now()
    assert.equal(0, (pass(over(shared))))
    assert.is_true(core.now() - started >= 0.1)
    assert.is_nil(shared:get("instantly lock"))
  end)

  it("gives the lock back when something goes wrong under it", function()
    local shared = shared_dict.new{ now = core.now }
    local p, incr = over(shared), shared.incr
    shared.incr = function() error("out of order", 0) end
    assert.is_false((pcall(p.wait, p)))
    shared.incr = incr
    assert.equal(0, (pass(p)))
  end)

  it("does not care when the time of day is moved", function()
    local offset = 0
    local shared = shared_dict.new{ now = function() return core.now() + offset end }
    local p = over(shared, { per_second = 2, per_minute = math.huge })
    pass(p)
    pass(p)
    for _, moved in ipairs{ 50, -3600 } do
      offset = moved
      assert.is_nil((pass(p, nil, 0.3)))
    end
  end)

  it("drops what counts no more", function()
    local shared = shared_dict.new{ now = core.now }
    local p = over(shared, { per_second = math.huge, per_minute = math.huge })
    local operation = { id = "short", rate = { { requests = 1000, per_seconds = 0.02 } } }
    for _ = 1, 300 do pass(p, operation) end
    require("instantly.sleep").wait(0.03)
    pass(p, operation)
    assert.is_true(shared:count() < 10, shared:count())
  end)

  it("says that the dictionary is too small, instead of forgetting in silence", function()
    local p, problem = over(shared_dict.new{ now = core.now, keys = 20 }), nil
    for _ = 1, 30 do
      local waited, other = pass(p)
      problem = problem or not waited and other
    end
    assert.equal("config", problem.kind)
    assert.matches("make it larger", problem.message, 1, true)
  end)
end)
