--- The client of the benchmark: everything on, as it is for those who set nothing. The pacer counts every call, and
--- holds none up.
local instantly = require "instantly"

---@param base_url string? the server's; $BASE when left out
return function(base_url)
  return instantly.new{
    api_key = "benchmark-key-0123456789", base_url = base_url or os.getenv "BASE",
    pacer = { per_second = 1e6, per_minute = 6e7 },
  }
end
