-- Calls at the same time inside nginx: tasks are its light threads.
local nginx = require "spec.support.nginx"
local process = require "spec.support.process"

local raw, server
setup(function()
  raw = process.serve "spec/support/raw_server.lua"
  server = nginx.start{ workers = 1, level = "crit" }
end)
teardown(function()
  if server then server.stop() end
  raw.stop()
  os.remove(raw.ca)
end)

--- Run Lua in nginx that has a client and `wait_ms(ms)`, a call that takes so long.
local function run(code)
  return server.run(([[
    local client = instantly.new{ api_key = "k", base_url = "http://127.0.0.1:%d", retries = 0, pacer = false }
    local function wait_ms(ms) return client:request{ path = "/wait-json", query = { [tostring(ms)] = "" } } end
    local now = require("instantly.core").now
    local began = now()
    %s ]]):format(raw.plain, code))
end

describe("in nginx,", function()
  it("gather makes calls at the same time, and keeps their order", function()
    local found = run [[
      local list = {}
      for i = 1, 20 do list[i] = function() local answer = wait_ms(300 - 10 * i) return answer and i end end
      local results, errors = instantly.gather(list)
      results.n = nil -- a plain list, for JSON
      return { results = results, errors = errors, took = now() - began } ]]
    assert.is_nil(found.errors)
    assert.equal(20, #found.results)
    for i, result in ipairs(found.results) do assert.equal(i, result) end
    assert.is_true(found.took < 2, ("20 calls of up to 0.3 s took %.1f s"):format(found.took)) -- one by one: 4 s
  end)

  it("gather gives every failure its place", function()
    local found = run [[
      local results, errors = instantly.gather{
        function() return wait_ms(10).id end,
        function() return client:request{ path = "/status", query = { ["404"] = "" } } end,
        function() error "a mistake" end,
        function() return wait_ms(10).id end,
      }
      return { results[1], errors[2].kind, errors[3]:match "a mistake", results[4] } ]]
    assert.same({ "x", "not_found", "a mistake", "x" }, found)
  end)

  it("map has no more under way than it is allowed", function()
    local most = run [[
      local list = {}
      for i = 1, 40 do list[i] = i end
      client:request{ path = "/most" }
      local results, errors = instantly.map(list, function()
        return client:request{ path = "/counted", query = { ["30"] = "" } }
      end, { concurrency = 8 })
      return { client:request{ path = "/most" }, errors == nil } ]]
    assert.is_true(most[1] <= 8 and most[1] > 1)
    assert.is_true(most[2])
  end)

  it("a task is waited for, any number of times", function()
    local found = run [[
      local task = instantly.spawn(function() return wait_ms(20).id end)
      local before = task.status
      return { before, task:wait(), task:wait(), task.status } ]]
    assert.same({ "running", "x", "x", "done" }, found)
  end)

  it("a cancelled call ends at once, with its connection, and is uncertain only if it was sent", function()
    local found = run [[
      local task = instantly.spawn(function()
        return client:request{ method = "POST", path = "/wait-json", query = { ["5000"] = "" } }
      end)
      ngx.sleep(0.2)
      task:cancel()
      local _, err = task:wait()
      return { err.kind, err.uncertain, task.status, now() - began } ]]
    assert.same({ "cancelled", true, "cancelled" }, { found[1], found[2], found[3] })
    assert.is_true(found[4] < 2)
  end)

  it("a call that is cancelled before it connects has sent nothing", function()
    local found = run(([[
      local mute = instantly.new{ api_key = "k", base_url = "https://localhost:%d", retries = 0, pacer = false }
      local task = instantly.spawn(function() return mute:request{ method = "POST", path = "/x" } end)
      ngx.sleep(0.1)
      task:cancel()
      local _, err = task:wait()
      return { err.kind, err.uncertain == nil } ]]):format(raw.mute))
    assert.same({ "cancelled", true }, found)
  end)

  it("the connection of a cancelled call is closed, and never used again", function()
    assert.is_true(run [[
      client:request{ path = "/json" }
      local task = instantly.spawn(function() return wait_ms(300) end)
      ngx.sleep(0.05)
      task:cancel()
      task:wait()
      for _ = 1, 5 do
        local answer = client:request{ path = "/json" }
        if not answer then return false end
      end
      ngx.sleep(0.4) -- what would have come late has come
      return client:request{ path = "/json" } ~= nil ]])
  end)

  it("many calls in many tasks of a timer end well", function()
    local found = run [[
      local done
      ngx.timer.at(0, function()
        local list = {}
        for i = 1, 30 do list[i] = i end
        local results, errors = instantly.map(list, function() return wait_ms(20) end)
        done = errors == nil and results.n
      end)
      for _ = 1, 100 do
        if done ~= nil then return done end
        ngx.sleep(0.05)
      end ]]
    assert.equal(30, found)
  end)
end)
