-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.getInboxPlacementAnalytics = [[
{"authentication_failure_results":{"authentication_results":"Authentication-Results: smtp.local;\r\n\tdkim=pass header.d=gappssmtp.com\r\n header.b=ABC123",
"dkim_signature":"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=gappssmtp.com; s=20161025;\r\n h=mime-version:from:date:message-id:subject:to; bh=ABC123; b=ABC123",
"received_spf":"Received-SPF: pass"},"dkim_pass":true,"dmarc_pass":true,"has_category":true,
"id":"019a2b3c-16b7-7162-8ba1-872feb879c1e","is_spam":true,
"organization_id":"019a2b3c-18e6-7841-b54a-105bd236887e","recipient_email":"recipient@example.com",
"recipient_esp":1,"recipient_geo":1,"recipient_type":1,"record_type":1,"sender_email":"sender@example.com",
"sender_esp":1,"smtp_ip_blacklist_report":{},"spf_pass":true,"test_id":"019a2b3c-2d73-7dfa-94d5-fab382db7624",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_created_date":"2026-08-13"}]]

shared.getInboxPlacementAnalytics_shape = {
  type = "object",
  required = { "id", "organization_id", "test_id", "timestamp_created", "timestamp_created_date" },
  fields = {
    authentication_failure_results = {
      type = "object",
      null = true,
      fields = {
        authentication_results = { type = "string" },
        dkim_signature = { type = "string" },
        received_spf = { type = "string" },
      },
    },
    dkim_pass = { type = "boolean", null = true },
    dmarc_pass = { type = "boolean", null = true },
    has_category = { type = "boolean", null = true },
    id = { type = "string" },
    is_spam = { type = "boolean", null = true },
    organization_id = { type = "string" },
    recipient_email = { type = "string", null = true },
    recipient_esp = { type = "number", null = true, known = { 1, 2, 8, 12, 13 } },
    recipient_geo = { type = "number", null = true, known = { 1, 2, 3, 4 } },
    recipient_type = { type = "number", null = true, known = { 1, 2 } },
    record_type = { type = "number", null = true, known = { 1, 2 } },
    sender_email = { type = "string", null = true },
    sender_esp = { type = "number", null = true, known = { 1, 2, 8, 12, 13 } },
    smtp_ip_blacklist_report = { type = "object", null = true, open = true },
    spf_pass = { type = "boolean", null = true },
    test_id = { type = "string" },
    timestamp_created = { type = "string" },
    timestamp_created_date = { type = "string" },
  },
}

shared.getInboxPlacementAnalyticsDeliverabilityInsights = [=[
[{"category_percentage":70,"from":"2024-01-01","inbox_percentage":20,"prev_category_percentage":33.33,
"prev_inbox_percentage":56.67,"prev_spam_percentage":10,"previous_from":"2023-01-01",
"previous_to":"2023-01-01","recipient_esp":1,"sender_esp":1,"spam_percentage":10,
"test_id":"019a2b3c-3d00-7229-82d0-c781d56e0414","to":"2024-01-01"}]]=]

shared.getInboxPlacementAnalyticsDeliverabilityInsights_shape = {
  type = "object",
  fields = {
    category_percentage = { type = "number", null = true },
    from = { type = "string", null = true },
    inbox_percentage = { type = "number", null = true },
    prev_category_percentage = { type = "number", null = true },
    prev_inbox_percentage = { type = "number", null = true },
    prev_spam_percentage = { type = "number", null = true },
    previous_from = { type = "string", null = true },
    previous_to = { type = "string", null = true },
    recipient_esp = { type = "number", known = { 1, 2, 8, 12, 13 } },
    sender_esp = { type = "number", known = { 1, 2, 8, 12, 13 } },
    spam_percentage = { type = "number", null = true },
    test_id = { type = "string" },
    to = { type = "string", null = true },
  },
}

shared.getInboxPlacementAnalyticsStatsByDate = [=[
[{"category_count":1,"inbox_count":1,"received_count":1,"sent_count":1,"spam_count":1,
"timestamp_created_date":"2026-08-13T11:11:57.998Z"}]]=]

shared.getInboxPlacementAnalyticsStatsByDate_shape = {
  type = "object",
  required = {
    "category_count", "inbox_count", "received_count", "sent_count", "spam_count", "timestamp_created_date",
  },
  fields = {
    category_count = { type = "number" },
    inbox_count = { type = "number" },
    received_count = { type = "number" },
    sent_count = { type = "number" },
    spam_count = { type = "number" },
    timestamp_created_date = { type = "string" },
  },
}

shared.getInboxPlacementAnalyticsStatsByTestId = [=[
[{"category_count":1,"category_percent":1,"count":1,"inbox_count":1,"inbox_percent":1,"spam_count":1,
"spam_percent":1,"test_id":"019a2b3c-bfbe-7f95-b6d2-5433ca9b76da"}]]=]

shared.getInboxPlacementAnalyticsStatsByTestId_shape = {
  type = "object",
  required = {
    "category_count", "category_percent", "count", "inbox_count", "inbox_percent", "spam_count",
    "spam_percent", "test_id",
  },
  fields = {
    category_count = { type = "number" },
    category_percent = { type = "number" },
    count = { type = "number" },
    inbox_count = { type = "number" },
    inbox_percent = { type = "number" },
    spam_count = { type = "number" },
    spam_percent = { type = "number" },
    test_id = { type = "string" },
  },
}

shared.listInboxPlacementAnalytics = [[
{"items":[{"authentication_failure_results":{"authentication_results":"Authentication-Results: smtp.local;\r\n\tdkim=pass header.d=gappssmtp.com\r\n header.b=ABC123",
"dkim_signature":"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=gappssmtp.com; s=20161025;\r\n h=mime-version:from:date:message-id:subject:to; bh=ABC123; b=ABC123",
"received_spf":"Received-SPF: pass"},"dkim_pass":true,"dmarc_pass":true,"has_category":true,
"id":"019a2b3c-16b7-7162-8ba1-872feb879c1e","is_spam":true,
"organization_id":"019a2b3c-18e6-7841-b54a-105bd236887e","recipient_email":"recipient@example.com",
"recipient_esp":1,"recipient_geo":1,"recipient_type":1,"record_type":1,"sender_email":"sender@example.com",
"sender_esp":1,"smtp_ip_blacklist_report":{},"spf_pass":true,"test_id":"019a2b3c-2d73-7dfa-94d5-fab382db7624",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_created_date":"2026-08-13"}],
"next_starting_after":"019a2b3c-9fcb-7aa7-83ef-644ba382423c"}]]

return {
  answers = {
    getInboxPlacementAnalytics = shared.getInboxPlacementAnalytics,
    getInboxPlacementAnalyticsDeliverabilityInsights = shared.getInboxPlacementAnalyticsDeliverabilityInsights,
    getInboxPlacementAnalyticsStatsByDate = shared.getInboxPlacementAnalyticsStatsByDate,
    getInboxPlacementAnalyticsStatsByTestId = shared.getInboxPlacementAnalyticsStatsByTestId,
    listInboxPlacementAnalytics = shared.listInboxPlacementAnalytics,
  },
  shapes = {
    getInboxPlacementAnalytics = shared.getInboxPlacementAnalytics_shape,
    getInboxPlacementAnalyticsDeliverabilityInsights = shared.getInboxPlacementAnalyticsDeliverabilityInsights_shape,
    getInboxPlacementAnalyticsStatsByDate = shared.getInboxPlacementAnalyticsStatsByDate_shape,
    getInboxPlacementAnalyticsStatsByTestId = shared.getInboxPlacementAnalyticsStatsByTestId_shape,
    listInboxPlacementAnalytics = shared.getInboxPlacementAnalytics_shape,
  },
}
