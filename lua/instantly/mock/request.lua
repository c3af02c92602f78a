-- Reads the parts of a request: the target's query and the body.

local json = require "instantly.mock.json"
local refusal = require "instantly.mock.refusal"

local request = {}

local function unescape(text)
  text = text:gsub("%+", " ")
  return (text:gsub("%%(%x%x)", function(hex) return string.char(tonumber(hex, 16)) end))
end

--- Splits a request target.
---@param target string
---@return string path
---@return string? query without the question mark
function request.split(target)
  local path, query = target:match("^([^?]*)%?(.*)$")
  if path then return path, query end
  return target, nil
end

--- Every value of every name of a query string.
---@param query string?
---@return table<string, string[]>
function request.parameters(query)
  local given = {}
  for pair in (query or ""):gmatch("[^&]+") do
    local name, value = pair:match("^([^=]*)=?(.*)$")
    name, value = unescape(name), unescape(value)
    given[name] = given[name] or {}
    table.insert(given[name], value)
  end
  return given
end

--- The decoded body; nil when there is none. Refuses what the framework refuses before any handler runs.
---@param text string?
---@param content_type string?
function request.body(text, content_type)
  local is_json = (content_type or ""):lower():find("^%s*application/json") ~= nil
  if text == nil or text == "" then
    if is_json then
      refusal.raise(400, "Body cannot be empty when content-type is set to 'application/json'",
        "FST_ERR_CTP_EMPTY_JSON_BODY")
    end
    return nil
  end
  if not is_json then
    refusal.raise(415, "Unsupported Media Type: " .. (content_type or "undefined"),
      "FST_ERR_CTP_INVALID_MEDIA_TYPE")
  end
  local value = json.decode(text)
  if value == nil then
    refusal.raise(400, "Body is not valid JSON but content-type is set to 'application/json'",
      "FST_ERR_CTP_INVALID_JSON_BODY")
  end
  return value
end

return request
