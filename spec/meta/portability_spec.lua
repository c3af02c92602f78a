local shell = require "spec.support.shell"

local PLACE = "build/spec/portability"

local function write(path, text)
  local file = assert(io.open(path, "w"))
  file:write(text)
  file:close()
end

describe("the C code", function()
  it("decodes, encodes and keeps records on Lua 5.1, 5.2 and 5.3 as well", function()
    local specs = "spec/core/json_spec.lua spec/core/vectors_spec.lua spec/core/record_spec.lua"
    local status, output = shell.make("other-luas WERROR=1 ONLY='" .. specs .. "'")
    assert.equal(0, status, output)
    for _, lua in ipairs { "lua5.1", "lua5.2", "lua5.3" } do
      assert.matches("\n" .. lua:gsub("%.", "%%.") .. " +only +%d+ passed +0 failed", "\n" .. output)
    end
  end)

  for version, refused in pairs { ["0x074300"] = true, ["0x074400"] = false } do
    it((refused and "refuses" or "takes") .. " the headers of libcurl " .. version, function()
      shell.output(("mkdir -p %s/curl"):format(PLACE))
      write(PLACE .. "/curl/curl.h", ("#define LIBCURL_VERSION_NUM %s\n"):format(version))
      local status, output = shell.run(("cc -std=c99 -I%s -E -o /dev/null src/libcurl.h"):format(PLACE))
      assert.equal(refused, status ~= 0, output)
      if refused then assert.matches("libcurl 7%.68 or newer is needed", output) end
    end)
  end
end)
