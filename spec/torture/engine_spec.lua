local curl = require "instantly.curl"
local pop = require "spec.support.pop"
local process = require "spec.support.process"
local torture = require "spec.support.torture"

describe("when malloc fails", function()
  local server, other, plain

  setup(function()
    server = process.serve "spec/support/raw_server.lua"
    other = process.serve "spec/support/raw_server.lua"
    plain = "http://127.0.0.1:" .. server.plain
  end)

  teardown(function()
    server.stop()
    other.stop()
  end)

  local function start(engine, path, body)
    return engine:start {
      method = body and "POST" or "GET", url = plain .. path, body = body, timeout = 10, takes_buffer = true,
      headers = { "Authorization: Bearer x", "X-Empty:" },
    }
  end

  --- One whole call; raises its failure.
  local function call(engine, path, body)
    local id, failure = start(engine, path, body)
    if not id then error(failure.message, 0) end
    for _ = 1, 10000 do
      local popped, response, why = pop(engine)
      if popped then return response or error(why.message, 0) end
      assert(engine:active() > 0, "nothing is active")
      engine:step(10)
    end
    error "the engine spins"
  end

  it("an engine and its first call come to an end, and the next engine works", function()
    local failures = torture.each_allocation(function()
      local engine = curl.new()
      local ok, response = pcall(call, engine, "/echo", "a body")
      engine:close()
      return ok and response.status or error(response, 0)
    end, function(ok, result)
      assert.is_true(ok and result == 200 or type(result) == "string", result)
      local engine = curl.new()
      assert.equal(200, call(engine, "/echo").status)
      engine:close()
    end)
    assert.is_true(failures > 100)
  end)

  -- No query in these: libcurl sends a request without it when there is no memory to take it from the URL.
  for name, way in pairs {
    ["a compressed answer"] = { "/gzip" }, ["an answer in chunks"] = { "/interim" },
    ["an answer that is cut off"] = { "/truncated" }, ["a large answer"] = { "/echo", ("x"):rep(300000) },
    ["an answer that is taken as a buffer"] = { "/large-html" },
  } do
    it("the engine outlives " .. name, function()
      local engine = curl.new()
      call(engine, "/echo")
      local failures = torture.each_allocation(function()
        local ok, why = pcall(call, engine, way[1], way[2])
        return ok or way[1] == "/truncated" or error(why, 0)
      end, function()
        assert.equal(0, engine:active())
        assert.equal(200, call(engine, "/echo").status)
      end)
      engine:close()
      assert.is_true(failures > 5)
    end)
  end

  it("an exchange comes to an end and leaves nothing behind", function()
    local engine = curl.new()
    local function exchange()
      return engine:exchange { method = "GET", url = plain .. "/echo", timeout = 10, headers = { "X-A: b" } }
    end
    exchange()
    local failures = torture.each_allocation(function()
      local status, failure = exchange()
      return status or error(failure.message, 0)
    end, function(ok, result)
      assert.is_true(ok and result == 200 or type(result) == "string", result)
      assert.equal(0, engine:active())
      assert.equal(200, (exchange()))
    end)
    engine:close()
    assert.is_true(failures > 5)
  end)

  it("an engine that goes from one server to another still sends each request where it belongs", function()
    local function ask(engine, port, path)
      local id, failure = engine:start { method = "GET", url = ("http://127.0.0.1:%d%s"):format(port, path), timeout = 10 }
      if not id then error(failure.message, 0) end
      repeat
        engine:step(10)
        local popped, response, why = pop(engine)
        if popped then return response and response.body or error(why.message, 0) end
      until engine:active() == 0
    end
    local engine = curl.new()
    local failures = torture.each_allocation(function()
      for _, port in ipairs { server.plain, other.plain, server.plain } do ask(engine, port, "/failing") end
      return true
    end, function()
      for _, port in ipairs { server.plain, other.plain } do
        assert.matches("^GET /good HTTP/1.1\r\nHost: 127.0.0.1:" .. port, ask(engine, port, "/good"))
      end
    end)
    engine:close()
    assert.is_true(failures > 20)
  end)

  it("eight calls in flight can be closed, cancelled or collected all the same", function()
    for _, finish in ipairs {
      function(engine) engine:close() end,
      function(engine, ids) for _, id in ipairs(ids) do engine:cancel(id) end engine:close() end,
      function() end,
    } do
      local failures = torture.each_allocation(function()
        local engine, ids = curl.new(), {}
        for i = 1, 8 do ids[#ids + 1] = start(engine, "/stall", i % 2 == 0 and "body" or nil) end
        engine:step(0.01)
        finish(engine, ids)
        collectgarbage()
        return true
      end)
      assert.is_true(failures > 100)
    end
  end)
end)
