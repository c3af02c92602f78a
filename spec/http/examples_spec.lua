-- The examples run as printed, from a shell, against the served stand-in.
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local served
setup(function() served = mock_server.start{} end)
teardown(function() served.stop() end)

--- What an example prints, both streams, and its exit status.
local function run(file, variables)
  local words = { "env -u INSTANTLY_API_KEY -u INSTANTLY_BASE_URL -u INSTANTLY_CA_FILE" }
  for name, value in pairs(variables) do words[#words + 1] = name .. "=" .. shell.quote(value) end
  words[#words + 1] = ("LUA_PATH=%s LUA_CPATH=%s"):format(shell.quote(package.path), shell.quote(package.cpath))
  local output = shell.output(("%s %s examples/%s 2>&1; echo \"exit $?\""):format(
    table.concat(words, " "), process.lua, file))
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
