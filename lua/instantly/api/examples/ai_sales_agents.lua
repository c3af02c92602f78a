-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.approveAiSdrActivity = [[
{"action_output":{},"action_payload":{},"action_status":"approved","action_type":"create_campaign",
"ai_confidence":0.85,"ai_reasoning":"This lead matches the ICP criteria and has shown interest",
"ai_sdr_id":"019a2b3c-0b57-78a2-b1cc-1489488af219","approved_at":"2026-08-13T11:11:57.998Z",
"approved_by":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071","email_id":"019a2b3c-78f6-7966-bdc2-4b44051a5162",
"error_message":null,"id":"019a2b3c-512c-77cf-b6ae-8177a81d01c2","rejected_at":null,"rejected_by":null,
"rejection_reason":null,"result":{},"timestamp_completed":null,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_executed":null,"timestamp_updated":"2026-08-13T11:11:57.998Z",
"workspace_id":"019a2b3c-075e-7e1e-bcbc-39951ee5e5c4"}]]

shared.approveAiSdrActivity_shape = {
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

shared.approveSalesAgentActivities = [[{"approved":2}]]

shared.approveSalesAgentActivities_shape = {
  type = "object",
  required = { "approved" },
  fields = { approved = { type = "number" } },
}

shared.createImportedLeadsActivity = [[
{"action_output":{},"action_payload":{},"action_status":"completed","action_type":"imported_leads",
"ai_confidence":0.85,"ai_reasoning":"This lead matches the ICP criteria and has shown interest",
"ai_sdr_id":"019a2b3c-0b57-78a2-b1cc-1489488af219","approved_at":null,"approved_by":null,
"email_id":"019a2b3c-78f6-7966-bdc2-4b44051a5162","error_message":null,
"id":"019a2b3c-512c-77cf-b6ae-8177a81d01c2","rejected_at":null,"rejected_by":null,"rejection_reason":null,
"result":{},"timestamp_completed":null,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_executed":null,"timestamp_updated":"2026-08-13T11:11:57.998Z",
"workspace_id":"019a2b3c-075e-7e1e-bcbc-39951ee5e5c4"}]]

shared.createSalesAgent = [[
{"agent_type":2,"config":{"autonomy_settings":{"auto_reply_to_responses":false,"autopilot_mode":false,
"manual_leads_mode":false},"enrichment_settings":{"enrichment_limit_per_run":30},"memory":{},
"outreach_settings":{"opt_out_settings":{"text_opt_out_enabled":true}}},
"created_by":"019a2b3c-8add-7287-af17-870c2874a62d",
"description":"Targets enterprise companies in tech sector","id":"019a2b3c-c8a2-7071-ad73-86647c1a7d39",
"initial_scrape_ready":false,"input":"https://example.com",
"master_lead_list_id":"019a2b3c-4b94-7224-b218-1c53363c3c99","name":"Enterprise Outreach Agent",
"next_decision_time":"2026-08-13T11:11:57.998Z","self_improvement":false,"status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_last_action":"2026-08-13T11:11:57.998Z",
"timestamp_last_decision":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z",
"type":"website","workspace_id":"019a2b3c-075e-7e1e-bcbc-39951ee5e5c4"}]]

shared.createSalesAgent_shape = {
  type = "object",
  required = {
    "id", "initial_scrape_ready", "name", "status", "timestamp_created", "timestamp_updated",
    "workspace_id",
  },
  fields = {
    agent_type = { type = "number", known = { 2, 4, 7, 8, 9, 10 } },
    config = {
      type = "object",
      open = true,
      fields = {
        autonomy_settings = {
          type = "object",
          open = true,
          fields = {
            auto_reply_to_responses = { type = "boolean" },
            autopilot_mode = { type = "boolean" },
            manual_leads_mode = { type = "boolean" },
          },
        },
        enrichment_settings = {
          type = "object",
          fields = { enrichment_limit_per_run = { type = "number" } },
        },
        investment_details = { type = "string" },
        memory = { type = "object", open = true },
        outreach_settings = {
          type = "object",
          open = true,
          fields = {
            opt_out_settings = {
              type = "object",
              fields = { text_opt_out_enabled = { type = "boolean" } },
            },
          },
        },
        partnership_details = { type = "string" },
        position_details = { type = "string" },
        research_details = { type = "string" },
      },
    },
    created_by = { type = "string", null = true },
    description = { type = "string", null = true },
    id = { type = "string" },
    initial_scrape_ready = { type = "boolean" },
    input = { type = "string", null = true },
    master_lead_list_id = { type = "string", null = true },
    name = { type = "string" },
    next_decision_time = { type = "string", null = true },
    self_improvement = { type = "boolean", null = true },
    status = { type = "number", known = { -1, 0, 1 } },
    timestamp_created = { type = "string" },
    timestamp_last_action = { type = "string", null = true },
    timestamp_last_decision = { type = "string", null = true },
    timestamp_updated = { type = "string" },
    type = { type = "string", known = { "website", "pitch_deck" } },
    workspace_id = { type = "string" },
  },
}

shared.createSalesAgentGuidanceRule = [[
{"content":"Always write in a friendly, casual tone and keep emails under 100 words.","id":"rule-0",
"title":"Tone of voice"}]]

shared.createSalesAgentGuidanceRule_shape = {
  type = "object",
  required = { "content", "id", "title" },
  fields = { content = { type = "string" }, id = { type = "string" }, title = { type = "string" } },
}

shared.deleteSalesAgentGuidanceRule = [[{"deleted":true,"id":"rule-0"}]]

shared.deleteSalesAgentGuidanceRule_shape = {
  type = "object",
  required = { "deleted", "id" },
  fields = { deleted = { type = "boolean", known = { true } }, id = { type = "string" } },
}

shared.getAiSdrAnalytics = [[
{"leads_found_per_day":[{"x":"2026-08-13T11:11:57.998Z","y":25}],
"opportunities_per_day":[{"x":"2026-08-13T11:11:57.998Z","y":10}],
"replies_per_day":[{"x":"2026-08-13T11:11:57.998Z","y":50}],
"total_email_activity_per_day":[{"x":"2026-08-13T11:11:57.998Z","y":100}],"totals":{"leads_found":500,
"opportunities":10,"opportunities_amount":50000,"replies":50,"total_email_activity":200,"total_sent":100}}]]

shared.getAiSdrLeadActivity = [[
{"leads":[{"bounced":false,"click_count":2,"email":"lead@example.com","emails_sent":3,"has_opportunity":true,
"lt_interest_status":1,"open_count":5,"replied":true,"reply_count":1}],"limit":100,"skip":0,"total":250}]]

shared.getAiSdrLeadActivitySummary = [[{"has_opportunity":85,"opportunity_rate":0.0057,"replied":420,"reply_rate":0.028,"total":15000}]]

shared.getAiSdrOpportunitySummary = [[
{"campaigns":[{"campaign_id":"019a2b3c-2672-7232-9da8-5c5bace60d1d","total_opportunities":5,
"total_opportunity_value":2500}],"summary":{"breakdown":{"closed":2,"interested":10,"meeting_booked":8,
"meeting_completed":5},"total_opportunities":25,"total_value":12500}}]]

shared.listSalesAgentActivities = [[
{"items":[{"action_output":{},"action_payload":{},"action_status":"pending","action_type":"create_campaign",
"ai_confidence":0.85,"ai_reasoning":"This lead matches the ICP criteria and has shown interest",
"ai_sdr_id":"019a2b3c-0b57-78a2-b1cc-1489488af219","approved_at":null,"approved_by":null,
"email_id":"019a2b3c-78f6-7966-bdc2-4b44051a5162","error_message":null,
"id":"019a2b3c-512c-77cf-b6ae-8177a81d01c2","rejected_at":null,"rejected_by":null,"rejection_reason":null,
"result":{},"timestamp_completed":null,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_executed":null,"timestamp_updated":"2026-08-13T11:11:57.998Z",
"workspace_id":"019a2b3c-075e-7e1e-bcbc-39951ee5e5c4"}],
"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"}]]

shared.listSalesAgentGuidanceRules = [[
{"items":[{"content":"Always write in a friendly, casual tone and keep emails under 100 words.","id":"rule-0",
"title":"Tone of voice"}]}]]

shared.listSalesAgentLeadActivity = [[
{"items":[{"bounced":false,"click_count":2,"email":"lead@example.com","emails_sent":3,"has_opportunity":true,
"lt_interest_status":1,"open_count":5,"replied":true,"reply_count":1}],
"next_starting_after":"lead@example.com","total":250}]]

shared.rejectAiSdrActivity = [[
{"action_output":{},"action_payload":{},"action_status":"rejected","action_type":"create_campaign",
"ai_confidence":0.85,"ai_reasoning":"This lead matches the ICP criteria and has shown interest",
"ai_sdr_id":"019a2b3c-0b57-78a2-b1cc-1489488af219","approved_at":null,"approved_by":null,
"email_id":"019a2b3c-78f6-7966-bdc2-4b44051a5162","error_message":null,
"id":"019a2b3c-512c-77cf-b6ae-8177a81d01c2","rejected_at":"2026-08-13T11:11:57.998Z",
"rejected_by":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071","rejection_reason":"Not aligned with current strategy",
"result":{},"timestamp_completed":null,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_executed":null,"timestamp_updated":"2026-08-13T11:11:57.998Z",
"workspace_id":"019a2b3c-075e-7e1e-bcbc-39951ee5e5c4"}]]

shared.rejectSalesAgentActivities = [[{"rejected":2}]]

shared.rejectSalesAgentActivities_shape = {
  type = "object",
  required = { "rejected" },
  fields = { rejected = { type = "number" } },
}

return {
  answers = {
    approveAiSdrActivity = shared.approveAiSdrActivity,
    approveSalesAgentActivities = shared.approveSalesAgentActivities,
    approveSalesAgentActivity = shared.approveAiSdrActivity,
    createImportedLeadsActivity = shared.createImportedLeadsActivity,
    createSalesAgent = shared.createSalesAgent,
    createSalesAgentGuidanceRule = shared.createSalesAgentGuidanceRule,
    deleteSalesAgentGuidanceRule = shared.deleteSalesAgentGuidanceRule,
    getAiSdrAnalytics = shared.getAiSdrAnalytics,
    getAiSdrLeadActivity = shared.getAiSdrLeadActivity,
    getAiSdrLeadActivitySummary = shared.getAiSdrLeadActivitySummary,
    getAiSdrOpportunitySummary = shared.getAiSdrOpportunitySummary,
    getSalesAgent = shared.createSalesAgent,
    getSalesAgentAnalytics = shared.getAiSdrAnalytics,
    getSalesAgentLeadActivitySummary = shared.getAiSdrLeadActivitySummary,
    getSalesAgentOpportunitySummary = shared.getAiSdrOpportunitySummary,
    listSalesAgentActivities = shared.listSalesAgentActivities,
    listSalesAgentGuidanceRules = shared.listSalesAgentGuidanceRules,
    listSalesAgentLeadActivity = shared.listSalesAgentLeadActivity,
    patchSalesAgent = shared.createSalesAgent,
    patchSalesAgentGuidanceRule = shared.createSalesAgentGuidanceRule,
    rejectAiSdrActivity = shared.rejectAiSdrActivity,
    rejectSalesAgentActivities = shared.rejectSalesAgentActivities,
    rejectSalesAgentActivity = shared.rejectAiSdrActivity,
  },
  shapes = {
    approveAiSdrActivity = shared.approveAiSdrActivity_shape,
    approveSalesAgentActivities = shared.approveSalesAgentActivities_shape,
    approveSalesAgentActivity = shared.approveAiSdrActivity_shape,
    createImportedLeadsActivity = shared.approveAiSdrActivity_shape,
    createSalesAgent = shared.createSalesAgent_shape,
    createSalesAgentGuidanceRule = shared.createSalesAgentGuidanceRule_shape,
    deleteSalesAgentGuidanceRule = shared.deleteSalesAgentGuidanceRule_shape,
    getSalesAgent = shared.createSalesAgent_shape,
    listSalesAgentActivities = shared.approveAiSdrActivity_shape,
    listSalesAgentGuidanceRules = shared.createSalesAgentGuidanceRule_shape,
    patchSalesAgent = shared.createSalesAgent_shape,
    patchSalesAgentGuidanceRule = shared.createSalesAgentGuidanceRule_shape,
    rejectAiSdrActivity = shared.approveAiSdrActivity_shape,
    rejectSalesAgentActivities = shared.rejectSalesAgentActivities_shape,
    rejectSalesAgentActivity = shared.approveAiSdrActivity_shape,
  },
}
