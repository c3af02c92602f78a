-- Pause every active campaign of a tag, and later resume exactly those.
--
--   lua examples/pause_tag.lua pause TAG_ID FILE             shows which would be paused
--   lua examples/pause_tag.lua --write pause TAG_ID FILE     pauses them, and keeps their ids in FILE
--   lua examples/pause_tag.lua resume FILE                   shows which would be resumed
--   lua examples/pause_tag.lua --write resume FILE           resumes them; FILE is gone when all are back
--
-- A campaign that somebody else paused is not in FILE, and stays paused.
local instantly = require "instantly"

local may_write = arg[1] == "--write"
if may_write then table.remove(arg, 1) end
local failures = 0

local function say(what, campaign, more)
  print(("%-12s %s  %s%s"):format(what, campaign.id, campaign.name:gsub("%c", "?"), more and " (" .. more .. ")" or ""))
end

local function give_up(message)
  io.stderr:write(message, "\n")
  os.exit(1)
end

-- One call for one campaign; a failure is told and does not stop the rest.
local function try(verb, campaign, done)
  local ok, err = campaign[verb](campaign)
  if not ok then failures = failures + 1 end
  say(ok and done or "FAILED", campaign, err and tostring(err))
  return ok
end

-- FILE holds the id of the tag, then that of each campaign, one a line. It is replaced at once, so that a kill
-- leaves the old one or the new one.
local function remember(path, tag, ids)
  local file = assert(io.open(path .. ".new", "w"))
  assert(file:write(tag, "\n", table.concat(ids, "\n"), "\n"))
  assert(file:close())
  assert(os.rename(path .. ".new", path))
end

local function recall(path)
  local file = io.open(path)
  if not file then return nil end
  local tag, ids = file:read("*l"), {}
  for id in file:lines() do ids[#ids + 1] = id end
  file:close()
  return tag, ids
end

local function pause(tag, path)
  if recall(path) then give_up(path .. " is there already: resume what it holds first") end
  local ids = {}
  for _, campaign in ipairs(assert(instantly.campaigns:collect{ tag_ids = tag, status = "active" })) do
    if not may_write then
      say("Would pause", campaign)
    else
      ids[#ids + 1] = campaign.id
      remember(path, tag, ids) -- first: what is paused is remembered, whatever happens then
      try("pause", campaign, "Paused")
    end
  end
end

local function resume(path)
  local tag, ids = recall(path)
  if not tag then give_up(path .. " is not there: nothing was paused") end
  local tagged, ours, left = {}, {}, {}
  for campaign in instantly.campaigns{ tag_ids = tag } do tagged[campaign.id] = campaign end
  for _, id in ipairs(ids) do
    local campaign = tagged[id]
    ours[id] = true
    if not campaign then print(("%-12s %s  (it is gone, or no longer of this tag)"):format("Refused", id))
    elseif campaign.status_name ~= "paused" then say("Refused", campaign, "it is " .. tostring(campaign.status_name))
    elseif not may_write then say("Would resume", campaign)
    elseif not try("activate", campaign, "Resumed") then left[#left + 1] = id
    end
  end
  for id, campaign in pairs(tagged) do
    if campaign.status_name == "paused" and not ours[id] then say("Left alone", campaign, "somebody else paused it") end
  end
  if not may_write then return end
  if #left > 0 then remember(path, tag, left) else assert(os.remove(path)) end
end

if arg[1] == "pause" and arg[3] then pause(arg[2], arg[3])
elseif arg[1] == "resume" and arg[2] then resume(arg[2])
else
  print("usage: pause_tag.lua [--write] pause TAG_ID FILE | resume FILE")
  os.exit(2)
end
if not may_write then print("\nNothing was changed: pass --write first.") end
os.exit(failures == 0 and 0 or 1)
