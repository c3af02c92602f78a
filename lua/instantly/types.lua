---@meta
-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.
-- Not loaded by the library: these annotations are for lua-language-server.
-- luacheck: ignore 211 212 241

---The value that clears a field, and JSON null elsewhere; the same as `cjson.null` and `ngx.null`.
---@alias instantly.Null lightuserdata

---An id, or the record that has it.
---@alias instantly.Ref string|instantly.Record

---What every record can do.
---@class instantly.Record
---@field id? string

---@class instantly.Campaign.AutoVariantSelect
---@field trigger "reply_rate"|"click_rate"|"open_rate"|string

---@class instantly.CampaignSchedule.SchedulesItem.Days
---@field ["0"]? boolean
---@field ["1"]? boolean
---@field ["2"]? boolean
---@field ["3"]? boolean
---@field ["4"]? boolean
---@field ["5"]? boolean
---@field ["6"]? boolean

---@alias instantly.Timezone
---| '"Etc/GMT+12"'
---| '"Etc/GMT+11"'
---| '"Etc/GMT+10"'
---| '"America/Anchorage"'
---| '"America/Dawson"'
---| '"America/Creston"'
---| '"America/Chihuahua"'
---| '"America/Boise"'
---| '"America/Belize"'
---| '"America/Chicago"'
---| '"America/Bahia_Banderas"'
---| '"America/Regina"'
---| '"America/Bogota"'
---| '"America/Detroit"'
---| '"America/Indiana/Marengo"'
---| '"America/Caracas"'
---| '"America/Asuncion"'
---| '"America/Glace_Bay"'
---| '"America/Campo_Grande"'
---| '"America/Anguilla"'
---| '"America/Santiago"'
---| '"America/St_Johns"'
---| '"America/Sao_Paulo"'
---| '"America/Argentina/La_Rioja"'
---| '"America/Araguaina"'
---| '"America/Godthab"'
---| '"America/Montevideo"'
---| '"America/Bahia"'
---| '"America/Noronha"'
---| '"America/Scoresbysund"'
---| '"Atlantic/Cape_Verde"'
---| '"Africa/Casablanca"'
---| '"America/Danmarkshavn"'
---| '"Europe/Isle_of_Man"'
---| '"Atlantic/Canary"'
---| '"Africa/Abidjan"'
---| '"Arctic/Longyearbyen"'
---| '"Europe/Belgrade"'
---| '"Africa/Ceuta"'
---| '"Europe/Sarajevo"'
---| '"Africa/Algiers"'
---| '"Africa/Windhoek"'
---| '"Asia/Nicosia"'
---| '"Asia/Beirut"'
---| '"Africa/Cairo"'
---| '"Asia/Damascus"'
---| '"Europe/Bucharest"'
---| '"Africa/Blantyre"'
---| '"Europe/Helsinki"'
---| '"Europe/Istanbul"'
---| '"Asia/Jerusalem"'
---| '"Africa/Tripoli"'
---| '"Asia/Amman"'
---| '"Asia/Baghdad"'
---| '"Europe/Kaliningrad"'
---| '"Asia/Aden"'
---| '"Africa/Addis_Ababa"'
---| '"Europe/Kirov"'
---| '"Europe/Astrakhan"'
---| '"Asia/Tehran"'
---| '"Asia/Dubai"'
---| '"Asia/Baku"'
---| '"Indian/Mahe"'
---| '"Asia/Tbilisi"'
---| '"Asia/Yerevan"'
---| '"Asia/Kabul"'
---| '"Antarctica/Mawson"'
---| '"Asia/Yekaterinburg"'
---| '"Asia/Karachi"'
---| '"Asia/Kolkata"'
---| '"Asia/Colombo"'
---| '"Asia/Kathmandu"'
---| '"Antarctica/Vostok"'
---| '"Asia/Dhaka"'
---| '"Asia/Rangoon"'
---| '"Antarctica/Davis"'
---| '"Asia/Novokuznetsk"'
---| '"Asia/Hong_Kong"'
---| '"Asia/Krasnoyarsk"'
---| '"Asia/Brunei"'
---| '"Australia/Perth"'
---| '"Asia/Taipei"'
---| '"Asia/Choibalsan"'
---| '"Asia/Irkutsk"'
---| '"Asia/Dili"'
---| '"Asia/Pyongyang"'
---| '"Australia/Adelaide"'
---| '"Australia/Darwin"'
---| '"Australia/Brisbane"'
---| '"Australia/Melbourne"'
---| '"Antarctica/DumontDUrville"'
---| '"Australia/Currie"'
---| '"Asia/Chita"'
---| '"Antarctica/Macquarie"'
---| '"Asia/Sakhalin"'
---| '"Pacific/Auckland"'
---| '"Etc/GMT-12"'
---| '"Pacific/Fiji"'
---| '"Asia/Anadyr"'
---| '"Asia/Kamchatka"'
---| '"Etc/GMT-13"'
---| '"Pacific/Apia"'
---| string # open: values may be added

---@class instantly.CampaignSchedule.SchedulesItem.Timing
---@field from string
---@field to string

---@class instantly.CampaignSchedule.SchedulesItem
---@field days instantly.CampaignSchedule.SchedulesItem.Days
---@field name string
---@field timezone instantly.Timezone IANA zone from a fixed list
---@field timing instantly.CampaignSchedule.SchedulesItem.Timing

---@class instantly.CampaignSchedule
---@field end_date? string Last day, campaign time zone
---@field schedules instantly.CampaignSchedule.SchedulesItem[]
---@field start_date? string First day, campaign time zone

---@class instantly.Campaign.LimitEmailsPerCompanyOverride
---@field daily_limit? number
---@field mode "custom"|"disabled"|string
---@field scope? "per_campaign"|"across_workspace"|string

---@alias instantly.Campaign.NotSendingStatus
---| 1 # outside_schedule
---| 2 # waiting_for_lead
---| 3 # campaign_daily_limit_reached
---| 4 # account_daily_limits_reached
---| 99 # error
---| number # open: values may be added

---@alias instantly.Campaign.NotSendingStatusName
---| '"outside_schedule"'
---| '"waiting_for_lead"'
---| '"campaign_daily_limit_reached"'
---| '"account_daily_limits_reached"'
---| '"error"'
---| string

---@class instantly.Campaign.ProviderRoutingRulesItem
---@field action? "send"|"do_not_send"|string
---@field recipient_esp? ("all"|"google"|"outlook"|"other"|string)[]
---@field sender_esp? ("all"|"google"|"outlook"|"other"|string)[]

---@class instantly.CampaignSequences.Item.StepsItem.VariantsItem
---@field body string
---@field subject string
---@field v_disabled? boolean Variant switched off

---@class instantly.CampaignSequences.Item.StepsItem
---@field delay number Wait before the NEXT email, in delay_unit
---@field delay_unit? "minutes"|"hours"|"days"|string
---@field pre_delay? number Wait before the first email of a subsequence, in pre_delay_unit; no effect in campaigns
---@field pre_delay_unit? "minutes"|"hours"|"days"|string
---@field type "email"|string
---@field variants instantly.CampaignSequences.Item.StepsItem.VariantsItem[]

---@class instantly.CampaignSequences.Item
---@field steps instantly.CampaignSequences.Item.StepsItem[]

---@alias instantly.Campaign.Status
---| -99 # account_suspended
---| -2 # bounce_protect
---| -1 # accounts_unhealthy
---| 0 # draft
---| 1 # active
---| 2 # paused
---| 3 # completed
---| 4 # running_subsequences
---| number # open: values may be added

---@alias instantly.Campaign.StatusName
---| '"account_suspended"'
---| '"bounce_protect"'
---| '"accounts_unhealthy"'
---| '"draft"'
---| '"active"'
---| '"paused"'
---| '"completed"'
---| '"running_subsequences"'
---| string

---@class instantly.LeadFinderPayload
---@field ai_enrichment? table
---@field ai_enrichment_workflow? string Template name, for display
---@field campaign_id string
---@field campaign_name? string
---@field fallback_search_filters? table Second search, for on_exhaustion fallback
---@field min_active_leads? number Refill below this number
---@field on_exhaustion? "pause"|"fallback"|"broaden"|string What to do when no new leads are found
---@field search_filters? table

---@class instantly.SalesAgentPayload.AiSdrConfig.AutonomySettings
---@field auto_reply_to_responses? boolean Answer prospects
---@field autopilot_mode? boolean Act without asking

---@class instantly.SalesAgentPayload.AiSdrConfig.EnrichmentSettings
---@field enrichment_limit_per_run? number Leads enriched per run

---@class instantly.IdealCustomers.Item.JobTitle
---@field exclude? string[]
---@field include? string[]

---@class instantly.IdealCustomers.Item.Keywords
---@field exclude? string
---@field include? string

---@class instantly.IdealCustomers.Item
---@field benefits? string[]
---@field company_size? string[]
---@field customer_goals? string[]
---@field industry? string[]
---@field job_title? instantly.IdealCustomers.Item.JobTitle
---@field keywords? instantly.IdealCustomers.Item.Keywords
---@field name? string
---@field problems_solved? string[]
---@field success_stories? string
---@field usp? string

---@class instantly.SalesAgentPayload.AiSdrConfig.Memory
---@field active_business_offers_indexes? number[] Positions in business_offers that are in use
---@field active_icps_indexes? number[] Positions in icps that are in use
---@field business_description? string
---@field business_offers? string[]
---@field company? string
---@field custom_fields? string[] Raw writing rules, at most 10 where a limit is published
---@field icps? instantly.IdealCustomers.Item[] Ideal customers

---@class instantly.SalesAgentPayload.AiSdrConfig.OutreachSettings.CampaignSchedule.SchedulesItem.Timing
---@field from? string
---@field to? string

---@class instantly.SalesAgentPayload.AiSdrConfig.OutreachSettings.CampaignSchedule.SchedulesItem
---@field days? table
---@field name? string
---@field timezone? string IANA zone from a fixed list
---@field timing? instantly.SalesAgentPayload.AiSdrConfig.OutreachSettings.CampaignSchedule.SchedulesItem.Timing

---@class instantly.SalesAgentPayload.AiSdrConfig.OutreachSettings.CampaignSchedule
---@field schedules? instantly.SalesAgentPayload.AiSdrConfig.OutreachSettings.CampaignSchedule.SchedulesItem[]

---@class instantly.SalesAgentPayload.AiSdrConfig.OutreachSettings
---@field campaign_schedule? instantly.SalesAgentPayload.AiSdrConfig.OutreachSettings.CampaignSchedule
---@field daily_limit? number
---@field email_list? string[]
---@field email_tag_list? string[]
---@field first_email_text_only? boolean
---@field match_lead_esp? boolean
---@field open_tracking? boolean
---@field prioritize_new_leads? boolean
---@field stop_on_reply? boolean

---@class instantly.SalesAgentPayload.AiSdrConfig
---@field autonomy_settings? instantly.SalesAgentPayload.AiSdrConfig.AutonomySettings
---@field enrichment_settings? instantly.SalesAgentPayload.AiSdrConfig.EnrichmentSettings
---@field memory? instantly.SalesAgentPayload.AiSdrConfig.Memory What the agent knows of the business
---@field outreach_settings? instantly.SalesAgentPayload.AiSdrConfig.OutreachSettings

---@class instantly.SalesAgentPayload
---@field ai_sdr_config instantly.SalesAgentPayload.AiSdrConfig
---@field initial_scrape_ready? boolean First scrape is finished
---@field input? string
---@field master_lead_list_id? string Lead list of the agent
---@field next_decision_time? string When it decides next
---@field timestamp_last_action? string
---@field timestamp_last_decision? string
---@field type? "website"|"pitch_deck"|string

---@class instantly.InboxManagerPayload.NoShow.FallbackSendingAccounts
---@field accounts? string[]
---@field tag_ids? string[]

---@class instantly.InboxManagerPayload.NoShow
---@field enabled? boolean
---@field fallback_sending_accounts? instantly.InboxManagerPayload.NoShow.FallbackSendingAccounts
---@field max_followups? number Follow-ups after a no-show

---@class instantly.InboxManagerPayload
---@field configuration_type? number Published as 1 or 2 without names
---@field followup_business_days_only? boolean Monday to Friday only
---@field handle_followup? boolean Write follow-ups
---@field handle_objections? boolean Answer objections and refusals
---@field integrations? table
---@field monthly_credit_budget? number Credits per month; null for no limit
---@field no_show? instantly.InboxManagerPayload.NoShow
---@field respond_to_automatic_emails? boolean Answer automatic mail
---@field tags? ("default"|string|string)[]
---@field trigger_on_labels? number[] Interest values that trigger, or not, by mode
---@field trigger_on_labels_enabled? boolean
---@field trigger_on_labels_mode? "include"|"exclude"|string include when left out

---@class instantly.DeliverabilityPayload.Integrations.Slack
---@field channel_id? string
---@field channel_name? string
---@field connection_id? string Id of the connected app
---@field connection_name? string
---@field enabled? boolean

---@class instantly.DeliverabilityPayload.Integrations
---@field slack? instantly.DeliverabilityPayload.Integrations.Slack

---@class instantly.DeliverabilityPayload
---@field integrations? instantly.DeliverabilityPayload.Integrations

---@alias instantly.AIAgent.Status
---| -1 # trial_expired
---| 0 # inactive
---| 1 # active
---| number # open: values may be added

---@alias instantly.AIAgent.StatusName
---| '"trial_expired"'
---| '"inactive"'
---| '"active"'
---| string

---@alias instantly.AIAgent.Type
---| 1 # inbox_manager
---| 2 # sales
---| 3 # deliverability
---| 4 # affiliate
---| 6 # lead_finder
---| 7 # recruiting
---| 8 # investment
---| 9 # user_research
---| 10 # partnership
---| number # open: values may be added

---@alias instantly.AIAgent.TypeName
---| '"inbox_manager"'
---| '"sales"'
---| '"deliverability"'
---| '"affiliate"'
---| '"lead_finder"'
---| '"recruiting"'
---| '"investment"'
---| '"user_research"'
---| '"partnership"'
---| string

---@alias instantly.AIAgentGuidance.BasicGuidanceOptions.Tone
---| '"friendly"'
---| '"neutral"'
---| '"matter_of_fact"'
---| '"professional"'
---| '"humorous"'
---| string # open: values may be added

---@class instantly.AIAgentGuidance.BasicGuidanceOptions
---@field length "concise"|"standard"|"thorough"|string How long replies get
---@field tone instantly.AIAgentGuidance.BasicGuidanceOptions.Tone Tone of voice

---@alias instantly.AIAgentGuidance.Category
---| 0 # basics
---| 1 # communication
---| 2 # context
---| 3 # handover
---| 4 # other
---| number # open: values may be added

---@alias instantly.AIAgentGuidance.CategoryName
---| '"basics"'
---| '"communication"'
---| '"context"'
---| '"handover"'
---| '"other"'
---| string

---@alias instantly.AIAgentGuidance.Status
---| 0 # inactive
---| 1 # active
---| number # open: values may be added

---@alias instantly.AIAgentGuidance.StatusName
---| '"inactive"'
---| '"active"'
---| string

---@class instantly.AIInboxManager.Metadata
---@field integrations? table
---@field tags? table

---@alias instantly.AILeadFinderAgent.Type
---| 6 # lead_finder
---| number # open: values may be added

---@alias instantly.AILeadFinderAgent.TypeName
---| '"lead_finder"'
---| string

---@alias instantly.AISalesAgent.AgentType
---| 2 # sales
---| 4 # affiliate
---| 7 # recruiting
---| 8 # investment
---| 9 # user_research
---| 10 # partnership
---| number # open: values may be added

---@alias instantly.AISalesAgent.AgentTypeName
---| '"sales"'
---| '"affiliate"'
---| '"recruiting"'
---| '"investment"'
---| '"user_research"'
---| '"partnership"'
---| string

---@class instantly.SalesAgentConfig.AutonomySettings
---@field auto_reply_to_responses? boolean Answer prospects
---@field autopilot_mode? boolean Act without asking
---@field manual_leads_mode? boolean No lead search; the user uploads leads

---@class instantly.SalesAgentConfig.OutreachSettings.OptOutSettings
---@field text_opt_out_enabled? boolean Add an opt-out line to each email

---@class instantly.SalesAgentConfig.OutreachSettings
---@field opt_out_settings? instantly.SalesAgentConfig.OutreachSettings.OptOutSettings

---@class instantly.SalesAgentConfig
---@field autonomy_settings? instantly.SalesAgentConfig.AutonomySettings
---@field enrichment_settings? instantly.SalesAgentPayload.AiSdrConfig.EnrichmentSettings
---@field investment_details? string Investment agents only
---@field memory? table What the agent knows of the business
---@field outreach_settings? instantly.SalesAgentConfig.OutreachSettings
---@field partnership_details? string Partnership agents only
---@field position_details? string Recruiting agents only
---@field research_details? string User research agents only

---@alias instantly.AISalesAgentActivity.ActionStatus
---| '"pending"'
---| '"approved"'
---| '"rejected"'
---| '"in_progress"'
---| '"completed"'
---| '"failed"'
---| string # open: values may be added

---@alias instantly.AISalesAgentActivity.ActionType
---| '"create_campaign"'
---| '"edit_campaign"'
---| '"stop_campaign"'
---| '"pause_campaign"'
---| '"enrich_leads"'
---| '"push_lead"'
---| '"recommend_lead"'
---| '"warning"'
---| '"initial_setup_scrape"'
---| '"initial_setup_campaigns"'
---| '"initial_setup_enrich"'
---| '"email_sent"'
---| '"lead_meeting_booked"'
---| '"lead_closed"'
---| '"email_opened"'
---| '"reply_received"'
---| '"opportunity_received"'
---| '"campaign_completed"'
---| '"imported_leads"'
---| string # open: values may be added

---@alias instantly.AISalesAgentActivity.ErrorCode
---| '"insufficient_credits"'
---| '"insufficient_upload_limit"'
---| '"no_leads_with_email"'
---| '"scrape_site_not_supported"'
---| '"campaign_operation_failed"'
---| '"lead_move_failed"'
---| '"enrichment_failed"'
---| '"configuration_error"'
---| '"master_list_missing"'
---| '"temporary_failure"'
---| '"prospecting_incomplete"'
---| '"internal_error"'
---| string # open: values may be added

---@alias instantly.AISalesAgentReply.ErrorCode
---| '"NO_SENDING_ACCOUNT"'
---| '"ACCOUNT_INACTIVE"'
---| '"ACCOUNT_FETCH_FAILED"'
---| '"SEND_FAILED"'
---| '"HITL_NOT_SUPPORTED"'
---| '"RATE_LIMITED"'
---| '"AGENT_NOT_FOUND"'
---| '"LEAD_BLOCKED"'
---| '"FREE_TRIAL_LIMIT_REACHED"'
---| '"OUT_OF_CREDITS"'
---| '"MONTHLY_BUDGET_EXCEEDED"'
---| string # open: values may be added

---@alias instantly.AISalesAgentReply.SendingStatus
---| -1 # failed
---| 1 # sent
---| 2 # scheduled
---| number # open: values may be added

---@alias instantly.AISalesAgentReply.SendingStatusName
---| '"failed"'
---| '"sent"'
---| '"scheduled"'
---| string

---@alias instantly.ApiKeyScopes.Item
---| '"all:all"'
---| '"all:create"'
---| '"all:read"'
---| '"all:update"'
---| '"all:delete"'
---| '"ai_agents:all"'
---| '"ai_agents:create"'
---| '"ai_agents:read"'
---| '"ai_agents:update"'
---| '"ai_agents:delete"'
---| '"api_keys:all"'
---| '"api_keys:create"'
---| '"api_keys:read"'
---| '"api_keys:update"'
---| '"api_keys:delete"'
---| '"audit_logs:all"'
---| '"audit_logs:create"'
---| '"audit_logs:read"'
---| '"audit_logs:update"'
---| '"audit_logs:delete"'
---| '"custom_prompt_templates:all"'
---| '"custom_prompt_templates:create"'
---| '"custom_prompt_templates:read"'
---| '"custom_prompt_templates:update"'
---| '"custom_prompt_templates:delete"'
---| '"account_campaign_mappings:all"'
---| '"account_campaign_mappings:create"'
---| '"account_campaign_mappings:read"'
---| '"account_campaign_mappings:update"'
---| '"account_campaign_mappings:delete"'
---| '"campaigns:all"'
---| '"campaigns:create"'
---| '"campaigns:read"'
---| '"campaigns:update"'
---| '"campaigns:delete"'
---| '"inbox_placement_tests:all"'
---| '"inbox_placement_tests:create"'
---| '"inbox_placement_tests:read"'
---| '"inbox_placement_tests:update"'
---| '"inbox_placement_tests:delete"'
---| '"inbox_placement_analytics:all"'
---| '"inbox_placement_analytics:create"'
---| '"inbox_placement_analytics:read"'
---| '"inbox_placement_analytics:update"'
---| '"inbox_placement_analytics:delete"'
---| '"inbox_placement_reports:all"'
---| '"inbox_placement_reports:create"'
---| '"inbox_placement_reports:read"'
---| '"inbox_placement_reports:update"'
---| '"inbox_placement_reports:delete"'
---| '"lead_lists:all"'
---| '"lead_lists:create"'
---| '"lead_lists:read"'
---| '"lead_lists:update"'
---| '"lead_lists:delete"'
---| '"leads:all"'
---| '"leads:create"'
---| '"leads:read"'
---| '"leads:update"'
---| '"leads:delete"'
---| '"background-jobs:all"'
---| '"background-jobs:create"'
---| '"background-jobs:read"'
---| '"background-jobs:update"'
---| '"background-jobs:delete"'
---| '"custom_tags:all"'
---| '"custom_tags:create"'
---| '"custom_tags:read"'
---| '"custom_tags:update"'
---| '"custom_tags:delete"'
---| '"custom_tag_mappings:all"'
---| '"custom_tag_mappings:create"'
---| '"custom_tag_mappings:read"'
---| '"custom_tag_mappings:update"'
---| '"custom_tag_mappings:delete"'
---| '"crm_actions:all"'
---| '"crm_actions:create"'
---| '"crm_actions:read"'
---| '"crm_actions:update"'
---| '"crm_actions:delete"'
---| '"accounts:all"'
---| '"accounts:create"'
---| '"accounts:read"'
---| '"accounts:update"'
---| '"accounts:delete"'
---| '"block_list_entries:all"'
---| '"block_list_entries:create"'
---| '"block_list_entries:read"'
---| '"block_list_entries:update"'
---| '"block_list_entries:delete"'
---| '"lead-labels:all"'
---| '"lead-labels:create"'
---| '"lead-labels:read"'
---| '"lead-labels:update"'
---| '"lead-labels:delete"'
---| '"email_verifications:all"'
---| '"email_verifications:create"'
---| '"email_verifications:read"'
---| '"emails:all"'
---| '"emails:create"'
---| '"emails:read"'
---| '"emails:update"'
---| '"emails:delete"'
---| '"email_templates:all"'
---| '"email_templates:create"'
---| '"email_templates:read"'
---| '"email_templates:update"'
---| '"email_templates:delete"'
---| '"workspaces:all"'
---| '"workspaces:create"'
---| '"workspaces:read"'
---| '"workspaces:update"'
---| '"workspaces:delete"'
---| '"workspace_billing:all"'
---| '"workspace_billing:create"'
---| '"workspace_billing:read"'
---| '"workspace_billing:update"'
---| '"workspace_billing:delete"'
---| '"workspace_group_members:all"'
---| '"workspace_group_members:create"'
---| '"workspace_group_members:read"'
---| '"workspace_group_members:update"'
---| '"workspace_group_members:delete"'
---| '"workspace_members:all"'
---| '"workspace_members:create"'
---| '"workspace_members:read"'
---| '"workspace_members:update"'
---| '"workspace_members:delete"'
---| '"subsequences:all"'
---| '"subsequences:create"'
---| '"subsequences:read"'
---| '"subsequences:update"'
---| '"subsequences:delete"'
---| '"ai_sdr:all"'
---| '"ai_sdr:create"'
---| '"ai_sdr:read"'
---| '"ai_sdr:update"'
---| '"ai_sdr:delete"'
---| '"ai_sdr_replies:all"'
---| '"ai_sdr_replies:create"'
---| '"ai_sdr_replies:read"'
---| '"ai_sdr_replies:update"'
---| '"ai_sdr_replies:delete"'
---| '"ai_inbox_manager_analytics:all"'
---| '"ai_inbox_manager_analytics:create"'
---| '"ai_inbox_manager_analytics:read"'
---| '"ai_inbox_manager_analytics:update"'
---| '"ai_inbox_manager_analytics:delete"'
---| '"sales_flows:all"'
---| '"sales_flows:create"'
---| '"sales_flows:read"'
---| '"sales_flows:update"'
---| '"sales_flows:delete"'
---| '"webhooks:all"'
---| '"webhooks:create"'
---| '"webhooks:read"'
---| '"webhooks:update"'
---| '"webhooks:delete"'
---| '"webhook_events:all"'
---| '"webhook_events:create"'
---| '"webhook_events:read"'
---| '"webhook_events:update"'
---| '"webhook_events:delete"'
---| '"security_tokens:all"'
---| '"security_tokens:create"'
---| '"security_tokens:read"'
---| '"security_tokens:update"'
---| '"security_tokens:delete"'
---| '"dfy_email_account_orders:all"'
---| '"dfy_email_account_orders:create"'
---| '"dfy_email_account_orders:read"'
---| '"dfy_email_account_orders:update"'
---| '"dfy_email_account_orders:delete"'
---| '"auth:all"'
---| '"auth:create"'
---| '"auth:read"'
---| '"auth:update"'
---| '"auth:delete"'
---| string # open: values may be added

---@alias instantly.Account.ProviderCode
---| 1 # custom_imap_smtp
---| 2 # google
---| 3 # microsoft
---| 4 # aws
---| 8 # airmail
---| 11 # airmail_instant
---| number # open: values may be added

---@alias instantly.Account.ProviderCodeName
---| '"custom_imap_smtp"'
---| '"google"'
---| '"microsoft"'
---| '"aws"'
---| '"airmail"'
---| '"airmail_instant"'
---| string

---@alias instantly.Account.Status
---| -3 # sending_error
---| -2 # soft_bounce_error
---| -1 # connection_error
---| 1 # active
---| 2 # paused
---| 3 # paused_for_maintenance
---| number # open: values may be added

---@alias instantly.Account.StatusName
---| '"sending_error"'
---| '"soft_bounce_error"'
---| '"connection_error"'
---| '"active"'
---| '"paused"'
---| '"paused_for_maintenance"'
---| string

---@class instantly.Account.StatusMessage
---@field code? string
---@field command? string
---@field e_message? string
---@field response? string
---@field responseCode? number

---@class instantly.AccountWarmup.Advanced
---@field important_rate? number
---@field open_rate? number
---@field read_emulation? boolean
---@field spam_save_rate? number
---@field warm_ctd? boolean
---@field weekday_only? boolean

---@alias instantly.AccountWarmup.Increment
---| '"disabled"'
---| '"0"'
---| '"1"'
---| '"2"'
---| '"3"'
---| '"4"'
---| string # open: values may be added

---@class instantly.AccountWarmup
---@field advanced? instantly.AccountWarmup.Advanced
---@field increment? instantly.AccountWarmup.Increment
---@field limit? number
---@field reply_rate? number
---@field warmup_custom_ftag? string

---@alias instantly.Account.WarmupStatus
---| -3 # permanent_suspension
---| -2 # spam_folder_unknown
---| -1 # banned
---| 0 # paused
---| 1 # active
---| number # open: values may be added

---@alias instantly.Account.WarmupStatusName
---| '"permanent_suspension"'
---| '"spam_folder_unknown"'
---| '"banned"'
---| '"paused"'
---| '"active"'
---| string

---@alias instantly.AuditLog.ActivityType
---| 1 # user_login
---| 2 # lead_deletion
---| 3 # campaign_deletion
---| 4 # campaign_launch
---| 5 # campaign_pause
---| 6 # account_addition
---| 7 # account_deletion
---| 8 # lead_moved
---| 9 # lead_added
---| 10 # lead_merged
---| 11 # campaign_update
---| 12 # subsequence_update
---| 18 # webhook_created
---| 19 # webhook_updated
---| 20 # webhook_marked_as_error
---| 21 # webhook_resumed
---| 22 # totp_enrollment_started
---| 23 # totp_enabled
---| 24 # totp_replacement_started
---| 25 # totp_replaced
---| 26 # totp_disabled
---| 27 # mfa_recovery_codes_generated
---| 28 # mfa_recovery_code_used
---| 29 # mfa_login_challenge_failed
---| 30 # mfa_login_challenge_failed_too_many_times
---| 31 # mfa_login_succeeded
---| 32 # subscriber_import_started
---| 33 # subscriber_import_cancelled
---| 34 # lead_exported
---| 35 # supersearch_enrichment_created
---| 36 # account_update
---| 37 # api_key_created
---| 38 # api_key_deleted
---| 40 # domain_forwarding_updated
---| number # open: values may be added

---@alias instantly.AuditLog.ActivityTypeName
---| '"user_login"'
---| '"lead_deletion"'
---| '"campaign_deletion"'
---| '"campaign_launch"'
---| '"campaign_pause"'
---| '"account_addition"'
---| '"account_deletion"'
---| '"lead_moved"'
---| '"lead_added"'
---| '"lead_merged"'
---| '"campaign_update"'
---| '"subsequence_update"'
---| '"webhook_created"'
---| '"webhook_updated"'
---| '"webhook_marked_as_error"'
---| '"webhook_resumed"'
---| '"totp_enrollment_started"'
---| '"totp_enabled"'
---| '"totp_replacement_started"'
---| '"totp_replaced"'
---| '"totp_disabled"'
---| '"mfa_recovery_codes_generated"'
---| '"mfa_recovery_code_used"'
---| '"mfa_login_challenge_failed"'
---| '"mfa_login_challenge_failed_too_many_times"'
---| '"mfa_login_succeeded"'
---| '"subscriber_import_started"'
---| '"subscriber_import_cancelled"'
---| '"lead_exported"'
---| '"supersearch_enrichment_created"'
---| '"account_update"'
---| '"api_key_created"'
---| '"api_key_deleted"'
---| '"domain_forwarding_updated"'
---| string

---@class instantly.BackgroundJob.Data
---@field moved_lead_emails? string[]

---@alias instantly.BackgroundJob.EntityType
---| '"list"'
---| '"campaign"'
---| '"workspace"'
---| '"broadcast"'
---| '"subscriber-group-sync"'
---| '"subscriber-group"'
---| string # open: values may be added

---@alias instantly.BackgroundJob.Status
---| '"pending"'
---| '"in-progress"'
---| '"success"'
---| '"failed"'
---| '"draining"'
---| '"paused"'
---| '"cancelled"'
---| string # open: values may be added

---@alias instantly.BackgroundJob.Type
---| '"move-leads"'
---| '"import-leads"'
---| '"export-leads"'
---| '"update-warmup-accounts"'
---| '"rename-variable"'
---| '"broadcast-ai-generate"'
---| '"broadcast-website-scrape"'
---| '"import-subscribers-from-crm"'
---| '"resync-subscriber-crm-tags"'
---| string # open: values may be added

---@alias instantly.CampaignSubsequence.Conditions.CrmStatusItem
---| -4 # no_show
---| -3 # lost
---| -2 # wrong_person
---| -1 # not_interested
---| 0 # out_of_office
---| 1 # interested
---| 2 # meeting_booked
---| 3 # meeting_completed
---| 4 # won
---| number # open: values may be added

---@alias instantly.CampaignSubsequence.Conditions.CrmStatusItemName
---| '"no_show"'
---| '"lost"'
---| '"wrong_person"'
---| '"not_interested"'
---| '"out_of_office"'
---| '"interested"'
---| '"meeting_booked"'
---| '"meeting_completed"'
---| '"won"'
---| string

---@alias instantly.CampaignSubsequence.Conditions.LeadActivityItem
---| 2 # email_opened
---| 4 # email_link_clicked
---| 91 # campaign_completed_no_reply
---| number # open: values may be added

---@alias instantly.CampaignSubsequence.Conditions.LeadActivityItemName
---| '"email_opened"'
---| '"email_link_clicked"'
---| '"campaign_completed_no_reply"'
---| string

---@class instantly.CampaignSubsequence.Conditions
---@field crm_status? instantly.CampaignSubsequence.Conditions.CrmStatusItem[]
---@field lead_activity? instantly.CampaignSubsequence.Conditions.LeadActivityItem[]
---@field reply_contains? string

---@alias instantly.CustomTagMapping.ResourceType
---| 1 # account
---| 2 # campaign
---| number # open: values may be added

---@alias instantly.CustomTagMapping.ResourceTypeName
---| '"account"'
---| '"campaign"'
---| string

---@class instantly.Email.AttachmentJson.FilesItem
---@field error? string
---@field filename string
---@field size? number
---@field type? string
---@field url? string

---@class instantly.Email.AttachmentJson
---@field files instantly.Email.AttachmentJson.FilesItem[]

---@class instantly.Email.Body
---@field html? string
---@field text? string

---@alias instantly.Email.UeType
---| 1 # sent_from_campaign
---| 2 # received
---| 3 # sent
---| 4 # scheduled
---| number # open: values may be added

---@alias instantly.Email.UeTypeName
---| '"sent_from_campaign"'
---| '"received"'
---| '"sent"'
---| '"scheduled"'
---| string

---@class instantly.InboxPlacementAnalytics.AuthenticationFailureResults
---@field authentication_results? string
---@field dkim_signature? string
---@field received_spf? string

---@alias instantly.InboxPlacementAnalytics.RecipientEsp
---| 1 # google
---| 2 # microsoft
---| 8 # airmail
---| 12 # web_de
---| 13 # libero_it
---| number # open: values may be added

---@alias instantly.InboxPlacementAnalytics.RecipientEspName
---| '"google"'
---| '"microsoft"'
---| '"airmail"'
---| '"web_de"'
---| '"libero_it"'
---| string

---@alias instantly.InboxPlacementAnalytics.RecipientGeo
---| 1 # united_states
---| 2 # italy
---| 3 # germany
---| 4 # france
---| number # open: values may be added

---@alias instantly.InboxPlacementAnalytics.RecipientGeoName
---| '"united_states"'
---| '"italy"'
---| '"germany"'
---| '"france"'
---| string

---@alias instantly.InboxPlacementAnalytics.RecipientType
---| 1 # professional
---| 2 # personal
---| number # open: values may be added

---@alias instantly.InboxPlacementAnalytics.RecipientTypeName
---| '"professional"'
---| '"personal"'
---| string

---@alias instantly.InboxPlacementAnalytics.RecordType
---| 1 # sent
---| 2 # received
---| number # open: values may be added

---@alias instantly.InboxPlacementAnalytics.RecordTypeName
---| '"sent"'
---| '"received"'
---| string

---@class instantly.InboxPlacementBlacklistAndSpamAssassinReport.BlacklistReport.DetailsItem
---@field blacklist? string
---@field is_listed? boolean
---@field test_type? string

---@class instantly.InboxPlacementBlacklistAndSpamAssassinReport.BlacklistReport
---@field address? string
---@field blacklisted_count? integer
---@field details? instantly.InboxPlacementBlacklistAndSpamAssassinReport.BlacklistReport.DetailsItem[]
---@field ip? string
---@field is_blacklisted? boolean
---@field is_domain? boolean

---@class instantly.InboxPlacementBlacklistAndSpamAssassinReport.SpamAssassinReport.ReportItem
---@field description string
---@field name string
---@field score string

---@class instantly.InboxPlacementBlacklistAndSpamAssassinReport.SpamAssassinReport
---@field is_spam? boolean
---@field report? instantly.InboxPlacementBlacklistAndSpamAssassinReport.SpamAssassinReport.ReportItem[]
---@field spam_score? integer

---@class instantly.PlacementAutomations.Item.Then
---@field add_tags? string[]
---@field disable_slow_ramp? boolean
---@field enable_slow_ramp? boolean
---@field pause? boolean
---@field pause_sending_campaigns_for? number
---@field remove_tags? string[]
---@field webhook_url? string

---@class instantly.PlacementAutomations.Item.When
---@field condition "placement_goes_below"|"placement_goes_above"|"added_to_blacklists"|"removed_from_blacklists"|string
---@field condition_value? number

---@class instantly.PlacementAutomations.Item
---@field then instantly.PlacementAutomations.Item.Then
---@field when instantly.PlacementAutomations.Item.When

---@alias instantly.InboxPlacementTest.DeliveryMode
---| 1 # one_by_one
---| 2 # all_together
---| number # open: values may be added

---@alias instantly.InboxPlacementTest.DeliveryModeName
---| '"one_by_one"'
---| '"all_together"'
---| string

---@class instantly.InboxPlacementTest.RecipientsLabelsItem
---@field esp string
---@field region string
---@field sub_region string
---@field type string

---@class instantly.PlacementSchedule.Timing
---@field from? string

---@class instantly.PlacementSchedule
---@field days? table
---@field timezone? instantly.Timezone IANA zone from a fixed list
---@field timing? instantly.PlacementSchedule.Timing

---@alias instantly.InboxPlacementTest.SendingMethod
---| 1 # from_instantly
---| 2 # from_outside_instantly
---| number # open: values may be added

---@alias instantly.InboxPlacementTest.SendingMethodName
---| '"from_instantly"'
---| '"from_outside_instantly"'
---| string

---@alias instantly.InboxPlacementTest.Status
---| 1 # active
---| 2 # paused
---| 3 # completed
---| number # open: values may be added

---@alias instantly.InboxPlacementTest.StatusName
---| '"active"'
---| '"paused"'
---| '"completed"'
---| string

---@alias instantly.InboxPlacementTest.Type
---| 1 # one_time
---| 2 # automated
---| number # open: values may be added

---@alias instantly.InboxPlacementTest.TypeName
---| '"one_time"'
---| '"automated"'
---| string

---@alias instantly.Lead.EnrichmentStatus
---| -2 # error
---| -1 # data_not_available
---| 1 # enriched
---| 11 # pending
---| number # open: values may be added

---@alias instantly.Lead.EnrichmentStatusName
---| '"error"'
---| '"data_not_available"'
---| '"enriched"'
---| '"pending"'
---| string

---@alias instantly.Lead.EsgCode
---| 0 # in_queue
---| 1 # barracuda
---| 2 # mimecast
---| 3 # proofpoint
---| 4 # cisco
---| number # open: values may be added

---@alias instantly.Lead.EsgCodeName
---| '"in_queue"'
---| '"barracuda"'
---| '"mimecast"'
---| '"proofpoint"'
---| '"cisco"'
---| string

---@alias instantly.Lead.EspCode
---| 0 # in_queue
---| 1 # google
---| 2 # microsoft
---| 3 # zoho
---| 8 # airmail
---| 9 # yahoo
---| 10 # yandex
---| 12 # web_de
---| 13 # libero_it
---| 999 # other
---| 1000 # not_found
---| number # open: values may be added

---@alias instantly.Lead.EspCodeName
---| '"in_queue"'
---| '"google"'
---| '"microsoft"'
---| '"zoho"'
---| '"airmail"'
---| '"yahoo"'
---| '"yandex"'
---| '"web_de"'
---| '"libero_it"'
---| '"other"'
---| '"not_found"'
---| string

---@class instantly.Lead.Payload
---@field companyName? string
---@field firstName? string
---@field jobTitle? string
---@field lastName? string
---@field personalization? string
---@field phone? string
---@field website? string

---@alias instantly.Lead.Status
---| -3 # skipped
---| -2 # unsubscribed
---| -1 # bounced
---| 1 # active
---| 2 # paused
---| 3 # completed
---| number # open: values may be added

---@alias instantly.Lead.StatusName
---| '"skipped"'
---| '"unsubscribed"'
---| '"bounced"'
---| '"active"'
---| '"paused"'
---| '"completed"'
---| string

---@class instantly.Lead.StatusSummary.LastStep
---@field from? string
---@field stepID? string
---@field timestamp_executed? string

---@class instantly.Lead.StatusSummary
---@field domain_complete? boolean
---@field lastStep? instantly.Lead.StatusSummary.LastStep

---@class instantly.Lead.StatusSummarySubseq
---@field from? string
---@field stepID? string
---@field timestampExecuted? string

---@alias instantly.Lead.VerificationStatus
---| -4 # job_change
---| -3 # catch_all
---| -2 # risky
---| -1 # invalid
---| 1 # verified
---| 11 # pending
---| 12 # pending_verification_job
---| number # open: values may be added

---@alias instantly.Lead.VerificationStatusName
---| '"job_change"'
---| '"catch_all"'
---| '"risky"'
---| '"invalid"'
---| '"verified"'
---| '"pending"'
---| '"pending_verification_job"'
---| string

---@alias instantly.SuperSearchEnrichment.ResourceType
---| 1 # campaign
---| 2 # list
---| number # open: values may be added

---@alias instantly.SuperSearchEnrichment.ResourceTypeName
---| '"campaign"'
---| '"list"'
---| string

---@alias instantly.EnrichmentType
---| '"work_email_enrichment"'
---| '"fully_enriched_profile"'
---| '"email_verification"'
---| '"joblisting"'
---| '"technologies"'
---| '"news"'
---| '"funding"'
---| '"engagement_score"'
---| '"ai_enrichment"'
---| '"custom_flow"'
---| string # open: values may be added

---@alias instantly.Webhook.EventType
---| '"all_events"'
---| '"email_sent"'
---| '"email_opened"'
---| '"email_link_clicked"'
---| '"reply_received"'
---| '"email_bounced"'
---| '"lead_unsubscribed"'
---| '"campaign_completed"'
---| '"account_error"'
---| '"lead_neutral"'
---| '"lead_interested"'
---| '"lead_not_interested"'
---| '"lead_meeting_booked"'
---| '"lead_meeting_completed"'
---| '"lead_closed"'
---| '"lead_out_of_office"'
---| '"lead_wrong_person"'
---| '"lead_no_show"'
---| '"supersearch_enrichment_completed"'
---| string # open: values may be added

---@alias instantly.Webhook.Status
---| -1 # error
---| 1 # active
---| number # open: values may be added

---@alias instantly.Webhook.StatusName
---| '"error"'
---| '"active"'
---| string

---@class instantly.Workspace.PlanIdVerification
---@field product_id? string
---@field quantity? number
---@field timestamp_updated? string

---@class instantly.WorkspaceMember.Name
---@field first? string
---@field last? string

---@alias instantly.WorkspacePermissions.Item
---| '"dashboard.view"'
---| '"campaigns.view"'
---| '"campaigns.create"'
---| '"campaigns.edit"'
---| '"campaigns.delete"'
---| '"organization.manage"'
---| '"organization.integrations"'
---| '"organization.billing"'
---| '"organization.users.manage"'
---| '"leadFinder.view"'
---| '"customLeadLabels.create"'
---| '"customLeadLabels.edit"'
---| '"customLeadLabels.delete"'
---| '"unibox.all"'
---| '"analytics.view"'
---| '"websiteChat.view"'
---| '"websiteChat.manage"'
---| '"agency.manage"'
---| '"accounts.view"'
---| '"accounts.manage"'
---| '"leadManagement.view"'
---| '"leads.move"'
---| '"crm.view"'
---| '"websiteVisitors.view"'
---| '"blocklist.manage"'
---| '"preferences.manage"'
---| '"inboxPlacement.view"'
---| '"aiAgents.manage"'
---| '"workspaceGroupMembers.invite"'
---| '"workspaceGroupMembers.remove"'
---| '"workspaceGroupMembers.leave"'
---| string # open: values may be added

---@alias instantly.WorkspaceMember.Role
---| '"owner"'
---| '"admin"'
---| '"editor"'
---| '"view"'
---| '"client"'
---| string # open: values may be added

---@class instantly.ai_agents.list.Args
---@field limit? integer Page size
---@field search? string Text in the name of the agent
---@field sort_column? string Column to sort by
---@field sort_order? string Direction of the sort
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field status? instantly.AIAgent.Status|instantly.AIAgent.StatusName Keep agents in this state
---@field type? instantly.AIAgent.Type|instantly.AIAgent.TypeName Keep agents of this type
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_agents.Page: instantly.Page
---@field items instantly.AIAgent[]

---@class instantly.ai_agents.create.Args
---@field agent_type? instantly.AISalesAgent.AgentType|instantly.AISalesAgent.AgentTypeName
---@field config? table
---@field description? string
---@field initial_scrape_ready? boolean First scrape is finished
---@field input? string
---@field is_duplicate? boolean Copy another agent
---@field master_lead_list_id? string|instantly.LeadList Lead list of the agent
---@field memory_from_workspace? boolean Copy the business details already stored
---@field name string
---@field payload? instantly.InboxManagerPayload Settings; the form follows type
---@field source_ai_sdr_id? string Agent to copy
---@field status? instantly.AIAgent.Status|instantly.AIAgent.StatusName State of the agent
---@field type? any Type of agent

---@class instantly.ai_agents.update.Args
---@field config? instantly.SalesAgentConfig
---@field description? string|instantly.Null
---@field is_auto_created? boolean|instantly.Null Made by the vendor, not by a user
---@field name? string
---@field payload? instantly.LeadFinderPayload|instantly.SalesAgentPayload|instantly.InboxManagerPayload|instantly.DeliverabilityPayload Settings; the form follows type
---@field self_improvement? boolean|instantly.Null Learn from past campaigns
---@field status? instantly.AIAgent.Status|instantly.AIAgent.StatusName State of the agent

---@class instantly.ai_agents.analytics.Args
---@field agent_ids string[]
---@field agent_types? table

---@class instantly.GetAiAgentAnalyticsResponse.AnalyticsItem
---@field agent_id string
---@field outcome number
---@field reach number Actions taken, or emails sent

---@class instantly.GetAiAgentAnalyticsResponse
---@field analytics? instantly.GetAiAgentAnalyticsResponse.AnalyticsItem[]

---@class instantly.ai_deliverability_agents.update.Args.Slack
---@field connection_id string Id of the connected app
---@field enabled boolean

---@class instantly.ai_deliverability_agents.update.Args
---@field slack instantly.ai_deliverability_agents.update.Args.Slack|instantly.Null

---@class instantly.CompleteDeliverabilityFeedItemResponse
---@field item instantly.DeliverabilityFeedItem

---@class instantly.GetDeliverabilityAgentResponse
---@field agent? instantly.AIAgent

---@class instantly.ai_deliverability_agents.current_state.Args
---@field feed_filter? "all"|"todo"|"done"|string Keep feed items that are open or done
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_deliverability_agents.current_state.Page: instantly.Page
---@field items instantly.DeliverabilityFeedItem[]

---@class instantly.DeployDeliverabilityAgentResponse
---@field agent instantly.AIAgent
---@field already_deployed boolean Was active before
---@field initial_cycle_enqueued boolean First cycle is scheduled
---@field promo_credits_granted? number Credits from a promotion

---@class instantly.ai_deliverability_agents.feed_items.Args
---@field feed_filter? "all"|"todo"|"done"|string Keep feed items that are open or done
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_deliverability_agents.feed_items.Page: instantly.Page
---@field items instantly.DeliverabilityFeedItem[]

---@class instantly.PauseDeliverabilityAffectedAccountsResponse.PausedProviderCounts
---@field airmail number
---@field custom_imap_smtp number
---@field google number
---@field microsoft number
---@field other number

---@class instantly.PauseDeliverabilityAffectedAccountsResponse
---@field affected_account_count number
---@field affected_domain_count number
---@field item instantly.DeliverabilityFeedItem
---@field paused_account_count number
---@field paused_managed_account_count number
---@field paused_provider_counts instantly.PauseDeliverabilityAffectedAccountsResponse.PausedProviderCounts
---@field paused_self_managed_account_count number

---@class instantly.PauseDeliverabilityCampaignSendingResponse
---@field affected_account_count number
---@field already_paused_account_count number
---@field duration_days number
---@field item instantly.DeliverabilityFeedItem
---@field managed_account_count number
---@field pause_sending_campaigns_until string End of the pause
---@field paused_account_count number
---@field ready_made_account_count number

---@class instantly.RunDeliverabilityAgentNowResponse
---@field agent instantly.AIAgent
---@field cycle_id string
---@field run_cycle_enqueued boolean

---@class instantly.ai_deliverability_agents.state.Args
---@field feed_filter? "all"|"todo"|"done"|string Keep feed items that are open or done
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_deliverability_agents.state.Page: instantly.Page
---@field items instantly.DeliverabilityFeedItem[]

---@class instantly.ai_deliverability_agents.update_current_settings.Args
---@field slack instantly.ai_deliverability_agents.update.Args.Slack|instantly.Null

---@class instantly.UpdateDeliverabilityAgentSettingsResponse
---@field agent instantly.AIAgent

---@class instantly.ai_inbox_managers.get.Args
---@field with_metadata? boolean Add tag and integration details

---@class instantly.InboxManagerIntegrations.Calendly.CustomQuestionsItem
---@field answer_choices? string[]
---@field enabled? boolean
---@field include_other? boolean
---@field name? string
---@field position? number
---@field required? boolean
---@field type? string

---@class instantly.InboxManagerIntegrations.Calendly
---@field calendar_name? string
---@field calendar_uri? string Calendly event type
---@field connection_id? string Id of the connected app
---@field connection_name? string
---@field custom_questions? instantly.InboxManagerIntegrations.Calendly.CustomQuestionsItem[]
---@field disable_auto_booking? boolean Send the link instead of booking
---@field scheduling_url? string

---@class instantly.InboxManagerIntegrations
---@field calendly? instantly.InboxManagerIntegrations.Calendly
---@field slack? instantly.DeliverabilityPayload.Integrations.Slack

---@class instantly.ai_inbox_managers.create.Args.Payload
---@field configuration_type number Published as 1 or 2 without names
---@field followup_business_days_only? boolean Monday to Friday only
---@field handle_followup? boolean Write follow-ups
---@field handle_objections? boolean Answer objections and refusals
---@field integrations? instantly.InboxManagerIntegrations
---@field monthly_credit_budget? number Credits per month; null for no limit
---@field no_show? instantly.InboxManagerPayload.NoShow
---@field respond_to_automatic_emails? boolean Answer automatic mail
---@field tags? ("default"|string|string)[]
---@field trigger_on_labels? number[] Interest values that trigger, or not, by mode
---@field trigger_on_labels_enabled? boolean
---@field trigger_on_labels_mode? "include"|"exclude"|string include when left out

---@class instantly.ai_inbox_managers.create.Args
---@field description? string
---@field name string
---@field payload instantly.ai_inbox_managers.create.Args.Payload Settings

---@class instantly.ai_inbox_managers.update.Args.Payload
---@field configuration_type? number Published as 1 or 2 without names
---@field followup_business_days_only? boolean Monday to Friday only
---@field handle_followup? boolean Write follow-ups
---@field handle_objections? boolean Answer objections and refusals
---@field integrations? instantly.InboxManagerIntegrations
---@field monthly_credit_budget? number Credits per month; null for no limit
---@field no_show? instantly.InboxManagerPayload.NoShow
---@field respond_to_automatic_emails? boolean Answer automatic mail
---@field tags? ("default"|string|string)[]
---@field trigger_on_labels? number[] Interest values that trigger, or not, by mode
---@field trigger_on_labels_enabled? boolean
---@field trigger_on_labels_mode? "include"|"exclude"|string include when left out

---@class instantly.ai_inbox_managers.update.Args
---@field name? string
---@field payload? instantly.ai_inbox_managers.update.Args.Payload Settings
---@field status? instantly.AIAgentGuidance.Status|instantly.AIAgentGuidance.StatusName State of the agent

---@alias instantly.ai_inbox_managers.analytics_activity.Args.JobType
---| 1 # inbox_reply
---| 2 # inbox_follow_up
---| 3 # no_show_follow_up
---| number # open: values may be added

---@alias instantly.ai_inbox_managers.analytics_activity.Args.JobTypeName
---| '"inbox_reply"'
---| '"inbox_follow_up"'
---| '"no_show_follow_up"'
---| string

---@class instantly.ai_inbox_managers.analytics_activity.Args
---@field action_pending? boolean Keep items still open, or done
---@field activity_type? "reply"|"followup"|"recovery"|string Keep this kind of entry
---@field job_type? instantly.ai_inbox_managers.analytics_activity.Args.JobType|instantly.ai_inbox_managers.analytics_activity.Args.JobTypeName Keep this kind of work
---@field limit? number Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---@class instantly.ai_inbox_managers.analytics_activity.Item
---@field action_pending? boolean Waits for the user
---@field activity_type? "reply"|"followup"|"recovery"|string
---@field error_code? instantly.AISalesAgentReply.ErrorCode
---@field estimated_time_saved_seconds? number Estimated seconds saved
---@field followup_number? number
---@field id? string
---@field information_requested? string What the agent needs to know
---@field is_followup? boolean An automatic follow-up
---@field job_type? instantly.ai_inbox_managers.analytics_activity.Args.JobType
---@field lead_email? string
---@field recovery_method? "calendly_meeting"|"lead_reply"|"manual"|string Recoveries only
---@field requires_hitl? boolean A human has to look at it
---@field revenue_recovered? number
---@field sending_status? instantly.AISalesAgentReply.SendingStatus Outcome of sending
---@field thread_id? string
---@field timestamp_created? string

---One page.
---@class instantly.ai_inbox_managers.analytics_activity.Page: instantly.Page
---@field items instantly.ai_inbox_managers.analytics_activity.Item[]

---@class instantly.ai_inbox_managers.analytics_summary.Args
---@field from? string First day, YYYY-MM-DD, included
---@field to? string Last day, YYYY-MM-DD, included

---@class instantly.GetInboxManagerAnalyticsSummaryResponse
---@field average_confidence_score? number
---@field follow_ups_count? number
---@field human_intervention? number
---@field info_requested? number
---@field involvement_rate? number Percent of threads it took part in
---@field no_show_follow_ups_generated? number
---@field no_show_recovery_rate? number Percent of no-shows won back
---@field no_show_time_saved? number
---@field no_show_total_leads_recovered? number
---@field no_show_total_revenue_recovered? number
---@field replies_count? number
---@field resolution_rate? number Percent solved without a human
---@field time_saved? number Estimated seconds saved
---@field total_actions? number
---@field unique_conversations? number

---@class instantly.ai_inbox_managers.analytics_summary_by_date.Args
---@field from? string First day, YYYY-MM-DD, included
---@field to? string Last day, YYYY-MM-DD, included

---@class instantly.GetInboxManagerAnalyticsSummaryByDateResponse.Item
---@field date? string
---@field follow_ups_count? number
---@field human_intervention? number
---@field info_requested? number
---@field no_show_follow_ups_generated? number
---@field no_show_total_leads_recovered? number
---@field replies_count? number
---@field total_actions? number
---@field unique_conversations? number

---@class instantly.ai_inbox_managers.create_guidance.Args
---@field basic_guidance_options? instantly.AIAgentGuidance.BasicGuidanceOptions Tone and length; category 0 only
---@field category instantly.AIAgentGuidance.Category|instantly.AIAgentGuidance.CategoryName
---@field instruction? string
---@field label string
---@field status? instantly.AIAgentGuidance.Status|instantly.AIAgentGuidance.StatusName Whether it is followed

---@class instantly.ai_inbox_managers.list_guidances.Args
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field status? instantly.AIAgentGuidance.Status|instantly.AIAgentGuidance.StatusName Keep guidances in this state
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_inbox_managers.list_guidances.Page: instantly.Page
---@field items instantly.AIAgentGuidance[]

---@class instantly.ai_inbox_managers.list_replies.Args
---@field action_pending? boolean Keep items still open, or done
---@field information_requested? boolean Keep replies where the agent asked for facts
---@field limit? integer Page size
---@field requires_hitl? boolean Keep replies that need a human, or those that do not
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_inbox_managers.list_replies.Page: instantly.Page
---@field items instantly.AISalesAgentReply[]

---@class instantly.ai_inbox_managers.update_guidance.Args
---@field basic_guidance_options? instantly.AIAgentGuidance.BasicGuidanceOptions Tone and length; category 0 only
---@field category? instantly.AIAgentGuidance.Category|instantly.AIAgentGuidance.CategoryName
---@field instruction? string
---@field label? string
---@field status? instantly.AIAgentGuidance.Status|instantly.AIAgentGuidance.StatusName Whether it is followed

---@class instantly.ai_inbox_managers.update_reply.Args
---@field action_pending? boolean Waits for the user
---@field feedback_positive? boolean Rating by a user
---@field feedback_text? string Remark by a user

---@class instantly.ai_lead_finder_agents.list.Args
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_lead_finder_agents.Page: instantly.Page
---@field items instantly.AILeadFinderAgent[]

---@alias instantly.LeadFinderFilters.DepartmentItem
---| '"Engineering"'
---| '"Finance & Administration"'
---| '"Human Resources"'
---| '"IT & IS"'
---| '"Marketing"'
---| '"Operations"'
---| '"Sales"'
---| '"Support"'
---| '"Other"'
---| string # open: values may be added

---@alias instantly.EmployeeCountFilter.ItemForm1
---| '"0 - 25"'
---| '"25 - 100"'
---| '"100 - 250"'
---| '"250 - 1000"'
---| '"1K - 10K"'
---| '"10K - 50K"'
---| '"50K - 100K"'
---| '"> 100K"'
---| string # open: values may be added

---@class instantly.EmployeeCountFilter.ItemForm2
---@field max? number
---@field min number
---@field op "gte"|string

---@class instantly.EmployeeCountFilter.ItemForm3
---@field max number
---@field min? number
---@field op "lte"|string

---@class instantly.EmployeeCountFilter.ItemForm4
---@field max? number
---@field min? number
---@field op "between"|string

---@class instantly.EmployeeCountFilter.ItemForm5
---@field max? number
---@field min? number
---@field op "preset_between"|string

---@alias instantly.LeadFinderFilters.FundingTypeItem
---| '"angel"'
---| '"seed"'
---| '"pre_seed"'
---| '"series_a"'
---| '"pre_series_a"'
---| '"series_b"'
---| '"pre_series_b"'
---| '"series_c"'
---| '"pre_series_c"'
---| '"series_d"'
---| '"pre_series_d"'
---| '"series_e"'
---| '"pre_series_e"'
---| '"series_f"'
---| '"pre_series_f"'
---| '"series_g"'
---| '"pre_series_g"'
---| '"series_h"'
---| '"pre_series_h"'
---| '"series_i"'
---| '"pre_series_i"'
---| '"series_j"'
---| '"pre_series_j"'
---| string # open: values may be added

---@alias instantly.IndustryList.Item
---| '"Agriculture & Mining"'
---| '"Business Services"'
---| '"Computers & Electronics"'
---| '"Consumer Services"'
---| '"Education"'
---| '"Energy & Utilities"'
---| '"Financial Services"'
---| '"Government"'
---| '"Healthcare, Pharmaceuticals, & Biotech"'
---| '"Manufacturing"'
---| '"Media & Entertainment"'
---| '"Non-Profit"'
---| '"Other"'
---| '"Real Estate & Construction"'
---| '"Retail"'
---| '"Software & Internet"'
---| '"Telecommunications"'
---| '"Transportation & Storage"'
---| '"Travel, Recreation, and Leisure"'
---| '"Wholesale & Distribution"'
---| string # open: values may be added

---@class instantly.LeadFinderIndustry
---@field exclude? instantly.IndustryList.Item[]
---@field include? instantly.IndustryList.Item[]

---@class instantly.LeadFinderFilters.KeywordFilter
---@field exclude? string
---@field include? string
---@field include_mode? "ANY"|"ALL"|string

---@alias instantly.LeadFinderFilters.LevelItem
---| '"C-Level"'
---| '"VP-Level"'
---| '"Director-Level"'
---| '"Manager-Level"'
---| '"Staff"'
---| '"Entry level"'
---| '"Mid-Senior level"'
---| '"Director"'
---| '"Associate"'
---| '"Owner"'
---| '"Executive"'
---| '"Manager"'
---| '"Senior"'
---| '"Chief X Officer (CxO)"'
---| '"Internship"'
---| '"Vice President (VP)"'
---| '"Unpaid / Internship"'
---| '"Partner"'
---| string # open: values may be added

---@class instantly.LeadFinderFilters.LocationsForm1ItemForm1
---@field label? string
---@field place_id string

---@class instantly.LeadFinderFilters.LocationsForm1ItemForm2
---@field city? string
---@field country? string
---@field state? string

---@class instantly.LeadFinderFilters.LocationsForm2
---@field exclude? (instantly.LeadFinderFilters.LocationsForm1ItemForm1|instantly.LeadFinderFilters.LocationsForm1ItemForm2)[]
---@field include? (instantly.LeadFinderFilters.LocationsForm1ItemForm1|instantly.LeadFinderFilters.LocationsForm1ItemForm2)[]

---@alias instantly.NewsEvents.Item
---| '"launches"'
---| '"expands_offices_to"'
---| '"hires"'
---| '"partners_with"'
---| '"leaves"'
---| '"receives_financing"'
---| '"recognized_as"'
---| '"closes_offices_in"'
---| '"is_developing"'
---| '"has_issues_with"'
---| '"promotes"'
---| '"opens_new_location"'
---| '"receives_award"'
---| '"acquires"'
---| '"invests_into_assets"'
---| '"signs_new_client"'
---| '"increases_headcount_by"'
---| '"retires_from"'
---| '"invests_into"'
---| '"integrates_with"'
---| '"expands_facilities"'
---| '"goes_public"'
---| '"sells_assets_to"'
---| '"identified_as_competitor_of"'
---| '"decreases_headcount_by"'
---| '"expands_offices_in"'
---| '"files_suit_against"'
---| '"merges_with"'
---| string # open: values may be added

---@alias instantly.LeadFinderFilters.RevenueItem
---| '"$0 - 1M"'
---| '"$1 - 10M"'
---| '"$10 - 50M"'
---| '"$50 - 100M"'
---| '"$100 - 250M"'
---| '"$250 - 500M"'
---| '"$500M - 1B"'
---| '"> $1B"'
---| string # open: values may be added

---@class instantly.LeadFinderFilters.SignalsItemForm2
---@field key string
---@field keywords? string[]|table
---@field period_days? number

---@alias instantly.SubIndustryList.Item
---| '"Dairy"'
---| '"Farming"'
---| '"Fishery"'
---| '"Food & Beverages"'
---| '"Food Production"'
---| '"Mining & Metals"'
---| '"Paper & Forest Products"'
---| '"Ranching"'
---| '"Tobacco"'
---| '"Alternative Dispute Resolution"'
---| '"Animation"'
---| '"Business Supplies and Equipment"'
---| '"Design"'
---| '"Environmental Services"'
---| '"Events Services"'
---| '"Executive Office"'
---| '"Facilities Services"'
---| '"Fund-Raising"'
---| '"Graphic Design"'
---| '"Human Resources"'
---| '"Import and Export"'
---| '"Individual & Family Services"'
---| '"Information Services"'
---| '"International Trade and Development"'
---| '"Law Practice"'
---| '"Legal Services"'
---| '"Management Consulting"'
---| '"Market Research"'
---| '"Marketing and Advertising"'
---| '"Outsourcing/Offshoring"'
---| '"Professional Training & Coaching"'
---| '"Program Development"'
---| '"Public Relations and Communications"'
---| '"Public Safety"'
---| '"Security and Investigations"'
---| '"Staffing and Recruiting"'
---| '"Think Tanks"'
---| '"Translation and Localization"'
---| '"Writing and Editing"'
---| '"Computer Games"'
---| '"Computer Hardware"'
---| '"Computer Networking"'
---| '"Consumer Electronics"'
---| '"Semiconductors"'
---| '"Consumer Goods"'
---| '"Consumer Services"'
---| '"Education Management"'
---| '"E-Learning"'
---| '"Higher Education"'
---| '"Primary/Secondary Education"'
---| '"Research"'
---| '"Oil & Energy"'
---| '"Renewables & Environment"'
---| '"Utilities"'
---| '"Accounting"'
---| '"Banking"'
---| '"Capital Markets"'
---| '"Financial Services"'
---| '"Insurance"'
---| '"Investment Banking"'
---| '"Investment Management"'
---| '"Venture Capital & Private Equity"'
---| '"Defense & Space"'
---| '"Government Administration"'
---| '"Government Relations"'
---| '"International Affairs"'
---| '"Judiciary"'
---| '"Law Enforcement"'
---| '"Legislative Office"'
---| '"Military"'
---| '"Museums and Institutions"'
---| '"Public Policy"'
---| '"Alternative Medicine"'
---| '"Biotechnology"'
---| '"Health, Wellness and Fitness"'
---| '"Hospital & Health Care"'
---| '"Medical Devices"'
---| '"Medical Practice"'
---| '"Mental Health Care"'
---| '"Pharmaceuticals"'
---| '"Veterinary"'
---| '"Automotive"'
---| '"Aviation & Aerospace"'
---| '"Chemicals"'
---| '"Electrical/Electronic Manufacturing"'
---| '"Furniture"'
---| '"Industrial Automation"'
---| '"Machinery"'
---| '"Mechanical or Industrial Engineering"'
---| '"Plastics"'
---| '"Railroad Manufacture"'
---| '"Shipbuilding"'
---| '"Textiles"'
---| '"Broadcast Media"'
---| '"Media Production"'
---| '"Motion Pictures and Film"'
---| '"Music"'
---| '"Newspapers"'
---| '"Online Media"'
---| '"Printing"'
---| '"Publishing"'
---| '"Civic & Social Organization"'
---| '"Libraries"'
---| '"Non-Profit Organization Management"'
---| '"Philanthropy"'
---| '"Political Organization"'
---| '"Religious Institutions"'
---| '"Arts and Crafts"'
---| '"Nanotechnology"'
---| '"Architecture & Planning"'
---| '"Building Materials"'
---| '"Civil Engineering"'
---| '"Commercial Real Estate"'
---| '"Construction"'
---| '"Glass, Ceramics & Concrete"'
---| '"Real Estate"'
---| '"Apparel & Fashion"'
---| '"Cosmetics"'
---| '"Luxury Goods & Jewelry"'
---| '"Retail"'
---| '"Supermarkets"'
---| '"Computer & Network Security"'
---| '"Computer Software"'
---| '"Information Technology and Services"'
---| '"Internet"'
---| '"Telecommunications"'
---| '"Wireless"'
---| '"Airlines/Aviation"'
---| '"Logistics and Supply Chain"'
---| '"Maritime"'
---| '"Package/Freight Delivery"'
---| '"Packaging and Containers"'
---| '"Warehousing"'
---| '"Transportation/Trucking/Railroad"'
---| '"Entertainment"'
---| '"Fine Art"'
---| '"Gambling & Casinos"'
---| '"Hospitality"'
---| '"Leisure, Travel & Tourism"'
---| '"Performing Arts"'
---| '"Photography"'
---| '"Recreational Facilities and Services"'
---| '"Restaurants"'
---| '"Sporting Goods"'
---| '"Sports"'
---| '"Wine and Spirits"'
---| '"Wholesale"'
---| string # open: values may be added

---@class instantly.LeadFinderSubIndustry
---@field exclude? instantly.SubIndustryList.Item[]
---@field include? instantly.SubIndustryList.Item[]

---@class instantly.LeadFinderFilters.Title
---@field exclude? string[]
---@field excludeMode? "EXACT"|"CONTAINS"|string
---@field include? string[]
---@field includeMode? "EXACT"|"CONTAINS"|string

---@class instantly.LeadFinderFilters
---@field company_list_id? string
---@field company_name? instantly.IdealCustomers.Item.JobTitle
---@field department? instantly.LeadFinderFilters.DepartmentItem[]
---@field domains? string[]
---@field employeeCount? (instantly.EmployeeCountFilter.ItemForm1|instantly.EmployeeCountFilter.ItemForm2|instantly.EmployeeCountFilter.ItemForm3|instantly.EmployeeCountFilter.ItemForm4|instantly.EmployeeCountFilter.ItemForm5)[]
---@field fundingType? instantly.LeadFinderFilters.FundingTypeItem[]
---@field funding_type? instantly.LeadFinderFilters.FundingTypeItem[]
---@field industry? instantly.LeadFinderIndustry
---@field jobListing? string[]
---@field jobListingFilter? string[] Older key of jobListing, which wins
---@field keyword_filter? instantly.LeadFinderFilters.KeywordFilter
---@field level? instantly.LeadFinderFilters.LevelItem[]
---@field locationMode? "contact"|"company"|string
---@field location_mode? "contact"|"company"|string
---@field locations? (instantly.LeadFinderFilters.LocationsForm1ItemForm1|instantly.LeadFinderFilters.LocationsForm1ItemForm2)[]|instantly.LeadFinderFilters.LocationsForm2
---@field lookAlike? string
---@field lookAlikeMode? "targeted"|"broad"|string
---@field look_alike? string
---@field name? string[]
---@field news? instantly.NewsEvents.Item[]
---@field revenue? instantly.LeadFinderFilters.RevenueItem[]
---@field show_one_lead_per_company? boolean
---@field signals? (string|instantly.LeadFinderFilters.SignalsItemForm2)[]
---@field skip_owned_leads? boolean
---@field subIndustry? instantly.LeadFinderSubIndustry
---@field technologies? string[]
---@field title? instantly.LeadFinderFilters.Title
---@field website_visitors? boolean

---@alias instantly.ai_lead_finder_agents.create.Args.Source
---| '"agents_page"'
---| '"campaign_banner"'
---| '"supersearch"'
---| '"announcement"'
---| '"campaign_setup"'
---| string # open: values may be added

---@class instantly.ai_lead_finder_agents.create.Args
---@field ai_enrichment? table
---@field ai_enrichment_workflow? string Template name, for display
---@field campaign_id string|instantly.Campaign
---@field fallback_search_filters? instantly.LeadFinderFilters Second search, for on_exhaustion fallback
---@field min_active_leads number Refill below this number
---@field name string
---@field on_exhaustion "pause"|"fallback"|"broaden"|string What to do when no new leads are found
---@field search_filters instantly.LeadFinderFilters
---@field show_one_lead_per_company? boolean
---@field source? instantly.ai_lead_finder_agents.create.Args.Source
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.ai_lead_finder_agents.update.Args
---@field ai_enrichment? table|instantly.Null
---@field ai_enrichment_workflow? string Template name, for display
---@field campaign_id? string|instantly.Campaign
---@field fallback_search_filters? instantly.LeadFinderFilters|instantly.Null Second search, for on_exhaustion fallback
---@field min_active_leads? number Refill below this number
---@field name? string
---@field on_exhaustion? "pause"|"fallback"|"broaden"|string What to do when no new leads are found
---@field search_filters? instantly.LeadFinderFilters
---@field show_one_lead_per_company? boolean
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.ai_lead_finder_agents.activities.Args
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---@alias instantly.ai_lead_finder_agents.activities.Item.EventType
---| '"top_up_started"'
---| '"top_up_completed"'
---| '"top_up_failed"'
---| '"search_exhausted"'
---| '"fallback_activated"'
---| '"fallback_exhausted"'
---| '"paused_exhausted"'
---| '"paused_insufficient_credits"'
---| '"campaign_not_found"'
---| '"agent_paused"'
---| '"agent_resumed"'
---| string # open: values may be added

---@class instantly.ai_lead_finder_agents.activities.Item.Payload
---@field campaign_active_leads_after? number
---@field leads_added? number
---@field reason? string

---@class instantly.ai_lead_finder_agents.activities.Item
---@field agent_id string
---@field event_type instantly.ai_lead_finder_agents.activities.Item.EventType
---@field id string
---@field organization_id string
---@field payload instantly.ai_lead_finder_agents.activities.Item.Payload
---@field timestamp_created string

---One page.
---@class instantly.ai_lead_finder_agents.activities.Page: instantly.Page
---@field items instantly.ai_lead_finder_agents.activities.Item[]

---@class instantly.GetLeadFinderAgentStatsResponse
---@field leads_added_total integer Leads added so far
---@field top_ups_completed integer
---@field top_ups_failed integer

---@alias instantly.ai_sales_agents.create.Args.AgentType
---| 2 # sales
---| 7 # recruiting
---| 8 # investment
---| 9 # user_research
---| 10 # partnership
---| number # open: values may be added

---@alias instantly.ai_sales_agents.create.Args.AgentTypeName
---| '"sales"'
---| '"recruiting"'
---| '"investment"'
---| '"user_research"'
---| '"partnership"'
---| string

---@class instantly.SalesAgentConfigInput.Memory
---@field active_business_offers_indexes? integer[] Positions in business_offers that are in use
---@field active_icps_indexes? integer[] Positions in icps that are in use
---@field business_description? string
---@field business_offers? string[]
---@field company? string
---@field custom_fields? string[] Raw writing rules, at most 10 where a limit is published
---@field icps? instantly.IdealCustomers.Item[] Ideal customers

---@class instantly.SalesAgentConfigInput.OutreachSettings
---@field campaign_schedule? instantly.CampaignSchedule
---@field daily_limit? number
---@field email_list? string[]
---@field email_tag_list? string[]
---@field first_email_text_only? boolean
---@field match_lead_esp? boolean
---@field open_tracking? boolean
---@field opt_out_settings? instantly.SalesAgentConfig.OutreachSettings.OptOutSettings
---@field prioritize_new_leads? boolean
---@field stop_on_reply? boolean

---@class instantly.SalesAgentConfigInput
---@field autonomy_settings? instantly.SalesAgentConfig.AutonomySettings
---@field enrichment_settings? instantly.SalesAgentPayload.AiSdrConfig.EnrichmentSettings
---@field investment_details? string Investment agents only
---@field memory? instantly.SalesAgentConfigInput.Memory What the agent knows of the business
---@field outreach_settings? instantly.SalesAgentConfigInput.OutreachSettings
---@field partnership_details? string Partnership agents only
---@field position_details? string Recruiting agents only
---@field research_details? string User research agents only
---@field slack_connection_id? string Slack for daily reports; null disconnects

---@class instantly.ai_sales_agents.create.Args
---@field agent_type? instantly.ai_sales_agents.create.Args.AgentType|instantly.ai_sales_agents.create.Args.AgentTypeName Kind of outreach; 2 when left out
---@field config? instantly.SalesAgentConfigInput
---@field description? string|instantly.Null
---@field initial_scrape_ready? boolean First scrape is finished
---@field input? string|instantly.Null URL, or text of the pitch deck
---@field is_duplicate? boolean Copy another agent
---@field master_lead_list_id? string|instantly.LeadList Lead list of the agent
---@field memory_from_workspace? boolean Copy the business details already stored
---@field name string
---@field self_improvement? boolean|instantly.Null Learn from past campaigns
---@field source_ai_sdr_id? string Agent to copy
---@field status? instantly.AIAgent.Status|instantly.AIAgent.StatusName
---@field type? "website"|"pitch_deck"|string Where the business details come from

---@class instantly.ai_sales_agents.update.Args
---@field config? instantly.SalesAgentConfigInput
---@field description? string|instantly.Null
---@field name? string
---@field self_improvement? boolean|instantly.Null Learn from past campaigns
---@field status? instantly.AIAgent.Status|instantly.AIAgent.StatusName

---@alias instantly.ai_sales_agents.activities.Args.ActionTypeItem
---| '"create_campaign"'
---| '"edit_campaign"'
---| '"stop_campaign"'
---| '"pause_campaign"'
---| '"enrich_leads"'
---| '"push_lead"'
---| '"recommend_lead"'
---| '"warning"'
---| '"initial_setup_scrape"'
---| '"initial_setup_campaigns"'
---| '"initial_setup_enrich"'
---| '"reply_received"'
---| '"opportunity_received"'
---| '"imported_leads"'
---| string # open: values may be added

---@class instantly.ai_sales_agents.activities.Args
---@field action_status? instantly.AISalesAgentActivity.ActionStatus[] States to keep; repeat the parameter
---@field action_type? instantly.ai_sales_agents.activities.Args.ActionTypeItem[] Kinds to keep; repeat the parameter
---@field exclude_live_feed_hidden? boolean Leave out what the live feed of the app hides
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_sales_agents.activities.Page: instantly.Page
---@field items instantly.AISalesAgentActivity[]

---@class instantly.ai_sales_agents.analytics.Args
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range

---@class instantly.GetSalesAgentAnalyticsResponse.LeadsFoundPerDayItem
---@field x? string
---@field y? number

---@class instantly.GetSalesAgentAnalyticsResponse.Totals
---@field leads_found? number
---@field opportunities? number
---@field opportunities_amount? number
---@field replies? number
---@field total_email_activity? number
---@field total_sent? number

---@class instantly.GetSalesAgentAnalyticsResponse
---@field leads_found_per_day? instantly.GetSalesAgentAnalyticsResponse.LeadsFoundPerDayItem[]
---@field opportunities_per_day? instantly.GetSalesAgentAnalyticsResponse.LeadsFoundPerDayItem[]
---@field replies_per_day? instantly.GetSalesAgentAnalyticsResponse.LeadsFoundPerDayItem[]
---@field total_email_activity_per_day? instantly.GetSalesAgentAnalyticsResponse.LeadsFoundPerDayItem[]
---@field totals? instantly.GetSalesAgentAnalyticsResponse.Totals

---@class instantly.ai_sales_agents.approve_activities.Args
---@field activity_ids string[]

---@class instantly.ApproveSalesAgentActivitiesResponse
---@field approved number

---@class instantly.ai_sales_agents.create_guidance_rule.Args
---@field content string
---@field title? string

---@class instantly.DeleteSalesAgentGuidanceRuleResponse
---@field deleted boolean
---@field id string

---@class instantly.ai_sales_agents.import_leads_activity.Args
---@field lead_ids (string|instantly.Lead)[]
---@field master_list_id string|instantly.LeadList
---@field source? "csv_import"|string

---@class instantly.ai_sales_agents.leads_activity.Args
---@field end_date? string Last day, or instant, of the range
---@field filter? "replied"|"has_opportunity"|string Keep leads that replied, or that have an opportunity
---@field limit? integer Page size
---@field start_date? string First day, or instant, of the range
---@field starting_after? string Cursor: address of the last lead seen
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---@class instantly.ai_sales_agents.leads_activity.Item
---@field bounced? boolean
---@field click_count? integer
---@field email? string
---@field emails_sent? integer
---@field has_opportunity? boolean
---@field lt_interest_status? instantly.CampaignSubsequence.Conditions.CrmStatusItem
---@field open_count? integer
---@field replied? boolean
---@field reply_count? integer

---One page.
---@class instantly.ai_sales_agents.leads_activity.Page: instantly.Page
---@field items instantly.ai_sales_agents.leads_activity.Item[]

---@class instantly.ai_sales_agents.leads_activity_summary.Args
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range

---@class instantly.GetSalesAgentLeadActivitySummaryResponse
---@field has_opportunity? integer
---@field opportunity_rate? number Fraction of total
---@field replied? integer
---@field reply_rate? number
---@field total? integer

---@class instantly.ai_sales_agents.list_guidance_rules.Args
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_sales_agents.list_guidance_rules.Page: instantly.Page
---@field items instantly.SalesAgentGuidanceRule[]

---@class instantly.ai_sales_agents.opportunities_summary.Args
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range

---@class instantly.GetSalesAgentOpportunitySummaryResponse.CampaignsItem
---@field campaign_id? string
---@field total_opportunities? number
---@field total_opportunity_value? number

---@class instantly.GetSalesAgentOpportunitySummaryResponse.Summary.Breakdown
---@field closed? number
---@field interested? number
---@field meeting_booked? number
---@field meeting_completed? number

---@class instantly.GetSalesAgentOpportunitySummaryResponse.Summary
---@field breakdown? instantly.GetSalesAgentOpportunitySummaryResponse.Summary.Breakdown
---@field total_opportunities? number
---@field total_value? number

---@class instantly.GetSalesAgentOpportunitySummaryResponse
---@field campaigns? instantly.GetSalesAgentOpportunitySummaryResponse.CampaignsItem[]
---@field summary? instantly.GetSalesAgentOpportunitySummaryResponse.Summary

---@class instantly.ai_sales_agents.reject_activities.Args
---@field activity_ids string[]
---@field rejection_reason string Why it was rejected

---@class instantly.RejectSalesAgentActivitiesResponse
---@field rejected number

---@class instantly.ai_sales_agents.reject_activity.Args
---@field rejection_reason string Why it was rejected

---@class instantly.ai_sales_agents.sdr_analytics.Args
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range

---@class instantly.ai_sales_agents.sdr_leads_activity.Args
---@field end_date? string Last day, or instant, of the range
---@field filter? "replied"|"has_opportunity"|string Keep leads that replied, or that have an opportunity
---@field limit? integer Page size
---@field skip? integer Items to skip when paging by offset
---@field start_date? string First day, or instant, of the range
---@field from? integer Items to skip: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_sales_agents.sdr_leads_activity.Page: instantly.Page
---@field items instantly.ai_sales_agents.leads_activity.Item[]

---@class instantly.ai_sales_agents.sdr_leads_activity_summary.Args
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range

---@class instantly.ai_sales_agents.sdr_opportunities_summary.Args
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range

---@class instantly.ai_sales_agents.sdr_reject_activity.Args
---@field rejection_reason string Why it was rejected

---@class instantly.ai_sales_agents.update_guidance_rule.Args
---@field content? string
---@field title? string

---@class instantly.ai_sales_agent_activities.list.Args
---@field action_status? instantly.AISalesAgentActivity.ActionStatus[] States to keep; repeat the parameter
---@field action_type? instantly.ai_sales_agents.activities.Args.ActionTypeItem[] Kinds to keep; repeat the parameter
---@field exclude_live_feed_hidden? boolean Leave out what the live feed of the app hides
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.ai_sales_agent_activities.Page: instantly.Page
---@field items instantly.AISalesAgentActivity[]

---@class instantly.api_keys.list.Args
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.api_keys.Page: instantly.Page
---@field items instantly.APIKey[]

---@class instantly.api_keys.create.Args
---@field name string
---@field scopes instantly.ApiKeyScopes.Item[]

---@alias instantly.accounts.list.Args.Filter
---| '"ACC_FILTER_PAUSED"'
---| '"ACC_FILTER_ERROR"'
---| '"ACC_FILTER_NO_CTD"'
---| '"ACC_FILTER_PW_ACCOUNTS"'
---| '"ACC_FILTER_DFY"'
---| '"ACC_FILTER_DFY_SETUP_PENDING"'
---| '"ACC_FILTER_W_ACTIVE"'
---| '"ACC_FILTER_W_PAUSED"'
---| '"ACC_FILTER_W_ERROR"'
---| string # open: values may be added

---@class instantly.accounts.list.Args
---@field filter? instantly.accounts.list.Args.Filter Preset account filter
---@field include_tags? boolean Add the tags to each account
---@field limit? integer Page size
---@field provider_code? instantly.Account.ProviderCode|instantly.Account.ProviderCodeName Keep accounts of this provider
---@field search? string Text to look for
---@field skip? integer Items to skip when paging by offset
---@field sort_by? "timestamp_created"|"email"|"stat_warmup_score"|"status"|string Column to sort by
---@field sort_order? "asc"|"desc"|string Direction of the sort
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field status? instantly.Account.Status|instantly.Account.StatusName Keep items in this state
---@field tag_ids? string Comma-separated tag ids, any of which must match
---@field tag_ids_all? string Comma-separated tag ids, all of which must match
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.accounts.Page: instantly.Page
---@field items instantly.Account[]

---@class instantly.accounts.create.Args
---@field daily_limit? number|instantly.Null Sends per day
---@field email string
---@field enable_slow_ramp? boolean|instantly.Null Raise the daily volume step by step
---@field first_name string
---@field imap_host string
---@field imap_password string
---@field imap_port number
---@field imap_username string
---@field inbox_placement_test_limit? number|instantly.Null
---@field last_name string
---@field provider_code instantly.Account.ProviderCode|instantly.Account.ProviderCodeName Mail provider
---@field reply_to? string Reply-to address
---@field sending_gap? number Minutes between two sends
---@field signature? string|instantly.Null
---@field skip_cname_check? boolean
---@field smtp_host string
---@field smtp_password string
---@field smtp_port number
---@field smtp_username string
---@field tracking_domain_name? string|instantly.Null Custom tracking domain
---@field tracking_domain_status? string|instantly.Null
---@field warmup? instantly.AccountWarmup
---@field warmup_custom_ftag? string

---@class instantly.accounts.update.Args
---@field daily_limit? number|instantly.Null Sends per day
---@field enable_slow_ramp? boolean|instantly.Null Raise the daily volume step by step
---@field first_name? string
---@field inbox_placement_test_limit? number|instantly.Null
---@field last_name? string
---@field remove_tracking_domain? boolean
---@field reply_to? string|instantly.Null Reply-to address
---@field sending_gap? number Minutes between two sends
---@field signature? string|instantly.Null
---@field skip_cname_check? boolean
---@field tracking_domain_name? string|instantly.Null Custom tracking domain
---@field tracking_domain_status? string|instantly.Null
---@field warmup? instantly.AccountWarmup

---@class instantly.accounts.analytics_daily.Args
---@field emails? (string|instantly.Account)[] Accounts to include, up to 200; documented as needed
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range

---@class instantly.GetDailyAccountAnalyticsResponse.Item
---@field bounced integer
---@field clicks integer
---@field contacted integer
---@field date string
---@field email_account string
---@field new_leads_contacted integer
---@field opened integer
---@field replies integer
---@field replies_automatic integer
---@field sent integer
---@field unique_clicks integer
---@field unique_opened integer
---@field unique_replies integer
---@field unique_replies_automatic integer

---@class instantly.accounts.ctd_status.Args
---@field host string Host name of the tracking domain

---@class instantly.GetCtdStatusResponse
---@field cname? boolean
---@field host? string
---@field ssl? boolean
---@field success? boolean

---@class instantly.accounts.disable_warmup.Args.Filter
---@field filter? instantly.accounts.list.Args.Filter
---@field tag_id? string

---@class instantly.accounts.disable_warmup.Args
---@field emails? (string|instantly.Account)[]
---@field excluded_emails? string[]
---@field filter? instantly.accounts.disable_warmup.Args.Filter|instantly.Null
---@field include_all_emails? boolean
---@field search? string

---@class instantly.accounts.enable_warmup.Args
---@field emails? (string|instantly.Account)[]
---@field excluded_emails? string[]
---@field filter? instantly.accounts.disable_warmup.Args.Filter|instantly.Null
---@field include_all_emails? boolean
---@field search? string

---@class instantly.accounts.move.Args
---@field destination_workspace_id string
---@field emails (string|instantly.Account)[]
---@field source_workspace_id string

---@class instantly.MoveAccountsResponse
---@field status? "success"|string Health of the account

---@class instantly.accounts.pause_many.Args
---@field emails (string|instantly.Account)[]

---@class instantly.PauseAccountsResponse
---@field failed_emails string[]
---@field paused_emails string[]

---@class instantly.accounts.test_vitals.Args
---@field accounts? (string|instantly.Account)[]

---@class instantly.TestAccountVitalsResponse.FailureListItem
---@field allPass? boolean
---@field dkim? boolean
---@field dmarc? boolean
---@field domain? string
---@field mx? boolean
---@field spf? boolean

---@class instantly.TestAccountVitalsResponse
---@field failure_list? instantly.TestAccountVitalsResponse.FailureListItem[]
---@field status? string Health of the account
---@field success_list? instantly.TestAccountVitalsResponse.FailureListItem[]

---@class instantly.accounts.warmup_analytics.Args
---@field emails (string|instantly.Account)[]

---@class instantly.GetWarmupAnalyticsResponse
---@field aggregate_data? table
---@field email_date_data? table

---@class instantly.account_campaign_mappings.list.Args
---@field limit? number Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---@class instantly.AccountCampaignMapping
---@field campaign_id string
---@field campaign_name string
---@field status? instantly.Campaign.Status
---@field timestamp_created string

---One page.
---@class instantly.account_campaign_mappings.Page: instantly.Page
---@field items instantly.AccountCampaignMapping[]

---@class instantly.audit_logs.list.Args
---@field activity_type? number Keep records of this activity
---@field end_date? string Last day, or instant, of the range
---@field limit? integer Page size
---@field search? string Text to look for
---@field start_date? string First day, or instant, of the range
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.audit_logs.Page: instantly.Page
---@field items instantly.AuditLog[]

---@class instantly.background_jobs.list.Args
---@field entity_id? string Comma-separated entity ids
---@field entity_type? instantly.BackgroundJob.EntityType Keep jobs on this kind of entity
---@field excluded_ids? string Comma-separated job ids to leave out
---@field ids? string Comma-separated job ids
---@field included_ids? string Comma-separated job ids to force in
---@field limit? integer Page size
---@field sort_column? "created_at"|"updated_at"|string Column to sort by
---@field sort_order? "asc"|"desc"|string Direction of the sort
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field status? string Comma-separated states: pending, in-progress, success, failed, draining, paused, cancelled
---@field type? instantly.BackgroundJob.Type Keep jobs of this type
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.background_jobs.Page: instantly.Page
---@field items instantly.BackgroundJob[]

---@class instantly.background_jobs.get.Args
---@field data_fields? string Comma-separated keys of data to return

---@class instantly.block_list_entries.list.Args
---@field domains_only? boolean Keep entries that block whole domains
---@field limit? integer Page size
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.block_list_entries.Page: instantly.Page
---@field items instantly.BlockListEntry[]

---@class instantly.block_list_entries.create.Args
---@field bl_value string Address or domain

---@class instantly.block_list_entries.update.Args
---@field bl_value? string Address or domain

---@class instantly.block_list_entries.bulk_create.Args
---@field bl_values string[]

---@class instantly.BulkCreateBlockListEntriesResponse
---@field invalid_count number
---@field items instantly.BlockListEntry[]
---@field valid_count number

---@class instantly.block_list_entries.bulk_delete.Args
---@field ids (string|instantly.BlockListEntry)[]

---@class instantly.block_list_entries.delete_all.Args
---@field domains_only? boolean Keep entries that block whole domains
---@field search? string Text to look for

---@class instantly.block_list_entries.download.Args
---@field domains_only? boolean Keep entries that block whole domains
---@field search? string Text to look for

---@class instantly.DeletePhoneNumberResponse
---@field country? string
---@field id? string
---@field locality? string
---@field organization_id? string
---@field phone_number? string
---@field subscription_id? string
---@field timestamp_created? string
---@field twilio_sid? string

---@class instantly.ListPhoneNumbersResponse.Item
---@field country? string
---@field id? string
---@field locality? string
---@field organization_id? string
---@field phone_number? string
---@field price? number
---@field renewal_date? string
---@field subscription_id? string
---@field timestamp_created? string
---@field twilio_sid? string

---@class instantly.campaigns.list.Args
---@field ai_sales_agent_id? string Keep campaigns made by this AI agent
---@field exclude_status? instantly.Campaign.Status|instantly.Campaign.StatusName Leave out campaigns in this state
---@field limit? integer Page size
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field status? instantly.Campaign.Status|instantly.Campaign.StatusName Keep items in this state
---@field tag_ids? string Comma-separated tag ids, any of which must match
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.campaigns.Page: instantly.Page
---@field items instantly.Campaign[]

---@class instantly.campaigns.create.Args
---@field ai_sdr_id? string|instantly.Null AI agent that made it
---@field allow_risky_contacts? boolean|instantly.Null Send to risky addresses
---@field auto_variant_select? instantly.Campaign.AutoVariantSelect|instantly.Null Pick the winning variant automatically
---@field bcc_list? string[] BCC addresses
---@field campaign_schedule instantly.CampaignSchedule When the campaign may send
---@field cc_list? string[] CC addresses
---@field daily_limit? number|instantly.Null Emails per day
---@field daily_max_leads? integer|instantly.Null New leads contacted per day
---@field disable_bounce_protect? boolean|instantly.Null Turn bounce protection off
---@field email_gap? number|instantly.Null Minutes between two emails
---@field email_list? (string|instantly.Account)[] Sending accounts
---@field email_tag_list? (string|instantly.CustomTag)[] Tags whose accounts send
---@field first_email_text_only? boolean|instantly.Null First email in plain text
---@field insert_unsubscribe_header? boolean|instantly.Null Add a List-Unsubscribe header
---@field is_evergreen? boolean|instantly.Null Keeps accepting leads
---@field limit_emails_per_company_override? instantly.Campaign.LimitEmailsPerCompanyOverride|instantly.Null Own limit per company instead of that of the workspace
---@field link_tracking? boolean|instantly.Null Track clicks
---@field match_lead_esp? boolean|instantly.Null Send from the provider the lead uses
---@field name string Display name
---@field open_tracking? boolean Track opens
---@field owned_by? string|instantly.Null Owning user
---@field pl_value? number|instantly.Null Value of a positive lead
---@field prioritize_new_leads? boolean|instantly.Null New leads before follow-ups
---@field provider_routing_rules? instantly.Campaign.ProviderRoutingRulesItem[] Which sender providers may write to which recipient providers
---@field random_wait_max? number|instantly.Null Most extra random minutes between emails
---@field sequences? instantly.CampaignSequences.Item[] Email steps; only the first element is used
---@field stop_for_company? boolean|instantly.Null A reply stops the whole domain
---@field stop_on_auto_reply? boolean|instantly.Null Stop for a lead whose auto-reply arrives
---@field stop_on_reply? boolean|instantly.Null Stop for a lead that replies
---@field text_only? boolean|instantly.Null Plain text only

---@class instantly.campaigns.update.Args
---@field allow_risky_contacts? boolean|instantly.Null Send to risky addresses
---@field auto_variant_select? instantly.Campaign.AutoVariantSelect|instantly.Null Pick the winning variant automatically
---@field bcc_list? string[] BCC addresses
---@field campaign_schedule? instantly.CampaignSchedule When the campaign may send
---@field cc_list? string[] CC addresses
---@field daily_limit? number|instantly.Null Emails per day
---@field daily_max_leads? integer|instantly.Null New leads contacted per day
---@field disable_bounce_protect? boolean|instantly.Null Turn bounce protection off
---@field email_gap? number|instantly.Null Minutes between two emails
---@field email_list? (string|instantly.Account)[] Sending accounts
---@field email_tag_list? (string|instantly.CustomTag)[] Tags whose accounts send
---@field first_email_text_only? boolean|instantly.Null First email in plain text
---@field insert_unsubscribe_header? boolean|instantly.Null Add a List-Unsubscribe header
---@field is_evergreen? boolean|instantly.Null Keeps accepting leads
---@field limit_emails_per_company_override? instantly.Campaign.LimitEmailsPerCompanyOverride|instantly.Null Own limit per company instead of that of the workspace
---@field link_tracking? boolean|instantly.Null Track clicks
---@field match_lead_esp? boolean|instantly.Null Send from the provider the lead uses
---@field name? string Display name
---@field open_tracking? boolean Track opens
---@field owned_by? string|instantly.Null Owning user
---@field pl_value? number|instantly.Null Value of a positive lead
---@field prioritize_new_leads? boolean|instantly.Null New leads before follow-ups
---@field provider_routing_rules? instantly.Campaign.ProviderRoutingRulesItem[] Which sender providers may write to which recipient providers
---@field random_wait_max? number|instantly.Null Most extra random minutes between emails
---@field sequences? instantly.CampaignSequences.Item[] Email steps; only the first element is used
---@field stop_for_company? boolean|instantly.Null A reply stops the whole domain
---@field stop_on_auto_reply? boolean|instantly.Null Stop for a lead whose auto-reply arrives
---@field stop_on_reply? boolean|instantly.Null Stop for a lead that replies
---@field text_only? boolean|instantly.Null Plain text only

---@class instantly.campaigns.add_variables.Args
---@field variables string[]

---@class instantly.campaigns.analytics.Args
---@field end_date? string Last day, or instant, of the range
---@field exclude_total_leads_count? boolean Skip the lead total for a faster answer
---@field id? string|instantly.Campaign One campaign; all when left out
---@field ids? (string|instantly.Campaign)[] Several ids; repeat the parameter
---@field start_date? string First day, or instant, of the range
---@field campaign? instantly.Ref|instantly.Ref[] The campaign, whatever this call names it

---@class instantly.GetCampaignAnalyticsResponse.Item
---@field bounced_count integer
---@field campaign_id string
---@field campaign_is_evergreen boolean
---@field campaign_name string
---@field campaign_status number
---@field completed_count integer
---@field contacted_count integer
---@field emails_sent_count integer
---@field leads_count integer
---@field link_click_count integer
---@field link_click_count_unique? integer
---@field link_click_count_unique_by_step? integer
---@field new_leads_contacted_count integer
---@field open_count integer
---@field open_count_unique? integer
---@field open_count_unique_by_step? integer
---@field reply_count integer
---@field reply_count_automatic? integer
---@field reply_count_automatic_unique? integer
---@field reply_count_automatic_unique_by_step? integer
---@field reply_count_unique? integer
---@field reply_count_unique_by_step? integer
---@field total_opportunities integer
---@field total_opportunity_value number
---@field unsubscribed_count integer

---@class instantly.campaigns.analytics_daily.Args
---@field campaign_id? string|instantly.Campaign Id of the campaign; all when left out
---@field campaign_status? instantly.Campaign.Status|instantly.Campaign.StatusName Keep campaigns in this state
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.GetDailyCampaignAnalyticsResponse.Item
---@field clicks? integer
---@field contacted? integer
---@field date? string
---@field new_leads_contacted? integer
---@field opened? integer
---@field opportunities? integer
---@field replies? integer
---@field replies_automatic? integer
---@field sent? integer
---@field unique_clicks? integer
---@field unique_opened? integer
---@field unique_opportunities? integer
---@field unique_replies? integer
---@field unique_replies_automatic? integer

---@class instantly.campaigns.analytics_overview.Args
---@field campaign_status? instantly.Campaign.Status|instantly.Campaign.StatusName Keep campaigns in this state
---@field end_date? string Last day, or instant, of the range
---@field expand_crm_events? boolean Count every interest event, not only the first per contact
---@field id? string|instantly.Campaign One campaign; all when left out
---@field ids? (string|instantly.Campaign)[] Several ids; repeat the parameter
---@field start_date? string First day, or instant, of the range
---@field campaign? instantly.Ref|instantly.Ref[] The campaign, whatever this call names it

---@class instantly.GetCampaignAnalyticsOverviewResponse
---@field bounced_count? integer
---@field completed_count? integer
---@field contacted_count? integer
---@field emails_sent_count? integer
---@field link_click_count? integer
---@field link_click_count_unique? integer
---@field link_click_count_unique_by_step? integer
---@field new_leads_contacted_count? integer
---@field open_count? integer
---@field open_count_unique? integer
---@field open_count_unique_by_step? integer
---@field reply_count? integer
---@field reply_count_automatic? integer
---@field reply_count_automatic_unique? integer
---@field reply_count_automatic_unique_by_step? integer
---@field reply_count_unique? integer
---@field reply_count_unique_by_step? integer
---@field total_closed? integer
---@field total_interested? integer
---@field total_meeting_booked? integer
---@field total_meeting_completed? integer
---@field total_opportunities? integer
---@field total_opportunity_value? number
---@field unsubscribed_count? integer

---@class instantly.campaigns.analytics_steps.Args
---@field campaign_id? string|instantly.Campaign Id of the campaign; all when left out
---@field end_date? string Last day, or instant, of the range
---@field include_opportunities_count? boolean Add opportunity counts per step
---@field start_date? string First day, or instant, of the range
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.GetCampaignStepsAnalyticsResponse.Item
---@field clicks integer
---@field meetings_booked? integer
---@field opened integer
---@field opportunities? integer
---@field replies integer
---@field replies_automatic integer
---@field sent integer
---@field step? string
---@field unique_clicks integer
---@field unique_opened integer
---@field unique_opportunities? integer
---@field unique_replies integer
---@field unique_replies_automatic integer
---@field variant? string
---@field won? integer

---@class instantly.CountLaunchedCampaignsResponse
---@field count number

---@class instantly.campaigns.duplicate.Args
---@field name? string Display name

---@class instantly.campaigns.search_by_contact.Args
---@field search? string Address of the lead
---@field sort_column? string Column to sort by
---@field sort_order? string Direction of the sort
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.campaigns.search_by_contact.Page: instantly.Page
---@field items instantly.Campaign[]

---@class instantly.campaigns.sending_status.Args
---@field with_ai_summary? boolean Add a summary written by AI

---@class instantly.SendingDiagnostics.AccountsSummary.Unavailable
---@field daily_limit_hit? number
---@field disconnected? number
---@field global_gap_not_met? number
---@field slow_ramp_limit_hit? number

---@class instantly.SendingDiagnostics.AccountsSummary
---@field available? number
---@field total_connected? number
---@field unavailable? instantly.SendingDiagnostics.AccountsSummary.Unavailable

---@class instantly.SendingDiagnostics.CampaignDailyLimit
---@field limit? number
---@field limit_hit? boolean
---@field sent? number

---@class instantly.SendingDiagnostics.DomainLimiter
---@field active? boolean
---@field domains_at_limit? number

---@class instantly.SendingDiagnostics.EspRoutingStatus
---@field connected_esps? number[]
---@field enabled? boolean
---@field waiting_for_match? boolean

---@class instantly.SendingDiagnostics.FollowUpsWaiting
---@field count? number
---@field earliest_wait_time_seconds? number

---@class instantly.SendingDiagnostics.IssueTracking
---@field consecutive_loops_with_issue? number
---@field current_status_code? string
---@field issue_first_seen_at? string
---@field last_healthy_send_at? string

---@class instantly.SendingDiagnostics.LeadsStatus
---@field account_unavailable_skips? number
---@field delay_not_met_skips? number
---@field no_leads_ready? boolean

---@class instantly.SendingDiagnostics.NewLeadLimit
---@field contacted? number
---@field enabled? boolean
---@field limit? number
---@field limit_hit? boolean

---@class instantly.SendingDiagnostics.ScheduleStatus
---@field in_schedule? boolean

---@class instantly.SendingDiagnostics.SendOneByOne
---@field enabled? boolean
---@field single_account_per_wait_gap? boolean

---@alias instantly.SendingDiagnostics.Status
---| '"campaign_paused"'
---| '"campaign_draft"'
---| '"campaign_completed"'
---| '"campaign_running_subsequences"'
---| '"campaign_bounce_protect"'
---| '"campaign_accounts_unhealthy"'
---| '"campaign_account_suspended"'
---| '"out_of_schedule"'
---| '"waiting_for_leads"'
---| '"daily_limit_met"'
---| '"account_daily_limit_met"'
---| '"new_lead_limit_met"'
---| '"all_accounts_unhealthy"'
---| '"waiting_for_esp_match"'
---| '"domain_limit_reached"'
---| '"follow_up_delay_not_met"'
---| '"no_accounts_available"'
---| '"healthy"'
---| string # open: values may be added

---@class instantly.SendingDiagnostics
---@field accounts_summary? instantly.SendingDiagnostics.AccountsSummary
---@field campaign_daily_limit? instantly.SendingDiagnostics.CampaignDailyLimit
---@field campaign_id? string
---@field domain_limiter? instantly.SendingDiagnostics.DomainLimiter
---@field esp_routing_status? instantly.SendingDiagnostics.EspRoutingStatus
---@field follow_ups_waiting? instantly.SendingDiagnostics.FollowUpsWaiting
---@field issue_tracking? instantly.SendingDiagnostics.IssueTracking
---@field last_updated? string
---@field leads_status? instantly.SendingDiagnostics.LeadsStatus
---@field new_lead_limit? instantly.SendingDiagnostics.NewLeadLimit
---@field schedule_status? instantly.SendingDiagnostics.ScheduleStatus
---@field send_one_by_one? instantly.SendingDiagnostics.SendOneByOne
---@field status? instantly.SendingDiagnostics.Status
---@field subsequence_id? string

---@class instantly.GetCampaignSendingStatusResponse.Summary
---@field ai_summary? string
---@field issue_started_at? string
---@field last_healthy_send_at? string
---@field status? string
---@field status_message? string

---@class instantly.GetCampaignSendingStatusResponse
---@field diagnostics? instantly.SendingDiagnostics
---@field summary? instantly.GetCampaignSendingStatusResponse.Summary

---@class instantly.subsequences.list.Args
---@field limit? integer Page size
---@field parent_campaign? string|instantly.Campaign Id of the campaign whose subsequences to list
---@field parent_campaign_not? string|instantly.Campaign Leave out the subsequences of this campaign
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field campaign? instantly.Ref The campaign, whatever this call names it
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.subsequences.Page: instantly.Page
---@field items instantly.CampaignSubsequence[]

---@class instantly.subsequences.create.Args
---@field auto_variant_select? instantly.Campaign.AutoVariantSelect|instantly.Null
---@field conditions instantly.CampaignSubsequence.Conditions What moves a lead into the subsequence
---@field daily_limit? number|instantly.Null
---@field daily_limit_mode? "inherit"|"custom"|"unlimited"|string Where the daily limit comes from
---@field ignore_account_daily_limit? boolean Send past the account limits
---@field name string
---@field parent_campaign string|instantly.Campaign
---@field sequences? instantly.CampaignSequences.Item[]
---@field subsequence_schedule? instantly.CampaignSchedule
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.subsequences.update.Args
---@field auto_variant_select? instantly.Campaign.AutoVariantSelect|instantly.Null
---@field conditions? instantly.CampaignSubsequence.Conditions What moves a lead into the subsequence
---@field daily_limit? number|instantly.Null
---@field daily_limit_mode? "inherit"|"custom"|"unlimited"|string Where the daily limit comes from
---@field ignore_account_daily_limit? boolean Send past the account limits
---@field name? string
---@field sequences? instantly.CampaignSequences.Item[]
---@field subsequence_schedule? instantly.CampaignSchedule

---@class instantly.subsequences.analytics.Args
---@field campaign_id string|instantly.Campaign Id of the campaign
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.GetSubsequenceAnalyticsResponse.Item
---@field emails_sent number
---@field subsequence_id string
---@field unique_opens number
---@field unique_replies number

---@class instantly.subsequences.analytics_steps.Args
---@field end_date? string Last day, or instant, of the range
---@field start_date? string First day, or instant, of the range

---@class instantly.GetSubsequenceStepsAnalyticsResponse.Item
---@field clicks integer
---@field opened integer
---@field replies integer
---@field replies_automatic integer
---@field sent integer
---@field step? string
---@field unique_clicks integer
---@field unique_opened integer
---@field unique_replies integer
---@field unique_replies_automatic integer
---@field variant? string

---@class instantly.subsequences.duplicate.Args
---@field name? string
---@field parent_campaign string|instantly.Campaign
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.subsequences.sending_status.Args
---@field with_ai_summary? boolean Add a summary written by AI

---@class instantly.custom_tags.list.Args
---@field limit? integer Page size
---@field resource_ids? string Ids of accounts or campaigns
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field tag_ids? string Tag ids
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.custom_tags.Page: instantly.Page
---@field items instantly.CustomTag[]

---@class instantly.custom_tags.create.Args
---@field description? string|instantly.Null
---@field label string

---@class instantly.custom_tags.update.Args
---@field description? string|instantly.Null
---@field label? string

---@class instantly.custom_tags.toggle_resource.Args.FilterForm2
---@field filter? instantly.accounts.list.Args.Filter
---@field search? string
---@field tag_id? string|"no-tag"|string
---@field tag_ids? string[]
---@field tag_ids_all? string[]

---@class instantly.custom_tags.toggle_resource.Args
---@field assign boolean
---@field excluded_resource_ids? string[]
---@field filter? instantly.accounts.list.Args.Filter|instantly.custom_tags.toggle_resource.Args.FilterForm2|instantly.Null
---@field resource_ids? string[]
---@field resource_type instantly.CustomTagMapping.ResourceType|instantly.CustomTagMapping.ResourceTypeName
---@field search? string
---@field selected_all? boolean
---@field tag_ids string[]

---@class instantly.ToggleTagResourceResponse
---@field success? boolean

---@class instantly.custom_tag_mappings.list.Args
---@field limit? integer Page size
---@field resource_ids? string Ids of accounts or campaigns
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.custom_tag_mappings.Page: instantly.Page
---@field items instantly.CustomTagMapping[]

---@class instantly.dfy_email_account_orders.list.Args
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---@class instantly.DFYEmailAccountOrder
---@field domain string
---@field forwarding_domain? string
---@field forwarding_mode? "redirect"|"stealth"|string
---@field is_pre_warmed_up? boolean
---@field timestamp_cancelled? string
---@field timestamp_created string
---@field workspace_id string

---One page.
---@class instantly.dfy_email_account_orders.Page: instantly.Page
---@field items instantly.DFYEmailAccountOrder[]

---@class instantly.dfy_email_account_orders.create.Args.ItemsItem.AccountsItem
---@field email_address_prefix string
---@field first_name string
---@field last_name string

---@alias instantly.dfy_email_account_orders.create.Args.ItemsItem.EmailProvider
---| 1 # google
---| 2 # airmail
---| 3 # microsoft_outlook
---| number # open: values may be added

---@alias instantly.dfy_email_account_orders.create.Args.ItemsItem.EmailProviderName
---| '"google"'
---| '"airmail"'
---| '"microsoft_outlook"'
---| string

---@class instantly.dfy_email_account_orders.create.Args.ItemsItem
---@field accounts? instantly.dfy_email_account_orders.create.Args.ItemsItem.AccountsItem[]
---@field domain string
---@field email_provider? instantly.dfy_email_account_orders.create.Args.ItemsItem.EmailProvider
---@field forwarding_domain? string

---@class instantly.dfy_email_account_orders.create.Args
---@field items instantly.dfy_email_account_orders.create.Args.ItemsItem[]
---@field order_type "dfy"|"pre_warmed_up"|"extra_accounts"|string
---@field simulation? boolean Quote only, no charge

---@class instantly.CreateDFYEmailAccountOrderResponse.InvalidAccountsItem
---@field domain string
---@field email string
---@field first_name string
---@field last_name string
---@field reason string

---@alias instantly.CreateDFYEmailAccountOrderResponse.OrderError
---| '"unavailable_domains"'
---| '"blacklist_domains"'
---| '"invalid_domains"'
---| '"invalid_forwarding_domains"'
---| '"invalid_accounts"'
---| '"payment_failed"'
---| '"missing_domain_orders"'
---| '"domains_without_accounts"'
---| '"provider_mismatch"'
---| '"unsupported_provider"'
---| '"provider_unavailable"'
---| string # open: values may be added

---@class instantly.CreateDFYEmailAccountOrderResponse.OrderItemsItem
---@field accounts instantly.dfy_email_account_orders.create.Args.ItemsItem.AccountsItem[]
---@field accounts_price number
---@field domain string
---@field domain_monthly_price? number
---@field domain_price number
---@field email_provider instantly.dfy_email_account_orders.create.Args.ItemsItem.EmailProvider
---@field forwarding_domain? string
---@field total_discount number
---@field total_price number

---@class instantly.CreateDFYEmailAccountOrderResponse
---@field blacklist_domains string[]
---@field blacklist_keywords? string[]
---@field cart_order_id? string
---@field checkout_required? boolean
---@field checkout_url? string
---@field domains_without_accounts string[]
---@field free_domains string[]
---@field invalid_accounts instantly.CreateDFYEmailAccountOrderResponse.InvalidAccountsItem[]
---@field invalid_domains string[]
---@field invalid_forwarding_domains string[]
---@field missing_domain_orders string[]
---@field number_of_accounts_ordered number
---@field number_of_domains_ordered number
---@field order_error? instantly.CreateDFYEmailAccountOrderResponse.OrderError Why the order was refused
---@field order_is_valid boolean
---@field order_items instantly.CreateDFYEmailAccountOrderResponse.OrderItemsItem[]
---@field order_placed boolean Whether the order went through
---@field payment_failure_reason? "payment_method_not_supported"|"authentication_required"|"card_expired"|"generic_decline"|string
---@field payment_method_brand string
---@field payment_method_last_4_digits string
---@field payment_method_name_on_card string
---@field price_per_account_per_month? number
---@field price_per_account_per_month_by_account_type? table
---@field price_per_domain_per_month? number
---@field price_per_domain_per_year number
---@field provider_mismatch_domains string[]
---@field simulation boolean Quote only, no charge
---@field total_accounts_price_per_month number
---@field total_discount number
---@field total_domains_price_per_year number
---@field total_price number
---@field total_price_per_month number
---@field total_price_per_year number
---@field unavailable_domains string[]
---@field unavailable_email_providers instantly.dfy_email_account_orders.create.Args.ItemsItem.EmailProvider[]
---@field unsupported_provider_domains string[]

---@class instantly.dfy_email_account_orders.accounts.Args
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field with_passwords? boolean Return mailbox passwords too
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---@class instantly.dfy_email_account_orders.accounts.Item
---@field domain string
---@field email string
---@field email_provider instantly.dfy_email_account_orders.create.Args.ItemsItem.EmailProvider
---@field first_name string
---@field id string
---@field is_pre_warmed_up boolean
---@field last_name string
---@field password? string
---@field timestamp_cancelled string
---@field timestamp_created string

---One page.
---@class instantly.dfy_email_account_orders.accounts.Page: instantly.Page
---@field items instantly.dfy_email_account_orders.accounts.Item[]

---@class instantly.dfy_email_account_orders.cancel_accounts.Args
---@field accounts string[]

---@class instantly.CancelDFYEmailAccountsResponse.ItemsItem
---@field domain string
---@field email string
---@field email_provider instantly.dfy_email_account_orders.create.Args.ItemsItem.EmailProvider
---@field first_name string
---@field id string
---@field is_pre_warmed_up boolean
---@field last_name string
---@field timestamp_cancelled string
---@field timestamp_created string

---@class instantly.CancelDFYEmailAccountsResponse
---@field items instantly.CancelDFYEmailAccountsResponse.ItemsItem[]

---@class instantly.dfy_email_account_orders.check_domains.Args
---@field domains string[]

---@class instantly.CheckDomainsAvailabilityResponse.ResultsItem
---@field available? boolean
---@field domain? string
---@field restricted_keyword? string
---@field unavailable_reason? "restricted"|string

---@class instantly.CheckDomainsAvailabilityResponse
---@field results? instantly.CheckDomainsAvailabilityResponse.ResultsItem[]

---@class instantly.dfy_email_account_orders.pre_warmed_up_domains.Args
---@field extensions? ("com"|"org"|"co"|string)[]
---@field search? string

---@class instantly.PreWarmedUpDomainsListResponse.DomainsWithTypeItem
---@field account_type instantly.dfy_email_account_orders.create.Args.ItemsItem.EmailProvider
---@field domain string

---@class instantly.PreWarmedUpDomainsListResponse
---@field domains? string[]
---@field domains_with_type? instantly.PreWarmedUpDomainsListResponse.DomainsWithTypeItem[]

---@class instantly.dfy_email_account_orders.similar_domains.Args
---@field domain string
---@field tlds? ("com"|"org"|string)[]

---@class instantly.GenerateSimilarDomainsResponse
---@field domains? string[]

---@class instantly.domain_forwardings.update.Args
---@field forwarding_domain string Destination; null when nothing is set
---@field forwarding_mode? "redirect"|"stealth"|string redirect changes the address shown, stealth keeps it

---@class instantly.emails.list.Args
---@field assigned_to? string Id of the user the lead is assigned to
---@field campaign_id? string|instantly.Campaign Id of the campaign
---@field company_domain? string Domain of the company
---@field eaccount? string|instantly.Account Comma-separated sending accounts
---@field email_type? "received"|"sent"|"manual"|string Keep sent, received or manual messages
---@field has_reminder? boolean Keep messages with a reminder
---@field i_status? number Keep messages with this interest status
---@field is_unread? boolean Keep unread, or read, messages
---@field latest_of_thread? boolean Keep only the newest message of each thread
---@field lead? string Address of the lead
---@field limit? integer Page size
---@field list_id? string|instantly.LeadList Id of the lead list
---@field marked_as_done? boolean Keep messages marked done
---@field max_timestamp_created? string Created before this instant
---@field min_timestamp_created? string Created after this instant
---@field mode? "emode_focused"|"emode_others"|"emode_all"|string Unibox tab to read
---@field preview_only? boolean Return previews instead of bodies
---@field scheduled_only? boolean Keep scheduled messages
---@field search? string Text to look for
---@field sort_order? "asc"|"desc"|string Direction of the sort
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field campaign? instantly.Ref The campaign, whatever this call names it
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.emails.Page: instantly.Page
---@field items instantly.Email[]

---@class instantly.emails.update.Args
---@field is_unread? number|instantly.Null 1 when unread
---@field reminder_ts? string|instantly.Null

---@class instantly.emails.forward.Args
---@field assigned_to? string
---@field bcc_address_email_list? string
---@field body? instantly.Email.Body
---@field cc_address_email_list? string
---@field eaccount string|instantly.Account Sending account
---@field forwarded_attachments? string
---@field include_original_body? boolean
---@field reply_to? string
---@field reply_to_uuid string|instantly.Email Id of the message answered or forwarded
---@field subject string
---@field to_address_email_list string Comma-separated recipients

---@class instantly.emails.reply.Args
---@field additional_recipients? string[]
---@field assigned_to? string
---@field bcc_address_email_list? string
---@field body instantly.Email.Body
---@field cc_address_email_list? string
---@field eaccount string|instantly.Account Sending account
---@field reminder_ts? string
---@field reply_to_uuid string|instantly.Email Id of the message answered or forwarded
---@field subject string

---@class instantly.emails.send_test.Args.Body
---@field html string

---@class instantly.emails.send_test.Args
---@field body instantly.emails.send_test.Args.Body
---@field eaccount string|instantly.Account Sending account
---@field subject string
---@field to_address_email_list string Comma-separated recipients

---@class instantly.emails.send_test.AnswerForm1
---@field status "success"|string

---@class instantly.emails.send_test.AnswerForm2
---@field error "ACC_AUTH_ERROR"|"ACC_NOT_FOUND"|"ACC_UNKNOWN_ERROR"|string

---@class instantly.CountUnreadEmailsResponse
---@field count? number

---@class instantly.email_verifications.create.Args
---@field email string
---@field webhook_url? string

---@class instantly.inbox_placement_analytics.list.Args
---@field date_from? string Start of the range
---@field date_to? string End of the range
---@field limit? integer Page size
---@field recipient_esp? string Comma-separated providers
---@field recipient_geo? string Comma-separated regions
---@field recipient_type? string Comma-separated mailbox types
---@field sender_email? string Keep records of this sender
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field test_id string|instantly.InboxPlacementTest Id of the placement test
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.inbox_placement_analytics.Page: instantly.Page
---@field items instantly.InboxPlacementAnalytics[]

---@class instantly.inbox_placement_analytics.deliverability_insights.Args
---@field date_from? string
---@field date_to? string
---@field previous_date_from? string
---@field previous_date_to? string
---@field recipient_esp? instantly.InboxPlacementAnalytics.RecipientEsp[]
---@field recipient_geo? instantly.InboxPlacementAnalytics.RecipientGeo[]
---@field recipient_type? instantly.InboxPlacementAnalytics.RecipientType[]
---@field show_previous? boolean
---@field test_id string|instantly.InboxPlacementTest

---@class instantly.GetInboxPlacementAnalyticsDeliverabilityInsightsResponse.Item
---@field category_percentage? number
---@field from? string
---@field inbox_percentage? number
---@field prev_category_percentage? number
---@field prev_inbox_percentage? number
---@field prev_spam_percentage? number
---@field previous_from? string
---@field previous_to? string
---@field recipient_esp? instantly.InboxPlacementAnalytics.RecipientEsp
---@field sender_esp? instantly.InboxPlacementAnalytics.RecipientEsp
---@field spam_percentage? number
---@field test_id? string
---@field to? string

---@class instantly.inbox_placement_analytics.stats_by_date.Args
---@field date_from? string
---@field date_to? string
---@field recipient_esp? instantly.InboxPlacementAnalytics.RecipientEsp[]
---@field recipient_geo? instantly.InboxPlacementAnalytics.RecipientGeo[]
---@field recipient_type? instantly.InboxPlacementAnalytics.RecipientType[]
---@field sender_email? string
---@field test_id string|instantly.InboxPlacementTest

---@class instantly.GetInboxPlacementAnalyticsStatsByDateResponse.Item
---@field category_count number
---@field inbox_count number
---@field received_count number
---@field sent_count number
---@field spam_count number
---@field timestamp_created_date string

---@class instantly.inbox_placement_analytics.stats_by_test_id.Args
---@field date_from? string
---@field date_to? string
---@field recipient_esp? instantly.InboxPlacementAnalytics.RecipientEsp[]
---@field recipient_geo? instantly.InboxPlacementAnalytics.RecipientGeo[]
---@field recipient_type? instantly.InboxPlacementAnalytics.RecipientType[]
---@field sender_email? string
---@field test_ids string[]

---@class instantly.GetInboxPlacementAnalyticsStatsByTestIdResponse.Item
---@field category_count number
---@field category_percent number
---@field count number
---@field inbox_count number
---@field inbox_percent number
---@field spam_count number
---@field spam_percent number
---@field test_id string

---@class instantly.inbox_placement_reports.list.Args
---@field date_from? string Start of the range
---@field date_to? string End of the range
---@field limit? integer Page size
---@field skip_blacklist_report? boolean Leave the blacklist report out
---@field skip_spam_assassin_report? boolean Leave the SpamAssassin report out
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field test_id string|instantly.InboxPlacementTest Id of the placement test
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.inbox_placement_reports.Page: instantly.Page
---@field items instantly.InboxPlacementBlacklistAndSpamAssassinReport[]

---@class instantly.inbox_placement_tests.list.Args
---@field limit? integer Page size
---@field search? string Text to look for
---@field sort_order? "asc"|"desc"|string Direction of the sort
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field status? instantly.InboxPlacementTest.Status|instantly.InboxPlacementTest.StatusName Keep items in this state
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.inbox_placement_tests.Page: instantly.Page
---@field items instantly.InboxPlacementTest[]

---@class instantly.inbox_placement_tests.get.Args
---@field with_metadata? boolean Add campaign and tag details

---@class instantly.inbox_placement_tests.create.Args
---@field automations? instantly.PlacementAutomations.Item[]|instantly.Null
---@field campaign_id? string|instantly.Campaign|instantly.Null
---@field delivery_mode? instantly.InboxPlacementTest.DeliveryMode|instantly.InboxPlacementTest.DeliveryModeName|instantly.Null
---@field description? string|instantly.Null
---@field email_body string
---@field email_subject string
---@field emails string[]
---@field name string
---@field not_sending_status? "daily_limits_hit"|"other"|string|instantly.Null
---@field recipients_labels? instantly.InboxPlacementTest.RecipientsLabelsItem[]
---@field run_immediately? boolean
---@field schedule? instantly.PlacementSchedule
---@field sending_method instantly.InboxPlacementTest.SendingMethod|instantly.InboxPlacementTest.SendingMethodName
---@field status? instantly.InboxPlacementTest.Status|instantly.InboxPlacementTest.StatusName|instantly.Null
---@field tags? string[]|instantly.Null
---@field test_code? string|instantly.Null
---@field text_only? boolean|instantly.Null
---@field timestamp_next_run? string|instantly.Null
---@field type instantly.InboxPlacementTest.Type|instantly.InboxPlacementTest.TypeName
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.inbox_placement_tests.update.Args
---@field automations? instantly.PlacementAutomations.Item[]|instantly.Null
---@field name? string
---@field schedule? instantly.PlacementSchedule
---@field status? instantly.InboxPlacementTest.Status|instantly.InboxPlacementTest.StatusName|instantly.Null

---@class instantly.inbox_placement_tests.email_service_provider_options.Args
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.inbox_placement_tests.email_service_provider_options.Page: instantly.Page
---@field items instantly.InboxPlacementTest.RecipientsLabelsItem[]

---@alias instantly.leads.list.Args.EsgCode
---| '"0"'
---| '"1"'
---| '"2"'
---| '"3"'
---| '"4"'
---| '"all"'
---| '"none"'
---| string # open: values may be added

---@alias instantly.LeadActivityQueries.Item.ActionType
---| '"reply"'
---| '"email-open"'
---| '"last-contacted"'
---| '"link-click"'
---| '"lead-status"'
---| '"lead-status-change"'
---| string # open: values may be added

---@class instantly.LeadActivityQueries.Item.Values.LeadStatus
---@field condition? "is"|"is-not"|string
---@field status? number

---@class instantly.LeadActivityQueries.Item.Values.OccurrenceCount
---@field condition? "more"|"less"|"equal"|string
---@field count? number

---@class instantly.LeadActivityQueries.Item.Values
---@field ["lead-status"]? instantly.LeadActivityQueries.Item.Values.LeadStatus
---@field ["occurrence-count"]? instantly.LeadActivityQueries.Item.Values.OccurrenceCount
---@field ["occurrence-days"]? number

---@class instantly.LeadActivityQueries.Item
---@field actionType instantly.LeadActivityQueries.Item.ActionType
---@field values instantly.LeadActivityQueries.Item.Values

---@class instantly.leads.list.Args
---@field campaign? string|instantly.Campaign Campaign it is in
---@field contacts? string[]
---@field distinct_contacts? boolean One row per address
---@field enrichment_status? instantly.Lead.EnrichmentStatus|instantly.Lead.EnrichmentStatusName Outcome of enrichment
---@field esg_code? instantly.leads.list.Args.EsgCode Mail security gateway of the lead
---@field excluded_ids? (string|instantly.Lead)[]
---@field filter? string
---@field ids? (string|instantly.Lead)[]
---@field in_campaign? boolean
---@field in_list? boolean
---@field is_website_visitor? boolean
---@field limit? integer
---@field list_id? string|instantly.LeadList List it is in
---@field organization_user_ids? string[]
---@field queries? instantly.LeadActivityQueries.Item[]
---@field search? string
---@field smart_view_id? string
---@field starting_after? string
---@field campaign? instantly.Ref The campaign, whatever this call names it
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.leads.Page: instantly.Page
---@field items instantly.Lead[]

---@class instantly.leads.create.Args
---@field assigned_to? string|instantly.Null
---@field blocklist_id? string
---@field campaign? string|instantly.Campaign|instantly.Null Campaign it is in
---@field company_name? string|instantly.Null
---@field custom_variables? table
---@field email? string|instantly.Null
---@field first_name? string|instantly.Null
---@field job_title? string|instantly.Null
---@field last_name? string|instantly.Null
---@field list_id? string|instantly.LeadList|instantly.Null List it is in
---@field lt_interest_status? instantly.CampaignSubsequence.Conditions.CrmStatusItem|instantly.CampaignSubsequence.Conditions.CrmStatusItemName Interest status, or the value of a custom label
---@field personalization? string|instantly.Null
---@field phone? string|instantly.Null
---@field pl_value_lead? string|instantly.Null Value of the lead
---@field skip_if_in_campaign? boolean Skip a lead known in a campaign
---@field skip_if_in_list? boolean Skip a lead known in a list
---@field skip_if_in_workspace? boolean Skip a lead known anywhere in the workspace
---@field verify_leads_for_lead_finder? boolean
---@field verify_leads_on_import? boolean Verify addresses in a background job
---@field website? string|instantly.Null
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.leads.update.Args
---@field assigned_to? string|instantly.Null
---@field company_name? string|instantly.Null
---@field custom_variables? table
---@field first_name? string|instantly.Null
---@field job_title? string|instantly.Null
---@field last_name? string|instantly.Null
---@field lt_interest_status? instantly.CampaignSubsequence.Conditions.CrmStatusItem|instantly.CampaignSubsequence.Conditions.CrmStatusItemName Interest status, or the value of a custom label
---@field personalization? string|instantly.Null
---@field phone? string|instantly.Null
---@field pl_value_lead? string|instantly.Null Value of the lead
---@field website? string|instantly.Null

---@class instantly.leads.add.Args.LeadsItem
---@field assigned_to? string
---@field company_name? string
---@field custom_variables? table
---@field email? string
---@field first_name? string
---@field job_title? string
---@field last_name? string
---@field lt_interest_status? instantly.CampaignSubsequence.Conditions.CrmStatusItem
---@field personalization? string
---@field phone? string
---@field pl_value_lead? string
---@field website? string

---@class instantly.leads.add.Args
---@field assigned_to? string
---@field blocklist_id? string|instantly.Null
---@field campaign_id? string|instantly.Campaign
---@field leads instantly.leads.add.Args.LeadsItem[]
---@field list_id? string|instantly.LeadList List it is in
---@field skip_if_in_campaign? boolean Skip a lead known in a campaign
---@field skip_if_in_list? boolean Skip a lead known in a list
---@field skip_if_in_workspace? boolean Skip a lead known anywhere in the workspace
---@field verify_leads_on_import? boolean Verify addresses in a background job
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.BulkAddLeadsResponse.CreatedLeadsItem
---@field email? string
---@field first_name? string
---@field id string
---@field index integer
---@field last_name? string
---@field phone? string

---@class instantly.BulkAddLeadsResponse
---@field blocklist_used? string
---@field created_leads instantly.BulkAddLeadsResponse.CreatedLeadsItem[]
---@field duplicate_email_count integer
---@field duplicated_leads integer
---@field in_blocklist integer
---@field incomplete_count integer
---@field invalid_email_count integer
---@field leads_uploaded integer
---@field remaining_in_plan? integer
---@field skipped_count integer
---@field status string State of the lead in its campaign
---@field total_sent integer

---@alias instantly.leads.bulk_assign.Args.Filter
---| '"FILTER_VAL_CONTACTED"'
---| '"FILTER_VAL_NOT_CONTACTED"'
---| '"FILTER_VAL_COMPLETED"'
---| '"FILTER_VAL_UNSUBSCRIBED"'
---| '"FILTER_VAL_ACTIVE"'
---| '"FILTER_LEAD_INTERESTED"'
---| '"FILTER_LEAD_NOT_INTERESTED"'
---| '"FILTER_LEAD_MEETING_BOOKED"'
---| '"FILTER_LEAD_MEETING_COMPLETED"'
---| '"FILTER_LEAD_CLOSED"'
---| '"FILTER_LEAD_OUT_OF_OFFICE"'
---| '"FILTER_LEAD_WRONG_PERSON"'
---| '"FILTER_LEAD_LOST"'
---| '"FILTER_LEAD_NO_SHOW"'
---| '"FILTER_LEAD_CUSTOM_LABEL_POSITIVE"'
---| '"FILTER_LEAD_CUSTOM_LABEL_NEGATIVE"'
---| '"FILTER_VAL_BOUNCED"'
---| '"FILTER_VAL_SKIPPED"'
---| '"FILTER_VAL_RISKY"'
---| '"FILTER_VAL_INVALID"'
---| '"FILTER_VAL_VALID"'
---| '"FILTER_VAL_IN_SUBSEQUENCE"'
---| '"FILTER_VAL_OPENED_NO_REPLY"'
---| '"FILTER_VAL_COMPLETED_NO_REPLY"'
---| '"FILTER_VAL_NO_OPENS"'
---| '"FILTER_VAL_REPLIED"'
---| '"FILTER_VAL_LINK_CLICKED"'
---| string # open: values may be added

---@class instantly.leads.bulk_assign.Args
---@field assigned_to? string
---@field campaign? string|instantly.Campaign Campaign it is in
---@field filter? instantly.leads.bulk_assign.Args.Filter
---@field has_clause? boolean
---@field ids? (string|instantly.Lead)[]
---@field in_campaign? boolean
---@field in_list? boolean
---@field limit? integer
---@field list_id? string|instantly.LeadList List it is in
---@field organization_user_ids string[]
---@field queries? instantly.LeadActivityQueries.Item[]
---@field search? string
---@field smart_view_id? string
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.BulkAssignLeadsResponse
---@field message? string
---@field status? string State of the lead in its campaign

---@class instantly.leads.bulk_delete.Args
---@field campaign_id? string|instantly.Campaign
---@field ids? (string|instantly.Lead)[]
---@field limit? integer
---@field list_id? string|instantly.LeadList List it is in
---@field status? instantly.Lead.Status|instantly.Lead.StatusName State of the lead in its campaign
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.BulkDeleteLeadsResponse
---@field count? integer

---@class instantly.leads.merge.Args
---@field destination_lead_id string|instantly.Lead
---@field lead_id string|instantly.Lead

---@alias instantly.leads.move.Args.EspCode
---| 0 # in_queue
---| 1 # google
---| 2 # microsoft
---| 3 # zoho
---| 8 # airmail
---| 9 # yahoo
---| 10 # yandex
---| 12 # webde
---| 13 # liberoit
---| 999 # other
---| 1000 # not_found
---| number # open: values may be added

---@alias instantly.leads.move.Args.EspCodeName
---| '"in_queue"'
---| '"google"'
---| '"microsoft"'
---| '"zoho"'
---| '"airmail"'
---| '"yahoo"'
---| '"yandex"'
---| '"webde"'
---| '"liberoit"'
---| '"other"'
---| '"not_found"'
---| string

---@class instantly.leads.move.Args
---@field assigned_to? string
---@field campaign? string|instantly.Campaign Campaign it is in
---@field check_duplicates? boolean
---@field check_duplicates_in_campaigns? boolean
---@field contacts? string[]
---@field copy_leads? boolean
---@field esg_code? instantly.leads.list.Args.EsgCode Mail security gateway of the lead
---@field esp_code? instantly.leads.move.Args.EspCode|instantly.leads.move.Args.EspCodeName Mailbox provider of the lead
---@field excluded_ids? (string|instantly.Lead)[]
---@field filter? string
---@field ids? (string|instantly.Lead)[]
---@field ignore_resource_filter_clauses? boolean
---@field in_campaign? boolean
---@field in_list? boolean
---@field limit? number
---@field list_id? string|instantly.LeadList List it is in
---@field queries? instantly.LeadActivityQueries.Item[]
---@field reset_interest_status? boolean
---@field search? string
---@field skip_leads_in_verification? boolean
---@field to_campaign_id? string|instantly.Campaign
---@field to_list_id? string|instantly.LeadList
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.leads.move_to_subsequence.Args
---@field id string|instantly.Lead
---@field subsequence_id string|instantly.CampaignSubsequence

---@class instantly.leads.remove_from_subsequence.Args
---@field id string|instantly.Lead

---@class instantly.leads.update_interest_status.Args
---@field ai_interest_value? number
---@field campaign_id? string|instantly.Campaign
---@field disable_auto_interest? boolean
---@field interest_value number|instantly.Null New interest status; null resets it
---@field lead_email string
---@field list_id? string|instantly.LeadList List it is in
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.UpdateLeadInterestStatusResponse
---@field message? string

---@class instantly.lead_labels.list.Args
---@field interest_status? "positive"|"neutral"|"negative"|string Keep labels with this interest status
---@field limit? integer Page size
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.lead_labels.Page: instantly.Page
---@field items instantly.LeadLabel[]

---@class instantly.lead_labels.create.Args
---@field description? string|instantly.Null
---@field interest_status_label "positive"|"negative"|"neutral"|string
---@field label string
---@field use_with_ai? boolean|instantly.Null

---@class instantly.lead_labels.update.Args
---@field description? string|instantly.Null
---@field interest_status_label? "positive"|"negative"|"neutral"|string
---@field label? string
---@field use_with_ai? boolean|instantly.Null

---@class instantly.lead_labels.delete.Args
---@field reassigned_status? number

---@class instantly.lead_labels.test_ai_reply_label.Args
---@field reply_text string

---@class instantly.TestAiReplyLabelLeadLabelsResponse
---@field custom_labels_considered? string[]
---@field result? string

---@class instantly.lead_lists.list.Args
---@field has_enrichment_task? boolean Keep lists with an enrichment task
---@field limit? integer Page size
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.lead_lists.Page: instantly.Page
---@field items instantly.LeadList[]

---@class instantly.lead_lists.create.Args
---@field has_enrichment_task? boolean|instantly.Null
---@field name string
---@field owned_by? string|instantly.Null

---@class instantly.lead_lists.update.Args
---@field has_enrichment_task? boolean|instantly.Null
---@field name? string
---@field owned_by? string|instantly.Null

---@class instantly.GetVerificationStatsResponse.Stats
---@field catch_all? number
---@field invalid? number
---@field job_change? number
---@field risky? number
---@field verification_job_pending_leadfinder? number
---@field verification_job_pending_user? number
---@field verified? number

---@class instantly.GetVerificationStatsResponse
---@field stats instantly.GetVerificationStatsResponse.Stats
---@field total_leads number

---@class instantly.InitGoogleOAuthResponse
---@field auth_url? string
---@field expires_at? string
---@field session_id? string

---@class instantly.GetOAuthSessionStatusResponse
---@field email? string
---@field error? string
---@field error_description? string
---@field name? string
---@field status? "pending"|"success"|"error"|"expired"|string

---@class instantly.GetEnrichmentForResourceResponse.EnrichmentPayload
---@field ai_enrichment? table
---@field autofill? boolean
---@field custom_flow? string[]
---@field email_verification? boolean
---@field engagement_score? boolean
---@field fully_enriched_profile? boolean
---@field funding? boolean
---@field joblisting? boolean
---@field limit? number
---@field news? boolean
---@field technologies? boolean
---@field work_email_enrichment? boolean

---@class instantly.GetEnrichmentForResourceResponse
---@field auto_update? boolean
---@field enrichment_payload instantly.GetEnrichmentForResourceResponse.EnrichmentPayload
---@field exists? boolean
---@field has_no_leads? boolean
---@field in_progress? boolean
---@field is_evergreen? boolean
---@field resource_id string
---@field search_filters? table

---@class instantly.supersearch_enrichments.create.Args
---@field custom_flow? string[]
---@field filters? table[]
---@field integration_actions? table
---@field limit? number
---@field resource_id string|instantly.LeadList|instantly.Campaign
---@field type? instantly.EnrichmentType

---@class instantly.CreateSuperSearchEnrichmentResponse.EnrichmentPayload
---@field custom_flow? string[]
---@field email_verification? boolean
---@field fully_enriched_profile? boolean
---@field joblisting? boolean
---@field work_email_enrichment? boolean

---@class instantly.CreateSuperSearchEnrichmentResponse
---@field enrichment_payload? instantly.CreateSuperSearchEnrichmentResponse.EnrichmentPayload
---@field id string
---@field limit? number
---@field organization_id string
---@field resource_id string

---@class instantly.supersearch_enrichments.ai_in_progress.Args
---@field max? integer Stop after so many items (`each` and `collect`)

---@class instantly.supersearch_enrichments.ai_in_progress.Item
---@field id? string
---@field organization_id string
---@field output_column string
---@field resource_id string
---@field resource_type instantly.SuperSearchEnrichment.ResourceType
---@field status number

---One page.
---@class instantly.supersearch_enrichments.ai_in_progress.Page: instantly.Page
---@field items instantly.supersearch_enrichments.ai_in_progress.Item[]

---@class instantly.SuperSearchFilters
---@field company_list_id? string
---@field company_name? instantly.IdealCustomers.Item.JobTitle
---@field department? instantly.LeadFinderFilters.DepartmentItem[]
---@field domains? string[]
---@field employeeCount? (instantly.EmployeeCountFilter.ItemForm1|instantly.EmployeeCountFilter.ItemForm2|instantly.EmployeeCountFilter.ItemForm3|instantly.EmployeeCountFilter.ItemForm4|instantly.EmployeeCountFilter.ItemForm5)[]
---@field fundingType? string[]
---@field funding_type? instantly.LeadFinderFilters.FundingTypeItem[]
---@field industry? instantly.LeadFinderIndustry
---@field jobListing? string[]
---@field jobListingFilter? string[] Older key of jobListing, which wins
---@field keyword_filter? instantly.LeadFinderFilters.KeywordFilter
---@field level? instantly.LeadFinderFilters.LevelItem[]
---@field locationMode? string
---@field location_mode? "contact"|"company"|string
---@field locations? (instantly.LeadFinderFilters.LocationsForm1ItemForm1|instantly.LeadFinderFilters.LocationsForm1ItemForm2)[]|instantly.LeadFinderFilters.LocationsForm2
---@field lookAlike? string
---@field lookAlikeMode? string
---@field look_alike? string
---@field name? string[]
---@field news? instantly.NewsEvents.Item[]
---@field revenue? instantly.LeadFinderFilters.RevenueItem[]
---@field show_one_lead_per_company? boolean
---@field signals? (string|instantly.LeadFinderFilters.SignalsItemForm2)[]
---@field skip_owned_leads? boolean
---@field subIndustry? instantly.LeadFinderSubIndustry
---@field technologies? string[]
---@field title? instantly.IdealCustomers.Item.JobTitle
---@field website_visitors? boolean

---@class instantly.supersearch_enrichments.count_leads.Args
---@field search_filters instantly.SuperSearchFilters
---@field show_one_lead_per_company? boolean
---@field skip_owned_leads? boolean

---@class instantly.CountLeadsFromSupersearchResponse
---@field number_of_leads? number Matches, capped at 1,000,000

---@alias instantly.supersearch_enrichments.create_ai_enrichment.Args.ModelVersion
---| '"3.5"'
---| '"4.0"'
---| '"gpt-4o"'
---| '"o3"'
---| '"gpt-4.1"'
---| '"gpt-4.1-mini"'
---| '"gpt-5-mini"'
---| '"gpt-5-nano"'
---| '"gpt-5"'
---| '"gpt-5.4"'
---| '"gpt-5.6-luna"'
---| '"gpt-5.6-terra"'
---| '"claude-4.5-sonnet"'
---| '"claude-4.6-sonnet"'
---| '"claude-5-sonnet"'
---| '"r1"'
---| '"grok-4.3"'
---| '"grok-4.6"'
---| '"gemini-3.0-flash"'
---| '"gemini-3.5-flash"'
---| '"gemini-3.7-flash"'
---| '"sonar"'
---| '"sonar-pro"'
---| '"instantly-ai-lightspeed-agent-for-web-research"'
---| '"instantly-ai-lightspeed-agent-for-email-generation"'
---| string # open: values may be added

---@alias instantly.supersearch_enrichments.create_ai_enrichment.Args.Status
---| 1 # pending
---| 2 # processing
---| 3 # completed
---| 4 # failed
---| number # open: values may be added

---@alias instantly.supersearch_enrichments.create_ai_enrichment.Args.StatusName
---| '"pending"'
---| '"processing"'
---| '"completed"'
---| '"failed"'
---| string

---@class instantly.supersearch_enrichments.create_ai_enrichment.Args
---@field auto_update? boolean
---@field filters? table[]
---@field input_columns? string[]
---@field limit? number
---@field model_version instantly.supersearch_enrichments.create_ai_enrichment.Args.ModelVersion
---@field output_column string
---@field overwrite? boolean
---@field prompt? string
---@field resource_id string|instantly.LeadList|instantly.Campaign
---@field resource_type instantly.SuperSearchEnrichment.ResourceType|instantly.SuperSearchEnrichment.ResourceTypeName
---@field skip_leads_without_email? boolean
---@field status? instantly.supersearch_enrichments.create_ai_enrichment.Args.Status|instantly.supersearch_enrichments.create_ai_enrichment.Args.StatusName
---@field template_id? string
---@field use_instantly_account? boolean

---@class instantly.CreateAIEnrichmentResponse
---@field auto_update boolean
---@field id string
---@field input_columns? string[]
---@field limit? number
---@field model_version string
---@field output_column string
---@field overwrite boolean
---@field resource_id string
---@field resource_type instantly.SuperSearchEnrichment.ResourceType
---@field status number
---@field template_id? string

---@class instantly.supersearch_enrichments.enrich_leads.Args
---@field ai_enrichment? table
---@field auto_update? boolean
---@field custom_flow? string[]
---@field fully_enriched_profile? boolean
---@field limit number
---@field list_name? string
---@field resource_id? string|instantly.LeadList|instantly.Campaign
---@field search_filters instantly.SuperSearchFilters
---@field search_name? string
---@field signal_enrichment? (string|instantly.LeadFinderFilters.SignalsItemForm2)[]
---@field skip_rows_without_email? boolean
---@field work_email_enrichment? boolean

---@class instantly.EnrichLeadsFromSupersearchResponse
---@field background_job_id? string
---@field custom_flow? string[]
---@field id string
---@field limit? number
---@field list_name? string
---@field live_list_workflow_id? string Retired, always null
---@field organization_id string
---@field resource_id string
---@field resource_type? instantly.SuperSearchEnrichment.ResourceType
---@field search_filters? table

---@class instantly.supersearch_enrichments.history.Args
---@field limit? number Page size
---@field offset? number Items to skip
---@field from? integer Items to skip: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.supersearch_enrichments.history.Page: instantly.Page
---@field items table[]

---@class instantly.supersearch_enrichments.preview_leads.Args
---@field search_filters instantly.SuperSearchFilters
---@field show_one_lead_per_company? boolean
---@field skip_owned_leads? boolean

---@class instantly.PreviewLeadsFromSupersearchResponse.LeadsItem
---@field companyId? string
---@field companyLogo? string
---@field companyName? string
---@field firstName? string
---@field fullName? string
---@field isOwned? boolean
---@field jobTitle? string
---@field lastName? string
---@field linkedIn? string
---@field location? string

---@class instantly.PreviewLeadsFromSupersearchResponse
---@field leads? instantly.PreviewLeadsFromSupersearchResponse.LeadsItem[]
---@field number_of_leads? number Matches, capped at 1,000,000
---@field number_of_redacted_results? number

---@class instantly.supersearch_enrichments.run.Args.FiltersItem
---@field column_name string
---@field type number
---@field value string[]

---@class instantly.supersearch_enrichments.run.Args
---@field column_name? string
---@field count? integer
---@field filters? instantly.supersearch_enrichments.run.Args.FiltersItem[]
---@field lead_ids? (string|instantly.Lead)[]
---@field limit? integer
---@field overwrite? boolean
---@field resource_id string|instantly.LeadList|instantly.Campaign
---@field starting_row? integer

---@class instantly.RunEnrichmentResponse
---@field enrichment_payload? table
---@field id? string
---@field resource_id? string

---@class instantly.supersearch_enrichments.signal_keywords_facet.Args
---@field category string
---@field field string
---@field limit? number
---@field prefix? string

---@class instantly.SignalKeywordsFacetResponse.KeywordsItem
---@field count? number
---@field keyword? string

---@class instantly.SignalKeywordsFacetResponse
---@field keywords? instantly.SignalKeywordsFacetResponse.KeywordsItem[]

---@class instantly.supersearch_enrichments.update_settings.Args
---@field auto_update? boolean
---@field is_evergreen? boolean
---@field skip_rows_without_email? boolean

---@alias instantly.webhooks.list.Args.EventType
---| '"all_events"'
---| '"email_sent"'
---| '"email_opened"'
---| '"email_link_clicked"'
---| '"reply_received"'
---| '"email_bounced"'
---| '"lead_unsubscribed"'
---| '"campaign_completed"'
---| '"account_error"'
---| '"lead_neutral"'
---| '"lead_interested"'
---| '"lead_not_interested"'
---| '"lead_meeting_booked"'
---| '"lead_meeting_completed"'
---| '"lead_closed"'
---| '"lead_out_of_office"'
---| '"lead_wrong_person"'
---| string # open: values may be added

---@class instantly.webhooks.list.Args
---@field campaign? string|instantly.Campaign Id of the campaign
---@field event_type? instantly.webhooks.list.Args.EventType Keep webhooks of this event type
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.webhooks.Page: instantly.Page
---@field items instantly.Webhook[]

---@class instantly.webhooks.create.Args
---@field campaign? string|instantly.Campaign|instantly.Null Only this campaign; null for all
---@field custom_interest_value? number|instantly.Null interest_status of the custom label
---@field event_type? instantly.Webhook.EventType|instantly.Null null for one custom label; all_events for everything
---@field headers? table|instantly.Null Extra headers sent with each delivery
---@field name? string|instantly.Null
---@field target_hook_url string
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.webhooks.update.Args
---@field campaign? string|instantly.Campaign|instantly.Null Only this campaign; null for all
---@field custom_interest_value? number|instantly.Null interest_status of the custom label
---@field event_type? instantly.Webhook.EventType|instantly.Null null for one custom label; all_events for everything
---@field headers? table|instantly.Null Extra headers sent with each delivery
---@field name? string|instantly.Null
---@field target_hook_url? string
---@field campaign? instantly.Ref The campaign, whatever this call names it

---@class instantly.webhooks.event_types.Args
---@field max? integer Stop after so many items (`each` and `collect`)

---@class instantly.webhooks.event_types.Item
---@field id? string
---@field label? string
---@field type? string

---One page.
---@class instantly.webhooks.event_types.Page: instantly.Page
---@field items instantly.webhooks.event_types.Item[]

---@class instantly.TestWebhookResponse
---@field error? string
---@field message? string
---@field response_time_ms? number
---@field status_code? number
---@field success? boolean

---@class instantly.webhook_events.list.Args
---@field from? string First day, YYYY-MM-DD, included
---@field limit? integer Page size
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field success? boolean Keep deliveries with this outcome
---@field to? string Last day, YYYY-MM-DD, included
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.webhook_events.Page: instantly.Page
---@field items instantly.WebhookEvent[]

---@class instantly.webhook_events.summary.Args
---@field from? string First day, YYYY-MM-DD, included
---@field to? string Last day, YYYY-MM-DD, included

---@class instantly.GetWebhookEventsSummaryResponse
---@field failed_events number
---@field failure_rate number
---@field success_rate number
---@field successful_events number
---@field total_events number

---@class instantly.webhook_events.summary_by_date.Args
---@field from? string First day, YYYY-MM-DD, included
---@field to? string Last day, YYYY-MM-DD, included
---@field max? integer Stop after so many items (`each` and `collect`)

---@class instantly.webhook_events.summary_by_date.Item
---@field date string
---@field failed_events number
---@field success_rate number
---@field successful_events number
---@field total_events number

---One page.
---@class instantly.webhook_events.summary_by_date.Page: instantly.Page
---@field items instantly.webhook_events.summary_by_date.Item[]

---@class instantly.workspaces.update.Args
---@field name? string
---@field org_logo_url? string|instantly.Null

---@class instantly.workspaces.add_whitelabel_domain.Args
---@field domain string

---@class instantly.workspaces.change_owner.Args
---@field email string
---@field sec string

---@class instantly.GetWorkspaceDomainInfoResponse.VerificationItem
---@field domain? string
---@field reason? string
---@field type? string
---@field value? string

---@class instantly.GetWorkspaceDomainInfoResponse
---@field name? string
---@field verification? instantly.GetWorkspaceDomainInfoResponse.VerificationItem[]
---@field verified? boolean

---@class instantly.GetWorkspacePlanDetailsResponse.Addons.Credits
---@field annual_price_in_dollars? number
---@field annual_product_id? "pid_addon_ic_50k_v1_annual"|string
---@field annual_unit_credits? number
---@field can_purchase? boolean
---@field existing_quantity? number
---@field interval? "day"|"week"|"month"|"year"|string
---@field max_quantity? number
---@field monthly_price_in_dollars? number
---@field product_id? "pid_addon_ic_50k_v1"|string
---@field purchase_blocked_reason? string
---@field unit_credits? number

---@class instantly.GetWorkspacePlanDetailsResponse.Addons.Outreach.MonthlyPricingTiersItem
---@field from_quantity? number
---@field price_in_dollars? number
---@field to_quantity? number

---@class instantly.GetWorkspacePlanDetailsResponse.Addons.Outreach
---@field annual_discount_percent? number
---@field can_purchase? boolean
---@field existing_quantity? number
---@field interval? "day"|"week"|"month"|"year"|string
---@field max_quantity? number
---@field monthly_pricing_tiers? instantly.GetWorkspacePlanDetailsResponse.Addons.Outreach.MonthlyPricingTiersItem[]
---@field product_id? "pid_addon_25kl_v1"|string
---@field purchase_blocked_reason? string
---@field unit_lead_limit? number

---@class instantly.GetWorkspacePlanDetailsResponse.Addons
---@field credits? instantly.GetWorkspacePlanDetailsResponse.Addons.Credits
---@field outreach? instantly.GetWorkspacePlanDetailsResponse.Addons.Outreach

---@alias instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Bundle.ProductId
---| '"pid_bundle_starter_v1"'
---| '"pid_bundle_scale_v1"'
---| '"pid_bundle_scale_v2"'
---| '"pid_bundle_agency_v1"'
---| '"pid_bundle_agency_v2"'
---| string # open: values may be added

---@class instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Bundle
---@field base_lead_limit? number
---@field cancel_at_time? number
---@field current_lead_count? number
---@field current_period_end? number
---@field interval? "day"|"week"|"month"|"year"|string
---@field plan_name? string
---@field price_in_dollars? number
---@field product_id? instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Bundle.ProductId
---@field total_lead_limit? number

---@alias instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Credits.ProductId
---| '"pid_nic_v1"'
---| '"pid_nic_v1_annual"'
---| '"pid_gic_v1"'
---| '"pid_gic_v1_annual"'
---| '"pid_sic_v1"'
---| '"pid_sic_v1_annual"'
---| '"pid_hic_v1"'
---| '"pid_hic_v1_annual"'
---| string # open: values may be added

---@class instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Credits
---@field available_credits? number
---@field cancel_at_time? number
---@field current_period_end? number
---@field interval? "day"|"week"|"month"|"year"|string
---@field plan_name? string
---@field price_in_dollars? number
---@field price_option_id? string
---@field product_id? instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Credits.ProductId
---@field total_credits? number

---@class instantly.ProductPlan
---@field available_credits? number
---@field cancel_at_time? number
---@field current_period_end? number
---@field interval? "day"|"week"|"month"|"year"|string
---@field plan_limit? number
---@field plan_name? string
---@field price_in_dollars? number
---@field product_id? string

---@alias instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Outreach.ProductId
---| '"pid_ls_v1"'
---| '"pid_hg_v1"'
---| '"pid_g_v1"'
---| '"pid_g_v2"'
---| '"pid_nic_v1"'
---| '"pid_nic_v1_annual"'
---| '"pid_gic_v1"'
---| '"pid_gic_v1_annual"'
---| '"pid_sic_v1"'
---| '"pid_sic_v1_annual"'
---| '"pid_hic_v1"'
---| '"pid_hic_v1_annual"'
---| '"pid_verify_v1_monthly"'
---| '"pid_hv_v1"'
---| '"pid_hv_v1_annual"'
---| '"pid_lsv_v1"'
---| '"pid_lsv_v1_annual"'
---| '"pid_crm_hg"'
---| '"pid_crm_g"'
---| '"pid_ip_g"'
---| '"pid_ip_hg"'
---| '"pid_addon_25kl_v1"'
---| '"pid_addon_lf_10k_v1"'
---| '"pid_addon_ic_50k_v1"'
---| '"pid_addon_lf_10k_v1_annual"'
---| '"pid_addon_ic_50k_v1_annual"'
---| '"pid_bundle_starter_v1"'
---| '"pid_bundle_scale_v1"'
---| '"pid_bundle_scale_v2"'
---| '"pid_bundle_agency_v1"'
---| '"pid_bundle_agency_v2"'
---| string # open: values may be added

---@class instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Outreach
---@field addons_qty? number
---@field base_lead_limit? number
---@field cancel_at_time? number
---@field current_lead_count? number
---@field current_period_end? number
---@field interval? "day"|"week"|"month"|"year"|string
---@field plan_name? string
---@field price_in_dollars? number
---@field product_id? instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Outreach.ProductId
---@field total_lead_limit? number

---@class instantly.GetWorkspacePlanDetailsResponse.Subscriptions
---@field bundle? instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Bundle
---@field credits? instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Credits
---@field crm? instantly.ProductPlan
---@field inbox_placement? instantly.ProductPlan
---@field outreach? instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Outreach
---@field website_visitors? instantly.ProductPlan

---@class instantly.GetWorkspacePlanDetailsResponse
---@field addons? instantly.GetWorkspacePlanDetailsResponse.Addons
---@field organization_id? string
---@field organization_name? string
---@field subscriptions? instantly.GetWorkspacePlanDetailsResponse.Subscriptions

---@class instantly.GetWorkspaceSubscriptionDetailsResponse.SubscriptionsItem
---@field cancel_at_time? number
---@field current_period_end? number
---@field interval? "month"|"year"|string
---@field plan_type? "plt_addon"|"plt_primary"|string
---@field price_id? string
---@field price_in_dollars? number
---@field product_id? instantly.GetWorkspacePlanDetailsResponse.Subscriptions.Outreach.ProductId
---@field product_type? "prt_outreach"|"prt_leadfinder"|string
---@field quantity? number
---@field workspace_id? string

---@class instantly.GetWorkspaceSubscriptionDetailsResponse
---@field all_subs_cancelled? boolean
---@field subscriptions? instantly.GetWorkspaceSubscriptionDetailsResponse.SubscriptionsItem[]

---@class instantly.workspace_group_members.list.Args
---@field limit? integer Page size
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.workspace_group_members.Page: instantly.Page
---@field items instantly.WorkspaceGroupMember[]

---@class instantly.workspace_group_members.create.Args
---@field sub_workspace_id string

---@class instantly.GetAdminWorkspaceGroupMemberResponse
---@field has_admin_workspace boolean
---@field workspace_group_member_id? string
---@field workspace_name string

---@class instantly.workspace_members.list.Args
---@field accepted? boolean Keep members by acceptance of the invitation
---@field limit? integer Page size
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items (`each` and `collect`)

---One page.
---@class instantly.workspace_members.Page: instantly.Page
---@field items instantly.WorkspaceMember[]

---@class instantly.workspace_members.create.Args
---@field email string
---@field nickname? string|instantly.Null
---@field permissions? instantly.WorkspacePermissions.Item[]|instantly.Null
---@field role instantly.WorkspaceMember.Role Access level; owner and client cannot be set here
---@field user_email? string|instantly.Null

---@class instantly.workspace_members.update.Args
---@field nickname? string|instantly.Null
---@field role? instantly.WorkspaceMember.Role Access level; owner and client cannot be set here

---@class instantly.Campaign: instantly.Record
---@field ai_sdr_id? string AI agent that made it (read-only)
---@field allow_risky_contacts? boolean Send to risky addresses
---@field auto_variant_select? instantly.Campaign.AutoVariantSelect Pick the winning variant automatically
---@field bcc_list? string[] BCC addresses
---@field campaign_schedule instantly.CampaignSchedule When the campaign may send
---@field cc_list? string[] CC addresses
---@field core_variables? table Built-in variables in use (read-only)
---@field custom_variables? table Custom variables in use (read-only)
---@field daily_limit? number Emails per day
---@field daily_max_leads? integer New leads contacted per day
---@field disable_bounce_protect? boolean Turn bounce protection off
---@field email_gap? number Minutes between two emails
---@field email_list? string[] Sending accounts
---@field email_tag_list? string[] Tags whose accounts send
---@field first_email_text_only? boolean First email in plain text
---@field id string Id of the campaign (read-only)
---@field insert_unsubscribe_header? boolean Add a List-Unsubscribe header
---@field is_evergreen? boolean Keeps accepting leads
---@field limit_emails_per_company_override? instantly.Campaign.LimitEmailsPerCompanyOverride Own limit per company instead of that of the workspace
---@field link_tracking? boolean Track clicks
---@field match_lead_esp? boolean Send from the provider the lead uses
---@field name string Display name
---@field not_sending_status? instantly.Campaign.NotSendingStatus Reason why nothing is being sent (read-only)
---@field not_sending_status_name? instantly.Campaign.NotSendingStatusName The name of `not_sending_status` (read-only)
---@field open_tracking? boolean Track opens
---@field organization? string Owning workspace (read-only)
---@field owned_by? string Owning user
---@field pl_value? number Value of a positive lead
---@field prioritize_new_leads? boolean New leads before follow-ups
---@field provider_routing_rules? instantly.Campaign.ProviderRoutingRulesItem[] Which sender providers may write to which recipient providers
---@field random_wait_max? number Most extra random minutes between emails
---@field sequences? instantly.CampaignSequences.Item[] Email steps; only the first element is used
---@field status instantly.Campaign.Status State of the campaign (read-only)
---@field status_name? instantly.Campaign.StatusName The name of `status` (read-only)
---@field stop_for_company? boolean A reply stops the whole domain
---@field stop_on_auto_reply? boolean Stop for a lead whose auto-reply arrives
---@field stop_on_reply? boolean Stop for a lead that replies
---@field text_only? boolean Plain text only
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
local Campaign = {}

---Read one campaign
---
---`GET /api/v2/campaigns/{id}`
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:get(options) end

---Change some fields of a campaign
---
---`PATCH /api/v2/campaigns/{id}`
---* ai_sdr_id cannot be changed.
---* Whether arrays and nested objects are replaced or merged is not documented; treat as replaced.
---@param args? instantly.campaigns.update.Args
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:update(args, options) end

---Remove a campaign
---
---`DELETE /api/v2/campaigns/{id}`
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:delete(options) end

---Start or resume a campaign
---
---`POST /api/v2/campaigns/{id}/activate`
---* Takes no body; with an empty body do not send Content-Type: application/json.
---* The vendor document lists a 400 whose body is the 404 envelope.
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:activate(options) end

---Declare custom variables on a campaign
---
---`POST /api/v2/campaigns/{id}/variables`
---@param args instantly.campaigns.add_variables.Args
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:add_variables(args, options) end

---Totals per campaign
---
---`GET /api/v2/campaigns/analytics`
---* Returns a bare array.
---* Dates without a time mean UTC midnight.
---@param args? instantly.campaigns.analytics.Args
---@param options? instantly.Options
---@return instantly.GetCampaignAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:analytics(args, options) end

---Campaign figures per day
---
---`GET /api/v2/campaigns/analytics/daily`
---* Returns a bare array.
---@param args? instantly.campaigns.analytics_daily.Args
---@param options? instantly.Options
---@return instantly.GetDailyCampaignAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:analytics_daily(args, options) end

---Totals summed over the chosen campaigns
---
---`GET /api/v2/campaigns/analytics/overview`
---* Interest totals count the first event per contact unless expand_crm_events is true.
---* Status changes of a lead within 10 minutes of the previous one add no event.
---@param args? instantly.campaigns.analytics_overview.Args
---@param options? instantly.Options
---@return instantly.GetCampaignAnalyticsOverviewResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:analytics_overview(args, options) end

---Campaign figures per step and variant
---
---`GET /api/v2/campaigns/analytics/steps`
---* Returns a bare array; step and variant can be null.
---@param args? instantly.campaigns.analytics_steps.Args
---@param options? instantly.Options
---@return instantly.GetCampaignStepsAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:analytics_steps(args, options) end

---Create a campaign from a shared one
---
---`POST /api/v2/campaigns/{id}/from-export`
---* 403 {message} when the source campaign is not shared.
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:create_from_export(options) end

---Copy a campaign
---
---`POST /api/v2/campaigns/{id}/duplicate`
---* Without name the copy is called "<name> (copy)".
---@param args? instantly.campaigns.duplicate.Args
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:duplicate(args, options) end

---Read a campaign in its export form
---
---`POST /api/v2/campaigns/{id}/export`
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:export(options) end

---Pause a campaign
---
---`POST /api/v2/campaigns/{id}/pause`
---* Takes no body; with an empty body do not send Content-Type: application/json.
---* The vendor document lists a 400 whose body is the 404 envelope.
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:pause(options) end

---Explain why a campaign is or is not sending
---
---`GET /api/v2/campaigns/{id}/sending-status`
---* diagnostics and summary are null when no data exists; off schedule only campaign_id, last_updated, status and issue_tracking are sure.
---@param args? instantly.campaigns.sending_status.Args
---@param options? instantly.Options
---@return instantly.GetCampaignSendingStatusResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:sending_status(args, options) end

---Make a campaign importable by others for seven days
---
---`POST /api/v2/campaigns/{id}/share`
---* Success is 204 without content; sharing lapses after 7 days.
---@param options? instantly.Options
---@return true? done
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:share(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.Campaign? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function Campaign:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function Campaign:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.Campaign
function Campaign:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function Campaign:table() end

---The record as JSON, unsaved changes included.
---@return string
function Campaign:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function Campaign:field(name) end

---@class instantly.AIAgent: instantly.Record
---@field created_by? string (read-only)
---@field description? string (read-only)
---@field id string (read-only)
---@field is_auto_created? boolean Made by the vendor, not by a user
---@field name string
---@field organization_id string (read-only)
---@field payload instantly.LeadFinderPayload|instantly.SalesAgentPayload|instantly.InboxManagerPayload|instantly.DeliverabilityPayload Settings; the form follows type
---@field status instantly.AIAgent.Status State of the agent
---@field status_name? instantly.AIAgent.StatusName The name of `status` (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
---@field type? instantly.AIAgent.Type Type of agent (read-only)
---@field type_name? instantly.AIAgent.TypeName The name of `type` (read-only)
local AIAgent = {}

---Read what all agent types share
---
---`GET /api/v2/ai-agents/{id}`
---@param options? instantly.Options
---@return instantly.AIAgent? ai_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIAgent:get(options) end

---Change an agent, whatever its type
---
---`PATCH /api/v2/ai-agents/{id}`
---* Unknown keys are accepted. The answer is AIAgent or AISalesAgent.
---* No 400 is documented.
---@param args? instantly.ai_agents.update.Args
---@param options? instantly.Options
---@return instantly.AIAgent? ai_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIAgent:update(args, options) end

---Remove an agent
---
---`DELETE /api/v2/ai-agents/{id}`
---* Answers with the removed agent as AIAgentSummary.
---* When the 409 arises is not documented.
---@param options? instantly.Options
---@return instantly.AIAgent? ai_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIAgent:delete(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.AIAgent? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIAgent:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function AIAgent:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.AIAgent
function AIAgent:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AIAgent:table() end

---The record as JSON, unsaved changes included.
---@return string
function AIAgent:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AIAgent:field(name) end

---@class instantly.AIAgentGuidance: instantly.Record
---@field agent_id string
---@field basic_guidance_options? instantly.AIAgentGuidance.BasicGuidanceOptions Tone and length; category 0 only
---@field category instantly.AIAgentGuidance.Category Topic of the guidance
---@field category_name? instantly.AIAgentGuidance.CategoryName The name of `category` (read-only)
---@field id string (read-only)
---@field instruction string What to do; empty for category 0
---@field label string
---@field organization_id string (read-only)
---@field status instantly.AIAgentGuidance.Status Whether it is followed
---@field status_name? instantly.AIAgentGuidance.StatusName The name of `status` (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
local AIAgentGuidance = {}

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AIAgentGuidance:table() end

---The record as JSON, unsaved changes included.
---@return string
function AIAgentGuidance:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AIAgentGuidance:field(name) end

---@class instantly.AIDeliverabilityAgent: instantly.Record
---@field created_by? string (read-only)
---@field description? string (read-only)
---@field id string (read-only)
---@field is_auto_created? boolean (read-only)
---@field name string (read-only)
---@field organization_id string (read-only)
---@field payload? instantly.DeliverabilityPayload (read-only)
---@field status instantly.AIAgent.Status State of the agent (read-only)
---@field status_name? instantly.AIAgent.StatusName The name of `status` (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
---@field type? instantly.AIAgent.Type Type of agent (read-only)
---@field type_name? instantly.AIAgent.TypeName The name of `type` (read-only)
local AIDeliverabilityAgent = {}

---Read one deliverability agent
---
---`GET /api/v2/ai-agents/deliverability/{id}`
---@param options? instantly.Options
---@return instantly.AIDeliverabilityAgent? ai_deliverability_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIDeliverabilityAgent:get(options) end

---Connect or drop Slack for one agent
---
---`PATCH /api/v2/ai-agents/deliverability/{id}`
---* slack null disconnects; name and status cannot be changed here.
---@param args instantly.ai_deliverability_agents.update.Args
---@param options? instantly.Options
---@return instantly.AIDeliverabilityAgent? ai_deliverability_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIDeliverabilityAgent:update(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_deliverability_agents.feed_items.Args
---@param options? instantly.Options
---@return instantly.DeliverabilityFeedItem[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIDeliverabilityAgent:collect_feed_items(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_deliverability_agents.feed_items.Args
---@param options? instantly.Options
---@return fun(): instantly.DeliverabilityFeedItem?
function AIDeliverabilityAgent:each_feed_items(args, options) end

---List the feed of one agent
---
---`GET /api/v2/ai-agents/deliverability/{id}/feed-items`
---* Newest first.
---@param args? instantly.ai_deliverability_agents.feed_items.Args
---@param options? instantly.Options
---@return instantly.ai_deliverability_agents.feed_items.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIDeliverabilityAgent:feed_items(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_deliverability_agents.state.Args
---@param options? instantly.Options
---@return instantly.DeliverabilityFeedItem[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIDeliverabilityAgent:collect_feed(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_deliverability_agents.state.Args
---@param options? instantly.Options
---@return fun(): instantly.DeliverabilityFeedItem?
function AIDeliverabilityAgent:each_feed(args, options) end

---Live state of one agent
---
---`GET /api/v2/ai-agents/deliverability/{id}/state`
---* The page sits in activity_feed; limit, starting_after and feed_filter act on it alone.
---* No agent key, unlike the state of the workspace agent.
---@param args? instantly.ai_deliverability_agents.state.Args
---@param options? instantly.Options
---@return instantly.ai_deliverability_agents.state.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIDeliverabilityAgent:state(args, options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.AIDeliverabilityAgent? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIDeliverabilityAgent:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function AIDeliverabilityAgent:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.AIDeliverabilityAgent
function AIDeliverabilityAgent:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AIDeliverabilityAgent:table() end

---The record as JSON, unsaved changes included.
---@return string
function AIDeliverabilityAgent:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AIDeliverabilityAgent:field(name) end

---@class instantly.AIInboxManager: instantly.Record
---@field created_by? string (read-only)
---@field description? string (read-only)
---@field id string (read-only)
---@field is_auto_created? boolean (read-only)
---@field metadata? instantly.AIInboxManager.Metadata Present when with_metadata is true (read-only)
---@field name string
---@field organization_id string (read-only)
---@field payload instantly.InboxManagerPayload Settings
---@field status instantly.AIAgent.Status State of the agent
---@field status_name? instantly.AIAgent.StatusName The name of `status` (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
---@field type? instantly.AIAgent.Type Type of agent (read-only)
---@field type_name? instantly.AIAgent.TypeName The name of `type` (read-only)
local AIInboxManager = {}

---Read one inbox manager
---
---`GET /api/v2/ai-agents/inbox-manager/{id}`
---@param args? instantly.ai_inbox_managers.get.Args
---@param options? instantly.Options
---@return instantly.AIInboxManager? ai_inbox_manager
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:get(args, options) end

---Change or pause an inbox manager
---
---`PATCH /api/v2/ai-agents/inbox-manager/{id}`
---* status 0 pauses and 1 activates; -1 cannot be set.
---* An integration set to null is disconnected.
---@param args? instantly.ai_inbox_managers.update.Args
---@param options? instantly.Options
---@return instantly.AIInboxManager? ai_inbox_manager
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:update(args, options) end

---List what an inbox manager did
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/analytics/activity`
---* Newest first; limit defaults to 25.
---* job_type excludes activity_type; action_pending excludes activity_type recovery.
---@param args? instantly.ai_inbox_managers.analytics_activity.Args
---@param options? instantly.Options
---@return instantly.ai_inbox_managers.analytics_activity.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:analytics_activity(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_inbox_managers.analytics_activity.Args
---@param options? instantly.Options
---@return instantly.ai_inbox_managers.analytics_activity.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:collect_analytics_activity(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_inbox_managers.analytics_activity.Args
---@param options? instantly.Options
---@return fun(): instantly.ai_inbox_managers.analytics_activity.Item?
function AIInboxManager:each_analytics_activity(args, options) end

---Totals of an inbox manager
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/analytics/summary`
---@param args? instantly.ai_inbox_managers.analytics_summary.Args
---@param options? instantly.Options
---@return instantly.GetInboxManagerAnalyticsSummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:analytics_summary(args, options) end

---Figures of an inbox manager per day
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/analytics/summary-by-date`
---@param args? instantly.ai_inbox_managers.analytics_summary_by_date.Args
---@param options? instantly.Options
---@return instantly.GetInboxManagerAnalyticsSummaryByDateResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:analytics_summary_by_date(args, options) end

---Add a guidance to an inbox manager
---
---`POST /api/v2/ai-agents/inbox-manager/{id}/guidances`
---* Category 0 is an upsert: it takes basic_guidance_options and no instruction, and an agent has one at most.
---* Other categories need instruction and status and refuse basic_guidance_options.
---@param args instantly.ai_inbox_managers.create_guidance.Args
---@param options? instantly.Options
---@return instantly.AIAgentGuidance? ai_agent_guidance
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:create_guidance(args, options) end

---Remove one guidance
---
---`DELETE /api/v2/ai-agents/inbox-manager/{id}/guidances/{guidance_id}`
---* Answers with the removed guidance.
---@param guidance_id instantly.Ref Id of the guidance
---@param options? instantly.Options
---@return instantly.AIAgentGuidance? ai_agent_guidance
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:delete_guidance(guidance_id, options) end

---Read one guidance
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/guidances/{guidance_id}`
---@param guidance_id instantly.Ref Id of the guidance
---@param options? instantly.Options
---@return instantly.AIAgentGuidance? ai_agent_guidance
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:get_guidance(guidance_id, options) end

---Read one written reply
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/replies/{reply_id}`
---@param reply_id instantly.Ref Id of the reply
---@param options? instantly.Options
---@return instantly.AISalesAgentReply? ai_sales_agent_reply
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:get_reply(reply_id, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_inbox_managers.list_guidances.Args
---@param options? instantly.Options
---@return instantly.AIAgentGuidance[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:collect_guidances(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_inbox_managers.list_guidances.Args
---@param options? instantly.Options
---@return fun(): instantly.AIAgentGuidance?
function AIInboxManager:each_guidances(args, options) end

---List the guidances of an inbox manager
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/guidances`
---@param args? instantly.ai_inbox_managers.list_guidances.Args
---@param options? instantly.Options
---@return instantly.ai_inbox_managers.list_guidances.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:list_guidances(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_inbox_managers.list_replies.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentReply[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:collect_replies(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_inbox_managers.list_replies.Args
---@param options? instantly.Options
---@return fun(): instantly.AISalesAgentReply?
function AIInboxManager:each_replies(args, options) end

---List replies and follow-ups written by an inbox manager
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/replies`
---* Newest first.
---@param args? instantly.ai_inbox_managers.list_replies.Args
---@param options? instantly.Options
---@return instantly.ai_inbox_managers.list_replies.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:list_replies(args, options) end

---Change one guidance
---
---`PATCH /api/v2/ai-agents/inbox-manager/{id}/guidances/{guidance_id}`
---* The category cannot change to or from 0.
---@param guidance_id instantly.Ref Id of the guidance
---@param args? instantly.ai_inbox_managers.update_guidance.Args
---@param options? instantly.Options
---@return instantly.AIAgentGuidance? ai_agent_guidance
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:update_guidance(guidance_id, args, options) end

---Rate a reply or mark it handled
---
---`PATCH /api/v2/ai-agents/inbox-manager/{id}/replies/{reply_id}`
---@param reply_id instantly.Ref Id of the reply
---@param args? instantly.ai_inbox_managers.update_reply.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentReply? ai_sales_agent_reply
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:update_reply(reply_id, args, options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.AIInboxManager? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function AIInboxManager:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function AIInboxManager:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.AIInboxManager
function AIInboxManager:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AIInboxManager:table() end

---The record as JSON, unsaved changes included.
---@return string
function AIInboxManager:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AIInboxManager:field(name) end

---@class instantly.AILeadFinderAgent: instantly.Record
---@field created_by? string (read-only)
---@field description? string (read-only)
---@field id string (read-only)
---@field is_auto_created? boolean (read-only)
---@field name string
---@field organization_id string (read-only)
---@field payload? instantly.LeadFinderPayload (read-only)
---@field status instantly.AIAgent.Status State of the agent (read-only)
---@field status_name? instantly.AIAgent.StatusName The name of `status` (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
---@field type? instantly.AILeadFinderAgent.Type (read-only)
---@field type_name? instantly.AILeadFinderAgent.TypeName The name of `type` (read-only)
local AILeadFinderAgent = {}

---Read one lead finder
---
---`GET /api/v2/ai-agents/lead-finder/{id}`
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AILeadFinderAgent:get(options) end

---Change a lead finder
---
---`PATCH /api/v2/ai-agents/lead-finder/{id}`
---* on_exhaustion fallback needs fallback filters, sent now or stored before.
---* One active lead finder per campaign.
---* An empty object passes the schema.
---@param args? instantly.ai_lead_finder_agents.update.Args
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AILeadFinderAgent:update(args, options) end

---List events of a lead finder
---
---`GET /api/v2/ai-agents/lead-finder/{id}/activities`
---* Newest first; the cursor is opaque text, not an id.
---@param args? instantly.ai_lead_finder_agents.activities.Args
---@param options? instantly.Options
---@return instantly.ai_lead_finder_agents.activities.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AILeadFinderAgent:activities(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_lead_finder_agents.activities.Args
---@param options? instantly.Options
---@return instantly.ai_lead_finder_agents.activities.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AILeadFinderAgent:collect_activities(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_lead_finder_agents.activities.Args
---@param options? instantly.Options
---@return fun(): instantly.ai_lead_finder_agents.activities.Item?
function AILeadFinderAgent:each_activities(args, options) end

---Pause a lead finder
---
---`POST /api/v2/ai-agents/lead-finder/{id}/pause`
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AILeadFinderAgent:pause(options) end

---Resume a lead finder
---
---`POST /api/v2/ai-agents/lead-finder/{id}/resume`
---* 409 when the campaign has another active lead finder.
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AILeadFinderAgent:resume(options) end

---Lifetime totals of a lead finder
---
---`GET /api/v2/ai-agents/lead-finder/{id}/stats`
---@param options? instantly.Options
---@return instantly.GetLeadFinderAgentStatsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AILeadFinderAgent:stats(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function AILeadFinderAgent:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function AILeadFinderAgent:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.AILeadFinderAgent
function AILeadFinderAgent:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AILeadFinderAgent:table() end

---The record as JSON, unsaved changes included.
---@return string
function AILeadFinderAgent:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AILeadFinderAgent:field(name) end

---@class instantly.AISalesAgent: instantly.Record
---@field agent_type? instantly.AISalesAgent.AgentType Kind of outreach; 2 when left out (read-only)
---@field agent_type_name? instantly.AISalesAgent.AgentTypeName The name of `agent_type` (read-only)
---@field config? instantly.SalesAgentConfig
---@field created_by? string (read-only)
---@field description? string
---@field id string (read-only)
---@field initial_scrape_ready boolean First scrape is finished (read-only)
---@field input? string URL, or text of the pitch deck (read-only)
---@field master_lead_list_id? string Lead list of the agent (read-only)
---@field name string
---@field next_decision_time? string When it decides next (read-only)
---@field self_improvement? boolean Learn from past campaigns
---@field status instantly.AIAgent.Status (read-only)
---@field status_name? instantly.AIAgent.StatusName The name of `status` (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_last_action? string (read-only)
---@field timestamp_last_decision? string (read-only)
---@field timestamp_updated string (read-only)
---@field type? "website"|"pitch_deck"|string Where the business details come from (read-only)
---@field workspace_id string (read-only)
local AISalesAgent = {}

---Read one sales agent
---
---`GET /api/v2/ai-agents/sales/{id}`
---@param options? instantly.Options
---@return instantly.AISalesAgent? ai_sales_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:get(options) end

---Change, pause or resume a sales agent
---
---`PATCH /api/v2/ai-agents/sales/{id}`
---* status 0 pauses the agent and its campaigns, 1 resumes them.
---* config.memory is merged key by key; outreach settings are passed on to the campaigns.
---@param args? instantly.ai_sales_agents.update.Args
---@param options? instantly.Options
---@return instantly.AISalesAgent? ai_sales_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:update(args, options) end

---List actions of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/activities`
---@param args? instantly.ai_sales_agents.activities.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.activities.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:activities(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_sales_agents.activities.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:collect_activities(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_sales_agents.activities.Args
---@param options? instantly.Options
---@return fun(): instantly.AISalesAgentActivity?
function AISalesAgent:each_activities(args, options) end

---Daily figures over all campaigns of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/analytics`
---* Without dates: all time.
---@param args? instantly.ai_sales_agents.analytics.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentAnalyticsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:analytics(args, options) end

---Approve several pending actions
---
---`POST /api/v2/ai-agents/sales/{id}/activities/approve`
---* At most 100 ids; 404 when none of them is pending.
---@param args instantly.ai_sales_agents.approve_activities.Args
---@param options? instantly.Options
---@return instantly.ApproveSalesAgentActivitiesResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:approve_activities(args, options) end

---Approve one pending action
---
---`POST /api/v2/ai-agents/sales/{id}/activities/{activity_id}/approve`
---* 404 when the action is not pending.
---* Takes no body; with an empty body do not send Content-Type: application/json.
---@param activity_id instantly.Ref Id of the action
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity? ai_sales_agent_activity
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:approve_activity(activity_id, options) end

---Add a writing rule
---
---`POST /api/v2/ai-agents/sales/{id}/guidance-rules`
---* At most 10 rules, else 400.
---* Rules are one stored list: parallel writes overwrite each other.
---@param args instantly.ai_sales_agents.create_guidance_rule.Args
---@param options? instantly.Options
---@return instantly.SalesAgentGuidanceRule? sales_agent_guidance_rule
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:create_guidance_rule(args, options) end

---Remove a writing rule
---
---`DELETE /api/v2/ai-agents/sales/{id}/guidance-rules/{rule_id}`
---* The ids of the remaining rules shift; read the list again.
---* Asks for the update scope, not delete.
---@param rule_id instantly.Ref Position id of the rule, like rule-0
---@param options? instantly.Options
---@return instantly.DeleteSalesAgentGuidanceRuleResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:delete_guidance_rule(rule_id, options) end

---Record a manual lead import for a sales agent
---
---`POST /api/v2/ai-agents/{id}/activities/imported-leads`
---* The same import sent twice gives the first activity again.
---* 409 while the agent has no campaign yet.
---@param args instantly.ai_sales_agents.import_leads_activity.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity? ai_sales_agent_activity
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:import_leads_activity(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_sales_agents.leads_activity.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.leads_activity.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:collect_leads_activity(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_sales_agents.leads_activity.Args
---@param options? instantly.Options
---@return fun(): instantly.ai_sales_agents.leads_activity.Item?
function AISalesAgent:each_leads_activity(args, options) end

---Email history per lead of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/leads/activity`
---* Ordered by address; the cursor is the address of the last lead.
---* Without dates: all time. limit defaults to 100.
---@param args? instantly.ai_sales_agents.leads_activity.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.leads_activity.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:leads_activity(args, options) end

---Lead totals and rates of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/leads/activity/summary`
---* Rates are fractions of total. Without dates: all time.
---@param args? instantly.ai_sales_agents.leads_activity_summary.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentLeadActivitySummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:leads_activity_summary(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_sales_agents.list_guidance_rules.Args
---@param options? instantly.Options
---@return instantly.SalesAgentGuidanceRule[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:collect_guidance_rules(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_sales_agents.list_guidance_rules.Args
---@param options? instantly.Options
---@return fun(): instantly.SalesAgentGuidanceRule?
function AISalesAgent:each_guidance_rules(args, options) end

---List the writing rules of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/guidance-rules`
---* At most 10 rules, so no paging.
---* Rule ids are positions and shift after a removal.
---@param args? instantly.ai_sales_agents.list_guidance_rules.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.list_guidance_rules.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:list_guidance_rules(args, options) end

---Opportunities of a sales agent by status and campaign
---
---`GET /api/v2/ai-agents/sales/{id}/opportunities/summary`
---* Without dates: all time.
---@param args? instantly.ai_sales_agents.opportunities_summary.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentOpportunitySummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:opportunities_summary(args, options) end

---Reject several pending actions
---
---`POST /api/v2/ai-agents/sales/{id}/activities/reject`
---* At most 100 ids; 404 when none of them is pending.
---@param args instantly.ai_sales_agents.reject_activities.Args
---@param options? instantly.Options
---@return instantly.RejectSalesAgentActivitiesResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:reject_activities(args, options) end

---Reject one pending action
---
---`POST /api/v2/ai-agents/sales/{id}/activities/{activity_id}/reject`
---* 404 when the action is not pending.
---@param activity_id instantly.Ref Id of the action
---@param args instantly.ai_sales_agents.reject_activity.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity? ai_sales_agent_activity
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:reject_activity(activity_id, args, options) end

---Change a writing rule
---
---`PATCH /api/v2/ai-agents/sales/{id}/guidance-rules/{rule_id}`
---* Rules are one stored list: parallel writes overwrite each other.
---@param rule_id instantly.Ref Position id of the rule, like rule-0
---@param args? instantly.ai_sales_agents.update_guidance_rule.Args
---@param options? instantly.Options
---@return instantly.SalesAgentGuidanceRule? sales_agent_guidance_rule
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:update_guidance_rule(rule_id, args, options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.AISalesAgent? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function AISalesAgent:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function AISalesAgent:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.AISalesAgent
function AISalesAgent:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AISalesAgent:table() end

---The record as JSON, unsaved changes included.
---@return string
function AISalesAgent:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AISalesAgent:field(name) end

---@class instantly.AISalesAgentActivity: instantly.Record
---@field action_output? table Text for display, free-form (read-only)
---@field action_payload? table Input of the action, free-form (read-only)
---@field action_status instantly.AISalesAgentActivity.ActionStatus State of the action
---@field action_type instantly.AISalesAgentActivity.ActionType Kind of action (read-only)
---@field ai_confidence? number 0 to 1 (read-only)
---@field ai_reasoning? string Why the agent proposes it (read-only)
---@field ai_sdr_id string Sales agent that acted (read-only)
---@field approved_at? string (read-only)
---@field approved_by? string (read-only)
---@field email_id? string (read-only)
---@field error_code? instantly.AISalesAgentActivity.ErrorCode Class of the failure (read-only)
---@field error_message? string (read-only)
---@field id string (read-only)
---@field rejected_at? string (read-only)
---@field rejected_by? string (read-only)
---@field rejection_reason? string Why it was rejected (read-only)
---@field result? table (read-only)
---@field timestamp_completed? string (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_executed? string (read-only)
---@field timestamp_updated string (read-only)
---@field workspace_id string (read-only)
local AISalesAgentActivity = {}

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AISalesAgentActivity:table() end

---The record as JSON, unsaved changes included.
---@return string
function AISalesAgentActivity:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AISalesAgentActivity:field(name) end

---@class instantly.AISalesAgentReply: instantly.Record
---@field action_pending? boolean Waits for the user
---@field agent_id? string (read-only)
---@field calendly_tool_used? boolean (read-only)
---@field confidence_score? number 0 to 100 (read-only)
---@field error_code? instantly.AISalesAgentReply.ErrorCode
---@field estimated_time_saved_seconds? number Estimated seconds saved (read-only)
---@field feedback_positive? boolean Rating by a user
---@field feedback_text? string Remark by a user
---@field generation_lag_seconds? number Seconds the writing took (read-only)
---@field html? string (read-only)
---@field id string (read-only)
---@field in_reply_to? string Message it answers (read-only)
---@field information_requested? string What the agent needs to know (read-only)
---@field is_automatic_email? boolean (read-only)
---@field is_followup? boolean An automatic follow-up
---@field lead? string Address of the lead (read-only)
---@field organization_id? string (read-only)
---@field requires_hitl? boolean A human has to look at it (read-only)
---@field requires_hitl_reason? string Why a human has to look (read-only)
---@field sending_status? instantly.AISalesAgentReply.SendingStatus Outcome of sending
---@field sending_status_name? instantly.AISalesAgentReply.SendingStatusName The name of `sending_status` (read-only)
---@field thread_id? string (read-only)
---@field timestamp_created? string (read-only)
---@field timestamp_updated? string (read-only)
---@field usage_metadata? table Model usage and cost, free-form (read-only)
local AISalesAgentReply = {}

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AISalesAgentReply:table() end

---The record as JSON, unsaved changes included.
---@return string
function AISalesAgentReply:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AISalesAgentReply:field(name) end

---@class instantly.APIKey: instantly.Record
---@field id string (read-only)
---@field key string (read-only)
---@field name string
---@field organization_id string (read-only)
---@field scopes instantly.ApiKeyScopes.Item[]
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
local APIKey = {}

---Revoke an API key
---
---`DELETE /api/v2/api-keys/{id}`
---@param options? instantly.Options
---@return instantly.APIKey? api_key
---@return instantly.Error? err
---@return instantly.Meta? meta
function APIKey:delete(options) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function APIKey:table() end

---The record as JSON, unsaved changes included.
---@return string
function APIKey:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function APIKey:field(name) end

---@class instantly.Account: instantly.Record
---@field added_by? string User who added it (read-only)
---@field autofix_failed? boolean null while reconnecting, true when that failed, false when it worked (read-only)
---@field daily_limit? number Sends per day
---@field daily_limit_max? number (read-only)
---@field email string (read-only)
---@field enable_slow_ramp? boolean Raise the daily volume step by step
---@field first_name string
---@field inbox_placement_test_limit? number
---@field is_managed_account boolean Ordered through the vendor (read-only)
---@field last_name string
---@field modified_by? string User who changed it last (read-only)
---@field organization string Owning workspace (read-only)
---@field provider_code instantly.Account.ProviderCode Mail provider (read-only)
---@field provider_code_name? instantly.Account.ProviderCodeName The name of `provider_code` (read-only)
---@field reply_to? string Reply-to address
---@field sending_gap? number Minutes between two sends
---@field setup_pending boolean Setup not finished (read-only)
---@field signature? string
---@field stat_warmup_score? number Warmup score (read-only)
---@field status? instantly.Account.Status Health of the account (read-only)
---@field status_name? instantly.Account.StatusName The name of `status` (read-only)
---@field status_message? instantly.Account.StatusMessage Last error of the mail server (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
---@field timestamp_warmup_start? string (read-only)
---@field tracking_domain_name? string Custom tracking domain
---@field tracking_domain_status? string
---@field warmup? instantly.AccountWarmup
---@field warmup_limit_max? number (read-only)
---@field warmup_status instantly.Account.WarmupStatus State of warmup (read-only)
---@field warmup_status_name? instantly.Account.WarmupStatusName The name of `warmup_status` (read-only)
local Account = {}

---Read one sending account by address
---
---`GET /api/v2/accounts/{email}`
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function Account:get(options) end

---Update settings of a sending account
---
---`PATCH /api/v2/accounts/{email}`
---@param args? instantly.accounts.update.Args
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function Account:update(args, options) end

---Remove a sending account
---
---`DELETE /api/v2/accounts/{email}`
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function Account:delete(options) end

---Clear the error state of a sending account
---
---`POST /api/v2/accounts/{email}/mark-fixed`
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function Account:mark_fixed(options) end

---Pause one sending account
---
---`POST /api/v2/accounts/{email}/pause`
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function Account:pause(options) end

---Resume a paused sending account
---
---`POST /api/v2/accounts/{email}/resume`
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function Account:resume(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.Account? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function Account:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function Account:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.Account
function Account:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function Account:table() end

---The record as JSON, unsaved changes included.
---@return string
function Account:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function Account:field(name) end

---@class instantly.AuditLog: instantly.Record
---@field activity_type instantly.AuditLog.ActivityType (read-only)
---@field activity_type_name? instantly.AuditLog.ActivityTypeName The name of `activity_type` (read-only)
---@field affected_count? number (read-only)
---@field api_key_id? string (read-only)
---@field audit_metadata? table (read-only)
---@field campaign_id? string (read-only)
---@field from_api boolean (read-only)
---@field id string (read-only)
---@field ip_address string (read-only)
---@field list_id? string (read-only)
---@field organization_id string (read-only)
---@field subsequence_id? string (read-only)
---@field timestamp string (read-only)
---@field user_agent? string (read-only)
---@field user_id? string (read-only)
---@field user_name? string (read-only)
---@field webhook_id? string (read-only)
local AuditLog = {}

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function AuditLog:table() end

---The record as JSON, unsaved changes included.
---@return string
function AuditLog:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function AuditLog:field(name) end

---@class instantly.BackgroundJob: instantly.Record
---@field created_at string
---@field data? instantly.BackgroundJob.Data
---@field entity_id? string
---@field entity_type? instantly.BackgroundJob.EntityType
---@field id string 24-hex id (read-only)
---@field progress number Percent done
---@field status instantly.BackgroundJob.Status State of the job
---@field type instantly.BackgroundJob.Type Kind of job
---@field updated_at string
---@field user_id? string (read-only)
---@field workspace_id string (read-only)
local BackgroundJob = {}

---Poll one background job
---
---`GET /api/v2/background-jobs/{id}`
---* id is a 24-hex string.
---* data_fields picks keys of data; moved_lead_emails holds at most 10,000 entries.
---@param args? instantly.background_jobs.get.Args
---@param options? instantly.Options
---@return instantly.BackgroundJob? background_job
---@return instantly.Error? err
---@return instantly.Meta? meta
function BackgroundJob:get(args, options) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function BackgroundJob:table() end

---The record as JSON, unsaved changes included.
---@return string
function BackgroundJob:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function BackgroundJob:field(name) end

---@class instantly.BlockListEntry: instantly.Record
---@field bl_value string Address or domain
---@field id string (read-only)
---@field is_domain boolean (read-only)
---@field organization_id string (read-only)
---@field timestamp_created string (read-only)
local BlockListEntry = {}

---Read one blocked value
---
---`GET /api/v2/block-lists-entries/{id}`
---@param options? instantly.Options
---@return instantly.BlockListEntry? block_list_entry
---@return instantly.Error? err
---@return instantly.Meta? meta
function BlockListEntry:get(options) end

---Change one blocked value
---
---`PATCH /api/v2/block-lists-entries/{id}`
---@param args? instantly.block_list_entries.update.Args
---@param options? instantly.Options
---@return instantly.BlockListEntry? block_list_entry
---@return instantly.Error? err
---@return instantly.Meta? meta
function BlockListEntry:update(args, options) end

---Remove one blocked value
---
---`DELETE /api/v2/block-lists-entries/{id}`
---@param options? instantly.Options
---@return instantly.BlockListEntry? block_list_entry
---@return instantly.Error? err
---@return instantly.Meta? meta
function BlockListEntry:delete(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.BlockListEntry? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function BlockListEntry:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function BlockListEntry:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.BlockListEntry
function BlockListEntry:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function BlockListEntry:table() end

---The record as JSON, unsaved changes included.
---@return string
function BlockListEntry:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function BlockListEntry:field(name) end

---@class instantly.CampaignSubsequence: instantly.Record
---@field auto_variant_select? instantly.Campaign.AutoVariantSelect
---@field conditions instantly.CampaignSubsequence.Conditions What moves a lead into the subsequence
---@field daily_limit? number
---@field daily_limit_mode? "inherit"|"custom"|"unlimited"|string Where the daily limit comes from
---@field id string (read-only)
---@field ignore_account_daily_limit? boolean Send past the account limits
---@field name string
---@field parent_campaign string (read-only)
---@field sequences? instantly.CampaignSequences.Item[]
---@field status instantly.Campaign.Status (read-only)
---@field status_name? instantly.Campaign.StatusName The name of `status` (read-only)
---@field subsequence_schedule? instantly.CampaignSchedule
---@field timestamp_created string (read-only)
---@field timestamp_leads_updated string (read-only)
---@field workspace string (read-only)
local CampaignSubsequence = {}

---Read one subsequence
---
---`GET /api/v2/subsequences/{id}`
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:get(options) end

---Change some fields of a subsequence
---
---`PATCH /api/v2/subsequences/{id}`
---@param args? instantly.subsequences.update.Args
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:update(args, options) end

---Remove a subsequence
---
---`DELETE /api/v2/subsequences/{id}`
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:delete(options) end

---Figures per step and variant of one subsequence
---
---`GET /api/v2/subsequences/{id}/analytics/steps`
---* Returns a bare array; step and variant are zero-based texts or null.
---* Instants are cut to their UTC day.
---@param args? instantly.subsequences.analytics_steps.Args
---@param options? instantly.Options
---@return instantly.GetSubsequenceStepsAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:analytics_steps(args, options) end

---Copy a subsequence with its trigger conditions
---
---`POST /api/v2/subsequences/{id}/duplicate`
---@param args instantly.subsequences.duplicate.Args
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:duplicate(args, options) end

---Stop a subsequence for now
---
---`POST /api/v2/subsequences/{id}/pause`
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:pause(options) end

---Resume a subsequence
---
---`POST /api/v2/subsequences/{id}/resume`
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:resume(options) end

---Explain why a subsequence is or is not sending
---
---`GET /api/v2/subsequences/{id}/sending-status`
---* diagnostics and summary are null when no data exists; off schedule only the ids, last_updated, status and issue_tracking are sure.
---@param args? instantly.subsequences.sending_status.Args
---@param options? instantly.Options
---@return instantly.GetCampaignSendingStatusResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:sending_status(args, options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function CampaignSubsequence:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function CampaignSubsequence:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.CampaignSubsequence
function CampaignSubsequence:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function CampaignSubsequence:table() end

---The record as JSON, unsaved changes included.
---@return string
function CampaignSubsequence:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function CampaignSubsequence:field(name) end

---@class instantly.CustomTag: instantly.Record
---@field description? string
---@field id string (read-only)
---@field label string
---@field organization_id string (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
local CustomTag = {}

---Read one tag
---
---`GET /api/v2/custom-tags/{id}`
---@param options? instantly.Options
---@return instantly.CustomTag? custom_tag
---@return instantly.Error? err
---@return instantly.Meta? meta
function CustomTag:get(options) end

---Change a tag
---
---`PATCH /api/v2/custom-tags/{id}`
---@param args? instantly.custom_tags.update.Args
---@param options? instantly.Options
---@return instantly.CustomTag? custom_tag
---@return instantly.Error? err
---@return instantly.Meta? meta
function CustomTag:update(args, options) end

---Remove a tag
---
---`DELETE /api/v2/custom-tags/{id}`
---@param options? instantly.Options
---@return instantly.CustomTag? custom_tag
---@return instantly.Error? err
---@return instantly.Meta? meta
function CustomTag:delete(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.CustomTag? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function CustomTag:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function CustomTag:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.CustomTag
function CustomTag:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function CustomTag:table() end

---The record as JSON, unsaved changes included.
---@return string
function CustomTag:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function CustomTag:field(name) end

---@class instantly.CustomTagMapping: instantly.Record
---@field id string (read-only)
---@field organization_id string (read-only)
---@field resource_id string Id or address of the tagged resource (read-only)
---@field resource_type instantly.CustomTagMapping.ResourceType Kind of the tagged resource (read-only)
---@field resource_type_name? instantly.CustomTagMapping.ResourceTypeName The name of `resource_type` (read-only)
---@field tag_id string (read-only)
---@field timestamp_created string (read-only)
local CustomTagMapping = {}

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function CustomTagMapping:table() end

---The record as JSON, unsaved changes included.
---@return string
function CustomTagMapping:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function CustomTagMapping:field(name) end

---@class instantly.DeliverabilityFeedItem: instantly.Record
---@field action_code? string
---@field action_payload? table Input of the action, free-form
---@field action_status? "proposed"|string
---@field agent_id string
---@field completed_at? string
---@field dedupe_key string Same finding, same key
---@field dismissed_at? string
---@field expires_at? string
---@field feed_code string Kind of finding; an open list
---@field id string (read-only)
---@field kind "insight"|"recommendation"|"action"|string
---@field organization_id string
---@field payload table
---@field priority number
---@field result_payload? table
---@field severity "info"|"success"|"warning"|"critical"|string
---@field source_activity_id? string
---@field status "todo"|"done"|"dismissed"|"failed"|string
---@field subject_id? string
---@field subject_name? string
---@field subject_type? string What it is about
---@field timestamp_created string
---@field timestamp_updated string
local DeliverabilityFeedItem = {}

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function DeliverabilityFeedItem:table() end

---The record as JSON, unsaved changes included.
---@return string
function DeliverabilityFeedItem:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function DeliverabilityFeedItem:field(name) end

---@class instantly.DomainForwarding: instantly.Record
---@field domain string (read-only)
---@field forwarding_domain? string Destination; null when nothing is set
---@field forwarding_mode? "redirect"|"stealth"|string redirect changes the address shown, stealth keeps it
local DomainForwarding = {}

---Read where an ordered domain forwards to
---
---`GET /api/v2/domains/{domain}/forwarding`
---* forwarding_domain and forwarding_mode are null when nothing is set.
---@param options? instantly.Options
---@return instantly.DomainForwarding? domain_forwarding
---@return instantly.Error? err
---@return instantly.Meta? meta
function DomainForwarding:get(options) end

---Set the forwarding of an ordered domain
---
---`PUT /api/v2/domains/{domain}/forwarding`
---* 409 while the order is being provisioned; 422 when the domain does not support the request.
---@param args instantly.domain_forwardings.update.Args
---@param options? instantly.Options
---@return instantly.DomainForwarding? domain_forwarding
---@return instantly.Error? err
---@return instantly.Meta? meta
function DomainForwarding:update(args, options) end

---Clear the forwarding of an ordered domain
---
---`DELETE /api/v2/domains/{domain}/forwarding`
---* May be repeated: clearing what is clear succeeds.
---@param options? instantly.Options
---@return instantly.DomainForwarding? domain_forwarding
---@return instantly.Error? err
---@return instantly.Meta? meta
function DomainForwarding:delete(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.DomainForwarding? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function DomainForwarding:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function DomainForwarding:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.DomainForwarding
function DomainForwarding:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function DomainForwarding:table() end

---The record as JSON, unsaved changes included.
---@return string
function DomainForwarding:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function DomainForwarding:field(name) end

---@class instantly.Email: instantly.Record
---@field ai_agent_id? string (read-only)
---@field ai_assisted? number (read-only)
---@field ai_interest_value? number (read-only)
---@field attachment_json? instantly.Email.AttachmentJson (read-only)
---@field bcc_address_email_list? string (read-only)
---@field body instantly.Email.Body (read-only)
---@field campaign_id? string (read-only)
---@field cc_address_email_list? string (read-only)
---@field cc_address_json? any[] (read-only)
---@field content_preview? string (read-only)
---@field eaccount string Sending account (read-only)
---@field from_address_email? string (read-only)
---@field from_address_json? any[] (read-only)
---@field i_status? number Interest status (read-only)
---@field id string (read-only)
---@field is_auto_reply? number 1 for an automatic reply (read-only)
---@field is_focused? number 1 in the primary tab (read-only)
---@field is_unread? number 1 when unread
---@field lead? string Address of the lead (read-only)
---@field lead_id? string (read-only)
---@field list_id? string (read-only)
---@field message_id string (read-only)
---@field organization_id string Owning workspace (read-only)
---@field reminder_ts? string
---@field reply_to? string (read-only)
---@field step? string Campaign step behind it (read-only)
---@field subject string (read-only)
---@field subsequence_id? string (read-only)
---@field thread_id? string Shared by all messages of a thread (read-only)
---@field timestamp_created string Time the record was stored (read-only)
---@field timestamp_email string Time given by the mail server (read-only)
---@field to_address_email_list string Comma-separated recipients (read-only)
---@field to_address_json? any[] (read-only)
---@field ue_type? instantly.Email.UeType Kind of message (read-only)
---@field ue_type_name? instantly.Email.UeTypeName The name of `ue_type` (read-only)
local Email = {}

---Read one message
---
---`GET /api/v2/emails/{id}`
---@param options? instantly.Options
---@return instantly.Email? email
---@return instantly.Error? err
---@return instantly.Meta? meta
function Email:get(options) end

---Change the unread flag or reminder of a message
---
---`PATCH /api/v2/emails/{id}`
---@param args? instantly.emails.update.Args
---@param options? instantly.Options
---@return instantly.Email? email
---@return instantly.Error? err
---@return instantly.Meta? meta
function Email:update(args, options) end

---Remove a message
---
---`DELETE /api/v2/emails/{id}`
---@param options? instantly.Options
---@return instantly.Email? email
---@return instantly.Error? err
---@return instantly.Meta? meta
function Email:delete(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.Email? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function Email:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function Email:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.Email
function Email:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function Email:table() end

---The record as JSON, unsaved changes included.
---@return string
function Email:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function Email:field(name) end

---@class instantly.EmailVerification: instantly.Record
---@field catch_all? any Catch-all domain, or pending (read-only)
---@field credits? number (read-only)
---@field credits_used? number (read-only)
---@field email string (read-only)
---@field status? "success"|"error"|string Outcome of the request only, not of the verification (read-only)
---@field verification_status "pending"|"verified"|"invalid"|string Outcome of the verification (read-only)
local EmailVerification = {}

---Poll the verification of an address
---
---`GET /api/v2/email-verification/{email}`
---@param options? instantly.Options
---@return instantly.EmailVerification? email_verification
---@return instantly.Error? err
---@return instantly.Meta? meta
function EmailVerification:get(options) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function EmailVerification:table() end

---The record as JSON, unsaved changes included.
---@return string
function EmailVerification:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function EmailVerification:field(name) end

---@class instantly.InboxPlacementAnalytics: instantly.Record
---@field authentication_failure_results? instantly.InboxPlacementAnalytics.AuthenticationFailureResults
---@field dkim_pass? boolean
---@field dmarc_pass? boolean
---@field has_category? boolean
---@field id string (read-only)
---@field is_spam? boolean
---@field organization_id string (read-only)
---@field recipient_email? string
---@field recipient_esp? instantly.InboxPlacementAnalytics.RecipientEsp
---@field recipient_esp_name? instantly.InboxPlacementAnalytics.RecipientEspName The name of `recipient_esp` (read-only)
---@field recipient_geo? instantly.InboxPlacementAnalytics.RecipientGeo
---@field recipient_geo_name? instantly.InboxPlacementAnalytics.RecipientGeoName The name of `recipient_geo` (read-only)
---@field recipient_type? instantly.InboxPlacementAnalytics.RecipientType
---@field recipient_type_name? instantly.InboxPlacementAnalytics.RecipientTypeName The name of `recipient_type` (read-only)
---@field record_type? instantly.InboxPlacementAnalytics.RecordType
---@field record_type_name? instantly.InboxPlacementAnalytics.RecordTypeName The name of `record_type` (read-only)
---@field sender_email? string
---@field sender_esp? instantly.InboxPlacementAnalytics.RecipientEsp
---@field sender_esp_name? instantly.InboxPlacementAnalytics.RecipientEspName The name of `sender_esp` (read-only)
---@field smtp_ip_blacklist_report? table
---@field spf_pass? boolean
---@field test_id string
---@field timestamp_created string (read-only)
---@field timestamp_created_date string (read-only)
local InboxPlacementAnalytics = {}

---Read one placement record
---
---`GET /api/v2/inbox-placement-analytics/{id}`
---@param options? instantly.Options
---@return instantly.InboxPlacementAnalytics? inbox_placement_result
---@return instantly.Error? err
---@return instantly.Meta? meta
function InboxPlacementAnalytics:get(options) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function InboxPlacementAnalytics:table() end

---The record as JSON, unsaved changes included.
---@return string
function InboxPlacementAnalytics:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function InboxPlacementAnalytics:field(name) end

---@class instantly.InboxPlacementBlacklistAndSpamAssassinReport: instantly.Record
---@field blacklist_report? instantly.InboxPlacementBlacklistAndSpamAssassinReport.BlacklistReport (read-only)
---@field domain string (read-only)
---@field domain_blacklist_count? number (read-only)
---@field domain_ip string (read-only)
---@field domain_ip_blacklist_count? number (read-only)
---@field id string (read-only)
---@field organization_id string (read-only)
---@field spam_assassin_report? instantly.InboxPlacementBlacklistAndSpamAssassinReport.SpamAssassinReport (read-only)
---@field spam_assassin_score number (read-only)
---@field test_id string (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_created_date string (read-only)
local InboxPlacementBlacklistAndSpamAssassinReport = {}

---Read one blacklist and SpamAssassin report
---
---`GET /api/v2/inbox-placement-reports/{id}`
---@param options? instantly.Options
---@return instantly.InboxPlacementBlacklistAndSpamAssassinReport? inbox_placement_report
---@return instantly.Error? err
---@return instantly.Meta? meta
function InboxPlacementBlacklistAndSpamAssassinReport:get(options) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function InboxPlacementBlacklistAndSpamAssassinReport:table() end

---The record as JSON, unsaved changes included.
---@return string
function InboxPlacementBlacklistAndSpamAssassinReport:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function InboxPlacementBlacklistAndSpamAssassinReport:field(name) end

---@class instantly.InboxPlacementTest: instantly.Record
---@field automations? instantly.PlacementAutomations.Item[]
---@field campaign_id? string (read-only)
---@field delivery_mode? instantly.InboxPlacementTest.DeliveryMode (read-only)
---@field delivery_mode_name? instantly.InboxPlacementTest.DeliveryModeName The name of `delivery_mode` (read-only)
---@field description? string (read-only)
---@field email_body string (read-only)
---@field email_subject string (read-only)
---@field emails string[] (read-only)
---@field id string (read-only)
---@field name string
---@field not_sending_status? "daily_limits_hit"|"other"|string (read-only)
---@field organization_id string (read-only)
---@field recipients string[] (read-only)
---@field recipients_labels? instantly.InboxPlacementTest.RecipientsLabelsItem[] (read-only)
---@field schedule? instantly.PlacementSchedule
---@field sending_method instantly.InboxPlacementTest.SendingMethod (read-only)
---@field sending_method_name? instantly.InboxPlacementTest.SendingMethodName The name of `sending_method` (read-only)
---@field status? instantly.InboxPlacementTest.Status
---@field status_name? instantly.InboxPlacementTest.StatusName The name of `status` (read-only)
---@field tags? string[] (read-only)
---@field test_code? string (read-only)
---@field text_only? boolean (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_next_run? string (read-only)
---@field type instantly.InboxPlacementTest.Type (read-only)
---@field type_name? instantly.InboxPlacementTest.TypeName The name of `type` (read-only)
local InboxPlacementTest = {}

---Read one placement test
---
---`GET /api/v2/inbox-placement-tests/{id}`
---@param args? instantly.inbox_placement_tests.get.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementTest? inbox_placement_test
---@return instantly.Error? err
---@return instantly.Meta? meta
function InboxPlacementTest:get(args, options) end

---Change some fields of a placement test
---
---`PATCH /api/v2/inbox-placement-tests/{id}`
---@param args? instantly.inbox_placement_tests.update.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementTest? inbox_placement_test
---@return instantly.Error? err
---@return instantly.Meta? meta
function InboxPlacementTest:update(args, options) end

---Remove a placement test
---
---`DELETE /api/v2/inbox-placement-tests/{id}`
---@param options? instantly.Options
---@return instantly.InboxPlacementTest? inbox_placement_test
---@return instantly.Error? err
---@return instantly.Meta? meta
function InboxPlacementTest:delete(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.InboxPlacementTest? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function InboxPlacementTest:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function InboxPlacementTest:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.InboxPlacementTest
function InboxPlacementTest:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function InboxPlacementTest:table() end

---The record as JSON, unsaved changes included.
---@return string
function InboxPlacementTest:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function InboxPlacementTest:field(name) end

---@class instantly.Lead: instantly.Record
---@field assigned_to? string
---@field campaign? string Campaign it is in (read-only)
---@field company_domain string (read-only)
---@field company_name? string
---@field email? string (read-only)
---@field email_click_count number (read-only)
---@field email_clicked_step? number (read-only)
---@field email_clicked_variant? number (read-only)
---@field email_open_count number (read-only)
---@field email_opened_step? number (read-only)
---@field email_opened_variant? number (read-only)
---@field email_replied_step? number (read-only)
---@field email_replied_variant? number (read-only)
---@field email_reply_count number (read-only)
---@field enrichment_status? instantly.Lead.EnrichmentStatus Outcome of enrichment (read-only)
---@field enrichment_status_name? instantly.Lead.EnrichmentStatusName The name of `enrichment_status` (read-only)
---@field esg_code? instantly.Lead.EsgCode Mail security gateway of the lead (read-only)
---@field esg_code_name? instantly.Lead.EsgCodeName The name of `esg_code` (read-only)
---@field esp_code? instantly.Lead.EspCode Mailbox provider of the lead (read-only)
---@field esp_code_name? instantly.Lead.EspCodeName The name of `esp_code` (read-only)
---@field first_name? string
---@field id string (read-only)
---@field is_website_visitor? boolean (read-only)
---@field job_title? string
---@field last_contacted_from? string (read-only)
---@field last_name? string
---@field last_step_from? string (read-only)
---@field last_step_id? string (read-only)
---@field last_step_timestamp_executed? string (read-only)
---@field list_id? string List it is in (read-only)
---@field lt_interest_status? instantly.CampaignSubsequence.Conditions.CrmStatusItem Interest status, or the value of a custom label
---@field lt_interest_status_name? instantly.CampaignSubsequence.Conditions.CrmStatusItemName The name of `lt_interest_status` (read-only)
---@field organization string (read-only)
---@field payload? instantly.Lead.Payload Custom variables: flat values only (read-only)
---@field personalization? string
---@field phone? string
---@field pl_value_lead? string Value of the lead
---@field status instantly.Lead.Status State of the lead in its campaign (read-only)
---@field status_name? instantly.Lead.StatusName The name of `status` (read-only)
---@field status_summary instantly.Lead.StatusSummary (read-only)
---@field status_summary_subseq? instantly.Lead.StatusSummarySubseq (read-only)
---@field subsequence_id? string (read-only)
---@field timestamp_added_subsequence? string (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_last_click? string (read-only)
---@field timestamp_last_contact? string (read-only)
---@field timestamp_last_interest_change? string (read-only)
---@field timestamp_last_open? string (read-only)
---@field timestamp_last_reply? string (read-only)
---@field timestamp_last_touch? string (read-only)
---@field timestamp_updated string (read-only)
---@field upload_method? "manual"|"api"|"website-visitor"|string How it came in (read-only)
---@field uploaded_by_user? string (read-only)
---@field verification_status? instantly.Lead.VerificationStatus Outcome of email verification (read-only)
---@field verification_status_name? instantly.Lead.VerificationStatusName The name of `verification_status` (read-only)
---@field website? string
local Lead = {}

---Read one lead
---
---`GET /api/v2/leads/{id}`
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function Lead:get(options) end

---Change some fields of a lead
---
---`PATCH /api/v2/leads/{id}`
---@param args? instantly.leads.update.Args
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function Lead:update(args, options) end

---Remove one lead
---
---`DELETE /api/v2/leads/{id}`
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function Lead:delete(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.Lead? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function Lead:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function Lead:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.Lead
function Lead:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function Lead:table() end

---The record as JSON, unsaved changes included.
---@return string
function Lead:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function Lead:field(name) end

---@class instantly.LeadLabel: instantly.Record
---@field created_by string (read-only)
---@field description? string
---@field id string (read-only)
---@field interest_status number Number assigned by the server (read-only)
---@field interest_status_label "positive"|"negative"|"neutral"|string
---@field label string
---@field organization_id string (read-only)
---@field timestamp_created string (read-only)
---@field use_with_ai? boolean
local LeadLabel = {}

---Read one lead label
---
---`GET /api/v2/lead-labels/{id}`
---@param options? instantly.Options
---@return instantly.LeadLabel? lead_label
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadLabel:get(options) end

---Change a lead label
---
---`PATCH /api/v2/lead-labels/{id}`
---@param args? instantly.lead_labels.update.Args
---@param options? instantly.Options
---@return instantly.LeadLabel? lead_label
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadLabel:update(args, options) end

---Remove a lead label, optionally re-assigning its leads
---
---`DELETE /api/v2/lead-labels/{id}`
---* A DELETE with an optional JSON body.
---@param args? instantly.lead_labels.delete.Args
---@param options? instantly.Options
---@return instantly.LeadLabel? lead_label
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadLabel:delete(args, options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.LeadLabel? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadLabel:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function LeadLabel:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.LeadLabel
function LeadLabel:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function LeadLabel:table() end

---The record as JSON, unsaved changes included.
---@return string
function LeadLabel:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function LeadLabel:field(name) end

---@class instantly.LeadList: instantly.Record
---@field has_enrichment_task? boolean
---@field id string (read-only)
---@field name string
---@field organization_id string (read-only)
---@field owned_by? string
---@field timestamp_created string (read-only)
local LeadList = {}

---Read one lead list
---
---`GET /api/v2/lead-lists/{id}`
---@param options? instantly.Options
---@return instantly.LeadList? lead_list
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadList:get(options) end

---Change a lead list
---
---`PATCH /api/v2/lead-lists/{id}`
---@param args? instantly.lead_lists.update.Args
---@param options? instantly.Options
---@return instantly.LeadList? lead_list
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadList:update(args, options) end

---Remove a lead list
---
---`DELETE /api/v2/lead-lists/{id}`
---@param options? instantly.Options
---@return instantly.LeadList? lead_list
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadList:delete(options) end

---Count the leads of a list by verification result
---
---`GET /api/v2/lead-lists/{id}/verification-stats`
---@param options? instantly.Options
---@return instantly.GetVerificationStatsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadList:verification_stats(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.LeadList? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function LeadList:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function LeadList:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.LeadList
function LeadList:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function LeadList:table() end

---The record as JSON, unsaved changes included.
---@return string
function LeadList:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function LeadList:field(name) end

---@class instantly.SalesAgentGuidanceRule: instantly.Record
---@field content string
---@field id string Position of the rule; shifts after a removal (read-only)
---@field title string
local SalesAgentGuidanceRule = {}

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function SalesAgentGuidanceRule:table() end

---The record as JSON, unsaved changes included.
---@return string
function SalesAgentGuidanceRule:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function SalesAgentGuidanceRule:field(name) end

---@class instantly.SuperSearchEnrichment: instantly.Record
---@field auto_update? boolean
---@field enrichment_payload? table
---@field id string (read-only)
---@field in_progress? boolean
---@field limit? number
---@field organization_id string (read-only)
---@field resource_id string (read-only)
---@field resource_type instantly.SuperSearchEnrichment.ResourceType (read-only)
---@field resource_type_name? instantly.SuperSearchEnrichment.ResourceTypeName The name of `resource_type` (read-only)
---@field skip_rows_without_email? boolean
---@field type? instantly.EnrichmentType
local SuperSearchEnrichment = {}

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function SuperSearchEnrichment:table() end

---The record as JSON, unsaved changes included.
---@return string
function SuperSearchEnrichment:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function SuperSearchEnrichment:field(name) end

---@class instantly.Webhook: instantly.Record
---@field campaign? string Only this campaign; null for all
---@field custom_interest_value? number interest_status of the custom label
---@field event_type? instantly.Webhook.EventType null for one custom label; all_events for everything
---@field headers? table Extra headers sent with each delivery
---@field id string (read-only)
---@field name? string
---@field organization string (read-only)
---@field status? instantly.Webhook.Status 1 active, -1 disabled after failures (read-only)
---@field status_name? instantly.Webhook.StatusName The name of `status` (read-only)
---@field target_hook_url string
---@field timestamp_created string (read-only)
---@field timestamp_error? string When it was disabled (read-only)
local Webhook = {}

---Read one webhook subscription
---
---`GET /api/v2/webhooks/{id}`
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function Webhook:get(options) end

---Change a webhook subscription
---
---`PATCH /api/v2/webhooks/{id}`
---@param args? instantly.webhooks.update.Args
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function Webhook:update(args, options) end

---Remove a webhook subscription
---
---`DELETE /api/v2/webhooks/{id}`
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function Webhook:delete(options) end

---Re-enable a webhook disabled after failures
---
---`POST /api/v2/webhooks/{id}/resume`
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function Webhook:resume(options) end

---Send a sample delivery
---
---`POST /api/v2/webhooks/{id}/test`
---* The outcome is in the body: success, status_code, error.
---@param options? instantly.Options
---@return instantly.TestWebhookResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function Webhook:test(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.Webhook? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function Webhook:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function Webhook:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.Webhook
function Webhook:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function Webhook:table() end

---The record as JSON, unsaved changes included.
---@return string
function Webhook:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function Webhook:field(name) end

---@class instantly.WebhookEvent: instantly.Record
---@field error_message? string (read-only)
---@field id string (read-only)
---@field lead_email? string (read-only)
---@field organization_id string (read-only)
---@field payload? table Body that was delivered (read-only)
---@field response_time_ms? number (read-only)
---@field retry_count number Retries so far (read-only)
---@field retry_group_id? string (read-only)
---@field retry_successful? boolean (read-only)
---@field status_code? number (read-only)
---@field success boolean (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_created_date string (read-only)
---@field timestamp_next_retry? string (read-only)
---@field webhook_url string (read-only)
---@field will_retry boolean Another retry is due (read-only)
local WebhookEvent = {}

---Read one delivery attempt
---
---`GET /api/v2/webhook-events/{id}`
---@param options? instantly.Options
---@return instantly.WebhookEvent? webhook_event
---@return instantly.Error? err
---@return instantly.Meta? meta
function WebhookEvent:get(options) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function WebhookEvent:table() end

---The record as JSON, unsaved changes included.
---@return string
function WebhookEvent:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function WebhookEvent:field(name) end

---@class instantly.Workspace: instantly.Record
---@field add_unsub_to_block? boolean (read-only)
---@field default_opportunity_value? number (read-only)
---@field id string (read-only)
---@field name string
---@field org_client_domain? string (read-only)
---@field org_logo_url? string
---@field owner string (read-only)
---@field plan_id? string (read-only)
---@field plan_id_bundle? string (read-only)
---@field plan_id_crm? string (read-only)
---@field plan_id_inbox_placement? string (read-only)
---@field plan_id_leadfinder? string (read-only)
---@field plan_id_verification? instantly.Workspace.PlanIdVerification (read-only)
---@field plan_id_website_visitor? string (read-only)
---@field scheduled_for_removal_at? string (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
local Workspace = {}

---Read the workspace of the key
---
---`GET /api/v2/workspaces/current`
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:get(options) end

---Change the workspace of the key
---
---`PATCH /api/v2/workspaces/current`
---@param args? instantly.workspaces.update.Args
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:update(args, options) end

---Set the white-label domain
---
---`POST /api/v2/workspaces/current/whitelabel-domain`
---@param args instantly.workspaces.add_whitelabel_domain.Args
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:add_whitelabel_domain(args, options) end

---Cancel the scheduled removal
---
---`DELETE /api/v2/workspaces/current/schedule-for-removal`
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:cancel_removal(options) end

---Hand the workspace to another member
---
---`POST /api/v2/workspaces/current/change-owner`
---@param args instantly.workspaces.change_owner.Args
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:change_owner(args, options) end

---Remove the white-label domain
---
---`DELETE /api/v2/workspaces/current/whitelabel-domain`
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:delete_whitelabel_domain(options) end

---Read the white-label domain and its verification
---
---`GET /api/v2/workspaces/current/whitelabel-domain`
---@param options? instantly.Options
---@return instantly.GetWorkspaceDomainInfoResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:get_whitelabel_domain(options) end

---Schedule removal of the workspace in 24 hours
---
---`POST /api/v2/workspaces/current/schedule-for-removal`
---* cancelCurrentWorkspaceRemoval undoes it.
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:schedule_removal(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.Workspace? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function Workspace:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function Workspace:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.Workspace
function Workspace:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function Workspace:table() end

---The record as JSON, unsaved changes included.
---@return string
function Workspace:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function Workspace:field(name) end

---@class instantly.WorkspaceGroupMember: instantly.Record
---@field admin_workspace_id string (read-only)
---@field admin_workspace_name? string (read-only)
---@field id string (read-only)
---@field status "pending"|"accepted"|"rejected"|string
---@field sub_workspace_id string
---@field sub_workspace_name? string (read-only)
---@field timestamp_created string (read-only)
---@field timestamp_updated string (read-only)
local WorkspaceGroupMember = {}

---Read one group membership
---
---`GET /api/v2/workspace-group-members/{id}`
---@param options? instantly.Options
---@return instantly.WorkspaceGroupMember? workspace_group_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function WorkspaceGroupMember:get(options) end

---End a group membership
---
---`DELETE /api/v2/workspace-group-members/{id}`
---@param options? instantly.Options
---@return instantly.WorkspaceGroupMember? workspace_group_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function WorkspaceGroupMember:delete(options) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function WorkspaceGroupMember:table() end

---The record as JSON, unsaved changes included.
---@return string
function WorkspaceGroupMember:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function WorkspaceGroupMember:field(name) end

---@class instantly.WorkspaceMember: instantly.Record
---@field accepted boolean (read-only)
---@field email string (read-only)
---@field id string (read-only)
---@field issuer_id? string (read-only)
---@field name? instantly.WorkspaceMember.Name (read-only)
---@field nickname? string
---@field permissions? instantly.WorkspacePermissions.Item[] (read-only)
---@field role instantly.WorkspaceMember.Role Access level; owner and client cannot be set here
---@field timestamp_created string (read-only)
---@field user_email? string (read-only)
---@field user_id string (read-only)
---@field workspace_id string (read-only)
local WorkspaceMember = {}

---Read one member
---
---`GET /api/v2/workspace-members/{id}`
---@param options? instantly.Options
---@return instantly.WorkspaceMember? workspace_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function WorkspaceMember:get(options) end

---Change role, permissions or nickname of a member
---
---`PATCH /api/v2/workspace-members/{id}`
---@param args? instantly.workspace_members.update.Args
---@param options? instantly.Options
---@return instantly.WorkspaceMember? workspace_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function WorkspaceMember:update(args, options) end

---Remove a member
---
---`DELETE /api/v2/workspace-members/{id}`
---@param options? instantly.Options
---@return instantly.WorkspaceMember? workspace_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function WorkspaceMember:delete(options) end

---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.WorkspaceMember? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function WorkspaceMember:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function WorkspaceMember:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.WorkspaceMember
function WorkspaceMember:revert(name) end

---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function WorkspaceMember:table() end

---The record as JSON, unsaved changes included.
---@return string
function WorkspaceMember:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function WorkspaceMember:field(name) end

---AI agents of any type.
---@class instantly.ai_agents
---@overload fun(args?: instantly.ai_agents.list.Args, options?: instantly.Options): fun(): instantly.AIAgent?
local ai_agents = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_agents.list.Args
---@param options? instantly.Options
---@return instantly.AIAgent[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_agents:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_agents.list.Args
---@param options? instantly.Options
---@return fun(): instantly.AIAgent?
function ai_agents:each(args, options) end

---List AI agents of every type
---
---`GET /api/v2/ai-agents`
---* Items are AIAgentSummary; the settings come from the typed paths.
---@param args? instantly.ai_agents.list.Args
---@param options? instantly.Options
---@return instantly.ai_agents.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_agents:list(args, options) end

---Read what all agent types share
---
---`GET /api/v2/ai-agents/{id}`
---@param id instantly.Ref Id of the agent
---@param options? instantly.Options
---@return instantly.AIAgent? ai_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_agents:get(id, options) end

---Create an inbox manager or a sales agent
---
---`POST /api/v2/ai-agents`
---* With payload it makes an inbox manager; with type and input, or memory_from_workspace, a sales agent.
---* type is declared without a schema: the number 1, or website or pitch_deck.
---* is_duplicate goes together with source_ai_sdr_id.
---* agent_type is hidden in the vendor documentation.
---* Unknown keys are accepted. The answer is AIAgent or AISalesAgent.
---@param args instantly.ai_agents.create.Args
---@param options? instantly.Options
---@return instantly.AIAgent? ai_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_agents:create(args, options) end

---Change an agent, whatever its type
---
---`PATCH /api/v2/ai-agents/{id}`
---* Unknown keys are accepted. The answer is AIAgent or AISalesAgent.
---* No 400 is documented.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_agents.update.Args
---@param options? instantly.Options
---@return instantly.AIAgent? ai_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_agents:update(id, args, options) end

---Remove an agent
---
---`DELETE /api/v2/ai-agents/{id}`
---* Answers with the removed agent as AIAgentSummary.
---* When the 409 arises is not documented.
---@param id instantly.Ref Id of the agent
---@param options? instantly.Options
---@return instantly.AIAgent? ai_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_agents:delete(id, options) end

---Reach and outcome of chosen agents
---
---`POST /api/v2/ai-agents/analytics`
---* A read made as POST; 1 to 100 ids.
---* Inbox managers: reach is total actions, outcome is conversations. Sales agents: reach is emails sent, outcome is replies.
---@param args instantly.ai_agents.analytics.Args
---@param options? instantly.Options
---@return instantly.GetAiAgentAnalyticsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_agents:analytics(args, options) end

---Agent that watches sending health.
---@class instantly.ai_deliverability_agents
local ai_deliverability_agents = {}

---Read one deliverability agent
---
---`GET /api/v2/ai-agents/deliverability/{id}`
---@param id instantly.Ref Id of the agent
---@param options? instantly.Options
---@return instantly.AIDeliverabilityAgent? ai_deliverability_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:get(id, options) end

---Connect or drop Slack for one agent
---
---`PATCH /api/v2/ai-agents/deliverability/{id}`
---* slack null disconnects; name and status cannot be changed here.
---@param id instantly.Ref Id of the agent
---@param args instantly.ai_deliverability_agents.update.Args
---@param options? instantly.Options
---@return instantly.AIDeliverabilityAgent? ai_deliverability_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:update(id, args, options) end

---Mark a recommendation as done by hand
---
---`POST /api/v2/ai-agents/deliverability/feed-items/{id}/complete`
---* Only workspace-settings recommendations can be completed by hand.
---* May be repeated on a completed item.
---* Takes no body; with an empty body do not send Content-Type: application/json.
---@param id instantly.Ref Id of the feed item
---@param options? instantly.Options
---@return instantly.CompleteDeliverabilityFeedItemResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:complete_feed_item(id, options) end

---Read the deliverability agent of the workspace
---
---`GET /api/v2/ai-agents/deliverability`
---* agent is null before deployment.
---@param options? instantly.Options
---@return instantly.GetDeliverabilityAgentResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:current(options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_deliverability_agents.current_state.Args
---@param options? instantly.Options
---@return instantly.DeliverabilityFeedItem[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:collect_current_feed(args, options) end

---Live state of the agent of the workspace
---
---`GET /api/v2/ai-agents/deliverability/state`
---* The page sits in activity_feed; limit, starting_after and feed_filter act on it alone.
---* agent is null before deployment.
---@param args? instantly.ai_deliverability_agents.current_state.Args
---@param options? instantly.Options
---@return instantly.ai_deliverability_agents.current_state.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:current_state(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_deliverability_agents.current_state.Args
---@param options? instantly.Options
---@return fun(): instantly.DeliverabilityFeedItem?
function ai_deliverability_agents:each_current_feed(args, options) end

---Switch the deliverability agent on
---
---`POST /api/v2/ai-agents/deliverability/deploy`
---* May be repeated: an active agent is left as it is and already_deployed is true.
---@param options? instantly.Options
---@return instantly.DeployDeliverabilityAgentResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:deploy(options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_deliverability_agents.feed_items.Args
---@param options? instantly.Options
---@return instantly.DeliverabilityFeedItem[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:collect_feed_items(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_deliverability_agents.feed_items.Args
---@param options? instantly.Options
---@return fun(): instantly.DeliverabilityFeedItem?
function ai_deliverability_agents:each_feed_items(id, args, options) end

---List the feed of one agent
---
---`GET /api/v2/ai-agents/deliverability/{id}/feed-items`
---* Newest first.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_deliverability_agents.feed_items.Args
---@param options? instantly.Options
---@return instantly.ai_deliverability_agents.feed_items.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:feed_items(id, args, options) end

---Pause the accounts a recommendation names
---
---`POST /api/v2/ai-agents/deliverability/feed-items/{id}/pause-affected-accounts`
---* For DNS-health and blocklist recommendations; checked again before anything is paused.
---* May be repeated on a completed item.
---@param id instantly.Ref Id of the feed item
---@param options? instantly.Options
---@return instantly.PauseDeliverabilityAffectedAccountsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:pause_affected_accounts(id, options) end

---Stop campaign sending for 14 days on the accounts a recommendation names
---
---`POST /api/v2/ai-agents/deliverability/feed-items/{id}/pause-campaign-sending`
---* For bounce-health and warmup-score recommendations; self-managed accounts only.
---* May be repeated on a completed item.
---@param id instantly.Ref Id of the feed item
---@param options? instantly.Options
---@return instantly.PauseDeliverabilityCampaignSendingResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:pause_campaign_sending(id, options) end

---Start a check cycle at once
---
---`POST /api/v2/ai-agents/deliverability/run-now`
---* 409 when the agent is inactive or a run is starting already.
---@param options? instantly.Options
---@return instantly.RunDeliverabilityAgentNowResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:run_now(options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_deliverability_agents.state.Args
---@param options? instantly.Options
---@return instantly.DeliverabilityFeedItem[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:collect_feed(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_deliverability_agents.state.Args
---@param options? instantly.Options
---@return fun(): instantly.DeliverabilityFeedItem?
function ai_deliverability_agents:each_feed(id, args, options) end

---Live state of one agent
---
---`GET /api/v2/ai-agents/deliverability/{id}/state`
---* The page sits in activity_feed; limit, starting_after and feed_filter act on it alone.
---* No agent key, unlike the state of the workspace agent.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_deliverability_agents.state.Args
---@param options? instantly.Options
---@return instantly.ai_deliverability_agents.state.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:state(id, args, options) end

---Connect or drop Slack for the agent of the workspace
---
---`PATCH /api/v2/ai-agents/deliverability/settings`
---* slack null disconnects.
---@param args instantly.ai_deliverability_agents.update_current_settings.Args
---@param options? instantly.Options
---@return instantly.UpdateDeliverabilityAgentSettingsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_deliverability_agents:update_current_settings(args, options) end

---Agents that answer replies.
---@class instantly.ai_inbox_managers
local ai_inbox_managers = {}

---Read one inbox manager
---
---`GET /api/v2/ai-agents/inbox-manager/{id}`
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.get.Args
---@param options? instantly.Options
---@return instantly.AIInboxManager? ai_inbox_manager
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:get(id, args, options) end

---Create an inbox manager, active from the start
---
---`POST /api/v2/ai-agents/inbox-manager`
---* An integration set to null is disconnected.
---@param args instantly.ai_inbox_managers.create.Args
---@param options? instantly.Options
---@return instantly.AIInboxManager? ai_inbox_manager
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:create(args, options) end

---Change or pause an inbox manager
---
---`PATCH /api/v2/ai-agents/inbox-manager/{id}`
---* status 0 pauses and 1 activates; -1 cannot be set.
---* An integration set to null is disconnected.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.update.Args
---@param options? instantly.Options
---@return instantly.AIInboxManager? ai_inbox_manager
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:update(id, args, options) end

---List what an inbox manager did
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/analytics/activity`
---* Newest first; limit defaults to 25.
---* job_type excludes activity_type; action_pending excludes activity_type recovery.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.analytics_activity.Args
---@param options? instantly.Options
---@return instantly.ai_inbox_managers.analytics_activity.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:analytics_activity(id, args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.analytics_activity.Args
---@param options? instantly.Options
---@return instantly.ai_inbox_managers.analytics_activity.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:collect_analytics_activity(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.analytics_activity.Args
---@param options? instantly.Options
---@return fun(): instantly.ai_inbox_managers.analytics_activity.Item?
function ai_inbox_managers:each_analytics_activity(id, args, options) end

---Totals of an inbox manager
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/analytics/summary`
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.analytics_summary.Args
---@param options? instantly.Options
---@return instantly.GetInboxManagerAnalyticsSummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:analytics_summary(id, args, options) end

---Figures of an inbox manager per day
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/analytics/summary-by-date`
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.analytics_summary_by_date.Args
---@param options? instantly.Options
---@return instantly.GetInboxManagerAnalyticsSummaryByDateResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:analytics_summary_by_date(id, args, options) end

---Add a guidance to an inbox manager
---
---`POST /api/v2/ai-agents/inbox-manager/{id}/guidances`
---* Category 0 is an upsert: it takes basic_guidance_options and no instruction, and an agent has one at most.
---* Other categories need instruction and status and refuse basic_guidance_options.
---@param id instantly.Ref Id of the agent
---@param args instantly.ai_inbox_managers.create_guidance.Args
---@param options? instantly.Options
---@return instantly.AIAgentGuidance? ai_agent_guidance
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:create_guidance(id, args, options) end

---Remove one guidance
---
---`DELETE /api/v2/ai-agents/inbox-manager/{id}/guidances/{guidance_id}`
---* Answers with the removed guidance.
---@param id instantly.Ref Id of the agent
---@param guidance_id instantly.Ref Id of the guidance
---@param options? instantly.Options
---@return instantly.AIAgentGuidance? ai_agent_guidance
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:delete_guidance(id, guidance_id, options) end

---Read one guidance
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/guidances/{guidance_id}`
---@param id instantly.Ref Id of the agent
---@param guidance_id instantly.Ref Id of the guidance
---@param options? instantly.Options
---@return instantly.AIAgentGuidance? ai_agent_guidance
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:get_guidance(id, guidance_id, options) end

---Read one written reply
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/replies/{reply_id}`
---@param id instantly.Ref Id of the agent
---@param reply_id instantly.Ref Id of the reply
---@param options? instantly.Options
---@return instantly.AISalesAgentReply? ai_sales_agent_reply
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:get_reply(id, reply_id, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.list_guidances.Args
---@param options? instantly.Options
---@return instantly.AIAgentGuidance[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:collect_guidances(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.list_guidances.Args
---@param options? instantly.Options
---@return fun(): instantly.AIAgentGuidance?
function ai_inbox_managers:each_guidances(id, args, options) end

---List the guidances of an inbox manager
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/guidances`
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.list_guidances.Args
---@param options? instantly.Options
---@return instantly.ai_inbox_managers.list_guidances.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:list_guidances(id, args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.list_replies.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentReply[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:collect_replies(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.list_replies.Args
---@param options? instantly.Options
---@return fun(): instantly.AISalesAgentReply?
function ai_inbox_managers:each_replies(id, args, options) end

---List replies and follow-ups written by an inbox manager
---
---`GET /api/v2/ai-agents/inbox-manager/{id}/replies`
---* Newest first.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_inbox_managers.list_replies.Args
---@param options? instantly.Options
---@return instantly.ai_inbox_managers.list_replies.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:list_replies(id, args, options) end

---Change one guidance
---
---`PATCH /api/v2/ai-agents/inbox-manager/{id}/guidances/{guidance_id}`
---* The category cannot change to or from 0.
---@param id instantly.Ref Id of the agent
---@param guidance_id instantly.Ref Id of the guidance
---@param args? instantly.ai_inbox_managers.update_guidance.Args
---@param options? instantly.Options
---@return instantly.AIAgentGuidance? ai_agent_guidance
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:update_guidance(id, guidance_id, args, options) end

---Rate a reply or mark it handled
---
---`PATCH /api/v2/ai-agents/inbox-manager/{id}/replies/{reply_id}`
---@param id instantly.Ref Id of the agent
---@param reply_id instantly.Ref Id of the reply
---@param args? instantly.ai_inbox_managers.update_reply.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentReply? ai_sales_agent_reply
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_inbox_managers:update_reply(id, reply_id, args, options) end

---Agents that refill campaigns with leads.
---@class instantly.ai_lead_finder_agents
---@overload fun(args?: instantly.ai_lead_finder_agents.list.Args, options?: instantly.Options): fun(): instantly.AILeadFinderAgent?
local ai_lead_finder_agents = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.ai_lead_finder_agents.list.Args
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.ai_lead_finder_agents.list.Args
---@param options? instantly.Options
---@return fun(): instantly.AILeadFinderAgent?
function ai_lead_finder_agents:each(args, options) end

---List lead finders
---
---`GET /api/v2/ai-agents/lead-finder`
---* Newest first.
---@param args? instantly.ai_lead_finder_agents.list.Args
---@param options? instantly.Options
---@return instantly.ai_lead_finder_agents.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:list(args, options) end

---Read one lead finder
---
---`GET /api/v2/ai-agents/lead-finder/{id}`
---@param id instantly.Ref Id of the agent
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:get(id, options) end

---Create a lead finder that refills a campaign
---
---`POST /api/v2/ai-agents/lead-finder`
---* One active lead finder per campaign.
---* Unknown filter keys are refused; a key and its alias exclude each other.
---* fallback_search_filters is needed when on_exhaustion is fallback.
---* The first check starts at once.
---@param args instantly.ai_lead_finder_agents.create.Args
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:create(args, options) end

---Change a lead finder
---
---`PATCH /api/v2/ai-agents/lead-finder/{id}`
---* on_exhaustion fallback needs fallback filters, sent now or stored before.
---* One active lead finder per campaign.
---* An empty object passes the schema.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_lead_finder_agents.update.Args
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:update(id, args, options) end

---List events of a lead finder
---
---`GET /api/v2/ai-agents/lead-finder/{id}/activities`
---* Newest first; the cursor is opaque text, not an id.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_lead_finder_agents.activities.Args
---@param options? instantly.Options
---@return instantly.ai_lead_finder_agents.activities.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:activities(id, args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_lead_finder_agents.activities.Args
---@param options? instantly.Options
---@return instantly.ai_lead_finder_agents.activities.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:collect_activities(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_lead_finder_agents.activities.Args
---@param options? instantly.Options
---@return fun(): instantly.ai_lead_finder_agents.activities.Item?
function ai_lead_finder_agents:each_activities(id, args, options) end

---Pause a lead finder
---
---`POST /api/v2/ai-agents/lead-finder/{id}/pause`
---@param id instantly.Ref Id of the agent
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:pause(id, options) end

---Resume a lead finder
---
---`POST /api/v2/ai-agents/lead-finder/{id}/resume`
---* 409 when the campaign has another active lead finder.
---@param id instantly.Ref Id of the agent
---@param options? instantly.Options
---@return instantly.AILeadFinderAgent? ai_lead_finder_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:resume(id, options) end

---Lifetime totals of a lead finder
---
---`GET /api/v2/ai-agents/lead-finder/{id}/stats`
---@param id instantly.Ref Id of the agent
---@param options? instantly.Options
---@return instantly.GetLeadFinderAgentStatsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_lead_finder_agents:stats(id, options) end

---Agents that run outreach.
---@class instantly.ai_sales_agents
local ai_sales_agents = {}

---Read one sales agent
---
---`GET /api/v2/ai-agents/sales/{id}`
---@param id instantly.Ref Id of the agent
---@param options? instantly.Options
---@return instantly.AISalesAgent? ai_sales_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:get(id, options) end

---Create a sales agent
---
---`POST /api/v2/ai-agents/sales`
---* type and input are needed unless memory_from_workspace or is_duplicate is true.
---* agent_type is needed unless is_duplicate is true, which needs source_ai_sdr_id.
---* The new agent is inactive unless status says otherwise.
---@param args instantly.ai_sales_agents.create.Args
---@param options? instantly.Options
---@return instantly.AISalesAgent? ai_sales_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:create(args, options) end

---Change, pause or resume a sales agent
---
---`PATCH /api/v2/ai-agents/sales/{id}`
---* status 0 pauses the agent and its campaigns, 1 resumes them.
---* config.memory is merged key by key; outreach settings are passed on to the campaigns.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.update.Args
---@param options? instantly.Options
---@return instantly.AISalesAgent? ai_sales_agent
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:update(id, args, options) end

---List actions of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/activities`
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.activities.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.activities.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:activities(id, args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.activities.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:collect_activities(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.activities.Args
---@param options? instantly.Options
---@return fun(): instantly.AISalesAgentActivity?
function ai_sales_agents:each_activities(id, args, options) end

---Daily figures over all campaigns of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/analytics`
---* Without dates: all time.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.analytics.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentAnalyticsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:analytics(id, args, options) end

---Approve several pending actions
---
---`POST /api/v2/ai-agents/sales/{id}/activities/approve`
---* At most 100 ids; 404 when none of them is pending.
---@param id instantly.Ref Id of the agent
---@param args instantly.ai_sales_agents.approve_activities.Args
---@param options? instantly.Options
---@return instantly.ApproveSalesAgentActivitiesResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:approve_activities(id, args, options) end

---Approve one pending action
---
---`POST /api/v2/ai-agents/sales/{id}/activities/{activity_id}/approve`
---* 404 when the action is not pending.
---* Takes no body; with an empty body do not send Content-Type: application/json.
---@param id instantly.Ref Id of the agent
---@param activity_id instantly.Ref Id of the action
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity? ai_sales_agent_activity
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:approve_activity(id, activity_id, options) end

---Add a writing rule
---
---`POST /api/v2/ai-agents/sales/{id}/guidance-rules`
---* At most 10 rules, else 400.
---* Rules are one stored list: parallel writes overwrite each other.
---@param id instantly.Ref Id of the agent
---@param args instantly.ai_sales_agents.create_guidance_rule.Args
---@param options? instantly.Options
---@return instantly.SalesAgentGuidanceRule? sales_agent_guidance_rule
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:create_guidance_rule(id, args, options) end

---Remove a writing rule
---
---`DELETE /api/v2/ai-agents/sales/{id}/guidance-rules/{rule_id}`
---* The ids of the remaining rules shift; read the list again.
---* Asks for the update scope, not delete.
---@param id instantly.Ref Id of the agent
---@param rule_id instantly.Ref Position id of the rule, like rule-0
---@param options? instantly.Options
---@return instantly.DeleteSalesAgentGuidanceRuleResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:delete_guidance_rule(id, rule_id, options) end

---Record a manual lead import for a sales agent
---
---`POST /api/v2/ai-agents/{id}/activities/imported-leads`
---* The same import sent twice gives the first activity again.
---* 409 while the agent has no campaign yet.
---@param id instantly.Ref Id of the agent
---@param args instantly.ai_sales_agents.import_leads_activity.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity? ai_sales_agent_activity
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:import_leads_activity(id, args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.leads_activity.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.leads_activity.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:collect_leads_activity(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.leads_activity.Args
---@param options? instantly.Options
---@return fun(): instantly.ai_sales_agents.leads_activity.Item?
function ai_sales_agents:each_leads_activity(id, args, options) end

---Email history per lead of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/leads/activity`
---* Ordered by address; the cursor is the address of the last lead.
---* Without dates: all time. limit defaults to 100.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.leads_activity.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.leads_activity.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:leads_activity(id, args, options) end

---Lead totals and rates of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/leads/activity/summary`
---* Rates are fractions of total. Without dates: all time.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.leads_activity_summary.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentLeadActivitySummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:leads_activity_summary(id, args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.list_guidance_rules.Args
---@param options? instantly.Options
---@return instantly.SalesAgentGuidanceRule[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:collect_guidance_rules(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.list_guidance_rules.Args
---@param options? instantly.Options
---@return fun(): instantly.SalesAgentGuidanceRule?
function ai_sales_agents:each_guidance_rules(id, args, options) end

---List the writing rules of a sales agent
---
---`GET /api/v2/ai-agents/sales/{id}/guidance-rules`
---* At most 10 rules, so no paging.
---* Rule ids are positions and shift after a removal.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.list_guidance_rules.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.list_guidance_rules.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:list_guidance_rules(id, args, options) end

---Opportunities of a sales agent by status and campaign
---
---`GET /api/v2/ai-agents/sales/{id}/opportunities/summary`
---* Without dates: all time.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.opportunities_summary.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentOpportunitySummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:opportunities_summary(id, args, options) end

---Reject several pending actions
---
---`POST /api/v2/ai-agents/sales/{id}/activities/reject`
---* At most 100 ids; 404 when none of them is pending.
---@param id instantly.Ref Id of the agent
---@param args instantly.ai_sales_agents.reject_activities.Args
---@param options? instantly.Options
---@return instantly.RejectSalesAgentActivitiesResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:reject_activities(id, args, options) end

---Reject one pending action
---
---`POST /api/v2/ai-agents/sales/{id}/activities/{activity_id}/reject`
---* 404 when the action is not pending.
---@param id instantly.Ref Id of the agent
---@param activity_id instantly.Ref Id of the action
---@param args instantly.ai_sales_agents.reject_activity.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity? ai_sales_agent_activity
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:reject_activity(id, activity_id, args, options) end

---Daily figures of a sales agent (older path)
---
---`GET /api/v2/ai-agents/{id}/analytics`
---* Same data as the typed path under /ai-agents/sales.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.sdr_analytics.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentAnalyticsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:sdr_analytics(id, args, options) end

---Approve one pending action (older path)
---
---`POST /api/v2/ai-agents/{id}/activity/{activity_id}/approve`
---* Same data as the typed path under /ai-agents/sales.
---@param id instantly.Ref Id of the agent
---@param activity_id instantly.Ref Id of the action
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity? ai_sales_agent_activity
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:sdr_approve_activity(id, activity_id, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.sdr_leads_activity.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.leads_activity.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:collect_sdr_leads_activity(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.sdr_leads_activity.Args
---@param options? instantly.Options
---@return fun(): instantly.ai_sales_agents.leads_activity.Item?
function ai_sales_agents:each_sdr_leads_activity(id, args, options) end

---Email history per lead with offset paging (older path)
---
---`GET /api/v2/ai-agents/{id}/leads/activity`
---* Offset paging with limit and skip, leads under leads; the typed path pages by cursor.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.sdr_leads_activity.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agents.sdr_leads_activity.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:sdr_leads_activity(id, args, options) end

---Lead totals and rates (older path)
---
---`GET /api/v2/ai-agents/{id}/leads/activity/summary`
---* Same data as the typed path under /ai-agents/sales.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.sdr_leads_activity_summary.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentLeadActivitySummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:sdr_leads_activity_summary(id, args, options) end

---Opportunities by status and campaign (older path)
---
---`GET /api/v2/ai-agents/{id}/opportunities/summary`
---* Same data as the typed path under /ai-agents/sales.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agents.sdr_opportunities_summary.Args
---@param options? instantly.Options
---@return instantly.GetSalesAgentOpportunitySummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:sdr_opportunities_summary(id, args, options) end

---Reject one pending action (older path)
---
---`POST /api/v2/ai-agents/{id}/activity/{activity_id}/reject`
---* Same data as the typed path under /ai-agents/sales.
---@param id instantly.Ref Id of the agent
---@param activity_id instantly.Ref Id of the action
---@param args instantly.ai_sales_agents.sdr_reject_activity.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity? ai_sales_agent_activity
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:sdr_reject_activity(id, activity_id, args, options) end

---Change a writing rule
---
---`PATCH /api/v2/ai-agents/sales/{id}/guidance-rules/{rule_id}`
---* Rules are one stored list: parallel writes overwrite each other.
---@param id instantly.Ref Id of the agent
---@param rule_id instantly.Ref Position id of the rule, like rule-0
---@param args? instantly.ai_sales_agents.update_guidance_rule.Args
---@param options? instantly.Options
---@return instantly.SalesAgentGuidanceRule? sales_agent_guidance_rule
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agents:update_guidance_rule(id, rule_id, args, options) end

---Actions of sales agents, older path.
---@class instantly.ai_sales_agent_activities
---@overload fun(id: instantly.Ref, args?: instantly.ai_sales_agent_activities.list.Args, options?: instantly.Options): fun(): instantly.AISalesAgentActivity?
local ai_sales_agent_activities = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agent_activities.list.Args
---@param options? instantly.Options
---@return instantly.AISalesAgentActivity[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agent_activities:collect(id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agent_activities.list.Args
---@param options? instantly.Options
---@return fun(): instantly.AISalesAgentActivity?
function ai_sales_agent_activities:each(id, args, options) end

---List actions of a sales agent (older path)
---
---`GET /api/v2/ai-agents/{id}/activities`
---* No scope is published for this path.
---* Same data as the typed path under /ai-agents/sales.
---@param id instantly.Ref Id of the agent
---@param args? instantly.ai_sales_agent_activities.list.Args
---@param options? instantly.Options
---@return instantly.ai_sales_agent_activities.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function ai_sales_agent_activities:list(id, args, options) end

---API keys.
---@class instantly.api_keys
---@overload fun(args?: instantly.api_keys.list.Args, options?: instantly.Options): fun(): instantly.APIKey?
local api_keys = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.api_keys.list.Args
---@param options? instantly.Options
---@return instantly.APIKey[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function api_keys:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.api_keys.list.Args
---@param options? instantly.Options
---@return fun(): instantly.APIKey?
function api_keys:each(args, options) end

---List API keys
---
---`GET /api/v2/api-keys`
---@param args? instantly.api_keys.list.Args
---@param options? instantly.Options
---@return instantly.api_keys.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function api_keys:list(args, options) end

---Create an API key with scopes
---
---`POST /api/v2/api-keys`
---* The app shows a key once; whether list answers repeat it is not documented.
---@param args instantly.api_keys.create.Args
---@param options? instantly.Options
---@return instantly.APIKey? api_key
---@return instantly.Error? err
---@return instantly.Meta? meta
function api_keys:create(args, options) end

---Revoke an API key
---
---`DELETE /api/v2/api-keys/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.APIKey? api_key
---@return instantly.Error? err
---@return instantly.Meta? meta
function api_keys:delete(id, options) end

---Sending accounts.
---@class instantly.accounts
---@overload fun(args?: instantly.accounts.list.Args, options?: instantly.Options): fun(): instantly.Account?
local accounts = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.accounts.list.Args
---@param options? instantly.Options
---@return instantly.Account[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.accounts.list.Args
---@param options? instantly.Options
---@return fun(): instantly.Account?
function accounts:each(args, options) end

---List sending accounts
---
---`GET /api/v2/accounts`
---* The cursor has the form timestamp_created&email; a bare ISO timestamp is still accepted.
---* skip gives offset paging where sort_by rules the cursor out.
---@param args? instantly.accounts.list.Args
---@param options? instantly.Options
---@return instantly.accounts.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:list(args, options) end

---Read one sending account by address
---
---`GET /api/v2/accounts/{email}`
---@param email instantly.Ref Address of the account
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:get(email, options) end

---Connect a sending account with IMAP/SMTP credentials
---
---`POST /api/v2/accounts`
---@param args instantly.accounts.create.Args
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:create(args, options) end

---Update settings of a sending account
---
---`PATCH /api/v2/accounts/{email}`
---@param email instantly.Ref Address of the account
---@param args? instantly.accounts.update.Args
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:update(email, args, options) end

---Remove a sending account
---
---`DELETE /api/v2/accounts/{email}`
---@param email instantly.Ref Address of the account
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:delete(email, options) end

---Per-day sending figures for accounts
---
---`GET /api/v2/accounts/analytics/daily`
---* At most 31 days and 200 accounts per call; 413 when the request is too large.
---@param args? instantly.accounts.analytics_daily.Args
---@param options? instantly.Options
---@return instantly.GetDailyAccountAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:analytics_daily(args, options) end

---Check the DNS and TLS state of a custom tracking domain
---
---`GET /api/v2/accounts/ctd/status`
---* Failure body is {status, message, host}, not the usual envelope.
---@param args? instantly.accounts.ctd_status.Args
---@param options? instantly.Options
---@return instantly.GetCtdStatusResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:ctd_status(args, options) end

---Start a job that turns warmup off
---
---`POST /api/v2/accounts/warmup/disable`
---@param args? instantly.accounts.disable_warmup.Args
---@param options? instantly.Options
---@return instantly.BackgroundJob? background_job
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:disable_warmup(args, options) end

---Start a job that turns warmup on
---
---`POST /api/v2/accounts/warmup/enable`
---@param args? instantly.accounts.enable_warmup.Args
---@param options? instantly.Options
---@return instantly.BackgroundJob? background_job
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:enable_warmup(args, options) end

---Clear the error state of a sending account
---
---`POST /api/v2/accounts/{email}/mark-fixed`
---@param email instantly.Ref Address of the account
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:mark_fixed(email, options) end

---Move sending accounts between two sub-workspaces
---
---`POST /api/v2/accounts/move`
---* Needs a key of the admin workspace that both workspaces share.
---@param args instantly.accounts.move.Args
---@param options? instantly.Options
---@return instantly.MoveAccountsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:move(args, options) end

---Pause one sending account
---
---`POST /api/v2/accounts/{email}/pause`
---@param email instantly.Ref Address of the account
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:pause(email, options) end

---Pause up to 100 sending accounts at once
---
---`POST /api/v2/accounts/pause`
---* Every distinct address ends up in paused_emails or failed_emails, so a partial failure is HTTP 200.
---@param args instantly.accounts.pause_many.Args
---@param options? instantly.Options
---@return instantly.PauseAccountsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:pause_many(args, options) end

---Resume a paused sending account
---
---`POST /api/v2/accounts/{email}/resume`
---@param email instantly.Ref Address of the account
---@param options? instantly.Options
---@return instantly.Account? account
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:resume(email, options) end

---Check MX, SPF, DKIM and DMARC for accounts
---
---`POST /api/v2/accounts/test/vitals`
---* Failed checks are listed in failure_list of an HTTP 200.
---@param args? instantly.accounts.test_vitals.Args
---@param options? instantly.Options
---@return instantly.TestAccountVitalsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:test_vitals(args, options) end

---Warmup figures for a set of accounts
---
---`POST /api/v2/accounts/warmup-analytics`
---@param args instantly.accounts.warmup_analytics.Args
---@param options? instantly.Options
---@return instantly.GetWarmupAnalyticsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function accounts:warmup_analytics(args, options) end

---Which campaigns use an account.
---@class instantly.account_campaign_mappings
---@overload fun(email: instantly.Ref, args?: instantly.account_campaign_mappings.list.Args, options?: instantly.Options): fun(): instantly.AccountCampaignMapping?
local account_campaign_mappings = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param email instantly.Ref Address of the account
---@param args? instantly.account_campaign_mappings.list.Args
---@param options? instantly.Options
---@return instantly.AccountCampaignMapping[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function account_campaign_mappings:collect(email, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param email instantly.Ref Address of the account
---@param args? instantly.account_campaign_mappings.list.Args
---@param options? instantly.Options
---@return fun(): instantly.AccountCampaignMapping?
function account_campaign_mappings:each(email, args, options) end

---List the campaigns that use a sending account
---
---`GET /api/v2/account-campaign-mappings/{email}`
---@param email instantly.Ref Address of the account
---@param args? instantly.account_campaign_mappings.list.Args
---@param options? instantly.Options
---@return instantly.account_campaign_mappings.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function account_campaign_mappings:list(email, args, options) end

---Audit records.
---@class instantly.audit_logs
---@overload fun(args?: instantly.audit_logs.list.Args, options?: instantly.Options): fun(): instantly.AuditLog?
local audit_logs = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.audit_logs.list.Args
---@param options? instantly.Options
---@return instantly.AuditLog[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function audit_logs:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.audit_logs.list.Args
---@param options? instantly.Options
---@return fun(): instantly.AuditLog?
function audit_logs:each(args, options) end

---List audit records
---
---`GET /api/v2/audit-logs`
---* limit goes up to 1,000 here.
---@param args? instantly.audit_logs.list.Args
---@param options? instantly.Options
---@return instantly.audit_logs.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function audit_logs:list(args, options) end

---Long-running jobs.
---@class instantly.background_jobs
---@overload fun(args?: instantly.background_jobs.list.Args, options?: instantly.Options): fun(): instantly.BackgroundJob?
local background_jobs = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.background_jobs.list.Args
---@param options? instantly.Options
---@return instantly.BackgroundJob[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function background_jobs:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.background_jobs.list.Args
---@param options? instantly.Options
---@return fun(): instantly.BackgroundJob?
function background_jobs:each(args, options) end

---List background jobs
---
---`GET /api/v2/background-jobs`
---@param args? instantly.background_jobs.list.Args
---@param options? instantly.Options
---@return instantly.background_jobs.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function background_jobs:list(args, options) end

---Poll one background job
---
---`GET /api/v2/background-jobs/{id}`
---* id is a 24-hex string.
---* data_fields picks keys of data; moved_lead_emails holds at most 10,000 entries.
---@param id instantly.Ref Id of the item
---@param args? instantly.background_jobs.get.Args
---@param options? instantly.Options
---@return instantly.BackgroundJob? background_job
---@return instantly.Error? err
---@return instantly.Meta? meta
function background_jobs:get(id, args, options) end

---Blocked addresses and domains.
---@class instantly.block_list_entries
---@overload fun(args?: instantly.block_list_entries.list.Args, options?: instantly.Options): fun(): instantly.BlockListEntry?
local block_list_entries = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.block_list_entries.list.Args
---@param options? instantly.Options
---@return instantly.BlockListEntry[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.block_list_entries.list.Args
---@param options? instantly.Options
---@return fun(): instantly.BlockListEntry?
function block_list_entries:each(args, options) end

---List blocked values
---
---`GET /api/v2/block-lists-entries`
---@param args? instantly.block_list_entries.list.Args
---@param options? instantly.Options
---@return instantly.block_list_entries.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:list(args, options) end

---Read one blocked value
---
---`GET /api/v2/block-lists-entries/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.BlockListEntry? block_list_entry
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:get(id, options) end

---Block an address or domain
---
---`POST /api/v2/block-lists-entries`
---@param args instantly.block_list_entries.create.Args
---@param options? instantly.Options
---@return instantly.BlockListEntry? block_list_entry
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:create(args, options) end

---Change one blocked value
---
---`PATCH /api/v2/block-lists-entries/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.block_list_entries.update.Args
---@param options? instantly.Options
---@return instantly.BlockListEntry? block_list_entry
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:update(id, args, options) end

---Remove one blocked value
---
---`DELETE /api/v2/block-lists-entries/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.BlockListEntry? block_list_entry
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:delete(id, options) end

---Block many values
---
---`POST /api/v2/block-lists-entries/bulk-create`
---@param args instantly.block_list_entries.bulk_create.Args
---@param options? instantly.Options
---@return instantly.BulkCreateBlockListEntriesResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:bulk_create(args, options) end

---Remove many blocked values by id
---
---`POST /api/v2/block-lists-entries/bulk-delete`
---@param args instantly.block_list_entries.bulk_delete.Args
---@param options? instantly.Options
---@return instantly.BlockListEntry[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:bulk_delete(args, options) end

---Remove every blocked value
---
---`DELETE /api/v2/block-lists-entries`
---* Takes search and domains_only as query filters and returns the removed entries as a bare array.
---@param args? instantly.block_list_entries.delete_all.Args
---@param options? instantly.Options
---@return instantly.BlockListEntry[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:delete_all(args, options) end

---Download blocked values as CSV
---
---`GET /api/v2/block-lists-entries/download`
---* Answers text/csv.
---@param args? instantly.block_list_entries.download.Args
---@param options? instantly.Options
---@return string? text
---@return instantly.Error? err
---@return instantly.Meta? meta
function block_list_entries:download(args, options) end

---Phone numbers.
---@class instantly.crm_actions
local crm_actions = {}

---Release a phone number
---
---`DELETE /api/v2/crm-actions/phone-numbers/{id}`
---@param id string Id of the item
---@param options? instantly.Options
---@return instantly.DeletePhoneNumberResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function crm_actions:delete_phone_number(id, options) end

---List rented phone numbers
---
---`GET /api/v2/crm-actions/phone-numbers`
---@param options? instantly.Options
---@return instantly.ListPhoneNumbersResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function crm_actions:list_phone_numbers(options) end

---Campaigns, their control and figures.
---@class instantly.campaigns
---@overload fun(args?: instantly.campaigns.list.Args, options?: instantly.Options): fun(): instantly.Campaign?
local campaigns = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.campaigns.list.Args
---@param options? instantly.Options
---@return instantly.Campaign[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.campaigns.list.Args
---@param options? instantly.Options
---@return fun(): instantly.Campaign?
function campaigns:each(args, options) end

---List campaigns
---
---`GET /api/v2/campaigns`
---@param args? instantly.campaigns.list.Args
---@param options? instantly.Options
---@return instantly.campaigns.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:list(args, options) end

---Read one campaign
---
---`GET /api/v2/campaigns/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:get(id, options) end

---Create a campaign as a draft
---
---`POST /api/v2/campaigns`
---* Never sends: the new campaign has status 0 until it is activated.
---* Only the first element of sequences is used.
---@param args instantly.campaigns.create.Args
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:create(args, options) end

---Change some fields of a campaign
---
---`PATCH /api/v2/campaigns/{id}`
---* ai_sdr_id cannot be changed.
---* Whether arrays and nested objects are replaced or merged is not documented; treat as replaced.
---@param id instantly.Ref Id of the item
---@param args? instantly.campaigns.update.Args
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:update(id, args, options) end

---Remove a campaign
---
---`DELETE /api/v2/campaigns/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:delete(id, options) end

---Start or resume a campaign
---
---`POST /api/v2/campaigns/{id}/activate`
---* Takes no body; with an empty body do not send Content-Type: application/json.
---* The vendor document lists a 400 whose body is the 404 envelope.
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:activate(id, options) end

---Declare custom variables on a campaign
---
---`POST /api/v2/campaigns/{id}/variables`
---@param id instantly.Ref Id of the item
---@param args instantly.campaigns.add_variables.Args
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:add_variables(id, args, options) end

---Totals per campaign
---
---`GET /api/v2/campaigns/analytics`
---* Returns a bare array.
---* Dates without a time mean UTC midnight.
---@param args? instantly.campaigns.analytics.Args
---@param options? instantly.Options
---@return instantly.GetCampaignAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:analytics(args, options) end

---Campaign figures per day
---
---`GET /api/v2/campaigns/analytics/daily`
---* Returns a bare array.
---@param args? instantly.campaigns.analytics_daily.Args
---@param options? instantly.Options
---@return instantly.GetDailyCampaignAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:analytics_daily(args, options) end

---Totals summed over the chosen campaigns
---
---`GET /api/v2/campaigns/analytics/overview`
---* Interest totals count the first event per contact unless expand_crm_events is true.
---* Status changes of a lead within 10 minutes of the previous one add no event.
---@param args? instantly.campaigns.analytics_overview.Args
---@param options? instantly.Options
---@return instantly.GetCampaignAnalyticsOverviewResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:analytics_overview(args, options) end

---Campaign figures per step and variant
---
---`GET /api/v2/campaigns/analytics/steps`
---* Returns a bare array; step and variant can be null.
---@param args? instantly.campaigns.analytics_steps.Args
---@param options? instantly.Options
---@return instantly.GetCampaignStepsAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:analytics_steps(args, options) end

---Count campaigns that have been launched
---
---`GET /api/v2/campaigns/count-launched`
---@param options? instantly.Options
---@return instantly.CountLaunchedCampaignsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:count_launched(options) end

---Create a campaign from a shared one
---
---`POST /api/v2/campaigns/{id}/from-export`
---* 403 {message} when the source campaign is not shared.
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:create_from_export(id, options) end

---Copy a campaign
---
---`POST /api/v2/campaigns/{id}/duplicate`
---* Without name the copy is called "<name> (copy)".
---@param id instantly.Ref Id of the item
---@param args? instantly.campaigns.duplicate.Args
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:duplicate(id, args, options) end

---Read a campaign in its export form
---
---`POST /api/v2/campaigns/{id}/export`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:export(id, options) end

---Pause a campaign
---
---`POST /api/v2/campaigns/{id}/pause`
---* Takes no body; with an empty body do not send Content-Type: application/json.
---* The vendor document lists a 400 whose body is the 404 envelope.
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Campaign? campaign
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:pause(id, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.campaigns.search_by_contact.Args
---@param options? instantly.Options
---@return instantly.Campaign[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:collect_search_by_contact(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.campaigns.search_by_contact.Args
---@param options? instantly.Options
---@return fun(): instantly.Campaign?
function campaigns:each_search_by_contact(args, options) end

---Find campaigns that contain a given lead address
---
---`GET /api/v2/campaigns/search-by-contact`
---@param args? instantly.campaigns.search_by_contact.Args
---@param options? instantly.Options
---@return instantly.campaigns.search_by_contact.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:search_by_contact(args, options) end

---Explain why a campaign is or is not sending
---
---`GET /api/v2/campaigns/{id}/sending-status`
---* diagnostics and summary are null when no data exists; off schedule only campaign_id, last_updated, status and issue_tracking are sure.
---@param id instantly.Ref Id of the item
---@param args? instantly.campaigns.sending_status.Args
---@param options? instantly.Options
---@return instantly.GetCampaignSendingStatusResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:sending_status(id, args, options) end

---Make a campaign importable by others for seven days
---
---`POST /api/v2/campaigns/{id}/share`
---* Success is 204 without content; sharing lapses after 7 days.
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return true? done
---@return instantly.Error? err
---@return instantly.Meta? meta
function campaigns:share(id, options) end

---Follow-up sequences triggered by conditions.
---@class instantly.subsequences
---@overload fun(args?: instantly.subsequences.list.Args, options?: instantly.Options): fun(): instantly.CampaignSubsequence?
local subsequences = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.subsequences.list.Args
---@param options? instantly.Options
---@return instantly.CampaignSubsequence[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.subsequences.list.Args
---@param options? instantly.Options
---@return fun(): instantly.CampaignSubsequence?
function subsequences:each(args, options) end

---List subsequences
---
---`GET /api/v2/subsequences`
---@param args? instantly.subsequences.list.Args
---@param options? instantly.Options
---@return instantly.subsequences.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:list(args, options) end

---Read one subsequence
---
---`GET /api/v2/subsequences/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:get(id, options) end

---Create a subsequence under a campaign
---
---`POST /api/v2/subsequences`
---@param args instantly.subsequences.create.Args
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:create(args, options) end

---Change some fields of a subsequence
---
---`PATCH /api/v2/subsequences/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.subsequences.update.Args
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:update(id, args, options) end

---Remove a subsequence
---
---`DELETE /api/v2/subsequences/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:delete(id, options) end

---Totals per subsequence of a campaign
---
---`GET /api/v2/subsequences/analytics`
---* Returns a bare array.
---@param args? instantly.subsequences.analytics.Args
---@param options? instantly.Options
---@return instantly.GetSubsequenceAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:analytics(args, options) end

---Figures per step and variant of one subsequence
---
---`GET /api/v2/subsequences/{id}/analytics/steps`
---* Returns a bare array; step and variant are zero-based texts or null.
---* Instants are cut to their UTC day.
---@param id instantly.Ref Id of the subsequence
---@param args? instantly.subsequences.analytics_steps.Args
---@param options? instantly.Options
---@return instantly.GetSubsequenceStepsAnalyticsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:analytics_steps(id, args, options) end

---Copy a subsequence with its trigger conditions
---
---`POST /api/v2/subsequences/{id}/duplicate`
---@param id instantly.Ref Id of the item
---@param args instantly.subsequences.duplicate.Args
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:duplicate(id, args, options) end

---Stop a subsequence for now
---
---`POST /api/v2/subsequences/{id}/pause`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:pause(id, options) end

---Resume a subsequence
---
---`POST /api/v2/subsequences/{id}/resume`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.CampaignSubsequence? subsequence
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:resume(id, options) end

---Explain why a subsequence is or is not sending
---
---`GET /api/v2/subsequences/{id}/sending-status`
---* diagnostics and summary are null when no data exists; off schedule only the ids, last_updated, status and issue_tracking are sure.
---@param id instantly.Ref Id of the item
---@param args? instantly.subsequences.sending_status.Args
---@param options? instantly.Options
---@return instantly.GetCampaignSendingStatusResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function subsequences:sending_status(id, args, options) end

---Tags.
---@class instantly.custom_tags
---@overload fun(args?: instantly.custom_tags.list.Args, options?: instantly.Options): fun(): instantly.CustomTag?
local custom_tags = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.custom_tags.list.Args
---@param options? instantly.Options
---@return instantly.CustomTag[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tags:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.custom_tags.list.Args
---@param options? instantly.Options
---@return fun(): instantly.CustomTag?
function custom_tags:each(args, options) end

---List tags
---
---`GET /api/v2/custom-tags`
---@param args? instantly.custom_tags.list.Args
---@param options? instantly.Options
---@return instantly.custom_tags.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tags:list(args, options) end

---Read one tag
---
---`GET /api/v2/custom-tags/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.CustomTag? custom_tag
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tags:get(id, options) end

---Create a tag
---
---`POST /api/v2/custom-tags`
---@param args instantly.custom_tags.create.Args
---@param options? instantly.Options
---@return instantly.CustomTag? custom_tag
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tags:create(args, options) end

---Change a tag
---
---`PATCH /api/v2/custom-tags/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.custom_tags.update.Args
---@param options? instantly.Options
---@return instantly.CustomTag? custom_tag
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tags:update(id, args, options) end

---Remove a tag
---
---`DELETE /api/v2/custom-tags/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.CustomTag? custom_tag
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tags:delete(id, options) end

---Put tags on, or take them off, accounts or campaigns
---
---`POST /api/v2/custom-tags/toggle-resource`
---@param args instantly.custom_tags.toggle_resource.Args
---@param options? instantly.Options
---@return instantly.ToggleTagResourceResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tags:toggle_resource(args, options) end

---Tags on resources.
---@class instantly.custom_tag_mappings
---@overload fun(args?: instantly.custom_tag_mappings.list.Args, options?: instantly.Options): fun(): instantly.CustomTagMapping?
local custom_tag_mappings = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.custom_tag_mappings.list.Args
---@param options? instantly.Options
---@return instantly.CustomTagMapping[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tag_mappings:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.custom_tag_mappings.list.Args
---@param options? instantly.Options
---@return fun(): instantly.CustomTagMapping?
function custom_tag_mappings:each(args, options) end

---List which tag sits on which resource
---
---`GET /api/v2/custom-tag-mappings`
---@param args? instantly.custom_tag_mappings.list.Args
---@param options? instantly.Options
---@return instantly.custom_tag_mappings.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function custom_tag_mappings:list(args, options) end

---Done-for-you mailbox orders.
---@class instantly.dfy_email_account_orders
---@overload fun(args?: instantly.dfy_email_account_orders.list.Args, options?: instantly.Options): fun(): instantly.DFYEmailAccountOrder?
local dfy_email_account_orders = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.dfy_email_account_orders.list.Args
---@param options? instantly.Options
---@return instantly.DFYEmailAccountOrder[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.dfy_email_account_orders.list.Args
---@param options? instantly.Options
---@return fun(): instantly.DFYEmailAccountOrder?
function dfy_email_account_orders:each(args, options) end

---List done-for-you orders
---
---`GET /api/v2/dfy-email-account-orders`
---@param args? instantly.dfy_email_account_orders.list.Args
---@param options? instantly.Options
---@return instantly.dfy_email_account_orders.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:list(args, options) end

---Quote or place a done-for-you mailbox order
---
---`POST /api/v2/dfy-email-account-orders`
---* A refused order is HTTP 200 with order_placed false and order_error.
---* simulation true quotes without charging.
---* TLDs com and org; Google and AirMail up to 5 mailboxes a domain, Microsoft 50 to 100.
---@param args instantly.dfy_email_account_orders.create.Args
---@param options? instantly.Options
---@return instantly.CreateDFYEmailAccountOrderResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:create(args, options) end

---List mailboxes obtained through orders
---
---`GET /api/v2/dfy-email-account-orders/accounts`
---@param args? instantly.dfy_email_account_orders.accounts.Args
---@param options? instantly.Options
---@return instantly.dfy_email_account_orders.accounts.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:accounts(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.dfy_email_account_orders.accounts.Args
---@param options? instantly.Options
---@return instantly.dfy_email_account_orders.accounts.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:collect_accounts(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.dfy_email_account_orders.accounts.Args
---@param options? instantly.Options
---@return fun(): instantly.dfy_email_account_orders.accounts.Item?
function dfy_email_account_orders:each_accounts(args, options) end

---Cancel ordered mailboxes
---
---`POST /api/v2/dfy-email-account-orders/accounts/cancel`
---* Irreversibly deletes the Unibox mail of those accounts.
---@param args instantly.dfy_email_account_orders.cancel_accounts.Args
---@param options? instantly.Options
---@return instantly.CancelDFYEmailAccountsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:cancel_accounts(args, options) end

---Check whether domains can be ordered
---
---`POST /api/v2/dfy-email-account-orders/domains/check`
---* TLDs com and org only.
---@param args instantly.dfy_email_account_orders.check_domains.Args
---@param options? instantly.Options
---@return instantly.CheckDomainsAvailabilityResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:check_domains(args, options) end

---List pre-warmed domains on offer
---
---`POST /api/v2/dfy-email-account-orders/domains/pre-warmed-up-list`
---* An empty list means none are on offer.
---@param args? instantly.dfy_email_account_orders.pre_warmed_up_domains.Args
---@param options? instantly.Options
---@return instantly.PreWarmedUpDomainsListResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:pre_warmed_up_domains(args, options) end

---Suggest free domains like a given one
---
---`POST /api/v2/dfy-email-account-orders/domains/similar`
---* At most 67 suggestions per TLD.
---* Restricted words give 400 with code restricted_domain.
---@param args instantly.dfy_email_account_orders.similar_domains.Args
---@param options? instantly.Options
---@return instantly.GenerateSimilarDomainsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function dfy_email_account_orders:similar_domains(args, options) end

---Web forwarding of ordered domains.
---@class instantly.domain_forwardings
local domain_forwardings = {}

---Read where an ordered domain forwards to
---
---`GET /api/v2/domains/{domain}/forwarding`
---* forwarding_domain and forwarding_mode are null when nothing is set.
---@param domain instantly.Ref Domain ordered through the vendor
---@param options? instantly.Options
---@return instantly.DomainForwarding? domain_forwarding
---@return instantly.Error? err
---@return instantly.Meta? meta
function domain_forwardings:get(domain, options) end

---Set the forwarding of an ordered domain
---
---`PUT /api/v2/domains/{domain}/forwarding`
---* 409 while the order is being provisioned; 422 when the domain does not support the request.
---@param domain instantly.Ref Domain ordered through the vendor
---@param args instantly.domain_forwardings.update.Args
---@param options? instantly.Options
---@return instantly.DomainForwarding? domain_forwarding
---@return instantly.Error? err
---@return instantly.Meta? meta
function domain_forwardings:update(domain, args, options) end

---Clear the forwarding of an ordered domain
---
---`DELETE /api/v2/domains/{domain}/forwarding`
---* May be repeated: clearing what is clear succeeds.
---@param domain instantly.Ref Domain ordered through the vendor
---@param options? instantly.Options
---@return instantly.DomainForwarding? domain_forwarding
---@return instantly.Error? err
---@return instantly.Meta? meta
function domain_forwardings:delete(domain, options) end

---Messages of the Unibox.
---@class instantly.emails
---@overload fun(args?: instantly.emails.list.Args, options?: instantly.Options): fun(): instantly.Email?
local emails = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.emails.list.Args
---@param options? instantly.Options
---@return instantly.Email[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.emails.list.Args
---@param options? instantly.Options
---@return fun(): instantly.Email?
function emails:each(args, options) end

---List Unibox messages with filters
---
---`GET /api/v2/emails`
---* search accepts a lead address or the form thread:<thread id>.
---@param args? instantly.emails.list.Args
---@param options? instantly.Options
---@return instantly.emails.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:list(args, options) end

---Read one message
---
---`GET /api/v2/emails/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Email? email
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:get(id, options) end

---Change the unread flag or reminder of a message
---
---`PATCH /api/v2/emails/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.emails.update.Args
---@param options? instantly.Options
---@return instantly.Email? email
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:update(id, args, options) end

---Remove a message
---
---`DELETE /api/v2/emails/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Email? email
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:delete(id, options) end

---Forward an existing message to other people
---
---`POST /api/v2/emails/forward`
---* Only the given body is sent unless include_original_body is true.
---@param args instantly.emails.forward.Args
---@param options? instantly.Options
---@return instantly.Email? email
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:forward(args, options) end

---Mark every message of a thread as read
---
---`POST /api/v2/emails/threads/{thread_id}/mark-as-read`
---@param thread_id string Id of the thread
---@param options? instantly.Options
---@return instantly.ToggleTagResourceResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:mark_thread_as_read(thread_id, options) end

---Answer an existing message in its thread
---
---`POST /api/v2/emails/reply`
---* There is no operation that sends a fresh message; new outreach goes through campaigns.
---@param args instantly.emails.reply.Args
---@param options? instantly.Options
---@return instantly.Email? email
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:reply(args, options) end

---Send a one-off preview message from a connected account
---
---`POST /api/v2/emails/test`
---* Failures of the sending account come back as HTTP 200 with {"error": "ACC_…"}.
---* Creates no email entity.
---@param args instantly.emails.send_test.Args
---@param options? instantly.Options
---@return instantly.emails.send_test.AnswerForm1|instantly.emails.send_test.AnswerForm2? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:send_test(args, options) end

---Count unread messages
---
---`GET /api/v2/emails/unread/count`
---@param options? instantly.Options
---@return instantly.CountUnreadEmailsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function emails:unread_count(options) end

---Address checks.
---@class instantly.email_verifications
local email_verifications = {}

---Poll the verification of an address
---
---`GET /api/v2/email-verification/{email}`
---@param email instantly.Ref Address to look up
---@param options? instantly.Options
---@return instantly.EmailVerification? email_verification
---@return instantly.Error? err
---@return instantly.Meta? meta
function email_verifications:get(email, options) end

---Verify an address
---
---`POST /api/v2/email-verification`
---* verification_status is pending when the check takes over 10 seconds; poll it or give webhook_url.
---* status tells only whether the request worked.
---@param args instantly.email_verifications.create.Args
---@param options? instantly.Options
---@return instantly.EmailVerification? email_verification
---@return instantly.Error? err
---@return instantly.Meta? meta
function email_verifications:create(args, options) end

---Placement results.
---@class instantly.inbox_placement_analytics
---@overload fun(args?: instantly.inbox_placement_analytics.list.Args, options?: instantly.Options): fun(): instantly.InboxPlacementAnalytics?
local inbox_placement_analytics = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.inbox_placement_analytics.list.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementAnalytics[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_analytics:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.inbox_placement_analytics.list.Args
---@param options? instantly.Options
---@return fun(): instantly.InboxPlacementAnalytics?
function inbox_placement_analytics:each(args, options) end

---List per-message placement records of a test
---
---`GET /api/v2/inbox-placement-analytics`
---@param args? instantly.inbox_placement_analytics.list.Args
---@param options? instantly.Options
---@return instantly.inbox_placement_analytics.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_analytics:list(args, options) end

---Read one placement record
---
---`GET /api/v2/inbox-placement-analytics/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.InboxPlacementAnalytics? inbox_placement_result
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_analytics:get(id, options) end

---Deliverability breakdown of one test
---
---`POST /api/v2/inbox-placement-analytics/deliverability-insights`
---@param args instantly.inbox_placement_analytics.deliverability_insights.Args
---@param options? instantly.Options
---@return instantly.GetInboxPlacementAnalyticsDeliverabilityInsightsResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_analytics:deliverability_insights(args, options) end

---Placement counts over time
---
---`POST /api/v2/inbox-placement-analytics/stats-by-date`
---@param args instantly.inbox_placement_analytics.stats_by_date.Args
---@param options? instantly.Options
---@return instantly.GetInboxPlacementAnalyticsStatsByDateResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_analytics:stats_by_date(args, options) end

---Inbox, spam and category counts per test
---
---`POST /api/v2/inbox-placement-analytics/stats-by-test-id`
---@param args instantly.inbox_placement_analytics.stats_by_test_id.Args
---@param options? instantly.Options
---@return instantly.GetInboxPlacementAnalyticsStatsByTestIdResponse.Item[]? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_analytics:stats_by_test_id(args, options) end

---Blacklist and spam-score reports.
---@class instantly.inbox_placement_reports
---@overload fun(args?: instantly.inbox_placement_reports.list.Args, options?: instantly.Options): fun(): instantly.InboxPlacementBlacklistAndSpamAssassinReport?
local inbox_placement_reports = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.inbox_placement_reports.list.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementBlacklistAndSpamAssassinReport[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_reports:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.inbox_placement_reports.list.Args
---@param options? instantly.Options
---@return fun(): instantly.InboxPlacementBlacklistAndSpamAssassinReport?
function inbox_placement_reports:each(args, options) end

---List blacklist and SpamAssassin reports of a test
---
---`GET /api/v2/inbox-placement-reports`
---@param args? instantly.inbox_placement_reports.list.Args
---@param options? instantly.Options
---@return instantly.inbox_placement_reports.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_reports:list(args, options) end

---Read one blacklist and SpamAssassin report
---
---`GET /api/v2/inbox-placement-reports/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.InboxPlacementBlacklistAndSpamAssassinReport? inbox_placement_report
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_reports:get(id, options) end

---Placement tests.
---@class instantly.inbox_placement_tests
---@overload fun(args?: instantly.inbox_placement_tests.list.Args, options?: instantly.Options): fun(): instantly.InboxPlacementTest?
local inbox_placement_tests = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.inbox_placement_tests.list.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementTest[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_tests:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.inbox_placement_tests.list.Args
---@param options? instantly.Options
---@return fun(): instantly.InboxPlacementTest?
function inbox_placement_tests:each(args, options) end

---List placement tests
---
---`GET /api/v2/inbox-placement-tests`
---@param args? instantly.inbox_placement_tests.list.Args
---@param options? instantly.Options
---@return instantly.inbox_placement_tests.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_tests:list(args, options) end

---Read one placement test
---
---`GET /api/v2/inbox-placement-tests/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.inbox_placement_tests.get.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementTest? inbox_placement_test
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_tests:get(id, args, options) end

---Create a one-time or automated placement test
---
---`POST /api/v2/inbox-placement-tests`
---@param args instantly.inbox_placement_tests.create.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementTest? inbox_placement_test
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_tests:create(args, options) end

---Change some fields of a placement test
---
---`PATCH /api/v2/inbox-placement-tests/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.inbox_placement_tests.update.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementTest? inbox_placement_test
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_tests:update(id, args, options) end

---Remove a placement test
---
---`DELETE /api/v2/inbox-placement-tests/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.InboxPlacementTest? inbox_placement_test
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_tests:delete(id, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.inbox_placement_tests.email_service_provider_options.Args
---@param options? instantly.Options
---@return instantly.InboxPlacementTest.RecipientsLabelsItem[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_tests:collect_email_service_provider_options(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.inbox_placement_tests.email_service_provider_options.Args
---@param options? instantly.Options
---@return fun(): instantly.InboxPlacementTest.RecipientsLabelsItem?
function inbox_placement_tests:each_email_service_provider_options(args, options) end

---List the mailbox providers a test can target
---
---`GET /api/v2/inbox-placement-tests/email-service-provider-options`
---@param args? instantly.inbox_placement_tests.email_service_provider_options.Args
---@param options? instantly.Options
---@return instantly.inbox_placement_tests.email_service_provider_options.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function inbox_placement_tests:email_service_provider_options(args, options) end

---Leads.
---@class instantly.leads
---@overload fun(args?: instantly.leads.list.Args, options?: instantly.Options): fun(): instantly.Lead?
local leads = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.leads.list.Args
---@param options? instantly.Options
---@return instantly.Lead[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.leads.list.Args
---@param options? instantly.Options
---@return fun(): instantly.Lead?
function leads:each(args, options) end

---List leads with filters given in the body
---
---`POST /api/v2/leads/list`
---* A read made as POST; limit and starting_after travel in the body.
---* Ordered by id ascending (by address when distinct_contacts); leads created before 2025-10-15 may come out of order.
---@param args? instantly.leads.list.Args
---@param options? instantly.Options
---@return instantly.leads.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:list(args, options) end

---Read one lead
---
---`GET /api/v2/leads/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:get(id, options) end

---Add one lead to a campaign or list
---
---`POST /api/v2/leads`
---* With campaign: email is required. With list_id: one of email, first_name, last_name is required.
---@param args? instantly.leads.create.Args
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:create(args, options) end

---Change some fields of a lead
---
---`PATCH /api/v2/leads/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.leads.update.Args
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:update(id, args, options) end

---Remove one lead
---
---`DELETE /api/v2/leads/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:delete(id, options) end

---Add up to 1,000 leads to a campaign or list
---
---`POST /api/v2/leads/add`
---* Exactly one of campaign_id and list_id; 1 to 1,000 leads.
---* Skipped and invalid leads are counted in the HTTP 200 body.
---@param args instantly.leads.add.Args
---@param options? instantly.Options
---@return instantly.BulkAddLeadsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:add(args, options) end

---Assign leads to workspace users in the background
---
---`POST /api/v2/leads/bulk-assign`
---* 202 means accepted; the work goes on in the background.
---@param args instantly.leads.bulk_assign.Args
---@param options? instantly.Options
---@return instantly.BulkAssignLeadsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:bulk_assign(args, options) end

---Remove many leads from a campaign or list
---
---`DELETE /api/v2/leads`
---* A DELETE with a JSON body; campaign_id or list_id is required.
---@param args? instantly.leads.bulk_delete.Args
---@param options? instantly.Options
---@return instantly.BulkDeleteLeadsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:bulk_delete(args, options) end

---Merge one lead into another
---
---`POST /api/v2/leads/merge`
---@param args instantly.leads.merge.Args
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:merge(args, options) end

---Move or copy leads in a background job
---
---`POST /api/v2/leads/move`
---* Answers with a background job to poll.
---* With ids, also give campaign or list_id as the source.
---@param args? instantly.leads.move.Args
---@param options? instantly.Options
---@return instantly.BackgroundJob? background_job
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:move(args, options) end

---Put a lead into a subsequence
---
---`POST /api/v2/leads/subsequence/move`
---@param args instantly.leads.move_to_subsequence.Args
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:move_to_subsequence(args, options) end

---Take a lead out of its subsequence
---
---`POST /api/v2/leads/subsequence/remove`
---@param args instantly.leads.remove_from_subsequence.Args
---@param options? instantly.Options
---@return instantly.Lead? lead
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:remove_from_subsequence(args, options) end

---Set the interest status of a lead in the background
---
---`POST /api/v2/leads/update-interest-status`
---* 202 means accepted; the work goes on in the background.
---* interest_value null puts the lead back to plain Lead.
---@param args instantly.leads.update_interest_status.Args
---@param options? instantly.Options
---@return instantly.UpdateLeadInterestStatusResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function leads:update_interest_status(args, options) end

---Interest labels.
---@class instantly.lead_labels
---@overload fun(args?: instantly.lead_labels.list.Args, options?: instantly.Options): fun(): instantly.LeadLabel?
local lead_labels = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.lead_labels.list.Args
---@param options? instantly.Options
---@return instantly.LeadLabel[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_labels:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.lead_labels.list.Args
---@param options? instantly.Options
---@return fun(): instantly.LeadLabel?
function lead_labels:each(args, options) end

---List lead labels
---
---`GET /api/v2/lead-labels`
---@param args? instantly.lead_labels.list.Args
---@param options? instantly.Options
---@return instantly.lead_labels.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_labels:list(args, options) end

---Read one lead label
---
---`GET /api/v2/lead-labels/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.LeadLabel? lead_label
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_labels:get(id, options) end

---Create a custom lead label
---
---`POST /api/v2/lead-labels`
---* interest_status is assigned by the server.
---@param args instantly.lead_labels.create.Args
---@param options? instantly.Options
---@return instantly.LeadLabel? lead_label
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_labels:create(args, options) end

---Change a lead label
---
---`PATCH /api/v2/lead-labels/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.lead_labels.update.Args
---@param options? instantly.Options
---@return instantly.LeadLabel? lead_label
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_labels:update(id, args, options) end

---Remove a lead label, optionally re-assigning its leads
---
---`DELETE /api/v2/lead-labels/{id}`
---* A DELETE with an optional JSON body.
---@param id instantly.Ref Id of the item
---@param args? instantly.lead_labels.delete.Args
---@param options? instantly.Options
---@return instantly.LeadLabel? lead_label
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_labels:delete(id, args, options) end

---Try the AI labelling on a sample reply
---
---`POST /api/v2/lead-labels/ai-reply-label`
---@param args instantly.lead_labels.test_ai_reply_label.Args
---@param options? instantly.Options
---@return instantly.TestAiReplyLabelLeadLabelsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_labels:test_ai_reply_label(args, options) end

---Lists of leads.
---@class instantly.lead_lists
---@overload fun(args?: instantly.lead_lists.list.Args, options?: instantly.Options): fun(): instantly.LeadList?
local lead_lists = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.lead_lists.list.Args
---@param options? instantly.Options
---@return instantly.LeadList[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_lists:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.lead_lists.list.Args
---@param options? instantly.Options
---@return fun(): instantly.LeadList?
function lead_lists:each(args, options) end

---List lead lists
---
---`GET /api/v2/lead-lists`
---@param args? instantly.lead_lists.list.Args
---@param options? instantly.Options
---@return instantly.lead_lists.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_lists:list(args, options) end

---Read one lead list
---
---`GET /api/v2/lead-lists/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.LeadList? lead_list
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_lists:get(id, options) end

---Create a lead list
---
---`POST /api/v2/lead-lists`
---@param args instantly.lead_lists.create.Args
---@param options? instantly.Options
---@return instantly.LeadList? lead_list
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_lists:create(args, options) end

---Change a lead list
---
---`PATCH /api/v2/lead-lists/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.lead_lists.update.Args
---@param options? instantly.Options
---@return instantly.LeadList? lead_list
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_lists:update(id, args, options) end

---Remove a lead list
---
---`DELETE /api/v2/lead-lists/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.LeadList? lead_list
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_lists:delete(id, options) end

---Count the leads of a list by verification result
---
---`GET /api/v2/lead-lists/{id}/verification-stats`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.GetVerificationStatsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function lead_lists:verification_stats(id, options) end

---Sign-in sessions for Google and Microsoft accounts.
---@class instantly.oauth
local oauth = {}

---Open a Google sign-in session for a sending account
---
---`POST /api/v2/oauth/google/init`
---* Session lives 10 minutes.
---* Google Workspace mailboxes only; personal Gmail is refused.
---* 429 carries Retry-After in seconds; repeated blocks per IP last 30 minutes, 2 hours, then 24 hours.
---@param options? instantly.Options
---@return instantly.InitGoogleOAuthResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function oauth:init_google(options) end

---Open a Microsoft sign-in session for a sending account
---
---`POST /api/v2/oauth/microsoft/init`
---* Session lives 10 minutes.
---* 429 carries Retry-After in seconds; repeated blocks per IP last 30 minutes, 2 hours, then 24 hours.
---@param options? instantly.Options
---@return instantly.InitGoogleOAuthResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function oauth:init_microsoft(options) end

---Poll a sign-in session
---
---`GET /api/v2/oauth/session/status/{sessionId}`
---* Outcome error or expired comes as HTTP 200.
---@param sessionId string Session id from the init call
---@param options? instantly.Options
---@return instantly.GetOAuthSessionStatusResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function oauth:session_status(sessionId, options) end

---People search and enrichment.
---@class instantly.supersearch_enrichments
local supersearch_enrichments = {}

---Read the enrichment of a list or campaign
---
---`GET /api/v2/supersearch-enrichment/{resource_id}`
---@param resource_id instantly.Ref Id of the list or campaign
---@param options? instantly.Options
---@return instantly.GetEnrichmentForResourceResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:get(resource_id, options) end

---Attach an enrichment to a list or campaign and run it
---
---`POST /api/v2/supersearch-enrichment/`
---* The documented path ends in a slash.
---@param args instantly.supersearch_enrichments.create.Args
---@param options? instantly.Options
---@return instantly.CreateSuperSearchEnrichmentResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:create(args, options) end

---List AI enrichment jobs still running
---
---`GET /api/v2/supersearch-enrichment/ai/{resource_id}/in-progress`
---@param resource_id instantly.Ref Id of the list or campaign
---@param args? instantly.supersearch_enrichments.ai_in_progress.Args
---@param options? instantly.Options
---@return instantly.supersearch_enrichments.ai_in_progress.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:ai_in_progress(resource_id, args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param resource_id instantly.Ref Id of the list or campaign
---@param args? instantly.supersearch_enrichments.ai_in_progress.Args
---@param options? instantly.Options
---@return instantly.supersearch_enrichments.ai_in_progress.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:collect_ai_in_progress(resource_id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param resource_id instantly.Ref Id of the list or campaign
---@param args? instantly.supersearch_enrichments.ai_in_progress.Args
---@param options? instantly.Options
---@return fun(): instantly.supersearch_enrichments.ai_in_progress.Item?
function supersearch_enrichments:each_ai_in_progress(resource_id, args, options) end

---Count the people a search would match
---
---`POST /api/v2/supersearch-enrichment/count-leads-from-supersearch`
---* Counts above 1,000,000 are reported as 1,000,000.
---@param args instantly.supersearch_enrichments.count_leads.Args
---@param options? instantly.Options
---@return instantly.CountLeadsFromSupersearchResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:count_leads(args, options) end

---Create an AI enrichment column
---
---`POST /api/v2/supersearch-enrichment/ai`
---@param args instantly.supersearch_enrichments.create_ai_enrichment.Args
---@param options? instantly.Options
---@return instantly.CreateAIEnrichmentResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:create_ai_enrichment(args, options) end

---Buy the matched people into a list and enrich them
---
---`POST /api/v2/supersearch-enrichment/enrich-leads-from-supersearch`
---* Spends credits; without resource_id a new list is made.
---* At least one enrichment switch should be true (reported by users).
---@param args instantly.supersearch_enrichments.enrich_leads.Args
---@param options? instantly.Options
---@return instantly.EnrichLeadsFromSupersearchResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:enrich_leads(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param resource_id instantly.Ref Id of the list or campaign
---@param args? instantly.supersearch_enrichments.history.Args
---@param options? instantly.Options
---@return table[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:collect_history(resource_id, args, options) end

---Walks all pages. A failure raises inside the loop.
---@param resource_id instantly.Ref Id of the list or campaign
---@param args? instantly.supersearch_enrichments.history.Args
---@param options? instantly.Options
---@return fun(): table?
function supersearch_enrichments:each_history(resource_id, args, options) end

---Past enrichment runs of a resource
---
---`GET /api/v2/supersearch-enrichment/history/{resource_id}`
---* Offset paging; items are free-form.
---@param resource_id instantly.Ref Id of the list or campaign
---@param args? instantly.supersearch_enrichments.history.Args
---@param options? instantly.Options
---@return instantly.supersearch_enrichments.history.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:history(resource_id, args, options) end

---Show sample people a search would match
---
---`POST /api/v2/supersearch-enrichment/preview-leads-from-supersearch`
---* Leads use camelCase keys here.
---@param args instantly.supersearch_enrichments.preview_leads.Args
---@param options? instantly.Options
---@return instantly.PreviewLeadsFromSupersearchResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:preview_leads(args, options) end

---Run the enrichments of a resource
---
---`POST /api/v2/supersearch-enrichment/run`
---* 400 {message} when every lead is enriched already.
---@param args instantly.supersearch_enrichments.run.Args
---@param options? instantly.Options
---@return instantly.RunEnrichmentResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:run(args, options) end

---Suggest keywords for a signal category
---
---`POST /api/v2/supersearch-enrichment/signal-keywords-facet`
---* Unknown category and field pairs give 400.
---@param args instantly.supersearch_enrichments.signal_keywords_facet.Args
---@param options? instantly.Options
---@return instantly.SignalKeywordsFacetResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:signal_keywords_facet(args, options) end

---Change the automation settings of an enrichment
---
---`PATCH /api/v2/supersearch-enrichment/{resource_id}/settings`
---@param resource_id instantly.Ref Id of the list or campaign
---@param args? instantly.supersearch_enrichments.update_settings.Args
---@param options? instantly.Options
---@return instantly.SuperSearchEnrichment? supersearch_enrichment
---@return instantly.Error? err
---@return instantly.Meta? meta
function supersearch_enrichments:update_settings(resource_id, args, options) end

---Event subscriptions.
---@class instantly.webhooks
---@overload fun(args?: instantly.webhooks.list.Args, options?: instantly.Options): fun(): instantly.Webhook?
local webhooks = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.webhooks.list.Args
---@param options? instantly.Options
---@return instantly.Webhook[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.webhooks.list.Args
---@param options? instantly.Options
---@return fun(): instantly.Webhook?
function webhooks:each(args, options) end

---List webhook subscriptions
---
---`GET /api/v2/webhooks`
---* event_type all_events covers custom labels too.
---@param args? instantly.webhooks.list.Args
---@param options? instantly.Options
---@return instantly.webhooks.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:list(args, options) end

---Read one webhook subscription
---
---`GET /api/v2/webhooks/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:get(id, options) end

---Subscribe a URL to events
---
---`POST /api/v2/webhooks`
---@param args instantly.webhooks.create.Args
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:create(args, options) end

---Change a webhook subscription
---
---`PATCH /api/v2/webhooks/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.webhooks.update.Args
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:update(id, args, options) end

---Remove a webhook subscription
---
---`DELETE /api/v2/webhooks/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:delete(id, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.webhooks.event_types.Args
---@param options? instantly.Options
---@return instantly.webhooks.event_types.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:collect_event_types(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.webhooks.event_types.Args
---@param options? instantly.Options
---@return fun(): instantly.webhooks.event_types.Item?
function webhooks:each_event_types(args, options) end

---List the event types one can subscribe to
---
---`GET /api/v2/webhooks/event-types`
---@param args? instantly.webhooks.event_types.Args
---@param options? instantly.Options
---@return instantly.webhooks.event_types.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:event_types(args, options) end

---Re-enable a webhook disabled after failures
---
---`POST /api/v2/webhooks/{id}/resume`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.Webhook? webhook_subscription
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:resume(id, options) end

---Send a sample delivery
---
---`POST /api/v2/webhooks/{id}/test`
---* The outcome is in the body: success, status_code, error.
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.TestWebhookResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhooks:test(id, options) end

---Delivery attempts.
---@class instantly.webhook_events
---@overload fun(args?: instantly.webhook_events.list.Args, options?: instantly.Options): fun(): instantly.WebhookEvent?
local webhook_events = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.webhook_events.list.Args
---@param options? instantly.Options
---@return instantly.WebhookEvent[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhook_events:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.webhook_events.list.Args
---@param options? instantly.Options
---@return fun(): instantly.WebhookEvent?
function webhook_events:each(args, options) end

---List delivery attempts
---
---`GET /api/v2/webhook-events`
---@param args? instantly.webhook_events.list.Args
---@param options? instantly.Options
---@return instantly.webhook_events.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhook_events:list(args, options) end

---Read one delivery attempt
---
---`GET /api/v2/webhook-events/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.WebhookEvent? webhook_event
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhook_events:get(id, options) end

---Delivery totals for a period
---
---`GET /api/v2/webhook-events/summary`
---@param args? instantly.webhook_events.summary.Args
---@param options? instantly.Options
---@return instantly.GetWebhookEventsSummaryResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhook_events:summary(args, options) end

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.webhook_events.summary_by_date.Args
---@param options? instantly.Options
---@return instantly.webhook_events.summary_by_date.Item[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhook_events:collect_summary_by_date(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.webhook_events.summary_by_date.Args
---@param options? instantly.Options
---@return fun(): instantly.webhook_events.summary_by_date.Item?
function webhook_events:each_summary_by_date(args, options) end

---Delivery totals per day
---
---`GET /api/v2/webhook-events/summary-by-date`
---@param args? instantly.webhook_events.summary_by_date.Args
---@param options? instantly.Options
---@return instantly.webhook_events.summary_by_date.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function webhook_events:summary_by_date(args, options) end

---The workspace of the key.
---@class instantly.workspaces
local workspaces = {}

---Read the workspace of the key
---
---`GET /api/v2/workspaces/current`
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspaces:get(options) end

---Change the workspace of the key
---
---`PATCH /api/v2/workspaces/current`
---@param args? instantly.workspaces.update.Args
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspaces:update(args, options) end

---Set the white-label domain
---
---`POST /api/v2/workspaces/current/whitelabel-domain`
---@param args instantly.workspaces.add_whitelabel_domain.Args
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspaces:add_whitelabel_domain(args, options) end

---Cancel the scheduled removal
---
---`DELETE /api/v2/workspaces/current/schedule-for-removal`
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspaces:cancel_removal(options) end

---Hand the workspace to another member
---
---`POST /api/v2/workspaces/current/change-owner`
---@param args instantly.workspaces.change_owner.Args
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspaces:change_owner(args, options) end

---Remove the white-label domain
---
---`DELETE /api/v2/workspaces/current/whitelabel-domain`
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspaces:delete_whitelabel_domain(options) end

---Read the white-label domain and its verification
---
---`GET /api/v2/workspaces/current/whitelabel-domain`
---@param options? instantly.Options
---@return instantly.GetWorkspaceDomainInfoResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspaces:get_whitelabel_domain(options) end

---Schedule removal of the workspace in 24 hours
---
---`POST /api/v2/workspaces/current/schedule-for-removal`
---* cancelCurrentWorkspaceRemoval undoes it.
---@param options? instantly.Options
---@return instantly.Workspace? workspace
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspaces:schedule_removal(options) end

---Plans and subscriptions.
---@class instantly.workspace_billing
local workspace_billing = {}

---Read plans, limits and add-ons
---
---`GET /api/v2/workspace-billing/plan-details`
---@param options? instantly.Options
---@return instantly.GetWorkspacePlanDetailsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_billing:plan_details(options) end

---Read the active subscriptions
---
---`GET /api/v2/workspace-billing/subscription-details`
---@param options? instantly.Options
---@return instantly.GetWorkspaceSubscriptionDetailsResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_billing:subscription_details(options) end

---Admin and sub-workspaces.
---@class instantly.workspace_group_members
---@overload fun(args?: instantly.workspace_group_members.list.Args, options?: instantly.Options): fun(): instantly.WorkspaceGroupMember?
local workspace_group_members = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.workspace_group_members.list.Args
---@param options? instantly.Options
---@return instantly.WorkspaceGroupMember[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_group_members:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.workspace_group_members.list.Args
---@param options? instantly.Options
---@return fun(): instantly.WorkspaceGroupMember?
function workspace_group_members:each(args, options) end

---List sub-workspaces of the group
---
---`GET /api/v2/workspace-group-members`
---@param args? instantly.workspace_group_members.list.Args
---@param options? instantly.Options
---@return instantly.workspace_group_members.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_group_members:list(args, options) end

---Read one group membership
---
---`GET /api/v2/workspace-group-members/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.WorkspaceGroupMember? workspace_group_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_group_members:get(id, options) end

---Invite a sub-workspace into the group
---
---`POST /api/v2/workspace-group-members`
---* Takes effect only after the owner of the sub-workspace accepts.
---@param args instantly.workspace_group_members.create.Args
---@param options? instantly.Options
---@return instantly.WorkspaceGroupMember? workspace_group_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_group_members:create(args, options) end

---End a group membership
---
---`DELETE /api/v2/workspace-group-members/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.WorkspaceGroupMember? workspace_group_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_group_members:delete(id, options) end

---Read the admin workspace of the current one
---
---`GET /api/v2/workspace-group-members/admin`
---* workspace_name is the literal "Undefined" when there is no admin workspace.
---@param options? instantly.Options
---@return instantly.GetAdminWorkspaceGroupMemberResponse? answer
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_group_members:admin(options) end

---People in the workspace.
---@class instantly.workspace_members
---@overload fun(args?: instantly.workspace_members.list.Args, options?: instantly.Options): fun(): instantly.WorkspaceMember?
local workspace_members = {}

---All items in one table, or the first `max`; `meta.more` says whether there are more.
---@param args? instantly.workspace_members.list.Args
---@param options? instantly.Options
---@return instantly.WorkspaceMember[]? items
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_members:collect(args, options) end

---Walks all pages. A failure raises inside the loop.
---@param args? instantly.workspace_members.list.Args
---@param options? instantly.Options
---@return fun(): instantly.WorkspaceMember?
function workspace_members:each(args, options) end

---List members
---
---`GET /api/v2/workspace-members`
---@param args? instantly.workspace_members.list.Args
---@param options? instantly.Options
---@return instantly.workspace_members.Page? page
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_members:list(args, options) end

---Read one member
---
---`GET /api/v2/workspace-members/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.WorkspaceMember? workspace_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_members:get(id, options) end

---Invite a member
---
---`POST /api/v2/workspace-members`
---* role owner and client cannot be given through the API.
---@param args instantly.workspace_members.create.Args
---@param options? instantly.Options
---@return instantly.WorkspaceMember? workspace_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_members:create(args, options) end

---Change role, permissions or nickname of a member
---
---`PATCH /api/v2/workspace-members/{id}`
---@param id instantly.Ref Id of the item
---@param args? instantly.workspace_members.update.Args
---@param options? instantly.Options
---@return instantly.WorkspaceMember? workspace_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_members:update(id, args, options) end

---Remove a member
---
---`DELETE /api/v2/workspace-members/{id}`
---@param id instantly.Ref Id of the item
---@param options? instantly.Options
---@return instantly.WorkspaceMember? workspace_member
---@return instantly.Error? err
---@return instantly.Meta? meta
function workspace_members:delete(id, options) end

---The groups of a client; its methods are in client.lua.
---@class instantly.Client
---@field ai_agents instantly.ai_agents
---@field ai_agent fun(id: string): instantly.AIAgent A handle; no request is made
---@field ai_deliverability_agents instantly.ai_deliverability_agents
---@field ai_deliverability_agent fun(id: string): instantly.AIDeliverabilityAgent A handle; no request is made
---@field ai_inbox_managers instantly.ai_inbox_managers
---@field ai_inbox_manager fun(id: string): instantly.AIInboxManager A handle; no request is made
---@field ai_lead_finder_agents instantly.ai_lead_finder_agents
---@field ai_lead_finder_agent fun(id: string): instantly.AILeadFinderAgent A handle; no request is made
---@field ai_sales_agents instantly.ai_sales_agents
---@field ai_sales_agent fun(id: string): instantly.AISalesAgent A handle; no request is made
---@field ai_sales_agent_activities instantly.ai_sales_agent_activities
---@field api_keys instantly.api_keys
---@field api_key fun(id: string): instantly.APIKey A handle; no request is made
---@field accounts instantly.accounts
---@field account fun(id: string): instantly.Account A handle; no request is made
---@field account_campaign_mappings instantly.account_campaign_mappings
---@field audit_logs instantly.audit_logs
---@field background_jobs instantly.background_jobs
---@field jobs instantly.background_jobs The same as background_jobs
---@field background_job fun(id: string): instantly.BackgroundJob A handle; no request is made
---@field block_list_entries instantly.block_list_entries
---@field block_list_entry fun(id: string): instantly.BlockListEntry A handle; no request is made
---@field crm_actions instantly.crm_actions
---@field campaigns instantly.campaigns
---@field campaign fun(id: string): instantly.Campaign A handle; no request is made
---@field subsequences instantly.subsequences
---@field subsequence fun(id: string): instantly.CampaignSubsequence A handle; no request is made
---@field custom_tags instantly.custom_tags
---@field custom_tag fun(id: string): instantly.CustomTag A handle; no request is made
---@field custom_tag_mappings instantly.custom_tag_mappings
---@field dfy_email_account_orders instantly.dfy_email_account_orders
---@field domain_forwardings instantly.domain_forwardings
---@field domain_forwarding fun(id: string): instantly.DomainForwarding A handle; no request is made
---@field emails instantly.emails
---@field email fun(id: string): instantly.Email A handle; no request is made
---@field email_verifications instantly.email_verifications
---@field email_verification fun(id: string): instantly.EmailVerification A handle; no request is made
---@field inbox_placement_analytics instantly.inbox_placement_analytics
---@field inbox_placement_result fun(id: string): instantly.InboxPlacementAnalytics A handle; no request is made
---@field inbox_placement_reports instantly.inbox_placement_reports
---@field inbox_placement_report fun(id: string): instantly.InboxPlacementBlacklistAndSpamAssassinReport A handle; no request is made
---@field inbox_placement_tests instantly.inbox_placement_tests
---@field inbox_placement_test fun(id: string): instantly.InboxPlacementTest A handle; no request is made
---@field leads instantly.leads
---@field lead fun(id: string): instantly.Lead A handle; no request is made
---@field lead_labels instantly.lead_labels
---@field lead_label fun(id: string): instantly.LeadLabel A handle; no request is made
---@field lead_lists instantly.lead_lists
---@field lead_list fun(id: string): instantly.LeadList A handle; no request is made
---@field oauth instantly.oauth
---@field supersearch_enrichments instantly.supersearch_enrichments
---@field webhooks instantly.webhooks
---@field webhook_subscription fun(id: string): instantly.Webhook A handle; no request is made
---@field webhook_events instantly.webhook_events
---@field webhook_event fun(id: string): instantly.WebhookEvent A handle; no request is made
---@field workspaces instantly.workspaces
---@field workspace_billing instantly.workspace_billing
---@field workspace_group_members instantly.workspace_group_members
---@field workspace_group_member fun(id: string): instantly.WorkspaceGroupMember A handle; no request is made
---@field workspace_members instantly.workspace_members
---@field workspace_member fun(id: string): instantly.WorkspaceMember A handle; no request is made
