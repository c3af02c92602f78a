-- Pages of a list, newest item first.
--
-- A cursor looks like the id of an item and is none, so that nobody gets away with making one up. It
-- marks a place in the order of creation and stays good when the item there is deleted.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local refusal = require "instantly.mock.refusal"

local pages = {}

local DEFAULT_LIMIT = 10

-- The 32 digits of the id, back to front.
local function reverse(uuid)
  local digits = uuid:gsub("-", ""):reverse()
  return ("%s-%s-%s-%s-%s"):format(
    digits:sub(1, 8), digits:sub(9, 12), digits:sub(13, 16), digits:sub(17, 20), digits:sub(21))
end

local function item_of(cursor)
  local id = ids.is_uuid(cursor) and reverse(cursor:lower())
  -- 01: the first digits of every version 7 id of these decades.
  if not id or not id:find("^01%x+%-%x+%-7%x+%-[89ab]") then
    refusal.raise(400, "Invalid starting_after cursor")
  end
  return id
end

--- One page of a collection.
---@param call table the request being answered
---@param items table a collection of the store
---@param keep fun(item: table): boolean
---@return table
function pages.of(call, items, keep)
  local page = call.operation.page
  local given = page.into == "body" and (call.body or {}) or call.query
  local cursor, limit = given[page.param], given[page.limit] or DEFAULT_LIMIT
  local index = cursor and items:before(item_of(cursor)) or #items.list
  local found, more = json.array(), false
  while index > 0 and not more do
    local item = items.list[index]
    if keep(item) then
      more = #found == limit
      if not more then found[#found + 1] = item end
    end
    index = index - 1
  end
  local answer = { [page.items] = found }
  if #found > 0 and (more or call.options.last_page_cursor) then
    answer[page.next] = reverse(found[#found].id)
  end
  if cursor and call.options.repeat_cursor then answer[page.next] = cursor end
  return answer
end

return pages
