-- A whole call of a client, and every allocation of it: those of C, then those of Lua.
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local scarce = require "spec.support.scarce"
local torture = require "spec.support.torture"

local MOST = 20000 -- allocations: more is a loop without end

describe("a call", function()
  local served, client

  setup(function()
    served = mock_server.start{}
    client = instantly.new{ base_url = served.http, api_key = served.key, retries = 0 }
    assert(client.campaigns:list{ limit = 1 })
  end)

  teardown(function() served.stop() end)

  local function call()
    local page, err = client.campaigns:list{ limit = 2 }
    if not page then error(err, 0) end
    return #page.items
  end

  --- How it ended is one of: an answer, a typed failure, "not enough memory"; and the client works on.
  local function settles(ok, result)
    local typed = type(result) == "table" and type(result.kind) == "string" and tostring(result) ~= ""
    assert.is_true(ok or typed or tostring(result):find "memory" ~= nil, tostring(result))
    assert.equal(2, call())
  end

  it("fails or succeeds when malloc fails, and the next one succeeds", function()
    assert.is_true(torture.each_allocation(call, settles) > 5)
  end)

  it("of a new client in a new state of the module does so, too", function()
    local failures = torture.each_allocation(function()
      local fresh = instantly.new{ base_url = served.http, api_key = served.key, retries = 0 }
      local campaign, err = fresh.campaigns:create{ name = "T", campaign_schedule = { schedules = { {
        name = "S", timezone = "America/Detroit", timing = { from = "09:00", to = "17:00" }, days = { ["1"] = true },
      } } } }
      if not campaign then error(err, 0) end
      return campaign.name
    end, settles)
    assert.is_true(failures > 5)
  end)

  it("fails or succeeds when Lua runs out of memory, and the next one succeeds", function()
    local failures = 0
    for n = 0, MOST do
      collectgarbage()
      local refused, ok, result = scarce(n, call)
      settles(ok, result)
      if not refused then break end
      failures = failures + 1
    end
    assert.is_true(failures > 20 and failures < MOST)
  end)
end)
