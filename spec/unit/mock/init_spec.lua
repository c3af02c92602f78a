local json = require "instantly.mock.json"
local mock = require "instantly.mock"
local mock_call = require "spec.support.mock_call"

local HOME = "0198b000-0000-7000-8000-000000000001"
local OTHER = "0198b000-0000-7000-8000-000000000002"

local function refused(status, message, got, body)
  assert.equal(status, got)
  assert.equal(message, body.message)
  assert.equal(status, body.statusCode)
end

describe("the mock", function()
  it("answers JSON, with a request id", function()
    local _, _, response = mock_call.new().get("/campaigns")
    assert.equal("application/json; charset=utf-8", response.headers["content-type"])
    assert.equal("req-1", response.headers["x-request-id"])
  end)

  it("knows no other route, and says which one was asked for", function()
    local api = mock_call.new()
    refused(404, "Route GET:/api/v2/nope?x=1 not found", api.get("/nope?x=1"))
    refused(404, "Route DELETE:/api/v2/campaigns not found", api.delete("/campaigns"))
    refused(404, "Route GET:/api/v2/campaigns/ not found", api.get("/campaigns/"))
  end)

  it("wants a key it knows", function()
    local api = mock_call.new { keys = { good = {} } }
    local function get(header) return api.get("/campaigns", nil, { authorization = header }) end
    refused(401, "Missing Authorization header", get(false))
    refused(401, "Invalid Authorization header", get "good")
    refused(401, "Invalid API key", get "Bearer mock")
    assert.equal(200, (get "Bearer good"))
  end)

  it("wants a scope of the operation on the key", function()
    local api = mock_call.new { keys = { mock = { scopes = { "campaigns:read" } } } }
    local id = api.sample(1).id
    assert.equal(200, (api.get("/campaigns/" .. id)))
    refused(403, "Forbidden", api.post("/campaigns/" .. id .. "/pause"))
    refused(403, "Forbidden", api.delete("/campaigns/" .. id))
    assert.equal(1, select(2, api.get("/campaigns/" .. id)).status)
  end)

  it("wants a paid plan, of all or of one workspace", function()
    local api = mock_call.new { paid = false }
    refused(402, "Workspace does not have an active paid plan", api.get("/campaigns"))
    api = mock_call.new { workspaces = { [OTHER] = { paid = false } } }
    assert.equal(200, (api.get("/campaigns")))
    assert.equal(402, (api.get("/campaigns", nil, { ["x-as-workspace"] = OTHER })))
  end)

  it("keeps workspaces apart", function()
    local api = mock_call.new {
      keys = { mock = { workspace = HOME, admin = true }, second = { workspace = OTHER } },
    }
    local id = api.create()
    local second = { authorization = "Bearer second" }
    assert.equal(404, (api.get("/campaigns/" .. id, nil, second)))
    local _, theirs = api.post("/campaigns", mock_call.campaign(), second)
    assert.equal(404, (api.get("/campaigns/" .. theirs.id)))
    assert.equal(200, (api.get("/campaigns/" .. theirs.id, nil, { ["x-as-workspace"] = OTHER })))
    refused(403, "Forbidden", api.get("/campaigns", nil,
      { authorization = "Bearer second", ["x-as-workspace"] = HOME }))
  end)

  it("limits the rate of a workspace, not of a key, when told to", function()
    local now = 1000
    local api = mock_call.new {
      keys = { mock = { admin = true }, second = {} },
      clock = function() return now end,
      rate = { per_second = 2, retry_after = true },
    }
    assert.equal(200, (api.get("/campaigns")))
    assert.equal(200, (api.get("/campaigns", nil, { authorization = "Bearer second" })))
    local status, body, response = api.get("/campaigns")
    refused(429, "Rate limit exceeded", status, body)
    assert.equal("1", response.headers["retry-after"])
    assert.equal(200, (api.get("/campaigns", nil, { ["x-as-workspace"] = OTHER })))
    now = 1001
    assert.equal(200, (api.get("/campaigns")))
  end)

  it("does nothing of what it refused for the rate", function()
    local api = mock_call.new { clock = function() return 1000 end, rate = { per_minute = 2 } }
    local id = api.sample(1).id
    assert.equal(200, (api.get("/campaigns/" .. id)))
    assert.equal(429, (api.delete("/campaigns/" .. id)))
    assert.is_truthy(api.mock.store:find_campaign(id))
  end)

  it("refuses a request without a User-Agent at the edge when told to, in plain text", function()
    local without = { ["user-agent"] = false }
    local api = mock_call.new { edge = true }
    local status, _, response = api.get("/campaigns", nil, without)
    assert.equal(403, status)
    assert.equal("error code: 1010", response.body)
    assert.is_truthy(response.headers["content-type"]:find("^text/plain"))
    assert.equal(200, (api.get("/campaigns")))
    assert.equal(200, (mock_call.new().get("/campaigns", nil, without)))
  end)

  it("refuses a body that is not JSON before it looks at it", function()
    local api = mock_call.new()
    assert.equal(415, (api.post("/campaigns", "x", { ["content-type"] = "text/plain" })))
    assert.equal(415, (api.post("/campaigns", "{}", { ["content-type"] = false })))
    assert.equal(400, (api.post("/campaigns", "{")))
    assert.equal("FST_ERR_CTP_EMPTY_JSON_BODY", select(2, api.post("/campaigns", "")).code)
  end)

  it("ignores what comes with a GET, and null with a DELETE", function()
    local api = mock_call.new()
    assert.equal(200, (api.get("/campaigns", "")))
    assert.equal(200, (api.delete("/campaigns/" .. api.create(), "null")))
  end)

  it("lets a function answer in its place", function()
    local asked
    local api = mock_call.new {
      before = function(request, operation)
        asked = operation and operation.id
        if request.method == "POST" then
          return { status = 503, headers = {}, body = "<html>" }
        end
      end,
    }
    assert.equal(200, (api.get("/campaigns")))
    assert.equal("listCampaign", asked)
    local status, _, response = api.post("/campaigns", mock_call.campaign())
    assert.equal(503, status)
    assert.equal("<html>", response.body)
    api.get("/nope")
    assert.is_nil(asked)
    assert.equal(1, api.mock:count "createCampaign")
  end)

  it("notes what it was asked, and never a key", function()
    local api = mock_call.new { keys = { s3cret = {} } }
    local key = { authorization = "Bearer s3cret" }
    local _, campaign = api.post("/campaigns", mock_call.campaign(), key)
    api.get("/campaigns/" .. campaign.id .. "?x=y", nil, key)
    api.get("/nope", nil, { authorization = "Bearer s3cret2" })
    local log = api.mock.log
    assert.equal(3, #log)
    assert.equal("createCampaign", log[1].operation)
    assert.equal("Test", json.decode(log[1].body).name)
    assert.same({
      method = "GET", path = "/api/v2/campaigns/" .. campaign.id, query = "x=y",
      operation = "getCampaign", status = 200,
    }, log[2])
    assert.is_nil(log[3].operation)
    assert.equal(404, log[3].status)
    assert.is_nil(json.encode(json.array(log)):find("s3cret", 1, true))
  end)

  it("keeps the log short and the counters right", function()
    local api = mock_call.new()
    for _ = 1, 1005 do api.get("/campaigns/count-launched") end
    api.get("/nope")
    assert.equal(1000, #api.mock.log)
    assert.equal("/api/v2/nope", api.mock.log[1000].path)
    assert.equal(1005, api.mock:count "countLaunchedCampaigns")
    assert.equal(1006, api.mock:count())
    assert.equal(0, api.mock:count "pauseCampaign")
    assert.same({ countLaunchedCampaigns = 1005 }, api.mock:counts())
  end)

  it("counts what it refused, too", function()
    local api = mock_call.new()
    api.get("/campaigns", nil, { authorization = false })
    assert.equal(1, api.mock:count "listCampaign")
    assert.equal(401, api.mock.log[1].status)
  end)

  it("starts over on reset", function()
    local api = mock_call.new()
    local before = select(2, api.get("/campaigns?limit=100"))
    api.delete("/campaigns/" .. before.items[1].id)
    api.mock:reset()
    assert.equal(0, api.mock:count())
    assert.same({}, api.mock.log)
    assert.same(before, select(2, api.get("/campaigns?limit=100")))
  end)

  it("shares nothing with another mock", function()
    local one, other = mock_call.new(), mock_call.new()
    local id = one.create()
    assert.equal(404, (other.get("/campaigns/" .. id)))
    assert.equal(1, other.mock:count())
  end)

  it("does the same in every run: same ids, same times, same bytes", function()
    local function run()
      local api, bodies = mock_call.new(), {}
      for index, request in ipairs {
        { "POST", "/campaigns", mock_call.campaign() }, { "GET", "/campaigns?limit=100" },
        { "GET", "/campaigns/analytics" },
      } do
        bodies[index] = select(3, api.call(request[1], request[2], request[3])).body
      end
      return bodies
    end
    assert.same(run(), run())
  end)

  it("answers a request without headers", function()
    assert.equal(401, mock.new():handle({ method = "GET", path = "/api/v2/campaigns" }).status)
  end)

  it("keeps the options it was given as they are", function()
    local keys = { k = {} }
    mock.new { keys = keys }
    assert.same({ k = {} }, keys)
  end)
end)
