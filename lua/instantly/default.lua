--- The names of `instantly` that stand for its default client: `instantly.campaigns`, `instantly.request` and the like.
--- The client is made when it is first used, from the environment or from `instantly.configure`.
local Client = require "instantly.client"
local core = require("instantly.native").load("instantly.core")
local groups = require "instantly.api"
local raise = require "instantly.raise"

--- Methods that make sense on the default client; called with a dot or with a colon.
local function add_methods(names, instantly, client_of)
  for _, name in ipairs{ "request", "with", "as_workspace" } do
    names[name] = function(first, second)
      local argument = first
      if first == instantly then argument = second end
      local client = client_of()
      return client[name](client, argument)
    end
  end
end

--- Raise when a name is nearly one of the keys of these tables.
local function suggest(name, tables)
  if type(name) ~= "string" or name:sub(1, 1) == "_" then return end
  local known = {}
  for _, keyed in ipairs(tables) do
    for key in pairs(keyed) do known[#known + 1] = key end
  end
  local near = core.nearest(name, known)
  if near then raise('instantly: no "%s": did you mean "%s"?', name, near) end
end

--- The names, with what they stand for.
---@param instantly table
---@param functions table its keys, and those of the next, are names of `instantly` as well
---@param modules table
---@return table names
return function(instantly, functions, modules)
  local names, client = {}, nil

  local function client_of()
    client = client or Client.new()
    return client
  end

  add_methods(names, instantly, client_of)

  --- Settings of the default client; the same as for `instantly.new`.
  ---@param options instantly.Settings
  function names.configure(options)
    client = instantly.new(options, "instantly.configure")
  end

  --- Look at this installation, the settings of the default client, the way to the service:
  --- `print(instantly.doctor())`. Never raises: what is wrong with the settings is in the report.
  ---@return instantly.Report
  function names.doctor()
    local ok, found = pcall(client_of)
    local problem = not ok and tostring(found):gsub("^[^:]+:%d+: ", "") or nil
    return require("instantly.doctor").examine(ok and found or nil, problem)
  end

  return setmetatable(names, { __index = function(_, name)
    if groups.collections[name] or groups.aliases[name] or groups.constructors[name] then return client_of()[name] end
    suggest(name, { groups.collections, groups.aliases, groups.constructors, instantly, names, functions, modules })
  end })
end
