-- A process that calls as fast as its pacer lets it: started by pacing.lua.
--
--   lua pacing_client.lua '{"settings":{…},"call":"campaigns.count_launched","seconds":5,"starts":…}'
--
-- prints "ready", and, when it is over, how many calls succeeded in time, how many succeeded at all, how many found
-- no Redis (with `patient`, which goes on), and what ended it early. `starts` is a moment of the monotonic clock,
-- `rate` takes the place of the operation's own limits, `tasks` call at the same time.
local cjson = require "cjson"
local core = require "instantly.core"
local instantly = require "instantly"
local sleep = require "instantly.sleep"

local job = cjson.decode(arg[1])
local group, verb = job.call:match("^([%w_]+)%.([%w_]+)$")
if job.rate then require("instantly.api." .. group).operations[verb].rate = job.rate end

job.settings.retries = 0
job.settings.max_wait = job.seconds
local collection = instantly.new(job.settings)[group]

io.write("ready\n")
io.flush()
sleep.wait(job.starts - core.now())
local ends = job.starts + job.seconds
local in_time, total, unreached, problem = 0, 0, 0, nil

local function call_until_the_end()
  while core.now() < ends and not problem do
    local value, err = collection[verb](collection)
    if value then
      total = total + 1
      if core.now() <= ends then in_time = in_time + 1 end
    elseif err.local_wait then
      return
    elseif job.patient and err.kind == "connect" then
      unreached = unreached + 1
      sleep.wait(0.02)
    else
      problem = tostring(err)
    end
  end
end

if job.tasks then
  local loops = {}
  for i = 1, job.tasks do loops[i] = call_until_the_end end
  instantly.gather(loops)
else
  call_until_the_end()
end
io.write(cjson.encode{ in_time = in_time, total = total, unreached = unreached, problem = problem }, "\n")
