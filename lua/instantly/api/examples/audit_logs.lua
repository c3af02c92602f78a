-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.listAuditLog = [[
{"items":[{"activity_type":1,"affected_count":1,"api_key_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1",
"audit_metadata":{},"campaign_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","from_api":false,
"id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","ip_address":"127.0.0.1",
"list_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","organization_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1",
"subsequence_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","timestamp":"2026-08-13T11:11:57.998Z",
"user_agent":"Mozilla/5.0...","user_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","user_name":"John Doe",
"webhook_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1"}],
"next_starting_after":"019a2b3c-7938-761c-9ff4-7c96bf21a5c8"}]]

shared.listAuditLog_shape = {
  type = "object",
  required = { "activity_type", "from_api", "id", "ip_address", "organization_id", "timestamp" },
  fields = {
    activity_type = {
      type = "number",
      known = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
        33, 34, 35, 36, 37, 38, 40,
      },
    },
    affected_count = { type = "number", null = true },
    api_key_id = { type = "string", null = true },
    audit_metadata = { type = "object", open = true },
    campaign_id = { type = "string", null = true },
    from_api = { type = "boolean" },
    id = { type = "string" },
    ip_address = { type = "string" },
    list_id = { type = "string", null = true },
    organization_id = { type = "string" },
    subsequence_id = { type = "string", null = true },
    timestamp = { type = "string" },
    user_agent = { type = "string", null = true },
    user_id = { type = "string", null = true },
    user_name = { type = "string", null = true },
    webhook_id = { type = "string", null = true },
  },
}

return {
  answers = {
    listAuditLog = shared.listAuditLog,
  },
  shapes = {
    listAuditLog = shared.listAuditLog_shape,
  },
}
