--- The API key: checked once, kept in a closure, never a field of anything.
local core = require("instantly.native").load("instantly.core")
local redact = require "instantly.redact"

local credential = {}

--- Where to find the key, said as it helps most in this host.
local function missing()
  local text = "no API key: set the environment variable INSTANTLY_API_KEY or pass api_key"
  if rawget(_G, "ngx") then
    text = text .. " (nginx clears the environment of its workers: add `env INSTANTLY_API_KEY;` to nginx.conf)"
  end
  return text
end

local function fault(key)
  if key == "" then return "is empty" end
  if key:lower():find("^bearer") then return "starts with \"Bearer\": pass the key alone" end
  if key:find("[%c]") then return "holds a line break or another control character: pass the key alone" end
  if key:find("%s") then return "holds a blank: pass the key alone, as one word" end
  if key:find("[\128-\255]") then return "holds characters that no key has: copy it again" end
end

--- What speaks against its being a key of API v2, which is base64 text: nil when nothing does.
local function doubt_of(key)
  if key:find("^%x+%-%x+%-%x+%-%x+%-%x+:") then
    return "This one looks decoded (it holds an id and a colon): the key is the base64 text itself"
  elseif key:find("[^%w+/=_%-]") then
    return "This one holds characters that base64 text does not have"
  end
end

--- Tells two keys apart, also to whoever shares a Redis with them, and leads nobody to the key.
local function fingerprint(key)
  return core.digest("instantly key " .. key):sub(1, 32)
end

---@class instantly.Credential
---@field header fun(): string the Authorization header; the only way to the key
---@field redact fun(text: string): string
---@field shown string what may be printed: the last four characters and the source
---@field fingerprint string the same for the same key
---@field length integer characters
---@field doubt string? what speaks against its being a key of API v2

--- Wrap a key. The key is trimmed; blanks and control bytes inside it are refused.
---@param key string
---@param source string where it came from, for messages: "api_key" or "INSTANTLY_API_KEY"
---@return instantly.Credential? credential
---@return string? problem a sentence, without the key
function credential.new(key, source)
  key = key:match("^%s*(.-)%s*$")
  local problem = fault(key)
  if problem then return nil, source .. " " .. problem end
  local forms = redact.forms(key)
  return {
    header = function() return "Authorization: Bearer " .. key end,
    redact = function(text) return redact.text(text, forms) end,
    shown = redact.tail(key) .. " from " .. source,
    fingerprint = fingerprint(key), length = #key, doubt = doubt_of(key),
  }
end

--- What the stand-in for the API takes for a key in the same process. It is no secret.
---@return instantly.Credential
function credential.of_mock()
  return {
    header = function() return "Authorization: Bearer mock" end,
    redact = function(text) return text end,
    shown = "mock", fingerprint = "mock", length = 4, is_mock = true,
  }
end

--- The key of the environment.
---@return instantly.Credential? credential
---@return string? problem a sentence that says what to do
function credential.from_environment()
  local key = os.getenv("INSTANTLY_API_KEY")
  if not key or key:match("^%s*$") then return nil, missing() end
  return credential.new(key, "INSTANTLY_API_KEY")
end

return credential
