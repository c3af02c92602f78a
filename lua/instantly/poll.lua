--- Looking again and again until something is settled: what every `…wait` has in common.
--
--   local watch = poll.start("campaign:activate_and_wait", options, { timeout = 60, interval = 2 })
--   local outcome, look, err, meta = watch:run(look_once, is_settled)
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local errors = require "instantly.error"
local sleep = require "instantly.sleep"

--- How long to wait, and whom to tell.
---@class instantly.Wait
---@field timeout number? seconds until it gives up
---@field interval number? seconds between two looks
---@field on_progress fun(look: instantly.Look)? after every look; what it raises ends the waiting

--- What one look saw; the helpers add what it was about.
---@class instantly.Look
---@field status string? state of the thing
---@field elapsed number seconds since the start

local poll = {}

local OPTIONS = { timeout = "seconds", interval = "seconds", on_progress = "function" }
local SHORTEST_CALL = 0.01

local Watch = {}
Watch.__index = Watch

--- A watch that starts now.
---@param where string who waits, for messages: "background_job:wait"
---@param options instantly.Wait? the caller's
---@param defaults { timeout: number, interval: number }
---@return table watch
function poll.start(where, options, defaults)
  options = check.options(where, options, OPTIONS) or {}
  return setmetatable({
    where = where, started = core.now(), on_progress = options.on_progress,
    total = options.timeout or defaults.timeout, interval = options.interval or defaults.interval,
  }, Watch)
end

--- Seconds since the start.
---@return number
function Watch:elapsed()
  return core.now() - self.started
end

--- Options of a call within the wait: it may take what is left.
---@return { timeout: number }
function Watch:call_options()
  return { timeout = math.max(self.total - self:elapsed(), SHORTEST_CALL) }
end

--- Look until it is settled, time is up, or a look fails in a way that stays.
---@param look_once fun(count: integer): table?, instantly.Error?, instantly.Meta? the count starts at 1
---@param is_settled fun(look: table, before: table?): boolean? `before`: the look before, if one succeeded
---@return "settled"|"failed"|"late" outcome
---@return table? look the last one that succeeded
---@return instantly.Error? err "failed": the failure that stays; "late": that of the last look, if it failed
---@return instantly.Meta? meta unless "failed": of the last look that succeeded, or else of the last one; of the
---whole wait is its `elapsed`
function Watch:run(look_once, is_settled)
  local before, seen
  local function how(err)
    local meta = seen or err.meta
    meta.elapsed = self:elapsed()
    return meta
  end
  for count = 1, math.huge do
    local look, err, meta = look_once(count)
    if look then
      look.elapsed, seen = self:elapsed(), meta
      if self.on_progress then self.on_progress(look) end
      if is_settled(look, before) then return "settled", look, nil, how() end
      before = look
    elseif not err.retryable then
      return "failed", before, err
    end
    local pause = math.max(self.interval, err and err.retry_after or 0)
    if self.total - self:elapsed() <= pause then return "late", before, err, how(err) end
    if sleep.wait(pause) == false then
      return "failed", before, errors.new("cancelled", "the task was cancelled while it waited",
        { operation = self.where, elapsed = self:elapsed(), meta = how(err) })
    end
  end
end

return poll
