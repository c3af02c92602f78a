local mock = require "instantly.mock"
local mock_call = require "spec.support.mock_call"
local script = require "instantly.mock.faults.script"

local function names(rules, requests)
  local scripted, met = script.new(rules), {}
  for i, operation in ipairs(requests) do
    local fault = scripted:meet({}, operation)
    met[i] = fault and fault.name or "-"
  end
  return table.concat(met, " "), scripted
end

describe("a script of faults", function()
  it("strikes once, the first request, when nothing else is said", function()
    assert.equal("503 - -", (names({ { fault = "503" } }, { "a", "b", "c" })))
  end)

  it("strikes the operation it names, from the nth on, so many times", function()
    local rules = { { fault = "503", operation = "b", nth = 2, times = 2 } }
    assert.equal("- - - 503 503 -", (names(rules, { "a", "b", "a", "b", "b", "b" })))
  end)

  it("strikes always when told to", function()
    local met, scripted = names({ { fault = "503", times = "always" } }, { "a", "a", "a", "a" })
    assert.equal("503 503 503 503", met)
    assert.equal(1, #scripted:rules())
  end)

  it("goes through its rules in order, one for each request", function()
    local met, scripted = names({ { fault = "503" }, { fault = "429", times = 2 }, { fault = "500", operation = "b" } },
      { "a", "a", "a", "a", "b" })
    assert.equal("503 429 429 - 500", met)
    assert.same({}, scripted:rules())
  end)

  it("tells requests on a used connection from those on a new one", function()
    local scripted = script.new { { fault = "close", reused = true } }
    assert.is_nil(scripted:meet({}, "a"))
    assert.equal("close", scripted:meet({ reused = true }, "a").name)
  end)

  it("keeps what happens to connections away from requests, and the other way round", function()
    local scripted = script.new { { fault = "hang-up" }, { fault = "close" } }
    assert.equal("close", scripted:meet({}, "a").name)
    assert.is_nil(scripted:meet({}, "a"))
    assert.equal("hang-up", scripted:connect().name)
    assert.is_nil(scripted:connect())
  end)

  it("gives the fault as the rule changes it, and leaves the table of faults alone", function()
    local scripted = script.new { { fault = "late", seconds = 3, carried_out = false } }
    local fault = scripted:meet({}, "a")
    assert.equal(3, fault.seconds)
    assert.is_false(fault.carried_out)
    assert.is_nil(require("instantly.mock.faults").late.seconds)
    assert.is_true(require("instantly.mock.faults").late.carried_out)
  end)

  it("is added to, and cleared", function()
    local scripted = script.new()
    scripted:add { fault = "503" }
    assert.same({ { fault = "503" } }, scripted:rules())
    scripted:clear()
    assert.is_nil(scripted:meet({}, "a"))
  end)

  for problem, rule in pairs {
    ['no fault is called "nope"'] = { fault = "nope" }, ['no fault is called "nil"'] = {},
    ['unknown field "time"'] = { fault = "503", time = 1 }, ["times must be a number"] = { fault = "503", times = "often" },
    ["operation must be a string"] = { fault = "503", operation = 1 },
    ["a fault is a table"] = "503",
  } do
    it("refuses a rule: " .. problem, function()
      for _, act in ipairs {
        function() mock.new { faults = { rule } } end, function() mock.new():fail(rule) end,
      } do
        local ok, message = pcall(act)
        assert.is_false(ok)
        assert.is_truthy(message:find(problem, 1, true), message)
      end
    end)
  end
end)

describe("a request", function()
  it("asks for a fault of its own in a header, and no rule is used for it", function()
    local api = mock_call.new { faults = { { fault = "500" } } }
    assert.equal(503, (api.get("/campaigns", nil, { ["x-mock-fault"] = "503" })))
    assert.equal(500, (api.get("/campaigns")))
    assert.equal(200, (api.get("/campaigns")))
  end)

  it("that asks for what is not there is told so", function()
    for _, name in ipairs { "nope", "hang-up" } do
      local status, body = mock_call.new().get("/campaigns", nil, { ["x-mock-fault"] = name })
      assert.equal(400, status)
      assert.equal(('x-mock-fault: no fault is called "%s"'):format(name), body.message)
    end
  end)
end)

describe("a mock with a script", function()
  it("notes which fault a request met", function()
    local api = mock_call.new { faults = { { fault = "503" } } }
    api.get "/campaigns"
    api.get "/campaigns"
    assert.equal("503", api.mock.log[1].fault)
    assert.is_nil(api.mock.log[2].fault)
  end)

  it("starts the script over on reset", function()
    local api = mock_call.new { faults = { { fault = "503" } } }
    assert.equal(503, (api.get "/campaigns"))
    api.mock:fail { fault = "500" }
    api.mock:reset()
    assert.equal(503, (api.get "/campaigns"))
    assert.equal(200, (api.get "/campaigns"))
  end)
end)
