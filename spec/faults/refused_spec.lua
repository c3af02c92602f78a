-- A server that is not there at first, and comes up before the second sending. A refused connection is the one
-- failure after which nothing can have reached a server, so even a call that must happen once is sent again.
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local sockets = require "cqueues.socket"

local SCHEDULE = instantly.schedule{ days = "mon-fri", from = "09:00", to = "17:00", timezone = "America/Detroit" }

local function free_port()
  local listener = sockets.listen { host = "127.0.0.1", port = "0" }
  assert(listener:listen())
  local port = select(3, listener:localname())
  listener:close()
  return port
end

describe("a call that is refused at first", function()
  local server
  after_each(function() if server then server.stop() end end)

  for name, call in pairs {
    read = function(client) return client.campaigns:list{ limit = 1 } end,
    once = function(client) return client.campaigns:create{ name = "x", campaign_schedule = SCHEDULE } end,
  } do
    it("is sent again, and arrives once: " .. name, function()
      local port, seen = free_port(), {}
      local client = instantly.new{
        api_key = "mock", base_url = "http://127.0.0.1:" .. port,
        on_retry = function(event)
          seen[#seen + 1] = event.error
          server = mock_server.start{ port = port, tls_port = false }
        end,
      }
      local value, err, meta = call(client)
      assert.is_truthy(value, err)
      assert.equal(2, meta.attempts)
      assert.equal("connect", seen[1].kind)
      assert.is_nil(seen[1].uncertain)
      local state = assert(client:request{ path = "/__mock/state" })
      local operation = name == "once" and "createCampaign" or "listCampaign"
      assert.equal(1, state.received[operation])
      assert.equal(1, state.done[operation])
    end)
  end

  it("by nobody ever is a connect error, tried three times, and certainly not carried out", function()
    local client = instantly.new{ api_key = "mock", base_url = "http://127.0.0.1:" .. free_port() }
    local value, err = client.campaigns:create{ name = "x", campaign_schedule = SCHEDULE }
    assert.is_nil(value)
    assert.equal("connect", err.kind)
    assert.equal(3, err.attempts)
    assert.is_nil(err.uncertain)
  end)
end)
