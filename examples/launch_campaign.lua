-- Create a campaign with a schedule and two emails, give it leads, check it, and launch it.
--
--   lua examples/launch_campaign.lua SENDER LEAD…            shows what would be created, and creates nothing
--   lua examples/launch_campaign.lua --write SENDER LEAD…    creates and launches it: real emails go out
--
-- SENDER is the address of a sending account of yours, the others are addresses to write to.
local instantly = require "instantly"

local may_write = arg[1] == "--write"
if may_write then table.remove(arg, 1) end
local sender, leads = table.remove(arg, 1), {}
for _, address in ipairs(arg) do leads[#leads + 1] = { email = address } end
if #leads == 0 then
  print("usage: launch_campaign.lua [--write] SENDER LEAD...")
  os.exit(2)
end

-- The service knows about a hundred zones, and New York is none of them: the second result says which zone stands
-- in for it, and whether their clocks always agree.
local schedule, zone = instantly.schedule{
  days = "mon-fri", from = "09:00", to = "17:00", timezone = "America/New_York",
}
local sequence = instantly.sequence{
  { subject = "Hello {{firstName}}", text = "Hi {{firstName}},\n\nwould a short call next week suit you?" },
  { wait = 3, text = "Did my note reach you?" }, -- three days after the first
}

print(("Sender    %s"):format(sender))
print(("Leads     %d"):format(#leads))
print(("Schedule  mon-fri, 09:00 to 17:00, %s%s"):format(zone.timezone, zone.exact and "" or " (" .. zone.note .. ")"))
print(("Emails    %d"):format(#sequence[1].steps))
if not may_write then
  print("\nNothing was created: pass --write first to create and launch it.")
  os.exit(0)
end

local campaign = assert(instantly.campaigns:create{
  name = os.date("!Example of %Y-%m-%d %H:%M"), campaign_schedule = schedule, sequences = sequence,
  email_list = { sender },
})
print(("\nCreated   %s (%s)"):format(campaign.id, campaign.status_name)) -- a draft sends nothing

local added = assert(instantly.leads:add{ campaign = campaign, leads = leads, skip_if_in_workspace = true })
print(("Added     %d of %d leads"):format(added.leads_uploaded or 0, #leads))

local problems = assert(campaign:preflight()) -- what would keep it from sending
for _, problem in ipairs(problems) do print("Problem   " .. problem.message) end
if #problems > 0 then
  print("\nIt stays a draft.")
  os.exit(1)
end

local launched, err, meta = campaign:activate_and_wait{
  timeout = 60, on_progress = function(look) print("Looking   " .. (look.reason or look.status)) end,
}
if not launched then
  print(("\nNot sending: %s%s"):format(err.message, err.hint and ". " .. err.hint or ""))
  os.exit(1)
end
print(("\nLaunched  %s%s"):format(launched.name, meta.reason and " (for now: " .. meta.message .. ")" or ""))
