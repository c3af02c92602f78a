local cjson = require "cjson"
local core = require "instantly.core"
local webhook = require "instantly.webhook"

local function api_file()
  local file = assert(io.open("src/api/openapi.json"))
  local text = file:read("*a")
  file:close()
  return cjson.decode(text).components.schemas
end

--- A delivery as the API file has it, fields on top.
local function payload(fields)
  local all = {
    timestamp = "2026-08-13T11:11:57.998Z", event_type = "reply_received",
    workspace = "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071", campaign_id = "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6072",
    campaign_name = "My First Campaign", lead_email = "jondoe@example.com", step = 1, variant = 1,
  }
  for name, value in pairs(fields or {}) do all[name] = value end
  return all
end

local function parsed(fields) return assert(webhook.parse(cjson.encode(payload(fields)))) end

describe("webhook.parse", function()
  it("reads every documented field, and nothing into extra", function()
    local example = {}
    for name, spec in pairs(api_file().WebhookDelivery.properties) do example[name] = spec.example end
    local event = assert(webhook.parse(cjson.encode(example)))
    for name, value in pairs(example) do assert.equal(value, event[name], name) end
    assert.same({}, event.extra)
    assert.equal("reply_received", event.type)
    assert.is_true(event.known)
  end)

  it("puts the columns of the lead aside, whatever they are called", function()
    local event = parsed{ type = "gold", extra = "x", known = "y", ["First Name"] = "Ann", nested = { a = { 1 } } }
    assert.equal("reply_received", event.type)
    assert.is_true(event.known)
    assert.equal("gold", event.extra.type)
    assert.equal("x", event.extra.extra)
    assert.equal("y", event.extra.known)
    assert.equal("Ann", event.extra["First Name"])
    assert.equal(1, event.extra.nested.a[1])
  end)

  it("calls an event by one name, as subscribed or as delivered", function()
    for _, name in ipairs{ "link_clicked", "email_link_clicked" } do
      local event = parsed{ event_type = name }
      assert.equal("email_link_clicked", event.type)
      assert.equal(name, event.event_type)
    end
  end)

  it("passes custom labels and names of tomorrow through", function()
    local event = parsed{ event_type = "Hot Lead!" }
    assert.equal("Hot Lead!", event.type)
    assert.is_nil(event.known)
  end)

  it("takes other scalar types, and null for nothing", function()
    local event = parsed{ step = "2", lead_email = cjson.null }
    assert.equal("2", event.step)
    assert.is_nil(event.lead_email)
  end)

  it("fails on what is no event", function()
    for body, pattern in pairs{
      ["{broken"] = "is not JSON: .* at byte", ["\31\139\8"] = "is not JSON", ["[]"] = "no event_type",
      ["null"] = "no event_type", ['"text"'] = "no event_type", ["{}"] = "no event_type", ["5"] = "no event_type",
      ["false"] = "no event_type", ['{"event_type":5}'] = "no event_type", [""] = "has no body",
    } do
      local event, err = webhook.parse(body)
      assert.is_nil(event)
      assert.equal("decode", err.kind)
      assert.matches(pattern, err.message, nil, body)
      assert.matches("^webhook.parse failed: decode", tostring(err))
    end
  end)

  it("fails without a body, as nginx has it when nobody read it", function()
    local _, err = webhook.parse(nil)
    assert.equal("the delivery has no body", err.message)
  end)

  it("says that a compressed body has to be unpacked", function()
    local _, err = webhook.parse("\31\139\8", { ["Content-Encoding"] = "gzip" })
    assert.matches("compressed %(gzip%)", err.hint)
    assert.is_nil(select(2, webhook.parse("{", {})).hint)
  end)

  it("raises on a body that is no text", function()
    local ok, message = pcall(function() webhook.parse{} end)
    assert.is_false(ok)
    assert.matches("webhook_spec.lua:%d+: webhook.parse: body: expected the text", message)
    assert.error_matches(function() webhook.parse("{}", "x") end, "headers: expected a table, got a string")
  end)
end)

describe("webhook.type_of", function()
  it("knows every name of the API file, subscribed and delivered", function()
    local schemas, count = api_file(), 0
    local function check(name)
      local known = webhook.type_of(name)
      assert.is_truthy(known, name)
      assert.equal(known, webhook.type_of(known))
      count = count + 1
    end
    local subscribed = {}
    for _, name in ipairs(schemas.Webhook.properties.event_type.enum) do
      if name ~= cjson.null and name ~= "all_events" then
        check(name)
        subscribed[name] = true
        assert.equal(name, webhook.type_of(name))
      end
    end
    local alone = {}
    for _, name in ipairs(schemas.WebhookDelivery.properties.event_type["x-known-values"]) do
      check(name)
      if not subscribed[webhook.type_of(name)] then alone[#alone + 1] = name end
    end
    assert.is_true(count > 30)
    assert.same({ "auto_reply_received" }, alone)
  end)

  it("knows nothing else", function()
    assert.is_nil(webhook.type_of("all_events"))
    assert.is_nil(webhook.type_of("Hot Lead!"))
    assert.is_nil(webhook.type_of(nil))
  end)
end)

describe("webhook.verify", function()
  it("accepts the secret under any spelling of the name", function()
    for _, name in ipairs{ "X-Secret", "x-secret", "X-SECRET" } do
      assert.is_true(webhook.verify({ [name] = "s3cret" }, "x-Secret", "s3cret"))
    end
  end)

  it("takes a header that came more than once", function()
    assert.is_true(webhook.verify({ ["x-secret"] = { "no", "s3cret" } }, "X-Secret", "s3cret"))
    assert.is_true(webhook.verify({ ["x-secret"] = "s3cret", ["X-Secret"] = "no" }, "X-Secret", "s3cret"))
    assert.is_nil((webhook.verify({ ["x-secret"] = { "s3", "cret" } }, "X-Secret", "s3cret")))
    assert.is_nil((webhook.verify({ ["x-secret"] = {} }, "X-Secret", "s3cret")))
  end)

  it("takes the headers of nginx, which have a metatable and true for an empty one", function()
    local headers = setmetatable({ ["x-secret"] = true }, { __index = function() return "s3cret" end })
    assert.is_nil((webhook.verify(headers, "X-Secret", "s3cret")))
  end)

  it("takes the headers of lua-http, which are an object", function()
    local headers = { _data = {}, each = function()
      local at = 0
      return function()
        at = at + 1
        if at <= 2 then return "x-secret", at == 2 and "s3cret" or "no" end
      end
    end }
    assert.is_true(webhook.verify(headers, "X-Secret", "s3cret"))
    assert.is_nil((webhook.verify(headers, "X-Other", "s3cret")))
    assert.is_true(webhook.verify({ each = "s3cret" }, "Each", "s3cret"))
  end)

  it("refuses every other value", function()
    local values = { "", "s3cre", "s3crets", "S3cret", "s3creT", "s3crets3cret", " s3cret", "t3crds", ("s3cret"):rep(100) }
    for _, value in ipairs(values) do
      local verified, err = webhook.verify({ ["X-Secret"] = value }, "X-Secret", "s3cret")
      assert.is_nil(verified)
      assert.equal("unauthorized", err.kind)
      assert.matches("has a wrong value in the header X%-Secret", err.message)
    end
  end)

  it("tells a missing header, and no secret", function()
    local verified, err = webhook.verify({ Host = "x", [1] = "s3cret" }, "X-Secret", "s3cret")
    assert.is_nil(verified)
    assert.matches("lacks the header X%-Secret", err.message)
    assert.is_nil(tostring(err):find("s3cret", 1, true))
    local _, wrong = webhook.verify({ ["X-Secret"] = "hunter2" }, "X-Secret", "s3cret")
    assert.is_nil(tostring(wrong):find("hunter2", 1, true))
    assert.is_nil(tostring(wrong):find("s3cret", 1, true))
  end)

  it("raises when the secret is not configured", function()
    for _, secret in ipairs{ "", false, 5 } do
      assert.error_matches(function() webhook.verify({ ["X-Secret"] = "" }, "X-Secret", secret) end, "secret: expected a text")
    end
    local ok, message = pcall(function() webhook.verify({}, "X-Secret", nil) end)
    assert.is_false(ok)
    assert.matches("webhook_spec.lua:%d+: webhook.verify: secret", message)
    assert.error_matches(function() webhook.verify({}, "", "s") end, "name: expected the name of a header")
    assert.error_matches(function() webhook.verify(nil, "X", "s") end, "headers: expected the headers .*, got a nil")
  end)

  it("takes as long for a guess that is nearly right as for one that is wrong", function()
    local secret = ("k"):rep(20000)
    local function seconds(given)
      local best = math.huge
      for _ = 1, 15 do
        local started = core.now()
        webhook.verify({ x = given }, "x", secret)
        best = math.min(best, core.now() - started)
      end
      return best
    end
    local wrong, nearly = seconds("a" .. secret:sub(2)), seconds(secret:sub(2) .. "a")
    assert.is_true(nearly < wrong * 3 and wrong < nearly * 3, ("%g against %g seconds"):format(nearly, wrong))
  end)
end)

describe("webhook.dedupe_key", function()
  it("is the same for the same event, however it was written down", function()
    local one, two = parsed(), parsed()
    assert.equal(webhook.dedupe_key(one), webhook.dedupe_key(two))
    assert.equal(webhook.dedupe_key(one), webhook.dedupe_key(parsed{ company = "a column more" }))
    assert.equal(webhook.dedupe_key(parsed{ event_type = "link_clicked" }),
      webhook.dedupe_key(parsed{ event_type = "email_link_clicked" }))
    assert.equal(webhook.dedupe_key(one), webhook.dedupe_key(payload()))
    one.step = 1.0
    assert.equal(webhook.dedupe_key(one), webhook.dedupe_key(two))
  end)

  it("is another one for another event", function()
    local seen = { [webhook.dedupe_key(parsed())] = true }
    for name, value in pairs{
      timestamp = "2026-08-13T11:11:57.999Z", event_type = "email_opened", workspace = "w", campaign_id = "c",
      lead_email = "b@example.com", email_account = "u@example.com", email_id = "e", step = 2, variant = 2,
    } do
      local key = webhook.dedupe_key(parsed{ [name] = value })
      assert.is_nil(seen[key], name)
      seen[key] = true
    end
  end)

  it("does not mix up neighbouring fields", function()
    local a = webhook.dedupe_key(parsed{ email_account = "x|y", lead_email = "" })
    local b = webhook.dedupe_key(parsed{ email_account = "x", lead_email = "y|" })
    assert.are_not.equal(a, b)
    assert.are_not.equal(webhook.dedupe_key(parsed{ email_id = "%7C" }), webhook.dedupe_key(parsed{ email_id = "|" }))
  end)

  it("is one word", function()
    local key = webhook.dedupe_key(parsed{ event_type = "Hot\nLead |", lead_email = { "x" } })
    assert.matches("^Hot%%0ALead%%20%%7C|2026", key)
    assert.is_nil(key:find("[%c%s]"))
  end)

  it("works for an event with nothing but its name", function()
    assert.equal("account_error||||||||", webhook.dedupe_key{ event_type = "account_error" })
  end)

  it("raises on what is no event", function()
    local ok, message = pcall(function() webhook.dedupe_key("x") end)
    assert.is_false(ok)
    assert.matches("webhook_spec.lua:%d+: webhook.dedupe_key: expected an event of webhook.parse, got a string", message)
    assert.error_matches(function() webhook.dedupe_key{} end, "a table without event_type")
    assert.error_matches(function() webhook.dedupe_key() end, "got a nil")
  end)
end)
