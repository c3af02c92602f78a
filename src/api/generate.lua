-- Writes what is generated from the API file: src/schema.c, lua/instantly/api/*.lua and its README.md,
-- lua/instantly/api/examples/*.lua, lua/instantly/types.lua.
--
--   lua src/api/generate.lua [--check] [--from FILE] [--out DIR]
--
--   --check       compares with the files that are there, writes nothing; exit 1 with the list of stale ones
--   --from FILE   another OpenAPI 3 file, such as the vendor's own; src/api/openapi.json fills its gaps
--   --out DIR     writes below DIR (which must exist) instead of the project
local root = (arg and arg[0] or ""):match("^(.*)src/api/generate%.lua$") or ""
package.path = root .. "?.lua;" .. package.path

local emit_api = require "src.api.emit_api"
local emit_examples = require "src.api.emit_examples"
local emit_reference = require "src.api.emit_reference"
local emit_schema = require "src.api.emit_schema"
local emit_types = require "src.api.emit_types"
local model = require "src.api.model"
local openapi = require "src.api.openapi"
local overrides = require "src.api.overrides"

local function read(path)
  local file, message = io.open(path, "rb")
  if not file then
    return nil, message
  end
  local text = file:read("*a")
  file:close()
  return text
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  assert(file:write(text))
  assert(file:close())
end

-- All files as path -> text, paths from the project's root.
local function generate(options)
  local text = assert(read(root .. "src/api/openapi.json"))
  local own, examples = openapi.read(text), emit_examples.examples(text)
  local api, earlier = own, nil
  if options.from then
    text = assert(read(options.from))
    api, earlier = openapi.read(text), own
    for operation, example in pairs(emit_examples.examples(text)) do
      examples[operation] = example
    end
  end
  local built = model.build(api, overrides, earlier)
  for _, warning in ipairs(built.warnings) do
    io.stderr:write("warning: ", warning, "\n")
  end
  local files = {
    ["src/schema.c"] = emit_schema.schema(built),
    ["lua/instantly/api/init.lua"] = emit_api.index(built),
    ["lua/instantly/api/README.md"] = emit_reference.reference(built),
    ["lua/instantly/api/examples/init.lua"] = emit_examples.index(built),
    ["lua/instantly/types.lua"] = emit_types.types(built),
  }
  for _, group in ipairs(built.groups) do
    files["lua/instantly/api/" .. group.name .. ".lua"] = emit_api.group(group)
    files["lua/instantly/api/examples/" .. group.name .. ".lua"] = emit_examples.group(group, examples)
  end
  return files
end

local function parse(arguments)
  local options, i = {}, 1
  while arguments[i] do
    local name = arguments[i]:match("^%-%-(%l+)$")
    if name == "check" then
      options.check = true
    elseif (name == "from" or name == "out") and arguments[i + 1] then
      i = i + 1
      options[name] = arguments[i]
    else
      io.stderr:write("usage: generate.lua [--check] [--from FILE] [--out DIR]\n")
      os.exit(2)
    end
    i = i + 1
  end
  return options
end

local options = parse(arg)
local target = options.out and options.out .. "/" or root
local files = generate(options)

if options.check then
  local stale = {}
  for _, path in ipairs(openapi.keys(files)) do
    if read(target .. path) ~= files[path] then
      stale[#stale + 1] = path
    end
  end
  if #stale > 0 then
    io.stderr:write("stale, run `make api`:\n  ", table.concat(stale, "\n  "), "\n")
    os.exit(1)
  end
else
  os.execute(("mkdir -p '%s' '%s'"):format(target .. "src", target .. "lua/instantly/api/examples"))
  for _, path in ipairs(openapi.keys(files)) do
    write(target .. path, files[path])
  end
end
