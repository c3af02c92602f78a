-- Imports into the served stand-in by processes of their own, which are killed in the middle.
local import_world = require "spec.support.import_world"
local instantly = require "instantly"
local json = require "instantly.mock.json"
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local shell = require "spec.support.shell"
local sleep = require "instantly.sleep"

local OUTCOMES = { "created", "skipped", "duplicate", "invalid", "blocked", "reconciled", "uncertain", "missing" }

describe("an import into the served stand-in", function()
  local served, client, folder, path, campaign
  setup(function()
    served = mock_server.start{ seed = false, tls_port = false }
    client = instantly.new{ base_url = served.http, api_key = served.key }
    folder = shell.output "mktemp -d"
  end)
  teardown(function()
    served.stop()
    shell.output("rm -rf " .. shell.quote(folder))
  end)
  before_each(function()
    path = os.tmpname()
    os.remove(path)
    path = folder .. path:match("[^/]*$")
    campaign = import_world.campaign(client).id
  end)

  local function start(count, chunk_size)
    local paths = ("package.path, package.cpath = %q, %q"):format(package.path, package.cpath)
    return process.start(("%s -e %s spec/support/importer.lua %s %s %d %d %s"):format(
      process.lua, shell.quote(paths), served.http, campaign, count, chunk_size, shell.quote(path)), {
      -- A sanitizer would keep what was freed, and no memory would look flat.
      ASAN_OPTIONS = (os.getenv "ASAN_OPTIONS" or "") .. ":quarantine_size_mb=0:thread_local_quarantine_size_kb=0",
    })
  end

  --- Hear what an importer says until it has settled so many rows: rows, kB; or to its end: the report as well.
  local function follow(importer, rows)
    local heard, kilobytes = 0, nil
    while heard < rows do
      local line = importer.read()
      if not line then error("the importer died", 2) end
      local report = line:match("^report (.*)$")
      if report then return heard, kilobytes, assert(json.decode(report)) end
      heard, kilobytes = line:match("^(%d+) (%d+)$")
      heard, kilobytes = tonumber(heard), tonumber(kilobytes)
    end
    return heard, kilobytes
  end

  local function kill(importer)
    assert.is_true(importer.signal "KILL")
    importer.stop(false)
  end

  --- All rows are leads, each one once; the report accounts for each one once.
  local function assert_complete(report, count)
    local sum, leads, distinct, seen = 0, 0, 0, {}
    for _, name in ipairs(OUTCOMES) do sum = sum + report[name] end
    assert.same({ count, count, count }, { report.rows, report.sent, sum })
    -- No duplicate: not even one that only the service kept from being there twice.
    assert.equal(count, report.created + report.reconciled)
    for lead in client.leads:each({ campaign = campaign }, { as = "table" }) do
      leads = leads + 1
      if not seen[lead.email] then distinct = distinct + 1 end
      seen[lead.email] = true
    end
    assert.same({ count, count }, { leads, distinct })
  end

  it("of 100,000 leads that is killed in the middle and resumed brings each one once, in flat memory", function()
    local importer = start(100000, 1000)
    local _, early = follow(importer, 20000)
    follow(importer, 50000)
    sleep.wait(math.random(0, 100) / 1000)
    kill(importer)
    importer = start(100000, 1000)
    local resumed_at = follow(importer, 1)
    local _, late, report = follow(importer, math.huge)
    importer.stop(false)
    assert.is_true(resumed_at > 50000)
    assert.is_true(report.resumed >= 50000)
    assert_complete(report, 100000)
    -- The second process saw all the rows. Their addresses alone would be 3 MB, in a table 10.
    assert.is_true(late < early * 1.25, ("%d kB after 20,000 rows, %d kB after 100,000"):format(early, late))
  end)

  it("may be killed at any moment, again and again", function()
    local settled = 0
    for _ = 1, 12 do
      local importer = start(10000, 50)
      settled = follow(importer, settled + math.random(1, 100))
      sleep.wait(math.random(0, 15) / 1000)
      kill(importer)
    end
    local importer = start(10000, 50)
    local _, _, report = follow(importer, math.huge)
    importer.stop(false)
    assert_complete(report, 10000)
  end)
end)
