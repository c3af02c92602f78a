-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

return {
  name = "crm_actions",
  tag = "CRMActions",
  path = "/api/v2/crm-actions",
  operations = {
    delete_phone_number = {
      id = "deletePhoneNumber",
      method = "DELETE",
      path = "/api/v2/crm-actions/phone-numbers/{id}",
      kind = "action",
      retry = "idempotent",
      params = { "id" },
      scopes = { "crm_actions:delete", "crm_actions:all", "all:delete", "all:all" },
      returns = { plain = true },
    },
    list_phone_numbers = {
      id = "listPhoneNumbers",
      method = "GET",
      path = "/api/v2/crm-actions/phone-numbers",
      kind = "stat",
      retry = "read",
      scopes = { "crm_actions:read", "crm_actions:all", "all:read", "all:all" },
      returns = { plain = true },
    },
  },
}
