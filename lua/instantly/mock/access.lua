-- Who may do what: keys, workspaces, plans, scopes.

local ids = require "instantly.mock.ids"
local refusal = require "instantly.mock.refusal"

local access = {}

--- The record of the key in an Authorization header.
---@param header string?
---@param keys table<string, table>
---@return table key
function access.key(header, keys)
  if not header then refusal.raise(401, "Missing Authorization header") end
  local token = header:match("^[Bb]earer +(%S+)%s*$")
  if not token then refusal.raise(401, "Invalid Authorization header") end
  local key = keys[token]
  if not key then refusal.raise(401, "Invalid API key") end
  return key
end

--- The id of the workspace a request acts on. Only the key of an admin workspace may act on another one.
---@param key table
---@param as_workspace string? the header x-as-workspace
---@return string
function access.workspace(key, as_workspace)
  if not as_workspace or as_workspace == key.workspace then return key.workspace end
  if not key.admin then refusal.raise(403, "Forbidden") end
  if not ids.is_uuid(as_workspace) then
    refusal.raise(400, 'headers/x-as-workspace must match format "uuid"')
  end
  return as_workspace
end

local function holds(key, scopes)
  for _, wanted in ipairs(scopes) do
    for _, held in ipairs(key.scopes) do
      if held == wanted then return true end
    end
  end
  return false
end

--- Refuses a key that has none of the scopes an operation asks for.
function access.scopes(key, operation)
  local scopes = operation.scopes or {}
  if #scopes > 0 and not holds(key, scopes) then refusal.raise(403, "Forbidden") end
  for _, group in ipairs(operation.scopes_also or {}) do
    if not holds(key, group) then refusal.raise(403, "Forbidden") end
  end
end

return access
