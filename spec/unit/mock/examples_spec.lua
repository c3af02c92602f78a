-- What the mock has of the API file: the example answers, and the shapes of things.

local cjson = require "cjson"
local emit_examples = require "src.api.emit_examples"
local index = require "instantly.api.examples"
local json = require "instantly.mock.json"
local validate = require "instantly.mock.validate"

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local function run(text)
  return assert((rawget(_G, "loadstring") or load)(text))()
end

local document = cjson.decode(read "src/api/openapi.json")

local function example_in_file(path, method)
  for status, response in pairs(document.paths[path][method].responses) do
    local content = status:sub(1, 1) == "2" and response.content
    local media = content and content["application/json"]
    if media then
      local _, example = next(media.examples)
      return document.components.examples[example["$ref"]:match("[^/]+$")].value
    end
  end
end

-- A group with one operation: GET /things, answering the given example with the given shape.
local function group(shape, page)
  return {
    name = "things",
    operations = {
      {
        id = "listThings", method = "GET", path = "/api/v2/things", query = {}, page = page,
        answer = { shape = shape },
      },
    },
  }
end

local ITEM = {
  type = "object", required = { id = true },
  fields = { id = { type = "string" }, size = { type = "number", null = true, enum = { 1, 2 } } },
}

describe("the examples of the mock", function()
  it("are those of the API file, for each operation of each group", function()
    local count = 0
    for _, groups in pairs(index) do
      for _, name in ipairs(groups) do
        local known = require("instantly.api.examples." .. name)
        for _, operation in pairs(require("instantly.api." .. name).operations) do
          local expected = example_in_file(operation.path, operation.method:lower())
          if expected then
            assert.same(expected, cjson.decode(known.answers[operation.id]), operation.id)
            count = count + 1
          else
            assert.is_true(operation.returns.none or operation.returns.text, operation.id)
          end
        end
      end
    end
    assert.is_true(count > 0)
  end)

  it("fit their shapes", function()
    local count = 0
    for _, groups in pairs(index) do
      for _, name in ipairs(groups) do
        local known = require("instantly.api.examples." .. name)
        for id, shape in pairs(known.shapes) do
          local value = json.decode(known.answers[id])
          local page = value.items or value
          for _, item in ipairs(json.is_array(page) and page or { page }) do
            if item.id then
              count = count + 1
              assert.is_true(validate.fits(shape, item), id)
            end
          end
        end
      end
    end
    assert.is_true(count > 0)
  end)

  it("are loaded by the first segment of the path alone", function()
    for segment, groups in pairs(index) do
      for _, name in ipairs(groups) do
        local found = false
        for _, operation in pairs(require("instantly.api." .. name).operations) do
          found = found or operation.path:match("^/api/v2/([^/]+)") == segment
        end
        assert.is_true(found, segment .. " " .. name)
      end
    end
  end)
end)

describe("the emitter of examples", function()
  local function examples_of(content)
    return emit_examples.examples(cjson.encode {
      paths = { ["/api/v2/things"] = { get = { responses = { ["200"] = { content = content } } } } },
      components = { examples = { Thing = { value = { id = "a" } } } },
    })
  end

  it("finds an example by reference, among several, written inline, and of a text", function()
    local by_name = { ["application/json"] = { examples = { default = { ["$ref"] = "#/components/examples/Thing" } } } }
    assert.same({ ["GET /api/v2/things"] = '{"id":"a"}' }, examples_of(by_name))
    assert.same({ ["GET /api/v2/things"] = '{"id":"b"}' },
      examples_of { ["application/json"] = { example = { id = "b" } } })
    assert.same({ ["GET /api/v2/things"] = "a,b" }, examples_of { ["text/csv"] = { example = "a,b" } })
    assert.same({}, examples_of { ["application/json"] = { schema = {} } })
  end)

  it("keeps empty arrays and objects apart", function()
    local text = '{"paths":{"/x":{"get":{"responses":{"200":{"content":{"application/json":{"example":{"a":[],"b":{}}}}}}}}}}'
    assert.same({ ["GET /x"] = '{"a":[],"b":{}}' }, emit_examples.examples(text))
  end)

  it("breaks long texts into lines without changing them", function()
    local long = {}
    for number = 1, 40 do long["name" .. number] = ('quoted ", and \\ in %d'):format(number) end
    local text = examples_of({ ["application/json"] = { example = long } })["GET /api/v2/things"]
    assert.same(long, cjson.decode(text))
    for line in text:gmatch("[^\n]+") do assert.is_true(#line <= 120) end
  end)

  it("writes the shape of a thing, and of a list the shape of its items", function()
    local expected = {
      type = "object", required = { "id" },
      fields = { id = { type = "string" }, size = { type = "number", null = true, known = { 1, 2 } } },
    }
    local list = { type = "object", fields = { items = { type = "array", items = ITEM } } }
    local feed = { type = "object", fields = { feed = list } }
    for _, case in ipairs {
      { ITEM }, { list }, { { type = "array", items = ITEM } }, { feed, { items = "feed.items" } },
    } do
      local made = run(emit_examples.group(group(case[1], case[2]), {}))
      assert.same({ listThings = expected }, made.shapes)
      assert.same({}, made.answers)
    end
    assert.same({}, run(emit_examples.group(group { type = "string" }, {})).shapes)
  end)

  it("writes any text as it is", function()
    for _, text in ipairs { "]]", "a]", "]=]]", "\n x", '{"a":"]]"}' } do
      local made = run(emit_examples.group(group(nil), { ["GET /api/v2/things"] = text }))
      assert.equal(text, made.answers.listThings)
    end
    local csv = group(nil)
    csv.operations[1].answer.text = true
    local file = emit_examples.group(csv, { ["GET /api/v2/things"] = "a, \r\nb \n" })
    assert.equal("a, \r\nb \n", run(file).answers.listThings)
    assert.is_nil(file:find "[ \r]\n")
  end)

  it("names the groups below each first segment", function()
    local made = run(emit_examples.index {
      groups = { group(ITEM), { name = "others", operations = { { path = "/api/v2/things/{id}/others" } } } },
    })
    assert.same({ things = { "others", "things" } }, made)
  end)
end)
