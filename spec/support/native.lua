--- fork, exit, wait, full_port, deafen, hasten: compiled from native.c for the Lua that runs the specs.
local shell = require "spec.support.shell"

local name = rawget(_G, "jit") and "luajit" or "lua" .. _VERSION:match "%d%.%d"
local path = "build/spec/native-" .. name .. ".so"

-- A new file each time: one that another run has loaded is not written over.
shell.output(([[
mkdir -p build/spec
${CC:-cc} -std=c99 -D_GNU_SOURCE -O1 -fPIC -shared $(pkg-config --cflags %s) -o %s.$$ spec/support/native.c
mv %s.$$ %s]]):format(name, path, path, path))

return assert(package.loadlib(path, "luaopen_spec_native"))()
