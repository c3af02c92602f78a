local headers = require "instantly.headers"
local transport = require "instantly.transport"

local function request(fields)
  local made = { method = "GET", url = "mock:/api/v2/x?a=1", headers = { "X-A: 1", "Accept: y" }, max_body = 100 }
  for name, value in pairs(fields or {}) do made[name] = value end
  return made
end

describe("transport.select", function()
  it("gives the stand-in for mock:, a fresh one or the given one", function()
    local mine = { handle = function() end }
    assert.equal(mine, transport.select("mock:", mine).mock)
    local first, second = transport.select("mock:"), transport.select("mock:")
    assert.not_equal(first.mock, second.mock)
  end)

  it("gives libcurl elsewhere", function()
    assert.equal(require "instantly.transport.curl", (transport.select("https://api.instantly.ai")))
  end)

  it("gives one value, although require gives two on Lua 5.4", function()
    package.loaded["instantly.transport.curl"] = nil
    assert.equal(1, select("#", transport.select("https://api.instantly.ai")))
    assert.equal(1, select("#", transport.select("https://api.instantly.ai")))
  end)
end)

describe("the transport of the stand-in", function()
  it("refuses a table that is no stand-in", function()
    assert.error_matches(function() transport.select("mock:", { seed = 2 }) end, "mock: expected a stand%-in")
  end)

  local seen
  local function with(answer)
    return transport.select("mock:", { handle = function(_, got)
      seen = got
      return answer
    end })
  end

  it("hands over method, path with query, headers by lower-case name, and body", function()
    with{ status = 200, body = "" }.send(request{ method = "POST", body = "{}" })
    assert.same({
      method = "POST", path = "/api/v2/x?a=1", headers = { ["x-a"] = "1", accept = "y" }, body = "{}",
    }, seen)
  end)

  it("gives the answer as one from the wire", function()
    local status, body, head = with{ status = 201, headers = { ["x-b"] = "2" }, body = "text" }.send(request())
    assert.equal(201, status)
    assert.equal("text", body)
    assert.equal("2", headers.new(head)["X-B"])
  end)

  it("keeps max_body", function()
    local status, failure = with{ status = 200, body = ("x"):rep(101) }.send(request())
    assert.is_nil(status)
    assert.equal("too_large", failure.kind)
    assert.is_truthy(with{ status = 200, body = ("x"):rep(100) }.send(request()))
  end)
end)
