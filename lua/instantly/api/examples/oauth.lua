-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.getOAuthSessionStatus = [[
{"email":"user@example.com","error":"access_denied",
"error_description":"User denied access to the application","name":"John Doe","status":"success"}]]

shared.initGoogleOAuth = [[
{"auth_url":"https://accounts.google.com/o/oauth2/auth?...","expires_at":"2026-08-13T11:11:57.998Z",
"session_id":"abc123def456"}]]

shared.initMicrosoftOAuth = [[
{"auth_url":"https://login.microsoftonline.com/common/oauth2/v2.0/authorize?...",
"expires_at":"2026-08-13T11:11:57.998Z","session_id":"abc123def456"}]]

return {
  answers = {
    getOAuthSessionStatus = shared.getOAuthSessionStatus,
    initGoogleOAuth = shared.initGoogleOAuth,
    initMicrosoftOAuth = shared.initMicrosoftOAuth,
  },
  shapes = {
  },
}
