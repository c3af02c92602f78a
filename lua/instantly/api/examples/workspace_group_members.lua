-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createWorkspaceGroupMember = [[
{"admin_workspace_id":"019a2b3c-1dd1-7f2b-8f38-05138020290d","admin_workspace_name":"My Workspace",
"id":"019a2b3c-f133-7758-8fd9-654b55493468","status":"accepted",
"sub_workspace_id":"019a2b3c-1d5b-7dc5-a2bb-05c23302bc0e","sub_workspace_name":"My Workspace",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z"}]]

shared.createWorkspaceGroupMember_shape = {
  type = "object",
  required = {
    "admin_workspace_id", "id", "status", "sub_workspace_id", "timestamp_created", "timestamp_updated",
  },
  fields = {
    admin_workspace_id = { type = "string" },
    admin_workspace_name = { type = "string", null = true },
    id = { type = "string" },
    status = { type = "string", known = { "pending", "accepted", "rejected" } },
    sub_workspace_id = { type = "string" },
    sub_workspace_name = { type = "string", null = true },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
  },
}

shared.getAdminWorkspaceGroupMember = [[
{"has_admin_workspace":true,"workspace_group_member_id":"019a2b3c-75e3-7132-9b98-d904b510f8ed",
"workspace_name":"My Workspace"}]]

shared.listWorkspaceGroupMember = [[
{"items":[{"admin_workspace_id":"019a2b3c-1dd1-7f2b-8f38-05138020290d","admin_workspace_name":"My Workspace",
"id":"019a2b3c-f133-7758-8fd9-654b55493468","status":"accepted",
"sub_workspace_id":"019a2b3c-1d5b-7dc5-a2bb-05c23302bc0e","sub_workspace_name":"My Workspace",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"019a2b3c-fdf0-7a9c-9c15-3205cdd501a9"}]]

return {
  answers = {
    createWorkspaceGroupMember = shared.createWorkspaceGroupMember,
    deleteWorkspaceGroupMember = shared.createWorkspaceGroupMember,
    getAdminWorkspaceGroupMember = shared.getAdminWorkspaceGroupMember,
    getWorkspaceGroupMember = shared.createWorkspaceGroupMember,
    listWorkspaceGroupMember = shared.listWorkspaceGroupMember,
  },
  shapes = {
    createWorkspaceGroupMember = shared.createWorkspaceGroupMember_shape,
    deleteWorkspaceGroupMember = shared.createWorkspaceGroupMember_shape,
    getWorkspaceGroupMember = shared.createWorkspaceGroupMember_shape,
    listWorkspaceGroupMember = shared.createWorkspaceGroupMember_shape,
  },
}
