--- The table that a helper is given: its names checked, so that a slip of the pen is told and not ignored.
local core = require("instantly.native").load("instantly.core")
local raise = require "instantly.raise"

--- Raise unless `given` is a table with known names only.
---@param where string for the message: "instantly.schedule"
---@param given any
---@param known table<string, any> the names it may have
---@param hints table<string, string>? what to say about names that people try
return function(where, given, known, hints)
  if type(given) ~= "table" then raise("%s: expected a table, got a %s", where, type(given)) end
  local names = {}
  for name in pairs(known) do names[#names + 1] = name end
  table.sort(names)
  for name in pairs(given) do
    if known[name] == nil then
      local hint = hints and hints[name]
      if hint then raise("%s: %s: %s", where, name, hint) end
      local near = core.nearest(tostring(name), names)
      raise('%s: unknown field "%s"%s', where, tostring(name),
        near and (': did you mean "%s"?'):format(near) or " (known: " .. table.concat(names, ", ") .. ")")
    end
  end
end
