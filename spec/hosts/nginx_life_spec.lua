-- What the life of an nginx does to calls: reloads, quits, Lua without its cache, many calls at once.
local cqueues = require "cqueues"
local nginx = require "spec.support.nginx"
local process = require "spec.support.process"

local KEY = "a-key-of-the-specs"
local CALL = [[
    local instantly = require "instantly"
    local client = instantly.new{ api_key = "%s", base_url = "http://127.0.0.1:%d", retries = 0, pacer = false }
    local answer, err = client:request{ path = "/wait-json", query = { [ngx.var.arg_ms or "50"] = "" } }
    ngx.print(answer and answer.id or tostring(err))
]]

local raw
setup(function() raw = process.serve "spec/support/raw_server.lua" end)
teardown(function()
  raw.stop()
  os.remove(raw.ca)
end)

local function start(options)
  options.locations = { ["/call"] = CALL:format(KEY, raw.plain) }
  options.init = 'require("instantly").preload()'
  return nginx.start(options)
end

--- So many callers at the same time, each while `go_on()`. The queue they run in; how many calls were made, and the
--- bad answers.
local function callers(server, count, path, go_on)
  local queue, calls, bad = cqueues.new(), 0, {}
  for _ = 1, count do
    queue:wrap(function()
      while go_on() do
        local answer, status = server.get(path)
        calls = calls + 1
        if status ~= 200 or answer ~= "x" then bad[#bad + 1] = ("%s %s"):format(status, answer) end
      end
    end)
  end
  return queue, function() return calls, bad end
end

local function times(count)
  return function()
    count = count - 1
    return count >= 0
  end
end

describe("nginx", function()
  local server
  after_each(function()
    if server then server.stop() end
    server = nil
  end)

  it("without the cache of Lua code makes calls all the same", function()
    server = start{ http = "lua_code_cache off;", level = "crit" }
    for _ = 1, 5 do assert.equal("x", (server.get "/call?ms=1")) end
  end)

  it("carries many calls at once in one worker, for the time of one", function()
    server = start{ workers = 1 }
    server.get "/call?ms=1"
    local began = cqueues.monotime()
    local queue, result = callers(server, 50, "/call?ms=300", times(50))
    assert(queue:loop())
    local calls, bad = result()
    assert.same({}, bad)
    assert.equal(50, calls)
    local took = cqueues.monotime() - began
    assert.is_true(took < 3, ("50 calls of 0.3 s took %.1f s"):format(took)) -- one after the other: 15 s
  end)

  it("loses no call over three reloads", function()
    server = start{}
    local running = true
    local queue, result = callers(server, 20, "/call?ms=50", function() return running end)
    queue:wrap(function()
      for _ = 1, 3 do
        cqueues.sleep(0.4)
        local before = server.workers
        server.reload()
        assert.not_same(before, server.workers)
      end
      cqueues.sleep(0.4)
      running = false
    end)
    assert(queue:loop())
    local calls, bad = result()
    assert.same({}, bad)
    assert.is_true(calls > 100)
  end)

  it("that quits answers the calls that are on their way", function()
    server = start{}
    local queue, result = callers(server, 10, "/call?ms=700", times(10))
    queue:wrap(function()
      cqueues.sleep(0.3)
      server.quit()
    end)
    assert(queue:loop())
    local calls, bad = result()
    assert.same({}, bad)
    assert.equal(10, calls)
  end)

  it("that quits lets a call in a timer come to its end", function()
    server = start{ workers = 1 }
    local path = os.tmpname()
    server.run(([[
      local client = instantly.new{ api_key = "k", base_url = "http://127.0.0.1:%d" }
      ngx.timer.at(0, function()
        local answer = client:request{ path = "/wait-json", query = { ["500"] = "" } }
        local file = io.open(%q, "w")
        file:write(tostring(answer and answer.id))
        file:close()
      end) ]]):format(raw.plain, path))
    server.stop()
    local file = io.open(path)
    assert.equal("x", file:read "*a")
    file:close()
    os.remove(path)
  end)

  it("loads what clients and tasks are made of before it forks, also without a preload", function()
    server = nginx.start{ workers = 1, init = [[
      require "instantly"
      loaded = {}
      for name in pairs(package.loaded) do loaded[name] = true end ]] }
    for _, name in ipairs{ "default", "client", "exchange", "collection", "gather", "scheduler.nginx" } do
      assert.is_true(server.run(("return loaded[%q]"):format("instantly." .. name)), name)
    end
  end)

  it("loads nothing during a call, after a preload", function()
    server = start{ workers = 1 }
    local loaded = server.run(([[
      local before, later = {}, {}
      for name in pairs(package.loaded) do before[name] = true end
      local client = instantly.new{ api_key = "k", base_url = "http://127.0.0.1:%d" }
      client.campaigns:pause "0199b3f1-0000-7000-8000-000000000001"
      for name in pairs(require("instantly.api").collections) do local _ = client[name] end
      for name in pairs(package.loaded) do if not before[name] then later[#later + 1] = name end end
      return later ]]):format(raw.plain))
    assert.same({}, loaded)
  end)
end)
