--- The hosts of the fault matrix that run in this process: libcurl over HTTP, HTTPS and HTTP/2, and no wire at all.
local instantly = require "instantly"
local mock = require "instantly.mock"
local mock_server = require "spec.support.mock_server"
local sleep = require "instantly.sleep"

local fault_hosts = {}

local NOBODY = "http://127.0.0.1:1" -- nothing listens there

--- The control of a served mock, through a client for its address `control`.
function fault_hosts.control(client)
  local function ask(method, path, body)
    return assert(client:request{ method = method, path = "/__mock/" .. path, body = body })
  end
  return {
    add = function(rule) ask("POST", "faults", rule) end,
    clear = function() ask("DELETE", "faults") end,
    hang_up = function() ask("DELETE", "connections") end,
    state = function() return ask("GET", "state") end,
  }
end

local function merged(...)
  local all = {}
  for _, source in ipairs { ... } do
    for name, value in pairs(source) do all[name] = value end
  end
  return all
end

--- A served mock at one of its addresses ("http" or "https").
local function over_curl(name, features, address, options)
  local host = { name = name, features = { replays = true }, wait = sleep.wait }
  for _, feature in ipairs(features) do host.features[feature] = true end

  function host.start()
    local server = mock_server.start(merged({ bad_tls = address == "https" }, options))
    local function client(settings)
      return instantly.new(merged({ api_key = server.key, ca_file = server.ca_file, pacer = false }, settings))
    end
    function host.client(settings) return client(merged({ base_url = server[address] }, settings)) end
    host.control = fault_hosts.control(client{ base_url = server.control })
    host.bad = merged({ refused = NOBODY }, server.bad_tls or {})
    host.stop = server.stop
  end

  return host
end

local function in_process()
  local host = { name = "process", features = { process = true, http1 = true, plain = true }, wait = function() end }

  function host.start()
    local api = mock.new()
    function host.client(settings) return instantly.new(merged({ mock = api }, settings)) end
    host.control = {
      add = function(rule) api:fail(rule) end,
      clear = function() api.faults:clear() end,
      hang_up = function() end,
      state = function() return { received = api:counts(), done = api:done(), faults = api.faults:rules() } end,
    }
  end

  function host.stop() end

  return host
end

--- The hosts, each with `start` and `stop` beside what the matrix asks for.
function fault_hosts.new()
  return {
    in_process(),
    over_curl("http", { "http1", "plain" }, "http"),
    over_curl("https", { "http1", "tls" }, "https", { http2 = false }),
    over_curl("http2", { "http2", "tls" }, "https"),
  }
end

return fault_hosts
