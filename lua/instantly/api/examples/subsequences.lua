-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createCampaignSubsequence = [[
{"auto_variant_select":{"trigger":"click_rate"},"conditions":{"crm_status":[1],"lead_activity":[4],
"reply_contains":"yes"},"daily_limit":50,"daily_limit_mode":"inherit",
"id":"019a2b3c-8bf6-7c18-8f31-8be8fd281d71","ignore_account_daily_limit":false,"name":"Follow-up sequence",
"parent_campaign":"019a2b3c-c3ce-7f48-81f3-1bba8ad76f1f","sequences":[{"steps":[{"delay":2,
"delay_unit":"days","pre_delay":2,"pre_delay_unit":"days","type":"email",
"variants":[{"body":"Hey {{firstName}},<br/><br/>I hope you are doing well.","subject":"Hello {{firstName}}",
"v_disabled":false}]}]}],"status":0,"subsequence_schedule":{"end_date":"2025-09-25",
"schedules":[{"days":{"0":true,"1":true,"2":true,"3":true,"4":true,"5":false,"6":false},"name":"My Schedule",
"timezone":"Etc/GMT+12","timing":{"from":"09:00","to":"17:00"}}],"start_date":"2025-09-25"},
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_leads_updated":"2026-08-13T11:11:57.998Z",
"workspace":"019a2b3c-d7c3-7c71-a47a-1c8c31f23334"}]]

shared.createCampaignSubsequence_shape = {
  type = "object",
  required = {
    "conditions", "id", "name", "parent_campaign", "status", "timestamp_created", "timestamp_leads_updated",
    "workspace",
  },
  fields = {
    auto_variant_select = {
      type = "object",
      null = true,
      required = { "trigger" },
      fields = { trigger = { type = "string", known = { "reply_rate", "click_rate", "open_rate" } } },
    },
    conditions = {
      type = "object",
      fields = {
        crm_status = {
          type = "array",
          items = { type = "number", known = { 0, 1, 2, 3, 4, -1, -2, -3, -4 } },
        },
        lead_activity = { type = "array", items = { type = "number", known = { 4, 91, 2 } } },
        reply_contains = { type = "string" },
      },
    },
    daily_limit = { type = "number", null = true },
    daily_limit_mode = { type = "string", known = { "inherit", "custom", "unlimited" } },
    id = { type = "string" },
    ignore_account_daily_limit = { type = "boolean" },
    name = { type = "string" },
    parent_campaign = { type = "string" },
    sequences = {
      type = "array",
      items = {
        type = "object",
        required = { "steps" },
        fields = {
          steps = {
            type = "array",
            items = {
              type = "object",
              required = { "delay", "type", "variants" },
              fields = {
                delay = { type = "number" },
                delay_unit = { type = "string", known = { "minutes", "hours", "days" } },
                pre_delay = { type = "number" },
                pre_delay_unit = { type = "string", known = { "minutes", "hours", "days" } },
                type = { type = "string", known = { "email" } },
                variants = {
                  type = "array",
                  items = {
                    type = "object",
                    required = { "body", "subject" },
                    fields = {
                      body = { type = "string" },
                      subject = { type = "string" },
                      v_disabled = { type = "boolean" },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    status = { type = "number", known = { -99, -1, -2, 0, 1, 2, 3, 4 } },
    subsequence_schedule = {
      type = "object",
      required = { "schedules" },
      fields = {
        end_date = { type = "string", null = true },
        schedules = {
          type = "array",
          items = {
            type = "object",
            required = { "days", "name", "timezone", "timing" },
            fields = {
              days = {
                type = "object",
                fields = {
                  ["0"] = { type = "boolean" },
                  ["1"] = { type = "boolean" },
                  ["2"] = { type = "boolean" },
                  ["3"] = { type = "boolean" },
                  ["4"] = { type = "boolean" },
                  ["5"] = { type = "boolean" },
                  ["6"] = { type = "boolean" },
                },
              },
              name = { type = "string" },
              timezone = {
                type = "string",
                known = {
                  "Etc/GMT+12", "Etc/GMT+11", "Etc/GMT+10", "America/Anchorage", "America/Dawson",
                  "America/Creston", "America/Chihuahua", "America/Boise", "America/Belize",
                  "America/Chicago", "America/Bahia_Banderas", "America/Regina", "America/Bogota",
                  "America/Detroit", "America/Indiana/Marengo", "America/Caracas", "America/Asuncion",
                  "America/Glace_Bay", "America/Campo_Grande", "America/Anguilla", "America/Santiago",
                  "America/St_Johns", "America/Sao_Paulo", "America/Argentina/La_Rioja",
                  "America/Araguaina", "America/Godthab", "America/Montevideo", "America/Bahia",
                  "America/Noronha", "America/Scoresbysund", "Atlantic/Cape_Verde", "Africa/Casablanca",
                  "America/Danmarkshavn", "Europe/Isle_of_Man", "Atlantic/Canary", "Africa/Abidjan",
                  "Arctic/Longyearbyen", "Europe/Belgrade", "Africa/Ceuta", "Europe/Sarajevo",
                  "Africa/Algiers", "Africa/Windhoek", "Asia/Nicosia", "Asia/Beirut", "Africa/Cairo",
                  "Asia/Damascus", "Europe/Bucharest", "Africa/Blantyre", "Europe/Helsinki",
                  "Europe/Istanbul", "Asia/Jerusalem", "Africa/Tripoli", "Asia/Amman", "Asia/Baghdad",
                  "Europe/Kaliningrad", "Asia/Aden", "Africa/Addis_Ababa", "Europe/Kirov",
                  "Europe/Astrakhan", "Asia/Tehran", "Asia/Dubai", "Asia/Baku", "Indian/Mahe",
                  "Asia/Tbilisi", "Asia/Yerevan", "Asia/Kabul", "Antarctica/Mawson", "Asia/Yekaterinburg",
                  "Asia/Karachi", "Asia/Kolkata", "Asia/Colombo", "Asia/Kathmandu", "Antarctica/Vostok",
                  "Asia/Dhaka", "Asia/Rangoon", "Antarctica/Davis", "Asia/Novokuznetsk", "Asia/Hong_Kong",
                  "Asia/Krasnoyarsk", "Asia/Brunei", "Australia/Perth", "Asia/Taipei", "Asia/Choibalsan",
                  "Asia/Irkutsk", "Asia/Dili", "Asia/Pyongyang", "Australia/Adelaide", "Australia/Darwin",
                  "Australia/Brisbane", "Australia/Melbourne", "Antarctica/DumontDUrville",
                  "Australia/Currie", "Asia/Chita", "Antarctica/Macquarie", "Asia/Sakhalin",
                  "Pacific/Auckland", "Etc/GMT-12", "Pacific/Fiji", "Asia/Anadyr", "Asia/Kamchatka",
                  "Etc/GMT-13", "Pacific/Apia",
                },
              },
              timing = {
                type = "object",
                required = { "from", "to" },
                fields = { from = { type = "string" }, to = { type = "string" } },
              },
            },
          },
        },
        start_date = { type = "string", null = true },
      },
    },
    timestamp_created = { type = "string" },
    timestamp_leads_updated = { type = "string" },
    workspace = { type = "string" },
  },
}

shared.getSubsequenceAnalytics = [=[
[{"emails_sent":100,"subsequence_id":"019a2b3c-986c-70dc-956d-c822b5d8f698","unique_opens":50,
"unique_replies":10}]]=]

shared.getSubsequenceSendingStatus = [[
{"diagnostics":{"accounts_summary":{"available":3,"total_connected":5,"unavailable":{"daily_limit_hit":1,
"disconnected":1,"global_gap_not_met":0,"slow_ramp_limit_hit":0}},"campaign_daily_limit":{"limit":100,
"limit_hit":false,"sent":50},"campaign_id":"019a2b3c-36bf-7490-b2f2-157b8ae26078",
"domain_limiter":{"active":false,"domains_at_limit":0},"esp_routing_status":{"connected_esps":[1],
"enabled":false,"waiting_for_match":false},"follow_ups_waiting":{"count":10,
"earliest_wait_time_seconds":3600},"issue_tracking":{"consecutive_loops_with_issue":0,
"current_status_code":"healthy","issue_first_seen_at":"2026-08-13T11:11:57.998Z",
"last_healthy_send_at":"2026-08-13T11:11:57.998Z"},"last_updated":"2026-08-13T11:11:57.998Z",
"leads_status":{"account_unavailable_skips":0,"delay_not_met_skips":0,"no_leads_ready":false},
"new_lead_limit":{"contacted":25,"enabled":true,"limit":50,"limit_hit":false},
"schedule_status":{"in_schedule":true},"send_one_by_one":{"enabled":false,
"single_account_per_wait_gap":false},"status":"healthy",
"subsequence_id":"019a2b3c-6c26-76bd-b3a9-de50da518ff0"},
"summary":{"ai_summary":"Your campaign is sending emails normally.",
"issue_started_at":"2026-08-13T11:11:57.998Z","last_healthy_send_at":"2026-08-13T11:11:57.998Z",
"status":"healthy","status_message":"Campaign is sending normally"}}]]

shared.getSubsequenceStepsAnalytics = [=[
[{"clicks":18,"opened":45,"replies":12,"replies_automatic":2,"sent":100,"step":"0","unique_clicks":15,
"unique_opened":40,"unique_replies":11,"unique_replies_automatic":2,"variant":"0"}]]=]

shared.listCampaignSubsequence = [[
{"items":[{"auto_variant_select":{"trigger":"click_rate"},"conditions":{"crm_status":[1],"lead_activity":[4],
"reply_contains":"yes"},"daily_limit":50,"daily_limit_mode":"inherit",
"id":"019a2b3c-8bf6-7c18-8f31-8be8fd281d71","ignore_account_daily_limit":false,"name":"Follow-up sequence",
"parent_campaign":"019a2b3c-c3ce-7f48-81f3-1bba8ad76f1f","sequences":[{"steps":[{"delay":2,
"delay_unit":"days","pre_delay":2,"pre_delay_unit":"days","type":"email",
"variants":[{"body":"Hey {{firstName}},<br/><br/>I hope you are doing well.","subject":"Hello {{firstName}}",
"v_disabled":false}]}]}],"status":0,"subsequence_schedule":{"end_date":"2025-09-25",
"schedules":[{"days":{"0":true,"1":true,"2":true,"3":true,"4":true,"5":false,"6":false},"name":"My Schedule",
"timezone":"Etc/GMT+12","timing":{"from":"09:00","to":"17:00"}}],"start_date":"2025-09-25"},
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_leads_updated":"2026-08-13T11:11:57.998Z",
"workspace":"019a2b3c-d7c3-7c71-a47a-1c8c31f23334"}],
"next_starting_after":"019a2b3c-a64a-7f73-a25e-d623787f9f54"}]]

return {
  answers = {
    createCampaignSubsequence = shared.createCampaignSubsequence,
    deleteCampaignSubsequence = shared.createCampaignSubsequence,
    duplicateSubsequence = shared.createCampaignSubsequence,
    getCampaignSubsequence = shared.createCampaignSubsequence,
    getSubsequenceAnalytics = shared.getSubsequenceAnalytics,
    getSubsequenceSendingStatus = shared.getSubsequenceSendingStatus,
    getSubsequenceStepsAnalytics = shared.getSubsequenceStepsAnalytics,
    listCampaignSubsequence = shared.listCampaignSubsequence,
    patchCampaignSubsequence = shared.createCampaignSubsequence,
    pauseSubsequence = shared.createCampaignSubsequence,
    resumeSubsequence = shared.createCampaignSubsequence,
  },
  shapes = {
    createCampaignSubsequence = shared.createCampaignSubsequence_shape,
    deleteCampaignSubsequence = shared.createCampaignSubsequence_shape,
    duplicateSubsequence = shared.createCampaignSubsequence_shape,
    getCampaignSubsequence = shared.createCampaignSubsequence_shape,
    listCampaignSubsequence = shared.createCampaignSubsequence_shape,
    patchCampaignSubsequence = shared.createCampaignSubsequence_shape,
    pauseSubsequence = shared.createCampaignSubsequence_shape,
    resumeSubsequence = shared.createCampaignSubsequence_shape,
  },
}
