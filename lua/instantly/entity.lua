--- Methods of the entities: `campaign:pause()`, `campaign:save()`. Fields are read in C.
local calls = require "instantly.call"
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local extras = require "instantly.extras"
local pager = require "instantly.pager"
local query = require "instantly.query"
local raise = require "instantly.raise"

local entity = {}

local function check_kind(record, where, name)
  if not core.is(record, name) then raise("%s: call it with a colon", where) end
end

--- The collection an entity belongs to.
local function owner_of(record, where, name)
  check_kind(record, where, name)
  return core.owner(record)
end

-- Operations -------------------------------------------------------------------------------------

--- A method for an operation on the entity's id: the rest is as on the collection.
local function verb(group, name)
  local where = group.singular .. ":" .. name
  return function(record, ...)
    local owner = owner_of(record, where, group.entity)
    return owner[name](owner, record, ...)
  end
end

--- A method for an operation that takes the entity as its argument `campaign`.
local function verb_about_itself(group, name)
  local where = group.singular .. ":" .. name
  return function(record, arguments, ...)
    local owner = owner_of(record, where, group.entity)
    if arguments ~= nil and (type(arguments) ~= "table") then
      raise("%s: expected a table of arguments, got a %s", where, type(arguments))
    end
    local copy = {}
    for key, value in pairs(arguments or {}) do copy[key] = value end
    if copy.campaign ~= nil then raise("%s: campaign is the one it is called on", where) end
    copy.campaign = record
    return owner[name](owner, copy, ...)
  end
end

--- A method that is more than one operation, from a module of its own.
local function extra(group, name, from)
  local where = group.singular .. ":" .. name
  local module, most, what = from, 1, "the options"
  if type(from) == "table" then module, most, what = from[1], 2, "arguments and options" end
  return function(record, ...)
    local owner = owner_of(record, where, group.entity)
    if select("#", ...) > most then raise("%s: too many arguments (at most %s)", where, what) end
    return require(module)[name](owner, record, ...)
  end
end

--- A method for an operation on the one thing a key has: no id is passed, and the answer is loaded.
local function verb_of_itself(group, name)
  local where = group.singular .. ":" .. name
  return function(record, ...)
    local owner = owner_of(record, where, group.entity)
    local value, err, meta = owner[name](owner, ...)
    if value == nil then return nil, err end
    if core.kind(value) == group.entity and core.load(record, core.json(value)) then value = record end
    return value, nil, meta
  end
end

-- Saving -----------------------------------------------------------------------------------------

--- A value at this moment, to tell a later edit from it.
local function snapshot(value)
  return type(value) == "table" and core.encode(value) or value
end

--- What the caller sees of the fields that were sent, if it is no longer what was sent.
local function edited_meanwhile(record, sent)
  local edited = {}
  for name, value in pairs(sent) do
    local now = core.field(record, name)
    if now == nil then now = core.null end
    if snapshot(now) ~= value then edited[name] = now end
  end
  return edited
end

--- Load the answer to a save. What was sent is saved; what was edited while it was under way stays a change.
local function settle(record, sent, text)
  local edited, names = edited_meanwhile(record, sent), {}
  local loaded, problem, offset = core.load(record, text)
  if not loaded then return nil, problem, offset end
  for name in pairs(sent) do names[name] = true end
  core.saved(record, names)
  for name, value in pairs(edited) do record[name] = value end
  return record
end

--- A PUT replaces the whole: what was not changed goes along.
local function complete(record, update, changes)
  if update.method ~= "PUT" then return end
  for name in pairs(update.body.fields) do
    if changes[name] == nil then changes[name] = core.field(record, name) end
  end
end

--- PATCH what was changed, and nothing else. Sends nothing when nothing was changed.
local function save(group)
  local where = group.singular .. ":save"
  local update = group.operations.update
  return function(record, options, ...)
    local owner = owner_of(record, where, group.entity)
    if select("#", ...) > 0 then raise("%s: too many arguments (at most the options)", where) end
    options = calls.options(where, options)
    if options.as then raise('%s: as does not go with save: the answer is in the entity', where) end
    local changes = core.changes(record)
    if not changes and not options.extra then return record, nil, { attempts = 0, elapsed = 0 } end
    changes = changes or {}
    complete(record, update, changes)
    local sent = {}
    for name, value in pairs(changes) do sent[name] = snapshot(value) end
    -- Lenient: a PATCH replaces nested objects whole, with what the service added to them lately.
    local at = { where = where, identity = owner.identity, lenient = true }
    local param = update.params and update.params[1]
    local path = param and query.path(update.path, { [param] = check.id(at, param, record, group.entity) })
    return calls.run(owner.client, update, at, path, changes, options, function(body)
      if body == "" then return nil, "it is empty" end
      return settle(record, sent, body)
    end)
  end
end

-- Without a request ------------------------------------------------------------------------------

local function cjson_array_mark()
  local cjson = package.loaded["cjson.safe"] or package.loaded.cjson
  return type(cjson) == "table" and (cjson.array_mt or cjson.empty_array_mt) or nil
end

--- Methods that need no request. What C raises is raised again at the line of the user.
local function local_methods(group)
  local methods = {}
  local function add(name, act)
    local where = group.singular .. ":" .. name
    methods[name] = function(record, ...)
      check_kind(record, where, group.entity)
      local ok, value, problem = pcall(act, record, ...)
      if not ok then raise("%s", (tostring(value):gsub("^[^:]+:%d+: ", ""))) end
      if value == nil and problem then raise("%s: %s", where, problem) end
      return value
    end
  end
  add("changes", core.changes)
  add("revert", core.revert)
  add("json", core.json)
  add("field", core.field)
  --- A plain deep copy; lists carry the mark of the lua-cjson that is loaded, if it has one.
  add("table", function(record) return core.table(record, cjson_array_mark()) end)
  return methods
end

--- All methods of a group's entity.
---@param group table from lua/instantly/api
---@return table<string, function>
function entity.methods(group)
  local methods = local_methods(group)
  for name, operation in pairs(group.operations) do
    if operation.on and operation.page then
      for _, walk in ipairs{ "each", "collect" } do
        local walk_name = pager.name(walk, name, operation)
        methods[walk_name] = verb(group, walk_name)
      end
    end
    if operation.on then methods[name] = verb(group, name)
    elseif operation.itself then methods[name] = verb_of_itself(group, name)
    elseif operation.on_arg then methods[name] = verb_about_itself(group, name)
    end
  end
  local update = group.operations.update
  if update and (update.on or update.itself) then methods.save = save(group) end
  for name, from in pairs(extras.record[group.name] or {}) do methods[name] = extra(group, name, from) end
  return methods
end

return entity
