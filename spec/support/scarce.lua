--- run(n, f) -> refused, ok, result: calls f while all but n allocations of Lua fail. Compiled from
-- scarce.c for the Lua that runs the specs.
local shell = require "spec.support.shell"

local name = rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match "%d%.%d"
local path = "build/spec/scarce-" .. name .. ".so"

-- A new file each time: one that another run has loaded is not written over.
shell.output(([[
mkdir -p build/spec
${CC:-cc} -std=c99 -O1 -fPIC -shared $(pkg-config --cflags %s) -o %s.$$ spec/support/scarce.c
mv %s.$$ %s]]):format(name, path, path, path))

return assert(package.loadlib(path, "luaopen_spec_scarce"))()
