-- The examples run as printed, from a shell, against the served stand-in.
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local served
setup(function() served = mock_server.start{} end)
teardown(function() served.stop() end)

--- What an example prints, both streams, and its exit status. `input`: what it reads, if anything.
local function run(file, variables, input)
  local words = { "env -u INSTANTLY_API_KEY -u INSTANTLY_BASE_URL -u INSTANTLY_CA_FILE" }
  for name, value in pairs(variables) do words[#words + 1] = name .. "=" .. shell.quote(value) end
  words[#words + 1] = ("LUA_PATH=%s LUA_CPATH=%s"):format(shell.quote(package.path), shell.quote(package.cpath))
  local output = shell.output(("%s %s %s examples/%s 2>&1; echo \"exit $?\""):format(
    input and ("printf %s |"):format(shell.quote(input)) or "", table.concat(words, " "), process.lua, file))
  return output, tonumber(output:match("exit (%d+)%s*$"))
end

describe("examples/quickstart.lua", function()
  local output, status
  setup(function()
    output, status = run("quickstart.lua", {
      INSTANTLY_BASE_URL = served.https, INSTANTLY_CA_FILE = served.ca_file, INSTANTLY_API_KEY = served.key,
    })
  end)

  it("ends well", function() assert.equal(0, status, output) end)

  it("lists the campaigns as an aligned table", function()
    local header = output:match("\n(  NAME[^\n]*)\n")
    local column = header:find("STATUS", 1, true)
    local rows = 0
    for line in output:gmatch("\n(  [%w][^\n]*%d%d%d%d%-%d%d%-%d%d)") do
      assert.matches("^%l", line:sub(column))
      assert.equal(" ", line:sub(column - 1, column - 1))
      rows = rows + 1
    end
    assert.is_true(rows >= 10)
  end)

  it("pauses a campaign and shows what changed, and activates it again", function()
    assert.matches("Paused     [^\n]+: active %-> paused", output)
    assert.matches("Activated  [^\n]+: paused %-> active", output)
  end)

  it("shows a failure as a user meets it", function()
    assert.matches("kind     not_found", output, 1, true)
    assert.matches("status   404", output, 1, true)
    assert.matches("hint     %w+", output)
  end)

  it("without a key says what to set, and ends with a failure", function()
    local text, code = run("quickstart.lua", {})
    assert.not_equal(0, code)
    assert.matches("set the environment variable INSTANTLY_API_KEY", text, 1, true)
  end)

  it("never prints the key", function()
    local text = run("quickstart.lua", { INSTANTLY_BASE_URL = served.http, INSTANTLY_API_KEY = "wrong-key-0123456789" })
    assert.matches("unauthorized", text, 1, true)
    assert.is_nil(text:find("wrong-key", 1, true))
  end)
end)

local function over_http()
  return { INSTANTLY_BASE_URL = served.http, INSTANTLY_API_KEY = served.key }
end

describe("examples/with_cqueues.lua", function()
  it("gives the figures of all campaigns while other work goes on", function()
    local output, status = run("with_cqueues.lua", over_http())
    assert.equal(0, status, output)
    local count, turns = output:match("\n(%d+) campaigns; other work had (%d+) turns")
    assert.equal(tonumber(count), select(2, output:gsub("  %d+ sent\n", "")))
    assert.is_true(tonumber(count) >= 10)
    assert.is_true(tonumber(turns) >= 2)
  end)

  it("ends with a failure when there is one", function()
    local output, status = run("with_cqueues.lua", { INSTANTLY_BASE_URL = served.http, INSTANTLY_API_KEY = "wrong" })
    assert.not_equal(0, status)
    assert.matches("unauthorized", output)
  end)
end)

describe("examples/with_select.lua", function()
  it("pauses what it reads, and says what cannot be paused", function()
    local client = require("instantly").new{ base_url = served.http, api_key = served.key }
    local ids = {}
    for i, campaign in ipairs(client.campaigns:collect{ status = "active", max = 3 }) do ids[i] = campaign.id end
    assert.equal(3, #ids)
    local lines = ids[1] .. "\n" .. ids[2] .. "\nnobody\n" .. ids[3] .. "\n"
    local output, status = run("with_select.lua", over_http(), lines)
    assert.equal(0, status, output)
    for _, id in ipairs(ids) do assert.matches(id:gsub("%-", "%%-") .. "  [^\n]+: paused\n", output) end
    assert.matches("nobody%s+campaigns:pause failed: %l+", output)
  end)

  it("has nothing to do without input", function()
    local output, status = run("with_select.lua", over_http(), "")
    assert.equal("exit 0", output)
    assert.equal(0, status)
  end)
end)
