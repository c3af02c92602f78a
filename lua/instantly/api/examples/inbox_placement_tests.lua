-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createInboxPlacementTest = [[
{"automations":[{"then":{"add_tags":["019a2b3c-de99-7133-a561-1d5e314ed201"],"disable_slow_ramp":true,
"enable_slow_ramp":true,"pause":true,"pause_sending_campaigns_for":14,
"remove_tags":["019a2b3c-3ef9-7a2e-9f3d-796ddc7baabf"],"webhook_url":"https://example.com/webhook"},
"when":{"condition":"placement_goes_below","condition_value":80}}],
"campaign_id":"019a2b3c-a4b9-7043-95fa-d38da2aec013","delivery_mode":1,
"description":"This is a test description","email_body":"Hi, this is my email body",
"email_subject":"My Email Subject","emails":["john@doe.com"],"id":"019a2b3c-3247-70f6-8c1e-7d062b473efa",
"name":"My Inbox Placement Test","not_sending_status":"daily_limits_hit",
"organization_id":"019a2b3c-05b3-79e5-b12a-59315ea41ee6","recipients":["johndoe@instantly.ai"],
"recipients_labels":[{"esp":"Google","region":"North America","sub_region":"US","type":"Professional"}],
"schedule":{"days":{"2":true,"3":true},"timezone":"America/Chihuahua","timing":{"from":"02:30"}},
"sending_method":1,"status":1,"tags":["019a2b3c-d35b-7ae0-a73d-fe843b10cf13"],
"test_code":"ptid_N6qbXRzw9CPCjgownKFUa","text_only":true,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_next_run":"2026-08-13T11:11:57.998Z","type":1}]]

shared.createInboxPlacementTest_shape = {
  type = "object",
  required = {
    "email_body", "email_subject", "emails", "id", "name", "organization_id", "recipients",
    "sending_method", "timestamp_created", "type",
  },
  fields = {
    automations = {
      type = "array",
      null = true,
      items = {
        type = "object",
        required = { "then", "when" },
        fields = {
          ["then"] = {
            type = "object",
            fields = {
              add_tags = { type = "array", items = { type = "string" } },
              disable_slow_ramp = { type = "boolean" },
              enable_slow_ramp = { type = "boolean" },
              pause = { type = "boolean" },
              pause_sending_campaigns_for = { type = "number" },
              remove_tags = { type = "array", items = { type = "string" } },
              webhook_url = { type = "string" },
            },
          },
          when = {
            type = "object",
            required = { "condition" },
            fields = {
              condition = {
                type = "string",
                known = {
                  "placement_goes_below", "placement_goes_above", "added_to_blacklists",
                  "removed_from_blacklists",
                },
              },
              condition_value = { type = "number", null = true },
            },
          },
        },
      },
    },
    campaign_id = { type = "string", null = true },
    delivery_mode = { type = "number", null = true, known = { 1, 2 } },
    description = { type = "string", null = true },
    email_body = { type = "string" },
    email_subject = { type = "string" },
    emails = { type = "array", items = { type = "string" } },
    id = { type = "string" },
    name = { type = "string" },
    not_sending_status = { type = "string", null = true, known = { "daily_limits_hit", "other" } },
    organization_id = { type = "string" },
    recipients = { type = "array", items = { type = "string" } },
    recipients_labels = {
      type = "array",
      items = {
        type = "object",
        required = { "esp", "region", "sub_region", "type" },
        fields = {
          esp = { type = "string" },
          region = { type = "string" },
          sub_region = { type = "string" },
          type = { type = "string" },
        },
      },
    },
    schedule = {
      type = "object",
      fields = {
        days = { type = "object", open = true },
        timezone = {
          type = "string",
          known = {
            "Etc/GMT+12", "Etc/GMT+11", "Etc/GMT+10", "America/Anchorage", "America/Dawson",
            "America/Creston", "America/Chihuahua", "America/Boise", "America/Belize", "America/Chicago",
            "America/Bahia_Banderas", "America/Regina", "America/Bogota", "America/Detroit",
            "America/Indiana/Marengo", "America/Caracas", "America/Asuncion", "America/Glace_Bay",
            "America/Campo_Grande", "America/Anguilla", "America/Santiago", "America/St_Johns",
            "America/Sao_Paulo", "America/Argentina/La_Rioja", "America/Araguaina", "America/Godthab",
            "America/Montevideo", "America/Bahia", "America/Noronha", "America/Scoresbysund",
            "Atlantic/Cape_Verde", "Africa/Casablanca", "America/Danmarkshavn", "Europe/Isle_of_Man",
            "Atlantic/Canary", "Africa/Abidjan", "Arctic/Longyearbyen", "Europe/Belgrade", "Africa/Ceuta",
            "Europe/Sarajevo", "Africa/Algiers", "Africa/Windhoek", "Asia/Nicosia", "Asia/Beirut",
            "Africa/Cairo", "Asia/Damascus", "Europe/Bucharest", "Africa/Blantyre", "Europe/Helsinki",
            "Europe/Istanbul", "Asia/Jerusalem", "Africa/Tripoli", "Asia/Amman", "Asia/Baghdad",
            "Europe/Kaliningrad", "Asia/Aden", "Africa/Addis_Ababa", "Europe/Kirov", "Europe/Astrakhan",
            "Asia/Tehran", "Asia/Dubai", "Asia/Baku", "Indian/Mahe", "Asia/Tbilisi", "Asia/Yerevan",
            "Asia/Kabul", "Antarctica/Mawson", "Asia/Yekaterinburg", "Asia/Karachi", "Asia/Kolkata",
            "Asia/Colombo", "Asia/Kathmandu", "Antarctica/Vostok", "Asia/Dhaka", "Asia/Rangoon",
            "Antarctica/Davis", "Asia/Novokuznetsk", "Asia/Hong_Kong", "Asia/Krasnoyarsk", "Asia/Brunei",
            "Australia/Perth", "Asia/Taipei", "Asia/Choibalsan", "Asia/Irkutsk", "Asia/Dili",
            "Asia/Pyongyang", "Australia/Adelaide", "Australia/Darwin", "Australia/Brisbane",
            "Australia/Melbourne", "Antarctica/DumontDUrville", "Australia/Currie", "Asia/Chita",
            "Antarctica/Macquarie", "Asia/Sakhalin", "Pacific/Auckland", "Etc/GMT-12", "Pacific/Fiji",
            "Asia/Anadyr", "Asia/Kamchatka", "Etc/GMT-13", "Pacific/Apia",
          },
        },
        timing = { type = "object", fields = { from = { type = "string" } } },
      },
    },
    sending_method = { type = "number", known = { 1, 2 } },
    status = { type = "number", null = true, known = { 1, 2, 3 } },
    tags = { type = "array", null = true, items = { type = "string" } },
    test_code = { type = "string", null = true },
    text_only = { type = "boolean", null = true },
    timestamp_created = { type = "string" },
    timestamp_next_run = { type = "string", null = true },
    type = { type = "number", known = { 1, 2 } },
  },
}

shared.getInboxPlacementTest = [[
{"automations":[{"then":{"add_tags":["019a2b3c-de99-7133-a561-1d5e314ed201"],"disable_slow_ramp":true,
"enable_slow_ramp":true,"pause":true,"pause_sending_campaigns_for":14,
"remove_tags":["019a2b3c-3ef9-7a2e-9f3d-796ddc7baabf"],"webhook_url":"https://example.com/webhook"},
"when":{"condition":"placement_goes_below","condition_value":80}}],
"campaign_id":"019a2b3c-a4b9-7043-95fa-d38da2aec013","delivery_mode":1,
"description":"This is a test description","email_body":"Hi, this is my email body",
"email_subject":"My Email Subject","emails":["john@doe.com"],"id":"019a2b3c-3247-70f6-8c1e-7d062b473efa",
"metadata":{"campaign":{"id":"campaign-id","name":"Campaign Name"},"tags":{"tag-id":{"id":"tag-id",
"label":"Tag Label"}}},"name":"My Inbox Placement Test","not_sending_status":"daily_limits_hit",
"organization_id":"019a2b3c-05b3-79e5-b12a-59315ea41ee6","recipients":["johndoe@instantly.ai"],
"recipients_labels":[{"esp":"Google","region":"North America","sub_region":"US","type":"Professional"}],
"schedule":{"days":{"2":true,"3":true},"timezone":"America/Chihuahua","timing":{"from":"02:30"}},
"sending_method":1,"status":1,"tags":["019a2b3c-d35b-7ae0-a73d-fe843b10cf13"],
"test_code":"ptid_N6qbXRzw9CPCjgownKFUa","text_only":true,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_next_run":"2026-08-13T11:11:57.998Z","type":1}]]

shared.getInboxPlacementTest_shape = {
  type = "object",
  fields = {
    automations = {
      type = "array",
      null = true,
      items = {
        type = "object",
        required = { "then", "when" },
        fields = {
          ["then"] = {
            type = "object",
            fields = {
              add_tags = { type = "array", items = { type = "string" } },
              disable_slow_ramp = { type = "boolean" },
              enable_slow_ramp = { type = "boolean" },
              pause = { type = "boolean" },
              pause_sending_campaigns_for = { type = "number" },
              remove_tags = { type = "array", items = { type = "string" } },
              webhook_url = { type = "string" },
            },
          },
          when = {
            type = "object",
            required = { "condition" },
            fields = {
              condition = {
                type = "string",
                known = {
                  "placement_goes_below", "placement_goes_above", "added_to_blacklists",
                  "removed_from_blacklists",
                },
              },
              condition_value = { type = "number", null = true },
            },
          },
        },
      },
    },
    campaign_id = { type = "string", null = true },
    delivery_mode = { type = "number", null = true, known = { 1, 2 } },
    description = { type = "string", null = true },
    email_body = { type = "string" },
    email_subject = { type = "string" },
    emails = { type = "array", items = { type = "string" } },
    id = { type = "string" },
    metadata = {
      type = "object",
      fields = {
        campaign = { type = "object", fields = { id = { type = "string" }, name = { type = "string" } } },
        tags = { type = "object", open = true },
      },
    },
    name = { type = "string" },
    not_sending_status = { type = "string", null = true, known = { "daily_limits_hit", "other" } },
    organization_id = { type = "string" },
    recipients = { type = "array", items = { type = "string" } },
    recipients_labels = {
      type = "array",
      items = {
        type = "object",
        required = { "esp", "region", "sub_region", "type" },
        fields = {
          esp = { type = "string" },
          region = { type = "string" },
          sub_region = { type = "string" },
          type = { type = "string" },
        },
      },
    },
    schedule = {
      type = "object",
      fields = {
        days = { type = "object", open = true },
        timezone = {
          type = "string",
          known = {
            "Etc/GMT+12", "Etc/GMT+11", "Etc/GMT+10", "America/Anchorage", "America/Dawson",
            "America/Creston", "America/Chihuahua", "America/Boise", "America/Belize", "America/Chicago",
            "America/Bahia_Banderas", "America/Regina", "America/Bogota", "America/Detroit",
            "America/Indiana/Marengo", "America/Caracas", "America/Asuncion", "America/Glace_Bay",
            "America/Campo_Grande", "America/Anguilla", "America/Santiago", "America/St_Johns",
            "America/Sao_Paulo", "America/Argentina/La_Rioja", "America/Araguaina", "America/Godthab",
            "America/Montevideo", "America/Bahia", "America/Noronha", "America/Scoresbysund",
            "Atlantic/Cape_Verde", "Africa/Casablanca", "America/Danmarkshavn", "Europe/Isle_of_Man",
            "Atlantic/Canary", "Africa/Abidjan", "Arctic/Longyearbyen", "Europe/Belgrade", "Africa/Ceuta",
            "Europe/Sarajevo", "Africa/Algiers", "Africa/Windhoek", "Asia/Nicosia", "Asia/Beirut",
            "Africa/Cairo", "Asia/Damascus", "Europe/Bucharest", "Africa/Blantyre", "Europe/Helsinki",
            "Europe/Istanbul", "Asia/Jerusalem", "Africa/Tripoli", "Asia/Amman", "Asia/Baghdad",
            "Europe/Kaliningrad", "Asia/Aden", "Africa/Addis_Ababa", "Europe/Kirov", "Europe/Astrakhan",
            "Asia/Tehran", "Asia/Dubai", "Asia/Baku", "Indian/Mahe", "Asia/Tbilisi", "Asia/Yerevan",
            "Asia/Kabul", "Antarctica/Mawson", "Asia/Yekaterinburg", "Asia/Karachi", "Asia/Kolkata",
            "Asia/Colombo", "Asia/Kathmandu", "Antarctica/Vostok", "Asia/Dhaka", "Asia/Rangoon",
            "Antarctica/Davis", "Asia/Novokuznetsk", "Asia/Hong_Kong", "Asia/Krasnoyarsk", "Asia/Brunei",
            "Australia/Perth", "Asia/Taipei", "Asia/Choibalsan", "Asia/Irkutsk", "Asia/Dili",
            "Asia/Pyongyang", "Australia/Adelaide", "Australia/Darwin", "Australia/Brisbane",
            "Australia/Melbourne", "Antarctica/DumontDUrville", "Australia/Currie", "Asia/Chita",
            "Antarctica/Macquarie", "Asia/Sakhalin", "Pacific/Auckland", "Etc/GMT-12", "Pacific/Fiji",
            "Asia/Anadyr", "Asia/Kamchatka", "Etc/GMT-13", "Pacific/Apia",
          },
        },
        timing = { type = "object", fields = { from = { type = "string" } } },
      },
    },
    sending_method = { type = "number", known = { 1, 2 } },
    status = { type = "number", null = true, known = { 1, 2, 3 } },
    tags = { type = "array", null = true, items = { type = "string" } },
    test_code = { type = "string", null = true },
    text_only = { type = "boolean", null = true },
    timestamp_created = { type = "string" },
    timestamp_next_run = { type = "string", null = true },
    type = { type = "number", known = { 1, 2 } },
  },
}

shared.getInboxPlacementTestESPOptions = [=[[{"esp":"Google","region":"North America","sub_region":"US","type":"Professional"}]]=]

shared.listInboxPlacementTest = [[
{"items":[{"automations":[{"then":{"add_tags":["019a2b3c-de99-7133-a561-1d5e314ed201"],
"disable_slow_ramp":true,"enable_slow_ramp":true,"pause":true,"pause_sending_campaigns_for":14,
"remove_tags":["019a2b3c-3ef9-7a2e-9f3d-796ddc7baabf"],"webhook_url":"https://example.com/webhook"},
"when":{"condition":"placement_goes_below","condition_value":80}}],
"campaign_id":"019a2b3c-a4b9-7043-95fa-d38da2aec013","delivery_mode":1,
"description":"This is a test description","email_body":"Hi, this is my email body",
"email_subject":"My Email Subject","emails":["john@doe.com"],"id":"019a2b3c-3247-70f6-8c1e-7d062b473efa",
"name":"My Inbox Placement Test","not_sending_status":"daily_limits_hit",
"organization_id":"019a2b3c-05b3-79e5-b12a-59315ea41ee6","recipients":["johndoe@instantly.ai"],
"recipients_labels":[{"esp":"Google","region":"North America","sub_region":"US","type":"Professional"}],
"schedule":{"days":{"2":true,"3":true},"timezone":"America/Chihuahua","timing":{"from":"02:30"}},
"sending_method":1,"status":1,"tags":["019a2b3c-d35b-7ae0-a73d-fe843b10cf13"],
"test_code":"ptid_N6qbXRzw9CPCjgownKFUa","text_only":true,"timestamp_created":"2026-08-13T11:11:57.998Z",
"timestamp_next_run":"2026-08-13T11:11:57.998Z","type":1}],
"next_starting_after":"019a2b3c-d801-707c-8964-5f0dd39af158"}]]

return {
  answers = {
    createInboxPlacementTest = shared.createInboxPlacementTest,
    deleteInboxPlacementTest = shared.createInboxPlacementTest,
    getInboxPlacementTest = shared.getInboxPlacementTest,
    getInboxPlacementTestESPOptions = shared.getInboxPlacementTestESPOptions,
    listInboxPlacementTest = shared.listInboxPlacementTest,
    patchInboxPlacementTest = shared.createInboxPlacementTest,
  },
  shapes = {
    createInboxPlacementTest = shared.createInboxPlacementTest_shape,
    deleteInboxPlacementTest = shared.createInboxPlacementTest_shape,
    getInboxPlacementTest = shared.getInboxPlacementTest_shape,
    listInboxPlacementTest = shared.createInboxPlacementTest_shape,
    patchInboxPlacementTest = shared.createInboxPlacementTest_shape,
  },
}
