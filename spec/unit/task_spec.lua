local core = require "instantly.core"
local errors = require "instantly.error"
local instantly = require "instantly"
local process = require "spec.support.process"
local scripted = require "spec.support.scripted"
local shell = require "spec.support.shell"

local spawn, sleep = instantly.spawn, instantly.sleep

local function seconds(call)
  local begun = core.now()
  call()
  return core.now() - begun
end

--- Notes what happens, in order.
local function new_log()
  local log = {}
  return log, function(what) log[#log + 1] = what end
end

describe("a task", function()
  it("runs at once until it waits, and then while others wait", function()
    local log, note = new_log()
    local task = spawn(function(a, b)
      note(a + b)
      sleep(0.02)
      note "slept"
      return "done"
    end, 1, 2)
    assert.same({ 3 }, log)
    assert.equal("running", task.status)
    assert.equal("instantly task (running)", tostring(task))
    sleep(0.1)
    assert.same({ 3, "slept" }, log)
    assert.equal("done", task.status)
    assert.equal("done", task:wait())
  end)

  it("gives all that its function returned, any number of times, nils included", function()
    local task = spawn(function(...)
      sleep(0)
      return "value", nil, ..., nil
    end, "meta")
    for _ = 1, 2 do
      assert.equal(4, select("#", task:wait()))
      assert.same({ "value", nil, "meta" }, { task:wait() })
    end
    assert.equal(0, select("#", spawn(function() end):wait()))
    assert.same({ n = 1 }, { n = select("#", spawn(function() return nil end):wait()) })
  end)

  it("waits at the same time as others", function()
    local took = seconds(function()
      local tasks = {}
      for i = 1, 20 do tasks[i] = spawn(function() return sleep(0.1) end) end
      for i = 1, 20 do assert.is_true(tasks[i]:wait()) end
    end)
    assert.is_true(took >= 0.1 and took < 1, took .. " seconds")
  end)

  it("can wait for another, and several for one", function()
    local slow = spawn(function()
      sleep(0.02)
      return "slow"
    end)
    local waiting = {}
    for i = 1, 3 do waiting[i] = spawn(function() return slow:wait() .. i end) end
    for i = 1, 3 do assert.equal("slow" .. i, waiting[i]:wait()) end
  end)

  it("that is nested runs as any other", function()
    local log, note = new_log()
    local outer = spawn(function()
      local inner = spawn(function()
        note "inner begins"
        sleep(0.02)
        note "inner ends"
        return "inner"
      end)
      note "outer goes on"
      return inner:wait()
    end)
    assert.equal("inner", outer:wait())
    assert.same({ "inner begins", "outer goes on", "inner ends" }, log)
  end)

  it("gives others a turn when it sleeps for no time", function()
    local log, note = new_log()
    local tasks = {}
    for _, name in ipairs{ "a", "b" } do
      tasks[#tasks + 1] = spawn(function()
        for i = 1, 3 do
          note(name .. i)
          sleep(0)
        end
      end)
    end
    for _, task in ipairs(tasks) do task:wait() end
    assert.same({ "a1", "b1", "a2", "b2", "a3", "b3" }, log)
  end)

  it("refuses what is no function, and a time that is none", function()
    for _, wrong in ipairs{ 5, "f", {}, true } do
      local ok, message = pcall(function() spawn(wrong) end)
      assert.is_false(ok)
      assert.matches("task_spec.lua:%d+: instantly.spawn: expected a function, got a " .. type(wrong), message)
    end
    for _, wrong in ipairs{ -1, 0 / 0, math.huge, "1" } do
      assert.error_matches(function() sleep(wrong) end, "instantly.sleep: expected a number of seconds")
    end
    assert.error_matches(function() spawn(function() end).wait() end, "call it with a colon")
    assert.error_matches(function() spawn(function() end).cancel() end, "call it with a colon")
  end)

  it("takes a callable table", function()
    assert.equal("called", spawn(setmetatable({}, { __call = function() return "called" end })):wait())
  end)

  it("cannot wait for itself", function()
    local task
    task = spawn(function()
      sleep(0)
      return task:wait()
    end)
    local _, err = task:wait()
    assert.matches("a task cannot wait for itself", err, 1, true)
  end)

  it("that can never go on is an error for those who wait, not a standstill", function()
    local first, second
    first = spawn(function()
      sleep(0)
      return second:wait()
    end)
    second = spawn(function() return first:wait() end)
    assert.error_matches(function() first:wait() end, "this would wait for ever")
  end)

  it("may run a generator of its own, which is never yielded by us", function()
    local log, note = new_log()
    local task = spawn(function()
      local values = coroutine.wrap(function()
        for i = 1, 2 do
          sleep(0.03) -- blocks: a yield here would end up as a value
          coroutine.yield(i)
        end
      end)
      note(values())
      note(values())
    end)
    assert.same({ 1, 2 }, log)
    assert.equal("done", task.status)
  end)

  it("that blocks in a generator does not run others on top of itself", function()
    local log, note = new_log()
    local other = spawn(function()
      sleep(0.01)
      note "other"
    end)
    spawn(function()
      coroutine.wrap(function() sleep(0.05) end)()
      note "blocked"
    end)
    assert.same({ "blocked" }, log)
    other:wait()
    assert.same({ "blocked", "other" }, log)
  end)

  it("waits for other tasks even where it cannot yield", function()
    local task = spawn(function()
      local child = spawn(function()
        sleep(0.02)
        return "child"
      end)
      return coroutine.wrap(function() return child:wait() end)()
    end)
    assert.equal("child", task:wait())
  end)

  it("that waits where it cannot yield for one that waits for it is told so", function()
    local first, second
    first = spawn(function()
      sleep(0)
      return coroutine.wrap(function() return second:wait() end)()
    end)
    second = spawn(function() return first:wait() end)
    local _, err = first:wait()
    assert.matches("this would wait for ever", err, 1, true)
  end)

  it("waits in a callback of table.sort, which cannot be yielded", function()
    local calls = 0
    local task = spawn(function()
      local list = { 3, 1, 2 }
      table.sort(list, function(a, b)
        calls = calls + 1
        assert.is_true(sleep(0.005))
        return a < b
      end)
      return table.concat(list)
    end)
    assert.equal("123", task:wait())
    assert.is_true(calls >= 2)
  end)

  it("yields through pcall, __index, __call and iterators", function()
    local other = 0
    spawn(function()
      for _ = 1, 4 do
        sleep(0.01)
        other = other + 1
      end
    end)
    local slow = setmetatable({}, {
      __index = function(_, name)
        sleep(0.015)
        return name
      end,
      __call = function() return sleep(0.015) end,
    })
    local task = spawn(function()
      local ok, message = pcall(function()
        sleep(0.015)
        error("raised after it slept", 0)
      end)
      local parts = { tostring(ok), message, slow.field, tostring(slow()) }
      for i in function(_, i) return i < 2 and sleep(0) and i + 1 or nil end, nil, 0 do parts[#parts + 1] = i end
      parts[#parts + 1] = "others: " .. tostring(other >= 2)
      return table.concat(parts, ", ")
    end)
    assert.equal("running", task.status)
    assert.equal("false, raised after it slept, field, true, 1, 2, others: true", task:wait())
  end)

  it("may not yield by itself", function()
    local task = spawn(function() coroutine.yield(1) end)
    assert.equal("failed", task.status)
    local _, err = task:wait()
    assert.matches("only calls of this library may yield", err, 1, true)
    assert.matches("task_spec.lua", task.traceback, 1, true)
  end)

  it("is not disturbed by somebody who resumes it from outside", function()
    local thread
    local task = spawn(function()
      thread = coroutine.running()
      assert.is_true(sleep(0.03))
      return "well"
    end)
    for _ = 1, 3 do coroutine.resume(thread, "what?") end
    assert.equal("running", task.status)
    assert.equal("well", task:wait())
  end)

  it("whose coroutine somebody closes has failed", function()
    local close = coroutine.close -- luacheck: ignore
    if not close then return end
    local thread
    local task = spawn(function()
      thread = coroutine.running()
      sleep(0.01)
    end)
    close(thread)
    local value, err = task:wait()
    assert.is_nil(value)
    assert.matches("dead coroutine", err, 1, true)
  end)

  it("outside of tasks a coroutine of the user's blocks, and tasks go on", function()
    local log, note = new_log()
    spawn(function()
      sleep(0.01)
      note "task"
    end)
    coroutine.wrap(function()
      sleep(0.05)
      note "coroutine"
    end)()
    assert.same({ "task", "coroutine" }, log)
  end)

  it("goes on although nobody holds it", function()
    local log, note = new_log()
    spawn(function()
      sleep(0.02)
      note "done"
    end)
    collectgarbage()
    collectgarbage()
    sleep(0.1)
    assert.same({ "done" }, log)
  end)

  it("does not stay when it has ended", function()
    local weak = setmetatable({}, { __mode = "v" })
    weak[1] = spawn(function() return sleep(0.01) end)
    weak[1]:wait()
    collectgarbage()
    collectgarbage()
    assert.is_nil(weak[1])
  end)

  it("keeps nothing alive of what it ran, although its thread is used again", function()
    local weak = setmetatable({}, { __mode = "v" })
    local function run()
      local captured, first, second, result = {}, {}, {}, {}
      weak.captured, weak.first, weak.second, weak.result = captured, first, second, result
      spawn(function(...)
        sleep(0)
        return result, captured, ...
      end, first, second):wait()
    end
    run()
    collectgarbage()
    collectgarbage()
    assert.same({}, weak)
  end)

  it("has nothing of the hook that an earlier one set on its thread", function()
    if rawget(_G, "jit") then return end -- there is one for all threads
    local function count()
      local sum = 0
      for i = 1, 10000 do sum = sum + i end
      return sum
    end
    spawn(function() debug.sethook(function() error "too slow" end, "", 1000) end)
    assert.same({ 50005000 }, { spawn(count):wait() })
  end)
end)

describe("a task that fails", function()
  it("gives nil and what it raised, with the place in its traceback", function()
    local task = spawn(function()
      sleep(0)
      error "on purpose"
    end)
    local value, err = task:wait()
    assert.is_nil(value)
    assert.matches("^[^\n]*task_spec.lua:%d+: on purpose$", err)
    assert.matches("task_spec.lua:%d+: on purpose.*traceback.*task_spec.lua", task.traceback)
    assert.equal("failed", task.status)
  end)

  it("gives a raised error object as it is, and something when nothing was raised", function()
    local raised = errors.new("not_found", "gone")
    assert.equal(raised, select(2, spawn(function() error(raised) end):wait()))
    local value, err = spawn(function() error() end):wait()
    assert.is_nil(value)
    assert.equal("nil", err)
  end)

  it("is one that returns nil and an error, too", function()
    local task = spawn(function() return nil, "no", "meta" end)
    assert.equal("failed", task.status)
    assert.same({ n = 3, nil, "no", "meta" }, { n = select("#", task:wait()), task:wait() })
    assert.is_nil(task.traceback)
  end)

  it("keeps nobody else from going on", function()
    local bad = spawn(function()
      sleep(0.01)
      error "bad"
    end)
    local good = spawn(function()
      sleep(0.01)
      return "good"
    end)
    assert.equal("good", good:wait())
    bad:wait()
  end)

  --- What a program prints when this is its body.
  local function printed_by(body)
    local program = ("package.path, package.cpath = %q, %q\nlocal instantly = require 'instantly'\n%s")
      :format(package.path, package.cpath, body)
    return select(2, shell.run(process.lua .. " -e " .. shell.quote(program)))
  end

  it("and that nobody asks about is reported, with its traceback, when it is collected", function()
    local text = printed_by [[
      instantly.spawn(function() instantly.sleep(0.01); local x; return x.y end)
      instantly.sleep(0.05)
      collectgarbage() collectgarbage()
      print "end"
    ]]
    assert.matches("a task failed, and nobody asked: .*attempt to index.*traceback.*end\n$", text)
    assert.equal(1, select(2, text:gsub("nobody asked", "")))
  end)

  it("and that its own function holds is reported when it is collected, too", function()
    local text = printed_by [[
      local function start()
        local task
        task = instantly.spawn(function()
          instantly.sleep(0.01)
          return nil, task and "lost"
        end)
      end
      start()
      instantly.sleep(0.05)
      collectgarbage()
      collectgarbage()
      io.stderr:write "end\n"
    ]]
    assert.matches("nobody asked: lost\nend\n$", text)
  end)

  it("and that nobody asks about is reported when the program ends, at the latest", function()
    assert.matches("nobody asked: not this", printed_by [[kept = instantly.spawn(function() return nil, "not this" end)]])
  end)

  it("is not reported to who has asked, waits, or gave it up", function()
    assert.equal("", printed_by [[
      local asked = instantly.spawn(error, "a")
      asked:wait()
      local awaited = instantly.spawn(function() instantly.sleep(0.02) error "b" end)
      local waiting = instantly.spawn(function() awaited:wait() end)
      local cancelled = instantly.spawn(function() assert(instantly.sleep(10)) end)
      instantly.gather{ function() error "c" end }
      waiting:wait()
      cancelled:cancel()
      instantly.sleep(0.01)
      asked, awaited, waiting, cancelled = nil
      collectgarbage() collectgarbage()
    ]])
  end)

  it("is reported at once where a host wants to know", function()
    local reactor, told = require "instantly.reactor", {}
    reactor.attach{ report = function(text) told[#told + 1] = text end }
    spawn(function() error "for the host" end)
    local asked = spawn(function() error "asked at once" end)
    asked:wait()
    sleep(0)
    reactor.attach()
    assert.equal(1, #told)
    assert.matches("for the host", told[1], 1, true)
  end)
end)

describe("task:cancel", function()
  it("ends a sleep at once", function()
    local slept, err
    local task = spawn(function()
      slept, err = sleep(10)
      return slept, err
    end)
    local took = seconds(function()
      task:cancel()
      assert.equal("cancelled", select(2, task:wait()).kind)
    end)
    assert.is_true(took < 1)
    assert.is_nil(slept)
    assert.matches("instantly.sleep failed: cancelled", tostring(err), 1, true)
    assert.equal("cancelled", task.status)
    assert.is_true(require("instantly.reactor").idle())
  end)

  it("leaves alone what has ended, and may come twice", function()
    local done = spawn(function() return "done" end)
    done:cancel()
    assert.equal("done", done.status)
    local task = spawn(function() return sleep(10) end)
    task:cancel()
    task:cancel()
    task:wait()
    assert.equal("cancelled", task.status)
  end)

  it("lets the task clean up, and answers the first call after it with the same error", function()
    local log, note = new_log()
    local task = spawn(function()
      note(tostring(sleep(10)))
      note "cleaned up"
      return "partial"
    end)
    task:cancel()
    assert.equal("partial", task:wait())
    assert.equal("done", task.status)
    assert.same({ "nil", "cleaned up" }, log)
  end)

  it("ends a loop that looks at nothing", function()
    local rounds = 0
    local task = spawn(function()
      while true do
        sleep(0.01)
        rounds = rounds + 1
      end
    end)
    task:cancel()
    local _, err = task:wait()
    assert.equal("cancelled", err.kind)
    assert.equal(1, rounds)
  end)

  it("of itself works at its next wait", function()
    local task
    task = spawn(function()
      sleep(0)
      task:cancel()
      return sleep(10)
    end)
    assert.equal("cancelled", select(2, task:wait()).kind)
  end)

  it("frees one that waits for another, which goes on", function()
    local other = spawn(function()
      sleep(0.03)
      return "other"
    end)
    local task = spawn(function() return other:wait() end)
    task:cancel()
    local _, err = task:wait()
    assert.equal("cancelled", err.kind)
    assert.equal("task:wait", err.operation)
    assert.equal("other", other:wait())
  end)

  it("does not lose what had arrived already", function()
    local task = spawn(function() return sleep(0.01) end)
    local ends = core.now() + 0.03
    repeat until core.now() >= ends
    require("instantly.reactor").collect(0) -- it is awake, and has had no turn yet
    task:cancel()
    assert.is_true(task:wait())
    assert.equal("done", task.status)
  end)
end)

describe("what a cancelled task waits for", function()
  local ID = "0199b3f1-0000-7000-8000-000000000001"

  --- Cancel a task once it waits; how it ended, after how many sendings.
  local function cancelled(client, requests, work)
    local task = spawn(work, client)
    assert.equal("running", task.status)
    local err
    local took = seconds(function()
      task:cancel()
      err = select(2, task:wait())
    end)
    assert.is_true(took < 1)
    assert.equal("cancelled", err.kind)
    assert.is_false(err.retryable)
    return err, #requests
  end

  local function busy()
    local answer = scripted.json(503, { message = "busy" })
    answer.headers["retry-after"] = "30"
    return answer
  end

  it("ends when it is another sending, and tells whether the last one may have done something", function()
    for work, uncertain in pairs{
      [function(client) return client.campaigns:get(ID) end] = false,
      [function(client) return client.campaigns:collect() end] = false,
      [function(client) return client.background_jobs:wait(ID) end] = false,
      [function(client) return client.email(ID):reply{ text = "x" } end] = false,
      [function(client) return client.campaigns:pause(ID) end] = true,
      [function(client) return client.campaign(ID):activate_and_wait() end] = true,
    } do
      local client, requests = scripted.client({ busy() }, { retries = 2 })
      local err, sendings = cancelled(client, requests, work)
      assert.equal(1, sendings)
      assert.equal(1, err.attempts)
      assert.equal(1, err.meta.attempts)
      assert.equal(uncertain, err.uncertain or false)
    end
  end)

  it("ends when it is its turn, and gives the turn to the next", function()
    local client, requests = scripted.client({ scripted.json(200, { count = 1 }), scripted.json(200, { count = 2 }) },
      { pacer = { per_second = 1, quota = "of this spec" } })
    local function count() return client.campaigns:count_launched() end
    assert(count())
    local err, sendings = cancelled(client, requests, count)
    assert.equal(1, sendings)
    assert.equal(0, err.attempts)
    assert.is_nil(err.local_wait)
    local waited = select(3, count()).waited
    assert.is_true(waited > 0 and waited < 1.1, waited)
  end)

  it("ends when it is a chunk of an import coming to rest, which stays in doubt", function()
    local client, requests = scripted.client({ scripted.json(502, { message = "gone" }) }, { retries = 2 })
    local path = os.tmpname()
    os.remove(path)
    local err = cancelled(client, requests, function()
      return client.leads:import({ { email = "a@example.com" } }, { campaign = ID, checkpoint = path, settle = 60 })
    end)
    assert.is_true(err.uncertain)
    local file = assert(io.open(path))
    assert.matches('"open":{', file:read "*a", 1, true)
    file:close()
    os.remove(path)
  end)

  it("was the last: any later call raises, also one that would not wait", function()
    local client, requests = scripted.client{ scripted.json(200, {}) }
    local task = spawn(function()
      sleep(10)
      client.campaigns:get(ID)
    end)
    task:cancel()
    assert.equal("cancelled", select(2, task:wait()).kind)
    assert.equal(0, #requests)
  end)
end)
