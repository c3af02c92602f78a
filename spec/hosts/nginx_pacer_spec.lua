-- The workers of one nginx share what the workspace allows, through a lua_shared_dict: all of it, and no more.
local cjson = require "cjson"
local core = require "instantly.core"
local instantly = require "instantly"
local json = require "instantly.mock.json"
local mock_server = require "spec.support.mock_server"
local nginx = require "spec.support.nginx"
local pacing = require "spec.support.pacing"

local WORKSPACE = { { requests = 100, per_seconds = 1 }, { requests = 6000, per_seconds = 60 } }
local SECONDS, WORKERS = 5, 2

-- In each worker: ten callers, as fast as the pacer lets them, from a moment on.
local DRIVE = [[
    ngx.timer.at(0, function()
      local core = require "instantly.core"
      local instantly = require "instantly"
      local starts, seconds = %.6f, %d
      local client = instantly.new{ base_url = %q, api_key = %q, retries = 0, max_wait = seconds }
      instantly.sleep(starts - core.now())
      local ends, in_time, problem = starts + seconds, 0, nil
      local function call()
        while core.now() < ends and not problem do
          local value, err = client.campaigns:count_launched()
          if value and core.now() <= ends then in_time = in_time + 1 end
          if err and err.local_wait then break end
          if err then problem = tostring(err) end
        end
        return true
      end
      instantly.gather{ call, call, call, call, call, call, call, call, call, call }
      ngx.shared.results:rpush("results", require("cjson").encode{ in_time = in_time, problem = problem })
    end)
]]

--- The results of all workers, when the last one has told its own.
local function results_of(server)
  for _ = 1, 600 do
    local texts = server.run(([[
      local results = ngx.shared.results
      if results:llen("results") < %d then return nil end
      local list = {}
      for i = 1, %d do list[i] = results:lpop("results") end
      return list ]]):format(WORKERS, WORKERS))
    if texts then return texts end
    os.execute "sleep 0.1"
  end
  error "the workers do not come to an end"
end

--- Drive an nginx; the share that was used, 429s, calls by worker, and what went wrong.
local function drive(http, seconds)
  local served = mock_server.start{ tls_port = false, rate = { windows = json.array(WORKSPACE) } }
  local server = nginx.start{
    workers = WORKERS, http = "lua_shared_dict results 1m; " .. http, init = 'require("instantly").preload()',
    init_worker = DRIVE:format(core.now() + 1.5, seconds, served.http, served.key),
  }
  local found = { in_time = 0, least = math.huge, problems = {} }
  for _, text in ipairs(results_of(server)) do
    local result = cjson.decode(text)
    found.in_time = found.in_time + result.in_time
    found.least = math.min(found.least, result.in_time)
    found.problems[#found.problems + 1] = result.problem
  end
  local client = instantly.new{ base_url = served.http, api_key = served.key, pacer = false }
  found.refused = assert(client:request{ path = "/__mock/refused" }).count
  found.used = found.in_time / pacing.allowed(WORKSPACE, seconds)
  server.stop()
  served.stop()
  return found
end

describe("the workers of an nginx", function()
  it("that have a lua_shared_dict use at least 98 % of what is allowed, together, and meet no 429", function()
    local found = drive("lua_shared_dict instantly 2m;", SECONDS)
    io.write(("\npacing nginx-2-workers %.1f%% %d\n"):format(found.used * 100, found.refused))
    assert.same({}, found.problems)
    assert.equal(0, found.refused)
    assert.is_true(found.used >= 0.98 and found.used <= 1, ("%.1f%%"):format(found.used * 100))
    assert.is_true(found.least > 0, "one worker had nothing of it")
  end)

  it("that have none are told apart by the judge: each takes all of it", function()
    local found = drive("", 2)
    assert.is_true(found.refused > 0)
    assert.matches("rate_limited (429)", found.problems[1], 1, true)
  end)
end)
