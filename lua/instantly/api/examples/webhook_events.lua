-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.getWebhookEvent = [[
{"error_message":"Connection timeout","id":"019a2b3c-cc11-756d-bb62-37a845a8b510",
"lead_email":"lead@example.com","organization_id":"019a2b3c-edae-735b-b650-e338596fe496","payload":{},
"response_time_ms":150,"retry_count":0,"retry_group_id":"019a2b3c-c0dc-73a6-8343-cd20f41784d5",
"retry_successful":true,"status_code":200,"success":true,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_created_date":"2024-01-15","timestamp_next_retry":"2026-08-13T11:11:57.998Z",
"webhook_url":"https://webhook.site/unique-url","will_retry":false}]]

shared.getWebhookEvent_shape = {
  type = "object",
  required = {
    "id", "organization_id", "retry_count", "success", "timestamp_created", "timestamp_created_date",
    "webhook_url", "will_retry",
  },
  fields = {
    error_message = { type = "string", null = true },
    id = { type = "string" },
    lead_email = { type = "string", null = true },
    organization_id = { type = "string" },
    payload = { type = "object", open = true },
    response_time_ms = { type = "number", null = true },
    retry_count = { type = "number" },
    retry_group_id = { type = "string", null = true },
    retry_successful = { type = "boolean", null = true },
    status_code = { type = "number", null = true },
    success = { type = "boolean" },
    timestamp_created = { type = "string" },
    timestamp_created_date = { type = "string" },
    timestamp_next_retry = { type = "string", null = true },
    webhook_url = { type = "string" },
    will_retry = { type = "boolean" },
  },
}

shared.getWebhookEventsSummary = [[{"failed_events":100,"failure_rate":50,"success_rate":50,"successful_events":100,"total_events":100}]]

shared.getWebhookEventsSummaryByDate = [[
{"items":[{"date":"2024-01-01","failed_events":100,"success_rate":50,"successful_events":100,
"total_events":100}]}]]

shared.listWebhookEvent = [[
{"items":[{"error_message":"Connection timeout","id":"019a2b3c-cc11-756d-bb62-37a845a8b510",
"lead_email":"lead@example.com","organization_id":"019a2b3c-edae-735b-b650-e338596fe496","payload":{},
"response_time_ms":150,"retry_count":0,"retry_group_id":"019a2b3c-c0dc-73a6-8343-cd20f41784d5",
"retry_successful":true,"status_code":200,"success":true,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_created_date":"2024-01-15","timestamp_next_retry":"2026-08-13T11:11:57.998Z",
"webhook_url":"https://webhook.site/unique-url","will_retry":false}],
"next_starting_after":"019a2b3c-024c-790c-b306-0c2ba40c8dbe"}]]

return {
  answers = {
    getWebhookEvent = shared.getWebhookEvent,
    getWebhookEventsSummary = shared.getWebhookEventsSummary,
    getWebhookEventsSummaryByDate = shared.getWebhookEventsSummaryByDate,
    listWebhookEvent = shared.listWebhookEvent,
  },
  shapes = {
    getWebhookEvent = shared.getWebhookEvent_shape,
    listWebhookEvent = shared.getWebhookEvent_shape,
  },
}
