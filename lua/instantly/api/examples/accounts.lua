-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createAccount = [[
{"added_by":"019a2b3c-34e1-7696-b7ca-ccad1b15bab2","autofix_failed":false,"daily_limit":100,
"daily_limit_max":100,"email":"user@example.com","enable_slow_ramp":false,"first_name":"John",
"inbox_placement_test_limit":10,"is_managed_account":false,"last_name":"Doe",
"modified_by":"019a2b3c-3185-718c-a70e-301cbf4f54b9","organization":"019a2b3c-3819-7295-bb3d-0776dc0894b6",
"provider_code":2,"reply_to":"reply@example.com","sending_gap":10,"setup_pending":false,
"signature":"Best regards, John Doe","stat_warmup_score":85,"status":1,"status_message":{"code":"EENVELOPE",
"command":"DATA","e_message":"error: data command failed: 550-5.4.5 daily user sending limit exceeded",
"response":"550-5.4.5 Daily user sending limit exceeded. For more information on Gmai","responseCode":550},
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z",
"timestamp_warmup_start":"2026-08-13T11:11:57.998Z","tracking_domain_name":"example.com",
"tracking_domain_status":"active","warmup":{"advanced":{"important_rate":0.8,"open_rate":0.95,
"read_emulation":true,"spam_save_rate":0.02,"warm_ctd":false,"weekday_only":true},"increment":"disabled",
"limit":100,"reply_rate":0.1,"warmup_custom_ftag":"warmup"},"warmup_limit_max":100,"warmup_status":1}]]

shared.createAccount_shape = {
  type = "object",
  required = {
    "email", "first_name", "is_managed_account", "last_name", "organization", "provider_code",
    "setup_pending", "timestamp_created", "timestamp_updated", "warmup_status",
  },
  fields = {
    added_by = { type = "string", null = true },
    autofix_failed = { type = "boolean", null = true },
    daily_limit = { type = "number", null = true },
    daily_limit_max = { type = "number", null = true },
    email = { type = "string" },
    enable_slow_ramp = { type = "boolean", null = true },
    first_name = { type = "string" },
    inbox_placement_test_limit = { type = "number", null = true },
    is_managed_account = { type = "boolean" },
    last_name = { type = "string" },
    modified_by = { type = "string", null = true },
    organization = { type = "string" },
    provider_code = { type = "number", known = { 1, 2, 3, 4, 8, 11 } },
    reply_to = { type = "string", null = true },
    sending_gap = { type = "number" },
    setup_pending = { type = "boolean" },
    signature = { type = "string", null = true },
    stat_warmup_score = { type = "number", null = true },
    status = { type = "number", known = { 1, 2, 3, -1, -2, -3 } },
    status_message = {
      type = "object",
      open = true,
      fields = {
        code = { type = "string" },
        command = { type = "string" },
        e_message = { type = "string" },
        response = { type = "string" },
        responseCode = { type = "number" },
      },
    },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
    timestamp_warmup_start = { type = "string", null = true },
    tracking_domain_name = { type = "string", null = true },
    tracking_domain_status = { type = "string", null = true },
    warmup = {
      type = "object",
      fields = {
        advanced = {
          type = "object",
          fields = {
            important_rate = { type = "number" },
            open_rate = { type = "number" },
            read_emulation = { type = "boolean" },
            spam_save_rate = { type = "number" },
            warm_ctd = { type = "boolean" },
            weekday_only = { type = "boolean" },
          },
        },
        increment = { type = "string", known = { "disabled", "0", "1", "2", "3", "4" } },
        limit = { type = "number" },
        reply_rate = { type = "number" },
        warmup_custom_ftag = { type = "string" },
      },
    },
    warmup_limit_max = { type = "number", null = true },
    warmup_status = { type = "number", known = { 0, 1, -1, -2, -3 } },
  },
}

shared.disableWarmupForAccounts = [[
{"created_at":"2026-08-13T11:11:57.998Z","data":{"moved_lead_emails":["jane@example.com","john@example.com"]},
"entity_id":"019a2b3c-26c8-7958-af1b-fe4b17a7b7dd","entity_type":"list","id":"675266e304a8e55b17f0228b",
"progress":0,"status":"pending","type":"move-leads","updated_at":"2026-08-13T11:11:57.998Z",
"user_id":"019a2b3c-e07a-7a92-b5bf-c5cf3bb1bd72","workspace_id":"019a2b3c-1f96-7ac8-913b-112fcc53657c"}]]

shared.disableWarmupForAccounts_shape = {
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

shared.getCtdStatus = [[{"cname":true,"host":"example.com","ssl":true,"success":true}]]

shared.getDailyAccountAnalytics = [=[
[{"bounced":3,"clicks":30,"contacted":120,"date":"2024-01-15","email_account":"user@example.com",
"new_leads_contacted":50,"opened":99,"replies":8,"replies_automatic":2,"sent":150,"unique_clicks":20,
"unique_opened":60,"unique_replies":7,"unique_replies_automatic":1}]]=]

shared.getWarmupAnalytics = [[
{"aggregate_data":{"key":{"health_score":90,"health_score_label":"Good","landed_inbox":50,"landed_spam":10,
"received":100,"sent":100}},"email_date_data":{"key":{"key":{"landed_inbox":50,"landed_spam":10,
"received":100,"sent":100}}}}]]

shared.getWarmupAnalytics_shape = {
  type = "object",
  fields = {
    aggregate_data = { type = "object", open = true },
    email_date_data = { type = "object", open = true },
  },
}

shared.listAccount = [[
{"items":[{"added_by":"019a2b3c-34e1-7696-b7ca-ccad1b15bab2","autofix_failed":false,"daily_limit":100,
"daily_limit_max":100,"email":"user@example.com","enable_slow_ramp":false,"first_name":"John",
"inbox_placement_test_limit":10,"is_managed_account":false,"last_name":"Doe",
"modified_by":"019a2b3c-3185-718c-a70e-301cbf4f54b9","organization":"019a2b3c-3819-7295-bb3d-0776dc0894b6",
"provider_code":2,"reply_to":"reply@example.com","sending_gap":10,"setup_pending":false,
"signature":"Best regards, John Doe","stat_warmup_score":85,"status":1,"status_message":{"code":"EENVELOPE",
"command":"DATA","e_message":"error: data command failed: 550-5.4.5 daily user sending limit exceeded",
"response":"550-5.4.5 Daily user sending limit exceeded. For more information on Gmai","responseCode":550},
"tags":[{"description":"Used for marking important items","id":"019a2b3c-40d1-79a3-bd2d-ce57dcfe7ba5",
"label":"Important tag"}],"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_updated":"2026-08-13T11:11:57.998Z","timestamp_warmup_start":"2026-08-13T11:11:57.998Z",
"tracking_domain_name":"example.com","tracking_domain_status":"active",
"warmup":{"advanced":{"important_rate":0.8,"open_rate":0.95,"read_emulation":true,"spam_save_rate":0.02,
"warm_ctd":false,"weekday_only":true},"increment":"disabled","limit":100,"reply_rate":0.1,
"warmup_custom_ftag":"warmup"},"warmup_limit_max":100,"warmup_status":1}],
"next_starting_after":"019a2b3c-7902-710b-9b69-ef81c8a85ef6"}]]

shared.moveAccounts = [[{"status":"success"}]]

shared.moveAccounts_shape = {
  type = "object",
  fields = { status = { type = "string", known = { "success" } } },
}

shared.pauseAccounts = [[{"failed_emails":["failed@example.com"],"paused_emails":["paused@example.com"]}]]

shared.pauseAccounts_shape = {
  type = "object",
  required = { "failed_emails", "paused_emails" },
  fields = {
    failed_emails = { type = "array", items = { type = "string" } },
    paused_emails = { type = "array", items = { type = "string" } },
  },
}

shared.testAccountVitals = [[
{"failure_list":[{"allPass":false,"dkim":false,"dmarc":false,"domain":"example.com","mx":false,"spf":false}],
"status":"success","success_list":[{"allPass":true,"dkim":true,"dmarc":true,"domain":"example.com","mx":true,
"spf":true}]}]]

shared.testAccountVitals_shape = {
  type = "object",
  fields = {
    failure_list = {
      type = "array",
      items = {
        type = "object",
        fields = {
          allPass = { type = "boolean" },
          dkim = { type = "boolean" },
          dmarc = { type = "boolean" },
          domain = { type = "string" },
          mx = { type = "boolean" },
          spf = { type = "boolean" },
        },
      },
    },
    status = { type = "string" },
    success_list = {
      type = "array",
      items = {
        type = "object",
        fields = {
          allPass = { type = "boolean" },
          dkim = { type = "boolean" },
          dmarc = { type = "boolean" },
          domain = { type = "string" },
          mx = { type = "boolean" },
          spf = { type = "boolean" },
        },
      },
    },
  },
}

return {
  answers = {
    createAccount = shared.createAccount,
    deleteAccount = shared.createAccount,
    disableWarmupForAccounts = shared.disableWarmupForAccounts,
    enableWarmupForAccounts = shared.disableWarmupForAccounts,
    getAccount = shared.createAccount,
    getCtdStatus = shared.getCtdStatus,
    getDailyAccountAnalytics = shared.getDailyAccountAnalytics,
    getWarmupAnalytics = shared.getWarmupAnalytics,
    listAccount = shared.listAccount,
    markAccountFixed = shared.createAccount,
    moveAccounts = shared.moveAccounts,
    patchAccount = shared.createAccount,
    pauseAccount = shared.createAccount,
    pauseAccounts = shared.pauseAccounts,
    resumeAccount = shared.createAccount,
    testAccountVitals = shared.testAccountVitals,
  },
  shapes = {
    createAccount = shared.createAccount_shape,
    disableWarmupForAccounts = shared.disableWarmupForAccounts_shape,
    enableWarmupForAccounts = shared.disableWarmupForAccounts_shape,
    getWarmupAnalytics = shared.getWarmupAnalytics_shape,
    moveAccounts = shared.moveAccounts_shape,
    patchAccount = shared.createAccount_shape,
    pauseAccounts = shared.pauseAccounts_shape,
    testAccountVitals = shared.testAccountVitals_shape,
  },
}
