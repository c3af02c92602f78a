-- busted under the Lua that runs this file. The `busted` command starts a second interpreter, and
-- valgrind and the sanitizers would then watch the wrong one.
require "busted.runner" { standalone = false }
