local report = require "instantly.import.report"

local OUTCOMES = { "created", "skipped", "duplicate", "invalid", "blocked", "reconciled", "uncertain", "missing" }

local function items(count)
  local all = {}
  for i = 1, count do all[i] = { row = 100 + i, lead = { email = ("a%d@b.co"):format(i) } } end
  return all
end

local function created(...)
  local list = {}
  for i, index in ipairs{ ... } do list[i] = { id = "x" .. i, index = index } end
  return list
end

--- The report of one answer to `count` leads.
local function counted(count, answer)
  local one = report.new()
  report.count_answer(one, items(count), answer)
  local sum = 0
  for _, name in ipairs(OUTCOMES) do sum = sum + one[name] end
  assert.equal(count, sum)
  return one
end

describe("the report of an import", function()
  it("counts an answer, each lead once", function()
    local one = counted(7, {
      total_sent = 7, leads_uploaded = 1, duplicated_leads = 1, duplicate_email_count = 1, invalid_email_count = 1,
      incomplete_count = 1, in_blocklist = 1, skipped_count = 1, remaining_in_plan = 12, created_leads = created(3),
    })
    assert.same({ 1, 2, 2, 1, 1, 0, 0, 12 }, { one.created, one.duplicate, one.invalid, one.blocked, one.skipped,
      one.missing, one.mismatches, one.remaining_in_plan })
    assert.equal(6, #one.samples)
    assert.same({ row = 101, email = "a1@b.co", what = "duplicate or invalid or blocked or skipped" }, one.samples[1])
    for _, sample in ipairs(one.samples) do assert.not_equal(104, sample.row) end
  end)

  it("names the rows of the one counter that took them", function()
    local one = counted(3, { leads_uploaded = 2, skipped_count = 1, created_leads = created(0, 2) })
    assert.same({ { row = 102, email = "a2@b.co", what = "skipped" } }, one.samples)
  end)

  it("tells leads that the answer says nothing of", function()
    local one = counted(4, { leads_uploaded = 2, created_leads = created(0, 1) })
    assert.same({ 2, 2, 0 }, { one.created, one.missing, one.mismatches })
    assert.same({ 103, "a3@b.co", "missing" }, { one.samples[1].row, one.samples[1].email, one.samples[1].what })
    one = counted(3, { leads_uploaded = 0, created_leads = {} }) -- "already elsewhere", with every counter at 0
    assert.same({ 0, 3, 3 }, { one.created, one.missing, #one.samples })
    one = counted(4, { leads_uploaded = 2, skipped_count = 1, created_leads = created(0, 1) })
    assert.same({ 1, 1, "skipped or missing" }, { one.skipped, one.missing, one.samples[1].what })
  end)

  it("believes the list of what was created more than its count", function()
    local one = counted(3, { leads_uploaded = 3, created_leads = created(0, 2) })
    assert.same({ 2, 1, 1 }, { one.created, one.missing, one.mismatches })
    one = counted(3, { leads_uploaded = 2 })
    assert.same({ 2, 1, 0, {} }, { one.created, one.missing, one.mismatches, one.samples })
    one = counted(3, { created_leads = created(0, 1, 2) })
    assert.same({ 3, 0, 1 }, { one.created, one.missing, one.mismatches })
  end)

  it("notes counters that do not add up, and counts no lead twice for them", function()
    local one = counted(3, { leads_uploaded = 1, duplicated_leads = 2, skipped_count = 2, created_leads = created(0) })
    assert.same({ 1, 2, 0, 1 }, { one.created, one.duplicate, one.skipped, one.mismatches })
    one = counted(2, { leads_uploaded = 9, created_leads = created(0, 1, 2, 3, 4) })
    assert.same({ 2, 0, 1 }, { one.created, one.missing, one.mismatches })
    one = counted(2, { leads_uploaded = 2, created_leads = created(0, 0) })
    assert.same({ 2, 1 }, { one.created, one.mismatches })
    one = counted(2, { leads_uploaded = 1, created_leads = { "odd" }, invalid_email_count = -1 })
    assert.same({ 1, 1, 1 }, { one.created, one.missing, one.mismatches })
    assert.equal(0, counted(1, { leads_uploaded = 1, skipped_count = "2", created_leads = created(0) }).skipped)
  end)

  it("takes the plan for full when no room is left and leads were left out", function()
    local function full(count, answer) return report.is_plan_full(counted(count, answer)) end
    assert.is_true(full(2, { leads_uploaded = 1, skipped_count = 1, remaining_in_plan = 0, created_leads = created(0) }))
    assert.is_true(full(2, { leads_uploaded = 0, remaining_in_plan = -3, created_leads = {} }))
    assert.is_false(full(1, { leads_uploaded = 1, remaining_in_plan = 0, created_leads = created(0) }))
    assert.is_false(full(2, { leads_uploaded = 1, duplicated_leads = 1, remaining_in_plan = 0, created_leads = created(0) }))
    assert.is_false(full(1, { leads_uploaded = 0, skipped_count = 1, created_leads = {} }))
    assert.is_false(full(1, { leads_uploaded = 0, skipped_count = 1, remaining_in_plan = 5, created_leads = {} }))
  end)

  it("adds up, and keeps few samples of each kind", function()
    local whole, part = report.new(), report.new()
    part.rows, part.remaining_in_plan = 30, 7
    for row = 1, 30 do report.count(part, "invalid", row, "x", "no address") end
    report.count(part, "duplicate", 31, "a@b.co")
    report.add(whole, part)
    report.add(whole, part)
    report.add(whole, report.new())
    assert.same({ 60, 60, 2, 7 }, { whole.rows, whole.invalid, whole.duplicate, whole.remaining_in_plan })
    assert.equal(22, #whole.samples)
    assert.same({ 31, "duplicate" }, { whole.samples[21].row, whole.samples[21].what })
  end)

  it("stays as it was in a copy", function()
    local one = report.new()
    local copy = report.copy(one)
    report.count(one, "invalid", 1)
    assert.same({ 0, {} }, { copy.invalid, copy.samples })
  end)

  it("goes into a file without addresses, and comes back", function()
    local one = report.new()
    one.rows, one.created, one.remaining_in_plan = 12, 11, 3
    report.count(one, "invalid", 5, "secret@example.com", "it has no email")
    local saved = report.save(one)
    assert.is_nil(require("cjson").encode(saved):find("secret", 1, true))
    local loaded = report.load(saved)
    assert.same({ 12, 11, 1, 3, 12 },
      { loaded.rows, loaded.created, loaded.invalid, loaded.remaining_in_plan, loaded.resumed })
    assert.same({ { row = 5, what = "invalid", reason = "it has no email" } }, loaded.samples)
  end)

  it("does not come back from what is none", function()
    assert.is_nil(report.load(nil))
    assert.is_nil(report.load{ samples = {} })
    local saved = report.save(report.new())
    saved.samples = { "x" }
    assert.is_nil(report.load(saved))
    saved.samples = nil
    assert.is_nil(report.load(saved))
  end)
end)
