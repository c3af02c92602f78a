local core = require "instantly.core"
local instantly = require "instantly"
local scripted = require "spec.support.scripted"
local sleep = require "instantly.sleep"

local ID = "675266e304a8e55b17f0228b"

local function state(status, fields)
  local job = { id = ID, type = "move-leads", status = status, progress = 0 }
  for name, value in pairs(fields or {}) do job[name] = value end
  return scripted.json(200, job)
end

describe("background_job:wait", function()
  local wait, waits = sleep.wait, nil

  before_each(function()
    waits = {}
    sleep.wait = function(seconds) -- luacheck: ignore
      waits[#waits + 1] = seconds
      return true
    end
  end)
  after_each(function() sleep.wait = wait end) -- luacheck: ignore

  --- The job waited for by its handle; what was sent, and the three results.
  local function waited(answers, options)
    local client, requests = scripted.client(answers)
    return requests, client.background_job(ID):wait(options)
  end

  it("looks until the job is done, and has its data then", function()
    local requests, job, err, meta = waited{
      state("pending"), state("in-progress", { progress = 50 }),
      state("success", { progress = 100, data = { moved_lead_emails = { "a@b.co" } } }),
    }
    assert.equal(3, #requests)
    for _, request in ipairs(requests) do
      assert.equal("GET", request.method)
      assert.equal("/api/v2/background-jobs/" .. ID, request.path)
    end
    assert.equal("success", job.status)
    assert.same({ "a@b.co" }, job.data.moved_lead_emails)
    assert.is_nil(err)
    assert.equal(200, meta.status)
    assert.equal("number", type(meta.elapsed))
    assert.same({ 2, 2 }, waits)
  end)

  it("loads the record it is called on", function()
    local client = scripted.client{ state("pending"), state("success") }
    local job = assert(client.background_job(ID):get())
    assert.is_true(rawequal(job, (assert(job:wait()))))
    assert.equal("success", job.status)
  end)

  it("takes for done what users report as such, and any other state for going on", function()
    for _, word in ipairs{ "success", "completed" } do
      local _, job = waited{ state(word) }
      assert.equal(word, job.status)
    end
    local requests, job = waited{
      state("pending"), state("in-progress"), state("draining"), state("paused"), state("a_state_of_tomorrow"),
      scripted.json(200, { id = ID }), state("success"),
    }
    assert.equal(7, #requests)
    assert.equal("success", job.status)
  end)

  it("fails when the job has failed, with its state and what it tells", function()
    for _, word in ipairs{ "failed", "error", "cancelled" } do
      local requests, job, err = waited{ state("pending"), state(word, { progress = 40, data = { error = "list is gone" } }) }
      assert.equal(2, #requests)
      assert.is_nil(job)
      assert.equal("failed", err.kind)
      assert.equal(word, err.reason)
      assert.equal(("the background job (move-leads) ended as %s at 40 %%: list is gone"):format(word), err.message)
      assert.equal("background_job:wait", err.operation)
      assert.equal(word, err.answer.status)
      assert.is_false(err.retryable)
      assert.matches("look before you repeat it", err.hint)
    end
    local _, _, err = waited{ state("failed", { data = { error = { code = 1 }, message = "" } }) }
    assert.matches("ended as failed at 0 %%$", err.message)
  end)

  it("puts no secret into the message", function()
    local client = scripted.client({ state("failed", { data = { message = "bad key sekret-key-0123456789" } }) },
      { api_key = "sekret-key-0123456789" })
    local _, err = client.jobs:wait(ID)
    assert.is_nil(tostring(err):find("sekret", 1, true))
  end)

  it("says how far the job was when time ran out", function()
    local _, job, err = waited({ state("in-progress", { progress = 12.5 }) }, { timeout = 1, interval = 2 })
    assert.is_nil(job)
    assert.equal("timeout", err.kind)
    assert.equal("in-progress", err.reason)
    assert.matches("^the background job %(move%-leads%) is not done after [%d.e-]+ seconds: it is in%-progress at 12.5 %%$", err.message)
    assert.is_true(err.retryable)
    assert.matches("wait for it again", err.hint)
    assert.equal(200, err.meta.status)
    assert.equal(err.elapsed, err.meta.elapsed)
  end)

  it("says why it could not look when time ran out before the first look", function()
    local _, _, err = waited({ scripted.json(503, { message = "down" }) }, { timeout = 1 })
    assert.equal("timeout", err.kind)
    assert.matches("^the background job is not done .*: down$", err.message)
    assert.equal(503, err.meta.status)
    assert.is_nil(err.reason)
  end)

  it("looks again after a failure that may pass, and gives up at one that stays", function()
    local requests, job = waited{ scripted.json(500, {}), state("success") }
    assert.equal(2, #requests)
    assert.equal("success", job.status)
    local _, none, err = waited{ state("pending"), scripted.json(404, { message = "Resource not found" }) }
    assert.is_nil(none)
    assert.equal("not_found", err.kind)
    assert.equal("background_jobs:get", err.operation)
    assert.equal(404, err.meta.status)
  end)

  it("tells its progress", function()
    local told = {}
    local _, job = waited({ state("pending"), state("in-progress", { progress = 50 }), state("success", { progress = 100 }) }, {
      interval = 0.25, on_progress = function(look) told[#told + 1] = { look.status, look.progress, look.job.id } end,
    })
    assert.equal("success", job.status)
    assert.same({ { "pending", 0, ID }, { "in-progress", 50, ID }, { "success", 100, ID } }, told)
    assert.same({ 0.25, 0.25 }, waits)
  end)

  it("lets what on_progress raises through, and looks no more", function()
    local client, requests = scripted.client{ state("pending"), state("success") }
    local ok, problem = pcall(function()
      client.jobs:wait(ID, { on_progress = function() error("enough", 0) end })
    end)
    assert.is_false(ok)
    assert.equal("enough", problem)
    assert.equal(1, #requests)
  end)

  it("ends when its task is cancelled", function()
    sleep.wait = function() return false end -- luacheck: ignore
    local _, job, err = waited{ state("pending") }
    assert.is_nil(job)
    assert.equal("cancelled", err.kind)
  end)

  it("checks its options", function()
    local job = scripted.client{}.background_job(ID)
    local ok, message = pcall(function() job:wait{ timeuot = 1 } end)
    assert.is_false(ok)
    assert.matches('jobs_spec.lua:%d+: background_job:wait: unknown option "timeuot": did you mean "timeout"', message)
    assert.error_matches(function() job:wait({}, {}) end, "too many arguments")
    assert.error_matches(function() job.wait() end, "call it with a colon")
  end)
end)

describe("client.jobs", function()
  it("is another name of client.background_jobs", function()
    local client = scripted.client{ state("success"), state("success") }
    assert.is_true(rawequal(client.background_jobs, client.jobs))
    assert.equal("success", assert(client.jobs:wait(ID)).status)
    assert.equal("success", assert(client.background_jobs:wait(client.background_job(ID))).status)
    assert.error_matches(function() return client.job end, 'did you mean "jobs"')
  end)

  it("is there on the default client, too", function()
    instantly.configure{ base_url = "mock:" }
    assert.is_true(rawequal(instantly.background_jobs, instantly.jobs))
  end)

  it("wants the id of a job, or one", function()
    local client, requests = scripted.client{}
    assert.error_matches(function() client.jobs:wait() end, "background_job:wait: job: expected an id")
    assert.error_matches(function() client.jobs:wait("") end, "job must not be empty")
    assert.error_matches(function() client.jobs:wait(client.lead("x")) end, "expected the id of a BackgroundJob, or one itself, got a Lead")
    local other = instantly.new{ base_url = "mock:", workspace = "w2" }
    assert.error_matches(function() client.jobs:wait(other.background_job(ID)) end, "belongs to another client")
    assert.equal(0, #requests)
  end)
end)

describe("every call that starts a job", function()
  it("answers a record that can be waited for", function()
    local count = 0
    for _, module in pairs(require("instantly.api").collections) do
      for name, operation in pairs(require("instantly.api." .. module).operations) do
        if operation.async == "background-job" then
          count = count + 1
          assert.same({ entity = "BackgroundJob" }, operation.returns, name)
        end
      end
    end
    assert.equal(3, count)
  end)

  it("is waited for at the stand-in, until it has done what it was to do", function()
    -- The clock of the stand-in moves a second with every request, so nothing has to be slept away here.
    local client = instantly.new{ base_url = "mock:" }
    local lists = assert(client.lead_lists:collect{ search = "Prospects" })
    local target = assert(client.lead_lists:collect{ search = "Empty" })[1]
    local job = assert(client.leads:move{ list_id = lists[1], to_list_id = target })
    assert.equal("BackgroundJob", core.kind(job))
    local states = {}
    assert(job:wait{ interval = 0.001, on_progress = function(look) states[#states + 1] = look.status end })
    assert.equal("pending", states[1])
    assert.equal("success", states[#states])
    assert.equal(3, #assert(client.leads:collect{ list_id = target }))
  end)

  it("says so when the job fails at the stand-in", function()
    local client = instantly.new{ base_url = "mock:", mock = require("instantly.mock").new{ job_fails = "update-warmup-accounts" } }
    local job = assert(client.accounts:enable_warmup{ emails = { "jane@example.com" } })
    local ok, err = job:wait{ interval = 0.001 }
    assert.is_nil(ok)
    assert.equal("failed", err.kind)
    assert.equal("failed", err.reason)
    assert.matches("update%-warmup%-accounts", err.message)
    assert.equal("failed", job.status)
  end)
end)
