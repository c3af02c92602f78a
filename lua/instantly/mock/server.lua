-- The mock over HTTP/1.1, HTTP/2 and TLS, on loopback.
--
--   lua -e 'require "instantly.mock.server".run{}'
--
-- prints one line of JSON when it is ready (addresses, pid, the file of its throw-away CA, a key), and serves
-- until SIGTERM or SIGINT. Beside the API it answers
--   GET  /__mock/log      what was asked, newest last
--   GET  /__mock/counts   how often, by operation id
--   GET  /__mock/refused  how many requests met a limit: 429
--   POST /__mock/reset    starts over

local cqueues = require "cqueues"
local signal = require "cqueues.signal"
local json = require "instantly.mock.json"
local lua_http = require "instantly.mock.lua_http"
local mock = require "instantly.mock"

local server = {}

local HOST = "127.0.0.1"
local STREAM_TIMEOUT = 30

---@class instantly.mock.ServerOptions: instantly.mock.Options
---@field port integer? for plain HTTP; 0, the default: the system picks one
---@field tls_port integer|false|nil for HTTPS; 0, the default: the system picks one; false: no HTTPS

local CONTROL = {
  ["GET /__mock/log"] = function(api) return json.array(api.log) end,
  ["GET /__mock/counts"] = function(api) return api:counts() end,
  ["GET /__mock/refused"] = function(api) return { count = api:answered(429) } end,
  ["POST /__mock/reset"] = function(api)
    api:reset()
    return { reset = true }
  end,
}

local JSON_HEADERS = { ["content-type"] = "application/json; charset=utf-8" }

local function answer(api, request)
  local control = CONTROL[request.method .. " " .. request.path]
  if control then return { status = 200, headers = JSON_HEADERS, body = json.encode(control(api)) } end
  local ok, response = pcall(api.handle, api, request)
  if ok then return response end
  io.stderr:write("mock: ", tostring(response), "\n")
  local body = { statusCode = 500, error = "Internal Server Error", message = "the mock failed" }
  return { status = 500, headers = JSON_HEADERS, body = json.encode(body) }
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

-- A client that goes away in the middle is its own business and ends nothing here.
local function ignore() end

local function listen(api, queue, port, tls_context)
  local listener = assert(lua_http("server").listen {
    cq = queue,
    host = HOST,
    port = ("%d"):format(port),
    tls = tls_context ~= nil,
    ctx = tls_context,
    onerror = ignore,
    onstream = function(_, stream)
      local request = read_request(stream)
      if request then write_response(stream, request, answer(api, request)) end
    end,
  })
  local ok, problem = listener:listen()
  if not ok then error(("cannot listen on %s:%d: %s"):format(HOST, port, problem), 0) end
  local _, _, bound = listener:localname()
  return listener, bound
end

local function choose_protocol(_, offered)
  for _, protocol in ipairs(offered) do
    if protocol == "h2" or protocol == "http/1.1" then return protocol end
  end
  return nil
end

-- A context for the certificate, and the file with the CA that signed it. os.tmpname makes the
-- file, for its owner alone.
local function tls()
  local made = require("instantly.mock.certificate").new()
  local context = lua_http("tls").new_server_context()
  context:setAlpnSelect(choose_protocol)
  assert(context:setPrivateKey(made.key))
  assert(context:setCertificate(made.certificate))
  local path = os.tmpname()
  local file = assert(io.open(path, "w"))
  assert(file:write(made.authority))
  assert(file:close())
  return context, path
end

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

local function settings(options)
  local copy = {}
  for name, value in pairs(options or {}) do
    if name ~= "port" and name ~= "tls_port" then copy[name] = value end
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
  local queue, api = cqueues.new(), mock.new(settings(options))
  local listeners, ca_file = {}, nil

  local port
  listeners[1], port = listen(api, queue, options.port or 0)
  ready.http = ("http://%s:%d"):format(HOST, port)
  if options.tls_port ~= false then
    local context
    context, ca_file = tls()
    listeners[2], port = listen(api, queue, options.tls_port or 0, context)
    ready.https, ready.ca_file = ("https://%s:%d"):format(HOST, port), ca_file
  end

  local stopped = false
  queue:wrap(function()
    announce(ready)
    stop:wait()
    stopped = true
  end)
  while not stopped do
    -- What went wrong on one connection ends that one; the rest goes on.
    local ok, problem = queue:step()
    if not ok then io.stderr:write("mock: ", tostring(problem), "\n") end
  end
  for _, listener in ipairs(listeners) do listener:close() end
  if ca_file then os.remove(ca_file) end
end

return server
