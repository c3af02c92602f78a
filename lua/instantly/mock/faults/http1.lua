-- How a fault happens on an HTTP/1.1 connection of the served mock: byte by byte, past lua-http.
--
-- Each function gets the connection's `wire` (below), the answer as it should have been, and the fault. When it
-- returns, the connection goes on to the next request, unless it was closed.

local cqueues = require "cqueues"

local SECONDS = 30 -- to write something
local LOOK = 0.02 -- how often a stalled answer looks whether its client is still there
local STALL = 60

local http1 = {}

-- The wire ----------------------------------------------------------------------------------------

local wire = {}
local wire_mt = { __index = wire }

--- Writes at once. False when the client has gone away.
function wire:write(bytes)
  return (self.socket:xwrite(bytes, "n", SECONDS)) ~= nil
end

--- Does nothing for a while, or until the client has gone away.
function wire:wait(seconds)
  local ends = cqueues.monotime() + seconds
  repeat
    if self.socket:eof("r") then return end
    cqueues.sleep(math.min(LOOK, math.max(0, ends - cqueues.monotime())))
  until cqueues.monotime() >= ends
end

local function take_socket(self)
  self.stream:set_state("closed")
  return self.stream.connection:take_socket()
end

function wire:close()
  local socket = take_socket(self)
  socket:shutdown("rw")
  socket:close()
end

--- Closes with a reset. Only LuaSocket can ask for one; without it the connection is closed, no more.
function wire:reset()
  http1.reset(take_socket(self))
end

function http1.reset(socket)
  local ok, luasocket = pcall(require, "socket")
  if ok then
    local borrowed = luasocket.tcp4()
    local own = borrowed:getfd()
    borrowed:setfd(socket:pollfd())
    borrowed:setoption("linger", { on = true, timeout = 0 })
    borrowed:setfd(own)
    borrowed:close()
  end
  socket:close()
end

-- The answer --------------------------------------------------------------------------------------

local function head(answer, fields)
  local lines = { ("HTTP/1.1 %d Mock"):format(answer.status) }
  for name, value in pairs(answer.headers) do lines[#lines + 1] = name .. ": " .. value end
  lines[#lines + 1] = fields
  return table.concat(lines, "\r\n") .. "\r\n\r\n"
end

local function length(bytes)
  return ("content-length: %d"):format(bytes)
end

local function whole(answer)
  return head(answer, length(#answer.body)) .. answer.body
end

--- The whole answer up to the middle of its body.
local function up_to_half(answer)
  return head(answer, length(#answer.body)) .. answer.body:sub(1, math.floor(#answer.body / 2))
end

local CHUNKED = "transfer-encoding: chunked"

-- The faults --------------------------------------------------------------------------------------

local acts = {}

acts["close"] = function(self) self:close() end
acts["close-unread"] = acts["close"]
acts["reset"] = function(self) self:reset() end

acts["cut-head"] = function(self, answer)
  self:write(head(answer):sub(1, -10))
  self:close()
end

acts["cut-body"] = function(self, answer)
  self:write(up_to_half(answer))
  self:close()
end

acts["reset-body"] = function(self, answer)
  self:write(up_to_half(answer))
  cqueues.sleep(LOOK) -- a reset overtakes what was sent just before
  self:reset()
end

acts["cut-chunk"] = function(self, answer)
  self:write(head(answer, CHUNKED) .. "ff\r\n" .. answer.body:sub(1, 10))
  self:close()
end

local function stop_and_wait(self, fault)
  self:wait(fault.seconds or STALL)
  self:close()
end

acts["stall"] = function(self, _, fault) stop_and_wait(self, fault) end

acts["stall-head"] = function(self, answer, fault)
  self:write(head(answer):sub(1, -3))
  stop_and_wait(self, fault)
end

acts["stall-body"] = function(self, answer, fault)
  self:write(up_to_half(answer))
  stop_and_wait(self, fault)
end

acts["long-length"] = function(self, answer, fault)
  self:write(head(answer, length(#answer.body + 100)) .. answer.body)
  stop_and_wait(self, fault)
end

acts["drip"] = function(self, answer)
  local going = self:write(head(answer, length(#answer.body)))
  for at = 1, #answer.body do
    going = going and self:write(answer.body:sub(at, at))
    if not going or self.socket:eof("r") then break end
    cqueues.sleep(0.05)
  end
  self:close()
end

acts["slow"] = function(self, answer)
  local text = whole(answer)
  local third = math.ceil(#text / 3)
  for from = 1, #text, third do
    self:write(text:sub(from, from + third - 1))
    cqueues.sleep(0.02)
  end
end

acts["late"] = function(self, answer, fault)
  self:wait(fault.seconds or 1)
  self:write(whole(answer))
end

local function sends(bytes)
  return function(self, answer)
    self:write(type(bytes) == "function" and bytes(answer) or bytes)
    self:close()
  end
end

acts["bad-length"] = sends(function(answer) return head(answer, "content-length: many") .. answer.body end)
acts["two-lengths"] = sends(function(answer)
  return head(answer, length(#answer.body) .. "\r\n" .. length(1)) .. answer.body
end)
acts["bad-chunk"] = sends(function(answer) return head(answer, CHUNKED) .. "zz\r\n{}\r\n0\r\n\r\n" end)
acts["huge-chunk"] = sends(function(answer) return head(answer, CHUNKED) .. ("f"):rep(40) .. "\r\n{}\r\n0\r\n\r\n" end)
acts["bad-status-line"] = sends "HTTP/7.3 200 OK\r\ncontent-length: 2\r\n\r\n{}"
acts["not-http"] = sends "\0\1\2 this is no HTTP\r\n\r\n"
acts["no-length"] = sends(function(answer) return head(answer, "connection: close") .. answer.body end)
acts["close-after"] = sends(whole)
acts["large-header"] = sends(function(answer) return head(answer, "x-large: " .. ("x"):rep(300000)) end)
acts["many-headers"] = sends(function(answer)
  return head(answer, ("x-line: %s\r\n"):format(("x"):rep(80)):rep(20000) .. length(0))
end)
acts["endless-interim"] = sends(("HTTP/1.1 103 Early Hints\r\nlink: </again>\r\n\r\n"):rep(50000))

acts["short-length"] = function(self, answer)
  self:write(head(answer, length(math.floor(#answer.body / 2))) .. answer.body)
end

acts["interim"] = function(self, answer)
  self:write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\n" .. whole(answer))
end

local UNASKED = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 21\r\n\r\n{"id":"nobody-asked"}'

acts["extra-answer"] = function(self, answer)
  self:write(whole(answer) .. UNASKED)
end

acts["extra-answer-later"] = function(self, answer, fault)
  self:write(whole(answer))
  cqueues.sleep(fault.seconds or LOOK)
  self:write(UNASKED)
end

--- Does it; false when HTTP/1.1 has no such fault.
---@param stream table of lua-http, its request read
---@param answer instantly.mock.Response
---@param fault instantly.mock.Fault
---@return boolean
function http1.act(stream, answer, fault)
  local act = acts[fault.name]
  if not act then return false end
  act(setmetatable({ stream = stream, socket = stream.connection.socket }, wire_mt), answer, fault)
  -- The rest of lua-http must not answer in its turn.
  if stream.state ~= "closed" then stream:set_state("closed") end
  return true
end

return http1
