--- A real Redis on loopback, without files, for one spec.
--
--   local server = require("spec.support.redis_server").start{ password = "…" }
--   … server.port …
--   server.stop "KILL"; server.start_again()
local process = require "spec.support.process"
local sleep = require "instantly.sleep"
local socket = require "socket"

local redis_server = {}

local function free_port()
  local listener = assert(socket.bind("127.0.0.1", 0))
  local _, port = listener:getsockname()
  listener:close()
  return math.floor(tonumber(port))
end

-- Every Redis answers a PING, be it with an error.
local function answers(port)
  local client = socket.connect("127.0.0.1", port)
  if not client then return false end
  client:settimeout(1)
  client:send("PING\r\n")
  local line = client:receive("*l")
  client:close()
  return line ~= nil
end

local function serve(port, password)
  local command = ("redis-server --port %d --bind 127.0.0.1 --save '' --appendonly no --logfile /dev/null")
    :format(port)
  if password then command = command .. " --requirepass " .. password end
  local child = process.start(("sh -c \"echo ready; exec %s\""):format(command), { LD_PRELOAD = "" })
  for _ = 1, 500 do
    if answers(port) then return child end
    if not child.signal "0" then break end
    sleep.wait(0.02)
  end
  child.stop "KILL"
  return nil
end

---@param options { password: string? }?
function redis_server.start(options)
  local password = options and options.password
  local server, child = {}, nil
  for _ = 1, 5 do -- somebody may take the port in between
    server.port = free_port()
    child = serve(server.port, password)
    if child then break end
  end
  assert(child, "redis-server did not start")
  server.pid = child.pid

  --- Ends it, by SIGTERM or another signal. Any number of times.
  function server.stop(signal) return child.stop(signal) end

  --- The same one again, with an empty memory.
  function server.start_again()
    child.stop()
    child = assert(serve(server.port, password), "redis-server did not start again")
    server.pid = child.pid
  end

  return server
end

return redis_server
