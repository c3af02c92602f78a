-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.addWorkspaceAgencyDomain = [[
{"add_unsub_to_block":false,"default_opportunity_value":250,"id":"019a2b3c-f962-775c-be38-cfe9e80c9347",
"name":"My Workspace","org_client_domain":"example.com","org_logo_url":"https://example.com/logo.png",
"owner":"019a2b3c-6e53-72e5-8e47-6b02c513aaad","plan_id":"pid_hg_v1","plan_id_bundle":"pid_bundle_scale_v2",
"plan_id_crm":"pid_crm_v1","plan_id_inbox_placement":"pid_ip_v1","plan_id_leadfinder":"pid_lf_ls_v1",
"plan_id_verification":{"product_id":"pid_verify_v1_monthly","quantity":5,
"timestamp_updated":"2026-08-13T11:11:57.998Z"},"plan_id_website_visitor":"pid_wvw_v1",
"scheduled_for_removal_at":"2026-08-13T11:11:57.998Z","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}]]

shared.addWorkspaceAgencyDomain_shape = {
  type = "object",
  required = { "id", "name", "owner", "timestamp_created", "timestamp_updated" },
  fields = {
    add_unsub_to_block = { type = "boolean", null = true },
    default_opportunity_value = { type = "number", null = true },
    id = { type = "string" },
    name = { type = "string" },
    org_client_domain = { type = "string", null = true },
    org_logo_url = { type = "string", null = true },
    owner = { type = "string" },
    plan_id = { type = "string", null = true },
    plan_id_bundle = { type = "string", null = true },
    plan_id_crm = { type = "string", null = true },
    plan_id_inbox_placement = { type = "string", null = true },
    plan_id_leadfinder = { type = "string", null = true },
    plan_id_verification = {
      type = "object",
      fields = {
        product_id = { type = "string" },
        quantity = { type = "number" },
        timestamp_updated = { type = "string" },
      },
    },
    plan_id_website_visitor = { type = "string", null = true },
    scheduled_for_removal_at = { type = "string", null = true },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
  },
}

shared.getWorkspaceDomainInfo = [[
{"name":"example.com","verification":[{"domain":"example.com",
"reason":"TXT record required for domain verification","type":"TXT","value":"vercel-challenge=xyz123"}],
"verified":true}]]

return {
  answers = {
    addWorkspaceAgencyDomain = shared.addWorkspaceAgencyDomain,
    cancelCurrentWorkspaceRemoval = shared.addWorkspaceAgencyDomain,
    changeWorkspaceOwner = shared.addWorkspaceAgencyDomain,
    deleteWorkspaceDomain = shared.addWorkspaceAgencyDomain,
    getWorkspace = shared.addWorkspaceAgencyDomain,
    getWorkspaceDomainInfo = shared.getWorkspaceDomainInfo,
    patchWorkspace = shared.addWorkspaceAgencyDomain,
    scheduleCurrentWorkspaceRemoval = shared.addWorkspaceAgencyDomain,
  },
  shapes = {
    addWorkspaceAgencyDomain = shared.addWorkspaceAgencyDomain_shape,
    cancelCurrentWorkspaceRemoval = shared.addWorkspaceAgencyDomain_shape,
    changeWorkspaceOwner = shared.addWorkspaceAgencyDomain_shape,
    deleteWorkspaceDomain = shared.addWorkspaceAgencyDomain_shape,
    getWorkspace = shared.addWorkspaceAgencyDomain_shape,
    patchWorkspace = shared.addWorkspaceAgencyDomain_shape,
    scheduleCurrentWorkspaceRemoval = shared.addWorkspaceAgencyDomain_shape,
  },
}
