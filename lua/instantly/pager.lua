--- Lists: one page, a walk over all pages, or everything in a table. A walk cannot lie: an empty page ends
--- it, a cursor that comes back is an error, and a failure says how far it got.
local errors = require "instantly.error"
local raise = require "instantly.raise"

--- One page of a list, with whatever else the answer held.
---@class instantly.Page
---@field items table[]
---@field next string? cursor of the next page: pass it as `from`
---@field more boolean whether there is a next page

local pager = {}

--- Take the pager's own controls out of the arguments. The caller's table is left alone.
local function controls(operation, where, arguments)
  if arguments ~= nil and type(arguments) ~= "table" then
    raise("%s: expected a table of arguments, got a %s", where, type(arguments))
  end
  local rest, page = {}, operation.page
  for name, value in pairs(arguments or {}) do rest[name] = value end
  local from, max = rest.from, rest.max
  rest.from, rest.max = nil, nil
  if from ~= nil and (type(from) ~= "string" or from == "") then
    raise("%s: from: expected a cursor (the next of a page), got a %s", where, type(from))
  end
  if max ~= nil and (type(max) ~= "number" or max < 1 or max % 1 ~= 0) then
    raise("%s: max: expected a whole number above 0", where)
  end
  if page.param and rest[page.param] ~= nil then
    if from then raise("%s: give from or %s, not both", where, page.param) end
    from = rest[page.param]
  end
  return rest, from, max
end

--- The largest page the endpoint gives, unless the caller wants another size.
local function default_size(operation, rest)
  local page = operation.page
  if page.limit and rest[page.limit] == nil then rest[page.limit] = page.max or 100 end
end

local function plain_page(answer, page)
  local items = answer
  if page.items then items = answer[page.items] end
  local cursor = page.next and answer[page.next] or nil
  if cursor == "" then cursor = nil end
  return items, cursor
end

--- Fetch one page.
local function fetch(collection, operation, where, ids, rest, cursor, options, read)
  local page = operation.page
  if page.param then rest[page.param] = cursor end
  return collection.client:_call(operation, where, ids, rest, options, read(collection))
end

local function as_page(answer, page)
  local items, cursor = plain_page(answer, page)
  local result = { items = items, next = cursor, more = cursor ~= nil }
  for name, value in pairs(answer) do
    if name ~= page.items and name ~= page.next and result[name] == nil then result[name] = value end
  end
  return result
end

--- One page: `items`, `next` (the cursor to pass as `from`), `more`.
function pager.page(collection, operation, where, ids, arguments, options, read)
  local rest, from, max = controls(operation, where, arguments)
  if max then raise("%s: max goes with each and collect; a page has limit", where) end
  default_size(operation, rest)
  local answer, err, meta = fetch(collection, operation, where, ids, rest, from, options, read)
  if not answer then return nil, err, meta end
  if type(answer) ~= "table" then return answer, nil, meta end -- as = "json"
  local page = as_page(answer, operation.page)
  if type(page.items) ~= "table" then
    return nil, errors.new("decode", "the answer holds no list", { operation = where, attempts = 1 }), meta
  end
  return page, nil, meta
end

local function stuck(where, state)
  return errors.new("server", ("the list gave the same cursor twice after %d items"):format(state.count),
    { operation = where, attempts = state.pages, hint = "what came so far is not the whole list" })
end

--- Ask for no more than is still wanted, so that the cursor behind the last page fits what was given out.
local function shrink_last_page(state)
  local limit = state.operation.page.limit
  if not state.max or not limit then return end
  local left, size = state.max - state.count, state.arguments[limit]
  if type(size) == "number" and left < size then state.arguments[limit] = left end
end

--- Read the next page into the state of a walk.
---@return boolean ok false when there is nothing more or it failed
---@return instantly.Error? err
local function advance(state)
  if state.done then return false end
  shrink_last_page(state)
  local page, err, meta = pager.page(state.collection, state.operation, state.where, state.ids, state.arguments,
    state.options, state.read)
  state.meta = meta
  if not page then
    err.count, err.cursor = state.count, state.arguments.from
    return false, err
  end
  state.pages = state.pages + 1
  state.items, state.position = page.items, 0
  local cursor = page.next
  if #page.items == 0 or not cursor then
    state.done = true
    cursor = #page.items > 0 and cursor or nil
  elseif state.seen[cursor] then
    state.done, state.problem = true, cursor
  else
    state.seen[cursor] = true
  end
  state.arguments.from = cursor
  return #page.items > 0
end

local function walk(collection, operation, where, arguments, options, read)
  local rest, from, max = controls(operation, where, arguments)
  if options and options.as == "json" then raise("%s: as = \"json\" goes with list", where) end
  default_size(operation, rest)
  rest.from = from
  return { -- the state of the walk
    collection = collection, operation = operation, where = where, arguments = rest, options = options, read = read,
    max = max, count = 0, pages = 0, position = 0, items = {}, seen = from and { [from] = true } or {},
  }
end

--- The next item of a walk.
---@return any item nil at the end
---@return instantly.Error? err
local function step(state)
  if state.max and state.count >= state.max then
    state.more = state.position < #state.items or not state.done or state.problem ~= nil
    return nil
  end
  if state.position >= #state.items then
    if state.problem then
      local err = stuck(state.where, state)
      err.count, err.cursor = state.count, state.problem
      return nil, err
    end
    local ok, err = advance(state)
    if not ok then return nil, err end
  end
  state.position, state.count = state.position + 1, state.count + 1
  return state.items[state.position]
end

--- `each` and `collect` for a group that has a list.
function pager.add_methods(methods, group, read)
  local operation = group.operations.list
  if not operation.page then return end
  local name = group.name

  --- Walk all pages: `for item in collection:each{…} do`. A failure raises the error.
  function methods.each(self, arguments, options)
    local where = name .. ":each"
    local state = walk(self, operation, where, arguments, options, read)
    return function()
      local item, err = step(state)
      if err then errors.throw(err) end
      return item
    end
  end

  --- All items, or the first `max`, in a table. `meta.more` says when it stopped short.
  function methods.collect(self, arguments, options)
    local where = name .. ":collect"
    local state, items = walk(self, operation, where, arguments, options, read), {}
    while true do
      local item, err = step(state)
      if err then return nil, err, state.meta end
      if item == nil then break end
      items[#items + 1] = item
    end
    local meta = state.meta or {}
    meta.more, meta.pages = state.more or false, state.pages
    meta.next = state.position == #state.items and state.arguments.from or nil
    return items, nil, meta
  end
end

return pager
