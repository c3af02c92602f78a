-- How a fault happens to a connection that was just opened, before TLS and before any request.

local cqueues = require "cqueues"
local http1 = require "instantly.mock.faults.http1"

local STALL = 60

local connecting = {}

local acts = {}

acts["hang-up"] = function(socket)
  socket:shutdown("rw")
end

-- What was received and not read makes a system reset the connection when it is closed.
acts["reset-at-once"] = function(socket)
  cqueues.poll({ pollfd = socket:pollfd(), events = "r" }, STALL)
  http1.reset(socket)
  return "closed"
end

acts["mute"] = function(socket, fault)
  local ends = cqueues.monotime() + (fault.seconds or STALL)
  repeat local gone = socket:xread(-4096, 1) == nil and socket:eof("r")
  until gone or cqueues.monotime() > ends
end

acts["no-tls"] = function(socket)
  socket:xread(1, STALL)
  socket:xwrite("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n", "n", STALL)
  socket:shutdown("w")
end

--- Does it, and closes the connection.
---@param socket userdata of cqueues
---@param fault instantly.mock.Fault
function connecting.act(socket, fault)
  socket:setmode("bn", "bn")
  socket:onerror(function(_, _, why) return nil, why end)
  if acts[fault.name](socket, fault) ~= "closed" then socket:close() end
end

return connecting
