-- Every answer of the mock against the API file.

local api_data = require "instantly.api.campaigns"
local json = require "instantly.mock.json"
local json_schema = require "spec.support.json_schema"
local mock_call = require "spec.support.mock_call"

local file = json_schema.load "src/api/openapi.json"

describe("the schema checker", function()
  it("accepts every example of the API file", function()
    local count = 0
    for name, example in pairs(file.document.components.examples) do
      local component = name:match("^[^.]+")
      if file.document.components.schemas[component] then
        count = count + 1
        local fits, problem = file:check(example.value, component)
        assert.is_true(fits, name .. ": " .. tostring(problem))
      end
    end
    assert.is_true(count > 200)
  end)

  it("refuses an answer for each thing that can be wrong with it", function()
    local text = select(3, mock_call.new().get("/campaigns?limit=1")).body
    assert.is_true(file:check_response("listCampaign", 200, text))
    for _, change in ipairs {
      { '"status":1', '"status":7' }, { '"status":1', '"status":"1"' }, { '"name":', '"nmae":' },
      { '"items":%[', '"items":null,"x":[' }, { '"email_list":%[', '"email_list":{},"cc_list":[' },
      { '"timestamp_created":"[^"]+"', '"timestamp_created":"today"' },
      { '"id":"[^"]+"', '"id":"7"' }, { '"from":"09:00"', '"from":"9"' },
      { "America/Detroit", "America/New_York" },
      { '"days":{', '"days":[],"x":{' }, { "}$", "" },
    } do
      local broken, changes = text:gsub(change[1], change[2], 1)
      assert.equal(1, changes, change[1])
      local fits, problem = file:check_response("listCampaign", 200, broken)
      assert.is_nil(fits, change[2])
      assert.is_string(problem)
    end
  end)

  it("refuses a status that is not in the file, and content where there must be none", function()
    assert.is_nil((file:check_response("listCampaign", 201, "{}")))
    assert.is_nil((file:check_response("shareCampaign", 204, "{}")))
    assert.is_true(file:check_response("shareCampaign", 204, ""))
  end)

  it("knows no keyword it does not check", function()
    assert.has_error(function() file:check(1, { multipleOf = 2 }) end)
  end)
end)

-- What is done, and in the order of the table; each gets a `call` that checks the answer.
local SCENARIOS = {
  { "reads, for campaigns in every state", function(call)
    local page = call("GET", "/campaigns?limit=100")
    assert.equal(40, #page.items)
    for _, campaign in ipairs(page.items) do
      call("GET", "/campaigns/" .. campaign.id)
      call("GET", ("/campaigns/%s/sending-status"):format(campaign.id))
      call("GET", ("/campaigns/%s/sending-status?with_ai_summary=true"):format(campaign.id))
    end
    call("GET", "/campaigns/count-launched")
    call("GET", "/campaigns/search-by-contact?search=lead1@example.org")
  end },

  { "actions, on campaigns in every state", function(call)
    for _, action in ipairs { "activate", "pause", "duplicate", "export", "share", "from-export" } do
      for _, campaign in ipairs(call("GET", "/campaigns?limit=100").items) do
        call("POST", ("/campaigns/%s/%s"):format(campaign.id, action))
      end
    end
  end },

  { "figures", function(call)
    for _, path in ipairs { "", "/daily", "/steps", "/overview" } do
      call("GET", "/campaigns/analytics" .. path)
      call("GET", "/campaigns/analytics" .. path .. "?start_date=2030-01-01")
    end
    call("GET", "/campaigns/analytics/steps?include_opportunities_count=true")
  end },

  { "writes, with the examples of the file", function(call)
    local examples = file.document.components.examples
    local created = call("POST", "/campaigns", examples.CreateCampaignRequest.value)
    local path = "/campaigns/" .. created.id
    local changes = examples.PatchCampaignRequest.value
    local patched = call("PATCH", path, changes)
    for name, value in pairs(changes) do assert.same(value, patched[name], name) end
    call("POST", path .. "/variables", examples.AddCampaignVariablesRequest.value)
    call("POST", path .. "/duplicate", examples.DuplicateCampaignRequest.value)
    call("DELETE", path)
  end },

  { "writes, with every nullable field null and every array empty", function(call)
    local body = mock_call.campaign()
    for name, spec in pairs(api_data.operations.create.body.fields) do
      if spec.null then body[name] = json.null elseif spec.type == "array" then body[name] = json.array() end
    end
    local created = call("POST", "/campaigns", body)
    for _, action in ipairs { "/activate", "/pause", "/duplicate" } do
      call("POST", "/campaigns/" .. created.id .. action)
    end
    call("GET", "/campaigns/" .. created.id .. "/sending-status")
  end },

  { "refusals", function(call)
    local missing = "/campaigns/0198b000-0000-7000-8000-0000000000ff"
    for _, request in ipairs {
      { "GET", "/campaigns?limit=101" }, { "GET", missing }, { "DELETE", missing }, { "GET", "/campaigns/x" },
      { "POST", "/campaigns", {} }, { "POST", "/campaigns", "[" }, { "POST", missing .. "/pause", "" },
      { "PATCH", missing, { status = 1 } },
      { "GET", "/campaigns/analytics?start_date=2026-01-02&end_date=2026-01-01" },
    } do
      local _, status = call(request[1], request[2], request[3])
      assert.is_true(status >= 400)
    end
  end },
}

-- Runs one; counts in `succeeded`, by operation id, the calls that went well.
local function run(scenario, succeeded)
  local api = mock_call.new { seed = 40 }
  scenario[2](function(method, path, body)
    local status, value, response = api.call(method, path, body)
    local operation = api.mock.log[#api.mock.log].operation
    local fits, problem = file:check_response(operation, status, response.body)
    assert.is_true(fits, ("%s %s %d: %s"):format(method, path, status, tostring(problem)))
    if status < 300 then succeeded[operation] = (succeeded[operation] or 0) + 1 end
    return value, status
  end)
end

describe("the answers of the mock fit the API file:", function()
  for _, scenario in ipairs(SCENARIOS) do
    it(scenario[1], function() run(scenario, {}) end)
  end

  it("of every operation, at least one that went well", function()
    local succeeded = {}
    for _, scenario in ipairs(SCENARIOS) do run(scenario, succeeded) end
    for _, operation in pairs(api_data.operations) do
      assert.is_true((succeeded[operation.id] or 0) > 0, operation.id)
    end
  end)
end)
