--- What a person can do about a failure: from its kind, and from what is known of the call. Pure.
local known = require "instantly.known"

local hints = {}

local HINTS = {
  unauthorized = "check the key: it must be a key of API v2, used exactly as the dashboard shows it",
  payment_required = "the workspace needs an active paid plan or more credits",
  edge_blocked = "the network edge refused the request before the API saw it: this says nothing about the key",
  not_found = "check the id, and that it belongs to the workspace of this key",
  conflict = "it is there already, or its present state does not allow this: get it and look",
  rate_limited = "the workspace allows 100 requests a second and 6,000 a minute, some endpoints less",
  server = "the service has a problem: try again later",
  dns = "check the host name and the resolver of this machine",
  tls = "the server's identity could not be proven: for a private CA pass ca_file",
  closed = "make another client with instantly.new",
}

local PLAN = "the plan of the workspace does not include this: an upgrade helps, another key does not"

local function scopes_hint(scopes, also)
  local text = "the key needs one of these scopes: " .. table.concat(scopes, ", ")
  for _, group in ipairs(also or {}) do text = text .. "; and one of these: " .. table.concat(group, ", ") end
  return text
end

local function speaks_of(message, ...)
  local lower = message:lower()
  for _, word in ipairs{ ... } do
    if lower:find(word, 1, true) then return true end
  end
  return false
end

local by_kind = {}

function by_kind.unauthorized(facts)
  return facts.key_doubt and HINTS.unauthorized .. ". " .. facts.key_doubt
end

function by_kind.forbidden(facts)
  local message = facts.message or ""
  if speaks_of(message, "plan", "upgrade", "subscription", "billing") then return PLAN end
  local scopes = facts.scopes
  if not scopes or not scopes[1] then return nil end
  -- A 403 with a message alone is about the item, as when a campaign is not shared.
  if facts.is_bare and not speaks_of(message, "scope", "permission") then return nil end
  return scopes_hint(scopes, facts.scopes_also) .. " (or the plan lacks the feature)"
end

function by_kind.invalid(facts)
  local message = facts.message or ""
  -- A missing scope was once seen as a 400. (Users' notes.)
  if facts.scopes and facts.scopes[1] and speaks_of(message, "scope") then
    return scopes_hint(facts.scopes, facts.scopes_also)
  end
  return known.hint(facts.specs, message)
end

function by_kind.too_large(facts)
  if facts.status == 413 then return "ask for less at once: a shorter time, fewer ids, some of the accounts" end
  return "ask for smaller pages (limit), or raise max_body"
end

function by_kind.timeout(facts)
  if not facts.status then return "if the service is slow, raise timeout or attempt_timeout (seconds)" end
end

function by_kind.connect(facts)
  if facts.sent == false then return "check that this machine reaches the service, directly or through proxy" end
end

function by_kind.decode(facts)
  if facts.is_done then return "the server reported success: the write has most likely been done" end
  if facts.body and facts.body:find("^%s*<") then
    return "a page came instead of JSON: something on the way, a proxy or a portal, may have answered"
  end
end

function by_kind.rate_limited(facts)
  local rate = facts.specs and facts.specs.rate and facts.specs.rate[1]
  if not rate then return nil end
  return ("this call is allowed %d times in %d seconds"):format(rate.requests, rate.per_seconds)
end

--- A sentence, nil when there is nothing to say.
---@param kind instantly.ErrorKind
---@param facts table? what is known: status, message, scopes, scopes_also, is_bare (a message and no more), specs (the
---operation), key_doubt, sent, is_done, body, hint (what the transport of this host says)
---@return string?
function hints.of(kind, facts)
  if facts and facts.hint then return facts.hint end
  local specific = by_kind[kind] and by_kind[kind](facts or {})
  return specific or HINTS[kind]
end

return hints
