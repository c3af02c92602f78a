-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.completeDeliverabilityFeedItem = [[
{"item":{"action_code":null,"action_payload":null,"action_status":null,
"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","completed_at":"2026-08-13T11:11:57.998Z",
"dedupe_key":"workspace_settings_recommendation:workspace:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8",
"dismissed_at":null,"expires_at":null,"feed_code":"workspace_settings_recommendation",
"id":"019a2b3c-d1c8-7a1b-a713-0f15bce588f2","kind":"recommendation",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,"result_payload":null,
"severity":"warning","source_activity_id":"019a2b3c-95d6-7430-9e13-73156ebfbe38","status":"done",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}}]]

shared.deployDeliverabilityAgent = [[
{"agent":{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":null,
"id":"019a2b3c-63bb-7fbb-989f-3fa57da108f4","is_auto_created":false,"name":"Deliverability Agent",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03",
"payload":{"integrations":{"slack":{"connection_id":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071","enabled":true}}},
"status":1,"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z",
"type":3},"already_deployed":false,"initial_cycle_enqueued":true,"promo_credits_granted":250}]]

shared.getDeliverabilityAgent = [[
{"agent":{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":null,
"id":"019a2b3c-63bb-7fbb-989f-3fa57da108f4","is_auto_created":false,"name":"Deliverability Agent",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03",
"payload":{"integrations":{"slack":{"connection_id":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071","enabled":true}}},
"status":1,"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z",
"type":3}}]]

shared.getDeliverabilityAgentById = [[
{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":null,
"id":"019a2b3c-4d4c-703d-a2fb-b01423bcee34","is_auto_created":false,"name":"Deliverability Agent",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03",
"payload":{"integrations":{"slack":{"connection_id":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071","enabled":true}}},
"status":1,"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z",
"type":3}]]

shared.getDeliverabilityAgentById_shape = {
  type = "object",
  required = { "id", "name", "organization_id", "status", "timestamp_created", "timestamp_updated" },
  fields = {
    created_by = { type = "string", null = true },
    description = { type = "string", null = true },
    id = { type = "string" },
    is_auto_created = { type = "boolean", null = true },
    name = { type = "string" },
    organization_id = { type = "string" },
    payload = {
      type = "object",
      fields = {
        integrations = {
          type = "object",
          fields = {
            slack = {
              type = "object",
              null = true,
              fields = {
                channel_id = { type = "string" },
                channel_name = { type = "string" },
                connection_id = { type = "string" },
                connection_name = { type = "string" },
                enabled = { type = "boolean" },
              },
            },
          },
        },
      },
    },
    status = { type = "number", known = { -1, 0, 1 } },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
    type = { type = "number", null = true, known = { 1, 2, 3, 4, 6, 7, 8, 9, 10 } },
  },
}

shared.getDeliverabilityAgentState = [[
{"activity_feed":{"items":[{"action_code":null,"action_payload":null,"action_status":"proposed",
"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","completed_at":null,
"dedupe_key":"workspace_settings_recommendation:workspace:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8",
"dismissed_at":null,"expires_at":null,"feed_code":"workspace_settings_recommendation",
"id":"019a2b3c-d1c8-7a1b-a713-0f15bce588f2","kind":"recommendation",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,"result_payload":null,
"severity":"warning","source_activity_id":"019a2b3c-95d6-7430-9e13-73156ebfbe38","status":"todo",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"},
"agent":{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":null,
"id":"019a2b3c-63bb-7fbb-989f-3fa57da108f4","is_auto_created":false,"name":"Deliverability Agent",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03",
"payload":{"integrations":{"slack":{"connection_id":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071","enabled":true}}},
"status":1,"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z",
"type":3},"current_activity":{"active":{"activity_code":"check_workspace_settings",
"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","completed_at":null,
"cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c","error_code":null,"error_message":null,"expires_at":null,
"id":"019a2b3c-b82b-7d28-9743-1d840d861d63",
"idempotency_key":"cycle:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8:check_workspace_settings",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,
"queued_at":"2026-08-13T11:11:57.998Z","result_payload":null,"started_at":"2026-08-13T11:11:57.998Z",
"status":"in_progress","sub_messages":[{"activity_id":"019a2b3c-de85-7b81-860f-67ee300ecaa2",
"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","completed_at":null,"error_code":null,"error_message":null,
"id":"019a2b3c-b82b-7d28-9743-1d840d861d63",
"idempotency_key":"campaign:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8:copy_scan",
"message_code":"checking_campaign","organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},
"result_payload":null,"sort_order":10,"status":"in_progress",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}],"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01",
"subject_name":"My First Campaign","subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"},"completed_summary":{"count":4,
"last_completed_at":"2026-08-13T11:11:57.998Z","retention_days":30},
"queued":[{"activity_code":"check_workspace_settings","agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10",
"completed_at":null,"cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c","error_code":null,"error_message":null,
"expires_at":null,"id":"019a2b3c-b82b-7d28-9743-1d840d861d63",
"idempotency_key":"cycle:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8:check_workspace_settings",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,
"queued_at":"2026-08-13T11:11:57.998Z","result_payload":null,"started_at":null,"status":"queued",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}]},
"run_summary":{"latest":{"checks":[{"activity_code":"check_workspace_settings",
"activity_id":"019a2b3c-de85-7b81-860f-67ee300ecaa2","completed_at":"2026-08-13T11:11:57.998Z",
"outcome":"healthy","status":"completed"}],"completed_at":"2026-08-13T11:11:57.998Z","completed_checks":8,
"cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c","failed_count":0,"feed_items":[{"action_code":null,
"action_payload":null,"action_status":"proposed","agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10",
"completed_at":null,
"dedupe_key":"workspace_settings_recommendation:workspace:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8",
"dismissed_at":null,"expires_at":null,"feed_code":"workspace_settings_recommendation",
"id":"019a2b3c-d1c8-7a1b-a713-0f15bce588f2","kind":"recommendation",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,"result_payload":null,
"severity":"warning","source_activity_id":"019a2b3c-95d6-7430-9e13-73156ebfbe38","status":"todo",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}],"healthy_count":6,"info_count":0,"needs_attention_count":2,
"started_at":"2026-08-13T11:11:57.998Z","status":"completed","total_checks":8},
"trend":[{"completed_at":"2026-08-13T11:11:57.998Z","cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c",
"failed_count":0,"healthy_count":6,"info_count":0,"needs_attention_count":2,"score":86,"total_checks":8}]},
"schedule":{"next_run_at":"2026-08-13T11:11:57.998Z"}}]]

shared.getDeliverabilityAgentState_shape = {
  type = "object",
  required = {
    "agent_id", "dedupe_key", "feed_code", "id", "kind", "organization_id", "payload", "priority",
    "severity", "status", "timestamp_created", "timestamp_updated",
  },
  fields = {
    action_code = { type = "string", null = true },
    action_payload = { type = "object", null = true, open = true },
    action_status = { type = "string", null = true, known = { "proposed" } },
    agent_id = { type = "string" },
    completed_at = { type = "string", null = true },
    dedupe_key = { type = "string" },
    dismissed_at = { type = "string", null = true },
    expires_at = { type = "string", null = true },
    feed_code = { type = "string" },
    id = { type = "string" },
    kind = { type = "string", known = { "insight", "recommendation", "action" } },
    organization_id = { type = "string" },
    payload = { type = "object", open = true },
    priority = { type = "number" },
    result_payload = { type = "object", null = true, open = true },
    severity = { type = "string", known = { "info", "success", "warning", "critical" } },
    source_activity_id = { type = "string", null = true },
    status = { type = "string", known = { "todo", "done", "dismissed", "failed" } },
    subject_id = { type = "string", null = true },
    subject_name = { type = "string", null = true },
    subject_type = { type = "string", null = true },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
  },
}

shared.getDeliverabilityAgentStateById = [[
{"activity_feed":{"items":[{"action_code":null,"action_payload":null,"action_status":"proposed",
"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","completed_at":null,
"dedupe_key":"workspace_settings_recommendation:workspace:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8",
"dismissed_at":null,"expires_at":null,"feed_code":"workspace_settings_recommendation",
"id":"019a2b3c-d1c8-7a1b-a713-0f15bce588f2","kind":"recommendation",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,"result_payload":null,
"severity":"warning","source_activity_id":"019a2b3c-95d6-7430-9e13-73156ebfbe38","status":"todo",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"},
"current_activity":{"active":{"activity_code":"check_workspace_settings",
"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","completed_at":null,
"cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c","error_code":null,"error_message":null,"expires_at":null,
"id":"019a2b3c-b82b-7d28-9743-1d840d861d63",
"idempotency_key":"cycle:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8:check_workspace_settings",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,
"queued_at":"2026-08-13T11:11:57.998Z","result_payload":null,"started_at":"2026-08-13T11:11:57.998Z",
"status":"in_progress","sub_messages":[{"activity_id":"019a2b3c-de85-7b81-860f-67ee300ecaa2",
"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","completed_at":null,"error_code":null,"error_message":null,
"id":"019a2b3c-b82b-7d28-9743-1d840d861d63",
"idempotency_key":"campaign:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8:copy_scan",
"message_code":"checking_campaign","organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},
"result_payload":null,"sort_order":10,"status":"in_progress",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}],"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01",
"subject_name":"My First Campaign","subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"},"completed_summary":{"count":4,
"last_completed_at":"2026-08-13T11:11:57.998Z","retention_days":30},
"queued":[{"activity_code":"check_workspace_settings","agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10",
"completed_at":null,"cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c","error_code":null,"error_message":null,
"expires_at":null,"id":"019a2b3c-b82b-7d28-9743-1d840d861d63",
"idempotency_key":"cycle:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8:check_workspace_settings",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,
"queued_at":"2026-08-13T11:11:57.998Z","result_payload":null,"started_at":null,"status":"queued",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}]},
"run_summary":{"latest":{"checks":[{"activity_code":"check_workspace_settings",
"activity_id":"019a2b3c-de85-7b81-860f-67ee300ecaa2","completed_at":"2026-08-13T11:11:57.998Z",
"outcome":"healthy","status":"completed"}],"completed_at":"2026-08-13T11:11:57.998Z","completed_checks":8,
"cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c","failed_count":0,"feed_items":[{"action_code":null,
"action_payload":null,"action_status":"proposed","agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10",
"completed_at":null,
"dedupe_key":"workspace_settings_recommendation:workspace:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8",
"dismissed_at":null,"expires_at":null,"feed_code":"workspace_settings_recommendation",
"id":"019a2b3c-d1c8-7a1b-a713-0f15bce588f2","kind":"recommendation",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,"result_payload":null,
"severity":"warning","source_activity_id":"019a2b3c-95d6-7430-9e13-73156ebfbe38","status":"todo",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}],"healthy_count":6,"info_count":0,"needs_attention_count":2,
"started_at":"2026-08-13T11:11:57.998Z","status":"completed","total_checks":8},
"trend":[{"completed_at":"2026-08-13T11:11:57.998Z","cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c",
"failed_count":0,"healthy_count":6,"info_count":0,"needs_attention_count":2,"score":86,"total_checks":8}]},
"schedule":{"next_run_at":"2026-08-13T11:11:57.998Z"}}]]

shared.listDeliverabilityAgentFeedItems = [[
{"items":[{"action_code":null,"action_payload":null,"action_status":"proposed",
"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","completed_at":null,
"dedupe_key":"workspace_settings_recommendation:workspace:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8",
"dismissed_at":null,"expires_at":null,"feed_code":"workspace_settings_recommendation",
"id":"019a2b3c-d1c8-7a1b-a713-0f15bce588f2","kind":"recommendation",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,"result_payload":null,
"severity":"warning","source_activity_id":"019a2b3c-95d6-7430-9e13-73156ebfbe38","status":"todo",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"}],"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"}]]

shared.pauseDeliverabilityAffectedAccounts = [[
{"affected_account_count":2,"affected_domain_count":1,"item":{"action_code":null,"action_payload":null,
"action_status":null,"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10",
"completed_at":"2026-08-13T11:11:57.998Z",
"dedupe_key":"workspace_settings_recommendation:workspace:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8",
"dismissed_at":null,"expires_at":null,"feed_code":"workspace_settings_recommendation",
"id":"019a2b3c-d1c8-7a1b-a713-0f15bce588f2","kind":"recommendation",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,"result_payload":null,
"severity":"warning","source_activity_id":"019a2b3c-95d6-7430-9e13-73156ebfbe38","status":"done",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"},"paused_account_count":2,"paused_managed_account_count":0,
"paused_provider_counts":{"airmail":1,"custom_imap_smtp":1,"google":1,"microsoft":1,"other":1},
"paused_self_managed_account_count":2}]]

shared.pauseDeliverabilityCampaignSending = [[
{"affected_account_count":7,"already_paused_account_count":2,"duration_days":14,"item":{"action_code":null,
"action_payload":null,"action_status":null,"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10",
"completed_at":"2026-08-13T11:11:57.998Z",
"dedupe_key":"workspace_settings_recommendation:workspace:019a2b3c-6248-7c7f-a1a4-8d215c85cdb8",
"dismissed_at":null,"expires_at":null,"feed_code":"workspace_settings_recommendation",
"id":"019a2b3c-d1c8-7a1b-a713-0f15bce588f2","kind":"recommendation",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{},"priority":100,"result_payload":null,
"severity":"warning","source_activity_id":"019a2b3c-95d6-7430-9e13-73156ebfbe38","status":"done",
"subject_id":"019a2b3c-54f6-7e6d-90f3-a42a515b2e01","subject_name":"My First Campaign",
"subject_type":"campaign","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z"},"managed_account_count":1,
"pause_sending_campaigns_until":"2026-08-13T11:11:57.998Z","paused_account_count":5,
"ready_made_account_count":2}]]

shared.runDeliverabilityAgentNow = [[
{"agent":{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":null,
"id":"019a2b3c-63bb-7fbb-989f-3fa57da108f4","is_auto_created":false,"name":"Deliverability Agent",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03",
"payload":{"integrations":{"slack":{"connection_id":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071","enabled":true}}},
"status":1,"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z",
"type":3},"cycle_id":"019a2b3c-6b52-77ba-8fe9-44428bc6b80c","run_cycle_enqueued":true}]]

shared.updateDeliverabilityAgentSettings_shape = {
  type = "object",
  required = { "agent" },
  fields = {
    agent = {
      type = "object",
      required = {
        "id", "name", "organization_id", "payload", "status", "timestamp_created", "timestamp_updated",
      },
      fields = {
        created_by = { type = "string", null = true },
        description = { type = "string", null = true },
        id = { type = "string" },
        is_auto_created = { type = "boolean", null = true },
        name = { type = "string" },
        organization_id = { type = "string" },
        payload = {
          type = "object",
          any = {
            {
              type = "object",
              open = true,
              required = { "campaign_id" },
              fields = {
                ai_enrichment = { type = "object", null = true, open = true },
                ai_enrichment_workflow = { type = "string", null = true },
                campaign_id = { type = "string" },
                campaign_name = { type = "string" },
                fallback_search_filters = { type = "object", null = true, open = true },
                min_active_leads = { type = "number" },
                on_exhaustion = { type = "string", known = { "pause", "fallback", "broaden" } },
                search_filters = { type = "object", open = true },
              },
            },
            {
              type = "object",
              required = { "ai_sdr_config" },
              fields = {
                ai_sdr_config = {
                  type = "object",
                  fields = {
                    autonomy_settings = {
                      type = "object",
                      fields = {
                        auto_reply_to_responses = { type = "boolean" },
                        autopilot_mode = { type = "boolean" },
                      },
                    },
                    enrichment_settings = {
                      type = "object",
                      fields = { enrichment_limit_per_run = { type = "number" } },
                    },
                    memory = {
                      type = "object",
                      fields = {
                        active_business_offers_indexes = { type = "array", items = { type = "number" } },
                        active_icps_indexes = { type = "array", items = { type = "number" } },
                        business_description = { type = "string" },
                        business_offers = { type = "array", items = { type = "string" } },
                        company = { type = "string" },
                        custom_fields = { type = "array", items = { type = "string" } },
                        icps = {
                          type = "array",
                          items = {
                            type = "object",
                            fields = {
                              benefits = { type = "array", items = { type = "string" } },
                              company_size = { type = "array", items = { type = "string" } },
                              customer_goals = { type = "array", items = { type = "string" } },
                              industry = { type = "array", items = { type = "string" } },
                              job_title = {
                                type = "object",
                                fields = {
                                  exclude = { type = "array", items = { type = "string" } },
                                  include = { type = "array", items = { type = "string" } },
                                },
                              },
                              keywords = {
                                type = "object",
                                fields = {
                                  exclude = { type = "string", null = true },
                                  include = { type = "string", null = true },
                                },
                              },
                              name = { type = "string" },
                              problems_solved = { type = "array", items = { type = "string" } },
                              success_stories = { type = "string" },
                              usp = { type = "string" },
                            },
                          },
                        },
                      },
                    },
                    outreach_settings = {
                      type = "object",
                      fields = {
                        campaign_schedule = {
                          type = "object",
                          fields = {
                            schedules = {
                              type = "array",
                              items = {
                                type = "object",
                                fields = {
                                  days = { type = "object", open = true },
                                  name = { type = "string" },
                                  timezone = { type = "string" },
                                  timing = {
                                    type = "object",
                                    fields = { from = { type = "string" }, to = { type = "string" } },
                                  },
                                },
                              },
                            },
                          },
                        },
                        daily_limit = { type = "number" },
                        email_list = { type = "array", items = { type = "string" } },
                        email_tag_list = { type = "array", items = { type = "string" } },
                        first_email_text_only = { type = "boolean" },
                        match_lead_esp = { type = "boolean" },
                        open_tracking = { type = "boolean" },
                        prioritize_new_leads = { type = "boolean" },
                        stop_on_reply = { type = "boolean" },
                      },
                    },
                  },
                },
                initial_scrape_ready = { type = "boolean" },
                input = { type = "string" },
                master_lead_list_id = { type = "string" },
                next_decision_time = { type = "string" },
                timestamp_last_action = { type = "string" },
                timestamp_last_decision = { type = "string" },
                type = { type = "string", known = { "website", "pitch_deck" } },
              },
            },
            {
              type = "object",
              fields = {
                configuration_type = { type = "number", known = { 1, 2 } },
                followup_business_days_only = { type = "boolean" },
                handle_followup = { type = "boolean" },
                handle_objections = { type = "boolean" },
                integrations = { type = "object", open = true },
                monthly_credit_budget = { type = "number", null = true },
                no_show = {
                  type = "object",
                  fields = {
                    enabled = { type = "boolean" },
                    fallback_sending_accounts = {
                      type = "object",
                      fields = {
                        accounts = { type = "array", items = { type = "string" } },
                        tag_ids = { type = "array", items = { type = "string" } },
                      },
                    },
                    max_followups = { type = "number" },
                  },
                },
                respond_to_automatic_emails = { type = "boolean" },
                tags = {
                  type = "array",
                  items = {
                    type = "string",
                    any = { { type = "string", known = { "default" } }, { type = "string" } },
                  },
                },
                trigger_on_labels = { type = "array", items = { type = "number" } },
                trigger_on_labels_enabled = { type = "boolean" },
                trigger_on_labels_mode = { type = "string", known = { "include", "exclude" } },
              },
            },
            {
              type = "object",
              fields = {
                integrations = {
                  type = "object",
                  fields = {
                    slack = {
                      type = "object",
                      null = true,
                      fields = {
                        channel_id = { type = "string" },
                        channel_name = { type = "string" },
                        connection_id = { type = "string" },
                        connection_name = { type = "string" },
                        enabled = { type = "boolean" },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        status = { type = "number", known = { -1, 0, 1 } },
        timestamp_created = { type = "string" },
        timestamp_updated = { type = "string" },
        type = { type = "number", null = true, known = { 1, 2, 3, 4, 6, 7, 8, 9, 10 } },
      },
    },
  },
}

return {
  answers = {
    completeDeliverabilityFeedItem = shared.completeDeliverabilityFeedItem,
    deployDeliverabilityAgent = shared.deployDeliverabilityAgent,
    getDeliverabilityAgent = shared.getDeliverabilityAgent,
    getDeliverabilityAgentById = shared.getDeliverabilityAgentById,
    getDeliverabilityAgentState = shared.getDeliverabilityAgentState,
    getDeliverabilityAgentStateById = shared.getDeliverabilityAgentStateById,
    listDeliverabilityAgentFeedItems = shared.listDeliverabilityAgentFeedItems,
    patchDeliverabilityAgent = shared.getDeliverabilityAgentById,
    pauseDeliverabilityAffectedAccounts = shared.pauseDeliverabilityAffectedAccounts,
    pauseDeliverabilityCampaignSending = shared.pauseDeliverabilityCampaignSending,
    runDeliverabilityAgentNow = shared.runDeliverabilityAgentNow,
    updateDeliverabilityAgentSettings = shared.getDeliverabilityAgent,
  },
  shapes = {
    getDeliverabilityAgentById = shared.getDeliverabilityAgentById_shape,
    getDeliverabilityAgentState = shared.getDeliverabilityAgentState_shape,
    getDeliverabilityAgentStateById = shared.getDeliverabilityAgentState_shape,
    listDeliverabilityAgentFeedItems = shared.getDeliverabilityAgentState_shape,
    patchDeliverabilityAgent = shared.getDeliverabilityAgentById_shape,
    updateDeliverabilityAgentSettings = shared.updateDeliverabilityAgentSettings_shape,
  },
}
