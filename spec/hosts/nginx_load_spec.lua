-- What calls cost an nginx and its other visitors, against proxy_pass in the same round: 50 of 50 ms in flight, over
-- TLS. The ratios are printed. The machine may be busy with other things: the best of some rounds counts. `make hosts`
-- has as many rounds as it takes to be strict; `make test` has few, and only sees to it that nothing got out of hand.
local cqueues = require "cqueues"
local nginx = require "spec.support.nginx"
local shell = require "spec.support.shell"
local tls = require "spec.support.tls"

local unpack = table.unpack or unpack -- luacheck: ignore

local IN_FLIGHT, DELAY = 50, 0.05
local STRICT = tonumber(os.getenv "LOAD_ROUNDS")
local ROUNDS, SECONDS = STRICT or 3, 1
local P99_LIMIT, CPU_LIMIT = 2, STRICT and 1.5 or 2.2

-- The service: one campaign, after 50 ms, with a length as the stand-in sends it.
local SERVICE = ([[
    local text = require "spec.support.nginx_campaign"
    ngx.header.content_length = #text
    ngx.sleep(%g)
    ngx.print(text)
]]):format(DELAY)

local CALL = [[
    local instantly = require "instantly"
    local campaign = instantly.must(instantly.campaigns:get "0199b3f1-0000-7000-8000-000000000001")
    ngx.print(campaign:json())
]]

local service, server
setup(function()
  local authority = tls.authority()
  service = nginx.start{
    port = nginx.free_port(), tls = "ssl", workers = 1, files = tls.files{ by = authority },
    server = "ssl_certificate $dir/server.pem; ssl_certificate_key $dir/server.key; keepalive_requests 1000000;"
      .. "location / { content_by_lua_block { " .. SERVICE .. " } }",
  }
  server = nginx.start{
    init = ([[
      local instantly = require "instantly"
      instantly.preload()
      instantly.configure{ api_key = "MDE5OWIzZjEtMDAwMC03MDAwLTgwMDA6c2VjcmV0", base_url = "https://localhost:%d", pacer = false }
    ]]):format(service.port),
    files = { ["ca.pem"] = authority.pem },
    http = ([[
      lua_ssl_trusted_certificate $dir/ca.pem;
      lua_ssl_protocols TLSv1.2 TLSv1.3;
      upstream service { server 127.0.0.1:%d; keepalive 100; keepalive_requests 1000000; }
    ]]):format(service.port),
    locations = { ["/call"] = CALL },
    server = [[
      location = /proxy {
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_ssl_trusted_certificate $dir/ca.pem;
        proxy_ssl_verify on;
        proxy_ssl_name localhost;
        proxy_ssl_server_name on;
        proxy_ssl_protocols TLSv1.2 TLSv1.3;
        proxy_pass https://service;
      }
      location = /trivial { return 200 ok; }
    ]],
  }
end)
teardown(function()
  if server then server.stop() end
  if service then service.stop() end
end)

--- Seconds of processor time that the workers have had.
local function cpu()
  local sum = 0
  for _, pid in ipairs(server.workers) do
    sum = sum + tonumber(shell.read(("/proc/%d/schedstat"):format(pid)):match "^%d+") / 1e9
  end
  return sum
end

--- Load a location for some seconds; processor time per request, and the p99 of a trivial location meanwhile.
local function round(path)
  local queue, requests, waits = cqueues.new(), 0, {}
  local ends = cqueues.monotime() + SECONDS
  for _ = 1, IN_FLIGHT do
    queue:wrap(function()
      while cqueues.monotime() < ends do
        local answer, status = server.get(path)
        assert(status == 200 and #answer > 1000, answer)
        requests = requests + 1
      end
    end)
  end
  queue:wrap(function()
    while cqueues.monotime() < ends do
      local began = cqueues.monotime()
      assert(server.get "/trivial" == "ok")
      waits[#waits + 1] = cqueues.monotime() - began
      cqueues.sleep(0.002)
    end
  end)
  local before = cpu()
  assert(queue:loop())
  table.sort(waits)
  return (cpu() - before) / requests, waits[math.ceil(#waits * 0.99)]
end

local function best_of(list)
  table.sort(list)
  return list[1], list[math.ceil(#list / 2)]
end

describe("in nginx, against proxy_pass, calls in flight", function()
  local cost, wait = {}, {} -- ours as a multiple of theirs, in each round
  setup(function()
    for i = 0, ROUNDS do
      local their_cost, their_wait = round "/proxy"
      local our_cost, our_wait = round "/call"
      if i > 0 then cost[i], wait[i] = our_cost / their_cost, our_wait / their_wait end -- the first one warms up
      if i > 1 and best_of{ unpack(cost) } <= CPU_LIMIT and best_of{ unpack(wait) } <= P99_LIMIT then break end
    end
  end)

  local function judge(what, ratios, limit)
    local best, median = best_of(ratios)
    io.write(("\nnginx, %d calls in flight: %s %.2f times that of proxy_pass (limit %g; median of %d rounds %.2f)\n")
      :format(IN_FLIGHT, what, best, limit, #ratios, median))
    assert.is_true(best <= limit)
  end

  it("keep no other visitor waiting", function() judge("p99 of a trivial location", wait, P99_LIMIT) end)
  it("cost the workers little", function() judge("processor time", cost, CPU_LIMIT) end)
end)
