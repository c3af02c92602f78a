-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.deleteDomainForwarding = [[{"domain":"example.com","forwarding_domain":null,"forwarding_mode":null}]]

shared.getDomainForwarding = [[{"domain":"example.com","forwarding_domain":"mycompany.com","forwarding_mode":"redirect"}]]

shared.updateDomainForwarding_shape = {
  type = "object",
  required = { "domain" },
  fields = {
    domain = { type = "string" },
    forwarding_domain = { type = "string", null = true },
    forwarding_mode = { type = "string", null = true, known = { "redirect", "stealth" } },
  },
}

return {
  answers = {
    deleteDomainForwarding = shared.deleteDomainForwarding,
    getDomainForwarding = shared.getDomainForwarding,
    updateDomainForwarding = shared.getDomainForwarding,
  },
  shapes = {
    updateDomainForwarding = shared.updateDomainForwarding_shape,
  },
}
