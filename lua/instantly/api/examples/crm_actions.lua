-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.deletePhoneNumber = [[
{"country":"US","id":"019a2b3c-d751-7243-bb75-fc7035cb75fd","locality":"San Francisco",
"organization_id":"019a2b3c-7530-72a3-a28a-aa368c0764a0","phone_number":"+15551234567",
"subscription_id":"sub_1PuaE1B3VEKBA0ygDAKk7QVc","timestamp_created":"2026-08-13T11:11:57.998Z",
"twilio_sid":"PN998dda028e07a49c8038b2206341d463"}]]

shared.deletePhoneNumber_shape = {
  type = "object",
  fields = {
    country = { type = "string" },
    id = { type = "string" },
    locality = { type = "string" },
    organization_id = { type = "string" },
    phone_number = { type = "string" },
    subscription_id = { type = "string" },
    timestamp_created = { type = "string" },
    twilio_sid = { type = "string" },
  },
}

shared.listPhoneNumbers = [=[
[{"country":"US","id":"019a2b3c-f56c-76ee-929a-7026b8fefda1","locality":"San Francisco",
"organization_id":"019a2b3c-5717-78bc-9ea8-c819f0393a3d","phone_number":"+15551234567","price":1,
"renewal_date":"2026-09-13","subscription_id":"sub_1PuaE1B3VEKBA0ygDAKk7QVc",
"timestamp_created":"2026-08-13T11:11:57.998Z","twilio_sid":"PN998dda028e07a49c8038b2206341d463"}]]=]

shared.listPhoneNumbers_shape = {
  type = "object",
  fields = {
    country = { type = "string" },
    id = { type = "string" },
    locality = { type = "string" },
    organization_id = { type = "string" },
    phone_number = { type = "string" },
    price = { type = "number" },
    renewal_date = { type = "string" },
    subscription_id = { type = "string" },
    timestamp_created = { type = "string" },
    twilio_sid = { type = "string" },
  },
}

return {
  answers = {
    deletePhoneNumber = shared.deletePhoneNumber,
    listPhoneNumbers = shared.listPhoneNumbers,
  },
  shapes = {
    deletePhoneNumber = shared.deletePhoneNumber_shape,
    listPhoneNumbers = shared.listPhoneNumbers_shape,
  },
}
