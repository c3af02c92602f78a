-- Sending accounts, which go by their address. Operation id -> handler. Their figures are in
-- account_figures.lua.
--
-- Decided here where the vendor says nothing:
--   pause       whatever the state
--   resume      a paused account; one with an error keeps its error
--   mark-fixed  an account with an error is active again
--   a second account of the same address is refused with a 400
-- Lists show of `warmup` the limit alone, as users report: read the single account before changing it.

local ids = require "instantly.mock.ids"
local job_queue = require "instantly.mock.job_queue"
local json = require "instantly.mock.json"
local lead_record = require "instantly.mock.lead_record"
local pages = require "instantly.mock.pages"
local refusal = require "instantly.mock.refusal"
local samples = require "instantly.mock.samples"
local tag_book = require "instantly.mock.tag_book"

local accounts = {}

local ACTIVE, PAUSED, MAINTENANCE = 1, 2, 3
local MOST_ADDRESSES = 100
local DEFAULT_LIMIT = 10

local FILTERS = {
  ACC_FILTER_PAUSED = function(account) return account.status == PAUSED end,
  ACC_FILTER_ERROR = function(account) return account.status < 0 end,
  ACC_FILTER_NO_CTD = function(account) return account.tracking_domain_name == json.null end,
  ACC_FILTER_PW_ACCOUNTS = function() return false end,
  ACC_FILTER_DFY = function(account) return account.is_managed_account end,
  ACC_FILTER_DFY_SETUP_PENDING = function(account) return account.setup_pending end,
  ACC_FILTER_W_ACTIVE = function(account) return account.warmup_status == 1 end,
  ACC_FILTER_W_PAUSED = function(account) return account.warmup_status == 0 end,
  ACC_FILTER_W_ERROR = function(account) return account.warmup_status < 0 end,
}

local function address(text)
  return text:lower()
end

local function find(call)
  return call:find("accounts", address(call.params.email))
end

local function touch(call, account)
  account.timestamp_updated = ids.timestamp(call.now)
  return account
end

local function words(text)
  if not text then return nil end
  local list = {}
  for word in text:gmatch("[^,%s]+") do list[#list + 1] = word end
  return list
end

-- Whether an account has one of the tags, or all of them.
local function has_tags(call, account, wanted, all)
  local own, count = call.workspace.tags[account.email] or {}, 0
  for _, tag in ipairs(wanted) do
    if own[tag] then count = count + 1 end
  end
  return all and count == #wanted or not all and count > 0
end

local function filter(call)
  local query = call.query
  local search, some, all = query.search and query.search:lower(), words(query.tag_ids), words(query.tag_ids_all)
  return function(account)
    return (not search or account.email:lower():find(search, 1, true) ~= nil)
      and (not query.status or account.status == query.status)
      and (not query.provider_code or account.provider_code == query.provider_code)
      and (not query.filter or FILTERS[query.filter](account))
      and (not some or has_tags(call, account, some, false))
      and (not all or has_tags(call, account, all, true))
  end
end

local function tags_of(call, account)
  local list, known = json.array(), call.workspace.tags[account.email] or {}
  for id in pairs(known) do
    list[#list + 1] = { id = id, label = tag_book.label(call.workspace, id), description = json.null }
  end
  table.sort(list, function(a, b) return a.id < b.id end)
  return list
end

local function in_list(call)
  return function(account)
    local answer = json.copy(account)
    answer.warmup = { limit = account.warmup and account.warmup.limit }
    if call.query.include_tags then answer.tags = tags_of(call, account) end
    return answer
  end
end

local function sort_key(value)
  if type(value) == "number" then return ("%020.3f"):format(value + 1e9) end
  return type(value) == "string" and value or ""
end

-- Sorted lists know no cursor: `skip` is how to go on.
local function sorted(call, keep, view)
  local query, found, shown = call.query, {}, json.array()
  for _, account in ipairs(call.workspace.accounts.list) do
    if keep(account) then found[#found + 1] = account end
  end
  local column = query.sort_by or "timestamp_created"
  table.sort(found, function(a, b)
    if query.sort_order ~= "asc" then a, b = b, a end
    local left, right = sort_key(a[column]), sort_key(b[column])
    if left == right then return a.email < b.email end
    return left < right
  end)
  local skip = query.skip or 0
  for index = skip + 1, math.min(skip + (query.limit or DEFAULT_LIMIT), #found) do
    shown[#shown + 1] = view(found[index])
  end
  return { items = shown }
end

local CURSOR = {
  make = function(account) return account.timestamp_created .. "&" .. account.email end,
  read = function(cursor) return cursor:match("^[^&]*&(.*)$") end,
}

function accounts.listAccount(call)
  local keep, view = filter(call), in_list(call)
  if call.query.sort_by or call.query.skip then return sorted(call, keep, view) end
  return pages.of(call, call.workspace.accounts, { keep = keep, view = view, cursor = CURSOR })
end

-- What an account shows of a body: secrets go in and never come out.
local function change(call, account, body)
  local shown = call.target.shape.fields
  for name, value in pairs(body) do
    if shown[name] and name ~= "email" then account[name] = value end
  end
  if body.remove_tracking_domain then
    account.tracking_domain_name, account.tracking_domain_status = json.null, json.null
  end
end

function accounts.createAccount(call)
  local body = call.body
  if not lead_record.is_address(body.email) then refusal.raise(400, 'body/email must match format "email"') end
  local email = address(body.email)
  if call.workspace.accounts:get(email) then refusal.raise(400, "Account already exists") end
  local account = samples.make("accounts", call.workspace, email, call.now, {
    warmup_status = 0, timestamp_warmup_start = json.null, stat_warmup_score = json.null,
  })
  change(call, account, body)
  return call.workspace.accounts:add(account)
end

function accounts.getAccount(call)
  return find(call)
end

function accounts.patchAccount(call)
  local account = find(call)
  if not call.body then return account end
  change(call, account, call.body)
  return touch(call, account)
end

function accounts.deleteAccount(call)
  local account = find(call)
  call.workspace.accounts:remove(account.email)
  tag_book.remove(call.workspace, account.email)
  return account
end

function accounts.pauseAccount(call)
  local account = find(call)
  account.status = PAUSED
  return touch(call, account)
end

function accounts.resumeAccount(call)
  local account = find(call)
  if account.status ~= PAUSED and account.status ~= MAINTENANCE then return account end
  account.status = ACTIVE
  return touch(call, account)
end

function accounts.markAccountFixed(call)
  local account = find(call)
  if account.status >= 0 then return account end
  account.status, account.status_message = ACTIVE, nil
  return touch(call, account)
end

local function check_count(list, name, most)
  if list and #list == 0 then refusal.raise(400, ("body/%s must NOT have fewer than 1 items"):format(name)) end
  if list and #list > most then
    refusal.raise(400, ("body/%s must NOT have more than %d items"):format(name, most))
  end
end

--- Every address ends up in one of the two lists, once.
function accounts.pauseAccounts(call)
  check_count(call.body.emails, "emails", MOST_ADDRESSES)
  local answer, seen = { paused_emails = json.array(), failed_emails = json.array() }, {}
  for _, email in ipairs(call.body.emails) do
    local account = call.workspace.accounts:get(address(email))
    if call.options.any_id and not call.workspace.accounts:knows(address(email)) then
      account = call:find("accounts", address(email))
    end
    local list = account and answer.paused_emails or answer.failed_emails
    if not seen[address(email)] then list[#list + 1] = email end
    seen[address(email)] = true
    if account then touch(call, account).status = PAUSED end
  end
  return answer
end

local function workspace_of(call, id, field)
  if not ids.is_uuid(id) then refusal.raise(400, ('body/%s must match format "uuid"'):format(field)) end
  return (call.store:workspace(id:lower()))
end

function accounts.moveAccounts(call)
  local body = call.body
  if not call.key.admin then refusal.raise(403, "Forbidden") end
  local source = workspace_of(call, body.source_workspace_id, "source_workspace_id")
  local destination = workspace_of(call, body.destination_workspace_id, "destination_workspace_id")
  local moving = {}
  for _, email in ipairs(body.emails) do
    local account = source.accounts:get(address(email))
    if not account and not call.options.any_id then refusal.raise(404, "Resource not found") end
    moving[#moving + 1] = account
  end
  for _, account in ipairs(moving) do
    source.accounts:remove(account.email)
    account.organization = destination.id
    destination.accounts:add(account)
  end
  return { status = "success" }
end

-- The accounts a body means: those it names, or all but those it excludes.
local function chosen(call)
  local body, set, list = call.body or {}, {}, {}
  if not body.include_all_emails and #(body.emails or {}) == 0 then
    refusal.raise(400, "emails or include_all_emails is required")
  end
  for _, email in ipairs(body.include_all_emails and body.excluded_emails or body.emails or {}) do
    set[address(email)] = true
  end
  for _, account in ipairs(call.workspace.accounts.list) do
    local named = set[account.email] == true
    local found = not body.search or account.email:find(body.search:lower(), 1, true) ~= nil
    if named == not body.include_all_emails and found then list[#list + 1] = account end
  end
  return list
end

local function set_warmup(call, status)
  local list = chosen(call)
  return job_queue.start(call, "update-warmup-accounts", { id = call.workspace.id, type = "workspace" }, function()
    for _, account in ipairs(list) do
      account.warmup_status = status
      if status == 1 then account.timestamp_warmup_start = ids.timestamp(call.now) end
    end
  end)
end

function accounts.enableWarmupForAccounts(call)
  return set_warmup(call, 1)
end

function accounts.disableWarmupForAccounts(call)
  return set_warmup(call, 0)
end

--- The campaigns that send from an account.
function accounts.getAccountCampaignMapping(call)
  local account = find(call)
  return pages.of(call, call.workspace.campaigns, {
    keep = function(campaign)
      for _, email in ipairs(campaign.email_list or {}) do
        if address(email) == account.email then return true end
      end
      return false
    end,
    view = function(campaign)
      return {
        campaign_id = campaign.id, campaign_name = campaign.name, status = campaign.status,
        timestamp_created = campaign.timestamp_created,
      }
    end,
  })
end

return accounts
