-- What can go wrong between nginx and the service: the same kinds as elsewhere, with what helps in nginx, and a
-- worker that goes on.
local error_kinds = require "spec.support.error_kinds"
local nginx = require "spec.support.nginx"
local process = require "spec.support.process"
local tls = require "spec.support.tls"

local KEY = "a-key-of-the-specs"

-- The servers -------------------------------------------------------------------------------------------

local ENV = "env INSTANTLY_API_KEY;"
local TRUST = "lua_ssl_trusted_certificate $dir/ca.pem; "
local RESOLVER = "resolver 127.0.0.1:1 ipv6=off; resolver_timeout 1s;" -- nobody answers there
local MODERN = "lua_ssl_protocols TLSv1.2 TLSv1.3; "

local raw, server
local authority = tls.authority "another CA of a spec"

local function read(path)
  local file = assert(io.open(path))
  local text = file:read "*a"
  file:close()
  return text
end

setup(function()
  raw = process.serve "spec/support/raw_server.lua"
  server = nginx.start{
    main = ENV, env = { INSTANTLY_API_KEY = KEY }, level = "debug",
    files = { ["ca.pem"] = read(raw.ca) .. authority.pem },
    http = RESOLVER,
    runs = { ["/run"] = TRUST .. MODERN, ["/old"] = TRUST },
  }
end)
teardown(function()
  if server then server.stop() end
  raw.stop()
  os.remove(raw.ca)
end)

local function settings(fields)
  local words = { "retries = 0" }
  for name, value in pairs(fields) do
    words[#words + 1] = ("%s = %s"):format(name, type(value) == "string" and ("%q"):format(value) or tostring(value))
  end
  return "{ " .. table.concat(words, ", ") .. " }"
end

local function http(prefix) return ("http://127.0.0.1:%d%s"):format(raw.plain, prefix or "") end
local function https(port) return ("https://localhost:%d"):format(port) end

--- Make a client, and what it gives to `code`, in nginx.
local function run(fields, code, path)
  return server.run(("local client = instantly.new%s %s"):format(settings(fields), code), path)
end

local CALL = 'return told(client.campaigns:pause "0199b3f1-0000-7000-8000-000000000001")'
local READ = 'return told(client:request{ path = "/json" })'

--- The failure of a call, and the proof that the worker goes on.
local function failure(fields, code, path)
  local found = run(fields, code or CALL, path)
  assert.is_nil(found.value)
  assert.is_nil(found.text:find(KEY, 1, true))
  assert.is_truthy(run({ base_url = http() }, READ).value)
  return found
end

describe("in nginx, a call", function()
  it("to a dead server is a connect error that can be retried", function()
    local err = failure{ base_url = "http://127.0.0.1:1" }
    assert.same({ "connect", true }, { err.kind, err.retryable })
    assert.is_nil(err.uncertain)
  end)

  it("to a name that the resolver does not find is a dns error", function()
    local err = failure{ base_url = "https://no-such-host.invalid" }
    assert.equal("dns", err.kind)
    assert.matches("nginx does not read /etc/hosts", err.hint, 1, true)
  end)

  for _, case in ipairs{
    { "self", "a self-signed certificate" }, { "stranger", "a certificate of an unknown authority" },
    { "wrong", "a certificate for another name" }, { "expired", "an expired certificate" },
  } do
    it("that meets " .. case[2] .. " is a tls error, and nothing is sent", function()
      for _ = 1, 5 do -- a handshake that fails without waiting takes another way through lua-resty-core
        local err = failure{ base_url = https(raw[case[1]]) }
        assert.equal("tls", err.kind)
        assert.is_nil(err.uncertain)
      end
    end)
  end

  it("over TLS works with the right authority, which nginx.conf names", function()
    assert.is_truthy(run({ base_url = https(raw.good) }, READ).value)
  end)

  it("over TLS without an authority in nginx.conf is a tls error that names the line", function()
    local other = nginx.start{ workers = 1 } -- of its own: pools are of a worker, not of a place in nginx.conf
    local err = other.run(('return told(instantly.new{ api_key = "k", base_url = %q }:request{ path = "/json" })')
      :format(https(raw.good)))
    other.stop()
    assert.equal("tls", err.kind)
    assert.matches("lua_ssl_trusted_certificate", err.hint, 1, true)
  end)

  it("with a ca_file is a config error that names the line", function()
    local err = failure{ base_url = https(raw.good), ca_file = raw.ca }
    assert.equal("config", err.kind)
    assert.matches("lua_ssl_trusted_certificate", err.message, 1, true)
  end)

  local broken = {
    { "/truncated", "connect", "an answer that is cut" },
    { "/truncated-chunk", "connect", "a chunk that is cut" },
    { "/bad-chunk", "decode", "a chunk that is none" },
    { "/garbage", "decode", "an answer that is no HTTP" },
    { "/http09", "decode", "an answer of 1991" },
    { "/bad-version", "decode", "an HTTP that is none" },
    { "/nothing", "connect", "a connection that is closed without an answer" },
    { "/half-head", "connect", "a head that is cut" },
    { "/bad-gzip", "decode", "a body that is compressed without having been asked for" },
    { "/long-line", "too_large", "a header line without an end" },
    { "/many-lines", "too_large", "more header lines than anybody reads" },
    { "/endless-interim", "too_large", "answers before the answer, without an end" },
    { "/html", "decode", "a page of HTML with status 200" },
    { "/nul", "decode", "NUL bytes" },
    { "/large-json", "too_large", "20 MB of JSON" },
    { "/redirect", "config", "a redirect, which could carry the key elsewhere" },
  }
  for _, case in ipairs(broken) do
    it(("that meets %s is a %s error"):format(case[3], case[2]), function()
      assert.equal(case[2], failure{ base_url = http(case[1]) }.kind)
    end)
  end

  it("that meets answers before the answer, or a trailer, works", function()
    for _, path in ipairs{ "/interim", "/trailers" } do
      run({ base_url = http() }, ('client:request{ path = %q }'):format(path))
      assert.equal(200, run({ base_url = http() },
        ('client:request{ path = %q } return last().status'):format(path)))
    end
  end)

  it("that gets no answer is a timeout after attempt_timeout, and uncertain if it writes", function()
    local err = failure{ base_url = http "/stall", attempt_timeout = 0.2 }
    assert.same({ "timeout", true }, { err.kind, err.uncertain })
    assert.is_true(err.elapsed >= 0.19 and err.elapsed < 2)
    assert.is_nil(failure({ base_url = http "/stall", attempt_timeout = 0.2 }, READ).uncertain)
  end)

  it("whose answer drips ends with the total timeout when that is shorter", function()
    local err = failure{ base_url = http "/drip", timeout = 0.3 }
    assert.equal("timeout", err.kind)
    assert.is_true(err.elapsed < 2)
  end)

  it("that nobody reads is a timeout, and uncertain", function()
    local err = failure({ base_url = "http://127.0.0.1:" .. raw.mute, attempt_timeout = 0.3 },
      'return told(client:request{ method = "POST", path = "/x", body = { x = ("y"):rep(8e6) } })')
    assert.same({ "timeout", true }, { err.kind, err.uncertain })
    assert.is_true(err.elapsed < 2)
  end)

  it("that is never greeted back in TLS is a timeout after connect_timeout, and nothing is sent", function()
    local err = failure{ base_url = https(raw.mute), connect_timeout = 0.2 }
    assert.equal("timeout", err.kind)
    assert.is_nil(err.uncertain)
    assert.is_true(err.elapsed < 2)
  end)
end)

describe("in nginx, as in every host,", function()
  local keyless -- one of the errors is that there is no key
  setup(function()
    keyless = nginx.start{
      workers = 1, level = "crit", http = RESOLVER, files = { ["ca.pem"] = read(raw.ca) }, runs = { ["/run"] = TRUST },
    }
  end)
  teardown(function() keyless.stop() end)

  for _, case in ipairs(error_kinds.cases()) do
    it(case.name .. " is a " .. case.kind .. " error", function()
      local found = keyless.run(([[
        for _, case in ipairs(require("spec.support.error_kinds").cases()) do
          if case.name == %q then
            local server = { host = "localhost", plain = %d, self = %d, stranger = %d, wrong = %d, expired = %d }
            return told(case.call(server))
          end
        end ]]):format(case.name, raw.plain, raw.self, raw.stranger, raw.wrong, raw.expired))
      assert.same({ case.kind, case.uncertain }, { found.kind, found.uncertain }, found.text)
    end)
  end
end)

describe("in nginx, a connection", function()
  local function connections(code)
    return run({ base_url = http() }, code)
  end

  it("is used again", function()
    assert.is_true(connections [[ client:request{ path = "/json" } client:request{ path = "/json" } return last().reused ]])
  end)

  it("on which something was left is not", function()
    assert.is_false(connections [[
      client:request{ path = "/twice" } ngx.sleep(0.2)
      client:request{ path = "/json" } return last().reused ]])
  end)

  it("that the server has closed meanwhile is not, and nothing fails", function()
    local found = connections [[
      client:request{ path = "/then-close" } ngx.sleep(0.2)
      return told(client:request{ path = "/json" }) ]]
    assert.is_truthy(found.value, found.text)
  end)

  it("that was verified for one name does not serve another", function()
    local found = server.run(([[
      local function call(host)
        return told(instantly.new{ base_url = "https://" .. host .. ":%d", retries = 0 }:request{ path = "/json" })
      end
      local first, wrong, again = call "localhost", call "127.0.0.1", call "localhost"
      return { first.value or first.text, wrong.kind, again.value or again.text, last().reused } ]]):format(raw.good))
    assert.same({ true, "tls", true, true }, found)
  end)
end)

describe("in nginx, a request on a connection that dies", function()
  local function arrived()
    local lines = run({ base_url = http() }, [[
      local count = 0
      for _, line in ipairs(client:request{ path = "/log-json" }) do
        if line:find("POST /then-die/api", 1, true) then count = count + 1 end
      end
      return count ]])
    return lines
  end

  it("arrives once if it writes, and is uncertain", function()
    arrived() -- empties the log
    local found = run({ base_url = http "/then-die" }, [[
      client:request{ path = "/warm" } -- its answer is no JSON; the connection stays
      return told(client.campaigns:duplicate "0199b3f1-0000-7000-8000-000000000001") ]])
    assert.same({ "connect", true }, { found.kind, found.uncertain })
    assert.matches("it was not sent again", found.message, 1, true)
    assert.equal(1, arrived())
  end)

  it("is sent again by itself if it reads", function()
    local found = run({ base_url = http "/then-die" }, [[
      client:request{ path = "/warm" }
      client:request{ path = "/warm" }
      return { last().status, last().reused } ]])
    assert.same({ 200, false }, found)
  end)
end)

describe("in nginx, through a proxy, a call", function()
  it("reaches the service in TLS, which is verified by its own name", function()
    local found = run({ base_url = "https://elsewhere.example", proxy = "http://user:secret@127.0.0.1:" .. raw.plain },
      [[ local first = told(client:request{ path = "/json" })
         client:request{ path = "/json" }
         return { first.value or first.text, last().reused } ]])
    assert.same({ true, true }, found)
  end)

  it("to a service whose certificate is for another name is a tls error", function()
    local err = failure{ base_url = "https://another.example", proxy = "http://127.0.0.1:" .. raw.plain }
    assert.equal("tls", err.kind)
  end)

  it("that is not there is a connect error that names it", function()
    local err = failure{ base_url = "https://elsewhere.example", proxy = "http://127.0.0.1:1" }
    assert.equal("connect", err.kind)
    assert.matches("the proxy 127.0.0.1:1", err.message, 1, true)
  end)

  it("that refuses is a connect error with its status", function()
    local proxy = nginx.start{ port = nginx.free_port(), workers = 1 } -- one that knows no CONNECT
    local err = failure{ base_url = "https://elsewhere.example", proxy = "http://127.0.0.1:" .. proxy.port }
    proxy.stop()
    assert.equal("connect", err.kind)
    assert.matches("it answered 40[05]", err.message)
  end)
end)

-- Servers as nginx makes them ---------------------------------------------------------------------------

local ANSWER = 'location / { default_type application/json; return 200 \'{"id":"x"}\'; }'

local function upstream(more, tls_options)
  local port = nginx.free_port()
  local files = tls.files{ by = authority }
  files["ca.pem"] = authority.pem
  local options = { port = port, tls = tls_options, files = files, workers = 1, server = more .. ANSWER }
  return { port = port, start = function() return nginx.start(options) end }
end

local CERTIFICATE = "ssl_certificate $dir/server.pem; ssl_certificate_key $dir/server.key; "

describe("in nginx, a service", function()
  local running
  local function start(up)
    running = up.start()
    return running
  end
  after_each(function()
    if running then running.stop() end
    running = nil
  end)

  it("that speaks TLS 1.3 alone is reached, where nginx.conf allows it", function()
    local up = upstream(CERTIFICATE .. "ssl_protocols TLSv1.3;", "ssl")
    start(up)
    local found = run({ base_url = https(up.port) }, [[
      for _ = 1, 5 do
        local found = told(client:request{ path = "/x" })
        if not found.value then return found.text end
      end
      return true ]])
    assert.is_true(found)
  end)

  it("that speaks TLS 1.3 alone is a tls error elsewhere, which names the line", function()
    local up = upstream(CERTIFICATE .. "ssl_protocols TLSv1.3;", "ssl")
    start(up)
    local err = failure({ base_url = https(up.port) }, READ, "/old")
    assert.equal("tls", err.kind)
    assert.matches("lua_ssl_protocols TLSv1.2 TLSv1.3", err.hint, 1, true)
  end)

  it("that was started anew is reached, also by what may not be sent twice", function()
    for _, secure in ipairs{ false, true } do
      local up = upstream(secure and CERTIFICATE or "", secure and "ssl" or nil)
      local url = secure and https(up.port) or "http://127.0.0.1:" .. up.port
      start(up)
      local WRITE = 'return told(client:request{ method = "POST", path = "/x", body = { a = 1 } })'
      assert.is_truthy(run({ base_url = url }, WRITE).value)
      running.stop()
      start(up)
      local found = run({ base_url = url }, WRITE)
      assert.is_truthy(found.value, found.text)
      running.stop()
    end
  end)

  it("that closes idle connections early is reached on a new one", function()
    local up = upstream("keepalive_timeout 1s;")
    start(up)
    local found = run({ base_url = "http://127.0.0.1:" .. up.port }, [[
      local first = told(client:request{ path = "/x" })
      local second = told(client:request{ path = "/x" })
      local reused = last().reused
      ngx.sleep(1.5)
      local third = told(client:request{ path = "/x" })
      return { first.value, second.value, reused, third.value or third.text, last().reused } ]])
    assert.same({ true, true, true, true, false }, found)
  end)

  it("that asks for a certificate is shown one, here as in plain Lua", function()
    local up = upstream(CERTIFICATE .. "ssl_verify_client on; ssl_client_certificate $dir/ca.pem;", "ssl")
    start(up)
    local files = tls.files{ by = authority, hosts = { "client.example" } }
    local cert, key = os.tmpname(), os.tmpname()
    for path, text in pairs{ [cert] = files["server.pem"], [key] = files["server.key"] } do
      local file = assert(io.open(path, "w"))
      file:write(text)
      file:close()
    end
    local shown = { base_url = https(up.port), client_cert = cert, client_key = key }
    local found = run(shown, 'return told(client:request{ path = "/x" })')
    assert.is_truthy(found.value, found.text)
    local without = run({ base_url = https(up.port) }, 'return told(client:request{ path = "/x" })')
    assert.same({ "invalid", 400 }, { without.kind, without.status })

    local instantly = require "instantly"
    shown.api_key, shown.ca_file = KEY, server.dir .. "/ca.pem"
    assert(instantly.new(shown):request{ path = "/x" })
    local _, err = instantly.new{ base_url = shown.base_url, api_key = KEY, ca_file = shown.ca_file }:request{ path = "/x" }
    assert.equal(400, err.status)
    local _, missing = instantly.new{ base_url = shown.base_url, api_key = KEY, client_cert = "/nowhere", client_key = "/nowhere" }
      :request{ path = "/x" }
    assert.equal("config", missing.kind)
    os.remove(cert)
    os.remove(key)
  end)
end)

describe("an nginx.conf", function()
  it("without `env INSTANTLY_API_KEY;` is told so", function()
    local other = nginx.start{ workers = 1, env = { INSTANTLY_API_KEY = KEY } }
    local err = other.run('return told(instantly.new{ base_url = "http://127.0.0.1:1" }:request{ path = "/x" })')
    other.stop()
    assert.equal("config", err.kind)
    assert.matches("add `env INSTANTLY_API_KEY;` to nginx.conf", err.message, 1, true)
  end)

  it("without a resolver is told so", function()
    local other = nginx.start{ workers = 1 }
    local err = other.run('return told(instantly.new{ api_key = "k" }:request{ path = "/x" })')
    other.stop()
    assert.equal("config", err.kind)
    assert.matches("nginx.conf has no `resolver`", err.message, 1, true)
    assert.matches("resolver 127.0.0.53", err.hint, 1, true)
  end)
end)

describe("the error.log", function()
  it("does not hold the key, not even with everything that nginx can say", function()
    failure{ base_url = https(raw.wrong) }
    failure{ base_url = http "/garbage" }
    failure{ base_url = http "/stall", attempt_timeout = 0.1 }
    run({ base_url = https(raw.good) }, READ)
    local log = server.log()
    assert.is_true(#log > 100000)
    assert.matches("cosocket", log, 1, true)
    assert.is_nil(log:find(KEY, 1, true))
  end)
end)
