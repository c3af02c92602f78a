--- What is measured, as objects that do rounds: `round(count)` gives the seconds of CPU that `count` of whatever it does
--- took, and the seconds on the clock; `stop()` ends it.
local core = require "instantly.core"
local shell = require "spec.support.shell"

local worker = {}

-- Debian has all of lua-http for Lua 5.1 to 5.3 only; those files work under 5.4.
local DEBIAN_HTTP = "/usr/share/lua/5.3/?.lua;/usr/share/lua/5.1/?.lua;"

local function lua_command(lua, command)
  return ("env -u LUA_PATH_5_4 -u LUA_CPATH_5_4 LUA_PATH='./lua/?.lua;./lua/?/init.lua;./?.lua;;%s' LUA_CPATH='./build/%s/?.so;;' %s")
    :format(lua == "lua5.4" and DEBIAN_HTTP or "", lua, command or lua)
end

local COMMANDS = {
  lua = lua_command,
  reference = function() return "build/bench/reference" end,
  node = function() return "node" end,
  python = function() return "/usr/bin/python3 -B" end,
}

local pipes = 0

--- A process that is asked for rounds by its standard input. frame.lua tells how it answers.
local function asked(command)
  pipes = pipes + 1
  local pipe = ("build/bench/in-%d"):format(pipes)
  shell.output(("rm -f %s && mkfifo %s"):format(pipe, pipe))
  local output = assert(io.popen(("exec %s <%s"):format(command, pipe)))
  local input = assert(io.open(pipe, "w"))
  os.remove(pipe)
  local self = {}

  local function answer()
    return output:read "*l" or error("it ended in the middle: " .. command, 0)
  end

  function self.round(count)
    local began = core.now()
    input:write(("%d\n"):format(count))
    input:flush()
    return tonumber(answer()), core.now() - began
  end

  function self.stop()
    input:write "0\n" -- the end of the pipe would not do: a later worker holds it, too
    input:close()
    output:close()
  end

  assert(answer() == "ready", command)
  return self
end

--- A Lua program that is run as often as asked, from its start to its end.
local function programs(lua, code, pin)
  local self = {}

  function self.round(count)
    local loop = ("for i in $(seq %d); do %s -e %s || exit; done"):format(count, lua, shell.quote(code))
    local began = core.now()
    shell.output(("%s%s"):format(pin, lua_command(lua, "sh -c " .. shell.quote(loop))))
    return 0 / 0, core.now() - began -- of children the CPU is not known: such a row goes by the clock
  end

  function self.stop() end

  return self
end

--- A location of an nginx that is asked for by 16 at a time; the CPU is that of the nginx.
local function hosted(host, path, pin)
  local visitors = asked(("%sbuild/bench/reference multi %s%s 16"):format(pin, host.base, path))
  local self = { stop = visitors.stop }

  local function cpu()
    return tonumber(shell.read(("/proc/%d/schedstat"):format(host.workers[1])):match "^%d+") / 1e9
  end

  function self.round(count)
    local before = cpu()
    local _, seconds = visitors.round(count)
    return cpu() - before, seconds
  end

  return self
end

--- Start what a row names: "lua FILE", "program LUA CODE", "reference …", "nginx PATH", "node FILE …", "python FILE …".
---@param what string
---@param run table lua: the interpreter; static, host: servers; processor: the only one to use, or nil
function worker.start(what, run)
  local kind, rest = what:match "^(%S+) (.*)$"
  local pin = run.processor and ("taskset -c %d "):format(run.processor) or ""
  if kind == "nginx" then return hosted(run.host, rest, pin) end
  if kind == "program" then return programs(run.lua, rest, pin) end
  rest = rest:gsub("BASE", run.static.base)
  return asked(("env BASE=%s %s%s %s"):format(run.static.base, pin, COMMANDS[kind](run.lua),
    kind == "reference" and rest or "spec/bench/" .. rest))
end

return worker
