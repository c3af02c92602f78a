-- The list of campaigns as a user meets it: keys into a terminal, and what is on its screen.
local instantly = require "instantly"
local mock_server = require "spec.support.mock_server"
local nvim = require "spec.support.nvim"
local shell = require "spec.support.shell"

local SECONDS = 15 -- for something to appear

local served, client, socket, init
setup(function()
  nvim.build "poll"
  served = mock_server.start {}
  client = instantly.new { base_url = served.http, api_key = served.key }
end)
teardown(function() served.stop() end)

local function tmux(words)
  return shell.output(("tmux -S %s -f /dev/null %s"):format(socket, words))
end

local function screen()
  return tmux "capture-pane -p -t nvim"
end

--- Waits until the screen shows what is looked for, a pattern, and nothing of `without`; the whole screen.
local function wait_for(pattern, without)
  local text
  for _ = 1, SECONDS * 20 do
    text = screen()
    if text:find(pattern) and not (without and text:find(without)) then return text end
    shell.run "sleep 0.05"
  end
  error(("%q does not appear on\n%s"):format(pattern, text), 2)
end

local function keys(...)
  local words = {}
  for i, key in ipairs { ... } do words[i] = shell.quote(key) end
  tmux("send-keys -t nvim " .. table.concat(words, " "))
end

--- The number of the line on the screen that holds a text, and the line.
local function line_with(text)
  local number = 0
  for line in (screen() .. "\n"):gmatch "([^\n]*)\n" do
    number = number + 1
    if line:find(text, 1, true) then return number, line end
  end
  error(text .. " is not on the screen", 2)
end

--- Starts an editor that shows the list.
local function start(key)
  local environment = nvim.environment()
  environment.INSTANTLY_BASE_URL, environment.INSTANTLY_API_KEY = served.http, key or served.key
  environment.LANG, environment.LC_ALL = "C.UTF-8", "C.UTF-8"
  socket, init = os.tmpname(), os.tmpname()
  os.remove(socket)
  local file = assert(io.open(init, "w"))
  file:write 'vim.opt.shortmess:append "I"\nrequire "instantly.nvim"\n'
  file:close()
  shell.output(("env %s tmux -u -S %s -f /dev/null new-session -d -s nvim -x 110 -y 30 "
    .. "'nvim --clean -n -i NONE -c \"luafile %s\"'"):format(nvim.words(environment), socket, init))
  wait_for "~"
end

local function name_of(status)
  local campaign = assert(client.campaigns:collect { status = status, max = 1 })[1]
  return campaign.name, campaign.id
end

describe("the list of campaigns in Neovim", function()
  after_each(function()
    shell.run(("tmux -S %s kill-server"):format(socket)) -- this socket's server alone
    os.remove(init)
  end)

  local function status_of(id) return assert(client.campaigns:get(id)).status_name end

  it("shows all of them, with their states", function()
    start()
    keys(":InstantlyCampaigns", "Enter")
    wait_for "STATUS +PER DAY +NAME"
    local all = assert(client.campaigns:collect())
    for _, campaign in ipairs(all) do
      local _, line = line_with(campaign.name)
      assert.matches("^" .. campaign.status_name .. " ", line)
    end
  end)

  it("shows those with one state, whose name is completed", function()
    start()
    keys(":InstantlyCampaigns pau", "Tab", "Enter")
    wait_for "\npaused "
    assert.is_nil(screen():find "\nactive ")
  end)

  it("pauses with p and activates with a what is under the cursor, and shows the answer", function()
    local name, id = name_of "active"
    start()
    keys(":InstantlyCampaigns", "Enter")
    wait_for(name)
    local number = line_with(name)
    keys(number .. "G", "p")
    wait_for("paused +%d+ +" .. name)
    assert.equal("paused", status_of(id))
    keys "a"
    wait_for("active +%d+ +" .. name)
    assert.equal("active", status_of(id))
  end)

  it("shows what a campaign holds with <CR>", function()
    local name, id = name_of "active"
    start()
    keys(":InstantlyCampaigns", "Enter")
    wait_for(name)
    keys(line_with(name) .. "G", "Enter")
    local text = wait_for "campaign_schedule = {"
    assert.is_truthy(text:find(("-- %s (%s)"):format(name, id), 1, true))
    assert.is_nil(text:find("metatable", 1, true))
    keys "q"
    wait_for("STATUS +PER DAY +NAME", "campaign_schedule")
  end)

  it("tells a failure, and leaves the line as it was", function()
    local name = name_of "draft"
    start()
    keys(":InstantlyCampaigns", "Enter")
    wait_for(name)
    keys(line_with(name) .. "G", "p")
    wait_for "campaigns:pause failed: invalid"
    keys "Enter"
    wait_for("draft +[%d-]+ +" .. name)
  end)

  it("tells why it cannot be loaded, and reloads with r", function()
    start "wrong-key-of-the-spec"
    keys(":InstantlyCampaigns", "Enter")
    wait_for "unauthorized"
    keys "Enter"
    wait_for "not loaded: "
    assert.is_nil(screen():find("wrong-key", 1, true))
    keys(":lua require('instantly').configure{ api_key = '" .. served.key .. "' }", "Enter", "r")
    wait_for "STATUS +PER DAY +NAME"
  end)

  it("does nothing on the header, and takes no edit", function()
    start()
    keys(":InstantlyCampaigns", "Enter")
    local before = wait_for "STATUS +PER DAY +NAME"
    keys("gg", "p", "a", "x")
    wait_for "E21"
    assert.equal(before:match "^(.-)\n~", screen():match "^(.-)\n~")
  end)

  it("leaves at once with a call under way, and without asking", function()
    start()
    keys(":InstantlyCampaigns", "Enter", ":qa", "Enter")
    for _ = 1, SECONDS * 20 do
      if shell.run(("tmux -S %s has-session"):format(socket)) ~= 0 then return end
      shell.run "sleep 0.05"
    end
    error(screen())
  end)
end)
