-- Background jobs, as they are asked about. Operation id -> handler. How they go on is in job_queue.lua.

local json = require "instantly.mock.json"
local pages = require "instantly.mock.pages"

local jobs = {}

local function set_of(text)
  if not text then return nil end
  local set = {}
  for word in text:gmatch("[^,%s]+") do set[word] = true end
  return set
end

function jobs.listBackgroundJob(call)
  local query = call.query
  local only, excluded, states = set_of(query.ids), set_of(query.excluded_ids), set_of(query.status)
  return pages.of(call, call.workspace.jobs, {
    ascending = query.sort_order == "asc",
    keep = function(job)
      return (not only or only[job.id]) and not (excluded and excluded[job.id])
        and (not states or states[job.status])
        and (not query.type or job.type == query.type)
        and (not query.entity_type or job.entity_type == query.entity_type)
        and (not query.entity_id or job.entity_id == query.entity_id)
    end,
  })
end

function jobs.getBackgroundJob(call)
  local job = json.copy(call:find("jobs", call.params.id))
  local fields = set_of(call.query.data_fields)
  for name in pairs(fields and job.data or {}) do
    if not fields[name] then job.data[name] = nil end
  end
  return job
end

return jobs
