-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local CompanyName = {
  type = "object",
  fields = {
    exclude = { type = "array", items = { type = "string" } },
    include = { type = "array", items = { type = "string" } },
  },
}

local Department = {
  type = "array",
  items = {
    type = "string",
    known = {
      "Engineering", "Finance & Administration", "Human Resources", "IT & IS", "Marketing", "Operations",
      "Sales", "Support", "Other",
    },
  },
}

local EmployeeCount = {
  type = "array",
  items = {
    type = "any",
    any = {
      {
        type = "string",
        known = {
          "0 - 25", "25 - 100", "100 - 250", "250 - 1000", "1K - 10K", "10K - 50K", "50K - 100K", "> 100K",
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
}

local FundingType = {
  type = "array",
  items = {
    type = "string",
    known = {
      "angel", "seed", "pre_seed", "series_a", "pre_series_a", "series_b", "pre_series_b", "series_c",
      "pre_series_c", "series_d", "pre_series_d", "series_e", "pre_series_e", "series_f", "pre_series_f",
      "series_g", "pre_series_g", "series_h", "pre_series_h", "series_i", "pre_series_i", "series_j",
      "pre_series_j",
    },
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

local Industry = { type = "object", fields = { exclude = Exclude, include = Exclude } }

local KeywordFilter = {
  type = "object",
  fields = {
    exclude = { type = "string" },
    include = { type = "string" },
    include_mode = { type = "string", known = { "ANY", "ALL" } },
  },
}

local Level = {
  type = "array",
  items = {
    type = "string",
    known = {
      "C-Level", "VP-Level", "Director-Level", "Manager-Level", "Staff", "Entry level", "Mid-Senior level",
      "Director", "Associate", "Owner", "Executive", "Manager", "Senior", "Chief X Officer (CxO)",
      "Internship", "Vice President (VP)", "Unpaid / Internship", "Partner",
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

local Locations = {
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
}

local News = {
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
}

local Revenue = {
  type = "array",
  items = {
    type = "string",
    known = {
      "$0 - 1M", "$1 - 10M", "$10 - 50M", "$50 - 100M", "$100 - 250M", "$250 - 500M", "$500M - 1B", "> $1B",
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

local SubIndustry = { type = "object", fields = { exclude = Exclude3, include = Exclude3 } }

local Title = {
  type = "object",
  fields = {
    exclude = { type = "array", items = { type = "string" } },
    excludeMode = { type = "string", known = { "EXACT", "CONTAINS" } },
    include = { type = "array", items = { type = "string" } },
    includeMode = { type = "string", known = { "EXACT", "CONTAINS" } },
  },
}

local SearchFilters = {
  type = "object",
  fields = {
    company_list_id = { type = "string" },
    company_name = CompanyName,
    department = Department,
    domains = { type = "array", items = { type = "string" } },
    employeeCount = EmployeeCount,
    fundingType = FundingType,
    funding_type = FundingType,
    industry = Industry,
    jobListing = { type = "array", items = { type = "string" } },
    jobListingFilter = { type = "array", items = { type = "string" } },
    keyword_filter = KeywordFilter,
    level = Level,
    locationMode = { type = "string", known = { "contact", "company" } },
    location_mode = { type = "string", known = { "contact", "company" } },
    locations = Locations,
    lookAlike = { type = "string" },
    lookAlikeMode = { type = "string", known = { "targeted", "broad" } },
    look_alike = { type = "string" },
    name = { type = "array", items = { type = "string" } },
    news = News,
    revenue = Revenue,
    show_one_lead_per_company = { type = "boolean" },
    signals = Signals,
    skip_owned_leads = { type = "boolean" },
    subIndustry = SubIndustry,
    technologies = { type = "array", items = { type = "string" } },
    title = Title,
    website_visitors = { type = "boolean" },
  },
}

return {
  name = "ai_lead_finder_agents",
  tag = "AILeadFinderAgent",
  entity = "AILeadFinderAgent",
  singular = "ai_lead_finder_agent",
  path = "/api/v2/ai-agents/lead-finder",
  operations = {
    list = {
      id = "listLeadFinderAgents",
      method = "GET",
      path = "/api/v2/ai-agents/lead-finder",
      kind = "list",
      retry = "read",
      scopes = { "ai_agents:read", "ai_agents:all", "all:read", "all:all" },
      query = { limit = { type = "integer", min = 1, max = 100 }, starting_after = { type = "string" } },
      page = {
        style = "cursor",
        into = "query",
        param = "starting_after",
        limit = "limit",
        max = 100,
        next = "next_starting_after",
        items = "items",
      },
      returns = { keys = { items = "AILeadFinderAgent" } },
    },
    get = {
      id = "getLeadFinderAgentById",
      method = "GET",
      path = "/api/v2/ai-agents/lead-finder/{id}",
      kind = "get",
      retry = "read",
      params = { "id" },
      on = true,
      refresh = true,
      scopes = { "ai_agents:read", "ai_agents:all", "all:read", "all:all" },
      returns = { entity = "AILeadFinderAgent" },
    },
    create = {
      id = "createLeadFinderAgent",
      method = "POST",
      path = "/api/v2/ai-agents/lead-finder",
      kind = "create",
      retry = "once",
      campaign = { one = "campaign_id" },
      rules = { { is = "fallback", needs = { "fallback_search_filters" }, with = "on_exhaustion" } },
      scopes = { "ai_agents:create", "ai_agents:all", "all:create", "all:all" },
      body = {
        type = "object",
        required = { "campaign_id", "min_active_leads", "name", "on_exhaustion", "search_filters" },
        fields = {
          ai_enrichment = { type = "object", open = true },
          ai_enrichment_workflow = { type = "string" },
          campaign_id = { type = "string", entity = "Campaign" },
          fallback_search_filters = SearchFilters,
          min_active_leads = { type = "number" },
          name = { type = "string" },
          on_exhaustion = { type = "string", known = { "pause", "fallback", "broaden" } },
          search_filters = SearchFilters,
          show_one_lead_per_company = { type = "boolean" },
          source = {
            type = "string",
            known = { "agents_page", "campaign_banner", "supersearch", "announcement", "campaign_setup" },
          },
        },
      },
      body_required = true,
      returns = { entity = "AILeadFinderAgent" },
    },
    update = {
      id = "updateLeadFinderAgent",
      method = "PATCH",
      path = "/api/v2/ai-agents/lead-finder/{id}",
      kind = "update",
      retry = "idempotent",
      params = { "id" },
      on = true,
      refresh = true,
      campaign = { one = "campaign_id" },
      scopes = { "ai_agents:update", "ai_agents:all", "all:update", "all:all" },
      body = {
        type = "object",
        fields = {
          ai_enrichment = { type = "object", null = true, open = true },
          ai_enrichment_workflow = { type = "string" },
          campaign_id = { type = "string", entity = "Campaign" },
          fallback_search_filters = {
            type = "object",
            null = true,
            fields = {
              company_list_id = { type = "string" },
              company_name = CompanyName,
              department = Department,
              domains = { type = "array", items = { type = "string" } },
              employeeCount = EmployeeCount,
              fundingType = FundingType,
              funding_type = FundingType,
              industry = Industry,
              jobListing = { type = "array", items = { type = "string" } },
              jobListingFilter = { type = "array", items = { type = "string" } },
              keyword_filter = KeywordFilter,
              level = Level,
              locationMode = { type = "string", known = { "contact", "company" } },
              location_mode = { type = "string", known = { "contact", "company" } },
              locations = Locations,
              lookAlike = { type = "string" },
              lookAlikeMode = { type = "string", known = { "targeted", "broad" } },
              look_alike = { type = "string" },
              name = { type = "array", items = { type = "string" } },
              news = News,
              revenue = Revenue,
              show_one_lead_per_company = { type = "boolean" },
              signals = Signals,
              skip_owned_leads = { type = "boolean" },
              subIndustry = SubIndustry,
              technologies = { type = "array", items = { type = "string" } },
              title = Title,
              website_visitors = { type = "boolean" },
            },
          },
          min_active_leads = { type = "number" },
          name = { type = "string" },
          on_exhaustion = { type = "string", known = { "pause", "fallback", "broaden" } },
          search_filters = SearchFilters,
          show_one_lead_per_company = { type = "boolean" },
        },
      },
      returns = { entity = "AILeadFinderAgent" },
    },
    activities = {
      id = "listLeadFinderAgentActivitiesById",
      method = "GET",
      path = "/api/v2/ai-agents/lead-finder/{id}/activities",
      kind = "list",
      retry = "read",
      params = { "id" },
      on = true,
      scopes = { "ai_agents:read", "ai_agents:all", "all:read", "all:all" },
      query = { limit = { type = "integer", min = 1, max = 100 }, starting_after = { type = "string" } },
      page = {
        style = "cursor",
        into = "query",
        param = "starting_after",
        limit = "limit",
        max = 100,
        next = "next_starting_after",
        items = "items",
      },
      returns = { plain = true },
    },
    pause = {
      id = "pauseLeadFinderAgentById",
      method = "POST",
      path = "/api/v2/ai-agents/lead-finder/{id}/pause",
      kind = "action",
      retry = "idempotent",
      params = { "id" },
      on = true,
      refresh = true,
      scopes = { "ai_agents:update", "ai_agents:all", "all:update", "all:all" },
      returns = { entity = "AILeadFinderAgent" },
    },
    resume = {
      id = "resumeLeadFinderAgentById",
      method = "POST",
      path = "/api/v2/ai-agents/lead-finder/{id}/resume",
      kind = "action",
      retry = "idempotent",
      params = { "id" },
      on = true,
      refresh = true,
      scopes = { "ai_agents:update", "ai_agents:all", "all:update", "all:all" },
      returns = { entity = "AILeadFinderAgent" },
    },
    stats = {
      id = "getLeadFinderAgentStats",
      method = "GET",
      path = "/api/v2/ai-agents/lead-finder/{id}/stats",
      kind = "stat",
      retry = "read",
      params = { "id" },
      on = true,
      scopes = { "ai_agents:read", "ai_agents:all", "all:read", "all:all" },
      returns = { plain = true },
    },
  },
}
