-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.createLeadFinderAgent = [[
{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":"Optional agent description",
"id":"019a2b3c-d8e1-7ce0-8322-14cdbd62f887","is_auto_created":false,"name":"Lead Finder - Outbound US",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{"ai_enrichment":null,
"ai_enrichment_workflow":null,"campaign_id":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
"campaign_name":"Outbound US","fallback_search_filters":null,"min_active_leads":50,"on_exhaustion":"pause",
"search_filters":{"title":{"include":["VP of Sales"]}}},"status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z","type":6}]]

shared.createLeadFinderAgent_shape = {
  type = "object",
  required = { "id", "name", "organization_id", "status", "timestamp_created", "timestamp_updated" },
  fields = {
    created_by = { type = "string", null = true },
    description = { type = "string", null = true },
    id = { type = "string" },
    is_auto_created = { type = "boolean", null = true },
    name = { type = "string" },
    organization_id = { type = "string" },
    payload = {
      type = "object",
      open = true,
      required = { "campaign_id" },
      fields = {
        ai_enrichment = { type = "object", null = true, open = true },
        ai_enrichment_workflow = { type = "string", null = true },
        campaign_id = { type = "string" },
        campaign_name = { type = "string" },
        fallback_search_filters = { type = "object", null = true, open = true },
        min_active_leads = { type = "number" },
        on_exhaustion = { type = "string", known = { "pause", "fallback", "broaden" } },
        search_filters = { type = "object", open = true },
      },
    },
    status = { type = "number", known = { -1, 0, 1 } },
    timestamp_created = { type = "string" },
    timestamp_updated = { type = "string" },
    type = { type = "number", null = true, known = { 6 } },
  },
}

shared.getLeadFinderAgentStats = [[{"leads_added_total":230,"top_ups_completed":12,"top_ups_failed":1}]]

shared.listLeadFinderAgentActivitiesById = [[
{"items":[{"agent_id":"019a2b3c-1f62-7baf-b512-8e34748e3c10","event_type":"top_up_completed",
"id":"019a2b3c-7eca-708e-95df-a24ea58a8c3a","organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03",
"payload":{"campaign_active_leads_after":75,"leads_added":25,"reason":"Enrichment failed"},
"timestamp_created":"2026-08-13T11:11:57.998Z"}],
"next_starting_after":"WyIyMDI2LTA4LTAzVDEwOjAwOjAwLjAwMFoiLCIwMTk4Il0"}]]

shared.listLeadFinderAgentActivitiesById_shape = {
  type = "object",
  required = { "agent_id", "event_type", "id", "organization_id", "payload", "timestamp_created" },
  fields = {
    agent_id = { type = "string" },
    event_type = {
      type = "string",
      known = {
        "top_up_started", "top_up_completed", "top_up_failed", "search_exhausted", "fallback_activated",
        "fallback_exhausted", "paused_exhausted", "paused_insufficient_credits", "campaign_not_found",
        "agent_paused", "agent_resumed",
      },
    },
    id = { type = "string" },
    organization_id = { type = "string" },
    payload = {
      type = "object",
      open = true,
      fields = {
        campaign_active_leads_after = { type = "number" },
        leads_added = { type = "number" },
        reason = { type = "string" },
      },
    },
    timestamp_created = { type = "string" },
  },
}

shared.listLeadFinderAgents = [[
{"items":[{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":"Optional agent description",
"id":"019a2b3c-d8e1-7ce0-8322-14cdbd62f887","is_auto_created":false,"name":"Lead Finder - Outbound US",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{"ai_enrichment":null,
"ai_enrichment_workflow":null,"campaign_id":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
"campaign_name":"Outbound US","fallback_search_filters":null,"min_active_leads":50,"on_exhaustion":"pause",
"search_filters":{"title":{"include":["VP of Sales"]}}},"status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z","type":6}],
"next_starting_after":"019a2b3c-84af-732f-9577-c15bef4d6479"}]]

shared.pauseLeadFinderAgentById = [[
{"created_by":"019a2b3c-8add-7287-af17-870c2874a62d","description":"Optional agent description",
"id":"019a2b3c-d8e1-7ce0-8322-14cdbd62f887","is_auto_created":false,"name":"Lead Finder - Outbound US",
"organization_id":"019a2b3c-85b4-7d57-8a0b-eda40e6cfb03","payload":{"ai_enrichment":null,
"ai_enrichment_workflow":null,"campaign_id":"019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
"campaign_name":"Outbound US","fallback_search_filters":null,"min_active_leads":50,"on_exhaustion":"pause",
"search_filters":{"title":{"include":["VP of Sales"]}}},"status":0,
"timestamp_created":"2026-08-13T11:11:57.998Z","timestamp_updated":"2026-08-13T11:11:57.998Z","type":6}]]

return {
  answers = {
    createLeadFinderAgent = shared.createLeadFinderAgent,
    getLeadFinderAgentById = shared.createLeadFinderAgent,
    getLeadFinderAgentStats = shared.getLeadFinderAgentStats,
    listLeadFinderAgentActivitiesById = shared.listLeadFinderAgentActivitiesById,
    listLeadFinderAgents = shared.listLeadFinderAgents,
    pauseLeadFinderAgentById = shared.pauseLeadFinderAgentById,
    resumeLeadFinderAgentById = shared.createLeadFinderAgent,
    updateLeadFinderAgent = shared.createLeadFinderAgent,
  },
  shapes = {
    createLeadFinderAgent = shared.createLeadFinderAgent_shape,
    getLeadFinderAgentById = shared.createLeadFinderAgent_shape,
    listLeadFinderAgentActivitiesById = shared.listLeadFinderAgentActivitiesById_shape,
    listLeadFinderAgents = shared.createLeadFinderAgent_shape,
    pauseLeadFinderAgentById = shared.createLeadFinderAgent_shape,
    resumeLeadFinderAgentById = shared.createLeadFinderAgent_shape,
    updateLeadFinderAgent = shared.createLeadFinderAgent_shape,
  },
}
