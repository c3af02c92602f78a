--- Reads LuaCATS annotations, as far as ours go: types by their grammar, classes, aliases, functions.
local luacats = {}

local BUILT_IN = {}
for word in ("any nil boolean string number integer function table thread userdata lightuserdata self"):gmatch("%a+") do
  BUILT_IN[word] = true
end

-- Types ------------------------------------------------------------------------------------------

local Reader = {}
Reader.__index = Reader

local read_type -- forward: types nest

function Reader:fail(what)
  error(("%s at %q of %q"):format(what, self.text:sub(self.at, self.at + 20), self.text), 0)
end

function Reader:take(pattern)
  local from, to = self.text:find("^" .. pattern, self.at)
  if not from then return nil end
  self.at = to + 1
  return self.text:sub(from, to)
end

function Reader:need(pattern, what)
  return self:take(pattern) or self:fail("expected " .. what)
end

--- "name?: type, …" up to the closing mark; a parameter may have no type.
local function read_members(reader, closing)
  reader:take(" *")
  while not reader:take(closing) do
    local named = reader:take("%.%.%.") or reader:take("[%a_][%w_]*%??%s*%f[:,)}]")
      or reader:take("%[%d+%]") or reader:take("%['[^']*'%]")
    if not named then reader:fail("expected a name") end
    if reader:take(" *: *") then read_type(reader) end
    if not reader:take(" *, *") then reader:take(" *") end
  end
end

local function read_unit(reader)
  if reader:take("%(") then
    read_type(reader)
    reader:need(" *%)", ")")
  elseif reader:take("fun%(") then
    read_members(reader, "%)")
    if reader:take(" *: *") then
      repeat read_type(reader) until not reader:take(", *")
    end
  elseif reader:take("{") then
    read_members(reader, " *}")
  elseif reader:take("table<") then
    read_type(reader)
    reader:need(", *", ",")
    read_type(reader)
    reader:need(">", ">")
  elseif not (reader:take('"[^"]*"') or reader:take("'[^']*'") or reader:take("%-?%d+") or reader:take("true") or reader:take("false")) then
    local name = reader:need("[%a_][%w_.]*", "a type")
    if not BUILT_IN[name] then reader.names[#reader.names + 1] = name end
  end
  while reader:take("%[%]") or reader:take("%?") do reader.suffixed = true end
end

function read_type(reader)
  repeat read_unit(reader) until not reader:take(" *| *")
end

--- Reads a type at the start of a text; gives the type, the names of classes and aliases in it, and the rest.
function luacats.type(text)
  local reader = setmetatable({ text = text, at = 1, names = {} }, Reader)
  read_type(reader)
  if not text:find("^%s", reader.at) and reader.at <= #text then reader:fail("expected a blank") end
  return text:sub(1, reader.at - 1), reader.names, (text:sub(reader.at):match("^%s*(.-)%s*$"))
end

-- Files ------------------------------------------------------------------------------------------

local function add_used(result, names, line)
  for _, name in ipairs(names) do result.used[name] = result.used[name] or line end
end

local KINDS = {}

function KINDS.class(result, rest, _, state)
  local name, parents = rest:match("^([%w_.]+)%s*:?%s*([%w_., ]*)")
  state.class = result.classes[name] or { fields = {}, order = {} }
  result.classes[name] = state.class
  for parent in parents:gmatch("[%w_.]+") do add_used(result, { parent }, rest) end
end

function KINDS.field(result, rest, line, state)
  local name, optional, kind = rest:match("^([%a_][%w_]*)(%??)%s+(.*)$")
  if not name then name, optional, kind = rest:match('^%["?\'?([^%]"\']+)"?\'?%](%??)%s+(.*)$') end
  assert(name, line)
  local read, names = luacats.type(kind)
  add_used(result, names, line)
  state.class.fields[name] = { type = read, optional = optional == "?" or read:find("%?$") ~= nil }
end

function KINDS.alias(result, rest, line, state)
  local name, kind = rest:match("^([%w_.]+)%s*(.*)$")
  state.alias = { values = {} }
  result.aliases[name] = state.alias
  if kind == "" or kind:sub(1, 1) == "#" then return end
  local read, names = luacats.type(kind)
  add_used(result, names, line)
  state.alias.type = read
end

function KINDS.param(result, rest, line, state)
  local name, kind = rest:match("^([%w_.]+%??)%s+(.*)$")
  local read, names = luacats.type(kind)
  add_used(result, names, line)
  table.insert(state.params, { name = name:gsub("%?$", ""), type = read })
end

KINDS["return"] = function(result, rest, line, state)
  local read, names = luacats.type(rest)
  add_used(result, names, line)
  table.insert(state.returns, read)
end

function KINDS.overload(result, rest, line)
  add_used(result, select(2, luacats.type(rest)), line)
end

--- The annotations of a file: classes { fields }, aliases { type, values }, functions { params, returns }, and the names
--- of all classes and aliases that it uses, each with a line that does.
function luacats.read(path)
  local result = { classes = {}, aliases = {}, functions = {}, used = {} }
  local state = { params = {}, returns = {} }
  for line in io.lines(path) do
    local kind, rest = line:match("^%-%-%-%s?@(%a+)%s*(.*)$")
    local value = line:match("^%-%-%-| ?(.*)$")
    if value then
      table.insert(state.alias.values, value)
    elseif kind and KINDS[kind] then
      KINDS[kind](result, rest, line, state)
    elseif not line:find("^%-%-%-") then
      local name, parameters = line:match("^function ([%w_.:]+)%((.-)%)")
      if name then
        local names = {}
        for parameter in parameters:gmatch("[%w_.]+") do names[#names + 1] = parameter end
        result.functions[name] = { parameters = names, params = state.params, returns = state.returns }
      end
      state = { params = {}, returns = {} }
    end
  end
  return result
end

return luacats
