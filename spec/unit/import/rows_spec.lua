local core = require "instantly.core"
local rows = require "instantly.import.rows"

local function reader(source, needs_email, strict)
  return rows.reader("leads:import", source, needs_email ~= false, strict ~= false)
end

local function list(...)
  local all = {}
  for i, email in ipairs{ ... } do all[i] = { email = email } end
  return all
end

local function numbers(chunk)
  local all = {}
  for i, item in ipairs(chunk.items) do all[i] = item.row end
  return all
end

--- What is wrong with a single row.
local function fault(row, needs_email)
  local chunk = reader({ row }, needs_email):chunk(10)
  if #chunk.items > 0 then return nil end
  assert.equal(1, chunk.report.invalid)
  return chunk.report.samples[1].reason
end

describe("the rows of an import", function()
  it("come from a list or from a function, in chunks", function()
    local chunk = reader(list("a@b.co", "c@d.co", "e@f.co")):chunk(2)
    assert.same({ 1, 2 }, numbers(chunk))
    assert.same({ 1, 2, 2, 2 }, { chunk.first, chunk.last, chunk.report.rows, chunk.report.sent })
    local at, source = 0, list("a@b.co", "c@d.co", "e@f.co")
    local all = reader(function()
      at = at + 1
      assert(at <= 4, "it was asked after its end")
      return source[at]
    end)
    assert.same({ 1, 2 }, numbers(all:chunk(2)))
    assert.same({ 3 }, numbers(all:chunk(2)))
    assert.is_nil(all:chunk(2))
    assert.is_nil(all:chunk(2))
  end)

  it("may come in one table that is used again and again", function()
    local row, at = { custom_variables = {} }, 0
    local chunk = reader(function()
      at = at + 1
      row.email, row.custom_variables.at = ("a%d@b.co"):format(at), at
      return at <= 3 and row or nil
    end):chunk(10)
    assert.same({ "a1@b.co", 1 }, { chunk.items[1].lead.email, chunk.items[1].lead.custom_variables.at })
    assert.same({ "a3@b.co", 3 }, { chunk.items[3].lead.email, chunk.items[3].lead.custom_variables.at })
  end)

  it("are left as they are", function()
    local row = { email = " Ann@Example.com ", lt_interest_status = "won" }
    local item = reader({ row }):chunk(1).items[1]
    assert.same({ email = " Ann@Example.com ", lt_interest_status = "won" }, row)
    assert.same({ email = "Ann@Example.com", lt_interest_status = 4 }, item.lead)
    assert.equal("ann@example.com", item.address)
  end)

  it("are refused when they are no rows at all", function()
    assert.error_matches(function() reader(nil) end, "leads:import: rows: expected a list of tables, or a function")
    assert.error_matches(function() reader("leads.csv") end, "got a string")
    assert.error_matches(function() reader{ email = "a@b.co" } end, "rows: expected a list, got a single row")
    assert.error_matches(function() reader({ list("a@b.co")[1], "c@d.co" }):chunk(5) end,
      "leads:import: row 2: expected a table of fields, got a string")
  end)

  it("raise a field that no lead has, with the number of the row and the name that was meant", function()
    assert.error_matches(function() reader{ { email = "a@b.co" }, { emial = "c@d.co" } }:chunk(5) end,
      'leads:import: row 2: unknown field "emial": did you mean "email"%?')
    assert.error_matches(function() reader{ { email = "a@b.co", campaign = "x" } }:chunk(5) end,
      "row 1: campaign: the campaign goes into the options")
    assert.error_matches(function() reader{ { "a@b.co" } }:chunk(5) end, 'row 1: unknown field "1"')
  end)

  it("may have any field when nobody is strict", function()
    local item = reader({ { email = "a@b.co", birthday = "1 May", lt_interest_status = "won" } }, true, false):chunk(1).items[1]
    assert.same({ email = "a@b.co", birthday = "1 May", lt_interest_status = 4 }, item.lead)
  end)

  it("with data that cannot be sent are counted, and told without the data", function()
    assert.equal("it has no email", fault{ first_name = "Ann" })
    assert.equal("it has no email", fault{ email = "  " })
    assert.equal("it has no email", fault{ email = core.null })
    assert.equal("its email is not an address", fault{ email = "ann" })
    assert.equal("its email is not an address", fault{ email = "ann@b@c.co" })
    assert.equal("its email is not an address", fault{ email = "ann smith@c.co" })
    assert.equal("email: expected a string", fault{ email = 5 })
    assert.equal("phone: expected a string", fault{ email = "a@b.co", phone = 12345 })
    assert.equal("first_name: a string that is not valid UTF-8", fault{ email = "a@b.co", first_name = "J\246rg" })
    assert.equal("custom_variables.tags: expected a text, a number, true or false",
      fault{ email = "a@b.co", custom_variables = { tags = { "x" } } })
    assert.equal("custom_variables.f: expected a text, a number, true or false",
      fault{ email = "a@b.co", custom_variables = { f = print } })
    assert.matches("custom_variables.n: ", fault{ email = "a@b.co", custom_variables = { n = 0 / 0 } }, 1, true)
    assert.matches("custom_variables: key 1 is a number", fault{ email = "a@b.co", custom_variables = { "x" } }, 1, true)
    assert.is_nil(fault{ email = "a@b.co", phone = core.null, custom_variables = { a = 1, b = "x", c = false, d = core.null } })
  end)

  it("need an address for a campaign, and an address or a name for a list", function()
    assert.is_nil(fault({ first_name = "Ann" }, false))
    assert.is_nil(fault({ last_name = "Lee", email = "" }, false))
    assert.equal("it has no email and no name", fault({ company_name = "Co" }, false))
    assert.equal("it has no email and no name", fault({ first_name = "" }, false))
  end)

  it("with the address of an earlier row of the chunk are duplicates: the first one counts", function()
    local chunk = reader(list("a@b.co", "A@B.co", "c@d.co", " a@b.co")):chunk(10)
    assert.same({ 1, 3 }, numbers(chunk))
    assert.equal(2, chunk.report.duplicate)
    assert.same({ row = 2, email = "A@B.co", what = "duplicate", reason = "row 1 has the same address" },
      chunk.report.samples[1])
    assert.same({ 4, 2 }, { chunk.report.rows, chunk.report.sent })
  end)

  it("without an address are never duplicates of each other", function()
    assert.same({ 1, 2 }, numbers(reader({ { first_name = "Ann" }, { first_name = "Ann" } }, false):chunk(10)))
  end)

  it("fill a chunk with leads that can be sent, however many others lie between", function()
    local all = reader(list("a@b.co", "x", "y", "c@d.co", "z", "e@f.co"))
    local chunk = all:chunk(2)
    assert.same({ 1, 4 }, numbers(chunk))
    assert.same({ 4, 2 }, { chunk.report.rows, chunk.report.invalid })
    chunk = all:chunk(2)
    assert.same({ 6 }, numbers(chunk))
    assert.same({ 2, 1 }, { chunk.report.rows, chunk.report.invalid })
  end)

  it("are the same chunk again when its last row is given", function()
    local source = list("a@b.co", "x", "c@d.co", "a@b.co", "e@f.co")
    local first = reader(source):chunk(2)
    local again = reader(source)
    local chunk = again:chunk(math.huge, first.last)
    assert.same({ first.last, first.digest, numbers(first) }, { chunk.last, chunk.digest, numbers(chunk) })
    assert.same({ 4, 5 }, numbers(again:chunk(2)))
  end)

  it("have a digest wherever one stops, read or skipped", function()
    local source = list("a@b.co", "x", "c@d.co", "e@f.co")
    local read, skipped = reader(source), reader(source)
    read:chunk(2)
    skipped:skip(3)
    assert.same({ 3, read.digest }, { skipped.count, skipped.digest })
    skipped:skip(9)
    assert.same({ 4, true }, { skipped.count, skipped.done })
  end)

  it("that are wrong by the thousand leave few samples", function()
    local source = {}
    for i = 1, 5000 do source[i] = { email = "wrong" } end
    local chunk = reader(source):chunk(10)
    assert.same({ 5000, 20 }, { chunk.report.invalid, #chunk.report.samples })
  end)
end)
