-- List the campaigns, pause one, see what changed, start it again, and meet a failure.
--
--   lua examples/quickstart.lua            with INSTANTLY_API_KEY set: your workspace, read-only
--   lua examples/quickstart.lua --write    … and pause and activate a campaign of yours
--   make demo                              the same against a stand-in on this machine
local instantly = require "instantly"

local server = os.getenv("INSTANTLY_BASE_URL") or ""
local at_home = server == "mock:" or server:find("^https?://127%.0%.0%.1:%d+$") -- nothing real can be touched there
local may_write = at_home or (arg and arg[1] == "--write")

local function width(text) -- characters, not bytes
  return select(2, text:gsub("[^\128-\191]", ""))
end

local function shown(text)
  return (text:gsub("%c", "?"))
end

local function print_table(rows)
  local widths = {}
  for _, row in ipairs(rows) do
    for i, cell in ipairs(row) do widths[i] = math.max(widths[i] or 0, width(cell)) end
  end
  for _, row in ipairs(rows) do
    local line = {}
    for i, cell in ipairs(row) do line[i] = cell .. (" "):rep(widths[i] - width(cell)) end
    print(("  " .. table.concat(line, "  ")):match("^(.-)%s*$"))
  end
end

print("Campaigns")
local rows, running = { { "NAME", "STATUS", "PER DAY", "CREATED" } }, nil
for campaign in instantly.campaigns() do -- walks every page
  rows[#rows + 1] = {
    shown(campaign.name), campaign.status_name or tostring(campaign.status), tostring(campaign.daily_limit or "-"),
    (campaign.timestamp_created or "-"):sub(1, 10),
  }
  if campaign.status_name == "active" then running = running or campaign end
end
print_table(rows)

if may_write and running then
  local before = running.status_name
  assert(running:pause()) -- one POST; the answer is in the same object now
  print(("\nPaused     %s: %s -> %s"):format(running.name, before, running.status_name))

  before = running.status_name
  assert(running:activate())
  print(("Activated  %s: %s -> %s"):format(running.name, before, running.status_name))
else
  print("\nRead-only: pass --write to pause and activate a campaign.")
end

print("\nA failure is a value with a kind, not a surprise")
local missing, err = instantly.campaigns:get("00000000-0000-7000-8000-000000000000")
if not missing then
  print("  kind     " .. err.kind)
  print("  status   " .. tostring(err.status))
  print("  message  " .. err.message)
  print("  hint     " .. tostring(err.hint))
end
