--- The way of a call, from checked arguments to a value or an error.
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local exchange = require "instantly.exchange"
local failures = require "instantly.failure"
local hooks = require "instantly.hooks"
local plans = require "instantly.plan"
local query = require "instantly.query"
local raise = require "instantly.raise"
local rules = require "instantly.rules"

local calls = {}

--- Options of one call; they come last.
---@class instantly.Options
---@field timeout number? seconds for the whole call
---@field attempt_timeout number? seconds for one sending
---@field connect_timeout number? seconds until connected
---@field retries integer? how often it may be sent again
---@field headers table<string, string>? further headers
---@field extra table<string, any>? fields sent as they are, unchecked
---@field as "record"|"table"|"json"|nil plain tables, or the text, instead of records
---@field strict boolean? false sends unknown names as they are

local CALL_OPTIONS = {
  timeout = "seconds", attempt_timeout = "seconds", connect_timeout = "seconds", retries = "count",
  headers = "table", extra = "table", strict = "boolean",
  as = { record = true, table = true, json = true },
}

local NO_OPTIONS = plans.NO_OPTIONS

-- From arguments to a request --------------------------------------------------------------------

local function merged(low, high)
  local all = {}
  for name, value in pairs(low or {}) do all[name] = value end
  for name, value in pairs(high) do all[name] = value end
  return all
end

--- Put the unchecked fields of `extra` on top: into the body, unless it is a GET.
local function add_extra(operation, at, extra, arguments, body)
  if not extra then return arguments, body end
  local fields = check.extra(at, extra)
  if operation.method == "GET" then return merged(arguments, fields), body end
  return arguments, merged(body, fields)
end

--- The body to send: a PATCH says what to change, an operation that requires one gets at least {}.
local function settle_body(operation, at, body)
  if operation.body and (body == nil or next(body) == nil) then
    if operation.method == "PATCH" then raise("%s: nothing to change: no field is given", at.where) end
    return operation.body_required and {} or nil
  end
  return body
end

--- What goes into the query and into the body.
local function checked(self, operation, at, arguments, options)
  local query_values, body
  local strict = options.strict
  if strict == nil then strict = self._settings.strict end
  if strict then
    query_values, body = check.arguments(operation, at, arguments, CALL_OPTIONS)
    rules.check(operation, at, query_values, body, options.extra)
  else
    query_values, body = check.loose(operation, at, arguments)
  end
  query_values, body = add_extra(operation, at, options.extra, query_values, body)
  return query_values, settle_body(operation, at, body)
end

--- The error of a call that cannot be begun.
local function not_ready(self, where)
  local kind, message = "config", self._problem
  if self._closed then kind, message = "closed", "the client is closed" end
  return errors.new(kind, message, { operation = where, elapsed = 0, meta = { attempts = 0, elapsed = 0 } })
end

--- A request: what this call has of its own, over a plan.
local function prepare(self, where, operation, path, arguments, body, options)
  local text, problem
  if body then
    text, problem = core.encode(body)
    if not text then raise("%s: %s", where, problem) end
  end
  local base = self._settings.base_url
  local plan, none = self._plan_of(where, operation, text ~= nil, options), nil
  return setmetatable({
    -- The path is for people, in errors and hooks: whoever took the key for an id must not find it there.
    plan = plan, path = path, url = arguments and base .. path .. query.string(arguments) or base .. path, body = text,
    timeout = none, profile = none, -- room for what the transport puts there
  }, plan)
end

-- From a request to a result ---------------------------------------------------------------------

local function answer_of(body, meta)
  return { status = meta.status, body = tostring(body), headers = meta.headers } -- a large page is a buffer
end

--- The error for a 2xx that `read` could not make a value of.
local function unreadable(self, request, body, meta, problem, offset)
  if offset then problem = ("%s at byte %d"):format(problem, offset) end
  return errors.from_body(answer_of(body, meta), problem, request, self._redact)
end

--- Send a request and turn a 2xx answer into a value.
---@param read fun(body: any, options: table, owner: any, record: any): any, string?, integer? value, or nil, problem,
---offset
---@param owner any passed on to `read`, as the next one is
local function perform(self, request, options, read, owner, record)
  local value, problem, offset
  local body, err, meta = exchange.run(self, request)
  if body == true then
    value = true
  elseif body then
    value, problem, offset = read(body, options, owner, record)
    if value == nil then
      err = unreadable(self, request, body, meta, problem, offset)
    elseif request.specs.failure then
      err = failures.of(answer_of(body, meta), value, request, self._redact)
      if err then value = nil end
    end
  end
  if err then err.elapsed, err.attempts = meta.elapsed, meta.attempts end
  if self._watched then hooks.response(self, meta, request, err) end
  if not err then return value, nil, meta end
  -- Not a third result: LuaJIT's assert raises its last argument, which would be the meta and not the error.
  err.meta = meta
  return nil, err
end

-- The calls --------------------------------------------------------------------------------------

--- Check options against what a call takes.
---@param where string
---@param options table?
---@return table options
function calls.options(where, options)
  return check.options(where, options, CALL_OPTIONS) or NO_OPTIONS
end

--- Carry out an operation of the API file.
---@param self instantly.Client
---@param operation table from lua/instantly/api
---@param at table for whom arguments are checked, as check.lua says
---@param path string? with the ids in it; that of the operation when it takes none
---@param arguments table? the caller's
---@param options table? the caller's
---@param read fun(body: any, options: table, owner: any, record: any): any, string?, integer? turns the body of a
---2xx, a string or a buffer, into a value; nil, what is wrong with it, and at which byte
---@param owner any? passed on to `read`, as the next one is
---@param record any?
---@return any? value
---@return instantly.Error? err
---@return instantly.Meta? meta
function calls.run(self, operation, at, path, arguments, options, read, owner, record)
  local where, query_values, body = at.where, nil, nil
  options = options == nil and NO_OPTIONS or calls.options(where, options)
  if operation.query or operation.body or arguments ~= nil or options.extra then
    query_values, body = checked(self, operation, at, arguments, options)
  end
  if not self._credential or self._closed then return nil, not_ready(self, where) end
  local request = prepare(self, where, operation, path or operation.path, query_values, body, options)
  return perform(self, request, options, read, owner, record)
end

--- Any JSON but a bare false, which nobody could tell from a failure.
local function read_raw(body)
  if body == "" then return true end
  local value, problem, offset = core.decode(body)
  if value == false then return nil, "it is a bare false", 1 end
  return value, problem, offset
end

--- Send what `client:request` was given, and checked.
---@param self instantly.Client
---@param where string
---@param operation table of the method: `method` and `retry`
---@param request instantly.Request
---@return any? value the decoded answer; true when there is none
---@return instantly.Error? err
---@return instantly.Meta? meta
function calls.raw(self, where, operation, request)
  if not self._credential or self._closed then return nil, not_ready(self, where) end
  local prepared = prepare(self, where, operation, request.path, request.query, request.body, request)
  return perform(self, prepared, request, read_raw)
end

return calls
