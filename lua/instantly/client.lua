--- A client: its settings, and the way of a call from checked arguments to a value or an error.
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local credential = require "instantly.credential"
local errors = require "instantly.error"
local groups = require "instantly.api"
local headers = require "instantly.headers"
local query = require "instantly.query"
local raise = require "instantly.raise"
local transport = require "instantly.transport"
local version = require "instantly.version"

--- How a call went: the third result.
---@class instantly.Meta
---@field status integer? HTTP status; none when no answer came
---@field headers instantly.Headers? of the answer
---@field request_id string?
---@field attempts integer how often the request was sent
---@field elapsed number seconds
---@field accepted boolean? accepted, not done yet (202)
---@field more boolean? `collect` stopped at `max`; there are more items
---@field next string? the cursor to go on from, after `collect`
---@field pages integer? how many pages `collect` read
---@field hook_error string? what an `on_response` hook raised

--- Options of one call; they come last.
---@class instantly.Options
---@field timeout number? seconds for the whole call
---@field attempt_timeout number? seconds for one sending
---@field connect_timeout number? seconds until connected
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
---@field headers table<string, string>? sent with every request
---@field user_agent string? instead of "instantly-lua/x.y (…)"
---@field proxy string? URL of a proxy
---@field ca_file string? file of certificates to trust; INSTANTLY_CA_FILE when left out
---@field max_body integer? bytes of an answer at most (16 MiB)
---@field strict boolean? false sends unknown names as they are (true)
---@field allow_insecure boolean? plain http to other machines (false)
---@field mock table? a stand-in of `require("instantly.mock").new`, for base_url "mock:"
---@field on_request fun(event: table)? before a request: operation, method, path, attempt; a raise stops it
---@field on_response fun(event: table)? after it: also status, error, elapsed, attempts

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

--- A client: one key, one workspace, one set of settings. Its groups (`campaigns`, …) are in types.lua.
---@class instantly.Client
local Client = {}

local DEFAULTS = {
  timeout = 120, attempt_timeout = 30, connect_timeout = 10,
  max_body = 16 * 1024 * 1024,
  strict = true, allow_insecure = false,
  user_agent = ("instantly-lua/%s (%s)"):format(version, rawget(_G, "jit") and "LuaJIT" or _VERSION),
}

local SERVICE = "https://api.instantly.ai"

local SETTINGS = {
  api_key = "string", base_url = "string", workspace = "string", user_agent = "string",
  proxy = "string", ca_file = "string", headers = "table", max_body = "number",
  timeout = "seconds", attempt_timeout = "seconds", connect_timeout = "seconds",
  strict = "boolean", allow_insecure = "boolean", mock = "table",
  on_request = "function", on_response = "function",
}

local CALL_OPTIONS = {
  timeout = "seconds", attempt_timeout = "seconds", connect_timeout = "seconds",
  headers = "table", extra = "table", strict = "boolean",
  as = { record = true, table = true, json = true },
}

local NO_OPTIONS = {}

-- Settings ---------------------------------------------------------------------------------------

local function is_loopback(host)
  return host == "localhost" or host == "::1" or host:find("^127%.%d+%.%d+%.%d+$") ~= nil
end

--- Split "scheme://host[:port][/prefix]"; raises on anything a base URL should not be.
local function check_base_url(where, url, allow_insecure)
  if url == "mock:" then return url end
  local scheme, authority, rest = url:match("^(%a+)://([^/?#]+)(.*)$")
  scheme = scheme and scheme:lower()
  if scheme ~= "https" and scheme ~= "http" or url:find("[%c%s]") then
    raise("%s: base_url: expected https://host, got %q", where, url)
  end
  if authority:find("@", 1, true) then raise("%s: base_url must not hold a user name or password", where) end
  if rest:find("[?#]") or rest:find("%.%./") then raise("%s: base_url must not hold a query or dot segments", where) end
  local host = authority:match("^%[(.-)%]") or authority:match("^([^:]+)")
  if scheme == "http" and not allow_insecure and not (host and is_loopback(host:lower())) then
    raise("%s: base_url: plain http would show the key to the network: use https"
      .. " (or allow_insecure = true, if you are sure)", where)
  end
  return (url:gsub("/+$", ""))
end

local function check_text(where, name, value)
  if value and (value == "" or value:find("[%c]")) then
    raise("%s: %s must not be empty or hold control characters", where, name)
  end
end

local function from_environment(name)
  local value = os.getenv(name)
  return value ~= "" and value or nil
end

--- Settings as they will be used: the given ones over the inherited ones over the defaults.
local function resolve_settings(where, given, inherited)
  check.options(where, given, SETTINGS)
  local settings = {}
  for _, source in ipairs{ DEFAULTS, inherited or {}, given or {} } do
    for name, value in pairs(source) do settings[name] = value end
  end
  if settings.mock and not (given and given.base_url) then settings.base_url = "mock:" end
  settings.base_url = settings.base_url or from_environment("INSTANTLY_BASE_URL") or SERVICE
  settings.ca_file = settings.ca_file or from_environment("INSTANTLY_CA_FILE")
  settings.base_url = check_base_url(where, settings.base_url, settings.allow_insecure)
  check_text(where, "user_agent", settings.user_agent)
  check_text(where, "proxy", settings.proxy)
  check_text(where, "ca_file", settings.ca_file)
  if settings.workspace then check.id(where, "workspace", settings.workspace) end
  if settings.max_body < 1 then raise("%s: max_body must be at least 1 byte", where) end
  settings.header_lines = check.headers(where, settings.headers)
  settings.api_key = nil -- it lives in the credential alone
  return settings
end

--- The credential for these settings, or nil and why there is none.
local function find_credential(where, given, settings)
  if given and given.api_key then
    local found, problem = credential.new(given.api_key, "api_key")
    if not found then raise("%s: %s", where, problem) end
    return found
  end
  if settings.base_url == "mock:" then return credential.new("mock", "the mock") end
  return credential.from_environment()
end

--- Header lines, built once: a list for requests without a body and one for those with.
local function header_lists(settings, key)
  local plain = {
    key.header(),
    "User-Agent: " .. settings.user_agent,
    "Accept: application/json",
  }
  if settings.workspace then plain[#plain + 1] = "x-as-workspace: " .. settings.workspace end
  for _, line in ipairs(settings.header_lines) do plain[#plain + 1] = line end
  local json = { "Content-Type: application/json" }
  for i, line in ipairs(plain) do json[i + 1] = line end
  return function(has_body) return has_body and json or plain end
end

-- Life -------------------------------------------------------------------------------------------

local Client_mt = { __name = "instantly.Client" }

local function build(settings, key, problem, wire)
  local self = {
    _settings = settings, _credential = key or false, _problem = problem or false, _transport = wire,
    _headers = key and header_lists(settings, key),
    _redact = key and key.redact or function(text) return text end,
    _identity = settings.base_url .. "\0" .. (settings.workspace or ""),
    _collections = {}, _closed = false,
  }
  return setmetatable(self, Client_mt)
end

--- A client of its own, with its own settings.
---@param options instantly.Settings?
---@return instantly.Client
function Client.new(options)
  local settings = resolve_settings("instantly.new", options)
  local key, problem = find_credential("instantly.new", options, settings)
  return build(settings, key, problem, transport.select(settings.base_url, settings.mock))
end

--- A sibling: the same connections and key, some settings changed. The client itself stays as it is.
---@param options instantly.Settings
---@return instantly.Client
function Client:with(options)
  local settings = resolve_settings("client:with", options, self._settings)
  local key, problem = self._credential, self._problem
  if options.api_key then key, problem = find_credential("client:with", options, settings) end
  local wire = self._transport
  if settings.base_url ~= self._settings.base_url or options.mock then
    wire = transport.select(settings.base_url, settings.mock)
  end
  local sibling = build(settings, key, problem, wire)
  sibling._closed = self._closed
  return sibling
end

--- A sibling that acts on another workspace, with this client's admin key.
---@param id string id of the workspace
---@return instantly.Client
function Client:as_workspace(id)
  return self:with{ workspace = check.id("client:as_workspace", "id", id) }
end

--- Close the client: every later call returns an error of kind "closed". Siblings stay open.
function Client:close()
  self._closed = true
end

-- Calls ------------------------------------------------------------------------------------------

--- Put the unchecked fields of `extra` on top.
local function add_extra(operation, extra, arguments, body)
  if not extra then return arguments, body end
  local into_body = operation.body ~= nil or operation.method ~= "GET"
  local target = {}
  for name, value in pairs((into_body and body or not into_body and arguments) or {}) do target[name] = value end
  for name, value in pairs(extra) do
    target[name] = core.kind(value) and core.id(value) or value
  end
  if into_body then return arguments, target end
  return target, body
end

local function call_headers(self, has_body, where, options)
  local lines = self._headers(has_body)
  if not options.headers then return lines end
  local all = {}
  for i, line in ipairs(lines) do all[i] = line end
  for _, line in ipairs(check.headers(where, options.headers)) do all[#all + 1] = line end
  return all
end

local function report_hook(self, meta, name, event)
  local hook = self._settings[name]
  if not hook then return end
  local ok, problem = pcall(hook, event)
  -- The call has happened; a mistake in a hook must not take its result away.
  if not ok then meta.hook_error = self._redact(tostring(problem)) end
end

local function announce(self, request, where)
  local hook = self._settings.on_request
  if hook then hook{ operation = where, method = request.method, path = request.path, attempt = 1 } end
end

--- Send once. Retries and pacing will sit here, between a call and its sending.
local function send(self, request, deadline)
  return self._transport.send(request, deadline)
end

local function is_json_object(text)
  return text:find("^%s*{") ~= nil
end

local function refused(self, response, request)
  local answer = is_json_object(response.body) and core.decode(response.body) or nil
  return errors.from_status(response, answer, request, self._redact)
end

local function unreadable(self, response, request, problem, offset)
  if offset then problem = ("%s at byte %d"):format(problem, offset) end
  local kind = response.headers["content-type"] or "no content type"
  local text = response.body == "" and ("the server answered %d without content"):format(response.status)
    or ("the answer (%s) is not what the API promises: %s"):format(kind, problem)
  return errors.new("decode", self._redact(text), {
    operation = request.operation, method = request.method, path = request.path, status = response.status,
    request_id = errors.request_id(response.headers), attempts = 1, elapsed = response.elapsed,
    hint = request.retry ~= "read" and "the server reported success: the write has most likely been done" or nil,
    body = errors.excerpt(response.body, self._redact),
  })
end

--- One request from start to classified answer.
---@return table? response with headers, or nil
---@return instantly.Error? err
---@return table meta
local function exchange(self, request, where)
  announce(self, request, where)
  local started = core.now()
  local response, failure = send(self, request, started + request.total)
  local elapsed = core.now() - started
  local meta = { attempts = 1, elapsed = elapsed }
  local err
  if response then
    response.headers = headers.new(response.head)
    meta.status, meta.headers = response.status, response.headers
    meta.request_id = errors.request_id(response.headers)
    meta.accepted = response.status == 202 or nil
    if response.status < 200 or response.status > 299 then err = refused(self, response, request) end
  else
    failure.message = self._redact(failure.message)
    err = errors.from_failure(failure, request)
  end
  if err then err.elapsed = elapsed end
  report_hook(self, meta, "on_response", {
    operation = where, method = request.method, path = request.path, status = meta.status, error = err,
    elapsed = elapsed, attempts = 1,
  })
  if err then return nil, err, meta end
  return response, nil, meta
end

local function not_ready(self, where)
  if self._closed then return errors.new("closed", "the client is closed", { operation = where }) end
  if not self._credential then
    return errors.new("config", self._problem, { operation = where })
  end
end

--- Fill a request with what the settings and the options of the call say.
local function prepare(self, where, operation, path, arguments, body, options)
  local settings = self._settings
  local text, problem
  if body then
    text, problem = core.encode(body)
    if not text then raise("%s: %s", where, problem) end
  end
  return {
    method = operation.method, path = path, operation = where, retry = operation.retry,
    scopes = operation.scopes, specs = operation,
    url = settings.base_url .. path .. query.string(arguments),
    headers = call_headers(self, text ~= nil, where, options), body = text,
    replay = operation.retry == "read",
    total = options.timeout or settings.timeout,
    attempt_timeout = options.attempt_timeout or operation.attempt_timeout or settings.attempt_timeout,
    connect_timeout = options.connect_timeout or settings.connect_timeout,
    max_body = settings.max_body, allow_insecure = settings.allow_insecure,
    ca_file = settings.ca_file, proxy = settings.proxy,
  }
end

--- Carry out an operation of the API file.
---@param operation table from lua/instantly/api
---@param where string "campaigns:pause"
---@param ids table? path parameters by name, already checked
---@param arguments table? the caller's
---@param options table? the caller's
---@param read fun(response: table, options: table): any, string?, integer? turns a 2xx answer into a value
---@return any? value
---@return instantly.Error? err
---@return instantly.Meta? meta
function Client:_call(operation, where, ids, arguments, options, read)
  options = check.options(where, options, CALL_OPTIONS) or NO_OPTIONS
  local strict = options.strict
  if strict == nil then strict = self._settings.strict end
  local query_values, body
  if strict then
    query_values, body = check.arguments(operation, where, arguments, CALL_OPTIONS)
  else
    query_values, body = check.loose(operation, where, arguments)
  end
  query_values, body = add_extra(operation, options.extra, query_values, body)
  local err = not_ready(self, where)
  if err then return nil, err end
  local path = ids and query.path(operation.path, ids) or operation.path
  local request = prepare(self, where, operation, path, query_values, body, options)
  local response, failure, meta = exchange(self, request, where)
  if not response then return nil, failure, meta end
  local value, problem, offset = read(response, options)
  if value == nil then return nil, unreadable(self, response, request, problem, offset), meta end
  return value, nil, meta
end

-- The raw way ------------------------------------------------------------------------------------

local METHODS = { GET = true, HEAD = true, POST = true, PUT = true, PATCH = true, DELETE = true }

local RAW_FIELDS = {
  method = METHODS, path = "string", query = "table", body = "table",
  timeout = "seconds", attempt_timeout = "seconds", connect_timeout = "seconds", headers = "table",
}

local function check_raw_path(where, path)
  if type(path) ~= "string" then raise("%s: path is required", where) end
  if path:sub(1, 1) ~= "/" then raise('%s: path must start with "/" (got %q)', where, path) end
  if path:find("[%c%s?#\\]") then
    raise("%s: path must not hold blanks, control characters or a query (use the field query)", where)
  end
  for segment in (path .. "/"):gmatch("([^/]*)/") do
    if segment:gsub("%%2[eE]", ".") == "." or segment:gsub("%%2[eE]", ".") == ".." then
      raise("%s: path must not hold dot segments", where)
    end
  end
end

local function read_raw(response)
  if response.body == "" then return true end
  return core.decode(response.body)
end

--- Reach what has no method of its own: nothing is checked but the shape of the request.
---@param request instantly.Request
---@return any? value the decoded answer; true when there is none
---@return instantly.Error? err
---@return instantly.Meta? meta
function Client:request(request)
  local where = "client:request"
  if type(request) ~= "table" then raise("%s: expected a table with method and path", where) end
  check.options(where, request, RAW_FIELDS)
  check_raw_path(where, request.path)
  local method = request.method or "GET"
  local is_read = method == "GET" or method == "HEAD"
  local operation = { method = method, path = request.path, retry = is_read and "read" or "once" }
  local err = not_ready(self, where)
  if err then return nil, err end
  local prepared = prepare(self, where, operation, request.path, request.query, request.body, request)
  local response, failure, meta = exchange(self, prepared, where)
  if not response then return nil, failure, meta end
  local value, problem, offset = read_raw(response)
  if value == nil then return nil, unreadable(self, response, prepared, problem, offset), meta end
  return value, nil, meta
end

-- Names ------------------------------------------------------------------------------------------

local function collection_of(self, name)
  local found = self._collections[name]
  if not found then
    found = require("instantly.collection").new(self, groups.collections[name])
    self._collections[name] = found
  end
  return found
end

--- The constructor behind a singular name: `client.campaign(id)`, also written `client:campaign(id)`.
local function constructor_of(self, name)
  local collection
  return function(id, second)
    if id == self then id = second end
    collection = collection or collection_of(self, groups.constructors[name])
    return collection:handle(id)
  end
end

local function known_names()
  local names = {}
  for _, source in ipairs{ groups.collections, groups.constructors, Client } do
    for name in pairs(source) do names[#names + 1] = name end
  end
  return names
end

function Client_mt.__index(self, name)
  local method = Client[name]
  if method ~= nil then return method end
  local value
  if groups.collections[name] then value = collection_of(self, name)
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

--- Says whom it talks to and with which key, without the key.
function Client_mt.__tostring(self)
  local settings = self._settings
  return ("instantly client: %s%s, key %s%s"):format(settings.base_url,
    settings.workspace and " as workspace " .. settings.workspace or "",
    self._credential and self._credential.shown or "missing",
    self._closed and " (closed)" or "")
end

return Client
