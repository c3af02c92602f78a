local import_world = require "spec.support.import_world"
local instantly = require "instantly"
local shell = require "spec.support.shell"

local rows = import_world.rows

--- The counters that are not zero.
local function counters(report)
  local told = {}
  for name, value in pairs(report) do
    if type(value) == "number" and value ~= 0 and name ~= "remaining_in_plan" then told[name] = value end
  end
  return told
end

local function assert_each_row_once(report)
  local sum = 0
  for _, name in ipairs{ "created", "skipped", "duplicate", "invalid", "blocked", "reconciled", "uncertain", "missing" } do
    sum = sum + report[name]
  end
  assert.equal(report.rows, sum)
end

describe("leads:import", function()
  local world, path, folder
  before_each(function()
    world = import_world.new()
    folder = shell.output "mktemp -d"
    path = folder .. "/leads.checkpoint"
  end)
  after_each(function() shell.output("rm -rf " .. shell.quote(folder)) end)

  it("adds every row, and says so", function()
    local report, err, meta = world.import(rows(1, 25), { chunk_size = 10 })
    assert.is_nil(err)
    assert.same({ rows = 25, sent = 25, created = 25 }, counters(report))
    assert.equal(10000000 - 25, report.remaining_in_plan)
    assert.same({ 10, 10, 5 }, { #world.adds[1], #world.adds[2], #world.adds[3] })
    assert.equal(3, meta.attempts)
    assert.equal("number", type(meta.elapsed))
    assert.same({ 25, 25 }, { world.count() })
  end)

  it("sends a thousand at once, and no more", function()
    world.import(rows(1, 1000))
    assert.equal(1, #world.adds)
    world.import(rows(1001, 2001))
    assert.same({ 1000, 1 }, { #world.adds[2], #world.adds[3] })
  end)

  it("of nothing does nothing", function()
    local report, err = world.import(function() return nil end, { checkpoint = path })
    assert.is_nil(err)
    assert.same({}, counters(report))
    assert.same({}, (world.import{}).samples)
    assert.equal(0, #world.adds)
  end)

  it("goes into a list as well, with names alone", function()
    local report = world.import({ { first_name = "Ann" }, { email = "a@b.co" }, { phone = "1" } }, { list_id = world.list })
    assert.same({ rows = 3, sent = 2, created = 2, invalid = 1 }, counters(report))
    assert.equal(2, #world.client.leads:collect{ list_id = world.list })
  end)

  it("wants one of campaign and list, and takes entities for ids", function()
    local leads = world.client.leads
    assert.error_matches(function() leads:import(rows(1, 1), {}) end, "leads:import: give campaign or list_id")
    assert.error_matches(function() leads:import(rows(1, 1), { campaign = world.campaign, list_id = world.list }) end,
      "leads:import: give campaign or list_id, not both")
    assert.error_matches(function() leads:import(rows(1, 1), { campaign = world.list }) end,
      "campaign_id: expected the id of a Campaign")
    assert.error_matches(function() leads:import(rows(1, 1), { campaign = "" }) end, "campaign_id must not be empty")
    local other = instantly.new{ mock = { handle = function() end }, api_key = "0123456789-other" }
    assert.error_matches(function() leads:import(rows(1, 1), { campaign = other.campaign(world.campaign.id) }) end,
      "belongs to another client")
    assert.equal(1, assert(world.import(rows(1, 1), { campaign = world.campaign.id })).created)
  end)

  it("refuses options it does not know, or that cannot be, before it reads a row", function()
    local function refuses(options, pattern)
      options.campaign = options.campaign or world.campaign
      local function read() error("a row was read") end
      assert.error_matches(function() world.client.leads:import(read, options) end, pattern)
    end
    assert.error_matches(function() world.client.leads:import(rows(1, 1)) end, "leads:import: expected a table")
    refuses({ chekpoint = path }, 'unknown field "chekpoint": did you mean "checkpoint"')
    refuses({ campaign_id = "x" }, "campaign_id: the campaign goes into campaign")
    refuses({ leads = {} }, "leads: the leads are the first argument")
    refuses({ chunk_size = 1001 }, "chunk_size: expected a whole number from 1 to 1000 %(got 1001%)")
    refuses({ chunk_size = 0 }, "chunk_size: expected a whole number")
    refuses({ chunk_size = 2.5 }, "chunk_size: expected a whole number")
    refuses({ chunk_size = "10" }, "chunk_size: expected a number, got a string")
    refuses({ checkpoint = true }, "checkpoint: expected a string, got a boolean")
    refuses({ checkpoint = "" }, "checkpoint: expected the name of a file")
    refuses({ on_progress = 1 }, "on_progress: expected a function")
    refuses({ settle = -1 }, "settle: expected a number of seconds")
    refuses({ timeout = 0 }, "timeout: expected a number of seconds")
    refuses({ skip_if_in_list = "yes" }, "skip_if_in_list: expected true or false")
    assert.equal(0, #world.adds)
  end)

  it("passes on what to skip, and how long a call may take", function()
    world.import(rows(1, 2))
    local report = world.import(rows(2, 3), { list_id = world.list, skip_if_in_workspace = true, timeout = 9, attempt_timeout = 5 })
    assert.same({ rows = 2, sent = 2, created = 1, skipped = 1 }, counters(report))
    assert.same({ row = 1, email = "lead2@example.com", what = "skipped" }, report.samples[1])
    assert.is_true(world.body.skip_if_in_workspace)
    assert.equal(world.list.id, world.body.list_id)
    world.import(rows(4, 4), { extra = { flavour = "x" }, skip_if_in_campaign = true })
    assert.equal("x", world.body.flavour)
  end)

  it("reports every row once, whatever became of it", function()
    world.client.block_list_entries:bulk_create{ bl_values = { "blocked.org" } }
    world.import(rows(1, 2))
    local all = rows(1, 6)
    for i, row in ipairs{ { email = "LEAD3@example.com" }, { email = "x@blocked.org" }, { first_name = "No address" },
      { email = "wrong" }, { email = "no-dot@host" }, { email = "lead7@example.com" } } do
      all[6 + i] = row
    end
    local report = world.import(all, { chunk_size = 5 })
    assert_each_row_once(report)
    assert.same({ rows = 12, sent = 10, created = 5, duplicate = 3, invalid = 3, blocked = 1 }, counters(report))
    assert.same({ 7, 7 }, { world.count() })
  end)

  it("gives the first of the rows with one address its lead, in whatever chunk the others are", function()
    local all = {}
    for i = 1, 9 do all[i] = { email = i % 2 == 0 and "ANN@example.com" or "ann@example.com", first_name = tostring(i) } end
    for _, size in ipairs{ 1, 2, 4, 1000 } do
      world = import_world.new()
      local report = world.import(all, { chunk_size = size })
      assert.same({ 1, 8 }, { report.created, report.duplicate })
      assert.equal("1", world.client.leads:collect{ campaign = world.campaign }[1].first_name)
    end
  end)

  it("tells its progress after every chunk", function()
    local seen = {}
    world.import(rows(1, 5), { chunk_size = 2, on_progress = function(report) seen[#seen + 1] = report.created end })
    assert.same({ 2, 4, 5 }, seen)
  end)

  it("ends when on_progress raises, with that chunk settled", function()
    assert.error_matches(function()
      world.import(rows(1, 5), { chunk_size = 2, checkpoint = path, on_progress = function() error("enough") end })
    end, "enough")
    local report = assert(world.import(rows(1, 5), { chunk_size = 2, checkpoint = path }))
    assert.same({ rows = 5, sent = 5, created = 5, resumed = 2 }, counters(report))
    assert.same({ 5, 5 }, { world.count() })
  end)

  it("of an iterator that raises ends with what it raised, and goes on from the checkpoint", function()
    local source, at = rows(1, 7), 0
    local function broken()
      at = at + 1
      if at == 6 then error("the disk is gone", 0) end
      return source[at]
    end
    local ok, problem = pcall(world.import, broken, { chunk_size = 2, checkpoint = path })
    assert.same({ false, "the disk is gone" }, { ok, problem })
    assert.equal(2, #world.adds)
    local report = world.import(source, { chunk_size = 2, checkpoint = path })
    assert.same({ rows = 7, sent = 7, created = 7, resumed = 4 }, counters(report))
    assert.equal(0, world.looks)
  end)

  it("stops before the chunk with a row that is no table or has a field no lead has", function()
    local all = rows(1, 4)
    all[4] = "lead4@example.com"
    assert.error_matches(function() world.import(all, { chunk_size = 2 }) end, "row 4: expected a table of fields, got a string")
    assert.equal(1, #world.adds)
    all[4] = { email = "lead4@example.com", firstname = "x" }
    assert.error_matches(function() world.import(all) end, 'row 4: unknown field "firstname": did you mean "first_name"')
    assert.equal(1, #world.adds)
    world.import(all, { strict = false }) -- the stand-in refuses the field, the service ignores it
    assert.equal("x", world.body.leads[4].firstname)
    world.body = nil
    world.client = world.client:with{ strict = false }
    world.import(all, { campaign = world.campaign.id })
    assert.equal("x", world.body.leads[4].firstname)
  end)

  describe("as a dry run", function()
    it("sends nothing and says what would be sent", function()
      local all, seen = rows(1, 25), 0
      all[3], all[4] = { email = "wrong" }, { email = "lead1@example.com" }
      local report, err = world.import(all, { dry_run = true, checkpoint = path, on_progress = function() seen = seen + 1 end })
      assert.is_nil(err)
      assert.is_true(report.dry_run)
      assert.same({ rows = 25, sent = 23, invalid = 1, duplicate = 1 }, counters(report))
      assert.same({ row = 3, email = "wrong", what = "invalid", reason = "its email is not an address" }, report.samples[1])
      assert.equal(1, seen)
      assert.same({ 0, 0 }, { #world.adds, world.looks })
      assert.is_nil(io.open(path))
    end)

    it("goes on from a checkpoint, and leaves it alone", function()
      world.import(rows(1, 5), { checkpoint = path })
      local before = shell.read(path)
      local report = world.import(rows(1, 8), { dry_run = true, checkpoint = path })
      assert.same({ rows = 8, sent = 8, created = 5, resumed = 5 }, counters(report))
      assert.equal(before, shell.read(path))
      assert.equal(1, #world.adds)
    end)
  end)

  describe("with a checkpoint", function()
    --- Import until it is killed: the stand-in raises, which nothing catches. `moment`: "before" or "after" the
    --- chunk with this number was carried out.
    local function killed(moment, number, all, how)
      local real = world.on_add
      world.on_add = function(count, forward)
        if count < number then return forward() end
        if moment == "after" then forward() end
        error("killed", 0)
      end
      local options = { checkpoint = path, chunk_size = 10 }
      for name, value in pairs(how or {}) do options[name] = value end
      local ok, problem = pcall(world.import, all, options)
      assert.same({ false, "killed" }, { ok, problem })
      world.on_add = real
    end

    it("does nothing a second time", function()
      world.import(rows(1, 25), { chunk_size = 10, checkpoint = path })
      local report = world.import(rows(1, 25), { chunk_size = 10, checkpoint = path })
      assert.same({ rows = 25, sent = 25, created = 25, resumed = 25 }, counters(report))
      assert.same({ 3, 0 }, { #world.adds, world.looks })
    end)

    it("adds what came behind the rows since", function()
      world.import(rows(1, 25), { checkpoint = path })
      local report = world.import(rows(1, 30), { checkpoint = path })
      assert.same({ rows = 30, sent = 30, created = 30, resumed = 25 }, counters(report))
      assert.same({ "lead26@example.com", 5 }, { world.adds[2][1], #world.adds[2] })
    end)

    it("killed between the note and the sending, sends that chunk", function()
      killed("before", 2, rows(1, 25))
      assert.same({ 10, 10 }, { world.count() })
      local report = assert(world.import(rows(1, 25), { checkpoint = path, chunk_size = 10 }))
      assert.same({ rows = 25, sent = 25, created = 25, resumed = 10 }, counters(report))
      assert.same({ 25, 25 }, { world.count() })
    end)

    it("killed after the sending and before the answer, does not send that chunk again", function()
      killed("after", 2, rows(1, 25))
      assert.same({ 20, 20 }, { world.count() })
      local adds = #world.adds
      local report = assert(world.import(rows(1, 25), { checkpoint = path, chunk_size = 10 }))
      assert.same({ rows = 25, sent = 25, created = 15, reconciled = 10, resumed = 10 }, counters(report))
      assert.equal("lead21@example.com", world.adds[adds + 1][1])
      assert.same({ 25, 25 }, { world.count() })
    end)

    it("sends of such a chunk what is missing, and nothing else", function()
      killed("before", 1, rows(1, 10))
      world.client.leads:create{ campaign = world.campaign, email = "LEAD4@example.com" }
      world.client.leads:create{ campaign = world.campaign, email = "lead7@example.com" }
      world.client.leads:create{ list_id = world.list, email = "lead8@example.com" }
      local report = world.import(rows(1, 10), { checkpoint = path })
      assert.same({ rows = 10, sent = 10, created = 8, reconciled = 2 }, counters(report))
      assert.equal(8, #world.adds[2])
      assert.same({ 10, 10 }, { world.count() })
    end)

    it("killed again while it resumes, is where it was", function()
      killed("after", 1, rows(1, 30))
      killed("after", 2, rows(1, 30)) -- the first chunk is reconciled, the second one cut
      killed("before", 3, rows(1, 30))
      local report = world.import(rows(1, 30), { checkpoint = path, chunk_size = 10 })
      assert_each_row_once(report)
      assert.same({ 30, 30 }, { world.count() })
      assert.same({ 20, 10 }, { report.reconciled, report.created })
    end)

    it("takes up the chunk that was open, whatever the size of chunks is now", function()
      killed("after", 2, rows(1, 25))
      local report = world.import(rows(1, 25), { checkpoint = path, chunk_size = 3 })
      assert.same({ 25, 10, 15 }, { report.rows, report.reconciled, report.created })
      assert.same({ 25, 25 }, { world.count() })
    end)

    it("does not repeat leads that cannot be looked up, and says which they are", function()
      killed("after", 1, { { first_name = "Ann" }, { email = "j\195\182rg@example.com" }, { email = "a@b.co" } },
        { list_id = world.list })
      local report = world.import({ { first_name = "Ann" }, { email = "j\195\182rg@example.com" }, { email = "a@b.co" } },
        { list_id = world.list, checkpoint = path })
      assert.same({ rows = 3, sent = 3, reconciled = 1, uncertain = 2 }, counters(report))
      assert.same({ 1, "uncertain" }, { report.samples[1].row, report.samples[1].what })
      assert.equal(3, #world.client.leads:collect{ list_id = world.list })
    end)

    it("refuses other rows, wherever they differ, before anything is sent", function()
      killed("after", 2, rows(1, 25))
      local adds = #world.adds
      local function refuses(change, what)
        local all = rows(1, 25)
        change(all)
        local report, err = world.import(all, { checkpoint = path, chunk_size = 10 })
        assert.is_nil(report)
        assert.equal("config", err.kind)
        assert.matches(what, err.message)
        assert.equal(10, err.report.rows)
        assert.same({ adds, 0 }, { #world.adds, world.looks })
      end
      refuses(function(all) all[3].first_name = "Else" end, "rows 1 to 10 are not those that it was made with$")
      refuses(function(all) table.remove(all, 1) end, "rows 1 to 10 are not those")
      refuses(function(all) all[1], all[2] = all[2], all[1] end, "rows 1 to 10 are not those")
      refuses(function(all) all[12].email = "else@example.com" end, "rows 11 to 20 are not those")
      refuses(function(all) while #all > 5 do table.remove(all) end end, "rows 1 to 10 .*: there are only 5")
      refuses(function(all) while #all > 15 do table.remove(all) end end, "rows 11 to 20 .*: there are only 15")
      assert.equal(25, world.import(rows(1, 25), { checkpoint = path }).rows)
    end)

    it("refuses the file of another campaign, and what is no checkpoint", function()
      world.import(rows(1, 5), { checkpoint = path })
      local report, err = world.import(rows(1, 5), { checkpoint = path, list_id = world.list })
      assert.is_nil(report)
      assert.same({ "config", 0 }, { err.kind, err.report.rows })
      assert.matches("it belongs to the import into campaign " .. world.campaign.id, err.message, 1, true)
      local file = assert(io.open(path, "w"))
      file:write("email\nann@example.com\n")
      file:close()
      report, err = world.import(rows(1, 5), { checkpoint = path })
      assert.is_nil(report)
      assert.matches("it is damaged", err.message, 1, true)
      assert.equal(1, #world.adds)
    end)

    it("sends nothing that it could not note before", function()
      local report, err = world.import(rows(1, 5), { checkpoint = folder .. "/missing/file" })
      assert.is_nil(report)
      assert.equal("config", err.kind)
      assert.matches("cannot be written", err.message, 1, true)
      assert.equal(0, #world.adds)
    end)

    it("stops when the file is changed under it", function()
      local report, err = world.import(rows(1, 5), { checkpoint = path, chunk_size = 2, on_progress = function()
        local file = assert(io.open(path, "a"))
        file:write(" ")
        file:close()
      end })
      assert.is_nil(report)
      assert.equal("conflict", err.kind)
      assert.same({ 1, 2 }, { #world.adds, err.report.created })
      assert.equal(1, err.meta.attempts)
    end)

    it("holds no key, no address and no name", function()
      world = import_world.new{ keys = { ["0123456789-secret-key"] = {} } }
      local all, before = rows(1, 25), nil
      all[3] = { email = "someone@else", first_name = "Somebody", phone = 5551234 }
      all[4] = { email = "lead1@example.com" }
      world.on_add = function(_, forward)
        before = shell.read(path)
        return forward()
      end
      world.import(all, { checkpoint = path, chunk_size = 10 })
      local text = before .. shell.read(path)
      for _, secret in ipairs{ "secret", "example", "someone", "Somebody", "5551234", "No. " } do
        assert.is_nil(text:find(secret, 1, true), secret)
      end
    end)
  end)

  describe("when the plan is full", function()
    it("stops with a clear error and the report so far", function()
      world = import_world.new{ plan_leads = 14 }
      local report, err = world.import(rows(1, 40), { chunk_size = 10 })
      assert.is_nil(report)
      assert.same({ "payment_required", "leads:import" }, { err.kind, err.operation })
      assert.matches("the plan has no room for more leads: of rows 11 to 20, 6 did not become leads", err.message, 1, true)
      assert.same({ rows = 20, sent = 20, created = 14, skipped = 6 }, counters(err.report))
      assert.equal(0, err.report.remaining_in_plan)
      assert.same({ 2, 2 }, { #world.adds, err.attempts })
    end)

    it("goes on where it stopped when there is room again", function()
      world = import_world.new{ plan_leads = 14 }
      local _, err = world.import(rows(1, 40), { chunk_size = 10, checkpoint = path })
      assert.matches("the same call again goes on", err.hint, 1, true)
      for _, lead in ipairs(assert(world.client.leads:collect{ campaign = world.campaign, max = 4 })) do assert(lead:delete()) end
      _, err = world.import(rows(1, 40), { chunk_size = 10, checkpoint = path })
      assert.equal("payment_required", err.kind)
      assert.same({ rows = 20, sent = 20, created = 14, reconciled = 4, skipped = 2, resumed = 10 }, counters(err.report))
      assert.same({ 14, 14 }, { world.count() })
    end)

    it("ends well when the last lead just fits", function()
      world = import_world.new{ plan_leads = 20 }
      local report = assert(world.import(rows(1, 20), { chunk_size = 10 }))
      assert.same({ 20, 0 }, { report.created, report.remaining_in_plan })
    end)
  end)
end)
