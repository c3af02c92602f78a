-- lua-cjson, decoding the page.
local cjson = require "cjson"
local data = require "spec.bench.data"

local text = data.page()

require "spec.bench.frame"(function(count)
  for _ = 1, count do assert(#cjson.decode(text).items == 100) end
end)
