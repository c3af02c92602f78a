local credential = require "instantly.credential"
local plans = require "instantly.plan"
local scripted = require "spec.support.scripted"
local settings = require "instantly.settings"

local ID = "0199b3f1-0000-7000-8000-000000000001"
local KEY = "plan-spec-key-0123456789"

local READ = { method = "GET", retry = "read" }
local WRITE = { method = "POST", retry = "once" }

--- The plans of a client with these settings.
local function plan_of(given)
  local all = { base_url = "https://example.com", api_key = KEY }
  for name, value in pairs(given or {}) do all[name] = value end
  return plans.of(settings.resolve("spec", all), credential.new(KEY, "spec"))
end

local function lines_of(plan) return "\n" .. table.concat(plan.headers, "\n") .. "\n" end

describe("a plan", function()
  it("says what the settings say", function()
    local plan = plan_of{ timeout = 9, attempt_timeout = 8, connect_timeout = 7, retries = 6, max_body = 5000,
      user_agent = "me/1", workspace = ID, headers = { ["X-Team"] = "a" } }("x:get", READ, false, plans.NO_OPTIONS)
    assert.same({ 9, 8, 7, 6, 5000 },
      { plan.total, plan.attempt_timeout, plan.connect_timeout, plan.retries, plan.max_body })
    assert.same({ "GET", "read", "x:get", READ, true },
      { plan.method, plan.retry, plan.operation, plan.specs, plan.replay })
    assert.equal(("\nAuthorization: Bearer %s\nUser-Agent: me/1\nAccept: application/json\nx-as-workspace: %s\nx-team: a\n")
      :format(KEY, ID), lines_of(plan))
  end)

  it("says what the options of the call say rather than what the settings say", function()
    local plan = plan_of{ timeout = 9, headers = { ["X-Team"] = "a", ["X-B"] = "b" } }("x:get", READ, false, {
      timeout = 1, attempt_timeout = 2, connect_timeout = 3, retries = 4, headers = { ["x-TEAM"] = "c" },
    })
    assert.same({ 1, 2, 3, 4 }, { plan.total, plan.attempt_timeout, plan.connect_timeout, plan.retries })
    assert.matches("\nx%-b: b\nx%-team: c\n$", lines_of(plan))
  end)

  it("takes 30 seconds for one sending unless the operation needs more", function()
    assert.equal(30, plan_of()("x:get", READ, false, plans.NO_OPTIONS).attempt_timeout)
    local slow = { method = "GET", retry = "read", attempt_timeout = 90 }
    assert.equal(90, plan_of()("x:get", slow, false, plans.NO_OPTIONS).attempt_timeout)
    assert.equal(5, plan_of{ attempt_timeout = 5 }("x:get", slow, false, plans.NO_OPTIONS).attempt_timeout)
  end)

  it("lets libcurl replay reads alone", function()
    assert.is_true(plan_of()("x:get", READ, false, plans.NO_OPTIONS).replay)
    assert.is_false(plan_of()("x:add", WRITE, false, plans.NO_OPTIONS).replay)
  end)

  it("takes a page as a buffer, unless its text or tables are asked for", function()
    local list = { method = "GET", retry = "read", page = {} }
    assert.is_truthy(plan_of()("x:list", list, false, plans.NO_OPTIONS).takes_buffer)
    assert.is_nil(plan_of()("x:list", list, false, { as = "table" }).takes_buffer)
    assert.is_nil(plan_of()("x:get", READ, false, plans.NO_OPTIONS).takes_buffer)
  end)

  it("accepts text where the answer is text, and names a content type with a body alone", function()
    local text = { method = "GET", retry = "read", returns = { text = true } }
    assert.matches("\nAccept: text/csv, application/json\n", lines_of(plan_of()("x:csv", text, false, plans.NO_OPTIONS)))
    local of = plan_of()
    for _ = 1, 2 do
      assert.matches("\nContent%-Type: application/json\n", lines_of(of("x:add", WRITE, true, plans.NO_OPTIONS)))
      assert.is_nil(lines_of(of("x:add", WRITE, false, plans.NO_OPTIONS)):find("Content-Type", 1, true))
    end
  end)

  it("has what is rare only where it is set", function()
    local plan = plan_of()("x:get", READ, false, plans.NO_OPTIONS)
    local rare = plan_of{ proxy = "http://127.0.0.1:1", allow_insecure = true }("x:get", READ, false, plans.NO_OPTIONS)
    assert.same({ nil, nil, nil }, { rawget(plan, "proxy"), rawget(plan, "allow_insecure"), rawget(plan, "ca_file") })
    assert.same({ "http://127.0.0.1:1", true }, { rare.proxy, rare.allow_insecure })
  end)

  it("is the same for all calls of one name whose options say nothing of it, and no other", function()
    local of = plan_of()
    local plan = of("x:get", READ, false, plans.NO_OPTIONS)
    assert.equal(plan, of("x:get", READ, false, plans.NO_OPTIONS))
    assert.not_equal(plan, of("x:get", READ, true, plans.NO_OPTIONS))
    assert.equal(plan, of("x:get", READ, false, { strict = false, extra = { a = 1 } }))
    for name, value in pairs{
      headers = {}, timeout = 120, attempt_timeout = 30, connect_timeout = 10, retries = 2, as = "table",
    } do
      assert.not_equal(plan, of("x:get", READ, false, { [name] = value }))
      assert.equal(plan, of("x:get", READ, false, plans.NO_OPTIONS))
    end
    assert.not_equal(plan, of("x:look", READ, false, plans.NO_OPTIONS))
    local another = setmetatable({}, { __index = READ }) -- as a walk by offset makes it
    assert.equal(another, of("x:get", another, false, plans.NO_OPTIONS).specs)
    assert.equal(READ, of("x:get", READ, false, plans.NO_OPTIONS).specs)
    assert.not_equal(plan, plan_of()("x:get", READ, false, plans.NO_OPTIONS))
  end)

  it("is raised about when a header cannot be sent", function()
    assert.error_matches(function() plan_of()("x:get", READ, false, { headers = { ["X Y"] = "z" } }) end, "x:get: ")
  end)
end)

describe("a request", function()
  it("is told by its own options alone, whatever the calls before it were told", function()
    local client = scripted.client({}, { retries = 1 })
    local seen
    client._transport.send = function(request)
      seen = request
      return 204, "", ""
    end
    local function sent(of, options)
      assert(of.campaigns:share(ID, options))
      return seen.attempt_timeout, seen.total, seen.retries, table.concat(seen.headers, "\n"):match "x%-run: (%d)"
    end
    local options = { attempt_timeout = 7, timeout = 8, retries = 0, headers = { ["X-Run"] = "1" } }
    for _ = 1, 2 do
      assert.same({ 30, 120, 1 }, { sent(client) })
      assert.same({ 7, 8, 0, "1" }, { sent(client, options) })
    end
    options.timeout, options.headers["X-Run"] = 9, "2"
    assert.same({ 7, 9, 0, "2" }, { sent(client, options) })
    assert.same({ 30, 50, 1 }, { sent(client:with{ timeout = 50 }) })
    assert.same({ 30, 120, 1 }, { sent(client) })
  end)

  it("names a content type with a body alone, whatever the calls before it carried", function()
    local client = scripted.client{}
    local lines
    client._transport.send = function(request)
      lines = table.concat(request.headers, "\n")
      return 204, "", ""
    end
    for _ = 1, 2 do
      assert(client.campaigns:share(ID))
      local without = lines
      assert(client.request(client, { method = "POST", path = "/api/v2/x", body = { a = 1 } }))
      assert.matches("Content%-Type: application/json", lines)
      assert(client.campaigns:share(ID))
      assert.equal(without, lines)
      assert.is_nil(lines:find("Content-Type", 1, true))
      assert(client.campaigns:share(ID, { extra = { a = 1 } }))
      assert.matches("Content%-Type: application/json", lines)
    end
  end)
end)
