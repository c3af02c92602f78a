-- Writes lua/instantly/api/examples/<group>.lua: what the mock needs beside the operations, since the rock
-- does not carry the API file. By operation id: the example answer as JSON text, and the shape of the
-- thing that is answered; for a list, of its items. Beside them init.lua: which groups have operations below
-- a path's first segment, so that the mock loads those alone.
local emit_api = require "src.api.emit_api"
local json = require "lua.instantly.mock.json" -- of our readers the one that tells [] from {}
local openapi = require "src.api.openapi"
local print_lua = require "src.api.print"

local emit = {}

local keys, map, list, raw = openapi.keys, print_lua.map, print_lua.list, print_lua.raw

local WIDTH = 110
local PREFIX = "/api/v2/"

-- Examples -------------------------------------------------------------------------------------------------

local function resolve(document, value)
  local reference = json.is_object(value) and value["$ref"]
  if not reference then
    return value
  end
  for segment in reference:gsub("^#/", ""):gmatch("[^/]+") do
    document = document[segment:gsub("~1", "/"):gsub("~0", "~")] or error("no such part: " .. reference)
  end
  return document
end

local function success(responses)
  for _, status in ipairs(keys(responses)) do
    if status:match("^2") then
      return responses[status], tonumber(status)
    end
  end
end

-- The example of one media type of an answer, or nil.
local function example_of(document, media)
  if media.example ~= nil then
    return media.example
  end
  local first = keys(media.examples)[1]
  return first and resolve(document, media.examples[first]).value
end

-- A line break after a comma is as good as none to JSON; strings are never cut.
local function wrap(text)
  local lines, line, at, from = {}, "", 1, 1
  local function take(piece)
    if line ~= "" and #line + #piece > WIDTH then
      lines[#lines + 1] = line
      line = ""
    end
    line = line .. piece
  end
  while at <= #text do
    local char = text:sub(at, at)
    if char == '"' then
      repeat
        at = text:find('[\\"]', at + 1)
        local escape = text:sub(at, at) == "\\"
        at = escape and at + 1 or at
      until not escape
    elseif char == "," then
      take(text:sub(from, at))
      from = at + 1
    end
    at = at + 1
  end
  take(text:sub(from))
  lines[#lines + 1] = line
  return table.concat(lines, "\n")
end

--- The example answers of an API file.
-- @param text the file
-- @return "GET /api/v2/things" -> text, in as JSON with line breaks, or as the text it is
function emit.examples(text)
  local document = assert(json.decode(text))
  local found = {}
  for _, path in ipairs(keys(document.paths)) do
    for _, method in ipairs(keys(document.paths[path])) do
      local operation = document.paths[path][method]
      local response = json.is_object(operation) and operation.responses and success(operation.responses)
      local content = response and resolve(document, response).content or {}
      for _, kind in ipairs(keys(content)) do
        local example = example_of(document, content[kind])
        if example ~= nil then
          local is_json = kind:match("^application/json")
          found[method:upper() .. " " .. path] = is_json and wrap(json.encode(example)) or example
        end
      end
    end
  end
  return found
end

local function long_string(text)
  local level = ""
  while text:find("]" .. level .. "]", 1, true) or text:find("]" .. level .. "$") do
    level = level .. "="
  end
  return "[" .. level .. "[" .. (text:find("\n", 1, true) and "\n" or "") .. text .. "]" .. level .. "]"
end

-- Shapes ---------------------------------------------------------------------------------------------------

local shape_node -- forward: shapes nest

local function entries_of(shape)
  local entries = {}
  local function add(name, value)
    if value then
      entries[#entries + 1] = { name, value }
    end
  end
  local alternatives
  if shape.any and not shape.fields and not shape.items then
    alternatives = {}
    for i, alternative in ipairs(shape.any) do
      alternatives[i] = shape_node(alternative)
    end
  end
  local required = keys(shape.required)
  add("type", shape.type)
  add("null", shape.null)
  add("known", shape.enum and list(shape.enum))
  add("open", shape.open)
  add("required", #required > 0 and list(required))
  add("items", shape.items and shape_node(shape.items))
  if shape.fields and next(shape.fields) then
    local fields = {}
    for _, name in ipairs(keys(shape.fields)) do
      fields[#fields + 1] = { name, shape_node(shape.fields[name]) }
    end
    add("fields", map(fields))
  end
  add("any", alternatives and list(alternatives))
  return entries
end

function shape_node(shape)
  return map(entries_of(shape))
end

-- Files ----------------------------------------------------------------------------------------------------

local function dig(shape, path)
  for name in path:gmatch("[^.]+") do
    shape = shape and shape.fields and shape.fields[name]
  end
  return shape
end

-- The thing an operation answers, if it is one that can be told from others or be written.
local function thing_of(operation)
  local shape = operation.answer.shape
  if not shape then
    return nil
  end
  local items = dig(shape, operation.page and operation.page.items or "items")
  if shape.type == "array" then
    shape = shape.items
  elseif items and items.type == "array" then
    shape = items.items
  end
  local fields = shape.type == "object" and shape.fields
  return fields and (fields.id or operation.body) and shape or nil
end

-- Texts that several operations share are written once, under the first id that needs them.
local function declare(out, known, name, text)
  if not known[text] then
    known[text] = name
    out[#out + 1] = ("shared.%s = %s\n"):format(name, text)
  end
  return raw("shared." .. known[text])
end

local function sorted(operations)
  local copy = {}
  for i, operation in ipairs(operations) do
    copy[i] = operation
  end
  table.sort(copy, function(a, b)
    return a.id < b.id
  end)
  return copy
end

--- The file of one group.
-- @param examples what emit.examples gave
function emit.group(group, examples)
  local out, known, answers, shapes = { emit_api.HEADER, "local shared = {}\n" }, {}, {}, {}
  for _, operation in ipairs(sorted(group.operations)) do
    local example = examples[operation.method .. " " .. operation.path]
    if example then
      local text = operation.answer.text and print_lua.string(example) or long_string(example)
      answers[#answers + 1] = { operation.id, declare(out, known, operation.id, text) }
    end
    local thing = thing_of(operation)
    if thing then
      local name = operation.id .. "_shape"
      local text = print_lua.node(shape_node(thing), "", #name + 10)
      shapes[#shapes + 1] = { operation.id, declare(out, known, name, text) }
    end
  end
  out[#out + 1] = "return {"
  for _, part in ipairs { { "answers", answers }, { "shapes", shapes } } do
    out[#out + 1] = "  " .. part[1] .. " = {"
    for _, entry in ipairs(part[2]) do
      out[#out + 1] = ("    %s = %s,"):format(entry[1], entry[2].text)
    end
    out[#out + 1] = "  },"
  end
  out[#out + 1] = "}\n"
  return table.concat(out, "\n")
end

--- The index: the first segment below /api/v2 -> the groups with operations there.
function emit.index(built)
  local groups = {}
  for _, group in ipairs(built.groups) do
    for _, operation in ipairs(group.operations) do
      local segment = operation.path:sub(#PREFIX + 1):match("^[^/]+")
      groups[segment] = groups[segment] or {}
      groups[segment][group.name] = true
    end
  end
  local out = { emit_api.HEADER, "return {" }
  for _, segment in ipairs(keys(groups)) do
    local names = print_lua.node(list(keys(groups[segment])), "  ", #segment + 10)
    out[#out + 1] = ("  %s = %s,"):format(print_lua.key(segment), names)
  end
  out[#out + 1] = "}\n"
  return table.concat(out, "\n")
end

return emit
