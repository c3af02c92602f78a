local json = require "instantly.mock.json"
local refusal = require "instantly.mock.refusal"
local request = require "instantly.mock.request"

describe("request.split", function()
  it("parts the query from the path", function()
    assert.same({ "/a/b", "c=d?e" }, { request.split("/a/b?c=d?e") })
    assert.same({ "/a", "" }, { request.split("/a?") })
    local path, query = request.split("/a")
    assert.equal("/a", path)
    assert.is_nil(query)
  end)
end)

describe("request.parameters", function()
  it("decodes names and values and keeps every value of a name", function()
    assert.same({ ["a b"] = { "x+y z" }, ids = { "1", "2" } },
      request.parameters("a%20b=x%2By+z&ids=1&ids=2"))
  end)

  it("takes names without a value, empty values and no query at all", function()
    assert.same({ a = { "" }, b = { "" }, c = { "=" } }, request.parameters("a&b=&c==&&"))
    assert.same({}, request.parameters(nil))
    assert.same({}, request.parameters(""))
  end)
end)

local function refused(text, content_type)
  local ok, problem = pcall(request.body, text, content_type)
  assert.is_false(ok)
  assert.is_true(refusal.is(problem))
  return problem.body
end

describe("request.body", function()
  it("is nothing without text and content type", function()
    assert.is_nil(request.body(nil, nil))
    assert.is_nil(request.body("", nil))
    assert.is_nil(request.body("", "text/plain"))
  end)

  it("decodes JSON of any spelling of the content type", function()
    assert.same({ a = 1 }, request.body('{"a":1}', "Application/JSON; charset=utf-8"))
    assert.equal(json.null, request.body("null", "application/json"))
    assert.equal(false, request.body("false", "application/json"))
  end)

  it("refuses a JSON content type without a body", function()
    local body = refused("", "application/json")
    assert.equal("FST_ERR_CTP_EMPTY_JSON_BODY", body.code)
    assert.equal(400, body.statusCode)
    assert.equal("Body cannot be empty when content-type is set to 'application/json'", body.message)
    assert.same(body, refused(nil, "application/json; charset=utf-8"))
  end)

  it("refuses a body of another content type, or of none", function()
    assert.equal(415, refused("{}", "text/plain").statusCode)
    local body = refused("{}", nil)
    assert.equal("Unsupported Media Type: undefined", body.message)
    assert.equal("FST_ERR_CTP_INVALID_MEDIA_TYPE", body.code)
  end)

  it("refuses a body that is not JSON", function()
    local body = refused('{"a":', "application/json")
    assert.equal(400, body.statusCode)
    assert.equal("FST_ERR_CTP_INVALID_JSON_BODY", body.code)
  end)
end)
