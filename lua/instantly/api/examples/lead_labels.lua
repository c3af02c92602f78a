-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createLeadLabel = [[
{"created_by":"019a2b3c-6c6b-7d12-85eb-6cec1859cc5f","description":"Used for marking high-priority leads",
"id":"019a2b3c-44b0-7341-9928-25152de15b47","interest_status":1,"interest_status_label":"positive",
"label":"Hot Lead","organization_id":"019a2b3c-4c5b-799c-b6da-6bb4b89e0a6a",
"timestamp_created":"2026-08-13T11:11:57.998Z","use_with_ai":false}]]

shared.createLeadLabel_shape = {
  type = "object",
  required = {
    "created_by", "id", "interest_status", "interest_status_label", "label", "organization_id",
    "timestamp_created",
  },
  fields = {
    created_by = { type = "string" },
    description = { type = "string", null = true },
    id = { type = "string" },
    interest_status = { type = "number" },
    interest_status_label = { type = "string", known = { "positive", "negative", "neutral" } },
    label = { type = "string" },
    organization_id = { type = "string" },
    timestamp_created = { type = "string" },
    use_with_ai = { type = "boolean", null = true },
  },
}

shared.listLeadLabel = [[
{"items":[{"created_by":"019a2b3c-6c6b-7d12-85eb-6cec1859cc5f",
"description":"Used for marking high-priority leads","id":"019a2b3c-44b0-7341-9928-25152de15b47",
"interest_status":1,"interest_status_label":"positive","label":"Hot Lead",
"organization_id":"019a2b3c-4c5b-799c-b6da-6bb4b89e0a6a","timestamp_created":"2026-08-13T11:11:57.998Z",
"use_with_ai":false}],"next_starting_after":"019a2b3c-f9d6-77ee-a2b9-660a78229ef1"}]]

shared.testAiReplyLabelLeadLabels = [[{"custom_labels_considered":["Hot Lead","Needs Follow-up"],"result":"Hot Lead"}]]

shared.testAiReplyLabelLeadLabels_shape = {
  type = "object",
  fields = {
    custom_labels_considered = { type = "array", items = { type = "string" } },
    result = { type = "string" },
  },
}

return {
  answers = {
    createLeadLabel = shared.createLeadLabel,
    deleteLeadLabel = shared.createLeadLabel,
    getLeadLabel = shared.createLeadLabel,
    listLeadLabel = shared.listLeadLabel,
    patchLeadLabel = shared.createLeadLabel,
    testAiReplyLabelLeadLabels = shared.testAiReplyLabelLeadLabels,
  },
  shapes = {
    createLeadLabel = shared.createLeadLabel_shape,
    deleteLeadLabel = shared.createLeadLabel_shape,
    getLeadLabel = shared.createLeadLabel_shape,
    listLeadLabel = shared.createLeadLabel_shape,
    patchLeadLabel = shared.createLeadLabel_shape,
    testAiReplyLabelLeadLabels = shared.testAiReplyLabelLeadLabels_shape,
  },
}
