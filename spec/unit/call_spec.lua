local scripted = require "spec.support.scripted"

local KEY = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="
local ID = "0199b3f1-0000-7000-8000-000000000001"

local function ok() return scripted.json(200, scripted.campaign()) end

describe("a request", function()
  it("carries key, product and wish for JSON, and no content type without a body", function()
    local client, requests = scripted.client({ ok() }, { api_key = KEY })
    assert(client.campaigns:pause(ID))
    local headers = requests[1].headers
    assert.equal("Bearer " .. KEY, headers.authorization)
    assert.matches("^instantly%-lua/%d+%.%d+%.%d+ %(", headers["user-agent"])
    assert.equal("application/json", headers.accept)
    assert.is_nil(headers["content-type"])
    assert.is_nil(requests[1].body)
  end)

  it("carries a content type with a body", function()
    local client, requests = scripted.client{ ok() }
    assert(client.campaigns:update(ID, { name = "x" }))
    assert.equal("application/json", requests[1].headers["content-type"])
    assert.equal('{"name":"x"}', requests[1].body)
  end)

  it("carries the headers of client and call", function()
    local client, requests = scripted.client({ ok() }, { headers = { ["X-Team"] = "a" }, user_agent = "mine/1" })
    assert(client.campaigns:get(ID, { headers = { ["X-Run"] = "7" } }))
    assert.equal("a", requests[1].headers["x-team"])
    assert.equal("7", requests[1].headers["x-run"])
    assert.equal("mine/1", requests[1].headers["user-agent"])
  end)

  it("lets the headers of the call replace those of the client, whatever their case", function()
    local client = scripted.client({}, { headers = { ["X-Team"] = "a" } })
    local lines
    client._transport.send = function(request)
      lines = table.concat(request.headers, "\n")
      return 204, "", ""
    end
    assert(client.campaigns:share(ID, { headers = { ["x-team"] = "b" } }))
    assert.matches("x%-team: b", lines)
    assert.is_nil(lines:find("x-team: a", 1, true))
    assert.equal(2, select(2, lines:gsub("x%-team", "")) + 1)
  end)

  it("does not see a later edit of the tables it was given", function()
    local headers = { ["X-Team"] = "a" }
    local client, requests = scripted.client({ ok(), ok() }, { headers = headers })
    headers["X-Team"] = "b"
    assert(client.campaigns:get(ID))
    assert(client:with{ timeout = 3 }.campaigns:get(ID))
    assert.equal("a", requests[1].headers["x-team"])
    assert.equal("a", requests[2].headers["x-team"])
  end)

  it("is refused when it would change nothing", function()
    local client, requests = scripted.client{ ok() }
    assert.error_matches(function() client.campaigns:update(ID, {}) end, "campaigns:update: nothing to change")
    assert.error_matches(function() client.campaigns:update(ID) end, "campaigns:update: nothing to change")
    assert.equal(0, #requests)
    assert(client.campaigns:update(ID, {}, { extra = { brand_new = 1 } }))
    assert.equal('{"brand_new":1}', requests[1].body)
  end)

  it("sends the fields of extra unchecked, on top of the checked ones", function()
    local client, requests = scripted.client{ ok(), ok(), scripted.json(200, '{"items":[]}') }
    assert(client.campaigns:update(ID, { name = "x" }, { extra = { brand_new = true, name = "y" } }))
    assert.equal('{"brand_new":true,"name":"y"}', (requests[1].body:gsub('{"name":"y","brand_new":true}',
      '{"brand_new":true,"name":"y"}')))
    assert(client.campaigns:pause(ID, { extra = { reason = "z" } }))
    assert.equal('{"reason":"z"}', requests[2].body)
    assert(client.campaigns:list({}, { extra = { brand_new = "a b" } }))
    assert.equal("/api/v2/campaigns?brand_new=a%20b&limit=100", requests[3].path)
  end)

  it("passes unknown names on with strict = false, for a call or a client", function()
    local client, requests = scripted.client{ ok(), ok() }
    assert(client.campaigns:update(ID, { nmae = "x" }, { strict = false }))
    assert.equal('{"nmae":"x"}', requests[1].body)
    assert(client:with{ strict = false }.campaigns:update(ID, { nmae = "y" }))
    assert.equal('{"nmae":"y"}', requests[2].body)
    assert.error_matches(function() client.campaigns:update(ID, { nmae = "x" }) end, 'did you mean "name"')
  end)

  it("refuses a dot id even with strict = false", function()
    local client, requests = scripted.client{}
    for _, id in ipairs{ "", ".", "..", "a/b", "a\nb" } do
      assert.has_error(function() client.campaigns:delete(id, { strict = false }) end)
    end
    assert.equal(0, #requests)
  end)
end)

describe("a result", function()
  it("comes with status, headers, request id, attempts and time", function()
    local answer = ok()
    answer.headers["x-request-id"] = "r-1"
    local client = scripted.client{ answer }
    local value, err, meta = client.campaigns:get(ID)
    assert.is_truthy(value)
    assert.is_nil(err)
    assert.equal(200, meta.status)
    assert.equal("application/json", meta.headers["Content-Type"])
    assert.equal("r-1", meta.request_id)
    assert.equal(1, meta.attempts)
    assert.is_true(meta.elapsed >= 0)
  end)

  it("is true where the API answers nothing", function()
    local client = scripted.client{ { status = 204, headers = {}, body = "" } }
    local value, err, meta = client.campaigns:share(ID)
    assert.is_true(value)
    assert.is_nil(err)
    assert.equal(204, meta.status)
  end)

  it("is a plain table with as = \"table\" and the text with as = \"json\"", function()
    local client = scripted.client{ ok(), scripted.json(200, '{"id":"x"}') }
    local plain = assert(client.campaigns:get(ID, { as = "table" }))
    assert.equal("table", type(plain))
    assert.equal("My First Campaign", plain.name)
    assert.equal('{"id":"x"}', assert(client.campaigns:get(ID, { as = "json" })))
    assert.error_matches(function() client.campaigns:get(ID, { as = "xml" }) end,
      "as: expected one of json, record, table")
  end)
end)

describe("a failed call", function()
  local function failure(answer)
    local client = scripted.client{ answer, ok() }
    local value, err, meta = client.campaigns:pause(ID)
    assert.is_nil(value)
    assert.is_truthy(client.campaigns:get(ID)) -- the client goes on
    return err, meta
  end

  it("names operation, method and path, and how often it was sent", function()
    local err = failure(scripted.json(404, { error = "Not Found", message = "Resource not found" }))
    assert.equal("not_found", err.kind)
    assert.equal("campaigns:pause", err.operation)
    assert.equal("POST", err.method)
    assert.equal("/api/v2/campaigns/" .. ID .. "/pause", err.path)
    assert.equal(1, err.attempts)
    assert.equal(404, err.meta.status)
  end)

  it("is a decode error for a page of HTML with status 200", function()
    local err = failure{ status = 200, headers = { ["content-type"] = "text/html" }, body = "<html>hello</html>" }
    assert.equal("decode", err.kind)
    assert.matches("text/html", err.message, 1, true)
    assert.equal("<html>hello</html>", err.body)
    assert.matches("most likely been done", err.hint, 1, true)
    assert.is_true(err.uncertain)
  end)

  it("is a decode error for an empty answer where there should be one", function()
    local err = failure{ status = 204, headers = {}, body = "" }
    assert.equal("decode", err.kind)
    assert.equal("the server answered 204 without content", err.message)
  end)

  local bodies = {
    ["cut JSON"] = '{"id":"0199","name":"My Fi',
    ["NUL bytes"] = '{"id":"a\0b"}',
    ["invalid UTF-8"] = '{"id":"\255\254"}',
    ["nesting 10,000 deep"] = '{"id":"x","a":' .. ("["):rep(10000) .. ("]"):rep(10000) .. "}",
    ["a number of 5,000 digits"] = '{"id":"x","daily_limit":' .. ("9"):rep(5000) .. "}",
    ["a bare string"] = '"hello"',
    ["a list"] = "[1,2]",
  }
  for name, body in pairs(bodies) do
    it("is a decode error for " .. name .. " and says at which byte", function()
      local err = failure(scripted.json(200, body))
      assert.equal("decode", err.kind)
      assert.equal(200, err.status)
      assert.is_truthy(err.message:find("at byte %d+$"), err.message)
      assert.is_true(err.uncertain)
    end)
  end

  it("is too_large beyond max_body", function()
    local client = scripted.client({ scripted.json(200, '{"id":"' .. ("x"):rep(1000) .. '"}') }, { max_body = 500 })
    local _, err = client.campaigns:get(ID)
    assert.equal("too_large", err.kind)
  end)

  it("never shows a key that the server repeats", function()
    local client = scripted.client({ scripted.json(400, { message = "bad key " .. KEY, error = "Bearer " .. KEY }) },
      { api_key = KEY })
    local _, err = client.campaigns:get(ID)
    for _, text in ipairs{ tostring(err), err.message, err.body } do
      assert.is_nil(text:find(KEY, 1, true))
      assert.matches("[redacted]", text, 1, true)
    end
  end)

  it("never shows a key that the transport repeats", function()
    local client = scripted.client({}, { api_key = KEY })
    client._transport = { send = function()
      return nil, { kind = "connect", message = "cannot send " .. KEY, sent = false }
    end }
    local _, err = client.campaigns:get(ID)
    assert.equal("connect", err.kind)
    assert.is_nil(tostring(err):find(KEY, 1, true))
    assert.matches("[redacted]", err.message, 1, true)
  end)

  it("never shows a key that comes back in a header or a code, to anybody", function()
    local events = {}
    local function note(event) events[#events + 1] = event end
    local answer = scripted.json(400, { message = KEY, code = KEY, error = KEY })
    answer.headers["x-request-id"], answer.headers["retry-after"], answer.headers["x-echo"] = KEY, KEY, KEY
    local client = scripted.client({ answer }, { api_key = KEY, on_request = note, on_response = note })
    local _, err = client.campaigns:get(ID)
    local seen, found = {}, 0
    local function search(value)
      if type(value) == "string" then
        assert.is_nil(value:find(KEY:sub(1, 12), 1, true), value)
        found = found + 1
      end
      if type(value) ~= "table" or seen[value] then return end
      seen[value] = true
      for k, v in next, value do search(k); search(v) end
    end
    search(err); search(events); search(tostring(err)); search(err.meta.headers:table())
    assert.is_true(found > 20)
    assert.equal("[redacted]", err.request_id)
    assert.equal(2, #events)
  end)
end)
