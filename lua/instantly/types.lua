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

---@class instantly.campaigns.list.Args
---@field ai_sales_agent_id? string Keep campaigns made by this AI agent
---@field exclude_status? instantly.Campaign.Status|instantly.Campaign.StatusName Leave out campaigns in this state
---@field limit? integer Page size
---@field search? string Text to look for
---@field starting_after? string Cursor: next_starting_after of the previous page
---@field status? instantly.Campaign.Status|instantly.Campaign.StatusName Keep items in this state
---@field tag_ids? string Comma-separated tag ids, any of which must match
---@field from? string Cursor to start from: `next` of an earlier page
---@field max? integer Stop after so many items

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
---@field email_list? string[] Sending accounts
---@field email_tag_list? string[] Tags whose accounts send
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
---@field email_list? string[] Sending accounts
---@field email_tag_list? string[] Tags whose accounts send
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

---@class instantly.SearchCampaignsByContactResponse
---@field items? instantly.Campaign[]

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

---Find campaigns that contain a given lead address
---
---`GET /api/v2/campaigns/search-by-contact`
---@param args? instantly.campaigns.search_by_contact.Args
---@param options? instantly.Options
---@return instantly.SearchCampaignsByContactResponse? answer
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

---The groups of a client; its methods are in client.lua.
---@class instantly.Client
---@field campaigns instantly.campaigns
---@field campaign fun(id: string): instantly.Campaign A handle; no request is made
