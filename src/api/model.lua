-- From what the API file says to what the client offers: groups, entities, and for every operation its
-- method name, what it takes and answers, and how often it may be sent.
--
-- Method names follow one rule. A group's collection lives at the longest literal path that its operations
-- share; then
--   GET  collection         list, or get when the answer is a single thing
--   GET  collection/{id}    get, or list when the answer is a list
--   POST collection         create
--   PATCH or PUT            update
--   DELETE                  delete; delete_all on the collection
--   anything longer         its literal segments, joined by _: sending_status, analytics_daily;
--                           update_ or delete_ before them where the method says so
--   a word of Lua's         with _ behind it: end_
--   two calls, one name     the method goes before it, and where one thing is meant the name stands in the
--                           singular: list_guidances, get_guidance, create_guidance, delete_guidance
-- A list is walked by each and collect; one of another name by each_ and collect_ with that name, without
-- its list_: each_guidances, collect_activities.
-- Collections are the plural of the group's tag in snake case, constructors the singular; a group has a
-- constructor when a call of it takes the id of its entity. The exceptions are in overrides.lua.
--
-- An entity is a component that some operation answers as itself, as a member of an object, or as items of
-- a list, and that has the field that identifies it in paths: `id`, or what overrides.ids names. A component
-- whose name ends in Response is the answer of one call, not an entity.
local openapi = require "src.api.openapi"
local print_lua = require "src.api.print"

local model = {}

local keys = openapi.keys
local PREFIX = "/api/v2"

local RETRY_OF_METHOD = { GET = "read", PUT = "idempotent", PATCH = "idempotent", DELETE = "idempotent" }
local RETRY_CLASSES = { read = true, idempotent = true, once = true }
local METHOD_VERBS = { GET = "get", POST = "create", PUT = "update", PATCH = "update", DELETE = "delete" }
local CAMPAIGN_NAMES = {
  { "one", "campaign" }, { "one", "campaign_id" }, { "one", "parent_campaign" }, { "many", "campaign_ids" },
}

-- "DFYEmailAccountOrder" -> "dfy_email_account_order"
local function snake(name)
  local text = name:gsub("(%u)(%u%l)", "%1_%2"):gsub("(%l)(%u)", "%1_%2")
  return (text:gsub("%-", "_"):lower())
end

local function plural(word)
  if word:match("[^aeiou]y$") then
    return (word:gsub("y$", "ies"))
  elseif word:match("s$") then
    return word
  end
  return word .. "s"
end

-- "POST /campaigns/{id}/pause": how overrides.lua and an earlier file name an operation.
local function key_of(operation)
  local path = operation.path
  if path:sub(1, #PREFIX) == PREFIX then
    path = path:sub(#PREFIX + 1)
  end
  return operation.method .. " " .. (path:gsub("(.)/$", "%1"))
end

local function in_singular(word)
  if word:match("ies$") then
    return (word:gsub("ies$", "y"))
  end
  return (word:gsub("([^su])s$", "%1"))
end

local function segments(path)
  local list = {}
  for segment in path:gmatch("[^/]+") do
    list[#list + 1] = segment
  end
  return list
end

local function is_param(segment)
  return segment:sub(1, 1) == "{"
end

local function local_path(operation)
  return key_of(operation):match(" (.*)$")
end

local function first(list, count)
  local result = {}
  for i = 1, count do
    result[i] = list[i]
  end
  return result
end

-- The longest path of literal segments that all operations of a group share.
local function shared_path(operations)
  local shared
  for _, operation in ipairs(operations) do
    local parts = segments(local_path(operation))
    if not shared then
      shared = parts
    end
    local count = 0
    while shared[count + 1] and shared[count + 1] == parts[count + 1] and not is_param(parts[count + 1]) do
      count = count + 1
    end
    shared = first(shared, count)
  end
  return "/" .. table.concat(shared, "/")
end

local function is_list_shape(shape)
  local items = shape and shape.fields and shape.fields.items
  return shape and (shape.type == "array" or (items and items.type == "array"))
end

-- A segment of a path as a name: "sendTest" and "send-test" are send_test. What stands beside a parameter counts.
local function segment_name(segment)
  return (snake(segment:gsub("{[^}]*}", "")):gsub("[^%w]+", "_"):gsub("^_+", ""):gsub("_+$", ""))
end

-- What stands after the group's path: the literal segments, and whether an id comes first.
local function rest_of(path, base)
  local parts, from = segments(path), segments(base)
  local start = 1
  while from[start] and from[start] == parts[start] do
    start = start + 1
  end
  local literals = {}
  for i = start, #parts do
    local name = segment_name(parts[i])
    if name ~= "" then
      literals[#literals + 1] = name
    end
  end
  local inside = start > #from
  local id_follows = parts[start] ~= nil and is_param(parts[start])
  return literals, inside and (id_follows or base:find("{", 1, true) ~= nil)
end

local function rule_verb(operation, literals, has_id)
  if #literals > 0 then
    return table.concat(literals, "_")
  elseif operation.method == "GET" then
    return is_list_shape(operation.answer.shape) and "list" or "get"
  elseif operation.method == "DELETE" and not has_id then
    return "delete_all"
  end
  return METHOD_VERBS[operation.method]
end

-- The verb with its method before it.
local function prefixed_verb(operation, verb)
  if operation.method == "GET" and is_list_shape(operation.answer.shape) then
    return "list_" .. verb
  end
  local one = operation.method == "POST" or operation.path:find("}/?$")
  return METHOD_VERBS[operation.method] .. "_" .. (one and in_singular(verb) or verb)
end

-- What Lua takes for a name: not one of its words, and no digit in front.
local function callable(operation, verb)
  if print_lua.is_keyword(verb) then
    return verb .. "_"
  end
  return verb:find("^%d") and METHOD_VERBS[operation.method] .. "_" .. verb or verb
end

-- Gives every operation of a group its verb, and tells calls apart that the rule would name alike.
local function name_operations(group, overrides)
  local taken = {}
  for _, operation in ipairs(group.operations) do
    local literals, has_id = rest_of(local_path(operation), group.base)
    operation.on = has_id or nil
    operation.verb = overrides.verbs[operation.key]
    if not operation.verb then
      operation.verb = rule_verb(operation, literals, has_id)
      if #literals > 0 then
        taken[operation.verb] = taken[operation.verb] or {}
        table.insert(taken[operation.verb], operation)
      end
    end
  end
  for verb, operations in pairs(taken) do
    for _, operation in ipairs(operations) do
      local says_so = operation.method ~= "GET" and operation.method ~= "POST"
      if #operations > 1 or says_so then
        operation.verb = prefixed_verb(operation, verb)
      end
    end
  end
  for _, operation in ipairs(group.operations) do
    operation.verb = callable(operation, operation.verb)
  end
end

local function check_verbs(group, overrides, problems)
  local seen, reserved = {}, {}
  for _, name in ipairs(overrides.reserved_verbs.collection) do
    reserved[name] = "the collection"
  end
  for _, name in ipairs(overrides.reserved_verbs.record) do
    reserved[name] = "the record"
  end
  for _, operation in ipairs(group.operations) do
    local verb = operation.verb
    if seen[verb] then
      local message = "%s: both %s and %s would be called %s"
      table.insert(problems, message:format(group.tag, seen[verb], operation.key, verb))
    elseif reserved[verb] or verb:find("^_") or verb:find("^each_") or verb:find("^collect_") then
      table.insert(problems, ("%s: %s may not be called %s, which belongs to %s"):format(
        group.tag, operation.key, verb, reserved[verb] or "the library"))
    elseif (verb == "list" or verb == "get") and operation.retry ~= "read" then
      local message = "%s: %s changes something and may not be called %s"
      table.insert(problems, message:format(group.tag, operation.key, verb))
    end
    seen[verb] = operation.key
  end
end

-- Entities --------------------------------------------------------------------------------------------------

local function entity_name(shape, api, overrides)
  local name = shape and shape.ref
  name = name and (overrides.same_entity[name] or name)
  local component = name and api.components[name]
  if not component or component.type ~= "object" or not component.fields or name:match("Response$") then
    return nil
  end
  local id = overrides.ids[name] or "id"
  return component.fields[id] and component.fields[id].type == "string" and name or nil
end

local function returns_of(operation, api, overrides)
  local answer = operation.answer
  if overrides.returns[operation.key] then
    return overrides.returns[operation.key]
  end
  if answer.text then
    return { text = true }
  elseif not answer.shape then
    return { none = true }
  end
  local shape = answer.shape
  local name = entity_name(shape, api, overrides)
  if name then
    return { entity = name }
  elseif shape.type == "array" then
    name = entity_name(shape.items, api, overrides)
    return name and { array = name } or { plain = true }
  end
  local members = {}
  for key, field in pairs(shape.fields or {}) do
    members[key] = entity_name(field, api, overrides) or entity_name(field.items, api, overrides)
  end
  return next(members) and { keys = members } or { plain = true }
end

local function entities_of(returns)
  local names = { returns.entity or returns.array }
  for _, key in ipairs(keys(returns.keys)) do
    names[#names + 1] = returns.keys[key]
  end
  return names
end

-- The vendor writes some entities out in the answer instead of naming them; an earlier file knows them.
local function known_returns(operation, before, api, earlier, overrides)
  local returns = returns_of(operation, api, overrides)
  if before and returns.plain then
    returns = returns_of(before, earlier, overrides)
  end
  for _, name in ipairs(entities_of(returns)) do
    api.components[name] = api.components[name] or earlier and earlier.components[name]
      or error(operation.key .. ": overrides.lua names the component " .. name .. ", which the file does not have", 0)
  end
  return returns
end

-- Fields of the record: read-only where the file says so, and where no update of the entity takes them,
-- since saving such a field could only fail.
local function entity_of(name, group, api, overrides)
  local component = api.components[name]
  local entity = {
    name = name,
    label = group and group.singular or overrides.constructors[name] or snake(name),
    id = overrides.ids[name] or "id",
    doc = component.doc,
    required = component.required or {},
    fields = {},
  }
  local update
  for _, operation in ipairs(group and group.operations or {}) do
    if operation.verb == "update" and operation.body and operation.returns.entity == name then
      update = operation.body
    end
  end
  for _, field in ipairs(keys(component.fields)) do
    local shape = {}
    for key, value in pairs(component.fields[field]) do
      shape[key] = value
    end
    if field == entity.id or (update and update.fields and not update.fields[field]) then
      shape.readonly = true
    end
    table.insert(entity.fields, { name = field, shape = shape })
  end
  return entity
end

-- Enum names ------------------------------------------------------------------------------------------------

local function values_key(field, shape)
  if not shape.enum then
    return nil
  end
  local values = {}
  for _, value in ipairs(shape.enum) do
    values[#values + 1] = tostring(value):gsub("%.0$", "")
  end
  table.sort(values)
  return field .. "|" .. table.concat(values, ",")
end

local function is_numeric(shape)
  return shape.type == "number" or shape.type == "integer"
end

-- Bodies and answers of one call, which one file names as components and the other writes inline.
local function belongs_to_call(name)
  return name:match("Request$") or name:match("Response$")
end

-- Calls visit(shape, field, owner) for every shape inside; owner is the entity, or the group, it belongs to.
local function walk(shape, field, owner, visit, seen)
  if seen[shape] then
    return
  end
  seen[shape] = true
  if shape.ref and not belongs_to_call(shape.ref) then
    owner = shape.ref
  end
  visit(shape, field, owner)
  for _, name in ipairs(keys(shape.fields)) do
    walk(shape.fields[name], name, owner, visit, seen)
  end
  if shape.items then
    walk(shape.items, field, owner, visit, seen)
  end
  for _, alternative in ipairs(shape.any or {}) do
    walk(alternative, field, owner, visit, seen)
  end
end

local function walk_api(api, visit)
  local seen = {}
  for _, name in ipairs(keys(api.components)) do
    if not belongs_to_call(name) then
      walk(api.components[name], "", name, visit, seen)
    end
  end
  for _, operation in ipairs(api.operations) do
    local owner = operation.tag or ""
    for _, name in ipairs(keys(operation.query)) do
      walk(operation.query[name], name, owner, visit, seen)
    end
    for _, shape in ipairs { operation.body or false, operation.answer.shape or false } do
      if shape then
        walk(shape, "", owner, visit, seen)
      end
    end
  end
end

-- Names known from an earlier file: by entity and field, and by field and values where all uses agree.
local function known_names(earlier)
  local by_field, by_values = {}, {}
  walk_api(earlier, function(shape, field, owner)
    if not shape.names or not is_numeric(shape) then
      return
    end
    local named = by_field[owner .. "." .. field] or {}
    by_field[owner .. "." .. field] = named
    for value, name in pairs(shape.names) do
      named[value] = named[value] or name
    end
    local key = values_key(field, shape)
    local other = key and by_values[key]
    if key and other == nil then
      by_values[key] = shape.names
    elseif other then
      for value, name in pairs(shape.names) do
        if other[value] ~= name then
          by_values[key] = false
          break
        end
      end
    end
  end)
  return by_field, by_values
end

local function name_values(api, earlier, overrides, warnings)
  local by_field, by_values = {}, {}
  if earlier then
    by_field, by_values = known_names(earlier)
  end
  walk_api(api, function(shape, field, owner)
    if not is_numeric(shape) then
      return
    end
    local own = overrides.enum_names[owner .. "." .. field]
    local key = values_key(field, shape)
    local known = by_field[owner .. "." .. field] or (key and by_values[key])
    if own or (known and (not shape.names or shape.named_by_vendor)) then
      local names = {}
      for _, source in ipairs { shape.names or {}, known or {}, own or {} } do
        for value, name in pairs(source) do
          names[value] = name
        end
      end
      shape.names = names
    end
    for _, value in ipairs(shape.names and shape.enum or {}) do
      if not shape.names[value] then
        local message = "%s.%s: the value %s has no name; add it to enum_names"
        table.insert(warnings, message:format(owner, field, (tostring(value):gsub("%.0$", ""))))
      end
    end
  end)
end

-- Operations ------------------------------------------------------------------------------------------------

local function dig(shape, path)
  for name in path:gmatch("[^.]+") do
    shape = shape and shape.fields and shape.fields[name]
  end
  return shape
end

-- The vendor's file has no word on paging: a cursor goes in and one comes out.
local function infer_pagination(operation)
  local answer = operation.answer.shape
  local holder, into = operation.query, "query"
  if operation.body and operation.body.fields and operation.body.fields.starting_after then
    holder, into = operation.body.fields, "body"
  end
  if not (holder.starting_after and answer and answer.fields) then
    return nil
  end
  for _, prefix in ipairs { "", "activity_feed." } do
    local items = dig(answer, prefix .. "items")
    if dig(answer, prefix .. "next_starting_after") and items and items.type == "array" then
      return {
        style = "cursor", ["in"] = into, param = "starting_after", limit = "limit",
        next = prefix .. "next_starting_after", items = prefix .. "items",
      }
    end
  end
end

-- A list that comes whole: what the API file does not page, and names its items.
local function whole_list(operation, overrides)
  local named = overrides.lists[operation.key]
  if named then
    return { style = "whole", items = named.items }
  end
  local items = dig(operation.answer.shape, "items")
  if operation.retry == "read" and items and items.type == "array" then
    return { style = "whole", items = "items" }
  end
end

local function page_of(operation, overrides)
  local raw = operation.pagination
  if type(raw) ~= "table" then
    return whole_list(operation, overrides)
  end
  local fields = raw["in"] == "body" and operation.body.fields or operation.query
  local limit = fields[raw.limit]
  local page = { style = raw.style, into = raw["in"], param = raw.param }
  if limit then
    page.limit, page.max = raw.limit, limit.max
  end
  for _, name in ipairs { "next", "items", "total" } do
    page[name] = type(raw[name]) == "string" and raw[name] or nil
  end
  page.walk = overrides.walks[operation.key]
  local sort = overrides.offset_with[operation.key]
  if sort then
    page.offset = { param = raw.offset_param or "skip", with = sort }
  end
  return page
end

local function campaign_of(operation, overrides)
  local found = overrides.campaign[operation.key]
  if found then
    return found
  end
  local fields = {}
  for name in pairs(operation.query) do
    fields[name] = true
  end
  for name in pairs(operation.body and operation.body.fields or {}) do
    fields[name] = true
  end
  local result = {}
  for _, candidate in ipairs(CAMPAIGN_NAMES) do
    local form, name = candidate[1], candidate[2]
    if fields[name] and not result[form] then
      result[form] = name
    end
  end
  return next(result) and result or nil
end

local function kind_of(operation)
  if operation.page or operation.verb == "list" then
    return "list"
  end
  for _, verb in ipairs { "get", "create", "update", "delete" } do
    if operation.verb == verb then
      return verb
    end
  end
  return operation.method == "GET" and "stat" or "action"
end

local function retry_of(operation, overrides, warnings)
  local entry = overrides.retry[operation.key]
  local class = entry and entry[1] or RETRY_OF_METHOD[operation.method]
  if class and not RETRY_CLASSES[class] then
    error(operation.key .. ": no such retry class: " .. class, 0)
  elseif not class then
    table.insert(warnings, operation.key .. ": no retry class in overrides.lua; taken as once, the safe one")
    class = "once"
  end
  return class
end

-- What the file leaves out and an earlier one knows.
local function complete(operation, before)
  if before then
    operation.id, operation.summary = before.id, before.summary
    if not operation.scopes or before.scopes_also then -- the text does not tell the one list from the other
      operation.scopes, operation.scopes_guessed = before.scopes, before.scopes_guessed
    end
    for _, name in ipairs { "rate", "async", "scopes_also", "notes" } do
      operation[name] = operation[name] or before[name]
    end
  end
  operation.pagination = operation.pagination or infer_pagination(operation) or before and before.pagination
  operation.accepted = (operation.answer.status == 202) or nil
end

-- Whose id each path parameter holds, where it is known and not that of the group's own entity.
local function param_entities(operation, overrides)
  local found, own = {}, overrides.entity_of_parameter[operation.key] or {}
  for i, name in ipairs(operation.params) do
    if not (i == 1 and operation.on) then
      found[name] = own[name] or overrides.entity_of_segment[name]
    end
  end
  return next(found) and found or nil
end

local function finish(operation, group, overrides)
  operation.page = page_of(operation, overrides)
  operation.kind = kind_of(operation)
  operation.campaign = campaign_of(operation, overrides)
  local id = group.entity and (overrides.ids[group.entity] or "id")
  local by_id = operation.on and id == operation.params[1] and operation.verb ~= "list"
  operation.on = by_id or overrides.on[operation.key] ~= nil or nil
  operation.itself = (group.singleton and group.entity ~= nil) or nil
  operation.on_arg = (group.tag == "Campaign" and operation.campaign and not operation.on) or nil
  operation.refresh = (operation.on and operation.returns.entity == group.entity and operation.retry ~= "once"
    and not overrides.not_refreshed[operation.key]) or nil
  local entities = {}
  for name, entity in pairs(overrides.entity_of_field) do
    entities[name] = entity
  end
  for name, entity in pairs(overrides.entity_of_parameter[operation.key] or {}) do
    entities[name] = entity
  end
  operation.entities = entities
  operation.param_entities = param_entities(operation, overrides)
  operation.rules = overrides.rules[operation.key]
  operation.attempt_timeout = overrides.attempt_timeouts[operation.key]
  operation.failure = overrides.failures[operation.key]
end

-- Groups ----------------------------------------------------------------------------------------------------

local ORDER = { list = 1, get = 2, create = 3, update = 4, delete = 5 }

local function by_verb(a, b)
  local x, y = ORDER[a.verb] or 9, ORDER[b.verb] or 9
  if x ~= y then
    return x < y
  end
  return a.verb < b.verb
end

local function group_of(tag, operations, api, overrides)
  local base = overrides.paths[tag] or shared_path(operations)
  local singular = overrides.constructors[tag] or snake(tag)
  local group = {
    tag = tag,
    name = overrides.collections[tag] or plural(snake(tag)),
    singular = singular,
    base = base,
    path = PREFIX .. base,
    doc = api.tags[tag],
    operations = operations,
  }
  if entity_name({ ref = tag }, api, overrides) then
    group.entity = tag
  end
  -- A group none of whose calls names a thing is about the one thing a key has.
  group.singleton = true
  for _, operation in ipairs(operations) do
    group.singleton = group.singleton and #operation.params == 0 and not is_list_shape(operation.answer.shape)
  end
  return group
end

local function check_group_names(groups, overrides, problems)
  local taken = {}
  for _, name in ipairs(overrides.reserved) do
    taken[name] = "the library"
  end
  for _, group in ipairs(groups) do
    for _, name in ipairs { group.name, group.has_handle and group.singular or false } do
      if name and taken[name] then
        table.insert(problems, ("%s: the name %s belongs to %s"):format(group.tag, name, taken[name]))
      elseif name then
        taken[name] = group.tag
      end
    end
  end
end

-- "/api/v2/custom-tags/{id}" -> "custom-tags"
local function first_segment(operation)
  return segments(local_path(operation))[1] or ""
end

-- An operation without a tag belongs with those whose paths begin alike, else to a group called as its path.
local function tag_untagged(api, warnings)
  local known = {}
  for _, operation in ipairs(api.operations) do
    known[first_segment(operation)] = known[first_segment(operation)] or operation.tag
  end
  for _, operation in ipairs(api.operations) do
    if not operation.tag then
      local words = segment_name(in_singular(first_segment(operation)))
      operation.tag = known[first_segment(operation)] or ("_" .. words):gsub("_+(%w)", string.upper)
      table.insert(warnings, ("%s: no tag; taken for one of %s"):format(key_of(operation), operation.tag))
    end
  end
end

local function operations_by_tag(api)
  local tags = {}
  for _, operation in ipairs(api.operations) do
    local tag = operation.tag
    tags[tag] = tags[tag] or {}
    table.insert(tags[tag], operation)
  end
  return tags
end

-- Second names of the collections that there are, sorted: { name, collection }.
local function aliases_of(groups, overrides)
  local found = {}
  for _, name in ipairs(keys(overrides.aliases)) do
    for _, group in ipairs(groups) do
      if group.name == overrides.aliases[name] then
        group.alias = name
        found[#found + 1] = { name, group.name }
      end
    end
  end
  return found
end

-- Ids that the vendor uses twice, or leaves out, are made from the group and the verb.
local function check_ids(groups)
  local seen = {}
  for _, group in ipairs(groups) do
    for _, operation in ipairs(group.operations) do
      if not operation.id or seen[operation.id] then
        operation.id = operation.verb:gsub("_(%l)", string.upper) .. group.tag
      end
      seen[operation.id] = true
    end
  end
end

local function collect_entities(groups, api, overrides)
  local found, by_tag, list = {}, {}, {}
  for _, group in ipairs(groups) do
    by_tag[group.tag] = group
    if group.entity then
      found[group.entity] = true
    end
    for _, operation in ipairs(group.operations) do
      for _, name in ipairs(entities_of(operation.returns)) do
        found[name] = true
      end
    end
  end
  for _, name in ipairs(keys(found)) do
    local position = name == "Campaign" and 1 or #list + 1
    table.insert(list, position, entity_of(name, by_tag[name], api, overrides))
  end
  return list
end

--- Builds the model.
-- @param api what openapi.read gave
-- @param overrides the table of overrides.lua
-- @param earlier what openapi.read gave for an earlier file, to fill in what this one leaves out; or nil
-- @return { version, groups, entities, warnings }; raises with every problem when names clash
function model.build(api, overrides, earlier)
  local warnings, problems, groups, before = {}, {}, {}, {}
  for _, operation in ipairs(earlier and earlier.operations or {}) do
    before[key_of(operation)] = operation
  end
  for _, operation in ipairs(api.operations) do
    local known = before[key_of(operation)]
    operation.tag = known and known.tag or operation.tag
  end
  for _, operation in ipairs(api.operations) do
    for _, oddity in ipairs(operation.oddities) do
      table.insert(warnings, key_of(operation) .. ": " .. oddity)
    end
  end
  tag_untagged(api, warnings)
  name_values(api, earlier, overrides, warnings)
  local tags = operations_by_tag(api)
  for _, tag in ipairs(keys(tags)) do
    local group = group_of(tag, tags[tag], api, overrides)
    for _, operation in ipairs(group.operations) do
      operation.key = key_of(operation)
      operation.retry = retry_of(operation, overrides, warnings)
      local known = before[operation.key]
      if known then
        known.key = operation.key
      end
      operation.returns = known_returns(operation, known, api, earlier, overrides)
      complete(operation, known)
    end
    name_operations(group, overrides)
    check_verbs(group, overrides, problems)
    for _, operation in ipairs(group.operations) do
      finish(operation, group, overrides)
      group.has_handle = group.has_handle or operation.on
    end
    table.sort(group.operations, by_verb)
    groups[#groups + 1] = group
  end
  check_group_names(groups, overrides, problems)
  if #problems > 0 then
    error(table.concat(problems, "\n"), 0)
  end
  check_ids(groups)
  local entities = collect_entities(groups, api, overrides)
  return {
    version = api.version, groups = groups, entities = entities, warnings = warnings,
    same_entity = overrides.same_entity, aliases = aliases_of(groups, overrides),
  }
end

return model
