--- What is this installation made of, does it reach the service, and what is to be mended first?
--
--   print(instantly.doctor())
--
-- One request is sent: it reads the workspace of the key. The key is shown by its last four characters.
local http_date = require "instantly.http_date"
local version = require "instantly.version"

--- One thing that was looked at.
---@class instantly.Check
---@field name string "key", "service", …
---@field value string what was found
---@field ok boolean
---@field fix string? what to do, when it is not ok

--- What `doctor` found; `tostring` gives an aligned table with the first thing to fix below it.
---@class instantly.Report
---@field ok boolean nothing is to be mended
---@field checks instantly.Check[]
---@field fix string? the first thing to mend

local doctor = {}

local Report_mt = { __name = "instantly.Report" }

local PROBE = { path = "/api/v2/workspaces/current", timeout = 15, retries = 0 }
local CLOCK_MAY_DIFFER = 60 -- seconds; certificates and dates of Retry-After are read against the clock

function Report_mt.__tostring(self)
  local width, lines = 0, {}
  for _, check in ipairs(self.checks) do width = math.max(width, #check.name) end
  for _, check in ipairs(self.checks) do
    lines[#lines + 1] = ("  %s %-" .. width .. "s  %s"):format(check.ok and "ok  " or "FAIL", check.name, check.value)
  end
  lines[#lines + 1] = self.fix and "Mend first: " .. self.fix or "Nothing to mend."
  return table.concat(lines, "\n")
end

local function running_lua()
  local jit = rawget(_G, "jit")
  return jit and jit.version or _VERSION
end

local function host()
  if rawget(_G, "ngx") then return "nginx" end
  if rawget(_G, "vim") then return "Neovim" end
  return "plain Lua"
end

--- libcurl and its TLS, where they are used: nginx has its own.
local function check_libcurl()
  if rawget(_G, "ngx") then return { value = "not used in nginx", ok = true } end
  local ok, curl = pcall(require("instantly.native").load, "instantly.curl")
  if not ok then return { value = "does not load", fix = tostring(curl) } end
  local info = curl.info()
  return {
    value = ("%s, %s, %s, waits by %s"):format(info.libcurl, info.tls, info.http2 and "HTTP/2" or "no HTTP/2",
      info.pollset),
    ok = info.tls ~= "none", fix = "install a libcurl that has TLS",
  }
end

local function check_key(client)
  local key = client._credential
  if not key then return { value = "missing", fix = client._problem } end
  local doubt = key.doubt
  return {
    value = ("%s, %d characters"):format(key.shown, key.length) .. (doubt and ". " .. doubt or ""),
    ok = not doubt, fix = "use the key exactly as the dashboard shows it. " .. (doubt or ""),
  }
end

local function check_ca_file(client)
  local name = client._settings.ca_file
  local known = rawget(_G, "ngx") and "those that nginx.conf names" or "those of the system"
  if not name then return { value = known, ok = true } end
  local file = io.open(name, "r")
  if file then file:close() end
  return { value = name, ok = file ~= nil, fix = "ca_file names a file that cannot be read: " .. name }
end

local function check_proxy(client)
  local proxy = client._settings.proxy
  return { value = proxy and client._redact((proxy:gsub("//.*@", "//[redacted]@"))) or "none set", ok = true }
end

-- Answers that prove that the key was accepted, or that nothing is wrong between here and the service.
local REACHED = { forbidden = true, payment_required = true, rate_limited = true, not_found = true }

local function check_service(err, meta)
  if not err then return { value = ("%d after %.3f s"):format(meta.status, meta.elapsed), ok = true } end
  return {
    value = ("%s: %s"):format(err.kind, err.message), ok = REACHED[err.kind] and not err.local_wait or false,
    fix = err.message .. (err.hint and " (" .. err.hint .. ")" or ""),
  }
end

local function check_clock(meta)
  local date = meta.headers and http_date.parse(meta.headers["date"] or "")
  if not date then return { value = "unknown: the service did not tell its time", ok = true } end
  local ahead = os.time() - date
  local value = ("%d s %s the service"):format(math.abs(ahead), ahead < 0 and "behind" or "ahead of")
  return {
    value = value, ok = math.abs(ahead) <= CLOCK_MAY_DIFFER,
    fix = ("set the clock of this machine: it is %s"):format(value),
  }
end

local function report_of(checks)
  local report = setmetatable({ checks = checks, ok = true }, Report_mt)
  for _, check in ipairs(checks) do
    check.ok = check.ok or false
    if check.ok then check.fix = nil end
    if not check.ok and report.ok then report.ok, report.fix = false, check.fix end
  end
  return report
end

--- Look at everything.
---@param client instantly.Client? nil when none could be made
---@param problem string? why not
---@return instantly.Report
function doctor.examine(client, problem)
  local checks = {}
  local function add(name, check)
    check.name = name
    checks[#checks + 1] = check
  end
  add("instantly", { value = ("%s, API %s"):format(version, require("instantly.api").version), ok = true })
  add("Lua", { value = ("%s, in %s"):format(running_lua(), host()), ok = true })
  add("libcurl", check_libcurl())
  if not client then
    add("settings", { value = "refused", fix = problem })
    return report_of(checks)
  end
  local settings = client._settings
  add("settings", {
    value = client._redact(settings.base_url .. (settings.workspace and ", workspace " .. settings.workspace or "")),
    ok = true,
  })
  add("key", check_key(client))
  add("certificates", check_ca_file(client))
  add("proxy", check_proxy(client))
  if client._credential then
    local _, err, meta = client:request(PROBE)
    add("service", check_service(err, meta))
    add("clock", check_clock(meta or err.meta))
  end
  return report_of(checks)
end

return doctor
