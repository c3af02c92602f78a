-- The whole way: Lua, C, libcurl, a socket, and the stand-in behind it.
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local MISSING = "00000000-0000-7000-8000-000000000000"

local function schedule()
  return { schedules = { {
    name = "S", timezone = "America/Detroit", timing = { from = "09:00", to = "17:00" },
    days = { ["1"] = true, ["2"] = false },
  } } }
end

local served
setup(function() served = mock_server.start{} end)
teardown(function() served.stop() end)

local ways = {
  { name = "HTTP", settings = function() return { base_url = served.http, api_key = served.key } end },
  { name = "HTTPS", settings = function()
    return { base_url = served.https, api_key = served.key, ca_file = served.ca_file }
  end },
}

for _, way in ipairs(ways) do
  describe("over " .. way.name .. ", a campaign", function()
    local client
    before_each(function() client = instantly.new(way.settings()) end)

    it("lives its whole life", function()
      local campaign = assert(client.campaigns:create{
        name = "Life " .. way.name, campaign_schedule = schedule(), email_list = { "jane@example.com" },
        sequences = { { steps = { { type = "email", delay = 1, variants = { { subject = "s", body = "b" } } } } } },
      })
      assert.equal("draft", campaign.status_name)
      assert(campaign:activate())
      assert.equal("active", campaign.status_name)
      assert(campaign:pause())
      assert.equal("paused", campaign.status_name)

      campaign.daily_limit = 31
      table.insert(campaign.email_list, "john@example.com")
      assert(campaign:save())
      local again = assert(client.campaigns:get(campaign.id))
      assert.equal(31, again.daily_limit)
      assert.same({ "jane@example.com", "john@example.com" }, { again.email_list[1], again.email_list[2] })
      assert.is_true(again == campaign)

      local copy = assert(campaign:duplicate{ name = "Copy" })
      assert.not_equal(campaign.id, copy.id)
      assert.equal("Copy", copy.name)
      assert(campaign:add_variables{ variables = { "city" } })

      local _, err = client.campaigns:create_from_export(campaign)
      assert.equal("forbidden", err.kind)
      local shared, problem, meta = campaign:share()
      assert.is_true(shared)
      assert.is_nil(problem)
      assert.equal(204, meta.status)
      assert.not_equal(campaign.id, assert(client.campaigns:create_from_export(campaign)).id)
      assert(campaign:export())

      assert(copy:delete())
      assert(campaign:delete())
      assert.equal("not_found", select(2, client.campaigns:get(campaign.id)).kind)
    end)

    it("is listed, page by page", function()
      local all = assert(client.campaigns:collect())
      local seen = {}
      for campaign in client.campaigns{ limit = 3 } do seen[#seen + 1] = campaign.id end
      assert.is_true(#all > 6)
      assert.equal(#all, #seen)
      for i, campaign in ipairs(all) do assert.equal(campaign.id, seen[i]) end
    end)

    it("is filtered by the name of its status", function()
      local count = 0
      for campaign in client.campaigns{ status = "paused" } do
        assert.equal("paused", campaign.status_name)
        count = count + 1
      end
      assert.is_true(count > 0)
    end)

    it("tells why it does not send, and its figures", function()
      local campaign = assert(client.campaigns:collect{ status = "active", max = 1 })[1]
      assert(campaign:sending_status())
      assert.equal("table", type(assert(campaign:analytics())))
      assert.equal("table", type(assert(campaign:analytics_daily())))
      assert.equal("table", type(assert(campaign:analytics_steps())))
      assert.equal("number", type(assert(campaign:analytics_overview()).open_count))
      assert.equal("number", type(assert(client.campaigns:count_launched()).count))
      assert.equal("table", type(assert(client.campaigns:search_by_contact{ search = "lead1@example.org" }).items))
    end)

    it("that does not exist is a not_found error with everything one needs", function()
      local value, err = client.campaigns:pause(MISSING)
      assert.is_nil(value)
      assert.equal("not_found", err.kind)
      assert.equal(404, err.status)
      assert.equal(404, err.meta.status)
      assert.matches("campaigns:pause failed: not_found (404)", tostring(err), 1, true)
    end)

    it("is refused with a wrong key, by name", function()
      local settings = way.settings()
      settings.api_key = "wrong-key-0123456789"
      local _, err = instantly.new(settings).campaigns:list()
      assert.equal("unauthorized", err.kind)
      assert.is_nil(tostring(err):find("wrong-key", 1, true))
    end)

    it("is refused by the API with the path of what is wrong", function()
      local bad = schedule()
      bad.schedules[1].timezone = "America/New_York"
      local _, err = client.campaigns:create{ name = "x", campaign_schedule = bad }
      assert.equal("invalid", err.kind)
      assert.equal(400, err.status)
      assert.matches("timezone", err.message, 1, true)
      assert.matches("known values of timezone: Etc/GMT+12", err.hint, 1, true)
    end)
  end)
end

describe("over HTTPS", function()
  it("is a tls error without the CA, and nothing reaches the server", function()
    local client = instantly.new{ base_url = served.https, api_key = served.key }
    local _, err = client.campaigns:create{ name = "x", campaign_schedule = schedule() }
    assert.equal("tls", err.kind)
    assert.is_nil(err.uncertain)
    assert.matches("ca_file", err.hint, 1, true)
  end)
end)

describe("the environment", function()
  it("can name server and CA, so that a program needs no change", function()
    local real = os.getenv
    os.getenv = function(name) -- luacheck: ignore
      return ({ INSTANTLY_BASE_URL = served.https, INSTANTLY_CA_FILE = served.ca_file, INSTANTLY_API_KEY = served.key })
        [name] or real(name)
    end
    local ok, result, err = pcall(function() return instantly.new().campaigns:count_launched() end)
    os.getenv = real -- luacheck: ignore
    assert.is_true(ok, result)
    assert.is_truthy(result, err)
  end)
end)

describe("a finalizer that calls", function()
  --- Runs a program; `at_end(call)` has `call` called by the collector or at the end of the state, as `how` says. Gives
  --- how it ended, and what it printed.
  local function run(how, program)
    local code = ([[
      package.path, package.cpath = %q, %q
      local instantly = require "instantly"
      local settings, how = { base_url = %q, api_key = %q }, %q
      local function finalizer(call)
        local newproxy = rawget(_G, "newproxy")
        if not newproxy then return setmetatable({}, { __gc = call }) end
        local proxy = newproxy(true)
        getmetatable(proxy).__gc = call
        return proxy
      end
      local function say(what, value, err) print(what, value ~= nil, err and err.kind) end
      local kept = {}
      local function at_end(call) kept[1] = finalizer(call) end
      local function program() %s end
      program()
      if how == "collector" then
        kept[1], program = nil, nil
        for _ = 1, 4 do collectgarbage() end
      else
        debug.getregistry().kept = kept
      end]])
      :format(package.path, package.cpath, served.http, served.key, how, program)
    return shell.run(("%s -e %s 2>&1"):format(process.lua, shell.quote(code)))
  end

  local READ = 'say("read", c:request{ path = "/api/v2/campaigns" })'
  local WRITE = 'say("write", c:request{ method = "POST", path = "/api/v2/x", body = { a = 1 } })'

  for _, how in ipairs{ "collector", "end" } do
    local function ended(program, calls)
      local status, output = run(how, program)
      assert.equal(0, status, output)
      local found = {}
      for call, is_value, kind in output:gmatch "(%w+)\t(%w+)\t([%w_]+)\n" do
        found[#found + 1] = call
        assert.is_true(is_value == "true" or kind ~= "nil", output)
      end
      assert.same(calls, found, output)
    end

    it(("gets a value or an error of a client that has called before (%s)"):format(how), function()
      ended(([[local c = instantly.new(settings)
        at_end(function() %s %s end)
        say("first", c:request{ path = "/api/v2/campaigns" })
        say("second", c:request{ method = "POST", path = "/api/v2/x", body = { a = 1 } })]]):format(READ, WRITE),
        { "first", "second", "read", "write" })
    end)

    it(("gets a value or an error of a client that was made after it (%s)"):format(how), function()
      ended(([[local c
        at_end(function() %s %s end)
        c = instantly.new(settings)
        say("first", c:request{ path = "/api/v2/campaigns" })]]):format(READ, WRITE), { "first", "read", "write" })
    end)

    it(("gets a value or an error of a client that it makes itself (%s)"):format(how), function()
      ended(([[at_end(function() local c = instantly.new(settings) %s %s end)]]):format(READ, WRITE), { "read", "write" })
      ended(([[at_end(function() settings.timeout = 9 local c = instantly.new(settings) %s %s end)
        say("first", instantly.new(settings):request{ path = "/api/v2/campaigns" })]]):format(READ, WRITE),
        { "first", "read", "write" })
    end)
  end
end)
