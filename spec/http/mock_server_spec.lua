local example_requests = require "spec.support.example_requests"
local instantly = require "instantly"
local json = require "instantly.mock.json"
local json_schema = require "spec.support.json_schema"
local lua_http = require "instantly.mock.lua_http"
local mock_call = require "spec.support.mock_call"
local mock_server = require "spec.support.mock_server"
local shell = require "spec.support.shell"

local TIMEOUT = 10

-- A TLS context that trusts one authority and nobody else.
local function trusting(ca_file)
  local store = require("openssl.x509.store").new()
  if ca_file then store:add(ca_file) end
  local context = lua_http("tls").new_client_context()
  context:setStore(store)
  return context
end

describe("the served mock", function()
  local server

  -- Status (nil: no answer), body and headers. `options`: method, body, version, ca_file, headers.
  local function fetch(url, options)
    options = options or {}
    local request = lua_http("request").new_from_uri(url)
    request.version = options.version
    request.follow_redirects = false
    if request.tls then request.ctx = trusting(options.ca_file) end
    request.headers:upsert(":method", options.method or "GET")
    request.headers:upsert("authorization", "Bearer " .. server.key)
    if options.body then
      request.headers:upsert("content-type", "application/json")
      request:set_body(options.body)
    end
    for name, value in pairs(options.headers or {}) do
      if value then request.headers:upsert(name, value) else request.headers:delete(name) end
    end
    local headers, stream = request:go(TIMEOUT)
    if not headers then return nil, tostring(stream) end
    local body = assert(stream:get_body_as_string(TIMEOUT))
    stream:shutdown()
    return tonumber(headers:get(":status")), body, headers, stream.connection and stream.connection.version
  end

  local function api(path) return server.http .. "/api/v2" .. path end

  setup(function() server = mock_server.start() end)
  teardown(function() server.stop() end)
  before_each(function() fetch(server.http .. "/__mock/reset", { method = "POST" }) end)

  it("says where it is when it is ready, on a port the system picked", function()
    assert.is_true(server.ready)
    assert.is_truthy(server.http:find("^http://127%.0%.0%.1:%d+$"))
    assert.is_truthy(server.https:find("^https://127%.0%.0%.1:%d+$"))
    assert.are_not.equal(server.http:match("%d+$"), server.https:match("%d+$"))
    assert.equal("mock", server.key)
    assert.equal(0, (shell.run(("kill -0 %d"):format(server.pid))))
  end)

  local broken_off = {
    ["within the body"] = "POST /api/v2/campaigns HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc",
    ["within a chunk"] = "POST /api/v2/campaigns HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
    ["before the last chunk"] = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
    ["within the head"] = "GET / HTTP/1.1\r\nHos", ["within the request line"] = "GET /api",
    ["within the preface of HTTP/2"] = "PRI * HTTP/2.0\r\n", ["at once"] = "",
    ["within a frame of HTTP/2"] = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0",
  }

  -- Clock ticks of processor time that the server has used.
  local function ticks()
    local user, system = shell.read(("/proc/%d/stat"):format(server.pid)):match("^%d+ %(.-%)" .. (" %S+"):rep(11)
      .. " (%d+) (%d+)")
    return tonumber(user) + tonumber(system)
  end

  for where, bytes in pairs(broken_off) do
    it("is not kept busy by a client that goes away " .. where, function()
      local client = require("cqueues.socket").connect("127.0.0.1", tonumber(server.http:match("%d+$")))
      client:setmode("bn", "bn")
      assert(client:write(bytes))
      client:close()
      shell.run("sleep 0.1")
      local before = ticks()
      shell.run("sleep 0.4")
      assert.is_true(ticks() - before < 10)
      assert.equal(200, (fetch(api "/campaigns?limit=1")))
    end)
  end

  it("speaks HTTP/1.1 in the clear", function()
    local status, body, headers, version = fetch(api "/campaigns?limit=2", { version = 1.1 })
    assert.equal(200, status)
    assert.equal(2, #json.decode(body).items)
    assert.equal(1.1, version)
    assert.equal(#body, tonumber(headers:get("content-length")))
  end)

  it("speaks HTTP/2 in the clear to those who know", function()
    local status, body, _, version = fetch(api "/campaigns?limit=2", { version = 2 })
    assert.equal(200, status)
    assert.equal(2, #json.decode(body).items)
    assert.equal(2, version)
  end)

  it("answers one HTTP/2 connection again and again, whatever the answers are", function()
    local connection = assert(lua_http("client").connect({
      host = "127.0.0.1", port = tonumber(server.https:match("%d+$")), tls = true, version = 2,
      ctx = trusting(server.ca_file),
    }, TIMEOUT))
    finally(function() connection:close() end)

    local function get(path)
      local headers = lua_http("headers").new()
      headers:append(":method", "GET")
      headers:append(":scheme", "https")
      headers:append(":authority", "localhost")
      headers:append(":path", "/api/v2" .. path)
      headers:append("authorization", "Bearer " .. server.key)
      headers:append("user-agent", "spec")
      local stream = connection:new_stream()
      assert(stream:write_headers(headers, true, TIMEOUT))
      local answer = assert(stream:get_headers(TIMEOUT))
      assert(stream:get_body_as_string(TIMEOUT))
      return answer
    end

    local statuses = { ["/campaigns?limit=1"] = "200", ["/campaigns?limit=0"] = "400", ["/nope"] = "404" }
    for number = 1, 30 do
      for path, status in pairs(statuses) do
        local answer = get(path)
        assert.equal(status, answer:get(":status"), number)
        assert.equal("application/json; charset=utf-8", answer:get("content-type"))
        assert.is_truthy(answer:get("x-request-id"):find("^req%-%d+$"))
      end
    end
  end)

  it("speaks both over TLS to those who trust its authority", function()
    for _, wanted in ipairs { 1.1, 2 } do
      local status, body, _, version = fetch(server.https .. "/api/v2/campaigns?limit=2",
        { version = wanted, ca_file = server.ca_file })
      assert.equal(200, status, body)
      assert.equal(wanted, version)
    end
  end)

  it("goes by the name localhost as well, and is refused by those who do not trust its authority", function()
    local port = server.https:match("%d+$")
    local status = fetch(("https://localhost:%s/api/v2/campaigns"):format(port), { ca_file = server.ca_file })
    assert.equal(200, status)
    assert.is_nil((fetch(server.https .. "/api/v2/campaigns")))
    assert.equal(200, (fetch(api "/campaigns")))
  end)

  it("keeps the authority's certificate for the owner of the file", function()
    assert.is_truthy(shell.output("ls -l " .. server.ca_file):find("^%-rw%-%-%-%-%-%-%-"))
  end)

  it("takes bodies and gives statuses without content, on both protocols", function()
    for _, version in ipairs { 1.1, 2 } do
      local body = json.encode(mock_call.campaign { name = "Über /\\ \"Wire\"" })
      local status, text = fetch(api "/campaigns", { method = "POST", body = body, version = version })
      assert.equal(200, status)
      local campaign = json.decode(text)
      assert.equal("Über /\\ \"Wire\"", campaign.name)
      local headers
      status, text, headers = fetch(api("/campaigns/" .. campaign.id .. "/share"),
        { method = "POST", version = version })
      assert.equal(204, status)
      assert.equal("", text)
      assert.is_nil(headers:get("content-type"))
      assert.equal(200, (fetch(api("/campaigns/" .. campaign.id), { method = "DELETE", version = version })))
      assert.equal(404, (fetch(api("/campaigns/" .. campaign.id), { version = version })))
    end
  end)

  it("waits for a body that the client announces with Expect", function()
    local status = fetch(api "/campaigns", {
      method = "POST", body = json.encode(mock_call.campaign()), version = 1.1,
      headers = { expect = "100-continue" },
    })
    assert.equal(200, status)
  end)

  it("refuses clients without a User-Agent, unlike the mock in the process", function()
    local status, body = fetch(api "/campaigns", { headers = { ["user-agent"] = false } })
    assert.equal(403, status)
    assert.equal("error code: 1010", body)
  end)

  it("refuses an unknown key", function()
    local status, body = fetch(api "/campaigns", { headers = { authorization = "Bearer nobody" } })
    assert.equal(401, status)
    assert.equal("Invalid API key", json.decode(body).message)
  end)

  it("tells what it was asked, and how often, and starts over", function()
    fetch(api "/campaigns?limit=3")
    fetch(api "/campaigns?limit=3")
    fetch(api "/nope")
    local log = json.decode(select(2, fetch(server.http .. "/__mock/log")))
    assert.equal(3, #log)
    assert.same({ method = "GET", path = "/api/v2/campaigns", query = "limit=3", operation = "listCampaign",
      status = 200 }, log[1])
    assert.same({ listCampaign = 2 }, json.decode(select(2, fetch(server.http .. "/__mock/counts"))))
    assert.equal(200, (fetch(server.http .. "/__mock/reset", { method = "POST" })))
    assert.equal("[]", select(2, fetch(server.http .. "/__mock/log")))
    assert.equal("{}", select(2, fetch(server.http .. "/__mock/counts")))
  end)

  it("goes on after a client that went away in the middle of a request", function()
    local socket = require("cqueues.socket").connect("127.0.0.1", tonumber(server.http:match("%d+$")))
    socket:write("POST /api/v2/campaigns HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
    socket:flush()
    socket:close()
    local garbage = require("cqueues.socket").connect("127.0.0.1", tonumber(server.https:match("%d+$")))
    garbage:write("this is no TLS\r\n\r\n")
    garbage:flush()
    garbage:close()
    assert.equal(200, (fetch(api "/campaigns")))
  end)

  it("gives the wall clock's time to what is created", function()
    local before = os.date("!%Y-%m-%dT%H:%M", os.time() - 60)
    local _, body = fetch(api "/campaigns", { method = "POST", body = json.encode(mock_call.campaign()) })
    local created = json.decode(body).timestamp_created
    assert.is_true(created > before and created < os.date("!%Y-%m-%dT%H:%M:%S", os.time() + 60))
  end)
end)

describe("a served mock of its own", function()
  for _, signal in ipairs { "TERM", "INT" } do
    it("ends well by SIG" .. signal .. ", and takes its file along", function()
      local server = mock_server.start { seed = false }
      assert.is_truthy(io.open(server.ca_file))
      assert.equal(0, server.stop(signal))
      assert.is_nil(io.open(server.ca_file))
      for _, url in ipairs { server.http, server.https } do
        assert.is_nil((lua_http("request").new_from_uri(url):go(TIMEOUT)))
      end
    end)
  end

  it("does without TLS, takes other keys, another seed, and lets anyone through the edge", function()
    local server = mock_server.start { tls_port = false, keys = { other = {} }, seed = 3, edge = false }
    finally(server.stop)
    assert.is_nil(server.https)
    assert.is_nil(server.ca_file)
    assert.equal("other", server.key)
    local request = lua_http("request").new_from_uri(server.http .. "/api/v2/campaigns")
    request.headers:upsert("authorization", "Bearer other")
    request.headers:delete("user-agent")
    local headers, stream = assert(request:go(TIMEOUT))
    assert.equal("200", headers:get(":status"))
    assert.equal(3, #json.decode(stream:get_body_as_string(TIMEOUT)).items)
  end)

  it("answers the example request of every operation, in the shape of the API file", function()
    local file = json_schema.load "src/api/openapi.json"
    local server = mock_server.start { tls_port = false, any_id = true }
    local connection
    finally(function()
      if connection then connection:close() end
      server.stop()
    end)
    connection = assert(lua_http("client").connect({
      host = "127.0.0.1", port = tonumber(server.http:match("%d+$")), tls = false, version = 2,
    }, TIMEOUT))
    local function send(method, path, body)
      local headers = lua_http("headers").new()
      for _, field in ipairs {
        { ":method", method }, { ":scheme", "http" }, { ":authority", "localhost" }, { ":path", path },
        { "authorization", "Bearer " .. server.key }, { "user-agent", "spec" },
        { "content-type", body and "application/json" },
      } do
        if field[2] then headers:append(field[1], field[2]) end
      end
      local stream = connection:new_stream()
      assert(stream:write_headers(headers, body == nil, TIMEOUT))
      if body then assert(stream:write_body_from_string(body, TIMEOUT)) end
      local answer = assert(stream:get_headers(TIMEOUT))
      return tonumber(answer:get(":status")), assert(stream:get_body_as_string(TIMEOUT)), answer:get("content-type") or ""
    end

    local count = 0
    for request in example_requests.each(file) do
      send("POST", "/__mock/reset") -- or what one deletes would be gone for the next
      local status, text, kind = send(request.method, request.target, request.body)
      assert.is_true(status < 300, request.id .. text)
      if not kind:find("^text/csv") then
        local fits, problem = file:check_response(request.id, status, text)
        assert.is_true(fits, request.id .. ": " .. tostring(problem))
      end
      count = count + 1
    end
    assert.equal(240, count)
  end)

  it("hears what is asked on an HTTP/2 connection on which a request has long been waiting", function()
    local server = mock_server.start()
    finally(server.stop)
    local client = instantly.new{ api_key = server.key, base_url = server.https, ca_file = server.ca_file, retries = 0 }
    assert(client.campaigns:list())
    local stalled = instantly.spawn(function()
      return client.campaigns:list({}, { attempt_timeout = 30, headers = { ["x-mock-fault"] = "stall" } })
    end)
    instantly.sleep(10.5) -- lua-http would stop listening after 10 seconds
    local page, err = client.campaigns:list({}, { attempt_timeout = 5 })
    stalled:cancel()
    assert.is_truthy(page, err)
  end)

  it("does not start on a port that is taken, and says so", function()
    local server = mock_server.start()
    finally(server.stop)
    local port = tonumber(server.http:match("%d+$"))
    local status, output = shell.run(mock_server.command { port = port })
    assert.equal(1, status)
    local message = ("cannot listen on 127.0.0.1:%d: Address already in use"):format(port)
    assert.is_truthy(output:find(message, 1, true))
  end)
end)
