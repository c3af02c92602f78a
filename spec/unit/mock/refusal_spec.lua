local refusal = require "instantly.mock.refusal"

describe("a refusal", function()
  it("carries the usual body", function()
    local ok, problem = pcall(refusal.raise, 404, "Resource not found")
    assert.is_false(ok)
    assert.is_true(refusal.is(problem))
    assert.equal(404, problem.status)
    assert.same({ statusCode = 404, error = "Not Found", message = "Resource not found" }, problem.body)
  end)

  it("can carry a code and headers", function()
    local _, problem = pcall(refusal.raise, 429, "Slow down", "CODE", { ["retry-after"] = "3" })
    assert.equal("CODE", problem.body.code)
    assert.equal("Too Many Requests", problem.body.error)
    assert.equal("3", problem.headers["retry-after"])
  end)

  it("can carry a message and nothing else", function()
    local _, problem = pcall(refusal.raise_message, 403, "No")
    assert.same({ message = "No" }, problem.body)
    assert.equal(403, problem.status)
  end)

  it("is told from other errors", function()
    for _, value in ipairs { "text", {}, 42, false } do assert.is_false(refusal.is(value)) end
    assert.is_false(refusal.is(nil))
  end)
end)
