--- Methods of the entities: `campaign:pause()`, `campaign:save()`. Fields are read in C.
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local raise = require "instantly.raise"

local entity = {}

--- The client an entity belongs to, and the text of its id.
local function origin(record, where, name)
  if core.kind(record) ~= name then raise("%s: call it with a colon", where) end
  return core.owner(record), check.id(where, "id", record, name)
end

local function with_itself(where, record, arguments)
  local copy = {}
  for key, value in pairs(arguments or {}) do copy[key] = value end
  if copy.campaign ~= nil then raise("%s: campaign is the one it is called on", where) end
  copy.campaign = record
  return copy
end

--- A method for an operation: the id is known, the rest is as on the collection.
local function verb(group, name, operation)
  local where = group.singular .. ":" .. name
  local on_argument = operation.on_arg
  return function(record, ...)
    local owner = origin(record, where, group.entity)
    if on_argument then
      local arguments, options = ...
      return owner[name](owner, with_itself(where, record, arguments), options)
    end
    return owner[name](owner, record, ...)
  end
end

--- A value as it was when it was sent, to tell a later edit from the saved state.
local function snapshot(value)
  return type(value) == "table" and core.encode(value) or value
end

--- Names whose value is still what was sent: they are saved now.
local function settled(record, sent)
  local now, names = core.changes(record) or {}, {}
  for name, value in pairs(sent) do
    if snapshot(now[name]) == value then names[name] = true end
  end
  return names
end

--- PATCH what was changed, and nothing else. Sends nothing when nothing was changed.
local function save(group)
  local where = group.singular .. ":save"
  local update = group.operations.update
  return function(record, options)
    local owner, id = origin(record, where, group.entity)
    local changes = core.changes(record)
    if not changes then return record end
    local sent = {}
    for name, value in pairs(changes) do sent[name] = snapshot(value) end
    local function read(response)
      local before = settled(record, sent)
      local loaded, problem, offset = core.load(record, response.body)
      if not loaded then return nil, problem, offset end
      core.saved(record, before)
      return record
    end
    return owner.client:_call(update, where, { [update.params[1]] = id }, changes, options, read)
  end
end

local function cjson_array_mark()
  local cjson = package.loaded["cjson.safe"] or package.loaded.cjson
  return type(cjson) == "table" and (cjson.array_mt or cjson.empty_array_mt) or nil
end

--- Methods that need no request.
local function local_methods()
  local methods = {
    changes = core.changes, revert = core.revert, json = core.json, field = core.field,
  }
  --- A plain deep copy; lists carry the mark of the lua-cjson that is loaded, if it has one.
  function methods.table(record)
    return core.table(record, cjson_array_mark())
  end
  return methods
end

--- All methods of a group's entity.
---@param group table from lua/instantly/api
---@return table<string, function>
function entity.methods(group)
  local methods = local_methods()
  for name, operation in pairs(group.operations) do
    if operation.on or operation.on_arg then methods[name] = verb(group, name, operation) end
  end
  if group.operations.update then methods.save = save(group) end
  return methods
end

return entity
