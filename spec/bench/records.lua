--- Parsing as collections do it with an answer: the text of a page into records, strictly.
local core = require "instantly.core"
local data = require "spec.bench.data"
local instantly = require "instantly"

local campaigns = instantly.new{ api_key = "x", base_url = "https://127.0.0.1" }.campaigns
local classes = { items = { campaigns._class, campaigns } }

local records = {}

--- Give a function that parses a text of a page, and returns the list of its records.
function records.parser(text)
  text = text or data.page()
  return function() return assert(core.records(text, classes, campaigns)).items end
end

return records
