-- The pacer over a real Redis.
local contract = require "spec.support.pacer_contract"
local core = require "instantly.core"
local pacer = require "instantly.pacer"
local redis_server = require "spec.support.redis_server"
local sleep = require "instantly.sleep"

local function load_client()
  package.path = package.path .. ";/usr/share/lua/5.3/?.lua" -- Debian's own place, for 5.4
  return require "redis"
end

local function pass(p, operation, ...)
  local waited, ticket = p:wait(operation, ...)
  if waited then p:done(operation, ticket) end
  return waited, ticket
end

local runs = 0

local function new(server, settings, identity)
  runs = runs + 1
  local all = { backend = "redis", port = server.port }
  for name, value in pairs(settings or {}) do all[name] = value end
  return pacer.new(pacer.check("spec", all), identity or ("redis spec %d"):format(runs))
end

describe("the pacer over Redis", function()
  local server
  setup(function() server = redis_server.start() end)
  teardown(function() server.stop() end)

  contract(it, function(settings, identity) return new(server, settings, identity) end)

  it("leaves nothing behind that does not expire, and nothing secret", function()
    local client = load_client().connect("127.0.0.1", server.port)
    client:flushall()
    local p = new(server)
    p:slow_down(0.01)
    sleep.wait(0.02)
    pass(p)
    pass(p, require("instantly.api.emails").operations.list)
    p:wait()
    local keys = client:keys("*")
    assert.is_true(#keys >= 4)
    for _, key in ipairs(keys) do
      assert.is_true(client:ttl(key) > 0, key)
      assert.matches("^instantly:redis spec %d+", key)
    end
  end)

  it("does not care about the clock of this machine", function()
    local p, real = new(server, { per_second = 2 }), core.now
    pass(p)
    pass(p)
    core.now = function() return real() + 3600 end
    local ok, waited = pcall(pass, p, nil, 0.3)
    core.now = real
    assert.is_true(ok)
    assert.is_nil(waited)
  end)

  it("is delayed by a window at most when the clock of Redis was set back", function()
    local client, identity = load_client().connect("127.0.0.1", server.port), "clock set back"
    local p = new(server, { per_second = 2 }, identity)
    pass(p)
    pass(p)
    local key = ("instantly:%s:answered"):format(identity)
    for _, entry in ipairs(client:zrange(key, 0, -1, { withscores = true })) do
      client:zadd(key, entry[2] + 3600, entry[1]) -- what it looks like after the clock was set back by an hour
    end
    client:zadd(("instantly:%s:flying"):format(identity), client:time()[1] + 3600, "sent before")
    client:set(("instantly:%s:paused"):format(identity), client:time()[1] + 3600)
    local waited, problem = pass(p, nil, 0.1)
    assert.is_nil(waited)
    assert.is_true(problem.retry_after <= 60, tostring(problem.retry_after)) -- the pause counts for a minute
    client:del(("instantly:%s:paused"):format(identity))
    waited = pass(p, nil, 3)
    assert.is_true(waited > 0.5, tostring(waited))
  end)

  it("uses one connection for all pacers of the process, also for those with other limits", function()
    local client = load_client().connect("127.0.0.1", server.port)
    local settings = pacer.check("spec", { backend = "redis", port = server.port })
    local function connections()
      collectgarbage()
      local count = 0
      for _ in client:client("list"):gmatch("id=") do count = count + 1 end
      return count
    end
    local kept = { pacer.new(settings, "one of many") }
    pass(kept[1])
    local before = connections()
    for i = 2, 20 do
      kept[i] = new(server, { per_second = i }, "many " .. i)
      pass(kept[i])
    end
    assert.equal(before, connections())
  end)

  it("takes a connection of its own after a fork", function()
    local native = require "spec.support.native"
    local p = new(server)
    pass(p)
    local child = native.fork()
    if child == 0 then
      local fine = pcall(function()
        for _ = 1, 30 do assert.equal(0, (pass(p))) end
      end)
      native.exit(fine and 0 or 1)
    end
    for _ = 1, 30 do assert.equal(0, (pass(p))) end
    assert.equal(0, native.wait(child))
  end)

  it("takes up a connection that Redis has closed", function()
    local client = load_client().connect("127.0.0.1", server.port)
    local p = new(server)
    pass(p)
    client:client("kill", "type", "normal", "skipme", "yes")
    assert.equal(0, (pass(p)))
  end)
end)

describe("a Redis that is gone", function()
  local server, p, careful

  local function settings(more)
    local all = { per_minute = math.huge }
    for name, value in pairs(more or {}) do all[name] = value end
    return all
  end

  before_each(function()
    server = redis_server.start()
    p, careful = new(server, settings()), new(server, settings{ fallback = "local", per_second = 5 })
  end)
  after_each(function() server.stop() end)

  it("is a clear error that says what to do", function()
    pass(p)
    server.stop "KILL"
    local waited, problem = pass(p)
    assert.is_nil(waited)
    assert.equal("connect", problem.kind)
    assert.matches(("cannot reach Redis at 127.0.0.1:%d (could not connect"):format(server.port), problem.message, 1, true)
    assert.matches('start it, or set fallback = "local"', problem.message, 1, true)
  end)

  it("is an error of `done` to nobody: the answer is there", function()
    local _, ticket = p:wait()
    server.stop "KILL"
    assert.is_nil(p:done(nil, ticket))
    p:slow_down(1)
  end)

  it("is replaced by pacing within the process, if that was asked for, which knows what was sent", function()
    for _ = 1, 3 do assert.equal(0, (pass(careful))) end
    server.stop "KILL"
    for _ = 1, 2 do assert.equal(0, (pass(careful))) end
    assert.is_nil((pass(careful, nil, 0.3)))
    assert.is_true(pass(careful) > 0.5)
  end)

  it("is used again when it is back", function()
    pass(careful)
    server.stop "KILL"
    assert.equal("number", type(select(2, pass(careful))))
    server.start_again()
    sleep.wait(1.05) -- it was left in peace meanwhile
    assert.equal("string", type(select(2, pass(careful))))
    assert.truthy((pass(p)))
  end)

  it("holds everybody for a second when it comes back without its memory", function()
    pass(p)
    server.stop "KILL"
    server.start_again()
    local waited = pass(p)
    assert.is_true(waited > 0.9 and waited < 3, tostring(waited))
    assert.equal(0, (pass(p)))
  end)

  it("that does not answer is one after the timeout", function()
    local slow = new(server, { timeout = 0.2 })
    pass(slow)
    require("spec.support.shell").run("kill -STOP " .. server.pid)
    local started = core.now()
    local waited, problem = pass(slow)
    require("spec.support.shell").run("kill -CONT " .. server.pid)
    assert.is_nil(waited)
    assert.equal("connect", problem.kind)
    local took = core.now() - started
    assert.is_true(took < 2, tostring(took))
  end)
end)

describe("the settings of Redis", function()
  local PASSWORD = "open-sesame-31337"
  local server
  setup(function() server = redis_server.start{ password = PASSWORD } end)
  teardown(function() server.stop() end)

  it("may have a user name, a password and a database", function()
    assert.equal(0, (pass(new(server, { password = PASSWORD }))))
    assert.equal(0, (pass(new(server, { username = "default", password = PASSWORD, database = 3, prefix = "mine" }, "x"))))
    local client = load_client().connect("127.0.0.1", server.port)
    client:auth(PASSWORD)
    client:select(3)
    assert.is_true(client:exists("mine:x:answered"))
  end)

  it("are at fault when Redis refuses them, which is told without the password", function()
    for _, given in ipairs{ {}, { password = PASSWORD .. "x" }, { username = "who", password = PASSWORD },
      { password = PASSWORD, database = 500 } } do
      local _, problem = pass(new(server, given))
      assert.equal("config", problem.kind)
      assert.matches("cannot use Redis at 127.0.0.1", problem.message, 1, true)
      assert.is_nil(problem.message:find(PASSWORD, 1, true))
    end
  end)

  it("ask for TLS in vain where the client has none, and nothing is sent", function()
    local _, problem = pass(new(server, { password = PASSWORD, tls = true }))
    assert.equal("config", problem.kind)
    assert.matches("knows no TLS", problem.message, 1, true)
  end)

  it("name what to install when there is no client", function()
    local real, path = package.loaded.redis, package.path
    package.loaded.redis, package.preload.redis = nil, function() error("none here") end
    local _, problem = pass(new(server, { database = 7 })) -- a connection of its own
    package.loaded.redis, package.preload.redis, package.path = real, nil, path
    assert.equal("config", problem.kind)
    assert.matches("install lua-redis", problem.message, 1, true)
  end)
end)
