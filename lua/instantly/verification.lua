--- Verify an address, and wait until the service knows.
--
--   local found, err = client.email_verifications:verify_and_wait("ann@example.com", { timeout = 30 })
--   if found then print(found.verification_status, found.catch_all) end          --> verified   false
--
-- Verifying costs credits, so it is asked for once and never again; what takes longer than some ten seconds is
-- answered with `pending` and looked up by address from then on. (The API file: createEmailVerification.)
-- luacheck: no max comment line length
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local poll = require "instantly.poll"

--- 60 seconds, a look every 2, unless it says otherwise.
---@class instantly.VerificationWait: instantly.Wait
---@field on_progress fun(look: instantly.VerificationLook)? after every look; what it raises ends the waiting

--- What one look at a verification saw; `status` is its verification_status: "pending".
---@class instantly.VerificationLook: instantly.Look
---@field verification instantly.EmailVerification
---@field catch_all boolean|"pending"|nil does the domain take every address

---@class instantly.email_verifications
---@field verify_and_wait fun(self, email: string, how?: instantly.VerificationWait): instantly.EmailVerification?, instantly.Error?, instantly.Meta?

local verification = {}

local WHERE = "email_verifications:verify_and_wait"
local DEFAULTS = { timeout = 60, interval = 2 }
local PENDING = "pending"

--- Known as to the address itself; an outcome that is new to us is one, too.
local function has_outcome(look)
  return look.status ~= nil and look.status ~= PENDING
end

--- Of a verified address the domain matters as well; of an invalid one it does not.
local function is_settled(look)
  return has_outcome(look) and (look.status == "invalid" or look.catch_all ~= PENDING)
end

local function look_at(record)
  return {
    verification = record, status = core.field(record, "verification_status"),
    catch_all = core.field(record, "catch_all"),
  }
end

local function late_error(last_err, meta)
  local what = last_err and last_err.message or "it is still pending"
  return errors.new("timeout", ("the address is not verified after %g seconds: %s"):format(meta.elapsed, what), {
    operation = WHERE, reason = PENDING, elapsed = meta.elapsed, attempts = 1, meta = meta,
    hint = "the service goes on: ask later with email_verifications:get, and do not pay twice",
  })
end

--- `client.email_verifications:verify_and_wait(email, {…})`. When time runs out and all but the domain is known,
--- that is the answer: its `catch_all` is still "pending".
---@param owner table the collection
---@param email string
---@param options instantly.VerificationWait?
---@return instantly.EmailVerification? verification
---@return instantly.Error? err "timeout", or that of the call that failed
---@return instantly.Meta? meta
function verification.verify_and_wait(owner, email, options)
  local watch = poll.start(WHERE, options, DEFAULTS)
  local at = { where = WHERE, identity = owner.identity }
  local address = check.id(at, "email", email, "EmailVerification")
  local record, refusal, asked = owner:create({ email = address }, watch:call_options())
  if not record then return nil, refusal end

  local outcome, look, err, meta = watch:run(function(count)
    if count == 1 then return look_at(record), nil, asked end
    local ok, problem, how = owner:get(record, watch:call_options())
    if not ok then return nil, problem end
    return look_at(record), nil, how
  end, is_settled)
  if outcome == "settled" or outcome == "late" and has_outcome(look) then
    return look.verification, nil, meta
  end
  if outcome == "late" then return nil, late_error(err, meta) end
  err.hint = err.hint or "the address is being verified: only the look at it failed"
  return nil, err
end

return verification
