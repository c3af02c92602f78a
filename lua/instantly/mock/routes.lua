-- From a request to its operation and handler. The groups of operations are loaded when a path first asks
-- for them; which ones, its first segment tells.

local examples = require "instantly.api.examples"
local generic = require "instantly.mock.generic"
local router = require "instantly.mock.router"

local routes = {}

-- First segment -> the modules with handlers of their own. All other operations get a generic one.
local HANDLERS = {
  ["account-campaign-mappings"] = { "accounts" },
  accounts = { "accounts", "account_figures" },
  ["background-jobs"] = { "jobs" },
  ["block-lists-entries"] = { "block_list" },
  campaigns = { "campaigns", "campaign_status", "campaign_analytics" },
  ["custom-tag-mappings"] = { "tags" },
  ["custom-tags"] = { "tags" },
  ["email-verification"] = { "verification" },
  emails = { "emails" },
  ["lead-lists"] = { "lead_lists" },
  leads = { "leads", "lead_import", "lead_actions" },
  subsequences = { "subsequences" },
  webhooks = { "webhooks" },
}

---@class instantly.mock.Target
---@field operation table as in instantly.api
---@field handler fun(call: table): any, integer?
---@field example string? the example answer of the API file
---@field shape table? of the thing that is answered

local function own_handlers(segment)
  local handlers = {}
  for _, name in ipairs(HANDLERS[segment] or {}) do
    for operation, handler in pairs(require("instantly.mock." .. name)) do handlers[operation] = handler end
  end
  return handlers
end

local function targets(segment)
  local list = {}
  for _, group in ipairs(examples[segment]) do
    local known = require("instantly.api.examples." .. group)
    for _, operation in pairs(require("instantly.api." .. group).operations) do
      list[#list + 1] = {
        operation = operation, example = known.answers[operation.id], shape = known.shapes[operation.id],
      }
    end
  end
  return list
end

local function load(segment)
  local made, list = router.new(), targets(segment)
  local own, rest = own_handlers(segment), generic.plan(list)
  for _, target in ipairs(list) do
    target.handler = own[target.operation.id] or rest(target)
    made:add(target.operation, target)
  end
  return made
end

-- Routers by first segment: they hold what is generated and nothing of any mock.
local loaded = {}

--- Finds what a request asks for.
---@param method string
---@param path string without the query
---@return instantly.mock.Target? target nil when there is no such route
---@return table<string, string>? params
function routes.match(method, path)
  local segment = path:match("^/api/v2/([^/]+)")
  if not segment or not examples[segment] then return nil end
  loaded[segment] = loaded[segment] or load(segment)
  return loaded[segment]:match(method, path)
end

return routes
