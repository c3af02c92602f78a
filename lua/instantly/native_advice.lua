--- What to do about a compiled part of this module that does not load.
local function running_lua()
  local jit = rawget(_G, "jit")
  return jit and jit.version or _VERSION
end

local function advice(name, reason)
  if reason:find("libcurl", 1, true) then
    return "libcurl is missing: install it (Debian: libcurl4, Fedora: libcurl, Alpine: libcurl, macOS: it is there)"
  elseif reason:find("undefined symbol", 1, true) or reason:find("version mismatch", 1, true) then
    return "it was built for another Lua: install it for this one with `luarocks --lua-version="
      .. _VERSION:match("%d%.%d") .. " install instantly`"
      .. " (OpenResty, Neovim and LuaJIT take --lua-version=5.1)"
  elseif name == "instantly.curl" and package.loaded["instantly.core"] and reason:find("' not found", 1, true) then
    return "it was left out of what is installed here, as `make CURL=no` does: install again with libcurl"
  elseif reason:find("module '" .. name .. "' not found", 1, true) then
    return "it is not installed for this Lua: `luarocks --lua-version=" .. _VERSION:match("%d%.%d")
      .. " install instantly`, or, in a checkout, `make` and its folder under build/ in LUA_CPATH"
  end
  return "the message of the loader follows"
end

---@param name string "instantly.core" or "instantly.curl"
---@param reason string what the loader says
---@return string message
return function(name, reason)
  return ("instantly: cannot load the compiled module %s under %s: %s\n%s")
    :format(name, running_lua(), advice(name, reason), reason)
end
