-- Debian's lua-curl: one easy handle for all requests, what it receives collected by a function. (It has no multi
-- interface.)
local cjson = require "cjson"
local curl = require "curl"

local pieces

local easy = curl.easy_init()
easy:setopt(curl.OPT_URL, os.getenv "BASE" .. "/campaign.json")
easy:setopt(curl.OPT_HTTPHEADER, { "Authorization: Bearer benchmark-key-0123456789", "Accept: application/json" })
easy:setopt(curl.OPT_WRITEFUNCTION, function(piece)
  pieces[#pieces + 1] = piece
  return #piece
end)

require "spec.bench.frame"(function(count)
  for _ = 1, count do
    pieces = {}
    assert(easy:perform())
    local campaign = cjson.decode(table.concat(pieces))
    assert(campaign.name and campaign.status == 1 and campaign.daily_limit)
  end
end)
