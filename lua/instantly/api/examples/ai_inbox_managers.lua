-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createInboxManagerAgent = [[
{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":"Optional agent description",
"id":"019a2b3c-ca63-7e2c-9986-4bc54294c2c3","is_auto_created":false,
"metadata":{"tags":{"tag-id":{"id":"tag-id","label":"Tag Label"}}},"name":"Test AI Agent",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{"configuration_type":1,
"followup_business_days_only":true,"handle_followup":true,"handle_objections":true,
"integrations":{"slack":{"connectionId":"019a2b3c-c8e2-73d9-9106-dea95e2152fc",
"connectionName":"My Connection"}},"monthly_credit_budget":1000,"no_show":{"enabled":true,"max_followups":3},
"respond_to_automatic_emails":true,"tags":["default"],"trigger_on_labels":[1,-1],
"trigger_on_labels_enabled":false,"trigger_on_labels_mode":"include"},"status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z","type":1}]]

shared.createInboxManagerAgent_shape = {
  type = "object",
  required = {
    "id", "name", "organization_id", "payload", "status", "timestamp_created", "timestamp_updated",
  },
  fields = {
    created_by = { type = "string", null = true },
    description = { type = "string", null = true },
    id = { type = "string" },
    is_auto_created = { type = "boolean", null = true },
    metadata = {
      type = "object",
      fields = { integrations = { type = "object", open = true }, tags = { type = "object", open = true } },
    },
    name = { type = "string" },
    organization_id = { type = "string" },
    payload = {
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
    status = { type = "number", known = { -1, 0, 1 } },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
    type = { type = "number", null = true, known = { 1, 2, 3, 4, 6, 7, 8, 9, 10 } },
  },
}

shared.createInboxManagerGuidance = [[
{"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","category":1,"id":"019a2b3c-51de-7e3c-891a-2c15abfa3d6f",
"instruction":"This is an AI agent guidance instruction","label":"Test AI Agent Guidance",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z"}]]

shared.createInboxManagerGuidance_shape = {
  type = "object",
  required = {
    "agent_id", "category", "id", "instruction", "label", "organization_id", "status", "timestamp_created",
    "timestamp_updated",
  },
  fields = {
    agent_id = { type = "string" },
    basic_guidance_options = {
      type = "object",
      required = { "length", "tone" },
      fields = {
        length = { type = "string", known = { "concise", "standard", "thorough" } },
        tone = {
          type = "string",
          known = { "friendly", "neutral", "matter_of_fact", "professional", "humorous" },
        },
      },
    },
    category = { type = "number", known = { 0, 1, 2, 3, 4 } },
    id = { type = "string" },
    instruction = { type = "string" },
    label = { type = "string" },
    organization_id = { type = "string" },
    status = { type = "number", known = { 1, 0 } },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
  },
}

shared.getInboxManagerAnalyticsSummary = [[
{"average_confidence_score":91.4,"follow_ups_count":40,"human_intervention":6,"info_requested":3,
"involvement_rate":72.5,"no_show_follow_ups_generated":12,"no_show_recovery_rate":33.3,
"no_show_time_saved":3600,"no_show_total_leads_recovered":4,"no_show_total_revenue_recovered":1200,
"replies_count":80,"resolution_rate":88.1,"time_saved":10800,"total_actions":120,"unique_conversations":64}]]

shared.getInboxManagerAnalyticsSummaryByDate = [=[
[{"date":"2026-08-13","follow_ups_count":4,"human_intervention":1,"info_requested":0,
"no_show_follow_ups_generated":2,"no_show_total_leads_recovered":1,"replies_count":8,"total_actions":12,
"unique_conversations":7}]]=]

shared.getInboxManagerReply = [[
{"action_pending":false,"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","calendly_tool_used":false,
"confidence_score":92,"estimated_time_saved_seconds":30,"feedback_positive":true,
"feedback_text":"Great response!","generation_lag_seconds":2.5,"html":"<p>Hello, John!</p>",
"id":"019a2b3c-dcb2-7fa6-a690-a2ebf71eff0a","in_reply_to":"reply_12345","information_requested":null,
"is_automatic_email":false,"is_followup":true,"lead":"john@example.com",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","requires_hitl":false,"requires_hitl_reason":null,
"sending_status":1,"thread_id":"3c-zuFiJhv7cqJE5IoKkg6Pzh9","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z","usage_metadata":{}}]]

shared.getInboxManagerReply_shape = {
  type = "object",
  required = { "id" },
  fields = {
    action_pending = { type = "boolean", null = true },
    agent_id = { type = "string", null = true },
    calendly_tool_used = { type = "boolean", null = true },
    confidence_score = { type = "number", null = true },
    error_code = {
      type = "string",
      known = {
        "NO_SENDING_ACCOUNT", "ACCOUNT_INACTIVE", "ACCOUNT_FETCH_FAILED", "SEND_FAILED",
        "HITL_NOT_SUPPORTED", "RATE_LIMITED", "AGENT_NOT_FOUND", "LEAD_BLOCKED", "FREE_TRIAL_LIMIT_REACHED",
        "OUT_OF_CREDITS", "MONTHLY_BUDGET_EXCEEDED",
      },
    },
    estimated_time_saved_seconds = { type = "number", null = true },
    feedback_positive = { type = "boolean", null = true },
    feedback_text = { type = "string", null = true },
    generation_lag_seconds = { type = "number", null = true },
    html = { type = "string", null = true },
    id = { type = "string" },
    in_reply_to = { type = "string", null = true },
    information_requested = { type = "string", null = true },
    is_automatic_email = { type = "boolean", null = true },
    is_followup = { type = "boolean", null = true },
    lead = { type = "string", null = true },
    organization_id = { type = "string", null = true },
    requires_hitl = { type = "boolean", null = true },
    requires_hitl_reason = { type = "string", null = true },
    sending_status = { type = "number", known = { -1, 1, 2 } },
    thread_id = { type = "string", null = true },
    timestamp_created = { type = "string", null = true },
    timestamp_updated = { type = "string", null = true },
    usage_metadata = { type = "object", open = true },
  },
}

shared.listInboxManagerActivity = [[
{"has_more":true,"items":[{"action_pending":false,"activity_type":"reply","error_code":null,
"estimated_time_saved_seconds":30,"followup_number":1,"id":"019a2b3c-c913-7262-8786-4460f09de4f3",
"information_requested":null,"is_followup":false,"job_type":1,"lead_email":"john@example.com",
"recovery_method":null,"requires_hitl":false,"revenue_recovered":null,"sending_status":1,
"thread_id":"3c-zuFiJhv7cqJE5IoKkg6Pzh9","timestamp_created":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"}]]

shared.listInboxManagerActivity_shape = {
  type = "object",
  fields = {
    action_pending = { type = "boolean", null = true },
    activity_type = { type = "string", known = { "reply", "followup", "recovery" } },
    error_code = {
      type = "string",
      null = true,
      known = {
        "NO_SENDING_ACCOUNT", "ACCOUNT_INACTIVE", "ACCOUNT_FETCH_FAILED", "SEND_FAILED",
        "HITL_NOT_SUPPORTED", "RATE_LIMITED", "AGENT_NOT_FOUND", "LEAD_BLOCKED", "FREE_TRIAL_LIMIT_REACHED",
        "OUT_OF_CREDITS", "MONTHLY_BUDGET_EXCEEDED",
      },
    },
    estimated_time_saved_seconds = { type = "number", null = true },
    followup_number = { type = "number", null = true },
    id = { type = "string" },
    information_requested = { type = "string", null = true },
    is_followup = { type = "boolean", null = true },
    job_type = { type = "number", null = true, known = { 1, 2, 3 } },
    lead_email = { type = "string" },
    recovery_method = {
      type = "string",
      null = true,
      known = { "calendly_meeting", "lead_reply", "manual" },
    },
    requires_hitl = { type = "boolean", null = true },
    revenue_recovered = { type = "number", null = true },
    sending_status = { type = "number", null = true, known = { -1, 1, 2 } },
    thread_id = { type = "string", null = true },
    timestamp_created = { type = "string" },
  },
}

shared.listInboxManagerGuidances = [[
{"items":[{"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","category":1,
"id":"019a2b3c-51de-7e3c-891a-2c15abfa3d6f","instruction":"This is an AI agent guidance instruction",
"label":"Test AI Agent Guidance","organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"}]]

shared.listInboxManagerReplies = [[
{"items":[{"action_pending":false,"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10",
"calendly_tool_used":false,"confidence_score":92,"estimated_time_saved_seconds":30,"feedback_positive":true,
"feedback_text":"Great response!","generation_lag_seconds":2.5,"html":"<p>Hello, John!</p>",
"id":"019a2b3c-dcb2-7fa6-a690-a2ebf71eff0a","in_reply_to":"reply_12345","information_requested":null,
"is_automatic_email":false,"is_followup":true,"lead":"john@example.com",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","requires_hitl":false,"requires_hitl_reason":null,
"sending_status":1,"thread_id":"3c-zuFiJhv7cqJE5IoKkg6Pzh9","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z","usage_metadata":{}}],
"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"}]]

return {
  answers = {
    createInboxManagerAgent = shared.createInboxManagerAgent,
    createInboxManagerGuidance = shared.createInboxManagerGuidance,
    deleteInboxManagerGuidance = shared.createInboxManagerGuidance,
    getInboxManagerAgent = shared.createInboxManagerAgent,
    getInboxManagerAnalyticsSummary = shared.getInboxManagerAnalyticsSummary,
    getInboxManagerAnalyticsSummaryByDate = shared.getInboxManagerAnalyticsSummaryByDate,
    getInboxManagerGuidance = shared.createInboxManagerGuidance,
    getInboxManagerReply = shared.getInboxManagerReply,
    listInboxManagerActivity = shared.listInboxManagerActivity,
    listInboxManagerGuidances = shared.listInboxManagerGuidances,
    listInboxManagerReplies = shared.listInboxManagerReplies,
    patchInboxManagerAgent = shared.createInboxManagerAgent,
    patchInboxManagerGuidance = shared.createInboxManagerGuidance,
    patchInboxManagerReply = shared.getInboxManagerReply,
  },
  shapes = {
    createInboxManagerAgent = shared.createInboxManagerAgent_shape,
    createInboxManagerGuidance = shared.createInboxManagerGuidance_shape,
    deleteInboxManagerGuidance = shared.createInboxManagerGuidance_shape,
    getInboxManagerAgent = shared.createInboxManagerAgent_shape,
    getInboxManagerGuidance = shared.createInboxManagerGuidance_shape,
    getInboxManagerReply = shared.getInboxManagerReply_shape,
    listInboxManagerActivity = shared.listInboxManagerActivity_shape,
    listInboxManagerGuidances = shared.createInboxManagerGuidance_shape,
    listInboxManagerReplies = shared.getInboxManagerReply_shape,
    patchInboxManagerAgent = shared.createInboxManagerAgent_shape,
    patchInboxManagerGuidance = shared.createInboxManagerGuidance_shape,
    patchInboxManagerReply = shared.getInboxManagerReply_shape,
  },
}
