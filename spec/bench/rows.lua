--- What is measured: `ours` against `against`, and how much of it may be ours at most, per Lua. A row with nothing to
--- measure against is a figure of its own. Everything counts CPU time, but for rows with `clock = "wall"`.
---
--- `count`: how many a round does; `against_count`, of the other side, when that is much slower or faster.
--- `peers`: other clients doing the same, with the Luas they run on (ours: none) and the count of a round.
local LUAS = { "lua5.4", "luajit" }

local CAMPAIGN = "reference easy BASE/campaign.json"
local CAMPAIGNS = "reference multi BASE/campaign.json 32"

return {
  {
    name = "engine", ours = "lua ours/engine.lua", against = CAMPAIGN, count = 2000,
    limits = { ["lua5.4"] = 1.10, luajit = 1.08 },
  },
  {
    name = "get", ours = "lua ours/get.lua", against = CAMPAIGN, count = 2000,
    limits = { ["lua5.4"] = 1.35, luajit = 1.30 },
    peers = {
      { "lua-curl", "lua peers/lua_curl.lua", 500, on = { "luajit" } },
      { "lua-http", "lua peers/lua_http.lua get", 500, on = LUAS },
      { "luasocket", "lua peers/luasocket.lua", 300, on = LUAS },
      { "pycurl", "python peers/pycurl_easy.py", 500 },
      { "httpx", "python peers/httpx_client.py get", 100 },
      { "node-fetch", "node peers/fetch.mjs 1", 500 },
      { "undici", "node peers/undici.mjs 1", 1000 },
    },
  },
  {
    name = "gather32", ours = "lua ours/gather32.lua", against = CAMPAIGNS, count = 2000,
    limits = { ["lua5.4"] = 1.35, luajit = 1.30 },
    peers = {
      { "lua-http", "lua peers/lua_http.lua gather", 500, on = LUAS },
      { "pycurl", "python peers/pycurl_multi.py", 500 },
      { "httpx", "python peers/httpx_client.py gather", 128 },
      { "node-fetch", "node peers/fetch.mjs 32", 500 },
      { "undici", "node peers/undici.mjs 32", 1000 },
    },
  },
  {
    name = "page3", ours = "lua ours/page3.lua", against = "lua cjson/decode.lua", count = 100, against_count = 30,
    limits = { ["lua5.4"] = 0.15, luajit = 0.18 },
    peers = {
      { "JSON.parse", "node peers/json.mjs", 50 },
      { "python-json", "python peers/json_loads.py", 30 },
    },
  },
  {
    -- No peers: what those of other languages make of a page is no table of this Lua.
    name = "pageall", ours = "lua ours/pageall.lua", against = "lua cjson/decode.lua", count = 30,
    limits = { ["lua5.4"] = 0.70, luajit = 0.60 },
  },
  {
    name = "encode", ours = "lua ours/encode.lua", against = "lua cjson/encode.lua", count = 3000,
    limits = { ["lua5.4"] = 0.80, luajit = 0.80 },
  },
  {
    name = "each", ours = "lua ours/each.lua", against = "reference pages BASE", count = 100, clock = "wall",
    limits = { ["lua5.4"] = 1.10, luajit = 1.10 },
  },
  {
    name = "field", ours = "lua ours/field.lua", against = "lua ours/table_field.lua", count = 1000000,
    limits = { ["lua5.4"] = 12 },
  },
  {
    name = "load", ours = 'program require "instantly".new{ api_key = "benchmark-key" }',
    against = 'program require "cjson" require "socket"', count = 10, clock = "wall",
    limits = { ["lua5.4"] = 1.0, luajit = 1.0 },
  },
  {
    name = "memory", ours = "lua ours/memory.lua", count = 1000, -- pages; megabytes
    limits = { ["lua5.4"] = 4, luajit = 4 },
  },
  {
    name = "nginx", ours = "nginx /call", against = "nginx /proxy", count = 2000,
    limits = { luajit = 1.40 },
  },
}
