local scripted = require "spec.support.scripted"

--- A page as the API gives it; cjson cannot write an empty list, so that one is written by hand.
local function page(ids, cursor)
  if #ids == 0 then
    return scripted.json(200, '{"items":[]' .. (cursor and ',"next_starting_after":"' .. cursor .. '"' or "") .. "}")
  end
  local items = {}
  for i, id in ipairs(ids) do items[i] = scripted.campaign{ id = id, name = "n" .. id } end
  return scripted.json(200, { items = items, next_starting_after = cursor })
end

local function ids_of(list)
  local ids = {}
  for i, item in ipairs(list) do ids[i] = item.id end
  return table.concat(ids, " ")
end

local function walk(client, arguments)
  local ids = {}
  for campaign in client.campaigns:each(arguments) do ids[#ids + 1] = campaign.id end
  return table.concat(ids, " ")
end

describe("list", function()
  it("gives one page, its cursor, and whether there is more", function()
    local client, requests = scripted.client{ page({ "a", "b" }, "c1"), page({ "c" }) }
    local first = assert(client.campaigns:list{ status = "active" })
    assert.equal("a b", ids_of(first.items))
    assert.equal("c1", first.next)
    assert.is_true(first.more)
    local second = assert(client.campaigns:list{ status = "active", from = first.next })
    assert.is_nil(second.next)
    assert.is_false(second.more)
    assert.equal("/api/v2/campaigns?limit=100&status=1", requests[1].path)
    assert.equal("/api/v2/campaigns?limit=100&starting_after=c1&status=1", requests[2].path)
  end)

  it("takes the page size the caller wants and refuses more than the endpoint gives", function()
    local client, requests = scripted.client{ page({ "a" }) }
    assert(client.campaigns:list{ limit = 7 })
    assert.equal("/api/v2/campaigns?limit=7", requests[1].path)
    assert.error_matches(function() client.campaigns:list{ limit = 101 } end, "limit must be at most 100")
    assert.equal(1, #requests)
  end)

  it("refuses max, which is for walks", function()
    local client = scripted.client{}
    assert.error_matches(function() client.campaigns:list{ max = 5 } end, "max goes with each and collect")
  end)

  it("is a decode error when the answer holds no list", function()
    local client = scripted.client{ scripted.json(200, '{"things":1}') }
    local value, err = client.campaigns:list()
    assert.is_nil(value)
    assert.equal("decode", err.kind)
  end)

  it("takes an empty cursor for none", function()
    local client = scripted.client{ page({ "a" }, "") }
    assert.is_false(assert(client.campaigns:list()).more)
  end)
end)

describe("each", function()
  it("walks three pages", function()
    local client, requests = scripted.client{ page({ "a", "b" }, "c1"), page({ "c" }, "c2"), page({ "d" }) }
    assert.equal("a b c d", walk(client))
    assert.equal(3, #requests)
    assert.equal("/api/v2/campaigns?limit=100&starting_after=c2", requests[3].path)
  end)

  it("is what calling the collection does", function()
    local client = scripted.client{ page({ "a" }, "c1"), page({ "b" }) }
    local seen = {}
    for campaign in client.campaigns{ status = "active" } do seen[#seen + 1] = campaign.name end
    assert.same({ "na", "nb" }, seen)
  end)

  it("ends at an empty page although a cursor came before it", function()
    local client, requests = scripted.client{ page({ "a" }, "c1"), page({}) }
    assert.equal("a", walk(client))
    assert.equal(2, #requests)
  end)

  it("ends at an empty page that still carries a cursor", function()
    local client, requests = scripted.client{ page({ "a" }, "c1"), page({}, "c2") }
    assert.equal("a", walk(client))
    assert.equal(2, #requests)
  end)

  it("raises when a cursor comes back, after giving out the page it came with", function()
    local client, requests = scripted.client{ page({ "a" }, "c1"), page({ "b" }, "c1"), page({ "b" }, "c1") }
    local seen = {}
    local ok, err = pcall(function()
      for campaign in client.campaigns:each() do seen[#seen + 1] = campaign.id end
    end)
    assert.is_false(ok)
    assert.equal("server", err.kind)
    assert.equal(2, err.count)
    assert.same({ "a", "b" }, seen)
    assert.equal(2, #requests)
  end)

  it("starts from the service's own name for the cursor as well", function()
    local client, requests = scripted.client{ page({ "a" }, "c2"), page({ "b" }) }
    assert.equal("a b", walk(client, { starting_after = "c1" }))
    assert.equal("/api/v2/campaigns?limit=100&starting_after=c1", requests[1].path)
    assert.equal("/api/v2/campaigns?limit=100&starting_after=c2", requests[2].path)
  end)

  it("takes a number for a cursor, and refuses what can be none", function()
    local client, requests = scripted.client{
      scripted.json(200, '{"items":[{"id":"a"}],"next_starting_after":1755083517998}'), page({ "b" }),
    }
    assert.equal("a b", walk(client))
    assert.equal("/api/v2/campaigns?limit=100&starting_after=1755083517998", requests[2].path)
    client = scripted.client{ scripted.json(200, '{"items":[{"id":"a"}],"next_starting_after":{"x":1}}') }
    local ok, err = pcall(walk, client)
    assert.is_false(ok)
    assert.equal("decode", err.kind)
  end)

  it("does not take another member called next for the cursor", function()
    local client, requests = scripted.client{ scripted.json(200, '{"items":[{"id":"a"}],"next":"zz","more":true,"total":7}') }
    local first = assert(client.campaigns:list())
    assert.is_nil(first.next)
    assert.is_false(first.more)
    assert.equal(7, first.total)
    assert.equal(1, #requests)
  end)

  it("takes the cursor it started from for a repeated one", function()
    local client = scripted.client{ page({ "a" }, "c1") }
    local ok, err = pcall(walk, client, { from = "c1" })
    assert.is_false(ok)
    assert.equal("server", err.kind)
  end)

  it("raises a failure in the middle and says how far it got and where to go on", function()
    local client, requests = scripted.client{
      page({ "a", "b" }, "c1"), scripted.json(500, { message = "oops" }), page({ "c" }),
    }
    local ok, err = pcall(walk, client)
    assert.is_false(ok)
    assert.equal("server", err.kind)
    assert.equal(2, err.count)
    assert.equal("c1", err.cursor)
    assert.equal("c", walk(client, { from = err.cursor }))
    assert.equal("/api/v2/campaigns?limit=100&starting_after=c1", requests[3].path)
  end)

  it("stops at max without asking for more than that", function()
    local client, requests = scripted.client{ page({ "a", "b" }, "c1"), page({ "c" }, "c2") }
    assert.equal("a b c", walk(client, { max = 3, limit = 2 }))
    assert.equal("/api/v2/campaigns?limit=2", requests[1].path)
    assert.equal("/api/v2/campaigns?limit=1&starting_after=c1", requests[2].path)
    assert.equal(2, #requests)
  end)

  it("asks for nothing after a break", function()
    local client, requests = scripted.client{ page({ "a", "b" }, "c1") }
    for _ in client.campaigns:each() do break end -- luacheck: ignore
    assert.equal(1, #requests)
  end)

  it("can be abandoned and collected in the middle", function()
    local client = scripted.client{ page({ "a" }, "c1"), page({ "b" }) }
    local next_item = client.campaigns:each()
    assert.equal("a", next_item().id)
    next_item = nil -- luacheck: ignore
    collectgarbage()
    assert.equal("b", assert(client.campaigns:list()).items[1].id)
  end)

  it("checks its arguments before the loop begins to ask", function()
    local client, requests = scripted.client{}
    assert.error_matches(function() client.campaigns:each{ max = 0 } end, "max: expected a whole number above 0")
    assert.error_matches(function() client.campaigns:each{ from = 5 } end, "from: expected a cursor")
    assert.error_matches(function() client.campaigns:each{ from = "a", starting_after = "b" } end, "not both")
    assert.error_matches(function() client.campaigns:each("active") end, "expected a table of arguments")
    assert.error_matches(function() client.campaigns:each({}, 5) end, "expected a table of options")
    assert.error_matches(function() client.campaigns:each({}, { tiemout = 5 }) end, 'unknown option "tiemout"')
    assert.error_matches(function() client.campaigns:each({}, { as = "json" }) end, 'as = "json" goes with list')
    assert.equal(0, #requests)
  end)

  it("leaves the caller's table alone", function()
    local client = scripted.client{ page({ "a" }, "c1"), page({ "b" }) }
    local arguments = { status = "active", max = 5 }
    walk(client, arguments)
    assert.same({ status = "active", max = 5 }, arguments)
  end)

  it("gives plain tables on demand", function()
    local client = scripted.client{ page({ "a" }) }
    local count = 0
    for campaign in client.campaigns:each({}, { as = "table" }) do
      assert.equal("table", type(campaign))
      count = count + 1
    end
    assert.equal(1, count)
  end)
end)

describe("collect", function()
  it("gives everything in a table and says that nothing is left", function()
    local client = scripted.client{ page({ "a" }, "c1"), page({ "b" }) }
    local all, err, meta = client.campaigns:collect()
    assert.is_nil(err)
    assert.equal("a b", ids_of(all))
    assert.is_false(meta.more)
    assert.equal(2, meta.pages)
  end)

  it("gives an empty table for an empty list", function()
    local client = scripted.client{ page({}) }
    assert.same({}, assert(client.campaigns:collect()))
  end)

  it("has nowhere to go on to from an empty page, whatever cursor that carries", function()
    local client = scripted.client{ page({ "a" }, "c1"), page({}, "c2") }
    local all, _, meta = client.campaigns:collect()
    assert.equal("a", ids_of(all))
    assert.is_false(meta.more)
    assert.is_nil(meta.next)
  end)

  it("says when it stopped short, and where to go on", function()
    local client = scripted.client{ page({ "a", "b" }, "c1") }
    local some, _, meta = client.campaigns:collect{ max = 2 }
    assert.equal("a b", ids_of(some))
    assert.is_true(meta.more)
    assert.equal("c1", meta.next)
  end)

  it("says that nothing is left when max is exactly what there is", function()
    local client = scripted.client{ page({ "a", "b" }) }
    local _, _, meta = client.campaigns:collect{ max = 2 }
    assert.is_false(meta.more)
    assert.is_nil(meta.next)
  end)

  it("gives no cursor when the server sent more than was asked for", function()
    local client = scripted.client{ page({ "a", "b", "c" }, "c1") }
    local some, _, meta = client.campaigns:collect{ max = 2 }
    assert.equal("a b", ids_of(some))
    assert.is_true(meta.more)
    assert.is_nil(meta.next)
  end)

  it("returns a failure with how far it got", function()
    local client = scripted.client{ page({ "a" }, "c1"), scripted.json(429, {}) }
    local value, err = client.campaigns:collect()
    assert.is_nil(value)
    assert.equal("rate_limited", err.kind)
    assert.equal(1, err.count)
    assert.equal("a", ids_of(err.items))
    assert.equal("c1", err.cursor)
    assert.equal(429, err.meta.status)
    assert.equal(2, err.meta.attempts)
  end)
end)
