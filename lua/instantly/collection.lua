--- One resource group of one client: `client.campaigns`. Its verbs come from lua/instantly/api.
local calls = require "instantly.call"
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local entity = require "instantly.entity"
local extras = require "instantly.extras"
local groups = require "instantly.api"
local pager = require "instantly.pager"
local query = require "instantly.query"
local raise = require "instantly.raise"

local collection = {}

-- Per group, the same for all clients and never changed after it was built: `group`, `methods`, `metatable` of its
-- collections, `class` of its entity.
local kinds = {}

-- Answers ----------------------------------------------------------------------------------------

-- Classes of the entities that have no group of their own; their records belong to the group that answered.
local groupless = {}

local function groupless_class(name)
  if not groupless[name] then
    local label = core.entity(name).label
    groupless[name] = core.class(name, entity.methods{ entity = name, singular = label, operations = {} })
  end
  return groupless[name]
end

--- The class of an entity, and the collection of the same client that its records belong to.
local function class_and_owner(self, name)
  if name == self._kind.group.entity then return self._class, self end
  local home = groups.entities[name]
  if not home then return groupless_class(name), self end
  local owner = self.client[home]
  return owner._class, owner
end

--- The classes of the records inside an answer, by member name ([1] for a bare list).
local function answer_classes(self, name, returns)
  local classes = self._answers[name]
  if not classes then
    classes = {}
    for member, what in pairs(returns.keys or { returns.array }) do
      classes[member] = { class_and_owner(self, what) }
    end
    self._answers[name] = classes
  end
  return classes
end

local function decoded_table(text)
  local value, problem, offset = core.decode(text)
  if type(value) == "table" or value == nil then return value, problem, offset end
  return nil, "expected an object or a list", 1
end

--- How the answer of an operation becomes a value.
--- Gives a function of its body, options, the collection and the entity that the answer is loaded into (nil or false:
--- none) -> value | nil, problem, offset.
local function reader(group, name, operation)
  local returns = operation.returns
  local entity_name, refreshes = returns.entity, operation.refresh
  local is_own, needs_id = entity_name == group.entity, entity_name and core.entity(entity_name).id

  return function(text, options, self, record)
    local as = options.as
    if returns.none then return true end
    if returns.text then return text end
    if text == "" then return nil, "it is empty" end
    if as == "json" then
      local value, problem, offset = decoded_table(text)
      return value and text, problem, offset
    end
    if returns.plain or as == "table" then return decoded_table(tostring(text)) end
    if entity_name then
      if refreshes and record then return core.load(record, text) end
      if is_own then return core.record(self._class, self, text, needs_id) end
      local class, owner = class_and_owner(self, entity_name)
      return core.record(class, owner, text, needs_id)
    end
    return core.records(text, answer_classes(self, name, returns), self)
  end
end

-- Verbs ------------------------------------------------------------------------------------------

--- For whom arguments are checked; refuses a verb that was called with a dot instead of a colon.
local function at_of(self, kind, where)
  if getmetatable(self) ~= kind.metatable then raise("%s: call it with a colon", where) end
  local at = self._at[where]
  if not at then
    at = { where = where, identity = self.identity }
    self._at[where] = at
  end
  return at
end

--- Arguments and options, for operations that may have no arguments at all.
local function split(operation, where, arguments, options)
  if operation.query or operation.body or operation.page then return arguments, options end
  if options ~= nil then raise("%s takes no arguments: pass the options alone", where) end
  return nil, arguments
end

--- Refuses an id or an entity in front of the arguments, where the call takes none there.
local function need_table(group, name, where, arguments)
  if arguments == nil or type(arguments) == "table" then return end
  local own = (extras.record[group.name] or {})[name]
  raise("%s: expected a table of arguments, got a %s%s", where, core.kind(arguments) or type(arguments),
    own and (": call %s:%s{…} on the %s"):format(group.singular, name, group.entity) or "")
end

local function no_more(where, count, ...)
  if select("#", ...) > 0 then raise("%s: too many arguments (at most %d expected)", where, count) end
end

--- The entity whose id a path parameter holds.
local function entity_of_param(group, operation, i)
  if i == 1 and operation.on then return group.entity end
  local known = operation.param_entities
  return known and known[operation.params[i]]
end

--- A method of the collection: path parameters first, then arguments, then options. `act` is called with the
--- collection, for whom arguments are checked, the record that stands for the first id, the path with the ids in it
--- (nil: it takes none), arguments, options.
local function method(kind, name, operation, act)
  local group = kind.group
  local where, params = group.name .. ":" .. name, operation.params or {}

  if #params == 0 then
    return function(self, arguments, options, ...)
      local at = at_of(self, kind, where)
      no_more(where, 2, ...)
      need_table(group, name, where, arguments)
      return act(self, at, nil, nil, split(operation, where, arguments, options))
    end
  elseif #params == 1 then
    local param, wanted = params[1], entity_of_param(group, operation, 1)
    local before, after = operation.path:match "^(.-){[^}]+}(.*)$"
    return function(self, id, arguments, options, ...)
      local at = at_of(self, kind, where)
      no_more(where, 3, ...)
      local _, escaped = check.id(at, param, id, wanted)
      local path = before .. escaped .. after
      local record = type(id) ~= "string" and core.kind(id) and id
      if arguments ~= nil or options ~= nil then arguments, options = split(operation, where, arguments, options) end
      return act(self, at, record, path, arguments, options)
    end
  end
  return function(self, ...)
    local at, given, ids = at_of(self, kind, where), { ... }, {}
    for i, param in ipairs(params) do
      ids[param] = check.id(at, param, given[i], entity_of_param(group, operation, i))
    end
    no_more(where, #params + 2, select(#params + 3, ...))
    local record = core.kind(given[1]) and given[1]
    local path = query.path(operation.path, ids)
    return act(self, at, record, path, split(operation, where, given[#params + 1], given[#params + 2]))
  end
end

local function caller(operation, read)
  return function(self, at, record, path, arguments, options)
    return calls.run(self.client, operation, at, path, arguments, options, read, self, record)
  end
end

local function lister(list, operation, read)
  return function(self, at, _, path, arguments, options)
    return list(self, operation, at, path, arguments, options, read)
  end
end

--- The methods of one operation; for a list also those that walk it.
local function add_operation(kind, name, operation)
  local read, methods = reader(kind.group, name, operation), kind.methods
  if not operation.page then
    methods[name] = method(kind, name, operation, caller(operation, read))
    return
  end
  methods[name] = method(kind, name, operation, lister(pager.page, operation, read))
  for _, walk in ipairs{ "each", "collect" } do
    local walk_name = pager.name(walk, name, operation)
    methods[walk_name] = method(kind, walk_name, operation, lister(pager[walk], operation, read))
  end
end

--- A method that is more than one operation, from a module of its own.
local function extra(kind, name, module)
  local where = kind.group.name .. ":" .. name
  return function(self, subject, options, ...)
    at_of(self, kind, where)
    no_more(where, 2, ...)
    return require(module)[name](self, subject, options)
  end
end

-- The object -------------------------------------------------------------------------------------

local Collection = {}

function Collection.__newindex(self, name)
  raise("%s: %s cannot be set: this is a group of calls", self._kind.group.name, tostring(name))
end

--- `for c in client.campaigns{ status = "active" } do`
function Collection.__call(self, ...)
  local each = rawget(self._kind.methods, "each")
  if not each then raise("%s cannot be listed", self._kind.group.name) end
  return each(self, ...)
end

function Collection.__tostring(self)
  return "instantly " .. self._kind.group.name
end

--- Methods are found without a call of Lua, other names through the metatable of the methods.
local function metatable_of(kind)
  setmetatable(kind.methods, { __index = function(_, name)
    local names = {}
    for known in pairs(kind.methods) do names[#names + 1] = known end
    local near = type(name) == "string" and core.nearest(name, names)
    if near then raise('%s has no "%s": did you mean "%s"?', kind.group.name, name, near) end
    return nil
  end })
  return {
    __name = "instantly.Collection", __index = kind.methods, __newindex = Collection.__newindex,
    __call = Collection.__call, __tostring = Collection.__tostring,
  }
end

local function build_kind(module)
  local group = require("instantly.api." .. module)
  local kind = { group = group, methods = {} }
  for name, operation in pairs(group.operations) do add_operation(kind, name, operation) end
  for name, from in pairs(extras.collection[group.name] or {}) do kind.methods[name] = extra(kind, name, from) end
  if group.entity then kind.class = core.class(group.entity, entity.methods(group)) end
  kind.metatable = metatable_of(kind)
  return kind
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
    _answers = {},
  }, kind.metatable)
end

--- A handle: an entity of which only the id is known. Nothing is requested.
---@param self table a collection
---@param id string
---@return instantly.Record
function collection.handle(self, id, ...)
  local group = self._kind.group
  no_more(group.singular, 1, ...)
  return core.handle(self._class, self, (check.id({ where = group.singular }, "id", id, group.entity)))
end

return collection
