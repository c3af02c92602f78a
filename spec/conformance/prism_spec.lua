-- All operations against Prism, which is started on the API file and refuses what the file does not allow.
local conformance = require "spec.support.conformance"
local prism = require "spec.support.prism"

describe("through the public surface, against Prism,", function()
  local run = conformance.new { name = "prism", start = prism.start, strict_examples = true }
  setup(run.start)
  teardown(run.stop)
  before_each(run.forget)

  for _, case in ipairs(run.cases) do
    it(case.title .. " is sent and read as the API file says", function() run.check(case) end)
  end

  it("every operation conforms, all 240", run.check_all)
end)
