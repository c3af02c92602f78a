--- Why would this campaign not send? Answered from the campaign itself, before it is activated.
--
--   for _, problem in ipairs(assert(campaign:preflight())) do print(problem.message) end
local calls = require "instantly.call"
local core = require("instantly.native").load("instantly.core")
local raise = require "instantly.raise"

--- One reason.
---@class instantly.Problem
---@field code string such as "no_senders"
---@field message string a sentence

---@class instantly.Campaign
---@field preflight fun(self, options?: instantly.Options): instantly.Problem[]?, instantly.Error?, instantly.Meta?

local preflight = {}

-- States in which nothing is sent, and activating does not help (the API file: Campaign.status).
local STATES = {
  [-99] = { "account_suspended", "the account is suspended" },
  [-2] = { "bounce_protect", "it was stopped because too many emails bounced" },
  [-1] = { "accounts_unhealthy", "its sending accounts have problems" },
  [3] = { "completed", "it is completed: all of its leads have been contacted" },
}

-- What a running campaign waits for (the API file: Campaign.not_sending_status).
local NOT_SENDING = {
  [1] = { "outside_schedule", "it is outside of its schedule now" },
  [2] = { "waiting_for_leads", "it has no lead left to contact" },
  [3] = { "daily_limit", "it has reached its daily limit" },
  [4] = { "account_limits", "all of its sending accounts have reached their daily limit" },
  [99] = { "error", "the service reports an error" },
}

-- No place on earth is further from UTC: a date that is over there is over everywhere.
local LATEST_ZONE, EARLIEST_ZONE = -12 * 3600, 14 * 3600

local function date_at(time)
  return os.date("!%Y-%m-%d", time)
end

local function list_of(value)
  return type(value) == "table" and value or {}
end

local function check_state(campaign, add)
  local running = campaign.status == 1 or campaign.status == 4
  local problem = STATES[campaign.status] or running and NOT_SENDING[campaign.not_sending_status]
  if problem then add(problem[1], problem[2]) end
end

--- Senders are addresses or tags of accounts.
local function check_senders(campaign, add)
  if #list_of(campaign.email_list) == 0 and #list_of(campaign.email_tag_list) == 0 then
    add("no_senders", "it has no sending accounts: set email_list or email_tag_list")
  end
end

local function check_step(step, number, add)
  local enabled = 0
  for _, variant in ipairs(list_of(step.variants)) do
    if variant.v_disabled ~= true then
      enabled = enabled + 1
      if not (type(variant.body) == "string" and variant.body:find("%S")) then
        add("empty_body", ("step %d has an email without a body"):format(number))
      end
    end
  end
  if enabled == 0 then add("no_variants", ("step %d has no email that is switched on"):format(number)) end
end

--- Only the first sequence is read by the service.
local function check_steps(campaign, add)
  local steps = list_of(list_of(list_of(campaign.sequences)[1]).steps)
  if #steps == 0 then return add("no_steps", "it has no email to send: set sequences") end
  for number, step in ipairs(steps) do check_step(step, number, add) end
end

local function has_day(schedule)
  for _, on in pairs(list_of(schedule.days)) do
    if on == true then return true end
  end
  return false
end

local function has_time(schedule)
  local timing = list_of(schedule.timing)
  return type(timing.from) == "string" and type(timing.to) == "string" and timing.from < timing.to
end

--- One schedule that leaves room is enough.
local function check_schedules(schedules, add)
  if #schedules == 0 then return add("no_schedule", "it has no schedule: set campaign_schedule") end
  local days, times = false, false
  for _, schedule in ipairs(schedules) do
    local day = has_day(schedule)
    days, times = days or day, times or day and has_time(schedule)
  end
  if not days then add("no_days", "its schedule has no day")
  elseif not times then add("no_time", "its schedule ends before it begins")
  end
end

--- Dates are in the zone of the campaign; drafts were seen with empty ones.
local function check_dates(schedule, now, add)
  local function date(name)
    local value = schedule[name]
    return type(value) == "string" and value ~= "" and value:sub(1, 10) or nil
  end
  local first, last = date("start_date"), date("end_date")
  if first and last and last < first then
    add("no_dates", ("its schedule ends (%s) before it starts (%s)"):format(last, first))
  elseif last and last < date_at(now + LATEST_ZONE) then
    add("over", ("its schedule ended on %s"):format(last))
  elseif first and first > date_at(now + EARLIEST_ZONE) then
    add("not_yet", ("its schedule starts on %s"):format(first))
  end
end

local function check_limits(campaign, add)
  if campaign.daily_limit == 0 then add("no_limit", "its daily_limit is 0") end
  if campaign.daily_max_leads == 0 then add("no_new_leads", "its daily_max_leads is 0: no new lead is contacted") end
end

--- Why this campaign would not send at this time.
---@param campaign table a plain table, as the API gives it
---@param now number seconds since 1970
---@return instantly.Problem[] none when nothing speaks against it
function preflight.problems(campaign, now)
  local problems = {}
  local function add(code, message) problems[#problems + 1] = { code = code, message = message } end
  local schedule = list_of(campaign.campaign_schedule)
  check_state(campaign, add)
  check_senders(campaign, add)
  check_steps(campaign, add)
  check_schedules(list_of(schedule.schedules), add)
  check_dates(schedule, now, add)
  check_limits(campaign, add)
  return problems
end

--- `campaign:preflight(options)`: read the campaign as the service has it; what the handle holds stays as it is.
--- It knows nothing of leads and of the health of accounts: `activate_and_wait` tells about those.
---@param owner table the collection
---@param record instantly.Campaign
---@param options instantly.Options?
---@return instantly.Problem[]? problems none when nothing speaks against it
---@return instantly.Error? err
---@return instantly.Meta? meta
function preflight.preflight(owner, record, options)
  local read = { as = "table" }
  for name, value in pairs(calls.options("campaign:preflight", options)) do
    if name == "as" then raise("campaign:preflight: as does not go with preflight: it gives a list of problems") end
    read[name] = value
  end
  local campaign, err, meta = owner:get(record, read)
  if not campaign then return nil, err end
  local problems = preflight.problems(campaign, os.time())
  if core.changes(record) then
    table.insert(problems, 1, { code = "unsaved", message = "it has changes that are not saved: call :save()" })
  end
  return problems, nil, meta
end

return preflight
