-- Calls at the same time, over real connections.
local core = require "instantly.core"
local curl = require "instantly.curl"
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local native = require "spec.support.native"
local process = require "spec.support.process"
local reactor = require "instantly.reactor"
local shell = require "spec.support.shell"

local ID = "0199b3f1-0000-7000-8000-000000000001"

local server
setup(function() server = process.serve "spec/support/raw_server.lua" end)
teardown(function() server.stop() end)

local function client(prefix, options)
  local settings = {
    api_key = "k", base_url = ("http://127.0.0.1:%d%s"):format(server.plain, prefix or ""), retries = 0, pacer = false,
  }
  for name, value in pairs(options or {}) do settings[name] = value end
  return instantly.new(settings)
end

--- A request to the server of the specs, which answers after so many milliseconds.
local function counted(made, milliseconds)
  return made:request{ path = "/counted", query = { [tostring(milliseconds)] = "" } }
end

local function seconds(call)
  local begun = core.now()
  call()
  return core.now() - begun
end

--- The least of some counts: the pipe to the shell that counts may be open twice for a moment.
local function open_files()
  local least = math.huge
  for _ = 1, 4 do least = math.min(least, tonumber(shell.output "ls /proc/$PPID/fd | wc -l")) end
  return least
end

local function list_of(count)
  local list = {}
  for i = 1, count do list[i] = i end
  return list
end

describe("calls in tasks", function()
  it("give the results of the same calls outside of tasks", function()
    local served = mock_server.start{}
    finally(function() served.stop() end)
    local made = instantly.new{ base_url = served.http, api_key = served.key }
    local ids = {}
    for campaign in made.campaigns{ limit = 3 } do ids[#ids + 1] = campaign.id end
    local results, errors = instantly.gather{
      function()
        local found = {}
        for campaign in made.campaigns{ limit = 3 } do found[#found + 1] = campaign.id end
        return found
      end,
      function() return made.campaigns:get(ID) end,
      function() return made.campaigns:get(5) end,
      function() return made.campaign(ids[1]):get() end,
    }
    assert.same(ids, results[1])
    assert.equal("not_found", errors[2].kind)
    assert.matches("campaigns:get: id", errors[3], 1, true)
    assert.equal(ids[1], results[4].id)
  end)

  it("fail each by itself, with the kinds of errors they have outside of tasks", function()
    local dead = instantly.new{ api_key = "k", base_url = "http://127.0.0.1:1" }
    local results, errors = instantly.gather{
      function() return client("/json").campaigns:get(ID) end,
      function() return client("/stall", { attempt_timeout = 0.2 }).campaigns:pause(ID) end,
      function() return client("/truncated").campaigns:pause(ID) end,
      function() return client("/html").campaigns:get(ID) end,
      function() return client("/large-json").campaigns:get(ID) end,
      function() return dead.campaigns:pause(ID) end,
    }
    assert.equal("x", results[1].id)
    assert.equal("timeout", errors[2].kind)
    assert.is_true(errors[2].uncertain)
    assert.equal("connect", errors[3].kind)
    assert.is_true(errors[3].uncertain)
    assert.equal("decode", errors[4].kind)
    assert.equal("too_large", errors[5].kind)
    assert.equal("connect", errors[6].kind)
    assert.is_nil(errors[6].uncertain)
  end)

  it("go on while a call outside of tasks blocks", function()
    local log = {}
    local task = instantly.spawn(function()
      for i = 1, 3 do
        counted(client(), 10)
        log[i] = i
      end
    end)
    assert(counted(client(), 600))
    assert.same({ 1, 2, 3 }, log)
    assert.equal("done", task.status)
  end)

  it("block in a generator and in a callback of table.sort, while other transfers go on", function()
    local made = client()
    local other = instantly.spawn(function() return counted(made, 50) end)
    local task = instantly.spawn(function()
      local values = coroutine.wrap(function() coroutine.yield(counted(made, 100) ~= nil) end)
      local list = { 2, 1 }
      table.sort(list, function(a, b)
        assert(counted(made, 10))
        return a < b
      end)
      return values(), list[1]
    end)
    assert.equal("done", task.status)
    assert.same({ true, 1 }, { task:wait() })
    assert.is_true(seconds(function() assert(other:wait()) end) < 0.04) -- its answer was here already
  end)

  it("share one connection over HTTP/2, and few over HTTP/1.1 one after another", function()
    local made = client()
    local before = open_files()
    for _ = 1, 3 do assert(instantly.map(list_of(64), function() return counted(made, 1) end, { concurrency = 4 })) end
    assert.is_true(open_files() <= before + 6)
  end)

  it("leave the reactor idle", function()
    assert.is_true(reactor.idle())
  end)
end)

describe("cancelling a task", function()
  it("frees its transfer at once, and the error says what is uncertain", function()
    local made = client "/stall"
    for verb, uncertain in pairs{ pause = true, get = false } do
      local task = instantly.spawn(function() return made.campaigns[verb](made.campaigns, ID) end)
      for _ = 1, 5 do reactor.step(0.02) end
      local before = open_files()
      task:cancel()
      assert.equal(before - 1, open_files())
      local value, err = task:wait()
      assert.is_nil(value)
      assert.equal("cancelled", err.kind)
      assert.equal("campaigns:" .. verb, err.operation)
      assert.equal(uncertain or nil, err.uncertain)
      assert.equal("cancelled", task.status)
    end
    assert.is_true(reactor.idle())
  end)

  it("before anything was sent leaves nothing uncertain", function()
    if curl.info().replay_guard ~= "callback" then return end -- such a libcurl does not tell in time
    local task = instantly.spawn(function() return client("/stall").campaigns:pause(ID) end)
    task:cancel()
    local _, err = task:wait()
    assert.equal("cancelled", err.kind)
    assert.is_nil(err.uncertain)
  end)

  it("sends nothing that it calls afterwards", function()
    local made = client()
    made:request{ path = "/log-json" }
    local second, third
    local task = instantly.spawn(function()
      made:request{ path = "/stall" }
      second = true
      made:request{ path = "/never" }
      third = true
    end)
    for _ = 1, 5 do reactor.step(0.02) end
    task:cancel()
    assert.equal("cancelled", select(2, task:wait()).kind)
    assert.is_true(second)
    assert.is_nil(third)
    assert.same({ "GET /stall" }, made:request{ path = "/log-json" })
  end)

  it("in the middle of a hundred leaves the others alone", function()
    local made, tasks = client(), {}
    for i = 1, 100 do tasks[i] = instantly.spawn(function() return counted(made, 50) end) end
    for i = 1, 100, 2 do tasks[i]:cancel() end
    for i = 1, 100 do
      local value, err = tasks[i]:wait()
      if i % 2 == 1 then assert.equal("cancelled", err.kind) else assert.is_truthy(value, err) end
    end
  end)
end)

describe("the event of a transfer", function()
  it("does not keep the ones behind it from being set when it raises", function()
    local url = ("http://127.0.0.1:%d/json"):format(server.plain)
    local done = 0
    for i = 1, 10 do
      assert(reactor.start({ method = "GET", url = url, timeout = 5 }, {
        set = function(event)
          done = done + 1
          if i % 3 == 0 then error("of " .. i, 0) end
          assert.equal(200, event.status)
        end,
      }))
    end
    local raised = 0
    while not reactor.idle() do
      local ok, problem = pcall(reactor.step, 1)
      if not ok then
        assert.matches("^of %d$", problem)
        raised = raised + 1
      end
    end
    assert.equal(10, done)
    assert.is_true(raised >= 1 and raised <= 3)
  end)
end)

describe("after a fork", function()
  it("tasks of the parent fail in the child, which can call, and end well in the parent", function()
    local made = client()
    local task = instantly.spawn(function() return counted(made, 300) end)
    for _ = 1, 5 do reactor.step(0.02) end
    local pid = native.fork()
    if pid == 0 then
      local ok, good = pcall(function()
        local value, err = task:wait()
        local results = instantly.map(list_of(8), function() return counted(made, 10) end)
        return value == nil and err.kind == "cancelled" and #results == 8
      end)
      native.exit(ok and good and 0 or 1)
    end
    assert.equal(0, native.wait(pid))
    assert.is_truthy(task:wait())
  end)
end)

describe("Ctrl-C", function()
  it("ends a gather with all that it began, and the program can go on", function()
    local program = ([[
      package.path, package.cpath = %q, %q
      local instantly = require "instantly"
      local client = instantly.new{ api_key = "k", base_url = "http://127.0.0.1:%d" }
      local function stall() return client:request{ path = "/stall" } end
      io.stdout:write("calling\n"); io.stdout:flush()
      print(pcall(instantly.gather, { stall, stall, stall }))
      instantly.sleep(0)
      print(require("instantly.reactor").idle())
      print(client:request{ path = "/json" } ~= nil)
    ]]):format(package.path, package.cpath, server.plain)
    local child = process.start(("%s -e %s"):format(process.lua, shell.quote(program)))
    shell.run "sleep 0.3"
    local took = seconds(function()
      local output = child.stop "INT"
      assert.matches("false%s+.*interrupted", output)
      assert.matches("true%s+true\n$", output)
    end)
    assert.is_true(took < 3)
  end)
end)
