-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "audit_logs",
  tag = "AuditLog",
  entity = "AuditLog",
  singular = "audit_log",
  path = "/api/v2/audit-logs",
  operations = {
    list = {
      id = "listAuditLog",
      method = "GET",
      path = "/api/v2/audit-logs",
      kind = "list",
      retry = "read",
      scopes = { "audit_logs:read", "audit_logs:all", "all:read", "all:all" },
      query = {
        activity_type = { type = "number" },
        end_date = { type = "string" },
        limit = { type = "integer", min = 1, max = 1000 },
        search = { type = "string" },
        start_date = { type = "string" },
        starting_after = { type = "string" },
      },
      page = {
        style = "cursor",
        into = "query",
        param = "starting_after",
        limit = "limit",
        max = 1000,
        next = "next_starting_after",
        items = "items",
      },
      returns = { keys = { items = "AuditLog" } },
    },
  },
}
