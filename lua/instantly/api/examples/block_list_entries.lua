-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.bulkCreateBlockListEntries = [[
{"invalid_count":0,"items":[{"bl_value":"example.com","id":"019a2b3c-435a-74e1-a4d6-1c720204c871",
"is_domain":true,"organization_id":"019a2b3c-db52-7709-a44e-04fbc41e76a6",
"timestamp_created":"2026-08-13T11:11:57.998Z"}],"valid_count":1}]]

shared.bulkCreateBlockListEntries_shape = {
  type = "object",
  required = { "bl_value", "id", "is_domain", "organization_id", "timestamp_created" },
  fields = {
    bl_value = { type = "string" },
    id = { type = "string" },
    is_domain = { type = "boolean" },
    organization_id = { type = "string" },
    timestamp_created = { type = "string" },
  },
}

shared.bulkDeleteBlockListEntries = [=[
[{"bl_value":"example.com","id":"019a2b3c-435a-74e1-a4d6-1c720204c871","is_domain":true,
"organization_id":"019a2b3c-db52-7709-a44e-04fbc41e76a6","timestamp_created":"2026-08-13T11:11:57.998Z"}]]=]

shared.createBlockListEntry = [[
{"bl_value":"example.com","id":"019a2b3c-435a-74e1-a4d6-1c720204c871","is_domain":true,
"organization_id":"019a2b3c-db52-7709-a44e-04fbc41e76a6","timestamp_created":"2026-08-13T11:11:57.998Z"}]]

shared.downloadBlockListEntry = "Blocked Email,Date\013\nexample.com,2023-09-15T12:00:00Z\013\nuser@example.org,2023-09-15T12:00:00Z"

shared.listBlockListEntry = [[
{"items":[{"bl_value":"example.com","id":"019a2b3c-435a-74e1-a4d6-1c720204c871","is_domain":true,
"organization_id":"019a2b3c-db52-7709-a44e-04fbc41e76a6","timestamp_created":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"019a2b3c-4e33-7d46-9da3-bf7547f325d9"}]]

return {
  answers = {
    bulkCreateBlockListEntries = shared.bulkCreateBlockListEntries,
    bulkDeleteBlockListEntries = shared.bulkDeleteBlockListEntries,
    createBlockListEntry = shared.createBlockListEntry,
    deleteAllBlockListEntries = shared.bulkDeleteBlockListEntries,
    deleteBlockListEntry = shared.createBlockListEntry,
    downloadBlockListEntry = shared.downloadBlockListEntry,
    getBlockListEntry = shared.createBlockListEntry,
    listBlockListEntry = shared.listBlockListEntry,
    patchBlockListEntry = shared.createBlockListEntry,
  },
  shapes = {
    bulkCreateBlockListEntries = shared.bulkCreateBlockListEntries_shape,
    bulkDeleteBlockListEntries = shared.bulkCreateBlockListEntries_shape,
    createBlockListEntry = shared.bulkCreateBlockListEntries_shape,
    deleteAllBlockListEntries = shared.bulkCreateBlockListEntries_shape,
    deleteBlockListEntry = shared.bulkCreateBlockListEntries_shape,
    getBlockListEntry = shared.bulkCreateBlockListEntries_shape,
    listBlockListEntry = shared.bulkCreateBlockListEntries_shape,
    patchBlockListEntry = shared.bulkCreateBlockListEntries_shape,
  },
}
