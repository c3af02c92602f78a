local job_queue = require "instantly.mock.job_queue"
local later = require "instantly.mock.later"
local store = require "instantly.mock.store"

describe("a background job", function()
  local call, worked

  before_each(function()
    local all = store.new()
    call = { store = all, workspace = (all:workspace "w"), now = 1000, options = {} }
    worked = 0
  end)

  local function start()
    job_queue.start(call, "move-leads", { type = "list" }, function()
      worked = worked + 1
      return { done = true }
    end)
    return call.workspace.jobs.list[1]
  end

  it("is pending, then in progress, then done; and works once, at its end", function()
    local job = start()
    for _, step in ipairs {
      { 1001.9, "pending", 0, 0 }, { 1002, "in-progress", 50, 0 }, { 1003.9, "in-progress", 50, 0 },
      { 1004, "success", 100, 1 }, { 2000, "success", 100, 1 },
    } do
      later.run(call.workspace, step[1])
      assert.same({ step[2], step[3], step[4] }, { job.status, job.progress, worked })
    end
    assert.same({ done = true }, job.data)
    assert.equal("1970-01-01T00:16:44.000Z", job.updated_at)
  end)

  it("takes as long as the mock is told", function()
    call.options.job_seconds = 10
    local job = start()
    later.run(call.workspace, 1009)
    assert.equal("in-progress", job.status)
    later.run(call.workspace, 1010)
    assert.equal("success", job.status)
  end)

  it("fails without having worked, all of them or those of a type", function()
    for _, setting in ipairs { true, "move-leads" } do
      call.options.job_fails = setting
      local job = start()
      later.run(call.workspace, 1004)
      assert.same({ "failed", 0 }, { job.status, worked })
      call.workspace.jobs:remove(job.id)
    end
    call.options.job_fails = "export-leads"
    start()
    later.run(call.workspace, 1004)
    assert.equal(1, worked)
  end)

  it("has an id of 24 digits, another each time", function()
    call.now = 1000.25 -- the wall clock of the served mock has fractions
    start()
    start()
    local one, other = call.workspace.jobs.list[1].id, call.workspace.jobs.list[2].id
    assert.is_truthy(one:find("^%x+$"))
    assert.equal(24, #one)
    assert.are_not.equal(one, other)
  end)
end)
