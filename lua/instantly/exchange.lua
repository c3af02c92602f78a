--- One call on the wire: paced, sent, judged, and sent again when that can do no harm.
--
-- What may be repeated and when is said by retry.lua; this is the loop around it. `timeout` bounds sendings and the
-- waits between them; waiting for a rate of the service is not in it (that has `max_wait`).
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local hooks = require "instantly.hooks"
local metas = require "instantly.meta"
local retry = require "instantly.retry"
local sleep = require "instantly.sleep"

local exchange = {}

local SHORTEST = 0.001 -- seconds: less than this is no time to send anything in
local SLOWER = 1 -- seconds nobody of the workspace sends after a 429 that does not say how long

--- The error for a failed sending.
local function failed(client, request, failure)
  failure.message = client._redact(failure.message)
  return errors.from_failure(failure, request)
end

--- The error for an answer that is not a 2xx.
local function refused(client, request, status, body, meta)
  local answer = body:find("^%s*{") and core.decode(body) or nil
  request.key_doubt = client._credential.doubt
  return errors.from_status({ status = status, body = body, headers = meta.headers }, answer, request, client._redact)
end

--- Tells the hooks of a wait. Made only when somebody listens: LuaJIT compiles no function that makes another.
local function listener(client, request, meta)
  return function(event) hooks.wait(client, meta, request, event) end
end

local function held_back(request, problem, meta)
  local message = problem.message
  if problem.local_wait then
    message = (meta.attempts == 0 and "nothing was sent: " or "it was not sent again: ") .. message
  end
  return errors.of(request, problem.kind, message, {
    local_wait = problem.local_wait,
    retry_after = problem.retry_after, retryable = problem.kind == "rate_limited" or problem.kind == "connect",
    hint = problem.hint or problem.local_wait and "wait longer (max_wait), or send less" or nil,
  })
end

--- One sending.
---@return string|userdata|nil body of a 2xx
---@return instantly.Error? err
local function send_once(client, request, deadline, meta)
  local status, body, head = client._transport.send(request, deadline)
  if status then
    meta.attempts = meta.attempts + 1
    metas.answered(meta, status, client._redact(head))
    if status >= 200 and status <= 299 then return body end
    return nil, refused(client, request, status, body, meta)
  end
  local failure = body
  -- What the settings forbid never was an attempt.
  if failure.kind ~= "config" then meta.attempts = meta.attempts + 1 end
  metas.unanswered(meta)
  return nil, failed(client, request, failure)
end

--- Seconds to wait before this call is sent again; nil when it is not.
local function pause_before_next(client, request, err, meta, deadline)
  if not err.retryable or meta.attempts > request.retries then return nil end
  local budget = client._budget
  local pause = retry.delay(meta.attempts, err.kind, err.retry_after, retry.random(budget, core.pid()))
  if core.now() + pause + SHORTEST >= deadline then return nil end
  if not retry.spend(budget) then
    err.hint = (err.hint and err.hint .. ". " or "") .. "It was not sent again: too many calls of this client fail"
    return nil
  end
  return pause
end

local function cancelled(request)
  return errors.of(request, "cancelled", "the call was cancelled before it was sent again", {})
end

--- Has a delete found that the thing is gone, after a sending of which nobody knows what became?
local function is_done_already(request, err, in_doubt)
  return in_doubt and err.kind == "not_found" and request.method == "DELETE"
end

--- One sending when its turn has come.
---@return string|userdata|nil body of a 2xx
---@return instantly.Error? err
---@return number? waited seconds for its turn; nil when it did not come
local function send_in_turn(client, request, deadline, meta)
  local pacer, specs, watched = client._pacer, request.specs, client._watched
  local waited, ticket = pacer:wait(specs, client._settings.max_wait, watched and listener(client, request, meta))
  if not waited then return nil, held_back(request, ticket, meta), nil end
  if watched then
    local goes_on, problem = hooks.request(client, meta, request, meta.attempts + 1)
    if not goes_on then
      pacer:done(specs, ticket)
      error(problem, 0)
    end
  end
  local body, err = send_once(client, request, deadline + waited, meta)
  pacer:done(specs, ticket)
  if err and err.kind == "rate_limited" then pacer:slow_down(err.retry_after or SLOWER, specs) end
  return body, err, waited
end

--- From start to classified answer.
---@param client instantly.Client
---@param request table as the client prepared it
---@return string|userdata|true|nil body of a 2xx; true: of a delete that had been carried out before
---@return instantly.Error? err
---@return instantly.Meta meta
function exchange.run(client, request)
  sleep.check()
  local started = core.now()
  local deadline, meta = started + request.total, metas.new()
  local in_doubt -- an earlier sending may have been carried out
  local body, err, waited, pause
  repeat
    body, err, waited = send_in_turn(client, request, deadline, meta)
    pause = nil
    if waited and waited > 0 then
      deadline, meta.waited = deadline + waited, (meta.waited or 0) + waited
    end
    if err and is_done_already(request, err, in_doubt) then
      body, err = true, nil
    elseif err then
      in_doubt = in_doubt or err.uncertain
      err.attempts, err.elapsed = meta.attempts, core.now() - started
      pause = waited and pause_before_next(client, request, err, meta, deadline)
      if pause then
        hooks.retry(client, meta, request, err, pause)
        if not sleep.wait(pause) then err, pause = cancelled(request), nil end
      end
    end
  until not pause
  if err then
    err.uncertain = err.uncertain or in_doubt
    err.attempts = meta.attempts
  else
    retry.earn(client._budget)
  end
  meta.elapsed = core.now() - started
  return body, err, meta
end

return exchange
