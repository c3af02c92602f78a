-- Who is where: leads by address and by the campaign or list they are in. All that adds, moves or removes a
-- lead goes through here, so that looking for one is no search even among a hundred thousand.

local json = require "instantly.mock.json"

local lead_book = {}

--- The campaign or list a lead is in; "" for neither.
function lead_book.place(lead)
  for _, name in ipairs { "campaign", "list_id" } do
    if lead[name] and lead[name] ~= json.null then return lead[name] end
  end
  return ""
end

--- An address as it is compared.
function lead_book.address(lead)
  return type(lead.email) == "string" and lead.email:lower() or nil
end

local function enter(workspace, lead)
  local place, address = lead_book.place(lead), lead_book.address(lead)
  workspace.lead_counts[place] = (workspace.lead_counts[place] or 0) + 1
  if not address then return end
  local held = workspace.contacts[address]
  if not held then
    held = {}
    workspace.contacts[address] = held
  end
  held[place] = lead
end

local function leave(workspace, lead)
  local place, address = lead_book.place(lead), lead_book.address(lead)
  workspace.lead_counts[place] = workspace.lead_counts[place] - 1
  local held = address and workspace.contacts[address]
  if not held then return end
  if held[place] == lead then held[place] = nil end
  if next(held) == nil then workspace.contacts[address] = nil end
end

function lead_book.add(workspace, lead)
  enter(workspace, lead)
  return workspace.leads:add(lead)
end

--- Removes the leads that `chosen` tells and gives them.
---@param chosen fun(lead: table): boolean
---@return table[]
function lead_book.remove_all(workspace, chosen)
  local removed = workspace.leads:remove_all(chosen)
  for _, lead in ipairs(removed) do leave(workspace, lead) end
  return removed
end

function lead_book.remove(workspace, lead)
  leave(workspace, lead)
  workspace.leads:remove(lead.id)
end

--- Puts a lead into a campaign or a list.
---@param place { campaign: string?, list_id: string? }
function lead_book.move(workspace, lead, place)
  leave(workspace, lead)
  lead.campaign, lead.list_id = place.campaign, place.list_id
  enter(workspace, lead)
end

--- Changes the address of a lead.
function lead_book.rename(workspace, lead, email)
  leave(workspace, lead)
  lead.email = email
  enter(workspace, lead)
end

--- The lead with an address in a campaign or list, or nil.
function lead_book.find(workspace, address, place)
  local held = workspace.contacts[address:lower()]
  return held and held[place]
end

--- Whether the address is anywhere in the workspace; of one kind, if `kind` says campaign or list_id.
---@param kind string?
function lead_book.has(workspace, address, kind)
  for _, lead in pairs(workspace.contacts[address:lower()] or {}) do
    if not kind or (lead[kind] and lead[kind] ~= json.null) then return true end
  end
  return false
end

return lead_book
