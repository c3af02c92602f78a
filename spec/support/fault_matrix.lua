--- What a client makes of every fault: faults × { read, idempotent, once }, for one host at a time.
---
--- A host is a way to reach the served mock, or the mock itself:
---   name      for the table
---   features  set of "http1", "http2", "plain" (no TLS), "tls", "process" (no wire at all), "replays" (its HTTP library
---             sends a read again by itself when a used connection turns out to be dead), "nginx", "nginx_tls"
---   client    function(settings) → client; settings beside those that name the mock
---   control   { add(rule), clear(), hang_up() (closes what is at rest), state() → { received, done, faults } }
---   bad       name → base URL: refused (plain); expired, wrong_name, unknown_authority, self_signed, old (tls)
---   wait      function(seconds), really
--- It needs nothing of the operating system, so it runs in any Lua that has a host.
---
--- Each fault strikes once: where another try can do no harm the call ends in a value, else in the right kind. What
--- can be retried is also tried with a fault that strikes always. The pauses before retries are noted, not waited.
local sleep = require "instantly.sleep"

local matrix = {}

local TRIES = 3

local SLOW = 0.2 -- attempt_timeout of what never ends; on a busy machine a good answer takes its time, too
local SETTINGS = { max_body = 64 * 1024, pacer = false } -- after a 429 the pacer would let everyone wait

-- What is expected ------------------------------------------------------------------------------------
--
--   kind       of the error; nil: a value comes
--   uncertain  true: an idempotent or once call may have been carried out
--   retried    true: another try is allowed where it does no harm
--   always     true: also with a fault that strikes every time
--   pause      { least, most } seconds before another try; default: 0 to 1
--   replayed   true: a host with "replays" reads again by itself, once
--   carried    "both": also with the operation carried out, or not, other than by default
--   slow       true: takes attempt_timeout
--   reused     true: strikes a connection that has answered before; else it strikes a new one
--   after      seconds after which something more may arrive; rests = true: nothing is asked before
--   on         feature that it takes; other features as keys: what is different there
--   at         name of a base URL, in place of a fault of the script

local function status(kind, retried, uncertain)
  return { kind = kind, retried = retried, uncertain = uncertain }
end

local function changed(row, changes)
  local copy = {}
  for name, value in pairs(row) do copy[name] = value end
  for name, value in pairs(changes) do copy[name] = value end
  return copy
end

local broken = { kind = "connect", uncertain = true, retried = true, carried = "both", on = "http1", pause = { 0, 0.5 } }
local stalls = { kind = "timeout", uncertain = true, retried = true, slow = true, on = "http1" }
local garbled = { kind = "decode", uncertain = true }
local odd_http = { kind = "decode", uncertain = true, on = "http1" }
local everywhere = { on = false }
local untrusted = { kind = "tls", on = "tls" }
local reused = { on = "wire", reused = true, replayed = true, http2 = { replayed = false } }

local rows = {}
local function row(name, expected, changes)
  rows[#rows + 1] = changed(expected, changes or {})
  rows[#rows].name = name
end

-- Connecting
row("refused", { kind = "connect", retried = true, at = "refused", on = "plain", process = { never = true } })
for _, name in ipairs { "expired", "wrong_name", "unknown_authority", "self_signed", "old" } do
  row(name, changed(untrusted, { at = name }))
end
-- Without TLS the first bytes are those of the request; with it nothing of the request has left.
-- In nginx a handshake that is broken off looks like one that is refused.
local at_once = {
  kind = "connect", uncertain = true, retried = true, always = true,
  tls = { uncertain = false }, process = { uncertain = false }, nginx_tls = { kind = "tls", retried = false },
}
row("hang-up", at_once)
row("reset-at-once", at_once)
row("mute", { kind = "timeout", uncertain = true, retried = true, slow = true },
  { tls = { uncertain = false }, process = { uncertain = false } })
row("no-tls", { kind = "tls", on = "tls" })

-- No answer, or half of one
row("close", broken, { on = false, always = true })
row("close-unread", broken, { carried = false, on = false })
row("reset", broken)
row("cut-head", broken)
row("cut-body", broken, everywhere)
row("reset-body", broken)
row("cut-chunk", broken)
row("close", broken, reused)
row("close-unread", broken, changed(reused, { carried = false }))
row("reset", broken, changed(reused, { process = { never = true }, http2 = { never = true } }))

-- No answer in time
row("stall", stalls, { on = false, always = true, tls = { always = false } })
row("stall-body", stalls, everywhere)
row("late", stalls, { on = false, seconds = 0.3, after = 0.15 })
for _, name in ipairs { "stall-head", "drip", "long-length" } do row(name, stalls, { on = "plain" }) end

-- Answers that say no
row("408", status("timeout", true, true), { carried = "both", always = true })
for _, form in ipairs { "-html", "-empty" } do row("408" .. form, status("timeout", true, true)) end
for _, form in ipairs { "", "-html", "-empty" } do
  row("429" .. form, status("rate_limited", true), { always = form == "" })
end
for _, code in ipairs { "429", "503" } do
  local kind = code == "429" and status("rate_limited", true) or status("server", true, true)
  row(code .. "-retry-after", kind, { seconds = 3, pause = { 3, 3 } })
  row(code .. "-date", kind, { seconds = 5, pause = { 3, 5 } }) -- whole seconds, and the clock goes on
  row(code .. "-past-date", kind)
  row(code .. "-bad-retry-after", kind)
end
for _, code in ipairs { "500", "502", "503", "504" } do
  for _, form in ipairs { "", "-html", "-empty" } do
    row(code .. form, status("server", true, true), form == "" and { carried = "both", always = true } or {})
  end
end
row("edge-page", status "edge_blocked")
row("edge-1010", status "edge_blocked")
row("redirect", status "config")

-- Answers that nobody can use
for _, name in ipairs {
  "html-200", "empty-200", "no-content", "invalid-json", "cut-json", "trailing-json", "invalid-utf8", "nul-bytes",
  "deep-json", "null-json", "list-json", "bad-gzip", "unknown-encoding",
} do
  row(name, garbled)
end
row("large-body", { kind = "too_large", uncertain = true })
-- nginx asks for nothing compressed, and unpacks nothing.
row("gzip-bomb", { kind = "too_large", uncertain = true }, { nginx = { kind = "decode" } })

-- HTTP that is none
for _, name in ipairs {
  "bad-length", "two-lengths", "bad-chunk", "huge-chunk", "bad-status-line", "not-http", "short-length",
} do
  row(name, odd_http)
end
for _, name in ipairs { "large-header", "many-headers", "endless-interim" } do
  row(name, odd_http, { kind = "too_large" })
end

-- Odd, and right
for _, name in ipairs { "interim", "no-length", "extra-answer" } do row(name, { on = "http1" }) end
row("extra-answer-later", { on = "http1", seconds = 0.02, after = 0.25, rests = true })
row("slow", {})
row("close-after", {}, { after = 0.03 })

-- HTTP/2
row("refused-stream", { kind = "connect", uncertain = true, retried = true, replayed = true, on = "http2" })
for _, name in ipairs { "goaway", "goaway-unread", "stream-error", "cut-stream" } do
  row(name, { kind = "connect", uncertain = true, retried = true, on = "http2" })
end

matrix.rows = rows

-- Calls -----------------------------------------------------------------------------------------------

local SCHEDULE = { schedules = { {
  name = "S", timing = { from = "09:00", to = "17:00" }, days = { ["1"] = true }, timezone = "America/Detroit",
} } }

--- A call of each class, as function(client, id, options).
matrix.classes = {
  { name = "read", operation = "getCampaign",
    call = function(client, id, options) return client.campaigns:get(id, options) end },
  { name = "idempotent", operation = "patchCampaign",
    call = function(client, id, options) return client.campaigns:update(id, { name = "again" }, options) end },
  { name = "once", operation = "createCampaign",
    call = function(client, _, options)
      return client.campaigns:create({ name = "once", campaign_schedule = SCHEDULE }, options)
    end },
}

-- Expectation of one call -----------------------------------------------------------------------------

--- The row as it is for a host; nil when the host has no such thing.
local function row_for(host, wanted)
  local features = host.features
  local fits = not wanted.on or features[wanted.on] or wanted.on == "wire" and not features.process
  for feature in pairs(features) do
    if wanted[feature] then wanted = changed(wanted, wanted[feature]) end
  end
  return fits and not wanted.never and wanted or nil
end

--- May the call be sent again after this fault?
local function may_retry(wanted, class)
  return wanted.retried and (class ~= "once" or not wanted.uncertain)
end

--- What a call has to end in: kind or nil, uncertain or nil, how often it was tried.
local function expectation(host, wanted, class, times)
  local strikes_once = times == 1 and not wanted.at
  if not wanted.kind then return nil, nil, 1 end
  if strikes_once and wanted.replayed and host.features.replays and class == "read" then return nil, nil, 1 end
  if strikes_once and may_retry(wanted, class) then return nil, nil, 2 end
  return wanted.kind, wanted.uncertain and class ~= "read" or nil, may_retry(wanted, class) and TRIES or 1
end

-- The run ---------------------------------------------------------------------------------------------

local function describe(kind, uncertain)
  if not kind then return "value" end
  return uncertain and kind .. "?" or kind
end

--- A list of problems, and a function that adds one unless something holds.
local function new_problems()
  local problems = {}
  return problems, function(ok, text, ...)
    if not ok then problems[#problems + 1] = text:format(...) end
  end
end

local function check_pauses(wanted, pauses, tries, expect)
  local least, most = 0, 2 -- the last pause is a part of twice the first one's time
  if wanted.pause then least, most = wanted.pause[1], wanted.pause[2] * (wanted.pause[1] > 0 and 1 or 2) end
  expect(#pauses == tries - 1, "%d pauses", #pauses)
  for _, pause in ipairs(pauses) do expect(pause >= least and pause <= most, "a pause of %g s", pause) end
end

--- What the server says of it: how often it arrived, and was carried out.
local function check_server(host, wanted, class, call, expect)
  local after, before, id = host.control.state(), call.before, class.operation
  local done = (after.done[id] or 0) - (before.done[id] or 0)
  local received = (after.received[id] or 0) - (before.received[id] or 0)
  if class.name == "once" then
    expect(done <= 1, "carried out %d times", done)
    expect(received <= 1 or may_retry(wanted, "once"), "received %d times", received)
  end
  if call.value then expect(done >= 1, "a value, and nothing was done") end
  if call.err and class.name ~= "read" and done > 0 then expect(call.err.uncertain, "carried out, and not uncertain") end
  if not wanted.at and call.times == 1 then expect(#after.faults == 0, "the fault was not met") end
end

--- Everything that is wrong with a call, as words.
local function check(host, wanted, class, call)
  local problems, expect = new_problems()
  local value, err = call.value, call.err
  local kind, uncertain, tries = expectation(host, wanted, class.name, call.times)
  local got, expected = describe(err and err.kind, err and err.uncertain), describe(kind, uncertain)
  expect((value ~= nil) ~= (err ~= nil), "neither a value nor an error, or both")
  expect(got == expected, "expected %s, got %s (%s)", expected, got, tostring(err))
  if got == expected then
    local attempts = err and err.attempts or call.meta.attempts
    expect(attempts == tries, "%d attempts", attempts)
    check_pauses(wanted, call.pauses, tries, expect)
  end
  if value and class.name == "once" then expect(value.name == "once", "another call's answer") end
  if value and class.name ~= "once" then expect(value.id == host.id, "another call's answer") end
  check_server(host, wanted, class, call, expect)
  return problems, got
end

--- Runs a function while pauses are noted and not waited.
local function without_pauses(act)
  local wait, pauses = sleep.wait, {}
  sleep.wait = function(seconds)
    pauses[#pauses + 1] = seconds
    return true
  end
  local ok, value, err, meta = pcall(act)
  sleep.wait = wait
  if not ok then error(value, 0) end
  return pauses, value, err, meta
end

--- A plain call on the same client: it works, and the answer is its own.
local function works(client, host)
  local campaign, err = client.campaigns:get(host.other_id, { attempt_timeout = 10 })
  if campaign and campaign.id == host.other_id then return nil end
  return ("afterwards: %s"):format(campaign and "another call's answer" or tostring(err))
end

local function rule_of(wanted, class, times, carried_out)
  return {
    fault = wanted.name, times = times, carried_out = carried_out, reused = wanted.reused, bytes = 200000,
    operation = class.operation, seconds = wanted.seconds,
  }
end

--- One call that meets a fault, and plain ones behind it. A client of its own: each has a budget of retries.
local function run_cell(host, wanted, class, times, carried_out)
  local client = host.client(SETTINGS)
  local tested = wanted.at and host.client(changed(SETTINGS, { base_url = host.bad[wanted.at] })) or client
  local call = { times = times, before = host.control.state() }
  if #call.before.faults > 0 then host.control.clear() end -- of a test that was broken off
  if wanted.reused then assert(client.campaigns:get(host.other_id)) else host.control.hang_up() end
  if not wanted.at then host.control.add(rule_of(wanted, class, times, carried_out)) end
  call.pauses, call.value, call.err, call.meta = without_pauses(function()
    return class.call(tested, host.id, { attempt_timeout = wanted.slow and SLOW or 10 })
  end)
  local problems, got = check(host, wanted, class, call)
  host.control.clear()
  if not wanted.rests then problems[#problems + 1] = works(client, host) end
  if wanted.after then -- what comes late has come by then
    host.wait(wanted.after)
    problems[#problems + 1] = works(client, host)
  end
  return { got = got, problem = problems[1] and table.concat(problems, "; ") }
end

local VARIANTS = { { "", nil } }
local BOTH = { { " (done)", true }, { " (not done)", false } }

local function prepare(host)
  if host.id then return end
  local page = assert(host.client(SETTINGS).campaigns:list{ limit = 2 })
  host.id, host.other_id = page.items[1].id, page.items[2].id
end

--- The tests of a host, as a list of { name, class, run = function() → result }. Of a result: `got`, and `problem`
--- (nil: it is as expected).
function matrix.tests(host)
  local tests = {}
  local function add(wanted, title, times, carried_out)
    for _, class in ipairs(matrix.classes) do
      tests[#tests + 1] = { name = title, class = class.name, run = function()
        prepare(host)
        return run_cell(host, wanted, class, times, carried_out)
      end }
    end
  end
  for _, each in ipairs(rows) do
    local wanted = row_for(host, each)
    if wanted then
      local name = wanted.name:gsub("_", "-") .. (wanted.reused and ", reused" or "")
      for _, variant in ipairs(wanted.carried == "both" and BOTH or VARIANTS) do
        add(wanted, name .. variant[1], 1, variant[2])
        if wanted.always then add(wanted, name .. variant[1] .. ", always", "always", variant[2]) end
      end
    end
  end
  return tests
end

-- The table -------------------------------------------------------------------------------------------

--- Results of all hosts as aligned lines; what is not as expected has a "!" before it.
---@param results table[] { host, name, class, got, problem }
---@return string
function matrix.table(results)
  local names, hosts, cells, seen = {}, {}, {}, {}
  for _, result in ipairs(results) do
    local column = result.host .. " " .. result.class
    if not seen[result.name] then names[#names + 1] = result.name end
    if not seen[column] then hosts[#hosts + 1] = column end
    seen[result.name], seen[column] = true, true
    cells[result.name .. "\0" .. column] = (result.problem and "!" or "") .. (result.got or "raised")
  end
  local lines = { { "fault" } }
  for _, column in ipairs(hosts) do table.insert(lines[1], column) end
  for _, name in ipairs(names) do
    local line = { name }
    for _, column in ipairs(hosts) do line[#line + 1] = cells[name .. "\0" .. column] or "-" end
    lines[#lines + 1] = line
  end
  local widths = {}
  for _, line in ipairs(lines) do
    for i, cell in ipairs(line) do widths[i] = math.max(widths[i] or 0, #cell) end
  end
  for at, line in ipairs(lines) do
    for i, cell in ipairs(line) do line[i] = cell .. (" "):rep(widths[i] - #cell) end
    lines[at] = table.concat(line, "  "):gsub("%s+$", "")
  end
  return table.concat(lines, "\n")
end

return matrix
