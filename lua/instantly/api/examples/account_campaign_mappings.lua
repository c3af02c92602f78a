-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.getAccountCampaignMapping = [[
{"items":[{"campaign_id":"019a2b3c-07ed-78f5-8357-677fc7a8a87e","campaign_name":"Campaign Name","status":1,
"timestamp_created":"2026-08-13T11:11:57.998Z"}],"next_starting_after":"019a2b3c-8d7e-776d-a94a-fa1f8ab2877e"}]]

return {
  answers = {
    getAccountCampaignMapping = shared.getAccountCampaignMapping,
  },
  shapes = {
  },
}
