-- Writes src/schema.c: the tables that src/schema.h declares.
local emit_api = require "src.api.emit_api"
local print_lua = require "src.api.print"

local emit = {}

local WIDTH = 100

local C_TYPES = {
  string = "INST_STRING", number = "INST_NUMBER", integer = "INST_INTEGER", boolean = "INST_BOOLEAN",
  array = "INST_ARRAY", object = "INST_OBJECT", any = "INST_ANY",
}

-- C strings: the same escapes as Lua's, except that a number escape is octal.
local function c_string(text)
  return '"' .. text:gsub('[%c"\\\128-\255?]', function(char)
    return ("\\%03o"):format(char:byte())
  end) .. '"'
end

-- Equal enums share one table; the first to need it names it.
local function enum_table(out, seen, owner, field)
  local entries = emit_api.enum_entries(field.shape)
  if not entries then
    return nil
  end
  local parts = {}
  for i, entry in ipairs(entries) do
    parts[i] = ("    { %s, %s },"):format(print_lua.number(entry[2]), c_string(entry[1]))
  end
  local body = table.concat(parts, "\n")
  if not seen[body] then
    local name = owner .. "_" .. field.name
    seen[body] = name
    out[#out + 1] = ("static const inst_enum_value %s_values[] = {\n%s\n};"):format(name, body)
    out[#out + 1] = ("static const inst_enum %s = { %s_values, %d };\n"):format(name, name, #entries)
  end
  return seen[body]
end

local function flags_of(shape)
  local flags = {}
  if shape.null then
    flags[#flags + 1] = "INST_NULLABLE"
  end
  if shape.readonly then
    flags[#flags + 1] = "INST_READONLY"
  end
  return #flags > 0 and table.concat(flags, " | ") or "0"
end

local function entity_tables(out, seen, entity)
  local lines, id = {}, -1
  for index, field in ipairs(entity.fields) do
    local names = enum_table(out, seen, entity.label, field)
    local head = ("    { %s, %d, %s, %s,"):format(
      c_string(field.name), #field.name, C_TYPES[field.shape.type] or "INST_ANY", flags_of(field.shape))
    local tail = (names and "&" .. names or "NULL") .. " },"
    lines[#lines + 1] = head .. (#head + #tail < WIDTH and " " or "\n      ") .. tail
    if field.name == entity.id then
      id = index - 1
    end
  end
  local declaration = "static const inst_field %s_fields[] = {\n%s\n};\n"
  out[#out + 1] = declaration:format(entity.label, table.concat(lines, "\n"))
  return ("    { %s, %s, %s_fields, %d, %d },"):format(
    c_string(entity.name), c_string(entity.label), entity.label, #entity.fields, id)
end

--- The text of schema.c.
function emit.schema(built)
  local out = {
    "/* Generated from the API file by src/api/generate.lua (`make api`); do not edit. */",
    '#include "schema.h"\n',
    "/* clang-format off */\n",
  }
  local seen, rows = {}, {}
  for _, entity in ipairs(built.entities) do
    rows[#rows + 1] = entity_tables(out, seen, entity)
  end
  out[#out + 1] = "const inst_entity inst_entities[] = {\n" .. table.concat(rows, "\n") .. "\n};"
  out[#out + 1] = "const size_t inst_entity_count = " .. #rows .. ";\n"
  return table.concat(out, "\n")
end

return emit
