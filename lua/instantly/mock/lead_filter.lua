-- Which leads a body asks for: the filters that listing, moving and assigning share.
--
-- `queries` on opens, clicks and replies, `smart_view_id` and the codes of mail gateways are taken and have no
-- effect, as users report of some filters of the service.

local json = require "instantly.mock.json"
local refusal = require "instantly.mock.refusal"

local lead_filter = {}

local CODES = {
  FILTER_VAL_CONTACTED = function(lead) return lead.timestamp_last_contact ~= nil end,
  FILTER_VAL_NOT_CONTACTED = function(lead) return lead.timestamp_last_contact == nil end,
  FILTER_VAL_COMPLETED = function(lead) return lead.status == 3 end,
  FILTER_VAL_UNSUBSCRIBED = function(lead) return lead.status == -2 end,
  FILTER_VAL_ACTIVE = function(lead) return lead.status == 1 end,
  FILTER_LEAD_INTERESTED = function(lead) return lead.lt_interest_status == 1 end,
  FILTER_LEAD_NOT_INTERESTED = function(lead) return lead.lt_interest_status == -1 end,
  FILTER_LEAD_MEETING_BOOKED = function(lead) return lead.lt_interest_status == 2 end,
  FILTER_LEAD_MEETING_COMPLETED = function(lead) return lead.lt_interest_status == 3 end,
  FILTER_LEAD_CLOSED = function(lead) return lead.lt_interest_status == 4 end,
}

local function set_of(list)
  if not list then return nil end
  local set = {}
  for _, value in ipairs(list) do set[value:lower()] = true end
  return set
end

local function given(value)
  return value ~= nil and value ~= json.null
end

local function contains(lead, words)
  local name = ("%s %s"):format(given(lead.first_name) and lead.first_name or "",
    given(lead.last_name) and lead.last_name or "")
  for _, text in ipairs { lead.email or "", name } do
    if type(text) == "string" and text:lower():find(words, 1, true) then return true end
  end
  return false
end

local function status_queries(queries)
  local tests = {}
  for _, query in ipairs(queries or {}) do
    local wanted = query.actionType == "lead-status" and query.values["lead-status"]
    if wanted and wanted.status then
      tests[#tests + 1] = function(lead) return (lead.status == wanted.status) == (wanted.condition ~= "is-not") end
    end
  end
  return tests
end

local function tests_of(body)
  local tests = status_queries(body.queries)
  local function add(name, make)
    if given(body[name]) then tests[#tests + 1] = make(body[name]) end
  end
  local function equals(field)
    return function(value) return function(lead) return lead[field] == value end end
  end
  local function presence(field)
    return function(wanted) return function(lead) return given(lead[field]) == wanted end end
  end
  add("campaign", equals "campaign")
  add("list_id", equals "list_id")
  add("in_campaign", presence "campaign")
  add("in_list", presence "list_id")
  add("enrichment_status", equals "enrichment_status")
  add("is_website_visitor", function(value)
    return function(lead) return (lead.is_website_visitor == true) == value end
  end)
  add("filter", function(code) return CODES[code] or function() return true end end)
  add("search", function(words)
    words = words:lower()
    return function(lead) return contains(lead, words) end
  end)
  for name, field in pairs { ids = "id", contacts = "email", organization_user_ids = "assigned_to" } do
    add(name, function(list)
      local set = set_of(list)
      return function(lead) return given(lead[field]) and set[lead[field]:lower()] == true end
    end)
  end
  add("excluded_ids", function(list)
    local set = set_of(list)
    return function(lead) return not set[lead.id] end
  end)
  return tests
end

--- A test of leads.
---@param body table? nil asks for all
---@return fun(lead: table): boolean
function lead_filter.of(body)
  local tests = tests_of(body or {})
  return function(lead)
    for _, test in ipairs(tests) do
      if not test(lead) then return false end
    end
    return true
  end
end

--- The leads a body asks for, the oldest first, up to its limit. Ids alone are refused: they need their
--- campaign or list beside them.
---@return table[]
function lead_filter.select(workspace, body)
  if body.ids and not body.campaign and not body.list_id then
    refusal.raise(400, "campaign or list_id is required when ids are given")
  end
  local keep, found = lead_filter.of(body), {}
  for _, lead in ipairs(workspace.leads.list) do
    if #found == body.limit then break end
    if keep(lead) then found[#found + 1] = lead end
  end
  return found
end

return lead_filter
