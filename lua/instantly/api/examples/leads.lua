-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.bulkAddLeads = [[
{"blocklist_used":"019a2b3c-e57e-7795-b56b-ddcb012ba1dc","created_leads":[{"email":"test@example.com",
"id":"019a2b3c-19be-7687-a106-11e43d27f4e3","index":0}],"duplicate_email_count":0,"duplicated_leads":0,
"in_blocklist":1,"incomplete_count":1,"invalid_email_count":1,"leads_uploaded":7,"remaining_in_plan":9993,
"skipped_count":1,"status":"success","total_sent":10}]]

shared.bulkAddLeads_shape = {
  type = "object",
  required = {
    "blocklist_used", "created_leads", "duplicate_email_count", "duplicated_leads", "in_blocklist",
    "incomplete_count", "invalid_email_count", "leads_uploaded", "remaining_in_plan", "skipped_count",
    "status", "total_sent",
  },
  fields = {
    blocklist_used = { type = "string", null = true },
    created_leads = {
      type = "array",
      items = {
        type = "object",
        required = { "id", "index" },
        fields = {
          email = { type = "string", null = true },
          first_name = { type = "string", null = true },
          id = { type = "string" },
          index = { type = "integer" },
          last_name = { type = "string", null = true },
          phone = { type = "string", null = true },
        },
      },
    },
    duplicate_email_count = { type = "integer" },
    duplicated_leads = { type = "integer" },
    in_blocklist = { type = "integer" },
    incomplete_count = { type = "integer" },
    invalid_email_count = { type = "integer" },
    leads_uploaded = { type = "integer" },
    remaining_in_plan = { type = "integer", null = true },
    skipped_count = { type = "integer" },
    status = { type = "string" },
    total_sent = { type = "integer" },
  },
}

shared.bulkAssignLeads = [[{"message":"Your request will be processed in a background job","status":"accepted"}]]

shared.bulkAssignLeads_shape = {
  type = "object",
  fields = { message = { type = "string" }, status = { type = "string" } },
}

shared.bulkDeleteLeads = [[{"count":5}]]

shared.bulkDeleteLeads_shape = { type = "object", fields = { count = { type = "integer" } } }

shared.createLead = [[
{"assigned_to":"019a2b3c-b049-7980-b288-0b5a74ff31bd","campaign":"019a2b3c-1061-7828-946a-910a5a266e46",
"company_domain":"example.com","company_name":"Example Inc.","email":"example@example.com",
"email_click_count":0,"email_clicked_step":1,"email_clicked_variant":1,"email_open_count":0,
"email_opened_step":1,"email_opened_variant":1,"email_replied_step":1,"email_replied_variant":1,
"email_reply_count":0,"enrichment_status":1,"esg_code":1,"esp_code":1,"first_name":"John",
"id":"019a2b3c-a4d9-7517-a78d-10886cd0381c","is_website_visitor":true,"job_title":"Head of Growth",
"last_contacted_from":"email","last_name":"Doe","last_step_from":"campaign",
"last_step_id":"019a2b3c-0ffc-786c-99e4-29e57cb4673a",
"last_step_timestamp_executed":"2026-08-13T11:11:57.998Z","list_id":"019a2b3c-afd9-7490-ae21-9020d344f59e",
"lt_interest_status":1,"organization":"019a2b3c-696e-7c66-a685-f0c9161b2b16",
"payload":{"companyName":"Acme Corp","firstName":"John","jobTitle":"Head of Growth","lastName":"Doe",
"personalization":"Hi {{first_name}}, I noticed you work at {{company_name}}...","phone":"+1234567890",
"website":"https://example.com"},"personalization":"Hello, how are you?","phone":"+1234567890",
"pl_value_lead":"High","status":1,"status_summary":{"domain_complete":true,"lastStep":{"from":"campaign",
"stepID":"019a2b3c-6c83-7f39-9c43-199a9ba8e6fc","timestamp_executed":"2026-08-13T11:11:57.998Z"}},
"status_summary_subseq":{"from":"campaign","stepID":"019a2b3c-09da-7f64-b874-ee9c7776537a",
"timestampExecuted":"2026-08-13T11:11:57.998Z"},"subsequence_id":"019a2b3c-e2aa-7b76-a602-3b681dccab18",
"timestamp_added_subsequence":"2026-08-13T11:11:57.998Z","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_last_click":"2026-08-13T11:11:57.998Z","timestamp_last_contact":"2026-08-13T11:11:57.998Z",
"timestamp_last_interest_change":"2026-08-13T11:11:57.998Z","timestamp_last_open":"2026-08-13T11:11:57.998Z",
"timestamp_last_reply":"2026-08-13T11:11:57.998Z","timestamp_last_touch":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z","upload_method":"manual",
"uploaded_by_user":"019a2b3c-4726-7431-aeec-99a2939d15b0","verification_status":1,
"website":"https://example.com"}]]

shared.createLead_shape = {
  type = "object",
  required = {
    "company_domain", "email_click_count", "email_open_count", "email_reply_count", "id", "organization",
    "status", "status_summary", "timestamp_created", "timestamp_updated",
  },
  fields = {
    assigned_to = { type = "string", null = true },
    campaign = { type = "string", null = true },
    company_domain = { type = "string" },
    company_name = { type = "string", null = true },
    email = { type = "string", null = true },
    email_click_count = { type = "number" },
    email_clicked_step = { type = "number", null = true },
    email_clicked_variant = { type = "number", null = true },
    email_open_count = { type = "number" },
    email_opened_step = { type = "number", null = true },
    email_opened_variant = { type = "number", null = true },
    email_replied_step = { type = "number", null = true },
    email_replied_variant = { type = "number", null = true },
    email_reply_count = { type = "number" },
    enrichment_status = { type = "number", known = { 1, -1, 11, -2 } },
    esg_code = { type = "number", known = { 0, 1, 2, 3, 4 } },
    esp_code = { type = "number", known = { 0, 1, 2, 3, 8, 9, 10, 12, 13, 999, 1000 } },
    first_name = { type = "string", null = true },
    id = { type = "string" },
    is_website_visitor = { type = "boolean", null = true },
    job_title = { type = "string", null = true },
    last_contacted_from = { type = "string", null = true },
    last_name = { type = "string", null = true },
    last_step_from = { type = "string", null = true },
    last_step_id = { type = "string", null = true },
    last_step_timestamp_executed = { type = "string", null = true },
    list_id = { type = "string", null = true },
    lt_interest_status = { type = "number", known = { 1, 2, 3, 4, 0, -1, -2, -3, -4 } },
    organization = { type = "string" },
    payload = {
      type = "object",
      null = true,
      open = true,
      fields = {
        companyName = { type = "string" },
        firstName = { type = "string" },
        jobTitle = { type = "string" },
        lastName = { type = "string" },
        personalization = { type = "string" },
        phone = { type = "string" },
        website = { type = "string" },
      },
    },
    personalization = { type = "string", null = true },
    phone = { type = "string", null = true },
    pl_value_lead = { type = "string", null = true },
    status = { type = "number", known = { 1, 2, 3, -1, -2, -3 } },
    status_summary = {
      type = "object",
      fields = {
        domain_complete = { type = "boolean" },
        lastStep = {
          type = "object",
          fields = {
            from = { type = "string" },
            stepID = { type = "string" },
            timestamp_executed = { type = "string" },
          },
        },
      },
    },
    status_summary_subseq = {
      type = "object",
      fields = {
        from = { type = "string" },
        stepID = { type = "string" },
        timestampExecuted = { type = "string" },
      },
    },
    subsequence_id = { type = "string", null = true },
    timestamp_added_subsequence = { type = "string", null = true },
    timestamp_created = { type = "string" },
    timestamp_last_click = { type = "string", null = true },
    timestamp_last_contact = { type = "string", null = true },
    timestamp_last_interest_change = { type = "string", null = true },
    timestamp_last_open = { type = "string", null = true },
    timestamp_last_reply = { type = "string", null = true },
    timestamp_last_touch = { type = "string", null = true },
    timestamp_updated = { type = "string" },
    upload_method = { type = "string", known = { "manual", "api", "website-visitor" } },
    uploaded_by_user = { type = "string", null = true },
    verification_status = { type = "number", known = { 1, -1, -2, -3, -4, 11, 12 } },
    website = { type = "string", null = true },
  },
}

shared.listLeads = [[
{"items":[{"assigned_to":"019a2b3c-b049-7980-b288-0b5a74ff31bd",
"campaign":"019a2b3c-1061-7828-946a-910a5a266e46","company_domain":"example.com",
"company_name":"Example Inc.","email":"example@example.com","email_click_count":0,"email_clicked_step":1,
"email_clicked_variant":1,"email_open_count":0,"email_opened_step":1,"email_opened_variant":1,
"email_replied_step":1,"email_replied_variant":1,"email_reply_count":0,"enrichment_status":1,"esg_code":1,
"esp_code":1,"first_name":"John","id":"019a2b3c-a4d9-7517-a78d-10886cd0381c","is_website_visitor":true,
"job_title":"Head of Growth","last_contacted_from":"email","last_name":"Doe","last_step_from":"campaign",
"last_step_id":"019a2b3c-0ffc-786c-99e4-29e57cb4673a",
"last_step_timestamp_executed":"2026-08-13T11:11:57.998Z","list_id":"019a2b3c-afd9-7490-ae21-9020d344f59e",
"lt_interest_status":1,"organization":"019a2b3c-696e-7c66-a685-f0c9161b2b16",
"payload":{"companyName":"Acme Corp","firstName":"John","jobTitle":"Head of Growth","lastName":"Doe",
"personalization":"Hi {{first_name}}, I noticed you work at {{company_name}}...","phone":"+1234567890",
"website":"https://example.com"},"personalization":"Hello, how are you?","phone":"+1234567890",
"pl_value_lead":"High","status":1,"status_summary":{"domain_complete":true,"lastStep":{"from":"campaign",
"stepID":"019a2b3c-6c83-7f39-9c43-199a9ba8e6fc","timestamp_executed":"2026-08-13T11:11:57.998Z"}},
"status_summary_subseq":{"from":"campaign","stepID":"019a2b3c-09da-7f64-b874-ee9c7776537a",
"timestampExecuted":"2026-08-13T11:11:57.998Z"},"subsequence_id":"019a2b3c-e2aa-7b76-a602-3b681dccab18",
"timestamp_added_subsequence":"2026-08-13T11:11:57.998Z","timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_last_click":"2026-08-13T11:11:57.998Z","timestamp_last_contact":"2026-08-13T11:11:57.998Z",
"timestamp_last_interest_change":"2026-08-13T11:11:57.998Z","timestamp_last_open":"2026-08-13T11:11:57.998Z",
"timestamp_last_reply":"2026-08-13T11:11:57.998Z","timestamp_last_touch":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z","upload_method":"manual",
"uploaded_by_user":"019a2b3c-4726-7431-aeec-99a2939d15b0","verification_status":1,
"website":"https://example.com"}],"next_starting_after":"019a2b3c-0970-72d4-ab5f-a88d59fadce0"}]]

shared.moveLeads = [[
{"created_at":"2026-08-13T11:11:57.998Z","data":{"moved_lead_emails":["jane@example.com","john@example.com"]},
"entity_id":"019a2b3c-26c8-7958-af1b-fe4b17a7b7dd","entity_type":"list","id":"675266e304a8e55b17f0228b",
"progress":0,"status":"pending","type":"move-leads","updated_at":"2026-08-13T11:11:57.998Z",
"user_id":"019a2b3c-e07a-7a92-b5bf-c5cf3bb1bd72","workspace_id":"019a2b3c-1f96-7ac8-913b-112fcc53657c"}]]

shared.moveLeads_shape = {
  type = "object",
  required = { "created_at", "id", "progress", "status", "type", "updated_at", "workspace_id" },
  fields = {
    created_at = { type = "string" },
    data = {
      type = "object",
      open = true,
      fields = { moved_lead_emails = { type = "array", items = { type = "string" } } },
    },
    entity_id = { type = "string", null = true },
    entity_type = {
      type = "string",
      known = { "list", "campaign", "workspace", "broadcast", "subscriber-group-sync", "subscriber-group" },
    },
    id = { type = "string" },
    progress = { type = "number" },
    status = {
      type = "string",
      known = { "pending", "in-progress", "success", "failed", "draining", "paused", "cancelled" },
    },
    type = {
      type = "string",
      known = {
        "move-leads", "import-leads", "export-leads", "update-warmup-accounts", "rename-variable",
        "broadcast-ai-generate", "broadcast-website-scrape", "import-subscribers-from-crm",
        "resync-subscriber-crm-tags",
      },
    },
    updated_at = { type = "string" },
    user_id = { type = "string", null = true },
    workspace_id = { type = "string" },
  },
}

shared.updateLeadInterestStatus = [[{"message":"Lead interest status update background job submitted"}]]

shared.updateLeadInterestStatus_shape = { type = "object", fields = { message = { type = "string" } } }

return {
  answers = {
    bulkAddLeads = shared.bulkAddLeads,
    bulkAssignLeads = shared.bulkAssignLeads,
    bulkDeleteLeads = shared.bulkDeleteLeads,
    createLead = shared.createLead,
    deleteLead = shared.createLead,
    getLead = shared.createLead,
    listLeads = shared.listLeads,
    mergeLeads = shared.createLead,
    moveLeadToSubsequence = shared.createLead,
    moveLeads = shared.moveLeads,
    patchLead = shared.createLead,
    removeLeadFromSubsequence = shared.createLead,
    updateLeadInterestStatus = shared.updateLeadInterestStatus,
  },
  shapes = {
    bulkAddLeads = shared.bulkAddLeads_shape,
    bulkAssignLeads = shared.bulkAssignLeads_shape,
    bulkDeleteLeads = shared.bulkDeleteLeads_shape,
    createLead = shared.createLead_shape,
    deleteLead = shared.createLead_shape,
    getLead = shared.createLead_shape,
    listLeads = shared.createLead_shape,
    mergeLeads = shared.createLead_shape,
    moveLeadToSubsequence = shared.createLead_shape,
    moveLeads = shared.moveLeads_shape,
    patchLead = shared.createLead_shape,
    removeLeadFromSubsequence = shared.createLead_shape,
    updateLeadInterestStatus = shared.updateLeadInterestStatus_shape,
  },
}
