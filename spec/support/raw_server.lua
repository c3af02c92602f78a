--- A server that misbehaves byte by byte, as a process of its own: the first part of the path says how,
--- so that a base URL can. It counts what arrives. Start it with
--- `require("spec.support.process").serve "spec/support/raw_server.lua"`.
---
--- Ports: plain; mute (accepts, never says a word); abrupt (closes at once); and with TLS good, self (self-signed),
--- stranger (signed by a CA that nobody knows), wrong (another name), expired. ca: file with the certificate of the
--- good one's CA.

local cqueues = require "cqueues"
local socket = require "cqueues.socket"
local tls = require "spec.support.tls"

local log = {}
local connections = 0

-- Whatever happens to a connection is an answer (nil, error), never a raise.
local function quiet(_, _, why) return why end

local function gzip(command)
  local pipe = assert(io.popen(command .. " | gzip -9 -c"))
  local bytes = pipe:read "*a"
  pipe:close()
  return bytes
end

-- ---- what is sent -------------------------------------------------------------------------------------

local function answer(conn, body, head)
  conn.socket:write(("HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n%s"):format(head or "", #body, body))
end

local function raw(bytes)
  return function(conn)
    conn.socket:write(bytes)
    return "close"
  end
end

local function stall() cqueues.sleep(60) end

local function echo(conn, request)
  local head = ("X-Connection: %d\r\n"):format(conn.number)
  answer(conn, request.method == "HEAD" and "" or request.head .. request.body, head)
end

local paths = {}

paths["/log"] = function(conn)
  local lines = {}
  for _, entry in ipairs(log) do
    lines[#lines + 1] = ("%d %s %s %d\n"):format(entry.connection, entry.method, entry.target, #entry.body)
  end
  log = {}
  answer(conn, table.concat(lines))
end

paths["/status"] = function(conn, request)
  local status = request.target:match "%?(%d+)"
  local head = "Location: /elsewhere\r\n"
  if status == "204" or status == "304" then
    conn.socket:write(("HTTP/1.1 %s Empty\r\n%s\r\n"):format(status, head))
  else
    conn.socket:write(("HTTP/1.1 %s Some\r\n%sContent-Length: 4\r\n\r\nbody"):format(status, head))
  end
end

paths["/sized-head"] = function(conn) -- for HEAD: a length, and no body
  conn.socket:write "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"
end

paths["/truncated"] = raw "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789"
paths["/truncated-chunk"] = raw "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nhalf"
paths["/bad-chunk"] = raw "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n"
paths["/garbage"] = raw "\0\1\2 this is no HTTP\r\n\r\n"
paths["/http09"] = raw "<html>an answer of 1991</html>"
paths["/bad-version"] = raw "HTTP/7.3 200 OK\r\nContent-Length: 2\r\n\r\nok"
paths["/nothing"] = raw ""
paths["/half-head"] = raw "HTTP/1.1 200 OK\r\nContent-Le"
paths["/to-the-end"] = raw "HTTP/1.0 200 OK\r\n\r\nuntil the connection closes"
paths["/nul"] = function(conn) answer(conn, "a\0b\0\0") end
paths["/interim"] = raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
  .. "HTTP/1.1 200 OK\r\nX-Final: yes\r\nContent-Length: 2\r\n\r\nok")
paths["/trailers"] = raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-After\r\n\r\n"
  .. "2\r\nok\r\n0\r\nX-After: body\r\n\r\n")
paths["/bad-gzip"] = function(conn) answer(conn, "this was never compressed", "Content-Encoding: gzip\r\n") end
paths["/odd-encoding"] = function(conn) answer(conn, "?", "Content-Encoding: rot13\r\n") end
paths["/gzip"] = function(conn) answer(conn, gzip "printf compressed", "Content-Encoding: gzip\r\n") end
paths["/bomb"] = function(conn)
  answer(conn, gzip "head -c 50000000 /dev/zero", "Content-Encoding: gzip\r\n")
end
paths["/long-line"] = raw("HTTP/1.1 200 OK\r\nX-Long: " .. ("x"):rep(300000) .. "\r\nContent-Length: 0\r\n\r\n")

paths["/many-lines"] = function(conn)
  conn.socket:write "HTTP/1.1 200 OK\r\n"
  for _ = 1, 20000 do
    if not conn.socket:write("X-Line: " .. ("x"):rep(90) .. "\r\n") then break end
  end
  return "close"
end

paths["/endless-interim"] = function(conn)
  for _ = 1, 100000 do
    if not conn.socket:write "HTTP/1.1 103 Early Hints\r\nLink: again\r\n\r\n" then break end
  end
  return "close"
end

paths["/bytes"] = function(conn, request)
  answer(conn, ("x"):rep(tonumber(request.target:match "%?(%d+)")))
end

paths["/wait"] = function(conn, request)
  cqueues.sleep(tonumber(request.target:match "%?(%d+)") / 1000)
  echo(conn, request)
end

-- As /wait, and counts how many wait at the same time; /most gives the most there were since the last look.
local waiting, most = 0, 0

paths["/counted"] = function(conn, request)
  waiting = waiting + 1
  most = math.max(most, waiting)
  cqueues.sleep(tonumber(request.target:match "%?(%d+)") / 1000)
  waiting = waiting - 1
  answer(conn, "{}", "Content-Type: application/json\r\n")
end

local function json(conn, body)
  answer(conn, body, "Content-Type: application/json\r\n")
end

paths["/wait-json"] = function(conn, request)
  cqueues.sleep(tonumber(request.target:match "%?(%d+)") / 1000)
  json(conn, '{"id":"x"}')
end

paths["/most"] = function(conn)
  json(conn, ("%d"):format(most))
  most = 0
end

-- A page with so many large campaigns.
paths["/campaigns-json"] = function(conn, request)
  local items = {}
  local text = ("Hello {{firstName}}, a word about {{companyName}}. "):rep(65)
  for i = 1, tonumber(request.target:match "%?(%d+)") do
    items[i] = ('{"id":"%d","name":"Campaign %d","status":1,"sequences":[{"body":"%s"}]}'):format(i, i, text)
  end
  json(conn, '{"items":[' .. table.concat(items, ",") .. "]}")
end

paths["/json"] = function(conn) json(conn, '{"id":"x"}') end
paths["/large-json"] = function(conn) json(conn, '{"id":"' .. ("x"):rep(20 * 1024 * 1024) .. '"}') end
paths["/large-html"] = function(conn)
  answer(conn, "<html>" .. ("x"):rep(100000) .. "</html>", "Content-Type: text/html\r\n")
end
paths["/large-failure"] = raw("HTTP/1.1 500 Some\r\nContent-Length: 100000\r\n\r\n" .. ("x"):rep(100000))
paths["/html"] = function(conn) answer(conn, "<html>Hello</html>", "Content-Type: text/html\r\n") end
paths["/redirect"] = raw "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"

-- As /log, in JSON: "METHOD target" of what arrived since the last look.
paths["/log-json"] = function(conn)
  local lines = {}
  for i, entry in ipairs(log) do lines[i] = ('"%s %s"'):format(entry.method, entry.target) end
  log = {}
  json(conn, "[" .. table.concat(lines, ",") .. "]")
end

paths["/stall"] = stall
paths["/half-stall"] = function(conn)
  conn.socket:write "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"
  stall()
end

paths["/drip"] = function(conn)
  conn.socket:write "HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n"
  for _ = 1, 10000 do
    if not conn.socket:write "." then break end
    cqueues.sleep(0.03)
  end
  return "close"
end

-- A second answer that nobody asked for.
paths["/twice"] = function(conn)
  answer(conn, "asked for")
  cqueues.sleep(0.05)
  answer(conn, "not asked for")
end

-- Answers, and closes the connection while nobody looks.
paths["/then-close"] = function(conn)
  answer(conn, "ok")
  return "close"
end

-- Answers, takes the next request of this connection whole, and dies without a word.
paths["/then-die"] = function(conn)
  conn.dying = true
  answer(conn, "ok")
end

paths["/hang-up"] = function() return "close" end

local open = {} -- connections

-- Something nobody asked for on all other connections, and then the end of this one.
paths["/spoil-and-hang-up"] = function(conn)
  for other in pairs(open) do
    if other ~= conn then other.socket:write "x" end
  end
  return "close"
end

-- ---- what arrives -------------------------------------------------------------------------------------

local function read_head(conn)
  local first = conn.socket:read(1)
  if first == "\22" then -- somebody greets in TLS where none is spoken
    conn.socket:write "HTTP/1.1 400 Bad Request\r\n\r\n"
    return nil
  end
  local lines = {}
  repeat
    local line = conn.socket:read "*L"
    if not line then return nil end
    if #lines == 0 then line = first .. line end
    lines[#lines + 1] = line
  until line == "\r\n"
  return table.concat(lines)
end

local function read_request(conn)
  local head = read_head(conn)
  if not head then return nil end
  local request = { connection = conn.number, head = head, body = "" }
  request.method, request.target = head:match "^(%S+) (%S+)"
  local length = tonumber(head:lower():match "content%-length: (%d+)") or 0
  if length > 0 then request.body = conn.socket:read(length) or "" end
  if not request.target:find "^/log" then log[#log + 1] = request end
  return request
end

-- As a proxy would: what follows is a conversation with elsewhere.example.
local function tunnel(conn)
  conn.socket:write "HTTP/1.1 200 Connected\r\nX-Proxy: yes\r\n\r\n"
  if not conn.socket:starttls(conn.elsewhere, 10) then return "close" end
end

local function serve(conn)
  for request in function() return read_request(conn) end do
    if conn.dying then break end
    local act = request.method == "CONNECT" and tunnel or paths[request.target:match "^/[^/?]*"] or echo
    if act(conn, request) == "close" then break end
  end
end

local loop = cqueues.new()

local function buffered(listening)
  listening:onerror(quiet)
  listening:setmode("bn", "bn")
  return listening
end

local function accept_each(listener, act)
  loop:wrap(function()
    while true do
      local client = listener:accept()
      if client then loop:wrap(act, buffered(client)) end
    end
  end)
end

local function listen(act)
  local listener = assert(socket.listen { host = "127.0.0.1", port = 0 })
  assert(listener:listen())
  accept_each(listener, act)
  return select(3, listener:localname())
end

local authority, stranger = tls.authority(), tls.authority()
local elsewhere = tls.context { by = authority, hosts = { "elsewhere.example" } }

local function converse(client)
  connections = connections + 1
  local conn = { socket = client, number = connections, elsewhere = elsewhere }
  open[conn] = true
  serve(conn)
  open[conn] = nil
  client:close()
end

local function secure(ctx)
  return listen(function(client)
    if client:starttls(ctx, 10) then converse(client) else client:close() end
  end)
end

local ports = {
  plain = listen(converse),
  mute = listen(function(client) stall() client:close() end),
  abrupt = listen(function(client) client:close() end),
  good = secure(tls.context { by = authority }),
  self = secure(tls.context {}),
  stranger = secure(tls.context { by = stranger }),
  wrong = secure(elsewhere),
  expired = secure(tls.context { by = authority, expired = true }),
}

local ready = { "ready", "ca=" .. tls.write(authority) }
for name, port in pairs(ports) do ready[#ready + 1] = name .. "=" .. port end
print(table.concat(ready, " "))
io.stdout:flush()
assert(loop:loop())
