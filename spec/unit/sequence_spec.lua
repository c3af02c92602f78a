local instantly = require "instantly"
local sequence = require "instantly.sequence"

local function mail(changes)
  local all = { subject = "Hello", text = "Hi" }
  for name, value in pairs(changes or {}) do
    if value == "nothing" then value = nil end
    all[name] = value
  end
  return all
end

local function steps(...)
  local built = sequence{ ... }
  assert.equal(1, #built)
  return built[1].steps
end

local function refused(pattern, ...)
  local given = { ... }
  local ok, message = pcall(function() sequence(given) end)
  assert.is_false(ok)
  assert.matches("sequence_spec.lua:%d+: instantly.sequence: ", message)
  assert.matches(pattern, message)
end

describe("a sequence", function()
  it("is what create takes: a list of one, with steps", function()
    assert.same({ { steps = {
      { type = "email", delay = 0, delay_unit = "days", variants = { { subject = "Hello", body = "<p>Hi</p>" } } },
    } } }, sequence{ mail() })
  end)

  it("goes through create and comes back the same", function()
    local client = instantly.new{ base_url = "mock:" }
    local sequences = instantly.sequence{ mail(), mail{ wait = 2, variants = { { text = "B", disabled = true } } } }
    local campaign = assert(client.campaigns:create{
      name = "A", sequences = sequences,
      campaign_schedule = instantly.schedule{ days = "mon", from = "9:00", to = "17:00", timezone = "Europe/Paris" },
    })
    assert.same(sequences, campaign.sequences)
  end)

  it("leaves what it is given alone", function()
    local given = { mail(), mail{ wait = { 3, "hours" }, variants = { { text = "B" } } } }
    sequence(given)
    assert.same({ mail(), mail{ wait = { 3, "hours" }, variants = { { text = "B" } } } }, given)
  end)

  it("is refused when it is no list of steps", function()
    refused("expected at least one step")
    refused("step 1: expected a table, got a string", "Hello")
    assert.error_matches(function() sequence(mail()) end, "expected a list of steps, got the field %a+")
    assert.error_matches(function() sequence{ mail(), nil, mail{ wait = 1 } } end, "step 2: expected a table, got a nil")
    for _, given in ipairs{ "x", 5, true } do
      assert.error_matches(function() sequence(given) end, "expected a list of steps, got a " .. type(given))
    end
    assert.error_matches(function() sequence() end, "expected a list of steps, got a nil")
  end)

  it("is refused with unknown fields", function()
    refused('step 1: unknown field "subjct": did you mean "subject"', { subjct = "x" })
    refused("step 2: delay: say wait, on the step that waits", mail(), mail{ delay = 2 })
    refused("step 1: v_disabled: say disabled", mail{ v_disabled = true })
    refused('step 1: variant 2: unknown field "bdy": did you mean "body"', mail{ variants = { mail(), { bdy = "" } } })
    refused('variant 1: unknown field "wait"', mail{ variants = { mail{ wait = 2 } } })
    assert.error_matches(function() sequence({ mail() }, { lnt = false }) end, 'unknown field "lnt": did you mean "lint"')
  end)
end)

describe("the wait of a step", function()
  it("goes to the step before it, where the service wants it", function()
    local built = steps(mail(), mail{ wait = 3 }, mail{ wait = { 12, "hours" } })
    assert.same({ 3, "days" }, { built[1].delay, built[1].delay_unit })
    assert.same({ 12, "hours" }, { built[2].delay, built[2].delay_unit })
    assert.same({ 0, "days" }, { built[3].delay, built[3].delay_unit })
  end)

  it("takes every unit, in the singular too", function()
    local built = steps(mail(), mail{ wait = { 1, "day" } }, mail{ wait = { 1, "hour" } }, mail{ wait = { 30, "minutes" } },
      mail{ wait = 0 })
    local units = {}
    for i, step in ipairs(built) do units[i] = step.delay .. " " .. step.delay_unit end
    assert.same({ "1 days", "1 hours", "30 minutes", "0 days", "0 days" }, units)
  end)

  it("may not be left out, or all would go out at once", function()
    refused("step 2: wait is required", mail(), mail())
  end)

  it("is refused on the first step", function()
    refused("step 1: wait: there is no step before it", mail{ wait = 2 })
    refused("step 1: wait: there is no step before it", mail{ wait = { 2, "hours" } })
    assert.equal(0, steps(mail{ wait = 0 })[1].delay)
  end)

  it("is refused when it is none", function()
    refused("step 2: wait: expected a whole number, got 0.5: for parts of a day", mail(), mail{ wait = 0.5 })
    refused("expected a whole number, got %-1", mail(), mail{ wait = -1 })
    refused("expected a whole number, got inf", mail(), mail{ wait = math.huge })
    refused("expected a whole number, got %-?nan", mail(), mail{ wait = 0 / 0 })
    for _, wait in ipairs{ "3", true, {}, { 3 }, { 3, "weeks" }, { "3", "days" } } do
      refused("step 2: wait: expected a number of days", mail(), mail{ wait = wait })
    end
  end)
end)

describe("the emails of a step", function()
  it("are HTML as given, or text made HTML", function()
    local built = steps({ subject = "S", body = "<p>a & b</p>" }, { wait = 1, text = "a & b\nc" })
    assert.equal("<p>a & b</p>", built[1].variants[1].body)
    assert.equal("<p>a &amp; b<br>c</p>", built[2].variants[1].body)
  end)

  it("go out with an empty subject after the first, when they have none", function()
    assert.equal("", steps(mail(), { wait = 1, text = "x" })[2].variants[1].subject)
  end)

  it("are the step itself, then its variants, which take from it what they leave out", function()
    local built = steps{ subject = "S", text = "A", variants = {
      { text = "B" }, { subject = "T" }, { subject = "U", body = "<p>C</p>", disabled = true },
    } }
    assert.same({
      { subject = "S", body = "<p>A</p>" }, { subject = "S", body = "<p>B</p>" }, { subject = "T", body = "<p>A</p>" },
      { subject = "U", body = "<p>C</p>", v_disabled = true },
    }, built[1].variants)
  end)

  it("are the variants alone, when the step has no body", function()
    local built = steps{ subject = "S", variants = { { text = "B" }, { text = "C" } } }
    assert.same({ { subject = "S", body = "<p>B</p>" }, { subject = "S", body = "<p>C</p>" } }, built[1].variants)
  end)

  it("need a body, and the first one a subject", function()
    refused("step 1: body or text is required", { subject = "S" })
    refused("step 1: body or text is required", { subject = "S", text = " \n" })
    refused("step 1: body or text is required", { subject = "S", body = " " })
    refused("step 2: body or text is required", mail(), { wait = 1 })
    refused("step 1: variant 1: body or text is required", { subject = "S", variants = { { subject = "T" } } })
    refused("step 1: subject is required", { text = "x" })
    refused("step 1: subject is required", { subject = " ", text = "x" })
    refused("step 1: variant 1: subject is required", { variants = { { text = "x" } } })
  end)

  it("are refused when they are not text", function()
    refused("step 1: subject: expected a text, got a number", mail{ subject = 5 })
    refused("step 1: text: expected a text, got a table", mail{ text = {} })
    refused("step 1: give body %(HTML%) or text, not both", mail{ body = "<p>x</p>" })
    refused("step 1: subject must be one line", mail{ subject = "a\nb" })
    refused("step 1: disabled: expected true or false, got a string", mail{ disabled = "yes" })
    refused("step 1: variants: expected a list, got a string", mail{ variants = "B" })
    refused("step 1: variants: expected a list, got the field text", mail{ variants = { text = "B" } })
    refused("step 1: variant 1: expected a table, got a string", mail{ variants = { "B" } })
  end)
end)

describe("the lint of a sequence", function()
  it("finds line breaks that were escaped twice", function()
    refused("step 2: text holds a backslash and an n", mail(), mail{ wait = 1, text = "Hi\\n\\nyou" })
    refused("step 1: subject holds a backslash", mail{ subject = "Hi\\n" })
    refused("step 1: variant 1: body holds a backslash", mail{ variants = { { body = "<p>a\\r\\nb</p>" } } })
  end)

  it("finds stray single braces", function()
    refused('step 1: text: a single "{" .*firstName.* take two', mail{ text = "Hi {firstName}" })
    refused('step 1: subject: a single "}"', mail{ subject = "Hi }" })
    refused('a single "}"', mail{ text = "{{firstName}}}" })
    refused('a single "{"', mail{ text = "{{{firstName}}}" })
    refused('a single "{"', mail{ text = "{ unsubscribe_link }" })
    refused('a single "{"', mail{ body = "<p>{x}</p>" })
  end)

  it("finds braces that do not match", function()
    refused('a "{{" is never closed', mail{ text = "Hi {{firstName" })
    refused('a single "}"', mail{ text = "Hi {{firstName} there" })
    refused('a "}}" closes nothing', mail{ text = "Hi firstName}}" })
    refused('a "}}" closes nothing', mail{ text = "}}{{" })
    refused("{{}} names no variable", mail{ text = "Hi {{ }}" })
  end)

  it("finds the link to unsubscribe in double braces", function()
    refused("takes single braces: {unsubscribe_link}", mail{ text = "{{unsubscribe_link}}" })
  end)

  it("finds text that was given as HTML", function()
    refused("step 1: body is HTML, where line breaks are blanks", { subject = "S", body = "Hi\n\nyou" })
  end)

  it("passes what is right", function()
    steps(mail{ text = "Hi {{firstName}}, {{RANDOM | a | b {{companyName}}}} {unsubscribe_link}" })
    steps{ subject = "{{firstName}}", body = "<style>p { color: red }</style>\n<p>{unsubscribe_link}</p>" }
    steps{ subject = "100% {{a}}{{b}}", body = "one line" }
  end)

  it("can be switched off, the rest cannot", function()
    local built = sequence({ mail{ text = "a\\nb {x}" } }, { lint = false })
    assert.equal("<p>a\\nb {x}</p>", built[1].steps[1].variants[1].body)
    assert.error_matches(function() sequence({ { subject = "S" } }, { lint = false }) end, "body or text is required")
  end)
end)
