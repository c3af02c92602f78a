local routes = require "instantly.mock.routes"

describe("the routes of the mock", function()
  it("know operation and parameters of a request", function()
    local target, params = routes.match("POST", "/api/v2/campaigns/7/pause")
    assert.equal("pauseCampaign", target.operation.id)
    assert.same({ id = "7" }, params)
    assert.is_function(target.handler)
    assert.is_string(target.example)
  end)

  it("know literal segments beside a parameter, in whatever group they are", function()
    for path, operation in pairs {
      ["/api/v2/ai-agents/x"] = "getAIAgent", ["/api/v2/ai-agents/deliverability"] = "getDeliverabilityAgent",
      ["/api/v2/ai-agents/sales/x"] = "getSalesAgent", ["/api/v2/accounts/a%40b.c"] = "getAccount",
      ["/api/v2/webhooks/event-types"] = "listWebhookEventTypes",
    } do
      assert.equal(operation, routes.match("GET", path).operation.id)
    end
  end)

  it("know nothing else", function()
    for _, path in ipairs { "/api/v2/nope", "/api/v2", "/api/v2/", "/api/v1/campaigns", "/", "", "/api/v2/campaigns/" } do
      assert.is_nil((routes.match("GET", path)))
    end
    assert.is_nil((routes.match("TRACE", "/api/v2/campaigns")))
  end)

  it("load the groups of a path when it is first asked for, and no other", function()
    local before = {}
    for name, module in pairs(package.loaded) do
      if name:find "^instantly%.api%." or name == "instantly.mock.routes" then
        before[name], package.loaded[name] = module, nil
      end
    end
    package.loaded["instantly.api.examples"] = before["instantly.api.examples"]
    require("instantly.mock.routes").match("GET", "/api/v2/campaigns")
    local loaded = {}
    for name in pairs(package.loaded) do
      if name:find "^instantly%.api%.[%w_]+$" and name ~= "instantly.api.examples" then loaded[#loaded + 1] = name end
    end
    for name, module in pairs(before) do package.loaded[name] = module end
    assert.same({ "instantly.api.campaigns" }, loaded)
  end)
end)
