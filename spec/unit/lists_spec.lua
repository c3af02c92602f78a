-- Every list of the API, walked: the pages are made here, from what the API file says of its paging.
local cjson = require "cjson"
local conformance = require "spec.support.conformance"
local pager = require "instantly.pager"
local scripted = require "spec.support.scripted"

local unpack = table.unpack or unpack -- luacheck: ignore

local names = conformance.names()

-- Lists ----------------------------------------------------------------------------------------------

local lists = {}
for _, case in ipairs(conformance.cases()) do
  local where = names[case.method .. " " .. case.path]
  local operation = require("instantly.api." .. where.collection).operations[where.verb]
  if operation.page then
    lists[#lists + 1] = { case = case, where = where, operation = operation, paging = case.page }
  end
end

--- The body of a page in the form of this list.
local function body_of(list, items, cursor)
  local text = #items > 0 and cjson.encode(items) or "[]"
  local page = list.operation.page
  if not page.items then return text end
  local outer, inner = page.items:match "^(.-)%.?([^.]+)$"
  text = ('{"%s":%s%s%s}'):format(inner, text,
    cursor and ',"next_starting_after":' .. cjson.encode(cursor) or "",
    page.total and ',"total":' .. list.total or "")
  return outer ~= "" and ('{"%s":%s,"more":"than the list"}'):format(outer, text) or text
end

local function item(number) return { id = "i" .. number, email = "i" .. number .. "@b.co" } end

--- A client that answers with pages { items, cursor }, and the walk over this list.
local function served(list, pages)
  local answers = {}
  for i, page in ipairs(pages) do
    answers[i] = page.failure and scripted.json(418, { message = "teapot" })
      or scripted.json(200, body_of(list, page[1], page[2]))
  end
  local client, requests = scripted.client(answers)
  local given = {}
  for _, param in ipairs(list.case.params) do given[#given + 1] = param.value end
  local function call(verb, arguments)
    local collection, all = client[list.where.collection], { unpack(given) }
    all[#all + 1] = arguments
    return collection[verb](collection, unpack(all))
  end
  return call, requests
end

local function walk_name(list, walk) return pager.name(walk, list.where.verb, list.operation) end

--- Parameters that the call cannot do without.
local function needed(list)
  local arguments = {}
  for name, spec in pairs(list.operation.query or {}) do
    if spec.required == true then arguments[name] = list.case.query[name] end
  end
  return arguments
end

--- The value of a parameter in what was sent, as text.
local function sent(request, list, name)
  if list.operation.page.into == "body" then
    local value = cjson.decode(request.body)[name]
    return value and tostring(value):gsub("%.0$", "")
  end
  return request.path:match("[?&]" .. name .. "=([^&]*)")
end

local function ids(items)
  local found = {}
  for i, record in ipairs(items) do found[i] = record.id or record.email end
  return table.concat(found, " ")
end

local function by_style(style)
  local found = {}
  for _, list in ipairs(lists) do
    if list.operation.page.style == style then found[#found + 1] = list end
  end
  return found
end

local function title(list, walk)
  return ("%s:%s"):format(list.where.collection, walk_name(list, walk))
end

-- An account or verification is known by its address.
local function expected(count)
  local found = {}
  for i = 1, count do found[i] = "i" .. i end
  return table.concat(found, " ")
end

describe("the lists of the API", function()
  it("are as many as the file pages, and those that come whole", function()
    local paged = 0
    for _, case in ipairs(conformance.cases()) do paged = paged + (case.page and 1 or 0) end
    assert.equal(paged, #by_style "cursor" + #by_style "offset")
    assert.equal(2, #by_style "offset")
    assert.is_true(#by_style "whole" >= 6)
  end)

  it("are asked for the largest page there is", function()
    for _, list in ipairs(lists) do
      local page = list.operation.page
      if page.limit then
        list.total = 0
        local call, requests = served(list, { { {} } })
        assert(call(list.where.verb, needed(list)))
        assert.equal(tostring(page.max or 100), sent(requests[1], list, page.limit), title(list, "each"))
        if page.max then
          local message = ("must be at most %d"):format(page.max)
          assert.error_matches(function() call(list.where.verb, { [page.limit] = page.max + 1 }) end, message)
        end
      end
    end
  end)
end)

describe("a list by cursor", function()
  for _, list in ipairs(by_style "cursor") do
    describe(title(list, "each"), function()
      it("walks three pages, the last of which may carry a cursor", function()
        local call, requests = served(list, { { { item(1), item(2) }, "c1" }, { { item(3) }, "c2" }, { { item(4) }, "c3" }, { {}, "c4" } })
        local found = {}
        for record in call(walk_name(list, "each"), needed(list)) do found[#found + 1] = record end
        assert.equal(4, #found)
        assert.equal(expected(4), (ids(found):gsub("@b.co", "")))
        assert.equal(4, #requests)
        assert.is_nil(sent(requests[1], list, "starting_after"))
        for i, cursor in ipairs{ "c1", "c2", "c3" } do assert.equal(cursor, sent(requests[i + 1], list, "starting_after")) end
        for i = 2, 4 do assert.equal(requests[1].method, requests[i].method) end
      end)

      it("says so when a cursor comes back, and where it was", function()
        local call = served(list, { { { item(1) }, "c1" }, { { item(2) }, "c1" } })
        local items, err = call(walk_name(list, "collect"), needed(list))
        assert.is_nil(items)
        assert.equal("server", err.kind)
        assert.equal(2, #err.items)
        assert.equal(2, err.meta.pages)
      end)

      it("goes on from a cursor", function()
        local call, requests = served(list, { { { item(3) } } })
        local arguments = needed(list)
        arguments[list.operation.query and list.operation.query.from and "starting_after" or "from"] = "c7"
        local page = assert(call(list.where.verb, arguments))
        assert.equal(1, #page.items)
        assert.is_false(page.more)
        assert.equal("c7", sent(requests[1], list, "starting_after"))
      end)
    end)
  end
end)

describe("a list by offset", function()
  for _, list in ipairs(by_style "offset") do
    local param = list.operation.page.param
    describe(title(list, "each"), function()
      it("walks three pages, until one is empty or the total is reached", function()
        list.total = 5
        local call, requests = served(list, { { { item(1), item(2) } }, { { item(3), item(4) } }, { { item(5) } }, { {} } })
        local items, err, meta = call(walk_name(list, "collect"))
        assert.is_nil(err)
        assert.equal(5, #items)
        assert.is_false(meta.more)
        assert.is_nil(sent(requests[1], list, param))
        assert.equal("2", sent(requests[2], list, param))
        assert.equal("4", sent(requests[3], list, param))
        assert.equal(list.operation.page.total and 3 or 4, #requests)
      end)

      it("does not take a page that is shorter than asked for as the last", function()
        list.total = 3
        local call = served(list, { { { item(1) } }, { { item(2), item(3) } }, { {} } })
        assert.equal(3, #assert(call(walk_name(list, "collect"), { limit = 50 })))
      end)

      it("says so when the offset is ignored and the same page comes again", function()
        list.total = 9
        local call, requests = served(list, { { { item(1), item(2) } }, { { item(1), item(2) } } })
        local items, err = call(walk_name(list, "collect"))
        assert.is_nil(items)
        assert.equal("server", err.kind)
        assert.truthy(err.message:find("the same page twice after 2 items", 1, true))
        assert.equal(2, #err.items)
        assert.equal(2, #requests)
      end)

      it("has nothing to go on from behind an empty page", function()
        list.total = 5
        local call = served(list, { { {} } })
        local page = assert(call(list.where.verb, needed(list)))
        assert.same({ false, 0 }, { page.more, #page.items })
        assert.is_nil(page.next)
      end)

      it("goes on from a number, which is what a page and a failure give", function()
        list.total = 9
        local call, requests = served(list, { { { item(3) } }, { { item(4) } } })
        local page = assert(call(list.where.verb, { from = 2 }))
        assert.equal(3, page.next)
        assert.is_true(page.more)
        assert(call(list.where.verb, { [param] = page.next }))
        assert.equal("3", sent(requests[2], list, param))
        for _, wrong in ipairs{ "2", -1, 1.5, true } do
          assert.error_matches(function() call(list.where.verb, { from = wrong }) end, "expected a number of items to skip")
        end
      end)

      it("stops at max, with the offset to go on from", function()
        list.total = 9
        local call, requests = served(list, { { { item(1), item(2) } }, { { item(3) } } })
        local items, _, meta = call(walk_name(list, "collect"), { max = 3 })
        assert.equal(3, #items)
        assert.is_true(meta.more)
        assert.equal(3, meta.next)
        assert.equal("1", sent(requests[2], list, "limit"))
      end)
    end)
  end
end)

describe("a list with pages", function()
  --- What `each` gives out, and what it raises.
  local function walked(list, call, from)
    local arguments, found = needed(list), {}
    arguments[list.operation.query and list.operation.query.from and list.operation.page.param or "from"] = from
    local ok, err = pcall(function()
      for record in call(walk_name(list, "each"), arguments) do found[#found + 1] = record end
    end)
    return found, not ok and err or nil
  end

  for _, style in ipairs{ "cursor", "offset" } do
    for _, list in ipairs(by_style(style)) do
      local param = list.operation.page.param

      describe(title(list, "each"), function()
        before_each(function() list.total = 4 end)

        it("asks for nothing more after a break, and begins anew in the next loop", function()
          local first = { { item(1), item(2) }, "c1" }
          local call, requests = served(list, { first, first, { { item(3) }, "c2" } })
          for record in call(walk_name(list, "each"), needed(list)) do
            if record then break end
          end
          assert.equal(1, #requests)
          local found = {}
          for record in call(walk_name(list, "each"), needed(list)) do
            found[#found + 1] = record
            if #found == 3 then break end
          end
          assert.equal(3, #requests)
          assert.equal(expected(3), (ids(found):gsub("@b.co", "")))
          assert.is_nil(sent(requests[2], list, param))
        end)

        it("raises in the middle with how far it got, and goes on from there without loss or repetition", function()
          local call, requests = served(list, {
            { { item(1), item(2) }, "c1" }, { failure = true }, { { item(3), item(4) } }, { {} },
          })
          local found, err = walked(list, call)
          assert.equal(2, #found)
          assert.equal("invalid", err.kind)
          assert.equal(2, err.count)
          assert.equal(style == "cursor" and "c1" or 2, err.cursor)
          local rest, none = walked(list, call, err.cursor)
          assert.is_nil(none)
          assert.equal("i3 i4", (ids(rest):gsub("@b.co", "")))
          assert.equal(tostring(err.cursor), sent(requests[3], list, param))
        end)

        it("fails before its first item with nothing to go on from", function()
          local call = served(list, { { failure = true } })
          local found, err = walked(list, call)
          assert.same({}, found)
          assert.equal(0, err.count)
          assert.is_nil(err.cursor)
          call = served(list, { { failure = true } })
          local items, problem = call(walk_name(list, "collect"), needed(list))
          assert.is_nil(items)
          assert.same({}, problem.items)
        end)

        it("ends at an empty page, whatever it says comes next", function()
          local call, requests = served(list, { { {}, "c1" }, { { item(1) } } })
          assert.same({}, (walked(list, call)))
          assert.equal(1, #requests)
          call = served(list, { { {}, "c1" } })
          local items, _, meta = call(walk_name(list, "collect"), needed(list))
          assert.same({}, items)
          assert.is_false(meta.more)
          assert.is_nil(meta.next)
        end)

        it("raises in the loop when it repeats itself, after what came with it", function()
          -- Of a list by offset the items alone say so: here the rest of the page is another.
          local second = style == "cursor" and { { item(3) }, "c1" } or { { item(1), item(2) }, "c2" }
          local call, requests = served(list, { { { item(1), item(2) }, "c1" }, second })
          local found, err = walked(list, call)
          assert.equal(style == "cursor" and 3 or 2, #found)
          assert.equal("server", err.kind)
          assert.equal(#found, err.count)
          assert.equal(2, #requests)
        end)
      end)
    end
  end

end)

describe("accounts, sorted by something the cursor does not know,", function()
  local function page(...)
    local items = {}
    for i, address in ipairs{ ... } do items[i] = { email = address } end
    return scripted.json(200, #items > 0 and { items = items } or '{"items":[]}')
  end

  it("are walked by offset", function()
    local client, requests = scripted.client{ page("a", "b"), page("c"), page() }
    local found = assert(client.accounts:collect{ sort_by = "stat_warmup_score" })
    assert.equal(3, #found)
    assert.equal("/api/v2/accounts?limit=100&sort_by=stat_warmup_score", requests[1].path)
    assert.equal("/api/v2/accounts?limit=100&skip=2&sort_by=stat_warmup_score", requests[2].path)
    assert.equal("/api/v2/accounts?limit=100&skip=3&sort_by=stat_warmup_score", requests[3].path)
  end)

  it("are so as well when the caller skips", function()
    local client, requests = scripted.client{ page("c"), page() }
    assert.equal(1, #assert(client.accounts:collect{ skip = 2 }))
    assert.equal("/api/v2/accounts?limit=100&skip=3", requests[2].path)
    local listed = scripted.client{ page("c") }
    assert.equal(6, assert(listed.accounts:list{ skip = 5 }).next)
  end)

  it("are walked by cursor otherwise", function()
    local client, requests = scripted.client{ scripted.json(200, { items = { { email = "a" } }, next_starting_after = "k" }), page() }
    assert.equal(1, #assert(client.accounts:collect()))
    assert.equal("/api/v2/accounts?limit=100&starting_after=k", requests[2].path)
  end)
end)

describe("a list that comes whole", function()
  for _, list in ipairs(by_style "whole") do
    it(title(list, "each") .. " is one page", function()
      local call, requests = served(list, { { { item(1), item(2) } }, { { item(1), item(2) } }, { {} } })
      local arguments = needed(list)
      local found = {}
      for record in call(walk_name(list, "each"), arguments) do found[#found + 1] = record end
      assert.equal(2, #found)
      assert.equal(1, #requests)
      local page = assert(call(list.where.verb, arguments))
      assert.equal(2, #page.items)
      assert.is_false(page.more)
      assert.same({}, assert(call(walk_name(list, "collect"), arguments)))
    end)
  end

  it("raises its failure in the loop", function()
    for _, list in ipairs(by_style "whole") do
      local call = served(list, { { failure = true } })
      local ok, err = pcall(function()
        for _ in call(walk_name(list, "each"), needed(list)) do error("an item") end
      end)
      assert.is_false(ok)
      assert.equal("invalid", err.kind, title(list, "each"))
      assert.equal(0, err.count)
    end
  end)

  it("has nothing to go on from", function()
    local client = scripted.client{}
    assert.error_matches(function() client.webhooks:event_types{ from = "c" } end, "from: this list has one page")
  end)
end)

describe("a walk", function()
  it("stands on the record, where the list belongs to one", function()
    local answer = function() return scripted.json(200, '{"items":[{"id":"a1","action_status":"pending"}]}') end
    local client, requests = scripted.client{ answer(), answer(), answer() }
    local agent = client.ai_sales_agent("s1")
    for activity in agent:each_activities{ action_status = { "pending", "failed" } } do assert.equal("pending", activity.action_status) end
    assert.equal("/api/v2/ai-agents/sales/s1/activities?action_status=pending&action_status=failed&limit=100", requests[1].path)
    assert.equal(1, #assert(agent:collect_activities()))
    assert.equal(1, #assert(agent:activities()).items)
  end)

  it("is what calling the collection does, with the ids first", function()
    local client, requests = scripted.client{ scripted.json(200, '{"items":[{"campaign_id":"c"}]}') }
    for mapping in client.account_campaign_mappings("a@b.co", { limit = 7 }) do assert.equal("c", mapping.campaign_id) end
    assert.equal("/api/v2/account-campaign-mappings/a%40b.co?limit=7", requests[1].path)
  end)

  it("keeps what stands beside a list deep in the answer", function()
    local client = scripted.client{ scripted.json(200, { activity_feed = { items = { { id = "f" } }, next_starting_after = "n", total = 3 },
      schedule = { x = 1 } }) }
    local page = assert(client.ai_deliverability_agents:state("d"))
    assert.equal("f", page.items[1].id)
    assert.equal("n", page.next)
    assert.same({ total = 3 }, page.activity_feed)
    assert.same({ x = 1 }, page.schedule)
  end)

  it("leaves a filter called from to the service, and takes its own name for the cursor", function()
    local client, requests = scripted.client{ scripted.json(200, '{"items":[]}') }
    assert(client.webhook_events:list{ from = "2026-01-01", to = "2026-02-01", starting_after = "c" })
    assert.equal("/api/v2/webhook-events?from=2026-01-01&limit=100&starting_after=c&to=2026-02-01", requests[1].path)
  end)
end)
