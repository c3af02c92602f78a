--- Throw-away certificates for a spec's server, made with luaossl.
local bignum = require "openssl.bignum"
local context = require "openssl.ssl.context"
local extension = require "openssl.x509.extension"
local name = require "openssl.x509.name"
local pkey = require "openssl.pkey"
local x509 = require "openssl.x509"
local altname = require "openssl.x509.altname"

local tls = {}

local DAY = 24 * 60 * 60
local serial = 0

local function certificate(common_name, key)
  local cert = x509.new()
  serial = serial + 1
  cert:setVersion(3)
  cert:setSerial(bignum.new(serial))
  local subject = name.new()
  subject:add("CN", common_name)
  cert:setSubject(subject)
  cert:setIssuer(subject)
  cert:setLifetime(os.time() - DAY, os.time() + DAY)
  cert:setPublicKey(key)
  return cert
end

local function new_key()
  return pkey.new { type = "EC", curve = "prime256v1" }
end

--- A certificate authority: `pem` is its certificate, `issue` signs with it. Two that are trusted in one place
--- need names of their own.
function tls.authority(common_name)
  local key = new_key()
  local cert = certificate(common_name or "CA of a spec", key)
  cert:setBasicConstraints { CA = true }
  cert:setBasicConstraintsCritical(true)
  cert:addExtension(extension.new("keyUsage", "critical,keyCertSign,cRLSign"))
  cert:sign(key)
  return { pem = cert:toPEM(), key = key, cert = cert }
end

--- A server's key and certificate. options.hosts: names it is good for (127.0.0.1, localhost, ::1 if not
--- given); options.expired; options.by: the authority (self-signed without one).
function tls.issue(options)
  local key = new_key()
  local cert = certificate("server of a spec", key)
  local hosts = altname.new()
  for _, host in ipairs(options.hosts or { "127.0.0.1", "::1", "localhost" }) do
    hosts:add(host:find "^[%d.:]+$" and "IP" or "DNS", host)
  end
  cert:setSubjectAlt(hosts)
  if options.expired then cert:setLifetime(os.time() - 2 * DAY, os.time() - DAY) end
  if options.by then cert:setIssuer(options.by.cert:getSubject()) end
  cert:sign(options.by and options.by.key or key)
  return key, cert
end

--- A server's TLS context with a certificate as from `tls.issue`.
function tls.context(options)
  local ctx = context.new("TLS", true)
  local key, cert = tls.issue(options)
  ctx:setPrivateKey(key)
  ctx:setCertificate(cert)
  return ctx
end

--- Certificate and key as from `tls.issue`, as files: name → content, server.pem and server.key.
function tls.files(options)
  local key, cert = tls.issue(options)
  return { ["server.pem"] = cert:toPEM(), ["server.key"] = key:toPEM "private" }
end

--- Writes the authority's certificate where `ca_file` can point to; the file is the caller's to remove.
function tls.write(authority)
  local path = os.tmpname()
  local file = assert(io.open(path, "w"))
  file:write(authority.pem)
  file:close()
  return path
end

return tls
