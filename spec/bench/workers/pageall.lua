-- The same page, and every record of it as a plain table.
local core = require "instantly.core"
local data = require "spec.bench.data"
local instantly = require "instantly"

local client = instantly.new{ api_key = "x", base_url = "https://127.0.0.1" }
local campaigns, text = client.campaigns, data.page()
local classes = { items = { campaigns._class, campaigns } }

require "spec.bench.worker"(function(count)
  for _ = 1, count do
    for _, campaign in ipairs(core.records(text, classes, campaigns).items) do assert(campaign:table().name) end
  end
end)
