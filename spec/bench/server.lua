--- The servers of the benchmark: the fastest static one at hand, and an nginx that makes our calls itself. Each has one
--- worker: what is measured against it shares its processor, and nothing else does.
local data = require "spec.bench.data"
local nginx = require "spec.support.nginx"
local shell = require "spec.support.shell"

local server = {}

-- The list without an end is one page, whose cursor grows by a letter each time.
local STATIC = [[
  root $www;
  default_type application/json;
  location = /api/v2/campaigns/$id { try_files /campaign.json =404; }
  location = /api/v2/campaigns { try_files /$arg_starting_after /page-1 =404; }
  location = /endless/api/v2/campaigns/$id { try_files /campaign.json =404; }
  location = /endless/api/v2/campaigns {
    sub_filter_types application/json;
    sub_filter '"page-2"' '"x$arg_starting_after"';
    try_files /page-1 =404;
  }
]]

local HTTP = "keepalive_requests 100000000; open_file_cache max=2000;"

local CALL = [[
  local data, instantly = require "spec.bench.data", require "instantly"
  local text = instantly.must(client.campaigns:get(data.ID)):json()
  ngx.header.content_length = #text
  ngx.print(text)
]]

local PROXY = [[
  location = /proxy {
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Authorization "Bearer benchmark-key-0123456789";
    proxy_pass http://service/api/v2/campaigns/$id;
  }
]]

local function start(options, pin)
  options.port = nginx.free_port()
  options.workers = 1
  options.level = "error"
  local started = nginx.start(options)
  started.base = ("http://127.0.0.1:%d"):format(options.port)
  if pin then shell.output(("taskset -cp %d %d"):format(pin, started.workers[1])) end
  return started
end

--- Serve the files of data.lua, which are in the folder `www`; on the processor `pin` alone, if given.
function server.static(www, pin)
  return start({
    http = HTTP, server = (STATIC:gsub("%$www", www):gsub("%$id", data.ID)),
  }, pin)
end

--- Serve what another server has, by a call of ours at /call and by proxy_pass at /proxy. Both tell the visitor how
--- long the answer is; without that nginx would send ours in chunks, with one writing more.
function server.host(static, pin)
  return start({
    init = ([[require "instantly".preload(); client = require "spec.bench.client" "%s"]]):format(static.base),
    http = HTTP .. (" upstream service { server %s; keepalive 100; keepalive_requests 100000000; }")
      :format(static.base:match "//(.*)"),
    locations = { ["/call"] = CALL },
    server = (PROXY:gsub("%$id", data.ID)),
  }, pin)
end

return server
