--- Any number of leads into a campaign or a list: `client.leads:import(rows, …)`.
--
--   local report, err = client.leads:import(rows, { campaign = id, checkpoint = "leads.checkpoint" })
--   if not report then report = err.report end
--   print(report.created, report.duplicate, report.invalid, report.missing)
--
-- Adding leads is a call that must not be repeated blindly, and the API has no key to tell a repetition by. So every
-- chunk is open until its answer is there: the checkpoint says so before it is sent. When the answer does not come
-- (the process was killed, the connection broke) the chunk is in doubt: what of it arrived is asked of the service,
-- address by address, and the rest alone is sent. Should the chunk arrive later than that, the service is what keeps
-- an address from being there twice: it counts the second one as a duplicate.
local calls = require "instantly.call"
local check = require "instantly.check"
local checkpoints = require "instantly.import.checkpoint"
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local fields = require "instantly.fields"
local operations = require("instantly.api.leads").operations
local raise = require "instantly.raise"
local reports = require "instantly.import.report"
local rows_of = require "instantly.import.rows"
local rules = require "instantly.rules"
local sending = require "instantly.import.sending"

--- Either `campaign` or `list_id` is required.
---@class instantly.Import
---@field campaign string|instantly.Campaign|nil
---@field list_id string|instantly.LeadList|nil
---@field skip_if_in_workspace boolean? skip a lead known anywhere in the workspace
---@field skip_if_in_campaign boolean? skip a lead known in a campaign
---@field skip_if_in_list boolean? skip a lead known in a list
---@field verify_leads_on_import boolean? verify addresses in a background job
---@field assigned_to string? user that gets the leads
---@field blocklist_id string?
---@field chunk_size integer? leads in one request, at most and by default 1,000
---@field checkpoint string? file to resume from; made when it is not there, and kept at the end
---@field dry_run boolean? send nothing, and report what would be sent
---@field on_progress fun(report: instantly.ImportReport)? after every chunk; what it raises ends the import
---@field settle number? seconds to let a request that was cut come to rest before asking what arrived (5)
---@field timeout number? seconds for each call
---@field attempt_timeout number? seconds for one sending
---@field connect_timeout number? seconds until connected
---@field retries integer? further sendings of a request that failed in passing, where that is safe
---@field headers table<string, string>?
---@field extra table<string, any>? fields sent unchecked beside the leads
---@field strict boolean? false sends fields that nobody knows

---@alias instantly.Row instantly.leads.add.Args.LeadsItem
---@alias instantly.Rows instantly.Row[]|fun(): instantly.Row?
---@alias instantly.ImportMethod
---| fun(self, rows: instantly.Rows, how: instantly.Import): instantly.ImportReport?, instantly.Error?, instantly.Meta?

---@class instantly.leads
---@field import instantly.ImportMethod

---@class instantly.Error
---@field report instantly.ImportReport? what an import had done before it failed

local import = {}

local WHERE = "leads:import"
local MOST = 1000 -- the endpoint's maximum
local SETTLE = 5
local CLOCK = 1 -- the time of day in whole seconds tells the age of something to within one

local OWN = {
  chunk_size = "number", checkpoint = "string", dry_run = "boolean", on_progress = "function", settle = "seconds",
}
local CALL = {
  timeout = true, attempt_timeout = true, connect_timeout = true, retries = true, headers = true, extra = true,
  strict = true,
}
local HINTS = {
  campaign_id = "the campaign goes into campaign", lead_list = "the list goes into list_id",
  leads = "the leads are the first argument", as = "the answer is a report",
}

-- Before it starts -------------------------------------------------------------------------------

--- The options that go with every call: for adding, and for looking up.
local function call_options(given)
  calls.options(WHERE, given)
  local look = { as = "table" }
  for name, value in pairs(given) do
    if name ~= "extra" then look[name] = value end
  end
  return given, look
end

--- Sort the options into our own, arguments of /leads/add, and options of its call.
local function sort_out(options)
  local known, own, arguments, call = { campaign = true }, {}, { leads = {} }, {}
  for _, names in ipairs{ OWN, CALL, operations.add.body.fields } do
    for name in pairs(names) do known[name] = true end
  end
  known.campaign_id, known.leads = nil, nil
  fields(WHERE, options, known, HINTS)
  for name, value in pairs(options) do
    local into = OWN[name] and own or CALL[name] and call or arguments
    into[name] = value
  end
  check.options(WHERE, own, OWN)
  return own, arguments, call
end

local function check_size(size)
  size = size or MOST
  if size < 1 or size > MOST or size % 1 ~= 0 then
    raise("%s: chunk_size: expected a whole number from 1 to %d (got %s)", WHERE, MOST, tostring(size))
  end
  return size
end

--- Everything that an import needs, checked. Nothing has been read or sent yet.
local function prepare(owner, source, options)
  local own, arguments, call = sort_out(options)
  if own.checkpoint == "" then raise("%s: checkpoint: expected the name of a file, got nothing", WHERE) end
  local at = { where = WHERE, identity = owner.identity }
  local _, body = check.arguments(operations.add, at, arguments, {})
  rules.check(operations.add, at, nil, body)
  local job = {
    where = WHERE, owner = owner, body = body, target = { campaign_id = body.campaign_id, list_id = body.list_id },
    size = check_size(own.chunk_size), settle = own.settle or SETTLE, dry_run = own.dry_run,
    on_progress = own.on_progress, path = own.checkpoint, attempts = 0, started = core.now(),
  }
  job.add_options, job.look_options = call_options(call)
  local strict = call.strict
  if strict == nil then strict = owner.client._settings.strict end
  job.reader = rows_of.reader(WHERE, source, body.campaign_id ~= nil, strict)
  return job
end

-- How it ends --------------------------------------------------------------------------------------

--- What a failed import returns: the failure, with what was done before.
local function failed(err, report)
  err.report = reports.copy(report)
  return nil, err
end

--- The failure of a chunk, with the rows it is about.
local function in_rows(job, chunk, err)
  err.message = ("rows %d to %d: %s"):format(chunk.first, chunk.last, err.message)
  if err.kind == "too_large" then err.hint = "make chunk_size smaller" end
  if job.path then err.hint = err.hint or "the same call again goes on from the checkpoint" end
  return err
end

--- The chunk stays open: what of it was created is found when the import is resumed.
local function plan_full(job, chunk, report)
  local whole = reports.copy(job.checkpoint.state.report)
  reports.add(whole, chunk.report)
  reports.add(whole, report)
  local message = ("the plan has no room for more leads: of rows %d to %d, %d did not become leads")
    :format(chunk.first, chunk.last, report.skipped + report.missing)
  local hint = job.path and "make room in the plan, then the same call again goes on from the checkpoint"
    or "make room in the plan"
  return failed(errors.new("payment_required", message, {
    operation = WHERE, attempts = job.attempts, hint = hint,
  }), whole)
end

local function other_rows(job, first, last)
  local message = ("checkpoint %s: rows %d to %d are not those that it was made with"):format(job.path, first, last)
  if job.reader.done then message = message .. (": there are only %d"):format(job.reader.count) end
  return failed(errors.new("config", message, {
    operation = WHERE, hint = "pass the same rows in the same order, or name another file",
  }), job.checkpoint.state.report)
end

-- How it goes ------------------------------------------------------------------------------------

--- Send a chunk. What it does not leave in doubt need not be looked up later.
local function send(job, chunk, age)
  local report, err, in_doubt = sending.send(job, chunk, age)
  if report and not reports.is_plan_full(report) then return report end
  if report then return plan_full(job, chunk, report) end
  local state = job.checkpoint.state
  if not in_doubt then
    state.open = nil
    job.checkpoint:save() -- should that fail, it is looked up in vain
  end
  return failed(in_rows(job, chunk, err), state.report)
end

--- Count a chunk, and note that it is done with.
local function settle(job, chunk, report)
  local state = job.checkpoint.state
  state.settled, state.open = { rows = chunk.last, digest = chunk.digest }, nil
  reports.add(state.report, chunk.report)
  reports.add(state.report, report)
  if job.dry_run then return true end
  local ok, err = job.checkpoint:save()
  if not ok then return failed(err, state.report) end
  return true
end

--- Send a chunk, unless there is nothing to send, and settle it.
---@param job table
---@param chunk instantly.import.Chunk
---@param age number? seconds since it may have been sent before
local function deliver(job, chunk, age)
  local report = reports.new()
  if #chunk.items > 0 and not job.dry_run then
    local err
    report, err = send(job, chunk, age)
    if not report then return nil, err end
  end
  local ok, err = settle(job, chunk, report)
  if not ok then return nil, err end
  if job.on_progress then job.on_progress(job.checkpoint.state.report) end
  return true
end

--- Open the checkpoint, or begin without one.
local function open(job)
  local checkpoint, err = checkpoints.open(WHERE, job.path, job.target)
  if not checkpoint then return failed(err, reports.new()) end
  job.checkpoint = checkpoint
  checkpoint.state.report.dry_run = job.dry_run
  return true
end

--- Let the rows that are settled stream by, and settle the chunk that was open when the last run ended.
local function take_up(job)
  local state, reader = job.checkpoint.state, job.reader
  local settled, pending = state.settled, state.open
  reader:skip(settled.rows)
  if reader.count ~= settled.rows or reader.digest ~= settled.digest then return other_rows(job, 1, settled.rows) end
  if not pending then return true end
  local chunk = reader:chunk(math.huge, pending.rows)
  if not chunk or chunk.last ~= pending.rows or chunk.digest ~= pending.digest then
    return other_rows(job, settled.rows + 1, pending.rows)
  end
  return deliver(job, chunk, math.max(0, os.time() - pending.time - CLOCK))
end

--- From the checkpoint to the last row.
---@return boolean? ok
---@return instantly.Error? err
local function run(job)
  local ok, err = take_up(job)
  while ok do
    local chunk = job.reader:chunk(job.size)
    if not chunk then return true end
    ok, err = deliver(job, chunk)
  end
  return nil, err
end

--- `leads:import(rows, options)`: see the top of this file.
---@param owner table the collection of leads
---@param source instantly.Rows
---@param options instantly.Import
---@return instantly.ImportReport? report
---@return instantly.Error? err with `report`; of kind "config" when the checkpoint cannot be used,
---"payment_required" when the plan is full, or that of the call that failed
---@return instantly.Meta? meta
function import.import(owner, source, options)
  local job = prepare(owner, source, options)
  local ok, err = open(job)
  if ok then ok, err = run(job) end
  local meta = { attempts = job.attempts, elapsed = core.now() - job.started }
  if ok then return job.checkpoint.state.report, nil, meta end
  err.meta = meta
  return nil, err
end

return import
