--- Takes secrets out of text. Pure: what is secret is an argument.
local core = require("instantly.native").load("instantly.core")

local redact = {}

local MARK = "[redacted]"
local SHORT = 8 -- a secret below this length is a word like any other: only whole words are taken out

local function escaped(text, set, format)
  return (text:gsub(set, function(c) return (format):format(c:byte()) end))
end

--- The forms in which a secret may come back: as it is, in a URL, in JSON with one escape or another.
---@param secret string
---@return string[]
function redact.forms(secret)
  local forms, seen = {}, {}
  local function add(form)
    if not seen[form] then
      seen[form] = true
      forms[#forms + 1] = form
    end
  end
  add(secret)
  add(escaped(secret, "[^%w%-%._~]", "%%%02X"))
  add(escaped(secret, "[^%w%-%._~]", "%%%02x"))
  add((secret:gsub("/", "\\/")))
  add(escaped(secret, "[^%w%-%._~]", "\\u%04x"))
  add(escaped(secret, "[^%w%-%._~]", "\\u%04X"))
  return forms
end

local function is_word(text, first, last)
  return not text:sub(first - 1, first - 1):find("%w") and not text:sub(last + 1, last + 1):find("%w")
end

local function replace_plain(text, secret)
  local out, copied, from = {}, 1, 1
  while true do
    local first, last = text:find(secret, from, true)
    if not first then break end
    if #secret >= SHORT or is_word(text, first, last) then
      out[#out + 1] = text:sub(copied, first - 1)
      out[#out + 1] = MARK
      copied = last + 1
    end
    from = last + 1
  end
  if copied == 1 then return text end
  out[#out + 1] = text:sub(copied)
  return table.concat(out)
end

--- A token behind "Bearer" that is long enough to be one.
local function hide_bearer(word, blank, token)
  return #token >= 16 and word .. blank .. MARK or nil
end

--- Remove every given form of a secret, and what looks like a key behind "Bearer".
---@param text string
---@param forms string[] what `redact.forms` gave
---@return string
function redact.text(text, forms)
  if not core.holds_any(text, forms, "earer") then return text end -- mostly
  for _, form in ipairs(forms) do text = replace_plain(text, form) end
  return (text:gsub("([Bb]earer)(%s+)([^%s\"'\\,]+)", hide_bearer))
end

--- What may be shown of a secret: its last four characters, if it is long enough to spare them.
---@param secret string
---@return string
function redact.tail(secret)
  return #secret >= 16 and "…" .. secret:sub(-4) or "…"
end

return redact
