-- What the mock remembers: workspaces, and in each the items of every kind in the order of their creation.

local ids = require "instantly.mock.ids"

local collection = {}
local collection_mt = { __index = collection, __name = "instantly.mock.collection" }

--- Items with an `id`, kept in the order of these ids (which is the order of creation).
local function new_collection()
  return setmetatable({ list = {}, _by_id = {} }, collection_mt)
end

function collection:add(item)
  self.list[#self.list + 1] = item
  self._by_id[item.id] = item
  return item
end

function collection:get(id)
  return self._by_id[id]
end

--- How many items have an id before the given one.
function collection:before(id)
  local low, high = 0, #self.list
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if self.list[middle].id < id then low = middle else high = middle - 1 end
  end
  return low
end

function collection:remove(id)
  if not self._by_id[id] then return end
  self._by_id[id] = nil
  table.remove(self.list, self:before(id) + 1)
end

local store = {}
local store_mt = { __index = store, __name = "instantly.mock.store" }

function store.new()
  return setmetatable({ new_id = ids.maker(), _workspaces = {} }, store_mt)
end

--- A workspace, made empty when it is named for the first time.
---@param id string
---@return table workspace
---@return boolean is_new
function store:workspace(id)
  local known = self._workspaces[id]
  if known then return known, false end
  local workspace = {
    id = id,
    campaigns = new_collection(),
    activity = {},   -- campaign id -> rows of figures, one per day, step and variant
    contacts = {},   -- address -> set of campaign ids
    tags = {},       -- campaign id -> set of tag ids
    shared = {},     -- campaign id -> instant at which the sharing lapses
    unhealthy = {},  -- set of sender addresses that cannot send
  }
  self._workspaces[id] = workspace
  return workspace, true
end

--- Finds a campaign in whatever workspace it is.
---@return table? campaign
---@return table? workspace
function store:find_campaign(id)
  for _, workspace in pairs(self._workspaces) do
    local campaign = workspace.campaigns:get(id)
    if campaign then return campaign, workspace end
  end
  return nil
end

return store
