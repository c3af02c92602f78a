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

-- The ways to a served mock: what each is like, which address it uses, how the server is to be started.
local WAYS = {
  http = { features = { "http1", "plain" }, address = "http" },
  https = { features = { "http1", "tls" }, address = "https", options = { http2 = false, bad_tls = true } },
  http2 = { features = { "http2", "tls" }, address = "https", options = { bad_tls = true } },
}

--- Starts the server for a way.
function fault_hosts.server(name)
  return mock_server.start(WAYS[name].options)
end

--- A host over libcurl, for a server that `connect` is told of; this Lua need not have started it.
function fault_hosts.over_curl(name)
  local way = WAYS[name]
  local host = { name = name, features = { replays = true }, wait = sleep.wait }
  for _, feature in ipairs(way.features) do host.features[feature] = true end

  function host.connect(server)
    local function client(settings)
      return instantly.new(merged({ api_key = server.key, ca_file = server.ca_file, pacer = false }, settings))
    end
    function host.client(settings) return client(merged({ base_url = server[way.address] }, settings)) end
    host.control = fault_hosts.control(client{ base_url = server.control })
    host.bad = merged({ refused = NOBODY }, server.bad_tls or {})
  end

  return host
end

local function started_here(host)
  function host.start()
    local server = fault_hosts.server(host.name)
    host.connect(server)
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

--- The hosts in this process, each with `start` and `stop` beside what the matrix asks for.
function fault_hosts.new()
  local hosts = { in_process() }
  for i, name in ipairs { "http", "https", "http2" } do hosts[i + 1] = started_here(fault_hosts.over_curl(name)) end
  return hosts
end

return fault_hosts
