--- Takes secrets out of text. Pure: what is secret is an argument.
local redact = {}

local MARK = "[redacted]"

local function replace_plain(text, secret, mark)
  local out, from = {}, 1
  while true do
    local first, last = text:find(secret, from, true)
    if not first then break end
    out[#out + 1] = text:sub(from, first - 1)
    out[#out + 1] = mark
    from = last + 1
  end
  if from == 1 then return text end
  out[#out + 1] = text:sub(from)
  return table.concat(out)
end

local function percent_encoded(secret)
  return (secret:gsub("[^%w%-%._~]", function(c) return ("%%%02X"):format(c:byte()) end))
end

--- The forms in which a secret may come back: as it is, in a URL, in JSON with escaped slashes.
---@param secret string
---@return string[]
function redact.forms(secret)
  local forms, seen = {}, {}
  local encoded = percent_encoded(secret)
  for _, form in ipairs{ secret, encoded, encoded:lower(), (secret:gsub("/", "\\/")) } do
    if not seen[form] then
      seen[form] = true
      forms[#forms + 1] = form
    end
  end
  return forms
end

--- Remove every given form of a secret, and whatever follows "Bearer".
---@param text string
---@param forms string[] what `redact.forms` gave
---@return string
function redact.text(text, forms)
  for _, form in ipairs(forms) do text = replace_plain(text, form, MARK) end
  return (text:gsub("([Bb]earer%s+)[^%s\"'\\,]+", "%1" .. MARK))
end

--- What may be shown of a secret: its last four characters, if it is long enough to spare them.
---@param secret string
---@return string
function redact.tail(secret)
  return #secret >= 16 and "…" .. secret:sub(-4) or "…"
end

return redact
