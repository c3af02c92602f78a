-- Lists of leads. Operation id -> handler.

local ids = require "instantly.mock.ids"
local json = require "instantly.mock.json"
local lead_book = require "instantly.mock.lead_book"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local samples = require "instantly.mock.samples"

local lead_lists = {}

local STATS = {
  [1] = "verified", [-1] = "invalid", [-2] = "risky", [-3] = "catch_all", [-4] = "job_change",
  [11] = "verification_job_pending_user", [12] = "verification_job_pending_user",
}

local function check(body)
  if body and type(body.owned_by) == "string" and not ids.is_uuid(body.owned_by) then
    refusal.raise(400, 'body/owned_by must match format "uuid"')
  end
end

local function change(list, body)
  for name, value in pairs(body or {}) do list[name] = value end
  return list
end

function lead_lists.listLeadList(call)
  local search = call.query.search and call.query.search:lower()
  local wanted = call.query.has_enrichment_task
  return pages.of(call, call.workspace.lead_lists, {
    keep = function(list)
      return (not search or list.name:lower():find(search, 1, true) ~= nil)
        and (wanted == nil or (list.has_enrichment_task == true) == wanted)
    end,
  })
end

function lead_lists.createLeadList(call)
  check(call.body)
  local list = samples.make("lead_lists", call.workspace, call.store.new_id(call.now), call.now)
  return call.workspace.lead_lists:add(change(list, call.body))
end

function lead_lists.getLeadList(call)
  return call:find("lead_lists")
end

function lead_lists.patchLeadList(call)
  local list = call:find("lead_lists")
  check(call.body)
  return change(list, call.body)
end

-- The leads of a list go with it.
function lead_lists.deleteLeadList(call)
  local list = call:find("lead_lists")
  call.workspace.lead_lists:remove(list.id)
  lead_book.remove_all(call.workspace, function(lead)
    local in_campaign = lead.campaign and lead.campaign ~= json.null
    return lead.list_id == list.id and not in_campaign
  end)
  return list
end

function lead_lists.getVerificationStats(call)
  local list, total, stats = call:find("lead_lists"), 0, {}
  for _, name in pairs(STATS) do stats[name] = 0 end
  stats.verification_job_pending_leadfinder = 0
  for _, lead in ipairs(call.workspace.leads.list) do
    if lead.list_id == list.id then
      total = total + 1
      local name = STATS[lead.verification_status]
      if name then stats[name] = stats[name] + 1 end
    end
  end
  return { stats = stats, total_leads = total }
end

return lead_lists
