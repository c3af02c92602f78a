-- Verification of addresses. Operation id -> handler. The answer to the first request is `pending`; it is
-- known five seconds later, and how it ends, the address tells (see magic.lua).

local lead_record = require "instantly.mock.lead_record"
local magic = require "instantly.mock.magic"
local refusal = require "instantly.mock.refusal"
local samples = require "instantly.mock.samples"

local verification = {}

local SECONDS = 5
local CREDITS = 1000

local function view(call, item)
  local outcome = magic.verification(item.email)
  local pending = outcome.status == "pending" or call.now < item.asked + SECONDS
  return {
    email = item.email, status = "success", verification_status = pending and "pending" or outcome.status,
    catch_all = pending and "pending" or outcome.catch_all == true,
    credits = CREDITS - #call.workspace.verifications.list, credits_used = 1,
  }
end

--- Asking again for an address that was asked for costs nothing and answers what is known.
function verification.createEmailVerification(call)
  local email = call.body.email
  if not lead_record.is_address(email) then refusal.raise(400, 'body/email must match format "email"') end
  local known = call.workspace.verifications:get(email:lower())
  if not known then
    known = call.workspace.verifications:add(samples.make("verifications", call.workspace, email:lower(), call.now))
  end
  return view(call, known)
end

function verification.checkVerificationStatus(call)
  return view(call, call:find("verifications", call.params.email:lower()))
end

return verification
