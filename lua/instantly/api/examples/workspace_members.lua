-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createWorkspaceMember = [[
{"accepted":false,"email":"user@example.com","id":"019a2b3c-485d-7444-a790-b1a434239010",
"issuer_id":"019a2b3c-9d66-7889-8e7f-bd3cb8fd7d6b","name":{"first":"John","last":"Smith"},
"nickname":"Finance lead","permissions":["unibox.all"],"role":"editor",
"timestamp_created":"2026-08-13T11:11:57.998Z","user_email":"user@example.com",
"user_id":"019a2b3c-90c5-7b95-bbcb-af734fa326ef","workspace_id":"019a2b3c-87b4-7952-86eb-85d8f3ff48ce"}]]

shared.createWorkspaceMember_shape = {
  type = "object",
  required = { "accepted", "email", "id", "role", "timestamp_created", "user_id", "workspace_id" },
  fields = {
    accepted = { type = "boolean" },
    email = { type = "string" },
    id = { type = "string" },
    issuer_id = { type = "string", null = true },
    name = { type = "object", fields = { first = { type = "string" }, last = { type = "string" } } },
    nickname = { type = "string", null = true },
    permissions = {
      type = "array",
      null = true,
      items = {
        type = "string",
        known = {
          "dashboard.view", "campaigns.view", "campaigns.create", "campaigns.edit", "campaigns.delete",
          "organization.manage", "organization.integrations", "organization.billing",
          "organization.users.manage", "leadFinder.view", "customLeadLabels.create",
          "customLeadLabels.edit", "customLeadLabels.delete", "unibox.all", "analytics.view",
          "websiteChat.view", "websiteChat.manage", "agency.manage", "accounts.view", "accounts.manage",
          "leadManagement.view", "leads.move", "crm.view", "websiteVisitors.view", "blocklist.manage",
          "preferences.manage", "inboxPlacement.view", "aiAgents.manage", "workspaceGroupMembers.invite",
          "workspaceGroupMembers.remove", "workspaceGroupMembers.leave",
        },
      },
    },
    role = { type = "string", known = { "owner", "admin", "editor", "view", "client" } },
    timestamp_created = { type = "string" },
    user_email = { type = "string", null = true },
    user_id = { type = "string" },
    workspace_id = { type = "string" },
  },
}

shared.listWorkspaceMember = [[
{"items":[{"accepted":false,"email":"user@example.com","id":"019a2b3c-485d-7444-a790-b1a434239010",
"issuer_id":"019a2b3c-9d66-7889-8e7f-bd3cb8fd7d6b","name":{"first":"John","last":"Smith"},
"nickname":"Finance lead","permissions":["unibox.all"],"role":"editor",
"timestamp_created":"2026-08-13T11:11:57.998Z","user_email":"user@example.com",
"user_id":"019a2b3c-90c5-7b95-bbcb-af734fa326ef","workspace_id":"019a2b3c-87b4-7952-86eb-85d8f3ff48ce"}],
"next_starting_after":"019a2b3c-a961-74ff-94f5-c05dd0a63954"}]]

return {
  answers = {
    createWorkspaceMember = shared.createWorkspaceMember,
    deleteWorkspaceMember = shared.createWorkspaceMember,
    getWorkspaceMember = shared.createWorkspaceMember,
    listWorkspaceMember = shared.listWorkspaceMember,
    patchWorkspaceMember = shared.createWorkspaceMember,
  },
  shapes = {
    createWorkspaceMember = shared.createWorkspaceMember_shape,
    deleteWorkspaceMember = shared.createWorkspaceMember_shape,
    getWorkspaceMember = shared.createWorkspaceMember_shape,
    listWorkspaceMember = shared.createWorkspaceMember_shape,
    patchWorkspaceMember = shared.createWorkspaceMember_shape,
  },
}
