-- Calls at 80 a second while a tenth of them meets a fault, for SOAK_SECONDS (15). `make soak MINUTES=10` lets it
-- run longer. SOAK_SEED repeats a run's choices. Valgrind is too slow for this: there it is the same number of calls
-- and the same checks, at a tenth of the rate. It also keeps what it makes of every compiled trace: there, none is.
local mock_server = require "spec.support.mock_server"
local soak = require "spec.support.soak"

local PRELOADED = os.getenv "LD_PRELOAD" or ""
local SLOWER = PRELOADED:find "vgpreload" and 10 or 1
local SECONDS = tonumber(os.getenv "SOAK_SECONDS" or "") or 15 * SLOWER
local SEED = tonumber(os.getenv "SOAK_SEED" or "") or os.time()
local RATE = 80 / SLOWER
-- A sanitizer keeps what was freed, and looks for leaks itself when all is over.
local ASAN = PRELOADED:find "asan" ~= nil

describe(("calls for a long time, seed %d,"):format(SEED), function()
  local server, report

  setup(function()
    local jit = rawget(_G, "jit")
    if jit and SLOWER > 1 then jit.off() end
    server = mock_server.start()
    local lua = jit and "luajit" or "lua" .. _VERSION:match "%d%.%d"
    local log = assert(io.open(("build/test/soak-%s.log"):format(lua), "w"))
    local function say(text)
      log:write(text, "\n")
      log:flush()
    end
    say(("%s, seed %d"):format(lua, SEED))
    report = soak.run{
      server = server, seconds = SECONDS, rate = RATE, round = 2.5 * SLOWER, attempt_timeout = SLOWER, seed = SEED, say = say,
    }
    log:close()
  end)
  teardown(function() server.stop() end)

  it("are all accounted for: a value or an error each", function()
    local tally = report.tally
    assert.equal(tally.made, tally.values + tally.errors)
    assert.is_true(tally.made >= (report.elapsed - report.waited) * RATE * 0.8)
    assert.is_true(tally.values > tally.made * 0.8)
    local kinds = 0
    for _ in pairs(tally.kinds) do kinds = kinds + 1 end
    assert.is_true(kinds >= 4)
  end)

  it("carry nothing out twice: what must be done once, was, or its call says that it may have been", function()
    local tally = report.tally
    assert.is_true(report.once_done <= tally.once_made)
    assert.is_true(report.once_done >= tally.once_values)
    assert.is_true(report.once_done <= tally.once_values + tally.once_uncertain)
  end)

  it("leave no memory behind", function()
    assert.is_true(report.last.lua_kb <= report.first.lua_kb * 1.05 + 100)
    assert.is_true(ASAN or report.last.rss_kb <= report.first.rss_kb * 1.1 + 2048)
  end)

  it("leave no file open, here or at the server", function()
    local kept = 2 * report.concurrency -- connections, to two addresses: by HTTP and by HTTPS
    assert.is_true(report.last.files <= report.first.files + kept)
    assert.is_true(report.last.server_files <= report.first.server_files + kept)
  end)

  it("leave nothing in Lua's registry", function()
    assert.is_true(report.last.registry <= report.first.registry + 2)
  end)

  it("are summed up", function()
    local tally = report.tally
    io.write(("\nsoak seed %d, %d calls in %.0f s, %d errors, accounted for %d/%d\n"):format(
      report.seed, tally.made, report.elapsed, tally.errors, tally.values + tally.errors, tally.made))
  end)
end)
