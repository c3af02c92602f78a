--- What is measured: `ours` against `against`, `count` times a round, and how much of it may be ours at most.
local rows = {
  {
    name = "engine", ours = "workers/engine.lua", against = "reference easy BASE/campaign.json", count = 2000,
    limit = { ["lua5.4"] = 1.10, luajit = 1.08 },
  },
  {
    name = "get", ours = "workers/get.lua", against = "reference easy BASE/campaign.json", count = 2000,
    limit = { ["lua5.4"] = 1.35, luajit = 1.30 },
  },
  {
    name = "page3", ours = "workers/page3.lua", against = "workers/cjson_decode.lua", count = 100, reference_count = 30,
    limit = { ["lua5.4"] = 0.15, luajit = 0.18 },
  },
  {
    name = "pageall", ours = "workers/pageall.lua", against = "workers/cjson_decode.lua", count = 30,
    limit = { ["lua5.4"] = 0.70, luajit = 0.60 },
  },
  {
    name = "encode", ours = "workers/encode.lua", against = "workers/cjson_encode.lua", count = 3000,
    limit = { ["lua5.4"] = 0.80, luajit = 0.80 },
  },
  {
    name = "each", ours = "workers/each.lua", against = "reference pages BASE", count = 100,
    limit = { ["lua5.4"] = 1.10, luajit = 1.10 },
  },
  {
    name = "field", ours = "workers/field.lua", against = "workers/table_field.lua", count = 1000000,
    limit = { ["lua5.4"] = 12 },
  },
}

return rows
