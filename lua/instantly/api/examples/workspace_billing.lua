-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.

local shared = {}

shared.getWorkspacePlanDetails = [[
{"addons":{"credits":{"annual_price_in_dollars":5100,"annual_product_id":"pid_addon_ic_50k_v1_annual",
"annual_unit_credits":600000,"can_purchase":true,"existing_quantity":2,"interval":"month","max_quantity":10,
"monthly_price_in_dollars":425,"product_id":"pid_addon_ic_50k_v1",
"purchase_blocked_reason":"hyper_credits_plan_required","unit_credits":50000},
"outreach":{"annual_discount_percent":20,"can_purchase":true,"existing_quantity":2,"interval":"month",
"max_quantity":20,"monthly_pricing_tiers":[{"from_quantity":1,"price_in_dollars":87,"to_quantity":5}],
"product_id":"pid_addon_25kl_v1","purchase_blocked_reason":"advanced_outreach_plan_required",
"unit_lead_limit":25000}},"organization_id":"019a2b3c-ad40-7e69-b1b8-054abd215fb9",
"organization_name":"My Default Workspace","subscriptions":{"bundle":{"base_lead_limit":25000,
"cancel_at_time":1704067200,"current_lead_count":10,"current_period_end":1704067200,"interval":"month",
"plan_name":"Scale Bundle","price_in_dollars":265,"product_id":"pid_bundle_scale_v2",
"total_lead_limit":25000},"credits":{"available_credits":75,"cancel_at_time":1704067200,
"current_period_end":1704067200,"interval":"month","plan_name":"Free Trial","price_in_dollars":97,
"price_option_id":"growth_2000","product_id":"pid_gic_v1","total_credits":100},"crm":{"available_credits":1,
"cancel_at_time":1704067200,"current_period_end":1704067200,"interval":"month","plan_limit":1,
"plan_name":"Growth CRM","price_in_dollars":47,"product_id":"pid_crm_g"},
"inbox_placement":{"available_credits":1,"cancel_at_time":1704067200,"current_period_end":1704067200,
"interval":"month","plan_limit":1,"plan_name":"Growth CRM","price_in_dollars":47,"product_id":"pid_crm_g"},
"outreach":{"addons_qty":2,"base_lead_limit":25000,"cancel_at_time":1704067200,"current_lead_count":10,
"current_period_end":1704067200,"interval":"month","plan_name":"Free Trial","price_in_dollars":97,
"product_id":"pid_g_v1","total_lead_limit":100},"website_visitors":{"available_credits":1,
"cancel_at_time":1704067200,"current_period_end":1704067200,"interval":"month","plan_limit":1,
"plan_name":"Growth CRM","price_in_dollars":47,"product_id":"pid_crm_g"}}}]]

shared.getWorkspaceSubscriptionDetails = [[
{"all_subs_cancelled":false,"subscriptions":[{"cancel_at_time":1704067200,"current_period_end":1704067200,
"interval":"month","plan_type":"plt_primary","price_id":"price_H5UMXtIFH7Rh9K","price_in_dollars":97,
"product_id":"pid_g_v1","product_type":"prt_outreach","quantity":1,
"workspace_id":"019a2b3c-4f43-7d02-b409-1f55f353c55e"}]}]]

return {
  answers = {
    getWorkspacePlanDetails = shared.getWorkspacePlanDetails,
    getWorkspaceSubscriptionDetails = shared.getWorkspaceSubscriptionDetails,
  },
  shapes = {
  },
}
