-- A stand-in for the API: one function from request to answer over a store.
--
-- `require("instantly.mock").new{…}:handle(request)` needs no socket; `instantly.mock.server` serves the same
-- over HTTP. Which operations there are, what they take and which scopes they ask for comes from the
-- generated `instantly.api`. How they behave is told, by operation id, in a file for each thing that has rules
-- of its own (see routes.lua); all others are told from their paths and examples (see generic.lua).

local access = require "instantly.mock.access"
local fault_script = require "instantly.mock.faults.script"
local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local later = require "instantly.mock.later"
local rate = require "instantly.mock.rate"
local refusal = require "instantly.mock.refusal"
local request_parts = require "instantly.mock.request"
local routes = require "instantly.mock.routes"
local samples = require "instantly.mock.samples"
local seed = require "instantly.mock.seed"
local store = require "instantly.mock.store"
local validate = require "instantly.mock.validate"

local OPTIONS = {
  keys = true, seed = true, workspaces = true, paid = true, clock = true, rate = true, edge = true,
  last_page_cursor = true, repeat_cursor = true, before = true, any_id = true, job_seconds = true, job_fails = true,
  plan_leads = true, faults = true,
}

local WORKSPACE = "0198b000-0000-7000-8000-000000000001"
local START = 1788253200 -- 2026-09-01T09:00:00Z
local LOG_LIMIT = 1000

---@class instantly.mock.Key
---@field scopes string[]? default: every scope
---@field workspace string? default: the one workspace of the mock
---@field admin boolean? true: may act on other workspaces through x-as-workspace

---@class instantly.mock.Rate
---@field per_second integer?
---@field per_minute integer?
---@field operations boolean? true: also the limits that single operations have, such as 20 a minute for emails
---@field retry_after boolean|integer|nil true: a 429 says when to come back; a number: says that many seconds

---@class instantly.mock.Options
---@field keys table<string, instantly.mock.Key>? default: "mock", an admin's key with every scope
---@field seed boolean|integer|nil samples in the keys' workspaces: each once (default), none, or that many
---@field workspaces table<string, { paid: boolean? }>? workspaces that differ from the rest
---@field paid boolean? false: no workspace has a paid plan, everything answers 402
---@field clock (fun(): number)? Unix seconds; default: a clock that moves one second with every request
---@field rate instantly.mock.Rate? limits to enforce, for each workspace
---@field edge boolean? true: the CDN in front refuses requests without a User-Agent
---@field last_page_cursor boolean? true: the last page carries a cursor, too, and leads to an empty one
---@field repeat_cursor boolean? true: a page answers the cursor it was asked with, for ever
---@field any_id boolean? true: an id that was never there names a sample made on the spot, and a cursor
---that was never handed out starts at the beginning, so that the requests of the API file succeed as they are
---@field job_seconds number? how long background jobs take; default: 4
---@field job_fails boolean|string|nil true, or a type such as "move-leads": such jobs fail and do nothing
---@field plan_leads integer? how many leads the plan has room for; default: 10000000
---@field faults instantly.mock.FaultRule[]? what goes wrong, as told in faults.lua
---@field before instantly.mock.Before? is asked first and may answer in place of the mock

---@alias instantly.mock.Before fun(req: instantly.mock.Request, operation: table?): instantly.mock.Response?

---@class instantly.mock.Request
---@field method string
---@field path string with the query
---@field headers table<string, string>? names in lower case
---@field body string?
---@field reused boolean? it came on a connection that has answered before

---@class instantly.mock.Response
---@field status integer
---@field headers table<string, string> names in lower case
---@field body string

---@class instantly.mock.Entry never holds a header, so never a key
---@field method string
---@field path string without the query
---@field query string?
---@field body string?
---@field operation string? nil when there is no such route
---@field status integer
---@field fault string? the name of what went wrong on purpose

---@class instantly.mock.Mock
---@field log instantly.mock.Entry[] the last requests, newest last
---@field faults table the script of what goes wrong, see faults/script.lua
local mock = {}
local mock_mt = { __index = mock, __name = "instantly.mock" }

local function steady_clock()
  local now = START
  return function()
    now = now + 1
    return now
  end
end

local function read_keys(given)
  local keys = {}
  for name, key in pairs(given or { mock = { admin = true } }) do
    keys[name] = {
      scopes = key.scopes or { "all:all" }, workspace = key.workspace or WORKSPACE, admin = key.admin == true,
    }
  end
  return keys
end

--- A mock of its own; two of them share nothing.
---@param options instantly.mock.Options?
---@return instantly.mock.Mock
function mock.new(options)
  options = options or {}
  for name in pairs(options) do
    if not OPTIONS[name] then error(("instantly.mock: unknown option %q"):format(tostring(name)), 2) end
  end
  local self = setmetatable({
    options = options,
    _keys = read_keys(options.keys),
  }, mock_mt)
  self:reset()
  return self
end

--- Forgets everything that happened: the workspaces start as at first, log and counters are empty.
function mock:reset()
  self.log = {}
  self.store = store.new()
  self._counts = {}
  self._statuses = {}
  self._done = {}
  self._requests = 0
  self._limiters = {}
  self.faults = fault_script.new(self.options.faults)
  self._clock = self.options.clock or steady_clock()
  local homes = {}
  for _, key in pairs(self._keys) do homes[#homes + 1] = key.workspace end
  table.sort(homes)
  for _, home in ipairs(homes) do
    local workspace, is_new = self.store:workspace(home)
    if is_new then seed.fill(self.store, workspace, self.options.seed) end
  end
end

--- How many requests an operation got, or all of them together; refused ones count, too.
---@param operation string? its id, for example "pauseCampaign"
---@return integer
function mock:count(operation)
  if operation then return self._counts[operation] or 0 end
  return self._requests
end

local function copy_of(counts)
  local copy = {}
  for operation, count in pairs(counts) do copy[operation] = count end
  return copy
end

--- The counters by operation id.
---@return table<string, integer>
function mock:counts()
  return copy_of(self._counts)
end

--- How often each operation was carried out with success, whatever became of the answer.
---@return table<string, integer>
function mock:done()
  return copy_of(self._done)
end

--- How many requests were answered with a status, 429 for example.
---@param status integer
---@return integer
function mock:answered(status)
  return self._statuses[status] or 0
end

function mock:_limiter(name, make)
  local limiter = self._limiters[name]
  if limiter == nil then
    limiter = make() or false
    self._limiters[name] = limiter
  end
  return limiter or function() end
end

function mock:_pass_limits(workspace, operation, now)
  local limits = self.options.rate
  if not limits then return end
  self:_limiter(workspace, function() return rate.limiter(limits) end)(now)
  if limits.operations and operation.rate then
    self:_limiter(workspace .. " " .. operation.id, function()
      return rate.limiter { windows = operation.rate, retry_after = limits.retry_after }
    end)(now)
  end
end

function mock:_is_paid(workspace)
  local own = (self.options.workspaces or {})[workspace]
  if own and own.paid ~= nil then return own.paid end
  return self.options.paid ~= false
end

local call = {}
local call_mt = { __index = call, __name = "instantly.mock.call" }

--- The path parameter `id`, which is a UUID.
function call:id()
  if not ids.is_uuid(self.params.id) then refusal.raise(400, 'params/id must match format "uuid"') end
  return self.params.id:lower()
end

--- The item of a collection of the workspace; refuses when there is none.
---@param name string "campaigns", "leads", …
---@param id string? default: the path's
---@return table
function call:find(name, id)
  id = id or self:id()
  local items = self.workspace[name]
  local item = items:get(id)
  if item then return item end
  if not self.options.any_id or items:knows(id) then refusal.raise(404, "Resource not found") end
  return samples.add(name, self, id)
end

--- The example answer of the API file, decoded anew each time.
function call:example()
  return assert(json.decode(self.target.example))
end

-- In the order of the service's framework: who, may they, how often, what.
function mock:_admit(request, operation, now)
  local headers = request.headers or {}
  local key = access.key(headers.authorization, self._keys)
  local workspace = access.workspace(key, headers["x-as-workspace"])
  if not self:_is_paid(workspace) then refusal.raise(402, "Workspace does not have an active paid plan") end
  self:_pass_limits(workspace, operation, now)
  access.scopes(key, operation)
  return self.store:workspace(workspace), key
end

-- Users report of this call that a wrong name is ignored without a word, and every lead of the workspace
-- comes back.
local IGNORES_UNKNOWN = { listLeads = true }

local function known_fields(spec, body)
  local known = {}
  for name in pairs(spec.fields) do known[name] = body[name] end
  return known
end

local function read_body(operation, request)
  if request.method == "GET" then return nil end
  local body = request_parts.body(request.body, (request.headers or {})["content-type"])
  if not operation.body then return nil end
  if IGNORES_UNKNOWN[operation.id] and json.is_object(body) then body = known_fields(operation.body, body) end
  if body ~= nil or operation.body_required then validate.body(operation.body, body) end
  return body
end

function mock:_answer(request, target, params, query)
  local operation, now = target.operation, self._clock()
  local workspace, key = self:_admit(request, operation, now)
  local body = read_body(operation, request)
  later.run(workspace, now)
  return target.handler(setmetatable({
    operation = operation,
    target = target,
    params = params,
    query = validate.query(operation.query, request_parts.parameters(query)),
    body = body,
    workspace = workspace,
    key = key,
    store = self.store,
    options = self.options,
    now = now,
  }, call_mt))
end

local function response(status, value, headers)
  local answer = { status = status, headers = {}, body = "" }
  if type(value) == "string" then -- no JSON: the one such answer is the block list as CSV
    return { status = status, headers = { ["content-type"] = "text/csv; charset=utf-8" }, body = value }
  end
  for name, text in pairs(headers or {}) do answer.headers[name] = text end
  if value ~= nil then
    answer.headers["content-type"] = "application/json; charset=utf-8"
    answer.body = json.encode(value)
  end
  return answer
end

function mock:_respond(request, target, params, path, query)
  if self.options.edge and (request.headers or {})["user-agent"] == nil then
    local headers = { ["content-type"] = "text/plain; charset=UTF-8" }
    return { status = 403, headers = headers, body = "error code: 1010" }
  end
  if self.options.before then
    local answer = self.options.before(request, target and target.operation)
    if answer then return answer end
  end
  local ok, value, status = pcall(function()
    if not target then
      local where = query and path .. "?" .. query or path
      refusal.raise(404, ("Route %s:%s not found"):format(request.method, where))
    end
    return self:_answer(request, target, params, query)
  end)
  if ok then return response(status or 200, value) end
  if not refusal.is(value) then error(value, 0) end
  return response(value.status, value.body, value.headers)
end

function mock:_note(entry)
  self._requests = self._requests + 1
  if entry.operation then self._counts[entry.operation] = (self._counts[entry.operation] or 0) + 1 end
  self._statuses[entry.status] = self:answered(entry.status) + 1
  if #self.log == LOG_LIMIT then table.remove(self.log, 1) end
  self.log[#self.log + 1] = entry
end

--- Lets something go wrong from now on.
---@param rule instantly.mock.FaultRule for example { fault = "503", operation = "getCampaign", times = 2 }
function mock:fail(rule)
  self.faults:add(rule)
end

--- What happens to a connection that is opened now.
---@return instantly.mock.Fault?
function mock:connect()
  return self.faults:connect()
end

-- What stands in for the answer of an operation that is not carried out.
local function nothing_done()
  return response(200, { id = WORKSPACE })
end

--- Answers a request.
---@param request instantly.mock.Request
---@return instantly.mock.Response? nil: it was not received whole
---@return instantly.mock.Fault? fault what is to happen to the answer on its way, beyond what it says
function mock:handle(request)
  local path, query = request_parts.split(request.path)
  local target, params = routes.match(request.method, path)
  local operation = target and target.operation.id
  local fault = self.faults:meet(request, operation)
  if fault and fault.unread then return nil, fault end
  local answer
  if fault and not fault.carried_out then answer = nothing_done()
  else answer = self:_respond(request, target, params, path, query)
  end
  if operation and answer.status < 300 and (not fault or fault.carried_out) then
    self._done[operation] = (self._done[operation] or 0) + 1
  end
  if fault and fault.answer then answer = fault.answer(answer, fault) end
  self:_note {
    method = request.method, path = path, query = query, body = request.body, operation = operation,
    status = answer.status, fault = fault and fault.name,
  }
  answer.headers = answer.headers or {}
  answer.headers["x-request-id"] = ("req-%d"):format(self._requests)
  return answer, fault
end

return mock
