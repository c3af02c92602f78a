-- Eight calls at the same time, and every allocation of them: those of C, then those of Lua.
local instantly = require "instantly"
local process = require "spec.support.process"
local scarce = require "spec.support.scarce"
local torture = require "spec.support.torture"

local MOST = 50000 -- allocations: more is a loop without end

describe("a gather of eight calls", function()
  local server, client

  setup(function()
    server = process.serve "spec/support/raw_server.lua"
    client = instantly.new {
      base_url = "http://127.0.0.1:" .. server.plain, api_key = "k", retries = 0, pacer = false, timeout = 10,
    }
  end)

  teardown(function() server.stop() end)

  local function one() return client:request { path = "/json" } end

  --- How many of the eight had an answer. Raises what a gather raises.
  local function eight()
    local calls = {}
    for i = 1, 8 do calls[i] = one end
    local results, problems = instantly.gather(calls)
    if not results then error(problems, 0) end
    local good = 0
    for i = 1, 8 do
      if results[i] then good = good + 1 else assert(problems[i] ~= nil, "neither a result nor an error") end
    end
    return good
  end

  --- It came to an end; and both a call and another gather work.
  local function settles(ok, result)
    assert.is_true(ok and result <= 8 or not ok and result ~= nil)
    assert.is_table(one())
    assert.equal(8, eight())
  end

  it("comes to an end when malloc fails, and the next one succeeds", function()
    assert.equal(8, eight())
    assert.is_true(torture.each_allocation(eight, settles) > 5)
  end)

  it("comes to an end when Lua runs out of memory, and the next one succeeds", function()
    local failures = 0
    for n = 0, MOST do
      collectgarbage()
      local refused, ok, result = scarce(n, eight)
      settles(ok, result)
      if not refused then break end
      failures = failures + 1
    end
    assert.is_true(failures > 100 and failures < MOST)
  end)
end)
