-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.checkVerificationStatus = [[
{"catch_all":true,"credits":100,"credits_used":1,"email":"example@example.com","status":"success",
"verification_status":"pending"}]]

shared.createEmailVerification_shape = {
  type = "object",
  required = { "email", "verification_status" },
  fields = {
    catch_all = { type = "any", known = { true, false, "pending" } },
    credits = { type = "number", null = true },
    credits_used = { type = "number", null = true },
    email = { type = "string" },
    status = { type = "string", null = true, known = { "success", "error" } },
    verification_status = { type = "string", known = { "pending", "verified", "invalid" } },
  },
}

return {
  answers = {
    checkVerificationStatus = shared.checkVerificationStatus,
    createEmailVerification = shared.checkVerificationStatus,
  },
  shapes = {
    createEmailVerification = shared.createEmailVerification_shape,
  },
}
