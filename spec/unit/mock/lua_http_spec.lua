local lua_http = require "instantly.mock.lua_http"

describe("the loader of lua-http", function()
  it("loads what the server and the specs need", function()
    for _, name in ipairs { "server", "headers", "tls", "request" } do
      assert.is_table(lua_http(name))
    end
  end)

  it("changes the module path once at most", function()
    lua_http "server"
    local path = package.path
    lua_http "request"
    assert.equal(path, package.path)
  end)

  it("raises for a module that is nowhere", function()
    assert.has_error(function() lua_http "no_such_module" end)
  end)
end)
