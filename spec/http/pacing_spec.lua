-- Programs at full speed against a stand-in that enforces the limits strictly and counts: they use what is
-- allowed, and meet no 429. `make pacing` runs this for 20 seconds a case, and shows the figures.
local core = require "instantly.core"
local pacing = require "spec.support.pacing"
local redis_server = require "spec.support.redis_server"
local sleep = require "instantly.sleep"

local SECONDS = tonumber(os.getenv "PACING_SECONDS") or 5
local LUA = rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match "%d%.%d"

local WORKSPACE = { { requests = 100, per_seconds = 1 }, { requests = 6000, per_seconds = 60 } }

describe("pacing", function()
  local redis
  setup(function() redis = redis_server.start() end)
  teardown(function() redis.stop() end)

  local function over_redis(more)
    local settings = { backend = "redis", port = redis.port }
    for name, value in pairs(more or {}) do settings[name] = value end
    return settings
  end

  local function check(name, case)
    case.seconds = case.seconds or SECONDS
    local result = pacing.run(case)
    io.write(("\npacing %s-%s %.1f%% %d\n"):format(name, LUA, result.used * 100, result.refused))
    assert.same({}, result.problems)
    assert.equal(0, result.refused)
    assert.equal(result.counted, result.total) -- nothing was sent that nobody knows of
    assert.is_true(result.used >= 0.98, ("only %.1f%%"):format(result.used * 100))
    assert.is_true(result.used <= 1, ("%.1f%%: the count is wrong"):format(result.used * 100))
  end

  it("lets one process use the workspace's 100 a second, and meets no 429", function()
    check("one-process", { processes = 1, limits = WORKSPACE, pacer = "local" })
  end)

  it("lets tasks share them, whose first calls all wait for their connections", function()
    check("32-tasks", { processes = 1, tasks = 32, limits = WORKSPACE, pacer = "local" })
  end)

  it("lets four processes share them over Redis", function()
    check("redis-4-processes", { processes = 4, limits = WORKSPACE, pacer = over_redis() })
  end)

  it("uses up a longer limit as well, window after window", function()
    local limits = { { requests = 100, per_seconds = 1 }, { requests = 120, per_seconds = 2 } }
    check("two-limits", { processes = 1, limits = limits, pacer = "local", call = "emails.list", rate = { limits[2] } })
  end)

  it("gives four processes exactly the 20 a minute that listing emails has", function()
    check("redis-emails", { processes = 4, limits = WORKSPACE, operations = true, allowed = 20, call = "emails.list",
      pacer = over_redis(), seconds = 2 })
  end)

  it("is judged by a stand-in that notices when processes do not share", function()
    local result = pacing.run{ processes = 2, limits = WORKSPACE, pacer = "local", seconds = 1 }
    assert.is_true(result.refused > 0)
    assert.matches("rate_limited (429)", result.problems[1], 1, true)
  end)

  -- Redis is killed twice, and comes back without its memory: at once, in the midst of the second hundred, and after
  -- so long that everybody misses it.
  local function with_redis_killed(case)
    local own = redis_server.start()
    case.pacer.port = own.port
    case.limits, case.patient, case.seconds = WORKSPACE, true, 5
    function case.meanwhile(starts)
      for _, outage in ipairs{ { 1.03, 0 }, { 2.3, 1.2 } } do
        sleep.wait(starts + outage[1] - core.now())
        own.stop "KILL"
        sleep.wait(outage[2])
        own.start_again()
      end
    end
    local result = pacing.run(case)
    own.stop()
    assert.same({}, result.problems)
    assert.equal(0, result.refused)
    assert.equal(result.counted, result.total)
    return result
  end

  it("meets no 429 either when Redis is killed and restarted meanwhile", function()
    local result = with_redis_killed{ processes = 2, pacer = { backend = "redis" } }
    assert.is_true(result.unreached > 0)
    assert.is_true(result.used > 0.2, ("only %.1f%%"):format(result.used * 100)) -- it went on
  end)

  it("goes on without Redis where that was asked for, and then with it again", function()
    local result = with_redis_killed{ processes = 1, pacer = { backend = "redis", fallback = "local" } }
    assert.equal(0, result.unreached)
    assert.is_true(result.used > 0.4, ("only %.1f%%"):format(result.used * 100))
  end)
end)
