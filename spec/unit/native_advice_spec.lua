local message_of = require "instantly.native_advice"

describe("the message about a compiled module that does not load", function()
  it("says how to build or install one that is not there", function()
    local message = message_of("instantly.core", "module 'instantly.core' not found:\n\tno file './instantly/core.so'")
    assert.matches("cannot load the compiled module instantly.core", message, 1, true)
    assert.matches("luarocks", message, 1, true)
    assert.matches("`make`", message, 1, true)
  end)

  it("says that libcurl was left out of an installation that has the rest", function()
    assert.is_table(require "instantly.core")
    local message = message_of("instantly.curl", "module 'instantly.curl' not found:\n\tno file './instantly/curl.so'")
    assert.matches("`make CURL=no`", message, 1, true)
  end)

  it("names libcurl when that is missing, and keeps the loader's words", function()
    local reason = "libcurl.so.4: cannot open shared object file: No such file or directory"
    local message = message_of("instantly.curl", reason)
    assert.matches("libcurl is missing: install it", message, 1, true)
    assert.matches(reason, message, 1, true)
  end)

  it("says that a module of another Lua cannot load here, and how to get one that can", function()
    local message = message_of("instantly.core", "core.so: undefined symbol: lua_newuserdatauv")
    assert.matches("built for another Lua", message, 1, true)
    assert.matches("--lua-version=" .. _VERSION:match("%d%.%d"), message, 1, true)
  end)

  it("names the Lua that runs", function()
    local jit = rawget(_G, "jit")
    assert.matches(jit and jit.version or _VERSION, message_of("instantly.core", "x"), 1, true)
  end)
end)
