local shell = require "spec.support.shell"

local ROOT = shell.output "pwd"

-- Where the system's lua-cjson is: the one module from outside that the installed tree needs.
local function cjson_folder(lua)
  local script = [[
    for template in package.cpath:gmatch "[^;]+" do
      local file = io.open((template:gsub("%?", "cjson")))
      if file then print(template) break end
    end]]
  return shell.output(("env -u LUA_CPATH %s -e %s"):format(lua, shell.quote(script)))
end

local SCRIPT = [[
  local instantly = require "instantly"
  for name, path in pairs { ["instantly"] = package.path, ["instantly.core"] = package.cpath } do
    assert(path:find("/rock/", 1, true), name)
  end
  local client = instantly.new { base_url = "mock:" }
  local page = assert(client.campaigns:list { limit = 1 })
  local curl = require "instantly.curl"
  print(instantly.version, #page.items, page.items[1].name ~= nil, type(curl.info().libcurl))
]]

for _, target in ipairs {
  { version = "5.4", lua = "lua5.4" },
  { version = "5.1", lua = "luajit" },
} do
  describe("the rock for Lua " .. target.version, function()
    local place = ROOT .. "/build/spec/rock/" .. target.version
    local source, tree = place .. "/source", place .. "/rock"

    local function luarocks(arguments)
      local status, output = shell.run(("cd %s && env -u MAKEFLAGS -u MAKELEVEL -u LUA_PATH -u LUA_CPATH "
        .. "LUAROCKS_CONFIG=%s/spec/support/luarocks_config.lua luarocks --lua-version=%s --tree=%s %s")
        :format(source, ROOT, target.version, tree, arguments))
      assert.equal(0, status, output)
      return output
    end

    -- A clean clone: the project's files and nothing else.
    setup(function()
      shell.output(("rm -rf %s && mkdir -p %s %s"):format(place, source, tree))
      local files = {}
      for _, file in ipairs(shell.project_files()) do files[#files + 1] = shell.quote(file) end
      shell.output(("cp --parents %s %s"):format(table.concat(files, " "), source))
      luarocks "make"
    end)

    it("has a rockspec without a fault", function()
      luarocks("lint " .. shell.output(("cd %s && ls *.rockspec"):format(source)))
    end)

    it("carries every Lua file, Neovim's help and both modules, and nothing else", function()
      local function tree_of(folder)
        return shell.lines(("cd %s && find . -type f | sort"):format(folder))
      end
      local ours = shell.lines(("cd %s/lua && { find . -name '*.lua' -o -name '*.txt'; "
        .. "echo ./instantly/nvim/runtime/doc/tags; } | sort"):format(ROOT))
      assert.same(ours, tree_of(("%s/share/lua/%s"):format(tree, target.version)))
      assert.same({ "./instantly/core.so", "./instantly/curl.so" },
        tree_of(("%s/lib/lua/%s"):format(tree, target.version)))
    end)

    it("is required and called by " .. target.lua .. " from the installed tree alone", function()
      local modules = ("%s/share/lua/%s/"):format(tree, target.version)
      local command = table.concat({
        "cd / && env -i", 'PATH="$PATH"', ("LUA_PATH='%s?.lua;%s?/init.lua'"):format(modules, modules),
        ("LUA_CPATH='%s/lib/lua/%s/?.so;%s'"):format(tree, target.version, cjson_folder(target.lua)),
        target.lua, "-e", shell.quote(SCRIPT),
      }, " ")
      assert.equal(require("instantly.version") .. "\t1\ttrue\tstring", shell.output(command))
    end)
  end)
end
