--- Loads everything at once.
local extras = require "instantly.extras"
local groups = require "instantly.api"
local transport = require "instantly.transport"

-- What is loaded when it is first used. (Not the reactor: it comes with libcurl, where that is the way to the wire.)
local MODULES = {
  "instantly.default", "instantly.gather", "instantly.pacer.process", "instantly.doctor", "instantly.native_advice",
  "instantly.schedule", "instantly.sequence", "instantly.html", "instantly.webhook",
}

--- Require the modules that a table names, at any depth.
local function require_all(names)
  for _, name in pairs(names) do
    if type(name) == "table" then require_all(name) elseif type(name) == "string" then require(name) end
  end
end

--- Load now what is otherwise loaded when it is first used, so that no call has to read a file: for `init_by_lua` of
--- nginx, whose workers then share the memory as well.
return function()
  require_all(MODULES)
  require_all(extras)
  for _, module in pairs(groups.collections) do require("instantly.api." .. module) end
  if rawget(_G, "ngx") then require "instantly.pacer.dict" end
  transport.preload()
end
