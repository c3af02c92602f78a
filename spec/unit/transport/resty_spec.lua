-- The cosocket transport against a scripted nginx: what real servers do seldom or never. With real ones: spec/hosts.
local core = require "instantly.core"

local OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

-- A scripted nginx --------------------------------------------------------------------------------------

local opened, phase -- the sockets of a call, in order; what ngx.get_phase() says

--- A cosocket that plays one connection: connect, reused, sends, handshake, receives (texts, or errors after "!"),
--- keepalive: an error where it is a text.
local function new_socket(plan)
  local socket = { plan = plan, sent = {}, log = {}, at = 0 }
  opened[#opened + 1] = socket
  local function note(what) socket.log[#socket.log + 1] = what end
  function socket.settimeout(_, ms) socket.connect_ms, socket.send_ms, socket.read_ms = ms, ms, ms end
  function socket.settimeouts(_, ...) socket.connect_ms, socket.send_ms, socket.read_ms = ... end
  function socket.connect(_, host, port, options)
    note("connect")
    socket.host, socket.port, socket.pool = host, port, options.pool
    if plan.connect then return nil, plan.connect end
    return 1
  end
  function socket.getreusedtimes() return plan.reused and 3 or 0 end
  function socket.setclientcert(_, cert, key) socket.cert, socket.key = cert, key return true end
  function socket.sslhandshake(_, session, name, verify)
    note("handshake")
    socket.handshake = { session, name, verify }
    if plan.raises then error("assertion failed!") end
    if plan.handshake then return nil, plan.handshake end
    return {}
  end
  function socket.send(_, text)
    note("send")
    socket.sent[#socket.sent + 1] = type(text) == "table" and table.concat(text) or text
    if plan.send then return nil, plan.send end
    return 1
  end
  function socket.receiveany()
    socket.at = socket.at + 1
    local step = (plan.receives or { OK })[socket.at] or "!closed"
    if step:sub(1, 1) == "!" then return nil, step:sub(2) end
    return step
  end
  function socket.setkeepalive()
    note("pool")
    if plan.keepalive then return nil, plan.keepalive end
    return 1
  end
  function socket.close() note("close") return 1 end
  return socket
end

local plans
local fake = {
  get_phase = function() return phase end,
  encode_base64 = function(text) return "base64(" .. text .. ")" end,
  md5 = function(text) return ("sum of %d bytes"):format(#text) end,
  socket = { tcp = function() return new_socket(table.remove(plans, 1) or {}) end },
}

-- What has looked whether this is nginx.
local MODULES = {
  "ngx.ssl", "ngx.semaphore", "instantly.scheduler.nginx", "instantly.transport.resty", "instantly.transport.route",
}

local transport
setup(function()
  rawset(_G, "ngx", fake)
  package.preload["ngx.ssl"] = function()
    return {
      parse_pem_cert = function(text) if text == "bad" then return nil, "no PEM" end return "cert " .. text end,
      parse_pem_priv_key = function(text) return "key " .. text end,
    }
  end
  package.preload["ngx.semaphore"] = function() return {} end
  for _, name in ipairs(MODULES) do package.loaded[name] = nil end
  transport = require("instantly.transport").select("https://api.example")
end)
teardown(function()
  rawset(_G, "ngx", nil)
  for _, name in ipairs(MODULES) do package.loaded[name], package.preload[name] = nil, nil end
end)

--- Send a request over the connections of a script, from where nginx could yield. The answer comes as a table.
local function send(fields, script, seconds)
  local request = {
    method = "GET", url = "https://api.example/api/v2/x?a=1", headers = { "X-A: b" }, connect_timeout = 10,
    attempt_timeout = 30, max_body = 100, replay = true,
  }
  for name, value in pairs(fields or {}) do request[name] = value end
  opened, plans, phase = {}, script or { {} }, phase or "content"
  local status, body, head = coroutine.wrap(function() return transport.send(request, core.now() + (seconds or 60)) end)()
  if not status then return nil, body end
  return { status = status, body = body, head = head }
end

before_each(function() phase = "content" end)

local function log_of(index) return table.concat(opened[index].log, " ") end

-- ---------------------------------------------------------------------------------------------------------

describe("the cosocket transport", function()
  it("is the one in nginx", function()
    assert.equal(require "instantly.transport.resty", transport)
  end)

  it("sends a request, gives the answer as every transport does, and pools the connection", function()
    local response = send{ method = "POST", body = "{}" }
    assert.same({ status = 200, head = OK:sub(1, -3), body = "ok" }, response)
    assert.same({ "POST /api/v2/x?a=1 HTTP/1.1\r\nHost: api.example\r\nX-A: b\r\nContent-Length: 2\r\n\r\n{}" },
      opened[1].sent)
    assert.equal("connect handshake send pool", log_of(1))
  end)

  it("verifies the certificate for the name it was asked for, with SNI, and asks for a session", function()
    send()
    local handshake = opened[1].handshake
    assert.same({ nil, "api.example", true }, { handshake[1], handshake[2], handshake[3] })
  end)

  it("neither greets nor verifies again on a connection of the pool", function()
    assert(send({}, { { reused = true } }))
    assert.equal("connect send pool", log_of(1))
  end)

  for url, wanted in pairs{
    ["https://api.example/x"] = { "api.example", 443, "api.example" },
    ["https://api.example:8443/x"] = { "api.example", 8443, "api.example:8443" },
    ["http://127.0.0.1:80/x"] = { "127.0.0.1", 80, "127.0.0.1:80" },
    ["http://localhost/x"] = { "127.0.0.1", 80, "localhost" },
    ["HTTPS://LocalHost:1/x"] = { "127.0.0.1", 1, "LocalHost:1" },
    ["https://[::1]:443/x"] = { "[::1]", 443, "[::1]:443" },
    ["https://[2001:db8::1]/x"] = { "[2001:db8::1]", 443, "[2001:db8::1]" },
    ["https://api.example"] = { "api.example", 443, "api.example" },
    ["https://api.example?a=b"] = { "api.example", 443, "api.example" },
  } do
    it("finds its way to " .. url, function()
      assert(send{ url = url })
      assert.same({ wanted[1], wanted[2] }, { opened[1].host, opened[1].port })
      assert.matches("\r\nHost: " .. wanted[3] .. "\r\n", opened[1].sent[1], 1, true)
    end)
  end

  it("reads an answer that comes in pieces, behind another that is none", function()
    local response = send({}, { { receives = { "HTTP/1.1 100 C\r\n", "\r\nHTTP/1.1 2", "00 OK\r\nContent-Le", "ngth: 4\r\n\r\nb",
      "o", "dy" } } })
    assert.equal("body", response.body)
  end)

  it("reads a body that ends with the connection, which then cannot be pooled", function()
    local response = send({}, { { receives = { "HTTP/1.1 200 OK\r\n\r\nto ", "the end", "!closed" } } })
    assert.equal("to the end", response.body)
    assert.equal("connect handshake send close", log_of(1))
  end)
end)

describe("the header lines of a plan", function()
  local function plan_of(headers)
    return { headers = headers, connect_timeout = 10, attempt_timeout = 30, max_body = 100, method = "GET" }
  end
  local function sent_by(plan, url, body)
    assert(send({ plan = plan, headers = plan.headers, url = url, body = body, method = body and "POST" }))
    return opened[1].sent[1]
  end

  it("are the same in all of its requests", function()
    local plan = plan_of{ "X-A: b" }
    assert.equal("GET /x HTTP/1.1\r\nHost: h\r\nX-A: b\r\n\r\n", sent_by(plan, "https://h/x"))
    assert.equal("GET /y HTTP/1.1\r\nHost: h\r\nX-A: b\r\n\r\n", sent_by(plan, "https://h/y"))
    assert.equal("POST /z HTTP/1.1\r\nHost: h\r\nX-A: b\r\nContent-Length: 2\r\n\r\n{}", sent_by(plan, "https://h/z", "{}"))
  end)

  it("are its own, and name the host that is asked", function()
    local one, other = plan_of{ "X-A: b" }, plan_of{ "X-C: d" }
    for _ = 1, 2 do
      assert.equal("GET /x HTTP/1.1\r\nHost: h\r\nX-A: b\r\n\r\n", sent_by(one, "https://h/x"))
      assert.equal("GET /x HTTP/1.1\r\nHost: h\r\nX-C: d\r\n\r\n", sent_by(other, "https://h/x"))
      assert.equal("GET /x HTTP/1.1\r\nHost: h:1\r\nX-A: b\r\n\r\n", sent_by(one, "https://h:1/x"))
    end
  end)

  it("are refused every time when they are wrong", function()
    local plan = plan_of{ "X: a\nb" }
    for _ = 1, 3 do
      local _, failure = send{ plan = plan, headers = plan.headers }
      assert.same({ "config", false, 0 }, { failure.kind, failure.sent, #opened })
    end
  end)
end)

describe("a connection", function()
  local cases = {
    { "that has more on it than the answer", { OK .. "x" } },
    { "that the server is about to close", { "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n" } },
    { "of HTTP/1.0", { "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n" } },
  }
  for _, case in ipairs(cases) do
    it(case[1] .. " is closed, not pooled", function()
      assert(send({}, { { receives = case[2] } }))
      assert.equal("connect handshake send close", log_of(1))
    end)
  end

  it("that nginx cannot pool is closed, and nothing has failed", function()
    assert.equal(200, send({}, { { keepalive = "connection in dubious state" } }).status)
    assert.equal("connect handshake send pool close", log_of(1))
  end)

  it("is closed after every failure", function()
    for _, plan in ipairs{
      { connect = "connection refused" }, { handshake = "handshake failed" }, { send = "closed" },
      { receives = { "!timeout" } }, { receives = { "nonsense" } }, { receives = { "HTTP/1.1 200 OK\r\n", "!closed" } },
    } do
      assert.is_nil((send({ replay = false }, { plan })))
      assert.equal(1, #opened)
      assert.matches("close$", log_of(1))
    end
  end)
end)

describe("the pool of connections", function()
  local function pool_of(fields)
    local tunnel = fields.proxy and not fields.allow_insecure
    assert(send(fields, { { receives = tunnel and { "HTTP/1.1 200 OK\r\n\r\n", OK } or { OK } } }))
    return opened[1].pool
  end

  local base = { url = "https://api.example/x" }

  it("is shared by requests that differ in nothing the connection was made of", function()
    local pool = pool_of(base)
    for _, fields in ipairs{
      { url = "https://api.example/other?x=y" }, { url = "https://api.example:443/x" }, { headers = { "Authorization: x" } },
      { method = "POST", body = "{}" }, { replay = false }, { max_body = 5 }, { connect_timeout = 1 },
    } do
      fields.url = fields.url or base.url
      assert.equal(pool, pool_of(fields))
    end
  end)

  it("is another for another scheme, host, port, name, certificate or proxy", function()
    local cert = os.tmpname()
    local seen = {}
    for i, fields in ipairs{
      base, { url = "https://other.example/x" }, { url = "https://api.example:8443/x" },
      { url = "http://api.example:443/x", allow_insecure = true }, { url = "https://127.0.0.1/x" },
      { url = "https://localhost/x" }, { url = base.url, client_cert = cert, client_key = cert },
      { url = base.url, proxy = "http://p:1" }, { url = base.url, proxy = "http://p:2" },
      { url = base.url, proxy = "http://q:1" }, { url = base.url, proxy = "http://a:b@p:1" },
      { url = base.url, proxy = "http://a:longer@p:1" },
    } do
      local pool = pool_of(fields)
      assert.is_nil(seen[pool], i)
      seen[pool] = true
    end
    os.remove(cert)
  end)

  it("is not named after anybody's password", function()
    assert.is_nil(pool_of{ url = base.url, proxy = "http://user:secret@p:1" }:find("secret", 1, true))
  end)
end)

describe("a connection that had died in the pool", function()
  local DEAD = {
    { reused = true, receives = { "!closed" } }, { reused = true, receives = { "!connection reset by peer" } },
    { reused = true, send = "closed" }, { reused = true, send = "broken pipe" },
  }
  for _, plan in ipairs(DEAD) do
    local how = (plan.send or plan.receives[1]:sub(2)) .. (plan.send and " while sending" or "")
    it(("(%s) is forgotten by a read, which is sent again"):format(how), function()
      local response = send({ replay = true }, { plan, plan, {} })
      assert.equal(200, response.status)
      assert.equal(3, #opened)
    end)

    it(("(%s) ends anything else, which may have arrived"):format(how), function()
      local response, failure = send({ replay = false, method = "POST" }, { plan, {} })
      assert.is_nil(response)
      assert.same({ "connect", true, 1 }, { failure.kind, failure.sent, #opened })
      assert.matches("it was not sent again", failure.message, 1, true)
    end)
  end

  local ALIVE = {
    ["a new connection"] = { receives = { "!closed" } },
    ["a connection on which an answer had begun"] = { reused = true, receives = { "H", "!closed" } },
    ["one where nothing comes in time"] = { reused = true, receives = { "!timeout" } },
    ["one where something else than an answer comes"] = { reused = true, receives = { "nonsense" } },
  }
  for what, plan in pairs(ALIVE) do
    it("is not " .. what .. ": that is a failure for everybody", function()
      local response, failure = send({ replay = true }, { plan, {} })
      assert.is_nil(response)
      assert.same({ true, 1 }, { failure.sent, #opened })
    end)
  end
end)

describe("a failure", function()
  local cases = {
    { { connect = "connection refused" }, "connect", false, "cannot connect to api.example:443: connection refused" },
    { { connect = "timeout" }, "timeout", false, "connecting to api.example:443" },
    { { connect = "api.example could not be resolved (3: Host not found)" }, "dns", false, "Host not found", "/etc/hosts" },
    { { connect = "no resolver defined to resolve \"api.example\"" }, "config", false, "no `resolver`", "`resolver 127" },
    { { handshake = "timeout" }, "timeout", false, "connecting to" },
    { { handshake = "20: unable to get local issuer certificate" }, "tls", false, "issuer", "lua_ssl_trusted_certificate" },
    { { handshake = "18: self signed certificate" }, "tls", false, "self signed", "lua_ssl_trusted_certificate" },
    { { handshake = "certificate host mismatch" }, "tls", false, "mismatch", "another name" },
    { { handshake = "handshake failed" }, "tls", false, "handshake failed", "lua_ssl_protocols TLSv1.2 TLSv1.3" },
    { { raises = true }, "tls", false, "certificate is refused", "another name" },
    { { send = "timeout" }, "timeout", true, "waiting for the answer" },
    { { send = "closed" }, "connect", true, "broke before the answer was complete: closed" },
    { { receives = { "!timeout" } }, "timeout", true, "waiting for the answer of api.example:443" },
    { { receives = { "!closed" } }, "connect", true, "ended before an answer came" },
    { { receives = { "!connection reset by peer" } }, "connect", true, "connection reset by peer" },
    { { receives = { "HTTP/1.1 2" } }, "connect", true, "within the head" },
    { { receives = { "HTTP/1.1 503 x\r\nContent-Length: 9\r\n\r\nx" } }, "connect", true, "within the body", nil, 503 },
    { { receives = { "SSH-2.0" } }, "decode", true, "is not valid HTTP: it does not begin" },
    { { receives = { "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n" } }, "decode", true, "not a number", nil, 200 },
    { { receives = { "HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n" } }, "too_large", true, "too large", nil, 200 },
    { { receives = { "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\n" } }, "decode", true,
      "compressed", nil, 200 },
  }
  for _, case in ipairs(cases) do
    local plan = case[1]
    it(("of kind %s is what \"%s\" is"):format(case[2], case[4]), function()
      local response, failure = send({ replay = false }, { plan })
      assert.is_nil(response)
      assert.same({ case[2], case[3], case[6] }, { failure.kind, failure.sent, failure.status })
      assert.matches(case[4], failure.message, 1, true)
      if case[5] then assert.matches(case[5], failure.hint, 1, true) end
    end)
  end

  local refused = {
    { { url = "ftp://x/" }, "https://host/path" }, { { url = "https:///x" }, "https://host/path" },
    { { url = "https://u:p@h/x" }, "https://host/path" }, { { url = "https://h:1x/" }, "https://host/path" },
    { { url = "/x" }, "https://host/path" }, { { url = "http://api.example/x" }, "show the key" },
    { { url = "http://127.0.0.1.example/x" }, "show the key" }, { { url = "http://localhost.example/x" }, "show the key" },
    { { ca_file = "/x.pem" }, "lua_ssl_trusted_certificate" }, { { proxy = "https://p:1" }, "http://host:port" },
    { { proxy = "socks5://p:1" }, "http://host:port" }, { { proxy = "http://p:1/x" }, "http://host:port" },
    { { proxy = "http://" }, "http://host:port" }, { { headers = { "X: a\nb" } }, "CR, LF" },
    { { headers = { "Host: x" } }, "headers[1]" }, { { method = "get" }, "capital" },
    { { url = "https://h/a b" }, "visible ASCII" }, { { url = "https://h\r\nX: y/" }, "host" },
  }
  for _, case in ipairs(refused) do
    it("is what cannot be sent: " .. case[2], function()
      local response, failure = send(case[1])
      assert.is_nil(response)
      assert.same({ "config", false, 0 }, { failure.kind, failure.sent, #opened })
      assert.matches(case[2], failure.message, 1, true)
    end)
  end

  it("is a call in a phase that has no cosockets", function()
    for _, name in ipairs{ "init", "init_worker", "set", "header_filter", "body_filter", "log", "balancer", "exit_worker" } do
      phase = name
      local _, failure = send()
      assert.same({ "config", false, 0 }, { failure.kind, failure.sent, #opened })
      assert.matches("phase " .. name, failure.message, 1, true)
      assert.matches("ngx.timer.at", failure.message, 1, true)
    end
  end)

  it("is a call from where nothing can yield", function()
    opened, plans = {}, {}
    local failure
    table.sort({ 1, 2 }, function()
      failure = failure or select(2, transport.send({ url = "https://x/", attempt_timeout = 1, connect_timeout = 1 }, core.now() + 1))
      return false
    end)
    assert.equal("config", failure.kind)
    assert.matches("cannot yield", failure.message, 1, true)
  end)
end)

describe("the time of a call", function()
  it("is over before anything is tried", function()
    local _, failure = send({}, { {} }, -1)
    assert.same({ "timeout", false }, { failure.kind, failure.sent })
    assert.equal("close", log_of(1))
  end)

  local function is_about(seconds, ms) return ms > (seconds - 1) * 1000 and ms <= seconds * 1000 end

  it("bounds what is sent and read by what is left of the attempt, or of the call", function()
    for _, reused in ipairs{ true, false } do
      send({ attempt_timeout = 5 }, { { reused = reused } }, 60)
      assert.is_true(is_about(5, opened[1].send_ms) and is_about(5, opened[1].read_ms))
      send({ attempt_timeout = 50 }, { { reused = reused } }, 2)
      assert.is_true(is_about(2, opened[1].send_ms) and is_about(2, opened[1].read_ms))
    end
  end)

  it("until connected is bounded by connect_timeout, or by what is left", function()
    send({ connect_timeout = 3 }, { { connect = "timeout" } })
    assert.is_true(is_about(3, opened[1].connect_ms))
    send({ connect_timeout = 3, proxy = "http://p:1" }, { { receives = { "!timeout" } } })
    assert.is_true(is_about(3, opened[1].read_ms))
    send({ connect_timeout = 30, attempt_timeout = 4 }, { { connect = "timeout" } })
    assert.is_true(is_about(4, opened[1].connect_ms))
  end)

  it("goes on running while an answer drips", function()
    local receives, count = {}, 0
    for i = 1, 500 do receives[i] = "" end
    receives[1] = "HTTP/1.1 200 OK\r\n\r\n"
    local plan = setmetatable({}, { __index = function(_, name)
      if name ~= "receives" then return nil end
      count = count + 1
      local until_then = core.now() + 0.01
      repeat until core.now() >= until_then
      return receives
    end })
    local _, failure = send({ attempt_timeout = 0.5 }, { plan })
    assert.same({ "timeout", true }, { failure.kind, failure.sent })
    assert.is_true(count > 2 and count < 500)
  end)
end)

describe("a proxy", function()
  local function through(plan, fields)
    fields = fields or {}
    fields.proxy = fields.proxy or "http://user:p%40ss@proxy.example:3128/"
    return send(fields, { plan })
  end
  local LET_THROUGH = "HTTP/1.1 200 Connection established\r\n\r\n"

  it("is asked for a way through to the service, and then the service is greeted", function()
    assert.equal(200, through{ receives = { LET_THROUGH, OK } }.status)
    local socket = opened[1]
    assert.same({ "proxy.example", 3128 }, { socket.host, socket.port })
    assert.equal("CONNECT api.example:443 HTTP/1.1\r\nHost: api.example:443\r\n"
      .. "Proxy-Authorization: Basic base64(user:p@ss)\r\n\r\n", socket.sent[1])
    assert.is_nil(socket.sent[2]:find("Proxy", 1, true))
    assert.equal("api.example", socket.handshake[2])
    assert.equal("connect send handshake send pool", log_of(1))
  end)

  for _, answer in ipairs{ "HTTP/1.0 200 Connection established\r\n\r\n", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" } do
    it("lets through with " .. answer:gsub("\r\n", " "), function()
      assert.equal(200, through{ receives = { answer, OK } }.status)
      assert.equal(200, through{ receives = { answer:sub(1, 10), answer:sub(11), OK } }.status)
    end)
  end

  it("is not asked again on a connection of the pool", function()
    assert(through{ reused = true })
    assert.equal("connect send pool", log_of(1))
  end)

  it("without a port has the one that libcurl takes", function()
    assert(through({ receives = { LET_THROUGH, OK } }, { proxy = "proxy.example" }))
    assert.same({ "proxy.example", 1080 }, { opened[1].host, opened[1].port })
    assert.is_nil(opened[1].sent[1]:find("Authorization", 1, true))
  end)

  it("is passed by on the way to this machine", function()
    for _, url in ipairs{ "https://localhost/x", "http://127.0.0.1/x" } do
      assert(through({}, { url = url }))
      assert.equal("127.0.0.1", opened[1].host)
    end
  end)

  it("gets the whole URL when there is no TLS", function()
    local headers = { "X-A: b" }
    assert(through({}, { url = "http://api.example/x", allow_insecure = true, headers = headers }))
    assert.equal("GET http://api.example/x HTTP/1.1\r\nHost: api.example\r\n"
      .. "Proxy-Authorization: Basic base64(user:p@ss)\r\nX-A: b\r\n\r\n", opened[1].sent[1])
    assert.same({ "X-A: b" }, headers)
  end)

  for what, case in pairs{
    ["that refuses"] = { { receives = { "HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n" } }, "it answered 407" },
    ["that sends more than an answer"] = { { receives = { LET_THROUGH .. "x" } }, "more than an answer" },
    ["that hangs up"] = { { receives = { "!closed" } }, "broke off: the connection ended before" },
    ["that is none"] = { { receives = { "SSH-2.0" } }, "broke off: it does not begin" },
    ["that breaks"] = { { send = "closed" }, "broke off: closed" },
    ["that is not there"] = { { connect = "connection refused" }, "cannot connect to the proxy proxy.example:3128" },
  } do
    it(what .. " is a connect failure, and nothing was sent", function()
      local _, failure = through(case[1])
      assert.same({ "connect", false }, { failure.kind, failure.sent })
      assert.matches(case[2], failure.message, 1, true)
      assert.is_nil(failure.message:find("p@ss", 1, true))
    end)
  end

  it("that says nothing is a timeout", function()
    local _, failure = through{ receives = { "!timeout" } }
    assert.same({ "timeout", false }, { failure.kind, failure.sent })
  end)
end)

describe("a client certificate", function()
  local function file(text)
    local path = os.tmpname()
    local out = io.open(path, "w")
    out:write(text)
    out:close()
    return path
  end

  it("is read once, and shown in every handshake", function()
    local cert, key = file "c", file "k"
    assert(send{ client_cert = cert, client_key = key })
    assert.same({ "cert c", "key k" }, { opened[1].cert, opened[1].key })
    os.remove(cert)
    os.remove(key)
    assert(send{ client_cert = cert, client_key = key })
    assert.equal("cert c", opened[1].cert)
  end)

  it("that cannot be read, or is none, is a config failure", function()
    local bad, key = file "bad", file "k"
    for _, case in ipairs{ { "/nowhere", key, "/nowhere" }, { bad, "/nowhere", "/nowhere" }, { bad, key, "client_cert: no PEM" } } do
      local _, failure = send{ client_cert = case[1], client_key = case[2] }
      assert.same({ "config", false }, { failure.kind, failure.sent })
      assert.matches(case[3], failure.message, 1, true)
    end
    os.remove(bad)
    os.remove(key)
  end)
end)
