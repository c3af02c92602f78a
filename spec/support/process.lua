--- Children of a spec: started with a handshake, ended by their id.
local shell = require "spec.support.shell"

local process = {}

--- The interpreter that runs the specs, as a command.
process.lua = os.getenv "LUA" or (rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match "%d%.%d")

local function environment(env)
  local words = { "exec", "env" }
  for name, value in pairs(env or {}) do
    words[#words + 1] = name .. "=" .. shell.quote(value)
  end
  return table.concat(words, " ")
end

--- Ends a child that its spec has forgotten, as one that fails may: to collect its pipe alone would wait for its end.
local function guard(child)
  local newproxy = rawget(_G, "newproxy")
  local function stop() child.stop() end
  if not newproxy then return setmetatable({}, { __gc = stop }) end
  local proxy = newproxy(true)
  getmetatable(proxy).__gc = stop
  return proxy
end

--- Starts a command and waits for its first line, which it must print (and flush) when it is ready.
--- The child has `pid`, `ready` (that line), `read(format)` for what it prints later, and `stop(signal)`.
function process.start(command, env)
  -- The shell tells its id and becomes the command: no name is ever needed to end it.
  local pipe = assert(io.popen(("echo $$; %s %s </dev/null"):format(environment(env), command)))
  local child = { pid = tonumber(pipe:read "*l"), ready = pipe:read "*l" }
  local output

  function child.read(format)
    return pipe:read(format or "*l")
  end

  function child.signal(name)
    return shell.run(("kill -%s %d"):format(name, child.pid)) == 0
  end

  --- Ends it (by SIGTERM, or another signal; `false`: it ends by itself) and waits until it is gone.
  --- Any number of times. What it printed last.
  function child.stop(signal)
    if not output then
      if signal ~= false then child.signal(signal or "TERM") end
      output = pipe:read "*a"
      pipe:close()
    end
    return output
  end

  if not child.ready then
    child.stop()
    error("did not become ready: " .. command, 2)
  end
  child.guard = guard(child) -- made after the pipe: finalizers run the other way round
  return child
end

--- Starts one of our servers, a Lua file that prints "ready name=value …". The values are fields of the
--- child: numbers where they look like it.
function process.serve(file, arguments)
  local path = ("package.path, package.cpath = %q, %q"):format(package.path, package.cpath)
  local child = process.start(("%s -e %s %s %s"):format(process.lua, shell.quote(path), file, arguments or ""),
    { LD_PRELOAD = "" })
  for name, value in child.ready:gmatch "(%w+)=(%S+)" do
    child[name] = tonumber(value) or value
  end
  return child
end

return process
