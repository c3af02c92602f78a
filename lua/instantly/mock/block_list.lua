-- Addresses and domains that get no mail. Operation id -> handler.

local json = require "instantly.mock.json"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local samples = require "instantly.mock.samples"

local block_list = {}

-- "@example.com" and "example.com" are the same domain; nil for what is neither domain nor address.
local function read(value)
  local text = value:lower():gsub("^%s+", ""):gsub("%s+$", ""):gsub("^@", "")
  if text:find("^[^@%s]+@[^@%s]+%.[^@%s%.]+$") then return text, false end
  if text:find("^[%w%-%.]+%.%a%a+$") then return text, true end
  return nil
end

local function forget(call, entry)
  call.workspace.blocked[entry.bl_value] = nil
end

local function add(call, value)
  local text, is_domain = read(value)
  if not text then return nil end
  if call.workspace.blocked[text] then
    for _, entry in ipairs(call.workspace.block_list.list) do
      if entry.bl_value == text then return entry end
    end
  end
  call.workspace.blocked[text] = true
  local fields = { bl_value = text, is_domain = is_domain }
  local id = call.store.new_id(call.now)
  return call.workspace.block_list:add(samples.make("block_list", call.workspace, id, call.now, fields))
end

local function filter(query)
  local search = query.search and query.search:lower()
  return function(entry)
    return (not query.domains_only or entry.is_domain)
      and (not search or entry.bl_value:find(search, 1, true) ~= nil)
  end
end

local function remove_all(call, chosen)
  local removed = json.array(call.workspace.block_list:remove_all(chosen))
  for _, entry in ipairs(removed) do forget(call, entry) end
  return removed
end

function block_list.listBlockListEntry(call)
  return pages.of(call, call.workspace.block_list, { keep = filter(call.query) })
end

function block_list.createBlockListEntry(call)
  return add(call, call.body.bl_value) or refusal.raise(400, "body/bl_value must be an email address or a domain")
end

function block_list.getBlockListEntry(call)
  return call:find("block_list")
end

function block_list.patchBlockListEntry(call)
  local entry = call:find("block_list")
  if not call.body or not call.body.bl_value then return entry end
  local text, is_domain = read(call.body.bl_value)
  if not text then refusal.raise(400, "body/bl_value must be an email address or a domain") end
  forget(call, entry)
  entry.bl_value, entry.is_domain = text, is_domain
  call.workspace.blocked[text] = true
  return entry
end

function block_list.deleteBlockListEntry(call)
  local entry = call:find("block_list")
  call.workspace.block_list:remove(entry.id)
  forget(call, entry)
  return entry
end

function block_list.bulkCreateBlockListEntries(call)
  local answer = { items = json.array(), valid_count = 0, invalid_count = 0 }
  local values = call.body.bl_values
  if #values == 0 then refusal.raise(400, "body/bl_values must NOT have fewer than 1 items") end
  if #values > 1000 then refusal.raise(400, "body/bl_values must NOT have more than 1000 items") end
  for _, value in ipairs(values) do
    local entry = add(call, value)
    local counter = entry and "valid_count" or "invalid_count"
    answer[counter] = answer[counter] + 1
    answer.items[#answer.items + 1] = entry
  end
  return answer
end

function block_list.bulkDeleteBlockListEntries(call)
  local chosen = {}
  for _, id in ipairs(call.body.ids) do chosen[id:lower()] = true end
  return remove_all(call, function(entry) return chosen[entry.id] == true end)
end

function block_list.deleteAllBlockListEntries(call)
  return remove_all(call, filter(call.query))
end

function block_list.downloadBlockListEntry(call)
  local lines, keep = { "Blocked Email,Date" }, filter(call.query)
  for _, entry in ipairs(call.workspace.block_list.list) do
    if keep(entry) then
      lines[#lines + 1] = entry.bl_value .. "," .. entry.timestamp_created
    end
  end
  return table.concat(lines, "\r\n")
end

return block_list
