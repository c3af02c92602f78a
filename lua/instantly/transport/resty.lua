--- Sends over the cosockets of nginx (OpenResty): a call yields, the worker goes on. Never anything that blocks.
--
-- What the bytes mean is said by src/http1.c; nginx opens the connections, verifies them and keeps them in its
-- pools. No connection is kept here: a cosocket belongs to the request that made it.
local core = require("instantly.native").load("instantly.core")
local routes = require "instantly.transport.route"
local scheduler = require "instantly.scheduler.nginx"

local ngx = rawget(_G, "ngx")
local has_ssl, ssl = pcall(require, "ngx.ssl") -- now: a file that is looked for during a call would block

local ceil = math.ceil

local transport = {}

-- Where nginx allows cosockets; the names are those of ngx.get_phase().
local ALLOWED = { rewrite = true, access = true, content = true, ssl_cert = true, timer = true }

local IDLE_MS = 30 * 1000 -- in the pool; services close idle connections later than that
local RECEIVE_BYTES = 64 * 1024

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

-- A call on its way ------------------------------------------------------------------------------
--
-- request, route; started, connect_by, ends: moments of core.now(); socket; reused: it comes from the pool; sent: the
-- server may have a part of the request. Seldom: answer: what came of one that comes in pieces; is_stale: its
-- connection had died in the pool; again: the moment of another attempt.

local function failed(call, kind, message, more)
  local failure = { kind = kind, message = message, sent = call.sent }
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
  call.socket:settimeout(ceil(left * 1000))
  return true
end

local spare -- an answer that is not in use any more: the next one is read into its memory

--- Where the answer to a request is read into. Taken when the first bytes are there, not for as long as it waits for
--- them: so few are needed at the same time.
local function new_answer(method, max_body)
  local answer = spare
  if not answer then return core.http1_answer(method, { max_body = max_body }) end
  spare = nil
  answer:reset(method, max_body)
  return answer
end

--- Feed what arrives until the answer is complete, as `receive` says. `bytes`, `problem`: what came first.
local function receive_pieces(call, method, max_body, moment, bytes, problem)
  while true do
    if not bytes and problem ~= "closed" then return nil, problem end
    local answer = call.answer
    if not answer then
      answer = new_answer(method, max_body)
      call.answer = answer
    end
    local state, taken, fault
    if bytes then state, taken, fault = answer:feed(bytes) else state, taken, fault = answer:finish() end
    if not state then return nil, taken, fault end
    if state == "done" then
      local status, head, body, keep = answer:result()
      return status, head, body, keep and bytes ~= nil and taken == #bytes
    end
    if not allow_until(call, moment) then return nil, "timeout" end
    bytes, problem = call.socket:receiveany(RECEIVE_BYTES)
  end
end

--- Read the answer: status, head, body, and whether the connection is clean and stays; or nil, the kind of the failure
--- or what nginx calls it, and what is wrong with the answer. The time for the first step has been set.
local function receive(call, method, max_body, moment)
  local bytes, problem = call.socket:receiveany(RECEIVE_BYTES)
  if bytes then -- which are all of it, mostly
    local status, head, body, keep = core.http1_whole(method, max_body, bytes)
    if status then return status, head, body, keep end
  end
  return receive_pieces(call, method, max_body, moment, bytes, problem)
end

--- What was read of the answer is not needed any more. Its memory serves the next one, unless it is more than usual.
local function forget_answer(call, body)
  local answer = call.answer
  if not answer then return end
  call.answer = nil
  if body and #body <= RECEIVE_BYTES then spare = answer else answer:close() end
end

-- Connecting -------------------------------------------------------------------------------------

local function connect_failed(call, problem, name)
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
  local peer = route.proxy or route
  call.socket = ngx.socket.tcp()
  local socket, now = call.socket, call.again or call.started
  if now >= call.connect_by then return timed_out(call) end
  local rest = ceil((call.ends - now) * 1000)
  socket:settimeouts(ceil((call.connect_by - now) * 1000), rest, rest)
  local ok, problem = socket:connect(peer.address, peer.port, route.pool)
  if not ok then return connect_failed(call, tostring(problem), peer.name) end
  call.reused = socket:getreusedtimes() > 0
  return true
end

--- Ask the proxy for a way through to the service.
local function tunnel(call)
  local route, proxy = call.route, call.route.proxy
  if not allow_until(call, call.connect_by) then return timed_out(call) end
  local head = core.http1_head("CONNECT", route.name, core.http1_fields(route.name, { proxy.authorization }))
  local ok, problem = call.socket:send(head)
  local status, head_or_kind, body_or_fault, clean
  if ok then status, head_or_kind, body_or_fault, clean = receive(call, "CONNECT", RECEIVE_BYTES, call.connect_by) end
  forget_answer(call)
  if not status then
    problem = problem or head_or_kind
    if problem == "timeout" then return timed_out(call) end
    return failed(call, "connect", ("%s broke off: %s"):format(proxy.name, body_or_fault or problem))
  end
  if status < 200 or status > 299 then
    return failed(call, "connect",
      ("%s lets nobody through to %s: it answered %d"):format(proxy.name, route.name, status))
  end
  if not clean then return failed(call, "connect", proxy.name .. " sent more than an answer") end
  return true
end

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
  if ok and not call.reused and call.route.is_secure then
    if call.route.proxy then ok, failure = tunnel(call) end
    if ok then ok, failure = secure(call) end
  end
  return ok, failure
end

-- The conversation -------------------------------------------------------------------------------

--- The header lines of requests with these headers: checked, as one text; or nil and what is wrong with them.
local function new_fields(headers, route)
  local lines = headers
  if route.proxy and not route.is_secure then
    lines = { route.proxy.authorization }
    for _, line in ipairs(headers) do lines[#lines + 1] = line end
  end
  return core.http1_fields(route.authority, lines)
end

--- Where a request goes, and its header lines, both found once for a plan; or nil and what is wrong with it.
local function way_of(request)
  local plan = request.plan or request
  local route = plan.http1_route
  if route and routes.leads_to(route, request.url) then return route, plan.http1_fields end
  local fields, problem
  route, problem = routes.of(request)
  if not route then return nil, problem end
  fields, problem = new_fields(plan.headers, route)
  if not fields then return nil, problem end
  plan.http1_route, plan.http1_fields = route, fields
  return route, fields
end

--- The bytes of the request: head, and body if there is one; or nil and what is wrong with it.
local function text_of(request, route, fields)
  local body = request.body
  local head, problem = core.http1_head(request.method, routes.target(route, request.url), fields, body and #body)
  if not head then return nil, problem end
  return body and { head, body } or head
end

local function broken(call, problem, fault)
  local name, answer = call.route.name, call.answer
  local status = answer and answer:status() or nil
  if problem == "timeout" then return timed_out(call) end
  if problem == "decode" then
    return failed(call, "decode", ("the answer of %s is not valid HTTP: %s"):format(name, fault), { status = status })
  elseif problem == "too_large" then
    return failed(call, "too_large", ("the answer of %s is too large: %s"):format(name, fault), { status = status })
  end
  call.is_stale = call.reused and not (answer and answer:begun())
  if call.is_stale then
    return failed(call, "connect",
      ("the connection to %s was lost after the request went out; it was not sent again"):format(name))
  end
  return failed(call, "connect", ("the connection to %s broke before the answer was complete: %s")
    :format(name, fault or problem), { status = status })
end

--- Into the pool when nothing is left on it; that it could not be pooled is nobody's failure.
local function release(call, keep)
  if not keep or not call.socket:setkeepalive(IDLE_MS) then call.socket:close() end
end

--- Send the request and read the answer: status, body, head; or nil, failure.
local function converse(call, text)
  if not call.reused and not allow_until(call, call.ends) then return timed_out(call) end
  call.sent = true
  local ok, problem = call.socket:send(text)
  if not ok then return broken(call, problem) end
  local request = call.request
  local status, head, body, keep = receive(call, request.method, request.max_body, call.ends)
  if not status then return broken(call, head, body) end -- not head and body then: what is wrong
  forget_answer(call, body)
  release(call, keep)
  return status, body, head
end

--- One connection and one request on it.
local function attempt(call, text)
  local status, body, head -- or nil, failure
  status, body = connect(call)
  if status then status, body, head = converse(call, text) end
  if not status then
    forget_answer(call)
    call.socket:close()
  end
  return status, body, head
end

--- As often as it takes: again only on a connection that had died in the pool, and only what may be repeated.
local function deliver(call, text)
  local status, body, head = attempt(call, text)
  while call.is_stale and call.request.replay do
    call.is_stale, call.again = false, core.now()
    status, body, head = attempt(call, text)
  end
  return status, body, head
end

local function cancelled(call)
  return failed(call, "cancelled", "the task was cancelled")
end

--- In a task, so that it can be cancelled. (Made apart: LuaJIT compiles no function that makes another.)
local function deliver_in_task(call, text)
  local done, status, body, head = scheduler.call(function() return deliver(call, text) end)
  if done then return status, body, head end
  return cancelled(call)
end

--- Send a request and wait for its answer, as `transport/init.lua` says.
function transport.send(request, deadline)
  local started = core.now()
  local ends = math.min(deadline, started + request.attempt_timeout)
  local call = { -- room for what every call needs, and no more: it has to be collected
    request = request, started = started, ends = ends,
    connect_by = math.min(ends, started + request.connect_timeout),
    route = false, socket = false, reused = false, sent = false,
  }
  local problem, fields, text = host_problem(), nil, nil
  if not problem then
    call.route, fields = way_of(request)
    problem = not call.route and fields
  end
  if not problem then text, problem = text_of(request, call.route, fields) end
  if problem then return failed(call, "config", "the request cannot be made: " .. problem) end
  if not scheduler.current() then return deliver(call, text) end
  if scheduler.cancelled() then return cancelled(call) end
  return deliver_in_task(call, text)
end

return transport
