-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "dfy_email_account_orders",
  tag = "DFYEmailAccountOrder",
  path = "/api/v2/dfy-email-account-orders",
  operations = {
    list = {
      id = "listDFYEmailAccountOrder",
      method = "GET",
      path = "/api/v2/dfy-email-account-orders",
      kind = "list",
      retry = "read",
      scopes = { "dfy_email_account_orders:read", "dfy_email_account_orders:all", "all:read", "all:all" },
      query = { limit = { type = "integer", min = 1, max = 100 }, starting_after = { type = "string" } },
      page = {
        style = "cursor",
        into = "query",
        param = "starting_after",
        limit = "limit",
        max = 100,
        next = "next_starting_after",
        items = "items",
      },
      returns = { plain = true },
    },
    create = {
      id = "createDFYEmailAccountOrder",
      method = "POST",
      path = "/api/v2/dfy-email-account-orders",
      kind = "create",
      retry = "once",
      failure = {
        code = "order_error",
        is_false = "order_placed",
        message = "payment_failure_reason",
        unless_sent = "simulation",
      },
      scopes = {
        "dfy_email_account_orders:create", "dfy_email_account_orders:all", "all:create", "all:all",
      },
      body = {
        type = "object",
        required = { "items", "order_type" },
        fields = {
          items = {
            type = "array",
            items = {
              type = "object",
              required = { "domain" },
              fields = {
                accounts = {
                  type = "array",
                  items = {
                    type = "object",
                    required = { "email_address_prefix", "first_name", "last_name" },
                    fields = {
                      email_address_prefix = { type = "string" },
                      first_name = { type = "string" },
                      last_name = { type = "string" },
                    },
                  },
                },
                domain = { type = "string" },
                email_provider = {
                  type = "number",
                  enum = { google = 1, airmail = 2, microsoft_outlook = 3 },
                },
                forwarding_domain = { type = "string" },
              },
            },
          },
          order_type = { type = "string", known = { "dfy", "pre_warmed_up", "extra_accounts" } },
          simulation = { type = "boolean" },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
    accounts = {
      id = "listDFYEmailAccountOrdersAccounts",
      method = "GET",
      path = "/api/v2/dfy-email-account-orders/accounts",
      kind = "list",
      retry = "read",
      scopes = { "dfy_email_account_orders:read", "dfy_email_account_orders:all", "all:read", "all:all" },
      query = {
        limit = { type = "integer", min = 1, max = 100 },
        starting_after = { type = "string" },
        with_passwords = { type = "boolean" },
      },
      page = {
        style = "cursor",
        into = "query",
        param = "starting_after",
        limit = "limit",
        max = 100,
        next = "next_starting_after",
        items = "items",
      },
      returns = { plain = true },
    },
    cancel_accounts = {
      id = "cancelDFYEmailAccounts",
      method = "POST",
      path = "/api/v2/dfy-email-account-orders/accounts/cancel",
      kind = "action",
      retry = "idempotent",
      scopes = {
        "dfy_email_account_orders:delete", "dfy_email_account_orders:all", "all:delete", "all:all",
      },
      body = {
        type = "object",
        required = { "accounts" },
        fields = { accounts = { type = "array", items = { type = "string" } } },
      },
      body_required = true,
      returns = { plain = true },
    },
    check_domains = {
      id = "checkDomainsAvailability",
      method = "POST",
      path = "/api/v2/dfy-email-account-orders/domains/check",
      kind = "action",
      retry = "read",
      scopes = {
        "dfy_email_account_orders:create", "dfy_email_account_orders:all", "all:create", "all:all",
      },
      rate = {
        { requests = 30, per_seconds = 60, scope = "endpoint" },
        { requests = 900, per_seconds = 3600, scope = "endpoint" },
      },
      body = {
        type = "object",
        required = { "domains" },
        fields = { domains = { type = "array", items = { type = "string" } } },
      },
      body_required = true,
      returns = { plain = true },
    },
    pre_warmed_up_domains = {
      id = "preWarmedUpDomainsList",
      method = "POST",
      path = "/api/v2/dfy-email-account-orders/domains/pre-warmed-up-list",
      kind = "action",
      retry = "read",
      scopes = { "dfy_email_account_orders:read", "dfy_email_account_orders:all", "all:read", "all:all" },
      body = {
        type = "object",
        fields = {
          extensions = { type = "array", items = { type = "string", known = { "com", "org", "co" } } },
          search = { type = "string" },
        },
      },
      returns = { plain = true },
    },
    similar_domains = {
      id = "generateSimilarDomains",
      method = "POST",
      path = "/api/v2/dfy-email-account-orders/domains/similar",
      kind = "action",
      retry = "read",
      scopes = {
        "dfy_email_account_orders:create", "dfy_email_account_orders:all", "all:create", "all:all",
      },
      body = {
        type = "object",
        required = { "domain" },
        fields = {
          domain = { type = "string" },
          tlds = { type = "array", items = { type = "string", known = { "com", "org" } } },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
  },
}
