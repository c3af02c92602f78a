-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createWebhook = [[
{"campaign":"019a2b3c-940c-7aa0-aafb-00c6e866d8b7","custom_interest_value":1,"event_type":"email_sent",
"headers":{"Authorization":"Basic dXNlcm5hbWU6cGFzc3dvcmQ="},"id":"019a2b3c-1922-7d7a-a649-f95d0bdf000d",
"name":"Zapier Positive Replies","organization":"019a2b3c-c52d-7233-98cd-85690da88da0","status":1,
"target_hook_url":"https://webhook.site/unique-url","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_error":"2026-08-13T11:11:57.998Z"}]]

shared.createWebhook_shape = {
  type = "object",
  required = { "id", "organization", "target_hook_url", "timestamp_created" },
  fields = {
    campaign = { type = "string", null = true },
    custom_interest_value = { type = "number", null = true },
    event_type = {
      type = "string",
      null = true,
      known = {
        "all_events", "email_sent", "email_opened", "email_link_clicked", "reply_received", "email_bounced",
        "lead_unsubscribed", "campaign_completed", "account_error", "lead_neutral", "lead_interested",
        "lead_not_interested", "lead_meeting_booked", "lead_meeting_completed", "lead_closed",
        "lead_out_of_office", "lead_wrong_person", "lead_no_show", "supersearch_enrichment_completed",
      },
    },
    headers = { type = "object", null = true, open = true },
    id = { type = "string" },
    name = { type = "string", null = true },
    organization = { type = "string" },
    status = { type = "number", null = true },
    target_hook_url = { type = "string" },
    timestamp_created = { type = "string" },
    timestamp_error = { type = "string", null = true },
  },
}

shared.listWebhook = [[
{"items":[{"campaign":"019a2b3c-940c-7aa0-aafb-00c6e866d8b7","custom_interest_value":1,
"event_type":"email_sent","headers":{"Authorization":"Basic dXNlcm5hbWU6cGFzc3dvcmQ="},
"id":"019a2b3c-1922-7d7a-a649-f95d0bdf000d","name":"Zapier Positive Replies",
"organization":"019a2b3c-c52d-7233-98cd-85690da88da0","status":1,
"target_hook_url":"https://webhook.site/unique-url","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_error":"2026-08-13T11:11:57.998Z"}],"next_starting_after":"019a2b3c-29a0-794d-99d3-13f920c5c540"}]]

shared.listWebhookEventTypes = [[{"event_types":[{"id":"email_sent","label":"Email Sent","type":"standard"}]}]]

shared.listWebhookEventTypes_shape = {
  type = "object",
  fields = { id = { type = "string" }, label = { type = "string" }, type = { type = "string" } },
}

shared.testWebhook = [[
{"error":"Connection timeout","message":"Webhook test successful","response_time_ms":250,"status_code":200,
"success":true}]]

return {
  answers = {
    createWebhook = shared.createWebhook,
    deleteWebhook = shared.createWebhook,
    getWebhook = shared.createWebhook,
    listWebhook = shared.listWebhook,
    listWebhookEventTypes = shared.listWebhookEventTypes,
    patchWebhook = shared.createWebhook,
    resumeWebhook = shared.createWebhook,
    testWebhook = shared.testWebhook,
  },
  shapes = {
    createWebhook = shared.createWebhook_shape,
    deleteWebhook = shared.createWebhook_shape,
    getWebhook = shared.createWebhook_shape,
    listWebhook = shared.createWebhook_shape,
    listWebhookEventTypes = shared.listWebhookEventTypes_shape,
    patchWebhook = shared.createWebhook_shape,
    resumeWebhook = shared.createWebhook_shape,
  },
}
