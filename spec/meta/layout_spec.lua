local shell = require "spec.support.shell"
local suites = require "spec.support.suites"

describe("the layout", function()
  local files = shell.project_files()

  local function matching(pattern)
    local found = {}
    for _, file in ipairs(files) do
      if file:find(pattern) then found[#found + 1] = file end
    end
    assert.is_true(#found > 0, "no file matches " .. pattern)
    return found
  end

  it("has nothing at the top but what belongs there", function()
    local allowed = {
      src = true, lua = true, spec = true, examples = true,
      Makefile = true, ["README.md"] = true, LICENSE = true, ["CHANGELOG.md"] = true,
      [".ci"] = true, [".luacheckrc"] = true, [".busted"] = true, [".clang-format"] = true,
      [".gitignore"] = true, [".editorconfig"] = true,
    }
    local strangers = {}
    for _, file in ipairs(files) do
      local top = file:match "^[^/]+"
      local known = allowed[top] or file:find "^instantly%-[%d.-]+%.rockspec$"
      if not known then strangers[#strangers + 1] = file end
      allowed[top] = allowed[top] and "seen"
    end
    assert.same({}, strangers)
    for name, state in pairs(allowed) do assert.equal("seen", state, name .. " is missing") end
  end)

  it("has every spec in a suite that make test runs", function()
    local forgotten = {}
    for _, file in ipairs(matching "^spec/.*_spec%.lua$") do
      local run = false
      for _, suite in ipairs(suites) do
        run = run or file:sub(1, #suite.path + 1) == suite.path .. "/"
      end
      if not run then forgotten[#forgotten + 1] = file end
    end
    assert.same({}, forgotten)
  end)

  it("has no spec that is skipped", function()
    for _, file in ipairs(matching "^spec/.*_spec%.lua$") do
      assert.is_nil(shell.read(file):match "\n%s*pending%s*[(\"']", file)
    end
  end)

  it("compiles every C file into a module", function()
    local makefile = shell.read "Makefile"
    local listed = {}
    for _, list in ipairs { "CORE_SOURCES", "CURL_SOURCES" } do
      local names = assert(makefile:match("\n" .. list .. "%s*=(.-[^\\])\n"))
      for name in names:gmatch "[%w_]+" do listed["src/" .. name .. ".c"] = true end
    end
    local compiled = {}
    for _, file in ipairs(matching "^src/.*%.c$") do compiled[file] = true end
    assert.same(compiled, listed)
  end)

  --- The files of these that load a module, by whatever name for `require`.
  local function users_of(module, files_pattern)
    local users = {}
    for _, file in ipairs(matching(files_pattern)) do
      local code = shell.read(file):gsub("%-%-[^\n]*", "")
      for loader, name in code:gmatch '(%a+)[(%s,]*"([%w.]+)"' do
        if name == module and (loader == "require" or loader == "load") then users[#users + 1] = file end
      end
    end
    return users
  end

  it("loads libcurl to send and to wait, to tell its version, and nowhere else", function()
    assert.same({ "lua/instantly/doctor.lua", "lua/instantly/reactor/init.lua" },
      users_of("instantly.curl", "^lua/.*%.lua$"))
  end)

  it("keeps our codec out of the stand-in, which would not judge it otherwise", function()
    assert.same({}, users_of("instantly.core", "^lua/instantly/mock/.*%.lua$"))
    assert.same({}, users_of("instantly.native", "^lua/instantly/mock/.*%.lua$"))
    assert.same({ "lua/instantly/mock/json.lua" }, users_of("cjson", "^lua/instantly/mock/.*%.lua$"))
  end)

  it("names no folder of the machine it was written on", function()
    local homes = { "root", "home", "Users", "work", "mnt" }
    local found = {}
    for _, file in ipairs(files) do
      local text = shell.read(file)
      for _, home in ipairs(homes) do
        for place in text:gmatch("%f[/%w._~-]/" .. home .. "/[^\n]*") do
          found[#found + 1] = file .. ": " .. place
        end
      end
    end
    assert.same({}, found)
  end)

  it("ends every file of ours with one newline, and no line with a blank", function()
    local untidy = {}
    for _, file in ipairs(files) do
      local text = shell.read(file)
      local received = file == "src/api/openapi.json" or file:find "^spec/fuzz/corpus/" or text:find("\0", 1, true)
      local tidy = text:find "[^\n]\n$" and not text:find "[ \t\r]\n"
      if not (received or tidy) then untidy[#untidy + 1] = file end
    end
    assert.same({}, untidy)
  end)
end)
