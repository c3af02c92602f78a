-- Guards bounce rates: from time to time, pauses every active campaign of which too much comes back.
local instantly = require "instantly"

local guard = {}

local ACTIVE = 1

local function is_in_danger(figures, limits)
  return figures.campaign_status == ACTIVE and figures.emails_sent_count >= limits.sent
    and figures.bounced_count > limits.bounced * figures.emails_sent_count
end

--- Look once. One that cannot be paused keeps none of the others from it.
---@param limits { sent: integer, bounced: number } how many must have been sent to judge; the share that may bounce
function guard.look(limits)
  for _, figures in ipairs(instantly.must(instantly.campaigns:analytics{ exclude_total_leads_count = true })) do
    if is_in_danger(figures, limits) then
      local ok, err = instantly.campaigns:pause(figures.campaign_id)
      local what = ok and "paused" or "cannot pause"
      local rate = ("%d of %d bounced"):format(figures.bounced_count, figures.emails_sent_count)
      ngx.log(ngx.NOTICE, what, " ", figures.campaign_name, ": ", rate, err and ". " .. tostring(err) or "")
    end
  end
end

local function in_timer(premature, limits)
  if premature then return end -- nginx quits
  local ok, problem = pcall(guard.look, limits)
  if not ok then ngx.log(ngx.ERR, problem) end
end

--- Look now and every so many seconds, in one worker of all. For init_worker_by_lua, where no call can be made, and a
--- timer can.
---@param limits { every: number, sent: integer, bounced: number }
function guard.start(limits)
  if ngx.worker.id() ~= 0 then return end
  assert(ngx.timer.at(0, in_timer, limits))
  assert(ngx.timer.every(limits.every, in_timer, limits))
end

return guard
