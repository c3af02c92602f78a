-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.countUnreadEmails = [[{"count":100}]]

shared.deleteEmail = [[
{"ai_agent_id":"019a2b3c-1b64-76a5-b89c-b47b77f82fd7","ai_assisted":1,"ai_interest_value":0.75,
"attachment_json":{"files":[{"error":null,"filename":"attachment","size":1927,"type":"text/css",
"url":"https://cdn.instantly.ai/example-attachment/"}]},"bcc_address_email_list":"bcc@example.com",
"body":{"html":"This is a test email.<br/><br/>Second line.","text":"This is a test email"},
"campaign_id":"019a2b3c-4a8e-7506-a7de-e0e9c394705d","cc_address_email_list":"cc@example.com",
"cc_address_json":[],"content_preview":"This is a preview of the email content.","eaccount":"eaccount-123",
"from_address_email":"sender@example.com","from_address_json":[],"i_status":0,
"id":"019a2b3c-7239-7500-8faf-44e635de1d06","is_auto_reply":0,"is_focused":1,"is_unread":1,
"lead":"jondoe@example.com","lead_id":"019a2b3c-d04c-7158-8153-64b980e69814",
"list_id":"019a2b3c-6bb6-736d-aa9d-b753ac7233d6","message_id":"<example123@mail.gmail.com>",
"organization_id":"019a2b3c-f89b-7c69-a4d4-59f664cc1b0e","reminder_ts":"2026-08-13T11:11:57.998Z",
"reply_to":"replyto@example.com","step":"step-123","subject":"Re: Your inquiry",
"subsequence_id":"019a2b3c-2b18-7bf2-ae1d-049b653992da","thread_id":"019a2b3c-847a-7b25-b925-9b50afd1c271",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_email":"2026-08-13T11:11:57.998Z",
"to_address_email_list":"recipient@example.com","to_address_json":[],"ue_type":3}]]

shared.deleteEmail_shape = {
  type = "object",
  required = {
    "body", "eaccount", "id", "message_id", "organization_id", "subject", "timestamp_created",
    "timestamp_email", "to_address_email_list",
  },
  fields = {
    ai_agent_id = { type = "string", null = true },
    ai_assisted = { type = "number", null = true },
    ai_interest_value = { type = "number", null = true },
    attachment_json = {
      type = "object",
      null = true,
      required = { "files" },
      fields = {
        files = {
          type = "array",
          items = {
            type = "object",
            required = { "filename" },
            fields = {
              error = { type = "string", null = true },
              filename = { type = "string" },
              size = { type = "number" },
              type = { type = "string" },
              url = { type = "string" },
            },
          },
        },
      },
    },
    bcc_address_email_list = { type = "string", null = true },
    body = { type = "object", fields = { html = { type = "string" }, text = { type = "string" } } },
    campaign_id = { type = "string", null = true },
    cc_address_email_list = { type = "string", null = true },
    cc_address_json = { type = "array", null = true, items = { type = "any" } },
    content_preview = { type = "string", null = true },
    eaccount = { type = "string" },
    from_address_email = { type = "string", null = true },
    from_address_json = { type = "array", null = true, items = { type = "any" } },
    i_status = { type = "number", null = true },
    id = { type = "string" },
    is_auto_reply = { type = "number", null = true },
    is_focused = { type = "number", null = true },
    is_unread = { type = "number", null = true },
    lead = { type = "string", null = true },
    lead_id = { type = "string", null = true },
    list_id = { type = "string", null = true },
    message_id = { type = "string" },
    organization_id = { type = "string" },
    reminder_ts = { type = "string", null = true },
    reply_to = { type = "string", null = true },
    step = { type = "string", null = true },
    subject = { type = "string" },
    subsequence_id = { type = "string", null = true },
    thread_id = { type = "string", null = true },
    timestamp_created = { type = "string" },
    timestamp_email = { type = "string" },
    to_address_email_list = { type = "string" },
    to_address_json = { type = "array", null = true, items = { type = "any" } },
    ue_type = { type = "number", null = true, known = { 1, 2, 3, 4 } },
  },
}

shared.listEmail = [[
{"items":[{"ai_agent_id":"019a2b3c-1b64-76a5-b89c-b47b77f82fd7","ai_assisted":1,"ai_interest_value":0.75,
"attachment_json":{"files":[{"error":null,"filename":"attachment","size":1927,"type":"text/css",
"url":"https://cdn.instantly.ai/example-attachment/"}]},"bcc_address_email_list":"bcc@example.com",
"body":{"html":"This is a test email.<br/><br/>Second line.","text":"This is a test email"},
"campaign_id":"019a2b3c-4a8e-7506-a7de-e0e9c394705d","cc_address_email_list":"cc@example.com",
"cc_address_json":[],"content_preview":"This is a preview of the email content.","eaccount":"eaccount-123",
"from_address_email":"sender@example.com","from_address_json":[],"i_status":0,
"id":"019a2b3c-7239-7500-8faf-44e635de1d06","is_auto_reply":0,"is_focused":1,"is_unread":1,
"lead":"jondoe@example.com","lead_id":"019a2b3c-d04c-7158-8153-64b980e69814",
"list_id":"019a2b3c-6bb6-736d-aa9d-b753ac7233d6","message_id":"<example123@mail.gmail.com>",
"organization_id":"019a2b3c-f89b-7c69-a4d4-59f664cc1b0e","reminder_ts":"2026-08-13T11:11:57.998Z",
"reply_to":"replyto@example.com","step":"step-123","subject":"Re: Your inquiry",
"subsequence_id":"019a2b3c-2b18-7bf2-ae1d-049b653992da","thread_id":"019a2b3c-847a-7b25-b925-9b50afd1c271",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_email":"2026-08-13T11:11:57.998Z",
"to_address_email_list":"recipient@example.com","to_address_json":[],"ue_type":3}],
"next_starting_after":"019a2b3c-32c7-7bc2-8e9a-728a94f4537d"}]]

shared.markThreadAsRead = [[{"success":true}]]

shared.sendTestEmail = [[{"status":"success"}]]

return {
  answers = {
    countUnreadEmails = shared.countUnreadEmails,
    deleteEmail = shared.deleteEmail,
    forwardEmail = shared.deleteEmail,
    getEmail = shared.deleteEmail,
    listEmail = shared.listEmail,
    markThreadAsRead = shared.markThreadAsRead,
    patchEmail = shared.deleteEmail,
    replyToEmail = shared.deleteEmail,
    sendTestEmail = shared.sendTestEmail,
  },
  shapes = {
    deleteEmail = shared.deleteEmail_shape,
    forwardEmail = shared.deleteEmail_shape,
    getEmail = shared.deleteEmail_shape,
    listEmail = shared.deleteEmail_shape,
    patchEmail = shared.deleteEmail_shape,
    replyToEmail = shared.deleteEmail_shape,
  },
}
