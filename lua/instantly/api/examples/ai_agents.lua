-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createAIAgent = [[
{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":"Handles replies for the EU campaigns",
"id":"019a2b3c-63bb-7fbb-989f-3fa57da108f4","is_auto_created":false,"name":"My AI Agent",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{"configuration_type":1,
"followup_business_days_only":true,"handle_followup":true,"handle_objections":true,
"integrations":{"slack":{"connectionId":"019a2b3c-c8e2-73d9-9106-dea95e2152fc",
"connectionName":"My Connection"}},"monthly_credit_budget":1000,"no_show":{"enabled":true,"max_followups":3},
"respond_to_automatic_emails":true,"tags":["default"],"trigger_on_labels":[1,-1],
"trigger_on_labels_enabled":false,"trigger_on_labels_mode":"include"},"status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z","type":1}]]

shared.deleteAIAgent = [[
{"configuration_mode":"copilot","id":"019a2b3c-8aad-7c53-9b27-cfcc410972c7","name":"Test AI Agent","status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z","type":1}]]

shared.deleteAIAgent_shape = {
  type = "object",
  required = { "configuration_mode", "id", "name", "status", "timestamp_created", "timestamp_updated" },
  fields = {
    configuration_mode = { type = "string", null = true, known = { "copilot", "fully_automatic" } },
    id = { type = "string" },
    name = { type = "string" },
    status = { type = "number", known = { -1, 0, 1 } },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
    type = { type = "number", null = true, known = { 1, 2, 3, 4, 6, 7, 8, 9, 10 } },
  },
}

shared.getAiAgentAnalytics = [[{"analytics":[{"agent_id":"agent-id-1","outcome":15,"reach":42}]}]]

shared.getAiAgentAnalytics_shape = {
  type = "object",
  fields = {
    analytics = {
      type = "array",
      items = {
        type = "object",
        required = { "agent_id", "outcome", "reach" },
        fields = {
          agent_id = { type = "string" },
          outcome = { type = "number" },
          reach = { type = "number" },
        },
      },
    },
  },
}

shared.listAIAgent = [[
{"items":[{"configuration_mode":"copilot","id":"019a2b3c-8aad-7c53-9b27-cfcc410972c7","name":"Test AI Agent",
"status":1,"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z",
"type":1}],"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"}]]

return {
  answers = {
    createAIAgent = shared.createAIAgent,
    deleteAIAgent = shared.deleteAIAgent,
    getAIAgent = shared.deleteAIAgent,
    getAiAgentAnalytics = shared.getAiAgentAnalytics,
    listAIAgent = shared.listAIAgent,
    patchAIAgent = shared.createAIAgent,
  },
  shapes = {
    deleteAIAgent = shared.deleteAIAgent_shape,
    getAIAgent = shared.deleteAIAgent_shape,
    getAiAgentAnalytics = shared.getAiAgentAnalytics_shape,
    listAIAgent = shared.deleteAIAgent_shape,
  },
}
