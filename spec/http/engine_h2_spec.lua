local cqueues = require "cqueues"
local curl = require "instantly.curl"
local native = require "spec.support.native"
local pop = require "spec.support.pop"
local process = require "spec.support.process"

local GUARDED = curl.info().replay_guard == "callback"

describe("the HTTP engine, speaking HTTP/2", function()
  local server, engine, observer

  local function call(fields, e)
    e = e or engine
    local request = { method = "GET", timeout = 60, ca_file = server.ca }
    for name, value in pairs(fields) do request[name] = value end
    if request.url:sub(1, 1) == "/" then
      request.url = ("https://127.0.0.1:%d%s"):format(server.tls, request.url)
    end
    local id = assert(e:start(request))
    while true do
      local popped, response, failure = pop(e)
      if popped then
        assert.equal(id, popped)
        return response, failure
      end
      e:step(5)
    end
  end

  --- How often the server was sent this since it was asked last.
  local function received(line)
    local n = 0
    for each in assert(call({ url = "/log", replay = true }, observer)).body:gmatch "[^\n]+" do
      if each == line then n = n + 1 end
    end
    return n
  end

  setup(function()
    server = process.serve "spec/support/h2_server.lua"
    observer = curl.new()
  end)

  teardown(function()
    observer:close()
    server.stop()
    os.remove(server.ca)
  end)

  before_each(function()
    engine = curl.new()
    received ""
  end)

  after_each(function() engine:close() end)

  it("is chosen over TLS where the server has it", function()
    local response = assert(call { method = "POST", url = "/hello", body = "abc" })
    assert.equal("POST /hello abc", response.body)
    assert.is_truthy(response.head:find "^HTTP/2 200")
    assert.equal(1, received "POST /hello 3")
  end)

  it("is left alone when HTTP/1.1 is asked for", function()
    assert.is_truthy(assert(call { url = "/hello", http_version = "1.1" }).head:find "^HTTP/1%.1 200")
  end)

  it("is spoken without TLS when it is asked for", function()
    local response = assert(call { url = ("http://127.0.0.1:%d/hello"):format(server.plain), http_version = "2" })
    assert.is_truthy(response.head:find "^HTTP/2 200")
  end)

  it("keeps the path as it is written", function()
    assert.equal("GET /a/../b ", assert(call { url = "/a/../b" }).body)
    assert.equal("GET /. ", assert(call { url = "/." }).body)
  end)

  it("carries 32 requests over one connection, from a cold start", function()
    for _ = 1, 32 do
      assert(engine:start { method = "GET", replay = true, ca_file = server.ca,
        url = ("https://127.0.0.1:%d/wait?30"):format(server.tls) })
    end
    while engine:active() > 0 do
      engine:step(5)
      local id, response, failure = pop(engine)
      if id then
        assert(response, failure and failure.message)
        assert.equal("waited", response.body)
      end
    end
    assert.equal(1, engine:connections())
  end)

  it("uses a handle again that was cancelled while it waited for a connection to share", function()
    local function start()
      return assert(engine:start { method = "GET", replay = true, ca_file = server.ca,
        url = ("https://127.0.0.1:%d/wait?30"):format(server.tls) })
    end
    start()
    local second = start()
    engine:step(0)
    assert.is_true(engine:cancel(second))
    local third = assert(engine:start { method = "GET", ca_file = server.ca, takes_buffer = true,
      url = ("https://127.0.0.1:%d/hello"):format(server.tls) })
    repeat
      engine:step(5)
      local id, response, failure = pop(engine)
      assert(not id or response, failure and failure.message)
    until id == third
  end)

  for _, path in ipairs { "/cut", "/goaway" } do
    it("sends a POST once when the session ends under it: " .. path, function()
      for _, body in ipairs { "", "abc" } do
        assert(call { url = "/hello" })
        local response, failure = call { method = "POST", url = path, body = body }
        assert.is_nil(response)
        assert.equal("connect", failure.kind)
        assert.is_true(failure.sent)
        assert.equal(1, received(("POST %s %d"):format(path, #body)))
        assert.equal(200, assert(call { url = "/hello" }).status)
      end
    end)
  end

  it("sends a POST once when the session ended before", function()
    for _ = 1, 5 do
      assert(call { url = "/then-cut" })
      local response, failure = call { method = "POST", url = "/hello", body = "abc" }
      local times = received "POST /hello 3"
      assert.is_true(times <= 1)
      if response then
        assert.equal(1, times)
      else
        assert.equal("connect", failure.kind)
      end
    end
  end)

  it("does not send a POST again that was refused unprocessed, without leave", function()
    local response, failure = call { method = "POST", url = "/refuse", body = "abc" }
    if GUARDED then
      assert.is_nil(response)
      assert.equal("connect", failure.kind)
      assert.equal(1, received "POST /refuse 3")
    else
      assert.is_true(received "POST /refuse 3" <= 2) -- the server promises that it did not process the first
    end
  end)

  it("ends in time when the stream is never answered", function()
    local _, failure = call { url = "/wait?3000", timeout = 0.2 }
    assert.equal("timeout", failure.kind)
    assert.equal(200, assert(call { url = "/hello" }).status)
  end)

  describe("when the network has lost the connection without a word:", function()
    --- Makes one and loses it. The kernel is made to lose patience so many times as fast.
    local function lose_connection(times)
      assert(call { url = "/hello", replay = true })
      observer:close() -- its own connection is to live
      observer = curl.new()
      native.hasten(server.tls, times)
      assert.equal(1, native.deafen(server.tls))
    end

    it("a read is answered over another one before its time is over", function()
      lose_connection(40)
      assert.equal(200, assert(call { url = "/hello", replay = true, timeout = 20 }).status)
      assert.equal(2, engine:connections())
    end)

    it("a POST fails before its time is over, and is not sent again", function()
      lose_connection(40)
      local _, failure = call { method = "POST", url = "/hello", body = "abc", timeout = 20 }
      if GUARDED then -- else it has had a connection of its own
        assert.equal("connect", failure.kind)
        assert.is_true(failure.sent)
        assert.is_true(failure.elapsed < 10, failure.elapsed)
      end
      assert.equal(1, received "POST /hello 3")
      assert.equal(200, assert(call { url = "/hello", timeout = 20 }).status)
    end)

    it("one at rest is found out before it is used", function()
      lose_connection(10)
      local ends = cqueues.monotime() + 5
      repeat engine:step(0.1) until native.deafen(server.tls) == 0 or cqueues.monotime() > ends
      assert.equal(200, assert(call { method = "POST", url = "/hello", body = "abc", timeout = 20 }).status)
      assert.equal(1, received "POST /hello 3")
    end)
  end)

  it("outlives a server that resets the connection, though TLS says goodbye to it", function()
    local other = process.serve "spec/support/h2_server.lua"
    local function ask(timeout)
      return call { url = ("https://127.0.0.1:%d/hello"):format(other.tls), ca_file = other.ca, timeout = timeout }
    end
    assert(ask(20))
    other.signal "STOP"
    local _, failure = ask(0.2) -- what its kernel has and it never reads makes the end a reset
    assert.equal("timeout", failure.kind)
    other.stop "KILL"
    os.remove(other.ca)
    _, failure = ask(20)
    assert.equal("connect", failure.kind)
  end)

  describe("on a connection where one request has timed out", function()
    local function ask(path, timeout)
      return call { url = path, replay = true, timeout = timeout }
    end

    local function start(path, timeout)
      return assert(engine:start { method = "GET", replay = true, ca_file = server.ca, timeout = timeout,
        url = ("https://127.0.0.1:%d%s"):format(server.tls, path) })
    end

    --- Waits for one that was started.
    local function finish(id)
      repeat
        local popped, response, failure = pop(engine)
        if popped then
          assert.equal(id, popped)
          return response, failure
        end
        engine:step(5)
      until false
    end

    --- So many at once, all answered.
    local function crowd(size)
      for _ = 1, size do start("/wait?30", 20) end
      while engine:active() > 0 do
        engine:step(5)
        local id, response, failure = pop(engine)
        if id then assert(response, failure and failure.message) end
      end
    end

    it("without a byte having come, sends nothing more, and sends it on another one", function()
      assert(ask "/hello")
      for _ = 1, 2 do
        local _, failure = ask("/wedge", 0.2)
        assert.equal("timeout", failure.kind)
        for _ = 1, 3 do assert.equal(200, assert(ask("/hello", 20)).status) end
      end
      if GUARDED then assert.equal(3, engine:connections()) end
    end)

    it("makes no connection for each of those that follow at once", function()
      assert(ask "/hello")
      ask("/wedge", 0.2)
      crowd(16)
      if GUARDED then assert.is_true(engine:connections() < 8) end
    end)

    it("stays in doubt when one that has waited for longer times out after it", function()
      assert(ask "/hello")
      start("/wait?60000", 2)
      local ends = cqueues.monotime() + 0.6
      repeat engine:step(0.05) until cqueues.monotime() > ends
      assert(finish(start("/hello", 20))) -- a byte that is later than the start of the long one
      ends = cqueues.monotime() + 0.2
      repeat engine:step(0.05) until cqueues.monotime() > ends
      start("/wedge", 0.3)
      local timeouts = 0
      while timeouts < 2 do
        engine:step(5)
        local id, _, failure = pop(engine)
        if id then
          assert.equal("timeout", failure.kind)
          timeouts = timeouts + 1
        end
      end
      assert.equal(200, assert(ask("/hello", 2)).status)
    end)

    it("lets others wait for their answers, and trusts it again when one comes", function()
      assert(ask "/hello")
      local waiting = start("/wait?1500", 20)
      local given_up = start("/wait?3000", 0.3)
      local _, failure = finish(given_up)
      assert.equal("timeout", failure.kind)
      for _ = 1, 5 do assert.equal(200, assert(ask "/hello").status) end
      if GUARDED then assert.equal(2, engine:connections()) end
      assert.equal("waited", assert(finish(waiting)).body)
      local connections = engine:connections()
      crowd(10)
      assert.equal(connections, engine:connections())
    end)

    it("goes on when others are answered meanwhile", function()
      assert(ask "/hello")
      local slow = start("/wait?3000", 0.4)
      local answered = 0
      local id, _, failure
      repeat
        start("/wait?50", 20)
        repeat
          engine:step(5)
          id, _, failure = pop(engine)
        until id
        answered = answered + 1
      until id == slow
      assert.equal("timeout", failure.kind)
      assert.is_true(answered > 2)
      assert.equal(200, assert(ask "/hello").status)
      assert.equal(1, engine:connections())
    end)
  end)

  it("cancels one stream and keeps the others", function()
    local url = ("https://127.0.0.1:%d/wait?200"):format(server.tls)
    assert(call { url = "/hello" })
    local first = assert(engine:start { method = "GET", url = url, ca_file = server.ca })
    local second = assert(engine:start { method = "GET", url = url, ca_file = server.ca })
    engine:step(0.05)
    assert.is_true(engine:cancel(first))
    local id, response
    repeat
      engine:step(5)
      id, response = pop(engine)
    until id
    assert.equal(second, id)
    assert.equal("waited", response.body)
  end)
end)
