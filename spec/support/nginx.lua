--- A real nginx with the Lua module, for one spec: rootless, in a folder of its own, ended by its id.
--
--   local server = nginx.start{ locations = { ["/x"] = "ngx.say(1)" } }
--   server.get("/x")                --> "1\n", 200
--   server.run("return ngx.time()") --> what the Lua gave there, by way of JSON
--   server.stop()
--
-- It listens on a socket in its folder (and on `port`, when asked), and has the checkout's LuaJIT build.
local cjson = require "cjson"
local socket = require "cqueues.socket"
local host_build = require "spec.support.host_build"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local nginx = {}

local ROOT = shell.output "pwd"
local MODULES = "/usr/lib/nginx/modules"
local SECONDS = 60

local MAIN = [[
worker_processes $workers;
worker_shutdown_timeout 10s;
pid $dir/nginx.pid;
error_log $dir/error.log $level;
$main
events { worker_connections 1024; }
http {
    access_log off;
    lua_package_path "$root/?.lua;$root/lua/?.lua;$root/lua/?/init.lua;;";
    lua_package_cpath "$build/?.so;;";
    init_by_lua_block { $init }
    init_worker_by_lua_block { $init_worker }
    $http
    server {
        listen unix:$dir/socket;
        $listen
        client_body_buffer_size 1m;
        $runs
        $server
    }
}
]]

local PRELUDE = [[
load_module $modules/ndk_http_module.so;
load_module $modules/ngx_http_lua_module.so;
$user
daemon off;
]]

local FOLDERS = [[
    client_body_temp_path $dir/tmp;
    proxy_temp_path $dir/tmp;
    fastcgi_temp_path $dir/tmp;
    uwsgi_temp_path $dir/tmp;
    scgi_temp_path $dir/tmp;
]]

local READY = ' io.stdout:write("worker ", ngx.worker.pid(), "\\n") io.stdout:flush() '

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

local function fill(template, values)
  return (template:gsub("%$(%a[%w_]*)", function(name) return values[name] end))
end

--- A port that nobody listens on at the moment.
function nginx.free_port()
  local listener = assert(socket.listen{ host = "127.0.0.1", port = 0 })
  assert(listener:listen())
  local _, _, port = listener:localname()
  listener:close()
  return port
end

--- One request on a connection of its own; gives the body and the status, or nil when there was no answer.
local function request(connection, method, path, body, headers)
  if not connection then return nil, "no connection" end
  connection:onerror(function(_, _, why) return why end)
  connection:settimeout(SECONDS)
  connection:setmode("bn", "bn")
  body = body or ""
  connection:write(("%s %s HTTP/1.0\r\nHost: spec\r\n%sContent-Length: %d\r\n\r\n%s")
    :format(method, path, headers or "", #body, body))
  connection:flush()
  local text = connection:read "*a"
  connection:close()
  local status, answer = (text or ""):match "^HTTP/1%.%d (%d+).-\r\n\r\n(.*)$"
  return answer, tonumber(status)
end

--- Where `run` runs, each place with directives of its own.
local function run_locations(places)
  local lines = {}
  for path, directives in pairs(places) do
    lines[#lines + 1] = ('location = %s { %s content_by_lua_block { require("spec.support.nginx_run").answer() } }')
      :format(path, directives)
  end
  return table.concat(lines, "\n        ")
end

local function locations(dir, list)
  local lines, names = {}, {}
  for path in pairs(list or {}) do names[#names + 1] = path end
  table.sort(names)
  for i, path in ipairs(names) do
    local file = ("%s/%d.lua"):format(dir, i)
    write(file, list[path])
    lines[#lines + 1] = ("location = %s { content_by_lua_file %s; }"):format(path, file)
  end
  return table.concat(lines, "\n        ")
end

--- The text of a configuration with what it takes to run rootless in a folder, and to tell when a worker is ready.
local function dressed(text, dir)
  local user = shell.output "id -u" == "0" and "user root root;" or ""
  text = text:gsub("\nhttp {", "%0\n" .. FOLDERS, 1):gsub("init_worker_by_lua_block {", "%0" .. READY, 1)
  return fill(PRELUDE .. text, { modules = MODULES, user = user, root = ROOT, build = host_build.folder(), dir = dir })
end

--- The usual configuration, with what these options put into it.
local function configuration(options, dir)
  return fill(MAIN, {
    workers = options.workers or 2, level = options.level or "warn", main = options.main or "",
    http = options.http or "", init = options.init or "", init_worker = options.init_worker or "",
    listen = options.port and ("listen 127.0.0.1:%d %s;"):format(options.port, options.tls or "") or "",
    runs = run_locations(options.runs or { ["/run"] = "" }),
    server = locations(dir, options.locations) .. "\n" .. (options.server or ""),
  })
end

--- Starts one.
---   conf         the whole nginx.conf, which listens on unix:$dir/socket; or, in place of that:
---   locations    path → Lua that answers there
---   runs         places for `run`: path → directives ({ ["/run"] = "" })
---   server, http, main, init, init_worker    more of nginx.conf at that place
---   files        name → content, written to its folder ($dir)
---   workers (2), port (none), tls ("ssl" and so on behind the port), env (name → value)
---   level        of error.log ("warn")
function nginx.start(options)
  options = options or {}
  host_build.make()
  local dir = shell.output "mktemp -d"
  shell.output("mkdir " .. dir .. "/tmp")
  for name, content in pairs(options.files or {}) do write(dir .. "/" .. name, content) end
  write(dir .. "/nginx.conf", dressed(options.conf or configuration(options, dir), dir))
  local server = { dir = dir, port = options.port }

  --- The whole error.log so far.
  function server.log() return shell.read(dir .. "/error.log") end

  -- It goes with us, should the specs be killed.
  local command = ("setpriv --pdeathsig TERM nginx -p %s -c %s/nginx.conf -e %s/error.log"):format(dir, dir, dir)
  local env = { LD_PRELOAD = host_build.preload }
  for name, value in pairs(options.env or {}) do env[name] = value end
  local ok, child = pcall(process.start, command, env)
  if not ok then error(child .. "\n" .. server.log(), 2) end
  server.pid = child.pid

  --- Wait until so many workers have started since the last look; their ids.
  local function started(count)
    local pids = {}
    for i = 1, count do pids[i] = tonumber(child.read():match "worker (%d+)") end
    return pids
  end

  server.workers = started((options.workers or 2) - 1)
  table.insert(server.workers, tonumber(child.ready:match "worker (%d+)"))

  --- The answer to a GET, and its status; nil when the connection broke.
  function server.get(path) return request(socket.connect{ path = dir .. "/socket" }, "GET", path) end

  --- `headers`: lines, each with its CRLF.
  function server.post(path, body, headers)
    return request(socket.connect{ path = dir .. "/socket" }, "POST", path, body, headers)
  end

  --- Run Lua in a worker, in the phase content (at the place `path`); what it returned. Raises what it raised.
  function server.run(code, path)
    local answer, status = server.post(path or "/run", code)
    local result = status == 200 and cjson.decode(answer) or error(("run: %s %s"):format(status, answer), 2)
    if result.problem ~= cjson.null then error(result.problem, 2) end
    if result.value == cjson.null then return nil end
    return result.value
  end

  --- Reload the configuration, and wait until the new workers are there.
  function server.reload()
    child.signal "HUP"
    server.workers = started(options.workers or 2)
  end

  --- Ask it to quit when its requests are done, without waiting.
  function server.quit() child.signal "QUIT" end

  --- End it and its folder; any number of times.
  function server.stop()
    if dir then
      child.stop "QUIT"
      shell.output("rm -rf " .. dir)
      dir = nil
    end
  end

  return server
end

return nginx
