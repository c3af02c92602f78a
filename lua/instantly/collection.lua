--- One resource group of one client: `client.campaigns`. Its verbs come from lua/instantly/api.
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local entity = require "instantly.entity"
local pager = require "instantly.pager"
local raise = require "instantly.raise"

local collection = {}

-- Per group, the same for all clients and never changed after it was built.
local kinds = {}

-- Answers ----------------------------------------------------------------------------------------

--- How the answer of an operation becomes a value: response, options -> value | nil, problem.
local function reader(group, name, operation)
  local returns = operation.returns

  local function whole_record(self, record, text)
    if record then return core.load(record, text) end
    return core.record(self._class, self, text)
  end

  return function(self, record)
    return function(response, options)
      local text = response.body
      if returns.none or returns.text or options.as == "json" then
        if returns.none or text == "" and options.as == "json" then return true end
        return text
      end
      if text == "" then return nil, "it is empty" end
      if returns.plain or options.as == "table" then return core.decode(text) end
      if returns.entity == group.entity then return whole_record(self, operation.refresh and record, text) end
      return core.records(text, self._kind.answers[name], self)
    end
  end
end

--- The classes of the records inside an answer, by member name ([1] for a bare list).
local function answer_classes(class, group, operation)
  local classes, returns = {}, operation.returns
  for member, name in pairs(returns.keys or {}) do
    if name == group.entity then classes[member] = class end
  end
  if returns.array == group.entity or returns.entity == group.entity then classes[1] = class end
  return classes
end

-- Verbs ------------------------------------------------------------------------------------------

local function takes_arguments(operation)
  return operation.query ~= nil or operation.body ~= nil
end

--- Arguments and options, for operations that may have no arguments at all.
local function split(operation, where, arguments, options)
  if takes_arguments(operation) then return arguments, options end
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

  local function call(self, record, ids, arguments, options)
    if operation.page then return pager.page(self, operation, where, ids, arguments, options, read) end
    return self.client:_call(operation, where, ids, arguments, options, read(self, record))
  end

  if #params == 0 then
    return function(self, arguments, options, ...)
      collection.check(self, where)
      no_more(where, 2, ...)
      arguments, options = split(operation, where, arguments, options)
      return call(self, nil, nil, arguments, options)
    end
  elseif #params == 1 then
    return function(self, id, arguments, options, ...)
      collection.check(self, where)
      no_more(where, 3, ...)
      arguments, options = split(operation, where, arguments, options)
      local text = check.id(where, params[1], id, first_entity)
      return call(self, core.kind(id) == group.entity and id or nil, { [params[1]] = text }, arguments, options)
    end
  end
  return function(self, ...)
    collection.check(self, where)
    local given, ids = { ... }, {}
    for i, param in ipairs(params) do
      ids[param] = check.id(where, param, given[i], i == 1 and first_entity or nil)
    end
    no_more(where, #params + 2, select(#params + 3, ...))
    local arguments, options = split(operation, where, given[#params + 1], given[#params + 2])
    return call(self, nil, ids, arguments, options)
  end
end

--- The methods of a collection of this group, and the class of its entity.
local function build_kind(module)
  local group = require("instantly.api." .. module)
  local methods, kind = {}, { group = group, answers = {} }
  local readers = {}
  for name, operation in pairs(group.operations) do
    readers[name] = reader(group, name, operation)
    methods[name] = collection_verb(group, name, operation, readers[name])
  end
  if group.operations.list then pager.add_methods(methods, group, readers.list) end
  if group.entity then
    kind.class = core.class(group.entity, entity.methods(group, readers))
    for name, operation in pairs(group.operations) do
      kind.answers[name] = answer_classes(kind.class, group, operation)
    end
  end

  --- A handle: an entity of which only the id is known. Nothing is requested.
  function methods.handle(self, id)
    return core.handle(kind.class, self, check.id(group.singular, "id", id, group.entity))
  end

  kind.methods = methods
  return kind
end

local Collection_mt = { __name = "instantly.Collection" }

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

--- `for c in client.campaigns{ status = "active" } do`
function Collection_mt.__call(self, arguments, options)
  local each = self.each
  if not each then raise("%s cannot be listed", self._kind.group.name) end
  return each(self, arguments, options)
end

function Collection_mt.__tostring(self)
  return "instantly " .. self._kind.group.name
end

--- Refuse a verb that was called with a dot instead of a colon.
function collection.check(self, where)
  if getmetatable(self) ~= Collection_mt then raise("%s: call it with a colon", where) end
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
    client = client, identity = client._identity, _kind = kind, _class = kind.class or false,
  }, Collection_mt)
end

return collection
