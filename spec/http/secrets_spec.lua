-- The key is nowhere but in the Authorization header: whatever a program gets to see of its calls, well or failed, is
-- searched for it, in every form in which a server may give it back.
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local redact = require "instantly.redact"
local shell = require "spec.support.shell"
local sleep = require "instantly.sleep"

local KEY = "MDE5OWIzZjEt+MDAwMDp0/aGlzaXNub3RhcmVhbGtleQ=="
local ID = "0199b3f1-0000-7000-8000-000000000001"
local FORMS = redact.forms(KEY)

--- Every text in a value: keys and values of tables, what tostring makes of them, fields of records.
local function texts_of(value, into, seen)
  into, seen = into or {}, seen or {}
  if type(value) == "string" then into[#into + 1] = value end
  if type(value) ~= "table" and type(value) ~= "userdata" or seen[value] then return into end
  seen[value] = true
  into[#into + 1] = tostring(value)
  if type(value) == "userdata" then return into end
  for name, item in next, value do
    texts_of(name, into, seen)
    texts_of(item, into, seen)
  end
  return into
end

local function assert_clean(what, ...)
  for i = 1, select("#", ...) do
    for _, text in ipairs(texts_of((select(i, ...)))) do
      for _, form in ipairs(FORMS) do
        assert(not text:find(form, 1, true), ("the key is in %s: %s"):format(what, text:gsub(KEY:gsub("%p", "%%%0"), "KEY")))
      end
    end
  end
end

--- All that a client tells: hooks, logger. And the settings that make it tell.
local function listen(options)
  local told = {}
  local settings = { api_key = KEY, pacer = false }
  for _, name in ipairs{ "on_request", "on_retry", "on_wait", "on_response" } do
    settings[name] = function(event) told[#told + 1] = { name, event } end
  end
  settings.logger = function(level, line) told[#told + 1] = level .. " " .. line end
  for name, value in pairs(options) do settings[name] = value end
  return settings, told
end

local CALLS = {
  read = function(client) return client.campaigns:get(ID) end,
  idempotent = function(client) return client.campaigns:pause(ID) end,
  once = function(client) return client.lead_lists:create{ name = "x" } end,
  list = function(client) return client.campaigns:collect{ max = 3 } end,
  raw = function(client) return client:request{ method = "POST", path = "/api/v2/" .. KEY:gsub("[/+]", ""), body = { key = 1 } } end,
  taken_for_an_id = function(client) return client.campaigns:get((KEY:gsub("[/+]", ""))) end,
}

local real_wait
before_each(function()
  real_wait = sleep.wait
  sleep.wait = function() return true end
end)
after_each(function() sleep.wait = real_wait end)

describe("the key, with a server that gives back whatever it was sent,", function()
  -- Each way in which a server, or what stands in front of it, may repeat it.
  local function echo(status, content_type, body, headers)
    headers = headers or {}
    headers["content-type"] = content_type
    return function() return { status = status, headers = headers, body = body } end
  end
  local answers = {}
  for _, status in ipairs{ 400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 503 } do
    answers["in the message of a " .. status] = echo(status, "application/json",
      ('{"statusCode":%d,"error":"x","code":"%s","message":"no such key: %s"}'):format(status, KEY, KEY))
  end
  for i, form in ipairs(FORMS) do
    answers["in a page, form " .. i] = echo(502, "text/html", "<html>Authorization: Bearer " .. form .. "</html>")
    answers["in a 200 that is no JSON, form " .. i] = echo(200, "text/plain", "who are you, " .. form .. "?")
  end
  answers["in headers"] = echo(500, "text/plain", "", {
    ["x-request-id"] = KEY, ["x-echo"] = "Bearer " .. KEY, location = "https://x.example/?key=" .. FORMS[2], ["retry-after"] = KEY,
  })
  answers["in a redirect"] = echo(302, "text/plain", "", { location = "https://" .. FORMS[2] .. ".example/" })
  answers["in a 200 that reports a failure"] = echo(200, "application/json",
    ('{"error":"bad key %s","message":"%s","success":false}'):format(KEY, KEY))
  answers["cut off in the middle"] = echo(500, "text/plain", ("y"):rep(1990) .. KEY .. ("y"):rep(100))

  for name, answer in pairs(answers) do
    it(name .. " is in no error, result, hook or log", function()
      local settings, told = listen{ mock = require("instantly.mock").new{ before = answer } }
      local client = instantly.new(settings)
      for call_name, call in pairs(CALLS) do
        local _, err, meta = call(client)
        meta = meta or err.meta
        assert_clean("the error of a " .. call_name, err, err and tostring(err) or "")
        assert_clean("the meta of a " .. call_name, meta, meta.headers and meta.headers:table() or "")
      end
      assert_clean("what was told", told)
      assert_clean("the client", tostring(client), client:doctor())
      assert.is_true(#told > 10)
    end)
  end
end)

describe("the key, over the wire,", function()
  local served
  setup(function() served = mock_server.start{ keys = { [KEY] = { admin = true } } } end)
  teardown(function() served.stop() end)

  local function log_of(server)
    local observer = instantly.new{ api_key = KEY, base_url = server.http, pacer = false }
    return assert(observer:request{ path = "/__mock/log" })
  end

  it("is in nothing that is told of calls that succeed and of calls that fail, nor in the log of the stand-in", function()
    for _, base in ipairs{ served.http, served.https } do
      local settings, told = listen{ base_url = base, ca_file = served.ca_file, attempt_timeout = 0.3 }
      local client = instantly.new(settings)
      for _, fault in ipairs{ "none", "close", "cut-body", "stall", "503", "429", "edge-1010", "invalid-json", "redirect" } do
        local sender = fault == "none" and client or client:with{ headers = { ["x-mock-fault"] = fault } }
        for name, call in pairs(CALLS) do
          local value, err, meta = call(sender)
          meta = meta or err.meta
          assert_clean(fault .. " of a " .. name, err, meta, meta.headers and meta.headers:table() or "")
          if type(value) == "table" and name == "list" then assert_clean("a list", value) end
        end
        assert_clean("a sibling", sender, tostring(sender))
      end
      assert_clean("what was told", told)
      assert.is_true(#told > 50)
      assert_clean("the doctor", client:doctor(), tostring(client:doctor()))
    end
    local log = log_of(served)
    assert.is_true(#log > 50)
    -- Of the paths that the specs put it into, the stand-in logs what it got. Nothing else holds it.
    for _, entry in ipairs(log) do
      entry.path = nil
      assert_clean("the log of the stand-in", entry)
    end
  end)

  it("is in nothing that a program prints when its error is not caught", function()
    local code = [[
      local instantly = require "instantly"
      local client = instantly.new{ base_url = %q, api_key = %q, retries = 0 }
      print(client, client.campaigns, client.campaign "x", client:doctor())
      io.stderr:write(tostring(select(2, client.campaigns:get "nobody")), "\n")
      assert(client.campaigns:get "nobody")
    ]]
    for _, base in ipairs{ served.http, "http://127.0.0.1:1" } do
      local status, output = shell.run(("env LUA_PATH=%s LUA_CPATH=%s %s -e %s"):format(shell.quote(package.path),
        shell.quote(package.cpath), process.lua, shell.quote(code:format(base, KEY))))
      assert.not_equal(0, status)
      assert.matches("key …", output, 1, true)
      assert.matches("\n%S*lua%S*: campaigns:get failed", output)
      assert_clean("what a program printed", output)
    end
  end)
end)

describe("a key in the wrong place", function()
  local places = {
    ["instead of the settings"] = function() return instantly.new(KEY) end,
    ["as the base URL"] = function() return instantly.new{ base_url = KEY } end,
    ["in the base URL"] = function() return instantly.new{ base_url = "https://" .. KEY .. "@api.example" } end,
    ["as a setting that is a number"] = function() return instantly.new{ api_key = KEY, timeout = KEY } end,
    ["as the workspace"] = function() return instantly.new{ api_key = KEY, workspace = KEY } end,
    ["with a line break"] = function() return instantly.new{ api_key = KEY .. "\n" .. KEY } end,
    ["with a blank"] = function() return instantly.new{ api_key = KEY .. " " .. KEY } end,
    ["behind Bearer"] = function() return instantly.new{ api_key = "Bearer " .. KEY } end,
    ["as a header"] = function()
      return instantly.new{ api_key = KEY, headers = { Authorization = "Bearer " .. KEY } }
    end,
    ["as options"] = function() return instantly.new{ api_key = KEY }.campaigns:get(ID, KEY) end,
  }
  for place, misuse in pairs(places) do
    it(place .. " is not shown by what is raised", function()
      local ok, problem = pcall(misuse)
      assert.is_false(ok)
      assert_clean(place, problem)
    end)
  end

  it("as a proxy, or as the host, is not shown by the client, its errors and its doctor", function()
    local host = KEY:gsub("[/+=]", "")
    for _, settings in ipairs{
      { api_key = host, base_url = "https://" .. host .. ".invalid" },
      { api_key = host, base_url = "https://127.0.0.1:1", proxy = host .. ".invalid" },
      { api_key = host, base_url = "https://127.0.0.1:1", proxy = "http://me:" .. host .. "@127.0.0.1:1" },
      { api_key = host, base_url = "https://127.0.0.1:1", workspace = host },
    } do
      settings.timeout, settings.retries = 2, 0
      local client = instantly.new(settings)
      local _, err = client.campaigns:get(ID)
      local text = table.concat({ tostring(client), tostring(err), tostring(client:doctor()) }, "\n")
      assert.is_nil(text:find(host, 1, true), text:gsub(host, "KEY"))
    end
  end)
end)

describe("the search for the key", function()
  it("finds it: in texts, in tables, in every form, in an error", function()
    for _, form in ipairs(FORMS) do
      assert.has_error(function() assert_clean("x", { a = { b = "…" .. form } }) end)
      assert.has_error(function() assert_clean("x", { [form] = 1 }) end)
    end
    assert.has_error(function() assert_clean("x", require("instantly.error").new("invalid", KEY)) end)
  end)
end)
