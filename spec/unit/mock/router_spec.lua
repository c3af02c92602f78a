local router = require "instantly.mock.router"

local function routes(...)
  local made = router.new()
  for _, line in ipairs { ... } do
    local method, path = line:match("^(%S+) (%S+)$")
    made:add({ method = method, path = path }, line)
  end
  return made
end

describe("the router", function()
  it("finds a route by method and path and gives its parameters", function()
    local made = routes("GET /a/{id}", "DELETE /a/{id}", "GET /a/{id}/b/{other}")
    assert.equal("DELETE /a/{id}", (made:match("DELETE", "/a/1")))
    local target, params = made:match("GET", "/a/1/b/2")
    assert.equal("GET /a/{id}/b/{other}", target)
    assert.same({ id = "1", other = "2" }, params)
  end)

  it("prefers literal segments, whatever the order of adding", function()
    for _, made in ipairs {
      routes("GET /a/{id}", "GET /a/analytics"), routes("GET /a/analytics", "GET /a/{id}"),
    } do
      assert.equal("GET /a/analytics", (made:match("GET", "/a/analytics")))
      assert.equal("GET /a/{id}", (made:match("GET", "/a/other")))
    end
  end)

  it("prefers the literal further to the left", function()
    local made = routes("POST /a/{id}/run", "POST /a/sales/{id}")
    assert.equal("POST /a/sales/{id}", (made:match("POST", "/a/sales/run")))
    assert.equal("POST /a/{id}/run", (made:match("POST", "/a/other/run")))
  end)

  it("decodes parameters", function()
    local _, params = routes("GET /accounts/{email}"):match("GET", "/accounts/ann%2Bx%40example.com")
    assert.equal("ann+x@example.com", params.email)
  end)

  it("takes an encoded slash as part of a parameter", function()
    local _, params = routes("GET /a/{id}"):match("GET", "/a/x%2Fy")
    assert.equal("x/y", params.id)
  end)

  it("finds nothing for another method, another length, an empty parameter or a trailing slash", function()
    local made = routes("GET /a/{id}", "GET /a")
    for _, request in ipairs { { "POST", "/a/1" }, { "GET", "/a/1/2" }, { "GET", "/a/" }, { "GET", "/" } } do
      assert.is_nil((made:match(request[1], request[2])))
    end
  end)

  it("takes a trailing slash that is part of the route", function()
    local made = routes("GET /a/", "GET /a/{id}")
    assert.equal("GET /a/", (made:match("GET", "/a/")))
    assert.is_nil((made:match("GET", "/a")))
  end)
end)
