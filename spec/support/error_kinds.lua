--- What can go wrong between client and server, as calls and the errors they give: the same in every host. The server
--- is spec/support/raw_server.lua; its ports and the file of its CA are given as a table of plain values. (`host` where
--- certificates are compared with names alone; no `ca` where the host itself is told what to trust.)
local instantly = require "instantly"

local error_kinds = {}

local ID = "0199b3f1-0000-7000-8000-000000000001"

local function client(base_url, options)
  local settings = { api_key = "a-key-of-the-specs", base_url = base_url, retries = 0, pacer = false }
  for name, value in pairs(options or {}) do settings[name] = value end
  return instantly.new(settings)
end

-- A write against a path of the server, the kind it gives, and whether the write may have been carried out.
local BROKEN = {
  { "/truncated", "connect", true }, { "/truncated-chunk", "connect", true }, { "/bad-chunk", "decode", true },
  { "/garbage", "decode", true }, { "/nothing", "connect", true }, { "/half-head", "connect", true },
  { "/bad-gzip", "decode", true }, { "/long-line", "too_large", true }, { "/html", "decode", true },
  { "/nul", "decode", true }, { "/large-json", "too_large", true },
}

local STATUSES = {
  [400] = "invalid", [401] = "unauthorized", [402] = "payment_required", [403] = "edge_blocked", [404] = "not_found",
  [409] = "conflict", [413] = "too_large", [429] = "rate_limited", [500] = "server", [503] = "server",
}

--- The cases: name, kind, uncertain, and call(server) that gives value and error.
function error_kinds.cases()
  local cases = {}
  local function add(name, kind, uncertain, call)
    cases[#cases + 1] = { name = name, kind = kind, uncertain = uncertain, call = call }
  end
  local function plain(server, path, options)
    return client(("http://127.0.0.1:%d%s"):format(server.plain, path), options)
  end
  for _, broken in ipairs(BROKEN) do
    add("a write that meets " .. broken[1], broken[2], broken[3], function(server)
      return plain(server, broken[1]).campaigns:pause(ID)
    end)
  end
  for status, kind in pairs(STATUSES) do
    add("a read that meets status " .. status, kind, nil, function(server)
      return plain(server, ""):request{ path = "/status", query = { [tostring(status)] = "" }, timeout = 5 }
    end)
  end
  for _, port in ipairs{ "self", "stranger", "wrong", "expired" } do
    add("a write that meets a certificate that is no good: " .. port, "tls", nil, function(server)
      local url = ("https://%s:%d"):format(server.host or "127.0.0.1", server[port])
      return client(url, { ca_file = server.ca }).campaigns:pause(ID)
    end)
  end
  add("a write that gets no answer", "timeout", true, function(server)
    return plain(server, "/stall", { attempt_timeout = 0.2 }).campaigns:pause(ID)
  end)
  add("a write that gets half of an answer", "timeout", true, function(server)
    return plain(server, "/half-stall", { attempt_timeout = 0.2 }).campaigns:pause(ID)
  end)
  add("a write to a server that is not there", "connect", nil, function()
    return client("http://127.0.0.1:1").campaigns:pause(ID)
  end)
  add("a read from a host that does not exist", "dns", nil, function()
    return client("https://no-such-host.invalid").campaigns:get(ID)
  end)
  add("a call without a key", "config", nil, function(server)
    return instantly.new{ base_url = "http://127.0.0.1:" .. server.plain }.campaigns:get(ID)
  end)
  return cases
end

return error_kinds
