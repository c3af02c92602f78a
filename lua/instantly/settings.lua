--- Settings of a client: the given ones over the inherited ones over the defaults, each checked.
local check = require "instantly.check"
local pacing = require "instantly.pacer.options"
local raise = require "instantly.raise"
local version = require "instantly.version"

local settings = {}

local SERVICE = "https://api.instantly.ai"

local DEFAULTS = {
  timeout = 120, connect_timeout = 10, retries = 2,
  max_body = 16 * 1024 * 1024,
  strict = true, allow_insecure = false,
  user_agent = ("instantly-lua/%s (%s)"):format(version, rawget(_G, "jit") and "LuaJIT" or _VERSION),
}

local SPECS = {
  api_key = "string", base_url = "string", workspace = "string", user_agent = "string",
  proxy = "string", ca_file = "string", client_cert = "string", client_key = "string",
  headers = "table", max_body = "number",
  timeout = "seconds", attempt_timeout = "seconds", connect_timeout = "seconds", retries = "count",
  strict = "boolean", allow_insecure = "boolean", mock = "table",
  on_request = "function", on_retry = "function", on_wait = "function", on_response = "function",
  logger = "function", pacer = "any", max_wait = "seconds",
}

-- Texts that must hold something that can be used as it is.
local TEXTS = { "user_agent", "proxy", "ca_file", "client_cert", "client_key" }

local function from_environment(name)
  local value = os.getenv(name)
  return value ~= "" and value or nil
end

--- Does a path hold "." or ".." as a part, in any spelling?
---@param path string
---@return boolean
function settings.has_dot_segment(path)
  for segment in (path .. "/"):gmatch("([^/]*)/") do
    local plain = segment:gsub("%%2[eE]", ".")
    if plain == "." or plain == ".." then return true end
  end
  return false
end

local function is_loopback(host)
  return host == "localhost" or host == "::1" or host:find("^127%.%d+%.%d+%.%d+$") ~= nil
end

local function is_port(port)
  return port == "" or port:find("^:%d+$") and tonumber(port:sub(2)) <= 65535
end

--- What is wrong with a base URL. The URL is not quoted: it may hold a password, or be the key.
local function base_url_problem(url, allow_insecure)
  local scheme, authority, path = url:match("^(%a+)://([^/?#\\]+)(.*)$")
  scheme = scheme and scheme:lower()
  if scheme ~= "https" and scheme ~= "http" or url:find("[%c%s\\]") then return "expected https://host" end
  -- Anywhere: a password may hold a slash, and what follows it looks like a path then.
  if url:find("@", 1, true) then return "must not hold a user name or password" end
  if path:find("[?#]") then return "must not hold a query" end
  if settings.has_dot_segment(path) then return "must not hold dot segments" end
  local host, port = authority:match("^%[(.-)%](.*)$")
  if not host then host, port = authority:match("^([%w%-._]+)(.*)$") end
  if not host or not is_port(port) then return "expected https://host or https://host:port" end
  if scheme == "http" and not allow_insecure and not is_loopback(host:lower()) then
    return "plain http would show the key to the network: use https (or allow_insecure = true, if you are sure)"
  end
end

local function check_base_url(where, source, url, allow_insecure)
  if url == "mock:" then return url end
  local problem = base_url_problem(url, allow_insecure)
  if problem then raise("%s: %s: %s", where, source, problem) end
  return (url:gsub("/+$", ""))
end

local PROXIES = { http = true, https = true, socks4 = true, socks4a = true, socks5 = true, socks5h = true }

--- The URL is not quoted: it may hold a password.
local function check_proxy(where, url)
  local scheme = url and url:match("^([^/]*)://")
  if scheme and not PROXIES[scheme:lower()] then
    raise("%s: proxy: expected http://host:port, or socks5h:// and the like", where)
  end
end

local function check_text(where, name, value)
  if value and (value == "" or value:find("[%c]")) then
    raise("%s: %s must not be empty or hold control characters", where, name)
  end
end

--- All settings, and what the base URL was given as.
local function layered(given, inherited)
  local all = {}
  for _, source in ipairs{ DEFAULTS, inherited or {}, given or {} } do
    for name, value in pairs(source) do all[name] = value end
  end
  if given and given.mock and not given.base_url then all.base_url = "mock:" end
  local source = all.base_url and "base_url" or "INSTANTLY_BASE_URL"
  all.base_url = all.base_url or from_environment("INSTANTLY_BASE_URL") or SERVICE
  all.ca_file = all.ca_file or from_environment("INSTANTLY_CA_FILE")
  all.api_key = nil -- it lives in the credential alone
  return all, source
end

--- Whoever said nothing about the pacer has one, but not for the stand-in in this process, which has no limits.
local function settle_pacer(where, all, given)
  if given and given.pacer ~= nil then
    all.pacer, all.pacer_told = pacing.check(where, given.pacer), true
  elseif not all.pacer_told then
    all.pacer = all.base_url ~= "mock:" and pacing.check(where)
  end
end

--- Settings as they will be used.
---@param where string for messages
---@param given instantly.Settings? the caller's, left alone
---@param inherited table? what this function gave for the client one is derived from
---@return table
function settings.resolve(where, given, inherited)
  check.options(where, given, SPECS)
  local all, source = layered(given, inherited)
  all.base_url = check_base_url(where, source, all.base_url, all.allow_insecure)
  if all.base_url ~= "mock:" then all.mock = nil end
  settle_pacer(where, all, given)
  for _, name in ipairs(TEXTS) do check_text(where, name, all[name]) end
  if (all.client_cert == nil) ~= (all.client_key == nil) then
    raise("%s: client_cert and client_key belong together: two files", where)
  end
  check_proxy(where, all.proxy)
  if all.workspace then check.id({ where = where }, "workspace", all.workspace) end
  local is_size = all.max_body >= 1 and all.max_body < 2 ^ 53 -- false for NaN as well
  if not is_size then raise("%s: max_body must be a number of bytes, at least 1", where) end
  all.headers = check.headers(where, all.headers)
  return all
end

return settings
