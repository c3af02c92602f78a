--- A stand-in that gives the answers it was told to give, in order, and keeps the requests.
local cjson = require "cjson"

local scripted = {}

--- An answer with a JSON body.
function scripted.json(status, value)
  return { status = status, headers = { ["content-type"] = "application/json" },
    body = type(value) == "string" and value or cjson.encode(value) }
end

--- `local client, requests = scripted.client{ answer, … }`; an answer may be a function of the request. A call is
--- sent once, unless the options have `retries`.
function scripted.client(answers, options)
  local requests = {}
  local mock = {}
  function mock.handle(_, request)
    requests[#requests + 1] = request
    local answer = answers[#requests] or error("the script has no answer number " .. #requests)
    if type(answer) == "function" then answer = answer(request) end
    return answer
  end
  local settings = { mock = mock, retries = 0 }
  for name, value in pairs(options or {}) do settings[name] = value end
  return require("instantly").new(settings), requests
end

--- A campaign as the API gives it; fields on top of the required ones.
function scripted.campaign(fields)
  local campaign = {
    id = "0199b3f1-0000-7000-8000-000000000001", name = "My First Campaign", status = 1,
    timestamp_created = "2026-08-13T11:11:57.998Z", timestamp_updated = "2026-08-13T11:11:57.998Z",
    campaign_schedule = { schedules = { {
      name = "S", timing = { from = "09:00", to = "17:00" }, days = { ["1"] = true }, timezone = "America/Detroit",
    } } },
    daily_limit = 100, email_list = { "ann@example.com", "bob@example.com" },
  }
  for name, value in pairs(fields or {}) do campaign[name] = value end
  return campaign
end

return scripted
