local cjson = require "cjson"
local import_world = require "spec.support.import_world"
local scripted = require "spec.support.scripted"
local shell = require "spec.support.shell"
local sleep = require "instantly.sleep"

local rows = import_world.rows

local function fault(status) return scripted.json(status, { statusCode = status, error = "E", message = "a fault" }) end

describe("a chunk of an import whose answer does not come", function()
  local wait, time = sleep.wait, os.time
  local world, folder, path, waits
  before_each(function()
    waits = {}
    sleep.wait = function(seconds) -- luacheck: ignore
      waits[#waits + 1] = seconds
      return true
    end
    world = import_world.new()
    folder = shell.output "mktemp -d"
    path = folder .. "/leads.checkpoint"
  end)
  after_each(function()
    sleep.wait, os.time = wait, time -- luacheck: ignore
    shell.output("rm -rf " .. shell.quote(folder))
  end)

  --- Let the second chunk of ten fail once: `carried_out` says how many of its leads arrive all the same.
  local function fail_second(carried_out, answer)
    world.on_add = function(number, forward)
      if number ~= 2 then return forward() end
      for i = 1, carried_out do
        world.client.leads:create{ campaign = world.campaign, email = world.adds[2][i] }
      end
      return answer or fault(500)
    end
  end

  local function import(how)
    how = how or { checkpoint = path }
    how.chunk_size, how.settle = 10, 7
    return world.import(rows(1, 25), how)
  end

  local function is_open()
    return cjson.decode(shell.read(path)).open ~= nil
  end

  it("is looked up, and not sent again when all of it arrived", function()
    fail_second(10)
    local report, err = import()
    assert.is_nil(err)
    assert.same({ 25, 15, 10, 25 }, { report.rows, report.created, report.reconciled, report.sent })
    assert.same({ 3, 1, { 7 } }, { #world.adds, world.looks, waits })
    assert.same({ 25, 25 }, { world.count() })
  end)

  it("is sent again when nothing of it arrived", function()
    fail_second(0)
    local report = import()
    assert.same({ 25, 0 }, { report.created, report.reconciled })
    assert.same(world.adds[2], world.adds[3])
    assert.same({ 25, 25 }, { world.count() })
  end)

  it("is sent again in that part which did not arrive", function()
    fail_second(4)
    local report = import()
    assert.same({ 21, 4 }, { report.created, report.reconciled })
    assert.same({ "lead15@example.com", 6 }, { world.adds[3][1], #world.adds[3] })
    assert.same({ 25, 25 }, { world.count() })
  end)

  it("is looked up without a checkpoint as well", function()
    fail_second(4)
    local report = import{}
    assert.same({ 21, 4 }, { report.created, report.reconciled })
  end)

  it("is looked up when the answer is cut, or tells nothing of the leads", function()
    for _, answer in ipairs{
      { status = 200, headers = { ["content-type"] = "application/json" }, body = '{"leads_upl' },
      { status = 200, headers = {}, body = "" }, scripted.json(200, "{}"), scripted.json(200, "[]"), scripted.json(200, '{"error":"busy"}'),
    } do
      world = import_world.new()
      os.remove(path)
      fail_second(10, answer)
      local report, err = import()
      assert.is_nil(err)
      assert.same({ 15, 10, 0 }, { report.created, report.reconciled, report.missing })
      assert.same({ 25, 25 }, { world.count() })
    end
  end)

  it("is given up after three sendings, and is open then", function()
    world.on_add = function(number, forward) return number < 2 and forward() or fault(502) end
    local report, err = import()
    assert.is_nil(report)
    assert.same({ "server", 502, true }, { err.kind, err.status, err.uncertain })
    assert.matches("^rows 11 to 20: a fault", err.message)
    assert.same({ 10, 10 }, { err.report.rows, err.report.created })
    assert.same({ 4, 2 }, { #world.adds, world.looks })
    assert.is_true(is_open())
    world.on_add = nil
    report = import()
    assert.same({ 25, 25, 0, 10 }, { report.rows, report.created, report.reconciled, report.resumed })
    assert.equal(3, world.looks)
  end)

  it("stays open when it cannot be looked up", function()
    fail_second(10)
    world.on_look = function() return fault(403) end
    local report, err = import()
    assert.is_nil(report)
    assert.same({ "forbidden", "leads:list" }, { err.kind, err.operation })
    assert.matches("^rows 11 to 20: ", err.message)
    assert.is_true(is_open())
    world.on_add, world.on_look = nil, nil
    report = import()
    assert.same({ 15, 10 }, { report.created, report.reconciled })
  end)

  it("is not looked up when the caller gave it up, and stays open", function()
    world.on_add = function() return nil, { failure = { kind = "cancelled", message = "given up", sent = true } } end
    local _, err = import()
    assert.same({ "cancelled", true }, { err.kind, err.uncertain })
    assert.same({ 1, 0 }, { #world.adds, world.looks })
    assert.is_true(is_open())
  end)

  it("is not looked up when it was refused: nothing of it arrived", function()
    world.on_add = function(number, forward) return number ~= 2 and forward() or fault(400) end
    local report, err = import()
    assert.is_nil(report)
    assert.same({ "invalid", "leads:add" }, { err.kind, err.operation })
    assert.matches("^rows 11 to 20: ", err.message)
    assert.equal("the same call again goes on from the checkpoint", err.hint)
    assert.is_false(is_open())
    report = import()
    assert.same({ 25, 0, 0 }, { report.created, report.reconciled, world.looks })
  end)

  it("stays open when it is refused only after a sending whose fate was unknown", function()
    world.on_add = function(number, forward)
      if number == 2 then return fault(500) end
      return number ~= 3 and forward() or fault(400)
    end
    local _, err = import()
    assert.equal("invalid", err.kind)
    assert.is_true(is_open())
  end)

  it("that is too large says what to do", function()
    world.on_add = function() return fault(413) end
    local _, err = import()
    assert.same({ "too_large", "make chunk_size smaller" }, { err.kind, err.hint })
  end)

  it("is left alone when the task is cancelled while it waits", function()
    fail_second(10)
    sleep.wait = function() return false end -- luacheck: ignore
    local report, err = import()
    assert.is_nil(report)
    assert.same({ "cancelled", true }, { err.kind, err.uncertain })
    assert.same({ 2, 0, true }, { #world.adds, world.looks, is_open() })
  end)

  it("is not sent by a closed client", function()
    local client = world.client:with{}
    client:close()
    world.client = client
    local report, err = import{ campaign = world.campaign.id, checkpoint = path }
    assert.is_nil(report)
    assert.equal("closed", err.kind)
    assert.is_false(is_open())
  end)

  it("has come to rest when it is old: then nobody waits", function()
    world.on_add = function(number, forward)
      if number == 2 then error("killed", 0) end
      return forward()
    end
    local now = 1000
    os.time = function() return now end -- luacheck: ignore
    pcall(import)
    now = 1003
    world.on_add = function() error("killed", 0) end
    pcall(import)
    assert.same({ 5 }, waits)
    now = 1004 -- it was sent again a second ago
    pcall(import)
    assert.same({ 5, 7 }, waits)
    now, world.on_add = 5000, nil
    assert.equal(25, import().created)
    assert.same({ 5, 7 }, waits)
  end)
end)
