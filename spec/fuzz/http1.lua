-- HTTP/1.1: what is read does not depend on how the bytes are cut, and is what a plain reading of the whole
-- text says. The input: four bytes that decide about method, limits and cuts, then the answer.
package.path = "./?.lua;" .. package.path
local core = require "instantly.core"

local METHODS = { "GET", "GET", "POST", "HEAD", "CONNECT" }
local LIMITS = {
  { max_body = 1e6 },
  { max_body = 1e6 },
  { max_body = 30, max_head = 90, max_fields = 3, max_chunk_line = 8, max_trailer = 20 },
}

local spare = {} -- limits -> an answer in whatever state the last input left it

--- An answer that was another one before, where there is one.
local function reused(method, limits)
  local answer = spare[limits]
  if answer then answer:reset(method, limits.max_body) else answer = core.http1_answer(method, limits) end
  spare[limits] = answer
  return answer
end

--- How the answer is read when it comes in these pieces; the connection ends behind them.
local function outcome(answer, pieces)
  local taken = 0
  local state, kind, problem = "more", nil, nil
  for _, piece in ipairs(pieces) do
    if state ~= "more" then break end
    local used
    state, used, problem = answer:feed(piece)
    if state then
      assert(used == #piece or state == "done" and used <= #piece, "bytes are left over")
      taken = taken + used
    else
      kind = used
    end
  end
  if state == "more" then state, kind, problem = answer:finish() end
  local result = { state = state, kind = kind, problem = problem }
  if state == "done" then
    result.taken = taken
    result.status, result.head, result.body, result.keep = answer:result()
  else
    assert(answer:result() == nil and type(problem) == "string")
  end
  return result
end

local function cut(text, sizes)
  local pieces, at, i = {}, 1, 0
  while at <= #text do
    i = i % #sizes + 1
    pieces[#pieces + 1] = text:sub(at, at + sizes[i] - 1)
    at = at + sizes[i]
  end
  return pieces
end

--- Body and length of a chunked text, of which it is known that it is whole.
local function unchunked(text, at)
  local parts = {}
  while true do
    local size, data = text:match("^(%x+)[^\n]*\n()", at)
    size = tonumber(size, 16)
    if size == 0 then
      local blank = text:sub(data, data + 1) == "\r\n" and data or text:find("\r\n\r\n", data, true) + 2
      return table.concat(parts), blank + 1
    end
    parts[#parts + 1] = text:sub(data, data + size - 1)
    at = data + size + 2
  end
end

--- The answer as a reader sees it who has the whole text, and the word that it is good.
local function read_plainly(method, text)
  local at = 1
  local status, head, behind
  repeat
    head = text:match("^.-\r\n\r\n", at)
    status = tonumber(head:match "^HTTP/1%.[01] (%d%d%d)")
    behind = at + #head
    at = behind
  until status >= 200 or status == 101
  local fields = "\n" .. head:lower()
  if status == 101 or status == 204 or status == 304 or method == "HEAD" or method == "CONNECT" and status < 300 then
    return { status = status, head = head, body = "", taken = behind - 1 }
  end
  local body, last
  local length = tonumber(fields:match "\ncontent%-length:[ \t]*(%d+)")
  if fields:find "\ntransfer%-encoding:[ \t]*chunked" then
    body, last = unchunked(text, behind)
  elseif length then
    body, last = text:sub(behind, behind + length - 1), behind + length - 1
  else
    body, last = text:sub(behind), #text
  end
  return { status = status, head = head, body = body, taken = last }
end

--- What can be read without keeping anything is the same.
local function check_whole(method, max_body, text, fed)
  local status, head, body, keep = core.http1_whole(method, max_body, text)
  local found = { status = status, head = head, body = body, keep = keep }
  if status then assert(fed.state == "done" and fed.taken == #text, "it is not whole") end
  for name, value in pairs(found) do assert(fed[name] == value, name .. " of a whole answer is read otherwise") end
  local is_plain = fed.state == "done" and fed.taken == #text and text:sub(1, #fed.head) == fed.head
    and not fed.head:lower():find "\ntransfer%-encoding:"
  if is_plain and fed.keep then assert(status, "it is whole") end -- without keep it may have ended with the connection
end

return function(input)
  local a, b, c, d = input:byte(1, 4)
  if not d then return end
  local text = input:sub(5)
  local method, limits = METHODS[a % #METHODS + 1], LIMITS[b % #LIMITS + 1]
  local fresh = core.http1_answer(method, limits)
  local whole = outcome(fresh, { text })
  fresh:close()
  if limits.max_head == nil then check_whole(method, limits.max_body, text, whole) end
  for _, sizes in ipairs { { 1 }, { c % 16 + 1, d % 16 + 1, c % 7 + 1 }, { d + 1 } } do
    local pieced = outcome(reused(method, limits), cut(text, sizes))
    for _, name in ipairs { "state", "kind", "problem", "taken", "status", "head", "body", "keep" } do
      assert(whole[name] == pieced[name], name .. " depends on the cuts")
    end
  end
  if whole.state ~= "done" then return end
  local plain = read_plainly(method, text)
  for _, name in ipairs { "status", "head", "body", "taken" } do
    assert(whole[name] == plain[name], name .. " is read otherwise")
  end
end
