-- Certificate authorities that live as long as the process, and server certificates: good ones and bad ones.

local altname = require "openssl.x509.altname"
local bignum = require "openssl.bignum"
local extension = require "openssl.x509.extension"
local name = require "openssl.x509.name"
local pkey = require "openssl.pkey"
local rand = require "openssl.rand"
local x509 = require "openssl.x509"

local certificate = {}

local LIFETIME = 7 * 24 * 3600
local CLOCK_SLACK = 3600

local function new_key()
  return pkey.new { type = "EC", curve = "prime256v1" }
end

local function new_certificate(common_name, key)
  local subject = name.new()
  subject:add("CN", common_name)
  local crt = x509.new()
  crt:setVersion(3)
  crt:setSerial(bignum.fromBinary(rand.bytes(15)))
  crt:setSubject(subject)
  crt:setLifetime(os.time() - CLOCK_SLACK, os.time() + LIFETIME)
  crt:setPublicKey(key)
  return crt
end

--- An authority: `pem` is its certificate.
---@param title string? default: "throw-away authority"
---@return { pem: string, certificate: userdata, key: userdata }
function certificate.authority(title)
  local key = new_key()
  local crt = new_certificate("instantly mock: " .. (title or "throw-away authority"), key)
  crt:setIssuer(crt:getSubject())
  crt:setBasicConstraints { CA = true }
  crt:setBasicConstraintsCritical(true)
  crt:addExtension(extension.new("keyUsage", "critical,keyCertSign,cRLSign"))
  crt:sign(key)
  return { pem = crt:toPEM(), certificate = crt, key = key }
end

local function names_of(host)
  local names = altname.new()
  if host then
    names:add("DNS", host)
  else
    names:add("DNS", "localhost")
    names:add("IP", "127.0.0.1")
    names:add("IP", "::1")
  end
  return names
end

---@class instantly.mock.CertificateOptions
---@field host string? default: the loopback names
---@field expired boolean?

--- A server certificate, signed by an authority, or by itself.
---@param authority table?
---@param options instantly.mock.CertificateOptions?
---@return { key: userdata, certificate: userdata }
function certificate.issue(authority, options)
  options = options or {}
  local key = new_key()
  local crt = new_certificate(options.host or "localhost", key)
  crt:setIssuer(authority and authority.certificate:getSubject() or crt:getSubject())
  if options.expired then crt:setLifetime(os.time() - LIFETIME, os.time() - CLOCK_SLACK) end
  crt:setSubjectAlt(names_of(options.host))
  crt:setBasicConstraints { CA = false }
  crt:setBasicConstraintsCritical(true)
  crt:addExtension(extension.new("extendedKeyUsage", "serverAuth"))
  crt:sign(authority and authority.key or key)
  return { key = key, certificate = crt }
end

return certificate
