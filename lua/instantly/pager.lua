--- Lists: one page, a walk over all pages, or everything in a table. A walk cannot lie: an empty page ends
--- it, a cursor that comes back is an error, and a failure says how far it got.
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local raise = require "instantly.raise"

--- One page of a list, with whatever else the answer held.
---@class instantly.Page
---@field items table[]
---@field next string? cursor of the next page: pass it as `from`
---@field more boolean whether there is a next page

local pager = {}

-- Arguments --------------------------------------------------------------------------------------

local function check_cursor(at, name, cursor)
  if cursor ~= nil and (type(cursor) ~= "string" or cursor == "") then
    raise("%s: %s: expected a cursor (the next of a page), got a %s", at.where, name, type(cursor))
  end
  return cursor
end

--- The filters alone, a copy; the cursor to start from; the number of items wanted.
local function controls(operation, at, arguments)
  if arguments ~= nil and type(arguments) ~= "table" then
    raise("%s: expected a table of arguments, got a %s", at.where, type(arguments))
  end
  local rest, page = {}, operation.page
  for name, value in pairs(arguments or {}) do rest[name] = value end
  local from, max = check_cursor(at, "from", rest.from), rest.max
  rest.from, rest.max = nil, nil
  if max ~= nil and (type(max) ~= "number" or max < 1 or max % 1 ~= 0) then
    raise("%s: max: expected a whole number above 0", at.where)
  end
  if page.param and rest[page.param] ~= nil then
    if from then raise("%s: give from or %s, not both", at.where, page.param) end
    from = check_cursor(at, page.param, rest[page.param])
    rest[page.param] = nil
  end
  -- The largest page the endpoint gives, unless the caller wants another size.
  if page.limit and rest[page.limit] == nil then rest[page.limit] = page.max or 100 end
  return rest, from, max
end

-- Pages ------------------------------------------------------------------------------------------

local function is_item(item)
  return type(item) == "table" or core.kind(item) ~= nil
end

local function cursor_of(answer, page)
  local cursor = page.next and answer[page.next]
  if type(cursor) == "number" then cursor = ("%.14g"):format(cursor) end
  if cursor == nil or cursor == "" then return nil end
  if type(cursor) ~= "string" then return nil, "the cursor of its next page is a " .. type(cursor) end
  return cursor
end

--- A page from a decoded answer, or nil and what is wrong with it.
local function as_page(answer, page)
  local items = answer
  if page.items then items = answer[page.items] end
  if type(items) ~= "table" then return nil, "it holds no list" end
  for _, item in ipairs(items) do
    if not is_item(item) then return nil, "its list holds something else than objects" end
  end
  local cursor, problem = cursor_of(answer, page)
  if problem then return nil, problem end
  local result = {}
  if items ~= answer then
    for name, value in pairs(answer) do result[name] = value end
  end
  if page.items then result[page.items] = nil end
  if page.next then result[page.next] = nil end
  result.items, result.next, result.more = items, cursor, cursor ~= nil
  return result
end

local function page_reader(operation, read)
  return function(response, options)
    local answer, problem, offset = read(response, options)
    if answer == nil or options.as == "json" then return answer, problem, offset end
    return as_page(answer, operation.page)
  end
end

local function fetch(collection, operation, at, ids, filters, cursor, options, read)
  local arguments, page = {}, operation.page
  for name, value in pairs(filters) do arguments[name] = value end
  if page.param then arguments[page.param] = cursor end
  return collection.client:_call(operation, at, ids, arguments, options, read)
end

--- One page: `items`, `next` (the cursor to pass as `from`), `more`.
function pager.page(collection, operation, at, ids, arguments, options, read)
  local filters, from, max = controls(operation, at, arguments)
  if max then raise("%s: max goes with each and collect; a page has limit", at.where) end
  return fetch(collection, operation, at, ids, filters, from, options, page_reader(operation, read))
end

-- Walks ------------------------------------------------------------------------------------------

local function copy_of(options)
  local copy = {}
  for name, value in pairs(options) do copy[name] = value end
  return copy
end

--- The state of a walk. Everything is checked here, before the loop begins to ask.
local function start(collection, operation, at, arguments, options, read)
  local filters, from, max = controls(operation, at, arguments)
  options = copy_of(collection.client.check_options(at.where, options))
  if options.as == "json" then raise('%s: as = "json" goes with list', at.where) end
  return {
    collection = collection, operation = operation, at = at, filters = filters, options = options,
    read = page_reader(operation, read), cursor = from, max = max,
    count = 0, pages = 0, position = 0, items = {}, seen = from and { [from] = true } or {},
    elapsed = 0, attempts = 0,
  }
end

--- Ask for no more than is still wanted, so that the cursor behind the last page fits what was given out.
local function shrink_last_page(state)
  local limit = state.operation.page.limit
  if not state.max or not limit then return end
  local left, size = state.max - state.count, state.filters[limit]
  if type(size) == "number" and left < size then state.filters[limit] = left end
end

--- Take the cursor behind the page just read; a list that repeats itself ends with an error.
local function move_on(state, page)
  local cursor = #page.items > 0 and page.next or nil
  if cursor and state.seen[cursor] then
    state.repeated = true
  elseif cursor then
    state.seen[cursor] = true
  end
  state.done = not cursor or state.repeated
  state.cursor = cursor
end

--- Read the next page into the state of a walk.
---@return boolean ok false when there is nothing more or it failed
---@return instantly.Error? err
local function advance(state)
  if state.done then return false end
  shrink_last_page(state)
  local page, err, meta = fetch(state.collection, state.operation, state.at, nil, state.filters, state.cursor,
    state.options, state.read)
  state.meta = meta or state.meta
  if meta then
    state.elapsed, state.attempts = state.elapsed + meta.elapsed, state.attempts + meta.attempts
  end
  if not page then
    err.count, err.cursor = state.count, state.cursor
    return false, err
  end
  state.pages = state.pages + 1
  state.items, state.position = page.items, 0
  move_on(state, page)
  return #page.items > 0
end

local function stuck(state)
  local operation = state.operation
  return errors.new("server", ("the list gave the same cursor twice after %d items"):format(state.count), {
    operation = state.at.where, method = operation.method, path = operation.path,
    status = state.meta and state.meta.status, attempts = 1, count = state.count, cursor = state.cursor,
    hint = "what came so far is not the whole list",
  })
end

--- The next item of a walk.
---@return any item nil at the end
---@return instantly.Error? err
local function step(state)
  if state.max and state.count >= state.max then
    state.more = state.position < #state.items or not state.done or state.repeated or false
    return nil
  end
  if state.position >= #state.items then
    if state.repeated then return nil, stuck(state) end
    local ok, err = advance(state)
    if not ok then return nil, err end
  end
  state.position, state.count = state.position + 1, state.count + 1
  return state.items[state.position]
end

--- Walk all pages: `for item in collection:each{…} do`. A failure raises the error.
function pager.each(collection, operation, at, arguments, options, read)
  local state = start(collection, operation, at, arguments, options, read)
  return function()
    local item, err = step(state)
    if err then errors.throw(err) end
    return item
  end
end

--- How a whole walk went: as one call, with `more`, `pages`, and the cursor to go on from.
local function meta_of(state)
  local meta = state.meta or {}
  meta.elapsed, meta.attempts, meta.pages = state.elapsed, state.attempts, state.pages
  meta.more = state.more or false
  meta.next = state.position == #state.items and state.cursor or nil
  return meta
end

--- All items, or the first `max`, in a table. `meta.more` says when it stopped short.
function pager.collect(collection, operation, at, arguments, options, read)
  local state = start(collection, operation, at, arguments, options, read)
  local items = {}
  while true do
    local item, err = step(state)
    if err then
      err.items = items
      return nil, err, meta_of(state)
    end
    if item == nil then return items, nil, meta_of(state) end
    items[#items + 1] = item
  end
end

return pager
