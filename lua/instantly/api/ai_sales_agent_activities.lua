-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "ai_sales_agent_activities",
  tag = "AISalesAgentActivity",
  entity = "AISalesAgentActivity",
  singular = "ai_sales_agent_activity",
  path = "/api/v2/ai-agents/{id}/activities",
  operations = {
    list = {
      id = "listAISalesAgentActivity",
      method = "GET",
      path = "/api/v2/ai-agents/{id}/activities",
      kind = "list",
      retry = "read",
      params = { "id" },
      param_entities = { id = "AISalesAgent|AIAgent" },
      scopes = { "ai_sdr:read", "ai_sdr:all", "all:read", "all:all" },
      scopes_guessed = true,
      query = {
        action_status = {
          type = "array",
          items = {
            type = "string",
            known = { "pending", "approved", "rejected", "in_progress", "completed", "failed" },
          },
        },
        action_type = {
          type = "array",
          items = {
            type = "string",
            known = {
              "create_campaign", "edit_campaign", "stop_campaign", "pause_campaign", "enrich_leads",
              "push_lead", "recommend_lead", "warning", "initial_setup_scrape", "initial_setup_campaigns",
              "initial_setup_enrich", "reply_received", "opportunity_received", "imported_leads",
            },
          },
        },
        exclude_live_feed_hidden = { type = "boolean" },
        limit = { type = "integer", min = 1, max = 100 },
        starting_after = { type = "string" },
      },
      page = {
        style = "cursor",
        into = "query",
        param = "starting_after",
        limit = "limit",
        max = 100,
        next = "next_starting_after",
        items = "items",
      },
      returns = { keys = { items = "AISalesAgentActivity" } },
    },
  },
}
