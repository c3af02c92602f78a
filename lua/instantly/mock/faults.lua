-- What the mock can do wrong on demand, by name. A script says which request meets what:
--
--   local api = require("instantly.mock").new{ faults = { { fault = "503", operation = "getCampaign" } } }
--   local client = instantly.new{ mock = api }
--   client.campaigns:get(id)                            --> nil, a "server" error; the next call works
--   api:fail{ fault = "close", operation = "createCampaign", nth = 2, times = 1 }
--
-- faults/script.lua tells what a rule may say. The served mock takes the same rules as JSON (POST /__mock/faults)
-- and a fault for one request alone in the header `x-mock-fault`.
--
-- A fault either changes the answer (`answer`), or does something to the connection: then faults/http1.lua or
-- faults/http2.lua have a function of its name, and `failure` is what it comes to in the process, where there is
-- no connection. `carried_out` says whether the operation has been carried out all the same; a rule may say
-- otherwise. Every request that a fault meets is counted, but for those that are `unread`.

local json = require "instantly.mock.json"

---@class instantly.mock.Fault
---@field name string
---@field text string what happens
---@field carried_out boolean
---@field answer (fun(answer: instantly.mock.Response, fault: instantly.mock.Fault): instantly.mock.Response)?
---@field failure { kind: string, sent: boolean, message: string }?
---@field connecting boolean? happens when a connection is opened, before any request
---@field unread boolean? the request is not received whole, and not counted
---@field seconds number? for those that take time
---@field bytes integer? for those that are large

local faults = {} ---@type table<string, instantly.mock.Fault>

local function define(name, fault)
  fault.name = name
  if fault.failure then fault.failure.message = ('the mock was told to fail by "%s"'):format(name) end
  faults[name] = fault
end

-- Answers in place of the API's -------------------------------------------------------------------

local REASONS = {
  [408] = "Request Timeout", [429] = "Too Many Requests", [500] = "Internal Server Error", [502] = "Bad Gateway",
  [503] = "Service Unavailable", [504] = "Gateway Timeout",
}

local JSON = "application/json; charset=utf-8"
local HTML = "text/html; charset=UTF-8"
local PAGE = "<!DOCTYPE html>\n<html><head><title>%s</title></head><body><h1>%s</h1></body></html>\n"

local function of_type(content_type, body, status)
  return { status = status or 200, headers = { ["content-type"] = content_type }, body = body }
end

local function envelope(status)
  return json.encode { statusCode = status, error = REASONS[status], message = REASONS[status] }
end

for status, reason in pairs(REASONS) do
  local name = ("%d"):format(status)
  define(name, {
    text = ("answers %d in the API's own form"):format(status), carried_out = false,
    answer = function() return of_type(JSON, envelope(status), status) end,
  })
  define(name .. "-html", {
    text = ("answers %d with a page of HTML"):format(status), carried_out = false,
    answer = function() return of_type(HTML, PAGE:format(reason, reason), status) end,
  })
  define(name .. "-empty", {
    text = ("answers %d without a body"):format(status), carried_out = false,
    answer = function() return { status = status, headers = {}, body = "" } end,
  })
end

local function http_date(at)
  return os.date("!%a, %d %b %Y %H:%M:%S GMT", at)
end

local RETRY_AFTER = {
  ["retry-after"] = { "in seconds (`seconds`, or 1)", function(seconds) return ("%d"):format(seconds) end },
  date = { "as a date (in `seconds`, or 1)", function(seconds) return http_date(os.time() + seconds) end },
  ["past-date"] = { "as a date that has passed", function() return http_date(os.time() - 3600) end },
  ["bad-retry-after"] = { "in words", function() return "in a while" end },
}

for _, status in ipairs { 429, 503 } do
  for suffix, form in pairs(RETRY_AFTER) do
    define(("%d-%s"):format(status, suffix), {
      text = ("answers %d, and says when to come back %s"):format(status, form[1]), carried_out = false, seconds = 1,
      answer = function(_, fault)
        local answer = of_type(JSON, envelope(status), status)
        answer.headers["retry-after"] = form[2](fault.seconds)
        return answer
      end,
    })
  end
end

define("edge-page", {
  text = "answers 403 with the page of the CDN in front", carried_out = false,
  answer = function() return of_type(HTML, PAGE:format("Attention Required!", "You have been blocked"), 403) end,
})

define("edge-1010", {
  text = "answers 403 with the CDN's line for clients it does not like", carried_out = false,
  answer = function() return of_type("text/plain; charset=UTF-8", "error code: 1010", 403) end,
})

define("redirect", {
  text = "answers 302 and names another place", carried_out = false,
  answer = function()
    return { status = 302, headers = { location = "https://elsewhere.invalid/api/v2" }, body = "" }
  end,
})

-- Answers of the API, spoilt: what was asked for has been done -------------------------------------

local function spoils(name, text, change, failure)
  define(name, { text = text, carried_out = true, failure = failure, answer = change })
end

local function json_text(name, text, change)
  spoils(name, text, function(answer) return of_type(JSON, change(answer.body)) end)
end

spoils("html-200", "answers 200 with a page of HTML", function()
  return of_type(HTML, PAGE:format("Welcome", "Welcome"))
end)

spoils("empty-200", "answers 200 without a body", function() return of_type(JSON, "") end)

spoils("no-content", "answers 204 where JSON is due", function()
  return { status = 204, headers = {}, body = "" }
end)

json_text("invalid-json", "answers what looks like JSON, and is none", function() return '{"id": "x", }' end)
json_text("cut-json", "answers the first half of the JSON as if it were all", function(body)
  return body:sub(1, math.floor(#body / 2))
end)
json_text("trailing-json", "answers more than one JSON value", function(body) return body .. "{}" end)
json_text("invalid-utf8", "answers JSON with a string that is not UTF-8", function() return '{"id":"\255\192"}' end)
json_text("nul-bytes", "answers NUL bytes in the middle of the JSON", function(body)
  return body:sub(1, 1) .. "\0\0" .. body:sub(2)
end)
json_text("deep-json", "answers lists in lists, 5000 deep", function()
  return ('{"id":%s%s}'):format(("["):rep(5000), ("]"):rep(5000))
end)
json_text("null-json", "answers null where an object is due", function() return "null" end)
json_text("list-json", "answers a list of numbers where an object is due", function() return "[1,2,3]" end)

spoils("large-body", "answers more bytes of JSON (`bytes`, or 17 MiB) than a client takes", function(_, fault)
  return of_type(JSON, ('{"id":"%s"}'):format(("x"):rep(fault.bytes or 17 * 1024 * 1024)))
end)

-- In DEFLATE's fixed code a match of 258 bytes takes 13 bits, so eight of them are 13 bytes, again and again.
local BOMB_HEAD = "\31\139\8\0\0\0\0\0\0\3"

local function bits(text)
  local bytes = {}
  for octet in text:gmatch "........" do bytes[#bytes + 1] = string.char(tonumber(octet:reverse(), 2)) end
  return table.concat(bytes)
end

--- gzip of a number of blanks, a hundred and fiftieth of their size.
local function bomb(size)
  local match = "11000101" .. "00000" -- 258 bytes more of the last one
  local start = bits("110" .. "01010000" .. match) -- the one, last block; a blank; a match
  return BOMB_HEAD .. start .. bits(match:rep(8)):rep(math.ceil(size / (8 * 258))) .. ("\0"):rep(9)
end

local function encoded(encoding, body)
  local answer = of_type(JSON, body)
  answer.headers["content-encoding"] = encoding
  return answer
end

spoils("gzip-bomb", "answers a small body that unpacks to a large one (`bytes`, or 50 MB)", function(_, fault)
  return encoded("gzip", bomb(fault.bytes or 50 * 1000 * 1000))
end, { kind = "too_large", sent = true })

spoils("bad-gzip", "answers a body that is not compressed as it says", function(answer)
  return encoded("gzip", answer.body)
end, { kind = "decode", sent = true })

spoils("unknown-encoding", "answers a body in an encoding that nobody asked for", function(answer)
  return encoded("rot13", answer.body)
end, { kind = "decode", sent = true })

-- What happens to the connection -------------------------------------------------------------------

local function connecting(name, text, kind)
  define(name, { text = text, carried_out = false, connecting = true, failure = { kind = kind, sent = false } })
end

connecting("hang-up", "closes the connection as soon as it is there", "connect")
connecting("reset-at-once", "resets the connection when its first bytes arrive, unread", "connect")
connecting("mute", "takes the connection and never says a word", "timeout")
connecting("no-tls", "answers the greeting of TLS in plain HTTP; without TLS, 400", "tls")

local function breaks(name, text, kind)
  define(name, { text = text, carried_out = true, failure = { kind = kind, sent = true } })
end

breaks("close", "closes the connection in place of an answer", "connect")
breaks("reset", "resets the connection in place of an answer", "connect")
breaks("cut-head", "closes the connection within the head of the answer", "connect")
breaks("cut-body", "closes the connection within the body of the answer", "connect")
breaks("reset-body", "resets the connection within the body of the answer", "connect")
breaks("cut-chunk", "closes the connection within a chunk", "connect")
define("close-unread", {
  text = "closes the connection before the request has been received whole", carried_out = false, unread = true,
  failure = { kind = "connect", sent = true },
})

breaks("stall", "never answers (for `seconds`, or 60)", "timeout")
breaks("stall-head", "stops within the head of the answer", "timeout")
breaks("stall-body", "stops within the body of the answer", "timeout")
breaks("drip", "sends the body byte by byte, one every 50 ms", "timeout")
breaks("late", "answers after `seconds`, or 1", "timeout")
breaks("long-length", "promises more bytes than come, and waits", "timeout")

breaks("bad-length", "says a Content-Length that is no number", "decode")
breaks("two-lengths", "says two Content-Lengths that differ", "decode")
breaks("bad-chunk", "sends a chunk whose size is no number", "decode")
breaks("huge-chunk", "sends a chunk whose size no number holds", "decode")
breaks("bad-status-line", "answers in a version of HTTP that does not exist", "decode")
breaks("not-http", "answers bytes that are not HTTP", "decode")
breaks("large-header", "sends a header line of 300,000 bytes", "too_large")
breaks("many-headers", "sends 20,000 header lines", "too_large")
breaks("endless-interim", "answers 103 again and again, and nothing else", "too_large")
breaks("short-length", "promises fewer bytes than come", "decode")

-- Odd, and right: these are answers.
local function odd(name, text)
  define(name, { text = text, carried_out = true })
end

odd("interim", "answers 100 and 103 before the answer")
odd("no-length", "ends the answer by closing the connection")
odd("slow", "sends the answer in three parts, 20 ms apart")
odd("close-after", "answers, and closes the connection without having said so")
odd("extra-answer", "sends a second answer, which nobody asked for, right behind the first")
odd("extra-answer-later", "sends a second answer when the connection has come to rest (after `seconds`, or 0.02)")

-- HTTP/2 alone.
define("refused-stream", {
  text = "refuses the stream, which promises that nothing was processed", carried_out = false, unread = true,
  failure = { kind = "connect", sent = true },
})
define("goaway-unread", {
  text = "says GOAWAY for all but earlier requests, and closes", carried_out = false, unread = true,
  failure = { kind = "connect", sent = true },
})
breaks("goaway", "says GOAWAY after this request, and closes without an answer", "connect")
breaks("stream-error", "ends the stream with an error in place of an answer", "connect")
breaks("cut-stream", "ends the stream with an error within the body of the answer", "connect")

return faults
