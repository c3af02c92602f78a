-- In a program with a loop of its own, here one around luasocket's select: pause the campaigns whose ids come on
-- standard input, each as soon as its line is there.
--
--   printf '%s\n' ID ID | lua examples/with_select.lua        with INSTANTLY_API_KEY set; it pauses campaigns
local instantly = require "instantly"
local socket = require "socket"

local reactor = instantly.reactor

local function pause(id)
  local campaign, err = instantly.campaigns:pause(id)
  if campaign then print(("%s  %s: %s"):format(id, campaign.name, campaign.status_name)) else print(id, err) end
end

io.stdin:setvbuf("no") -- or select would not see what is in the buffer already
local lines = { getfd = function() return 0 end }
local calls = { getfd = reactor.fd }
local open = true

while open or not reactor.idle() do
  local ready = socket.select(open and { lines, calls } or { calls }, nil, reactor.timeout())
  if ready[calls] then reactor.step(0) end -- an answer, or whatever else is due
  if ready[lines] then
    local id = io.read("*l")
    if id then instantly.spawn(pause, id) else open = false end
  end
end
