-- The library inside a real Neovim, against real servers on loopback.
local conformance = require "spec.support.conformance"
local core = require "instantly.core"
local error_kinds = require "spec.support.error_kinds"
local mock_server = require "spec.support.mock_server"
local nvim = require "spec.support.nvim"
local process = require "spec.support.process"
local shell = require "spec.support.shell"
local slowdown = require "spec.support.slowdown"

local GROUPS = { campaigns = true, leads = true, lead_lists = true }

local served, raw
setup(function()
  nvim.build "poll"
  served = mock_server.start { any_id = true }
  raw = process.serve "spec/support/raw_server.lua"
end)
teardown(function()
  served.stop()
  raw.stop()
end)

--- The ports of the raw server as a Lua table.
local function ports()
  local fields = { ("ca = %q"):format(raw.ca) }
  for _, name in ipairs { "plain", "mute", "good", "self", "stranger", "wrong", "expired" } do
    fields[#fields + 1] = ("%s = %d"):format(name, raw[name])
  end
  return "{ " .. table.concat(fields, ", ") .. " }"
end

local CONFORMANCE = [[
main(function()
  local groups = { campaigns = true, leads = true, lead_lists = true }
  local conformance = require "spec.support.conformance"
  local names = conformance.names()
  local server = { url = os.getenv "SERVED", key = os.getenv "KEY", ca_file = os.getenv "CA" }
  local run = conformance.new { name = "mock", reset = "/__mock/reset", valid_answers = true,
    start = function() return server end }
  run.start()
  for _, case in ipairs(run.cases) do
    local name = names[case.method .. " " .. case.path]
    if name and groups[name.collection] then
      run.forget()
      local ok, problem = pcall(run.check, case)
      say(case.title, ok and "ok" or (tostring(problem):gsub("%s+", " ")))
    end
  end
end)
]]

for _, way in ipairs { "http", "https" } do
  describe(("in Neovim, over %s,"):format(way:upper()), function()
    local found = {}
    setup(function()
      local variables = { SERVED = served[way], KEY = served.key, CA = way == "https" and served.ca_file or nil }
      for _, line in ipairs(nvim.lines(CONFORMANCE, variables)) do found[line[1]] = line[2] end
    end)

    local names, count = conformance.names(), 0
    for _, case in ipairs(conformance.cases()) do
      local name = names[case.method .. " " .. case.path]
      if name and GROUPS[name.collection] then
        count = count + 1
        local title = ("%s %s (%s)"):format(case.method, case.path, case.id)
        it(title .. " is sent and read as the API file says", function() assert.equal("ok", found[title]) end)
      end
    end

    it("the groups of campaigns and leads were asked for all they have", function()
      assert.is_true(count >= 38, count .. " operations")
    end)
  end)
end

describe("in Neovim", function()
  local kinds
  setup(function()
    kinds = {}
    for _, line in ipairs(nvim.lines(([[
      main(function()
        local server = %s
        for _, case in ipairs(require("spec.support.error_kinds").cases()) do
          local value, err = case.call(server)
          say(case.name, value == nil and err.kind or "no error", err and err.uncertain or false)
        end
      end)
    ]]):format(ports()))) do kinds[line[1]] = line end
  end)

  for _, case in ipairs(error_kinds.cases()) do
    it(("%s is a %s error"):format(case.name, case.kind), function()
      assert.same({ case.name, case.kind, tostring(case.uncertain or false) }, kinds[case.name])
    end)
  end
end)

-- 20 tasks of 2 calls each, while a timer of the editor ticks every 10 ms.
local TWENTY = [[
local client = instantly.new{ api_key = "k", pacer = false, base_url = "http://127.0.0.1:" .. os.getenv "PORT" }
local last, longest = nil, 0
vim.fn.timer_start(10, function()
  local now = uv.hrtime() / 1e9
  longest, last = math.max(longest, last and now - last or 0), now
end, { ["repeat"] = -1 })
main(function()
  for _ = 1, 15 do -- the best of some: other programs run here, too
    instantly.sleep(0.05)
    local begun = uv.hrtime() / 1e9
    longest, last = 0, nil
    local calls = {}
    for i = 1, 20 do
      calls[i] = function()
        for _ = 1, 2 do assert(client:request{ path = "/counted", query = { ["100"] = "" } }) end
        return true
      end
    end
    local results, errors = instantly.gather(calls)
    local took = uv.hrtime() / 1e9 - begun
    assert(not errors and #results == 20)
    say(took, longest)
    if took < 0.3 and longest <= 0.025 then break end
  end
end)
]]

for _, flavour in ipairs { "epoll", "poll" } do
  describe(("in Neovim, waiting by %s,"):format(flavour), function()
    local build = flavour == "poll" and flavour or nil

    it("20 tasks of 2 calls of 100 ms end within 0.3 s, and a timer of 10 ms never waits for more than 25", function()
      local rounds = nvim.lines(TWENTY, { PORT = raw.plain }, build)
      local took, longest = tonumber(rounds[#rounds][1]), tonumber(rounds[#rounds][2])
      -- What is not waiting is working, and takes longer on a busy machine.
      local slower = slowdown()
      assert.is_true(took >= 0.2 and took < 0.2 + 0.1 * slower, took .. " seconds")
      assert.is_true(longest > 0.009 and longest <= 0.01 + 0.015 * slower, longest .. " seconds between two ticks")
    end)

    for way, url in pairs { HTTP = "http://127.0.0.1:%d/stall", HTTPS = "https://127.0.0.1:%d/stall" } do
      it((":qa! with 10 calls in flight over %s leaves within 0.3 s"):format(way), function()
        local best = math.huge
        for _ = 1, 5 do
          local base = url:format(way == "HTTP" and raw.plain or raw.good)
          local lines = nvim.lines([[
            local client = instantly.new{ api_key = "k", pacer = false, base_url = os.getenv "URL", ca_file = os.getenv "CA" }
            for _ = 1, 10 do instantly.spawn(function() return client:request{ path = "/" } end) end
            vim.fn.timer_start(300, function()
              local active = require("instantly.reactor").idle() and 0 or 10
              say(active, string.format("%.6f", uv.hrtime() / 1e9))
              io.stdout:flush()
              vim.cmd "qa!"
            end)
          ]], { URL = base, CA = raw.ca }, build)
          assert.equal("10", lines[1][1])
          best = math.min(best, core.now() - tonumber(lines[1][2]))
          if best < 0.3 then break end
        end
        assert.is_true(best < 0.3, best .. " seconds")
      end)
    end

    it("sleeps, calls and cancels work together, and the loop is quiet while nothing happens", function()
      local lines = nvim.lines([[
        local client = instantly.new{ api_key = "k", pacer = false, base_url = "http://127.0.0.1:" .. os.getenv "PORT" }
        main(function()
          local stalled = instantly.spawn(function() return client:request{ path = "/stall" } end)
          instantly.sleep(0.05)
          stalled:cancel()
          say(select(2, stalled:wait()).kind)
          local before = os.clock()
          assert(client:request{ path = "/counted", query = { ["500"] = "" } })
          say(os.clock() - before < 0.2)
        end)
      ]], { PORT = raw.plain }, build)
      assert.same({ { "cancelled" }, { "true" } }, lines)
    end)
  end)
end

describe("in Neovim, tasks", function()
  local function lines(code) return nvim.lines(code, { PORT = raw.plain }) end

  it("run from commands, mappings, autocommands and all timers, and may use the editor's API", function()
    local found = {}
    for _, line in ipairs(lines [[
      local client = instantly.new{ api_key = "k", pacer = false, base_url = "http://127.0.0.1:" .. os.getenv "PORT" }
      local left = 6
      local function task(name)
        return function()
          instantly.spawn(function()
            local answer, err = client:request{ path = "/json" }
            local ok, problem = pcall(function()
              vim.api.nvim_buf_set_lines(0, 0, -1, false, { answer.id })
              assert(vim.fn.getline(1) == "x")
              vim.cmd "normal! Aok"
            end)
            say(name, ok and vim.fn.getline(1) or problem)
            left = left - 1
            if left == 0 then leave(true) end
          end)
        end
      end
      vim.api.nvim_create_user_command("Ask", task "command", {})
      vim.cmd "Ask"
      vim.keymap.set("n", "gA", task "mapping")
      vim.cmd "normal gA"
      vim.api.nvim_create_autocmd("User", { pattern = "Ask", callback = task "autocommand" })
      vim.cmd "doautocmd User Ask"
      vim.fn.timer_start(5, task "timer of vim")
      uv.new_timer():start(5, 0, task "timer of luv")
      vim.schedule(task "scheduled")
    ]]) do found[line[1]] = line[2] end
    assert.same({
      command = "xok", mapping = "xok", autocommand = "xok", ["timer of vim"] = "xok", ["timer of luv"] = "xok",
      scheduled = "xok",
    }, found)
  end)

  it("begin at once, but for those from a callback of luv, where little is allowed", function()
    assert.same({ { "begun", "false" }, { "after", "command" }, { "after", "callback" }, { "begun", "false" } }, lines [[
      local function begin() say("begun", vim.in_fast_event()) end
      instantly.spawn(begin)
      say("after", "command")
      uv.new_timer():start(1, 0, function()
        instantly.spawn(begin)
        say("after", "callback")
        instantly.spawn(function() leave(true) end)
      end)
    ]])
  end)

  it("that fail while nobody waits are told through vim.notify, at once", function()
    local found = lines [[
      vim.notify = function(text, level)
        say((text:gsub("\n.*", "")), level == vim.log.levels.ERROR)
        leave(true)
      end
      instantly.spawn(function()
        instantly.sleep(0.01)
        error("on purpose", 0)
      end)
    ]]
    assert.same({ { "instantly: a task failed, and nobody asked: on purpose", "true" } }, found)
  end)

  it("go on while a call outside of them blocks the editor", function()
    assert.same({ { "in the task" }, { "after the call" } }, lines [[
      local client = instantly.new{ api_key = "k", pacer = false, base_url = "http://127.0.0.1:" .. os.getenv "PORT" }
      local task = instantly.spawn(function()
        assert(client:request{ path = "/json" })
        say "in the task"
      end)
      assert(client:request{ path = "/counted", query = { ["200"] = "" } })
      say "after the call"
      leave(task.status == "done")
    ]])
  end)

  it("go on while one of them runs the editor's loop itself, as when it asks the user", function()
    assert.same({ { "answered", "true" }, { "asked" } }, lines [[
      local client = instantly.new{ api_key = "k", pacer = false, base_url = "http://127.0.0.1:" .. os.getenv "PORT" }
      main(function()
        instantly.sleep(0.01)
        local other = instantly.spawn(function()
          for _ = 1, 3 do assert(client:request{ path = "/counted", query = { ["20"] = "" } }) end
          say("answered", true)
        end)
        vim.wait(3000, function() return other.status ~= "running" end)
        say "asked"
      end)
    ]])
  end)

  --- How long the editor was busy between two ticks of 10 ms at most, while some tasks run; in its own time, so that
  --- other programs have no part in it.
  local function busy(code)
    local found = lines(([[
      local client = instantly.new{ api_key = "k", pacer = false, base_url = "http://127.0.0.1:" .. os.getenv "PORT" }
      local last, longest
      vim.fn.timer_start(10, function()
        local used = os.clock()
        longest, last = math.max(longest or 0, last and used - last or 0), used
      end, { ["repeat"] = -1 })
      main(function()
        local best = math.huge
        for _ = 1, 3 do
          last, longest = nil, 0
          local calls = {}
          for i = 1, 40 do calls[i] = function() %s end end
          local results, errors = instantly.gather(calls)
          assert(not errors and #results == 40)
          best = math.min(best, longest)
        end
        say(best)
      end)
    ]]):format(code))
    return tonumber(found[1][1])
  end

  it("leave the editor its turn while 40 answers of 330 kB arrive", function()
    local longest = busy [[return client:request{ path = "/campaigns-json", query = { ["100"] = "" } }]]
    assert.is_true(longest < 0.025, longest .. " seconds")
  end)

  it("leave the editor its turn when 40 go on at the same moment, and each works for 2 ms", function()
    local longest = busy [[
      instantly.sleep(0.05)
      local ends = os.clock() + 0.002
      repeat until os.clock() >= ends
      return true
    ]]
    assert.is_true(longest > 0.002 and longest < 0.025, longest .. " seconds")
  end)
end)

describe("in Neovim,", function()
  it("the module says that it is for Neovim, elsewhere", function()
    assert.error_matches(function() require "instantly.nvim" end, "is for Neovim")
  end)

  it(":help instantly opens the page, and knows its parts", function()
    local found = nvim.lines [[
      for _, tag in ipairs{ "instantly", "instantly-tasks", ":InstantlyCampaigns", "instantly-health" } do
        vim.cmd("help " .. tag)
        say(vim.fn.expand "%:t", (vim.fn.getline("."):find("*" .. tag .. "*", 1, true)) ~= nil)
      end
      leave(true)
    ]]
    for i = 1, 4 do assert.same({ "instantly.txt", "true" }, found[i]) end
  end)

  --- The lines of the health report.
  local function health(variables, before)
    local output, status = nvim.run((before or "") .. [[

      vim.cmd "checkhealth instantly"
      for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do say(line) end
      leave(true)
    ]], variables)
    assert.equal(0, status, output)
    return output
  end

  it(":checkhealth instantly is content with a whole installation, and shows no key", function()
    local report = health { INSTANTLY_API_KEY = "the-key-of-this-spec" }
    assert.matches("OK: instantly.core loads", report)
    assert.matches("OK: libcurl %d+%.%d+", report)
    assert.matches("OK: Neovim's loop waits", report)
    assert.matches("OK: INSTANTLY_API_KEY is set", report)
    assert.is_nil(report:find("WARNING", 1, true) or report:find("ERROR", 1, true))
    assert.is_nil(report:find("the-key-of", 1, true))
  end)

  it(":checkhealth instantly says what is missing, and what to do", function()
    local report = health({}, [[require("instantly.reactor").attach()]])
    assert.matches("WARNING: INSTANTLY_API_KEY is not set", report)
    assert.matches("WARNING: calls are not attached.*put require \"instantly.nvim\"", report)
    report = health({}, [[
      package.loaded["instantly.curl"], package.cpath = nil, ""
    ]])
    assert.matches("ERROR: instantly: cannot load the compiled module instantly.curl", report)
  end)
end)

describe("in Neovim, the README's init file", function()
  it("works as printed", function()
    local block = shell.read("README.md"):match "\n```lua init.lua\n(.-)\n```"
    local found = nvim.lines(([[
      local printed = loadstring(%q)
      printed()
      vim.notify = function(text)
        say(text)
        leave(true)
      end
      vim.cmd "InstantlyPaused"
    ]]):format(block), { INSTANTLY_BASE_URL = served.http, INSTANTLY_API_KEY = served.key })
    assert.matches("^Paused: %w", found[1][1])
  end)
end)

describe("in Neovim, the library", function()
  local CODE = [[
    vim.cmd "checkhealth instantly"
    say(table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), " "))
    vim.cmd "help instantly-tasks"
    say(vim.fn.expand "%:p")
    leave(true)
  ]]

  it("is found by help and health where make install has put it, which may be write-protected", function()
    local place = shell.output "pwd" .. "/build/spec/nvim/installed"
    shell.output("rm -rf " .. place)
    local status, output = shell.make(("-s install LUA=luajit LUADIR=%s/lua LIBDIR=%s/lib"):format(place, place))
    assert.equal(0, status, output)
    local found = nvim.lines(CODE, {
      LUA_PATH = ("%s/lua/?.lua;%s/lua/?/init.lua;;"):format(place, place), LUA_CPATH = place .. "/lib/?.so;;",
    })
    assert.matches("OK: instantly.core loads", found[1][1])
    assert.equal(place .. "/lua/instantly/nvim/runtime/doc/instantly.txt", found[2][1])
  end)

  it("is found by health in a checkout that a plugin manager has put on the runtimepath", function()
    local root = shell.output "pwd"
    local environment = nvim.environment()
    environment.LUA_PATH = ";;"
    local output = shell.output(("env %s nvim --headless -u NONE -i NONE -n --cmd 'set rtp^=%s' -c 'checkhealth instantly' "
      .. "-c '%%print' -c 'qa!' 2>&1"):format(nvim.words(environment), root))
    assert.matches("OK: instantly.core loads", output)
    assert.matches("WARNING: calls are not attached", output)
  end)
end)
