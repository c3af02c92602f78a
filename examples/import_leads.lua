-- Import the leads of a CSV file into a campaign.
--
--   lua examples/import_leads.lua leads.csv CAMPAIGN-ID --dry-run     what would be sent; no request
--   lua examples/import_leads.lua leads.csv CAMPAIGN-ID
--
-- The first line names the columns: "email", "First Name", "company_name" … A column that no lead has becomes a
-- custom variable. When it is interrupted, in whatever way, the same command goes on where it was: leads.csv.checkpoint
-- says where. Delete that file to start over.
local instantly = require "instantly"

local path, campaign, flag = arg[1], arg[2], arg[3]
if not campaign or flag and flag ~= "--dry-run" then
  io.stderr:write("usage: lua examples/import_leads.lua FILE.csv CAMPAIGN-ID [--dry-run]\n")
  os.exit(2)
end

local FIELDS = {
  email = true, first_name = true, last_name = true, company_name = true, job_title = true, phone = true,
  website = true, personalization = true,
}

-- CSV (RFC 4180) ---------------------------------------------------------------------------------

--- Where the field that begins with a quote ends, and the line with those that belong to it.
local function closing_quote(file, line, from)
  while true do
    local quote = line:find('"', from, true)
    if not quote then
      from = #line + 2
      line = line .. "\n" .. (file:read("*l") or error(path .. ": it ends within quotes", 0))
    elseif line:sub(quote + 1, quote + 1) == '"' then -- two stand for one
      from = quote + 2
    else
      return quote, line
    end
  end
end

--- The next record of a file as a list of texts; nil at the end.
local function record_of(file)
  local line = file:read("*l")
  if not line then return nil end
  local record, at = {}, 1
  repeat
    if line:sub(at, at) == '"' then
      local stop
      stop, line = closing_quote(file, line, at + 1)
      record[#record + 1] = line:sub(at + 1, stop - 1):gsub('""', '"')
      at = stop + 1
    else
      record[#record + 1] = line:match("^[^,\r]*", at)
      at = at + #record[#record]
    end
    local is_more = line:sub(at, at) == ","
    at = at + 1
  until not is_more
  return record
end

--- "First Name" -> "first_name"
local function name_of(title)
  return (title:gsub("^\239\187\191", ""):match("^%s*(.-)%s*$"):lower():gsub("[%s-]+", "_"))
end

--- A function that gives one lead after the other.
local function leads_of(file)
  local names = {}
  for i, title in ipairs(record_of(file) or {}) do names[i] = name_of(title) end
  return function()
    local record = record_of(file)
    if not record then return nil end
    local lead = { custom_variables = {} }
    for i, text in ipairs(record) do
      local name = names[i] or "column_" .. i
      if text ~= "" then (FIELDS[name] and lead or lead.custom_variables)[name] = text end
    end
    return lead
  end
end

-- The import -------------------------------------------------------------------------------------

local file = assert(io.open(path))
local report, err = instantly.leads:import(leads_of(file), {
  campaign = campaign, checkpoint = path .. ".checkpoint", dry_run = flag ~= nil,
  on_progress = function(so_far) io.stderr:write(("%d rows, %d leads\n"):format(so_far.rows, so_far.created)) end,
})
file:close()
if err then report = err.report end

for _, name in ipairs{
  "rows", "sent", "created", "duplicate", "skipped", "blocked", "invalid", "reconciled", "uncertain", "missing",
} do
  print(("  %-11s %8d"):format(name, report[name]))
end
if report.remaining_in_plan then print(("  %-11s %8d"):format("plan has", report.remaining_in_plan)) end
if #report.samples > 0 then print("\n  some of the rows that did not become leads") end
for _, sample in ipairs(report.samples) do
  print(("  row %-7d %-32s %s"):format(sample.row, sample.email or "", sample.reason or sample.what))
end

if err then
  io.stderr:write(tostring(err), "\n")
  os.exit(1)
end
os.exit(report.missing + report.uncertain == 0 and 0 or 1)
