local core = require "instantly.core"
local instantly = require "instantly"
local retry = require "instantly.retry"
local scripted = require "spec.support.scripted"
local sleep = require "instantly.sleep"

local ID = "0199b3f1-0000-7000-8000-000000000001"

local function ok() return scripted.json(200, scripted.campaign()) end
local function status(code, headers)
  local answer = scripted.json(code, { statusCode = code, error = "x", message = "no" })
  for name, value in pairs(headers or {}) do answer.headers[name] = value end
  return answer
end

--- A client whose transport does what the script says: an answer, or a failure { kind, sent }. Time stands still but
--- for its waits, which are noted.
local function client_of(script, options)
  local settings = { api_key = "mock", base_url = "mock:" }
  for name, value in pairs(options or {}) do settings[name] = value end
  local client = instantly.new(settings)
  local sendings = {}
  client._transport.send = function(request, deadline)
    sendings[#sendings + 1] = request
    sendings.time = deadline - core.now()
    local step = script[#sendings] or error("the script has no step number " .. #sendings)
    if type(step) == "function" then step = step(request) end
    if step.status then
      local lines = { "HTTP/1.1 " .. step.status }
      for name, value in pairs(step.headers) do lines[#lines + 1] = name .. ": " .. value end
      return step.status, step.body, table.concat(lines, "\r\n") .. "\r\n"
    end
    return nil, { kind = step.kind, message = "it broke", sent = step.sent }
  end
  return client, sendings
end

local waits, real_wait
before_each(function()
  waits, real_wait = {}, sleep.wait
  sleep.wait = function(seconds)
    waits[#waits + 1] = seconds
    return true
  end
end)
after_each(function() sleep.wait = real_wait end)

local BROKEN, REFUSED = { kind = "connect", sent = true }, { kind = "connect", sent = false }

describe("a read", function()
  for name, step in pairs{
    ["a broken connection"] = BROKEN, ["a refused connection"] = REFUSED, ["a timeout"] = { kind = "timeout", sent = true },
    ["an unknown host"] = { kind = "dns", sent = false }, ["a 408"] = status(408), ["a 429"] = status(429),
    ["a 500"] = status(500), ["a 502"] = status(502), ["a 503"] = status(503), ["a 504"] = status(504),
  } do
    it("is sent again after " .. name, function()
      local client, sendings = client_of{ step, ok() }
      local campaign, err, meta = client.campaigns:get(ID)
      assert.equal("My First Campaign", campaign and campaign.name)
      assert.is_nil(err)
      assert.equal(2, meta.attempts)
      assert.equal(2, #sendings)
      assert.equal(1, #waits)
    end)
  end

  for name, step in pairs{
    ["a 400"] = status(400), ["a 401"] = status(401), ["a 402"] = status(402), ["a 403"] = status(403),
    ["a 404"] = status(404), ["a 501"] = status(501), ["a certificate nobody vouches for"] = { kind = "tls", sent = false },
    ["an answer too large"] = { kind = "too_large", sent = true }, ["HTML"] = scripted.json(200, "<html>"),
  } do
    it("is not sent again after " .. name, function()
      local client, sendings = client_of{ step }
      local value, err = client.campaigns:get(ID)
      assert.is_nil(value)
      assert.equal(1, err.attempts)
      assert.equal(1, #sendings)
      assert.equal(0, #waits)
    end)
  end

  it("is given up after three sendings, and says so", function()
    local client, sendings = client_of{ BROKEN, status(503), status(500) }
    local value, err = client.campaigns:get(ID)
    assert.is_nil(value)
    assert.equal("server", err.kind)
    assert.equal(500, err.status)
    assert.equal(3, err.attempts)
    assert.equal(3, err.meta.attempts)
    assert.equal(3, #sendings)
    assert.is_nil(err.uncertain)
  end)

  it("is sent as often as the call or the client says", function()
    local client, sendings = client_of({ BROKEN, BROKEN, BROKEN, BROKEN, ok() }, { retries = 1 })
    assert.is_nil(client.campaigns:get(ID))
    assert.equal(2, #sendings)
    assert.is_nil(client.campaigns:get(ID, { retries = 0 }))
    assert.equal(3, #sendings)
    assert.is_truthy(client.campaigns:get(ID, { retries = 5 }))
    assert.equal(5, #sendings)
  end)

  it("refuses a number of retries that is none", function()
    local client = client_of{}
    for _, retries in ipairs{ -1, 0.5, 1 / 0, "2", {} } do
      assert.error_matches(function() client.campaigns:get(ID, { retries = retries }) end,
        "retries: expected a whole number")
      assert.error_matches(function() instantly.new{ retries = retries } end, "retries: expected a whole number")
    end
  end)
end)

describe("a write that ends in the same state", function()
  it("is sent again, and is certain when an answer came in the end", function()
    local client = client_of{ BROKEN, ok() }
    assert.is_truthy(client.campaigns:pause(ID))
  end)

  it("is uncertain when an earlier sending may have arrived, whatever the last one met", function()
    local client = client_of{ BROKEN, REFUSED, status(401) }
    local _, err = client.campaigns:pause(ID)
    assert.equal("unauthorized", err.kind)
    assert.is_true(err.uncertain)
  end)

  it("is certain when none can have arrived", function()
    local client = client_of{ REFUSED, REFUSED, REFUSED }
    local _, err = client.campaigns:pause(ID)
    assert.is_nil(err.uncertain)
    assert.is_true(err.retryable)
  end)

  it("counts a delete as done when the thing is gone after a sending in doubt", function()
    local client, sendings = client_of{ BROKEN, status(404) }
    local value, err, meta = client.campaigns:delete(ID)
    assert.is_true(value)
    assert.is_nil(err)
    assert.equal(404, meta.status)
    assert.equal(2, meta.attempts)
    assert.equal(2, #sendings)
  end)

  it("does not count a delete as done when nothing can have arrived before the 404", function()
    local client = client_of{ REFUSED, status(404), status(404) }
    assert.equal("not_found", select(2, client.campaigns:delete(ID)).kind)
    assert.equal("not_found", select(2, client.campaigns:delete(ID)).kind)
  end)

  it("does not count any other 404 as done", function()
    local client = client_of{ BROKEN, status(404) }
    local value, err = client.campaigns:pause(ID)
    assert.is_nil(value)
    assert.equal("not_found", err.kind)
    assert.is_true(err.uncertain)
  end)
end)

describe("a once", function()
  local SCHEDULE = { schedules = { {
    name = "S", timing = { from = "09:00", to = "17:00" }, days = { ["1"] = true }, timezone = "America/Detroit",
  } } }
  local function create(client) return client.campaigns:create{ name = "x", campaign_schedule = SCHEDULE } end

  for name, step in pairs{
    ["a broken connection"] = BROKEN, ["a timeout"] = { kind = "timeout", sent = true }, ["a 408"] = status(408),
    ["a 500"] = status(500), ["a 502"] = status(502), ["a 503"] = status(503, { ["retry-after"] = "1" }),
    ["a 504"] = status(504),
  } do
    it("is not sent again after " .. name .. ", and is uncertain", function()
      local client, sendings = client_of{ step }
      local value, err = create(client)
      assert.is_nil(value)
      assert.is_true(err.uncertain)
      assert.is_false(err.retryable)
      assert.equal(1, #sendings)
    end)
  end

  it("is sent again when nothing can have reached the server", function()
    local client, sendings = client_of{ REFUSED, { kind = "dns", sent = false }, ok() }
    assert.is_truthy(create(client))
    assert.equal(3, #sendings)
  end)

  it("is sent again when it was refused for its rate", function()
    local client, sendings = client_of{ status(429), ok() }
    assert.is_truthy(create(client))
    assert.equal(2, #sendings)
  end)

  it("stays certain over refusals, until a sending may have arrived", function()
    local client = client_of{ REFUSED, status(429), BROKEN }
    local _, err = create(client)
    assert.is_true(err.uncertain)
    assert.equal(3, err.attempts)
    assert.is_nil(select(2, create((client_of{ status(429), status(429), status(429) }))).uncertain)
  end)

  it("of the raw request is everything but GET and HEAD", function()
    local client, sendings = client_of{ BROKEN, BROKEN, scripted.json(200, "{}") }
    assert.is_nil(client:request{ method = "POST", path = "/api/v2/x" })
    assert.equal(1, #sendings)
    assert.is_truthy(client:request{ path = "/api/v2/x" })
    assert.equal(3, #sendings)
  end)
end)

describe("the wait between two sendings", function()
  it("is what the server asks for", function()
    local client = client_of{ status(429, { ["retry-after"] = "3" }), status(503, { ["retry-after"] = "2" }), ok() }
    assert(client.campaigns:get(ID))
    assert.same({ 3, 2 }, waits)
  end)

  it("is not begun when the time of the call would run out in it", function()
    local client, sendings = client_of{ status(429, { ["retry-after"] = "300" }) }
    local _, err = client.campaigns:get(ID)
    assert.equal("rate_limited", err.kind)
    assert.equal(300, err.retry_after)
    assert.is_true(err.retryable)
    assert.equal(1, #sendings)
    assert.equal(0, #waits)
  end)

  it("grows and stays within its bounds", function()
    for _ = 1, 20 do
      local client = client_of({ BROKEN, BROKEN, ok() })
      assert(client.campaigns:get(ID))
      assert.is_true(waits[#waits - 1] <= 0.5 and waits[#waits] <= 1)
    end
  end)

  it("is another one in each of the processes forked from one", function()
    local pid = core.pid
    finally(function() core.pid = pid end)
    for number = 1, 2 do
      core.pid = function() return number end
      local client = client_of{ BROKEN, ok() }
      client._budget.seed = 7
      assert(client.campaigns:get(ID))
    end
    assert.is_true(math.abs(waits[1] - waits[2]) > 0.01)
  end)

  it("that is cut off by a cancellation ends the call", function()
    sleep.wait = function() return false end
    local client = client_of{ BROKEN }
    local value, err = client.campaigns:pause(ID)
    assert.is_nil(value)
    assert.equal("cancelled", err.kind)
    assert.equal(1, err.attempts)
    assert.is_true(err.uncertain)
  end)
end)

describe("a sending", function()
  it("may be repeated by the transport if it is a read, and no other", function()
    local client, sendings = client_of{ ok(), ok(), BROKEN }
    assert(client.campaigns:get(ID))
    assert(client.campaigns:pause(ID))
    client:request{ method = "POST", path = "/x" }
    assert.same({ true, false, false }, { sendings[1].replay, sendings[2].replay, sendings[3].replay })
  end)

  it("has the time of its operation, unless the call or the client says otherwise", function()
    local client, sendings = client_of({ ok(), status(402), status(402), status(402), status(402) }, { retries = 0 })
    local function preview(of, options)
      return of.supersearch_enrichments:count_leads({ search_filters = {} }, options)
    end
    assert(client.campaigns:get(ID))
    preview(client)
    preview(client, { attempt_timeout = 7 })
    preview(client:with{ attempt_timeout = 9 })
    assert.same({ 30, 120, 7, 9 }, { sendings[1].attempt_timeout, sendings[2].attempt_timeout,
      sendings[3].attempt_timeout, sendings[4].attempt_timeout })
  end)

  it("without an answer does not leave what the answer before it said", function()
    local client = client_of{ status(503, { ["x-request-id"] = "r-1" }), BROKEN, BROKEN }
    local _, err = client.campaigns:get(ID)
    assert.equal("connect", err.kind)
    assert.same({ attempts = 3, elapsed = err.elapsed }, err.meta)
  end)
end)

describe("a client many of whose calls fail", function()
  it("stops sending them again, says so, and begins again with the successes", function()
    local broken = {}
    for i = 1, 100 do broken[i] = REFUSED end
    local client, sendings = client_of(broken)
    for _ = 1, 5 do client.campaigns:get(ID) end
    assert.equal(15, #sendings)
    local _, err = client.campaigns:get(ID)
    assert.equal(16, #sendings)
    assert.matches("not sent again", err.hint, 1, true)
    for i = 17, 36 do broken[i] = ok() end
    for _ = 17, 36 do assert(client.campaigns:get(ID)) end
    client.campaigns:get(ID)
    assert.is_true(#sendings > 37)
  end)

  it("shares that with its siblings on the same connections", function()
    local client = client_of{}
    assert.equal(client._budget, client:with{ timeout = 3 }._budget)
    assert.not_equal(client._budget, instantly.new{ api_key = "x" }._budget)
    assert.is_true(retry.spend(client._budget))
  end)
end)

describe("the hook of a retry", function()
  it("tells the hook of a repetition how long the call has taken until then, earlier sendings and waits included", function()
    local now, slept, elapsed = core.now, 0, {}
    finally(function() core.now = now end)
    core.now = function() return now() + slept end
    local function slowly(step) return function() slept = slept + 1 return step end end
    local client = client_of({ slowly(BROKEN), slowly(status(503)), ok() }, {
      on_retry = function(event) elapsed[#elapsed + 1] = math.floor(event.error.elapsed) end,
    })
    assert(client.campaigns:get(ID))
    assert.same({ 1, 2 }, elapsed)
  end)

  it("is given errors that count all sendings until then", function()
    local counts = {}
    local client = client_of({ BROKEN, status(503), ok() }, {
      on_retry = function(event) counts[#counts + 1] = ("%d %d"):format(event.attempt, event.error.attempts) end,
    })
    assert(client.campaigns:get(ID))
    assert.same({ "1 1", "2 2" }, counts)
  end)
end)

describe("the settings", function()
  it("that forbid a sending make it no attempt", function()
    local client = client_of{ { kind = "config", sent = false } }
    local _, err = client.campaigns:get(ID)
    assert.equal(0, err.attempts)
    assert.equal(0, err.meta.attempts)
  end)
end)

describe("the pacer", function()
  --- A client with a pacer that notes what it is asked; `turns` are the answers of its wait.
  local function paced(script, turns, options)
    local client, sendings = client_of(script, options)
    local heard = {}
    client._pacer = {
      wait = function(_, operation, max_wait, on_wait)
        heard[#heard + 1] = "wait"
        local turn = table.remove(turns, 1) or { 0, "ticket" }
        if on_wait and turn[1] and turn[1] > 0 then on_wait{ seconds = turn[1], reason = "100 in a second" } end
        heard.operation, heard.max_wait = operation.id, max_wait
        return turn[1], turn[2]
      end,
      done = function(_, _, ticket) heard[#heard + 1] = "done " .. ticket end,
      slow_down = function(_, seconds) heard[#heard + 1] = "slow " .. seconds end,
    }
    return client, heard, sendings
  end

  it("is asked before every sending, those that repeat one as well, and told when each is over", function()
    local client, heard = paced({ BROKEN, status(503), ok() }, { { 0, "a" }, { 0, "b" }, { 0, "c" } })
    assert(client.campaigns:get(ID))
    assert.equal("wait, done a, wait, done b, wait, done c", table.concat(heard, ", "))
    assert.equal("getCampaign", heard.operation)
  end)

  it("slows everybody down after a 429, for as long as the server says or for a second", function()
    local client, heard = paced({ status(429), status(429, { ["retry-after"] = "5" }), ok() }, {})
    assert(client.campaigns:get(ID))
    assert.equal("slow 1", heard[3])
    assert.equal("slow 5", heard[6])
  end)

  it("is told the longest wait that the client allows, and tells the hook of a wait", function()
    local event
    local client, heard = paced({ ok() }, { { 2.5, "a" } }, { max_wait = 7, on_wait = function(e) event = e end })
    local _, _, meta = client.campaigns:get(ID)
    assert.equal(7, heard.max_wait)
    assert.equal(2.5, meta.waited)
    assert.equal(2.5, event.seconds)
    assert.equal("campaigns:get", event.operation)
  end)

  it("does not use up the time of the call with its waits", function()
    local client, _, sendings = paced({ BROKEN, ok() }, { { 500, "a" } })
    assert.is_truthy(client.campaigns:get(ID, { timeout = 20 }))
    assert.equal(2, #sendings)
  end)

  it("leaves a sending all of its time", function()
    local client, _, sendings = paced({ ok() }, { { 500, "a" } })
    assert(client.campaigns:get(ID, { timeout = 20 }))
    assert.is_true(sendings.time > 500)
  end)

  it("leaves the time that a hook takes to the call", function()
    local now, slept = core.now, 0
    finally(function() core.now = now end)
    core.now = function() return now() + slept end
    local client, _, sendings = paced({ ok() }, {}, { on_request = function() slept = slept + 15 end })
    assert(client.campaigns:get(ID, { timeout = 20 }))
    assert.is_true(sendings.time < 5.1)
  end)

  it("that does not let it go makes an error of it, and nothing is sent", function()
    local client, heard, sendings = paced({}, {
      { nil, { kind = "rate_limited", local_wait = true, retry_after = 9, message = "the pacer is full" } },
    })
    local value, err = client.campaigns:pause(ID)
    assert.is_nil(value)
    assert.equal("rate_limited", err.kind)
    assert.is_true(err.local_wait)
    assert.is_true(err.retryable)
    assert.equal(9, err.retry_after)
    assert.equal(0, err.attempts)
    assert.equal("nothing was sent: the pacer is full", err.message)
    assert.matches("max_wait", err.hint, 1, true)
    assert.equal(0, #sendings)
    assert.same({ "wait" }, { heard[1], heard[2] })
  end)

  it("that does not let the second sending go does not hide what the first may have done", function()
    local client = paced({ BROKEN }, { { 0, "a" }, { nil, { kind = "rate_limited", message = "x", local_wait = true } } })
    local _, err = client.campaigns:pause(ID)
    assert.is_true(err.uncertain)
    assert.equal(1, err.attempts)
    assert.equal("it was not sent again: x", err.message)
  end)

  it("gets the place back when the hook before the sending stops the call", function()
    local client, heard, sendings = paced({}, { { 0, "a" } }, { on_request = function() error("not now", 0) end })
    assert.error_matches(function() client.campaigns:get(ID) end, "^not now$")
    assert.equal("wait, done a", table.concat(heard, ", "))
    assert.equal(0, #sendings)
  end)
end)

describe("a key that was taken for an id", function()
  local KEY = "MDE5OWIzZjEtMDAwMDp0aGlzaXNub3RhcmVhbGtleQ=="

  it("is in no error, hook or log", function()
    local told = {}
    local function note(event) told[#told + 1] = event.path end
    local client = client_of({ status(404), status(404) }, {
      api_key = KEY, on_request = note, on_response = note, logger = function(_, line) told[#told + 1] = line end,
    })
    local _, err = client.campaigns:get(KEY)
    local _, raw = client:request{ path = "/api/v2/campaigns/" .. KEY }
    told[#told + 1] = tostring(err) .. tostring(raw) .. err.path .. raw.path
    local text = table.concat(told, "\n")
    assert.matches("[redacted]", text, 1, true)
    for _, form in ipairs(require("instantly.redact").forms(KEY)) do assert.is_nil(text:find(form, 1, true)) end
  end)
end)

describe("the results of a call that failed", function()
  -- LuaJIT's assert raises the last of its arguments: with a third result that would not be the error.
  local calls = {
    get = function(client) return client.campaigns:get(ID) end,
    list = function(client) return client.campaigns:list() end,
    collect = function(client) return client.campaigns:collect() end,
    pause = function(client) return client.campaign(ID):pause() end,
    save = function(client)
      local campaign = client.campaign(ID)
      campaign.name = "x"
      return campaign:save()
    end,
    request = function(client) return client:request{ path = "/api/v2/x" } end,
    workspace = function(client) return client.workspaces:get() end,
    preflight = function(client) return client.campaign(ID):preflight() end,
    activate_and_wait = function(client) return client.campaign(ID):activate_and_wait() end,
    wait = function(client) return client.background_jobs:wait(ID) end,
    verify_and_wait = function(client) return client.email_verifications:verify_and_wait "a@example.com" end,
    reply = function(client) return client.email(ID):reply{ text = "x" } end,
    import = function(client) return client.leads:import({ { email = "a@example.com" } }, { campaign = ID }) end,
  }
  for name, call in pairs(calls) do
    it("are nil and the error, and no more: " .. name, function()
      local results = { n = select("#", call(client_of{ status(402) })), call(client_of{ status(402) }) }
      assert.equal(2, results.n)
      assert.is_nil(results[1])
      assert.equal("payment_required", results[2].kind)
      assert.equal(1, results[2].meta.attempts)
    end)

    it("tell how it went although nothing could be sent: " .. name, function()
      local client = client_of{}
      client:close()
      local _, err = call(client)
      assert.equal("closed", err.kind)
      assert.equal(0, err.meta.attempts)
      assert.is_true(err.meta.elapsed >= 0)
    end)
  end

  it("tell how the call went in the error", function()
    local client = client_of{ status(402, { ["x-request-id"] = "r-1" }) }
    local _, err = client.campaigns:get(ID)
    assert.equal("r-1", err.meta.headers["X-Request-Id"])
    assert.equal(1, err.meta.attempts)
  end)
end)
