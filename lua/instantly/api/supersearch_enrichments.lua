-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local Title = {
  type = "object",
  fields = {
    exclude = { type = "array", items = { type = "string" } },
    include = { type = "array", items = { type = "string" } },
  },
}

local Exclude = {
  type = "array",
  items = {
    type = "string",
    known = {
      "Agriculture & Mining", "Business Services", "Computers & Electronics", "Consumer Services",
      "Education", "Energy & Utilities", "Financial Services", "Government",
      "Healthcare, Pharmaceuticals, & Biotech", "Manufacturing", "Media & Entertainment", "Non-Profit",
      "Other", "Real Estate & Construction", "Retail", "Software & Internet", "Telecommunications",
      "Transportation & Storage", "Travel, Recreation, and Leisure", "Wholesale & Distribution",
    },
  },
}

local Exclude2 = {
  type = "array",
  items = {
    type = "object",
    any = {
      {
        type = "object",
        required = { "place_id" },
        fields = { label = { type = "string" }, place_id = { type = "string" } },
      },
      {
        type = "object",
        fields = { city = { type = "string" }, country = { type = "string" }, state = { type = "string" } },
      },
    },
  },
}

local Signals = {
  type = "array",
  items = {
    type = "any",
    any = {
      { type = "string" },
      {
        type = "object",
        required = { "key" },
        fields = {
          key = { type = "string" },
          keywords = {
            type = "any",
            any = { { type = "array", items = { type = "string" } }, { type = "object", open = true } },
          },
          period_days = { type = "number" },
        },
      },
    },
  },
}

local Exclude3 = {
  type = "array",
  items = {
    type = "string",
    known = {
      "Dairy", "Farming", "Fishery", "Food & Beverages", "Food Production", "Mining & Metals",
      "Paper & Forest Products", "Ranching", "Tobacco", "Alternative Dispute Resolution", "Animation",
      "Business Supplies and Equipment", "Design", "Environmental Services", "Events Services",
      "Executive Office", "Facilities Services", "Fund-Raising", "Graphic Design", "Human Resources",
      "Import and Export", "Individual & Family Services", "Information Services",
      "International Trade and Development", "Law Practice", "Legal Services", "Management Consulting",
      "Market Research", "Marketing and Advertising", "Outsourcing/Offshoring",
      "Professional Training & Coaching", "Program Development", "Public Relations and Communications",
      "Public Safety", "Security and Investigations", "Staffing and Recruiting", "Think Tanks",
      "Translation and Localization", "Writing and Editing", "Computer Games", "Computer Hardware",
      "Computer Networking", "Consumer Electronics", "Semiconductors", "Consumer Goods",
      "Consumer Services", "Education Management", "E-Learning", "Higher Education",
      "Primary/Secondary Education", "Research", "Oil & Energy", "Renewables & Environment", "Utilities",
      "Accounting", "Banking", "Capital Markets", "Financial Services", "Insurance", "Investment Banking",
      "Investment Management", "Venture Capital & Private Equity", "Defense & Space",
      "Government Administration", "Government Relations", "International Affairs", "Judiciary",
      "Law Enforcement", "Legislative Office", "Military", "Museums and Institutions", "Public Policy",
      "Alternative Medicine", "Biotechnology", "Health, Wellness and Fitness", "Hospital & Health Care",
      "Medical Devices", "Medical Practice", "Mental Health Care", "Pharmaceuticals", "Veterinary",
      "Automotive", "Aviation & Aerospace", "Chemicals", "Electrical/Electronic Manufacturing", "Furniture",
      "Industrial Automation", "Machinery", "Mechanical or Industrial Engineering", "Plastics",
      "Railroad Manufacture", "Shipbuilding", "Textiles", "Broadcast Media", "Media Production",
      "Motion Pictures and Film", "Music", "Newspapers", "Online Media", "Printing", "Publishing",
      "Civic & Social Organization", "Libraries", "Non-Profit Organization Management", "Philanthropy",
      "Political Organization", "Religious Institutions", "Arts and Crafts", "Nanotechnology",
      "Architecture & Planning", "Building Materials", "Civil Engineering", "Commercial Real Estate",
      "Construction", "Glass, Ceramics & Concrete", "Real Estate", "Apparel & Fashion", "Cosmetics",
      "Luxury Goods & Jewelry", "Retail", "Supermarkets", "Computer & Network Security",
      "Computer Software", "Information Technology and Services", "Internet", "Telecommunications",
      "Wireless", "Airlines/Aviation", "Logistics and Supply Chain", "Maritime", "Package/Freight Delivery",
      "Packaging and Containers", "Warehousing", "Transportation/Trucking/Railroad", "Entertainment",
      "Fine Art", "Gambling & Casinos", "Hospitality", "Leisure, Travel & Tourism", "Performing Arts",
      "Photography", "Recreational Facilities and Services", "Restaurants", "Sporting Goods", "Sports",
      "Wine and Spirits", "Wholesale",
    },
  },
}

local SearchFilters = {
  type = "object",
  fields = {
    company_list_id = { type = "string" },
    company_name = Title,
    department = {
      type = "array",
      items = {
        type = "string",
        known = {
          "Engineering", "Finance & Administration", "Human Resources", "IT & IS", "Marketing",
          "Operations", "Sales", "Support", "Other",
        },
      },
    },
    domains = { type = "array", items = { type = "string" } },
    employeeCount = {
      type = "array",
      items = {
        type = "any",
        any = {
          {
            type = "string",
            known = {
              "0 - 25", "25 - 100", "100 - 250", "250 - 1000", "1K - 10K", "10K - 50K", "50K - 100K",
              "> 100K",
            },
          },
          {
            type = "object",
            required = { "min", "op" },
            fields = {
              max = { type = "number", null = true },
              min = { type = "number" },
              op = { type = "string", known = { "gte" } },
            },
          },
          {
            type = "object",
            required = { "max", "op" },
            fields = {
              max = { type = "number" },
              min = { type = "number", null = true },
              op = { type = "string", known = { "lte" } },
            },
          },
          {
            type = "object",
            required = { "op" },
            fields = {
              max = { type = "number", null = true },
              min = { type = "number", null = true },
              op = { type = "string", known = { "between" } },
            },
          },
          {
            type = "object",
            required = { "op" },
            fields = {
              max = { type = "number", null = true },
              min = { type = "number", null = true },
              op = { type = "string", known = { "preset_between" } },
            },
          },
        },
      },
    },
    fundingType = { type = "array", items = { type = "string" } },
    funding_type = {
      type = "array",
      items = {
        type = "string",
        known = {
          "angel", "seed", "pre_seed", "series_a", "pre_series_a", "series_b", "pre_series_b", "series_c",
          "pre_series_c", "series_d", "pre_series_d", "series_e", "pre_series_e", "series_f",
          "pre_series_f", "series_g", "pre_series_g", "series_h", "pre_series_h", "series_i",
          "pre_series_i", "series_j", "pre_series_j",
        },
      },
    },
    industry = { type = "object", fields = { exclude = Exclude, include = Exclude } },
    jobListing = { type = "array", items = { type = "string" } },
    jobListingFilter = { type = "array", items = { type = "string" } },
    keyword_filter = {
      type = "object",
      fields = {
        exclude = { type = "string" },
        include = { type = "string" },
        include_mode = { type = "string", known = { "ANY", "ALL" } },
      },
    },
    level = {
      type = "array",
      items = {
        type = "string",
        known = {
          "C-Level", "VP-Level", "Director-Level", "Manager-Level", "Staff", "Entry level",
          "Mid-Senior level", "Director", "Associate", "Owner", "Executive", "Manager", "Senior",
          "Chief X Officer (CxO)", "Internship", "Vice President (VP)", "Unpaid / Internship", "Partner",
        },
      },
    },
    locationMode = { type = "string" },
    location_mode = { type = "string", known = { "contact", "company" } },
    locations = {
      type = "any",
      any = {
        {
          type = "array",
          items = {
            type = "object",
            any = {
              {
                type = "object",
                required = { "place_id" },
                fields = { label = { type = "string" }, place_id = { type = "string" } },
              },
              {
                type = "object",
                fields = {
                  city = { type = "string" },
                  country = { type = "string" },
                  state = { type = "string" },
                },
              },
            },
          },
        },
        { type = "object", fields = { exclude = Exclude2, include = Exclude2 } },
      },
    },
    lookAlike = { type = "string" },
    lookAlikeMode = { type = "string" },
    look_alike = { type = "string" },
    name = { type = "array", items = { type = "string" } },
    news = {
      type = "array",
      items = {
        type = "string",
        known = {
          "launches", "expands_offices_to", "hires", "partners_with", "leaves", "receives_financing",
          "recognized_as", "closes_offices_in", "is_developing", "has_issues_with", "promotes",
          "opens_new_location", "receives_award", "acquires", "invests_into_assets", "signs_new_client",
          "increases_headcount_by", "retires_from", "invests_into", "integrates_with", "expands_facilities",
          "goes_public", "sells_assets_to", "identified_as_competitor_of", "decreases_headcount_by",
          "expands_offices_in", "files_suit_against", "merges_with",
        },
      },
    },
    revenue = {
      type = "array",
      items = {
        type = "string",
        known = {
          "$0 - 1M", "$1 - 10M", "$10 - 50M", "$50 - 100M", "$100 - 250M", "$250 - 500M", "$500M - 1B",
          "> $1B",
        },
      },
    },
    show_one_lead_per_company = { type = "boolean" },
    signals = Signals,
    skip_owned_leads = { type = "boolean" },
    subIndustry = { type = "object", fields = { exclude = Exclude3, include = Exclude3 } },
    technologies = { type = "array", items = { type = "string" } },
    title = Title,
    website_visitors = { type = "boolean" },
  },
}

local CountLeadsFromSupersearchRequest = {
  type = "object",
  required = { "search_filters" },
  fields = {
    search_filters = SearchFilters,
    show_one_lead_per_company = { type = "boolean" },
    skip_owned_leads = { type = "boolean" },
  },
}

return {
  name = "supersearch_enrichments",
  tag = "SuperSearchEnrichment",
  entity = "SuperSearchEnrichment",
  singular = "supersearch_enrichment",
  path = "/api/v2/supersearch-enrichment",
  operations = {
    get = {
      id = "getEnrichmentForResource",
      method = "GET",
      path = "/api/v2/supersearch-enrichment/{resource_id}",
      kind = "get",
      retry = "read",
      params = { "resource_id" },
      param_entities = { resource_id = "LeadList|Campaign" },
      scopes = { "supersearch_enrichments:read", "supersearch_enrichments:all", "all:read", "all:all" },
      scopes_guessed = true,
      returns = { plain = true },
    },
    create = {
      id = "createSuperSearchEnrichment",
      method = "POST",
      path = "/api/v2/supersearch-enrichment/",
      kind = "create",
      retry = "once",
      scopes = { "supersearch_enrichments:create", "supersearch_enrichments:all", "all:create", "all:all" },
      scopes_guessed = true,
      body = {
        type = "object",
        required = { "resource_id" },
        fields = {
          custom_flow = { type = "array", items = { type = "string" } },
          filters = { type = "array", items = { type = "object", open = true } },
          integration_actions = { type = "object", open = true },
          limit = { type = "number", min = 1, max = 50000 },
          resource_id = { type = "string", entity = "LeadList|Campaign" },
          type = {
            type = "string",
            known = {
              "work_email_enrichment", "fully_enriched_profile", "email_verification", "joblisting",
              "technologies", "news", "funding", "engagement_score", "ai_enrichment", "custom_flow",
            },
          },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
    ai_in_progress = {
      id = "getAiEnrichmentForResource",
      method = "GET",
      path = "/api/v2/supersearch-enrichment/ai/{resource_id}/in-progress",
      kind = "list",
      retry = "read",
      params = { "resource_id" },
      param_entities = { resource_id = "LeadList|Campaign" },
      scopes = { "supersearch_enrichments:read", "supersearch_enrichments:all", "all:read", "all:all" },
      page = { style = "whole" },
      returns = { plain = true },
    },
    count_leads = {
      id = "countLeadsFromSupersearch",
      method = "POST",
      path = "/api/v2/supersearch-enrichment/count-leads-from-supersearch",
      kind = "action",
      retry = "read",
      attempt_timeout = 120,
      scopes = { "supersearch_enrichments:read", "supersearch_enrichments:all", "all:read", "all:all" },
      body = CountLeadsFromSupersearchRequest,
      body_required = true,
      returns = { plain = true },
    },
    create_ai_enrichment = {
      id = "createAIEnrichment",
      method = "POST",
      path = "/api/v2/supersearch-enrichment/ai",
      kind = "action",
      retry = "once",
      scopes = { "supersearch_enrichments:create", "supersearch_enrichments:all", "all:create", "all:all" },
      body = {
        type = "object",
        required = { "model_version", "output_column", "resource_id", "resource_type" },
        fields = {
          auto_update = { type = "boolean" },
          filters = { type = "array", items = { type = "object", open = true } },
          input_columns = { type = "array", items = { type = "string" } },
          limit = { type = "number", min = 1, max = 1000000 },
          model_version = {
            type = "string",
            known = {
              "3.5", "4.0", "gpt-4o", "o3", "gpt-4.1", "gpt-4.1-mini", "gpt-5-mini", "gpt-5-nano", "gpt-5",
              "gpt-5.4", "gpt-5.6-luna", "gpt-5.6-terra", "claude-4.5-sonnet", "claude-4.6-sonnet",
              "claude-5-sonnet", "r1", "grok-4.3", "grok-4.6", "gemini-3.0-flash", "gemini-3.5-flash",
              "gemini-3.7-flash", "sonar", "sonar-pro", "instantly-ai-lightspeed-agent-for-web-research",
              "instantly-ai-lightspeed-agent-for-email-generation",
            },
          },
          output_column = { type = "string" },
          overwrite = { type = "boolean" },
          prompt = { type = "string" },
          resource_id = { type = "string", entity = "LeadList|Campaign" },
          resource_type = { type = "number", enum = { campaign = 1, list = 2 } },
          skip_leads_without_email = { type = "boolean" },
          status = { type = "number", enum = { pending = 1, processing = 2, completed = 3, failed = 4 } },
          template_id = { type = "string" },
          use_instantly_account = { type = "boolean" },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
    enrich_leads = {
      id = "enrichLeadsFromSupersearch",
      method = "POST",
      path = "/api/v2/supersearch-enrichment/enrich-leads-from-supersearch",
      kind = "action",
      retry = "once",
      attempt_timeout = 120,
      scopes = { "supersearch_enrichments:create", "supersearch_enrichments:all", "all:create", "all:all" },
      scopes_guessed = true,
      body = {
        type = "object",
        required = { "limit", "search_filters" },
        fields = {
          ai_enrichment = { type = "object", open = true },
          auto_update = { type = "boolean" },
          custom_flow = { type = "array", items = { type = "string" } },
          fully_enriched_profile = { type = "boolean" },
          limit = { type = "number", min = 1, max = 1000000 },
          list_name = { type = "string" },
          resource_id = { type = "string", entity = "LeadList|Campaign" },
          search_filters = SearchFilters,
          search_name = { type = "string" },
          signal_enrichment = Signals,
          skip_rows_without_email = { type = "boolean" },
          work_email_enrichment = { type = "boolean" },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
    history = {
      id = "getEnrichmentHistory",
      method = "GET",
      path = "/api/v2/supersearch-enrichment/history/{resource_id}",
      kind = "list",
      retry = "read",
      params = { "resource_id" },
      param_entities = { resource_id = "LeadList|Campaign" },
      scopes = { "supersearch_enrichments:read", "supersearch_enrichments:all", "all:read", "all:all" },
      query = { limit = { type = "number" }, offset = { type = "number" } },
      page = { style = "offset", into = "query", param = "offset", limit = "limit" },
      returns = { plain = true },
    },
    preview_leads = {
      id = "previewLeadsFromSupersearch",
      method = "POST",
      path = "/api/v2/supersearch-enrichment/preview-leads-from-supersearch",
      kind = "action",
      retry = "read",
      attempt_timeout = 120,
      scopes = { "supersearch_enrichments:read", "supersearch_enrichments:all", "all:read", "all:all" },
      body = CountLeadsFromSupersearchRequest,
      body_required = true,
      returns = { plain = true },
    },
    run = {
      id = "runEnrichment",
      method = "POST",
      path = "/api/v2/supersearch-enrichment/run",
      kind = "action",
      retry = "once",
      scopes = { "supersearch_enrichments:create", "supersearch_enrichments:all", "all:create", "all:all" },
      scopes_guessed = true,
      body = {
        type = "object",
        required = { "resource_id" },
        fields = {
          column_name = { type = "string" },
          count = { type = "integer" },
          filters = {
            type = "array",
            items = {
              type = "object",
              required = { "column_name", "type", "value" },
              fields = {
                column_name = { type = "string" },
                type = { type = "number" },
                value = { type = "array", items = { type = "string" } },
              },
            },
          },
          lead_ids = { type = "array", items = { type = "string", entity = "Lead" } },
          limit = { type = "integer" },
          overwrite = { type = "boolean" },
          resource_id = { type = "string", entity = "LeadList|Campaign" },
          starting_row = { type = "integer" },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
    signal_keywords_facet = {
      id = "signalKeywordsFacet",
      method = "POST",
      path = "/api/v2/supersearch-enrichment/signal-keywords-facet",
      kind = "action",
      retry = "read",
      scopes = { "supersearch_enrichments:read", "supersearch_enrichments:all", "all:read", "all:all" },
      body = {
        type = "object",
        required = { "category", "field" },
        fields = {
          category = { type = "string" },
          field = { type = "string" },
          limit = { type = "number", min = 1, max = 100 },
          prefix = { type = "string" },
        },
      },
      body_required = true,
      returns = { plain = true },
    },
    update_settings = {
      id = "updateEnrichmentSettingsForResource",
      method = "PATCH",
      path = "/api/v2/supersearch-enrichment/{resource_id}/settings",
      kind = "action",
      retry = "idempotent",
      params = { "resource_id" },
      param_entities = { resource_id = "LeadList|Campaign" },
      scopes = { "supersearch_enrichments:create", "supersearch_enrichments:all", "all:create", "all:all" },
      body = {
        type = "object",
        fields = {
          auto_update = { type = "boolean" },
          is_evergreen = { type = "boolean" },
          skip_rows_without_email = { type = "boolean" },
        },
      },
      returns = { entity = "SuperSearchEnrichment" },
    },
  },
}
