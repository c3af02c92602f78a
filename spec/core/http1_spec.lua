-- Every case is read whole, byte by byte and in random pieces, and has to come out the same each time.
local core = require "instantly.core"

local unpack = table.unpack or unpack -- luacheck: ignore

local LIMITS = { max_body = 1000, max_head = 600, max_fields = 20, max_chunk_line = 40, max_trailer = 100 }

-- Reading --------------------------------------------------------------------------------------------

local function whole(text) return { text } end

local function bytewise(text)
  local pieces = {}
  for i = 1, #text do pieces[i] = text:sub(i, i) end
  return pieces
end

-- The same pieces in every run, and other ones for every text.
local function random_cutter(seed)
  local state = seed
  return function(text)
    local pieces, from = {}, 1
    while from <= #text do
      state = (state * 1103515245 + 12345) % 2 ^ 31
      local size = 1 + math.floor(state / 2 ^ 31 * (state % 3 == 0 and 4 or #text))
      pieces[#pieces + 1] = text:sub(from, from + size - 1)
      from = from + size
    end
    return pieces
  end
end

local CUTTERS = { whole, bytewise }
for seed = 1, 8 do CUTTERS[#CUTTERS + 1] = random_cutter(seed * 7919) end

--- What became of an answer, as a table.
local function read(case, pieces)
  local limits = {}
  for _, source in ipairs{ LIMITS, case.limits or {} } do
    for name, value in pairs(source) do limits[name] = value end
  end
  local answer = core.http1_answer(case.method or "GET", limits)
  local taken, state, more, problem = 0, "more", nil, nil
  for _, piece in ipairs(pieces) do
    state, more, problem = answer:feed(piece)
    if state ~= "done" and state ~= "more" then break end
    taken = taken + more
    if state == "done" then break end
    assert.equal(#piece, more)
  end
  if case.ends and state == "more" then state, more, problem = answer:finish() end
  local found = { state = state, begun = answer:begun() }
  if state == "done" then
    found.status, found.head, found.body, found.keep = answer:result()
    found.taken = taken
    assert.equal(found.status, answer:status())
  else
    assert.is_nil(answer:result())
    if state == nil then found.kind, found.problem = more, problem end
  end
  answer:close()
  return found
end

--- Read it in all ways; the one result.
local function outcome(case)
  local first = read(case, whole(case.text))
  for i = 2, #CUTTERS do assert.same(first, read(case, CUTTERS[i](case.text))) end
  return first
end

-- Cases ----------------------------------------------------------------------------------------------

local good, refused = {}, {}

--- An answer that is read to its end. `head` when it is not everything before the body.
local function accept(title, text, wanted, options)
  local case = options or {}
  case.title, case.text, case.wanted = title, text, wanted
  good[#good + 1] = case
end

local function refuse(title, text, kind, problem, options)
  local case = options or {}
  case.title, case.text, case.kind, case.problem = title, text, kind, problem
  refused[#refused + 1] = case
end

local OK = "HTTP/1.1 200 OK\r\n"
local CHUNKED = OK .. "Transfer-Encoding: chunked\r\n\r\n"

local function sized(body, fields)
  -- No format: before Lua 5.3 it ends a string at its first NUL byte.
  return OK .. (fields or "") .. "Content-Length: " .. #body .. "\r\n\r\n" .. body
end

local function printable(text)
  return (text:gsub("[^ -~]", function(char) return ("\\%d"):format(char:byte()) end))
end

-- Status lines
for _, case in ipairs{
  { "HTTP/1.1 200 OK", 200, true }, { "HTTP/1.1 200 ", 200, true }, { "HTTP/1.1 200", 200, true },
  { "HTTP/1.1 404 Not  Found\there", 404, true }, { "HTTP/1.1 599 caf\195\169", 599, true },
  { "HTTP/1.1 999 beyond", 999, true }, { "HTTP/1.0 200 OK", 200, false },
} do
  accept("the status line " .. printable(case[1]), case[1] .. "\r\nContent-Length: 0\r\n\r\n",
    { status = case[2], body = "", keep = case[3] })
end
for _, line in ipairs{
  "", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 20", "HTTP/1.1 20x OK", "HTTP/1.1  200 OK", "HTTP/1.1 2000 OK",
  "HTTP/1.1 099 low", "HTTP/1.1 000 null", "HTTP/1.1 -20 OK", "HTTP/1.1200 OK", "HTTP/1.2 200 OK", "HTTP/2 200 OK",
  "HTTP/7.3 200 OK", "HTTP/11 200 OK", "HTTP/1.1\t200 OK", "HTTP/1.1 200\tOK", "http/1.1 200 OK", "ICY 200 OK",
  " HTTP/1.1 200 OK", "<html>", "\22\3\1\2\0", "\0", "GET / HTTP/1.1", "HTTP/1.1 200 O\0K", "HTTP/1.1 200 O\27K",
  "HTTP/1.1 200 OK\r", "HTTP/1.1 2 00", "HTTP/1.1 200OK",
} do
  refuse("the status line " .. printable(line), line .. "\r\nContent-Length: 0\r\n\r\n", "decode")
end
refuse("a status below 100", "HTTP/1.1 099 low\r\n", "decode", "does not begin with")
refuse("a status line that ends with LF alone", "HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n", "decode", "CR LF")
refuse("something that is no HTTP, at its first bytes", "SSH-2.0", "decode", "does not begin with")
refuse("an empty line before the answer", "\r\n" .. sized "x", "decode")

-- Header lines
for _, line in ipairs{
  "X-A: b", "X-A:b", "X-A:", "X-A: ", "X-A:\t b \t", "x!#$%&'*+-.^_`|~1: v", "X-A: caf\195\169", "X-A: a\tb",
  "X-A: a: b", "X: " .. ("y"):rep(300), "Content-Length-X: 5", "X-Transfer-Encoding: gzip",
  "Content-Encoding: identity", "Content-Encoding:",
} do
  accept("the header line " .. printable(line:sub(1, 40)), sized("ok", line .. "\r\n"),
    { status = 200, body = "ok", keep = true })
end
for _, line in ipairs{
  "X-A", "X-A b", ": b", " X-A: b", "\tX-A: b", "X-A : b", "X-A\t: b", "X A: b", "X(A: b", "X-\195\169: b", "X-A: b\n",
  "X-A: b\rc", "X-A: b\r", "X-A: 1\r\n folded", "X-A: 1\r\n\tfolded", "X-A: 1\r\n ", "@", "\"X\": y", "X/Y: z",
} do
  refuse("the header line " .. printable(line), sized("ok", line .. "\r\n"), "decode")
end
for code = 0, 127 do
  if (code < 32 or code == 127) and code ~= 9 and code ~= 10 then
    refuse(("byte %d in a header"):format(code), sized("ok", "X-A: a" .. string.char(code) .. "b\r\n"), "decode")
  end
end
refuse("a folded line behind the status line", OK .. " X: y\r\n\r\n", "decode", "folds")
accept("as many header lines as are allowed", sized("ok", ("X: y\r\n"):rep(19)), { status = 200, body = "ok", keep = true })
refuse("one header line too many", sized("ok", ("X: y\r\n"):rep(20)), "too_large", "more header lines")
accept("a head of the size allowed", sized("", "X: " .. ("y"):rep(600 - 17 - 5 - 21) .. "\r\n"),
  { status = 200, body = "", keep = true })
refuse("a head one byte larger", sized("", "X: " .. ("y"):rep(600 - 17 - 5 - 20) .. "\r\n"), "too_large", "headers are larger")
refuse("a header line without an end", OK .. "X: " .. ("y"):rep(700), "too_large", "headers are larger")
refuse("a status line without an end", "HTTP/1.1 200 " .. ("y"):rep(700), "too_large", "headers are larger")
refuse("many small lines", OK .. ("X: 123456789\r\n"):rep(60), "too_large", nil, { limits = { max_fields = 1000 } })

-- Content-Length
for _, value in ipairs{ "5", "05", "000005", " 5", "5 ", "\t5\t" } do
  accept("Content-Length: " .. printable(value), OK .. "Content-Length:" .. value .. "\r\n\r\nhello",
    { status = 200, body = "hello", keep = true })
end
for _, value in ipairs{
  "", " ", "-5", "+5", "5,5", "5, 5", "5;", "5 5", "0x5", "5.0", "5e0", "five", "'5'", "18446744073709551616",
  "99999999999999999999999", "18446744073709551615x", "5\0",
} do
  refuse("Content-Length: " .. printable(value), OK .. "Content-Length: " .. value .. "\r\n\r\nhello", "decode")
end
refuse("Content-Length beyond the limit", OK .. "Content-Length: 1001\r\n\r\n", "too_large", "body is larger")
refuse("the largest Content-Length of all", OK .. "Content-Length: 18446744073709551615\r\n\r\n", "too_large")
refuse("Content-Length twice, the same", OK .. "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", "decode", "twice")
refuse("Content-Length twice, different", OK .. "Content-Length: 5\r\ncontent-length: 6\r\n\r\nhello", "decode", "twice")
accept("an empty body", OK .. "Content-Length: 0\r\n\r\n", { status = 200, body = "", keep = true })
accept("a body as large as allowed", sized(("x"):rep(1000)), { status = 200, body = ("x"):rep(1000), keep = true })
accept("a body with every byte", sized("\0\1\r\n\r\n\255HTTP/1.1 200 OK\r\n"),
  { status = 200, body = "\0\1\r\n\r\n\255HTTP/1.1 200 OK\r\n", keep = true })

-- Transfer-Encoding
for _, value in ipairs{ "chunked", "Chunked", "CHUNKED", " chunked\t" } do
  accept("Transfer-Encoding: " .. printable(value), OK .. "Transfer-Encoding:" .. value .. "\r\n\r\n2\r\nok\r\n0\r\n\r\n",
    { status = 200, body = "ok", keep = true })
end
for _, value in ipairs{
  "", "gzip", "gzip, chunked", "chunked, gzip", "identity", "chunked, chunked", "chunked;q=1", "xchunked", "chunkedx",
  "\"chunked\"", ",chunked", "chunked,", "chunk ed", "chunked\11",
} do
  refuse("Transfer-Encoding: " .. printable(value),
    OK .. "Transfer-Encoding: " .. value .. "\r\n\r\n2\r\nok\r\n0\r\n\r\n", "decode")
end
refuse("Transfer-Encoding twice", OK .. ("Transfer-Encoding: chunked\r\n"):rep(2) .. "\r\n0\r\n\r\n", "decode", "twice")
refuse("Content-Length and then Transfer-Encoding",
  OK .. "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "decode", "both")
refuse("Transfer-Encoding and then Content-Length",
  OK .. "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", "decode", "both")
refuse("both of them in the answer to a HEAD", OK .. "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", "decode",
  "both", { method = "HEAD" })
refuse("Transfer-Encoding in HTTP/1.0", "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "decode", "1.0")

-- Chunks
local function chunks(title, text, body)
  accept(title, CHUNKED .. text, { status = 200, body = body, keep = true })
end
chunks("no chunk at all", "0\r\n\r\n", "")
chunks("one chunk", "5\r\nhello\r\n0\r\n\r\n", "hello")
chunks("several chunks", "1\r\nh\r\n3\r\nell\r\n1\r\no\r\n0\r\n\r\n", "hello")
chunks("capital and small digits", "a\r\n0123456789\r\nA\r\n0123456789\r\n0\r\n\r\n", ("0123456789"):rep(2))
chunks("leading zeros", "0000005\r\nhello\r\n0000\r\n\r\n", "hello")
chunks("a chunk of line ends", "4\r\n\r\n\r\n\r\n0\r\n\r\n", "\r\n\r\n")
chunks("chunks to the limit", "1f4\r\n" .. ("x"):rep(500) .. "\r\n1f4\r\n" .. ("y"):rep(500) .. "\r\n0\r\n\r\n",
  ("x"):rep(500) .. ("y"):rep(500))
for _, extension in ipairs{ ";", ";a", ";a=b", ";a=\"b c\"", " ; a=b", "\t;a", ";a;b;c", ";\195\169" } do
  chunks("the extension " .. printable(extension),
    "5" .. extension .. "\r\nhello\r\n0" .. extension .. "\r\n\r\n", "hello")
end
for _, line in ipairs{
  "", "zz", "-5", "+5", "0x5", " 5", "\t5", "5 ", "5\t", "5 x", "5,5", "5g", "5.0", "h5", "5\0", "5;a\0", "5;a\27", "5\r",
  "5;a\rb", "10000000000000000", "ffffffffffffffffff", "\"5\"",
} do
  refuse("the chunk line " .. printable(line), CHUNKED .. line .. "\r\nhello\r\n0\r\n\r\n", "decode")
end
refuse("a chunk line that ends with LF alone", CHUNKED .. "5\nhello\r\n0\r\n\r\n", "decode", "CR LF")
refuse("a chunk beyond the limit", CHUNKED .. "3e9\r\n", "too_large", "body is larger")
refuse("the largest chunk of all", CHUNKED .. "ffffffffffffffff\r\n", "too_large", "body is larger")
refuse("chunks that add up beyond the limit", CHUNKED .. "1f4\r\n" .. ("x"):rep(500) .. "\r\n1f5\r\n", "too_large")
refuse("a chunk line that is too long", CHUNKED .. "5;" .. ("x"):rep(40) .. "\r\nhello\r\n", "too_large", "line of a chunk")
refuse("a chunk line without an end", CHUNKED .. ("0"):rep(50), "too_large", "line of a chunk")
refuse("extensions without an end", CHUNKED .. ("1;" .. ("x"):rep(30) .. "\r\n.\r\n"):rep(30), "too_large", "extensions")
for _, tail in ipairs{ "x\r\n", "xy", "\n", "\r\r\n", "\rx", "  \r\n", "hello" } do
  refuse("a chunk that ends with " .. printable(tail), CHUNKED .. "5\r\nhello" .. tail .. "0\r\n\r\n", "decode")
end

-- Trailers
for _, trailer in ipairs{ "X-A: b\r\n", "X-A: b\r\nX-B:\r\n", "Content-Length: 9\r\n", "Transfer-Encoding: gzip\r\n" } do
  chunks("the trailer " .. printable(trailer), "2\r\nok\r\n0\r\n" .. trailer .. "\r\n", "ok")
end
for _, trailer in ipairs{ "X-A", "X A: b", " X: y", "X: y\r\n fold", "X: \0", ": x", "\27" } do
  refuse("the trailer " .. printable(trailer), CHUNKED .. "0\r\n" .. trailer .. "\r\n\r\n", "decode")
end
refuse("a trailer line that ends with LF alone", CHUNKED .. "0\r\nX: y\n\r\n", "decode", "CR LF")
refuse("a trailer that is too large", CHUNKED .. "0\r\nX: " .. ("y"):rep(100) .. "\r\n\r\n", "too_large", "trailer")
refuse("too many trailer lines", CHUNKED .. "0\r\n" .. ("X: y\r\n"):rep(20), "too_large", "header lines",
  { limits = { max_trailer = 1000 } })
refuse("a trailer without an end", CHUNKED .. "0\r\nX: " .. ("y"):rep(200), "too_large", "trailer")

-- Answers before the answer
local FINAL = sized("ok", "X-Final: yes\r\n")
for _, interim in ipairs{
  "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 102 Processing\r\nX: y\r\n\r\n", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n",
  ("HTTP/1.1 100 Continue\r\n\r\n"):rep(5), "HTTP/1.1 199\r\n\r\n",
} do
  accept("behind " .. printable(interim):sub(1, 50), interim .. FINAL,
    { status = 200, body = "ok", keep = true, head = FINAL:sub(1, -3) })
end
accept("a close in an answer before the answer counts no more", "HTTP/1.1 100 C\r\nConnection: close\r\n\r\n" .. FINAL,
  { status = 200, body = "ok", keep = true, head = FINAL:sub(1, -3) })
accept("101, behind which there is no HTTP", "HTTP/1.1 101 Switch\r\nUpgrade: x\r\n\r\n",
  { status = 101, body = "", keep = false })
refuse("a length before the answer", "HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\n" .. FINAL, "decode", "where none can be")
refuse("chunks before the answer", "HTTP/1.1 103 H\r\nTransfer-Encoding: chunked\r\n\r\n" .. FINAL, "decode")
refuse("100 without an end", ("HTTP/1.1 100 Continue\r\n\r\n"):rep(30), "too_large", "headers are larger")
-- Found by the fuzzer: which of the two it was depended on how the bytes were cut.
refuse("no HTTP behind interim answers, where the limit of the headers ends within the first bytes that tell",
  ("HTTP/1.1 100 C\r\n\r\n"):rep(2) .. "HTTP/X", "too_large", "headers are larger",
  { limits = { max_body = 10, max_head = 2 * 18 + 5 } })
refuse("103 with too many lines in all", ("HTTP/1.1 103 H\r\nA: b\r\nC: d\r\n\r\n"):rep(11), "too_large", "header lines")

-- Answers without a body
for _, fields in ipairs{ "", "Content-Length: 0\r\n", "ETag: x\r\n" } do
  accept("204 with " .. printable(fields), "HTTP/1.1 204 No Content\r\n" .. fields .. "\r\n", { status = 204, body = "", keep = true })
end
accept("204 with a length: what follows is anybody's guess", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n",
  { status = 204, body = "", keep = false })
accept("204 with chunks", "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n", { status = 204, body = "", keep = false })
for _, fields in ipairs{ "", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n" } do
  accept("304 with " .. printable(fields), "HTTP/1.1 304 Not Modified\r\n" .. fields .. "\r\n", { status = 304, body = "", keep = true })
  accept("the answer to a HEAD with " .. printable(fields), OK .. fields .. "\r\n", { status = 200, body = "", keep = true },
    { method = "HEAD" })
end
accept("the answer to a HEAD with a length beyond the limit", OK .. "Content-Length: 99999999\r\n\r\n",
  { status = 200, body = "", keep = true }, { method = "HEAD" })
refuse("the answer to a HEAD with a bad length", OK .. "Content-Length: x\r\n\r\n", "decode", nil, { method = "HEAD" })
accept("the way through a proxy", "HTTP/1.1 200 Connected\r\n\r\n", { status = 200, body = "", keep = true }, { method = "CONNECT" })
accept("the way through a proxy, with a length that means nothing", "HTTP/1.1 200 Connected\r\nContent-Length: 5\r\n\r\n",
  { status = 200, body = "", keep = true }, { method = "CONNECT" })
accept("the way through a proxy that speaks HTTP/1.0", "HTTP/1.0 200 Connection established\r\n\r\n",
  { status = 200, body = "", keep = true }, { method = "CONNECT" })
accept("the way through a proxy that means to close", "HTTP/1.1 200 Connected\r\nConnection: close\r\n\r\n",
  { status = 200, body = "", keep = true }, { method = "CONNECT" })
accept("a proxy that refuses", "HTTP/1.1 407 Who\r\nContent-Length: 2\r\n\r\nno", { status = 407, body = "no", keep = true },
  { method = "CONNECT" })

-- Bodies that end with the connection
for _, body in ipairs{ "", "until the end", "\0\r\n", ("x"):rep(1000) } do
  accept(("%d bytes to the end"):format(#body), OK .. "\r\n" .. body, { status = 200, body = body, keep = false }, { ends = true })
  accept(("%d bytes to the end, of HTTP/1.0"):format(#body), "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n" .. body,
    { status = 200, body = body, keep = false }, { ends = true })
end
refuse("more bytes to the end than allowed", OK .. "\r\n" .. ("x"):rep(1001), "too_large", "body is larger")

-- Compressed bodies, which nobody asked for
for _, coding in ipairs{ "gzip", "br", "deflate", "identity, gzip", "x" } do
  refuse("Content-Encoding: " .. coding, sized("ok", "Content-Encoding: " .. coding .. "\r\n"), "decode", "compressed")
end
accept("Content-Encoding without a body", sized("", "Content-Encoding: gzip\r\n"), { status = 200, body = "", keep = true })

-- Which connections live on
for _, case in ipairs{
  { "HTTP/1.1", "", true }, { "HTTP/1.1", "Connection: keep-alive\r\n", true }, { "HTTP/1.1", "Connection: close\r\n", false },
  { "HTTP/1.1", "Connection: Close\r\n", false }, { "HTTP/1.1", "connection: x, CLOSE ,y\r\n", false },
  { "HTTP/1.1", "Connection: closed\r\n", true }, { "HTTP/1.1", "Connection: keep-alive, close\r\n", false },
  { "HTTP/1.1", "Connection: x\r\nConnection: close\r\n", false }, { "HTTP/1.1", "Connection:\r\n", true },
  { "HTTP/1.1", "Connection: ,,\r\n", true }, { "HTTP/1.0", "", false }, { "HTTP/1.0", "Connection: keep-alive\r\n", true },
  { "HTTP/1.0", "Connection: Keep-Alive\r\n", true }, { "HTTP/1.0", "Connection: keep-alive, close\r\n", false },
  { "HTTP/1.0", "Connection: close\r\n", false }, { "HTTP/1.0", "Keep-Alive: timeout=5\r\n", false },
} do
  accept(case[1] .. " and " .. printable(case[2]), case[1] .. " 200 OK\r\n" .. case[2] .. "Content-Length: 2\r\n\r\nok",
    { status = 200, body = "ok", keep = case[3] })
end

describe("http1_answer", function()
  describe("reads, however it is cut,", function()
    for _, case in ipairs(good) do
      it(case.title, function()
        local found, wanted = outcome(case), case.wanted
        assert.same({ "done", wanted.status, wanted.body, wanted.keep, #case.text },
          { found.state, found.status, found.body, found.keep, found.taken }, found.problem)
        assert.equal(wanted.head or case.text:match "^.-\r\n\r\n", found.head)
      end)
    end
  end)

  describe("refuses, however it is cut,", function()
    for _, case in ipairs(refused) do
      it(case.title, function()
        local found = outcome(case)
        assert.equal(case.kind, found.kind)
        if case.problem then assert.matches(case.problem, found.problem, 1, true) end
        assert.matches("^[%w%p ]+$", found.problem)
      end)
    end
  end)

  it("leaves what follows an answer alone, and says where it begins", function()
    for _, case in ipairs(good) do
      if not case.ends then
        local found = outcome{ text = case.text .. "HTTP/1.1 more", method = case.method, limits = case.limits }
        assert.same({ "done", #case.text, case.wanted.body }, { found.state, found.taken, found.body }, case.title)
      end
    end
  end)

  it("takes a connection that ends anywhere within an answer for a failure", function()
    for _, case in ipairs(good) do
      local head = #case.text:match "^.*\r\n\r\n"
      for size = 0, #case.text - 1 do
        if not (case.ends and size >= head) then
          local part = case.text:sub(1, size)
          local found = read({ method = case.method, ends = true, limits = case.limits }, whole(part))
          assert.same({ "connect", size > 0 }, { found.kind, found.begun }, case.title .. ": " .. size)
        end
      end
    end
  end)

  -- Bytes changed, lost, doubled or put in between: whatever comes of it comes of it in all ways of cutting.
  it("makes the same of damaged answers, however they are cut", function()
    local state = 4711
    local function random(count)
      state = (state * 1103515245 + 12345) % 2 ^ 31
      return math.floor(state / 2 ^ 31 * count) + 1
    end
    local ODD = { "\r", "\n", "\0", " ", ":", ";", ",", "0", "9", "f", "\r\n", "HTTP/1.1 ", "\255" }
    local function damaged(text)
      local at = random(#text)
      local before, rest = text:sub(1, at - 1), text:sub(at)
      local how = random(4)
      if how == 1 then return before .. rest:sub(2) end
      if how == 2 then return before .. rest:sub(1, 1) .. rest end
      if how == 3 then return before .. ODD[random(#ODD)] .. rest:sub(2) end
      return before .. ODD[random(#ODD)] .. rest
    end
    local done, failed = 0, 0
    for _, case in ipairs(good) do
      for _ = 1, 12 do
        local text = damaged(case.text)
        local found = outcome({ text = text, method = case.method, ends = true, limits = case.limits })
        if found.state == "done" then done = done + 1 else failed = failed + 1 end
        assert.is_true(found.state == "done" or found.kind ~= nil)
      end
    end
    assert.is_true(done > 300 and failed > 300) -- neither everything is refused, nor everything taken
  end)

  it("tells nothing came from something came", function()
    local answer = core.http1_answer("GET", LIMITS)
    assert.same({ "more", 0 }, { answer:feed "" })
    assert.is_false(answer:begun())
    answer:feed "H"
    assert.is_true(answer:begun())
    local _, kind, problem = answer:finish()
    assert.same({ "connect", "the connection ended within the head of the answer" }, { kind, problem })
    local _, _, silence = core.http1_answer("GET", LIMITS):finish()
    assert.equal("the connection ended before an answer came", silence)
  end)

  it("knows the status as soon as it came, also of an answer that fails later", function()
    local answer = core.http1_answer("GET", LIMITS)
    assert.is_nil(answer:status())
    answer:feed "HTTP/1.1 503 No\r\n"
    assert.equal(503, answer:status())
    answer:feed "Content-Length: x\r\n\r\n"
    assert.equal(503, answer:status())
  end)

  it("stays as it ended, whatever comes later", function()
    local answer = core.http1_answer("GET", LIMITS)
    answer:feed "nonsense"
    assert.same({ nil, "decode" }, { (answer:feed(sized "ok")), (select(2, answer:finish())) })
    answer = core.http1_answer("GET", LIMITS)
    assert.equal("done", (answer:feed(sized "ok")))
    assert.same({ "done", 0 }, { answer:feed "HTTP/1.1 500" })
    assert.equal("done", (answer:finish()))
    assert.same({ 200, "ok" }, { (answer:result()), (select(3, answer:result())) })
  end)

  it("reads a large body in one piece and in many", function()
    local body = ("0123456789abcdef"):rep(64 * 1024)
    local answer = core.http1_answer("GET", { max_body = #body })
    local text = sized(body)
    for from = 1, #text, 4093 do answer:feed(text:sub(from, from + 4092)) end
    assert.is_true(body == select(3, answer:result()))
  end)

  it("allows what is usual where nothing else is said", function()
    local function kind_of(text)
      local answer = core.http1_answer("GET", { max_body = 10 })
      return select(2, answer:feed(text))
    end
    assert.equal(#OK + 250 * 1024, kind_of(OK .. ("X: " .. ("y"):rep(1019) .. "\r\n"):rep(250)))
    assert.equal("too_large", kind_of(OK .. ("X: " .. ("y"):rep(1019) .. "\r\n"):rep(257)))
    assert.equal("too_large", kind_of(OK .. ("X:\r\n"):rep(1001)))
  end)

  it("reads another answer in the same memory, whatever came of the one before", function()
    local answer = core.http1_answer("GET", { max_body = 5, max_fields = 2 })
    for _, text in ipairs{
      "", "HTTP/1.0 200 OK\r\nConnection: keep-a", sized "ok", sized "too long", "nonsense", sized(""),
      OK .. "Transfer-Encoding: chunked\r\n\r\n5\r\nab", OK .. "Connection: close\r\n\r\nab",
      OK .. "A: b\r\nB: c\r\nC: d\r\n\r\n",
    } do
      answer:feed(text)
      answer:reset("GET", 5)
      assert.same({ false, nil, nil }, { answer:begun(), answer:status(), (answer:result()) })
      answer:feed(OK .. "Content-Length: 3\r\n\r\nyes")
      assert.same({ 200, OK .. "Content-Length: 3\r\n\r\n", "yes", true }, { answer:result() })
      answer:reset("GET", 5)
      assert.equal("too_large", (select(2, answer:feed(OK .. "A: b\r\nB: c\r\nC: d\r\n\r\n"))))
      answer:reset("GET", 5)
    end
  end)

  it("reads the answer to another request in the same memory", function()
    local answer = core.http1_answer("GET", LIMITS)
    local head = OK .. "Content-Length: 3\r\n\r\n"
    answer:reset("HEAD", 9)
    assert.same({ "done", #head }, { answer:feed(head) })
    answer:reset("CONNECT", 9)
    assert.same({ "done", #head }, { answer:feed(head) })
    answer:reset("GET", 2)
    assert.equal("too_large", (select(2, answer:feed(head))))
    answer:reset("GET", 3)
    assert.equal("more", (answer:feed(head)))
  end)

  it("reads large answers and a small one after another in the same memory", function()
    local body = ("x"):rep(1024 * 1024)
    local answer = core.http1_answer("GET", { max_body = #body })
    for _ = 1, 3 do
      answer:feed(sized(body))
      assert.is_true(body == select(3, answer:result()))
      answer:reset("GET", #body)
    end
    assert.equal("done", (answer:feed(sized "ok")))
  end)

  it("refuses to wait for what it cannot know", function()
    local answer = core.http1_answer("GET", LIMITS)
    for _, case in ipairs{ {}, { "GET" }, { 5, 5 }, { "GET", "5" }, { "GET", -1 }, { "GET", 0 / 0 } } do
      assert.is_false((pcall(answer.reset, answer, unpack(case, 1, 2))))
    end
    answer:close()
    assert.is_false((pcall(answer.reset, answer, "GET", 5)))
  end)

  it("finds a control character wherever it stands in a line", function()
    for code = 0, 255 do
      local byte = string.char(code)
      local is_control = code < 32 and byte ~= "\t" and byte ~= "\n" and byte ~= "\r" or code == 127
      if is_control or code >= 127 or byte == "\t" then
        for at = 0, 19 do
          local line = "X-Y: a" .. ("\200b"):rep(10):sub(1, at) .. byte .. ("c\201"):rep(10):sub(at + 1) .. "z"
          local _, kind = core.http1_answer("GET", LIMITS):feed(OK .. line .. "\r\n")
          assert.equal(is_control and "decode" or #OK + #line + 2, kind)
          assert.equal(is_control, core.http1_fields("h", { line }) == nil)
        end
      end
    end
  end)

  it("knows which characters a name may have", function()
    for code = 33, 255 do
      local byte = string.char(code)
      if byte ~= ":" then
        local is_token = byte:find "[%w!#$%%&'*+%-.^_`|~]" ~= nil and code < 128
        assert.equal(not is_token, core.http1_fields("h", { "X" .. byte .. "Y: z" }) == nil)
      end
    end
  end)

  it("is closed any number of times, and then refuses", function()
    local answer = core.http1_answer("GET", LIMITS)
    answer:feed(sized "ok")
    assert.equal("instantly.http1 answer", tostring(answer))
    answer:close()
    answer:close()
    assert.equal("instantly.http1 answer (closed)", tostring(answer))
    for _, method in ipairs{ "feed", "finish", "result", "status", "begun" } do
      assert.error_matches(function() answer[method](answer, "x") end, "closed")
    end
    debug.getmetatable(answer).__gc(answer)
  end)

  it("raises for wrong arguments", function()
    local answer = core.http1_answer("GET", LIMITS)
    for _, act in ipairs{
      function() core.http1_answer() end, function() core.http1_answer("GET") end, function() core.http1_answer("GET", {}) end,
      function() core.http1_answer("GET", { max_body = -1 }) end, function() core.http1_answer("GET", { max_body = "5" }) end,
      function() core.http1_answer("GET", { max_body = 0 / 0 }) end, function() answer.feed({}, "x") end,
      function() answer.feed(io.stdout, "x") end, function() answer:feed() end, function() answer:feed(5) end,
      function() core.http1_answer("GET", { max_body = 1, max_head = true }) end,
    } do
      assert.is_false((pcall(act)))
    end
  end)

  it("is of a type that scripts cannot reach", function()
    assert.equal("instantly.http1", getmetatable(core.http1_answer("GET", LIMITS)))
  end)

  it("is released by the collector in any state", function()
    for _, case in ipairs(good) do
      local answer = core.http1_answer(case.method or "GET", LIMITS)
      answer:feed(case.text:sub(1, math.floor(#case.text / 2)))
    end
    collectgarbage()
    collectgarbage()
  end)
end)

describe("http1_whole", function()
  --- What it makes of a text, as a table; nil when it leaves it to others.
  local function read_whole(text, method, max_body)
    local found = {}
    found.status, found.head, found.body, found.keep = core.http1_whole(method or "GET", max_body or LIMITS.max_body, text)
    return next(found) and found
  end

  it("reads what is all of an answer, as it is read otherwise, and leaves the rest to that", function()
    local count = 0
    for _, case in ipairs(good) do
      if not case.limits then
        local found, wanted = read_whole(case.text, case.method), case.wanted
        local is_plain = case.text:find "^HTTP/1%.%d [2-5]" and not case.text:lower():find "transfer%-encoding" and not case.ends
        if is_plain then assert.is_truthy(found, case.title) end
        if found then
          count = count + 1
          assert.same({ wanted.status, wanted.head or case.text:match "^.-\r\n\r\n", wanted.body, wanted.keep },
            { found.status, found.head, found.body, found.keep }, case.title)
        end
      end
    end
    assert.is_true(count > 20)
  end)

  it("leaves an answer alone of which a part is missing, or behind which something follows", function()
    for _, case in ipairs(good) do
      for size = 0, #case.text - 1 do assert.is_nil(read_whole(case.text:sub(1, size), case.method), case.title) end
      if not case.ends then assert.is_nil(read_whole(case.text .. "H", case.method), case.title) end
    end
  end)

  it("leaves what is refused to whoever can say why", function()
    for _, case in ipairs(refused) do
      local is_wrong = case.kind ~= "too_large" -- its limits are the usual ones
      if is_wrong then assert.is_nil(read_whole(case.text, case.method), case.title) end
    end
    assert.is_nil(read_whole(sized "ok", "GET", 1))
    assert.is_nil(read_whole(OK .. ("X:\r\n"):rep(1001) .. "Content-Length: 0\r\n\r\n"))
    assert.is_nil(read_whole(OK .. "X: " .. ("y"):rep(257 * 1024) .. "\r\nContent-Length: 0\r\n\r\n"))
  end)

  it("raises for wrong arguments", function()
    for _, case in ipairs{ {}, { "GET" }, { "GET", 5 }, { "GET", 5, 5 }, { 5, 5, "" }, { "GET", "5", "" }, { "GET", -1, "" } } do
      assert.is_false((pcall(core.http1_whole, unpack(case, 1, 3))))
    end
  end)
end)

describe("http1_head", function()
  local function head(method, target, host, headers, length)
    local fields, problem = core.http1_fields(host, headers or {})
    if not fields then return nil, problem end
    return core.http1_head(method, target, fields, length)
  end

  for _, case in ipairs{
    { { "GET", "/", "h" }, "GET / HTTP/1.1\r\nHost: h\r\n\r\n" },
    { { "GET", "/a?b=%20c", "h:8080", { "Accept: x", "X-A:" } },
      "GET /a?b=%20c HTTP/1.1\r\nHost: h:8080\r\nAccept: x\r\nX-A:\r\n\r\n" },
    { { "POST", "/", "h", {}, 5 }, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n" },
    { { "POST", "/", "h", {}, 0 }, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n" },
    { { "POST", "/", "h" }, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n" },
    { { "PATCH", "/", "h" }, "PATCH / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n" },
    { { "PUT", "/", "h" }, "PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n" },
    { { "DELETE", "/", "h" }, "DELETE / HTTP/1.1\r\nHost: h\r\n\r\n" },
    { { "DELETE", "/", "h", {}, 12345678901 }, "DELETE / HTTP/1.1\r\nHost: h\r\nContent-Length: 12345678901\r\n\r\n" },
    { { "HEAD", "/", "[::1]:80" }, "HEAD / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n" },
    { { "CONNECT", "h:443", "h:443" }, "CONNECT h:443 HTTP/1.1\r\nHost: h:443\r\n\r\n" },
    { { "GET", "http://h/x", "h" }, "GET http://h/x HTTP/1.1\r\nHost: h\r\n\r\n" },
    { { "GET", "/", "h", { "X: caf\195\169\ttab" } }, "GET / HTTP/1.1\r\nHost: h\r\nX: caf\195\169\ttab\r\n\r\n" },
  } do
    it("writes " .. printable(case[2]), function() assert.equal(case[2], head(unpack(case[1]))) end)
  end

  local nasty = { "\r", "\n", "\0", "\r\n", "\r\nX: y", "\27", "\127" }
  for _, bytes in ipairs(nasty) do
    it("refuses " .. printable(bytes) .. " anywhere", function()
      for _, case in ipairs{
        { "GET" .. bytes, "/", "h" }, { "GET", "/a" .. bytes, "h" }, { "GET", bytes, "h" }, { "GET", "/", "h" .. bytes },
        { "GET", "/", "h", { "X: a" .. bytes } }, { "GET", "/", "h", { "X" .. bytes .. ": a" } },
        { "GET", "/", "h", { bytes .. "X: a" } }, { "GET", "/", "h", { "X: a" .. bytes .. "b" } },
      } do
        local text, problem = head(unpack(case))
        assert.is_nil(text)
        assert.equal("string", type(problem))
        assert.is_nil(problem:find(bytes, 1, true))
      end
    end)
  end

  for _, case in ipairs{
    { { "", "/", "h" }, "no method" }, { { "get", "/", "h" }, "capital" }, { { "G T", "/", "h" }, "capital" },
    { { "GET", "", "h" }, "target" }, { { "GET", "/a b", "h" }, "target" }, { { "GET", "/a#b", "h" }, "target" },
    { { "GET", "/\195\169", "h" }, "target" }, { { "GET", "/", "" }, "host" }, { { "GET", "/", "a b" }, "host" },
    { { "GET", "/", "h/x" }, "host" }, { { "GET", "/", "u@h" }, "host" }, { { "GET", "/", "h?x" }, "host" },
    { { "GET", "/", "h#x" }, "host" }, { { "GET", "/", "h\\x" }, "host" }, { { "GET", "/", "\195\169" }, "host" },
    { { "HEAD", "/", "h", {}, 0 }, "no body" }, { { "CONNECT", "h:1", "h:1", {}, 3 }, "no body" },
    { { "GET", "/", "h", { "X: y", "no header" } }, "headers[2]: must look like" },
    { { "GET", "/", "h", { "X : y" } }, "must look like" }, { { "GET", "/", "h", { ": y" } }, "must look like" },
    { { "GET", "/", "h", { "" } }, "must look like" }, { { "GET", "/", "h", { " X: y" } }, "must look like" },
    { { "GET", "/", "h", { "Host: other" } }, "must not frame" }, { { "GET", "/", "h", { "host:other" } }, "must not frame" },
    { { "POST", "/", "h", { "Content-Length: 5" } }, "must not frame" },
    { { "POST", "/", "h", { "CONTENT-LENGTH: 5" }, 5 }, "must not frame" },
    { { "POST", "/", "h", { "Transfer-Encoding: chunked" } }, "must not frame" },
    { { "GET", "/", "h", { "Connection: close" } }, "must not frame" }, { { "GET", "/", "h", { "Upgrade: h2c" } }, "must not frame" },
    { { "POST", "/", "h", { "Expect: 100-continue" } }, "must not frame" }, { { "GET", "/", "h", { "TE: x" } }, "must not frame" },
    { { "GET", "/", "h", { "Trailer: x" } }, "must not frame" },
  } do
    it(("refuses %s %s"):format(printable(table.concat(case[1], " ", 1, 3)), printable((case[1][4] or {})[1] or "")), function()
      local text, problem = head(unpack(case[1]))
      assert.is_nil(text)
      assert.matches(case[2], problem, 1, true)
    end)
  end

  it("writes lines of any length", function()
    for _, size in ipairs{ 1, 1900, 1950, 2000, 2048, 4096, 100000 } do
      local line = "X: " .. ("y"):rep(size)
      assert.equal("GET / HTTP/1.1\r\nHost: h\r\n" .. line .. "\r\nA: b\r\n\r\n", head("GET", "/", "h", { line, "A: b" }))
      assert.is_nil((head("GET", "/", "h", { line, "no header" })))
      assert.equal("GET /" .. line:sub(4) .. " HTTP/1.1\r\nHost: h\r\n\r\n", head("GET", "/" .. line:sub(4), "h", {}))
    end
  end)

  it("finds what is not visible wherever it stands in a target", function()
    for code = 0, 255 do
      local is_visible = code > 32 and code < 127 and code ~= 35
      for size = 0, 17 do
        local target = ("/"):rep(size) .. string.char(code) .. ("~!"):rep(9 - math.floor(size / 2))
        assert.equal(is_visible, head("GET", target, "h") ~= nil, target)
      end
    end
  end)

  it("says the same fields in any number of heads", function()
    local fields = core.http1_fields("h", { "A: b" })
    assert.equal("Host: h\r\nA: b\r\n", fields)
    assert.equal("GET /a HTTP/1.1\r\nHost: h\r\nA: b\r\n\r\n", core.http1_head("GET", "/a", fields))
    assert.equal("PUT /b HTTP/1.1\r\nHost: h\r\nA: b\r\nContent-Length: 3\r\n\r\n", core.http1_head("PUT", "/b", fields, 3))
  end)

  it("raises for wrong arguments", function()
    for _, case in ipairs{
      {}, { "GET" }, { "GET", "/" }, { 5, "/", "" }, { "GET", 5, "" }, { "GET", "/", 5 }, { "GET", "/", {} },
      { "GET", "/", "", "x" }, { "GET", "/", "", -1 }, { "GET", "/", "", 0 / 0 }, { "GET", "/", "", 2 ^ 53 },
    } do
      assert.is_false((pcall(core.http1_head, unpack(case, 1, 4))))
    end
    for _, case in ipairs{ {}, { "h" }, { 5, {} }, { "h", "X: y" }, { "h", { 5 } }, { "h", { true } } } do
      assert.is_false((pcall(core.http1_fields, unpack(case, 1, 2))))
    end
  end)
end)
