-- Each operation of the API file, asked once with the example request of the file, and its answer checked
-- against the response schema.

local example_requests = require "spec.support.example_requests"
local examples = require "instantly.api.examples"
local json = require "instantly.mock.json"
local json_schema = require "spec.support.json_schema"
local mock_call = require "spec.support.mock_call"

local file = json_schema.load "src/api/openapi.json"
local OPERATIONS = 240
local PREFIX = "^/api/v2"

local function ask(api, request)
  local status, _, response = api.call(request.method, (request.target:gsub(PREFIX, "")), request.body)
  return status, response
end

local function fits(request, status, response)
  if (response.headers["content-type"] or ""):find("^text/csv") then return response.body ~= "", "an empty text" end
  return file:check_response(request.id, status, response.body)
end

-- Asks every operation, of a fresh mock each; gives how many answered well, and what went wrong.
local function drive(options)
  local good, problems = 0, {}
  for request in example_requests.each(file) do
    local status, response = ask(mock_call.new(options), request)
    local ok, problem = fits(request, status, response)
    if status < 300 and ok then
      good = good + 1
    else
      local words = "%s %s %s: %d %s %s"
      problems[#problems + 1] = words:format(
        request.id, request.method, request.path, status, tostring(problem), response.body:sub(1, 200))
    end
  end
  return good, problems
end

-- The operations that are walked by a cursor in the query: id -> operation.
local function cursor_lists()
  local found = {}
  for _, groups in pairs(examples) do
    for _, group in ipairs(groups) do
      for _, operation in pairs(require("instantly.api." .. group).operations) do
        local page = operation.page
        if page and page.style == "cursor" and page.into == "query" then found[operation.id] = operation end
      end
    end
  end
  return found
end

local function cursor_in(page, answer)
  for name in page.next:gmatch("[^.]+") do
    answer = answer and answer ~= json.null and answer[name] or nil
  end
  return answer
end

-- Walks a list one item a page; gives the number of pages.
local function walk(api, request, page)
  -- The account of the example sends for no campaign of the samples.
  local target = request.target:gsub(PREFIX, ""):gsub("mappings/user", "mappings/jane")
  target = ("%s%s%s="):format(target, target:find("?", 1, true) and "&" or "?", page.limit)
  local cursor, count = nil, 0
  repeat
    local more = cursor and "&starting_after=" .. example_requests.escape(cursor) or ""
    local status, answer, response = api.get(target .. "1" .. more)
    assert.equal(200, status, request.id .. response.body)
    local ok, problem = file:check_response(request.id, 200, response.body)
    assert.is_true(ok, request.id .. tostring(problem))
    cursor, count = cursor_in(page, answer), count + 1
  until not cursor or count > 50
  if page.max then assert.equal(400, (api.get(target .. page.max + 1)), request.id) end
  return count
end

describe("of all operations of the API file", function()
  it("each answers the example request of the file, in the shape of the file", function()
    local good, problems = drive { any_id = true }
    assert.same({}, problems)
    assert.equal(OPERATIONS, good)
  end)

  it("each is known, and refuses a key without the scope, in the shape of the file", function()
    local refused = 0
    for request in example_requests.each(file) do
      local api = mock_call.new { seed = false, keys = { mock = { scopes = {} } } }
      local status, response = ask(api, request)
      assert.equal(403, status, request.id)
      local ok, problem = file:check_response(request.id, status, response.body)
      assert.is_true(ok, request.id .. ": " .. tostring(problem))
      assert.equal(request.id, api.mock.log[1].operation)
      refused = refused + 1
    end
    assert.equal(OPERATIONS, refused)
  end)

  it("each list walks its pages to the end, and refuses a page that is too large", function()
    local lists, walked = cursor_lists(), 0
    for request in example_requests.each(file) do
      if lists[request.id] then
        local count = walk(mock_call.new { any_id = true }, request, lists[request.id].page)
        assert.is_true(count >= 3 and count <= 50, ("%s: %d pages"):format(request.id, count))
        walked = walked + 1
      end
    end
    assert.is_true(walked >= 30, tostring(walked))
  end)
end)
