-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "custom_tag_mappings",
  tag = "CustomTagMapping",
  entity = "CustomTagMapping",
  singular = "custom_tag_mapping",
  path = "/api/v2/custom-tag-mappings",
  operations = {
    list = {
      id = "listCustomTagMapping",
      method = "GET",
      path = "/api/v2/custom-tag-mappings",
      kind = "list",
      retry = "read",
      scopes = { "custom_tag_mappings:read", "custom_tag_mappings:all", "all:read", "all:all" },
      query = {
        limit = { type = "integer", min = 1, max = 100 },
        resource_ids = { type = "string" },
        starting_after = { type = "string" },
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
      returns = { keys = { items = "CustomTagMapping" } },
    },
  },
}
