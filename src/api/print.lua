-- Lua tables as text: on one line where it fits, else one entry a line. Nodes keep the order they are given.
--   map { {key, node}, … }    list { node, … }    raw "CampaignSchedule"    a string, number or boolean
local print_lua = {}

local WIDTH = 108

local Node = {}
local KEYWORDS = {}
for word in ([[and break do else elseif end false for function goto if in local nil not or repeat return
  then true until while]]):gmatch("%a+") do
  KEYWORDS[word] = true
end

function print_lua.map(pairs_)
  return setmetatable({ kind = "map", entries = pairs_ }, Node)
end

function print_lua.list(items)
  return setmetatable({ kind = "list", entries = items }, Node)
end

function print_lua.raw(text)
  return setmetatable({ kind = "raw", text = text }, Node)
end

--- A number as Lua and C both write it: integers without a point, whatever the decoder made of them.
function print_lua.number(value)
  if value == math.floor(value) and value > -2 ^ 53 and value < 2 ^ 53 then
    return ("%d"):format(value)
  end
  return ("%.15g"):format(value)
end

function print_lua.string(text)
  return '"' .. text:gsub('[%c"\\]', function(char)
    if char == "\n" then
      return "\\n"
    elseif char == '"' or char == "\\" then
      return "\\" .. char
    end
    return ("\\%03d"):format(char:byte())
  end) .. '"'
end

function print_lua.is_keyword(name)
  return KEYWORDS[name] == true
end

function print_lua.key(name)
  if name:match("^[%a_][%w_]*$") and not KEYWORDS[name] then
    return name
  end
  return "[" .. print_lua.string(name) .. "]"
end

--- The text of a node on one line.
local function flat(node)
  if getmetatable(node) ~= Node then
    if type(node) == "string" then
      return print_lua.string(node)
    elseif type(node) == "number" then
      return print_lua.number(node)
    end
    return tostring(node)
  elseif node.kind == "raw" then
    return node.text
  end
  local parts = {}
  for _, entry in ipairs(node.entries) do
    if node.kind == "map" then
      parts[#parts + 1] = print_lua.key(entry[1]) .. " = " .. flat(entry[2])
    else
      parts[#parts + 1] = flat(entry)
    end
  end
  return #parts == 0 and "{}" or "{ " .. table.concat(parts, ", ") .. " }"
end

print_lua.flat = flat

function print_lua.is_node(value)
  return getmetatable(value) == Node
end

-- Plain values of a long list, as many on a line as fit.
local function filled(entries, indent)
  local lines, line = {}, ""
  for _, entry in ipairs(entries) do
    local text = flat(entry) .. ","
    if line ~= "" and #indent + #line + 1 + #text > WIDTH then
      lines[#lines + 1] = indent .. line
      line = text
    else
      line = line == "" and text or line .. " " .. text
    end
  end
  lines[#lines + 1] = indent .. line
  return lines
end

local function is_plain(entries)
  for _, entry in ipairs(entries) do
    if getmetatable(entry) == Node then
      return false
    end
  end
  return true
end

--- The text of a node.
-- @param indent the blanks before the line it starts on
-- @param used columns taken on that line
function print_lua.node(node, indent, used)
  local line = flat(node)
  if used + #line <= WIDTH then
    return line
  elseif getmetatable(node) ~= Node or node.kind == "raw" then
    return line
  end
  local inner = indent .. "  "
  local lines = { "{" }
  if node.kind == "list" and is_plain(node.entries) then
    for _, text in ipairs(filled(node.entries, inner)) do
      lines[#lines + 1] = text
    end
  else
    for _, entry in ipairs(node.entries) do
      local head = node.kind == "map" and print_lua.key(entry[1]) .. " = " or ""
      local value = node.kind == "map" and entry[2] or entry
      lines[#lines + 1] = inner .. head .. print_lua.node(value, inner, #inner + #head + 1) .. ","
    end
  end
  lines[#lines + 1] = indent .. "}"
  return table.concat(lines, "\n")
end

return print_lua
