-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "background_jobs",
  tag = "BackgroundJob",
  entity = "BackgroundJob",
  singular = "background_job",
  path = "/api/v2/background-jobs",
  operations = {
    list = {
      id = "listBackgroundJob",
      method = "GET",
      path = "/api/v2/background-jobs",
      kind = "list",
      retry = "read",
      scopes = { "background-jobs:read", "background-jobs:all", "all:read", "all:all" },
      query = {
        entity_id = { type = "string" },
        entity_type = {
          type = "string",
          known = {
            "list", "campaign", "workspace", "broadcast", "subscriber-group-sync", "subscriber-group",
          },
        },
        excluded_ids = { type = "string" },
        ids = { type = "string" },
        included_ids = { type = "string" },
        limit = { type = "integer", min = 1, max = 100 },
        sort_column = { type = "string", known = { "created_at", "updated_at" } },
        sort_order = { type = "string", known = { "asc", "desc" } },
        starting_after = { type = "string" },
        status = { type = "string" },
        type = {
          type = "string",
          known = {
            "move-leads", "import-leads", "export-leads", "update-warmup-accounts", "rename-variable",
            "broadcast-ai-generate", "broadcast-website-scrape", "import-subscribers-from-crm",
            "resync-subscriber-crm-tags",
          },
        },
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
      returns = { keys = { items = "BackgroundJob" } },
    },
    get = {
      id = "getBackgroundJob",
      method = "GET",
      path = "/api/v2/background-jobs/{id}",
      kind = "get",
      retry = "read",
      params = { "id" },
      on = true,
      refresh = true,
      scopes = { "background-jobs:read", "background-jobs:all", "all:read", "all:all" },
      query = { data_fields = { type = "string" } },
      returns = { entity = "BackgroundJob" },
    },
  },
}
