-- Putting tags on accounts and campaigns. Operation id -> handler. The tags themselves have no rules of their
-- own (see generic.lua).
--
-- A mapping of an account names it by its address, as the vendor's texts say; the format of the field in the
-- vendor's file, a UUID, fits campaigns alone.

local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local tag_book = require "instantly.mock.tag_book"

local tags = {}

local ACCOUNT = 1

-- What the body names, or everything of the kind but what it excludes.
local function resources_of(call)
  local body, list = call.body, {}
  if not body.selected_all then
    for _, id in ipairs(body.resource_ids or {}) do list[#list + 1] = id:lower() end
    if #list == 0 then refusal.raise(400, "resource_ids or selected_all is required") end
    return list
  end
  local excluded = {}
  for _, id in ipairs(body.excluded_resource_ids or {}) do excluded[id:lower()] = true end
  local items = body.resource_type == ACCOUNT and call.workspace.accounts or call.workspace.campaigns
  for _, item in ipairs(items.list) do
    local id = item[items:key()]
    if not excluded[id] then list[#list + 1] = id end
  end
  return list
end

function tags.toggleTagResource(call)
  for _, resource in ipairs(resources_of(call)) do
    for _, tag in ipairs(call.body.tag_ids) do
      if call.body.assign then
        tag_book.add(call.workspace, resource, tag, call.store.new_id(call.now), call.now)
      else
        tag_book.remove(call.workspace, resource, tag)
      end
    end
  end
  return { success = true }
end

function tags.listCustomTagMapping(call)
  local wanted
  for id in (call.query.resource_ids or ""):gmatch("[^,%s]+") do
    wanted = wanted or {}
    wanted[id:lower()] = true
  end
  return pages.of(call, call.workspace.tag_mappings, {
    keep = function(item) return not wanted or wanted[item.resource_id] == true end,
  })
end

return tags
