-- Writes lua/instantly/types.lua: LuaCATS annotations of everything public, for lua-language-server.
-- The hand-written part, which does not depend on the API file, is in types_prelude.lua.
local openapi = require "src.api.openapi"
local prelude = require "src.api.types_prelude"
local print_lua = require "src.api.print"

local emit = {}

local keys = openapi.keys

local LUA_TYPES = {
  string = "string", number = "number", integer = "integer", boolean = "boolean",
  object = "table", any = "any",
}
local MANY = 4 -- values from which a list of them gets a name of its own

local function camel(name)
  return (("_" .. name):gsub("[^%w]+(%w?)", string.upper):gsub("_", ""))
end

local function line_of(text)
  return text and (text:gsub("%s+", " ")) or nil
end

local Types = {}
Types.__index = Types

function Types:add(...)
  for i = 1, select("#", ...) do
    self.out[#self.out + 1] = (select(i, ...))
  end
end

function Types:blank()
  if self.out[#self.out] ~= "" then
    self:add("")
  end
end

-- A name nobody has yet: several parts of the API may be called the same.
function Types:unused(name)
  local candidate, number = name, 1
  while self.taken[candidate] do
    number = number + 1
    candidate = name .. number
  end
  self.taken[candidate] = true
  return candidate
end

-- Enums: one alias for the numbers and one for their names; equal enums share them.
function Types:enum(shape, path)
  local values, names = {}, {}
  for _, value in ipairs(keys(shape.names)) do
    values[#values + 1] = ("---| %s # %s"):format(print_lua.number(value), shape.names[value])
    names[#names + 1] = ("---| '%s'"):format(print_lua.string(shape.names[value]))
  end
  local text = table.concat(values, "\n")
  if not self.enums[text] then
    local name = self:unused(path)
    self.enums[text] = name
    self:blank()
    self:add("---@alias " .. name, text, "---| number # open: values may be added")
    self:blank()
    self:add("---@alias " .. name .. "Name", table.concat(names, "\n"), "---| string")
  end
  return self.enums[text], self.enums[text] .. "Name"
end

function Types:known(shape, path)
  local quoted = {}
  for i, value in ipairs(shape.enum) do
    quoted[i] = type(value) == "string" and print_lua.string(value) or tostring(value)
  end
  local base = LUA_TYPES[shape.type] or "any"
  if shape.type ~= "string" then
    return base
  elseif #quoted <= MANY then
    return table.concat(quoted, "|") .. "|string"
  end
  local text = table.concat(quoted, "\n")
  if not self.enums[text] then
    self.enums[text] = self:unused(shape.ref and "instantly." .. shape.ref or path)
    self:blank()
    self:add("---@alias " .. self.enums[text])
    for _, value in ipairs(quoted) do
      self:add(("---| '%s'"):format(value))
    end
    self:add("---| string # open: values may be added")
  end
  return self.enums[text]
end

local function field_name(name)
  return name:match("^[%a_][%w_]*$") and name or "[" .. print_lua.string(name) .. "]"
end

-- An object with declared fields is a class of its own; equal ones share it.
function Types:class(shape, path)
  local name = shape.ref and "instantly." .. shape.ref or path
  local lines = {}
  for _, field in ipairs(keys(shape.fields)) do
    local inner = shape.fields[field]
    local optional = (inner.null or not (shape.required and shape.required[field])) and "?" or ""
    local kind = self:type(inner, name .. "." .. camel(field))
    lines[#lines + 1] = ("---@field %s%s %s%s"):format(
      field_name(field), optional, kind, inner.doc and " " .. line_of(inner.doc) or "")
  end
  local text = table.concat(lines, "\n")
  if not self.classes[text] then
    self.classes[text] = self:unused(name)
    self:blank()
    self:add("---@class " .. self.classes[text], text)
  end
  return self.classes[text]
end

local function array_of(kind)
  return kind:find("[|?]") and "(" .. kind .. ")[]" or kind .. "[]"
end

function Types:alternatives(shape, path)
  local kinds, seen = {}, {}
  for i, alternative in ipairs(shape.any) do
    local kind = self:type(alternative, path .. "Form" .. i)
    if not seen[kind] then
      seen[kind] = true
      kinds[#kinds + 1] = kind
    end
  end
  return table.concat(kinds, "|")
end

--- The type of a shape as it is read. Classes it needs are written first.
function Types:type(shape, path)
  local entity = self.entity_of_ref(shape)
  if entity then
    return "instantly." .. entity
  elseif shape.names then
    return (self:enum(shape, path))
  elseif shape.enum then
    return self:known(shape, path)
  elseif shape.any and not shape.fields then
    return self:alternatives(shape, path)
  elseif shape.type == "array" then
    local item = shape.ref and "instantly." .. shape.ref .. ".Item" or path .. "Item"
    return array_of(self:type(shape.items, item))
  elseif shape.fields and next(shape.fields) then
    return self:class(shape, path)
  end
  return LUA_TYPES[shape.type] or "any"
end

-- The type of a shape as an argument: an enum takes its name, an id its entity, a nullable field null.
function Types:argument(shape, path, entity)
  local kind
  if shape.names then
    local number, name = self:enum(shape, path)
    kind = number .. "|" .. name
  elseif shape.type == "array" and entity then
    return array_of(self:argument(shape.items, path, entity))
  else
    kind = self:type(shape, path)
  end
  for name in (entity or ""):gmatch("[^|]+") do
    kind = kind .. (self.entities[name] and "|instantly." .. name or "")
  end
  return shape.null and kind .. "|instantly.Null" or kind
end

local function has_arguments(operation)
  return next(operation.query) ~= nil or operation.body ~= nil
end

local FROM = {
  cursor = "---@field from? string Cursor to start from: `next` of an earlier page",
  offset = "---@field from? integer Items to skip: `next` of an earlier page",
}

-- What the pager takes beside the arguments of the call.
local function pager_lines(operation)
  if not operation.page then
    return {}
  end
  local max = "---@field max? integer Stop after so many items (`each` and `collect`)"
  local from = not operation.query.from and FROM[operation.page.style]
  return from and { from, max } or { max }
end

-- Arguments of an operation, as one table: query and body fields, the canonical `campaign`, the pager's own.
function Types:arguments(group, operation)
  local name = ("instantly.%s.%s.Args"):format(group.name, operation.verb)
  local lines = {}
  local function add(fields, required)
    for _, field in ipairs(keys(fields)) do
      local shape = fields[field]
      if not shape.readonly then
        local optional = not (shape.is_required or (required and required[field])) and "?" or ""
        local kind = self:argument(shape, name .. "." .. camel(field), operation.entities[field])
        lines[#lines + 1] = ("---@field %s%s %s%s"):format(
          field_name(field), optional, kind, shape.doc and " " .. line_of(shape.doc) or "")
      end
    end
  end
  add(operation.query)
  if operation.body then
    add(operation.body.fields or {}, operation.body.required)
  end
  if operation.campaign and not (operation.query.campaign or (operation.body or {}).campaign) then
    local form = operation.campaign.many and "instantly.Ref|instantly.Ref[]" or "instantly.Ref"
    lines[#lines + 1] = "---@field campaign? " .. form .. " The campaign, whatever this call names it"
  end
  for _, line in ipairs(pager_lines(operation)) do
    lines[#lines + 1] = line
  end
  self:blank()
  self:add("---@class " .. name)
  for _, line in ipairs(lines) do
    self:add(line)
  end
  return name
end

-- What a call gives first, before err and meta.
function Types:answer(group, operation)
  local returns, shape = operation.returns, operation.answer.shape
  local path = ("instantly.%s.%s.Answer"):format(group.name, operation.verb)
  if returns.none then
    return "true", "done"
  elseif returns.text then
    return "string", "text"
  elseif returns.entity then
    return "instantly." .. returns.entity, self.labels[returns.entity] or "record"
  end
  return self:type(shape, path), "answer"
end

local function doc_of(operation)
  local lines = { "---" .. (line_of(operation.summary or operation.id)) }
  lines[#lines + 1] = "---"
  lines[#lines + 1] = ("---`%s %s`"):format(operation.method, operation.path)
  for _, note in ipairs(type(operation.notes) == "table" and operation.notes or {}) do
    lines[#lines + 1] = "---* " .. line_of(note)
  end
  return lines
end

local RETURNS = { "---@return instantly.Error? err", "---@return instantly.Meta? meta" }

-- Writes one method. `own`: it stands on a record, which then is the first path parameter.
function Types:method(class, verb, operation, kinds, own)
  self:blank()
  for _, line in ipairs(kinds.doc) do
    self:add(line)
  end
  local names = {}
  for i, param in ipairs(operation.params) do
    if not (own and i == 1) then
      local known = i == 1 and operation.on or (operation.param_entities or {})[param]
      local kind = known and "instantly.Ref" or "string"
      local doc = operation.param_docs[param]
      self:add(("---@param %s %s%s"):format(param, kind, doc and " " .. line_of(doc) or ""))
      names[#names + 1] = param
    end
  end
  if kinds.args then
    self:add(("---@param args%s %s"):format(operation.body_required and "" or "?", kinds.args))
    names[#names + 1] = "args"
  end
  self:add("---@param options? instantly.Options")
  names[#names + 1] = "options"
  for _, line in ipairs(kinds.returns) do
    self:add(line)
  end
  self:add(("function %s:%s(%s) end"):format(class, verb, table.concat(names, ", ")))
end

local function returns_lines(kind, label)
  return { ("---@return %s? %s"):format(kind, label), RETURNS[1], RETURNS[2] }
end

-- The item type of a list, found through the name of the member that holds the items.
function Types:item(operation, path)
  local shape = operation.answer.shape
  for name in (operation.page and operation.page.items or "items"):gmatch("[^.]+") do
    shape = shape and shape.fields and shape.fields[name] or shape
  end
  local items = shape and shape.items
  return items and self:type(items, path) or "any"
end

function Types:list_methods(group, operation, args)
  local verb = operation.verb
  local prefix = "instantly." .. group.name .. (verb == "list" and "" or "." .. verb)
  local item = self:item(operation, prefix .. ".Item")
  self.items[operation] = item
  local page = self:unused(prefix .. ".Page")
  self:blank()
  self:add("---One page.", "---@class " .. page .. ": instantly.Page", "---@field items " .. array_of(item))
  local doc = doc_of(operation)
  local noun = operation.page.walk or verb:gsub("^list_", "")
  local suffix = verb == "list" and "" or "_" .. noun
  return {
    [verb] = { doc = doc, args = args, returns = returns_lines(page, "page") },
    ["each" .. suffix] = {
      doc = { "---Walks all pages. A failure raises inside the loop." }, args = args,
      returns = { "---@return fun(): " .. item .. "?" },
    },
    ["collect" .. suffix] = {
      doc = { "---All items in one table, or the first `max`; `meta.more` says whether there are more." },
      args = args, returns = returns_lines(array_of(item), "items"),
    },
  }
end

-- Class declarations come before the methods that use them, so types are collected first.
function Types:prepare(group)
  local prepared = {}
  for _, operation in ipairs(group.operations) do
    local args = (has_arguments(operation) or operation.page) and self:arguments(group, operation) or nil
    if operation.page then
      prepared[operation] = self:list_methods(group, operation, args)
    else
      local kind, label = self:answer(group, operation)
      prepared[operation] = { [operation.verb] = { doc = doc_of(operation), args = args,
        returns = returns_lines(kind, label) } }
    end
  end
  return prepared
end

function Types:record_class(entity, group, prepared)
  local class = "instantly." .. entity.name
  local lines = {}
  for _, field in ipairs(entity.fields) do
    local shape = field.shape
    local optional = (shape.null or not entity.required[field.name]) and "?" or ""
    local path = class .. "." .. camel(field.name)
    lines[#lines + 1] = ("---@field %s%s %s%s%s"):format(
      field_name(field.name), optional, self:type(shape, path),
      shape.doc and " " .. line_of(shape.doc) or "", shape.readonly and " (read-only)" or "")
    if shape.names then
      local _, name = self:enum(shape, path)
      lines[#lines + 1] = ("---@field %s_name? %s The name of `%s` (read-only)"):format(
        field.name, name, field.name)
    end
  end
  self:blank()
  if entity.doc then
    self:add("---" .. line_of(entity.doc))
  end
  self:add("---@class " .. class .. ": instantly.Record")
  for _, line in ipairs(lines) do
    self:add(line)
  end
  self:add(("local %s = {}"):format(entity.name))
  local can_save = false
  for _, operation in ipairs(group and group.operations or {}) do
    can_save = can_save or (operation.verb == "update" and (operation.on or operation.itself))
    if operation.on or operation.on_arg or operation.itself then
      for _, verb in ipairs(keys(prepared[operation])) do
        self:method(entity.name, verb, operation, prepared[operation][verb], operation.on)
      end
    end
  end
  for _, text in ipairs { can_save and prelude.save or false, prelude.record } do
    if text then
      self:blank()
      self:add((text:gsub("ENTITY", entity.name)))
    end
  end
end

function Types:collection_class(group, prepared)
  self:blank()
  if group.doc then
    self:add("---" .. line_of(group.doc) .. ".")
  end
  self:add("---@class instantly." .. group.name)
  for _, operation in ipairs(group.operations) do
    local list = operation.verb == "list" and prepared[operation].list
    if list then
      local params = {}
      for i, param in ipairs(operation.params) do
        params[i] = ("%s: %s, "):format(param, (operation.param_entities or {})[param] and "instantly.Ref" or "string")
      end
      local form = "---@overload fun(%sargs?: %s, options?: instantly.Options): fun(): %s?"
      self:add(form:format(table.concat(params), list.args, self.items[operation]))
    end
  end
  self:add(("local %s = {}"):format(group.name))
  for _, operation in ipairs(group.operations) do
    for _, verb in ipairs(keys(prepared[operation])) do
      self:method(group.name, verb, operation, prepared[operation][verb])
    end
  end
end

function Types:door(groups)
  self:blank()
  self:add("---The groups of a client; its methods are in client.lua.", "---@class instantly.Client")
  for _, group in ipairs(groups) do
    self:add(("---@field %s instantly.%s"):format(group.name, group.name))
    if group.alias then
      self:add(("---@field %s instantly.%s The same as %s"):format(group.alias, group.name, group.name))
    end
    if group.has_handle then
      self:add(("---@field %s fun(id: string): instantly.%s A handle; no request is made"):format(
        group.singular, group.entity))
    end
  end
end

--- The text of types.lua.
function emit.types(built)
  local types = setmetatable({
    out = {}, taken = {}, enums = {}, classes = {}, entities = {}, labels = {}, items = {},
  }, Types)
  local aliases = built.same_entity
  for _, entity in ipairs(built.entities) do
    types.entities[entity.name] = true
    types.labels[entity.name] = entity.label
    types.taken["instantly." .. entity.name] = true
  end
  types.entity_of_ref = function(shape)
    local name = shape.ref and (aliases[shape.ref] or shape.ref)
    return name and types.entities[name] and name
  end
  types:add(prelude.head)
  local groups, prepared = {}, {}
  for _, entity in ipairs(built.entities) do
    for _, group in ipairs(built.groups) do
      if group.entity == entity.name then
        groups[entity.name] = group
      end
    end
  end
  -- Enums and parts of entities first: arguments and answers refer to them.
  for _, entity in ipairs(built.entities) do
    for _, field in ipairs(entity.fields) do
      types:type(field.shape, "instantly." .. entity.name .. "." .. camel(field.name))
    end
  end
  for _, group in ipairs(built.groups) do
    prepared[group] = types:prepare(group)
  end
  for _, entity in ipairs(built.entities) do
    types:record_class(entity, groups[entity.name], prepared[groups[entity.name]])
  end
  for _, group in ipairs(built.groups) do
    types:collection_class(group, prepared[group])
  end
  types:door(built.groups)
  return table.concat(types.out, "\n") .. "\n"
end

return emit
