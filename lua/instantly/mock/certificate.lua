-- A certificate authority that lives as long as the process, and a server certificate signed by it.

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

local function new_authority()
  local key = new_key()
  local crt = new_certificate("instantly mock: throw-away authority", key)
  crt:setIssuer(crt:getSubject())
  crt:setBasicConstraints { CA = true }
  crt:setBasicConstraintsCritical(true)
  crt:addExtension(extension.new("keyUsage", "critical,keyCertSign,cRLSign"))
  crt:sign(key)
  return key, crt
end

local function loopback_names()
  local names = altname.new()
  names:add("DNS", "localhost")
  names:add("IP", "127.0.0.1")
  names:add("IP", "::1")
  return names
end

--- Makes a certificate for the loopback names.
---@return { key: userdata, certificate: userdata, authority: string } authority: the CA's certificate as PEM
function certificate.new()
  local ca_key, ca = new_authority()
  local key = new_key()
  local crt = new_certificate("localhost", key)
  crt:setIssuer(ca:getSubject())
  crt:setSubjectAlt(loopback_names())
  crt:setBasicConstraints { CA = false }
  crt:setBasicConstraintsCritical(true)
  crt:addExtension(extension.new("extendedKeyUsage", "serverAuth"))
  crt:sign(ca_key)
  return { key = key, certificate = crt, authority = ca:toPEM() }
end

return certificate
