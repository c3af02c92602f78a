--- What the server of the benchmark answers: a campaign of 2.1 kB, and pages of 100 campaigns, 341 kB each. Always the
--- same bytes, in the order in which the API has its fields. As in a real list, what people wrote, and when, differs from
--- one campaign to the next; flags, hours and mailboxes are those of the one before.
local data = {}

data.ID = "0199b3f1-0000-7000-8000-000000000001"

local CAMPAIGN_BYTES, ITEM_BYTES, ITEMS = 2100, 3407, 100

local TEMPLATE = ([[
{"id":"0199b3f1-0000-7000-8000-NUMBER","name":"Campaign NUMBER","pl_value":100.5,"status":1,"is_evergreen":false,
"campaign_schedule":{"start_date":null,"end_date":null,"schedules":[{"name":"Working days",
"timing":{"from":"09:00","to":"17:00"},"days":{"0":false,"1":true,"2":true,"3":true,"4":true,"5":true,"6":false},
"timezone":"America/Detroit"}]},
"sequences":[{"steps":[{"type":"email","delay":2,"delay_unit":"days","variants":[{"subject":"Hello {{firstName}}",
"body":"Hi {{firstName}},<br><br>a word about {{companyName}}.","v_disabled":false}]},
{"type":"email","delay":2,"delay_unit":"days","variants":[{"subject":"Following up on NUMBER, {{firstName}}",
"body":"TEXT","v_disabled":false}]}]}],
"timestamp_created":"2026-08-13T11:SECONDZ","timestamp_updated":"2026-09-13T11:SECONDZ",
"email_gap":10,"random_wait_max":5,"text_only":false,
"email_list":["jane@example.com","john@example.com","ann@example.com"],"daily_limit":100,"stop_on_reply":true,
"email_tag_list":[],"link_tracking":false,"open_tracking":true,"stop_on_auto_reply":null,"daily_max_leads":null,
"prioritize_new_leads":false,"cc_list":[],"bcc_list":[],"organization":"0198b000-0000-7000-8000-000000000001",
"owned_by":"0198b000-0000-7000-8000-0000000000b1","core_variables":{"companyName":true,"firstName":true}}
]]):gsub("\n", "")

local SENTENCE = "Did you have a moment for my note? I would like to hear what you think of it. "
local WORDS = SENTENCE:rep(60)

--- A campaign whose text is that many bytes long; the last step's body makes it so, and begins elsewhere in each.
local function campaign(number, bytes)
  local second = ("%02d:%02d.%03d"):format(math.floor(number / 60) % 60, number % 60, number % 1000)
  local text = TEMPLATE:gsub("NUMBER", ("%012d"):format(number)):gsub("SECOND", second)
  local first = number * 7 % #SENTENCE + 1
  return (text:gsub("TEXT", WORDS:sub(first, first + bytes - (#text - #"TEXT") - 1)))
end

local function page(number, is_last)
  local items = {}
  for i = 1, ITEMS do items[i] = campaign((number - 1) * ITEMS + i, ITEM_BYTES) end
  local cursor = is_last and "null" or ('"page-%d"'):format(number + 1)
  return ('{"items":[%s],"next_starting_after":%s}'):format(table.concat(items, ","), cursor)
end

local function write(path, text)
  local file = assert(io.open(path, "wb"))
  assert(file:write(text))
  assert(file:close())
end

--- Write the campaign, and `count` pages that follow each other, into a folder.
function data.write(folder, count)
  write(folder .. "/campaign.json", data.campaign())
  for number = 1, count do write(("%s/page-%d"):format(folder, number), page(number, number == count)) end
end

--- The text of the campaign, and of a page, for what needs no server.
function data.campaign() return campaign(1, CAMPAIGN_BYTES) end
function data.page() return page(1, true) end

return data
