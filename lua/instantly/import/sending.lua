--- One chunk on its way: it is noted, sent, and counted; when it is in doubt whether it arrived, it is looked up.
local errors = require "instantly.error"
local lookup = require "instantly.import.lookup"
local reports = require "instantly.import.report"
local sleep = require "instantly.sleep"

local sending = {}

local ROUNDS = 3 -- how often a chunk is sent, each time but the first after a look at what arrived

-- Failures after which nothing more is tried, whatever became of the request.
local FINAL = { cancelled = true, closed = true }

local function failure(job, kind, message)
  return errors.new(kind, message, { operation = job.where, attempts = 1, uncertain = true })
end

--- Note that a chunk is about to be sent, and when.
local function note(job, chunk)
  job.checkpoint.state.open = { rows = chunk.last, digest = chunk.digest, time = os.time() }
  return job.checkpoint:save()
end

local function is_told(answer)
  return type(answer) == "table" and (type(answer.created_leads) == "table" or type(answer.leads_uploaded) == "number")
end

--- Add leads in one request.
---@return table? answer
---@return instantly.Error? err
local function add(job, items)
  local arguments = {}
  for name, value in pairs(job.body) do arguments[name] = value end
  arguments.leads = {}
  for i, item in ipairs(items) do arguments.leads[i] = item.lead end
  local answer, err, meta = job.owner:add(arguments, job.add_options)
  job.attempts = job.attempts + (meta or err).attempts
  if answer and not is_told(answer) then
    return nil, failure(job, "decode", "the answer does not tell what became of the leads")
  end
  return answer, err
end

--- Wait until a request that may be under way has come to rest.
---@param age number seconds since it was sent
local function rest(job, age)
  if age < job.settle and sleep.wait(job.settle - age) == false then
    return nil, failure(job, "cancelled", "the task was cancelled")
  end
  return true
end

--- Ask what of a chunk arrived. What cannot be asked for is not sent again, since it may be there.
---@return instantly.import.Item[]? items that did not arrive
---@return instantly.ImportReport|instantly.Error result of the others; or what went wrong
local function look(job, chunk)
  local askable, report = {}, reports.new()
  for _, item in ipairs(chunk.items) do
    if item.address and lookup.is_askable(item.address) then
      askable[#askable + 1] = item
    else
      reports.count(report, "uncertain", item.row, item.lead.email, "it may have arrived, and cannot be looked up")
    end
  end
  local found, err = lookup.present(job.owner, job.target, askable, job.look_options)
  if not found then return nil, err end
  local items = {}
  for _, item in ipairs(askable) do
    if not found[item.address] then items[#items + 1] = item end
  end
  report.reconciled = #askable - #items
  return items, report
end

--- Send a chunk until its answer is there, or it is known to be there.
---@param job table
---@param chunk instantly.import.Chunk
---@param age number? seconds since it may have been sent before; nil when it was not
---@return instantly.ImportReport? report what became of its leads
---@return instantly.Error? err
---@return boolean? in_doubt leads may have arrived although it failed
function sending.send(job, chunk, age)
  local items, report, err = chunk.items, reports.new(), nil
  for _ = 1, ROUNDS do
    if age then
      local rested, problem = rest(job, age)
      if not rested then return nil, problem, true end
      items, report = look(job, chunk)
      if not items then return nil, report, true end
      if #items == 0 then return report end
    end
    local noted, problem = note(job, chunk)
    if not noted then return nil, problem, age ~= nil end
    local answer
    answer, err = add(job, items)
    if answer then
      reports.count_answer(report, items, answer)
      return report
    end
    if not err.uncertain or FINAL[err.kind] then return nil, err, err.uncertain or age ~= nil end
    age = 0
  end
  return nil, err, true
end

return sending
