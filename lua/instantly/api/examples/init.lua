-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  campaigns = { "campaigns" },
}
