-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createCustomTag = [[
{"description":"Used for marking important items","id":"019a2b3c-090c-73cd-920f-2994e16d220b",
"label":"Important","organization_id":"019a2b3c-14c5-714c-aee5-11ec5d0f1f7d",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z"}]]

shared.createCustomTag_shape = {
  type = "object",
  required = { "id", "label", "organization_id", "timestamp_created", "timestamp_updated" },
  fields = {
    description = { type = "string", null = true },
    id = { type = "string" },
    label = { type = "string" },
    organization_id = { type = "string" },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
  },
}

shared.listCustomTag = [[
{"items":[{"description":"Used for marking important items","id":"019a2b3c-090c-73cd-920f-2994e16d220b",
"label":"Important","organization_id":"019a2b3c-14c5-714c-aee5-11ec5d0f1f7d",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"019a2b3c-7b0b-7d5f-a380-1491267a64f0"}]]

shared.toggleTagResource = [[{"success":true}]]

shared.toggleTagResource_shape = { type = "object", fields = { success = { type = "boolean" } } }

return {
  answers = {
    createCustomTag = shared.createCustomTag,
    deleteCustomTag = shared.createCustomTag,
    getCustomTag = shared.createCustomTag,
    listCustomTag = shared.listCustomTag,
    patchCustomTag = shared.createCustomTag,
    toggleTagResource = shared.toggleTagResource,
  },
  shapes = {
    createCustomTag = shared.createCustomTag_shape,
    deleteCustomTag = shared.createCustomTag_shape,
    getCustomTag = shared.createCustomTag_shape,
    listCustomTag = shared.createCustomTag_shape,
    patchCustomTag = shared.createCustomTag_shape,
    toggleTagResource = shared.toggleTagResource_shape,
  },
}
