--- The fastest static server at hand, as a process of its own, by pid.
local shell = require "spec.support.shell"

local nginx = {}

-- One process: what is measured against it shares its processor, and nothing else of it does.
local CONF = [[
daemon off;
master_process off;
worker_processes 1;
pid %(folder)s/nginx.pid;
error_log %(folder)s/error.log;
events { worker_connections 256; }
http {
  access_log off;
  default_type application/json;
  keepalive_requests 100000000;
  client_body_temp_path %(folder)s/temp;
  proxy_temp_path %(folder)s/temp;
  fastcgi_temp_path %(folder)s/temp;
  uwsgi_temp_path %(folder)s/temp;
  scgi_temp_path %(folder)s/temp;
  open_file_cache max=2000;
  server {
    listen 127.0.0.1:%(port)d;
    root %(folder)s/www;
    location = /api/v2/campaigns/%(id)s { try_files /campaign.json =404; }
    location = /api/v2/campaigns { try_files /$arg_starting_after /page-1 =404; }
    location / { try_files $uri =404; }
    # A list without an end, of one page: its cursor grows by a letter each time.
    location = /endless/api/v2/campaigns {
      sub_filter_types application/json;
      sub_filter '"page-2"' '"x$arg_starting_after"';
      try_files /page-1 =404;
    }
  }
}
]]

local function free_port()
  local socket = require("cqueues.socket").listen("127.0.0.1", 0)
  socket:listen()
  local _, _, port = socket:localname()
  socket:close()
  return port
end

--- Start it over `folder`, which has www/ in it. `pin` is put before its command.
function nginx.start(folder, id, pin)
  local port = free_port()
  local values = { folder = folder, port = port, id = id }
  local text = CONF:gsub("%%%((%w+)%)[sd]", function(name) return tostring(values[name]):gsub("%.0$", "") end)
  local file = assert(io.open(folder .. "/nginx.conf", "w"))
  file:write(text)
  file:close()
  os.remove(folder .. "/nginx.pid")
  local command = ("%s nginx -p %s -c %s/nginx.conf -e %s/error.log >/dev/null 2>&1 & echo $!"):format(
    pin, shell.quote(folder), shell.quote(folder), shell.quote(folder))
  local pid = tonumber(shell.output(command))
  local base = ("http://127.0.0.1:%d"):format(port)
  for _ = 1, 100 do
    if shell.run(("curl -sf -o /dev/null %s/campaign.json"):format(base)) == 0 then
      return { base = base, pid = pid, stop = function() shell.run(("kill -QUIT %d"):format(pid)) end }
    end
    shell.run "sleep 0.05"
  end
  error("nginx did not start: " .. folder .. "/error.log has the reason", 0)
end

return nginx
