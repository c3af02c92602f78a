local cjson = require "cjson"
local lookup = require "instantly.import.lookup"
local scripted = require "spec.support.scripted"

local CAMPAIGN = "0199b3f1-0000-7000-8000-000000000001"

local function items(...)
  local all = {}
  for i, email in ipairs{ ... } do all[i] = { row = i, lead = { email = email }, address = email:lower() } end
  return all
end

local function page(next, ...)
  local leads = {}
  for i, email in ipairs{ ... } do leads[i] = { id = "l" .. i, email = email, campaign = CAMPAIGN } end
  if #leads == 0 then return scripted.json(200, ('{"items":[],"next_starting_after":"%s"}'):format(next)) end
  return scripted.json(200, { items = leads, next_starting_after = next })
end

local function ask(answers, of, target)
  local client, requests = scripted.client(answers)
  local found, err = lookup.present(client.leads, target or { campaign_id = CAMPAIGN }, of, { as = "table" })
  local bodies = {}
  for i, request in ipairs(requests) do bodies[i] = cjson.decode(request.body) end
  return found, err, bodies
end

describe("looking up addresses", function()
  it("asks for them in the campaign, and takes no upper case for another address", function()
    local found, _, bodies = ask({ page(nil, "Ann@example.com") }, items("Ann@Example.com", "ben@example.com"))
    assert.same({ ["ann@example.com"] = true }, found)
    assert.same({ { campaign = CAMPAIGN, limit = 100,
      contacts = { "ann@example.com", "Ann@Example.com", "ben@example.com" } } }, bodies)
  end)

  it("asks in the list", function()
    local answer = scripted.json(200, { items = { { id = "l", email = "a@b.co", list_id = "L1" } } })
    local found, _, bodies = ask({ answer }, items("a@b.co"), { list_id = "l1" })
    assert.same({ ["a@b.co"] = true }, found)
    assert.same({ list_id = "l1", limit = 100, contacts = { "a@b.co" } }, bodies[1])
  end)

  it("asks for a hundred at a time", function()
    local many, answers = {}, {}
    for i = 1, 250 do many[i] = ("a%d@b.co"):format(i) end
    for i = 1, 3 do answers[i] = page(nil, ("a%d@b.co"):format(i * 100 - 50)) end
    local found, _, bodies = ask(answers, items((table.unpack or unpack)(many))) -- luacheck: ignore
    assert.same({ 100, 100, 50 }, { #bodies[1].contacts, #bodies[2].contacts, #bodies[3].contacts })
    assert.same({ ["a50@b.co"] = true, ["a150@b.co"] = true, ["a250@b.co"] = true }, found)
    assert.same({}, (ask({}, {})))
  end)

  it("walks on while some are not found, and no further", function()
    local found, _, bodies = ask({ page("x", "a@b.co"), page("y", "c@d.co") }, items("a@b.co", "c@d.co"))
    assert.same({ ["a@b.co"] = true, ["c@d.co"] = true }, found)
    assert.equal("x", bodies[2].starting_after)
    found = ask({ page("x", "a@b.co"), page("y"), }, items("a@b.co", "c@d.co")) -- an empty page ends it
    assert.same({ ["a@b.co"] = true }, found)
  end)

  it("is not fooled by a service that ignores the filters", function()
    local others = scripted.json(200, { items = {
      { id = "1", email = "stranger@b.co", campaign = CAMPAIGN }, { id = "2", email = "a@b.co", campaign = "other" },
      { id = "3", email = cjson.null, campaign = CAMPAIGN }, { id = "4", email = "a@b.co", campaign = cjson.null },
    }, next_starting_after = "x" })
    assert.same({}, (ask({ others, page(nil, "stranger@b.co") }, items("a@b.co"))))
  end)

  it("gives up when the list repeats itself or fails", function()
    local found, err = ask({ page("x", "s@b.co"), page("x", "s@b.co") }, items("a@b.co"))
    assert.is_nil(found)
    assert.equal("server", err.kind)
    found, err = ask({ scripted.json(403, { statusCode = 403, message = "no" }) }, items("a@b.co"))
    assert.is_nil(found)
    assert.equal("forbidden", err.kind)
  end)

  it("does not ask for what the filter would refuse", function()
    for _, address in ipairs{ "ann@example.com", "a.b+c@x-y.example.co", "o'hara@example.com", "1@2.de" } do
      assert.is_true(lookup.is_askable(address), address)
    end
    for _, address in ipairs{
      "ann@example", "ann@.com", "ann@example..com", "ann@-x.com", "ann@x-.com", ".ann@x.com", "ann.@x.com", "a..b@x.com",
      "j\195\182rg@x.com", "ann@m\195\188ller.de", "ann", "@x.com", "ann@", "a@b@c.co", "a,b@x.com",
    } do
      assert.is_false(lookup.is_askable(address), address)
    end
  end)
end)
