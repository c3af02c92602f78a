local native = require "instantly.native"

local loads = 0

--- Load a module whose loader fails with the given text. A new name each time: LuaJIT remembers a failed load.
local function failing(reason)
  loads = loads + 1
  local name = "instantly.test_native_" .. loads
  package.preload[name] = function() error(reason, 0) end
  local ok, message = pcall(native.load, name)
  package.preload[name] = nil
  assert.is_false(ok)
  return message
end

describe("native.load", function()
  it("gives the module when it loads", function()
    assert.equal(require "instantly.core", native.load "instantly.core")
  end)

  it("says how to build or install one that is not there", function()
    local ok, message = pcall(native.load, "instantly.not_there")
    assert.is_false(ok)
    assert.matches("cannot load the compiled module instantly.not_there", message, 1, true)
    assert.matches("luarocks", message, 1, true)
    assert.matches("`make`", message, 1, true)
  end)

  it("says that libcurl was left out of an installation that has the rest", function()
    local path, cpath, loaded = package.path, package.cpath, package.loaded["instantly.curl"]
    package.path, package.cpath, package.loaded["instantly.curl"] = "", "", nil
    local ok, message = pcall(native.load, "instantly.curl")
    package.path, package.cpath, package.loaded["instantly.curl"] = path, cpath, loaded
    assert.is_false(ok)
    assert.matches("`make CURL=no`", message, 1, true)
  end)

  it("names libcurl when that is missing, and keeps the loader's words", function()
    local reason = "libcurl.so.4: cannot open shared object file: No such file or directory"
    local message = failing(reason)
    assert.matches("libcurl is missing: install it", message, 1, true)
    assert.matches(reason, message, 1, true)
  end)

  it("says that a module of another Lua cannot load here, and how to get one that can", function()
    local message = failing("core.so: undefined symbol: lua_newuserdatauv")
    assert.matches("built for another Lua", message, 1, true)
    assert.matches("--lua-version=" .. _VERSION:match("%d%.%d"), message, 1, true)
  end)

  it("names the Lua that runs", function()
    local jit = rawget(_G, "jit")
    assert.matches(jit and jit.version or _VERSION, failing("x"), 1, true)
  end)
end)
