local cjson = require "cjson"
local instantly = require "instantly"
local reply = require "instantly.reply"
local scripted = require "spec.support.scripted"

local ID = "019a2b3c-7239-7500-8faf-44e635de1d06"

local function email(fields)
  local value = {
    id = ID, subject = "Your offer", eaccount = "jane@example.com", from_address_email = "ann@example.org",
    to_address_email_list = "jane@example.com", body = { text = "Tell me more" },
  }
  for name, field in pairs(fields or {}) do value[name] = field end
  return scripted.json(200, value)
end

local SENT = scripted.json(200, { id = "019a2b3c-7239-7500-8faf-44e635de1d07", subject = "Re: Your offer", eaccount = "jane@example.com" })

--- A client, what it sends, and an email it has read.
local function received(fields)
  local client, requests = scripted.client{ email(fields), SENT }
  return assert(client.email(ID):get()), requests, client
end

local function sent(requests)
  local request = requests[#requests]
  assert.equal("POST", request.method)
  assert.equal("/api/v2/emails/reply", request.path)
  return cjson.decode(request.body)
end

describe("the subject of an answer", function()
  for given, expected in pairs{
    ["Your offer"] = "Re: Your offer",
    ["Re: Your offer"] = "Re: Your offer",
    ["RE: Your offer"] = "RE: Your offer",
    ["re:Your offer"] = "re:Your offer",
    ["Re : Your offer"] = "Re : Your offer",
    ["Re[2]: Your offer"] = "Re[2]: Your offer",
    ["Re(3): Your offer"] = "Re(3): Your offer",
    ["Re\239\188\154 Your offer"] = "Re\239\188\154 Your offer",
    ["  Your offer \r\n"] = "Re: Your offer",
    ["\tRE: Your offer"] = "RE: Your offer",
    ["AW: Your offer"] = "Re: AW: Your offer",
    ["SV: Re: Your offer"] = "Re: SV: Re: Your offer",
    ["Fwd: Re: Your offer"] = "Re: Fwd: Re: Your offer",
    ["Regarding: your offer"] = "Re: Regarding: your offer",
    ["Re your offer"] = "Re: Re your offer",
    ["Re"] = "Re: Re",
    ["Re:"] = "Re:",
    [""] = "Re:",
    ["   "] = "Re:",
  } do
    it(("to %q is %q, which does not grow"):format(given, expected), function()
      assert.equal(expected, reply.subject(given))
      assert.equal(expected, reply.subject(expected))
    end)
  end

  it("to none is Re: alone", function() assert.equal("Re:", reply.subject(nil)) end)
end)

describe("email:reply", function()
  it("says what the email says itself", function()
    local message, requests = received()
    local answer, err, meta = message:reply{ text = "Hi Ann,\n\nTuesday?\nJane & Co" }
    assert.same({
      reply_to_uuid = ID, eaccount = "jane@example.com", subject = "Re: Your offer",
      body = { text = "Hi Ann,\n\nTuesday?\nJane & Co", html = "<p>Hi Ann,</p><p>Tuesday?<br>Jane &amp; Co</p>" },
    }, sent(requests))
    assert.equal("Re: Your offer", answer.subject)
    assert.is_nil(err)
    assert.equal(200, meta.status)
  end)

  it("answers with a record of its own and leaves the email as it was", function()
    local message = received()
    local answer = assert(message:reply{ text = "x" })
    assert.is_false(rawequal(message, answer))
    assert.not_equal(message, answer)
    assert.equal("Your offer", message.subject)
    assert.is_nil(message:changes())
  end)

  it("sends HTML as it is, or both forms, or the body as it is", function()
    for _, case in ipairs{
      { { html = "<p>Hi</p>" }, { html = "<p>Hi</p>" } },
      { { html = "<p>Hi</p>", text = "Hi" }, { html = "<p>Hi</p>", text = "Hi" } },
      { { body = { text = "Hi" } }, { text = "Hi" } },
    } do
      local message, requests = received()
      assert(message:reply(case[1]))
      assert.same(case[2], sent(requests).body)
    end
  end)

  it("takes everything the call takes by its own name, before what the email says", function()
    local message, requests, client = received()
    local given = {
      text = "x", subject = "Another matter", eaccount = client.account("john@example.com"), cc_address_email_list = "c@d.co",
      bcc_address_email_list = "e@f.co", additional_recipients = { "g@h.co" }, assigned_to = "u1", reminder_ts = "2026-09-01T00:00:00Z",
    }
    assert(message:reply(given))
    local body = sent(requests)
    assert.equal("Another matter", body.subject)
    assert.equal("john@example.com", body.eaccount)
    assert.same({ "g@h.co" }, body.additional_recipients)
    for _, name in ipairs{ "cc_address_email_list", "bcc_address_email_list", "assigned_to", "reminder_ts" } do
      assert.equal(given[name], body[name])
    end
    assert.equal("x", given.text)
    assert.is_nil(given.body)
    assert.is_nil(given.reply_to_uuid)
  end)

  it("reads a handle first that holds nothing yet", function()
    local client, requests = scripted.client{ email{ subject = "RE: Hello" }, SENT }
    assert(client.email(ID):reply({ text = "x" }, { timeout = 9, headers = { ["X-Job"] = "triage" } }))
    assert.equal("GET", requests[1].method)
    assert.equal("/api/v2/emails/" .. ID, requests[1].path)
    assert.equal("triage", requests[1].headers["x-job"])
    assert.equal("RE: Hello", sent(requests).subject)
  end)

  it("reads it as often as the call says", function()
    local down = scripted.json(503, { message = "down" })
    local client, requests = scripted.client({ down }, { retries = 2 })
    assert.equal("server", select(2, client.email(ID):reply({ text = "x" }, { retries = 0 })).kind)
    assert.equal(1, #requests)
  end)

  it("reads nothing when nothing is missing", function()
    local client, requests = scripted.client{ SENT }
    assert(client.email(ID):reply{ text = "x", subject = "Re: x", eaccount = "a@b.co" })
    assert.equal(1, #requests)
    assert.equal(ID, sent(requests).reply_to_uuid)
  end)

  it("sends nothing when the email cannot be read", function()
    local client, requests = scripted.client{ scripted.json(404, { message = "Resource not found" }) }
    local answer, err = client.email(ID):reply{ text = "x" }
    assert.is_nil(answer)
    assert.equal("not_found", err.kind)
    assert.equal("emails:get", err.operation)
    assert.equal(404, err.meta.status)
    assert.equal(1, #requests)
  end)

  it("is sent once, whatever becomes of it", function()
    for _, status in ipairs{ 500, 503 } do
      local client, requests = scripted.client{ email(), scripted.json(status, { message = "boom" }), SENT }
      local answer, err = assert(client.email(ID):get()):reply{ text = "x" }
      assert.is_nil(answer)
      assert.is_true(err.uncertain)
      assert.is_false(err.retryable)
      assert.equal(2, #requests)
    end
  end)

  it("passes the options of the call on", function()
    local message, requests = received()
    assert(message:reply({ text = "x" }, { extra = { tracking = false }, headers = { ["X-Job"] = "t" } }))
    assert.is_false(sent(requests).tracking)
    assert.equal("t", requests[#requests].headers["x-job"])
    message = received()
    assert.equal("table", type(assert(message:reply({ text = "x" }, { as = "table" }))))
    message, requests = received()
    assert(message:reply({ text = "x", unknown_yet = 1 }, { strict = false }))
    assert.equal(1, sent(requests).unknown_yet)
  end)

  it("refuses what would not be an answer, before anything is sent", function()
    local message, requests = received()
    for expected, given in pairs{
      ["text or html is required"] = {},
      ["text is empty: there is nothing to send"] = { text = " \n" },
      ["html is empty"] = { html = "" },
      ["text: expected a text, got a number"] = { text = 7 },
      ["html: expected a text, got a table"] = { html = {} },
      ["give body, or text and html, not both"] = { body = { text = "x" }, text = "x" },
      ['unknown field "txt": did you mean "text"'] = { txt = "x" },
      ['unknown field "cc"'] = { text = "x", cc = "a@b.co" },
      ["reply_to_uuid: it is the email that is answered"] = { text = "x", reply_to_uuid = ID },
      ["to_address_email_list: the sender of the email is answered"] = { text = "x", to_address_email_list = "a@b.co" },
      ["emails:reply: subject: expected a string"] = { text = "x", subject = 7 },
    } do
      local ok, problem = pcall(function() message:reply(given) end)
      assert.is_false(ok)
      assert.matches(expected, problem, 1, true)
      assert.matches("reply_spec.lua:%d+: ", problem)
    end
    assert.error_matches(function() message:reply("Hi") end, "expected a table with text or html, got a string")
    assert.error_matches(function() message:reply() end, "got a nil")
    assert.error_matches(function() message:reply({ text = "x" }, { timout = 1 }) end, 'unknown option "timout"')
    assert.error_matches(function() message:reply({ text = "x" }, {}, 1) end, "too many arguments %(at most arguments and options%)")
    assert.error_matches(function() message.reply{ text = "x" } end, "email:reply: call it with a colon")
    assert.equal(1, #requests)
  end)

  it("stands beside the call itself, which takes an email for the id", function()
    local message, requests, client = received()
    assert(client.emails:reply{ reply_to_uuid = message, eaccount = "jane@example.com", subject = "Re: x", body = { text = "y" } })
    assert.same({ reply_to_uuid = ID, eaccount = "jane@example.com", subject = "Re: x", body = { text = "y" } }, sent(requests))
  end)

  it("is what one is told of who passes an email to the call", function()
    local message, requests, client = received()
    for _, given in ipairs{ message, ID } do
      assert.error_matches(function() client.emails:reply(given, { text = "y" }) end,
        "emails:reply: expected a table of arguments, got a %a+: call email:reply{…} on the Email")
    end
    assert.equal(1, #requests)
  end)

  it("answers in the thread at the stand-in", function()
    local client = instantly.new{ base_url = "mock:" }
    local unread = assert(client.emails:collect{ is_unread = true })[1]
    local answer = assert(unread:reply{ text = "Thanks" })
    assert.equal(unread.thread_id, answer.thread_id)
    assert.equal(unread.subject, answer.subject) -- it began with Re: already
    assert.equal(unread.from_address_email, answer.to_address_email_list)
    assert.equal(unread.eaccount, answer.from_address_email)
    assert.equal("<p>Thanks</p>", answer.body.html)
  end)
end)
