-- The workers of one nginx share what the workspace allows, through a lua_shared_dict: all of it, and no more.
local cjson = require "cjson"
local core = require "instantly.core"
local cqueues = require "cqueues"
local instantly = require "instantly"
local json = require "instantly.mock.json"
local mock_server = require "spec.support.mock_server"
local nginx = require "spec.support.nginx"
local pacing = require "spec.support.pacing"

local WORKSPACE = { { requests = 100, per_seconds = 1 }, { requests = 6000, per_seconds = 60 } }
local SECONDS, CALLERS = 5, 20

-- Calls as fast as the pacer lets it, from a moment on.
local DRIVE = [[
    local core = require "instantly.core"
    local instantly = require "instantly"
    local args = ngx.req.get_uri_args()
    local client = instantly.new{ base_url = args.url, api_key = args.key, retries = 0, max_wait = args.seconds + 0 }
    instantly.sleep(args.starts - core.now())
    local ends, in_time, problem = args.starts + args.seconds, 0, nil
    while core.now() < ends and not problem do
      local value, err = client.campaigns:count_launched()
      if value and core.now() <= ends then in_time = in_time + 1 end
      if err and err.local_wait then break end
      if err then problem = tostring(err) end
    end
    ngx.print(require("cjson").encode{ in_time = in_time, problem = problem, worker = ngx.worker.pid() })
]]

--- Drive an nginx with two workers; the share that was used, 429s, calls by worker, and what went wrong.
local function drive(http, seconds)
  local served = mock_server.start{ tls_port = false, rate = { windows = json.array(WORKSPACE) } }
  local server = nginx.start{
    http = http, init = 'require("instantly").preload()', locations = { ["/drive"] = DRIVE },
  }
  local queue, found = cqueues.new(), { in_time = 0, by_worker = {}, workers = 0, problems = {} }
  local path = ("/drive?url=%s&key=%s&seconds=%d&starts=%.6f"):format(served.http, served.key, seconds, core.now() + 0.5)
  for _ = 1, CALLERS do
    queue:wrap(function()
      local result = cjson.decode((server.get(path)))
      found.in_time = found.in_time + result.in_time
      found.problems[#found.problems + 1] = result.problem
      if not found.by_worker[result.worker] then found.workers = found.workers + 1 end
      found.by_worker[result.worker] = true
    end)
  end
  assert(queue:loop())
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
    assert.equal(2, found.workers)
    assert.equal(0, found.refused)
    assert.is_true(found.used >= 0.98 and found.used <= 1, ("%.1f%%"):format(found.used * 100))
  end)

  it("that have none are told apart by the judge: each takes all of it", function()
    local found = drive("", 2)
    assert.is_true(found.refused > 0)
    assert.matches("rate_limited (429)", found.problems[1], 1, true)
  end)
end)
