local instantly = require "instantly"
local credential = require "instantly.credential"
local scripted = require "spec.support.scripted"

local KEY = "MDE5OWIzZjEtMDAwMC03MDAwLTgwMDA6c2VjcmV0"

--- Run a function while nothing of ours is loaded: a program that starts.
local function from_the_start(run)
  local loaded = {}
  for name, module in pairs(package.loaded) do
    if name:find "^instantly" then loaded[name], package.loaded[name] = module, nil end
  end
  local ok, problem = pcall(run)
  for name in pairs(package.loaded) do
    if name:find "^instantly" then package.loaded[name] = nil end
  end
  for name, module in pairs(loaded) do package.loaded[name] = module end
  if not ok then error(problem, 0) end
end

--- Our modules that are loaded.
local function loaded_modules()
  local names = {}
  for name in pairs(package.loaded) do
    if name:find "^instantly" then names[#names + 1] = name end
  end
  table.sort(names)
  return names
end

describe("require", function()
  it("loads little for a program that starts, also with a client that has a key", function()
    from_the_start(function()
      local fresh = require "instantly"
      fresh.new{ api_key = KEY }
      assert.same({ "instantly", "instantly.core", "instantly.native", "instantly.version" }, loaded_modules())
      fresh.new{ api_key = KEY, timeout = 5 }
      assert.is_table(package.loaded["instantly.client"])
      assert.is_nil(package.loaded["instantly.curl"])
    end)
  end)

  it("says at once that the compiled part is not there", function()
    local cpath = package.cpath
    from_the_start(function()
      package.cpath = ""
      local ok, message = pcall(require, "instantly")
      package.cpath = cpath
      assert.is_false(ok)
      assert.matches("cannot load the compiled module instantly.core", message, 1, true)
    end)
  end)
end)

describe("a client that was made of a key alone", function()
  local getenv = os.getenv
  after_each(function() os.getenv = getenv end) -- luacheck: ignore

  local function with_environment(values)
    os.getenv = function(name) return values[name] end -- luacheck: ignore
  end

  it("becomes, when it is first used, what any other is", function()
    with_environment{}
    local at_once = instantly.new{ api_key = KEY, timeout = 120 }
    local client = instantly.new{ api_key = KEY }
    assert.equal(tostring(at_once), tostring(client))
    assert.equal(getmetatable(at_once), getmetatable(client))
    assert.same(at_once._settings, client._settings)
    assert.equal(at_once._pacer, client._pacer)
    client = instantly.new{ api_key = KEY }
    assert.equal(client, client.campaigns.client)
    client = instantly.new{ api_key = KEY }
    client:close()
    assert.equal("closed", select(2, client:request{ path = "/x" }).kind)
  end)

  it("refuses what any other refuses, at the line of the user", function()
    with_environment{}
    local _, message = pcall(function() return instantly.new{ api_key = KEY }.campagins end)
    assert.matches('init_spec.lua:%d+: instantly client: no "campagins": did you mean "campaigns"', message)
    _, message = pcall(function() instantly.new{ api_key = KEY }.timeout = 3 end)
    assert.matches("init_spec.lua:%d+: instantly client: timeout cannot be set", message)
    assert.is_nil(instantly.new{ api_key = KEY }.wholly_different_thing)
  end)

  it("shows the key to nobody who looks into it", function()
    with_environment{}
    local client = instantly.new{ api_key = KEY }
    local function look(value, seen)
      assert.is_false(tostring(value):find(KEY, 1, true) ~= nil)
      if type(value) ~= "table" or seen[value] then return end
      seen[value] = true
      look(getmetatable(value), seen)
      for name, field in next, value do
        look(name, seen)
        look(field, seen)
      end
    end
    assert.is_nil(next(client))
    look(getmetatable(client), {})
    look(client, {})
  end)

  it("keeps the key that it was given, whatever happens to the table", function()
    with_environment{}
    local options = { api_key = KEY }
    local client = instantly.new(options)
    options.api_key, options.timeout = "another", -1
    assert.matches("key …cmV0 from api_key", tostring(client), 1, true)
  end)

  it("is tried again by the next use when the first was broken off", function()
    with_environment{}
    local client, Client = instantly.new{ api_key = KEY }, require "instantly.client"
    package.loaded["instantly.client"] = { new = function() error("interrupted!", 0) end }
    local ok, problem = pcall(function() return client.campaigns end)
    package.loaded["instantly.client"] = Client
    assert.is_false(ok)
    assert.equal("interrupted!", problem)
    assert.equal(client, client.campaigns.client)
  end)

  it("is refused at once when the key is wrong, as by credential.new", function()
    with_environment{}
    local keys = { "", "Bearer", "bearerMDE5", "BEARER x", "a b", " MDE5 ", "MDE5\n", "bear", "xbearer", ("x"):rep(5000) }
    for byte = 0, 255 do keys[#keys + 1] = "MDE5" .. string.char(byte) .. "OWI=" end
    local refused = 0
    for _, key in ipairs(keys) do
      local ok, client = pcall(instantly.new, { api_key = key })
      assert.equal(credential.new(key, "api_key") ~= nil, ok, key)
      if ok then assert.is_table(client.campaigns) else refused = refused + 1 end
    end
    assert.is_true(refused > 30 and refused < #keys)
    assert.error_matches(function() instantly.new{ api_key = 5 } end, "api_key: expected a string, got a number")
    assert.error_matches(function() instantly.new{ tiemout = 5 } end, 'unknown option "tiemout"')
    assert.error_matches(function() instantly.new{ api_key = KEY, tiemout = 5 } end, 'unknown option "tiemout"')
  end)

  it("is refused at once when the environment is wrong", function()
    with_environment{ INSTANTLY_BASE_URL = "ftp://x" }
    local _, message = pcall(function() instantly.new{ api_key = KEY } end)
    assert.matches("init_spec.lua:%d+: instantly.new: INSTANTLY_BASE_URL: expected https://host", message)
    with_environment{ INSTANTLY_CA_FILE = "a\nb" }
    assert.error_matches(function() instantly.new{ api_key = KEY } end, "ca_file must not")
  end)

  it("heeds what the table of settings has from elsewhere", function()
    with_environment{}
    local options = setmetatable({ api_key = KEY }, { __index = { base_url = "ftp://x" } })
    local ok = pcall(instantly.new, options)
    local at_once = pcall(require("instantly.client").new, options)
    assert.equal(at_once, ok)
  end)
end)

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
end)
