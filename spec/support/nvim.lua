--- A real Neovim for the specs, with the library in LuaJIT's build.
local host_build = require "spec.support.host_build"
local shell = require "spec.support.shell"

local nvim = {}

local ROOT = shell.output "pwd"
local SECONDS = 300 -- what hangs is ended after that

-- What every piece of code has at hand: `say` prints a line, `main` runs a function as a task and leaves the
-- editor when it has ended.
local PRELUDE = [[
local instantly, uv = require "instantly", vim.loop
require "instantly.nvim"
local function say(...)
  local words = {}
  for i = 1, select("#", ...) do words[i] = tostring((select(i, ...))) end
  io.stdout:write(table.concat(words, "\t"), "\n")
end
local function leave(ok, problem)
  if not ok then say("FAILED", problem) end
  io.stdout:flush()
  vim.cmd(ok and "qa!" or "cq")
end
local function main(fn)
  instantly.spawn(function() leave(xpcall(fn, debug.traceback)) end)
end
local function run()
]]
local POSTLUDE = [[

end
local ok, problem = xpcall(run, debug.traceback)
if not ok then leave(ok, problem) end
]]

--- The variables that let Neovim find the library and what the specs use. `flavour`: another build.
function nvim.environment(flavour)
  return {
    LUA_PATH = ("%s/lua/?.lua;%s/lua/?/init.lua;%s/?.lua;;"):format(ROOT, ROOT, ROOT),
    LUA_CPATH = (flavour and host_build.folder(flavour) .. "/?.so;" or "") .. host_build.folder() .. "/?.so;;",
    LD_PRELOAD = host_build.preload,
  }
end

--- Builds the library for it, if that has not been done.
function nvim.build(flavour)
  host_build.make()
  if flavour then host_build.make(flavour) end
end

function nvim.words(variables)
  local words = {}
  for name, value in pairs(variables) do words[#words + 1] = name .. "=" .. shell.quote(tostring(value)) end
  return table.concat(words, " ")
end

--- Runs code in a Neovim without a screen, and gives what it printed and its exit status.
---@param code string
---@param variables table<string, any>? further variables of the environment
---@param flavour string? another build
function nvim.run(code, variables, flavour)
  local path = os.tmpname()
  local file = assert(io.open(path, "w"))
  file:write(PRELUDE, code, POSTLUDE)
  file:close()
  local environment = nvim.environment(flavour)
  for name, value in pairs(variables or {}) do environment[name] = value end
  local status, output = shell.run(("env -u INSTANTLY_API_KEY -u INSTANTLY_BASE_URL -u INSTANTLY_CA_FILE %s "
    .. "timeout -k 5 %d nvim --headless -u NONE -i NONE -n -c 'luafile %s'"):format(nvim.words(environment), SECONDS, path))
  os.remove(path)
  return output, status
end

--- As `run`, for code that must succeed: its lines, each split at tabs.
function nvim.lines(code, variables, flavour)
  local output, status = nvim.run(code, variables, flavour)
  if status ~= 0 then error(("status %d\n%s"):format(status, output), 2) end
  local lines = {}
  for line in output:gmatch "[^\r\n]+" do
    local fields = {}
    for field in (line .. "\t"):gmatch "([^\t]*)\t" do fields[#fields + 1] = field end
    lines[#lines + 1] = fields
  end
  return lines
end

return nvim
