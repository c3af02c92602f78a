--- Sends over the cosockets of nginx (OpenResty): a call yields, the worker goes on. Never anything that blocks.
--
-- What the bytes mean is said by src/http1.c; nginx opens the connections, verifies them and keeps them in its
-- pools. No connection is kept here: a cosocket belongs to the request that made it.
local core = require("instantly.native").load("instantly.core")

local ngx = rawget(_G, "ngx")
local has_ssl, ssl = pcall(require, "ngx.ssl") -- now: a file that is looked for during a call would block

local transport = {}

-- Where nginx allows cosockets; the names are those of ngx.get_phase().
local ALLOWED = { rewrite = true, access = true, content = true, ssl_cert = true, timer = true }

local IDLE_MS = 30 * 1000   -- in the pool; services close idle connections later than that
local POOL_SIZE = 100       -- idle connections at most, per worker and pool key
local PROXY_PORT = 1080     -- what libcurl takes for a proxy without a port
local RECEIVE_BYTES = 64 * 1024

-- What is wrong before anything is sent ----------------------------------------------------------

--- A sentence when no cosocket may be used here, with what to do instead.
local function host_problem()
  local phase = ngx.get_phase()
  if not ALLOWED[phase] then
    return ("no call can be made in the phase %s of nginx: make it in rewrite, access, content or a timer; "
      .. "from here `ngx.timer.at(0, function() … end)` starts one"):format(phase)
  end
  if not core.isyieldable() then
    return "no call can be made where nginx cannot yield, as in a file that is being required, or in a callback of "
      .. "table.sort or string.gsub: make it outside, or start it with `ngx.timer.at(0, function() … end)`"
  end
end

local function is_loopback(host)
  host = host:lower()
  return host == "localhost" or host == "[::1]" or host:find("^127%.%d+%.%d+%.%d+$") ~= nil
end

--- The parts of a URL; nil for one that names no host.
local function parse_url(url)
  local scheme, authority, path = url:match("^(%a+)://([^/?#]+)([^#]*)")
  if not scheme then return nil end
  local host, port = authority:match("^(%[[%x:.]+%]):?(%d*)$")
  if not host then host, port = authority:match("^([^:@%[%]]+):?(%d*)$") end
  if not host then return nil end
  scheme = scheme:lower()
  if path:sub(1, 1) ~= "/" then path = "/" .. path end
  return {
    secure = scheme == "https", scheme = scheme, host = host, path = path, authority = authority,
    port = tonumber(port) or scheme == "https" and 443 or 80, is_local = is_loopback(host),
  }
end

--- The proxy of a setting "http://user:password@host:port": host, port, authorization (header line).
local function parse_proxy(setting)
  local scheme, rest = setting:match("^(%a+)://(.*)$")
  if scheme and scheme:lower() ~= "http" then return nil end
  rest = (rest or setting):gsub("/+$", "")
  local credentials, address = rest:match("^(.*)@(.*)$")
  local parsed = parse_url("http://" .. (address or rest))
  if not parsed or parsed.path ~= "/" then return nil end
  local explicit = (address or rest):find(":%d+$")
  local text = credentials and credentials:gsub("%%(%x%x)", function(code) return string.char(tonumber(code, 16)) end)
  return {
    host = parsed.host, port = explicit and parsed.port or PROXY_PORT,
    authorization = text and "Proxy-Authorization: Basic " .. ngx.encode_base64(text),
  }
end

--- Where the request goes, or nil and what is wrong with it.
local function route_of(request)
  local route = parse_url(request.url)
  if not route or route.scheme ~= "https" and route.scheme ~= "http" then
    return nil, "the URL must look like https://host/path"
  end
  if not route.secure and not route.is_local and not request.allow_insecure then
    return nil, "plain http would show the key to the network"
  end
  if request.ca_file then
    return nil, "ca_file is not read in nginx: name that file with lua_ssl_trusted_certificate in nginx.conf"
  end
  if request.proxy and not route.is_local then -- a proxy's loopback is another machine's
    route.proxy = parse_proxy(request.proxy)
    if not route.proxy then return nil, "the proxy must look like http://host:port in nginx" end
  end
  route.name = ("%s:%d"):format(route.host, route.port)
  return route
end

-- Client certificates ----------------------------------------------------------------------------

local function read_file(path)
  local file, problem = io.open(path, "rb")
  if not file then return nil, problem end
  local text = file:read("*a")
  file:close()
  return text
end

local certificates = {} -- parsed, by the names of their files: reading a file blocks, so it is done once

--- Certificate and key as nginx wants them, or nil and what is wrong.
local function client_certificate(cert_file, key_file)
  local name = cert_file .. "\0" .. key_file
  if certificates[name] then return certificates[name] end
  if not has_ssl then return nil, "a client certificate needs ngx.ssl of lua-resty-core" end
  local cert_text, problem = read_file(cert_file)
  local key_text
  if cert_text then key_text, problem = read_file(key_file) end
  if not key_text then return nil, problem end
  local pair = {}
  pair.cert, problem = ssl.parse_pem_cert(cert_text)
  if not pair.cert then return nil, "client_cert: " .. tostring(problem) end
  pair.key, problem = ssl.parse_pem_priv_key(key_text)
  if not pair.key then return nil, "client_key: " .. tostring(problem) end
  certificates[name] = pair
  return pair
end

-- A call on its way ------------------------------------------------------------------------------
--
-- request, route, started; connect_by, ends: moments of core.now(); socket; reused: it comes from the pool;
-- sent: the server may have a part of the request.

local function failed(call, kind, message, more)
  local failure = { kind = kind, message = message, sent = call.sent, elapsed = core.now() - call.started }
  for name, value in pairs(more or {}) do failure[name] = value end
  return nil, failure
end

local function timed_out(call)
  local doing = call.sent and "waiting for the answer of" or "connecting to"
  return failed(call, "timeout", ("timed out after %.3g s %s %s")
    :format(core.now() - call.started, doing, call.route.name))
end

--- Give the next step of the socket the time until a moment; nil when there is none left.
local function allow_until(call, moment)
  local left = moment - core.now()
  if left <= 0 then return nil end
  call.socket:settimeout(math.ceil(left * 1000))
  return true
end

--- Everything that was agreed on when the connection was opened: two that differ in it are not the same.
local function pool_key(route, request)
  local proxy = route.proxy
  local way = proxy and ("%s:%d %s"):format(proxy.host, proxy.port,
    proxy.authorization and ngx.md5(proxy.authorization) or "") or "direct"
  local client = request.client_cert and request.client_cert .. " " .. request.client_key or "anonymous"
  local trust = route.secure and "verified as " .. route.host or "plain"
  return table.concat({ "instantly", route.scheme, route.name, trust, client, way }, "|")
end

local function connect_failed(call, problem, name)
  problem = tostring(problem)
  if problem == "timeout" then return timed_out(call) end
  if problem:find("no resolver defined", 1, true) then
    return failed(call, "config", ("the address of %s cannot be looked up: nginx.conf has no `resolver`"):format(name),
      { hint = "add a line like `resolver 127.0.0.53 ipv6=off;` (an address from /etc/resolv.conf) to its http block" })
  end
  if problem:find("could not be resolved", 1, true) then
    return failed(call, "dns", ("cannot find the address of %s: %s"):format(name, problem),
      { hint = "check the host name and the `resolver` of nginx.conf; nginx does not read /etc/hosts" })
  end
  return failed(call, "connect", ("cannot connect to %s: %s"):format(name, problem))
end

--- A connection from the pool, or a new one to the service or to the proxy.
local function open(call)
  local route = call.route
  local proxy = route.proxy
  local host = proxy and proxy.host or route.host
  local port = proxy and proxy.port or route.port
  call.socket = ngx.socket.tcp()
  if not allow_until(call, call.connect_by) then return timed_out(call) end
  -- localhost is this machine, whatever a resolver says; nginx does not read /etc/hosts.
  local address = host:lower() == "localhost" and "127.0.0.1" or host
  local pool = { pool = pool_key(route, call.request), pool_size = POOL_SIZE }
  local ok, problem = call.socket:connect(address, port, pool)
  if not ok then
    return connect_failed(call, problem, proxy and ("the proxy %s:%d"):format(host, port) or route.name)
  end
  call.reused = call.socket:getreusedtimes() > 0
  return true
end

--- Feed what arrives until the answer is complete: "done" and how clean the connection is, or nil and why not.
local function receive(call, answer, moment)
  while true do
    if not allow_until(call, moment) then return nil, "timeout" end
    local bytes, problem = call.socket:receiveany(RECEIVE_BYTES)
    local state, taken, fault
    if bytes then
      state, taken, fault = answer:feed(bytes)
    elseif problem == "closed" then
      state, taken, fault = answer:finish()
    else
      return nil, problem
    end
    if not state then return nil, taken, fault end
    if state == "done" then return state, bytes ~= nil and taken == #bytes end
  end
end

--- Ask the proxy for a way through to the service.
local function tunnel(call)
  local route = call.route
  local name = ("the proxy %s:%d"):format(route.proxy.host, route.proxy.port)
  local head = core.http1_head("CONNECT", route.name, route.name, { route.proxy.authorization })
  local answer = core.http1_answer("CONNECT", { max_body = RECEIVE_BYTES })
  local ok, problem = call.socket:send(head)
  local state, clean, fault
  if ok then state, clean, fault = receive(call, answer, call.connect_by) end
  local status = answer:status()
  answer:close()
  if not state then
    problem = problem or clean
    if problem == "timeout" then return timed_out(call) end
    return failed(call, "connect", ("%s broke off: %s"):format(name, fault or problem))
  end
  if status < 200 or status > 299 then
    return failed(call, "connect", ("%s lets nobody through to %s: it answered %d"):format(name, route.name, status))
  end
  if not clean then return failed(call, "connect", name .. " sent more than an answer") end
  return true
end

local HINT_CA = "nginx trusts only what nginx.conf names: `lua_ssl_trusted_certificate "
  .. "/etc/ssl/certs/ca-certificates.crt;` (or the file of a private CA) and `lua_ssl_verify_depth 3;`"
local HINT_VERSION = "the service may want a newer TLS than nginx offers: "
  .. "`lua_ssl_protocols TLSv1.2 TLSv1.3;` in nginx.conf; error.log says more"
local HINT_NAME = "the certificate is for another name than that in base_url; nginx compares names, not addresses"

local function handshake_hint(problem)
  if problem:find("host mismatch", 1, true) then return HINT_NAME end
  return problem:find("certificate", 1, true) and HINT_CA or HINT_VERSION
end

--- The handshake of nginx, with a failure always as a result: problem, hint.
--
-- The session is asked for (nil, not false), although nobody needs it: of a handshake that fails without having had
-- to wait, lua-resty-core 0.1.25 says that it succeeded when no session is wanted, and raises when one is.
local function handshake(call)
  local socket, name = call.socket, call.route.host
  local ok, session, problem = pcall(socket.sslhandshake, socket, nil, name, true)
  if not ok then
    return nil, "the certificate is refused (error.log of nginx says why)", HINT_NAME .. ". Or: " .. HINT_CA
  elseif not session then
    return nil, tostring(problem), handshake_hint(tostring(problem))
  end
  return true
end

--- TLS with the name of the service, which its certificate has to bear.
local function secure(call)
  local request = call.request
  if request.client_cert then
    local pair, problem = client_certificate(request.client_cert, request.client_key)
    if not pair then return failed(call, "config", problem) end
    call.socket:setclientcert(pair.cert, pair.key)
  end
  if not allow_until(call, call.connect_by) then return timed_out(call) end
  local ok, problem, hint = handshake(call)
  if ok then return true end
  if problem == "timeout" then return timed_out(call) end
  return failed(call, "tls", ("no trusted connection to %s: %s"):format(call.route.name, problem), { hint = hint })
end

--- A connection on which the request can be sent at once.
local function connect(call)
  local ok, failure = open(call)
  if ok and not call.reused and call.route.secure then
    if call.route.proxy then ok, failure = tunnel(call) end
    if ok then ok, failure = secure(call) end
  end
  return ok, failure
end

-- The conversation -------------------------------------------------------------------------------

--- The bytes of the request: head, and body if there is one; or nil and what is wrong with it.
local function text_of(request, route)
  local target, headers = route.path, request.headers
  if route.proxy and not route.secure then
    target, headers = request.url, { route.proxy.authorization }
    for _, line in ipairs(request.headers) do headers[#headers + 1] = line end
  end
  local body = request.body
  local head, problem = core.http1_head(request.method, target, route.authority, headers, body and #body)
  if not head then return nil, problem end
  return body and { head, body } or head
end

local function broken(call, answer, problem, fault)
  local name, status = call.route.name, answer:status()
  if problem == "timeout" then return timed_out(call) end
  if problem == "decode" then
    return failed(call, "decode", ("the answer of %s is not valid HTTP: %s"):format(name, fault), { status = status })
  elseif problem == "too_large" then
    return failed(call, "too_large", ("the answer of %s is too large: %s"):format(name, fault), { status = status })
  end
  call.is_stale = call.reused and not answer:begun()
  if call.is_stale then
    return failed(call, "connect",
      ("the connection to %s was lost after the request went out; it was not sent again"):format(name))
  end
  return failed(call, "connect", ("the connection to %s broke before the answer was complete: %s")
    :format(name, fault or problem), { status = status })
end

--- Into the pool when nothing is left on it; that it could not be pooled is nobody's failure.
local function release(call, keep)
  if not keep or not call.socket:setkeepalive(IDLE_MS, POOL_SIZE) then call.socket:close() end
end

--- Send the request and read the answer.
local function converse(call, answer)
  if not allow_until(call, call.ends) then return timed_out(call) end
  call.sent = true
  local ok, problem = call.socket:send(call.text)
  if not ok then return broken(call, answer, problem) end
  local state, clean, fault = receive(call, answer, call.ends)
  if not state then return broken(call, answer, clean, fault) end
  local status, head, body, keep = answer:result()
  release(call, keep and clean)
  return {
    status = status, head = head, body = body, http_version = "1.1", reused = call.reused, sent = true,
    elapsed = core.now() - call.started,
  }
end

--- One connection and one request on it.
local function attempt(call)
  local ok, failure = connect(call)
  local response
  if ok then
    local answer = core.http1_answer(call.request.method, { max_body = call.request.max_body })
    response, failure = converse(call, answer)
    answer:close()
  end
  if failure then call.socket:close() end
  return response, failure
end

--- Send a request and wait for its answer, as `transport/init.lua` says.
function transport.send(request, deadline)
  local started = core.now()
  local ends = math.min(deadline, started + request.attempt_timeout)
  local call = {
    request = request, started = started, ends = ends, sent = false,
    connect_by = math.min(ends, started + request.connect_timeout),
  }
  local problem = host_problem()
  if not problem then call.route, problem = route_of(request) end
  if not problem then call.text, problem = text_of(request, call.route) end
  if problem then return failed(call, "config", "the request cannot be made: " .. problem) end
  local response, failure
  repeat -- again only on a connection that had died in the pool, and only what may be repeated
    call.is_stale = false
    response, failure = attempt(call)
  until response or not (call.is_stale and request.replay)
  return response, failure
end

return transport
