-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.listAISalesAgentActivity = [[
{"items":[{"action_output":{},"action_payload":{},"action_status":"pending","action_type":"create_campaign",
"ai_confidence":0.85,"ai_reasoning":"This lead matches the ICP criteria and has shown interest",
"ai_sdr_id":"019a2b3c-0b57-78a2-b1cc-1489488af219","approved_at":null,"approved_by":null,
"email_id":"019a2b3c-78f6-7966-bdc2-4b44051a5162","error_message":null,
"id":"019a2b3c-512c-77cf-b6ae-8177a81d01c2","rejected_at":null,"rejected_by":null,"rejection_reason":null,
"result":{},"timestamp_completed":null,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_executed":null,"timestamp_updated":"2026-08-13T11:11:57.998Z",
"workspace_id":"019a2b3c-075e-7e1e-bcbc-39951ee5e5c4"}],
"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"}]]

shared.listAISalesAgentActivity_shape = {
  type = "object",
  required = {
    "action_status", "action_type", "ai_sdr_id", "id", "timestamp_created", "timestamp_updated",
    "workspace_id",
  },
  fields = {
    action_output = { type = "object", open = true },
    action_payload = { type = "object", open = true },
    action_status = {
      type = "string",
      known = { "pending", "approved", "rejected", "in_progress", "completed", "failed" },
    },
    action_type = {
      type = "string",
      known = {
        "create_campaign", "edit_campaign", "stop_campaign", "pause_campaign", "enrich_leads", "push_lead",
        "recommend_lead", "warning", "initial_setup_scrape", "initial_setup_campaigns",
        "initial_setup_enrich", "email_sent", "lead_meeting_booked", "lead_closed", "email_opened",
        "reply_received", "opportunity_received", "campaign_completed", "imported_leads",
      },
    },
    ai_confidence = { type = "number", null = true },
    ai_reasoning = { type = "string", null = true },
    ai_sdr_id = { type = "string" },
    approved_at = { type = "string", null = true },
    approved_by = { type = "string", null = true },
    email_id = { type = "string", null = true },
    error_code = {
      type = "string",
      known = {
        "insufficient_credits", "insufficient_upload_limit", "no_leads_with_email",
        "scrape_site_not_supported", "campaign_operation_failed", "lead_move_failed", "enrichment_failed",
        "configuration_error", "master_list_missing", "temporary_failure", "prospecting_incomplete",
        "internal_error",
      },
    },
    error_message = { type = "string", null = true },
    id = { type = "string" },
    rejected_at = { type = "string", null = true },
    rejected_by = { type = "string", null = true },
    rejection_reason = { type = "string", null = true },
    result = { type = "object", open = true },
    timestamp_completed = { type = "string", null = true },
    timestamp_created = { type = "string" },
    timestamp_executed = { type = "string", null = true },
    timestamp_updated = { type = "string" },
    workspace_id = { type = "string" },
  },
}

return {
  answers = {
    listAISalesAgentActivity = shared.listAISalesAgentActivity,
  },
  shapes = {
    listAISalesAgentActivity = shared.listAISalesAgentActivity_shape,
  },
}
