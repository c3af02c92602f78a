local instantly = require "instantly"
local scripted = require "spec.support.scripted"

local ID = "0199b3f1-0000-7000-8000-000000000001"

describe("the default client", function()
  it("is reached by the names of the module", function()
    local requests = {}
    instantly.configure{ mock = { handle = function(_, request)
      requests[#requests + 1] = request
      return scripted.json(200, scripted.campaign())
    end } }
    assert.equal("My First Campaign", assert(instantly.campaign(ID):get()).name)
    assert(instantly.campaigns:pause(ID))
    assert(instantly.request{ method = "GET", path = "/api/v2/x" })
    assert(instantly:request{ method = "GET", path = "/api/v2/x" })
    assert.equal(4, #requests)
  end)

  it("has siblings, made with a dot or with a colon", function()
    instantly.configure{ base_url = "mock:" }
    assert.equal(5, instantly.with{ timeout = 5 }._settings.timeout)
    assert.equal(5, instantly:with{ timeout = 5 }._settings.timeout)
    assert.equal("w", instantly.as_workspace("w")._settings.workspace)
    assert.equal("w", instantly:as_workspace("w")._settings.workspace)
  end)

  it("suggests the name that was meant: of a group, an entity, a helper or a function", function()
    for wrong, right in pairs{
      campagins = "campaigns", campain = "campaign", shedule = "schedule", gathre = "gather", configrue = "configure",
      versoin = "version",
    } do
      local _, message = pcall(function() return instantly[wrong] end)
      assert.matches(('default_spec.lua:%%d+: instantly: no "%s": did you mean "%s"?'):format(wrong, right), message)
    end
    assert.is_nil(instantly.wholly_different_thing)
    assert.is_nil(instantly._campaigns)
    assert.is_nil(instantly[1])
  end)

  it("refuses settings by assignment, which would do nothing", function()
    local client = scripted.client{}
    assert.error_matches(function() instantly.api_key = "x" end, "instantly.configure")
    assert.error_matches(function() client.timeout = 3 end, "instantly.new or client:with")
    assert.error_matches(function() client.campaigns.limit = 5 end, "campaigns: limit cannot be set")
  end)

  it("names configure when its settings are wrong, at the line of the caller", function()
    local _, message = pcall(function() instantly.configure{ tiemout = 1 } end)
    assert.matches('default_spec.lua:%d+: instantly.configure: unknown option "tiemout"', message)
  end)
end)
