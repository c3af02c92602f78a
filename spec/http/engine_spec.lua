local cqueues = require "cqueues"
local curl = require "instantly.curl"
local native = require "spec.support.native"
local pop = require "spec.support.pop"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local unpack = table.unpack or unpack -- luacheck: ignore

local GUARDED = curl.info().replay_guard == "callback"
local EPOLL = curl.info().pollset == "epoll"
local MINOR = tonumber(curl.info().libcurl:match "^7%.(%d+)")
local QUICK_EXIT = not MINOR or MINOR >= 87 -- older ones wait for their resolver
local ASAN = (os.getenv "LD_PRELOAD" or ""):find "asan"
local PID = tonumber(shell.read("/proc/self/stat"):match "^%d+")

-- Where the module under test was loaded from.
local function module_file()
  for template in package.cpath:gmatch "[^;]+" do
    local path = template:gsub("%?", "instantly/curl")
    local file = io.open(path)
    if file then
      file:close()
      return path
    end
  end
end

describe("the HTTP engine", function()
  local server, plain, engine, observer

  local function url(path, port)
    return plain:gsub("%d+$", port or "%0") .. path
  end

  local function https(port, path)
    return ("https://127.0.0.1:%d%s"):format(port, path or "/hello")
  end

  --- Waits for one transfer to be done: its id, response, failure.
  local function wait(e)
    local rounds = 0
    while true do
      local id, response, failure = pop(e)
      if id then return id, response, failure end
      assert(e:active() > 0, "nothing is active")
      rounds = rounds + 1
      assert(rounds < 100000, "the engine spins")
      e:step(5)
    end
  end

  local function request(fields)
    if type(fields) == "string" then fields = { url = fields } end
    local whole = { method = "GET", timeout = 10 }
    for name, value in pairs(fields) do whole[name] = value end
    if whole.url:sub(1, 1) == "/" then whole.url = url(whole.url) end
    return whole
  end

  --- One whole call: response | nil, failure. Adds to the response whether its connection was used before.
  local function call(fields, e)
    e = e or engine
    local connections = e:connections()
    local id, failure = e:start(request(fields))
    if not id then return nil, failure end
    local popped, response, why = wait(e)
    assert.equal(id, popped)
    if response then response.reused = e:connections() == connections end
    return response, why
  end

  --- What the server received since it was asked last: "connection METHOD target bytes" each.
  local function received()
    local lines = {}
    local response = assert(call({ url = "/log", replay = true }, observer))
    for line in response.body:gmatch "[^\n]+" do lines[#lines + 1] = line end
    return lines
  end

  local function count(lines, method)
    local n = 0
    for _, line in ipairs(lines) do
      if line:find("^%d+ " .. method .. " ") then n = n + 1 end
    end
    return n
  end

  --- How many descriptors are open, once no abandoned name look-up holds one any more.
  local function descriptors()
    local last
    for _ = 1, 50 do
      local now = tonumber(shell.output(("ls /proc/%d/fd | wc -l"):format(PID)))
      if now == last then return now end
      last = now
      shell.run "sleep 0.05"
    end
    return last
  end

  --- How many connections to the server are established, whoever has them.
  local function connections()
    local line_of_one = ("^%%s*%%d+: %%x+:%%x+ %%x+:%04X 01 "):format(server.plain)
    local n = 0
    for line in io.lines "/proc/net/tcp" do
      if line:find(line_of_one) then n = n + 1 end
    end
    return n
  end

  --- The call fails, typed and told in a sentence; the engine works on, and holds no descriptor for it.
  local function fails(kind, fields, pattern)
    local response, failure = call(fields)
    assert.is_nil(response)
    assert.equal(kind, failure.kind)
    assert.equal("string", type(failure.message))
    assert.is_truthy(failure.message:find(pattern or ".", 1), failure.message)
    assert.equal("boolean", type(failure.sent))
    assert.is_true(failure.elapsed >= 0)
    assert.equal(0, engine:active())
    assert.equal(200, assert(call "/after").status)
    return failure
  end

  --- The request as the server saw it: head, body.
  local function echoed(fields)
    local response = assert(call(fields))
    assert.equal(200, response.status)
    local head, body = response.body:match "^(.-\r\n)\r\n(.*)$"
    return head, body, response
  end

  setup(function()
    server = process.serve "spec/support/raw_server.lua"
    plain = "http://127.0.0.1:" .. server.plain
    observer = curl.new() -- its connection is no part of what is observed
  end)

  teardown(function()
    observer:close()
    server.stop()
    os.remove(server.ca)
  end)

  before_each(function() engine = curl.new() end)
  after_each(function() engine:close() end)

  describe("sends", function()
    it("a GET without a body and without a length", function()
      local head, body = echoed "/hello?a=1"
      assert.equal("GET /hello?a=1 HTTP/1.1", head:match "^[^\r]+")
      assert.is_nil(head:lower():find("content-", 1, true))
      assert.equal("", body)
    end)

    it("the headers it was given, an empty one as well, and no user agent of its own", function()
      local head = echoed { url = "/", headers = { "X-One: 1", "X-Empty:", "X-Blank:  ", "x-two: a: b" } }
      assert.is_truthy(head:find("\r\nX-One: 1\r\n", 1, true))
      assert.is_truthy(head:find "\r\nX%-Empty: ?\r\n")
      assert.is_truthy(head:find "\r\nX%-Blank: ?\r\n")
      assert.is_truthy(head:find("\r\nx-two: a: b\r\n", 1, true))
      assert.is_nil(head:lower():find("user-agent", 1, true))
    end)

    it("nothing of one request in the next one", function()
      echoed { method = "POST", url = "/", body = "secret", headers = { "X-One: 1", "Content-Type: a/b" } }
      local head, body = echoed "/"
      assert.is_nil(head:find("X-One", 1, true))
      assert.is_nil(head:find("Content", 1, true))
      assert.equal("GET", head:match "^%a+")
      assert.equal("", body)
    end)

    it("its own path, whether or not the path before had to be rewritten by libcurl", function()
      for _, way in ipairs {
        { "/first", "/first" }, { "/\195\169", "/%%[Cc]3%%[Aa]9" }, { "/third", "/third" }, { "/x#fragment", "/x" },
        { "/last?a=/../b", "/last%?a=/%.%./b" }, { "?q=1", "/%?q=1" },
      } do
        assert.matches("^GET " .. way[2] .. " HTTP", (echoed(url(way[1]))))
      end
    end)

    it("a POST, PUT and PATCH without a body as Content-Length: 0, with no type", function()
      for _, method in ipairs { "POST", "PUT", "PATCH" } do
        local head = echoed { method = method, url = "/" }
        assert.equal(method, head:match "^%a+")
        assert.is_truthy(head:find("\r\nContent-Length: 0\r\n", 1, true))
        assert.is_nil(head:find("Content-Type", 1, true))
      end
    end)

    it("a body with any method, byte by byte, with the type it was given and no other", function()
      local headers = { "content-type: x/y" }
      for _, method in ipairs { "POST", "PUT", "PATCH", "DELETE", "GET" } do
        local head, body = echoed { method = method, url = "/", body = "a\0\r\n\255", headers = headers }
        assert.equal(method, head:match "^%a+")
        assert.equal("a\0\r\n\255", body)
        assert.is_truthy(head:find("\r\ncontent-type: x/y\r\n", 1, true))
        assert.is_nil(head:find("Content-Type", 1, true))
        assert.is_nil(echoed({ method = method, url = "/", body = "x" }):find("Content-Type", 1, true))
      end
    end)

    it("a DELETE without a body without a length", function()
      local head = echoed { method = "DELETE", url = "/" }
      assert.is_nil(head:find("Content-Length", 1, true))
    end)

    it("a large body at once, not waiting to be told to continue", function()
      local head, body, response = echoed { method = "POST", url = "/", body = ("y"):rep(3000000) }
      assert.is_nil(head:find("Expect", 1, true))
      assert.equal(3000000, #body)
      assert.is_true(response.elapsed < 5)
    end)

    it("what is behind the host: none, a query alone, no fragment, and in ASCII what is not", function()
      for written, sent in pairs {
        [""] = "/", ["?x=1"] = "/?x=1", ["/a#b?c"] = "/a", ["/a?x=%2f&y=a+b#"] = "/a?x=%2f&y=a+b", ["/ä"] = "/%C3%A4",
      } do
        local head = echoed { url = plain .. written }
        assert.equal(("GET %s HTTP/1.1"):format(sent), (head:match "^[^\r]+":gsub("%%c3%%a4", "%%C3%%A4")))
      end
    end)

    it("to another origin with the handle that served the one before, and names that one when it fails", function()
      local other = https(server.good)
      for _ = 1, 2 do
        assert.is_truthy(echoed("/hello"):find(("\r\nHost: %s\r\n"):format(plain:match "//(.*)"), 1, true))
        assert.is_truthy(echoed { url = other, ca_file = server.ca }:find("\r\nHost: 127.0.0.1:", 1, true))
        local _, failure = call "http://127.0.0.1:1/x"
        assert.is_truthy(failure.message:find("127.0.0.1:1:", 1, true), failure.message)
        assert.is_truthy(echoed { url = "http://elsewhere.example/x", allow_insecure = true, proxy = plain }
          :find("GET http://elsewhere.example/x ", 1, true))
      end
    end)

    it("the path as it is written, dots and all", function()
      for _, path in ipairs { "/a/../b", "/.", "/a/./b/..", "/..", "/a//b", "/%2e%2e/x?y=/../z" } do
        assert.equal("GET " .. path .. " HTTP/1.1", (echoed(path):match "^[^\r]+"))
      end
    end)

    it("a HEAD, and does not wait for the body that its length promises", function()
      local response = assert(call { method = "HEAD", url = "/sized-head" })
      assert.equal(200, response.status)
      assert.equal("", response.body)
      assert.is_truthy(response.head:find("Content-Length: 99999999", 1, true))
    end)

    it("to localhost, pinned to this machine, in any spelling", function()
      for _, host in ipairs { "localhost", "LocalHost" } do
        local response = assert(call(("http://%s:%d/hello"):format(host, server.plain)))
        assert.equal(200, response.status)
      end
    end)

    it("to loopback directly, whatever proxy the environment names", function()
      local code = ([[
        local e = require "instantly.curl".new()
        assert(e:start{ method = "GET", url = "%s" })
        local id, status, failure
        repeat e:step(5) id, status, failure = e:pop() until id
        print(status or failure.message)]]):format(url "/")
      local child = process.start(("%s -e %s"):format(process.lua, shell.quote(
        ("package.path, package.cpath = %q, %q\n"):format(package.path, package.cpath) .. code)),
        { http_proxy = "http://127.0.0.1:1", ALL_PROXY = "http://127.0.0.1:1" })
      child.stop(false)
      assert.equal("200", child.ready)
    end)

    it("through a proxy that it was given", function()
      local target = "http://elsewhere.example/x"
      local response = assert(call { url = target, allow_insecure = true, proxy = plain })
      assert.is_truthy(response.body:find("GET http://elsewhere.example/x HTTP/1.1", 1, true))
    end)

    it("through a proxy's tunnel with TLS, and drops the proxy's own answer", function()
      local target = "https://elsewhere.example/x"
      local response = assert(call { url = target, proxy = plain, ca_file = server.ca })
      assert.is_truthy(response.body:find("GET /x HTTP/1.1", 1, true))
      assert.is_nil(response.head:find("X-Proxy", 1, true))
    end)
  end)

  describe("a profile", function()
    --- What the server was asked, with and without a body, in this order.
    local function heads_of(profile, bodies)
      local heads = {}
      for i, body in ipairs(bodies) do
        heads[i] = (echoed{ url = "/", profile = profile, body = body or nil })
      end
      return heads
    end

    it("says what the requests that are started from it share", function()
      local profile = curl.profile{ method = "PUT", headers = { "X-One: 1", "X-Empty:" } }
      for _ = 1, 3 do
        local head = echoed{ url = "/some?x=1", profile = profile }
        assert.is_truthy(head:find "^PUT /some%?x=1 HTTP")
        assert.is_truthy(head:find "\nX%-One: 1\r?\n" and head:find "\nX%-Empty:\r?\n")
      end
    end)

    it("serves requests with a body and without, in any order", function()
      local profile = curl.profile{ method = "PATCH", headers = { "Content-Type: x/y" } }
      for i, head in ipairs(heads_of(profile, { "abc", false, "", "de", "de", false, false })) do
        local length = ({ 3, 0, 0, 2, 2, 0, 0 })[i]
        assert.is_truthy(head:find("\nContent%-Length: " .. length .. "\r?\n"), head)
        assert.equal(1, select(2, head:gsub("Content%-Length", "")))
        assert.is_truthy(head:find "\nContent%-Type: x/y\r?\n")
        assert.is_nil(head:find "Expect")
      end
    end)

    it("leaves nothing behind for the requests of another", function()
      local one = curl.profile{ method = "DELETE", headers = { "X-One: 1" }, max_body = 0 }
      local other = curl.profile{ method = "GET", headers = { "X-Two: 2" } }
      for _ = 1, 3 do
        local _, failure = call{ url = "/hello", profile = one }
        assert.equal("too_large", failure.kind)
        local head = echoed{ url = "/", profile = other }
        assert.is_truthy(head:find "^GET / " and head:find "X%-Two: 2")
        assert.is_nil(head:find "X%-One")
        assert.is_truthy(echoed{ url = "/", headers = { "X-Three: 3" } }:find "X%-Three: 3")
      end
    end)

    it("is kept as long as a request of it is under way", function()
      local id
      do
        local profile = curl.profile{ method = "GET", headers = { "X-Kept: " .. ("k"):rep(1000) } }
        id = assert(engine:start{ url = url "/", profile = profile, timeout = 10 })
      end
      for _ = 1, 3 do collectgarbage() end
      for i = 1, 50 do curl.profile{ method = "GET", headers = { "X-Other: " .. ("o"):rep(1000), "X-I: " .. i } } end
      collectgarbage()
      local popped, response = wait(engine)
      assert.equal(id, popped)
      assert.is_truthy(response.body:find("X-Kept: " .. ("k"):rep(1000), 1, true))
    end)

    it("serves several engines, one after another", function()
      local profile = curl.profile{ method = "GET" }
      for _ = 1, 3 do
        local own = curl.new()
        assert.equal(200, assert(call({ url = "/hello", profile = profile }, own)).status)
        own:close()
      end
      assert.equal(200, assert(call{ url = "/hello", profile = profile }).status)
    end)

    it("is refused, with the field, when it could not be sent", function()
      assert.error_matches(function() curl.profile() end, "table expected")
      assert.error_matches(function() curl.profile{} end, "request%.method")
      assert.error_matches(function() curl.profile{ method = "GET", max_body = -1 } end, "request%.max_body")
      assert.error_matches(function() curl.profile{ method = "GET", headers = { "A: b", "x" } } end, "request%.headers%[2%]")
    end)

    it("is nothing else", function()
      for _, wrong in ipairs{ 1, "x", true, {}, io.stdout, engine } do
        local ok, message = pcall(engine.start, engine, { url = url "/", profile = wrong })
        assert.is_false(ok)
        assert.is_truthy(message:find("request.profile: expected one of curl.profile", 1, true))
      end
      assert.equal(0, engine:active())
    end)

    it("carries no body where its method has none", function()
      local profile = curl.profile{ method = "HEAD" }
      assert.error_matches(function() engine:start{ url = url "/", profile = profile, body = "x" } end, "request%.body")
      assert.equal(200, assert(call{ url = "/hello", profile = profile }).status)
    end)
  end)

  describe("answers with", function()
    it("status, head, body and time, and tells how many connections were made", function()
      local response = assert(call "/hello")
      assert.equal(200, response.status)
      assert.is_truthy(response.head:find "^HTTP/1.1 200 OK\r\nX%-Connection: %d+\r\n.*\r\n\r\n$")
      assert.equal(1, engine:connections())
      assert.is_true(response.elapsed > 0 and response.elapsed < 5)
      assert.is_true(assert(call { url = "/hello", replay = true }).reused == GUARDED)
      assert.is_true(assert(call { url = "/hello", replay = true }).reused)
      assert.equal(GUARDED and 1 or 2, engine:connections())
    end)

    it("an empty 204", function()
      local response = assert(call "/status?204")
      assert.equal(204, response.status)
      assert.equal("", response.body)
    end)

    it("a redirect itself, not with what it points to", function()
      received()
      for _, status in ipairs { "301", "302", "303", "307", "308" } do
        local response = assert(call("/status?" .. status))
        assert.equal(tonumber(status), response.status)
        assert.is_truthy(response.head:find("Location: /elsewhere", 1, true))
      end
      for _, line in ipairs(received()) do assert.is_nil(line:find("elsewhere", 1, true)) end
    end)

    it("any other status as it came", function()
      for _, status in ipairs { "400", "401", "429", "500", "503" } do
        local response = assert(call("/status?" .. status))
        assert.equal(tonumber(status), response.status)
        assert.equal("body", response.body)
      end
    end)

    it("the head of the final answer only", function()
      local response = assert(call "/interim")
      assert.equal(200, response.status)
      assert.is_truthy(response.head:find "^HTTP/1.1 200 OK\r\nX%-Final: yes\r\n")
      assert.is_nil(response.head:find("Link", 1, true))
      assert.equal("ok", response.body)
    end)

    it("the head without the trailers", function()
      local response = assert(call "/trailers")
      assert.equal("ok", response.body)
      assert.is_truthy(response.head:find "\r\n\r\n$")
      assert.is_nil(response.head:find("X-After: body", 1, true))
    end)

    it("NUL bytes where they were", function()
      assert.equal("a\0b\0\0", assert(call "/nul").body)
    end)

    it("a compressed body unpacked", function()
      assert.equal("compressed", assert(call "/gzip").body)
    end)

    it("a large body as a buffer, for who takes one", function()
      local core = require "instantly.core"
      local fields = { url = "/campaigns-json?100", takes_buffer = true }
      local text, body = assert(call "/campaigns-json?100").body, assert(call(fields)).body
      assert.equal("userdata", type(body))
      assert.equal(text, tostring(body))
      local classes, owner = { items = core.class("Campaign", {}) }, {}
      local items = assert(core.records(body, classes, owner)).items
      assert.equal(100, #items)
      local expected = core.records(text, classes, owner).items
      core.release(body)
      assert.equal("", tostring(body))
      for i, record in ipairs(items) do assert.equal(core.json(expected[i]), core.json(record)) end
      core.release(body)
      core.release(text)
      assert(call(fields)) -- nobody reads it
    end)

    it("a small body as a string all the same, and that of a refusal", function()
      assert.equal("string", type(assert(call{ url = "/json", takes_buffer = true }).body))
      local refusal = assert(call{ url = "/large-failure", takes_buffer = true })
      assert.equal(500, refusal.status)
      assert.equal(100000, #refusal.body)
    end)

    it("a body that ends with the connection", function()
      local response = assert(call "/to-the-end")
      assert.equal("until the connection closes", response.body)
      assert.is_truthy(response.head:find "^HTTP/1%.0 ")
    end)
  end)

  describe("fails, and works on, when", function()
    it("nobody listens", function()
      local failure = fails("connect", "http://127.0.0.1:1/", "cannot connect to 127.0.0.1:1")
      assert.is_false(failure.sent)
      assert.equal(7, failure.code)
    end)

    it("the host has no address", function()
      local failure = fails("dns", "https://nowhere.invalid/", "nowhere.invalid")
      assert.is_false(failure.sent)
    end)

    it("the body is shorter than promised", function()
      local failure = fails("connect", "/truncated")
      assert.is_true(failure.sent)
      assert.equal(200, failure.status)
    end)

    it("a chunk is cut off", function()
      assert.is_true(fails("connect", "/truncated-chunk").sent)
    end)

    it("a chunk is not one", function() fails("decode", "/bad-chunk") end)
    it("the answer is no HTTP", function() fails("decode", "/garbage") end)
    it("the answer is HTTP/0.9", function() fails("decode", "/http09") end)
    it("the answer has a version that does not exist", function() fails("decode", "/bad-version") end)
    it("the encoding of the body is wrong", function() fails("decode", "/bad-gzip") end)

    it("the server hangs up without an answer", function()
      assert.is_true(fails("connect", "/nothing").sent)
      assert.is_true(fails("connect", { method = "POST", url = "/hang-up", body = "x" }).sent)
    end)

    it("the server hangs up within the head", function()
      fails("connect", { url = "/half-head" })
    end)

    it("the body is larger than allowed", function()
      local failure = fails("too_large", { url = "/bytes?10001", max_body = 10000 }, "10000 bytes")
      assert.equal(200, failure.status)
      assert.equal(10000, #assert(call { url = "/bytes?10000", max_body = 10000 }).body)
      assert.equal("", assert(call { url = "/bytes?0", max_body = 0 }).body)
      fails("too_large", { url = "/bytes?1", max_body = 0 })
    end)

    it("20 MB arrive where 16 MB are allowed by default", function()
      fails("too_large", "/bytes?20000000")
    end)

    it("a small body unpacks to more than is allowed", function()
      fails("too_large", { url = "/bomb", max_body = 1000000 })
    end)

    it("the head is larger than allowed", function()
      fails("too_large", "/many-lines", "headers")
      fails("too_large", { url = "/hello", max_head = 20 }, "20 bytes")
    end)

    it("one header line is larger than anything", function() fails("too_large", "/long-line") end)

    it("interim answers never end", function() fails("too_large", "/endless-interim") end)
  end)

  describe("gives up in time when", function()
    --- The call fails after its time, give or take.
    local function expires(fields, least, most, pattern)
      local failure = fails("timeout", fields, pattern)
      assert.is_true(failure.elapsed >= least and failure.elapsed < most, "elapsed " .. failure.elapsed)
      return failure
    end

    it("the server never answers", function()
      assert.is_true(expires({ url = "/stall", timeout = 0.2 }, 0.19, 30, "waiting for the answer").sent)
    end)

    it("the server stops in the middle", function()
      assert.equal(200, expires({ url = "/half-stall", timeout = 0.2 }, 0.19, 30).status)
    end)

    it("the answer drips", function()
      expires({ url = "/drip", timeout = 0.3 }, 0.29, 30)
    end)

    it("the connection is never accepted", function()
      local target = ("http://127.0.0.1:%d/"):format(native.full_port())
      assert.is_false(expires({ url = target, connect_timeout = 0.2 }, 0.19, 30, "connecting to").sent)
    end)

    it("the handshake is never answered", function()
      local target = https(server.mute)
      assert.is_false(expires({ url = target, connect_timeout = 0.2 }, 0.19, 30, "connecting to").sent)
    end)

    it("the time is a fraction of a millisecond", function()
      local response, failure = call { url = "/stall", timeout = 0.0001 }
      assert.is_nil(response)
      assert.equal("timeout", failure.kind)
    end)
  end)

  describe("with TLS", function()
    it("talks to a server whose CA it was given", function()
      local response = assert(call { url = https(server.good), ca_file = server.ca })
      assert.equal(200, response.status)
    end)

    it("does not trust that CA in the next request", function()
      assert(call { url = https(server.good), ca_file = server.ca })
      local failure = fails("tls", https(server.good))
      assert.is_false(failure.sent)
    end)

    it("refuses a self-signed certificate", function()
      assert.is_false(fails("tls", https(server.self), "ca_file").sent)
      fails("tls", { url = https(server.self), ca_file = server.ca })
    end)

    it("refuses a certificate of a CA that nobody knows", function()
      fails("tls", { url = https(server.stranger), ca_file = server.ca })
    end)

    it("refuses a certificate for another name", function()
      fails("tls", { url = https(server.wrong), ca_file = server.ca })
    end)

    it("refuses an expired certificate", function()
      fails("tls", { url = https(server.expired), ca_file = server.ca }, "expired")
    end)

    it("says so when the CA file is not there", function()
      fails("config", { url = https(server.good), ca_file = "/nowhere/ca.pem" }, "/nowhere/ca.pem")
    end)

    it("says so when the server speaks no TLS", function()
      local failure = fails("tls", { url = "https://127.0.0.1:" .. server.plain .. "/", timeout = 30 })
      assert.is_false(failure.sent)
    end)

    it("has sent nothing of what it refused", function()
      received()
      for _, port in ipairs { server.self, server.stranger, server.wrong, server.expired } do
        call { method = "POST", url = https(port), ca_file = server.ca, body = "secret" }
      end
      assert.same({}, received())
    end)
  end)

  describe("refuses to start", function()
    --- Refused at once, not by way of pop. (`pattern` is plain text.)
    local function refused(fields, pattern)
      local id, failure = engine:start(request(fields))
      assert.is_nil(id)
      assert.equal("config", failure.kind)
      assert.is_false(failure.sent)
      assert.is_truthy(failure.message:find(pattern, 1, true), failure.message)
      assert.equal(0, engine:active())
    end

    it("plain http to anything that is not this machine", function()
      for _, host in ipairs { "example.com", "10.0.0.1", "128.0.0.1", "localhost.example", "127.0.0.1.example",
        "localhost.", "[::2]", "[::ffff:8.8.8.8]", "0.0.0.0" } do
        refused("http://" .. host .. "/", "plain http")
      end
    end)

    it("plain http after a good request to the same beginning of a name", function()
      assert(call("http://127.0.0.1:" .. server.plain .. "/"))
      refused("http://127.0.0.1:" .. server.plain .. ".example/", "")
      refused("http://127.0.0.1:" .. server.plain .. "@example.com/", "")
    end)

    it("any other scheme", function()
      for _, scheme in ipairs { "file", "ftp", "gopher", "dict", "ws", "httpx", "" } do
        local target = scheme .. "://127.0.0.1/etc"
        refused(target, "https://")
      end
    end)

    it("what is no URL", function()
      for _, target in ipairs {
        "", "127.0.0.1", "nonsense", "https://", "https:///127.0.0.1/", "http:///127.0.0.1/", "http:/127.0.0.1/",
        "http:127.0.0.1", "https://[::1/", "https://a:99999/", "https://?x", "https://#x",
      } do
        refused(target, "")
      end
    end)

    it("a URL with blanks or control characters", function()
      for _, target in ipairs { "/a b", "/a\r\nX: y", "/a\127" } do
        refused(url(target), "control character")
      end
    end)

    it("a URL with credentials, and does not repeat them", function()
      local id, failure = engine:start(request "https://me:secret@127.0.0.1/")
      assert.is_nil(id)
      assert.is_nil(failure.message:find("secret", 1, true))
    end)
  end)

  it("speaks of no path, no query and no credential when it fails", function()
    for _, fields in ipairs {
      { url = "http://127.0.0.1:1/secret?key=secret", headers = { "Authorization: Bearer secret" } },
      { url = "https://nowhere.invalid/secret?key=secret" },
      { url = "/truncated?secret" }, { url = "/garbage?secret" },
      { url = "/stall?secret", timeout = 0.05 },
      { url = "https://nowhere.invalid/", proxy = "bogus://me:secret@127.0.0.1:1" },
      { url = "https://nowhere.invalid/", proxy = "http://me:secret@127.0.0.1:99999" },
      { url = "https://nowhere.invalid/", proxy = "http://me:secret@127.0.0.1:1" },
    } do
      local _, failure = call(fields)
      assert.is_nil(failure.message:find("secret", 1, true), failure.message)
    end
  end)

  describe("raises, naming the field, for", function()
    for _, case in ipairs {
      { "method", { method = 5 } }, { "method", { method = "get" } }, { "method", { method = "" } },
      { "method", { method = "GET /x" } }, { "url", { url = 5 } }, { "url", { url = "http://127.0.0.1/\0" } },
      { "headers", { headers = "X: y" } }, { "headers%[1%]", { headers = { 5 } } },
      { "headers%[2%]", { headers = { "A: b", "X: y\r\nZ: w" } } },
      { "headers%[1%]", { headers = { "X: y\nZ" } } },
      { "headers%[1%]", { headers = { "X: y\0" } } }, { "headers%[1%]", { headers = { "no colon" } } },
      { "headers%[1%]", { headers = { ": no name" } } }, { "headers%[1%]", { headers = { "a b: c" } } },
      { "headers%[1%]", { headers = { "Content-Length: 3" } } },
      { "headers%[1%]", { headers = { "transfer-encoding: chunked" } } },
      { "body", { body = {} } }, { "body", { method = "HEAD", body = "x" } },
      { "timeout", { timeout = "1" } }, { "timeout", { timeout = 0 } }, { "timeout", { timeout = -1 } },
      { "timeout", { timeout = 0 / 0 } }, { "connect_timeout", { connect_timeout = 0 } },
      { "max_body", { max_body = -1 } }, { "max_body", { max_body = "x" } }, { "max_head", { max_head = {} } },
      { "replay", { replay = 1 } }, { "allow_insecure", { allow_insecure = "yes" } },
      { "ca_file", { ca_file = 1 } }, { "ca_file", { ca_file = "a\0b" } }, { "proxy", { proxy = true } },
      { "http_version", { http_version = "3" } }, { "http_version", { http_version = 2 } },
    } do
      local name, fields = case[1], case[2]
      local key = next(fields)
      it(("%s = %s"):format(name:gsub("%%", ""), require("pl.pretty").write(fields[key], "")), function()
        local whole = { method = "GET", url = "http://127.0.0.1:1/" }
        for field, value in pairs(fields) do whole[field] = value end
        local ok, message = pcall(engine.start, engine, whole)
        assert.is_false(ok)
        assert.is_truthy(tostring(message):find("request%." .. name .. ":"), message)
        assert.equal(0, engine:active())
      end)
    end

    it("no request at all, and for what is no engine", function()
      assert.has_error(function() engine:start() end)
      assert.has_error(function() engine:start "GET" end)
      assert.has_error(function() engine.start({}, request "/") end)
      assert.has_error(function() engine.step() end)
      assert.has_error(function() engine.pop(io.stdout) end)
      assert.has_error(function() engine:cancel() end)
      assert.has_error(function() engine:step "soon" end)
    end)

    it("a request without method or URL", function()
      assert.has_error(function() engine:start { url = url "/" } end)
      assert.has_error(function() engine:start { method = "GET" } end)
    end)
  end)

  it("takes the longest of times and sizes without overflow", function()
    local huge = math.huge
    assert(call { url = "/", timeout = huge, connect_timeout = huge, max_body = huge, max_head = huge })
    assert(call { url = "/", timeout = 1e300, connect_timeout = 1e18, max_body = 2 ^ 53, max_head = 1e300 })
  end)

  describe("never sends a write twice", function()
    --- A call on a connection that dies under it; what came of it, and what the server received.
    local function on_dying_connection(fields)
      received()
      assert(call { url = "/then-die", replay = true })
      local response, failure = call(fields)
      return response, failure, received()
    end

    for _, body in ipairs { false, "a body" } do
      local name = body and "with a body" or "without a body"
      it("when a connection that was used before dies, " .. name, function()
        for _, method in ipairs { "POST", "PATCH", "DELETE" } do
          local response, failure, lines = on_dying_connection { method = method, url = "/write", body = body or nil }
          assert.equal(1, count(lines, method))
          if GUARDED then
            assert.is_nil(response)
            assert.equal("connect", failure.kind)
            assert.is_true(failure.sent)
            assert.equal(42, failure.code)
          else
            assert.is_false(response.reused)
          end
          assert.equal(200, assert(call "/after").status)
        end
      end)
    end

    it("nor a read that was not given leave", function()
      local _, _, lines = on_dying_connection "/read"
      assert.equal(2, count(lines, "GET")) -- /then-die and /read
    end)

    it("but recovers a read that was: libcurl sends it again", function()
      local response, _, lines = on_dying_connection { url = "/read", replay = true }
      assert.equal(200, response.status)
      assert.equal(3, count(lines, "GET"))
    end)

    it("when the server closed the kept connection between two calls, and then it succeeds", function()
      for _ = 1, 10 do
        received()
        assert(call "/then-close")
        shell.run "sleep 0.01"
        local response, failure = call { method = "POST", url = "/write", body = "x" }
        assert.equal(200, assert(response, failure and failure.message).status)
        assert.equal(1, count(received(), "POST"))
      end
    end)

    if GUARDED then
      it("and keeps connections alive for writes all the same", function()
        assert(call { method = "POST", url = "/write" })
        assert.is_true(assert(call { method = "POST", url = "/write" }).reused)
      end)
    end
  end)

  it("uses connections again after one broke while others were spoiled", function()
    local profile = curl.profile{ method = "GET", replay = true }
    local function ask(path) return engine:exchange{ url = url(path), timeout = 10, profile = profile } end
    for _ = 1, 2 do assert(engine:start{ url = url "/wait?100", timeout = 10, profile = profile }) end
    for _ = 1, 2 do wait(engine) end
    ask "/spoil-and-hang-up"
    assert.equal(200, (ask "/hello"))
    local made = engine:connections()
    for _ = 1, 4 do assert.equal(200, (ask "/hello")) end
    assert.equal(made, engine:connections())
  end)

  it("never takes a late answer for that of the next call", function()
    local _, failure = call { url = "/wait?150", timeout = 0.05 }
    assert.equal("timeout", failure.kind)
    engine:step(0.2)
    local response = assert(call "/next")
    assert.is_truthy(response.body:find("GET /next", 1, true))
    assert.is_false(response.reused)
  end)

  it("never takes an answer that nobody asked for as that of the next call", function()
    for _, target in ipairs { url "/twice", https(server.good, "/twice") } do
      for _, how in ipairs { { "GET", true }, { "GET", false }, { "POST", false } } do
        local method, replay = how[1], how[2]
        assert.equal("asked for", assert(call { url = target, ca_file = server.ca, replay = replay }).body)
        shell.run "sleep 0.15"
        received()
        local following = target:gsub("twice", "next")
        local response = assert(call { method = method, url = following, ca_file = server.ca, replay = replay })
        assert.is_truthy(response.body:find(method .. " /next", 1, true))
        assert.is_false(response.reused)
        assert.equal(1, count(received(), method))
      end
    end
  end)

  describe("when the network has lost the connection without a word:", function()
    --- Makes one and loses it. The kernel is made to lose patience so many times as fast.
    local function lose_connection(times)
      assert(call { url = "/hello", replay = true })
      received()
      observer:close() -- its own connection is to live
      observer = curl.new()
      native.hasten(server.plain, times)
      assert.equal(1, native.deafen(server.plain))
    end

    it("a read is answered over another one before its time is over", function()
      lose_connection(40)
      local response = assert(call { url = "/hello", replay = true, timeout = 20 })
      assert.is_false(response.reused)
    end)

    it("a write fails before its time is over, and is not sent again", function()
      lose_connection(40)
      local _, failure = call { method = "POST", url = "/write", body = "x", timeout = 20 }
      if GUARDED then -- else it has had a connection of its own
        assert.equal("connect", failure.kind)
        assert.is_true(failure.sent)
        assert.is_true(failure.elapsed < 10, failure.elapsed)
      end
      assert.equal(1, count(received(), "POST"))
      assert.equal(200, assert(call "/after").status)
    end)

    it("one at rest is found out before it is used", function()
      lose_connection(10)
      local ends = cqueues.monotime() + 5
      repeat engine:step(0.1) until native.deafen(server.plain) == 0 or cqueues.monotime() > ends
      assert.equal(200, assert(call { method = "POST", url = "/write", timeout = 20 }).status)
      assert.equal(1, count(received(), "POST"))
    end)

    it("the kernel waits for 20 seconds, and is as patient about connecting as the user", function()
      for connect_timeout, milliseconds in pairs { [10] = 20000, [60] = 120000, [1e9] = 900000 } do
        local e = curl.new()
        observer:close()
        observer = curl.new()
        assert(call({ url = "/hello", connect_timeout = connect_timeout, replay = true }, e))
        assert.equal(milliseconds, native.hasten(server.plain, 1))
        e:close()
      end
    end)
  end)

  describe("many at once:", function()
    it("each gets its own answer, 150 of them", function()
      local expected = {}
      for i = 1, 150 do
        local path = "/item/" .. i
        expected[assert(engine:start(request(path)))] = path
      end
      assert.equal(150, engine:active())
      for i = 150, 1, -1 do
        local id, response = wait(engine)
        assert.is_truthy(response.body:find("GET " .. expected[id] .. " ", 1, true))
        expected[id] = nil
        assert.equal(i - 1, engine:active())
      end
      assert.is_nil(next(expected))
      assert.is_nil(engine:pop())
    end)

    it("they wait together, not one after the other", function()
      local begun = os.time()
      for _ = 1, 120 do assert(engine:start(request "/wait?200")) end
      for _ = 1, 120 do assert.equal(200, select(2, wait(engine)).status) end
      assert.is_true(os.time() - begun < 8) -- 24 s if in turn
    end)

    it("they come in the order in which they were done", function()
      local slow = assert(engine:start(request "/wait?300"))
      local middle = assert(engine:start(request "/wait?150"))
      local quick = assert(engine:start(request "/wait?10"))
      assert.same({ quick, middle, slow }, { (wait(engine)), (wait(engine)), (wait(engine)) })
    end)

    it("failures and answers do not disturb each other", function()
      local kinds = {}
      local paths = {
        ["/truncated"] = "connect", ["/garbage"] = "decode", ["/hello"] = 200, ["/bomb"] = "too_large",
      }
      for path, kind in pairs(paths) do
        for _ = 1, 10 do kinds[assert(engine:start(request { url = path, max_body = 100000 }))] = kind end
      end
      for _ = 1, 40 do
        local id, response, failure = wait(engine)
        assert.equal(kinds[id], response and response.status or failure.kind)
      end
    end)

    it("they do not queue behind the first answer where there can be no HTTP/2", function()
      for _, target in ipairs { url "/wait?400", https(server.good, "/wait?400") } do
        local slow = assert(engine:start(request { url = target, ca_file = server.ca }))
        local quick = assert(engine:start(request { url = target:gsub("400", "1"), ca_file = server.ca }))
        assert.equal(quick, (wait(engine)))
        assert.equal(slow, (wait(engine)))
      end
    end)

    it("step returns as soon as one is done, and tells how many are left", function()
      assert(engine:start(request "/wait?20"))
      assert(engine:start(request "/wait?3000"))
      local steps = 0
      local active
      repeat
        active = engine:step(2)
        steps = steps + 1
        local id = engine:pop()
      until id or steps > 200
      assert.equal(2, active)
      assert.equal(1, engine:active())
    end)
  end)

  describe("an exchange", function()
    it("gives what a transfer gives that is popped: status, body, head, seconds", function()
      local status, body, head, elapsed = engine:exchange(request{ method = "POST", url = "/echo", body = "abc" })
      assert.equal(200, status)
      assert.is_truthy(body:find "^POST /echo .*abc$")
      assert.is_truthy(head:find "^HTTP/1.1 200 OK\r\n.*\r\n\r\n$")
      assert.is_true(elapsed > 0 and elapsed < 5)
      assert.equal(0, engine:active())
    end)

    it("waits as long as it takes", function()
      assert.is_truthy(select(2, engine:exchange(request "/wait?1200")):find "^GET /wait")
    end)

    it("fails as a transfer does", function()
      local status, failure = engine:exchange(request "http://127.0.0.1:1/")
      assert.is_nil(status)
      assert.same({ "connect", false }, { failure.kind, failure.sent })
      status, failure = engine:exchange(request{ url = "/stall", timeout = 0.05 })
      assert.is_nil(status)
      assert.same({ "timeout", true }, { failure.kind, failure.sent })
      assert.equal(0, engine:active())
    end)

    it("is refused as a transfer is", function()
      local status, failure = engine:exchange(request "http://example.com/")
      assert.is_nil(status)
      assert.equal("config", failure.kind)
      assert.error_matches(function() engine:exchange{ url = 5 } end, "request.method: expected a string")
      engine:close()
      status, failure = engine:exchange(request "/hello")
      assert.is_nil(status)
      assert.equal("closed", failure.kind)
    end)

    it("leaves others to whoever pops them, whether they end before it or go on", function()
      local first, later = assert(engine:start(request "/hello")), assert(engine:start(request "/wait?600"))
      assert.is_truthy(select(2, engine:exchange(request "/wait?300")):find "^GET /wait%?300")
      assert.equal(first, (wait(engine)))
      local id, response = wait(engine)
      assert.equal(later, id)
      assert.is_truthy(response.body:find "^GET /wait%?600")
      assert.is_nil(engine:pop())
    end)

    it("costs no processor while it waits, also when others are done and nobody has popped them", function()
      assert(engine:start(request "/hello"))
      local before = os.clock()
      assert(engine:exchange(request "/wait?1000"))
      assert.is_true(os.clock() - before < (ASAN and 0.8 or 0.3))
      assert.equal(200, (select(2, wait(engine))).status)
    end)

    it("costs no processor either while an alarm is due, which stays for those who wait for it", function()
      engine:alarm(0)
      local before = os.clock()
      assert(engine:exchange(request "/wait?700"))
      assert.is_true(os.clock() - before < (ASAN and 0.6 or 0.25))
      assert.equal(0, engine:timeout())
    end)

    it("is over when its answer is there, also when a hook has made calls meanwhile", function()
      local inside, inner
      local from = os.time() + 1
      debug.sethook(function()
        if inside or inner or os.time() < from then return end
        inside = true
        inner = engine:exchange(request "/wait?300") -- meanwhile the other one is answered
        inside = false
      end, "", 1)
      local status, _, _, elapsed = engine:exchange(request "/wait?1900")
      debug.sethook()
      assert.same({ 200, 200 }, { inner, status })
      assert.is_true(elapsed < 2.7, elapsed)
    end)

    it("ends with an error when a hook closes the engine meanwhile, and may have been sent", function()
      local closed_at = os.time() + 2
      local e = curl.new()
      debug.sethook(function()
        if os.time() >= closed_at then e:close() end
      end, "", 1)
      local status, failure = e:exchange(request "/stall")
      debug.sethook()
      assert.is_nil(status)
      assert.same({ "closed", true }, { failure.kind, failure.sent })
    end)

    it("ends when a hook raises meanwhile, with all that was begun", function()
      local ends = os.time() + 2
      debug.sethook(function()
        if os.time() >= ends then
          debug.sethook()
          error("enough", 0)
        end
      end, "", 1)
      local ok, problem = pcall(engine.exchange, engine, request "/stall")
      debug.sethook()
      assert.same({ false, "enough" }, { ok, problem })
      assert.equal(0, engine:active())
      assert.equal(200, (engine:exchange(request "/hello")))
    end)
  end)

  -- An answer is handed over in several strings, and each may set the collector going.
  describe("a finalizer that runs while an answer is handed over", function()
    local newproxy = rawget(_G, "newproxy")
    local runs

    --- Have it run at the next allocation.
    local function run_soon(action)
      runs = 0
      local function finalize()
        if runs == 0 then
          runs = 1
          action()
        end
      end
      if newproxy then getmetatable(newproxy(true)).__gc = finalize else setmetatable({}, { __gc = finalize }) end
      collectgarbage "restart"
    end

    --- A request for which nothing is allocated before it is answered.
    local function prepared(path)
      return { url = url(path), timeout = 10, profile = curl.profile{ method = "GET" } }
    end

    -- What the collector does, it does all at once.
    local before
    before_each(function()
      collectgarbage()
      before = newproxy and collectgarbage("setstepmul", 1000000) or collectgarbage("incremental", 0, 0, 30)
      collectgarbage "stop"
    end)
    after_each(function()
      if newproxy then collectgarbage("setstepmul", before) else collectgarbage("incremental", 0, 0, 13) end
      if before == "generational" then collectgarbage "generational" end
      collectgarbage "restart"
    end)

    it("may take another answer", function()
      local first, second = assert(engine:start(request "/json")), assert(engine:start(request "/echo"))
      for _ = 1, 20 do -- both end
        engine:step(0)
        shell.run "sleep 0.02"
      end
      local taken
      run_soon(function() taken = pop(engine) end)
      local id, response = pop(engine)
      assert.equal(1, runs)
      assert.is_truthy(taken and taken ~= id and (taken == first or taken == second))
      assert.is_truthy(response.body:find(id == first and "^{" or "^GET /echo"))
      assert.is_truthy(response.head:find "^HTTP/1.1 200 OK\r\n.*\r\n\r\n$")
      assert.equal(0, engine:active())
    end)

    it("may make a call of its own", function()
      local other
      local made = prepared "/json"
      local mine = prepared "/echo"
      run_soon(function() other = select(2, engine:exchange(made)) end)
      local status, body, head = engine:exchange(mine)
      assert.equal(1, runs)
      assert.is_truthy(other:find "^{")
      assert.equal(200, status)
      assert.is_truthy(body:find "^GET /echo")
      assert.is_truthy(head:find "^HTTP/1.1 200 OK\r\n.*\r\n\r\n$")
      assert.equal(0, engine:active())
    end)

    it("finds that what is handed over was sent, when it cancels it", function()
      local id = assert(engine:start(prepared "/echo"))
      engine:step(5)
      local found, sent
      run_soon(function() found, sent = engine:cancel(id) end)
      local popped = engine:pop()
      assert.equal(id, popped)
      assert.same({ false, true }, { found, sent })
      assert.same({ false, false }, { engine:cancel(id) })
    end)

    it("may close the engine", function()
      local mine = prepared "/echo"
      run_soon(function() engine:close() end)
      local status, body, head = engine:exchange(mine)
      assert.equal(1, runs)
      assert.equal(200, status)
      assert.is_truthy(body:find "^GET /echo")
      assert.is_truthy(head:find "^HTTP/1.1 200 OK\r\n.*\r\n\r\n$")
    end)
  end)

  describe("a hook that runs when an answer is about to be handed over", function()
    --- Call, and have the hook do something when `method` calls its first function.
    local function with_hook(method, action, ...)
      local has_run = false
      debug.sethook(function()
        local called, by = debug.getinfo(2, "S"), debug.getinfo(3, "f")
        if has_run or called.what ~= "C" or not by or by.func ~= method then return end
        has_run = true
        action()
      end, "c")
      local results = { method(engine, ...) }
      debug.sethook()
      assert.is_true(has_run)
      return unpack(results, 1, 4)
    end

    it("may make a call of its own: a write is not taken for one that was not sent", function()
      local other
      local status, body, head = with_hook(engine.exchange, function()
        other = select(2, engine:exchange(request "/json"))
      end, request{ method = "POST", url = "/echo", body = "abc" })
      assert.is_truthy(other:find "^{")
      assert.equal(200, status)
      assert.is_truthy(body:find "^POST /echo .*abc$")
      assert.is_truthy(head:find "^HTTP/1.1 200 OK\r\n")
    end)

    it("may take another answer", function()
      local ids, taken = { assert(engine:start(request "/json")), assert(engine:start(request "/json")) }, nil
      for _ = 1, 20 do -- both end
        engine:step(0)
        shell.run "sleep 0.02"
      end
      local id, status = with_hook(engine.pop, function() taken = engine:pop() end)
      assert.equal(200, status)
      table.sort(ids)
      local found = { id, taken }
      table.sort(found)
      assert.same(ids, found)
    end)

    it("may close the engine", function()
      assert.equal(200, (with_hook(engine.exchange, function() engine:close() end, request "/echo")))
    end)
  end)

  describe("ids", function()
    it("are whole numbers that are never used twice", function()
      local seen = {}
      for _ = 1, 300 do
        local id = assert(engine:start(request "/stall"))
        assert.is_true(id > 0 and id % 1 == 0)
        assert.is_nil(seen[id])
        seen[id] = true
        assert.is_true(engine:cancel(id))
        assert.is_false(engine:cancel(id))
      end
      assert.equal(0, engine:active())
    end)

    it("that are none are refused quietly", function()
      for _, id in ipairs { 0, -1, 1.5, 1e300, math.huge, -math.huge, 0 / 0, 99 } do
        assert.is_false(engine:cancel(id))
      end
      local id = assert(engine:start(request "/stall"))
      assert.is_false(engine:cancel(id + 0.5))
      assert.is_true(engine:cancel(id))
    end)
  end)

  describe("cancel", function()
    it("ends a transfer at once and says nothing of it again", function()
      local cancelled = assert(engine:start(request "/stall"))
      local kept = assert(engine:start(request "/wait?100"))
      engine:step(0.05)
      assert.is_true(engine:cancel(cancelled))
      assert.equal(1, engine:active())
      assert.equal(kept, (wait(engine)))
      assert.is_nil(engine:pop())
    end)

    it("closes the connection of what it ends", function()
      assert(call "/hello")
      local before = connections()
      local ids = {}
      for i = 1, 20 do ids[i] = assert(engine:start(request "/stall")) end
      for _ = 1, 40 do engine:step(0.01) end
      assert.is_true(connections() >= before + 19)
      for i = 1, 20 do assert.is_true(engine:cancel(ids[i])) end
      assert.is_true(connections() <= before)
    end)

    it("forgets one that is done and not yet popped, wherever it is in the queue", function()
      local ids = {}
      for i = 1, 5 do ids[i] = assert(engine:start(request "/hello")) end
      for _ = 1, 20 do engine:step(0.01) end
      assert.is_true(engine:cancel(ids[3]))
      assert.is_true(engine:cancel(ids[1]))
      assert.is_true(engine:cancel(ids[5]))
      local left = { [ids[2]] = true, [ids[4]] = true }
      for _ = 1, 2 do
        local id = wait(engine)
        assert.is_true(left[id])
        left[id] = nil
      end
      assert.equal(0, engine:active())
      assert.equal(200, assert(call "/after").status)
    end)

    it("before anything happened", function()
      assert.is_true(engine:cancel(assert(engine:start(request "/hello"))))
      engine:step(0)
      assert.is_nil(engine:pop())
    end)

    it("before localhost was looked up, and the next request on that handle is none the worse", function()
      assert.is_true(engine:cancel(assert(engine:start(request(("http://localhost:%d/hello"):format(server.plain))))))
      assert.equal(200, assert(call "/after").status)
    end)

    it("tells whether the request may have reached the server", function()
      local waiting = assert(engine:start(request "/stall"))
      for _ = 1, 5 do engine:step(0.02) end
      assert.same({ true, true }, { engine:cancel(waiting) })
      local unborn = assert(engine:start(request "/hello"))
      local _, sent = engine:cancel(unborn)
      if curl.info().replay_guard == "callback" then assert.is_false(sent) end
      assert.same({ false, false }, { engine:cancel(unborn) })
    end)

    it("while the name is looked up", function()
      local id = assert(engine:start(request "https://nowhere.invalid/"))
      engine:step(0)
      assert.is_true(engine:cancel(id))
      assert.equal(200, assert(call "/after").status)
    end)
  end)

  describe("close", function()
    it("can be called any number of times", function()
      engine:close()
      engine:close()
      assert.equal("instantly.engine (closed)", tostring(engine))
    end)

    it("leaves methods that do no harm", function()
      engine:close()
      local id, failure = engine:start(request "/")
      assert.is_nil(id)
      assert.equal("closed", failure.kind)
      assert.is_false(failure.sent)
      assert.is_false(engine:cancel(1))
      assert.same({ 0, false }, { engine:step(10) })
      assert.is_nil(engine:pop())
      assert.equal(0, engine:active())
      assert.is_nil(engine:fd())
      assert.is_nil(engine:timeout())
    end)

    it("ends what is in flight or done, and gives every descriptor back", function()
      local before = descriptors()
      local e = curl.new()
      local open = connections()
      for _ = 1, 10 do assert(e:start(request "/stall")) end
      for _ = 1, 10 do assert(e:start(request "/hello")) end
      for _ = 1, 500 do
        e:step(0.02)
        if connections() >= open + 10 and e:timeout() == 0 then break end
      end
      assert.is_true(connections() >= open + 10) -- names that earlier specs looked up give descriptors back meanwhile
      assert.equal(0, e:timeout()) -- some are done
      e:close()
      assert.is_true(descriptors() <= before)
    end)

    it("is what the collector does", function()
      collectgarbage()
      collectgarbage()
      local before = descriptors()
      do
        local e = curl.new()
        for _ = 1, 10 do assert(e:start(request "/stall")) end
        for _ = 1, 20 do e:step(0.02) end -- all of them are connected by then, on a busy machine as well
        assert.is_true(descriptors() >= before + 10)
        e = nil -- luacheck: ignore
      end
      collectgarbage()
      collectgarbage()
      assert.is_true(descriptors() <= before)
    end)

    if _VERSION == "Lua 5.4" then
      it("is what the end of a <close> variable does", function()
        local closed = assert(load [[
          local engine <close> = ...
          return engine]])(engine)
        assert.equal("instantly.engine (closed)", tostring(closed))
      end)
    end
  end)

  it("cannot be reached around its metatable", function()
    assert.equal("instantly.engine", getmetatable(engine))
    assert.is_nil(engine.__gc)
    assert.is_nil(engine.__index)
  end)

  it("survives that the module is opened again", function()
    local again = assert(package.loadlib(module_file(), "luaopen_instantly_curl"))()
    assert.equal(200, assert(call "/hello").status)
    local e = again.new()
    assert.equal(200, assert(call("/hello", e)).status)
    e:close()
  end)

  it("can be made in one coroutine and used in another that outlives it", function()
    local e = coroutine.wrap(function()
      local fresh = curl.new()
      assert(fresh:start(request "/hello"))
      return fresh
    end)()
    collectgarbage()
    local status = coroutine.wrap(function() return (select(2, wait(e))).status end)()
    collectgarbage()
    assert.equal(200, status)
    e:close()
  end)

  it("goes on when a coroutine dies in the middle of its call", function()
    local begun
    local thread = coroutine.create(function()
      begun = assert(engine:start(request "/wait?50"))
      engine:step(0)
      error "it dies here"
    end)
    assert.is_false((coroutine.resume(thread)))
    thread = nil -- luacheck: ignore 311
    collectgarbage()
    local id, response = wait(engine)
    assert.equal(begun, id)
    assert.equal(200, response.status)
    assert.equal(200, assert(call "/hello").status)
  end)

  it("tells what it is made of", function()
    local info = curl.info()
    assert.is_truthy(info.libcurl:find "^%d+%.%d+")
    assert.equal("string", type(info.tls))
    assert.equal("boolean", type(info.http2))
    assert.is_true(info.pollset == "epoll" or info.pollset == "poll")
    assert.equal("instantly.engine (0 active)", tostring(engine))
  end)

  describe("leaks nothing", function()
    it("of descriptors, however calls end", function()
      local round = {
        "/hello", "/truncated", "/garbage", "/nothing", "http://127.0.0.1:1/", "https://nowhere.invalid/",
        https(server.self), { url = "/stall", timeout = 0.02 }, { url = "/bytes?9999", max_body = 10 },
        { method = "POST", url = "/hang-up", body = "x" },
      }
      local function turn()
        for _, fields in ipairs(round) do call(fields) end
      end
      turn()
      local before = descriptors()
      for _ = 1, 5 do turn() end
      assert.is_true(descriptors() <= before)
    end)

    it("of memory, however large the answers were", function()
      local function resident()
        return tonumber(shell.read("/proc/self/statm"):match "^%d+ (%d+)") * 4096
      end
      local function turn(times)
        for _ = 1, times do
          assert.equal(8000000, #assert(call "/bytes?8000000").body)
          call { url = "/bytes?9000000", max_body = 8000000 }
          collectgarbage()
        end
      end
      turn(3)
      local before = resident()
      turn(25)
      local most = (ASAN and 350 or 30) * 1e6 -- the sanitizer holds freed memory back
      assert.is_true(resident() - before < most, ("grew by %d"):format(resident() - before))
    end)

    it("of sockets to the programs that are started", function()
      local function inherited()
        return shell.output [[
          for fd in /proc/self/fd/*; do readlink $fd; done | sed -n 's/^socket:.\([0-9]*\).$/\1/p' |
            while read inode; do grep -c " $inode " /proc/net/tcp; done | grep -cv '^0' || true]]
      end
      local before = inherited()
      assert(call "/hello")
      assert(engine:start(request "/stall"))
      engine:step(0.05)
      assert.equal(before, inherited())
    end)
  end)

  describe("step", function()
    local function seconds_of(action)
      local core_clock = os.time
      local begun = core_clock()
      action()
      return core_clock() - begun
    end

    it("does not wait when it was not asked to", function()
      assert(engine:start(request "/stall"))
      local steps = 0
      local elapsed = seconds_of(function()
        for _ = 1, 1000 do
          engine:step()
          engine:step(0)
          engine:step(-1)
          engine:step(0 / 0)
          steps = steps + 1
        end
      end)
      assert.equal(1000, steps)
      assert.is_true(elapsed < 5)
    end)

    it("waits when nothing is active", function()
      local elapsed = seconds_of(function()
        for _ = 1, EPOLL and 2 or 20 do engine:step(1.05) end
      end)
      assert.is_true(elapsed >= 1 and elapsed < 6)
    end)

    it("costs no processor while it waits for a slow server", function()
      assert(engine:start(request "/wait?1000"))
      local before = os.clock()
      wait(engine)
      assert.is_true(os.clock() - before < (ASAN and 0.8 or 0.3))
    end)

    it("costs no processor with 200 uploads in flight that nobody reads", function()
      for _ = 1, 200 do
        assert(engine:start(request { method = "POST", url = https(server.mute):gsub("https", "http"),
          body = ("x"):rep(8000000 / 4) }))
      end
      for _ = 1, 20 do engine:step(0.02) end
      local before = os.clock()
      for _ = 1, 20 do engine:step(0.05) end
      assert.is_true(os.clock() - before < (ASAN and 1.5 or 0.5))
    end)
  end)

  describe("a signal", function()
    --- A child that waits for a server that never answers; it prints what ended that.
    local function waiting_child()
      local code = ([[
        local e = require "instantly.curl".new()
        assert(e:start{ method = "GET", url = "%s", timeout = 60 })
        e:step(0.2)
        print "ready" io.stdout:flush()
        local ok, message = pcall(function()
          for _ = 1, 600 do
            local active, interrupted = e:step(30)
            if interrupted then return end
          end
        end)
        print(ok and "interrupted" or message)]]):format(url "/stall")
      return process.start(("%s -e %s"):format(process.lua, shell.quote(
        ("package.path, package.cpath = %q, %q\n"):format(package.path, package.cpath) .. code)))
    end

    it("ends a wait promptly: Ctrl-C works", function()
      local child = waiting_child()
      shell.run "sleep 0.2"
      local begun = os.time()
      child.signal "INT"
      assert.is_truthy(child.stop(false):find "interrupted")
      assert.is_true(os.time() - begun <= 2)
    end)

    if EPOLL then
      it("is told to the caller", function()
        local child = waiting_child()
        shell.run "sleep 0.2"
        child.signal "STOP"
        child.signal "CONT"
        local line = child.read()
        child.stop()
        assert.equal("interrupted", line)
      end)
    end
  end)

  describe("in the child of a fork", function()
    --- Runs `action` in a child; true when it returned true.
    local function in_child(action)
      io.stdout:flush()
      local pid = native.fork()
      if pid == 0 then
        local ok, good = pcall(action)
        if not ok then io.stderr:write(tostring(good), "\n") end
        native.exit(ok and good and 0 or 1)
      end
      return native.wait(pid) == 0
    end

    local function undisturbed(response)
      return response and response.status == 200
    end

    it("it makes connections of its own", function()
      local read = { url = https(server.good), ca_file = server.ca, replay = true }
      assert(call(read))
      assert.is_true(in_child(function()
        local response = assert(call(read))
        return response.status == 200 and not response.reused
      end))
      assert.is_true(assert(call(read)).reused)
    end)

    it("closing it leaves the parent's connections alone", function()
      assert(call { url = https(server.good), ca_file = server.ca })
      local id = assert(engine:start(request { url = https(server.good, "/wait?300"), ca_file = server.ca }))
      for _ = 1, 5 do engine:step(0.02) end
      assert.is_true(in_child(function()
        engine:close()
        return true
      end))
      local popped, response = wait(engine)
      assert.equal(id, popped)
      assert.is_true(undisturbed(response))
    end)

    it("what was in flight comes back as cancelled there, and arrives in the parent", function()
      local id = assert(engine:start(request "/wait?300"))
      for _ = 1, 5 do engine:step(0.02) end
      assert.is_true(in_child(function()
        engine:step(0)
        local popped, response, failure = pop(engine)
        return popped == id and response == nil and failure.kind == "cancelled" and failure.sent
          and engine:active() == 0 and call("/hello").status == 200
      end))
      local popped, response = wait(engine)
      assert.equal(id, popped)
      assert.is_true(undisturbed(response))
    end)

    it("what nobody had used works there as well", function()
      assert.is_true(in_child(function() return call("/hello").status == 200 and engine:active() == 0 end))
      assert.equal(200, assert(call "/hello").status)
    end)

    it("what was done and not yet popped is told on both sides", function()
      local id = assert(engine:start(request "/hello"))
      repeat engine:step(1) until engine:timeout() == 0
      local function told()
        local popped, response = pop(engine)
        return popped == id and response.status == 200 and engine:active() == 0 and call("/hello").status == 200
      end
      assert.is_true(in_child(told))
      assert.is_true(told())
    end)

    if EPOLL then
      it("the descriptor that a host watches there is another one", function()
        assert(engine:fd())
        assert.is_true(in_child(function() return call("/hello").status == 200 and engine:fd() ~= nil end))
        assert(engine:start(request "/hello"))
        assert.is_true(undisturbed(select(2, wait(engine))))
      end)
    end

    it("cancelling there does not end the transfer here", function()
      local id = assert(engine:start(request "/wait?300"))
      for _ = 1, 5 do engine:step(0.02) end
      assert.is_true(in_child(function() return engine:cancel(id) end))
      assert.is_true(undisturbed(select(2, wait(engine))))
    end)

    it("no descriptor of the parent's connections stays open", function()
      local open = connections()
      for _ = 1, 10 do assert(engine:start(request "/stall")) end
      for _ = 1, 500 do
        engine:step(0.02)
        if connections() >= open + 10 then break end
      end
      local before = descriptors()
      assert.is_true(in_child(function()
        engine:close()
        local left = 0
        for _ in shell.output("ls /proc/$PPID/fd"):gmatch "%d+" do left = left + 1 end
        return left <= before - 10
      end))
      assert.equal(10, engine:active())
    end)
  end)

  it("is linked never to be unmapped: a resolver may outlive the state", function()
    assert.is_truthy(shell.output("readelf -d " .. shell.quote(module_file())):find("NODELETE", 1, true))
  end)

  if QUICK_EXIT then
    it("does not wait at exit for a name that is being looked up", function()
      local slow = "build/spec/slow_resolver.so"
      shell.output(("mkdir -p build/spec && ${CC:-cc} -D_GNU_SOURCE -fPIC -shared -o %s.$$ spec/support/slow_resolver.c "
        .. "&& mv %s.$$ %s"):format(slow, slow, slow))
      local code = [[
        local e = require "instantly.curl".new()
        for i = 1, 20 do e:start{ method = "GET", url = "https://nowhere" .. i .. ".invalid/" } end
        e:step(0.2)
        print(e:pop() == nil and "looking up" or "done")
        io.stdout:flush()]]
      local begun = os.time()
      local child = process.start(("%s -e %s"):format(process.lua, shell.quote(
        ("package.path, package.cpath = %q, %q\n"):format(package.path, package.cpath) .. code)),
        { LD_PRELOAD = (os.getenv "LD_PRELOAD" or "") .. " ./" .. slow })
      assert.equal("looking up", child.ready)
      assert.equal("", child.stop(false))
      assert.is_true(os.time() - begun < 8) -- the resolver takes 10 seconds
    end)
  end
end)
