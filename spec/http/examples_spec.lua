-- The examples run as printed, from a shell, against the served stand-in.
local core = require "instantly.core"
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local served, control
setup(function()
  served = mock_server.start{}
  control = instantly.new{ base_url = served.http, api_key = served.key, pacer = false }
end)
teardown(function() served.stop() end)
before_each(function() assert(control:request{ method = "POST", path = "/__mock/reset" }) end)

--- What an example prints, both streams, and its exit status.
local function run(file, variables, arguments)
  local words = { "env -u INSTANTLY_API_KEY -u INSTANTLY_BASE_URL -u INSTANTLY_CA_FILE" }
  for name, value in pairs(variables) do words[#words + 1] = name .. "=" .. shell.quote(value) end
  words[#words + 1] = ("LUA_PATH=%s LUA_CPATH=%s"):format(shell.quote(package.path), shell.quote(package.cpath))
  words[#words + 1] = process.lua .. " examples/" .. file
  for _, argument in ipairs(arguments or {}) do words[#words + 1] = shell.quote(argument) end
  local output = shell.output(table.concat(words, " ") .. ' 2>&1; echo "exit $?"')
  return output, tonumber(output:match("exit (%d+)%s*$"))
end

--- The same with the served stand-in, as if it were the service.
local function run_there(file, ...)
  return run(file, { INSTANTLY_BASE_URL = served.http, INSTANTLY_API_KEY = served.key }, { ... })
end

--- The same with a stand-in in its own process, made with these options (Lua, as text).
local function run_with(options, file, arguments)
  local code = ([[require("instantly").configure{ base_url = "mock:", mock = require("instantly.mock").new(%s) }
    arg = { %s }
    dofile "examples/%s"]]):format(options, arguments, file)
  local output = shell.output(("LUA_PATH=%s LUA_CPATH=%s %s -e %s 2>&1; echo \"exit $?\""):format(
    shell.quote(package.path), shell.quote(package.cpath), process.lua, shell.quote(code)))
  return output, tonumber(output:match("exit (%d+)%s*$"))
end

--- What the stand-in was asked, but for reading: "activateCampaign", …; and the bodies, decoded.
local function writes()
  local operations, bodies = {}, {}
  for _, entry in ipairs(assert(control:request{ path = "/__mock/log" })) do
    if entry.operation and entry.method ~= "GET" then
      operations[#operations + 1] = entry.operation
      bodies[#bodies + 1] = entry.body and core.decode(entry.body) or false
    end
  end
  return operations, bodies
end

describe("examples/quickstart.lua", function()
  local output, status
  before_each(function()
    if output then return end
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

describe("examples/launch_campaign.lua", function()
  local function figure(output, name) return output:match("\n?" .. name .. " +([^\n]+)") end

  it("creates a campaign from words, gives it leads, checks it and launches it", function()
    local output, status = run_there("launch_campaign.lua", "--write", "jane@example.com", "a@example.net", "b@example.net")
    assert.equal(0, status, output)
    assert.equal("2 of 2 leads", figure(output, "Added"))
    assert.matches("Launched  Example of %d%d%d%d%-", output)
    assert.is_nil(figure(output, "Problem"))
    local operations, bodies = writes()
    assert.same({ "createCampaign", "bulkAddLeads", "activateCampaign" }, operations)
    local made, id = bodies[1], figure(output, "Created"):match("%S+")
    local times = made.campaign_schedule.schedules[1]
    assert.equal("America/Detroit", times.timezone)
    assert.same({ from = "09:00", to = "17:00" }, times.timing)
    assert.same({ false, true, true }, { times.days["0"], times.days["1"], times.days["5"] })
    assert.equal("<p>Hi {{firstName}},</p><p>would a short call next week suit you?</p>", made.sequences[1].steps[1].variants[1].body)
    assert.equal(3, made.sequences[1].steps[1].delay)
    assert.same({ "jane@example.com" }, made.email_list)
    assert.equal(id, bodies[2].campaign_id)
    assert.equal("active", assert(control.campaigns:get(id)).status_name)
    assert.equal(2, #assert(control.leads:collect{ campaign = id }))
  end)

  it("creates nothing unless it is told to", function()
    local output, status = run_there("launch_campaign.lua", "jane@example.com", "a@example.net")
    assert.equal(0, status, output)
    assert.matches("America/Detroit", output, 1, true)
    assert.matches("Nothing was created", output, 1, true)
    assert.same({}, (writes()))
  end)

  it("says why a campaign that was launched does not send", function()
    local output, status = run_there("launch_campaign.lua", "--write", "jane@example.com", "lead1@example.org")
    assert.equal(1, status, output)
    assert.equal("0 of 1 leads", figure(output, "Added")) -- it is in the workspace already
    assert.matches("Not sending: [^\n]*waiting for leads. add leads to the campaign", output)
  end)

  it("leaves a campaign a draft that would not send", function()
    local output, status = run_with([[{ before = function(_, operation)
      if operation.id == "getCampaign" then
        return { status = 200, headers = {}, body = '{"id":"c","name":"Without senders","status":0,"sequences":[]}' }
      end
    end }]], "launch_campaign.lua", '"--write", "jane@example.com", "a@example.net"')
    assert.equal(1, status, output)
    assert.matches("Problem   it has no sending accounts", output, 1, true)
    assert.matches("It stays a draft.", output, 1, true)
    assert.is_nil(output:find("Looking", 1, true))
  end)

  it("says how it is used", function()
    local output, status = run_there("launch_campaign.lua", "jane@example.com")
    assert.equal(2, status)
    assert.matches("usage: launch_campaign.lua", output, 1, true)
  end)
end)

describe("examples/daily_report.lua", function()
  it("prints an aligned table with rates, and the sum", function()
    local output, status = run_there("daily_report.lua")
    assert.equal(0, status, output)
    local header = output:match("\n(CAMPAIGN [^\n]*)\n")
    local lines = {}
    for line in output:match("\nCAMPAIGN[^\n]*\n(.*)exit"):gmatch("[^\n]+") do lines[#lines + 1] = line end
    assert.equal(7, #lines)
    local total, sum = 0, nil
    for i, line in ipairs(lines) do
      assert.equal(#header, #line)
      local sent = tonumber(line:sub(1, select(2, header:find("SENT"))):match("(%d+)$"))
      if i < #lines then total = total + sent else sum = sent end
    end
    assert.equal(total, sum)
    assert.matches("^All ", lines[7])
    assert.matches("My First Campaign +180 +180 +10%.0 %% +1%.7 %% +9", output)
    assert.same({}, (writes()))
  end)

  it("divides nothing by zero", function()
    local output, status = run_there("daily_report.lua", "1")
    assert.equal(0, status, output)
    assert.matches("Campaigns since %d%d%d%d%-%d%d%-%d%d", output)
    assert.matches("Nothing was sent yet", output, 1, true)
  end)

  it("shows a dash for what a campaign has no figures of", function()
    local output = run_with([[{ before = function()
      return { status = 200, headers = {}, body = '[' ..
        '{"campaign_name":"New","contacted_count":0,"emails_sent_count":0,"reply_count_unique":0},{"campaign_id":"c-2"}]' }
    end }]], "daily_report.lua", "")
    assert.matches("\nNew +0 +0 +%- +%- +0\n", output)
    assert.matches("\nc%-2 +0 +0 +%- +%- +0\n", output)
    assert.matches("\nAll +0 +0 +%- +%- +0", output)
  end)
end)

describe("examples/pause_tag.lua", function()
  local TAG = "0198b000-0000-7000-8000-0000000000a1"
  local file, campaigns

  --- Of the tag: two that are active, and one that somebody else paused.
  before_each(function()
    file = os.tmpname()
    os.remove(file)
    campaigns = {}
    for i, name in ipairs{ "My First Campaign", "Webinar Invites", "Spring Launch" } do
      campaigns[i] = assert(control.campaigns:collect{ search = name })[1]
    end
    assert(control.custom_tags:toggle_resource{ tag_ids = { TAG }, resource_ids = { campaigns[2].id }, resource_type = 2, assign = true })
  end)
  after_each(function()
    os.remove(file)
    os.remove(file .. ".new")
  end)

  local function states()
    local found = {}
    for i, campaign in ipairs(campaigns) do found[i] = assert(campaign:get()).status_name end
    return found
  end

  local function lines_of(path)
    local found = {}
    for line in io.lines(path) do found[#found + 1] = line end
    return found
  end

  it("pauses what is active, and resumes exactly that", function()
    assert.same({ "active", "active", "paused" }, states())
    local output, status = run_there("pause_tag.lua", "--write", "pause", TAG, file)
    assert.equal(0, status, output)
    assert.same({ "paused", "paused", "paused" }, states())
    local lines = lines_of(file)
    assert.equal(TAG, table.remove(lines, 1))
    table.sort(lines)
    local expected = { campaigns[1].id, campaigns[2].id }
    table.sort(expected)
    assert.same(expected, lines)

    output, status = run_there("pause_tag.lua", "--write", "resume", file)
    assert.equal(0, status, output)
    assert.same({ "active", "active", "paused" }, states())
    assert.matches("Left alone +" .. campaigns[3].id:gsub("%-", "%%-"), output)
    assert.is_nil(io.open(file))
    local operations = writes()
    table.remove(operations, 1) -- the tag that was put on
    assert.same({ "pauseCampaign", "pauseCampaign", "activateCampaign", "activateCampaign" }, operations)
  end)

  it("changes nothing unless it is told to", function()
    local output, status = run_there("pause_tag.lua", "pause", TAG, file)
    assert.equal(0, status, output)
    assert.equal(2, select(2, output:gsub("Would pause", "")))
    assert.is_nil(io.open(file))
    assert.same({ "active", "active", "paused" }, states())
    assert.equal(0, select(2, run_there("pause_tag.lua", "--write", "pause", TAG, file)))
    output, status = run_there("pause_tag.lua", "resume", file)
    assert.equal(0, status, output)
    assert.equal(2, select(2, output:gsub("Would resume", "")))
    assert.equal(3, #lines_of(file))
    assert.same({ "paused", "paused", "paused" }, states())
  end)

  it("refuses to resume what it did not pause, what changed meanwhile, and what has lost its tag", function()
    assert.equal(0, select(2, run_there("pause_tag.lua", "--write", "pause", TAG, file)))
    local other = assert(control.campaigns:collect{ search = "Agency Owners" })[1] -- never of this tag
    local handle = assert(io.open(file, "a"))
    handle:write(other.id, "\n")
    handle:close()
    assert(campaigns[1]:activate()) -- by hand
    assert(control.custom_tags:toggle_resource{ tag_ids = { TAG }, resource_ids = { campaigns[2].id }, resource_type = 2, assign = false })
    local before = #writes()
    local output, status = run_there("pause_tag.lua", "--write", "resume", file)
    assert.equal(0, status, output)
    assert.equal(3, select(2, output:gsub("Refused", "")))
    assert.matches("it is active", output, 1, true)
    assert.matches("no longer of this tag", output, 1, true)
    assert.equal(before, #writes())
  end)

  it("never forgets what it paused: it refuses to write over the file", function()
    assert.equal(0, select(2, run_there("pause_tag.lua", "--write", "pause", TAG, file)))
    local before = lines_of(file)
    local output, status = run_there("pause_tag.lua", "--write", "pause", TAG, file)
    assert.equal(1, status)
    assert.matches("resume what it holds first", output, 1, true)
    assert.same(before, lines_of(file))
  end)

  it("has nothing to resume without the file, and says how it is used", function()
    local output, status = run_there("pause_tag.lua", "--write", "resume", file)
    assert.equal(1, status)
    assert.matches("is not there: nothing was paused", output, 1, true)
    output, status = run_there("pause_tag.lua", "resum", file)
    assert.equal(2, status)
    assert.matches("usage: pause_tag.lua", output, 1, true)
  end)
end)

describe("examples/reply_triage.lua", function()
  local function states()
    local found = {}
    for _, email in ipairs(assert(control.emails:collect{ email_type = "received", sort_order = "asc" })) do
      found[#found + 1] = email.is_unread
    end
    return found
  end

  it("sorts the answers, and answers those that are interested, in their thread", function()
    assert.same({ 1, 1, 1, 0 }, states())
    local output, status = run_there("reply_triage.lua", "--write")
    assert.equal(0, status, output)
    assert.matches("interested +lead1@example.org +Re: Hello Ann", output)
    assert.matches("for you +lead2@example.org +Re: Hello Ben\n%a", output) -- and nothing is done about it
    assert.matches("automatic +lead3@example.org", output)
    assert.matches("1 interested, 1 automatic, 1 for you, 0 failed", output, 1, true)
    assert.same({ 0, 1, 0, 0 }, states())
    local operations, bodies = writes()
    table.sort(operations)
    assert.same({ "patchEmail", "patchEmail", "replyToEmail", "updateLeadInterestStatus" }, operations)
    local answers = assert(control.emails:collect{ email_type = "sent" })
    assert.equal(1, #answers)
    assert.equal("Re: Hello Ann", answers[1].subject)
    assert.equal("lead1@example.org", answers[1].to_address_email_list)
    for _, body in ipairs(bodies) do
      if body.interest_value then assert.equal("lead1@example.org", body.lead_email) end
      if body.reply_to_uuid then assert.matches("^<p>Hi,</p><p>thank you", body.body.html) end
    end
  end)

  it("answers nobody twice", function()
    run_there("reply_triage.lua", "--write")
    local output, status = run_there("reply_triage.lua", "--write")
    assert.equal(0, status, output)
    assert.matches("0 interested, 0 automatic, 1 for you, 0 failed", output, 1, true)
    assert.equal(1, #assert(control.emails:collect{ email_type = "sent" }))
  end)

  it("changes nothing unless it is told to", function()
    local output, status = run_there("reply_triage.lua")
    assert.equal(0, status, output)
    assert.equal(4, select(2, output:gsub("%(would%)", "")))
    assert.matches("Nothing was changed", output, 1, true)
    assert.same({}, (writes()))
    assert.same({ 1, 1, 1, 0 }, states())
  end)
end)

describe("examples/webhook_receiver.lua", function()
  local SECRET = "a-secret-of-the-spec"
  local receiver, sender, events

  setup(function()
    require "instantly.mock.lua_http" "server" -- makes the module path whole where the system's is not
    receiver = process.start(process.lua .. " examples/webhook_receiver.lua 0 2>&1", {
      LUA_PATH = package.path, LUA_CPATH = package.cpath, WEBHOOK_SECRET = SECRET,
    })
    local url = assert(receiver.ready:match("^listening on (http://127%.0%.0%.1:%d+)$"), receiver.ready)
    sender = instantly.new{ base_url = url, api_key = "none-of-its-business" }
    events = 0
  end)
  teardown(function() receiver.stop() end)

  local function deliver(event, secret, method)
    return sender:request{ method = method or "POST", path = "/hook", body = event, timeout = 20,
      headers = { ["X-Webhook-Secret"] = secret or SECRET } }
  end

  local function event(fields)
    events = events + 1
    local all = { timestamp = ("2026-09-01T09:00:%02dZ"):format(events), event_type = "reply_received", lead_email = "ann@example.org" }
    for name, value in pairs(fields or {}) do all[name] = value end
    return all
  end

  it("answers 200 and acts on what came", function()
    local ok, err = deliver(event{ reply_text_snippet = "Tell me more" })
    assert.is_true(ok, tostring(err))
    assert.equal("reply_received  ann@example.org  Tell me more", receiver.read())
  end)

  it("acts once on what is delivered again, by the one name of the event", function()
    local click = event{ event_type = "link_clicked" }
    for _ = 1, 3 do assert(deliver(click)) end
    assert(deliver(event{ lead_email = "bob@example.org", event_type = "A label of ours" }))
    assert.equal("email_link_clicked  ann@example.org  ", receiver.read())
    assert.equal("A label of ours  bob@example.org  ", receiver.read())
  end)

  it("believes nobody who does not know the secret", function()
    for _, wrong in ipairs{ "wrong", SECRET .. "x", SECRET:upper() } do
      local ok, err = deliver(event(), wrong)
      assert.is_nil(ok)
      assert.equal(401, err.status)
    end
  end)

  it("refuses what is no delivery, and goes on", function()
    local _, err = deliver({ some = "thing" })
    assert.equal(400, err.status)
    assert.matches("it has no event_type", receiver.read(), 1, true)
    _, err = deliver(nil, nil, "GET")
    assert.equal(405, err.status)
    assert(deliver(event{ reply_text_snippet = "still here" }))
    assert.matches("still here", receiver.read(), 1, true)
  end)

  it("goes on when a sender goes away in the middle, or sends more than a delivery can be", function()
    local port = tonumber(receiver.ready:match("%d+$"))
    -- The rest of a body that never comes: a few bytes, or more than is read.
    local script = [[exec 3<>/dev/tcp/127.0.0.1/%d
      printf 'POST /hook HTTP/1.1\r\nHost: x\r\nX-Webhook-Secret: %s\r\nContent-Length: 9999999\r\n\r\n{"ev' >&3
      head -c %d /dev/zero >&3; sleep 0.2]]
    for _, secret in ipairs{ SECRET, "wrong" } do
      for _, more in ipairs{ 0, 2 * 1024 * 1024 } do
        shell.run("bash -c " .. shell.quote(script:format(port, secret, more)))
      end
    end
    assert(deliver(event{ reply_text_snippet = "still here, too" }))
    local line
    repeat line = receiver.read() until not line or line:find("still here, too", 1, true) -- what it says of the others
    assert.is_truthy(line)
  end)

  it("does not start without a secret", function()
    local output, status = run("webhook_receiver.lua", {})
    assert.equal(2, status)
    assert.matches("set the environment variable WEBHOOK_SECRET", output, 1, true)
  end)
end)

describe("examples/import_leads.lua", function()
  local folder, csv, campaign
  before_each(function()
    folder = shell.output "mktemp -d"
    csv = folder .. "/leads.csv"
    local file = assert(io.open(csv, "wb"))
    file:write("\239\187\191Email,First Name,Company name,Favourite Colour\r\n",
      "ann@example.net,Ann,\"Smith, Smith & \"\"Sons\"\"\",green\r\n",
      "ben@example.net,Ben,\"Two\r\nlines\",\n",
      "ANN@example.net,Anna,,\n", "nobody,No,Address,red\n", "cy@example.net,Cy,,")
    file:close()
    campaign = control.campaigns:collect{ max = 1 }[1]
  end)
  after_each(function() shell.output("rm -rf " .. shell.quote(folder)) end)

  local function import(option)
    return run_there("import_leads.lua", csv, campaign.id, option)
  end

  local function lead(email)
    return control.leads:collect{ campaign = campaign, contacts = { email } }[1]
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
    import()
    local before = #control.leads:collect{ campaign = campaign }
    local output, status = import()
    assert.equal(0, status, output)
    assert.matches("  created +3\n", output)
    assert.equal(before, #control.leads:collect{ campaign = campaign })
  end)

  it("ends with a failure that says what to do", function()
    import()
    campaign = { id = "00000000-0000-7000-8000-000000000000" }
    local output, status = import()
    assert.equal(1, status)
    assert.matches("it belongs to the import into campaign", output, 1, true)
    os.remove(csv .. ".checkpoint")
    output, status = import()
    assert.equal(1, status)
    assert.matches("leads:add failed: not_found (404): rows 1 to 5: ", output, 1, true)
    output, status = run("import_leads.lua", {}, {})
    assert.equal(2, status)
    assert.matches("usage: lua examples/import_leads.lua", output, 1, true)
  end)
end)

describe("the examples", function()
  it("are all run, here or in another file of specs for examples", function()
    local files, text, missing = shell.project_files(), "", {}
    for _, path in ipairs(files) do
      if path:find("examples_spec%.lua$") then text = text .. shell.read(path) end
    end
    for _, path in ipairs(files) do
      if path:find("^examples/.*%.lua$") and not text:find('describe("' .. path .. '"', 1, true) then missing[#missing + 1] = path end
    end
    assert.same({}, missing)
  end)
end)
