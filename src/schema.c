/* Generated from the API file by src/api/generate.lua (`make api`); do not edit. */
#include "schema.h"

/* clang-format off */

static const inst_enum_value campaign_not_sending_status_values[] = {
    { 1, "outside_schedule" },
    { 2, "waiting_for_lead" },
    { 3, "campaign_daily_limit_reached" },
    { 4, "account_daily_limits_reached" },
    { 99, "error" },
};
static const inst_enum campaign_not_sending_status = { campaign_not_sending_status_values, 5 };

static const inst_enum_value campaign_status_values[] = {
    { -99, "account_suspended" },
    { -2, "bounce_protect" },
    { -1, "accounts_unhealthy" },
    { 0, "draft" },
    { 1, "active" },
    { 2, "paused" },
    { 3, "completed" },
    { 4, "running_subsequences" },
};
static const inst_enum campaign_status = { campaign_status_values, 8 };

static const inst_field campaign_fields[] = {
    { "ai_sdr_id", 9, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "allow_risky_contacts", 20, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "auto_variant_select", 19, INST_OBJECT, INST_NULLABLE, NULL },
    { "bcc_list", 8, INST_ARRAY, 0, NULL },
    { "campaign_schedule", 17, INST_OBJECT, 0, NULL },
    { "cc_list", 7, INST_ARRAY, 0, NULL },
    { "core_variables", 14, INST_OBJECT, INST_NULLABLE | INST_READONLY, NULL },
    { "custom_variables", 16, INST_OBJECT, INST_NULLABLE | INST_READONLY, NULL },
    { "daily_limit", 11, INST_NUMBER, INST_NULLABLE, NULL },
    { "daily_max_leads", 15, INST_INTEGER, INST_NULLABLE, NULL },
    { "disable_bounce_protect", 22, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "email_gap", 9, INST_NUMBER, INST_NULLABLE, NULL },
    { "email_list", 10, INST_ARRAY, 0, NULL },
    { "email_tag_list", 14, INST_ARRAY, 0, NULL },
    { "first_email_text_only", 21, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "insert_unsubscribe_header", 25, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "is_evergreen", 12, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "limit_emails_per_company_override", 33, INST_OBJECT, INST_NULLABLE, NULL },
    { "link_tracking", 13, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "match_lead_esp", 14, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "not_sending_status", 18, INST_NUMBER, INST_NULLABLE | INST_READONLY,
      &campaign_not_sending_status },
    { "open_tracking", 13, INST_BOOLEAN, 0, NULL },
    { "organization", 12, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "owned_by", 8, INST_STRING, INST_NULLABLE, NULL },
    { "pl_value", 8, INST_NUMBER, INST_NULLABLE, NULL },
    { "prioritize_new_leads", 20, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "provider_routing_rules", 22, INST_ARRAY, 0, NULL },
    { "random_wait_max", 15, INST_NUMBER, INST_NULLABLE, NULL },
    { "sequences", 9, INST_ARRAY, 0, NULL },
    { "status", 6, INST_NUMBER, INST_READONLY, &campaign_status },
    { "stop_for_company", 16, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "stop_on_auto_reply", 18, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "stop_on_reply", 13, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "text_only", 9, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
};

const inst_entity inst_entities[] = {
    { "Campaign", "campaign", campaign_fields, 38, 15 },
};
const size_t inst_entity_count = 1;
