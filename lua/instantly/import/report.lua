--- What became of the rows of an import: counters, and samples of the rows that did not become leads. Its size does
--- not depend on how many rows there are.

--- Every row is in exactly one of created, skipped, duplicate, invalid, blocked, reconciled, uncertain and missing
--- (in a dry run: in one of sent, duplicate and invalid).
---@class instantly.ImportReport
---@field rows integer rows that are settled
---@field sent integer rows that were handed to the service; in a dry run, that would be
---@field created integer
---@field skipped integer known elsewhere, and skip_if_in_… says to leave them out
---@field duplicate integer in the campaign or list already, or the address of an earlier row
---@field invalid integer no usable address, or a field that cannot be sent
---@field blocked integer on a block list
---@field reconciled integer found in the campaign or list when it was not known whether their chunk had arrived
---@field uncertain integer the same without an address to look them up by: not sent again
---@field missing integer sent, and not accounted for by the answer
---@field mismatches integer answers whose counters do not add up
---@field remaining_in_plan integer? leads the plan has room for, as the last answer says
---@field resumed integer rows that were settled before this call
---@field dry_run boolean? nothing was sent
---@field samples instantly.ImportSample[] some of the rows that did not become leads

---@class instantly.ImportSample
---@field row integer number of the row, from 1
---@field email string? none for rows that were settled before this call
---@field what string the counter it is in; "duplicate or skipped" when the answer does not tell
---@field reason string?

local report = {}

local SHOWN = 20 -- of each kind

local COUNTERS = {
  "rows", "sent", "created", "skipped", "duplicate", "invalid", "blocked", "reconciled", "uncertain", "missing",
  "mismatches",
}

-- Our counter, and that of the answer to /leads/add. They may overlap: the general ones come last.
local IN_ANSWER = {
  { "duplicate", "duplicated_leads" }, { "duplicate", "duplicate_email_count" },
  { "invalid", "invalid_email_count" }, { "invalid", "incomplete_count" },
  { "blocked", "in_blocklist" }, { "skipped", "skipped_count" },
}

--- An empty report.
---@return instantly.ImportReport
function report.new()
  local new = { resumed = 0, samples = {} }
  for _, name in ipairs(COUNTERS) do new[name] = 0 end
  return new
end

local function keep_sample(self, sample)
  local same = 0
  for _, other in ipairs(self.samples) do
    if other.what == sample.what then same = same + 1 end
  end
  if same < SHOWN then self.samples[#self.samples + 1] = sample end
end

--- Count a row.
---@param what string the counter
---@param row integer
---@param email string?
---@param reason string?
function report.count(self, what, row, email, reason)
  self[what] = self[what] + 1
  keep_sample(self, { row = row, email = email, what = what, reason = reason })
end

--- Add what another report says of other rows.
---@param self instantly.ImportReport
---@param part instantly.ImportReport
function report.add(self, part)
  for _, name in ipairs(COUNTERS) do self[name] = self[name] + part[name] end
  for _, sample in ipairs(part.samples) do keep_sample(self, sample) end
  self.remaining_in_plan = part.remaining_in_plan or self.remaining_in_plan
end

--- A report that stays as it is now.
---@return instantly.ImportReport
function report.copy(self)
  local copy = {}
  for name, value in pairs(self) do copy[name] = value end
  copy.samples = {}
  for i, sample in ipairs(self.samples) do copy.samples[i] = sample end
  return copy
end

-- Answers ----------------------------------------------------------------------------------------

local function number_of(value)
  return type(value) == "number" and value or nil
end

local function count_of(value)
  return type(value) == "number" and value > 0 and value % 1 == 0 and value or 0
end

--- Which of the items were created, as a set of places; and whether the answer names others as well.
local function created_places(items, list)
  local places, strange = {}, false
  for _, lead in ipairs(list) do
    local place = type(lead) == "table" and type(lead.index) == "number" and lead.index + 1
    strange = strange or not items[place] or places[place] ~= nil
    if place then places[place] = true end
  end
  return places, strange
end

--- Distribute those that were not created among the counters of the answer; no row is counted twice.
---@return string what the counters that took any, "duplicate or skipped"
---@return boolean too_many the answer counts more than there are
local function distribute(self, answer, left)
  local kinds, too_many, last = {}, false, nil
  local function take(what, count)
    self[what], left = self[what] + count, left - count
    if count > 0 and what ~= last then
      kinds[#kinds + 1], last = what, what
    end
  end
  for _, pair in ipairs(IN_ANSWER) do
    local told = count_of(answer[pair[2]])
    too_many = too_many or told > left
    take(pair[1], math.min(told, left))
  end
  take("missing", left)
  return table.concat(kinds, " or "), too_many
end

--- Count what an answer says of the items that were sent.
---@param self instantly.ImportReport
---@param items instantly.import.Item[]
---@param answer table of /leads/add
function report.count_answer(self, items, answer)
  local list = type(answer.created_leads) == "table" and answer.created_leads
  local uploaded = count_of(answer.leads_uploaded)
  local created = math.min(list and #list or uploaded, #items)
  local places, strange = created_places(items, list or {})
  self.created = self.created + created
  local what, too_many = distribute(self, answer, #items - created)
  if strange or too_many or uploaded ~= created then
    self.mismatches = self.mismatches + 1
  end
  if list or created == 0 then
    for place, item in ipairs(items) do
      if not places[place] then keep_sample(self, { row = item.row, email = item.lead.email, what = what }) end
    end
  end
  self.remaining_in_plan = number_of(answer.remaining_in_plan)
end

--- Is the plan full, going by an answer that was counted into this report? Nothing of it says so but that no
--- room is left and leads were left out.
---@return boolean
function report.is_plan_full(self)
  return (self.remaining_in_plan or 1) <= 0 and self.skipped + self.missing > 0
end

-- On file ----------------------------------------------------------------------------------------

--- What of a report goes into a file: no addresses.
---@return table
function report.save(self)
  local saved = { remaining_in_plan = self.remaining_in_plan, samples = {} }
  for _, name in ipairs(COUNTERS) do saved[name] = self[name] end
  for i, sample in ipairs(self.samples) do
    saved.samples[i] = { row = sample.row, what = sample.what, reason = sample.reason }
  end
  return saved
end

--- The report that was saved, or nil when that is none.
---@return instantly.ImportReport?
function report.load(saved)
  if type(saved) ~= "table" or type(saved.samples) ~= "table" then return nil end
  local loaded = { remaining_in_plan = number_of(saved.remaining_in_plan), samples = {} }
  for _, name in ipairs(COUNTERS) do
    if not number_of(saved[name]) then return nil end
    loaded[name] = saved[name]
  end
  for i, sample in ipairs(saved.samples) do
    if type(sample) ~= "table" or type(sample.row) ~= "number" or type(sample.what) ~= "string" then return nil end
    loaded.samples[i] = { row = sample.row, what = sample.what, reason = sample.reason }
  end
  loaded.resumed = loaded.rows
  return loaded
end

return report
