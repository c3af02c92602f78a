--- A connection to Redis, over the client library that is there: lua-redis in plain Lua, lua-resty-redis in nginx.
--
--   local reply, problem, kind = connection:call("evalsha", …)
--
-- `kind`: "reply" (Redis refuses the command), "connect" (there is no Redis, or it went away), "config" (the
-- settings are at fault).
local core = require("instantly.native").load("instantly.core")

local connection = {}

--- Redis may have closed a connection since it was used last: a new one will tell.
local function may_be_stale(was_open, problem, kind)
  return was_open and kind == "connect" and not problem:find("timeout", 1, true)
end

-- Plain Lua --------------------------------------------------------------------------------------

local MISSING = "the pacer needs a Redis client for this Lua: install lua-redis (LuaRocks: redis-lua)"

-- Debian has its lua-redis for Lua 5.1 to 5.3 alone; it runs under 5.4 as well.
local function load_plain()
  local ok, library = pcall(require, "redis")
  if not ok then
    local path = package.path
    package.path = path .. ";/usr/share/lua/5.3/?.lua"
    ok, library = pcall(require, "redis")
    package.path = path
  end
  return ok and type(library) == "table" and library.connect and library
end

--- The message of a raised error, without the place in the library.
local function plain_text(problem)
  local text = tostring(problem):gsub("^[^\n]-%.lua:%d+: ", "")
  if text:find("interrupted!", 1, true) then error(problem, 0) end -- a Ctrl-C is nobody's answer
  return text
end

local Plain = {}
Plain.__index = Plain

function Plain:_close()
  if self._client then pcall(self._client.network.socket.close, self._client.network.socket) end
  self._client = nil
end

function Plain:_log_in(client)
  local settings = self._settings
  if settings.username then
    client:auth(settings.username, settings.password())
  elseif settings.password then
    client:auth(settings.password())
  end
  if settings.database ~= 0 then client:select(settings.database) end
end

function Plain:_open()
  local settings, library = self._settings, load_plain()
  if not library then return nil, MISSING, "config" end
  if settings.tls then return nil, "lua-redis knows no TLS: reach Redis through a tunnel instead", "config" end
  local ok, client = pcall(library.connect, { host = settings.host, port = settings.port, timeout = settings.timeout })
  if not ok then return nil, plain_text(client), "connect" end
  self._client, self._owner = client, core.pid()
  local problem
  ok, problem = pcall(self._log_in, self, client)
  if ok then return client end
  self:_close()
  local text = plain_text(problem)
  return nil, text, text:find("^redis error: ") and "config" or "connect"
end

function Plain:_try(command, ...)
  if not self._client or self._owner ~= core.pid() then -- after a fork it is the parent's
    local opened, problem, kind = self:_open()
    if not opened then return nil, problem, kind end
  end
  local ok, reply = pcall(self._client[command], self._client, ...)
  if ok then return reply end
  local text = plain_text(reply)
  local refusal = text:match("^redis error: (.*)$")
  if refusal then return nil, refusal, "reply" end
  self:_close()
  return nil, text, "connect"
end

function Plain:call(...)
  local was_open = self._client ~= nil
  local reply, problem, kind = self:_try(...)
  if may_be_stale(was_open, problem, kind) then return self:_try(...) end
  return reply, problem, kind
end

-- nginx ------------------------------------------------------------------------------------------

local MISSING_IN_NGINX = "the pacer needs a Redis client for nginx: install lua-resty-redis (Debian: lua-nginx-redis)"

local IDLE_MILLISECONDS, POOL_SIZE = 10000, 10

local function load_nginx()
  local ok, library = pcall(require, "resty.redis")
  if ok then return library, true end
  ok, library = pcall(require, "nginx.redis")
  return ok and library, false
end

-- Sockets belong to the request that opened them; between calls they are in the pool of the worker.
local Nginx = {}
Nginx.__index = Nginx

function Nginx:_log_in(client)
  local settings = self._settings
  local ok, problem = true, nil
  if settings.password and settings.username then
    ok, problem = client:auth(settings.username, settings.password())
  elseif settings.password then
    ok, problem = client:auth(settings.password())
  end
  if ok and settings.database ~= 0 then ok, problem = client:select(settings.database) end
  return ok, problem
end

--- A connection out of the pool, or a new one.
function Nginx:_open()
  local settings, library, has_tls = self._settings, load_nginx()
  if not library then return nil, MISSING_IN_NGINX, "config" end
  if settings.tls and not has_tls then return nil, "nginx.redis knows no TLS: install lua-resty-redis", "config" end
  local client = library:new()
  client:set_timeout(math.ceil(settings.timeout * 1000)) -- milliseconds
  local ok, problem = client:connect(settings.host, settings.port,
    { pool = self._pool, ssl = settings.tls, ssl_verify = settings.tls })
  if not ok then return nil, problem, "connect" end
  if client:get_reused_times() ~= 0 then return client end
  ok, problem = self:_log_in(client)
  if ok then return client end
  client:close()
  return nil, problem, ok == false and "config" or "connect"
end

--- Also whether the connection had been used before.
function Nginx:_try(command, ...)
  local client, problem, kind = self:_open()
  if not client then return nil, problem, kind, false end
  local was_open = client:get_reused_times() ~= 0
  local reply
  reply, problem = client[command](client, ...)
  if reply == nil then
    client:close()
    return nil, problem, "connect", was_open
  end
  client:set_keepalive(IDLE_MILLISECONDS, POOL_SIZE)
  if reply == false then return nil, problem, "reply", was_open end
  return reply
end

function Nginx:call(...)
  local reply, problem, kind, was_open = self:_try(...)
  if may_be_stale(was_open, problem, kind) then reply, problem, kind = self:_try(...) end
  return reply, problem, kind
end

-- Both -------------------------------------------------------------------------------------------

--- The same for the same settings, whichever client they belong to; nobody reads a password out of it.
local function pool_name(settings)
  local password = settings.password and core.digest(settings.password()) or ""
  return table.concat({ "instantly", settings.host, settings.port, settings.database, settings.username or "",
    password, tostring(settings.tls), settings.timeout }, " ")
end

local shared = setmetatable({}, { __mode = "v" }) -- one for all pacers with the same settings

---@class instantly.pacer.RedisConnection
---@field call fun(self, command: string, ...): any, string?, string?

---@param settings instantly.PacerSettings
---@return instantly.pacer.RedisConnection
function connection.new(settings)
  local name = pool_name(settings)
  local found = shared[name]
  if not found then
    found = setmetatable({ _settings = settings, _pool = name }, rawget(_G, "ngx") and Nginx or Plain)
    shared[name] = found
  end
  return found
end

return connection
