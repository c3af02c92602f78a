-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "email_verifications",
  tag = "EmailVerification",
  entity = "EmailVerification",
  singular = "email_verification",
  path = "/api/v2/email-verification",
  operations = {
    get = {
      id = "checkVerificationStatus",
      method = "GET",
      path = "/api/v2/email-verification/{email}",
      kind = "get",
      retry = "read",
      params = { "email" },
      on = true,
      refresh = true,
      failure = { field = "status", values = { "error" } },
      scopes = { "email_verifications:read", "email_verifications:all", "all:read", "all:all" },
      returns = { entity = "EmailVerification" },
    },
    create = {
      id = "createEmailVerification",
      method = "POST",
      path = "/api/v2/email-verification",
      kind = "create",
      retry = "once",
      failure = { field = "status", values = { "error" } },
      scopes = { "email_verifications:create", "email_verifications:all", "all:create", "all:all" },
      body = {
        type = "object",
        required = { "email" },
        fields = { email = { type = "string" }, webhook_url = { type = "string" } },
      },
      body_required = true,
      returns = { entity = "EmailVerification" },
    },
  },
}
