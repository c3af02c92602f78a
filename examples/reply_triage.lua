-- Sort the unread answers of leads: automatic ones, interested ones, the rest. Answer the interested ones.
--
--   lua examples/reply_triage.lua             shows what would be done
--   lua examples/reply_triage.lua --write     does it: marks automatic answers as read, labels and answers the
--                                             interested leads; the rest is left to a person
local instantly = require "instantly"

local may_write = arg[1] == "--write"
local INTERESTED = 1 -- of a lead; 0 is out of office, -1 not interested (leads: lt_interest_status)
local SURE = 0.7 -- how sure the service has to be, from 0 to 1
local ANSWER = "Hi,\n\nthank you for your answer. Would Tuesday or Wednesday suit you for a short call?"

local function kind_of(email)
  if email.is_auto_reply == 1 then return "automatic" end
  if email.i_status == INTERESTED or (email.ai_interest_value or 0) >= SURE then return "interested" end
  return "for you"
end

local function mark_as_read(email)
  email.is_unread = 0
  return email:save()
end

-- What is done with an email, step by step; a step that fails ends it.
local STEPS = {
  automatic = { { "mark as read", mark_as_read } },
  interested = {
    { "label", function(email) -- the service accepts this and does it a little later
      return instantly.leads:update_interest_status{
        lead_email = email.lead, campaign = email.campaign_id, interest_value = INTERESTED,
      }
    end },
    { "mark as read", mark_as_read },
    -- Last: when it is unclear whether an answer went out, the next run must not send a second one.
    { "answer", function(email) return email:reply{ text = ANSWER } end },
  },
  ["for you"] = {},
}

local counts, failures = { automatic = 0, interested = 0, ["for you"] = 0 }, 0

local function treat(email, kind)
  for _, step in ipairs(STEPS[kind]) do
    local ok, err = true, nil
    if may_write then ok, err = step[2](email) end
    print(("    %s%s"):format(step[1], not ok and ": " .. tostring(err) or may_write and "" or " (would)"))
    if not ok then
      failures = failures + 1
      return
    end
  end
end

-- The newest unread email of each thread. All of them first: they drop out of the list as they are read.
local unread = assert(instantly.emails:collect{ is_unread = true, email_type = "received", latest_of_thread = true })
for _, email in ipairs(unread) do
  local kind = kind_of(email)
  counts[kind] = counts[kind] + 1
  print(("%-10s  %s  %s"):format(kind, email.from_address_email or email.lead or "?", (email.subject:gsub("%c", "?"))))
  treat(email, kind)
end

print(("\n%d interested, %d automatic, %d for you, %d failed"):format(
  counts.interested, counts.automatic, counts["for you"], failures))
if not may_write then print("Nothing was changed: pass --write to do it.") end
os.exit(failures == 0 and 0 or 1)
