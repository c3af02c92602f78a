-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  version = "2.0.0",
  collections = { campaigns = "campaigns" },
  constructors = { campaign = "campaigns" },
}
