rockspec_format = "3.0"
package = "instantly"
version = "0.1.0-1"

source = {
  url = "git+https://github.com/instantly-lua/instantly.git",
  tag = "v0.1.0",
}

description = {
  summary = "A Lua client for the Instantly.ai API, with a C core",
  detailed = [[
    Campaigns, typed records with change tracking, strict arguments, typed errors.
    For Lua 5.1 to 5.4 and LuaJIT; HTTP through libcurl.
  ]],
  homepage = "https://github.com/instantly-lua/instantly",
  license = "MIT",
  labels = { "http", "api", "email" },
}

dependencies = {
  "lua >= 5.1",
  "lua-cjson",
}

-- The library only: the compiler finds the header by itself, while LuaRocks would look for it in one
-- folder, and on Debian it is in another.
external_dependencies = {
  CURL = { library = "curl" },
}

test = {
  type = "command",
  command = "make test",
}

-- Through the Makefile, which knows the linker flags (-z nodelete) that LuaRocks' own build type has no word for.
build = {
  type = "make",
  variables = {
    LUA = "$(LUA)",
    LUA_CFLAGS = "-I$(LUA_INCDIR)",
  },
  build_variables = {
    CFLAGS = "$(CFLAGS)",
    CURL_LIBS = "-L$(CURL_LIBDIR) -lcurl",
  },
  install_variables = {
    LUADIR = "$(LUADIR)",
    LIBDIR = "$(LIBDIR)",
  },
}
