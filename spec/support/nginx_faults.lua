--- Inside nginx: the fault matrix, test by test, against a served mock.
local fault_hosts = require "spec.support.fault_hosts"
local fault_matrix = require "spec.support.fault_matrix"
local instantly = require "instantly"

local inside = {}

local hosts, tests = {}, {} -- by scheme, once per worker

local function new_host(scheme, served, features)
  local function client(settings)
    local all = { api_key = served.key, base_url = served[scheme], pacer = false }
    for name, value in pairs(settings or {}) do all[name] = value end
    return instantly.new(all)
  end
  return {
    name = "nginx-" .. scheme, bad = served.bad, client = client, wait = ngx.sleep,
    control = fault_hosts.control(client{ base_url = served.control }),
    features = features,
  }
end

--- Run the test of this number; its result.
---@param scheme "http"|"https"
---@param served table { http, https, control, key, bad = name → base URL }
---@param features table<string, boolean> what this host has, for the matrix
function inside.run(scheme, number, served, features)
  if not hosts[scheme] then
    hosts[scheme] = new_host(scheme, served, features)
    tests[scheme] = fault_matrix.tests(hosts[scheme])
  end
  return tests[scheme][number].run()
end

return inside
