-- The fault matrix inside a real Neovim: the mock's faults, by way of libcurl on the editor's loop, all in one task.
local fault_matrix = require "spec.support.fault_matrix"
local mock_server = require "spec.support.mock_server"
local nvim = require "spec.support.nvim"

local WAYS = {
  { name = "http", address = "http", other = "https", features = { http1 = true, plain = true, replays = true } },
  { name = "https and HTTP/2", address = "https", other = "http",
    features = { http2 = true, tls = true, replays = true }, options = { bad_tls = true } },
}

-- Its arguments: the features, then addresses by name.
local CODE = [[
local features, at = %s, %s
local fault_matrix = require "spec.support.fault_matrix"
local function client(settings)
  local all = { api_key = at.key, ca_file = at.ca_file, pacer = false, base_url = at.url }
  for name, value in pairs(settings) do all[name] = value end
  return instantly.new(all)
end
local host = { name = "nvim", features = features, client = client, wait = instantly.sleep, bad = at.bad,
  control = require("spec.support.fault_hosts").control(client{ base_url = at.control }) }
main(function()
  for _, test in ipairs(fault_matrix.tests(host)) do
    local ok, result = pcall(test.run)
    local problem = not ok and result or result.problem
    say(test.name .. " " .. test.class, problem and (tostring(problem):gsub("%%s+", " ")) or "ok")
  end
end)
]]

--- A table of names, texts and tables as Lua.
local function literal(value)
  if type(value) ~= "table" then return ("%q"):format(value) end
  local fields = {}
  for name, inner in pairs(value) do
    fields[#fields + 1] = ("[%q] = %s"):format(name, inner == true and "true" or literal(inner))
  end
  return "{ " .. table.concat(fields, ", ") .. " }"
end

for _, way in ipairs(WAYS) do
  describe(("in Neovim, over %s,"):format(way.name), function()
    local found = {}
    setup(function()
      nvim.build "poll"
      local server = mock_server.start(way.options)
      local bad = { refused = "http://127.0.0.1:1" }
      for name, url in pairs(server.bad_tls or {}) do bad[name] = url end
      local ok, lines = pcall(nvim.lines, CODE:format(literal(way.features), literal {
        key = server.key, ca_file = server.ca_file, url = server[way.address], control = server[way.other], bad = bad,
      }))
      server.stop()
      assert(ok, lines)
      for _, line in ipairs(lines) do found[line[1]] = line[2] end
    end)

    for _, test in ipairs(fault_matrix.tests { features = way.features }) do
      it(("%s ends as it should for %s, and the client goes on"):format(test.name, test.class), function()
        assert.equal("ok", found[test.name .. " " .. test.class])
      end)
    end
  end)
end
