--- A client: its settings, its life, and the names on it.
local calls = require "instantly.call"
local check = require "instantly.check"
local collections = require "instantly.collection"
local core = require("instantly.native").load("instantly.core")
local credential = require "instantly.credential"
local groups = require "instantly.api"
local hooks = require "instantly.hooks"
local pacer = require "instantly.pacer"
local plans = require "instantly.plan"
local raise = require "instantly.raise"
local retry = require "instantly.retry"
local settings_of = require "instantly.settings"
local transport = require "instantly.transport"

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
  return calls.raw(self, where, METHODS[method], request)
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
