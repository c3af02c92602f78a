-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local Status = { type = "number", enum = { trial_expired = -1, inactive = 0, active = 1 } }

local Payload = {
  type = "object",
  fields = {
    configuration_type = { type = "number", known = { 1, 2 } },
    followup_business_days_only = { type = "boolean" },
    handle_followup = { type = "boolean" },
    handle_objections = { type = "boolean" },
    integrations = { type = "object", open = true },
    monthly_credit_budget = { type = "number", null = true },
    no_show = {
      type = "object",
      fields = {
        enabled = { type = "boolean" },
        fallback_sending_accounts = {
          type = "object",
          fields = {
            accounts = { type = "array", items = { type = "string" } },
            tag_ids = { type = "array", items = { type = "string" } },
          },
        },
        max_followups = { type = "number" },
      },
    },
    respond_to_automatic_emails = { type = "boolean" },
    tags = {
      type = "array",
      items = {
        type = "string",
        any = { { type = "string", known = { "default" } }, { type = "string" } },
      },
    },
    trigger_on_labels = { type = "array", items = { type = "number" } },
    trigger_on_labels_enabled = { type = "boolean" },
    trigger_on_labels_mode = { type = "string", known = { "include", "exclude" } },
  },
}

local EnrichmentSettings = { type = "object", fields = { enrichment_limit_per_run = { type = "number" } } }

return {
  name = "ai_agents",
  tag = "AIAgent",
  entity = "AIAgent",
  singular = "ai_agent",
  path = "/api/v2/ai-agents",
  operations = {
    list = {
      id = "listAIAgent",
      method = "GET",
      path = "/api/v2/ai-agents",
      kind = "list",
      retry = "read",
      scopes = { "ai_agents:read", "ai_agents:all", "all:read", "all:all" },
      query = {
        limit = { type = "integer", min = 1, max = 100 },
        search = { type = "string" },
        sort_column = { type = "string" },
        sort_order = { type = "string" },
        starting_after = { type = "string" },
        status = Status,
        type = {
          type = "number",
          enum = {
            inbox_manager = 1,
            sales = 2,
            deliverability = 3,
            affiliate = 4,
            lead_finder = 6,
            recruiting = 7,
            investment = 8,
            user_research = 9,
            partnership = 10,
          },
        },
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
      returns = { keys = { items = "AIAgent" } },
    },
    get = {
      id = "getAIAgent",
      method = "GET",
      path = "/api/v2/ai-agents/{id}",
      kind = "get",
      retry = "read",
      params = { "id" },
      on = true,
      refresh = true,
      scopes = { "ai_agents:read", "ai_agents:all", "all:read", "all:all" },
      returns = { entity = "AIAgent" },
    },
    create = {
      id = "createAIAgent",
      method = "POST",
      path = "/api/v2/ai-agents",
      kind = "create",
      retry = "once",
      rules = {
        { needs = { "source_ai_sdr_id" }, with = "is_duplicate" },
        { needs = { "is_duplicate" }, with = "source_ai_sdr_id" },
      },
      scopes = { "ai_agents:create", "ai_agents:all", "all:create", "all:all" },
      body = {
        type = "object",
        open = true,
        required = { "name" },
        fields = {
          agent_type = {
            type = "number",
            enum = {
              sales = 2,
              affiliate = 4,
              recruiting = 7,
              investment = 8,
              user_research = 9,
              partnership = 10,
            },
          },
          config = { type = "object", open = true },
          description = { type = "string" },
          initial_scrape_ready = { type = "boolean" },
          input = { type = "string" },
          is_duplicate = { type = "boolean" },
          master_lead_list_id = { type = "string", entity = "LeadList" },
          memory_from_workspace = { type = "boolean" },
          name = { type = "string" },
          payload = Payload,
          source_ai_sdr_id = { type = "string" },
          status = Status,
          type = { type = "any", known = { 1, "website", "pitch_deck" } },
        },
      },
      body_required = true,
      returns = { entity = "AIAgent" },
    },
    update = {
      id = "patchAIAgent",
      method = "PATCH",
      path = "/api/v2/ai-agents/{id}",
      kind = "update",
      retry = "idempotent",
      params = { "id" },
      on = true,
      refresh = true,
      scopes = { "ai_agents:update", "ai_agents:all", "all:update", "all:all" },
      body = {
        type = "object",
        open = true,
        fields = {
          config = {
            type = "object",
            open = true,
            fields = {
              autonomy_settings = {
                type = "object",
                open = true,
                fields = {
                  auto_reply_to_responses = { type = "boolean" },
                  autopilot_mode = { type = "boolean" },
                  manual_leads_mode = { type = "boolean" },
                },
              },
              enrichment_settings = EnrichmentSettings,
              investment_details = { type = "string" },
              memory = { type = "object", open = true },
              outreach_settings = {
                type = "object",
                open = true,
                fields = {
                  opt_out_settings = {
                    type = "object",
                    fields = { text_opt_out_enabled = { type = "boolean" } },
                  },
                },
              },
              partnership_details = { type = "string" },
              position_details = { type = "string" },
              research_details = { type = "string" },
            },
          },
          description = { type = "string", null = true },
          is_auto_created = { type = "boolean", null = true },
          name = { type = "string" },
          payload = {
            type = "object",
            any = {
              {
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
              {
                type = "object",
                required = { "ai_sdr_config" },
                fields = {
                  ai_sdr_config = {
                    type = "object",
                    fields = {
                      autonomy_settings = {
                        type = "object",
                        fields = {
                          auto_reply_to_responses = { type = "boolean" },
                          autopilot_mode = { type = "boolean" },
                        },
                      },
                      enrichment_settings = EnrichmentSettings,
                      memory = {
                        type = "object",
                        fields = {
                          active_business_offers_indexes = { type = "array", items = { type = "number" } },
                          active_icps_indexes = { type = "array", items = { type = "number" } },
                          business_description = { type = "string" },
                          business_offers = { type = "array", items = { type = "string" } },
                          company = { type = "string" },
                          custom_fields = { type = "array", items = { type = "string" } },
                          icps = {
                            type = "array",
                            items = {
                              type = "object",
                              fields = {
                                benefits = { type = "array", items = { type = "string" } },
                                company_size = { type = "array", items = { type = "string" } },
                                customer_goals = { type = "array", items = { type = "string" } },
                                industry = { type = "array", items = { type = "string" } },
                                job_title = {
                                  type = "object",
                                  fields = {
                                    exclude = { type = "array", items = { type = "string" } },
                                    include = { type = "array", items = { type = "string" } },
                                  },
                                },
                                keywords = {
                                  type = "object",
                                  fields = {
                                    exclude = { type = "string", null = true },
                                    include = { type = "string", null = true },
                                  },
                                },
                                name = { type = "string" },
                                problems_solved = { type = "array", items = { type = "string" } },
                                success_stories = { type = "string" },
                                usp = { type = "string" },
                              },
                            },
                          },
                        },
                      },
                      outreach_settings = {
                        type = "object",
                        fields = {
                          campaign_schedule = {
                            type = "object",
                            fields = {
                              schedules = {
                                type = "array",
                                items = {
                                  type = "object",
                                  fields = {
                                    days = { type = "object", open = true },
                                    name = { type = "string" },
                                    timezone = { type = "string" },
                                    timing = {
                                      type = "object",
                                      fields = { from = { type = "string" }, to = { type = "string" } },
                                    },
                                  },
                                },
                              },
                            },
                          },
                          daily_limit = { type = "number" },
                          email_list = { type = "array", items = { type = "string" } },
                          email_tag_list = { type = "array", items = { type = "string" } },
                          first_email_text_only = { type = "boolean" },
                          match_lead_esp = { type = "boolean" },
                          open_tracking = { type = "boolean" },
                          prioritize_new_leads = { type = "boolean" },
                          stop_on_reply = { type = "boolean" },
                        },
                      },
                    },
                  },
                  initial_scrape_ready = { type = "boolean" },
                  input = { type = "string" },
                  master_lead_list_id = { type = "string" },
                  next_decision_time = { type = "string" },
                  timestamp_last_action = { type = "string" },
                  timestamp_last_decision = { type = "string" },
                  type = { type = "string", known = { "website", "pitch_deck" } },
                },
              },
              Payload,
              {
                type = "object",
                fields = {
                  integrations = {
                    type = "object",
                    fields = {
                      slack = {
                        type = "object",
                        null = true,
                        fields = {
                          channel_id = { type = "string" },
                          channel_name = { type = "string" },
                          connection_id = { type = "string" },
                          connection_name = { type = "string" },
                          enabled = { type = "boolean" },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          self_improvement = { type = "boolean", null = true },
          status = Status,
        },
      },
      returns = { entity = "AIAgent" },
    },
    delete = {
      id = "deleteAIAgent",
      method = "DELETE",
      path = "/api/v2/ai-agents/{id}",
      kind = "delete",
      retry = "idempotent",
      params = { "id" },
      on = true,
      refresh = true,
      scopes = { "ai_agents:delete", "ai_agents:all", "all:delete", "all:all" },
      returns = { entity = "AIAgent" },
    },
    analytics = {
      id = "getAiAgentAnalytics",
      method = "POST",
      path = "/api/v2/ai-agents/analytics",
      kind = "action",
      retry = "read",
      scopes = { "ai_agents:read", "ai_agents:all", "all:read", "all:all" },
      body = {
        type = "object",
        required = { "agent_ids" },
        fields = {
          agent_ids = { type = "array", items = { type = "string" } },
          agent_types = { type = "object", open = true },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
  },
}
