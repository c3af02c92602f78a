-- A process that imports, for the specs that kill it:
--   importer.lua URL CAMPAIGN ROWS CHUNK_SIZE CHECKPOINT
-- After every chunk it prints the number of rows that are settled and the most memory it ever had, in kB; at the
-- end the report.

local instantly = require "instantly"
local json = require "instantly.mock.json"

local url, campaign, count, chunk_size, checkpoint = arg[1], arg[2], tonumber(arg[3]), tonumber(arg[4]), arg[5]

local function peak()
  local file = assert(io.open("/proc/self/status"))
  local text = file:read("*a")
  file:close()
  return text:match("VmHWM:%s*(%d+) kB")
end

local function say(...)
  io.stdout:write(table.concat({ ... }, " "), "\n")
  io.stdout:flush()
end

local number = 0
local function next_row()
  number = number + 1
  if number > count then return nil end
  return {
    email = ("lead%d@example.com"):format(number), first_name = "Ann", last_name = "No. " .. number,
    company_name = "Example Inc.", custom_variables = { number = number, source = "a trade fair in Hanover" },
  }
end

say("ready")
local report = assert(instantly.new{ base_url = url, api_key = "mock" }.leads:import(next_row, {
  campaign = campaign, chunk_size = chunk_size, checkpoint = checkpoint, settle = 0.3,
  on_progress = function(so_far) say(("%d"):format(so_far.rows), peak()) end,
}))
report.samples = json.array(report.samples)
say("report", json.encode(report))
