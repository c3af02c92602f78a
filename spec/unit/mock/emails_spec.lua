local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local MISSING = "0198b000-0000-7000-8000-0000000000ff"

describe("emails", function()
  local api, received

  before_each(function()
    api = mock_call.checked()
    received = select(2, api.get("/emails?sort_order=asc&limit=1")).items[1]
  end)

  local function reply(fields)
    local body = {
      eaccount = "jane@example.com", reply_to_uuid = received.id, subject = "Re: Hello Ann", body = { text = "Yes." },
    }
    for name, value in pairs(fields or {}) do body[name] = value end
    return api.post("/emails/reply", body)
  end

  local function count(query) return #select(2, api.get("/emails?limit=100&" .. query)).items end

  it("are answered in their thread", function()
    local status, sent = reply { additional_recipients = json.array { "boss@example.org" } }
    assert.equal(200, status)
    assert.equal(received.thread_id, sent.thread_id)
    assert.equal(received.from_address_email .. ",boss@example.org", sent.to_address_email_list)
    assert.same({ "jane@example.com", 3, 0, received.lead }, { sent.eaccount, sent.ue_type, sent.is_unread, sent.lead })
    assert.same({ text = "Yes.", html = "Yes." }, sent.body)
    assert.equal(2, count("search=thread:" .. received.thread_id))
    assert.equal(1, count("latest_of_thread=true&search=thread:" .. received.thread_id))
    assert.equal("Line\nnext", select(2, reply { body = { html = "<b>Line</b><br/>next" } }).body.text)
  end)

  it("are answered only from an account, to an email, with a text", function()
    assert.equal(404, (reply { eaccount = "no@example.com" }))
    assert.equal(404, (reply { reply_to_uuid = MISSING }))
    assert.equal(400, (reply { reply_to_uuid = "x" }))
    assert.equal(400, (reply { body = {} }))
    assert.equal(400, (reply { body = json.null }))
  end)

  it("are forwarded, with the original when asked", function()
    local body = {
      eaccount = "jane@example.com", reply_to_uuid = received.id, subject = "Fwd: Hello",
      to_address_email_list = "boss@example.org", body = { html = "See below." },
    }
    assert.is_nil(select(2, api.post("/emails/forward", body)).body.html:find("Tell me more", 1, true))
    body.include_original_body = true
    local _, sent = api.post("/emails/forward", body)
    assert.is_truthy(sent.body.html:find("Tell me more", 1, true))
    assert.equal("boss@example.org", sent.to_address_email_list)
    body.body, body.include_original_body = nil, nil
    assert.equal(400, (api.post("/emails/forward", body)))
  end)

  it("fail inside a 200 when a test cannot be sent", function()
    local function test(eaccount)
      local status, answer = api.post("/emails/test", {
        eaccount = eaccount, to_address_email_list = "a@example.org", subject = "s", body = { html = "b" },
      })
      assert.equal(200, status)
      return answer
    end
    assert.same({ status = "success" }, test "jane@example.com")
    assert.same({ error = "ACC_AUTH_ERROR" }, test "auth-error@example.com")
    assert.same({ error = "ACC_UNKNOWN_ERROR" }, test "unknown-error-2@example.com")
    assert.same({ error = "ACC_NOT_FOUND" }, test "no@example.com")
    assert.equal(4, count "")
  end)

  it("are counted while unread, and read by thread or one by one", function()
    local _, before = api.get("/emails/unread/count")
    assert.same({ success = true }, select(2, api.post(("/emails/threads/%s/mark-as-read"):format(received.thread_id))))
    assert.equal(before.count - 1, select(2, api.get("/emails/unread/count")).count)
    assert.equal(1, select(2, api.patch("/emails/" .. received.id, { is_unread = 1 })).is_unread)
    assert.equal(before.count, select(2, api.get("/emails/unread/count")).count)
    assert.equal(before.count, count "is_unread=true")
    assert.equal(404, (api.post("/emails/threads/nowhere/mark-as-read")))
  end)

  it("are filtered", function()
    api.patch("/emails/" .. received.id, { reminder_ts = "2026-09-03T00:00:00.000Z" })
    reply()
    for query, expected in pairs {
      ["email_type=received"] = 4, ["email_type=sent"] = 1, ["email_type=manual"] = 1, ["has_reminder=true"] = 1,
      ["lead=lead2@example.org"] = 1, ["search=LEAD2"] = 1, ["company_domain=example.org"] = 5,
      ["eaccount=no@example.com"] = 0, ["scheduled_only=true"] = 0, ["campaign_id=" .. received.campaign_id] = 5,
      ["min_timestamp_created=2026-09-01"] = 1, ["max_timestamp_created=2026-08-30"] = 4,
    } do
      assert.equal(expected, count(query), query)
    end
    assert.same({}, select(2, api.get("/emails?preview_only=true&limit=1")).items[1].body)
  end)

  it("are deleted", function()
    assert.equal(200, (api.delete("/emails/" .. received.id)))
    assert.equal(404, (api.get("/emails/" .. received.id)))
    assert.equal(404, (api.get("/emails/" .. MISSING)))
  end)

  it("are listed twenty times a minute, when the mock is told to keep the limits of operations", function()
    local now = 1000
    api = mock_call.checked { clock = function() return now end, rate = { operations = true, retry_after = true } }
    for _ = 1, 20 do assert.equal(200, (api.get("/emails"))) end
    local status, _, response = api.get("/emails")
    assert.same({ 429, "60" }, { status, response.headers["retry-after"] })
    assert.equal(200, (api.get("/emails/unread/count")))
    now = 1060
    assert.equal(200, (api.get("/emails")))
    api = mock_call.checked { clock = function() return now end }
    for _ = 1, 21 do assert.equal(200, (api.get("/emails"))) end
  end)
end)
