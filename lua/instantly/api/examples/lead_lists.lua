-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createLeadList = [[
{"has_enrichment_task":false,"id":"019a2b3c-7a09-7221-8d97-0cb4dac6ffbc","name":"My Lead List",
"organization_id":"019a2b3c-d9f6-7c53-b008-dc6ced5f270a","owned_by":"019a2b3c-dc93-7a78-9d89-66f453799c4d",
"timestamp_created":"2026-08-13T11:11:57.998Z"}]]

shared.createLeadList_shape = {
  type = "object",
  required = { "id", "name", "organization_id", "timestamp_created" },
  fields = {
    has_enrichment_task = { type = "boolean", null = true },
    id = { type = "string" },
    name = { type = "string" },
    organization_id = { type = "string" },
    owned_by = { type = "string", null = true },
    timestamp_created = { type = "string" },
  },
}

shared.getVerificationStats = [[
{"stats":{"catch_all":5,"invalid":25,"job_change":2,"risky":10,"verification_job_pending_leadfinder":11,
"verification_job_pending_user":12,"verified":150},"total_leads":203}]]

shared.listLeadList = [[
{"items":[{"has_enrichment_task":false,"id":"019a2b3c-7a09-7221-8d97-0cb4dac6ffbc","name":"My Lead List",
"organization_id":"019a2b3c-d9f6-7c53-b008-dc6ced5f270a","owned_by":"019a2b3c-dc93-7a78-9d89-66f453799c4d",
"timestamp_created":"2026-08-13T11:11:57.998Z"}],"next_starting_after":"019a2b3c-b3b4-73df-b095-533a6ae712b5"}]]

return {
  answers = {
    createLeadList = shared.createLeadList,
    deleteLeadList = shared.createLeadList,
    getLeadList = shared.createLeadList,
    getVerificationStats = shared.getVerificationStats,
    listLeadList = shared.listLeadList,
    patchLeadList = shared.createLeadList,
  },
  shapes = {
    createLeadList = shared.createLeadList_shape,
    deleteLeadList = shared.createLeadList_shape,
    getLeadList = shared.createLeadList_shape,
    listLeadList = shared.createLeadList_shape,
    patchLeadList = shared.createLeadList_shape,
  },
}
