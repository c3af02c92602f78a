-- Behaviour of the operations that have no file of their own, told from their paths:
--
--   …/things/{id}         a thing: GET reads it, PATCH and PUT change it, DELETE removes it
--   …/things              the collection of these: GET lists it, POST creates
--   PATCH …/settings      a thing of which there is one; GET on the same path reads it
--   POST …/{id}/verb      an action: what its example answer has otherwise than the thing's own example is done
--                         to the thing ("states in examples are set to fit the operation", says the API file)
--   anything else         answers the example of the API file
--
-- Things live by the path they are at. A collection starts with the thing of the API file's example, and two
-- more of the kind. A thing that nothing creates or lists exists under every name (a forwarding of a domain);
-- others must have been created. Of a thing each answer shows what its own shape has room for.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local store = require "instantly.mock.store"
local validate = require "instantly.mock.validate"

local generic = {}

local SAMPLES = 3
local ONLY = "only" -- the id of a thing of which there is one
local TIMES = { timestamp_created = true, timestamp_updated = true, created_at = true, updated_at = true }

local function parent_of(path)
  return path:match("^(.*)/{[^/]+}$")
end

local function last_param(path)
  return path:match("{([^/]+)}$")
end

local function resolve(path, params)
  return (path:gsub("{(.-)}", params))
end

-- Fields ---------------------------------------------------------------------------------------------------

-- An answer of the target's shape with as much of the fields as it has room for.
local function show(target, base, fields)
  local answer = json.copy(base)
  local shape = target.shape and target.shape.fields
  for name, value in pairs(fields) do
    local known
    if shape then
      known = shape[name] and validate.fits(shape[name], value)
    else
      known = base[name] ~= nil and type(base[name]) == type(value) and type(value) ~= "table"
    end
    if known then answer[name] = json.copy(value) end
  end
  return answer
end

local function decoded(text)
  return text and assert(json.decode(text))
end

-- The thing inside an example: itself, or the first item of a list.
local function thing_in(target)
  local value = decoded(target.example)
  if json.is_array(value) then return value[1] end
  for name in (target.operation.page and target.operation.page.items or "items"):gmatch("[^.]+") do
    if type(value) ~= "table" or value[name] == nil then return value end
    value = value[name]
  end
  return json.is_array(value) and value[1] or value
end

local function touch(call, fields)
  for name in pairs(TIMES) do
    if fields[name] and name:find("updated") then fields[name] = ids.timestamp(call.now) end
  end
end

local function change(call, fields, body)
  for name, value in pairs(json.is_object(body) and body or {}) do fields[name] = json.copy(value) end
  touch(call, fields)
end

-- Collections ----------------------------------------------------------------------------------------------

local function next_id(call, sample, count)
  if type(sample) == "string" and sample:find("^rule%-%d+$") then return ("rule-%d"):format(count) end
  return call.store.new_id(call.now)
end

-- The id of a thing of this kind, under the name its path has for it.
local function id_field(kind, sample)
  if sample[kind.param] ~= nil then return kind.param end
  return "id"
end

local function add(call, kind, items, fields, id)
  local name = id_field(kind, kind.sample)
  if kind.param and kind.sample[name] ~= nil then fields[name] = id end
  for param, value in pairs(not kind.param and call.params or {}) do
    if fields[param] ~= nil then fields[param] = value end
  end
  return items:add { id = id, fields = fields }
end

local function fill(call, kind, items)
  local own = kind.sample[id_field(kind, kind.sample)]
  for number = SAMPLES, 1, -1 do
    local id = number == 1 and own or next_id(call, own, number - 1)
    if type(id) ~= "string" then id = call.store.new_id(call.now) end
    add(call, kind, items, json.copy(kind.sample), id)
  end
end

local function collection(call, kind)
  local key = resolve(kind.parent, call.params)
  local items = call.workspace.resources[key]
  if not items then
    items = store.collection()
    call.workspace.resources[key] = items
    if kind.listed and call.workspace.seeded then fill(call, kind, items) end
  end
  return items, key
end

-- Whether something below the same path has that id: an agent of a kind, asked for as an agent.
local function known_below(call, key, id)
  for path, items in pairs(call.workspace.resources) do
    if path:sub(1, #key + 1) == key .. "/" and items:get(id) then return true end
  end
  return false
end

local function find(call, kind)
  local items, key = collection(call, kind)
  local id = kind.param and call.params[kind.param] or ONLY
  local entry = items:get(id)
  if entry then return entry, items end
  local may_make = call.options.any_id or not kind.listed or known_below(call, key, id)
  if items:knows(id) or not may_make then refusal.raise(404, "Resource not found") end
  return add(call, kind, items, json.copy(kind.sample), id), items
end

-- Handlers -------------------------------------------------------------------------------------------------

local function status_of(operation)
  return operation.returns.none and 204 or operation.accepted and 202 or 200
end

local make = {}

function make.example(target, kind)
  local operation, base = target.operation, nil
  if not operation.returns.text then base = decoded(target.example) end
  return function(call)
    if kind then find(call, kind) end
    if operation.returns.text then return target.example or "", 200 end
    if operation.returns.none or base == nil then return nil, 204 end
    if not json.is_object(base) then return json.copy(base), status_of(operation) end
    local answer = show(target, base, json.is_object(call.body) and call.body or {})
    local param = last_param(operation.path:gsub("}/[^{}]*$", "}"))
    if param and not kind and type(base.id) == "string" then answer.id = call.params[param] end
    return answer, status_of(operation)
  end
end

function make.get(target, kind)
  local base = decoded(target.example)
  return function(call) return show(target, base, find(call, kind).fields) end
end

-- PUT makes what is not there.
local function find_or_make(call, kind)
  local items = collection(call, kind)
  if call.operation.method == "PUT" and items:knows(ONLY) and not items:get(ONLY) then
    return add(call, kind, items, json.copy(kind.sample), ONLY)
  end
  return (find(call, kind))
end

function make.update(target, kind)
  local base = decoded(target.example)
  return function(call)
    local fields = find_or_make(call, kind).fields
    change(call, fields, call.body)
    return show(target, base, fields), status_of(target.operation)
  end
end

function make.delete(target, kind)
  local base = decoded(target.example)
  return function(call)
    local entry, items = find(call, kind)
    items:remove(entry.id)
    return base and show(target, base, entry.fields), status_of(target.operation)
  end
end

-- What may be given and was not is null, unless the service would refuse that.
local function blank(target, fields, body)
  local writable = target.operation.body and target.operation.body.fields or {}
  for name in pairs(writable) do
    local shape = target.shape and target.shape.fields[name]
    if shape and shape.null and body[name] == nil then fields[name] = json.null end
  end
end

function make.create(target, kind)
  local base = decoded(target.example)
  return function(call)
    local items, fields = collection(call, kind), json.copy(kind.sample)
    for name, value in pairs(base) do
      if fields[name] == nil then fields[name] = json.copy(value) end
    end
    blank(target, fields, call.body or {})
    change(call, fields, call.body)
    for name in pairs(TIMES) do
      if fields[name] then fields[name] = ids.timestamp(call.now) end
    end
    local own = kind.sample[id_field(kind, kind.sample)]
    add(call, kind, items, fields, next_id(call, own, #items.list))
    return show(target, base, fields), status_of(target.operation)
  end
end

function make.action(target, kind)
  local base, effect = decoded(target.example), {}
  for name in pairs(kind.states) do effect[name] = base[name] end
  return function(call)
    local fields = find(call, kind).fields
    change(call, fields, call.body)
    change(call, fields, effect)
    return show(target, base, fields), status_of(target.operation)
  end
end

local function contains(fields, text)
  for _, value in pairs(fields) do
    if type(value) == "string" and value:lower():find(text, 1, true) then return true end
  end
  return false
end

-- Filters are the parameters that are named as a field; `search` looks into every text. A parameter that is
-- required says whose list it is, and every one of them has the same.
local function filter(call)
  local page, wanted = call.operation.page or {}, {}
  for name, value in pairs(call.query) do
    local is_filter = name ~= page.param and name ~= page.limit and not call.operation.query[name].required
    if is_filter and type(value) ~= "table" then wanted[name] = value end
  end
  return function(entry)
    for name, value in pairs(wanted) do
      local own = entry.fields[name]
      if name == "search" and not contains(entry.fields, tostring(value):lower()) then return false end
      if type(own) == type(value) and own ~= value then return false end
    end
    return true
  end
end

local function newest_first(items, keep)
  local found = {}
  for index = #items.list, 1, -1 do
    if keep(items.list[index]) then found[#found + 1] = items.list[index] end
  end
  return found
end

-- All of a collection, or a stretch of it, in the place where the example has its list.
local function whole_list(call, target, items, view)
  local page, answer = call.operation.page or {}, decoded(target.example)
  local found, shown = newest_first(items, filter(call)), json.array()
  local from = tonumber(page.param and call.query[page.param]) or 0
  local limit = tonumber(page.limit and call.query[page.limit]) or #found
  for index = from + 1, math.min(from + limit, #found) do shown[#shown + 1] = view(found[index]) end
  if json.is_array(answer) then return shown end
  answer[page.items or "items"] = shown
  if answer.total then answer.total = #found end
  for _, name in ipairs { page.param, page.limit } do
    if answer[name] then answer[name] = call.query[name] or answer[name] end
  end
  return answer
end

function make.list(target, kind, owner)
  local base, page = thing_in(target), target.operation.page
  local function view(entry) return show(target, base, entry.fields) end
  return function(call)
    if owner then find(call, owner) end
    local items = collection(call, kind)
    if not page or page.style ~= "cursor" then return whole_list(call, target, items, view) end
    local frame = decoded(target.example)
    local answer = pages.of(call, items, { keep = filter(call), view = view, answer = frame })
    if type(answer.total) == "number" then answer.total = #items.list end
    return answer
  end
end

-- Plans ----------------------------------------------------------------------------------------------------

local CHANGES = { PATCH = true, PUT = true }

local function by_route(list)
  local found = {}
  for _, target in ipairs(list) do found[target.operation.method .. " " .. target.operation.path] = target end
  return found
end

local function is_list(target)
  if target.operation.page then return true end
  if target.operation.method ~= "GET" or target.operation.returns.text then return false end
  local example = decoded(target.example)
  return json.is_array(example) or json.is_object(example) and json.is_array(example.items)
end

-- The things of a set of operations: path -> kind.
local function kinds_of(list)
  local kinds, routes = {}, by_route(list)
  local function sample_of(path, parent)
    for _, route in ipairs {
      "GET " .. path, "PATCH " .. path, "PUT " .. path, "GET " .. parent, "POST " .. parent, "DELETE " .. path,
    } do
      local target = routes[route]
      local thing = target and target.example and not target.operation.returns.text and thing_in(target)
      if json.is_object(thing) then return thing end
    end
  end
  for _, target in ipairs(list) do
    local path, method = target.operation.path, target.operation.method
    local parent = parent_of(path)
    local is_thing = parent and method ~= "POST" and not is_list(target)
    local sample = (is_thing or CHANGES[method]) and sample_of(path, parent or path)
    if sample then
      kinds[path] = {
        parent = parent or path, param = parent and last_param(path), sample = sample, path = path,
        listed = parent ~= nil and (routes["POST " .. parent] ~= nil
          or routes["GET " .. parent] ~= nil and is_list(routes["GET " .. parent])),
        entity = routes["GET " .. path] and routes["GET " .. path].operation.returns.entity,
      }
    end
  end
  return kinds
end

-- What the actions on a thing set: the plain fields in which their examples and its own differ.
local function states_of(kind, targets)
  local states = {}
  for _, target in ipairs(targets) do
    for name, value in pairs(decoded(target.example)) do
      local is_plain = not TIMES[name] and name ~= "id" and type(value) ~= "table"
      if is_plain and kind.sample[name] ~= value then states[name] = true end
    end
  end
  return states
end

-- The kind of the thing that a longer path begins with.
local function owner_of(kinds, path)
  repeat
    path = path:match("^(.+)/[^/]*$")
  until not path or kinds[path]
  return path and kinds[path]
end

local function kind_below(kinds, path)
  for _, kind in pairs(kinds) do
    if kind.param and kind.parent == path then return kind end
  end
end

-- A call on a thing that answers the thing.
local function is_action(target, owner)
  local operation = target.operation
  return owner and owner.entity and operation.returns.entity == owner.entity and operation.method ~= "GET"
end

local function handler_of(target, kinds)
  local operation = target.operation
  local method, path = operation.method, operation.path
  local kind, owner = kinds[path], owner_of(kinds, path)
  local below = kind_below(kinds, (path:gsub("(.)/$", "%1")))
  if operation.returns.text or operation.returns.none then return make.example(target, owner) end
  if kind and method == "GET" then return make.get(target, kind) end
  if kind and CHANGES[method] then return make.update(target, kind) end
  if kind and method == "DELETE" then return make.delete(target, kind) end
  local answers_thing = json.is_object(decoded(target.example)) and decoded(target.example).id ~= nil
  if method == "POST" and below and answers_thing then return make.create(target, below) end
  if operation.page or below and is_list(target) then
    local listed = below or { parent = path, param = "id", sample = thing_in(target) or {}, listed = true }
    return make.list(target, listed, owner)
  end
  if is_action(target, owner) then return make.action(target, owner) end
  return make.example(target, owner)
end

--- What gives each of a set of operations its handler.
---@param list instantly.mock.Target[] all of one first segment
---@return fun(target: instantly.mock.Target): fun(call: table): any, integer?
function generic.plan(list)
  local kinds, actions = kinds_of(list), {}
  for _, target in ipairs(list) do
    local owner = owner_of(kinds, target.operation.path)
    if is_action(target, owner) then
      actions[owner] = actions[owner] or {}
      table.insert(actions[owner], target)
    end
  end
  for kind, targets in pairs(actions) do kind.states = states_of(kind, targets) end
  return function(target) return handler_of(target, kinds) end
end

return generic
