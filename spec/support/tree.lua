--- JSON as a tree that keeps [] and {} apart, which Debian's lua-cjson does not: what decoding and
-- encoding are judged by. Reads valid text only; lua-cjson says what strings and numbers mean.
local cjson = require "cjson"

local M = {}

local function scalar(token)
  if token == "true" or token == "false" or token == "null" or token:find "^%-?%d+$" then return token end
  local value = cjson.decode("[" .. token .. "]")[1]
  if type(value) == "number" then return ("%.17g"):format(value) end
  return cjson.encode(value)
end

local function string_end(text, at)
  local from = at + 1
  while true do
    local found = assert(text:find('["\\]', from), "a string without an end")
    if text:sub(found, found) == '"' then return found end
    from = found + 2
  end
end

local read

local function read_items(text, at, close, item)
  at = text:find("%S", at + 1)
  while text:sub(at, at) ~= close do
    at = text:find("%S", item(at))
    if text:sub(at, at) == "," then at = text:find("%S", at + 1) end
  end
  return at + 1
end

local function read_object(text, at)
  local node = { kind = "object", members = {} }
  local behind = read_items(text, at, "}", function(from)
    local last = string_end(text, from)
    local key = cjson.decode("[" .. text:sub(from, last) .. "]")[1]
    local colon = text:find(":", last + 1, true)
    local value, after = read(text, text:find("%S", colon + 1))
    node.members[key] = value
    return after
  end)
  return node, behind
end

local function read_array(text, at)
  local node = { kind = "array" }
  local behind = read_items(text, at, "]", function(from)
    local value, after = read(text, from)
    node[#node + 1] = value
    return after
  end)
  return node, behind
end

function read(text, at)
  local first = text:sub(at, at)
  if first == "{" then return read_object(text, at) end
  if first == "[" then return read_array(text, at) end
  local last = first == '"' and string_end(text, at) or text:find("[^%w%.%+%-]", at)
  last = first ~= '"' and (last or #text + 1) - 1 or last
  return { kind = "scalar", text = scalar(text:sub(at, last)) }, last + 1
end

--- The tree of a text: { kind = "object", members = {} }, { kind = "array", … }, { kind = "scalar" }.
function M.read(text)
  return (read(text, text:find "%S"))
end

--- One text for all texts that mean the same: members sorted, no blanks.
function M.text(node)
  if node.kind == "scalar" then return node.text end
  local parts = {}
  for i, item in ipairs(node) do parts[i] = M.text(item) end
  if node.kind == "array" then return "[" .. table.concat(parts, ",") .. "]" end
  for key, value in pairs(node.members) do parts[#parts + 1] = cjson.encode(key) .. ":" .. M.text(value) end
  table.sort(parts)
  return "{" .. table.concat(parts, ",") .. "}"
end

--- The same for a text.
function M.canonical(text)
  return M.text(M.read(text))
end

--- The examples of the API file: name -> tree.
function M.examples()
  local file = assert(io.open("src/api/openapi.json", "rb"))
  local api = M.read(file:read "*a")
  file:close()
  local examples = {}
  for name, example in pairs(api.members.components.members.examples.members) do
    examples[name] = example.members.value
  end
  return examples
end

return M
