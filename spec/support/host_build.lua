--- What the hosts in the specs load, nginx and Neovim: LuaJIT's build; under `make asan` the one of that name.
local shell = require "spec.support.shell"

local host_build = {}

local ROOT = shell.output "pwd"
local WATCHED = os.getenv "FLAVOUR" == "asan"

--- Goes into the environment of a host as LD_PRELOAD.
host_build.preload = WATCHED and os.getenv "LD_PRELOAD" or ""

--- Where its modules are. `flavour`: "poll", or none.
function host_build.folder(flavour)
  return ("%s/build/luajit%s%s"):format(ROOT, WATCHED and "-asan" or "", flavour and "-" .. flavour or "")
end

--- Builds them, once; `make asan` has.
function host_build.make(flavour)
  if WATCHED or host_build[flavour or ""] then return end
  local status, output = shell.make("-s all LUA=luajit FLAVOUR=" .. (flavour or ""))
  if status ~= 0 then error(output, 2) end
  host_build[flavour or ""] = true
end

return host_build
