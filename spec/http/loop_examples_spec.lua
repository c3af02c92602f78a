-- The examples with a loop of their own run as printed, from a shell, against the served stand-in.
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local served
setup(function() served = mock_server.start{} end)
teardown(function() served.stop() end)

--- What an example prints, both streams, and its exit status.
local function run(file, key, input)
  local output = shell.output(("printf %s | env -u INSTANTLY_CA_FILE INSTANTLY_BASE_URL=%s INSTANTLY_API_KEY=%s "
    .. "LUA_PATH=%s LUA_CPATH=%s %s examples/%s 2>&1; echo \"exit $?\""):format(shell.quote(input or ""), served.http, key,
    shell.quote(package.path), shell.quote(package.cpath), process.lua, file))
  return output, tonumber(output:match("exit (%d+)%s*$"))
end

describe("examples/with_cqueues.lua", function()
  it("gives the figures of all campaigns while other work goes on", function()
    local output, status = run("with_cqueues.lua", served.key)
    assert.equal(0, status, output)
    local count, turns = output:match("\n(%d+) campaigns; other work had (%d+) turns")
    assert.equal(tonumber(count), select(2, output:gsub("  %d+ sent\n", "")))
    assert.is_true(tonumber(count) >= 10)
    assert.is_true(tonumber(turns) >= 2)
  end)

  it("ends with a failure when there is one", function()
    local output, status = run("with_cqueues.lua", "wrong")
    assert.not_equal(0, status)
    assert.matches("unauthorized", output)
  end)
end)

describe("examples/with_select.lua", function()
  it("pauses what it reads, and says what cannot be paused", function()
    local client = instantly.new{ base_url = served.http, api_key = served.key }
    local ids = {}
    for i, campaign in ipairs(client.campaigns:collect{ status = "active", max = 3 }) do ids[i] = campaign.id end
    assert.equal(3, #ids)
    local output, status = run("with_select.lua", served.key, ("%s\n%s\nnobody\n%s\n"):format(ids[1], ids[2], ids[3]))
    assert.equal(0, status, output)
    for _, id in ipairs(ids) do assert.matches(id:gsub("%-", "%%-") .. "  [^\n]+: paused\n", output) end
    assert.matches("nobody%s+campaigns:pause failed: %l+", output)
  end)

  it("has nothing to do without input", function()
    assert.equal("exit 0", (run("with_select.lua", served.key)))
  end)
end)
