-- Loads a module of lua-http.
--
-- Debian's lua-http is complete for Lua 5.1 and 5.2 only: for 5.4 it is missing, and for 5.3 some of what
-- it needs is. All of that is plain Lua, so under a newer Lua the folders of the older ones are appended
-- to the module path, for what is not found elsewhere. LuaRocks' `http` has no such gap and changes nothing.

local FOLDERS = { "/usr/share/lua/5.3", "/usr/share/lua/5.1" }

local function append_folders()
  for _, folder in ipairs(FOLDERS) do
    local templates = (";%s/?.lua;%s/?/init.lua"):format(folder, folder)
    if not package.path:find(templates, 1, true) then package.path = package.path .. templates end
  end
end

---@param name string for example "server"
---@return table
return function(name)
  local ok, module = pcall(require, "http." .. name)
  if ok then return module end
  append_folders()
  return require("http." .. name)
end
