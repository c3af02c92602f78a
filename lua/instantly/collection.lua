--- One resource group of one client: `client.campaigns`. Its verbs come from lua/instantly/api.
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local entity = require "instantly.entity"
local pager = require "instantly.pager"
local raise = require "instantly.raise"

local collection = {}

local Collection_mt = { __name = "instantly.Collection" }

-- Per group, the same for all clients and never changed after it was built.
local kinds = {}

-- Answers ----------------------------------------------------------------------------------------

local function decoded_table(text)
  local value, problem, offset = core.decode(text)
  if type(value) == "table" or value == nil then return value, problem, offset end
  return nil, "expected an object or a list", 1
end

local function whole_record(self, record, text)
  if record then return core.load(record, text) end
  local made, problem, offset = core.record(self._class, self, text)
  if made and type(core.id(made)) ~= "string" then return nil, "it has no id", 1 end
  return made, problem, offset
end

--- How the answer of an operation becomes a value. `record`: the entity that the answer is loaded into.
--- Gives a function of response and options -> value | nil, problem, offset.
local function reader(group, name, operation)
  local returns = operation.returns
  local is_whole = returns.entity == group.entity and returns.entity ~= nil

  local function read(self, record, text, as)
    if returns.none then return true end
    if returns.text then return text end
    if text == "" then return nil, "it is empty" end
    if as == "json" then
      local value, problem, offset = decoded_table(text)
      return value and text, problem, offset
    end
    if returns.plain or as == "table" then return decoded_table(text) end
    if is_whole then return whole_record(self, operation.refresh and record, text) end
    return core.records(text, self._kind.answers[name], self)
  end

  return function(self, record)
    return function(response, options) return read(self, record, response.body, options.as) end
  end
end

--- The classes of the records inside an answer, by member name ([1] for a bare list).
local function answer_classes(class, group, operation)
  local classes, returns = {}, operation.returns
  for member, name in pairs(returns.keys or {}) do
    if name == group.entity then classes[member] = class end
  end
  if returns.array == group.entity then classes[1] = class end
  return classes
end

-- Verbs ------------------------------------------------------------------------------------------

--- For whom arguments are checked; refuses a verb that was called with a dot instead of a colon.
local function at_of(self, where)
  if getmetatable(self) ~= Collection_mt then raise("%s: call it with a colon", where) end
  local at = self._at[where]
  if not at then
    at = { where = where, identity = self.identity }
    self._at[where] = at
  end
  return at
end

--- Arguments and options, for operations that may have no arguments at all.
local function split(operation, where, arguments, options)
  if operation.query ~= nil or operation.body ~= nil then return arguments, options end
  if options ~= nil then raise("%s takes no arguments: pass the options alone", where) end
  return nil, arguments
end

local function no_more(where, count, ...)
  if select("#", ...) > 0 then raise("%s: too many arguments (at most %d expected)", where, count) end
end

--- The method of the collection: path parameters first, then arguments, then options.
local function collection_verb(group, name, operation, read)
  local where, params = group.name .. ":" .. name, operation.params or {}
  local first_entity = operation.on and group.entity or nil

  local function call(self, at, record, ids, arguments, options)
    arguments, options = split(operation, where, arguments, options)
    if operation.page then return pager.page(self, operation, at, ids, arguments, options, read(self)) end
    return self.client:_call(operation, at, ids, arguments, options, read(self, record))
  end

  if #params == 0 then
    return function(self, arguments, options, ...)
      local at = at_of(self, where)
      no_more(where, 2, ...)
      return call(self, at, nil, nil, arguments, options)
    end
  elseif #params == 1 then
    local param = params[1]
    return function(self, id, arguments, options, ...)
      local at = at_of(self, where)
      no_more(where, 3, ...)
      local text = check.id(at, param, id, first_entity)
      return call(self, at, core.kind(id) and id, { [param] = text }, arguments, options)
    end
  end
  return function(self, ...)
    local at, given, ids = at_of(self, where), { ... }, {}
    for i, param in ipairs(params) do
      ids[param] = check.id(at, param, given[i], i == 1 and first_entity or nil)
    end
    no_more(where, #params + 2, select(#params + 3, ...))
    return call(self, at, nil, ids, given[#params + 1], given[#params + 2])
  end
end

--- `each` and `collect`, for a group with a list of pages.
local function add_walks(methods, group, read)
  local operation = group.operations.list
  for _, name in ipairs{ "each", "collect" } do
    local where, walk = group.name .. ":" .. name, pager[name]
    methods[name] = function(self, arguments, options, ...)
      local at = at_of(self, where)
      no_more(where, 2, ...)
      return walk(self, operation, at, arguments, options, read(self))
    end
  end
end

--- The methods of a collection of this group, and the class of its entity.
local function build_kind(module)
  local group = require("instantly.api." .. module)
  local kind = { group = group, methods = {}, answers = {} }
  local readers = {}
  for name, operation in pairs(group.operations) do
    readers[name] = reader(group, name, operation)
    kind.methods[name] = collection_verb(group, name, operation, readers[name])
  end
  local list = group.operations.list
  if list and list.page then add_walks(kind.methods, group, readers.list) end
  if group.entity then
    kind.class = core.class(group.entity, entity.methods(group))
    for name, operation in pairs(group.operations) do
      kind.answers[name] = answer_classes(kind.class, group, operation)
    end
  end
  return kind
end

-- The object -------------------------------------------------------------------------------------

function Collection_mt.__index(self, name)
  local kind = rawget(self, "_kind")
  local method = kind.methods[name]
  if method ~= nil then return method end
  local names = {}
  for known in pairs(kind.methods) do names[#names + 1] = known end
  local near = type(name) == "string" and core.nearest(name, names)
  if near then raise('%s has no "%s": did you mean "%s"?', kind.group.name, name, near) end
  return nil
end

function Collection_mt.__newindex(self, name)
  raise("%s: %s cannot be set: this is a group of calls", self._kind.group.name, tostring(name))
end

--- `for c in client.campaigns{ status = "active" } do`
function Collection_mt.__call(self, arguments, options, ...)
  local each = self._kind.methods.each
  if not each then raise("%s cannot be listed", self._kind.group.name) end
  return each(self, arguments, options, ...)
end

function Collection_mt.__tostring(self)
  return "instantly " .. self._kind.group.name
end

--- The collection of one client for one group.
---@param client instantly.Client
---@param module string file name under lua/instantly/api
function collection.new(client, module)
  local kind = kinds[module]
  if not kind then
    kind = build_kind(module)
    kinds[module] = kind
  end
  return setmetatable({
    client = client, identity = client._identity, _kind = kind, _class = kind.class or false, _at = {},
  }, Collection_mt)
end

--- A handle: an entity of which only the id is known. Nothing is requested.
---@param self table a collection
---@param id string
---@return instantly.Record
function collection.handle(self, id, ...)
  local group = self._kind.group
  no_more(group.singular, 1, ...)
  return core.handle(self._class, self, check.id({ where = group.singular }, "id", id, group.entity))
end

return collection
