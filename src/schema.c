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

static const inst_enum_value ai_agent_status_values[] = {
    { -1, "trial_expired" },
    { 0, "inactive" },
    { 1, "active" },
};
static const inst_enum ai_agent_status = { ai_agent_status_values, 3 };

static const inst_enum_value ai_agent_type_values[] = {
    { 1, "inbox_manager" },
    { 2, "sales" },
    { 3, "deliverability" },
    { 4, "affiliate" },
    { 6, "lead_finder" },
    { 7, "recruiting" },
    { 8, "investment" },
    { 9, "user_research" },
    { 10, "partnership" },
};
static const inst_enum ai_agent_type = { ai_agent_type_values, 9 };

static const inst_field ai_agent_fields[] = {
    { "created_by", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "description", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "is_auto_created", 15, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "payload", 7, INST_OBJECT, 0, NULL },
    { "status", 6, INST_NUMBER, 0, &ai_agent_status },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
    { "type", 4, INST_NUMBER, INST_NULLABLE | INST_READONLY, &ai_agent_type },
};

static const inst_enum_value ai_agent_guidance_category_values[] = {
    { 0, "basics" },
    { 1, "communication" },
    { 2, "context" },
    { 3, "handover" },
    { 4, "other" },
};
static const inst_enum ai_agent_guidance_category = { ai_agent_guidance_category_values, 5 };

static const inst_enum_value ai_agent_guidance_status_values[] = {
    { 0, "inactive" },
    { 1, "active" },
};
static const inst_enum ai_agent_guidance_status = { ai_agent_guidance_status_values, 2 };

static const inst_field ai_agent_guidance_fields[] = {
    { "agent_id", 8, INST_STRING, 0, NULL },
    { "basic_guidance_options", 22, INST_OBJECT, 0, NULL },
    { "category", 8, INST_NUMBER, 0, &ai_agent_guidance_category },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "instruction", 11, INST_STRING, 0, NULL },
    { "label", 5, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "status", 6, INST_NUMBER, 0, &ai_agent_guidance_status },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
};

static const inst_field ai_deliverability_agent_fields[] = {
    { "created_by", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "description", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "is_auto_created", 15, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "name", 4, INST_STRING, INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "payload", 7, INST_OBJECT, INST_READONLY, NULL },
    { "status", 6, INST_NUMBER, INST_READONLY, &ai_agent_status },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
    { "type", 4, INST_NUMBER, INST_NULLABLE | INST_READONLY, &ai_agent_type },
};

static const inst_field ai_inbox_manager_fields[] = {
    { "created_by", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "description", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "is_auto_created", 15, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "metadata", 8, INST_OBJECT, INST_READONLY, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "payload", 7, INST_OBJECT, 0, NULL },
    { "status", 6, INST_NUMBER, 0, &ai_agent_status },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
    { "type", 4, INST_NUMBER, INST_NULLABLE | INST_READONLY, &ai_agent_type },
};

static const inst_enum_value ai_lead_finder_agent_type_values[] = {
    { 6, "lead_finder" },
};
static const inst_enum ai_lead_finder_agent_type = { ai_lead_finder_agent_type_values, 1 };

static const inst_field ai_lead_finder_agent_fields[] = {
    { "created_by", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "description", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "is_auto_created", 15, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "payload", 7, INST_OBJECT, INST_READONLY, NULL },
    { "status", 6, INST_NUMBER, INST_READONLY, &ai_agent_status },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
    { "type", 4, INST_NUMBER, INST_NULLABLE | INST_READONLY, &ai_lead_finder_agent_type },
};

static const inst_enum_value ai_sales_agent_agent_type_values[] = {
    { 2, "sales" },
    { 4, "affiliate" },
    { 7, "recruiting" },
    { 8, "investment" },
    { 9, "user_research" },
    { 10, "partnership" },
};
static const inst_enum ai_sales_agent_agent_type = { ai_sales_agent_agent_type_values, 6 };

static const inst_field ai_sales_agent_fields[] = {
    { "agent_type", 10, INST_NUMBER, INST_READONLY, &ai_sales_agent_agent_type },
    { "config", 6, INST_OBJECT, 0, NULL },
    { "created_by", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "description", 11, INST_STRING, INST_NULLABLE, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "initial_scrape_ready", 20, INST_BOOLEAN, INST_READONLY, NULL },
    { "input", 5, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "master_lead_list_id", 19, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "next_decision_time", 18, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "self_improvement", 16, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "status", 6, INST_NUMBER, INST_READONLY, &ai_agent_status },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_last_action", 21, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_last_decision", 23, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
    { "type", 4, INST_STRING, INST_READONLY, NULL },
    { "workspace_id", 12, INST_STRING, INST_READONLY, NULL },
};

static const inst_field ai_sales_agent_activity_fields[] = {
    { "action_output", 13, INST_OBJECT, INST_READONLY, NULL },
    { "action_payload", 14, INST_OBJECT, INST_READONLY, NULL },
    { "action_status", 13, INST_STRING, 0, NULL },
    { "action_type", 11, INST_STRING, INST_READONLY, NULL },
    { "ai_confidence", 13, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "ai_reasoning", 12, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "ai_sdr_id", 9, INST_STRING, INST_READONLY, NULL },
    { "approved_at", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "approved_by", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "email_id", 8, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "error_code", 10, INST_STRING, INST_READONLY, NULL },
    { "error_message", 13, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "rejected_at", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "rejected_by", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "rejection_reason", 16, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "result", 6, INST_OBJECT, INST_READONLY, NULL },
    { "timestamp_completed", 19, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_executed", 18, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
    { "workspace_id", 12, INST_STRING, INST_READONLY, NULL },
};

static const inst_enum_value ai_sales_agent_reply_sending_status_values[] = {
    { -1, "failed" },
    { 1, "sent" },
    { 2, "scheduled" },
};
static const inst_enum ai_sales_agent_reply_sending_status = { ai_sales_agent_reply_sending_status_values, 3 };

static const inst_field ai_sales_agent_reply_fields[] = {
    { "action_pending", 14, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "agent_id", 8, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "calendly_tool_used", 18, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "confidence_score", 16, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "error_code", 10, INST_STRING, 0, NULL },
    { "estimated_time_saved_seconds", 28, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "feedback_positive", 17, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "feedback_text", 13, INST_STRING, INST_NULLABLE, NULL },
    { "generation_lag_seconds", 22, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "html", 4, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "in_reply_to", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "information_requested", 21, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "is_automatic_email", 18, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "is_followup", 11, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "lead", 4, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "requires_hitl", 13, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "requires_hitl_reason", 20, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "sending_status", 14, INST_NUMBER, 0, &ai_sales_agent_reply_sending_status },
    { "thread_id", 9, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "usage_metadata", 14, INST_OBJECT, INST_READONLY, NULL },
};

static const inst_field api_key_fields[] = {
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "key", 3, INST_STRING, INST_READONLY, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "scopes", 6, INST_ARRAY, 0, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
};

static const inst_enum_value account_provider_code_values[] = {
    { 1, "custom_imap_smtp" },
    { 2, "google" },
    { 3, "microsoft" },
    { 4, "aws" },
    { 8, "airmail" },
    { 11, "airmail_instant" },
};
static const inst_enum account_provider_code = { account_provider_code_values, 6 };

static const inst_enum_value account_status_values[] = {
    { -3, "sending_error" },
    { -2, "soft_bounce_error" },
    { -1, "connection_error" },
    { 1, "active" },
    { 2, "paused" },
    { 3, "paused_for_maintenance" },
};
static const inst_enum account_status = { account_status_values, 6 };

static const inst_enum_value account_warmup_status_values[] = {
    { -3, "permanent_suspension" },
    { -2, "spam_folder_unknown" },
    { -1, "banned" },
    { 0, "paused" },
    { 1, "active" },
};
static const inst_enum account_warmup_status = { account_warmup_status_values, 5 };

static const inst_field account_fields[] = {
    { "added_by", 8, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "autofix_failed", 14, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "daily_limit", 11, INST_NUMBER, INST_NULLABLE, NULL },
    { "daily_limit_max", 15, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "email", 5, INST_STRING, INST_READONLY, NULL },
    { "enable_slow_ramp", 16, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "first_name", 10, INST_STRING, 0, NULL },
    { "inbox_placement_test_limit", 26, INST_NUMBER, INST_NULLABLE, NULL },
    { "is_managed_account", 18, INST_BOOLEAN, INST_READONLY, NULL },
    { "last_name", 9, INST_STRING, 0, NULL },
    { "modified_by", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "organization", 12, INST_STRING, INST_READONLY, NULL },
    { "provider_code", 13, INST_NUMBER, INST_READONLY, &account_provider_code },
    { "reply_to", 8, INST_STRING, INST_NULLABLE, NULL },
    { "sending_gap", 11, INST_NUMBER, 0, NULL },
    { "setup_pending", 13, INST_BOOLEAN, INST_READONLY, NULL },
    { "signature", 9, INST_STRING, INST_NULLABLE, NULL },
    { "stat_warmup_score", 17, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "status", 6, INST_NUMBER, INST_READONLY, &account_status },
    { "status_message", 14, INST_OBJECT, INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_warmup_start", 22, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "tracking_domain_name", 20, INST_STRING, INST_NULLABLE, NULL },
    { "tracking_domain_status", 22, INST_STRING, INST_NULLABLE, NULL },
    { "warmup", 6, INST_OBJECT, 0, NULL },
    { "warmup_limit_max", 16, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "warmup_status", 13, INST_NUMBER, INST_READONLY, &account_warmup_status },
};

static const inst_enum_value audit_log_activity_type_values[] = {
    { 1, "user_login" },
    { 2, "lead_deletion" },
    { 3, "campaign_deletion" },
    { 4, "campaign_launch" },
    { 5, "campaign_pause" },
    { 6, "account_addition" },
    { 7, "account_deletion" },
    { 8, "lead_moved" },
    { 9, "lead_added" },
    { 10, "lead_merged" },
    { 11, "campaign_update" },
    { 12, "subsequence_update" },
    { 18, "webhook_created" },
    { 19, "webhook_updated" },
    { 20, "webhook_marked_as_error" },
    { 21, "webhook_resumed" },
    { 22, "totp_enrollment_started" },
    { 23, "totp_enabled" },
    { 24, "totp_replacement_started" },
    { 25, "totp_replaced" },
    { 26, "totp_disabled" },
    { 27, "mfa_recovery_codes_generated" },
    { 28, "mfa_recovery_code_used" },
    { 29, "mfa_login_challenge_failed" },
    { 30, "mfa_login_challenge_failed_too_many_times" },
    { 31, "mfa_login_succeeded" },
    { 32, "subscriber_import_started" },
    { 33, "subscriber_import_cancelled" },
    { 34, "lead_exported" },
    { 35, "supersearch_enrichment_created" },
    { 36, "account_update" },
    { 37, "api_key_created" },
    { 38, "api_key_deleted" },
    { 40, "domain_forwarding_updated" },
};
static const inst_enum audit_log_activity_type = { audit_log_activity_type_values, 34 };

static const inst_field audit_log_fields[] = {
    { "activity_type", 13, INST_NUMBER, INST_READONLY, &audit_log_activity_type },
    { "affected_count", 14, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "api_key_id", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "audit_metadata", 14, INST_OBJECT, INST_READONLY, NULL },
    { "campaign_id", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "from_api", 8, INST_BOOLEAN, INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "ip_address", 10, INST_STRING, INST_READONLY, NULL },
    { "list_id", 7, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "subsequence_id", 14, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp", 9, INST_STRING, INST_READONLY, NULL },
    { "user_agent", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "user_id", 7, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "user_name", 9, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "webhook_id", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
};

static const inst_field background_job_fields[] = {
    { "created_at", 10, INST_STRING, 0, NULL },
    { "data", 4, INST_OBJECT, 0, NULL },
    { "entity_id", 9, INST_STRING, INST_NULLABLE, NULL },
    { "entity_type", 11, INST_STRING, 0, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "progress", 8, INST_NUMBER, 0, NULL },
    { "status", 6, INST_STRING, 0, NULL },
    { "type", 4, INST_STRING, 0, NULL },
    { "updated_at", 10, INST_STRING, 0, NULL },
    { "user_id", 7, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "workspace_id", 12, INST_STRING, INST_READONLY, NULL },
};

static const inst_field block_list_entry_fields[] = {
    { "bl_value", 8, INST_STRING, 0, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "is_domain", 9, INST_BOOLEAN, INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
};

static const inst_field subsequence_fields[] = {
    { "auto_variant_select", 19, INST_OBJECT, INST_NULLABLE, NULL },
    { "conditions", 10, INST_OBJECT, 0, NULL },
    { "daily_limit", 11, INST_NUMBER, INST_NULLABLE, NULL },
    { "daily_limit_mode", 16, INST_STRING, 0, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "ignore_account_daily_limit", 26, INST_BOOLEAN, 0, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "parent_campaign", 15, INST_STRING, INST_READONLY, NULL },
    { "sequences", 9, INST_ARRAY, 0, NULL },
    { "status", 6, INST_NUMBER, INST_READONLY, &campaign_status },
    { "subsequence_schedule", 20, INST_OBJECT, 0, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_leads_updated", 23, INST_STRING, INST_READONLY, NULL },
    { "workspace", 9, INST_STRING, INST_READONLY, NULL },
};

static const inst_field custom_tag_fields[] = {
    { "description", 11, INST_STRING, INST_NULLABLE, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "label", 5, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
};

static const inst_enum_value custom_tag_mapping_resource_type_values[] = {
    { 1, "account" },
    { 2, "campaign" },
};
static const inst_enum custom_tag_mapping_resource_type = { custom_tag_mapping_resource_type_values, 2 };

static const inst_field custom_tag_mapping_fields[] = {
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "resource_id", 11, INST_STRING, INST_READONLY, NULL },
    { "resource_type", 13, INST_NUMBER, INST_READONLY, &custom_tag_mapping_resource_type },
    { "tag_id", 6, INST_STRING, INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
};

static const inst_field deliverability_feed_item_fields[] = {
    { "action_code", 11, INST_STRING, INST_NULLABLE, NULL },
    { "action_payload", 14, INST_OBJECT, INST_NULLABLE, NULL },
    { "action_status", 13, INST_STRING, INST_NULLABLE, NULL },
    { "agent_id", 8, INST_STRING, 0, NULL },
    { "completed_at", 12, INST_STRING, INST_NULLABLE, NULL },
    { "dedupe_key", 10, INST_STRING, 0, NULL },
    { "dismissed_at", 12, INST_STRING, INST_NULLABLE, NULL },
    { "expires_at", 10, INST_STRING, INST_NULLABLE, NULL },
    { "feed_code", 9, INST_STRING, 0, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "kind", 4, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, 0, NULL },
    { "payload", 7, INST_OBJECT, 0, NULL },
    { "priority", 8, INST_NUMBER, 0, NULL },
    { "result_payload", 14, INST_OBJECT, INST_NULLABLE, NULL },
    { "severity", 8, INST_STRING, 0, NULL },
    { "source_activity_id", 18, INST_STRING, INST_NULLABLE, NULL },
    { "status", 6, INST_STRING, 0, NULL },
    { "subject_id", 10, INST_STRING, INST_NULLABLE, NULL },
    { "subject_name", 12, INST_STRING, INST_NULLABLE, NULL },
    { "subject_type", 12, INST_STRING, INST_NULLABLE, NULL },
    { "timestamp_created", 17, INST_STRING, 0, NULL },
    { "timestamp_updated", 17, INST_STRING, 0, NULL },
};

static const inst_field domain_forwarding_fields[] = {
    { "domain", 6, INST_STRING, INST_READONLY, NULL },
    { "forwarding_domain", 17, INST_STRING, INST_NULLABLE, NULL },
    { "forwarding_mode", 15, INST_STRING, INST_NULLABLE, NULL },
};

static const inst_enum_value email_ue_type_values[] = {
    { 1, "sent_from_campaign" },
    { 2, "received" },
    { 3, "sent" },
    { 4, "scheduled" },
};
static const inst_enum email_ue_type = { email_ue_type_values, 4 };

static const inst_field email_fields[] = {
    { "ai_agent_id", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "ai_assisted", 11, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "ai_interest_value", 17, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "attachment_json", 15, INST_OBJECT, INST_NULLABLE | INST_READONLY, NULL },
    { "bcc_address_email_list", 22, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "body", 4, INST_OBJECT, INST_READONLY, NULL },
    { "campaign_id", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "cc_address_email_list", 21, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "cc_address_json", 15, INST_ARRAY, INST_NULLABLE | INST_READONLY, NULL },
    { "content_preview", 15, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "eaccount", 8, INST_STRING, INST_READONLY, NULL },
    { "from_address_email", 18, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "from_address_json", 17, INST_ARRAY, INST_NULLABLE | INST_READONLY, NULL },
    { "i_status", 8, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "is_auto_reply", 13, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "is_focused", 10, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "is_unread", 9, INST_NUMBER, INST_NULLABLE, NULL },
    { "lead", 4, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "lead_id", 7, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "list_id", 7, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "message_id", 10, INST_STRING, INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "reminder_ts", 11, INST_STRING, INST_NULLABLE, NULL },
    { "reply_to", 8, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "step", 4, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "subject", 7, INST_STRING, INST_READONLY, NULL },
    { "subsequence_id", 14, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "thread_id", 9, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_email", 15, INST_STRING, INST_READONLY, NULL },
    { "to_address_email_list", 21, INST_STRING, INST_READONLY, NULL },
    { "to_address_json", 15, INST_ARRAY, INST_NULLABLE | INST_READONLY, NULL },
    { "ue_type", 7, INST_NUMBER, INST_NULLABLE | INST_READONLY, &email_ue_type },
};

static const inst_field email_verification_fields[] = {
    { "catch_all", 9, INST_ANY, INST_READONLY, NULL },
    { "credits", 7, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "credits_used", 12, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "email", 5, INST_STRING, INST_READONLY, NULL },
    { "status", 6, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "verification_status", 19, INST_STRING, INST_READONLY, NULL },
};

static const inst_enum_value inbox_placement_result_recipient_esp_values[] = {
    { 1, "google" },
    { 2, "microsoft" },
    { 8, "airmail" },
    { 12, "web_de" },
    { 13, "libero_it" },
};
static const inst_enum inbox_placement_result_recipient_esp = { inbox_placement_result_recipient_esp_values, 5 };

static const inst_enum_value inbox_placement_result_recipient_geo_values[] = {
    { 1, "united_states" },
    { 2, "italy" },
    { 3, "germany" },
    { 4, "france" },
};
static const inst_enum inbox_placement_result_recipient_geo = { inbox_placement_result_recipient_geo_values, 4 };

static const inst_enum_value inbox_placement_result_recipient_type_values[] = {
    { 1, "professional" },
    { 2, "personal" },
};
static const inst_enum inbox_placement_result_recipient_type = { inbox_placement_result_recipient_type_values, 2 };

static const inst_enum_value inbox_placement_result_record_type_values[] = {
    { 1, "sent" },
    { 2, "received" },
};
static const inst_enum inbox_placement_result_record_type = { inbox_placement_result_record_type_values, 2 };

static const inst_field inbox_placement_result_fields[] = {
    { "authentication_failure_results", 30, INST_OBJECT, INST_NULLABLE, NULL },
    { "dkim_pass", 9, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "dmarc_pass", 10, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "has_category", 12, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "is_spam", 7, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "recipient_email", 15, INST_STRING, INST_NULLABLE, NULL },
    { "recipient_esp", 13, INST_NUMBER, INST_NULLABLE, &inbox_placement_result_recipient_esp },
    { "recipient_geo", 13, INST_NUMBER, INST_NULLABLE, &inbox_placement_result_recipient_geo },
    { "recipient_type", 14, INST_NUMBER, INST_NULLABLE, &inbox_placement_result_recipient_type },
    { "record_type", 11, INST_NUMBER, INST_NULLABLE, &inbox_placement_result_record_type },
    { "sender_email", 12, INST_STRING, INST_NULLABLE, NULL },
    { "sender_esp", 10, INST_NUMBER, INST_NULLABLE, &inbox_placement_result_recipient_esp },
    { "smtp_ip_blacklist_report", 24, INST_OBJECT, INST_NULLABLE, NULL },
    { "spf_pass", 8, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "test_id", 7, INST_STRING, 0, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_created_date", 22, INST_STRING, INST_READONLY, NULL },
};

static const inst_field inbox_placement_report_fields[] = {
    { "blacklist_report", 16, INST_OBJECT, INST_READONLY, NULL },
    { "domain", 6, INST_STRING, INST_READONLY, NULL },
    { "domain_blacklist_count", 22, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "domain_ip", 9, INST_STRING, INST_READONLY, NULL },
    { "domain_ip_blacklist_count", 25, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "spam_assassin_report", 20, INST_OBJECT, INST_READONLY, NULL },
    { "spam_assassin_score", 19, INST_NUMBER, INST_READONLY, NULL },
    { "test_id", 7, INST_STRING, INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_created_date", 22, INST_STRING, INST_READONLY, NULL },
};

static const inst_enum_value inbox_placement_test_delivery_mode_values[] = {
    { 1, "one_by_one" },
    { 2, "all_together" },
};
static const inst_enum inbox_placement_test_delivery_mode = { inbox_placement_test_delivery_mode_values, 2 };

static const inst_enum_value inbox_placement_test_sending_method_values[] = {
    { 1, "from_instantly" },
    { 2, "from_outside_instantly" },
};
static const inst_enum inbox_placement_test_sending_method = { inbox_placement_test_sending_method_values, 2 };

static const inst_enum_value inbox_placement_test_status_values[] = {
    { 1, "active" },
    { 2, "paused" },
    { 3, "completed" },
};
static const inst_enum inbox_placement_test_status = { inbox_placement_test_status_values, 3 };

static const inst_enum_value inbox_placement_test_type_values[] = {
    { 1, "one_time" },
    { 2, "automated" },
};
static const inst_enum inbox_placement_test_type = { inbox_placement_test_type_values, 2 };

static const inst_field inbox_placement_test_fields[] = {
    { "automations", 11, INST_ARRAY, INST_NULLABLE, NULL },
    { "campaign_id", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "delivery_mode", 13, INST_NUMBER, INST_NULLABLE | INST_READONLY,
      &inbox_placement_test_delivery_mode },
    { "description", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "email_body", 10, INST_STRING, INST_READONLY, NULL },
    { "email_subject", 13, INST_STRING, INST_READONLY, NULL },
    { "emails", 6, INST_ARRAY, INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "not_sending_status", 18, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "recipients", 10, INST_ARRAY, INST_READONLY, NULL },
    { "recipients_labels", 17, INST_ARRAY, INST_READONLY, NULL },
    { "schedule", 8, INST_OBJECT, 0, NULL },
    { "sending_method", 14, INST_NUMBER, INST_READONLY, &inbox_placement_test_sending_method },
    { "status", 6, INST_NUMBER, INST_NULLABLE, &inbox_placement_test_status },
    { "tags", 4, INST_ARRAY, INST_NULLABLE | INST_READONLY, NULL },
    { "test_code", 9, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "text_only", 9, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_next_run", 18, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "type", 4, INST_NUMBER, INST_READONLY, &inbox_placement_test_type },
};

static const inst_enum_value lead_enrichment_status_values[] = {
    { -2, "error" },
    { -1, "data_not_available" },
    { 1, "enriched" },
    { 11, "pending" },
};
static const inst_enum lead_enrichment_status = { lead_enrichment_status_values, 4 };

static const inst_enum_value lead_esg_code_values[] = {
    { 0, "in_queue" },
    { 1, "barracuda" },
    { 2, "mimecast" },
    { 3, "proofpoint" },
    { 4, "cisco" },
};
static const inst_enum lead_esg_code = { lead_esg_code_values, 5 };

static const inst_enum_value lead_esp_code_values[] = {
    { 0, "in_queue" },
    { 1, "google" },
    { 2, "microsoft" },
    { 3, "zoho" },
    { 8, "airmail" },
    { 9, "yahoo" },
    { 10, "yandex" },
    { 12, "web_de" },
    { 13, "libero_it" },
    { 999, "other" },
    { 1000, "not_found" },
};
static const inst_enum lead_esp_code = { lead_esp_code_values, 11 };

static const inst_enum_value lead_lt_interest_status_values[] = {
    { -4, "no_show" },
    { -3, "lost" },
    { -2, "wrong_person" },
    { -1, "not_interested" },
    { 0, "out_of_office" },
    { 1, "interested" },
    { 2, "meeting_booked" },
    { 3, "meeting_completed" },
    { 4, "won" },
};
static const inst_enum lead_lt_interest_status = { lead_lt_interest_status_values, 9 };

static const inst_enum_value lead_status_values[] = {
    { -3, "skipped" },
    { -2, "unsubscribed" },
    { -1, "bounced" },
    { 1, "active" },
    { 2, "paused" },
    { 3, "completed" },
};
static const inst_enum lead_status = { lead_status_values, 6 };

static const inst_enum_value lead_verification_status_values[] = {
    { -4, "job_change" },
    { -3, "catch_all" },
    { -2, "risky" },
    { -1, "invalid" },
    { 1, "verified" },
    { 11, "pending" },
    { 12, "pending_verification_job" },
};
static const inst_enum lead_verification_status = { lead_verification_status_values, 7 };

static const inst_field lead_fields[] = {
    { "assigned_to", 11, INST_STRING, INST_NULLABLE, NULL },
    { "campaign", 8, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "company_domain", 14, INST_STRING, INST_READONLY, NULL },
    { "company_name", 12, INST_STRING, INST_NULLABLE, NULL },
    { "email", 5, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "email_click_count", 17, INST_NUMBER, INST_READONLY, NULL },
    { "email_clicked_step", 18, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "email_clicked_variant", 21, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "email_open_count", 16, INST_NUMBER, INST_READONLY, NULL },
    { "email_opened_step", 17, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "email_opened_variant", 20, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "email_replied_step", 18, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "email_replied_variant", 21, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "email_reply_count", 17, INST_NUMBER, INST_READONLY, NULL },
    { "enrichment_status", 17, INST_NUMBER, INST_READONLY, &lead_enrichment_status },
    { "esg_code", 8, INST_NUMBER, INST_READONLY, &lead_esg_code },
    { "esp_code", 8, INST_NUMBER, INST_READONLY, &lead_esp_code },
    { "first_name", 10, INST_STRING, INST_NULLABLE, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "is_website_visitor", 18, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "job_title", 9, INST_STRING, INST_NULLABLE, NULL },
    { "last_contacted_from", 19, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "last_name", 9, INST_STRING, INST_NULLABLE, NULL },
    { "last_step_from", 14, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "last_step_id", 12, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "last_step_timestamp_executed", 28, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "list_id", 7, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "lt_interest_status", 18, INST_NUMBER, 0, &lead_lt_interest_status },
    { "organization", 12, INST_STRING, INST_READONLY, NULL },
    { "payload", 7, INST_OBJECT, INST_NULLABLE | INST_READONLY, NULL },
    { "personalization", 15, INST_STRING, INST_NULLABLE, NULL },
    { "phone", 5, INST_STRING, INST_NULLABLE, NULL },
    { "pl_value_lead", 13, INST_STRING, INST_NULLABLE, NULL },
    { "status", 6, INST_NUMBER, INST_READONLY, &lead_status },
    { "status_summary", 14, INST_OBJECT, INST_READONLY, NULL },
    { "status_summary_subseq", 21, INST_OBJECT, INST_READONLY, NULL },
    { "subsequence_id", 14, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_added_subsequence", 27, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_last_click", 20, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_last_contact", 22, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_last_interest_change", 30, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_last_open", 19, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_last_reply", 20, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_last_touch", 20, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
    { "upload_method", 13, INST_STRING, INST_READONLY, NULL },
    { "uploaded_by_user", 16, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "verification_status", 19, INST_NUMBER, INST_READONLY, &lead_verification_status },
    { "website", 7, INST_STRING, INST_NULLABLE, NULL },
};

static const inst_field lead_label_fields[] = {
    { "created_by", 10, INST_STRING, INST_READONLY, NULL },
    { "description", 11, INST_STRING, INST_NULLABLE, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "interest_status", 15, INST_NUMBER, INST_READONLY, NULL },
    { "interest_status_label", 21, INST_STRING, 0, NULL },
    { "label", 5, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "use_with_ai", 11, INST_BOOLEAN, INST_NULLABLE, NULL },
};

static const inst_field lead_list_fields[] = {
    { "has_enrichment_task", 19, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "owned_by", 8, INST_STRING, INST_NULLABLE, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
};

static const inst_field sales_agent_guidance_rule_fields[] = {
    { "content", 7, INST_STRING, 0, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "title", 5, INST_STRING, 0, NULL },
};

static const inst_enum_value supersearch_enrichment_resource_type_values[] = {
    { 1, "campaign" },
    { 2, "list" },
};
static const inst_enum supersearch_enrichment_resource_type = { supersearch_enrichment_resource_type_values, 2 };

static const inst_field supersearch_enrichment_fields[] = {
    { "auto_update", 11, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "enrichment_payload", 18, INST_OBJECT, 0, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "in_progress", 11, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "limit", 5, INST_NUMBER, INST_NULLABLE, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "resource_id", 11, INST_STRING, INST_READONLY, NULL },
    { "resource_type", 13, INST_NUMBER, INST_READONLY, &supersearch_enrichment_resource_type },
    { "skip_rows_without_email", 23, INST_BOOLEAN, INST_NULLABLE, NULL },
    { "type", 4, INST_STRING, 0, NULL },
};

static const inst_enum_value webhook_subscription_status_values[] = {
    { -1, "error" },
    { 1, "active" },
};
static const inst_enum webhook_subscription_status = { webhook_subscription_status_values, 2 };

static const inst_field webhook_subscription_fields[] = {
    { "campaign", 8, INST_STRING, INST_NULLABLE, NULL },
    { "custom_interest_value", 21, INST_NUMBER, INST_NULLABLE, NULL },
    { "event_type", 10, INST_STRING, INST_NULLABLE, NULL },
    { "headers", 7, INST_OBJECT, INST_NULLABLE, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "name", 4, INST_STRING, INST_NULLABLE, NULL },
    { "organization", 12, INST_STRING, INST_READONLY, NULL },
    { "status", 6, INST_NUMBER, INST_NULLABLE | INST_READONLY, &webhook_subscription_status },
    { "target_hook_url", 15, INST_STRING, 0, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_error", 15, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
};

static const inst_field webhook_event_fields[] = {
    { "error_message", 13, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "lead_email", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "organization_id", 15, INST_STRING, INST_READONLY, NULL },
    { "payload", 7, INST_OBJECT, INST_READONLY, NULL },
    { "response_time_ms", 16, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "retry_count", 11, INST_NUMBER, INST_READONLY, NULL },
    { "retry_group_id", 14, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "retry_successful", 16, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "status_code", 11, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "success", 7, INST_BOOLEAN, INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_created_date", 22, INST_STRING, INST_READONLY, NULL },
    { "timestamp_next_retry", 20, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "webhook_url", 11, INST_STRING, INST_READONLY, NULL },
    { "will_retry", 10, INST_BOOLEAN, INST_READONLY, NULL },
};

static const inst_field workspace_fields[] = {
    { "add_unsub_to_block", 18, INST_BOOLEAN, INST_NULLABLE | INST_READONLY, NULL },
    { "default_opportunity_value", 25, INST_NUMBER, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "name", 4, INST_STRING, 0, NULL },
    { "org_client_domain", 17, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "org_logo_url", 12, INST_STRING, INST_NULLABLE, NULL },
    { "owner", 5, INST_STRING, INST_READONLY, NULL },
    { "plan_id", 7, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "plan_id_bundle", 14, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "plan_id_crm", 11, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "plan_id_inbox_placement", 23, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "plan_id_leadfinder", 18, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "plan_id_verification", 20, INST_OBJECT, INST_READONLY, NULL },
    { "plan_id_website_visitor", 23, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "scheduled_for_removal_at", 24, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
};

static const inst_field workspace_group_member_fields[] = {
    { "admin_workspace_id", 18, INST_STRING, INST_READONLY, NULL },
    { "admin_workspace_name", 20, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "status", 6, INST_STRING, 0, NULL },
    { "sub_workspace_id", 16, INST_STRING, 0, NULL },
    { "sub_workspace_name", 18, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "timestamp_updated", 17, INST_STRING, INST_READONLY, NULL },
};

static const inst_field workspace_member_fields[] = {
    { "accepted", 8, INST_BOOLEAN, INST_READONLY, NULL },
    { "email", 5, INST_STRING, INST_READONLY, NULL },
    { "id", 2, INST_STRING, INST_READONLY, NULL },
    { "issuer_id", 9, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "name", 4, INST_OBJECT, INST_READONLY, NULL },
    { "nickname", 8, INST_STRING, INST_NULLABLE, NULL },
    { "permissions", 11, INST_ARRAY, INST_NULLABLE | INST_READONLY, NULL },
    { "role", 4, INST_STRING, 0, NULL },
    { "timestamp_created", 17, INST_STRING, INST_READONLY, NULL },
    { "user_email", 10, INST_STRING, INST_NULLABLE | INST_READONLY, NULL },
    { "user_id", 7, INST_STRING, INST_READONLY, NULL },
    { "workspace_id", 12, INST_STRING, INST_READONLY, NULL },
};

const inst_entity inst_entities[] = {
    { "Campaign", "campaign", campaign_fields, 38, 15 },
    { "AIAgent", "ai_agent", ai_agent_fields, 11, 2 },
    { "AIAgentGuidance", "ai_agent_guidance", ai_agent_guidance_fields, 10, 3 },
    { "AIDeliverabilityAgent", "ai_deliverability_agent", ai_deliverability_agent_fields, 11, 2 },
    { "AIInboxManager", "ai_inbox_manager", ai_inbox_manager_fields, 12, 2 },
    { "AILeadFinderAgent", "ai_lead_finder_agent", ai_lead_finder_agent_fields, 11, 2 },
    { "AISalesAgent", "ai_sales_agent", ai_sales_agent_fields, 18, 4 },
    { "AISalesAgentActivity", "ai_sales_agent_activity", ai_sales_agent_activity_fields, 22, 12 },
    { "AISalesAgentReply", "ai_sales_agent_reply", ai_sales_agent_reply_fields, 24, 10 },
    { "APIKey", "api_key", api_key_fields, 7, 0 },
    { "Account", "account", account_fields, 28, 4 },
    { "AuditLog", "audit_log", audit_log_fields, 16, 6 },
    { "BackgroundJob", "background_job", background_job_fields, 11, 4 },
    { "BlockListEntry", "block_list_entry", block_list_entry_fields, 5, 1 },
    { "CampaignSubsequence", "subsequence", subsequence_fields, 14, 4 },
    { "CustomTag", "custom_tag", custom_tag_fields, 6, 1 },
    { "CustomTagMapping", "custom_tag_mapping", custom_tag_mapping_fields, 6, 0 },
    { "DeliverabilityFeedItem", "deliverability_feed_item", deliverability_feed_item_fields, 23, 9 },
    { "DomainForwarding", "domain_forwarding", domain_forwarding_fields, 3, 0 },
    { "Email", "email", email_fields, 34, 14 },
    { "EmailVerification", "email_verification", email_verification_fields, 6, 3 },
    { "InboxPlacementAnalytics", "inbox_placement_result", inbox_placement_result_fields, 19, 4 },
    { "InboxPlacementBlacklistAndSpamAssassinReport", "inbox_placement_report", inbox_placement_report_fields, 12, 5 },
    { "InboxPlacementTest", "inbox_placement_test", inbox_placement_test_fields, 22, 7 },
    { "Lead", "lead", lead_fields, 50, 18 },
    { "LeadLabel", "lead_label", lead_label_fields, 9, 2 },
    { "LeadList", "lead_list", lead_list_fields, 6, 1 },
    { "SalesAgentGuidanceRule", "sales_agent_guidance_rule", sales_agent_guidance_rule_fields, 3, 1 },
    { "SuperSearchEnrichment", "supersearch_enrichment", supersearch_enrichment_fields, 10, 2 },
    { "Webhook", "webhook_subscription", webhook_subscription_fields, 11, 4 },
    { "WebhookEvent", "webhook_event", webhook_event_fields, 16, 1 },
    { "Workspace", "workspace", workspace_fields, 17, 2 },
    { "WorkspaceGroupMember", "workspace_group_member", workspace_group_member_fields, 8, 2 },
    { "WorkspaceMember", "workspace_member", workspace_member_fields, 12, 2 },
};
const size_t inst_entity_count = 34;
