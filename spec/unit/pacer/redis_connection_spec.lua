-- Inside nginx, over a library that behaves as lua-resty-redis does. Plain Lua has the real one, and a real Redis:
-- spec/http/pacer_redis_spec.lua.
local connection = require "instantly.pacer.redis_connection"

local runs = 0

describe("a Redis connection in nginx", function()
  local log, reused, answers

  -- Every command answers the next of `answers`: a value, or { false | nil, problem }.
  local function library()
    local client = {}
    local function note(name, ...)
      log[#log + 1] = table.concat({ name, ... }, " ")
    end
    function client.set_timeout(_, milliseconds) note("timeout", milliseconds) end
    function client.connect(_, host, port, options)
      note("connect", host, port, options.ssl and "tls" or "plain")
      client.pool = options.pool
      local answer = table.remove(answers.connect or {}, 1)
      if answer then return nil, answer end
      return 1
    end
    function client.get_reused_times() return reused end
    function client.set_keepalive() note("keepalive") end
    function client.close() note("close") end
    for _, name in ipairs{ "auth", "select", "evalsha" } do
      client[name] = function(_, ...)
        note(name, ...)
        local answer = table.remove(answers[name] or {}, 1)
        if type(answer) == "table" then return answer[1], answer[2] end
        return answer or "OK"
      end
    end
    return { new = function() return client end }
  end

  local function new(settings, name)
    runs = runs + 1
    local all = { host = "redis", port = runs, database = 0, timeout = 0.5, tls = false }
    for key, value in pairs(settings or {}) do all[key] = value end
    package.loaded[name or "resty.redis"] = library()
    rawset(_G, "ngx", {})
    local made = connection.new(all)
    rawset(_G, "ngx", nil)
    return made
  end

  local function password() return "hunter2" end

  before_each(function() log, reused, answers = {}, 0, {} end)
  after_each(function() package.loaded["resty.redis"], package.loaded["nginx.redis"] = nil, nil end)

  it("comes from the pool of the worker, and goes back there", function()
    assert.equal("OK", new():call("evalsha", "x", 1))
    assert.same({ "timeout 500", "connect redis " .. runs .. " plain", "evalsha x 1", "keepalive" }, log)
  end)

  it("logs in when it is new, and only then", function()
    local redis = new{ username = "u", password = password, database = 3 }
    redis:call("evalsha")
    assert.same({ "auth u hunter2", "select 3", "evalsha", "keepalive" }, { log[3], log[4], log[5], log[6] })
    log, reused = {}, 1
    redis:call("evalsha")
    assert.equal("evalsha", log[3])
  end)

  it("is the same for clients made apart, if they have the same settings", function()
    local function made(word, database)
      return new{ port = 6379, database = database, password = function() return word end }
    end
    local first = made("hunter2", 0)
    assert.equal(first, made("hunter2", 0))
    assert.not_equal(first, made("hunter3", 0))
    assert.not_equal(first, made("hunter2", 1))
    assert.is_nil(first._pool:find("hunter2", 1, true))
  end)

  it("is refused with the words of Redis", function()
    local redis = new()
    answers.evalsha = { { false, "NOSCRIPT no such thing" } }
    local reply, problem, kind = redis:call("evalsha")
    assert.same({ "NOSCRIPT no such thing", "reply" }, { problem, kind })
    assert.is_nil(reply)
    assert.equal("keepalive", log[#log])
  end)

  it("does not go back into the pool when it failed", function()
    local redis = new()
    answers.evalsha = { { nil, "timeout" } }
    local reply, problem, kind = redis:call("evalsha")
    assert.same({ "timeout", "connect" }, { problem, kind })
    assert.is_nil(reply)
    assert.equal("close", log[#log])
  end)

  it("is tried once more when one of the pool was closed by Redis, but not after a timeout", function()
    local redis = new()
    reused, answers.evalsha = 1, { { nil, "closed" } }
    assert.equal("OK", redis:call("evalsha"))
    answers.evalsha = { { nil, "timeout" } }
    assert.is_nil((redis:call("evalsha")))
    answers.evalsha = { { nil, "closed" }, { nil, "closed" } }
    assert.is_nil((redis:call("evalsha")))
  end)

  it("tells a Redis that is gone from settings that are wrong", function()
    answers.connect = { "connection refused" }
    assert.same({ "connection refused", "connect" }, { select(2, new():call("evalsha")) })
    answers.auth = { { false, "WRONGPASS" } }
    assert.same({ "WRONGPASS", "config" }, { select(2, new{ password = password }:call("evalsha")) })
    assert.equal("close", log[#log])
    answers.auth = { { nil, "closed" } }
    assert.equal("connect", select(3, new{ password = password }:call("evalsha")))
  end)

  it("speaks TLS where the library can, and nothing at all where it cannot", function()
    new{ tls = true }:call("evalsha")
    assert.matches("tls$", log[2])
    package.loaded["resty.redis"], log = nil, {}
    local _, problem, kind = new({ tls = true }, "nginx.redis"):call("evalsha")
    assert.same({ "nginx.redis knows no TLS: install lua-resty-redis", "config" }, { problem, kind })
    assert.same({}, log)
  end)

  it("says what to install when there is no library", function()
    local redis = new()
    package.loaded["resty.redis"] = nil
    local _, problem, kind = redis:call("evalsha")
    assert.equal("config", kind)
    assert.matches("install lua-resty-redis (Debian: lua-nginx-redis)", problem, 1, true)
  end)
end)
