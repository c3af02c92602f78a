-- How the campaigns did: one line each, and their sum. Reads only.
--
--   lua examples/daily_report.lua               since they began
--   lua examples/daily_report.lua 7             the last seven days
local instantly = require "instantly"

local days = tonumber(arg[1])
local since = days and os.date("!%Y-%m-%d", os.time() - days * 86400)

-- A share of something that may be nothing, or missing: a campaign that has not sent has no rates.
local function rate(part, whole)
  if not part or not whole or whole == 0 then return "-" end
  return ("%.1f %%"):format(100 * part / whole)
end

local FIGURES = { "contacted_count", "emails_sent_count", "reply_count_unique", "bounced_count", "total_opportunities" }

local function row(name, figures)
  local contacted, sent = figures.contacted_count, figures.emails_sent_count
  return {
    (name:gsub("%c", "?")), ("%d"):format(contacted or 0), ("%d"):format(sent or 0),
    rate(figures.reply_count_unique, contacted), rate(figures.bounced_count, sent),
    ("%d"):format(figures.total_opportunities or 0),
  }
end

local function width(text) -- characters, not bytes
  return select(2, text:gsub("[^\128-\191]", ""))
end

local function print_table(rows)
  local widths = {}
  for _, cells in ipairs(rows) do
    for i, cell in ipairs(cells) do widths[i] = math.max(widths[i] or 0, width(cell)) end
  end
  for _, cells in ipairs(rows) do
    local line = {}
    for i, cell in ipairs(cells) do
      local blanks = (" "):rep(widths[i] - width(cell))
      line[i] = i == 1 and cell .. blanks or blanks .. cell -- names to the left, figures to the right
    end
    print(table.concat(line, "  "))
  end
end

-- One call for all campaigns. It is much faster without the number of leads, which is not needed here; campaigns
-- that have sent nothing yet are missing from the answer.
local campaigns = assert(instantly.campaigns:analytics{ start_date = since, exclude_total_leads_count = true })
table.sort(campaigns, function(a, b) return (a.emails_sent_count or 0) > (b.emails_sent_count or 0) end)

print(("Campaigns%s\n"):format(since and " since " .. since or ""))
if #campaigns == 0 then
  print("Nothing was sent yet. (Figures of new campaigns lag.)")
  os.exit(0)
end

local rows, sum = { { "CAMPAIGN", "CONTACTED", "SENT", "REPLIED", "BOUNCED", "OPPORTUNITIES" } }, {}
for _, campaign in ipairs(campaigns) do
  rows[#rows + 1] = row(campaign.campaign_name or campaign.campaign_id, campaign)
  for _, name in ipairs(FIGURES) do sum[name] = (sum[name] or 0) + (campaign[name] or 0) end
end
rows[#rows + 1] = row("All", sum)
print_table(rows)
