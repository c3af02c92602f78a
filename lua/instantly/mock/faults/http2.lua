-- How a fault happens on an HTTP/2 connection of the served mock: with lua-http's frames.

local cqueues = require "cqueues"
local lua_http = require "instantly.mock.lua_http"

local SECONDS = 30
local LOOK = 0.02
local STALL = 60
local REFUSED_STREAM, INTERNAL_ERROR = 0x7, 0x2
local GOAWAY = 0x7 -- the type of the frame

local http2 = {}

--- Does nothing for a while, or until the client has given up.
local function wait(stream, seconds)
  local ends = cqueues.monotime() + seconds
  while cqueues.monotime() < ends and stream.state ~= "closed" and not stream.connection.socket:eof("r") do
    cqueues.sleep(LOOK)
  end
end

-- As in server.lua: no field goes into HTTP/2's table of those seen before.
local function send_head(stream, answer)
  local fields = lua_http("headers").new()
  fields:append(":status", ("%d"):format(answer.status), true)
  for name, value in pairs(answer.headers) do fields:append(name, value, true) end
  assert(stream:write_headers(fields, false, SECONDS))
end

local function send_half(stream, answer)
  send_head(stream, answer)
  assert(stream:write_chunk(answer.body:sub(1, math.floor(#answer.body / 2)), false, SECONDS))
end

-- The stream has to be closed first, or lua-http would wait for it, and keep the connection.
local function end_session(stream)
  if stream.state ~= "closed" then stream:set_state("closed") end
  stream.connection.socket:shutdown("rw")
end

local acts = {}

acts["close"] = end_session
acts["close-unread"] = end_session

acts["cut-body"] = function(stream, answer)
  send_half(stream, answer)
  end_session(stream)
end

acts["stall"] = function(stream, _, fault) wait(stream, fault.seconds or STALL) end

acts["stall-body"] = function(stream, answer, fault)
  send_half(stream, answer)
  wait(stream, fault.seconds or STALL)
end

acts["drip"] = function(stream, answer)
  send_head(stream, answer)
  for at = 1, #answer.body do
    if stream.state == "closed" then return end
    assert(stream:write_chunk(answer.body:sub(at, at), false, SECONDS))
    cqueues.sleep(0.05)
  end
end

acts["slow"] = function(stream, answer)
  send_head(stream, answer)
  local third = math.ceil(#answer.body / 3)
  for from = 1, #answer.body, third do
    cqueues.sleep(0.02)
    assert(stream:write_chunk(answer.body:sub(from, from + third - 1), from + third > #answer.body, SECONDS))
  end
end

acts["late"] = function(stream, answer, fault)
  wait(stream, fault.seconds or 1)
  if stream.state == "closed" then return end
  send_head(stream, answer)
  assert(stream:write_chunk(answer.body, true, SECONDS))
end

acts["close-after"] = function(stream, answer)
  send_head(stream, answer)
  assert(stream:write_chunk(answer.body, true, SECONDS))
  end_session(stream)
end

acts["refused-stream"] = function(stream) stream:write_rst_stream_frame(REFUSED_STREAM, SECONDS) end
acts["stream-error"] = function(stream) stream:write_rst_stream_frame(INTERNAL_ERROR, SECONDS) end

acts["cut-stream"] = function(stream, answer)
  send_half(stream, answer)
  stream:write_rst_stream_frame(INTERNAL_ERROR, SECONDS)
end

local function big_endian(number)
  local bytes = {}
  for place = 4, 1, -1 do
    bytes[place] = string.char(number % 256)
    number = math.floor(number / 256)
  end
  return table.concat(bytes)
end

-- Past lua-http, which would not take a GOAWAY of its own behind one with an earlier stream, and raise.
local function say_goaway(stream, last)
  local payload = big_endian(last) .. big_endian(0) .. "the mock was told to"
  stream.connection:write_http2_frame(GOAWAY, 0, 0, payload, SECONDS)
  cqueues.sleep(LOOK)
  end_session(stream)
end

acts["goaway"] = function(stream) say_goaway(stream, stream.id) end
acts["goaway-unread"] = function(stream) say_goaway(stream, math.max(0, stream.id - 2)) end

--- Does it; false when HTTP/2 has no such fault.
---@param stream table of lua-http, its request read
---@param answer instantly.mock.Response
---@param fault instantly.mock.Fault
---@return boolean
function http2.act(stream, answer, fault)
  local act = acts[fault.name]
  if not act then return false end
  act(stream, answer, fault)
  return true
end

return http2
