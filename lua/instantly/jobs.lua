--- Wait for a background job.
--
--   local job = assert(client.leads:move{ … })                   -- the service works on it from now on
--   local done, err = job:wait{ timeout = 900, on_progress = function(look) print(look.progress) end }
--   if not done then print(err.kind, err.reason) end             --> failed  cancelled
--
-- The same by id: client.jobs:wait(id, {…}).
-- luacheck: no max comment line length
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local poll = require "instantly.poll"

--- 600 seconds, a look every 2, unless it says otherwise.
---@class instantly.JobWait: instantly.Wait
---@field on_progress fun(look: instantly.JobLook)? after every look; what it raises ends the waiting

--- What one look at a job saw; `status` is its state as the service calls it: "in-progress".
---@class instantly.JobLook: instantly.Look
---@field job instantly.BackgroundJob
---@field progress number? percent done

---@class instantly.BackgroundJob
---@field wait fun(self, how?: instantly.JobWait): instantly.BackgroundJob?, instantly.Error?, instantly.Meta?

---@class instantly.background_jobs
---@field wait fun(self, job: instantly.Ref, how?: instantly.JobWait): instantly.BackgroundJob?, instantly.Error?, instantly.Meta?

local jobs = {}

local WHERE = "background_job:wait"
local DEFAULTS = { timeout = 600, interval = 2 }

-- The states that are an end. Any other, also one that nobody knows yet, means that the job goes on: pending,
-- in-progress, draining, paused. (The API file: BackgroundJob.status. completed and error are of users' reports.)
local DONE = { success = true, completed = true }
local FAILED = { failed = true, error = true, cancelled = true }

local function is_settled(look)
  return DONE[look.status] or FAILED[look.status]
end

--- "the background job (move-leads)"
local function name_of(job)
  local kind = core.loaded(job) and core.field(job, "type")
  return kind and ("the background job (%s)"):format(kind) or "the background job"
end

--- What the data of a failed job say, if they do: nobody has documented where.
local function explanation(job)
  local data = core.field(job, "data")
  for _, name in ipairs{ "error", "message" } do
    local text = type(data) == "table" and data[name]
    if type(text) == "string" and text ~= "" then return ": " .. text end
  end
  return ""
end

local function failed_error(look, redact, meta)
  local message = ("%s ended as %s at %g %%%s"):format(name_of(look.job), look.status, look.progress or 0,
    explanation(look.job))
  return errors.new("failed", redact(message), {
    operation = WHERE, reason = look.status, elapsed = look.elapsed, attempts = 1, answer = look.job, meta = meta,
    hint = "a part of it may have been done: look before you repeat it",
  })
end

local function late_error(job, look, last_err, meta)
  local what = look and ("it is %s at %g %%"):format(tostring(look.status), look.progress or 0)
    or last_err and last_err.message or "it could not be looked at"
  return errors.new("timeout", ("%s is not done after %g seconds: %s"):format(name_of(job), meta.elapsed, what), {
    operation = WHERE, reason = look and look.status, elapsed = meta.elapsed, attempts = 1, meta = meta,
    retryable = true, hint = "the job goes on without you: wait for it again",
  })
end

--- `background_job:wait{…}`, `client.background_jobs:wait(id, {…})`: look at a job until it has ended.
---@param owner table the collection
---@param job instantly.Ref
---@param options instantly.JobWait?
---@return instantly.BackgroundJob? job done; what it did is in `data`
---@return instantly.Error? err "failed" with the state as `reason`; "timeout"; or that of the call that failed
---@return instantly.Meta? meta
function jobs.wait(owner, job, options)
  local watch = poll.start(WHERE, options, DEFAULTS)
  local id = check.id({ where = WHERE, identity = owner.identity }, "job", job, "BackgroundJob")
  if not core.kind(job) then job = owner.client.background_job(id) end

  local outcome, look, err, meta = watch:run(function()
    local ok, problem, how = owner:get(job, nil, watch:call_options())
    if not ok then return nil, problem end
    return { job = job, status = core.field(job, "status"), progress = core.field(job, "progress") }, nil, how
  end, is_settled)
  if outcome == "late" then return nil, late_error(job, look, err, meta) end
  if outcome == "failed" then return nil, err end
  if FAILED[look.status] then return nil, failed_error(look, owner.client._redact, meta) end
  return job, nil, meta
end

return jobs
