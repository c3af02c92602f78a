local instantly = require "instantly"
local scripted = require "spec.support.scripted"

local KEY = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="
local ID = "0199b3f1-0000-7000-8000-000000000001"

local function ok() return scripted.json(200, scripted.campaign()) end

describe("a client without a key", function()
  local real = os.getenv
  before_each(function()
    os.getenv = function(name) if name ~= "INSTANTLY_API_KEY" then return real(name) end end -- luacheck: ignore
  end)
  after_each(function() os.getenv = real end) -- luacheck: ignore

  it("returns an error that says what to set, and sends nothing", function()
    local client = instantly.new{}
    local value, err = client.campaigns:get(ID)
    assert.is_nil(value)
    assert.equal("config", err.kind)
    assert.equal(0, err.attempts)
    assert.matches("INSTANTLY_API_KEY", err.message, 1, true)
    assert.matches("key missing", tostring(client), 1, true)
  end)
end)

describe("a closed client", function()
  it("returns an error of kind closed and sends nothing", function()
    local client, requests = scripted.client{}
    client:close()
    client:close()
    local value, err = client.campaigns:get(ID)
    assert.is_nil(value)
    assert.equal("closed", err.kind)
    assert.equal("closed", select(2, client:request{ method = "GET", path = "/x" }).kind)
    assert.equal(0, #requests)
    assert.matches("(closed)", tostring(client), 1, true)
  end)

  it("leaves its siblings open", function()
    local client = scripted.client{ ok() }
    local sibling = client:with{ timeout = 5 }
    client:close()
    assert.is_truthy(sibling.campaigns:get(ID))
  end)

  it("has closed siblings from then on", function()
    local client = scripted.client{}
    client:close()
    assert.equal("closed", select(2, client:with{ timeout = 5 }.campaigns:get(ID)).kind)
  end)

  it("ends the call that is under way as if it were open", function()
    local client, requests
    client, requests = scripted.client({ scripted.json(503, {}), ok() }, { retries = 1, on_retry = function() client:close() end })
    assert.is_truthy(client.campaigns:get(ID))
    assert.equal(2, #requests)
  end)

  it("raises inside a loop", function()
    local client = scripted.client{}
    client:close()
    local raised = select(2, pcall(function() for _ in client.campaigns() do error("never") end end)) -- luacheck: ignore
    assert.equal("closed", raised.kind)
  end)
end)

describe("siblings", function()
  it("of with share the wire and keep the rest of the settings", function()
    local client, requests = scripted.client({ ok(), ok() }, { headers = { ["X-Team"] = "a" } })
    local sibling = client:with{ headers = { ["X-Team"] = "b" } }
    assert(client.campaigns:get(ID))
    assert(sibling.campaigns:get(ID))
    assert.equal("a", requests[1].headers["x-team"])
    assert.equal("b", requests[2].headers["x-team"])
  end)

  it("of as_workspace act on the other workspace", function()
    local client, requests = scripted.client{ ok() }
    local other = client:as_workspace("0199-workspace")
    assert(other.campaigns:get(ID))
    assert.equal("0199-workspace", requests[1].headers["x-as-workspace"])
    assert.matches("as workspace 0199-workspace", tostring(other), 1, true)
    assert.has_error(function() client:as_workspace("") end)
    assert.has_error(function() client:as_workspace("a\r\nb") end)
  end)

  it("never inherit a stand-in or its key for another server", function()
    local client = scripted.client{}
    local real = client:with{ base_url = "https://real.example", api_key = KEY }
    assert.equal("instantly client: https://real.example, key …eQ== from api_key", tostring(real:with{ timeout = 5 }))
    local keyless = client:with{ base_url = "https://real.example" }
    assert.is_nil(tostring(keyless):find("mock", 1, true))
    assert.matches("key mock", tostring(real:with{ base_url = "mock:" }), 1, true)
  end)

  it("need a table of settings and a colon", function()
    local client = scripted.client{}
    assert.error_matches(function() client:with() end, "client:with: expected a table of settings")
    for _, name in ipairs{ "with", "close", "as_workspace", "request" } do
      assert.error_matches(function() client[name]({}) end, "client:" .. name .. ": call it with a colon")
    end
  end)

  it("can take another key", function()
    local client, requests = scripted.client{ ok() }
    assert(client:with{ api_key = KEY }.campaigns:get(ID))
    assert.equal("Bearer " .. KEY, requests[1].headers.authorization)
  end)
end)

describe("client:request", function()
  it("reaches what has no method and gives plain values", function()
    local client, requests = scripted.client{ scripted.json(200, { a = { 1, 2 } }), scripted.json(200, "[]") }
    local value = assert(client:request{
      method = "POST", path = "/api/v2/new-thing", query = { x = 1 }, body = { y = { 2 } },
    })
    assert.equal("/api/v2/new-thing?x=1", requests[1].path)
    assert.equal('{"y":[2]}', requests[1].body)
    assert.equal(2, value.a[2])
    assert.same({}, assert(client:request{ path = "/api/v2/new-things" }))
    assert.equal("GET", requests[2].method)
  end)

  it("gives null as instantly.null, and takes a bare false for what it is", function()
    local client = scripted.client{ scripted.json(200, "null"), scripted.json(200, "false") }
    assert.equal(instantly.null, client:request{ path = "/x" })
    local value, err = client:request{ path = "/x" }
    assert.is_nil(value)
    assert.equal("decode", err.kind)
  end)

  it("gives true for an empty answer", function()
    local client = scripted.client{ { status = 204, headers = {}, body = "" } }
    assert.is_true(client:request{ method = "DELETE", path = "/api/v2/new-thing/1" })
  end)

  it("refuses what could reach another place than it says", function()
    local client, requests = scripted.client{}
    local bad = {
      { path = "api/v2/x" }, { path = "/a/../b" }, { path = "/a/." }, { path = "/a/%2e%2E/b" }, { path = "/a?b=c" },
      { path = "/a\r\nb" }, { path = "/a#b" }, { path = 5 }, {}, { path = "/a", method = "get" },
      { path = "/a", bdy = {} },
      { path = "/a", query = { x = {  {} } } }, { path = "/a", query = { "x" } }, { path = "/a", query = { x = 0 / 0 } },
      { path = "/a", method = "HEAD", body = {} }, { path = "/a", body = { print } },
    }
    for i, request in ipairs(bad) do
      assert.has_error(function() client:request(request) end, nil, "case " .. i)
    end
    assert.has_error(function() client:request("/a") end)
    assert.equal(0, #requests)
  end)
end)

describe("hooks", function()
  it("see each request and its outcome, never the key", function()
    local events = {}
    local function note(event) events[#events + 1] = event end
    local answers = { ok(), scripted.json(404, {}) }
    local client = scripted.client(answers, { api_key = KEY, on_request = note, on_response = note })
    client.campaigns:get(ID)
    client.campaigns:get(ID)
    assert.equal(4, #events)
    local path = "/api/v2/campaigns/" .. ID
    assert.same({ operation = "campaigns:get", method = "GET", path = path, attempt = 1 }, events[1])
    assert.equal(200, events[2].status)
    assert.is_nil(events[2].error)
    assert.equal("not_found", events[4].error.kind)
  end)

  it("hear of an answer that could not be used", function()
    local heard
    local client = scripted.client({ scripted.json(200, "<html>") }, { on_response = function(event) heard = event end })
    local _, err = client.campaigns:get(ID)
    assert.equal(err, heard.error)
    assert.equal(200, heard.status)
  end)

  it("that fail before the request stop it", function()
    local client, requests = scripted.client({}, { on_request = function() error("stop", 0) end })
    assert.has_error(function() client.campaigns:get(ID) end, "stop")
    assert.equal(0, #requests)
  end)

  it("that fail after the answer do not lose it", function()
    local client = scripted.client({ ok() }, { on_response = function() error("oops", 0) end })
    local value, err, meta = client.campaigns:get(ID)
    assert.is_truthy(value)
    assert.is_nil(err)
    assert.equal("oops", meta.hook_error)
  end)
end)

describe("a name that a client does not have", function()
  it("raises with a suggestion when it is nearly one", function()
    local client = scripted.client{}
    assert.error_matches(function() return client.campagns end, 'no "campagns": did you mean "campaigns"')
    assert.error_matches(function() return client.campain end, 'did you mean "campaign"')
    assert.error_matches(function() return client.campaigns.pase end, 'campaigns has no "pase": did you mean "pause"')
  end)

  it("is nil when it is far from all", function()
    local client = scripted.client{}
    assert.is_nil(client.wholly_different_thing)
    assert.is_nil(client[1])
  end)
end)
