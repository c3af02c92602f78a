--- Lets a libuv loop do the waiting: that of luv in plain Lua, or the one inside Neovim.
---
---   local uv = require "luv"
---   require("instantly.reactor.luv").attach()
---   instantly.spawn(function() … end)
---   uv.run()                                 -- ends when nothing is left to wait for
local reactor = require "instantly.reactor"

local luv = {}

---@class instantly.LuvOptions
---@field uv table? the binding; require "luv" when left out
---@field schedule fun(call: fun())? calls something where tasks may run; without it that is within uv's callbacks
---@field budget number? seconds that tasks may run at a time, so that the loop stays responsive
---@field report fun(text: string)? as of reactor.attach
---@field may_run (fun(): boolean)? as of reactor.attach

-- Without a descriptor libcurl's sockets are looked at this often, in milliseconds.
local LOOK = 10

--- Waits for the descriptor, or where there is none for some time. `ready` is called once for each `start`.
local function new_watch(uv, ready)
  local fd = reactor.fd()
  local handle = fd and uv.new_poll(fd) or uv.new_timer()
  local started, closed = false, false

  local watch = {}

  function watch.stop()
    if closed then return end
    started = false
    uv[fd and "poll_stop" or "timer_stop"](handle)
  end

  local function on_ready()
    watch.stop() -- the descriptor stays readable until there was a turn
    ready()
  end

  function watch.start()
    if started or closed then return end
    started = true
    if fd then return uv.poll_start(handle, "r", on_ready) end
    local seconds = reactor.timeout()
    uv.timer_start(handle, seconds and math.min(math.ceil(seconds * 1000), LOOK) or LOOK, 0, on_ready)
  end

  function watch.close()
    if closed then return end
    closed = true
    uv.close(handle)
  end

  return watch
end

--- Attach the reactor to a loop. Another `attach`, or `reactor.attach()` for none, lets go of it.
---@param options instantly.LuvOptions?
function luv.attach(options)
  options = options or {}
  local schedule = options.schedule or function(call) return call() end
  local watch
  local scheduled = false

  local function turn()
    scheduled = false
    watch.start() -- now: a task may run the loop itself, as when it asks the user, and others go on meanwhile
    local ok, problem = pcall(reactor.step, 0, options.budget)
    if reactor.idle() then watch.stop() end -- a loop ends when nothing is watched
    if not ok then error(problem, 0) end
  end

  watch = new_watch(options.uv or require "luv", function()
    scheduled = true
    schedule(turn)
  end)

  reactor.attach{
    wake = function()
      if not scheduled then watch.start() end
    end,
    report = options.report, may_run = options.may_run, detach = watch.close,
  }
end

return luv
