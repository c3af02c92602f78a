-- Writes lua/instantly/api/<group>.lua and lua/instantly/api/init.lua.
local openapi = require "src.api.openapi"
local print_lua = require "src.api.print"

local emit = {}

local keys, map, list, raw = openapi.keys, print_lua.map, print_lua.list, print_lua.raw

emit.HEADER = "-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.\n"

local function strings(values)
  local sorted = {}
  for _, value in ipairs(values) do
    sorted[#sorted + 1] = value
  end
  return list(sorted)
end

-- A map node without the entries whose value is nil or false.
local function compact(entries)
  local present = {}
  for _, entry in ipairs(entries) do
    if entry[2] then
      present[#present + 1] = entry
    end
  end
  return map(present)
end

--- Values of a numeric enum with their names, by value.
function emit.enum_entries(shape)
  if not shape.names then
    return nil
  end
  local entries = {}
  for _, value in ipairs(keys(shape.names)) do
    entries[#entries + 1] = { shape.names[value], value }
  end
  return entries
end

local spec -- forward: specs nest

local function fields_of(shape, entities)
  if not shape.fields then
    return nil
  end
  local entries = {}
  for _, name in ipairs(keys(shape.fields)) do
    if not shape.fields[name].readonly then
      entries[#entries + 1] = { name, spec(shape.fields[name], entities and entities[name], name) }
    end
  end
  return map(entries)
end

local function required_of(shape)
  local names = {}
  for _, name in ipairs(keys(shape.required)) do
    if shape.fields and shape.fields[name] and not shape.fields[name].readonly then
      names[#names + 1] = name
    end
  end
  return #names > 0 and strings(names) or nil
end

local function enum_of(shape, name)
  local entries = emit.enum_entries(shape)
  if not entries then
    return nil
  end
  local node = map(entries)
  node.name = name or "values"
  return node
end

-- The spec of a shape: what an argument must look like. `limit` alone keeps its bounds, since a page too
-- large is answered with an empty list instead of an error.
function spec(shape, entity, name)
  local alternatives
  if shape.any and not shape.fields and not shape.items then
    alternatives = {}
    for i, alternative in ipairs(shape.any) do
      alternatives[i] = spec(alternative, entity)
    end
  end
  local enum = enum_of(shape, name)
  local bounded = name == "limit" and (shape.type == "integer" or shape.type == "number")
  local node = compact {
    { "type", shape.type },
    { "null", shape.null },
    { "entity", shape.type ~= "array" and entity },
    { "min", bounded and shape.min },
    { "max", bounded and shape.max },
    { "enum", enum },
    { "known", not enum and shape.enum and list(shape.enum) },
    { "open", shape.open },
    { "required", required_of(shape) },
    { "items", shape.items and spec(shape.items, entity) },
    { "fields", not alternatives and shape.fields and next(shape.fields) and fields_of(shape) },
    { "any", alternatives and list(alternatives) },
  }
  node.name = name or shape.ref
  return node
end

local function query_of(operation)
  local entries = {}
  for _, name in ipairs(keys(operation.query)) do
    local shape = operation.query[name]
    local node = spec(shape, operation.entities[name], name)
    if shape.is_required then
      table.insert(node.entries, 2, { "required", true })
    end
    entries[#entries + 1] = { name, node }
  end
  return #entries > 0 and map(entries) or nil
end

-- The body's own fields know which of them hold ids of entities; deeper ones do not.
local function body_of(operation)
  local shape = operation.body
  if not shape then
    return nil
  end
  local node = spec(shape)
  for _, entry in ipairs(node.entries) do
    if entry[1] == "fields" then
      entry[2] = fields_of(shape, operation.entities)
    end
  end
  return node
end

local function rate_of(operation)
  if type(operation.rate) ~= "table" then
    return nil
  end
  local limits = {}
  for i, limit in ipairs(operation.rate) do
    limits[i] = map {
      { "requests", limit.requests }, { "per_seconds", limit.per_seconds }, { "scope", limit.scope },
    }
  end
  return list(limits)
end

local function returns_node(returns)
  local entries = {}
  for _, name in ipairs { "entity", "array", "plain", "none", "text" } do
    if returns[name] then
      entries[#entries + 1] = { name, returns[name] }
    end
  end
  if returns.keys then
    local members = {}
    for _, key in ipairs(keys(returns.keys)) do
      members[#members + 1] = { key, returns.keys[key] }
    end
    entries[#entries + 1] = { "keys", map(members) }
  end
  return map(entries)
end

-- A table of overrides.lua as it is.
local function plain_node(value)
  if type(value) ~= "table" then
    return value
  end
  if value[1] ~= nil then
    local items = {}
    for i, item in ipairs(value) do
      items[i] = plain_node(item)
    end
    return list(items)
  end
  local entries = {}
  for _, name in ipairs(keys(value)) do
    entries[#entries + 1] = { name, plain_node(value[name]) }
  end
  return map(entries)
end

local function page_node(page)
  return page and compact {
    { "style", page.style }, { "into", page.into }, { "param", page.param }, { "limit", page.limit },
    { "max", page.max }, { "next", page.next }, { "items", page.items }, { "total", page.total },
    { "walk", page.walk }, { "offset", page.offset and plain_node(page.offset) },
  }
end

local function groups_of_scopes(groups)
  if type(groups) ~= "table" then
    return nil
  end
  local nodes = {}
  for i, scopes in ipairs(groups) do
    nodes[i] = strings(scopes)
  end
  return list(nodes)
end

local function names_node(names)
  if not names then
    return nil
  end
  local entries = {}
  for _, name in ipairs(keys(names)) do
    entries[#entries + 1] = { name, names[name] }
  end
  return map(entries)
end

local function operation_node(operation)
  local campaign = operation.campaign
  return compact {
    { "id", operation.id },
    { "method", operation.method },
    { "path", operation.path },
    { "kind", operation.kind },
    { "retry", operation.retry },
    { "attempt_timeout", operation.attempt_timeout },
    { "params", #operation.params > 0 and strings(operation.params) },
    { "param_entities", names_node(operation.param_entities) },
    { "on", operation.on },
    { "itself", operation.itself },
    { "refresh", operation.refresh },
    { "campaign", campaign and compact { { "one", campaign.one }, { "many", campaign.many } } },
    { "on_arg", operation.on_arg },
    { "rules", operation.rules and plain_node(operation.rules) },
    { "failure", operation.failure and plain_node(operation.failure) },
    { "scopes", operation.scopes and strings(operation.scopes) },
    { "scopes_guessed", operation.scopes_guessed },
    { "scopes_also", groups_of_scopes(operation.scopes_also) },
    { "rate", rate_of(operation) },
    { "query", query_of(operation) },
    { "body", body_of(operation) },
    { "body_required", operation.body_required },
    { "page", page_node(operation.page) },
    { "accepted", operation.accepted },
    { "async", type(operation.async) == "string" and operation.async },
    { "returns", returns_node(operation.returns) },
  }
end

-- Parts of arguments that occur more than once are printed once, as locals of the file --------------

local SHORT = 70 -- columns up to which repeating is easier to read than a name

local function camel(name)
  return (("_" .. name):gsub("[^%w]+(%w?)", string.upper):gsub("_", ""))
end

-- Every part by its text: how often it occurs, and the shortest name it goes by.
local function count_parts(node, parts)
  if not print_lua.is_node(node) then
    return
  end
  local text = node.name and print_lua.flat(node)
  if text and #text > SHORT then
    local part = parts[text] or { count = 0, name = node.name }
    parts[text] = part
    part.count = part.count + 1
    if #node.name < #part.name then
      part.name = node.name
    end
    if part.count > 1 then
      return
    end
  end
  for _, entry in ipairs(node.entries or {}) do
    count_parts(node.kind == "map" and entry[2] or entry, parts)
  end
end

local function unused_name(name, taken)
  local candidate, number = name, 1
  while taken[candidate] do
    number = number + 1
    candidate = name .. number
  end
  taken[candidate] = true
  return candidate
end

-- Replaces the repeated parts inside a node by their names; innermost parts are declared first.
local function share_parts(node, state)
  if not print_lua.is_node(node) then
    return node
  end
  local text = node.name and print_lua.flat(node)
  local part = text and state.parts[text]
  local repeated = part and part.count > 1
  if repeated and part.declared then
    return raw(part.declared)
  end
  for i, entry in ipairs(node.entries or {}) do
    if node.kind == "map" then
      entry[2] = share_parts(entry[2], state)
    else
      node.entries[i] = share_parts(entry, state)
    end
  end
  if not repeated then
    return node
  end
  part.declared = unused_name(camel(part.name), state.taken)
  state.order[#state.order + 1] = { name = part.declared, node = node }
  return raw(part.declared)
end

-- One operation a paragraph, each of its entries on its own line: a file people read.
local function print_operation(verb, node)
  local lines = { "    " .. print_lua.key(verb) .. " = {" }
  for _, entry in ipairs(node.entries) do
    local head = entry[1] .. " = "
    lines[#lines + 1] = "      " .. head .. print_lua.node(entry[2], "      ", 7 + #head) .. ","
  end
  lines[#lines + 1] = "    },"
  return table.concat(lines, "\n")
end

local function declarations(nodes)
  local state = { parts = {}, taken = {}, order = {} }
  for _, node in ipairs(nodes) do
    count_parts(node, state.parts)
  end
  for _, node in ipairs(nodes) do
    share_parts(node, state)
  end
  local lines = {}
  for _, shared in ipairs(state.order) do
    local head = "local " .. shared.name .. " = "
    lines[#lines + 1] = head .. print_lua.node(shared.node, "", #head) .. "\n"
  end
  return lines
end

--- The file of one group.
function emit.group(group)
  local nodes = {}
  for i, operation in ipairs(group.operations) do
    nodes[i] = operation_node(operation)
  end
  local out = { emit.HEADER }
  for _, line in ipairs(declarations(nodes)) do
    out[#out + 1] = line
  end
  out[#out + 1] = "return {"
  for _, entry in ipairs { { "name", group.name }, { "tag", group.tag }, { "entity", group.entity },
    { "singular", group.entity and group.singular }, { "path", group.path } } do
    if entry[2] then
      out[#out + 1] = ("  %s = %s,"):format(entry[1], print_lua.string(entry[2]))
    end
  end
  out[#out + 1] = "  operations = {"
  for i, operation in ipairs(group.operations) do
    out[#out + 1] = print_operation(operation.verb, nodes[i])
  end
  out[#out + 1] = "  },\n}\n"
  return table.concat(out, "\n")
end

--- The index: what lives where, so that a group is loaded when it is first used. `entities` says which
--- collection the records of an entity belong to.
function emit.index(built)
  local collections, constructors, entities = {}, {}, {}
  for _, group in ipairs(built.groups) do
    collections[#collections + 1] = { group.name, group.name }
    if group.has_handle then
      constructors[#constructors + 1] = { group.singular, group.name }
    end
    if group.entity then
      entities[#entities + 1] = { group.entity, group.name }
    end
  end
  local function by_name(a, b)
    return a[1] < b[1]
  end
  table.sort(collections, by_name)
  table.sort(constructors, by_name)
  table.sort(entities, by_name)
  local node = map {
    { "version", built.version }, { "collections", map(collections) }, { "constructors", map(constructors) },
    { "entities", map(entities) }, { "aliases", map(built.aliases) },
  }
  local lines = { emit.HEADER, "return {" }
  for _, entry in ipairs(node.entries) do
    lines[#lines + 1] = "  " .. entry[1] .. " = " .. print_lua.node(entry[2], "  ", 6 + #entry[1]) .. ","
  end
  lines[#lines + 1] = "}\n"
  return table.concat(lines, "\n")
end

return emit
