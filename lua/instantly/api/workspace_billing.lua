-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "workspace_billing",
  tag = "WorkspaceBilling",
  path = "/api/v2/workspace-billing",
  operations = {
    plan_details = {
      id = "getWorkspacePlanDetails",
      method = "GET",
      path = "/api/v2/workspace-billing/plan-details",
      kind = "stat",
      retry = "read",
      scopes = { "workspace_billing:read", "workspace_billing:all", "all:read", "all:all" },
      returns = { plain = true },
    },
    subscription_details = {
      id = "getWorkspaceSubscriptionDetails",
      method = "GET",
      path = "/api/v2/workspace-billing/subscription-details",
      kind = "stat",
      retry = "read",
      scopes = { "workspace_billing:read", "workspace_billing:all", "all:read", "all:all" },
      returns = { plain = true },
    },
  },
}
