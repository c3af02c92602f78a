-- All operations against our own stand-in for the API, over real HTTP. Its answers may differ from the examples
-- of the file; what it answers is read back just the same, and has to be valid by the schema of the operation.
local conformance = require "spec.support.conformance"
local mock_server = require "spec.support.mock_server"

local function start()
  local served = mock_server.start { any_id = true }
  return { url = served.http, key = served.key, stop = served.stop }
end

describe("through the public surface, against the served mock,", function()
  local run = conformance.new { name = "mock", start = start, reset = "/__mock/reset", valid_answers = true }
  setup(run.start)
  teardown(run.stop)
  before_each(run.forget)

  for _, case in ipairs(run.cases) do
    it(case.title .. " is sent and read as the API file says", function() run.check(case) end)
  end

  it("every operation conforms, all 240", run.check_all)
end)
