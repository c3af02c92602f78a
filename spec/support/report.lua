-- busted output for spec/support/run.lua: failures as plain text on stdout, and the counts in the file
-- named by -Xoutput. While a test runs that file holds its name, so a crash tells where it was.
local plain = require "busted.outputHandlers.plainTerminal"

return function(options)
  local busted = require "busted"
  local path = assert(options.arguments[1], "report.lua: say -Xoutput=FILE")
  local handler = plain(options)

  local function note(...)
    local file = assert(io.open(path, "w"))
    file:write(string.format(...), "\n")
    file:close()
    return nil, true
  end

  busted.subscribe({ "test", "start" }, function(test)
    return note("running %s", handler.getFullName(test))
  end)
  busted.subscribe({ "suite", "end" }, function()
    return note("%d passed %d failed %d skipped %.1f seconds", handler.successesCount,
      handler.failuresCount + handler.errorsCount, handler.pendingsCount, handler.getDuration())
  end)
  return handler
end
