--- Bodies of emails are HTML; this makes one from plain text.
--
--   instantly.html.from_text("Hi {{firstName}},\n\nQ&A on Friday?\nAnn")
--     --> <p>Hi {{firstName}},</p><p>Q&amp;A on Friday?<br>Ann</p>
--
-- What users report of the service: raw line breaks collapse, text outside of any element is dropped when a body is
-- read and written again, and a bare & may empty the whole body.
local raise = require "instantly.raise"

---@class instantly.html
local html = {}

local ESCAPED = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" }

--- Escape text for HTML. Variables ({{firstName}}) and {unsubscribe_link} have nothing to escape.
local function escape(text)
  return (text:gsub("[&<>]", ESCAPED))
end

--- Text as a body: blank lines separate paragraphs, other line breaks become <br>.
---@param text string UTF-8, with any line ends
---@return string html "" for text without a visible character
function html.from_text(text)
  if type(text) ~= "string" then raise("instantly.html.from_text: expected a text, got a %s", type(text)) end
  text = text:gsub("^\239\187\191", ""):gsub("\r\n?", "\n")
  local paragraphs, lines = {}, {}
  local function end_paragraph()
    if #lines == 0 then return end
    paragraphs[#paragraphs + 1] = "<p>" .. table.concat(lines, "<br>") .. "</p>"
    lines = {}
  end
  for line in (text .. "\n"):gmatch("([^\n]*)\n") do
    local visible = line:match("^.*[^ \t]")
    if visible then lines[#lines + 1] = escape(visible) else end_paragraph() end
  end
  end_paragraph()
  return table.concat(paragraphs)
end

return html
