-- Names that make things fail on request, so that a client can be tried against failures that the service
-- reports inside a 200. Everything else succeeds.
--
--   addresses of leads, and addresses to verify, by what stands before the @:
--     invalid…      verification says invalid            catch-all…    verified, of a domain that takes everything
--     risky…        a lead is risky, an address verified pending…      verification never ends
--   sending accounts, by what stands before the @, when a test email is sent:
--     auth-error…   {"error":"ACC_AUTH_ERROR"}           unknown-error…  {"error":"ACC_UNKNOWN_ERROR"}
--     an account that is not there                       {"error":"ACC_NOT_FOUND"}
--   domains of sending accounts, by their first label, when vitals are tested:
--     no-mx  no-spf  no-dkim  no-dmarc                   that check fails, and the domain is in failure_list
--   paths of webhook targets, when a webhook is tested:
--     …/fail        the target answers 500               …/timeout     the target does not answer
--
-- The option `job_fails` of the mock makes background jobs fail.

local magic = {}

local VERIFICATIONS = {
  { "invalid", { status = "invalid", lead = -1 } },
  { "catch-all", { status = "verified", lead = -3, catch_all = true } },
  { "risky", { status = "verified", lead = -2 } },
  { "pending", { status = "pending", lead = 11 } },
}

local SEND_ERRORS = { ["auth-error"] = "ACC_AUTH_ERROR", ["unknown-error"] = "ACC_UNKNOWN_ERROR" }

local VITALS = { "mx", "spf", "dkim", "dmarc" }

local function begins(text, start)
  return text:lower():sub(1, #start) == start
end

--- How the verification of an address ends.
---@param address string
---@return { status: string, lead: integer, catch_all: boolean? } lead: the number that leads have for it
function magic.verification(address)
  for _, known in ipairs(VERIFICATIONS) do
    if begins(address, known[1]) then return known[2] end
  end
  return { status = "verified", lead = 1 }
end

--- The error of sending from an account, or nil.
function magic.send_error(address)
  for start, code in pairs(SEND_ERRORS) do
    if begins(address, start) then return code end
  end
  return nil
end

--- The vitals of a domain.
function magic.vitals(domain)
  local result = { domain = domain, allPass = true }
  for _, name in ipairs(VITALS) do
    result[name] = not begins(domain, "no-" .. name .. ".")
    result.allPass = result.allPass and result[name]
  end
  return result
end

--- What testing a webhook at a target gives.
function magic.webhook_test(url)
  local path = url:gsub("[?#].*$", "")
  if path:find("/fail$") then
    return {
      success = false, message = "Webhook test failed", status_code = 500, response_time_ms = 120,
      error = "Request failed with status code 500",
    }
  elseif path:find("/timeout$") then
    return {
      success = false, message = "Webhook test failed", response_time_ms = 30000, error = "Connection timeout",
    }
  end
  return { success = true, message = "Webhook test successful", status_code = 200, response_time_ms = 120 }
end

return magic
