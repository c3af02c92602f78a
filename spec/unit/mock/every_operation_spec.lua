-- Each operation of the API file, asked once with the example request of the file, and its answer checked
-- against the response schema.

local json = require "instantly.mock.json"
local json_schema = require "spec.support.json_schema"
local mock_call = require "spec.support.mock_call"

local file = json_schema.load "src/api/openapi.json"
local OPERATIONS = 240

local function resolve(part)
  return part["$ref"] and file:resolve(part["$ref"]) or part
end

local function escape(text)
  return (text:gsub("[^%w%-._~]", function(char) return ("%%%02X"):format(char:byte()) end))
end

-- The path with the example of each of its parameters, and the query with those that are required.
local function target_of(path, operation)
  local query = {}
  for _, parameter in ipairs(operation.parameters or {}) do
    parameter = resolve(parameter)
    local example = parameter.example or resolve(parameter.schema).example
    if parameter["in"] == "path" then
      path = path:gsub("{" .. parameter.name .. "}", (escape(tostring(example)):gsub("%%", "%%%%")))
    elseif parameter["in"] == "query" and parameter.required then
      query[#query + 1] = parameter.name .. "=" .. escape(tostring(example))
    end
  end
  return path .. (#query > 0 and "?" .. table.concat(query, "&") or "")
end

local function body_of(operation)
  local content = operation.requestBody and resolve(operation.requestBody).content
  local media = content and content["application/json"]
  local name = media and media.examples and next(media.examples)
  local value = name and resolve(media.examples[name]).value
  return value ~= json.null and value or nil
end

-- Where the example gives both of two things that exclude each other, or a cursor that nobody handed out.
local ADAPT = {
  listLeads = function(body) body.starting_after = nil end,
  bulkAddLeads = function(body) body.list_id = nil end,
  moveLeads = function(body) body.to_list_id = nil end,
}

local function each_operation(visit)
  local paths = {}
  for path in pairs(file.document.paths) do paths[#paths + 1] = path end
  table.sort(paths)
  for _, path in ipairs(paths) do
    for method, operation in pairs(file.document.paths[path]) do
      if operation.operationId then visit(method:upper(), path, operation) end
    end
  end
end

local function ask(api, method, path, operation)
  local body = body_of(operation)
  if body and ADAPT[operation.operationId] then
    body = json.copy(body)
    ADAPT[operation.operationId](body)
  end
  local target = target_of(path, operation):gsub("^/api/v2", "")
  local status, _, response = api.call(method, target, body and json.encode(body))
  return status, response
end

local function fits(operation, status, response)
  local text = response.headers["content-type"] or ""
  if text:find("^text/csv") then return response.body ~= "", "an empty text" end
  return file:check_response(operation.operationId, status, response.body)
end

-- Asks every operation of a fresh mock each; gives how many answered well, and what went wrong.
local function drive(options)
  local good, problems = 0, {}
  each_operation(function(method, path, operation)
    local status, response = ask(mock_call.new(options), method, path, operation)
    local ok, problem = fits(operation, status, response)
    if status < 300 and ok then
      good = good + 1
    else
      local words = "%s %s %s: %d %s %s"
      problems[#problems + 1] = words:format(
        operation.operationId, method, path, status, tostring(problem), response.body:sub(1, 200))
    end
  end)
  return good, problems
end

describe("of all operations of the API file", function()
  it("each answers the example request of the file, in the shape of the file", function()
    local good, problems = drive { any_id = true }
    assert.same({}, problems)
    assert.equal(OPERATIONS, good)
  end)

  it("each is known, and refuses a key without the scope", function()
    local refused, open = 0, {}
    each_operation(function(method, path, operation)
      local api = mock_call.new { seed = false, keys = { mock = { scopes = {} } } }
      local status, response = ask(api, method, path, operation)
      local ok, problem = file:check_response(operation.operationId, status, response.body)
      if status == 403 then
        refused = refused + 1
        assert.is_true(ok, operation.operationId .. ": " .. tostring(problem))
      else
        open[#open + 1] = ("%s: %d"):format(operation.operationId, status)
      end
      assert.equal(operation.operationId, api.mock.log[1].operation)
    end)
    assert.same({}, open)
    assert.equal(OPERATIONS, refused)
  end)

  it("each that takes a page refuses one that is too large, and walks its pages to the end", function()
    local walked = 0
    for segment in pairs(require "instantly.api.examples") do
      for _, group in ipairs(require("instantly.api.examples")[segment]) do
        for _, operation in pairs(require("instantly.api." .. group).operations) do
          local page = operation.page
          if page and page.style == "cursor" and page.into == "query" then
            local api = mock_call.new { any_id = true }
            local path = file.document.paths[operation.path]
            local target = target_of(operation.path, path[operation.method:lower()]):gsub("^/api/v2", "")
            if operation.id == "getAccountCampaignMapping" then target = target:gsub("user", "jane") end
            local join = target:find("?", 1, true) and "&" or "?"
            local cursor, pages = nil, 0
            repeat
              local status, body, response = api.get(("%s%s%s=1%s"):format(
                target, join, page.limit, cursor and "&starting_after=" .. escape(cursor) or ""))
              assert.equal(200, status, operation.id .. response.body)
              assert.is_true(file:check_response(operation.id, 200, response.body))
              cursor = body
              for name in page.next:gmatch("[^.]+") do cursor = cursor and cursor[name] end
              pages = pages + 1
            until not cursor or cursor == json.null or pages > 50
            assert.is_true(pages >= 3 and pages <= 50, ("%s: %d pages"):format(operation.id, pages))
            local beyond = ("%s%s%s=%d"):format(target, join, page.limit, (page.max or 0) + 1)
            if page.max then assert.equal(400, (api.get(beyond)), operation.id) end
            walked = walked + 1
          end
        end
      end
    end
    assert.is_true(walked >= 30, tostring(walked))
  end)
end)
