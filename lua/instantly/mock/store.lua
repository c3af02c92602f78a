-- What the mock remembers: workspaces, and in each the items of every kind in the order of their creation.

local ids = require "instantly.mock.ids"

local collection = {}
local collection_mt = { __index = collection, __name = "instantly.mock.collection" }

--- Items in the order of their creation. What was removed keeps its place in that order, so that cursors
--- stay good.
---@param key string? the field that names an item; default: "id"
function collection.new(key)
  return setmetatable({ list = {}, _key = key or "id", _by_id = {}, _places = {}, _last = 0 }, collection_mt)
end

function collection:add(item)
  local id = item[self._key]
  self._last = self._last + 1
  self.list[#self.list + 1] = item
  self._by_id[id], self._places[id] = item, self._last
  return item
end

--- The field that names an item.
function collection:key()
  return self._key
end

function collection:get(id)
  return self._by_id[id]
end

--- Whether an item of that id is there, or was.
function collection:knows(id)
  return self._places[id] ~= nil
end

--- How many items were created before the one of that id, be it there or removed; nil when there never was one.
function collection:before(id)
  local place = self._places[id]
  if not place then return nil end
  local low, high = 0, #self.list
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if self._places[self.list[middle][self._key]] < place then low = middle else high = middle - 1 end
  end
  return low
end

function collection:remove(id)
  if not self._by_id[id] then return end
  table.remove(self.list, self:before(id) + 1)
  self._by_id[id] = nil
end

--- Removes all items that `chosen` tells, in one pass, and gives them.
---@param chosen fun(item: table): boolean
---@return table[]
function collection:remove_all(chosen)
  local kept, removed = {}, {}
  for _, item in ipairs(self.list) do
    if chosen(item) then
      removed[#removed + 1] = item
      self._by_id[item[self._key]] = nil
    else
      kept[#kept + 1] = item
    end
  end
  self.list = kept
  return removed
end

local store = { collection = collection.new }
local store_mt = { __index = store, __name = "instantly.mock.store" }

function store.new()
  local new_id = ids.maker()
  return setmetatable({
    new_id = new_id,
    -- Background jobs have 24 digits: the first 8 tell the second.
    new_job_id = function(now) return ("%08x"):format(math.floor(now)) .. new_id(now):gsub("-", ""):sub(17) end,
    _workspaces = {},
  }, store_mt)
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
    campaigns = collection.new(),
    leads = collection.new(),
    lead_lists = collection.new(),
    accounts = collection.new "email",
    emails = collection.new(),
    subsequences = collection.new(),
    webhooks = collection.new(),
    jobs = collection.new(),
    verifications = collection.new "email",
    block_list = collection.new(),
    resources = {},  -- path -> collection of what has no rules of its own, see generic.lua
    activity = {},   -- campaign id -> rows of figures, one per day, step and variant
    contacts = {},   -- address -> campaign or list id -> lead
    lead_counts = {}, -- campaign or list id -> number of leads
    blocked = {},    -- address or domain -> true
    tag_mappings = collection.new(),
    tags = {},       -- campaign id or address of an account -> tag id -> id of the mapping
    shared = {},     -- campaign id -> instant at which the sharing lapses
    waiting = {},    -- what is to be done at a later time, see later.lua
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
