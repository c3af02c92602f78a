--- A stand-in with an empty campaign to import into, whose answers to /leads/add (and, with `on_look`, to
--- /leads/list) can be tampered with.
--
--   local world = import_world.new{ plan_leads = 5 }
--   world.on_add = function(number, forward) … return forward() end       -- forward(): as the stand-in answers
--   local report, err = world.import(rows, { checkpoint = path })
local cjson = require "cjson"
local instantly = require "instantly"
local mock = require "instantly.mock"
local scripted = require "spec.support.scripted"

local import_world = {}

--- Rows with the numbers from `first` to `last` for addresses.
function import_world.rows(first, last)
  local rows = {}
  for i = first, last do rows[#rows + 1] = { email = ("lead%d@example.com"):format(i), first_name = "No. " .. i } end
  return rows
end

--- An empty campaign.
function import_world.campaign(client)
  return assert(client.campaigns:create{ name = "C", campaign_schedule = scripted.campaign().campaign_schedule })
end

function import_world.new(options)
  local settings = { seed = false }
  for name, value in pairs(options or {}) do settings[name] = value end
  local key = next(settings.keys or {})
  local api, world = mock.new(settings), { adds = {}, looks = 0 }

  local function handle(_, request)
    local function forward() return api:handle(request) end
    if request.path == "/api/v2/leads/list" then
      world.looks = world.looks + 1
      if world.on_look then return world.on_look(forward) end
    end
    if request.path ~= "/api/v2/leads/add" then return forward() end
    local body = cjson.decode(request.body)
    local addresses = {}
    for i, lead in ipairs(body.leads) do addresses[i] = lead.email or lead.first_name end
    world.adds[#world.adds + 1] = addresses
    world.body = body
    if world.on_add then return world.on_add(#world.adds, forward) end
    return forward()
  end

  world.client = instantly.new{ mock = { handle = handle }, api_key = key }
  world.campaign = import_world.campaign(world.client)
  world.list = assert(world.client.lead_lists:create{ name = "L" })

  --- Import into the campaign, unless the options say otherwise.
  function world.import(rows, how)
    local all = { settle = 0.001 }
    for name, value in pairs(how or {}) do all[name] = value end
    if all.campaign == nil and all.list_id == nil then all.campaign = world.campaign end
    return world.client.leads:import(rows, all)
  end

  --- How many leads there are in the campaign, and how many addresses.
  function world.count()
    local count, distinct, seen = 0, 0, {}
    for lead in world.client.leads:each{ campaign = world.campaign } do
      count = count + 1
      if not seen[lead.email] then distinct = distinct + 1 end
      seen[lead.email] = true
    end
    return count, distinct
  end

  return world
end

return import_world
