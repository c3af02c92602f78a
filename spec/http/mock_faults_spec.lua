-- The faults of the served mock as a foreign client sees them. What ours makes of each is in spec/faults.
local json = require "instantly.mock.json"
local lua_http = require "instantly.mock.lua_http"
local mock_server = require "spec.support.mock_server"
local shell = require "spec.support.shell"

local TIMEOUT = 10

describe("the served mock, told to fail,", function()
  local server

  setup(function() server = mock_server.start { bad_tls = true } end)
  teardown(function() server.stop() end)

  -- Status and body; nil and a problem when there is no answer.
  local function fetch(method, path, options)
    options = options or {}
    local request = lua_http("request").new_from_uri(server.http .. path)
    request.follow_redirects = false
    request.version = options.version
    request.headers:upsert(":method", method)
    request.headers:upsert("authorization", "Bearer " .. server.key)
    for name, value in pairs(options.headers or {}) do request.headers:upsert(name, value) end
    if options.body then request:set_body(json.encode(options.body)) end
    local headers, stream = request:go(TIMEOUT)
    if not headers then return nil, tostring(stream) end
    local body = stream:get_body_as_string(TIMEOUT)
    stream:shutdown()
    return tonumber(headers:get ":status"), body
  end

  local function state()
    return json.decode(select(2, fetch("GET", "/__mock/state")))
  end

  before_each(function() fetch("POST", "/__mock/reset") end)

  it("takes a rule, or a list of them, and tells what is still to come", function()
    assert.equal(200, (fetch("POST", "/__mock/faults", { body = { fault = "503", operation = "listCampaign" } })))
    local rules = json.array { { fault = "429", times = 2 }, { fault = "close" } }
    assert.equal(200, (fetch("POST", "/__mock/faults", { body = rules })))
    assert.equal(3, #state().faults)
    local statuses = {}
    for i = 1, 5 do statuses[i] = fetch("GET", "/api/v2/campaigns?limit=1") or "none" end
    assert.same({ 503, 429, 429, "none", 200 }, statuses)
    assert.same({ listCampaign = 5 }, state().received)
    assert.same({ listCampaign = 2 }, state().done) -- what was closed on had been done
    assert.same({}, state().faults)
  end)

  it("forgets the rules when told to", function()
    fetch("POST", "/__mock/faults", { body = { fault = "503", times = "always" } })
    assert.equal(503, (fetch("GET", "/api/v2/campaigns")))
    assert.equal(200, (fetch("DELETE", "/__mock/faults")))
    assert.equal(200, (fetch("GET", "/api/v2/campaigns")))
  end)

  it("takes all of a list or nothing, and says what is wrong", function()
    local rules = json.array { { fault = "503" }, { fault = "nope" } }
    local status, body = fetch("POST", "/__mock/faults", { body = rules })
    assert.equal(400, status)
    assert.is_truthy(json.decode(body).message:find('no fault is called "nope"', 1, true))
    assert.equal(400, (fetch("POST", "/__mock/faults")))
    assert.same({}, state().faults)
  end)

  it("fails one request that asks for it in a header", function()
    assert.equal(503, (fetch("GET", "/api/v2/campaigns", { headers = { ["x-mock-fault"] = "503" } })))
    assert.is_nil((fetch("GET", "/api/v2/campaigns", { headers = { ["x-mock-fault"] = "close" } })))
    assert.equal(200, (fetch("GET", "/api/v2/campaigns")))
  end)

  it("can be talked to at an address of its own while every connection fails", function()
    fetch("POST", "/__mock/faults", { body = { fault = "hang-up", times = "always" } })
    assert.is_nil((fetch("GET", "/api/v2/campaigns")))
    for _ = 1, 3 do
      local request = lua_http("request").new_from_uri(server.control .. "/__mock/faults")
      request.headers:upsert(":method", "DELETE")
      assert.equal("200", assert(request:go(TIMEOUT)):get ":status")
    end
    assert.equal(200, (fetch("GET", "/api/v2/campaigns")))
  end)

  it("says so when a fault cannot happen on this version of HTTP", function()
    for version, fault in pairs { [1.1] = "refused-stream", [2] = "bad-chunk" } do
      local status, body = fetch("GET", "/api/v2/campaigns", { version = version, headers = { ["x-mock-fault"] = fault } })
      assert.equal(501, status)
      assert.equal(("HTTP/%g cannot fail by %q"):format(version, fault), json.decode(body).message)
    end
  end)

  it("closes connections at rest, so that the next request has to open one", function()
    local connection = assert(lua_http("client").connect({
      host = "127.0.0.1", port = tonumber(server.http:match "%d+$"), tls = false, version = 1.1,
    }, TIMEOUT))
    finally(function() connection:close() end)
    local stream = connection:new_stream()
    local headers = lua_http("headers").new()
    for _, field in ipairs {
      { ":method", "GET" }, { ":scheme", "http" }, { ":authority", "localhost" }, { ":path", "/__mock/counts" },
    } do headers:append(field[1], field[2]) end
    assert(stream:write_headers(headers, true, TIMEOUT))
    assert(stream:get_headers(TIMEOUT))
    assert(stream:get_body_as_string(TIMEOUT))
    local status, body = fetch("DELETE", "/__mock/connections")
    assert.equal(200, status)
    assert.is_true(json.decode(body).closed >= 1)
    connection.socket:fill(1, TIMEOUT)
    assert.is_true(connection.socket:eof "r")
  end)

  it("resets a connection where LuaSocket is there, and does not just close it", function()
    assert.is_truthy(require "socket")
    local errno = require "cqueues.errno"
    for fault, expected in pairs { reset = errno.ECONNRESET, close = "end" } do
      local client = require("cqueues.socket").connect("127.0.0.1", tonumber(server.http:match "%d+$"))
      client:onerror(function(_, _, why) return why end)
      client:setmode("bn", "bn")
      client:settimeout(TIMEOUT)
      client:write(("GET /api/v2/campaigns HTTP/1.1\r\nhost: x\r\nx-mock-fault: %s\r\n\r\n"):format(fault))
      local bytes, problem = client:read(1)
      client:close()
      assert.is_nil(bytes)
      assert.equal(expected, problem or "end")
    end
  end)

  -- What openssl says after it has shaken hands, or has not.
  local function greet(name, arguments)
    local command = ("openssl s_client -connect %s -CAfile %s -verify_ip 127.0.0.1 %s 2>&1"):format(
      server.bad_tls[name]:match "//(.*)$", server.ca_file, arguments or "")
    return select(2, shell.run(command .. " | grep -e 'Verification error' -e 'Verify return' -e Protocol -e alert"))
  end

  it("shows certificates that are bad in just one way each", function()
    local problems = {
      expired = "certificate has expired", wrong_name = "IP address mismatch", self_signed = "self%-signed certificate",
      unknown_authority = "unable to verify the first certificate",
    }
    for name, problem in pairs(problems) do assert.matches(problem, greet(name), nil, false) end
  end)

  it("speaks TLS 1.0 and nothing newer", function()
    assert.matches("TLSv1\n", greet("old", "-tls1 -cipher ALL:@SECLEVEL=0") .. "\n", 1, true)
    assert.not_matches("Protocol *: *TLSv1%.[23]", greet "old")
  end)
end)
