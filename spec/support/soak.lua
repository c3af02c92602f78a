--- Many calls for a long time while things go wrong at random: nothing may pile up, and no call may be lost.
---
---   soak.run{ server =, seconds =, rate =, round =, attempt_timeout =, seed =, say = function(text) }
---
--- rate is in calls a second, round and attempt_timeout are seconds; on a busy machine a good answer takes its time, too.
--- The client runs in this process, the mock in another. Between two rounds of calls, when nothing is under way,
--- everything that could pile up is measured.
local core = require "instantly.core"
local fault_hosts = require "spec.support.fault_hosts"
local fault_matrix = require "spec.support.fault_matrix"
local faults = require "instantly.mock.faults"
local instantly = require "instantly"
local shell = require "spec.support.shell"

local soak = {}

local CONCURRENCY = 24
local SHARE = 0.1 -- of the calls meet a fault

-- They only take time, or much of the processor's.
local LEFT_OUT = { drip = true, ["large-body"] = true, ["gzip-bomb"] = true }

--- After a 429 the pacer lets everyone wait for a second or more, which is right, and not what is tested here.
local function fault_names()
  local names = {}
  for name, fault in pairs(faults) do
    if not LEFT_OUT[name] and not name:find "^429" and not fault.connecting then names[#names + 1] = name end
  end
  table.sort(names)
  return names
end

--- Numbers from 0 up to 1, the same for the same seed in every Lua. (Lehmer's generator.)
local function randomness(seed)
  local state = seed % 2147483646 + 1
  return function()
    state = state * 16807 % 2147483647
    return state / 2147483647
  end
end

-- What is measured --------------------------------------------------------------------------------------

local function registry_size()
  local count = 0
  for _ in pairs(debug.getregistry()) do count = count + 1 end
  return count
end

local function open_files(pid)
  return tonumber(shell.output(("ls /proc/%s/fd | wc -l"):format(pid)))
end

local function measure(server)
  local jit = rawget(_G, "jit")
  if jit then jit.flush() end -- compiled traces are no leak
  for _ = 1, 3 do collectgarbage "collect" end
  local status = shell.read "/proc/self/status"
  return {
    lua_kb = collectgarbage "count", rss_kb = tonumber(status:match "VmRSS:%s*(%d+)"), registry = registry_size(),
    files = open_files "$PPID", server_files = open_files(("%d"):format(server.pid)),
  }
end

-- One call ----------------------------------------------------------------------------------------------

local function new_tally()
  return { made = 0, values = 0, errors = 0, kinds = {}, once_made = 0, once_values = 0, once_uncertain = 0 }
end

local function note(tally, class, value, err)
  if value ~= nil then
    tally.values = tally.values + 1
    if class.name == "once" then tally.once_values = tally.once_values + 1 end
    return
  end
  tally.errors = tally.errors + 1
  tally.kinds[err.kind] = (tally.kinds[err.kind] or 0) + 1
  if class.name == "once" and err.uncertain then tally.once_uncertain = tally.once_uncertain + 1 end
end

--- Half of the faults strike a call each time it is sent, half some request, once.
local function choose_fault(run)
  if run.random() >= SHARE then return nil end
  local name = run.names[math.floor(run.random() * #run.names) + 1]
  if run.random() < 0.5 then return { ["x-mock-fault"] = name } end
  run.control.add{ fault = name, carried_out = run.random() < 0.5 }
end

local function call(run)
  local client = run.clients[math.floor(run.random() * #run.clients) + 1]
  local class = fault_matrix.classes[math.floor(run.random() * #fault_matrix.classes) + 1]
  local headers = choose_fault(run)
  local tally = run.tally
  tally.made = tally.made + 1
  if class.name == "once" then tally.once_made = tally.once_made + 1 end
  note(tally, class, class.call(client, run.id, { attempt_timeout = run.attempt_timeout, headers = headers }))
end

--- As many calls as belong into one round, each at its time; what measuring took is caught up with. Behind the last
--- one it waits for those that a fault keeps.
local function round(run)
  local numbers, before, begun = {}, run.tally.made, nil
  for i = 1, math.floor(run.round * run.rate) do numbers[i] = before + i end
  local results, errors = instantly.map(numbers, function(i)
    local early = run.began + i / run.rate - core.now()
    if early > 0 then instantly.sleep(early) end
    begun = core.now()
    call(run)
    return true
  end, { concurrency = CONCURRENCY })
  assert(results and not errors, errors and tostring(select(2, next(errors))))
  run.waited = run.waited + core.now() - begun
end

-- The run -----------------------------------------------------------------------------------------------

local function prepare(options)
  local server, clients = options.server, {}
  for i, url in ipairs { server.http, server.https } do
    clients[i] = instantly.new{ api_key = server.key, base_url = url, ca_file = server.ca_file, max_body = 64 * 1024 }
  end
  local plain = instantly.new{ api_key = server.key, base_url = server.control, pacer = false }
  return {
    began = core.now(), waited = 0, rate = options.rate, round = options.round,
    attempt_timeout = options.attempt_timeout, random = randomness(options.seed), names = fault_names(),
    tally = new_tally(), clients = clients, control = fault_hosts.control(plain),
    id = assert(plain.campaigns:list{ limit = 1 }).items[1].id,
  }
end

--- Rounds until the time is over; the first third, or minute, is for warming up.
function soak.run(options)
  local run = prepare(options)
  local began = run.began
  local warm = began + math.min(60, options.seconds / 3)
  local report = { seed = options.seed }
  repeat
    round(run)
    local now = measure(options.server)
    if core.now() >= warm then
      report.first = report.first or now
      report.last = now
    end
    options.say(("%5.0f s %6d calls %5d errors  Lua %6.0f kB  RSS %6d kB  files %3d, server's %3d  registry %3d"):format(
      core.now() - began, run.tally.made, run.tally.errors, now.lua_kb, now.rss_kb, now.files, now.server_files,
      now.registry))
  until core.now() - began >= options.seconds and report.last ~= report.first
  for kind, count in pairs(run.tally.kinds) do options.say(("%6d %s"):format(count, kind)) end
  run.control.clear()
  report.tally, report.elapsed, report.waited = run.tally, core.now() - began, run.waited
  local state = run.control.state()
  report.once_done = state.done.createCampaign or 0
  report.concurrency = CONCURRENCY
  return report
end

return soak
