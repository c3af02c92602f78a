-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.countLeadsFromSupersearch = [[{"number_of_leads":100}]]

shared.countLeadsFromSupersearch_shape = {
  type = "object",
  fields = { number_of_leads = { type = "number" } },
}

shared.createAIEnrichment = [[
{"auto_update":true,"id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","input_columns":["first_name"],"limit":100,
"model_version":"gpt-4o","output_column":"ai_generated_content","overwrite":false,
"resource_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","resource_type":1,"status":1,
"template_id":"15762598695796759"}]]

shared.createAIEnrichment_shape = {
  type = "object",
  required = {
    "auto_update", "id", "model_version", "output_column", "overwrite", "resource_id", "resource_type",
    "status",
  },
  fields = {
    auto_update = { type = "boolean" },
    id = { type = "string" },
    input_columns = { type = "array", items = { type = "string" } },
    limit = { type = "number" },
    model_version = { type = "string" },
    output_column = { type = "string" },
    overwrite = { type = "boolean" },
    resource_id = { type = "string" },
    resource_type = { type = "number", known = { 1, 2 } },
    status = { type = "number" },
    template_id = { type = "string", null = true },
  },
}

shared.createSuperSearchEnrichment = [[
{"enrichment_payload":{"custom_flow":["instantly"],"email_verification":true,"fully_enriched_profile":true,
"joblisting":true,"work_email_enrichment":true},"id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","limit":100,
"organization_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","resource_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1"}]]

shared.createSuperSearchEnrichment_shape = {
  type = "object",
  required = { "id", "organization_id", "resource_id" },
  fields = {
    enrichment_payload = {
      type = "object",
      open = true,
      fields = {
        custom_flow = { type = "array", items = { type = "string" } },
        email_verification = { type = "boolean" },
        fully_enriched_profile = { type = "boolean" },
        joblisting = { type = "boolean" },
        work_email_enrichment = { type = "boolean" },
      },
    },
    id = { type = "string" },
    limit = { type = "number" },
    organization_id = { type = "string" },
    resource_id = { type = "string" },
  },
}

shared.enrichLeadsFromSupersearch = [[
{"background_job_id":"6a12f7882bf0c40356be515c","custom_flow":["instantly"],
"id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","limit":100,"list_name":"Supersearch List (22 Sep 2025)",
"live_list_workflow_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1",
"organization_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","resource_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1",
"resource_type":2,"search_filters":{}}]]

shared.enrichLeadsFromSupersearch_shape = {
  type = "object",
  required = { "id", "organization_id", "resource_id" },
  fields = {
    background_job_id = { type = "string", null = true },
    custom_flow = { type = "array", items = { type = "string" } },
    id = { type = "string" },
    limit = { type = "number" },
    list_name = { type = "string" },
    live_list_workflow_id = { type = "string", null = true },
    organization_id = { type = "string" },
    resource_id = { type = "string" },
    resource_type = { type = "number", known = { 1, 2 } },
    search_filters = { type = "object", open = true },
  },
}

shared.getAiEnrichmentForResource = [=[
[{"id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","organization_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1",
"output_column":"ai_generated_content","resource_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","resource_type":1,
"status":1}]]=]

shared.getAiEnrichmentForResource_shape = {
  type = "object",
  required = { "organization_id", "output_column", "resource_id", "resource_type", "status" },
  fields = {
    id = { type = "string" },
    organization_id = { type = "string" },
    output_column = { type = "string" },
    resource_id = { type = "string" },
    resource_type = { type = "number", known = { 1, 2 } },
    status = { type = "number" },
  },
}

shared.getEnrichmentForResource = [[
{"auto_update":false,"enrichment_payload":{"ai_enrichment":{},"autofill":true,"custom_flow":["leadmagic",
"prospeo","hunter"],"email_verification":false,"engagement_score":true,"fully_enriched_profile":true,
"funding":true,"joblisting":true,"limit":10,"news":true,"technologies":true,"work_email_enrichment":true},
"exists":true,"has_no_leads":false,"in_progress":false,"is_evergreen":false,
"resource_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","search_filters":{}}]]

shared.getEnrichmentHistory = [=[[{}]]=]

shared.previewLeadsFromSupersearch = [[
{"leads":[{"companyId":"123456","companyLogo":"https://example.com/logo.png","companyName":"Acme Corp",
"firstName":"John","fullName":"John Doe","isOwned":true,"jobTitle":"Software Engineer","lastName":"Doe",
"linkedIn":"linkedin.com/in/john-doe","location":"San Francisco, California, United States"}],
"number_of_leads":100,"number_of_redacted_results":0}]]

shared.previewLeadsFromSupersearch_shape = {
  type = "object",
  open = true,
  fields = {
    leads = {
      type = "array",
      items = {
        type = "object",
        fields = {
          companyId = { type = "string" },
          companyLogo = { type = "string" },
          companyName = { type = "string" },
          firstName = { type = "string" },
          fullName = { type = "string" },
          isOwned = { type = "boolean" },
          jobTitle = { type = "string" },
          lastName = { type = "string" },
          linkedIn = { type = "string" },
          location = { type = "string" },
        },
      },
    },
    number_of_leads = { type = "number" },
    number_of_redacted_results = { type = "number" },
  },
}

shared.runEnrichment = [[
{"enrichment_payload":{},"id":"019a2b3c-986c-70dc-956d-c822b5d8f698",
"resource_id":"019a2b3c-986c-70dc-956d-c822b5d8f698"}]]

shared.runEnrichment_shape = {
  type = "object",
  fields = {
    enrichment_payload = { type = "object", open = true },
    id = { type = "string" },
    resource_id = { type = "string" },
  },
}

shared.signalKeywordsFacet = [[{"keywords":[{"count":22418,"keyword":"artificial intelligence"}]}]]

shared.signalKeywordsFacet_shape = {
  type = "object",
  fields = {
    keywords = {
      type = "array",
      items = { type = "object", fields = { count = { type = "number" }, keyword = { type = "string" } } },
    },
  },
}

shared.updateEnrichmentSettingsForResource = [[
{"auto_update":true,"enrichment_payload":{},"id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","in_progress":true,
"limit":100,"organization_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1",
"resource_id":"019a2b3c-a23d-7006-bb02-0a81dfd1afa1","resource_type":1,"skip_rows_without_email":true,
"type":"email_verification"}]]

shared.updateEnrichmentSettingsForResource_shape = {
  type = "object",
  required = { "id", "organization_id", "resource_id", "resource_type" },
  fields = {
    auto_update = { type = "boolean", null = true },
    enrichment_payload = { type = "object", open = true },
    id = { type = "string" },
    in_progress = { type = "boolean", null = true },
    limit = { type = "number", null = true },
    organization_id = { type = "string" },
    resource_id = { type = "string" },
    resource_type = { type = "number", known = { 1, 2 } },
    skip_rows_without_email = { type = "boolean", null = true },
    type = {
      type = "string",
      known = {
        "work_email_enrichment", "fully_enriched_profile", "email_verification", "joblisting",
        "technologies", "news", "funding", "engagement_score", "ai_enrichment", "custom_flow",
      },
    },
  },
}

return {
  answers = {
    countLeadsFromSupersearch = shared.countLeadsFromSupersearch,
    createAIEnrichment = shared.createAIEnrichment,
    createSuperSearchEnrichment = shared.createSuperSearchEnrichment,
    enrichLeadsFromSupersearch = shared.enrichLeadsFromSupersearch,
    getAiEnrichmentForResource = shared.getAiEnrichmentForResource,
    getEnrichmentForResource = shared.getEnrichmentForResource,
    getEnrichmentHistory = shared.getEnrichmentHistory,
    previewLeadsFromSupersearch = shared.previewLeadsFromSupersearch,
    runEnrichment = shared.runEnrichment,
    signalKeywordsFacet = shared.signalKeywordsFacet,
    updateEnrichmentSettingsForResource = shared.updateEnrichmentSettingsForResource,
  },
  shapes = {
    countLeadsFromSupersearch = shared.countLeadsFromSupersearch_shape,
    createAIEnrichment = shared.createAIEnrichment_shape,
    createSuperSearchEnrichment = shared.createSuperSearchEnrichment_shape,
    enrichLeadsFromSupersearch = shared.enrichLeadsFromSupersearch_shape,
    getAiEnrichmentForResource = shared.getAiEnrichmentForResource_shape,
    previewLeadsFromSupersearch = shared.previewLeadsFromSupersearch_shape,
    runEnrichment = shared.runEnrichment_shape,
    signalKeywordsFacet = shared.signalKeywordsFacet_shape,
    updateEnrichmentSettingsForResource = shared.updateEnrichmentSettingsForResource_shape,
  },
}
