--- Tells the user's hooks and logger what a call does. Nothing told here ever holds the key.
--
--   on_request   before every sending      operation, method, path, attempt
--   on_wait      before a wait for a rate  … and seconds, reason
--   on_retry     before a sending is made again: … and attempt (the one that failed), error, delay
--   on_response  when the call is over     … and status, error, elapsed, attempts
--   logger       (level, line) for all of them; level is "debug", "info", "warn" or "error"
--
-- What `on_request` raises stops the call, since nothing was sent yet; what the others raise must not take the
-- result of the call away: it is in `meta.hook_error`.
local hooks = {}

--- Does anybody listen? The functions below take it that somebody may.
---@param settings table
---@return boolean
function hooks.wanted(settings)
  return (settings.on_request or settings.on_wait or settings.on_retry or settings.on_response or settings.logger)
    and true or false
end

local function event_of(request, fields)
  fields.operation, fields.method, fields.path = request.operation, request.method, request.redact(request.path)
  return fields
end

local function safely(client, meta, act, ...)
  local ok, problem = pcall(act, ...)
  if not ok then meta.hook_error = client._redact(tostring(problem)) end
end

local function log(client, meta, level, request, text, ...)
  local logger = client._settings.logger
  if not logger then return end
  local path = request.redact(request.path)
  safely(client, meta, logger, level,
    ("%s [%s %s] "):format(request.operation, request.method, path) .. text:format(...))
end

local function tell(client, meta, name, request, fields)
  local hook = client._settings[name]
  if hook then safely(client, meta, hook, event_of(request, fields)) end
end

--- Before a sending.
---@param client instantly.Client
---@param meta instantly.Meta
---@param request table as the client prepared it
---@param attempt integer 1 for the first
---@return boolean goes_on
---@return any problem what the hook raised: for the caller to raise again, when it has tidied up
function hooks.request(client, meta, request, attempt)
  local hook = client._settings.on_request
  if hook then
    local ok, problem = pcall(hook, event_of(request, { attempt = attempt }))
    if not ok then return false, problem end
  end
  log(client, meta, "debug", request, "sending%s", attempt > 1 and (" (attempt %d)"):format(attempt) or "")
  return true
end

--- Before a wait that keeps a limit of the service.
---@param event { seconds: number, reason: string } of the pacer
function hooks.wait(client, meta, request, event)
  tell(client, meta, "on_wait", request, { seconds = event.seconds, reason = event.reason })
  log(client, meta, "info", request, "waits %.3f s for its turn: %s", event.seconds, event.reason)
end

--- Before the wait that leads to another sending.
function hooks.retry(client, meta, request, err, delay)
  tell(client, meta, "on_retry", request, { attempt = meta.attempts, error = err, delay = delay })
  log(client, meta, "warn", request, "failed (%s): again in %.3f s", err.kind, delay)
end

--- The call is over, well (`err` is nil) or not.
function hooks.response(client, meta, request, err)
  tell(client, meta, "on_response", request, {
    status = meta.status, error = err, elapsed = meta.elapsed, attempts = meta.attempts,
  })
  if err then
    log(client, meta, "error", request, "%s after %.3f s, %d attempts", tostring(err), meta.elapsed, meta.attempts)
  else
    log(client, meta, "debug", request, "%d after %.3f s", meta.status or 0, meta.elapsed)
  end
end

return hooks
