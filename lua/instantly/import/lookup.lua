--- Which addresses are in a campaign or list: asked when it is not known whether leads arrived there.
local errors = require "instantly.error"

local lookup = {}

local MOST = 100 -- addresses in one question: a page holds no more leads

--- Is it an address that may be asked for? The filter wants the form of JSON Schema's "email", and refuses the whole
--- question for one that has not: stricter than what a lead may have for an address.
---@param address string
---@return boolean
function lookup.is_askable(address)
  local name, domain = address:match("^([%w!#$%%&'*+/=?^_`{|}~.-]+)@([%w.-]+)$")
  if not name or ("." .. name .. "."):find("..", 1, true) then return false end
  local labels = 0
  for label in (domain .. "."):gmatch("([^.]*)%.") do
    labels = labels + 1
    if not (label:find("^%w[%w-]*$") and label:find("%w$")) then return false end
  end
  return labels > 1
end

--- Mark those of `wanted` that a page shows in the target; how many. The service is said to ignore filters at
--- times, so what it answers is looked at again.
local function mark(leads, target, wanted, found)
  local field, id = "campaign", target.campaign_id
  if not id then field, id = "list_id", target.list_id end
  local count = 0
  for _, lead in ipairs(leads) do
    local address = type(lead.email) == "string" and lead.email:lower()
    local is_there = type(lead[field]) == "string" and lead[field]:lower() == id:lower()
    if is_there and wanted[address] and not found[address] then
      found[address], count = true, count + 1
    end
  end
  return count
end

--- Ask for some addresses, page by page, until all are found or there is no more.
local function ask(owner, target, batch, found, options)
  local wanted, contacts, left, cursor, seen = {}, {}, #batch, nil, {}
  for _, item in ipairs(batch) do
    wanted[item.address] = true
    contacts[#contacts + 1] = item.address
    -- Whether the filter cares for upper case nobody says.
    if item.lead.email ~= item.address then contacts[#contacts + 1] = item.lead.email end
  end
  repeat
    local page, err = owner:list({
      campaign = target.campaign_id, list_id = target.list_id, contacts = contacts, from = cursor,
    }, options)
    if not page then return nil, err end
    left = left - mark(page.items, target, wanted, found)
    cursor = #page.items > 0 and page.next or nil
    if cursor and seen[cursor] then
      return nil, errors.new("server", "the list of leads gave the same cursor twice", { operation = "leads:list" })
    end
    if cursor then seen[cursor] = true end
  until left == 0 or not cursor
  return true
end

--- The addresses of `items` that are in the target.
---@param owner table the collection of leads
---@param target table { campaign_id } or { list_id }
---@param items instantly.import.Item[] with addresses that may be asked for
---@param options table of the calls
---@return table<string, true>? found
---@return instantly.Error? err
function lookup.present(owner, target, items, options)
  local found, batch = {}, {}
  for i, item in ipairs(items) do
    batch[#batch + 1] = item
    if #batch == MOST or i == #items then
      local ok, err = ask(owner, target, batch, found, options)
      if not ok then return nil, err end
      batch = {}
    end
  end
  return found
end

return lookup
