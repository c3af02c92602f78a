-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.cancelDFYEmailAccounts = [[
{"items":[{"domain":"example.com","email":"user@example.com","email_provider":1,"first_name":"John",
"id":"019a2b3c-986c-70dc-956d-c822b5d8f698","is_pre_warmed_up":true,"last_name":"Doe",
"timestamp_cancelled":"2026-08-13T11:11:57.998Z","timestamp_created":"2026-08-13T11:11:57.998Z"}]}]]

shared.cancelDFYEmailAccounts_shape = {
  type = "object",
  required = {
    "domain", "email", "email_provider", "first_name", "id", "is_pre_warmed_up", "last_name",
    "timestamp_cancelled", "timestamp_created",
  },
  fields = {
    domain = { type = "string" },
    email = { type = "string" },
    email_provider = { type = "number", known = { 1, 2, 3 } },
    first_name = { type = "string" },
    id = { type = "string" },
    is_pre_warmed_up = { type = "boolean" },
    last_name = { type = "string" },
    timestamp_cancelled = { type = "string" },
    timestamp_created = { type = "string" },
  },
}

shared.checkDomainsAvailability = [[
{"results":[{"available":true,"domain":"example.com","restricted_keyword":"equifax",
"unavailable_reason":"restricted"}]}]]

shared.checkDomainsAvailability_shape = {
  type = "object",
  fields = {
    results = {
      type = "array",
      items = {
        type = "object",
        fields = {
          available = { type = "boolean" },
          domain = { type = "string" },
          restricted_keyword = { type = "string" },
          unavailable_reason = { type = "string", known = { "restricted" } },
        },
      },
    },
  },
}

shared.createDFYEmailAccountOrder = [[
{"blacklist_domains":["example.com","acme.com"],"blacklist_keywords":["google","equifax"],
"cart_order_id":"019a2b3c-986c-70dc-956d-c822b5d8f698","checkout_required":true,
"checkout_url":"https://checkout.stripe.com/c/pay/example","domains_without_accounts":["example.com",
"acme.com"],"free_domains":["example.com","acme.com"],"invalid_accounts":[{"domain":"example.com",
"email":"john.doe@example.com","first_name":"John","last_name":"Doe","reason":"First name is required"}],
"invalid_domains":["example.com","acme.com"],"invalid_forwarding_domains":["example.com","acme.com"],
"missing_domain_orders":["example.com"],"number_of_accounts_ordered":1,"number_of_domains_ordered":1,
"order_error":"unavailable_domains","order_is_valid":true,
"order_items":[{"accounts":[{"email_address_prefix":"john.doe","first_name":"John","last_name":"Doe"}],
"accounts_price":20,"domain":"example.com","domain_monthly_price":20,"domain_price":100,"email_provider":1,
"forwarding_domain":"example.com","total_discount":100,"total_price":100}],"order_placed":true,
"payment_failure_reason":"payment_method_not_supported","payment_method_brand":"Visa",
"payment_method_last_4_digits":"1234","payment_method_name_on_card":"John Doe",
"price_per_account_per_month":1,"price_per_account_per_month_by_account_type":{"1":5,"2":4},
"price_per_domain_per_month":20,"price_per_domain_per_year":100,"provider_mismatch_domains":["example.com"],
"simulation":true,"total_accounts_price_per_month":10,"total_discount":100,"total_domains_price_per_year":100,
"total_price":100,"total_price_per_month":100,"total_price_per_year":100,
"unavailable_domains":["example.com"],"unavailable_email_providers":[2],
"unsupported_provider_domains":["example.com"]}]]

shared.createDFYEmailAccountOrder_shape = {
  type = "object",
  required = {
    "blacklist_domains", "domains_without_accounts", "free_domains", "invalid_accounts", "invalid_domains",
    "invalid_forwarding_domains", "missing_domain_orders", "number_of_accounts_ordered",
    "number_of_domains_ordered", "order_is_valid", "order_items", "order_placed", "payment_method_brand",
    "payment_method_last_4_digits", "payment_method_name_on_card", "price_per_account_per_month",
    "price_per_domain_per_year", "provider_mismatch_domains", "simulation",
    "total_accounts_price_per_month", "total_discount", "total_domains_price_per_year", "total_price",
    "total_price_per_month", "total_price_per_year", "unavailable_domains", "unavailable_email_providers",
    "unsupported_provider_domains",
  },
  fields = {
    blacklist_domains = { type = "array", items = { type = "string" } },
    blacklist_keywords = { type = "array", items = { type = "string" } },
    cart_order_id = { type = "string" },
    checkout_required = { type = "boolean" },
    checkout_url = { type = "string" },
    domains_without_accounts = { type = "array", items = { type = "string" } },
    free_domains = { type = "array", items = { type = "string" } },
    invalid_accounts = {
      type = "array",
      items = {
        type = "object",
        required = { "domain", "email", "first_name", "last_name", "reason" },
        fields = {
          domain = { type = "string" },
          email = { type = "string" },
          first_name = { type = "string" },
          last_name = { type = "string" },
          reason = { type = "string" },
        },
      },
    },
    invalid_domains = { type = "array", items = { type = "string" } },
    invalid_forwarding_domains = { type = "array", items = { type = "string" } },
    missing_domain_orders = { type = "array", items = { type = "string" } },
    number_of_accounts_ordered = { type = "number" },
    number_of_domains_ordered = { type = "number" },
    order_error = {
      type = "string",
      known = {
        "unavailable_domains", "blacklist_domains", "invalid_domains", "invalid_forwarding_domains",
        "invalid_accounts", "payment_failed", "missing_domain_orders", "domains_without_accounts",
        "provider_mismatch", "unsupported_provider", "provider_unavailable",
      },
    },
    order_is_valid = { type = "boolean" },
    order_items = {
      type = "array",
      items = {
        type = "object",
        required = {
          "accounts", "accounts_price", "domain", "domain_price", "email_provider", "total_discount",
          "total_price",
        },
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
          accounts_price = { type = "number" },
          domain = { type = "string" },
          domain_monthly_price = { type = "number", null = true },
          domain_price = { type = "number" },
          email_provider = { type = "number", known = { 1, 2, 3 } },
          forwarding_domain = { type = "string" },
          total_discount = { type = "number" },
          total_price = { type = "number" },
        },
      },
    },
    order_placed = { type = "boolean" },
    payment_failure_reason = {
      type = "string",
      known = {
        "payment_method_not_supported", "authentication_required", "card_expired", "generic_decline",
      },
    },
    payment_method_brand = { type = "string" },
    payment_method_last_4_digits = { type = "string" },
    payment_method_name_on_card = { type = "string" },
    price_per_account_per_month = { type = "number", null = true },
    price_per_account_per_month_by_account_type = { type = "object", open = true },
    price_per_domain_per_month = { type = "number", null = true },
    price_per_domain_per_year = { type = "number" },
    provider_mismatch_domains = { type = "array", items = { type = "string" } },
    simulation = { type = "boolean" },
    total_accounts_price_per_month = { type = "number" },
    total_discount = { type = "number" },
    total_domains_price_per_year = { type = "number" },
    total_price = { type = "number" },
    total_price_per_month = { type = "number" },
    total_price_per_year = { type = "number" },
    unavailable_domains = { type = "array", items = { type = "string" } },
    unavailable_email_providers = { type = "array", items = { type = "number", known = { 1, 2, 3 } } },
    unsupported_provider_domains = { type = "array", items = { type = "string" } },
  },
}

shared.generateSimilarDomains = [[{"domains":["acme.com"]}]]

shared.generateSimilarDomains_shape = {
  type = "object",
  fields = { domains = { type = "array", items = { type = "string" } } },
}

shared.listDFYEmailAccountOrder = [[
{"items":[{"domain":"example.com","forwarding_domain":"forward.example.com","forwarding_mode":"redirect",
"is_pre_warmed_up":true,"timestamp_cancelled":"2026-08-13T11:11:57.998Z",
"timestamp_created":"2026-08-13T11:11:57.998Z","workspace_id":"workspace_12345"}],
"next_starting_after":"019a2b3c-f535-7c4b-b7a2-cfc9afc9abef"}]]

shared.listDFYEmailAccountOrdersAccounts = [[
{"items":[{"domain":"example.com","email":"user@example.com","email_provider":1,"first_name":"John",
"id":"019a2b3c-986c-70dc-956d-c822b5d8f698","is_pre_warmed_up":true,"last_name":"Doe","password":"password",
"timestamp_cancelled":"2026-08-13T11:11:57.998Z","timestamp_created":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"019a2b3c-986c-70dc-956d-c822b5d8f698:2025-01-01T00:00:00.000Z"}]]

shared.listDFYEmailAccountOrdersAccounts_shape = {
  type = "object",
  required = {
    "domain", "email", "email_provider", "first_name", "id", "is_pre_warmed_up", "last_name",
    "timestamp_cancelled", "timestamp_created",
  },
  fields = {
    domain = { type = "string" },
    email = { type = "string" },
    email_provider = { type = "number", known = { 1, 2, 3 } },
    first_name = { type = "string" },
    id = { type = "string" },
    is_pre_warmed_up = { type = "boolean" },
    last_name = { type = "string" },
    password = { type = "string" },
    timestamp_cancelled = { type = "string" },
    timestamp_created = { type = "string" },
  },
}

shared.preWarmedUpDomainsList = [[{"domains":["acme.com"],"domains_with_type":[{"account_type":2,"domain":"acme.com"}]}]]

shared.preWarmedUpDomainsList_shape = {
  type = "object",
  fields = {
    domains = { type = "array", items = { type = "string" } },
    domains_with_type = {
      type = "array",
      items = {
        type = "object",
        required = { "account_type", "domain" },
        fields = { account_type = { type = "number", known = { 1, 2, 3 } }, domain = { type = "string" } },
      },
    },
  },
}

return {
  answers = {
    cancelDFYEmailAccounts = shared.cancelDFYEmailAccounts,
    checkDomainsAvailability = shared.checkDomainsAvailability,
    createDFYEmailAccountOrder = shared.createDFYEmailAccountOrder,
    generateSimilarDomains = shared.generateSimilarDomains,
    listDFYEmailAccountOrder = shared.listDFYEmailAccountOrder,
    listDFYEmailAccountOrdersAccounts = shared.listDFYEmailAccountOrdersAccounts,
    preWarmedUpDomainsList = shared.preWarmedUpDomainsList,
  },
  shapes = {
    cancelDFYEmailAccounts = shared.cancelDFYEmailAccounts_shape,
    checkDomainsAvailability = shared.checkDomainsAvailability_shape,
    createDFYEmailAccountOrder = shared.createDFYEmailAccountOrder_shape,
    generateSimilarDomains = shared.generateSimilarDomains_shape,
    listDFYEmailAccountOrdersAccounts = shared.listDFYEmailAccountOrdersAccounts_shape,
    preWarmedUpDomainsList = shared.preWarmedUpDomainsList_shape,
  },
}
