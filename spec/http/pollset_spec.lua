local cqueues = require "cqueues"
local curl = require "instantly.curl"
local pop = require "spec.support.pop"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local EPOLL = curl.info().pollset == "epoll"

describe("the pollset", function()
  local server, engine

  local function start(path, fields)
    local url = ("http://127.0.0.1:%d%s"):format(server.plain, path)
    local request = { method = "GET", url = url, timeout = 60, connect_timeout = 60 }
    for name, value in pairs(fields or {}) do request[name] = value end
    return assert(engine:start(request))
  end

  setup(function() server = process.serve "spec/support/raw_server.lua" end)

  teardown(function()
    server.stop()
    os.remove(server.ca)
  end)

  before_each(function() engine = curl.new() end)
  after_each(function() engine:close() end)

  --- What a host's loop does: waits for nothing but the descriptor (or the time, where there is none), then
  --- steps without waiting. The results by id, and how often it woke up.
  local function host(limit)
    local results, turns = {}, 0
    local source = { pollfd = engine:fd(), events = "r" }
    while engine:active() > 0 do
      if EPOLL then
        if cqueues.poll(source, limit or 5) == (limit or 5) then break end
      else
        cqueues.sleep(math.min(engine:timeout() or 0.01, 0.01))
      end
      turns = turns + 1
      assert(turns < 20000, "the host spins")
      engine:step(0)
      for id, response, failure in pop, engine do
        results[id] = response or failure
      end
    end
    return results, turns
  end

  if EPOLL then
    it("shows one descriptor, always the same, that is not readable when nothing is to be done", function()
      local fd = engine:fd()
      assert.equal("number", type(fd))
      assert.equal(fd, engine:fd())
      assert.equal(0.05, cqueues.poll({ pollfd = fd, events = "r" }, 0.05))
    end)

    it("wakes a host that waits on the descriptor alone", function()
      local ids = { start "/hello", start "/wait?50", start("/stall", { timeout = 0.2 }) }
      local results = host()
      assert.equal(200, results[ids[1]].status)
      assert.equal(200, results[ids[2]].status)
      assert.equal("timeout", results[ids[3]].kind)
    end)

    it("wakes a host for a request that starts while it already shows the descriptor", function()
      local fd = engine:fd()
      for _ = 1, 20 do
        local id = start "/hello"
        assert.is_truthy(cqueues.poll({ pollfd = fd, events = "r" }, 2) ~= 2)
        assert.equal(200, host()[id].status)
      end
    end)

    it("keeps the descriptor readable until the last result is popped", function()
      for _ = 1, 5 do start "/hello" end
      local source = { pollfd = engine:fd(), events = "r" }
      local popped = 0
      while popped < 5 do
        assert.is_truthy(cqueues.poll(source, 2) ~= 2)
        engine:step(0)
        if engine:pop() then popped = popped + 1 end
      end
    end)

    it("is quiet while the server is", function()
      start("/wait?1000")
      local _, turns = host()
      assert.is_true(turns < 100, turns .. " turns")
    end)

    it("is quiet about a connection at rest that the server closes, after one turn", function()
      local fd = engine:fd()
      start "/then-close"
      host()
      shell.run "sleep 0.05"
      for _ = 1, 5 do engine:step(0) end
      assert.equal(0.1, cqueues.poll({ pollfd = fd, events = "r" }, 0.1))
    end)

    it("gives up in time with a host that knows only the descriptor", function()
      local id = start("/drip", { timeout = 0.3 })
      local begun = cqueues.monotime()
      assert.equal("timeout", host()[id].kind)
      assert.is_true(cqueues.monotime() - begun < 1.5)
    end)

    it("tells of a name that is not found, a refused connection and a cancelled transfer", function()
      local unknown = start("", { url = "https://nowhere.invalid/" })
      local refused = start("", { url = "http://127.0.0.1:1/" })
      local cancelled = start "/wait?100"
      engine:step(0)
      assert.is_true(engine:cancel(cancelled))
      local results = host(60)
      assert.equal("dns", results[unknown].kind)
      assert.equal("connect", results[refused].kind)
      assert.is_nil(results[cancelled])
    end)

    it("is readable when the alarm is due, and until there is another", function()
      local source = { pollfd = engine:fd(), events = "r" }
      engine:alarm(0.1)
      assert.equal(0.04, cqueues.poll(source, 0.04))
      for _ = 1, 2 do
        assert.are_not.equal(2, cqueues.poll(source, 2))
        engine:step(0)
      end
      engine:alarm()
      engine:step(0)
      assert.equal(0.05, cqueues.poll(source, 0.05))
    end)

    it("belongs to the host's loop: two engines in one", function()
      local loop = cqueues.new()
      local done = 0
      for _ = 1, 2 do
        loop:wrap(function()
          local own = curl.new()
          for _ = 1, 20 do
            assert(own:start { method = "GET", url = ("http://127.0.0.1:%d/wait?20"):format(server.plain) })
          end
          local source = { pollfd = own:fd(), events = "r" }
          while own:active() > 0 do
            cqueues.poll(source)
            own:step(0)
            while own:pop() do done = done + 1 end
          end
          cqueues.cancel(source.pollfd) -- a host lets go of a descriptor before it is closed
          own:close()
        end)
      end
      assert(loop:loop(20))
      assert.equal(40, done)
    end)
    for _, way in ipairs { "look-up", "connection", "connection, untold" } do
      it("hears a descriptor that has the number of one just closed: " .. way, function()
        assert.is_true(require "spec.support.pollset_probe"(way))
      end)
    end
  else
    it("has no descriptor to show", function()
      start "/hello"
      assert.is_nil(engine:fd())
    end)
  end

  it("serves a host that steps without waiting, 200 at once", function()
    local ids = {}
    for i = 1, 200 do ids[i] = start "/wait?30" end
    local results = host()
    for i = 1, 200 do assert.equal(200, results[ids[i]].status) end
  end)

  it("says when a step is wanted: never, now, or in a while", function()
    assert.is_nil(engine:timeout())
    start "/wait?200"
    assert.equal(0, engine:timeout())
    for _ = 1, 10 do engine:step(0.01) end
    local left = engine:timeout()
    assert.is_true(left == nil or (left >= 0 and left <= 10))
    local done
    repeat
      engine:step(0.05)
      if engine:timeout() == 0 then done = engine:pop() end -- libcurl may want a step as well
    until done or engine:active() == 0
    assert.is_truthy(done)
  end)

  it("ends a wait when the alarm is due, which counts from the time it is set", function()
    local function seconds(call)
      local begun = cqueues.monotime()
      call()
      return cqueues.monotime() - begun
    end
    start "/stall"
    for _ = 1, 5 do engine:step(0.01) end
    engine:alarm(0.05)
    assert.is_true(engine:timeout() <= 0.05)
    local took = seconds(function()
      repeat engine:step(5) until engine:timeout() == 0
    end)
    assert.is_true(took >= 0.049 and took < 2, took .. " seconds")
    assert.is_true(seconds(function() engine:step(5) end) < 1)
    engine:alarm()
    local ends, steps = cqueues.monotime() + 0.1, 0
    repeat
      engine:step(0.1) -- libcurl may want one as well
      steps = steps + 1
    until cqueues.monotime() >= ends
    assert.is_true(steps < 10, steps .. " steps")
  end)

  it("takes any number as an alarm", function()
    for _, seconds in ipairs { -1, 0, 1e300, math.huge, 0 / 0 } do
      engine:alarm(seconds)
      engine:step(0)
    end
    engine:alarm(1e300)
    assert.is_true(engine:timeout() > 1e8)
    assert.has_error(function() engine:alarm "soon" end)
  end)

  it("keeps descriptors apart whose numbers are used again within a turn", function()
    -- Name look-ups open and close descriptors of libcurl's own between our sockets.
    for _ = 1, 10 do
      local ids = {}
      for i = 1, 5 do
        ids[#ids + 1] = start("", { url = ("https://nowhere%d.invalid/"):format(i) })
        ids[#ids + 1] = start("", { url = ("http://localhost:%d/hello"):format(server.plain) })
        ids[#ids + 1] = start("", { url = "http://127.0.0.1:1/" })
      end
      local results = host(60)
      for i, id in ipairs(ids) do
        local result = results[id]
        if i % 3 == 1 then assert.equal("dns", result.kind) end
        if i % 3 == 2 then assert.equal(200, result.status) end
        if i % 3 == 0 then assert.equal("connect", result.kind) end
      end
    end
  end)

  it("does not mistake a host's own descriptors for its own", function()
    for _ = 1, 5 do
      local file = assert(io.open "/dev/null")
      local id = start "/then-close"
      file:close()
      assert.equal(200, host()[id].status)
      shell.run "true"
    end
  end)
end)
