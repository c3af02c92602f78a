-- Which tags are on what: by resource, for filters, and as mappings, for the list of these.

local ids = require "instantly.mock.ids"

local tag_book = {}

local TAGS = "/api/v2/custom-tags" -- where generic.lua keeps the tags themselves

--- Puts a tag on an account (by its address) or a campaign.
---@param id string of the mapping, if one is made
function tag_book.add(workspace, resource, tag, id, at)
  local own = workspace.tags[resource] or {}
  workspace.tags[resource] = own
  if own[tag] then return end
  own[tag] = id
  workspace.tag_mappings:add {
    id = id, tag_id = tag, resource_id = resource, resource_type = ids.is_uuid(resource) and 2 or 1,
    organization_id = workspace.id, timestamp_created = ids.timestamp(at),
  }
end

--- Takes a tag off; without one, all of a resource.
function tag_book.remove(workspace, resource, tag)
  local own = workspace.tags[resource] or {}
  for known, id in pairs(own) do
    if not tag or known == tag then
      own[known] = nil
      workspace.tag_mappings:remove(id)
    end
  end
  if next(own) == nil then workspace.tags[resource] = nil end
end

--- What a tag is called.
function tag_book.label(workspace, tag)
  local items = workspace.resources[TAGS]
  local entry = items and items:get(tag)
  return entry and entry.fields.label or "Tag"
end

return tag_book
