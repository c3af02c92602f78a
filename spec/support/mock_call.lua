-- Calls the mock in this process, the way a client would over HTTP.
--
--   local api = require("spec.support.mock_call").new { seed = false }
--   local status, body, response = api.post("/campaigns", { name = "x", … })

local json = require "instantly.mock.json"
local mock = require "instantly.mock"

local mock_call = {}

--- What a campaign needs, and on top of it the given fields.
function mock_call.campaign(fields)
  local body = {
    name = "Test",
    campaign_schedule = {
      schedules = json.array {
        {
          name = "S", timing = { from = "09:00", to = "17:00" },
          days = { ["1"] = true }, timezone = "America/Detroit",
        },
      },
    },
  }
  for name, value in pairs(fields or {}) do body[name] = value end
  return body
end

--- A campaign that can be activated.
function mock_call.complete_campaign(fields)
  local body = mock_call.campaign {
    email_list = json.array { "ann@example.com" },
    sequences = json.array {
      {
        steps = json.array {
          { type = "email", delay = 1, variants = json.array { { subject = "s", body = "b" } } },
        },
      },
    },
  }
  for name, value in pairs(fields or {}) do body[name] = value end
  return body
end

--- Callers for a mock of its own, `api.mock`. A table as body is sent as JSON, a string as it is.
function mock_call.new(options)
  local api = { mock = mock.new(options) }

  function api.call(method, path, body, headers)
    local all = { authorization = "Bearer mock", ["user-agent"] = "spec" }
    if type(body) == "table" then body = json.encode(body) end
    if body ~= nil then all["content-type"] = "application/json" end
    for name, value in pairs(headers or {}) do all[name] = value or nil end
    local response = api.mock:handle { method = method, path = "/api/v2" .. path, headers = all, body = body }
    return response.status, json.decode(response.body), response
  end

  for _, method in ipairs { "GET", "POST", "PATCH", "DELETE" } do
    api[method:lower()] = function(path, body, headers) return api.call(method, path, body, headers) end
  end

  --- The first of the sample campaigns in a state.
  function api.sample(status)
    local _, page = api.get("/campaigns?limit=1&status=" .. status)
    return page.items[1]
  end

  --- The id of a new campaign.
  function api.create(fields)
    local status, campaign = api.post("/campaigns", mock_call.complete_campaign(fields))
    assert(status == 200, campaign.message)
    return campaign.id
  end

  return api
end

local file -- the API file, read when first needed

--- The same, with every answer checked against the API file.
function mock_call.checked(options)
  file = file or require("spec.support.json_schema").load "src/api/openapi.json"
  local api = mock_call.new(options)
  local call = api.call
  function api.call(method, path, body, headers)
    local status, value, response = call(method, path, body, headers)
    local operation = api.mock.log[#api.mock.log].operation
    if operation and not (response.headers["content-type"] or ""):find("^text/") then
      local fits, problem = file:check_response(operation, status, response.body)
      assert(fits, ("%s %s: %d %s"):format(method, path, status, tostring(problem)))
    end
    return status, value, response
  end
  return api
end

return mock_call
