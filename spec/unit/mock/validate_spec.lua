local json = require "instantly.mock.json"
local refusal = require "instantly.mock.refusal"
local validate = require "instantly.mock.validate"

-- nil when the body fits, else what is wrong with it.
local function problem(spec, text)
  local ok, refused = pcall(validate.body, spec, json.decode(text))
  if ok then return nil end
  assert.is_true(refusal.is(refused), tostring(refused))
  assert.equal(400, refused.status)
  return refused.body.message
end

describe("validate.body", function()
  local spec = {
    type = "object",
    required = { "name" },
    fields = {
      name = { type = "string" },
      size = { type = "integer", null = true },
      share = { type = "number", min = 0, max = 1 },
      tags = { type = "array", items = { type = "string", known = { "red", "blue" } } },
      state = { type = "number", enum = { off = 0, on = 1 } },
      inner = { type = "object", required = { "a" }, fields = { a = { type = "boolean" } } },
      free = { type = "object", open = true },
      either = { any = { { type = "string" }, { type = "array", items = { type = "string" } } } },
      anything = { type = "any" },
    },
  }

  it("accepts what fits", function()
    for _, text in ipairs {
      '{"name":"x"}',
      '{"name":"x","size":3,"share":0.5,"tags":["red","blue"],"state":1,"inner":{"a":true}}',
      '{"name":"","size":null,"tags":[],"free":{"any":["thing"]},"either":"x","anything":null}',
      '{"name":"x","either":["x"],"anything":{"a":1},"free":{},"share":1}',
    } do
      assert.is_nil(problem(spec, text))
    end
  end)

  it("names what is missing, unknown or of the wrong type, and where", function()
    for text, message in pairs {
      ["{}"] = "body must have required property 'name'",
      ['{"name":"x","nmae":1}'] = "body must NOT have additional properties",
      ['{"name":1}'] = "body/name must be string",
      ['{"name":null}'] = "body/name must be string",
      ['{"name":"x","size":"3"}'] = "body/size must be integer,null",
      ['{"name":"x","size":1.5}'] = "body/size must be integer,null",
      ['{"name":"x","share":2}'] = "body/share must be <= 1",
      ['{"name":"x","share":-1}'] = "body/share must be >= 0",
      ['{"name":"x","tags":{}}'] = "body/tags must be array",
      ['{"name":"x","tags":["red",1]}'] = "body/tags/1 must be string",
      ['{"name":"x","tags":["green"]}'] = "body/tags/0 must be equal to one of the allowed values",
      ['{"name":"x","state":7}'] = "body/state must be equal to one of the allowed values",
      ['{"name":"x","inner":{}}'] = "body/inner must have required property 'a'",
      ['{"name":"x","inner":{"a":true,"b":1}}'] = "body/inner must NOT have additional properties",
      ['{"name":"x","inner":[]}'] = "body/inner must be object",
      ['{"name":"x","either":1}'] = "body/either must match a schema in anyOf",
      ["[]"] = "body must be object",
      ['"x"'] = "body must be object",
      ["null"] = "body must be object",
    } do
      assert.equal(message, problem(spec, text))
    end
  end)

  it("refuses a body that is not there", function()
    local ok, refused = pcall(validate.body, spec, nil)
    assert.is_false(ok)
    assert.equal("body must be object", refused.body.message)
  end)

  it("lets a mistake of the mock itself through as an error", function()
    local broken = { any = { { type = "object", fields = { a = 42 } } } }
    local ok, raised = pcall(validate.body, broken, { a = 1 })
    assert.is_false(ok)
    assert.is_false(refusal.is(raised))
  end)
end)

describe("validate.query", function()
  local specs = {
    limit = { type = "integer", min = 1, max = 100 },
    status = { type = "number", enum = { draft = 0, gone = -1 } },
    flag = { type = "boolean" },
    search = { type = "string" },
    ids = { type = "array", items = { type = "string" } },
    numbers = { type = "array", items = { type = "number" } },
  }

  local function refused(given)
    local ok, raised = pcall(validate.query, specs, given)
    assert.is_false(ok)
    return raised.body.message
  end

  it("converts by type", function()
    assert.same({ limit = 10, status = -1, flag = false, search = "7" },
      validate.query(specs, { limit = { "10" }, status = { "-1" }, flag = { "false" }, search = { "7" } }))
  end)

  it("makes a list of one value, and of several", function()
    assert.same({ "a" }, validate.query(specs, { ids = { "a" } }).ids)
    assert.same({ "a", "b" }, validate.query(specs, { ids = { "a", "b" } }).ids)
    assert.same({ 1, 2 }, validate.query(specs, { numbers = { "1", "2" } }).numbers)
  end)

  it("drops unknown names without a word", function()
    assert.same({}, validate.query(specs, { campaign_id = { "x" } }))
    assert.same({}, validate.query(nil, { limit = { "1000" } }))
  end)

  it("refuses what does not convert, is out of range, unknown or given twice", function()
    assert.equal("querystring/limit must be integer", refused { limit = { "x" } })
    assert.equal("querystring/limit must be <= 100", refused { limit = { "101" } })
    assert.equal("querystring/limit must be integer", refused { limit = { "1", "2" } })
    assert.equal("querystring/status must be equal to one of the allowed values",
      refused { status = { "5" } })
    assert.equal("querystring/status must be number", refused { status = { "active" } })
    assert.equal("querystring/flag must be boolean", refused { flag = { "yes" } })
    assert.equal("querystring/numbers/1 must be number", refused { numbers = { "1", "x" } })
  end)
end)
