--- What Redis runs, at once and alone: the rule of src/window.h, with Redis's own clock.
--
-- Each quota has three keys: a sorted set of the requests in flight by the moment at which they are given up, one of
-- the answered ones by the moment of the answer, and the moment until which it is paused. All of them expire.
return [[
if redis.replicate_commands then redis.replicate_commands() end -- needed before Redis 5

local IN_FLIGHT, LONGEST_PAUSE = 10, 60

local time = redis.call("TIME")
local now = time[1] + time[2] / 1000000

local action, at = ARGV[1], 2

local function argument()
  at = at + 1
  return tonumber(ARGV[at - 1])
end

local function text(moment) return string.format("%.6f", moment) end

local function keep(key, seconds) redis.call("PEXPIRE", key, math.ceil(seconds * 1000)) end

-- Set back, the clock would make moments of the past lie ahead: they count from now on instead.
local function heal(flying, answered)
  for _, ticket in ipairs(redis.call("ZRANGEBYSCORE", answered, "(" .. text(now), "+inf")) do
    redis.call("ZADD", answered, text(now), ticket)
  end
  local latest = text(now + IN_FLIGHT)
  for _, ticket in ipairs(redis.call("ZRANGEBYSCORE", flying, "(" .. latest, "+inf")) do
    redis.call("ZADD", flying, latest, ticket)
  end
end

-- When this limit lets the next one go.
local function opens(answered, taken, requests, per_seconds)
  local room = requests - taken
  if room < 1 then return now + per_seconds * math.ceil((1 - room) / requests) end
  local answer = redis.call("ZREVRANGE", answered, room - 1, room - 1, "WITHSCORES")[2]
  return answer and answer + per_seconds or now
end

local function take()
  local moment, blocking, reason = now, 0, 0
  for i = 1, #KEYS / 3 do
    local flying, answered, paused = KEYS[3 * i - 2], KEYS[3 * i - 1], KEYS[3 * i]
    heal(flying, answered)
    redis.call("ZREMRANGEBYSCORE", flying, "-inf", text(now))
    local pause = math.min(tonumber(redis.call("GET", paused) or 0), now + LONGEST_PAUSE)
    if pause > moment then moment, blocking, reason = pause, i, 0 end
    local ahead = argument()
    local taken = redis.call("ZCARD", flying) + ahead
    for limit = 1, argument() do
      local opened = opens(answered, taken, argument(), argument())
      if opened > moment then moment, blocking, reason = opened, i, limit end
    end
  end
  if blocking > 0 then return { text(moment - now), blocking, reason } end
  local ticket = time[1] .. "." .. time[2]
  for i = 1, #KEYS / 3 do
    redis.call("ZADD", KEYS[3 * i - 2], text(now + IN_FLIGHT), ticket)
    keep(KEYS[3 * i - 2], IN_FLIGHT + 1)
  end
  return { "0", ticket }
end

local function done()
  local ticket = ARGV[at]
  at = at + 1
  for i = 1, #KEYS / 3 do
    local flying, answered, horizon = KEYS[3 * i - 2], KEYS[3 * i - 1], argument()
    redis.call("ZREM", flying, ticket)
    if horizon > 0 then
      redis.call("ZADD", answered, text(now), ticket)
      redis.call("ZREMRANGEBYSCORE", answered, "-inf", text(now - horizon))
      keep(answered, horizon + 1)
    end
  end
end

local function pause()
  local moment = now + argument()
  for i = 3, #KEYS, 3 do
    local paused = KEYS[i]
    if moment > tonumber(redis.call("GET", paused) or 0) then
      redis.call("SET", paused, text(moment))
      keep(paused, moment - now + 1)
    end
  end
end

if action == "take" then return take() elseif action == "done" then return done() else return pause() end
]]
