-- Pages of a list.
--
-- A cursor looks like the id of an item and is none, so that nobody gets away with making one up: it is the
-- id back to front. It marks a place in the order of creation and stays good when the item there is deleted.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local refusal = require "instantly.mock.refusal"

local pages = {}

local DEFAULT_LIMIT = 10

local function reverse(id)
  if not ids.is_uuid(id) then return id:reverse() end
  local digits = id:gsub("-", ""):reverse()
  return ("%s-%s-%s-%s-%s"):format(
    digits:sub(1, 8), digits:sub(9, 12), digits:sub(13, 16), digits:sub(17, 20), digits:sub(21))
end

local function id_of(cursor)
  return reverse(ids.is_uuid(cursor) and cursor:lower() or cursor)
end

local function put(answer, path, value)
  local holder, name = answer, path
  for outer, rest in path:gmatch("([^.]+)%.(.+)") do
    holder[outer] = holder[outer] or {}
    holder, name = holder[outer], rest
  end
  holder[name] = value
end

local function every() return true end
local function itself(item) return item end

-- Up to `limit` items from the place `index` on, and whether there are more.
local function collect(items, index, step, limit, options)
  local keep, found, more = options.keep or every, {}, false
  local item = items.list[index]
  while item and not more do
    if keep(item) then
      more = #found == limit
      if not more then found[#found + 1] = item end
    end
    index = index + step
    item = items.list[index]
  end
  return found, more
end

-- Where a page starts: after the item the cursor was made of, or after where that was. With `any_id` a cursor
-- that nobody handed out starts at the beginning.
local function first_index(call, items, cursor, options)
  local id = cursor and (options.cursor and options.cursor.read or id_of)(cursor)
  local before = id and items:before(id)
  if cursor and not before and not call.options.any_id then refusal.raise(400, "Invalid starting_after cursor") end
  if not before then return options.ascending and 1 or #items.list end
  if not options.ascending then return before end
  return before + (items:get(id) and 2 or 1)
end

---@class instantly.mock.PageOptions
---@field keep (fun(item: table): boolean)? which items are in the list
---@field view (fun(item: table): any)? what is answered of an item; default: the item
---@field ascending boolean? the oldest first; default: the newest first
---@field cursor { make: (fun(item: table): string), read: (fun(cursor: string): string?) }? how a cursor tells
---the item it was made of
---@field answer table? what stands around the items

--- One page of a collection.
---@param call table the request being answered
---@param items table a collection of the store
---@param options instantly.mock.PageOptions?
---@return table
function pages.of(call, items, options)
  options = options or {}
  local page = call.operation.page
  local given = page.into == "body" and (call.body or {}) or call.query
  local cursor, limit = given[page.param], given[page.limit] or DEFAULT_LIMIT
  local start = first_index(call, items, cursor, options)
  local found, more = collect(items, start, options.ascending and 1 or -1, limit, options)
  local answer, view, shown = options.answer or {}, options.view or itself, json.array()
  for index, item in ipairs(found) do shown[index] = view(item) end
  put(answer, page.items, shown)
  put(answer, page.next, nil)
  if #found > 0 and (more or call.options.last_page_cursor) then
    local last = found[#found]
    put(answer, page.next, options.cursor and options.cursor.make(last) or reverse(last[items:key()]))
  end
  if cursor and call.options.repeat_cursor then put(answer, page.next, cursor) end
  if answer.has_more ~= nil then answer.has_more = more end
  return answer
end

return pages
