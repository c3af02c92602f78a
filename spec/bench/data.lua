--- What the server of the benchmark answers: a campaign of 2.1 kB, and pages of 100 campaigns, 341 kB each.
local cjson = require "cjson"

local data = {}

data.ID = "0199b3f1-0000-7000-8000-000000000001"

local EMPTY = "\1"

--- A campaign whose text is that many bytes long; the last step's body makes it so.
local function campaign(i, bytes)
  local function step(subject, body)
    return {
      type = "email", delay = 2, delay_unit = "days",
      variants = { { subject = subject, body = body, v_disabled = false } },
    }
  end
  local value = {
    id = ("0199b3f1-0000-7000-8000-%012d"):format(i), name = ("Campaign %d"):format(i), status = 1, pl_value = 100.5,
    is_evergreen = false, timestamp_created = "2026-08-13T11:11:57.998Z", timestamp_updated = "2026-08-13T11:11:57.998Z",
    campaign_schedule = {
      start_date = cjson.null, end_date = cjson.null,
      schedules = { {
        name = "Working days", timing = { from = "09:00", to = "17:00" }, timezone = "America/Detroit",
        days = { ["0"] = false, ["1"] = true, ["2"] = true, ["3"] = true, ["4"] = true, ["5"] = true, ["6"] = false },
      } },
    },
    sequences = { { steps = {
      step("Hello {{firstName}}", "Hi {{firstName}},<br><br>a word about {{companyName}}."),
      step("Following up, {{firstName}}", "TEXT"),
    } } },
    email_list = { "jane@example.com", "john@example.com", "ann@example.com" }, daily_limit = 100, email_gap = 10,
    random_wait_max = 5, text_only = false, open_tracking = true, link_tracking = false, stop_on_reply = true,
    stop_on_auto_reply = cjson.null, prioritize_new_leads = false, daily_max_leads = cjson.null,
    cc_list = EMPTY, bcc_list = EMPTY, email_tag_list = EMPTY, organization = "0198b000-0000-7000-8000-000000000001",
    owned_by = "0198b000-0000-7000-8000-0000000000b1", core_variables = { companyName = true, firstName = true },
  }
  local text = cjson.encode(value):gsub('"' .. cjson.encode(EMPTY):sub(2, -2):gsub("%p", "%%%0") .. '"', "[]")
  local words = ("Did you have a moment for my note? I would like to hear what you think of it. "):rep(60)
  local missing = bytes - (#text - #"TEXT")
  return (text:gsub("TEXT", words:sub(1, missing)))
end

local function page(number, last)
  local items = {}
  for i = 1, 100 do items[i] = campaign((number - 1) * 100 + i, 3410) end
  local cursor = last and "null" or ('"page-%d"'):format(number + 1)
  return ('{"items":[%s],"next_starting_after":%s}'):format(table.concat(items, ","), cursor)
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  assert(file:write(text))
  assert(file:close())
end

--- Write `count` pages, and the campaign, into a folder.
function data.write(folder, count)
  write(folder .. "/campaign.json", campaign(1, 2100))
  for number = 1, count do write(("%s/page-%d"):format(folder, number), page(number, number == count)) end
end

--- The text of a page and of a campaign, for what needs no server.
function data.page() return page(1, true) end
function data.campaign() return campaign(1, 2100) end

return data
