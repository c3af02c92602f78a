-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.getInboxPlacementBlacklistAndSpamAssassinReport = [[
{"blacklist_report":{"address":"growinstantly.com","blacklisted_count":5,
"details":[{"blacklist":"zen.spamhaus.org","is_listed":true,"test_type":"ip"}],"ip":"104.21.62.47",
"is_blacklisted":true,"is_domain":true},"domain":"growinstantly.com","domain_blacklist_count":5,
"domain_ip":"192.168.1.1","domain_ip_blacklist_count":3,"id":"019a2b3c-08b5-74d7-91cb-8251c00166a4",
"organization_id":"019a2b3c-8558-7271-bc06-ae302813a4ae","spam_assassin_report":{"is_spam":false,
"report":[{"description":"BODY","name":"HTML_MESSAGE","score":"0.0"}],"spam_score":0},
"spam_assassin_score":2.5,"test_id":"019a2b3c-1cc2-7671-81fb-e44874e4ba07",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_created_date":"2026-08-13"}]]

shared.getInboxPlacementBlacklistAndSpamAssassinReport_shape = {
  type = "object",
  required = {
    "domain", "domain_ip", "id", "organization_id", "spam_assassin_score", "test_id", "timestamp_created",
    "timestamp_created_date",
  },
  fields = {
    blacklist_report = {
      type = "object",
      fields = {
        address = { type = "string" },
        blacklisted_count = { type = "integer" },
        details = {
          type = "array",
          items = {
            type = "object",
            fields = {
              blacklist = { type = "string" },
              is_listed = { type = "boolean" },
              test_type = { type = "string" },
            },
          },
        },
        ip = { type = "string" },
        is_blacklisted = { type = "boolean" },
        is_domain = { type = "boolean" },
      },
    },
    domain = { type = "string" },
    domain_blacklist_count = { type = "number", null = true },
    domain_ip = { type = "string" },
    domain_ip_blacklist_count = { type = "number", null = true },
    id = { type = "string" },
    organization_id = { type = "string" },
    spam_assassin_report = {
      type = "object",
      fields = {
        is_spam = { type = "boolean" },
        report = {
          type = "array",
          items = {
            type = "object",
            required = { "description", "name", "score" },
            fields = {
              description = { type = "string" },
              name = { type = "string" },
              score = { type = "string" },
            },
          },
        },
        spam_score = { type = "integer" },
      },
    },
    spam_assassin_score = { type = "number" },
    test_id = { type = "string" },
    timestamp_created = { type = "string" },
    timestamp_created_date = { type = "string" },
  },
}

shared.listInboxPlacementBlacklistAndSpamAssassinReport = [[
{"items":[{"blacklist_report":{"address":"growinstantly.com","blacklisted_count":5,
"details":[{"blacklist":"zen.spamhaus.org","is_listed":true,"test_type":"ip"}],"ip":"104.21.62.47",
"is_blacklisted":true,"is_domain":true},"domain":"growinstantly.com","domain_blacklist_count":5,
"domain_ip":"192.168.1.1","domain_ip_blacklist_count":3,"id":"019a2b3c-08b5-74d7-91cb-8251c00166a4",
"organization_id":"019a2b3c-8558-7271-bc06-ae302813a4ae","spam_assassin_report":{"is_spam":false,
"report":[{"description":"BODY","name":"HTML_MESSAGE","score":"0.0"}],"spam_score":0},
"spam_assassin_score":2.5,"test_id":"019a2b3c-1cc2-7671-81fb-e44874e4ba07",
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_created_date":"2026-08-13"}],
"next_starting_after":"019a2b3c-ea6f-768f-be38-73abaf7960e2"}]]

return {
  answers = {
    getInboxPlacementBlacklistAndSpamAssassinReport = shared.getInboxPlacementBlacklistAndSpamAssassinReport,
    listInboxPlacementBlacklistAndSpamAssassinReport = shared.listInboxPlacementBlacklistAndSpamAssassinReport,
  },
  shapes = {
    getInboxPlacementBlacklistAndSpamAssassinReport = shared.getInboxPlacementBlacklistAndSpamAssassinReport_shape,
    listInboxPlacementBlacklistAndSpamAssassinReport = shared.getInboxPlacementBlacklistAndSpamAssassinReport_shape,
  },
}
