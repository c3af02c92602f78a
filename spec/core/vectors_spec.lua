-- Documents with a verdict, in spec/core/vectors/: `accept` must be read and `reject` refused; on an `either`
-- RFC 8259 leaves the choice, and this is ours. `gives` is the value (`null`, `empty`, `same` where a Lua literal
-- cannot say it), `why` the message, `at` its byte.
local core = require "instantly.core"
local judge = require "spec.support.json_judge"
local tree = require "spec.support.tree"

local KEEP = { null = true }
local FILES = { "numbers", "strings", "structure", "limits" }
local class = core.class("Campaign", {})

local function kind_of(value)
  return math.type and math.type(value) or type(value) -- luacheck: ignore 143
end

--- The same value, of the same kind of number, to the last digit and the sign of zero.
local function exactly(expected, value)
  if type(expected) ~= "table" or type(value) ~= "table" then
    return kind_of(expected) == kind_of(value) and judge.same(expected, value)
  end
  for key, item in pairs(expected) do
    if not exactly(item, value[key]) then return false end
  end
  return judge.same(expected, value)
end

local function is_right(document, text, value)
  if document.null then return value == core.null end
  if document.same then return tree.canonical(core.encode(value)) == tree.canonical(text) end
  if document.empty then
    local mark = document.empty == "array" and core.array_mt or nil
    return next(value) == nil and getmetatable(value) == mark
  end
  return exactly(document.gives, value)
end

local function shown(text)
  return ("%q"):format(#text > 80 and text:sub(1, 60) .. "…" or text)
end

local function each(act)
  for _, file in ipairs(FILES) do
    for _, document in ipairs(require("spec.core.vectors." .. file)) do
      local text = document.accept or document.reject or document.either
      act(document, text, file .. ": " .. shown(text))
    end
  end
end

local function each_read(act)
  each(function(document, text, name)
    if not document.why then act(document, text, name) end
  end)
end

local function each_refused(act)
  each(function(document, text, name)
    if document.why then act(document, text, name) end
  end)
end

describe("of the documents in spec/core/vectors", function()
  it("there are more than 300, all different", function()
    local seen, count = {}, 0
    each(function(document, text, name)
      assert.is_nil(seen[text], name)
      seen[text] = true
      count = count + 1
      assert.are.equal(document.reject ~= nil, document.why ~= nil and document.either == nil, name)
    end)
    assert.is_true(count > 300)
  end)

  it("each that is valid gives its value, exactly", function()
    each_read(function(document, text, name)
      local value, why, at = core.decode(text, KEEP)
      assert.is_true(value ~= nil, ("%s: %s at %s"):format(name, tostring(why), tostring(at)))
      assert.is_true(is_right(document, text, value), ("%s gives %s"):format(name, tostring(value)))
    end)
  end)

  it("each that is not is refused, at the byte where it ceases to be", function()
    each_refused(function(document, text, name)
      local value, why, at = core.decode(text, KEEP)
      assert.is_nil(value, name)
      assert.is_truthy(why:find(document.why, 1, true), ("%s: %s"):format(name, why))
      assert.are.equal(document.at, at, name)
    end)
  end)

  it("each gives the same inside an array, and as a member of a record that the schema knows or not", function()
    each_read(function(document, text, name)
      if document.same then return end
      assert.is_true(is_right(document, text, core.decode("[" .. text .. "]", KEEP)[1]), name)
      for _, member in ipairs { "name", "brand_new" } do
        local record = assert(core.record(class, {}, ('{"id":"1","%s":%s}'):format(member, text)))
        local value = core.field(record, member)
        if document.null then value = value == nil and core.null end
        assert.is_true(is_right(document, text, value), name)
      end
    end)
  end)

  it("none that is refused is let in by what stands around it", function()
    local open = { ["no value"] = true, ["unexpected text behind the value"] = true }
    each_refused(function(document, text, name)
      if open[document.why] then return end
      assert.is_nil(core.decode("[" .. text .. "]"), name)
      assert.is_nil(core.decode('{"a":' .. text .. "}"), name)
      assert.is_nil(core.record(class, {}, '{"id":"1","x":' .. text .. "}"), name)
      assert.is_nil(core.records('{"items":[{"x":' .. text .. "}]}", { items = class }, {}), name)
    end)
  end)

  it("each object is a record exactly when it is valid", function()
    each(function(document, text, name)
      if not text:find "^%s*{" then return end
      local record, why, at = core.record(class, {}, text)
      if document.why then
        assert.is_nil(record, name)
        assert.is_truthy(why:find(document.why, 1, true), ("%s: %s"):format(name, why))
        assert.are.equal(document.at, at, name)
      else
        assert.is_true(judge.same(core.decode(text), core.table(record)), name)
      end
    end)
  end)

  it("each survives being encoded and decoded again", function()
    each_read(function(_, text, name)
      local value = core.decode(text, KEEP)
      local back = core.decode(assert(core.encode(value)), KEEP)
      assert.is_true(judge.same(value, back), name)
      assert.are.equal(getmetatable(value), getmetatable(back), name)
    end)
  end)

  it("lua-cjson thinks the same, but for what it is known to let pass", function()
    each(function(document, text, name)
      local value, why, at = core.decode(text, KEEP)
      if document.why then
        assert.is_truthy(judge.agrees_to_refuse(text, why, at), name)
      else
        assert.is_true(judge.agrees_on(text, value), name)
      end
    end)
  end)
end)
