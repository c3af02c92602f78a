-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "domain_forwardings",
  tag = "DomainForwarding",
  entity = "DomainForwarding",
  singular = "domain_forwarding",
  path = "/api/v2/domains/{domain}/forwarding",
  operations = {
    get = {
      id = "getDomainForwarding",
      method = "GET",
      path = "/api/v2/domains/{domain}/forwarding",
      kind = "get",
      retry = "read",
      params = { "domain" },
      on = true,
      refresh = true,
      scopes = { "dfy_email_account_orders:read", "dfy_email_account_orders:all", "all:read", "all:all" },
      returns = { entity = "DomainForwarding" },
    },
    update = {
      id = "updateDomainForwarding",
      method = "PUT",
      path = "/api/v2/domains/{domain}/forwarding",
      kind = "update",
      retry = "idempotent",
      params = { "domain" },
      on = true,
      refresh = true,
      scopes = {
        "dfy_email_account_orders:update", "dfy_email_account_orders:all", "all:update", "all:all",
      },
      rate = {
        { requests = 10, per_seconds = 60, scope = "endpoint" },
        { requests = 60, per_seconds = 3600, scope = "endpoint" },
      },
      body = {
        type = "object",
        required = { "forwarding_domain" },
        fields = {
          forwarding_domain = { type = "string" },
          forwarding_mode = { type = "string", known = { "redirect", "stealth" } },
        },
      },
      body_required = true,
      returns = { entity = "DomainForwarding" },
    },
    delete = {
      id = "deleteDomainForwarding",
      method = "DELETE",
      path = "/api/v2/domains/{domain}/forwarding",
      kind = "delete",
      retry = "idempotent",
      params = { "domain" },
      on = true,
      refresh = true,
      scopes = {
        "dfy_email_account_orders:delete", "dfy_email_account_orders:all", "all:delete", "all:all",
      },
      rate = {
        { requests = 10, per_seconds = 60, scope = "endpoint" },
        { requests = 60, per_seconds = 3600, scope = "endpoint" },
      },
      returns = { entity = "DomainForwarding" },
    },
  },
}
