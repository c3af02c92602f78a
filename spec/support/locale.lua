--- Runs code where numbers have a comma and letters are Latin-1: a German locale of the last century, made for
--- the specs, since no machine can be relied on to have one.
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local locale = {}

local NAME = "de_DE.ISO-8859-1"

local CODE = [[
package.path, package.cpath = %q, %q
assert(os.setlocale %q, "there is no such locale")
assert(rawget(_G, "jit") or ("%%.1f"):format(0.5) == "0,5")
%s
]]

--- Runs Lua code in a child under that locale; what it printed. Raises when it fails.
function locale.run(code)
  local folder = shell.output "pwd" .. "/build/spec/locale"
  shell.output(("mkdir -p %s && localedef -i de_DE -f ISO-8859-1 %s/%s"):format(folder, folder, NAME))
  local chunk = CODE:format(package.path, package.cpath, NAME, code)
  return shell.output(("env LOCPATH=%s %s -e %s"):format(folder, process.lua, shell.quote(chunk)))
end

return locale
