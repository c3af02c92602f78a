local checkpoint = require "instantly.import.checkpoint"
local shell = require "spec.support.shell"

local TARGET = { campaign_id = "c1" }

describe("a checkpoint", function()
  local folder, path
  before_each(function()
    folder = shell.output "mktemp -d"
    path = folder .. "/leads.checkpoint"
  end)
  after_each(function() shell.output("rm -rf " .. shell.quote(folder)) end)

  local function open(target) return checkpoint.open("leads:import", path, target or TARGET) end

  local function write(text)
    local file = assert(io.open(path, "wb"))
    file:write(text)
    file:close()
  end

  --- The text of the file with one part replaced.
  local function damaged(from, to)
    local made = assert(open())
    made.state.settled = { rows = 7, digest = 99 }
    made.state.open = { rows = 9, digest = 98, time = 5 }
    assert(made:save())
    local text, count = shell.read(path):gsub(from, to)
    assert.equal(1, count)
    os.remove(path)
    return text
  end

  it("is at the start when there is no file, and makes none by being opened", function()
    local made = assert(open())
    assert.same({ rows = 0, digest = 0 }, made.state.settled)
    assert.same({ 0, 0 }, { made.state.report.rows, made.state.report.resumed })
    assert.is_nil(io.open(path))
  end)

  it("says after a restart what it was told", function()
    local made = assert(open())
    made.state.settled = { rows = 7, digest = 99 }
    made.state.open = { rows = 9, digest = 98, time = 5 }
    made.state.report.rows, made.state.report.created = 7, 6
    assert(made:save())
    local again = assert(open()).state
    assert.same({ rows = 7, digest = 99 }, again.settled)
    assert.same({ rows = 9, digest = 98, time = 5 }, again.open)
    assert.same({ 7, 6, 7 }, { again.report.rows, again.report.created, again.report.resumed })
    made.state.open = nil
    assert(made:save())
    assert.is_nil(assert(open()).state.open)
  end)

  it("leaves nothing beside it", function()
    assert(assert(open()):save())
    assert.same({ "leads.checkpoint" }, shell.lines("ls -A " .. shell.quote(folder)))
  end)

  it("is whole, the old one or the new, when it was killed while writing", function()
    local made = assert(open())
    made.state.settled = { rows = 7, digest = 99 }
    assert(made:save())
    local file = assert(io.open(path .. ".tmp", "wb"))
    file:write('{"format":"inst') -- as far as it came
    file:close()
    local again = assert(open())
    assert.equal(7, again.state.settled.rows)
    assert(again:save())
    assert.is_nil(io.open(path .. ".tmp"))
  end)

  it("keeps nothing without a name", function()
    local made = assert(checkpoint.open("leads:import", nil, TARGET))
    assert.is_true(made:save())
  end)

  it("refuses the file of another import, and tells which", function()
    assert(assert(open{ campaign_id = "c2" }):save())
    local made, err = open()
    assert.is_nil(made)
    assert.equal("config", err.kind)
    assert.matches("leads.checkpoint: it belongs to the import into campaign c2", err.message, 1, true)
    made, err = open{ list_id = "c2" }
    assert.is_nil(made)
    assert.matches("campaign c2", err.message, 1, true)
    os.remove(path)
    assert(assert(open{ list_id = "l1" }):save())
    assert.matches("list l1", select(2, open()).message, 1, true)
  end)

  it("refuses what is not its own, or was cut", function()
    local whole = damaged('"rows":7', '"rows":7')
    for _, text in ipairs{ "", "email,first_name\n", "{}", "[]", "5", "null", whole:sub(1, -20),
      (whole:gsub("import 1", "import 2")) } do
      write(text)
      local made, err = open()
      assert.is_nil(made, text)
      assert.equal("config", err.kind)
      assert.matches("it is no file of leads:import, or it is damaged", err.message, 1, true)
      assert.equal(text, shell.read(path)) -- it may be somebody's work
    end
    write(whole)
    assert(open())
  end)

  it("refuses a state that cannot be", function()
    for _, text in ipairs{
      damaged('"rows":7', '"rows":-7'), damaged('"rows":7', '"rows":"7"'), damaged('"rows":7', '"rows":7.5'),
      damaged('"digest":99', '"digest":null'), damaged('"rows":9', '"rows":7'), damaged('"time":5', '"time":"now"'),
      damaged('"created":0', '"created":"all"'), damaged('"report":', '"reprot":'), damaged('"settled":', '"setled":'),
    } do
      write(text)
      local made, err = open()
      assert.is_nil(made, text)
      assert.matches("it is damaged", err.message, 1, true)
    end
  end)

  it("tells what keeps it from being read or written", function()
    path = folder
    local made, err = open()
    assert.is_nil(made)
    assert.same({ "config", "leads:import" }, { err.kind, err.operation })
    path = folder .. "/missing/leads.checkpoint"
    made = assert(open())
    local ok
    ok, err = made:save()
    assert.is_nil(ok)
    assert.equal("config", err.kind)
    assert.matches("it cannot be written: .*[Nn]o such file", err.message)
  end)

  it("does not overwrite what somebody else wrote meanwhile", function()
    local one, other = assert(open()), assert(open())
    assert(one:save())
    local ok, err = other:save()
    assert.is_nil(ok)
    assert.equal("conflict", err.kind)
    assert.matches("another import may be running", err.hint, 1, true)
    one.state.settled = { rows = 7, digest = 99 }
    assert(one:save())
    os.remove(path)
    assert.equal("conflict", select(2, one:save()).kind)
  end)
end)
