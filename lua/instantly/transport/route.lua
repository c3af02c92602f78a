--- Where a request goes in nginx, and what its connection is made of: from the request alone, without a socket.
local ngx = rawget(_G, "ngx")

local route = {}

local POOL_SIZE = 100   -- idle connections at most, per worker and pool
local PROXY_PORT = 1080 -- what libcurl takes for a proxy without a port

local function is_loopback(host)
  host = host:lower()
  return host == "localhost" or host == "[::1]" or host:find("^127%.%d+%.%d+%.%d+$") ~= nil
end

--- What to connect to. localhost is this machine, whatever a resolver says; nginx does not read /etc/hosts.
local function address_of(host)
  return host:lower() == "localhost" and "127.0.0.1" or host
end

--- "host:port", "host" or "[::1]:port": the host, and the port if one is named; nil for anything else.
local function split_authority(authority)
  local host, port = authority:match("^(%[[%x:.]+%]):?(%d*)$")
  if not host then host, port = authority:match("^([^:@%[%]%s]+):?(%d*)$") end
  return host, tonumber(port)
end

--- The part of a URL before its path, taken apart; nil when it is not one of http or https.
local function parse_origin(url)
  local origin, scheme, authority = url:match("^((%a+)://([^/?#]+))")
  local host, port = split_authority(authority or "")
  scheme = scheme and scheme:lower()
  if not host or scheme ~= "https" and scheme ~= "http" then return nil end
  return {
    origin = origin, scheme = scheme, authority = authority, host = host, address = address_of(host),
    port = port or scheme == "https" and 443 or 80, is_secure = scheme == "https", is_local = is_loopback(host),
  }
end

local function unescape(text)
  return (text:gsub("%%(%x%x)", function(code) return string.char(tonumber(code, 16)) end))
end

--- The proxy of a setting like "http://user:password@host:port"; nil when nginx cannot go through such a one.
local function parse_proxy(setting)
  local scheme, rest = setting:match("^(%a+)://(.*)$")
  if scheme and scheme:lower() ~= "http" then return nil end
  rest = (rest or setting):gsub("/$", "")
  local credentials, authority = rest:match("^(.*)@(.*)$")
  local host, port = split_authority(authority or rest)
  if not host or host:find("[/?#]") then return nil end
  port = port or PROXY_PORT
  return {
    host = host, address = address_of(host), port = port, name = ("the proxy %s:%d"):format(host, port),
    authorization = credentials and "Proxy-Authorization: Basic " .. ngx.encode_base64(unescape(credentials)),
  }
end

--- Names everything that is agreed on when a connection is opened: two that differ in it must not be taken for the
--- same. Whoever reads it learns no password.
local function pool_key(found, request)
  local proxy = found.proxy
  local way = proxy and proxy.name .. " " .. (proxy.authorization and ngx.md5(proxy.authorization) or "") or "direct"
  local client = request.client_cert and request.client_cert .. " " .. request.client_key or "anonymous"
  local trust = found.is_secure and "verified as " .. found.host or "plain"
  return table.concat({ "instantly", found.scheme, found.name, trust, client, way }, "|")
end

local function new_route(request)
  local found = parse_origin(request.url)
  if not found then return nil, "the URL must look like https://host/path" end
  if not found.is_secure and not found.is_local and not request.allow_insecure then
    return nil, "plain http would show the key to the network"
  end
  if request.ca_file then
    return nil, "ca_file is not read in nginx: name that file with lua_ssl_trusted_certificate in nginx.conf"
  end
  if request.proxy and not found.is_local then -- a proxy's loopback is another machine's
    found.proxy = parse_proxy(request.proxy)
    if not found.proxy then return nil, "the proxy must look like http://host:port in nginx" end
  end
  found.name = ("%s:%d"):format(found.host, found.port)
  found.pool = { pool = pool_key(found, request), pool_size = POOL_SIZE }
  return found
end

local last -- the route of the last request, which most likely is that of the next: working it out takes its time
local last_of -- what decided about it, beside the URL

--- Does a URL go this way, as far as that is told by a URL?
---@param found table a route
---@param url string
---@return boolean
function route.leads_to(found, url)
  local origin = found.origin -- with which it begins, and which ends there
  if url:find(origin, 1, true) ~= 1 then return false end
  local next_byte = url:byte(#origin + 1)
  return next_byte == 47 or next_byte == 63 or next_byte == 35 -- "/", "?", "#"
end

local function is_same(request)
  return request.proxy == last_of.proxy and request.client_cert == last_of.client_cert
    and request.client_key == last_of.client_key and request.ca_file == last_of.ca_file
    and request.allow_insecure == last_of.allow_insecure and route.leads_to(last, request.url)
end

--- The route of a request.
---@param request table as for transport.send
---@return table? route origin, scheme, host, address (to connect to), port, authority (for the Host field), name
---("host:port", for people), is_secure, is_local, pool (options of connect), proxy? {host, address, port, name,
---authorization?}
---@return string? problem why it cannot go there
function route.of(request)
  if last and is_same(request) then return last end
  local found, problem = new_route(request)
  if not found then return nil, problem end
  last = found
  last_of = {
    proxy = request.proxy, client_cert = request.client_cert, client_key = request.client_key,
    ca_file = request.ca_file, allow_insecure = request.allow_insecure,
  }
  return found
end

--- What the request line says: path and query, or all of the URL to a proxy that speaks for us.
---@param found table a route
---@param url string
---@return string
function route.target(found, url)
  if found.proxy and not found.is_secure then return url end
  local path = url:sub(#found.origin + 1)
  return path:byte() == 47 and path or "/" .. path
end

return route
