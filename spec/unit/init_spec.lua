local instantly = require "instantly"
local scripted = require "spec.support.scripted"

describe("instantly.must", function()
  it("passes results through", function()
    local value, err, meta = instantly.must("v", nil, "m")
    assert.equal("v", value)
    assert.is_nil(err)
    assert.equal("m", meta)
  end)

  it("raises the text of an error, at the line of the caller", function()
    local client = scripted.client{ scripted.json(404, { message = "gone" }) }
    local line = debug.getinfo(1, "l").currentline + 1
    local ok, message = pcall(function() instantly.must(client.campaigns:get("x")) end)
    assert.is_false(ok)
    assert.equal("string", type(message))
    assert.matches("init_spec.lua:" .. line .. ": campaigns:get failed: not_found %(404%): gone", message)
  end)
end)

describe("instantly.array", function()
  it("refuses what is no list", function()
    local _, message = pcall(function() instantly.array(5) end)
    assert.matches("init_spec.lua:%d+: instantly.array: expected a list, got a number", message)
  end)

  it("marks a list and makes an empty one", function()
    local list = { 1 }
    assert.equal(list, instantly.array(list))
    local client, requests = scripted.client{ scripted.json(200, "{}"), scripted.json(200, "{}") }
    assert(client:request{ method = "POST", path = "/x", body = { a = instantly.array() } })
    assert(client:request{ method = "POST", path = "/x", body = { a = {} } })
    assert.equal('{"a":[]}', requests[1].body)
    assert.equal('{"a":{}}', requests[2].body)
  end)
end)

describe("instantly.null", function()
  it("is the null of lua-cjson", function()
    assert.equal(require("cjson").null, instantly.null)
  end)
end)

describe("instantly.is_error", function()
  it("knows our errors from other values", function()
    local client = scripted.client{ scripted.json(404, {}) }
    assert.is_true(instantly.is_error(select(2, client.campaigns:get("x"))))
    assert.is_false(instantly.is_error("x"))
  end)
end)

describe("instantly.version", function()
  it("is a version", function()
    assert.matches("^%d+%.%d+%.%d+$", instantly.version)
  end)
end)

describe("the helpers", function()
  local NAMES = { "schedule", "sequence", "html", "webhook" }

  it("are loaded when they are first used", function()
    for _, name in ipairs(NAMES) do
      package.loaded["instantly." .. name] = nil
      assert.equal("table", type(instantly[name]))
      assert.equal(package.loaded["instantly." .. name], instantly[name])
    end
  end)

  it("are proposed for names that are nearly theirs", function()
    assert.error_matches(function() return instantly.shedule end, 'no "shedule": did you mean "schedule"')
  end)
end)

describe("instantly.preload", function()
  it("loads what a call would load: groups, helpers, and the way to the wire", function()
    local gone = {}
    for _, name in ipairs{ "api.campaigns", "api.leads", "api.oauth", "schedule", "webhook", "launch", "doctor", "transport.curl" } do
      gone[#gone + 1] = "instantly." .. name
      package.loaded["instantly." .. name] = nil
    end
    instantly.preload()
    for _, name in ipairs(gone) do assert.is_table(package.loaded[name], name) end
  end)

  it("leaves nothing to be loaded later", function()
    instantly.preload()
    local before = {}
    for name in pairs(package.loaded) do before[name] = true end
    local client = instantly.new{ base_url = "https://127.0.0.1", api_key = "x" }
    for name in pairs(require("instantly.api").collections) do assert.is_table(client[name]) end
    for name in pairs(package.loaded) do assert.is_true(before[name], name) end
  end)
end)
