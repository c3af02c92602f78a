-- Background jobs: pending, in progress from half of their time on, then done. What a job does, it does at
-- its end.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local later = require "instantly.mock.later"
local samples = require "instantly.mock.samples"

local job_queue = {}

local SECONDS = 4

local function set(job, at, fields)
  for name, value in pairs(fields) do job[name] = value end
  job.updated_at = ids.timestamp(at)
end

local function fails(call, kind)
  return call.options.job_fails == true or call.options.job_fails == kind
end

--- Starts a job.
---@param call table the request that starts it
---@param kind string its type, "move-leads"
---@param entity { id: string?, type: string } what it works on
---@param work fun(): table? what it does at its end; gives the data of the job
---@return table job
function job_queue.start(call, kind, entity, work)
  local now, seconds = call.now, call.options.job_seconds or SECONDS
  local job = samples.make("jobs", call.workspace, call.store.new_job_id(now), now, {
    type = kind, entity_id = entity.id or json.null, entity_type = entity.type, status = "pending", progress = 0,
  })
  call.workspace.jobs:add(job)
  later.add(call.workspace, now + seconds / 2, function()
    set(job, now + seconds / 2, { status = "in-progress", progress = 50 })
  end)
  later.add(call.workspace, now + seconds, function()
    local failed = fails(call, kind)
    local data = not failed and work() or {}
    set(job, now + seconds, { status = failed and "failed" or "success", progress = failed and 50 or 100, data = data })
  end)
  return json.copy(job)
end

return job_queue
