-- Serves the mock from a process of its own, for one spec.
--
--   local server = require("spec.support.mock_server").start { seed = false }
--   … server.http, server.https, server.ca_file, server.key, server.pid …
--   assert.equal(0, server.stop())

local json = require "instantly.mock.json"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local mock_server = {}

local CODE = [[
package.path, package.cpath = %q, %q
local json = require "instantly.mock.json"
require "instantly.mock.server".run(json.decode(%q))
]]

--- The command that serves with these options, until it is ended.
function mock_server.command(options)
  local code = CODE:format(package.path, package.cpath, json.encode(options or {}))
  return process.lua .. " -e " .. shell.quote(code)
end

--- Starts a server; the options are those of `instantly.mock.server`, but functions.
---@param options table?
---@return table
function mock_server.start(options)
  -- A shell stays above the server, to tell its exit status; a sanitizer is for the specs alone.
  local script = mock_server.command(options) .. "; echo exit $?"
  local child = process.start("sh -c " .. shell.quote(script), { LD_PRELOAD = "" })
  local server = json.decode(child.ready)
  if not json.is_object(server) then
    child.stop(false)
    error("the mock server did not start: " .. child.ready, 2)
  end

  local status
  local wait = child.stop
  --- Ends it by SIGTERM, or another signal; its exit status.
  function server.stop(signal)
    if not status then
      shell.run(("kill -%s %d"):format(signal or "TERM", server.pid))
      status = tonumber(wait(false):match("exit (%d+)"))
    end
    return status
  end
  child.stop = server.stop -- the shell alone is not the server

  return server
end

return mock_server
