local mock_call = require "spec.support.mock_call"

local function ids_of(page)
  local list = {}
  for index, item in ipairs(page.items) do list[index] = item.id end
  return list
end

-- Every page of a list, until one has no cursor.
local function walk(api, query, limit)
  local pages, path = {}, ("/campaigns?limit=%d%s"):format(limit, query)
  local cursor
  repeat
    local status, page = api.get(path .. (cursor and "&starting_after=" .. cursor or ""))
    assert.equal(200, status)
    pages[#pages + 1] = page
    cursor = page.next_starting_after
  until not cursor
  return pages
end

describe("pages of a list", function()
  it("refuse a cursor that nobody handed out; with any_id it starts at the beginning", function()
    local path = "/campaigns?limit=3&starting_after=0198b000-0000-7000-8000-0000000000ff"
    assert.equal(400, (mock_call.new().get(path)))
    local api = mock_call.new { any_id = true }
    assert.same(ids_of(select(2, api.get "/campaigns?limit=3")), ids_of(select(2, api.get(path))))
  end)

  it("hold ten items unless asked otherwise", function()
    local api = mock_call.new { seed = 30 }
    assert.equal(10, #select(2, api.get("/campaigns")).items)
    assert.equal(25, #select(2, api.get("/campaigns?limit=25")).items)
    assert.equal(30, #select(2, api.get("/campaigns?limit=100")).items)
  end)

  it("give every item once, the newest first, and no cursor on the last", function()
    local api = mock_call.new { seed = 25 }
    local pages = walk(api, "", 10)
    assert.same({ 10, 10, 5 }, { #pages[1].items, #pages[2].items, #pages[3].items })
    local last = "~"
    for _, page in ipairs(pages) do
      for _, id in ipairs(ids_of(page)) do
        assert.is_true(id < last)
        last = id
      end
    end
  end)

  it("end without a cursor when the last page is full", function()
    local pages = walk(mock_call.new { seed = 20 }, "", 10)
    assert.equal(2, #pages)
  end)

  it("look ahead through items that a filter drops", function()
    -- Two active samples, the older one far behind the newer ones.
    local pages = walk(mock_call.new { seed = 11 }, "&status=1", 3)
    assert.equal(1, #pages)
    assert.equal(3, #pages[1].items)
  end)

  it("are empty arrays for an empty list", function()
    local status, _, response = mock_call.new({ seed = false }).get("/campaigns")
    assert.equal(200, status)
    assert.equal('{"items":[]}', response.body)
  end)

  it("take a cursor that is no item's id, and refuse any other", function()
    local api = mock_call.new { seed = 3 }
    local _, page = api.get("/campaigns?limit=1")
    assert.are_not.equal(page.items[1].id, page.next_starting_after)
    for _, cursor in ipairs { "x", "2", page.items[1].id, "00000000-0000-0000-0000-000000000000" } do
      local status, body = api.get("/campaigns?starting_after=" .. cursor)
      assert.equal(400, status)
      assert.equal("Invalid starting_after cursor", body.message)
    end
  end)

  it("go on after the item at the cursor was deleted", function()
    local api = mock_call.new { seed = 6 }
    local _, first = api.get("/campaigns?limit=2")
    local _, expected = api.get("/campaigns?limit=2&starting_after=" .. first.next_starting_after)
    api.delete("/campaigns/" .. first.items[2].id)
    local _, second = api.get("/campaigns?limit=2&starting_after=" .. first.next_starting_after)
    assert.same(ids_of(expected), ids_of(second))
  end)

  it("do not shift when something new is created", function()
    local api = mock_call.new { seed = 6 }
    local _, first = api.get("/campaigns?limit=2")
    api.create()
    local _, second = api.get("/campaigns?limit=2&starting_after=" .. first.next_starting_after)
    assert.is_true(second.items[1].id < first.items[2].id)
    assert.equal(2, #second.items)
  end)

  it("carry a cursor on the last page, and lead to an empty one, if asked to", function()
    local pages = walk(mock_call.new { seed = 4, last_page_cursor = true }, "", 2)
    assert.same({ 2, 2, 0 }, { #pages[1].items, #pages[2].items, #pages[3].items })
    assert.is_nil(pages[3].next_starting_after)
  end)

  it("repeat the cursor for ever, if asked to", function()
    local api = mock_call.new { seed = 6, repeat_cursor = true }
    local _, first = api.get("/campaigns?limit=2")
    local path = "/campaigns?limit=2&starting_after=" .. first.next_starting_after
    for _ = 1, 3 do
      local _, page = api.get(path)
      assert.equal(first.next_starting_after, page.next_starting_after)
    end
  end)

  it("refuse a limit beyond the endpoint's", function()
    local api = mock_call.new()
    for limit, message in pairs {
      ["101"] = "querystring/limit must be <= 100", ["0"] = "querystring/limit must be >= 1",
      ["-1"] = "querystring/limit must be >= 1", ["ten"] = "querystring/limit must be integer",
      ["1.5"] = "querystring/limit must be integer", [""] = "querystring/limit must be integer",
    } do
      local status, body = api.get("/campaigns?limit=" .. limit)
      assert.equal(400, status)
      assert.equal(message, body.message)
    end
  end)
end)
