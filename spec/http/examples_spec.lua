-- The examples run as printed, from a shell, against the served stand-in.
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local served
setup(function() served = mock_server.start{} end)
teardown(function() served.stop() end)

local function client()
  return instantly.new{ base_url = served.http, api_key = served.key }
end

--- What an example prints, both streams, and its exit status.
local function run(file, variables, arguments)
  local words = { "env -u INSTANTLY_API_KEY -u INSTANTLY_BASE_URL -u INSTANTLY_CA_FILE" }
  for name, value in pairs(variables) do words[#words + 1] = name .. "=" .. shell.quote(value) end
  words[#words + 1] = ("LUA_PATH=%s LUA_CPATH=%s"):format(shell.quote(package.path), shell.quote(package.cpath))
  local output = shell.output(("%s %s examples/%s %s 2>&1; echo \"exit $?\""):format(
    table.concat(words, " "), process.lua, file, arguments or ""))
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

describe("examples/import_leads.lua", function()
  local folder, csv, campaign
  setup(function()
    folder = shell.output "mktemp -d"
    csv = folder .. "/leads.csv"
    local file = assert(io.open(csv, "wb"))
    file:write("\239\187\191Email,First Name,Company name,Favourite Colour\r\n",
      "ann@example.net,Ann,\"Smith, Smith & \"\"Sons\"\"\",green\r\n",
      "ben@example.net,Ben,\"Two\r\nlines\",\n",
      "ANN@example.net,Anna,,\n", "nobody,No,Address,red\n", "cy@example.net,Cy,,")
    file:close()
    campaign = client().campaigns:collect{ max = 1 }[1]
  end)
  teardown(function() shell.output("rm -rf " .. shell.quote(folder)) end)

  local function import(arguments)
    return run("import_leads.lua", { INSTANTLY_BASE_URL = served.http, INSTANTLY_API_KEY = served.key },
      ("%s %s %s"):format(shell.quote(csv), campaign.id, arguments or ""))
  end

  local function lead(email)
    return client().leads:collect{ campaign = campaign, contacts = { email } }[1]
  end

  it("says in a dry run what it would send, and sends nothing", function()
    local output, status = import "--dry-run"
    assert.equal(0, status, output)
    assert.matches("  sent +3\n", output)
    assert.matches("  created +0\n", output)
    assert.is_nil(lead "ann@example.net")
  end)

  it("imports the file, shows its progress, and what became of the rows", function()
    local output, status = import()
    assert.equal(0, status, output)
    assert.matches("5 rows, 3 leads\n", output, 1, true)
    for name, count in pairs{ rows = 5, created = 3, duplicate = 1, invalid = 1 } do
      assert.matches(("\n?  %s +%d\n"):format(name, count), output)
    end
    assert.matches("row 3 +ANN@example.net +row 1 has the same address\n", output)
    assert.matches("row 4 +nobody +its email is not an address\n", output)
    local ann, ben = lead "ann@example.net", lead "ben@example.net"
    assert.same({ 'Smith, Smith & "Sons"', "green" }, { ann.company_name, ann.payload.favourite_colour })
    assert.same({ "Two\r\nlines", nil }, { ben.company_name, ben.payload.favourite_colour })
  end)

  it("does nothing when it is run again", function()
    local before = #client().leads:collect{ campaign = campaign }
    local output, status = import()
    assert.equal(0, status, output)
    assert.matches("  created +3\n", output)
    assert.equal(before, #client().leads:collect{ campaign = campaign })
  end)

  it("ends with a failure that says what to do", function()
    campaign = { id = "00000000-0000-7000-8000-000000000000" }
    local output, status = import()
    assert.equal(1, status)
    assert.matches("it belongs to the import into campaign", output, 1, true)
    os.remove(csv .. ".checkpoint")
    output, status = import()
    assert.equal(1, status)
    assert.matches("leads:add failed: not_found (404): rows 1 to 5: ", output, 1, true)
    output, status = run("import_leads.lua", {}, "")
    assert.equal(2, status)
    assert.matches("usage: lua examples/import_leads.lua", output, 1, true)
  end)
end)
