--- An HTTP/2 server that behaves, or ends a session in the middle, as a process of its own: the path says how.
--- It counts what arrives. Ports: tls (HTTP/2 and 1.1 by ALPN), plain (HTTP/2 by prior knowledge). ca: a file.

-- Debian's lua-http is complete for 5.1 to 5.3 only; those files work under 5.4 as well.
if not pcall(require, "http.server") then
  package.path = package.path .. ";/usr/share/lua/5.3/?.lua;/usr/share/lua/5.1/?.lua"
end

local context = require "openssl.ssl.context"
local cqueues = require "cqueues"
local headers = require "http.headers"
local http_server = require "http.server"
local tls = require "spec.support.tls"

local REFUSED_STREAM = 0x7

local log = {}
local refused = 0

local function reply(stream, body)
  local head = headers.new()
  head:append(":status", "200")
  assert(stream:write_headers(head, body == ""))
  if body ~= "" then assert(stream:write_chunk(body, true)) end
end

local function end_session(stream)
  local connection = stream.connection
  connection.socket:shutdown "rw"
end

local paths = {}

paths["/log"] = function(stream)
  reply(stream, table.concat(log, "\n"))
  log = {}
end

-- The session dies while the request waits for its answer.
function paths.cut(stream)
  cqueues.sleep(0.05)
  end_session(stream)
end

-- The same after a GOAWAY that owns the request.
function paths.goaway(stream)
  stream.connection:write_goaway_frame(stream.id, 0, "bye", 1)
  cqueues.sleep(0.05)
  end_session(stream)
end

-- "Not processed, send it again", the first time only.
function paths.refuse(stream)
  refused = refused + 1
  if refused > 1 then return reply(stream, "accepted") end
  stream:write_rst_stream_frame(REFUSED_STREAM, 1)
end

-- Answers, and the session dies while nobody looks.
paths["then-cut"] = function(stream)
  reply(stream, "ok")
  cqueues.sleep(0.05)
  end_session(stream)
end

function paths.wait(stream, _, milliseconds)
  cqueues.sleep(milliseconds / 1000)
  reply(stream, "waited")
end

-- From now on nothing on this connection is answered, this included; the kernel acknowledges all of it.
function paths.wedge(stream)
  stream.connection.wedged = true
  cqueues.sleep(60)
end

local function onstream(_, stream)
  local head = stream:get_headers(5)
  if not head then return end
  if stream.connection.wedged then return paths.wedge(stream) end
  local method, target = head:get ":method", head:get ":path"
  if target == "/log" then return paths["/log"](stream) end
  local body = stream:get_body_as_string(5) or ""
  log[#log + 1] = ("%s %s %d"):format(method, target, #body)
  local name, number = target:match "^/([%a-]+)%??(%d*)$"
  local act = paths[name]
  if act then return act(stream, head, tonumber(number)) end
  reply(stream, ("%s %s %s"):format(method, target, body))
end

local loop = cqueues.new()

local function listen(options)
  options.host, options.port, options.cq, options.onstream = "127.0.0.1", 0, loop, onstream
  options.onerror = function() end
  local server = assert(http_server.listen(options))
  assert(server:listen())
  return select(3, server:localname())
end

local authority = tls.authority()
local ctx = tls.context { by = authority }
ctx:setAlpnSelect(function(_, offered)
  for _, name in ipairs(offered) do
    if name == "h2" or name == "http/1.1" then return name end
  end
end)
ctx:setOptions(context.OP_NO_COMPRESSION)

print(("ready ca=%s tls=%d plain=%d"):format(tls.write(authority), listen { tls = true, ctx = ctx },
  listen { tls = false, version = 2 }))
io.stdout:flush()
assert(loop:loop())
