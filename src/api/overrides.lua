-- What the API file does not say, or says in a way we do not follow. Every entry has its reason.
-- Operations are named by "METHOD path" below /api/v2, without a trailing slash: the vendor's ids change.
local overrides = {}

-- Names that belong to the module or its helpers; no collection or constructor may take them.
overrides.reserved = {
  "new", "configure", "request", "with", "as_workspace", "null", "array", "must", "version", "close",
  "spawn", "gather", "map", "sleep", "reactor", "preload", "doctor", "mock", "webhook", "schedule", "sequence", "html",
  "jobs", "timezone", "nvim", "options", "client", "default", "error",
}

-- Verbs the collection and the record have by themselves; no operation may take them unless it is that verb.
overrides.reserved_verbs = {
  collection = { "each", "collect", "call", "help", "import", "wait", "verify_and_wait" },
  record = { "save", "changes", "revert", "table", "json", "field", "preflight", "activate_and_wait", "wait" },
}

-- Where a group's collection lives, when it is not the longest literal path its operations share.
overrides.paths = {
  AISalesAgent = "/ai-agents/sales", -- the older calls under /ai-agents/{id} belong to the same agents
  AISalesAgentActivity = "/ai-agents/{id}/activities", -- one list per agent, nothing above it
  CRMActions = "/crm-actions", -- phone numbers are one kind of action among those to come
  DomainForwarding = "/domains/{domain}/forwarding", -- one setting per domain; no list of domains
}

-- Collection names that the rule (plural of the tag in snake case) gets wrong.
overrides.collections = {
  CampaignSubsequence = "subsequences", -- as its path; no other kind exists
  InboxPlacementBlacklistAndSpamAssassinReport = "inbox_placement_reports", -- as its path
  OAuth = "oauth", -- a flow, not a thing of which there are many
  SuperSearchEnrichment = "supersearch_enrichments", -- one word in every path and text of the vendor
  WorkspaceBilling = "workspace_billing", -- a mass noun
}
-- Second names of collections; they are reserved above. The generator takes them where the collection is.
overrides.aliases = {
  jobs = "background_jobs", -- there is no other kind, and what one waits for is a job: client.jobs:wait(id)
}
overrides.constructors = {
  CampaignSubsequence = "subsequence", -- follows the collection
  InboxPlacementAnalytics = "inbox_placement_result", -- the plural has no singular of its own
  InboxPlacementBlacklistAndSpamAssassinReport = "inbox_placement_report", -- follows the collection
  SuperSearchEnrichment = "supersearch_enrichment", -- follows the collection
  Webhook = "webhook_subscription", -- `webhook` is the helper that reads deliveries
}

-- Method names that the rule at the top of model.lua gets wrong.
overrides.verbs = {
  -- "from_export" alone does not say that a campaign is made.
  ["POST /campaigns/{id}/from-export"] = "create_from_export",
  -- "variables" reads like a getter; the call adds.
  ["POST /campaigns/{id}/variables"] = "add_variables",
  -- These delete what the body selects, not everything.
  ["DELETE /leads"] = "bulk_delete",
  -- The list of leads is a POST, because its filters do not fit a query.
  ["POST /leads/list"] = "list",
  -- /workspaces/current is the one workspace a key belongs to.
  ["DELETE /workspaces/current/schedule-for-removal"] = "cancel_removal",
  ["POST /workspaces/current/schedule-for-removal"] = "schedule_removal",
  ["POST /workspaces/current/whitelabel-domain"] = "add_whitelabel_domain",
  -- Older paths of the same figures and decisions; the newer ones keep the plain names.
  ["GET /ai-agents/{id}/analytics"] = "sdr_analytics",
  ["GET /ai-agents/{id}/leads/activity"] = "sdr_leads_activity",
  ["GET /ai-agents/{id}/leads/activity/summary"] = "sdr_leads_activity_summary",
  ["GET /ai-agents/{id}/opportunities/summary"] = "sdr_opportunities_summary",
  ["POST /ai-agents/{id}/activities/imported-leads"] = "import_leads_activity",
  ["POST /ai-agents/{id}/activity/{activity_id}/approve"] = "sdr_approve_activity",
  ["POST /ai-agents/{id}/activity/{activity_id}/reject"] = "sdr_reject_activity",
  -- One decision beside the same decision for many.
  ["POST /ai-agents/sales/{id}/activities/{activity_id}/approve"] = "approve_activity",
  ["POST /ai-agents/sales/{id}/activities/{activity_id}/reject"] = "reject_activity",
  -- Both calls pause; one takes an account, the other a list of addresses.
  ["POST /accounts/pause"] = "pause_many",
  -- The setting of the agent that a workspace has one of, and the same by id.
  ["GET /ai-agents/deliverability"] = "current",
  ["GET /ai-agents/deliverability/state"] = "current_state",
  ["PATCH /ai-agents/deliverability/settings"] = "update_current_settings",
  -- Paths that end in what is done read backwards as names.
  ["POST /accounts/warmup/enable"] = "enable_warmup",
  ["POST /accounts/warmup/disable"] = "disable_warmup",
  ["POST /ai-agents/sales/{id}/activities/approve"] = "approve_activities",
  ["POST /ai-agents/sales/{id}/activities/reject"] = "reject_activities",
  ["POST /ai-agents/deliverability/feed-items/{id}/complete"] = "complete_feed_item",
  ["POST /dfy-email-account-orders/accounts/cancel"] = "cancel_accounts",
  ["POST /dfy-email-account-orders/domains/check"] = "check_domains",
  ["POST /emails/threads/{thread_id}/mark-as-read"] = "mark_thread_as_read",
  ["POST /leads/subsequence/move"] = "move_to_subsequence",
  ["POST /leads/subsequence/remove"] = "remove_from_subsequence",
  ["POST /oauth/google/init"] = "init_google",
  ["POST /oauth/microsoft/init"] = "init_microsoft",
  -- The feed item is the argument; the call is not about the feed.
  ["POST /ai-agents/deliverability/feed-items/{id}/pause-affected-accounts"] = "pause_affected_accounts",
  ["POST /ai-agents/deliverability/feed-items/{id}/pause-campaign-sending"] = "pause_campaign_sending",
  -- Nouns that hide that something is sent, spent or made.
  ["POST /emails/test"] = "send_test",
  ["POST /lead-labels/ai-reply-label"] = "test_ai_reply_label",
  ["POST /supersearch-enrichment/ai"] = "create_ai_enrichment",
  -- An adjective before its noun, and no "list" that is none of ours.
  ["POST /dfy-email-account-orders/domains/similar"] = "similar_domains",
  ["POST /dfy-email-account-orders/domains/pre-warmed-up-list"] = "pre_warmed_up_domains",
  -- The collection is called supersearch already.
  ["POST /supersearch-enrichment/count-leads-from-supersearch"] = "count_leads",
  ["POST /supersearch-enrichment/preview-leads-from-supersearch"] = "preview_leads",
  ["POST /supersearch-enrichment/enrich-leads-from-supersearch"] = "enrich_leads",
}

-- What walks over a list are called, when the name of the list does not say what its items are.
overrides.walks = {
  -- each_current_feed, each_feed: the state holds one page of the agent's feed.
  ["GET /ai-agents/deliverability/state"] = "current_feed",
  ["GET /ai-agents/deliverability/{id}/state"] = "feed",
}

-- Lists by cursor that page by offset when they are sorted, since the cursor knows one order only: without
-- this a sorted walk would end after its first page, or repeat it. The parameter is the file's offset_param.
overrides.offset_with = {
  ["GET /accounts"] = "sort_by",
}

-- Seconds for one sending, where the usual 30 are too few: searches over all leads there are.
overrides.attempt_timeouts = {
  ["POST /supersearch-enrichment/count-leads-from-supersearch"] = 120,
  ["POST /supersearch-enrichment/preview-leads-from-supersearch"] = 120,
  ["POST /supersearch-enrichment/enrich-leads-from-supersearch"] = 120,
}

-- Lists that come whole under another name than items; without a name, the answer itself is the list.
overrides.lists = {
  ["GET /webhooks/event-types"] = { items = "event_types" },
  ["GET /inbox-placement-tests/email-service-provider-options"] = {}, -- a bare list of options, not figures
  ["GET /supersearch-enrichment/ai/{resource_id}/in-progress"] = {}, -- a bare list of enrichments
}

-- How often a call may be sent. GET is `read`; PUT, PATCH and DELETE are `idempotent`, since they set
-- absolute values or end in the same state, but for those here; every POST of the file has an entry; one
-- without is `once`.
overrides.retry = {
  ["DELETE /leads"] = { "once", "with limit, a second time deletes further leads" },
  ["DELETE /ai-agents/sales/{id}/guidance-rules/{rule_id}"] = { "once", "ids are positions and shift" },
  ["POST /emails/test"] = { "once", "sends a message" },
  ["POST /emails/reply"] = { "once", "sends a message" },
  ["POST /emails/forward"] = { "once", "sends a message" },
  ["POST /emails/threads/{thread_id}/mark-as-read"] = { "idempotent", "sets a flag" },
  ["POST /accounts"] = { "once", "creates" },
  ["POST /accounts/{email}/pause"] = { "idempotent", "sets a state" },
  ["POST /accounts/pause"] = { "idempotent", "sets a state" },
  ["POST /accounts/{email}/resume"] = { "idempotent", "sets a state" },
  ["POST /accounts/{email}/mark-fixed"] = { "idempotent", "sets a state" },
  ["POST /accounts/move"] = { "idempotent", "sets the workspace; moving again changes nothing" },
  ["POST /accounts/warmup/enable"] = { "once", "starts a background job" },
  ["POST /accounts/warmup/disable"] = { "once", "starts a background job" },
  ["POST /accounts/warmup-analytics"] = { "read", "figures; the addresses do not fit a query" },
  ["POST /accounts/test/vitals"] = { "read", "looks up DNS records" },
  ["POST /campaigns"] = { "once", "creates" },
  ["POST /campaigns/{id}/activate"] = { "idempotent", "sets a state" },
  ["POST /campaigns/{id}/pause"] = { "idempotent", "sets a state" },
  ["POST /campaigns/{id}/duplicate"] = { "once", "creates" },
  ["POST /campaigns/{id}/share"] = { "idempotent", "sets a flag; sharing again only renews its seven days" },
  ["POST /campaigns/{id}/export"] = { "idempotent", "answers the campaign; changes nothing known" },
  ["POST /campaigns/{id}/from-export"] = { "once", "creates" },
  ["POST /campaigns/{id}/variables"] = { "idempotent", "adds names to a set" },
  ["POST /leads"] = { "once", "creates" },
  ["POST /leads/list"] = { "read", "a list; its filters do not fit a query" },
  ["POST /leads/add"] = { "once", "creates" },
  ["POST /leads/bulk-assign"] = { "once", "with limit, a second time may choose other leads" },
  ["POST /leads/move"] = { "once", "starts a background job, which may also copy" },
  ["POST /leads/merge"] = { "once", "the second lead is gone after the first time" },
  ["POST /leads/update-interest-status"] = { "once", "adds an event each time" },
  ["POST /leads/subsequence/remove"] = { "idempotent", "sets a state" },
  ["POST /leads/subsequence/move"] = { "once", "may start the subsequence again" },
  ["POST /lead-lists"] = { "once", "creates" },
  ["POST /lead-labels"] = { "once", "creates" },
  ["POST /lead-labels/ai-reply-label"] = { "once", "spends a quota of 500 in 30 days" },
  ["POST /subsequences"] = { "once", "creates" },
  ["POST /subsequences/{id}/duplicate"] = { "once", "creates" },
  ["POST /subsequences/{id}/pause"] = { "idempotent", "sets a state" },
  ["POST /subsequences/{id}/resume"] = { "idempotent", "sets a state" },
  ["POST /email-verification"] = { "once", "spends credits" },
  ["POST /inbox-placement-tests"] = { "once", "creates" },
  ["POST /inbox-placement-analytics/stats-by-test-id"] = { "read", "figures" },
  ["POST /inbox-placement-analytics/deliverability-insights"] = { "read", "figures" },
  ["POST /inbox-placement-analytics/stats-by-date"] = { "read", "figures" },
  ["POST /supersearch-enrichment"] = { "once", "creates" },
  ["POST /supersearch-enrichment/run"] = { "once", "spends credits" },
  ["POST /supersearch-enrichment/ai"] = { "once", "creates" },
  ["POST /supersearch-enrichment/count-leads-from-supersearch"] = { "read", "counts" },
  ["POST /supersearch-enrichment/preview-leads-from-supersearch"] = { "read", "a search" },
  ["POST /supersearch-enrichment/enrich-leads-from-supersearch"] = { "once", "spends credits" },
  ["POST /supersearch-enrichment/signal-keywords-facet"] = { "read", "a search" },
  ["POST /webhooks"] = { "once", "creates" },
  ["POST /webhooks/{id}/test"] = { "once", "sends an event" },
  ["POST /webhooks/{id}/resume"] = { "idempotent", "sets a state" },
  ["POST /workspaces/current/schedule-for-removal"] = { "once", "starts a countdown" },
  ["POST /workspaces/current/whitelabel-domain"] = { "idempotent", "sets the domain" },
  ["POST /workspaces/current/change-owner"] = { "once", "the caller may lose the right to ask again" },
  ["POST /workspace-members"] = { "once", "invites by mail" },
  ["POST /workspace-group-members"] = { "once", "invites" },
  ["POST /block-lists-entries"] = { "once", "creates" },
  ["POST /block-lists-entries/bulk-create"] = { "once", "creates" },
  ["POST /block-lists-entries/bulk-delete"] = { "idempotent", "what is gone stays gone" },
  ["POST /custom-tags"] = { "once", "creates" },
  ["POST /custom-tags/toggle-resource"] = { "idempotent", "the body says whether to assign or not" },
  ["POST /api-keys"] = { "once", "creates" },
  ["POST /oauth/google/init"] = { "once", "opens a session" },
  ["POST /oauth/microsoft/init"] = { "once", "opens a session" },
  ["POST /dfy-email-account-orders"] = { "once", "orders and pays" },
  ["POST /dfy-email-account-orders/accounts/cancel"] = { "idempotent", "sets a state" },
  ["POST /dfy-email-account-orders/domains/similar"] = { "read", "suggests" },
  ["POST /dfy-email-account-orders/domains/check"] = { "read", "looks up" },
  ["POST /dfy-email-account-orders/domains/pre-warmed-up-list"] = { "read", "a list" },
  ["POST /ai-agents"] = { "once", "creates" },
  ["POST /ai-agents/analytics"] = { "read", "figures" },
  ["POST /ai-agents/inbox-manager"] = { "once", "creates" },
  ["POST /ai-agents/inbox-manager/{id}/guidances"] = { "once", "creates" },
  ["POST /ai-agents/deliverability/deploy"] = { "idempotent", "a second time it answers already_deployed" },
  ["POST /ai-agents/deliverability/feed-items/{id}/complete"] = { "idempotent", "sets a state" },
  ["POST /ai-agents/deliverability/feed-items/{id}/pause-affected-accounts"] = {
    "idempotent", "sets states",
  },
  ["POST /ai-agents/deliverability/feed-items/{id}/pause-campaign-sending"] = {
    "once", "a pause counted from now",
  },
  ["POST /ai-agents/deliverability/run-now"] = { "once", "starts a cycle" },
  ["POST /ai-agents/lead-finder"] = { "once", "creates" },
  ["POST /ai-agents/lead-finder/{id}/pause"] = { "idempotent", "sets a state" },
  ["POST /ai-agents/lead-finder/{id}/resume"] = { "idempotent", "sets a state" },
  ["POST /ai-agents/sales"] = { "once", "creates" },
  ["POST /ai-agents/sales/{id}/activities/approve"] = { "once", "sets agents to work" },
  ["POST /ai-agents/sales/{id}/activities/reject"] = { "once", "feeds a decision to the agent" },
  ["POST /ai-agents/sales/{id}/activities/{activity_id}/approve"] = { "once", "sets agents to work" },
  ["POST /ai-agents/sales/{id}/activities/{activity_id}/reject"] = { "once", "feeds the agent a decision" },
  ["POST /ai-agents/sales/{id}/guidance-rules"] = { "once", "creates" },
  ["POST /ai-agents/{id}/activities/imported-leads"] = { "idempotent", "repeated, it gives the first activity again" },
  ["POST /ai-agents/{id}/activity/{activity_id}/approve"] = { "once", "sets agents to work" },
  ["POST /ai-agents/{id}/activity/{activity_id}/reject"] = { "once", "feeds a decision to the agent" },
}

-- The field that names an entity in paths, when it is not `id`.
overrides.ids = {
  Account = "email", -- accounts are addressed by their mail address
  AccountWithTags = "email", -- the same, as lists answer it
  EmailVerification = "email", -- polled by the address that is checked
  DomainForwarding = "domain", -- one setting per domain
}

-- Components that are another form of an entity: what an operation answers with them is that entity.
overrides.same_entity = {
  AccountWithTags = "Account", -- lists add tags; reading one field more is no other entity
  GetInboxPlacementTestResponse = "InboxPlacementTest", -- the single test adds metadata on request
  AIAgentSummary = "AIAgent", -- the same agent without its payload
}

-- Answers whose entity the file does not tell.
overrides.returns = {
  -- AIAgent or AISalesAgent, as the kind of the agent is; a record of the first reads what the second adds.
  ["POST /ai-agents"] = { entity = "AIAgent" },
  ["PATCH /ai-agents/{id}"] = { entity = "AIAgent" },
}

-- Calls that are methods of the entity although their path does not lie below the group's collection.
overrides.on = {
  ["POST /ai-agents/{id}/activities/imported-leads"] = "has no path below /ai-agents/sales",
}

-- Calls on a record that answer a form of it that must not replace what the record holds.
-- (`once` calls create, so their answers are never loaded into the record they were called on.)
overrides.not_refreshed = {
  ["POST /campaigns/{id}/export"] = "a copy for another workspace, without what is private to this one",
}

-- What a call names the campaign as, where the rule in model.lua (campaign, campaign_id, campaign_ids,
-- parent_campaign) does not see it.
overrides.campaign = {
  ["GET /campaigns/analytics"] = { one = "id", many = "ids" }, -- these two take ids under the plain names
  ["GET /campaigns/analytics/overview"] = { one = "id", many = "ids" },
}

-- Parameters and body fields that hold the id of an entity, wherever they occur.
overrides.entity_of_field = {
  campaign = "Campaign",
  campaign_id = "Campaign",
  campaign_ids = "Campaign",
  parent_campaign = "Campaign",
  to_campaign_id = "Campaign",
  list_id = "LeadList",
  to_list_id = "LeadList",
  subsequence_id = "CampaignSubsequence",
  lead_id = "Lead",
  lead_ids = "Lead",
  email_list = "Account", -- sending accounts go by their address
  email_tag_list = "CustomTag",
  parent_campaign_not = "Campaign",
  destination_lead_id = "Lead",
  master_lead_list_id = "LeadList",
  master_list_id = "LeadList",
  resource_id = "LeadList|Campaign", -- enrichments belong to a list or to a campaign
  eaccount = "Account", -- the sending account, by its address
  test_id = "InboxPlacementTest",
}
-- The same for names that mean something else elsewhere.
overrides.entity_of_parameter = {
  ["GET /campaigns/analytics"] = { id = "Campaign", ids = "Campaign" },
  ["GET /campaigns/analytics/overview"] = { id = "Campaign", ids = "Campaign" },
  ["GET /account-campaign-mappings/{email}"] = { email = "Account" },
  ["GET /ai-agents/{id}/activities"] = { id = "AISalesAgent|AIAgent" },
  ["GET /ai-agents/{id}/analytics"] = { id = "AISalesAgent|AIAgent" },
  ["GET /ai-agents/{id}/leads/activity"] = { id = "AISalesAgent|AIAgent" },
  ["GET /ai-agents/{id}/leads/activity/summary"] = { id = "AISalesAgent|AIAgent" },
  ["GET /ai-agents/{id}/opportunities/summary"] = { id = "AISalesAgent|AIAgent" },
  ["POST /ai-agents/{id}/activity/{activity_id}/approve"] = { id = "AISalesAgent|AIAgent" },
  ["POST /ai-agents/{id}/activity/{activity_id}/reject"] = { id = "AISalesAgent|AIAgent" },
  ["POST /ai-agents/deliverability/feed-items/{id}/complete"] = { id = "DeliverabilityFeedItem" },
  ["POST /ai-agents/deliverability/feed-items/{id}/pause-affected-accounts"] = { id = "DeliverabilityFeedItem" },
  ["POST /ai-agents/deliverability/feed-items/{id}/pause-campaign-sending"] = { id = "DeliverabilityFeedItem" },
  ["POST /leads/list"] = { ids = "Lead", excluded_ids = "Lead" },
  ["POST /leads/move"] = { ids = "Lead", excluded_ids = "Lead" },
  ["POST /leads/bulk-assign"] = { ids = "Lead" },
  ["DELETE /leads"] = { ids = "Lead" },
  ["POST /leads/subsequence/move"] = { id = "Lead" },
  ["POST /leads/subsequence/remove"] = { id = "Lead" },
  ["POST /block-lists-entries/bulk-delete"] = { ids = "BlockListEntry" },
  ["POST /emails/reply"] = { reply_to_uuid = "Email" },
  ["POST /emails/forward"] = { reply_to_uuid = "Email" },
  ["POST /accounts/pause"] = { emails = "Account" },
  ["POST /accounts/move"] = { emails = "Account" },
  ["POST /accounts/test/vitals"] = { accounts = "Account" },
  ["POST /accounts/warmup-analytics"] = { emails = "Account" },
  ["POST /accounts/warmup/enable"] = { emails = "Account" },
  ["POST /accounts/warmup/disable"] = { emails = "Account" },
  ["GET /accounts/analytics/daily"] = { emails = "Account" },
}
-- The same for names in paths.
overrides.entity_of_segment = {
  activity_id = "AISalesAgentActivity",
  guidance_id = "AIAgentGuidance",
  reply_id = "AISalesAgentReply",
  resource_id = "LeadList|Campaign",
  rule_id = "SalesAgentGuidanceRule",
}

-- Rules between the arguments of a call, which the file states in words or not at all. The server answers
-- for the whole workspace, or for nothing, when they are broken; so lua/instantly/rules.lua, which says what
-- the words mean, checks them before anything is sent. Names are those of the wire.
local DUPLICATE = { with = "is_duplicate", needs = { "source_ai_sdr_id" } }
overrides.rules = {
  ["POST /leads/add"] = { { one = { "campaign_id", "list_id" } } }, -- the leads go into the one or the other
  -- One is required. What both together select nobody says, and what is deleted is gone.
  ["DELETE /leads"] = { { one = { "campaign_id", "list_id" } } },
  ["POST /leads"] = { -- what identifies a lead there
    { with = "campaign", needs = { "email" } },
    { with = "list_id", any = { "email", "first_name", "last_name" } },
  },
  ["POST /leads/move"] = {
    { one = { "to_campaign_id", "to_list_id" } }, -- the target
    { with = "ids", any = { "campaign", "list_id" } }, -- the source, which ids alone do not tell
  },
  ["GET /campaigns/analytics"] = { { most = { "id", "ids" } } }, -- two names of one filter
  ["GET /campaigns/analytics/overview"] = { { most = { "id", "ids" } } },
  ["POST /emails/forward"] = { { any = { "body", "include_original_body" } } }, -- or nothing would be sent
  ["GET /ai-agents/inbox-manager/{id}/analytics/activity"] = { { most = { "activity_type", "job_type" } } },
  ["POST /ai-agents"] = { DUPLICATE, { with = "source_ai_sdr_id", needs = { "is_duplicate" } } },
  ["POST /ai-agents/sales"] = {
    DUPLICATE,
    { without = { "is_duplicate" }, needs = { "agent_type" } },
    { without = { "memory_from_workspace", "is_duplicate" }, needs = { "type", "input" } },
  },
  ["POST /ai-agents/lead-finder"] = {
    { with = "on_exhaustion", is = "fallback", needs = { "fallback_search_filters" } },
  },
}

-- Successful answers that report a failure: see lua/instantly/failure.lua.
overrides.failures = {
  -- {"error": "ACC_AUTH_ERROR"} instead of {"status": "success"}.
  ["POST /emails/test"] = { present = "error", code = "error" },
  -- A simulation places no order, and is asked what it would cost.
  ["POST /dfy-email-account-orders"] = {
    is_false = "order_placed", unless_sent = "simulation", code = "order_error", message = "payment_failure_reason",
  },
  -- Some paused and some not is a failure: those that go on sending are the ones that matter.
  ["POST /accounts/pause"] = { list = "failed_emails" },
  -- Domains whose DNS records do not pass, by domain.
  ["POST /accounts/test/vitals"] = { list = "failure_list", label = "domain" },
  ["POST /webhooks/{id}/test"] = { is_false = "success", code = "status_code", message = "error" },
  -- pending and success are answers; the other two end the flow.
  ["GET /oauth/session/status/{sessionId}"] = {
    field = "status", values = { "error", "expired" }, code = "error", message = "error_description",
  },
  ["POST /emails/threads/{thread_id}/mark-as-read"] = { is_false = "success" },
  ["POST /custom-tags/toggle-resource"] = { is_false = "success" },
  -- Whether the request worked; what it found is in verification_status.
  ["POST /email-verification"] = { field = "status", values = { "error" } },
  ["GET /email-verification/{email}"] = { field = "status", values = { "error" } },
  -- The counters of POST /leads/add are no failure: skipped and invalid leads are what an import reports.
}

-- Names of numeric values that no file names: ["Entity.field"] = { [value] = "name" }.
-- The owner is the component, or the tag of the call whose parameter or answer it is.
overrides.enum_names = {
  -- The vendor's words for it: "a one-time test or an automated test".
  ["InboxPlacementTest.type"] = { [1] = "one_time", [2] = "automated" },
  -- As the field of the test itself, whose filter this is.
  ["InboxPlacementTest.status"] = { [1] = "active", [2] = "paused", [3] = "completed" },
  -- As everywhere else in that group.
  ["SuperSearchEnrichment.resource_type"] = { [1] = "campaign", [2] = "list" },
  -- InboxManagerPayload.configuration_type is published as 1 or 2, and nobody says what they mean.
}

return overrides
