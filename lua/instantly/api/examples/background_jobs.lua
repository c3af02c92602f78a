-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.getBackgroundJob = [[
{"created_at":"2026-08-13T11:11:57.998Z","data":{"moved_lead_emails":["jane@example.com","john@example.com"]},
"entity_id":"019a2b3c-26c8-7958-af1b-fe4b17a7b7dd","entity_type":"list","id":"675266e304a8e55b17f0228b",
"progress":0,"status":"pending","type":"move-leads","updated_at":"2026-08-13T11:11:57.998Z",
"user_id":"019a2b3c-e07a-7a92-b5bf-c5cf3bb1bd72","workspace_id":"019a2b3c-1f96-7ac8-913b-112fcc53657c"}]]

shared.getBackgroundJob_shape = {
  type = "object",
  required = { "created_at", "id", "progress", "status", "type", "updated_at", "workspace_id" },
  fields = {
    created_at = { type = "string" },
    data = {
      type = "object",
      open = true,
      fields = { moved_lead_emails = { type = "array", items = { type = "string" } } },
    },
    entity_id = { type = "string", null = true },
    entity_type = {
      type = "string",
      known = { "list", "campaign", "workspace", "broadcast", "subscriber-group-sync", "subscriber-group" },
    },
    id = { type = "string" },
    progress = { type = "number" },
    status = {
      type = "string",
      known = { "pending", "in-progress", "success", "failed", "draining", "paused", "cancelled" },
    },
    type = {
      type = "string",
      known = {
        "move-leads", "import-leads", "export-leads", "update-warmup-accounts", "rename-variable",
        "broadcast-ai-generate", "broadcast-website-scrape", "import-subscribers-from-crm",
        "resync-subscriber-crm-tags",
      },
    },
    updated_at = { type = "string" },
    user_id = { type = "string", null = true },
    workspace_id = { type = "string" },
  },
}

shared.listBackgroundJob = [[
{"items":[{"created_at":"2026-08-13T11:11:57.998Z","data":{"moved_lead_emails":["jane@example.com",
"john@example.com"]},"entity_id":"019a2b3c-26c8-7958-af1b-fe4b17a7b7dd","entity_type":"list",
"id":"675266e304a8e55b17f0228b","progress":0,"status":"pending","type":"move-leads",
"updated_at":"2026-08-13T11:11:57.998Z","user_id":"019a2b3c-e07a-7a92-b5bf-c5cf3bb1bd72",
"workspace_id":"019a2b3c-1f96-7ac8-913b-112fcc53657c"}],
"next_starting_after":"019a2b3c-f4e0-7725-bb1b-d51d00f821d5"}]]

return {
  answers = {
    getBackgroundJob = shared.getBackgroundJob,
    listBackgroundJob = shared.listBackgroundJob,
  },
  shapes = {
    getBackgroundJob = shared.getBackgroundJob_shape,
    listBackgroundJob = shared.getBackgroundJob_shape,
  },
}
