local routes

setup(function()
  rawset(_G, "ngx", { encode_base64 = function(text) return "(" .. text .. ")" end, md5 = function(text) return "#" .. #text end })
  package.loaded["instantly.transport.route"] = nil
  routes = require "instantly.transport.route"
end)
teardown(function()
  rawset(_G, "ngx", nil)
  package.loaded["instantly.transport.route"] = nil
end)

local function of(url, fields)
  local request = { url = url }
  for name, value in pairs(fields or {}) do request[name] = value end
  return routes.of(request)
end

describe("a route", function()
  it("has what a connection needs", function()
    local route = of "https://API.example:8443/x?y"
    assert.same({ "https", "API.example", 8443, "API.example:8443", "API.example:8443", true, false },
      { route.scheme, route.host, route.port, route.authority, route.name, route.is_secure, route.is_local })
    assert.same({ 443, "[::1]", 80 }, { of("https://h/").port, of("http://[::1]/").host, of("http://[::1]/").port })
  end)

  it("is the same for the next request that goes the same way", function()
    local route = of "https://api.example/x"
    for _, url in ipairs{ "https://api.example/y?z", "https://api.example/", "https://api.example?x" } do
      assert.equal(route, of(url))
    end
  end)

  it("is another for whatever goes another way", function()
    for url, fields in pairs{
      ["https://api.example.evil/x"] = {}, ["https://api.example:444/x"] = {}, ["http://localhost/x"] = {},
      ["https://api.exampl/x"] = {}, ["https://api.example/a"] = { proxy = "http://p:1" },
      ["https://api.example/b"] = { client_cert = "c", client_key = "k" },
    } do
      local route = of "https://api.example/x"
      local other = of(url, fields)
      assert.not_equal(route.pool.pool, other.pool.pool)
    end
  end)

  it("is not found for what is refused, also just after one that was not", function()
    assert(of("http://h/x", { allow_insecure = true }))
    assert.is_nil((of "http://h/x"))
    assert(of "https://h/x")
    assert.is_nil((of("https://h/x", { ca_file = "/x" })))
    assert.is_nil((of("https://h/x", { proxy = "socks5://p" })))
    assert(of "https://h/x")
  end)

  for setting, wanted in pairs{
    ["http://p:3128"] = { "p", 3128 }, ["HTTP://p:3128/"] = { "p", 3128 }, ["p:3128"] = { "p", 3128 }, ["p"] = { "p", 1080 },
    ["http://u:p%40w@p:1"] = { "p", 1, "(u:p@w)" }, ["u@[::1]:2"] = { "[::1]", 2, "(u)" },
    ["http://u:p@w@p:1"] = { "p", 1, "(u:p@w)" },
  } do
    it("goes through the proxy " .. setting, function()
      local proxy = of("https://h/x", { proxy = setting }).proxy
      local authorization = wanted[3] and "Proxy-Authorization: Basic " .. wanted[3]
      assert.same({ wanted[1], wanted[2], authorization }, { proxy.host, proxy.port, proxy.authorization })
    end)
  end

  for _, setting in ipairs{ "https://p:1", "socks5://p:1", "http://", "http://p:1/x", "http://p?x", "http://p:x", "http://a b" } do
    it("refuses the proxy " .. setting, function()
      local route, problem = of("https://h/x", { proxy = setting })
      assert.is_nil(route)
      assert.equal("the proxy must look like http://host:port in nginx", problem)
    end)
  end
end)

describe("the target of a request", function()
  it("is path and query", function()
    for url, target in pairs{
      ["https://h/a?b=c"] = "/a?b=c", ["https://h"] = "/", ["https://h?x"] = "/?x", ["https://h:1/"] = "/",
    } do
      assert.equal(target, routes.target(of(url), url))
    end
  end)

  it("is the whole URL for a proxy that speaks for us, and not for one that only lets us through", function()
    local fields = { proxy = "http://p:1", allow_insecure = true }
    assert.equal("http://h/a", routes.target(of("http://h/a", fields), "http://h/a"))
    assert.equal("/a", routes.target(of("https://h/a", fields), "https://h/a"))
  end)
end)
