--- Loads a compiled part of this module, or says in plain words why it does not load.
local native = {}

--- Require a compiled module.
---@param name string "instantly.core" or "instantly.curl"
---@return table module
function native.load(name)
  local ok, module = pcall(require, name)
  if ok then return module end
  error(require "instantly.native_advice"(name, tostring(module)), 0)
end

return native
