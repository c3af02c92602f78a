-- The mock over HTTP/1.1, HTTP/2 and TLS, on loopback.
--
--   lua -e 'require "instantly.mock.server".run{}'
--
-- prints one line of JSON when it is ready (addresses, pid, the file of its throw-away CA, a key), and serves
-- until SIGTERM or SIGINT. Beside the API it answers, best at the address `control`, where no connection fails,
--   GET  /__mock/log      what was asked, newest last
--   GET  /__mock/counts   how often, by operation id
--   GET  /__mock/refused  how many requests met a limit: 429
--   POST /__mock/reset    starts over
--   GET  /__mock/state    how often each was received and done, and the faults that are still to come
--   POST /__mock/faults   adds a rule to the script of faults (see faults.lua), or a list of them
--   DELETE /__mock/faults lets nothing go wrong any more
--   DELETE /__mock/connections closes those at rest: the next request opens one, which some faults wait for

local cqueues = require "cqueues"
local errno = require "cqueues.errno"
local certificate = require "instantly.mock.certificate"
local connecting = require "instantly.mock.faults.connecting"
local fault_script = require "instantly.mock.faults.script"
local http1_faults = require "instantly.mock.faults.http1"
local http2_faults = require "instantly.mock.faults.http2"
local signal = require "cqueues.signal"
local sockets = require "cqueues.socket"
local tls = require "instantly.mock.tls"
local json = require "instantly.mock.json"
local lua_http = require "instantly.mock.lua_http"
local mock = require "instantly.mock"

local server = {}

local HOST = "127.0.0.1"
local STREAM_TIMEOUT = 30
local PAUSE = 0.03

---@class instantly.mock.ServerOptions: instantly.mock.Options
---@field port integer? for plain HTTP; 0, the default: the system picks one
---@field tls_port integer|false|nil for HTTPS; 0, the default: the system picks one; false: no HTTPS
---@field http2 boolean? false: HTTPS speaks HTTP/1.1 alone
---@field bad_tls boolean? true: also serves HTTPS that no client may trust, see tls.lua

local JSON_HEADERS = { ["content-type"] = "application/json; charset=utf-8" }

local function json_answer(value, status)
  return { status = status or 200, headers = JSON_HEADERS, body = json.encode(value) }
end

-- Connections --------------------------------------------------------------------------------------

-- Which connections there are: cqueues' socket -> how many requests it got, and how many are being answered.
local function new_connections()
  return setmetatable({}, { __mode = "k" })
end

--- Closes those that are at rest. A client may have closed its end already, and lua-http the socket.
local function close_idle(connections)
  local closed = 0
  for client, use in pairs(connections) do
    if use.busy == 0 and pcall(client.shutdown, client, "rw") then closed = closed + 1 end
    if use.busy == 0 then connections[client] = nil end
  end
  return closed
end

-- Control ------------------------------------------------------------------------------------------

local CONTROL = {
  ["GET /__mock/log"] = function(api) return json.array(api.log) end,
  ["GET /__mock/counts"] = function(api) return api:counts() end,
  ["GET /__mock/refused"] = function(api) return { count = api:answered(429) } end,
  ["POST /__mock/reset"] = function(api)
    api:reset()
    return { reset = true }
  end,
  ["GET /__mock/state"] = function(api)
    return { received = api:counts(), done = api:done(), faults = api.faults:rules() }
  end,
  ["DELETE /__mock/faults"] = function(api)
    api.faults:clear()
    return api.faults:rules()
  end,
}

CONTROL["DELETE /__mock/connections"] = function(_, _, connections) return { closed = close_idle(connections) } end

CONTROL["POST /__mock/faults"] = function(api, request)
  local rules, problem = json.decode(request.body or "")
  if json.is_object(rules) then rules = { rules } end
  if rules == nil then return { message = problem }, 400 end
  for _, rule in ipairs(rules) do
    problem = fault_script.problem(rule)
    if problem then return { message = problem }, 400 end
  end
  for _, rule in ipairs(rules) do api:fail(rule) end
  return api.faults:rules()
end

-- Requests and answers -----------------------------------------------------------------------------

local function answer(api, request, connections)
  local control = CONTROL[request.method .. " " .. request.path]
  if control then return json_answer(control(api, request, connections)) end
  local ok, response, fault = pcall(api.handle, api, request)
  if ok then return response, fault end
  io.stderr:write("mock: ", tostring(response), "\n")
  return json_answer({ statusCode = 500, error = "Internal Server Error", message = "the mock failed" }, 500)
end

-- A client that goes away within its body: lua-http 0.4 would wait for the rest of it for ever, without
-- ever letting go of the processor.
local function gave_up(stream)
  local socket = stream.connection.socket
  if stream.connection.version >= 2 or stream.state ~= "open" or not socket or not socket:eof("r") then return false end
  stream:set_state("closed")
  return true
end

-- The request, or nil when it did not arrive whole.
local function read_request(stream)
  local fields = assert(stream:get_headers(STREAM_TIMEOUT))
  if fields:get("expect") == "100-continue" then assert(stream:write_continue(STREAM_TIMEOUT)) end
  local request = { method = fields:get(":method"), path = fields:get(":path"), headers = {} }
  for name, value in fields:each() do
    if name:sub(1, 1) ~= ":" then
      local known = request.headers[name]
      request.headers[name] = known and known .. ", " .. value or value
    end
  end
  local body, problem = stream:get_body_as_string(STREAM_TIMEOUT)
  if gave_up(stream) then return nil end
  assert(body, problem)
  if body ~= "" then request.body = body end
  return request
end

-- The last argument of `append` keeps a field out of HTTP/2's table of fields seen before: lua-http 0.4
-- writes the number 63, a place in that table, wrongly, and the client then drops the connection.
local function response_headers(response)
  local fields = lua_http("headers").new()
  fields:append(":status", ("%d"):format(response.status), true)
  for name, value in pairs(response.headers) do fields:append(name, value, true) end
  -- On HTTP/1.1 lua-http puts a content-length of 0 on a 204 all the same; clients take it.
  if response.status ~= 204 then fields:append("content-length", ("%d"):format(#response.body), true) end
  return fields
end

local function write_response(stream, request, response)
  local fields = response_headers(response)
  local is_bare = response.body == "" or request.method == "HEAD"
  assert(stream:write_headers(fields, is_bare, STREAM_TIMEOUT))
  if not is_bare then assert(stream:write_chunk(response.body, true, STREAM_TIMEOUT)) end
end

local BY_VERSION = { [1] = http1_faults, [1.1] = http1_faults, [2] = http2_faults }

local function respond(stream, request, response, fault)
  if fault and not fault.answer then
    if BY_VERSION[stream.connection.version].act(stream, response, fault) then return end
    local message = ("HTTP/%g cannot fail by %q"):format(stream.connection.version, fault.name)
    response = json_answer({ statusCode = 501, error = "Not Implemented", message = message }, 501)
  end
  write_response(stream, request, response)
end

local function serve(api, connections, stream, use)
  local request = read_request(stream)
  if not request then return end
  request.reused = use.requests > 0
  use.requests = use.requests + 1
  respond(stream, request, answer(api, request, connections))
end

-- Answers a stream. What went wrong is the client's business, but a stream of HTTP/2 has to be closed whatever
-- happened, or lua-http would keep a connection that is gone for its sake.
local function onstream(self, stream)
  local use = self.connections[stream.connection.socket] or { requests = 0, busy = 0 }
  use.busy = use.busy + 1
  lua_http("util").yieldable_pcall(serve, self.api, self.connections, stream, use)
  use.busy = use.busy - 1
  stream:shutdown()
  if stream.state ~= "closed" then stream:set_state("closed") end
end

-- Listening ----------------------------------------------------------------------------------------

-- Seconds after which lua-http reads no more from a connection on which nothing was asked meanwhile, not even when a
-- request on it is still to be answered: then whatever is asked later is never heard. Longer than any fault lasts.
local SILENCE = 120

-- A client that goes away in the middle is its own business and ends nothing here.
local function ignore() end

local function quiet(_, _, why) return why end

local function accept(self, listener, http, is_spared)
  local client, problem = listener:accept({ nodelay = true }, 1)
  if not client then
    if problem ~= errno.ETIMEDOUT then cqueues.sleep(PAUSE) end -- no descriptor left, for example
    return
  end
  local fault = not is_spared and self.api:connect()
  if fault then
    self.queue:wrap(connecting.act, client, fault)
  else
    self.connections[client] = { requests = 0, busy = 0 }
    http:add_socket(client)
  end
end

-- Listens on a port, and serves there: TLS with a context; spared ones never meet a fault of connecting.
local function listen(self, port, context, is_spared)
  local listener = sockets.listen { host = HOST, port = ("%d"):format(port) }
  listener:onerror(quiet)
  local _, problem = listener:listen()
  if problem then error(("cannot listen on %s:%d: %s"):format(HOST, port, errno.strerror(problem)), 0) end
  local http = lua_http("server").new {
    cq = self.queue, tls = context ~= nil, ctx = context, onerror = ignore, intra_stream_timeout = SILENCE,
    onstream = function(_, stream) onstream(self, stream) end,
  }
  self.queue:wrap(function()
    while true do accept(self, listener, http, is_spared) end
  end)
  self.listeners[#self.listeners + 1] = listener
  return (select(3, listener:localname()))
end

-- The file with the certificate of an authority. os.tmpname makes it, for its owner alone.
local function authority_file(authority)
  local path = os.tmpname()
  local file = assert(io.open(path, "w"))
  assert(file:write(authority.pem))
  assert(file:close())
  return path
end

local function listen_tls(self, options, ready)
  local authority = certificate.authority()
  local function serve_with(context, port)
    return ("https://%s:%d"):format(HOST, listen(self, port, context))
  end
  ready.https = serve_with(tls.good(authority, options.http2 ~= false), options.tls_port or 0)
  if options.bad_tls then
    ready.bad_tls = {}
    for name, context in pairs(tls.bad) do ready.bad_tls[name] = serve_with(context(authority), 0) end
  end
  ready.ca_file = authority_file(authority)
end

-- The program --------------------------------------------------------------------------------------

-- The shell's parent is this process.
local function own_pid()
  local pipe = assert(io.popen("echo $PPID"))
  local pid = pipe:read("*l")
  pipe:close()
  return tonumber(pid)
end

local function wall_clock()
  local offset = os.time() - cqueues.monotime()
  return function() return offset + cqueues.monotime() end
end

local function any_key(keys)
  local names = {}
  for name in pairs(keys or { mock = true }) do names[#names + 1] = name end
  table.sort(names)
  return names[1]
end

local OWN_OPTIONS = { port = true, tls_port = true, http2 = true, bad_tls = true }

local function settings(options)
  local copy = {}
  for name, value in pairs(options or {}) do
    if not OWN_OPTIONS[name] then copy[name] = value end
  end
  if copy.edge == nil then copy.edge = true end
  copy.clock = copy.clock or wall_clock()
  return copy
end

local function announce(ready)
  io.stdout:write(json.encode(ready), "\n")
  io.stdout:flush()
end

--- Serves until SIGTERM or SIGINT.
---@param options instantly.mock.ServerOptions?
function server.run(options)
  options = options or {}
  local ready = { ready = true, pid = own_pid(), key = any_key(options.keys) }
  signal.block(signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
  local stop = signal.listen(signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
  local self = {
    queue = cqueues.new(), api = mock.new(settings(options)), listeners = {}, connections = new_connections(),
  }
  ready.http = ("http://%s:%d"):format(HOST, listen(self, options.port or 0))
  ready.control = ("http://%s:%d"):format(HOST, listen(self, 0, nil, true))
  if options.tls_port ~= false then listen_tls(self, options, ready) end

  local stopped = false
  self.queue:wrap(function()
    announce(ready)
    stop:wait()
    stopped = true
  end)
  while not stopped do
    -- What went wrong on one connection ends that one; the rest goes on.
    local ok, problem = self.queue:step()
    if not ok then io.stderr:write("mock: ", tostring(problem), "\n") end
  end
  for _, listener in ipairs(self.listeners) do listener:close() end
  if ready.ca_file then os.remove(ready.ca_file) end
end

return server
