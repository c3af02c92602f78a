-- What can go wrong between client and server, seen from the public surface: a typed error each time, and a
-- client that goes on afterwards.
local instantly = require "instantly"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local ID = "0199b3f1-0000-7000-8000-000000000001"
local KEY = "a-key-of-the-specs"

local server
setup(function() server = process.serve "spec/support/raw_server.lua" end)
teardown(function() server.stop() end)

local function client(prefix, options)
  local settings = { api_key = KEY, base_url = ("http://127.0.0.1:%d%s"):format(server.plain, prefix) }
  for name, value in pairs(options or {}) do settings[name] = value end
  return instantly.new(settings)
end

local function https(port, options)
  local settings = { api_key = KEY, base_url = "https://127.0.0.1:" .. port }
  for name, value in pairs(options or {}) do settings[name] = value end
  return instantly.new(settings)
end

local function open_files()
  return tonumber(shell.output("ls /proc/$PPID/fd | wc -l"))
end

--- The error of a call that is sent once, and the proof that the library goes on.
local function failure(made, method)
  made = made:with{ retries = 0 }
  local value, err = made.campaigns[method or "get"](made.campaigns, method ~= "list" and ID or nil)
  assert.is_nil(value)
  assert.is_nil(tostring(err):find(KEY, 1, true))
  local answer, problem = client(""):request{ path = "/json" }
  assert.is_truthy(answer, problem)
  return err
end

describe("a call", function()
  it("to a dead server is a connect error that can be retried", function()
    local port = 1 -- nothing listens there
    local err = failure(instantly.new{ api_key = KEY, base_url = "http://127.0.0.1:" .. port }, "pause")
    assert.equal("connect", err.kind)
    assert.is_true(err.retryable)
    assert.is_nil(err.uncertain)
  end)

  it("to a host that does not exist is a dns error", function()
    local err = failure(instantly.new{ api_key = KEY, base_url = "https://no-such-host.invalid" })
    assert.equal("dns", err.kind)
  end)

  it("whose connection is lost within the TLS handshake is a connect error that can be retried", function()
    local err = failure(https(server.abrupt), "pause")
    assert.equal("connect", err.kind)
    assert.is_true(err.retryable)
    assert.is_nil(err.uncertain)
  end)

  for _, case in ipairs{
    { "self", "a self-signed certificate" }, { "stranger", "a certificate of an unknown authority" },
    { "wrong", "a certificate for another name" }, { "expired", "an expired certificate" },
  } do
    it("that meets " .. case[2] .. " is a tls error, and nothing is sent", function()
      local err = failure(https(server[case[1]], { ca_file = server.ca }), "pause")
      assert.equal("tls", err.kind)
      assert.is_nil(err.uncertain)
    end)
  end

  it("over TLS works with the right authority", function()
    assert.is_truthy(https(server.good, { ca_file = server.ca }):request{ path = "/json" })
  end)

  it("over TLS without that authority is a tls error", function()
    assert.equal("tls", failure(https(server.good)).kind)
  end)

  it("with a ca_file that is not there is a config error that names it", function()
    local err = failure(https(server.good, { ca_file = "/nowhere/ca.pem" }))
    assert.equal("config", err.kind)
    assert.matches("/nowhere/ca.pem", tostring(err), 1, true)
  end)

  local broken = {
    { "/truncated", "connect", "an answer that is cut" },
    { "/truncated-chunk", "connect", "a chunk that is cut" },
    { "/bad-chunk", "decode", "a chunk that is none" },
    { "/garbage", "decode", "an answer that is no HTTP" },
    { "/nothing", "connect", "a connection that is closed without an answer" },
    { "/half-head", "connect", "a head that is cut" },
    { "/bad-gzip", "decode", "a body that is not compressed as it says" },
    { "/long-line", "too_large", "a header line without an end" },
    { "/bomb", "too_large", "a small body that unpacks to a large one" },
    { "/html", "decode", "a page of HTML with status 200" },
    { "/nul", "decode", "NUL bytes" },
  }
  for _, case in ipairs(broken) do
    it(("that meets %s is a %s error"):format(case[3], case[2]), function()
      local err = failure(client(case[1]), "pause")
      assert.equal(case[2], err.kind)
    end)
  end

  it("that meets 20 MB of JSON is too_large, beyond the 16 MiB that a client takes", function()
    assert.equal("too_large", failure(client("/large-json")).kind)
    assert.is_truthy(client("", { max_body = 32 * 1024 * 1024 }):request{ path = "/large-json" })
  end)

  it("whose large page cannot be read tells what it was", function()
    local err = failure(client("/large-html"), "list")
    assert.equal("decode", err.kind)
    assert.is_truthy(tostring(err):find("text/html", 1, true), tostring(err))
    assert.equal("<html>xxx", err.body:sub(1, 9))
    err = failure(client("/large-json", { max_body = 32 * 1024 * 1024 }), "list")
    assert.equal("decode", err.kind)
    assert.equal('{"id":"xx', err.body:sub(1, 9))
  end)

  it("that gets no answer is a timeout after attempt_timeout, and uncertain if it writes", function()
    local err = failure(client("/stall", { attempt_timeout = 0.2 }), "pause")
    assert.equal("timeout", err.kind)
    assert.is_true(err.uncertain)
    assert.is_true(err.elapsed >= 0.19 and err.elapsed < 2)
    assert.is_nil(failure(client("/stall", { attempt_timeout = 0.2 }), "get").uncertain)
  end)

  it("ends with the total timeout when that is shorter", function()
    local err = failure(client("/drip", { timeout = 0.3 }))
    assert.equal("timeout", err.kind)
    assert.is_true(err.elapsed < 2)
  end)

  it("takes its own timeout over the client's", function()
    local _, err = client("/stall").campaigns:get(ID, { timeout = 0.2, retries = 0 })
    assert.equal("timeout", err.kind)
    assert.is_true(err.elapsed < 2)
  end)

  it("does not follow a redirect, which could carry the key elsewhere", function()
    local err = failure(client("/redirect"))
    assert.equal("config", err.kind)
    assert.equal(302, err.status)
    assert.matches("/elsewhere", err.message, 1, true)
  end)
end)

describe("a write", function()
  local function arrived(prefix)
    local count = 0
    local log = instantly.new{ api_key = KEY, base_url = "http://127.0.0.1:" .. server.plain }
      :request{ path = "/log-json" }
    for _, line in ipairs(log) do
      if line:find("POST " .. prefix, 1, true) or line:find("PATCH " .. prefix, 1, true) then count = count + 1 end
    end
    return count
  end

  it("on a connection that dies arrives once, is not repeated, and is uncertain", function()
    for _, call in ipairs{
      function(made) return made.campaigns:pause(ID) end,
      function(made) return made.campaigns:update(ID, { name = "x" }) end,
      function(made) return made.campaigns:duplicate(ID) end,
      function(made) return made.campaigns:duplicate(ID, { name = "x" }) end,
    } do
      arrived("/then-die") -- empties the log
      local made = client("/then-die", { retries = 0 })
      made:request{ path = "/warm" }
      local value, err = call(made)
      assert.is_nil(value)
      assert.equal("connect", err.kind)
      assert.is_true(err.uncertain)
      assert.equal(1, arrived("/then-die"))
    end
  end)

  it("that is answered arrives once", function()
    arrived("/json")
    for _ = 1, 5 do assert(client("/json").campaigns:pause(ID)) end
    assert.equal(5, arrived("/json"))
  end)
end)

describe("without a descriptor left", function()
  -- The first call of a program raised a text there.
  it("a call fails as any other, and the next one succeeds when there is one", function()
    local program = ([[
      package.path, package.cpath = %q, %q
      local instantly = require "instantly"
      require "instantly.curl"
      local client = instantly.new{ api_key = "k", base_url = "http://127.0.0.1:%d", retries = 0, pacer = false }
      local files, file = {}, nil
      repeat -- each is kept: one that the collector closes would leave a descriptor
        file = io.open "/dev/null"
        files[#files + 1] = file
      until not file
      local answer, err = client:request{ path = "/json" }
      print(answer, err.kind, err)
      for _, file in ipairs(files) do file:close() end
      collectgarbage()
      print(client:request{ path = "/json" }.id)
    ]]):format(package.path, package.cpath, server.plain)
    local output = shell.output(("ulimit -n 30; %s -e %s"):format(process.lua, shell.quote(program)))
    -- Without epoll the engine needs none for itself: the socket is what fails there.
    assert.matches("^nil\tconnect\tclient:request failed: connect: [nc][oa][^\n]+\nx$", output)
  end)
end)

describe("after all kinds of failures", function()
  it("no file stays open", function()
    local function round()
      failure(client("/truncated"))
      failure(client("/stall", { attempt_timeout = 0.05 }))
      failure(https(server.self))
      failure(instantly.new{ api_key = KEY, base_url = "http://127.0.0.1:1" })
    end
    round()
    local before = open_files()
    for _ = 1, 10 do round() end
    assert.is_true(open_files() <= before + 1)
  end)
end)

describe("Ctrl-C", function()
  it("ends a call that waits for its answer, at once, and its connection", function()
    local program = ([[
      package.path, package.cpath = %q, %q
      local client = require "instantly".new{ api_key = "k", base_url = "http://127.0.0.1:%d" }
      local function sockets()
        assert(client:request{ path = "/json" })
        local pipe = io.popen("ls -l /proc/$PPID/fd | grep -c socket:")
        local count = pipe:read("*l")
        pipe:close()
        return count
      end
      local before = sockets()
      io.stdout:write("calling\n"); io.stdout:flush()
      local ok, err = pcall(function() return client:request{ path = "/stall" } end)
      print(ok, err)
      print(before, sockets())
    ]]):format(package.path, package.cpath, server.plain)
    local child = process.start(("%s -e %s"):format(process.lua, shell.quote(program)))
    shell.run("sleep 0.3")
    local began = os.time()
    local output = child.stop("INT")
    assert.matches("false%s+.*interrupted", output)
    local before, after = output:match("(%d+)\t(%d+)\n$")
    assert.is_truthy(before, output)
    assert.equal(before, after)
    assert.is_true(os.time() - began <= 3)
  end)
end)
