-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "account_campaign_mappings",
  tag = "AccountCampaignMapping",
  path = "/api/v2/account-campaign-mappings",
  operations = {
    list = {
      id = "getAccountCampaignMapping",
      method = "GET",
      path = "/api/v2/account-campaign-mappings/{email}",
      kind = "list",
      retry = "read",
      params = { "email" },
      param_entities = { email = "Account" },
      scopes = { "account_campaign_mappings:read", "account_campaign_mappings:all", "all:read", "all:all" },
      query = { limit = { type = "number" }, starting_after = { type = "string" } },
      page = {
        style = "cursor",
        into = "query",
        param = "starting_after",
        limit = "limit",
        next = "next_starting_after",
        items = "items",
      },
      returns = { plain = true },
    },
  },
}
