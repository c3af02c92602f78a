--- The hosts of the fault matrix that run in this process: libcurl over HTTP, HTTPS and HTTP/2, and no wire at all.
local instantly = require "instantly"
local mock = require "instantly.mock"
local mock_server = require "spec.support.mock_server"
local sleep = require "instantly.sleep"

local fault_hosts = {}

--- The control of a served mock, through a client that does not share the connection under test.
function fault_hosts.control(client)
  local function ask(method, path, body)
    return assert(client:request{ method = method, path = "/__mock/" .. path, body = body })
  end
  return {
    add = function(rule) ask("POST", "faults", rule) end,
    clear = function() ask("DELETE", "faults") end,
    hang_up = function() ask("DELETE", "connections") end,
    rules = function() return ask("GET", "faults") end,
    done = function() return ask("GET", "done") end,
    received = function() return ask("GET", "counts") end,
  }
end

local function merged(...)
  local all = {}
  for _, source in ipairs { ... } do
    for name, value in pairs(source) do all[name] = value end
  end
  return all
end

local function over_curl(name, features, server, base_url, control_url)
  local common = { api_key = server.key, ca_file = server.ca_file }
  local set = { replays = true }
  for _, feature in ipairs(features) do set[feature] = true end
  return {
    name = name, features = set, wait = sleep.wait,
    bad = set.tls and server.bad_tls or { refused = "http://127.0.0.1:1" }, -- nothing listens there
    client = function(settings) return instantly.new(merged(common, { base_url = base_url }, settings)) end,
    control = fault_hosts.control(instantly.new(merged(common, { base_url = control_url }))),
  }
end

local function in_process()
  local api = mock.new()
  return {
    name = "process", features = { process = true, http1 = true }, bad = {}, wait = function() end,
    client = function(settings) return instantly.new(merged({ mock = api }, settings)) end,
    control = {
      add = function(rule) api:fail(rule) end,
      clear = function() api.faults:clear() end,
      hang_up = function() end,
      rules = function() return api.faults:rules() end,
      done = function() return api:done() end,
      received = function() return api:counts() end,
    },
  }
end

--- Starts the servers; the hosts, and a function that ends them.
function fault_hosts.start()
  local one = mock_server.start { bad_tls = true }
  local other = mock_server.start { http2 = false, bad_tls = true }
  local hosts = {
    in_process(),
    over_curl("http", { "http1" }, one, one.http, one.https),
    over_curl("https", { "http1", "tls" }, other, other.https, other.http),
    over_curl("http2", { "http2", "tls" }, one, one.https, one.http),
  }
  return hosts, function()
    one.stop()
    other.stop()
  end
end

return fault_hosts
