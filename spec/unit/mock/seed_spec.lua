local mock_call = require "spec.support.mock_call"

describe("the sample campaigns", function()
  it("are the same in every mock", function()
    local _, one = mock_call.new().get("/campaigns?limit=100")
    local _, other = mock_call.new().get("/campaigns?limit=100")
    assert.same(one, other)
  end)

  it("have every state", function()
    local api = mock_call.new()
    for _, status in ipairs { 0, 1, 2, 3, 4, -1, -2, -99 } do
      local _, page = api.get("/campaigns?status=" .. status)
      assert.is_true(#page.items > 0, status)
    end
  end)

  it("are none, or as many as asked for, with names of their own", function()
    assert.equal(0, #select(2, mock_call.new({ seed = false }).get("/campaigns")).items)
    local _, page = mock_call.new({ seed = 50 }).get("/campaigns?limit=100")
    local names = {}
    for _, campaign in ipairs(page.items) do
      assert.is_nil(names[campaign.name])
      names[campaign.name] = true
    end
    assert.equal(50, #page.items)
  end)

  it("are in the workspaces of the keys, and not in others", function()
    local api = mock_call.new()
    local other = { ["x-as-workspace"] = "0198b000-0000-7000-8000-000000000099" }
    assert.equal(0, #select(2, api.get("/campaigns", nil, other)).items)
    assert.is_true(#select(2, api.get("/campaigns")).items > 0)
  end)
end)
