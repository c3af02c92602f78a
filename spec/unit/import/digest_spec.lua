local core = require "instantly.core"
local digest = require "instantly.import.digest"

local function of(...)
  local sum = digest.EMPTY
  for i = 1, select("#", ...) do sum = digest.add(sum, (select(i, ...))) end
  return sum
end

describe("a digest of leads", function()
  local ann = { email = "ann@example.com", first_name = "Ann", custom_variables = { size = 12, old = true } }

  it("is the same for the same leads, in whatever order their fields are", function()
    local again = { custom_variables = { old = true, size = 12 } }
    again.first_name, again.email = "Ann", "ann@example.com"
    assert.equal(of(ann), of(again))
    assert.equal(3868251912, of(ann)) -- on every Lua
  end)

  it("is another for any other value, name, order or number of leads", function()
    local seen = { [of(ann)] = true }
    local ben = { email = "ben@example.com" }
    for _, sum in ipairs{
      of(), of(ann, ann), of(ann, ben), of(ben, ann), of(ben), of(nil, ann), of(ann, nil), of{},
      of{ email = "ann@example.com", first_name = "Ann", custom_variables = { size = 13, old = true } },
      of{ email = "ann@example.com", first_name = "Ann", custom_variables = { size = "12", old = true } },
      of{ email = "ann@example.com", first_name = "Ann", custom_variables = { size = 12, old = false } },
      of{ email = "ann@example.com", first_name = "Ann", custom_variables = { size = 12, old = core.null } },
      of{ email = "ann@example.com", last_name = "Ann", custom_variables = { size = 12, old = true } },
      of{ email = "ann@example.comAnn" }, of{ email = "ann@example.co", first_name = "mAnn" },
    } do
      assert.is_nil(seen[sum], sum)
      seen[sum] = true
    end
  end)

  it("takes whole numbers for the same whether they are floats or not", function()
    assert.equal(of{ custom_variables = { n = 3 } }, of{ custom_variables = { n = 3.0 } })
    assert.not_equal(of{ custom_variables = { n = 3 } }, of{ custom_variables = { n = 3.25 } })
  end)

  it("is a whole number that every Lua and JSON can hold", function()
    local sum = digest.EMPTY
    for i = 1, 2000 do
      sum = digest.add(sum, { email = ("\255%d@example.com"):format(i), last_name = ("z"):rep(i % 50) })
      assert.is_true(sum >= 0 and sum < 2 ^ 36 and sum % 1 == 0)
    end
  end)
end)
