-- examples/nginx runs as it is printed, but for addresses and places.
local cjson = require "cjson"
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local nginx = require "spec.support.nginx"
local shell = require "spec.support.shell"

local SECRET = "a secret of the specs"
local ACTIVE = "019fbc8d-3a80-7000-8459-95946341123f" -- of the stand-in: 180 sent, 3 bounced

local served, control, server
setup(function()
  served = mock_server.start{}
  control = instantly.new{ base_url = served.http, api_key = served.key, pacer = false }
end)
teardown(function() served.stop() end)
before_each(function() assert(control:request{ method = "POST", path = "/__mock/reset" }) end)
after_each(function()
  if server then server.stop() end
  server = nil
end)

--- The example's nginx.conf here; `limits` in place of what it gives the guard.
local function start(limits, environment)
  local conf = shell.read "examples/nginx/nginx.conf"
  local function change(plain, new)
    local from, to = conf:find(plain, 1, true)
    assert(from, "nginx.conf has no " .. plain)
    conf = conf:sub(1, from - 1) .. new .. conf:sub(to + 1)
  end
  local root = shell.output "pwd"
  change("worker_processes auto;", "worker_processes 2;")
  change("error_log /dev/stderr notice;", "error_log $dir/error.log notice;")
  change("pid nginx.pid;", "pid $dir/nginx.pid;")
  change('"$prefix/?.lua;;";', ('"%s/examples/nginx/?.lua;%s/lua/?.lua;%s/lua/?/init.lua;;"; lua_package_cpath "$build/?.so;;";')
    :format(root, root, root))
  change("/etc/ssl/certs/ca-certificates.crt", served.ca_file)
  change("listen 127.0.0.1:8080;", "listen unix:$dir/socket;")
  if limits then change("{ every = 600, sent = 100, bounced = 0.05 }", limits) end
  local env = {
    INSTANTLY_API_KEY = served.key, INSTANTLY_BASE_URL = served.https:gsub("127%.0%.0%.1", "localhost"), WEBHOOK_SECRET = SECRET,
  }
  for name, value in pairs(environment or {}) do env[name] = value end
  server = nginx.start{ conf = conf, env = env }
end

--- Is it so, at once or in a while?
local function becomes(condition)
  for _ = 1, 100 do
    if condition() then return true end
    os.execute "sleep 0.05"
  end
  return false
end

local function status_of(id) return assert(control.campaigns:get(id)).status_name end

local function deliver(fields, secret)
  local event = { timestamp = "2026-08-11T09:00:00.000Z", event_type = "account_error", campaign_id = ACTIVE,
    email_account = "jane@example.com" }
  for name, value in pairs(fields or {}) do event[name] = value end
  return server.post("/instantly", cjson.encode(event), ("X-Webhook-Secret: %s\r\n"):format(secret or SECRET))
end

local function pauses()
  local count = 0
  for _, entry in ipairs(assert(control:request{ path = "/__mock/log" })) do
    if entry.operation == "pauseCampaign" then count = count + 1 end
  end
  return count
end

describe("the README", function()
  it("shows lines of examples/nginx/nginx.conf", function()
    local function lines_of(text)
      local lines = {}
      for line in text:gmatch "[^\n]+" do lines[#lines + 1] = (line:gsub("%s+", " "):gsub("^ ", "")) end
      return lines
    end
    local known = {}
    for _, line in ipairs(lines_of(shell.read "examples/nginx/nginx.conf")) do known[line] = true end
    local shown = lines_of(shell.read("README.md"):match "\n```nginx\n(.-)\n```")
    assert.is_true(#shown > 8)
    for _, line in ipairs(shown) do assert.is_true(known[line], line) end
  end)

  it("shows code that runs in nginx", function()
    local code = shell.read("README.md"):match "\n```lua content_by_lua_block\n(.-)\n```"
    local other = nginx.start{
      workers = 1, main = "env INSTANTLY_API_KEY; env INSTANTLY_BASE_URL;", locations = { ["/shown"] = code },
      env = { INSTANTLY_API_KEY = served.key, INSTANTLY_BASE_URL = served.http },
    }
    local answer = other.get("/shown?id=" .. ACTIVE)
    local _, status = other.get "/shown?id=00000000-0000-7000-8000-000000000001"
    local log = other.log()
    other.stop()
    assert.equal("My First Campaign is active\n", answer)
    assert.equal(500, status)
    assert.matches("campaigns:get failed: not_found (404)", log, 1, true)
  end)
end)

describe("examples/nginx/webhook.lua", function()
  it("answers at once, and pauses the campaign of a sender with a problem", function()
    start()
    local answer, status = deliver()
    assert.same({ "ok\n", 200 }, { answer, status })
    assert.is_true(becomes(function() return status_of(ACTIVE) == "paused" end), server.log())
    assert.is_true(becomes(function() return server.log():find("paused My First Campaign: jane@example.com", 1, true) end))
  end)

  it("does once what is delivered twice, in whichever worker", function()
    start()
    for _ = 1, 10 do assert.equal(200, (select(2, deliver()))) end
    assert.is_true(becomes(function() return pauses() > 0 end))
    os.execute "sleep 0.3"
    assert.equal(1, pauses())
  end)

  it("leaves campaigns alone when something else happened", function()
    start()
    assert.equal(200, (select(2, deliver{ event_type = "reply_received" })))
    os.execute "sleep 0.3"
    assert.equal("active", status_of(ACTIVE))
  end)

  it("refuses what lacks the secret, and what is no event", function()
    start()
    assert.equal(401, (select(2, deliver({}, "wrong"))))
    assert.equal(401, (select(2, server.post("/instantly", "{}"))))
    assert.equal(400, (select(2, server.post("/instantly", "{}", ("X-Webhook-Secret: %s\r\n"):format(SECRET)))))
    os.execute "sleep 0.3"
    assert.equal("active", status_of(ACTIVE))
  end)

  it("tells in the log what failed, and makes use of a repetition", function()
    start()
    local missing = { campaign_id = "00000000-0000-7000-8000-000000000001" }
    deliver(missing)
    assert.is_true(becomes(function() return server.log():find("campaigns?:pause failed: not_found") end))
    local before = pauses()
    deliver(missing)
    assert.is_true(becomes(function() return pauses() == before + 1 end))
  end)
end)

describe("examples/nginx/guard.lua", function()
  it("pauses active campaigns of which too much comes back, and no others", function()
    start "{ every = 600, sent = 100, bounced = 0.01 }"
    assert.is_true(becomes(function() return status_of(ACTIVE) == "paused" end), server.log())
    os.execute "sleep 0.3"
    assert.equal(1, pauses())
    assert.matches("paused My First Campaign: 3 of 180 bounced", server.log(), 1, true)
  end)

  it("looks again and again, in one worker", function()
    start "{ every = 0.2, sent = 100, bounced = 0.05 }"
    local function looks() return assert(control:request{ path = "/__mock/counts" }).getCampaignAnalytics or 0 end
    assert.is_true(becomes(function() return looks() >= 3 end))
    assert.equal("active", status_of(ACTIVE))
  end)

  it("lives through a service that is gone", function()
    start("{ every = 0.2, sent = 100, bounced = 0.05 }", { INSTANTLY_BASE_URL = "http://127.0.0.1:1" })
    assert.is_true(becomes(function()
      return select(2, server.log():gsub("campaigns:analytics failed: connect", "")) >= 2
    end), server.log())
  end)
end)
