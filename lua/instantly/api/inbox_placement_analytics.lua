-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local RecipientEsp = {
  type = "array",
  items = {
    type = "number",
    enum = { google = 1, microsoft = 2, airmail = 8, web_de = 12, libero_it = 13 },
  },
}

local RecipientGeo = {
  type = "array",
  items = { type = "number", enum = { united_states = 1, italy = 2, germany = 3, france = 4 } },
}

local RecipientType = {
  type = "array",
  items = { type = "number", enum = { professional = 1, personal = 2 } },
}

return {
  name = "inbox_placement_analytics",
  tag = "InboxPlacementAnalytics",
  entity = "InboxPlacementAnalytics",
  singular = "inbox_placement_result",
  path = "/api/v2/inbox-placement-analytics",
  operations = {
    list = {
      id = "listInboxPlacementAnalytics",
      method = "GET",
      path = "/api/v2/inbox-placement-analytics",
      kind = "list",
      retry = "read",
      scopes = { "inbox_placement_analytics:read", "inbox_placement_analytics:all", "all:read", "all:all" },
      query = {
        date_from = { type = "string" },
        date_to = { type = "string" },
        limit = { type = "integer", min = 1, max = 100 },
        recipient_esp = { type = "string" },
        recipient_geo = { type = "string" },
        recipient_type = { type = "string" },
        sender_email = { type = "string" },
        starting_after = { type = "string" },
        test_id = { type = "string", required = true, entity = "InboxPlacementTest" },
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
      returns = { keys = { items = "InboxPlacementAnalytics" } },
    },
    get = {
      id = "getInboxPlacementAnalytics",
      method = "GET",
      path = "/api/v2/inbox-placement-analytics/{id}",
      kind = "get",
      retry = "read",
      params = { "id" },
      on = true,
      refresh = true,
      scopes = { "inbox_placement_analytics:read", "inbox_placement_analytics:all", "all:read", "all:all" },
      returns = { entity = "InboxPlacementAnalytics" },
    },
    deliverability_insights = {
      id = "getInboxPlacementAnalyticsDeliverabilityInsights",
      method = "POST",
      path = "/api/v2/inbox-placement-analytics/deliverability-insights",
      kind = "action",
      retry = "read",
      scopes = { "inbox_placement_analytics:read", "inbox_placement_analytics:all", "all:read", "all:all" },
      body = {
        type = "object",
        required = { "test_id" },
        fields = {
          date_from = { type = "string" },
          date_to = { type = "string" },
          previous_date_from = { type = "string" },
          previous_date_to = { type = "string" },
          recipient_esp = RecipientEsp,
          recipient_geo = RecipientGeo,
          recipient_type = RecipientType,
          show_previous = { type = "boolean" },
          test_id = { type = "string", entity = "InboxPlacementTest" },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
    stats_by_date = {
      id = "getInboxPlacementAnalyticsStatsByDate",
      method = "POST",
      path = "/api/v2/inbox-placement-analytics/stats-by-date",
      kind = "action",
      retry = "read",
      scopes = { "inbox_placement_analytics:read", "inbox_placement_analytics:all", "all:read", "all:all" },
      body = {
        type = "object",
        required = { "test_id" },
        fields = {
          date_from = { type = "string" },
          date_to = { type = "string" },
          recipient_esp = RecipientEsp,
          recipient_geo = RecipientGeo,
          recipient_type = RecipientType,
          sender_email = { type = "string" },
          test_id = { type = "string", entity = "InboxPlacementTest" },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
    stats_by_test_id = {
      id = "getInboxPlacementAnalyticsStatsByTestId",
      method = "POST",
      path = "/api/v2/inbox-placement-analytics/stats-by-test-id",
      kind = "action",
      retry = "read",
      scopes = { "inbox_placement_analytics:read", "inbox_placement_analytics:all", "all:read", "all:all" },
      body = {
        type = "object",
        required = { "test_ids" },
        fields = {
          date_from = { type = "string" },
          date_to = { type = "string" },
          recipient_esp = RecipientEsp,
          recipient_geo = RecipientGeo,
          recipient_type = RecipientType,
          sender_email = { type = "string" },
          test_ids = { type = "array", items = { type = "string" } },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
  },
}
