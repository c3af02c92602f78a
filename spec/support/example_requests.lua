-- The example request of each operation of the API file: what a client would send that has nothing but the
-- file. A mock with `any_id = true` answers all of them.
--
--   for request in example_requests.each(file) do … request.method, .target, .body, .id, .path end

local json = require "instantly.mock.json"

local example_requests = {}

-- Where the example gives both of two things that exclude each other, or a cursor that nobody handed out.
local ADAPT = {
  listLeads = function(body) body.starting_after = nil end,
  bulkAddLeads = function(body) body.list_id = nil end,
  moveLeads = function(body) body.to_list_id = nil end,
}

--- Text as it stands in a path or a query.
function example_requests.escape(text)
  return (text:gsub("[^%w%-._~]", function(char) return ("%%%02X"):format(char:byte()) end))
end

local function resolve(file, part)
  return part["$ref"] and file:resolve(part["$ref"]) or part
end

-- The path with the example of each of its parameters, and the query with those that are required.
local function target_of(file, path, operation)
  local query = {}
  for _, parameter in ipairs(operation.parameters or {}) do
    parameter = resolve(file, parameter)
    local example = parameter.example or resolve(file, parameter.schema).example
    local text = example ~= nil and example_requests.escape(tostring(example))
    if parameter["in"] == "path" then
      path = path:gsub("{" .. parameter.name .. "}", (text:gsub("%%", "%%%%")))
    elseif parameter["in"] == "query" and parameter.required then
      query[#query + 1] = parameter.name .. "=" .. text
    end
  end
  return path .. (#query > 0 and "?" .. table.concat(query, "&") or "")
end

local function body_of(file, operation)
  local content = operation.requestBody and resolve(file, operation.requestBody).content
  local media = content and content["application/json"]
  local name = media and media.examples and next(media.examples)
  local value = name and resolve(file, media.examples[name]).value
  if value == nil or value == json.null then return nil end
  value = json.copy(value)
  if ADAPT[operation.operationId] then ADAPT[operation.operationId](value) end
  return json.encode(value)
end

--- The requests, in the order of path and method.
---@param file table what spec.support.json_schema.load gave
---@return fun(): { id: string, method: string, path: string, target: string, body: string? }?
function example_requests.each(file)
  local list = {}
  for path, methods in pairs(file.document.paths) do
    for method, operation in pairs(methods) do
      if operation.operationId then
        list[#list + 1] = {
          id = operation.operationId, method = method:upper(), path = path,
          target = target_of(file, path, operation), body = body_of(file, operation),
        }
      end
    end
  end
  table.sort(list, function(a, b) return a.path .. a.method < b.path .. b.method end)
  local index = 0
  return function()
    index = index + 1
    return list[index]
  end
end

return example_requests
