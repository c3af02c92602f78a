--- Lists: one page, a walk over all pages, or everything in a table. A walk cannot lie: an empty page ends
--- it, a cursor or an offset that leads back to the same page is an error, and a failure says how far it got.
--
-- There are three kinds of lists (`page.style`): by "cursor", in the query or in the body of a POST; by
-- "offset", where the cursor is the number of items to skip; and "whole", which come as one page.
local calls = require "instantly.call"
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local raise = require "instantly.raise"

--- One page of a list, with whatever else the answer held.
---@class instantly.Page
---@field items table[]
---@field next string|number|nil cursor of the next page: pass it as `from`
---@field more boolean whether there is a next page

local pager = {}

-- Arguments --------------------------------------------------------------------------------------

--- What the walks over a list are called: `each` for `list`, `each_activities` for `activities`.
---@param walk "each"|"collect"
---@param verb string name of the operation
---@param operation table from lua/instantly/api
---@return string
function pager.name(walk, verb, operation)
  local noun = operation.page.walk or verb:gsub("^list_", "")
  return verb == "list" and walk or walk .. "_" .. noun
end

local function is_count(value)
  return type(value) == "number" and value >= 0 and value % 1 == 0
end

local function check_cursor(operation, at, name, cursor)
  if cursor == nil then return nil end
  local style = operation.page.style
  if style == "whole" then raise("%s: %s: this list has one page", at.where, name) end
  if style == "offset" and not is_count(cursor) then
    raise("%s: %s: expected a number of items to skip (the next of a page), got a %s", at.where, name, type(cursor))
  elseif style == "cursor" and (type(cursor) ~= "string" or cursor == "") then
    raise("%s: %s: expected a cursor (the next of a page), got a %s", at.where, name, type(cursor))
  end
  return cursor
end

--- A list by cursor that is sorted, or that the caller asks by offset, is a list by offset.
local function as_asked(operation, arguments)
  local offset = operation.page.offset
  if not offset or type(arguments) ~= "table" then return operation end
  if arguments[offset.with] == nil and arguments[offset.param] == nil then return operation end
  local page = {}
  for name, value in pairs(operation.page) do page[name] = value end
  page.style, page.param, page.next = "offset", offset.param, nil
  return setmetatable({ page = page }, { __index = operation })
end

--- Has the call itself an argument of this name? (Events of webhooks are listed `from` a day `to` a day: there
--- the cursor goes by the service's own name alone.)
local function is_argument(operation, name)
  local query, body = operation.query, operation.body
  return query and query[name] ~= nil or body and body.fields and body.fields[name] ~= nil
end

--- The filters alone, a copy; the cursor to start from; the number of items wanted.
local function controls(operation, at, arguments)
  if arguments ~= nil and type(arguments) ~= "table" then
    raise("%s: expected a table of arguments, got a %s", at.where, type(arguments))
  end
  local rest, page = {}, operation.page
  for name, value in pairs(arguments or {}) do rest[name] = value end
  local from, max = nil, rest.max
  rest.max = nil
  if not is_argument(operation, "from") then
    from, rest.from = check_cursor(operation, at, "from", rest.from), nil
  end
  if max ~= nil and (not is_count(max) or max == 0) then
    raise("%s: max: expected a whole number above 0", at.where)
  end
  if page.param and rest[page.param] ~= nil then
    if from then raise("%s: give from or %s, not both", at.where, page.param) end
    from = check_cursor(operation, at, page.param, rest[page.param])
    rest[page.param] = nil
  end
  -- The largest page the endpoint gives, unless the caller wants another size; 100 where none is published,
  -- which is the most of nearly all of them.
  if page.limit and rest[page.limit] == nil then rest[page.limit] = page.max or 100 end
  return rest, from, max
end

-- Pages ------------------------------------------------------------------------------------------

--- Are these objects, all of them? Where one is a record all are: so they were read.
local function are_objects(items)
  if core.kind(items[1]) then return true end
  for _, item in ipairs(items) do
    if type(item) ~= "table" then return false end
  end
  return true
end

--- The member behind a path such as "activity_feed.items".
local function member(answer, path)
  for name in path:gmatch("[^.]+") do
    answer = type(answer) == "table" and answer[name] or nil
  end
  return answer
end

local function cursor_of(answer, page)
  local cursor = page.next and member(answer, page.next)
  if type(cursor) == "number" then cursor = ("%.14g"):format(cursor) end
  if cursor == nil or cursor == "" then return nil end
  if type(cursor) ~= "string" then return nil, "the cursor of its next page is a " .. type(cursor) end
  return cursor
end

--- The offset behind a page; nil when it is empty or reaches the total that the answer gives.
local function offset_behind(answer, page, items, skipped)
  local total = page.total and member(answer, page.total)
  local reached = (skipped or 0) + #items
  if #items == 0 or type(total) == "number" and reached >= total then return nil end
  return reached
end

--- The rest of an answer, without its items and its cursor.
local function without(answer, page)
  local rest = {}
  for name, value in pairs(answer) do rest[name] = value end
  for _, path in ipairs{ page.items, page.next } do
    local outer, inner = path:match("^([^.]+)%.([^.]+)$")
    if outer then
      local copy = {}
      for name, value in pairs(rest[outer] or {}) do copy[name] = value end
      copy[inner] = nil
      rest[outer] = next(copy) ~= nil and copy or nil
    else
      rest[path] = nil
    end
  end
  return rest
end

--- A page from a decoded answer, or nil and what is wrong with it.
local function as_page(answer, page, skipped)
  local items = answer
  if page.items then items = member(answer, page.items) end
  if type(items) ~= "table" then return nil, "it holds no list" end
  if not are_objects(items) then return nil, "its list holds something else than objects" end
  local cursor, problem
  if page.style == "offset" then cursor = offset_behind(answer, page, items, skipped)
  else cursor, problem = cursor_of(answer, page) end
  if problem then return nil, problem end
  local result = items ~= answer and without(answer, page) or {}
  result.items, result.next, result.more = items, cursor, cursor ~= nil
  return result
end

--- Reads an answer as a page. `skipped`: the offset it was asked for.
local function page_reader(operation, read, skipped)
  return function(body, options, collection)
    local answer, problem, offset = read(body, options, collection)
    if answer == nil or options.as == "json" then return answer, problem, offset end
    local page
    page, problem = as_page(answer, operation.page, skipped)
    if page then core.release(body) end -- at once: a collector may come late
    return page, problem
  end
end

local function fetch(walk, cursor, read)
  local arguments, page = {}, walk.operation.page
  for name, value in pairs(walk.filters) do arguments[name] = value end
  if page.param then arguments[page.param] = cursor end
  return calls.run(walk.collection.client, walk.operation, walk.at, walk.path, arguments, walk.options,
    page_reader(walk.operation, read, cursor), walk.collection)
end

--- One page: `items`, `next` (the cursor to pass as `from`), `more`.
function pager.page(collection, operation, at, path, arguments, options, read)
  operation = as_asked(operation, arguments)
  local filters, from, max = controls(operation, at, arguments)
  if max then raise("%s: max goes with each and collect; a page has limit", at.where) end
  return fetch({
    collection = collection, operation = operation, at = at, path = path, filters = filters, options = options,
  }, from, read)
end

-- Walks ------------------------------------------------------------------------------------------

local function copy_of(options)
  local copy = {}
  for name, value in pairs(options) do copy[name] = value end
  return copy
end

--- The state of a walk. Everything is checked here, before the loop begins to ask. `position` of the `ready` first
--- `items` of a page were given out, and `count` of those before it.
local function start(collection, operation, at, path, arguments, options, read)
  operation = as_asked(operation, arguments)
  local filters, from, max = controls(operation, at, arguments)
  options = options ~= nil and copy_of(calls.options(at.where, options)) or nil
  if options and options.as == "json" then raise('%s: as = "json" goes with list', at.where) end
  return {
    collection = collection, operation = operation, at = at, path = path, filters = filters, options = options,
    cursor = from, max = max, read = read,
    count = 0, pages = 0, items = {}, position = 0, ready = 0, seen = from and { [from] = true } or {},
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

--- The items of a page as text. Of the items alone: what stands around them may count or tell the time.
local function text_of(items)
  local parts = {}
  for i, item in ipairs(items) do parts[i] = core.kind(item) and core.json(item) or core.encode(item) end
  return table.concat(parts, "\n")
end

--- Does this page of a list by offset hold the same as the one before it? So does a list that ignores the offset.
local function is_same_page(state, page)
  if state.operation.page.style ~= "offset" or #page.items == 0 then return false end
  local last_text = state.text
  state.text = text_of(page.items)
  return state.text == last_text
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

local function stuck(state)
  local operation, count = state.operation, state.count + state.position
  local what = operation.page.style == "offset" and "page" or "cursor"
  return errors.new("server", ("the list gave the same %s twice after %d items"):format(what, count), {
    operation = state.at.where, method = operation.method, path = operation.path,
    status = state.meta.status, attempts = 1, count = count, cursor = state.cursor, meta = state.meta,
    hint = "what came so far is not the whole list",
  })
end

--- Read the next page into the state of a walk.
---@return boolean ok false when there is nothing more or it failed
---@return instantly.Error? err
local function advance(state)
  if state.done then return false end
  -- The last page goes before the next one comes.
  state.items, state.position, state.ready, state.count = {}, 0, 0, state.count + state.position
  shrink_last_page(state)
  local page, err, meta = fetch(state, state.cursor, state.read)
  meta = meta or err.meta
  state.meta = meta
  state.elapsed, state.attempts = state.elapsed + meta.elapsed, state.attempts + meta.attempts
  if not page then
    err.count, err.cursor = state.count, state.cursor
    return false, err
  end
  state.pages = state.pages + 1
  if is_same_page(state, page) then
    state.done, state.repeated = true, true
    return false, stuck(state)
  end
  state.items, state.ready = page.items, #page.items
  if state.max then state.ready = math.min(state.ready, state.max - state.count) end
  move_on(state, page)
  return #page.items > 0
end

--- The next item of a walk.
---@return any item nil at the end
---@return instantly.Error? err
local function step(state)
  local position = state.position
  if position == state.ready then
    if state.max and state.count + position >= state.max then
      state.more = position < #state.items or not state.done or state.repeated or false
      return nil
    end
    if state.repeated then return nil, stuck(state) end
    local ok, err = advance(state)
    if not ok then return nil, err end
    position = 0
  end
  position = position + 1
  state.position = position
  return state.items[position]
end

--- Walk all pages: `for item in collection:each{…} do`. A failure raises the error.
function pager.each(collection, operation, at, path, arguments, options, read)
  local state = start(collection, operation, at, path, arguments, options, read)
  return function()
    local item, err = step(state)
    if err then errors.throw(err) end
    return item
  end
end

--- How a whole walk went: as one call, with `more`, `pages`, and the cursor to go on from.
local function meta_of(state)
  local meta = state.meta
  meta.elapsed, meta.attempts, meta.pages = state.elapsed, state.attempts, state.pages
  meta.more = state.more or false
  meta.next = state.position == #state.items and state.cursor or nil
  return meta
end

--- All items, or the first `max`, in a table. `meta.more` says when it stopped short.
function pager.collect(collection, operation, at, path, arguments, options, read)
  local state = start(collection, operation, at, path, arguments, options, read)
  local items = {}
  while true do
    local item, err = step(state)
    if err then
      err.items, err.meta = items, meta_of(state)
      return nil, err
    end
    if item == nil then return items, nil, meta_of(state) end
    items[#items + 1] = item
  end
end

return pager
