--- Inside nginx: makes a call in some phase, and notes what came of it.
local cjson = require "cjson"
local instantly = require "instantly"

local phase = {}

local settings

--- Where the calls go: of init_by_lua.
function phase.configure(base_url, key)
  settings = { base_url = base_url, api_key = key, retries = 0 }
end

--- Make a call; note it under the name of the phase.
function phase.try(name)
  local count, err = instantly.new(settings).campaigns:count_launched()
  local found = { phase = ngx.get_phase(), ok = count ~= nil, kind = err and err.kind, message = err and err.message }
  ngx.shared.phases:set(name, cjson.encode(found))
end

return phase
