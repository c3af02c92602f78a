-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "oauth",
  tag = "OAuth",
  path = "/api/v2/oauth",
  operations = {
    init_google = {
      id = "initGoogleOAuth",
      method = "POST",
      path = "/api/v2/oauth/google/init",
      kind = "action",
      retry = "once",
      scopes = { "accounts:create", "accounts:all", "all:create", "all:all" },
      rate = {
        { requests = 75, per_seconds = 60, scope = "workspace" },
        { requests = 150, per_seconds = 60, scope = "ip" },
      },
      returns = { plain = true },
    },
    init_microsoft = {
      id = "initMicrosoftOAuth",
      method = "POST",
      path = "/api/v2/oauth/microsoft/init",
      kind = "action",
      retry = "once",
      scopes = { "accounts:create", "accounts:all", "all:create", "all:all" },
      rate = {
        { requests = 75, per_seconds = 60, scope = "workspace" },
        { requests = 150, per_seconds = 60, scope = "ip" },
      },
      returns = { plain = true },
    },
    session_status = {
      id = "getOAuthSessionStatus",
      method = "GET",
      path = "/api/v2/oauth/session/status/{sessionId}",
      kind = "stat",
      retry = "read",
      params = { "sessionId" },
      failure = {
        code = "error",
        field = "status",
        message = "error_description",
        values = { "error", "expired" },
      },
      scopes = { "accounts:read", "accounts:all", "all:read", "all:all" },
      returns = { plain = true },
    },
  },
}
