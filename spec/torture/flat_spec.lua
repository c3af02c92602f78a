-- Many calls leave nothing behind. CALLS says how many; 100000 take a minute or two.
local instantly = require "instantly"
local mallocs = require "mallocs"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local CALLS = tonumber(os.getenv "CALLS" or 5000)
local ROUNDS = 10

local function descriptors()
  return tonumber(shell.output "ls /proc/$PPID/fd | wc -l")
end

describe("the memory and the descriptors of a client", function()
  local server, client
  setup(function()
    server = process.serve "spec/support/raw_server.lua"
    client = instantly.new {
      base_url = "http://127.0.0.1:" .. server.plain, api_key = "k", retries = 0, pacer = false,
    }
  end)
  teardown(function() server.stop() end)

  local function call(i)
    if i % 50 == 0 then return client:request { path = "/truncated" } end
    if i % 50 == 1 then return client:request { method = "POST", path = "/json", body = { i } } end
    return client:request { path = "/json" }
  end

  --- Blocks of C, kilobytes of Lua and descriptors after so many calls.
  local function measure(count)
    for i = 1, count do call(i) end
    collectgarbage()
    collectgarbage()
    return { mallocs.blocks(), math.floor(collectgarbage "count"), descriptors() }
  end

  it("do not grow, however many calls it makes", function()
    measure(500) -- what is made once
    local first = measure(CALLS / ROUNDS)
    local last
    for _ = 2, ROUNDS do last = measure(CALLS / ROUNDS) end
    local told = ("blocks %d, %d; KB %d, %d; descriptors %d, %d"):format(first[1], last[1], first[2], last[2],
      first[3], last[3])
    assert.is_true(last[1] - first[1] < 50, told)
    assert.is_true(last[2] - first[2] < 100, told)
    assert.is_true(last[3] <= first[3] + 1, told) -- the shell that counts has a pipe
  end)
end)
