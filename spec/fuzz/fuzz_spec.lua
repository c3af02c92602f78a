local shell = require "spec.support.shell"

-- What is committed of each fuzzer's findings is repeated, and a few seconds of new inputs are tried.
local SECONDS = 3
local FUZZERS = shell.read("Makefile"):match "\nFUZZERS%s*=%s*(.-)\n"

local function fuzz(name)
  return shell.make(("fuzz LUA=lua5.4 FUZZERS=%s SECONDS=%d"):format(name, SECONDS))
end

describe("the fuzzer", function()
  for name in FUZZERS:gmatch "%S+" do
    it(name .. " finds nothing", function()
      local status, output = fuzz(name)
      assert.equal(0, status, output)
      local runs = output:match("fuzz " .. name .. " (%d+) ok\n")
      assert.is_true(tonumber(runs) > #shell.lines("ls spec/fuzz/corpus/" .. name), output)
    end)
  end

  it("tells of what a script raises, and keeps the input", function()
    shell.output "mkdir -p build/spec/fuzz"
    local file = assert(io.open("build/spec/fuzz/raises.lua", "w"))
    file:write 'return function(text) assert(#text < 5, "too long for me") end\n'
    file:close()
    local status, output = shell.run("FUZZ=build/spec/fuzz/raises.lua build/lua5.4-fuzz/fuzz -runs=100000 "
      .. "-artifact_prefix=build/spec/fuzz/")
    assert.not_equal(0, status)
    assert.matches("too long for me", output)
    local kept = output:match "Test unit written to (%S+)"
    assert.is_true(#shell.read(kept) >= 5)
    os.remove(kept)
  end)

  it("of each script in this folder is run by make fuzz", function()
    for _, script in ipairs(shell.lines "ls spec/fuzz/corpus") do
      assert.matches("%f[%w]" .. script .. "%f[%W]", FUZZERS)
      assert.is_truthy(shell.read("spec/fuzz/" .. script .. ".lua"))
    end
  end)
end)
