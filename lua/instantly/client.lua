--- A client: its settings, and the way of a call from checked arguments to a value or an error.
local check = require "instantly.check"
local collections = require "instantly.collection"
local core = require("instantly.native").load("instantly.core")
local credential = require "instantly.credential"
local errors = require "instantly.error"
local exchange = require "instantly.exchange"
local failures = require "instantly.failure"
local groups = require "instantly.api"
local hooks = require "instantly.hooks"
local pacer = require "instantly.pacer"
local plans = require "instantly.plan"
local query = require "instantly.query"
local raise = require "instantly.raise"
local retry = require "instantly.retry"
local rules = require "instantly.rules"
local settings_of = require "instantly.settings"
local transport = require "instantly.transport"

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

--- Settings of a client.
---@class instantly.Settings
---@field api_key string? INSTANTLY_API_KEY when left out
---@field base_url string? INSTANTLY_BASE_URL, then https://api.instantly.ai; "mock:" is the stand-in
---@field workspace string? id of the workspace to act on, with an admin key
---@field timeout number? seconds for a whole call (120)
---@field attempt_timeout number? seconds for one sending (30)
---@field connect_timeout number? seconds until connected (10)
---@field retries integer? how often a call may be sent again where that can do no harm (2)
---@field headers table<string, string>? sent with every request
---@field user_agent string? instead of "instantly-lua/x.y (…)"
---@field proxy string? URL of a proxy
---@field ca_file string? file of certificates to trust; INSTANTLY_CA_FILE when left out
---@field client_cert string? file (PEM) of the certificate to show to a service that asks for one
---@field client_key string? file (PEM) of its key
---@field max_body integer? bytes of an answer at most (16 MiB)
---@field strict boolean? false sends unknown names as they are (true)
---@field allow_insecure boolean? plain http to other machines (false)
---@field mock table? a stand-in of `require("instantly.mock").new`, for base_url "mock:"
---@field on_request fun(event: table)? before every sending: operation, method, path, attempt; a raise stops it
---@field on_retry fun(event: table)? before the wait for another sending: also error, delay
---@field on_wait fun(event: table)? before a wait for the pacer: also seconds, reason
---@field on_response fun(event: table)? when the call is over: also status, error, elapsed, attempts
---@field logger fun(level: "debug"|"info"|"warn"|"error", line: string)? is told all of this in words
---@field pacer instantly.PacerSettings|"local"|"dict"|"redis"|false|nil how requests are paced; false: not at all
---@field max_wait number? seconds to wait for the pacer at most; longer, and a call fails at once (no end)

--- What `client:request` sends.
---@class instantly.Request
---@field method string? GET when left out
---@field path string such as "/api/v2/campaigns"
---@field query table<string, any>?
---@field body table?
---@field headers table<string, string>?
---@field timeout number?
---@field attempt_timeout number?
---@field connect_timeout number?
---@field retries integer? (2); without a class of its own only GET and HEAD are sent again

--- A client: one key, one workspace, one set of settings. Its groups (`campaigns`, …) are in types.lua.
---@class instantly.Client
local Client = {}

local Client_mt = { __name = "instantly.Client" }

local CALL_OPTIONS = {
  timeout = "seconds", attempt_timeout = "seconds", connect_timeout = "seconds", retries = "count",
  headers = "table", extra = "table", strict = "boolean",
  as = { record = true, table = true, json = true },
}

local NO_OPTIONS = plans.NO_OPTIONS

-- Life -------------------------------------------------------------------------------------------

--- The credential for these settings, or nil and why there is none.
local function find_credential(where, given, settings)
  if given and given.api_key then
    local found, problem = credential.new(given.api_key, "api_key")
    if not found then raise("%s: %s", where, problem) end
    return found
  end
  if settings.base_url == "mock:" then return credential.of_mock() end
  return credential.from_environment()
end

local function build(settings, key, problem, wire, budget)
  local identity = table.concat({ settings.base_url, settings.workspace or "", key and key.fingerprint or "" }, " ")
  local self = {
    _settings = settings, _credential = key or false, _problem = problem or false, _transport = wire,
    _plan_of = key and plans.of(settings, key) or false,
    _redact = key and key.redact or tostring,
    _identity = identity, _pacer = pacer.new(settings.pacer, identity), _watched = hooks.wanted(settings),
    _budget = budget or retry.budget(core.now() * 1e6), _collections = {}, _closed = false,
  }
  return setmetatable(self, Client_mt)
end

--- A client of its own, with its own settings.
---@param options instantly.Settings?
---@param where string? what raises: "instantly.new" when left out
---@return instantly.Client
function Client.new(options, where)
  where = where or "instantly.new"
  local settings = settings_of.resolve(where, options)
  local key, problem = find_credential(where, options, settings)
  return build(settings, key, problem, transport.select(settings.base_url, settings.mock))
end

local function check_self(self, where)
  if getmetatable(self) ~= Client_mt then raise("%s: call it with a colon", where) end
end

--- A sibling: the same connections and key, some settings changed. The client itself stays as it is.
---@param options instantly.Settings
---@return instantly.Client
function Client:with(options)
  local where = "client:with"
  check_self(self, where)
  if options == nil then raise("%s: expected a table of settings", where) end
  local settings = settings_of.resolve(where, options, self._settings)
  local stays = settings.base_url == self._settings.base_url and not options.mock
  local key, problem = self._credential, self._problem
  local borrowed = key and key.is_mock or settings.base_url == "mock:"
  if options.api_key or not stays and borrowed then key, problem = find_credential(where, options, settings) end
  local wire = stays and self._transport or transport.select(settings.base_url, settings.mock)
  local sibling = build(settings, key, problem, wire, stays and self._budget)
  sibling._closed = self._closed
  return sibling
end

--- A sibling that acts on another workspace, with this client's admin key.
---@param id string id of the workspace
---@return instantly.Client
function Client:as_workspace(id)
  local where = "client:as_workspace"
  check_self(self, where)
  return self:with{ workspace = check.id({ where = where }, "id", id) }
end

--- Look at this installation, its settings, the way to the service, and say what to mend first.
---@return instantly.Report
function Client:doctor()
  check_self(self, "client:doctor")
  return require("instantly.doctor").examine(self)
end

--- Close the client: every later call returns an error of kind "closed". One that is under way goes on to its end.
--- Siblings stay open.
function Client:close()
  check_self(self, "client:close")
  self._closed = true
end

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

--- Send a request and turn a 2xx answer into a value.
---@param read fun(response: table, options: table, owner: any, record: any): any, string?, integer? value, or nil,
---problem, offset
---@param owner any passed on to `read`, as the next one is
local function perform(self, request, options, read, owner, record)
  local value, problem, offset
  local response, err, meta = exchange.run(self, request)
  if response and response.gone then
    value = true
  elseif response then
    value, problem, offset = read(response, options, owner, record)
    if value == nil then
      response.body, response.headers = tostring(response.body), meta.headers -- a buffer, of a large page
      if offset then problem = ("%s at byte %d"):format(problem, offset) end
      err = errors.from_body(response, problem, request, self._redact)
    elseif request.specs.failure then
      response.headers = meta.headers
      err = failures.of(response, value, request, self._redact)
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

--- Check options against what a call takes.
---@param where string
---@param options table?
---@return table options
function Client.check_options(where, options)
  return check.options(where, options, CALL_OPTIONS) or NO_OPTIONS
end

--- Carry out an operation of the API file.
---@param operation table from lua/instantly/api
---@param at table for whom arguments are checked, as check.lua says
---@param path string? with the ids in it; that of the operation when it takes none
---@param arguments table? the caller's
---@param options table? the caller's
---@param read fun(response: table, options: table, owner: any, record: any): any, string?, integer? turns a 2xx answer
---into a value; nil, what is wrong with it, and at which byte
---@param owner any? passed on to `read`, as the next one is
---@param record any?
---@return any? value
---@return instantly.Error? err
---@return instantly.Meta? meta
function Client:_call(operation, at, path, arguments, options, read, owner, record)
  local where, query_values, body = at.where, nil, nil
  options = options == nil and NO_OPTIONS or Client.check_options(where, options)
  if operation.query or operation.body or arguments ~= nil or options.extra then
    query_values, body = checked(self, operation, at, arguments, options)
  end
  if not self._credential or self._closed then return nil, not_ready(self, where) end
  local request = prepare(self, where, operation, path or operation.path, query_values, body, options)
  return perform(self, request, options, read, owner, record)
end

-- The raw way ------------------------------------------------------------------------------------

local METHODS = {} -- by name: what there is to know of an operation that is only a method
for _, method in ipairs{ "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" } do
  local is_read = method == "GET" or method == "HEAD"
  METHODS[method] = { method = method, retry = is_read and "read" or "once" }
end

local RAW_FIELDS = {
  method = METHODS, path = "string", query = "table", body = "table",
  timeout = "seconds", attempt_timeout = "seconds", connect_timeout = "seconds", retries = "count",
  headers = "table",
}

local function check_raw_path(where, path)
  if type(path) ~= "string" then raise("%s: path is required", where) end
  if path:sub(1, 1) ~= "/" then raise('%s: path must start with "/" (got %q)', where, path) end
  if path:find("[%c%s?#\\]") then
    raise("%s: path must not hold blanks, control characters or a query (use the field query)", where)
  end
  if settings_of.has_dot_segment(path) then raise("%s: path must not hold dot segments", where) end
end

--- Any JSON but a bare false, which nobody could tell from a failure.
local function read_raw(response)
  if response.body == "" then return true end
  local value, problem, offset = core.decode(response.body)
  if value == false then return nil, "it is a bare false", 1 end
  return value, problem, offset
end

--- Reach what has no method of its own: nothing is checked but the shape of the request, and the limits of the
--- workspace alone pace it.
---@param request instantly.Request
---@return any? value the decoded answer; true when there is none
---@return instantly.Error? err
---@return instantly.Meta? meta
function Client:request(request)
  local where = "client:request"
  check_self(self, where)
  if type(request) ~= "table" then raise("%s: expected a table with method and path", where) end
  check.options(where, request, RAW_FIELDS)
  check_raw_path(where, request.path)
  local method = request.method or "GET"
  if method == "HEAD" and request.body then raise("%s: a HEAD request carries no body", where) end
  if not self._credential or self._closed then return nil, not_ready(self, where) end
  local prepared = prepare(self, where, METHODS[method], request.path, request.query, request.body, request)
  return perform(self, prepared, request, read_raw)
end

-- Names ------------------------------------------------------------------------------------------

local function collection_of(self, name)
  local found = self._collections[name]
  if not found then
    found = collections.new(self, groups.collections[name])
    self._collections[name] = found
  end
  return found
end

--- The constructor behind a singular name: `client.campaign(id)`, also written `client:campaign(id)`.
local function constructor_of(self, name)
  local collection
  return function(first, ...)
    collection = collection or collection_of(self, groups.constructors[name])
    if first == self then return collections.handle(collection, ...) end
    return collections.handle(collection, first, ...)
  end
end

local function known_names()
  local names = {}
  for _, source in ipairs{ groups.collections, groups.aliases, groups.constructors, Client } do
    for name in pairs(source) do names[#names + 1] = name end
  end
  return names
end

function Client_mt.__index(self, name)
  local method = Client[name]
  if method ~= nil then return method end
  local value
  if groups.collections[name] then value = collection_of(self, name)
  elseif groups.aliases[name] then value = self[groups.aliases[name]]
  elseif groups.constructors[name] then value = constructor_of(self, name)
  end
  if value == nil then
    local near = type(name) == "string" and name:sub(1, 1) ~= "_" and core.nearest(name, known_names())
    if near then raise('instantly client: no "%s": did you mean "%s"?', name, near) end
    return nil
  end
  rawset(self, name, value)
  return value
end

function Client_mt.__newindex(_, name)
  raise("instantly client: %s cannot be set: settings are given to instantly.new or client:with", tostring(name))
end

--- Says whom it talks to and with which key, without the key.
function Client_mt.__tostring(self)
  local settings = self._settings
  local whom = settings.base_url .. (settings.workspace and " as workspace " .. settings.workspace or "")
  return ("instantly client: %s, key %s%s"):format(self._redact(whom),
    self._credential and self._credential.shown or "missing", self._closed and " (closed)" or "")
end

return Client
