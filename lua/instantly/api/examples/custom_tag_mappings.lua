-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.listCustomTagMapping = [[
{"items":[{"id":"019a2b3c-2a6e-72cf-9b33-14842cbfc61b",
"organization_id":"019a2b3c-cb1e-7425-aaa5-088f0e974805","resource_id":"019a2b3c-091a-7307-a401-763777e51a75",
"resource_type":1,"tag_id":"019a2b3c-3c15-7a31-932e-8e172b906fd7",
"timestamp_created":"2026-08-13T11:11:57.998Z"}],"next_starting_after":"019a2b3c-c8d8-734c-be26-50bb47213cdc"}]]

shared.listCustomTagMapping_shape = {
  type = "object",
  required = { "id", "organization_id", "resource_id", "resource_type", "tag_id", "timestamp_created" },
  fields = {
    id = { type = "string" },
    organization_id = { type = "string" },
    resource_id = { type = "string" },
    resource_type = { type = "number", known = { 1, 2 } },
    tag_id = { type = "string" },
    timestamp_created = { type = "string" },
  },
}

return {
  answers = {
    listCustomTagMapping = shared.listCustomTagMapping,
  },
  shapes = {
    listCustomTagMapping = shared.listCustomTagMapping_shape,
  },
}
