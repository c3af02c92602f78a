-- TLS of the served mock: as it should be, and as no client may accept it.

local certificate = require "instantly.mock.certificate"
local context = require "openssl.ssl.context"
local lua_http = require "instantly.mock.lua_http"

local tls = {}

local function choose_protocol(accepted)
  return function(_, offered)
    for _, protocol in ipairs(offered) do
      if accepted[protocol] then return protocol end
    end
    return nil
  end
end

local function with(made, ctx)
  assert(ctx:setPrivateKey(made.key))
  assert(ctx:setCertificate(made.certificate))
  return ctx
end

local function modern(made, http2)
  local ctx = lua_http("tls").new_server_context()
  ctx:setAlpnSelect(choose_protocol { h2 = http2, ["http/1.1"] = true })
  return with(made, ctx)
end

--- For a certificate of the authority, good for the loopback names.
---@param authority table of certificate.lua
---@param http2 boolean offer HTTP/2 beside HTTP/1.1
---@return userdata context
function tls.good(authority, http2)
  return modern(certificate.issue(authority), http2)
end

--- What a client has to refuse, by name; each is a function of the good authority.
---@type table<string, fun(authority: table): userdata>
tls.bad = {
  expired = function(authority) return modern(certificate.issue(authority, { expired = true })) end,
  wrong_name = function(authority) return modern(certificate.issue(authority, { host = "elsewhere.example" })) end,
  unknown_authority = function() return modern(certificate.issue(certificate.authority "a stranger")) end,
  self_signed = function() return modern(certificate.issue()) end,
}

--- TLS 1.0 and nothing newer.
function tls.bad.old(authority)
  local ctx = context.new("TLSv1", true)
  ctx:setCipherList("ALL:@SECLEVEL=0") -- or OpenSSL would not speak it either
  return with(certificate.issue(authority), ctx)
end

return tls
