--- `:checkhealth instantly`: does the library load here, and what would keep a call from working? Calls nobody.
local health = {}

local vim = rawget(_G, "vim")

--- Neovim's reporting functions, which were renamed twice.
local function reporter()
  local found = vim.health or require "health"
  return {
    start = found.start or found.report_start, ok = found.ok or found.report_ok,
    warn = found.warn or found.report_warn, error = found.error or found.report_error,
  }
end

--- Load a compiled module, or say why it does not load.
local function check_module(report, name)
  local ok, module = pcall(require("instantly.native").load, name)
  if ok then
    report.ok(name .. " loads")
    return module
  end
  report.error((module:gsub("\n.*", "")))
end

local function check_engine(report)
  local curl = check_module(report, "instantly.curl")
  if not curl then return end
  local info = curl.info()
  report.ok(("libcurl %s, %s%s"):format(info.libcurl, info.tls, info.http2 and ", HTTP/2" or ""))
  if info.pollset ~= "epoll" then report.ok("no epoll here: a timer looks at the transfers every 10 ms") end
end

local function check_loop(report)
  if require("instantly.reactor").report() then
    report.ok("Neovim's loop waits for the calls of tasks")
  else
    report.warn("calls are not attached to Neovim's loop", 'put require "instantly.nvim" into your init file')
  end
end

local function check_key(report)
  local key = os.getenv("INSTANTLY_API_KEY")
  if key and key ~= "" then
    report.ok("INSTANTLY_API_KEY is set")
  else
    report.warn("INSTANTLY_API_KEY is not set",
      "set it before Neovim starts, or pass api_key to instantly.configure{…} or instantly.new{…}")
  end
end

function health.check()
  local report = reporter()
  report.start("instantly " .. require("instantly.version"))
  local core = check_module(report, "instantly.core")
  if core then
    check_engine(report)
    check_loop(report)
  end
  check_key(report)
end

return health
