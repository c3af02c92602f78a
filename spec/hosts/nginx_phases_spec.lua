-- Where in nginx a call can be made, and what is said where it cannot.
local cjson = require "cjson"
local cqueues_socket = require "cqueues.socket"
local mock_server = require "spec.support.mock_server"
local nginx = require "spec.support.nginx"
local tls = require "spec.support.tls"

local TRY = ' require("spec.support.nginx_phase").try "%s" '

local HTTP = [[
    lua_shared_dict phases 1m;
    upstream balanced {
        server 0.0.0.1;
        balancer_by_lua_block {
            require("spec.support.nginx_phase").try "balancer"
            require("ngx.balancer").set_current_peer("unix:$dir/socket")
        }
    }
    server {
        listen unix:$dir/tls ssl;
        ssl_certificate $dir/server.pem;
        ssl_certificate_key $dir/server.key;
        ssl_client_hello_by_lua_block { require("spec.support.nginx_phase").try "ssl_client_hello" }
        ssl_certificate_by_lua_block { require("spec.support.nginx_phase").try "ssl_certificate" }
    }
]]

local SERVER = [[
    location = /rewrite {
        set_by_lua_block $x { require("spec.support.nginx_phase").try "set" return "" }
        rewrite_by_lua_block { require("spec.support.nginx_phase").try "rewrite" }
        access_by_lua_block { require("spec.support.nginx_phase").try "access" }
        content_by_lua_block { require("spec.support.nginx_phase").try "content" ngx.say "ok" }
        header_filter_by_lua_block { require("spec.support.nginx_phase").try "header_filter" }
        body_filter_by_lua_block { require("spec.support.nginx_phase").try "body_filter" }
        log_by_lua_block { require("spec.support.nginx_phase").try "log" }
    }
    location = /balanced { proxy_pass http://balanced/ok; }
    location = /ok { return 200 ok; }
    location = /timer {
        content_by_lua_block {
            ngx.timer.at(0, function() require("spec.support.nginx_phase").try "timer" end)
            ngx.say "ok"
        }
    }
    location = /phases {
        content_by_lua_block { ngx.print(ngx.shared.phases:get(ngx.var.arg_name) or "null") }
    }
]]

local WORKS = { "rewrite", "access", "content", "timer", "ssl_certificate" }
local REFUSED = { "init", "init_worker", "set", "header_filter", "body_filter", "log", "balancer", "ssl_client_hello" }

local served, server
setup(function()
  served = mock_server.start{ tls_port = false }
  server = nginx.start{
    http = HTTP, server = SERVER, level = "crit",
    files = tls.files{},
    init = ('require("spec.support.nginx_phase").configure(%q, %q)'):format(served.http, served.key) .. TRY:format "init",
    init_worker = TRY:format "init_worker",
  }
  assert.equal("ok\n", (server.get "/rewrite"))
  assert.equal("ok", (server.get "/balanced"))
  assert.equal("ok\n", (server.get "/timer"))
  local connection = cqueues_socket.connect{ path = server.dir .. "/tls" }
  assert(connection:starttls(nil, 30))
  connection:close()
end)
teardown(function()
  if server then server.stop() end
  served.stop()
end)

--- What was noted in a phase; a timer and the log come after the answer.
local function noted(name)
  for _ = 1, 100 do
    local found = cjson.decode((server.get("/phases?name=" .. name)))
    if found ~= cjson.null then return found end
    os.execute "sleep 0.05"
  end
  error("nothing was noted in the phase " .. name)
end

describe("in nginx, a call", function()
  for _, name in ipairs(WORKS) do
    it("works in the phase " .. name, function()
      local found = noted(name)
      assert.is_true(found.ok, found.message)
    end)
  end

  for _, name in ipairs(REFUSED) do
    it("is refused in the phase " .. name .. ", with a way out", function()
      local found = noted(name)
      assert.is_false(found.ok)
      assert.equal("config", found.kind)
      assert.matches("in the phase " .. found.phase, found.message, 1, true)
      assert.matches("ngx.timer.at", found.message, 1, true)
    end)
  end

  for what, code in pairs{
    ["a callback of table.sort"] = [[
      local result
      table.sort({ 1, 2 }, function() result = result or told(call()) return false end)
      return result]],
    ["a callback of string.gsub"] = [[
      local result
      string.gsub("x", "x", function() result = told(call()) end)
      return result]],
    ["a file that is being required"] = [[
      local result
      package.preload["a.file"] = function() result = told(call()) return true end
      require "a.file"
      package.preload["a.file"], package.loaded["a.file"] = nil, nil
      return result]],
  } do
    it("is refused inside " .. what .. ", with a way out", function()
      local result = server.run(([[
        local client = instantly.new{ base_url = %q, api_key = %q }
        local function call() return client.campaigns:count_launched() end
        %s]]):format(served.http, served.key, code))
      assert.equal("config", result.kind)
      assert.matches("cannot yield", result.message, 1, true)
      assert.matches("ngx.timer.at", result.message, 1, true)
    end)
  end

  for what, code in pairs{
    pcall = "local ok, count = pcall(call) return ok and count ~= nil",
    ["coroutine.wrap"] = "return coroutine.wrap(function() return call() ~= nil end)()",
    ["a metamethod"] = "return setmetatable({}, { __index = function() return call() ~= nil end }).x",
    ["an iterator of its own"] = "for count in function() return call() end do return count ~= nil end",
    ["ngx.thread"] = [[
      local one, two = ngx.thread.spawn(call), ngx.thread.spawn(call)
      local _, first = ngx.thread.wait(one)
      local _, second = ngx.thread.wait(two)
      return first ~= nil and second ~= nil]],
  } do
    it("works inside " .. what, function()
      assert.is_true(server.run(([[
        local client = instantly.new{ base_url = %q, api_key = %q }
        local function call() return client.campaigns:count_launched() end
        %s]]):format(served.http, served.key, code)))
    end)
  end
end)
