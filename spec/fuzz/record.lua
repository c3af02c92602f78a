-- Records: a record reads as the whole decode of its text does, and so does a plain model of it after each
-- change, load and revert. The input: a text up to the first NUL byte, then what is done to the record.
package.path = "./?.lua;" .. package.path
local bytes = require "spec.fuzz.bytes"
local core = require "instantly.core"
local judge = require "spec.support.json_judge"

local scan = _G.scan
local same = judge.same
local owner = { identity = "w" }

--- The same but for members that are null: an assigned table keeps those, a decoded one has none.
local function alike(a, b)
  return same(a, b) or same(judge.without_nulls(a), judge.without_nulls(b))
end

local function copy(value)
  if type(value) ~= "table" then return value end
  local result = setmetatable({}, getmetatable(value))
  for key, item in pairs(value) do result[key] = copy(item) end
  return result
end

local kinds = {}
for i, name in ipairs { "Campaign", "Lead", "Account", "Email", "LeadList", "Webhook", "APIKey" } do
  local entity = core.entity(name)
  local kind = { name = name, fields = entity.fields, id = entity.id, class = core.class(name, { name = print }) }
  kind.known, kind.hidden = {}, {}
  for _, field in ipairs(entity.fields) do
    kind.known[field.name] = field
    if field.enum then kind.hidden[field.name .. "_name"] = true end
  end
  kinds[i] = kind
end

--- The subject: the record, what it was loaded from (base) and how it ought to read now (model).
local function reads_as_model(s)
  for _, field in ipairs(s.kind.fields) do
    assert(alike(core.field(s.record, field.name), s.model[field.name]), field.name)
    if field.enum then
      local number = s.model[field.name]
      assert(core.field(s.record, field.name .. "_name") == (type(number) == "number" and field.enum[number] or nil))
    end
  end
  for name, value in pairs(s.base) do
    if not s.kind.known[name] and not s.kind.hidden[name] then assert(same(core.field(s.record, name), value), name) end
  end
end

local function writes_as_model(s)
  local written = judge.without_nulls(s.model)
  assert(same(core.table(s.record), written), "table() differs")
  assert(same(core.decode(assert(core.json(s.record))), written), "json() differs")
  local inside, why = core.encode { { s.record } }
  assert(inside or why:find "nested too deeply", why)
  assert(inside == nil or same(assert(core.decode(inside)), { { written } }), "encode() differs")
end

local function is_empty(value)
  return type(value) == "table" and next(value) == nil
end

local function changes_are_those(s)
  local changes = core.changes(s.record) or {}
  for _, field in ipairs(s.kind.fields) do
    local name = field.name
    local was, is, change = s.base[name], s.model[name], changes[name]
    if not alike(was, is) then
      assert(change ~= nil, "a change is missing")
      assert(alike(change, is) or change == core.null and is == nil, "another change")
    elseif change ~= nil then -- null over absent, or an empty object over an empty array
      assert(change == core.null or is_empty(change) or is_empty(was), "a change too many")
    end
  end
end

local VALUES = {
  function() return "x" end,
  function(source)
    local text = source:string(source:byte() % 9)
    return judge.is_utf8(text) and text or "y" -- one that is not is refused when it is written
  end,
  function(source) return source:byte() - 20 end,
  function() return 2.5 end,
  function() return 1e300 end,
  function() return true end,
  function() return {} end,
  function() return { "a", { b = 1 }, {} } end,
  function() return { a = { "b" }, c = core.null } end,
  function() return core.null end,
  function() return nil end,
  function() return "paused" end,
  function() return setmetatable({}, core.array_mt) end,
  function() return core.handle(kinds[1].class, owner, "0") end,
}

local function assign(s, source)
  local field = s.kind.fields[source:pick(#s.kind.fields)]
  local value = VALUES[source:pick(#VALUES)](source)
  local ok = pcall(function() s.record[field.name] = value end)
  if not ok then return end
  assert(value ~= nil and not field.readonly and field.name ~= s.kind.id, "assigned what cannot be")
  local now = core.field(s.record, field.name)
  if value == core.null then
    assert(now == nil)
  elseif type(value) == "userdata" then
    assert(now == core.id(value))
  elseif type(value) == "string" and type(now) == "number" then
    assert(field.enum[now] == value)
  else
    assert(same(now, value))
  end
  s.model[field.name] = copy(now)
end

local function edit(s, source)
  local name = s.kind.fields[source:pick(#s.kind.fields)].name
  local live = core.field(s.record, name)
  if type(live) ~= "table" or name == s.kind.id then return end -- an id is made anew at each reading, whatever it is
  assert(rawequal(live, core.field(s.record, name)), "a nested value twice")
  local key = (getmetatable(live) == core.array_mt or #live > 0) and #live + 1 or "edited"
  local value = source:byte()
  live[key] = value
  s.model[name][key] = value
end

local function revert(s, source)
  local name = s.kind.fields[source:pick(#s.kind.fields)].name
  core.revert(s.record, name)
  s.model[name] = copy(s.base[name])
end

local function saved(s, source)
  local name = s.kind.fields[source:pick(#s.kind.fields)].name
  core.saved(s.record, { [name] = true })
  s.model[name] = copy(s.base[name])
end

local function revert_all(s)
  core.revert(s.record)
  s.model = copy(s.base)
end

--- Take another text for the record's: what was changed stays.
local function load(s, source)
  local changes = core.changes(s.record) or {}
  local texts = { s.text, core.json(s.record), s.other }
  local text = texts[source:pick(#texts)] or s.text
  if not core.load(s.record, text) then return end
  s.base = assert(core.decode(text))
  local model = copy(s.base)
  for name in pairs(changes) do model[name] = s.model[name] end
  if s.kind.id then model[s.kind.id] = s.base[s.kind.id] end
  s.model = model
end

local function print_it(s)
  assert(type(tostring(s.record)) == "string")
  assert(s.record == s.record and core.kind(s.record) == s.kind.name)
end

local function walk(s)
  local metamethod = _VERSION ~= "Lua 5.1"
  if not metamethod then return end
  local seen = {}
  for name, value in pairs(s.record) do seen[name] = value end
  assert(alike(seen, s.model), "pairs() differs")
end

local ACTIONS = {
  assign, assign, assign, edit, edit, revert, saved, revert_all, load, load, print_it, walk, reads_as_model,
  writes_as_model, changes_are_those, function() collectgarbage "step" end,
}

local function open(text, kind)
  local whole, why, at = core.decode(text)
  local valid, scan_why, scan_at = scan(text, kind.name)
  local record, record_why, record_at = core.record(kind.class, owner, text)
  assert(valid == (record ~= nil) and scan_why == record_why and scan_at == record_at or valid, "two scanners")
  if record == nil then
    local object = text:find "^[ \t\r\n]*{"
    assert(whole == nil or not object, "a valid object is no record")
    assert(not object or record_why == why and record_at == at, "it stops elsewhere than decoding")
    return
  end
  assert(type(whole) == "table", "a record of what cannot be decoded")
  return { kind = kind, record = record, text = text, base = whole, model = copy(whole) }
end

return function(input)
  local text, program = input:match "^(%Z*)%z?(.*)$"
  local source = bytes(program)
  local s = open(text, kinds[source:pick(#kinds)])
  if not s then return end
  local other = text:gsub("%d", "7")
  s.other = other
  reads_as_model(s)
  for _ = 1, 24 do
    if source:is_empty() then break end
    ACTIONS[source:pick(#ACTIONS)](s, source)
  end
  reads_as_model(s)
  changes_are_those(s)
  writes_as_model(s)
end
