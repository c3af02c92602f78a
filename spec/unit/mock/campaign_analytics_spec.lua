local mock_call = require "spec.support.mock_call"

local PATHS = { "/campaigns/analytics", "/campaigns/analytics/daily", "/campaigns/analytics/steps" }

describe("the figures of campaigns", function()
  local api

  before_each(function() api = mock_call.new() end)

  local function id_of(search)
    return select(2, api.get("/campaigns?search=" .. search)).items[1].id
  end

  local function get(path)
    local status, body, response = api.get(path)
    assert.equal(200, status, body and body.message)
    return body, response
  end

  it("are a bare empty array until something was sent", function()
    local id = api.create()
    api.post("/campaigns/" .. id .. "/activate")
    for _, path in ipairs(PATHS) do
      local name = path == PATHS[1] and "id" or "campaign_id"
      local _, response = get(path .. "?" .. name .. "=" .. id)
      assert.equal("[]", response.body)
    end
  end)

  it("are those of the one asked for, or of several, or of all", function()
    local one, other = id_of("My+First"), id_of("Spring")
    local list = get("/campaigns/analytics?id=" .. one)
    assert.equal(1, #list)
    assert.equal(one, list[1].campaign_id)
    assert.equal("My First Campaign", list[1].campaign_name)
    assert.equal(180, list[1].emails_sent_count)
    assert.equal(120, list[1].new_leads_contacted_count)
    assert.equal(2, #get(("/campaigns/analytics?ids=%s&ids=%s"):format(one, other)))
    assert.equal(1, #get("/campaigns/analytics?ids=" .. other))
    assert.is_true(#get("/campaigns/analytics") > 2)
  end)

  it("are those of all when the campaign goes by a wrong name", function()
    local id = id_of("My+First")
    assert.same(get("/campaigns/analytics"), get("/campaigns/analytics?campaign_id=" .. id))
    assert.same(get("/campaigns/analytics/daily"), get("/campaigns/analytics/daily?id=" .. id))
    assert.same(get("/campaigns/analytics/steps"), get("/campaigns/analytics/steps?id=" .. id))
  end)

  it("count the leads unless told not to", function()
    local id = id_of("My+First")
    assert.equal(3, get("/campaigns/analytics?id=" .. id)[1].leads_count)
    assert.equal(0, get("/campaigns/analytics?exclude_total_leads_count=true&id=" .. id)[1].leads_count)
  end)

  it("are of the days asked for, ends included", function()
    local id = id_of("My+First")
    local function days(query) return get("/campaigns/analytics/daily?campaign_id=" .. id .. query) end
    local all = days("")
    assert.same({ "2026-08-02", "2026-08-03", "2026-08-04" }, { all[1].date, all[2].date, all[3].date })
    assert.equal(60, all[1].sent)
    assert.equal(2, #days("&start_date=2026-08-03"))
    assert.equal(1, #days("&start_date=2026-08-03&end_date=2026-08-03"))
    assert.equal(1, #days("&end_date=2026-08-02T23:59:59Z"))
    assert.equal(0, #days("&start_date=2027-01-01"))
  end)

  it("are refused for a range that ends before it starts, or is none", function()
    for _, path in ipairs { PATHS[1], PATHS[2], PATHS[3], "/campaigns/analytics/overview" } do
      local status, body = api.get(path .. "?start_date=2026-08-04&end_date=2026-08-03")
      assert.equal(400, status)
      assert.same({ message = "Start Date must be earlier than End Date" }, body)
      status, body = api.get(path .. "?start_date=yesterday")
      assert.equal(400, status)
      assert.same({ message = "Invalid Start Date" }, body)
    end
  end)

  it("are refused for an id that is no UUID", function()
    assert.equal(400, (api.get("/campaigns/analytics?id=x")))
    assert.equal(400, (api.get("/campaigns/analytics?ids=x&ids=y")))
    assert.equal(400, (api.get("/campaigns/analytics/daily?campaign_id=x")))
  end)

  it("are kept by the state of the campaign", function()
    local paused = get("/campaigns/analytics/overview?campaign_status=2")
    local spring = get("/campaigns/analytics?id=" .. id_of("Spring"))[1]
    assert.equal(spring.emails_sent_count, paused.emails_sent_count)
    assert.equal(0, #get("/campaigns/analytics/daily?campaign_status=0"))
  end)

  it("add up in the overview, which is all zeros when there is nothing", function()
    local sum = 0
    for _, each in ipairs(get("/campaigns/analytics")) do sum = sum + each.emails_sent_count end
    local overview = get("/campaigns/analytics/overview")
    assert.equal(sum, overview.emails_sent_count)
    assert.is_true(overview.total_interested > 0)
    local nothing = get("/campaigns/analytics/overview?id=" .. api.create())
    for name in pairs(overview) do assert.equal(0, nothing[name], name) end
  end)

  it("are by step and variant, with opportunities when asked", function()
    local path = "/campaigns/analytics/steps?campaign_id=" .. id_of("My+First")
    local steps = get(path)
    assert.equal(2, #steps)
    assert.equal("1", steps[1].step)
    assert.equal("0", steps[1].variant)
    assert.equal(120, steps[1].sent)
    assert.equal(60, steps[2].sent)
    assert.is_nil(steps[1].opportunities)
    assert.equal(6, get(path .. "&include_opportunities_count=true")[1].opportunities)
  end)
end)
