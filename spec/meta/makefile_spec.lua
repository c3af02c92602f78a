local shell = require "spec.support.shell"

-- Everything here is built in a folder of its own, so that no other run of make is disturbed.
local PLACE = "build/spec/makefile"

local function make(arguments)
  local status, output = shell.make(arguments)
  assert.equal(0, status, output)
  return output
end

local function write(path, text)
  local file = assert(io.open(path, "w"))
  file:write(text)
  file:close()
end

local function sorted_tree(folder)
  return shell.lines(("cd %s && find . -type f | sort"):format(folder))
end

-- What is installed of lua/, and the tags of Neovim's help: the reference stays at home.
local function lua_files()
  return shell.lines "cd lua && { find . -name '*.lua' -o -name '*.txt'; echo ./instantly/nvim/runtime/doc/tags; } | sort"
end

describe("make", function()
  setup(function()
    shell.output("rm -rf " .. PLACE .. " && mkdir -p " .. PLACE)
  end)

  describe("all", function()
    local folder = PLACE .. "/all"
    local build = "all LUA=lua5.4 BUILD=" .. folder

    setup(function() make(build) end)

    it("builds both modules, which export their door and nothing else", function()
      for _, module in ipairs { "core", "curl" } do
        local exported = shell.lines(("nm -D --defined-only %s/instantly/%s.so"):format(folder, module))
        assert.equal(1, #exported)
        assert.matches(" T luaopen_instantly_" .. module .. "$", exported[1])
      end
    end)

    it("links the core to nothing but libc, and keeps both modules mapped once they are loaded", function()
      local core = shell.output("readelf -d " .. folder .. "/instantly/core.so")
      for library in core:gmatch "%(NEEDED%)[^%[]*%[(.-)%]" do assert.matches("^lib[cm]%.so", library) end
      assert.matches("NODELETE", core)
      local curl = shell.output("readelf -d " .. folder .. "/instantly/curl.so")
      assert.matches("libcurl", curl)
      assert.matches("NODELETE", curl)
    end)

    it("never takes libcurl down: the process may use it elsewhere", function()
      local used = shell.output("nm -D --undefined-only " .. folder .. "/instantly/curl.so")
      assert.matches("curl_global_init", used)
      assert.not_matches("curl_global_cleanup", used)
    end)

    it("keeps Lua out of the engine, but for its door, and libcurl out of the core", function()
      local function headers(name) return shell.read(("%s/%s.d"):format(folder, name)) end
      local function sources(list)
        return shell.read("Makefile"):match("\n" .. list .. "%s*=(.-[^\\])\n"):gmatch "[%w_]+"
      end
      local door = { curl = true, buffer_lua = true }
      for name in sources "CURL_SOURCES" do
        if not door[name] then assert.not_matches("/lua%.h", headers(name), name) end
      end
      assert.matches("/lua%.h", headers "curl")
      for name in sources "CORE_SOURCES" do assert.not_matches("libcurl%.h", headers(name), name) end
      assert.matches("libcurl%.h", headers "engine")
    end)

    it("does nothing the second time", function()
      assert.equal("", make(build))
    end)

    it("compiles again when the flags change, and what includes a header when that changes", function()
      make(build .. " CFLAGS=-O0")
      local again = make(build)
      assert.matches("core%.o", again)
      assert.matches("curl%.so", again)
      shell.output("touch -d '1 hour ago' " .. folder .. "/buffer.d " .. folder .. "/schema.o")
      local rebuilt = make(build)
      assert.matches("schema%.o", rebuilt)
      assert.not_matches("buffer%.o", rebuilt)
    end)
  end)

  it("CURL=no builds the core alone, where there is no curl to include or to link", function()
    local folder = PLACE .. "/no-curl"
    shell.output(("mkdir -p %s/include/curl"):format(folder))
    write(folder .. "/include/curl/curl.h", '#error "the core includes curl"\n')
    make(("all CURL=no LUA=lua5.4 BUILD=%s CPPFLAGS=-I%s/include CURL_LIBS=-lno-such-library")
      :format(folder, folder))
    assert.same({ "./core.so" }, sorted_tree(folder .. "/instantly"))
  end)

  it("says in a readable way that there is no such Lua", function()
    local status, output = shell.make "all LUA=no-such-lua"
    assert.not_equal(0, status)
    assert.matches('no Lua called "no%-such%-lua"', output)
    assert.matches("apt%-get install lua5%.4", output)
    assert.not_matches("not found", output)
  end)

  it("names the packages when the headers of a Lua are missing", function()
    local lua = PLACE .. "/lua5.9"
    write(lua, "#!/bin/sh\nprintf 5.9\n")
    shell.output("chmod +x " .. lua)
    local status, output = shell.make("all LUA=" .. lua)
    assert.not_equal(0, status)
    assert.matches("liblua5%.9%-dev", output)
    assert.matches("dnf install lua%-devel", output)
    assert.matches("apk add lua5%.9%-dev", output)
    assert.matches("brew install lua", output)
    assert.matches("LUA_CFLAGS=", output)
  end)

  it("finds the headers without pkg-config as well", function()
    local folder = PLACE .. "/no-pkg-config"
    make(("all CURL=no LUA=lua5.4 BUILD=%s PKG_CONFIG=false"):format(folder))
    make(("all CURL=no LUA=luajit BUILD=%s PKG_CONFIG=false"):format(folder))
    assert.matches("luajit", shell.read(folder .. "/command"))
  end)

  it("install puts every Lua file and both modules where it is told", function()
    local where = PLACE .. "/installed"
    make(("install LUA=lua5.4 BUILD=%s/all DESTDIR=%s/ PREFIX=usr"):format(PLACE, where))
    assert.same(lua_files(), sorted_tree(where .. "/usr/share/lua/5.4"))
    assert.same({ "./instantly/core.so", "./instantly/curl.so" }, sorted_tree(where .. "/usr/lib/lua/5.4"))

    make(("install LUA=lua5.4 BUILD=%s/all LUADIR=%s/a LIBDIR=%s/b"):format(PLACE, where, where))
    assert.same(lua_files(), sorted_tree(where .. "/a"))
    assert.same({ "./instantly/core.so", "./instantly/curl.so" }, sorted_tree(where .. "/b"))
  end)

  it("help lists targets that exist, and is not longer than a screen", function()
    local help = make "help"
    local makefile = shell.read "Makefile"
    local count = 0
    for target in help:gmatch "make ([%w-]+)" do
      assert.matches("\n" .. target:gsub("%-", "%%-") .. ":", makefile)
      count = count + 1
    end
    assert.is_true(count >= 10)
    local _, lines = help:gsub("\n", "")
    assert.is_true(lines <= 24)
    for line in help:gmatch "[^\n]+" do assert.is_true(#line <= 100, line) end
  end)

  describe("demo", function()
    local clean = "env -u MAKEFLAGS -u MAKELEVEL -u INSTANTLY_API_KEY -u INSTANTLY_BASE_URL -u INSTANTLY_CA_FILE "
    local demo = "make demo DEPS=no LUA=lua5.4 BUILD=" .. PLACE .. "/all"

    it("builds, shows the round trip over HTTP, and leaves no stand-in behind", function()
      -- A user of LuaRocks may have these, which Lua 5.4 reads instead of the plain ones.
      local status, output = shell.run(clean .. "LUA_PATH_5_4='/nowhere/?.lua;;' LUA_CPATH_5_4='/nowhere/?.so;;' "
        .. demo)
      assert.equal(0, status, output)
      assert.matches("Campaigns\n  NAME +STATUS +PER DAY +CREATED\n", output)
      assert.matches("Paused     [^\n]+: active %-> paused\nActivated  [^\n]+: paused %-> active\n", output)
      assert.matches("kind     not_found\n", output)
      local url = assert(output:match "A stand%-in for the API is at (http://127%.0%.0%.1:%d+)")
      local client = require "instantly".new { base_url = url, api_key = "any" }
      assert.equal("connect", select(2, client.campaigns:list()).kind)
    end)

    it("only reads when there is a key, which is taken for a real one", function()
      local served = require "spec.support.mock_server".start { tls_port = false }
      local status, output = shell.run(("%s INSTANTLY_API_KEY=%s INSTANTLY_BASE_URL=%s %s")
        :format(clean, served.key, (served.http:gsub("127%.0%.0%.1", "localhost")), demo))
      served.stop()
      assert.equal(0, status, output)
      assert.matches("Campaigns\n  NAME", output)
      assert.matches("Read%-only", output)
      assert.not_matches("stand%-in", output)
      assert.not_matches("Paused", output)
    end)
  end)

  describe("what demo and test need", function()
    local wanted = "'DEMO_PACKAGES=lua9.9 | false | a Lua of the future'"

    it("is listed, with what it is for, and not installed when DEPS=no", function()
      local status, output = shell.make("demo-packages DEPS=no " .. wanted)
      assert.not_equal(0, status)
      assert.matches("\n    lua9%.9 +a Lua of the future\n", output)
      assert.matches("Nothing was installed", output)
    end)

    it("is listed, and has to be installed by hand, where there is no apt-get", function()
      local folder = PLACE .. "/bin"
      shell.output(("mkdir -p %s && ln -sf $(command -v make) $(command -v sh) $(command -v uname) %s")
        :format(folder, folder))
      local status, output = shell.run(("env -i PATH=$PWD/%s make demo-packages %s"):format(folder, wanted))
      assert.not_equal(0, status)
      assert.matches("\n    lua9%.9 +a Lua of the future\n", output)
      assert.matches("no apt%-get here", output)
    end)

    it("is not mentioned when it is there", function()
      assert.equal("", make("demo-packages DEPS=no 'DEMO_PACKAGES=sh | command -v sh | the shell'"))
    end)

    it("leaves a user's LuaJIT alone in make demo", function()
      local packages = shell.read("Makefile"):match "\ndefine DEMO_PACKAGES\n(.-)\nendef"
      assert.not_matches("luajit", packages)
    end)
  end)
end)
