local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local OTHER = "0198b000-0000-7000-8000-000000000002"
local HOME = "0198b000-0000-7000-8000-000000000001"
local SERVERS = {
  imap_username = "u", imap_password = "s3cret", imap_host = "imap.example.com", imap_port = 993,
  smtp_username = "u", smtp_password = "s3cret", smtp_host = "smtp.example.com", smtp_port = 587,
}

local function refused(status, message, got, body)
  assert.equal(status, got)
  assert.equal(message, body.message)
end

describe("sending accounts", function()
  local api, now

  before_each(function()
    now = 1788253200
    api = mock_call.checked { clock = function() return now end }
  end)

  local function create(email, fields)
    local body = { email = email, first_name = "Ann", last_name = "Lee", provider_code = 1 }
    for _, more in ipairs { SERVERS, fields or {} } do
      for name, value in pairs(more) do body[name] = value end
    end
    return api.post("/accounts", body)
  end

  local function emails(path)
    local list = {}
    for index, account in ipairs(select(2, api.get(path)).items) do list[index] = account.email end
    return list
  end

  it("go by their address, whatever its case and however it is encoded", function()
    local status, account, response = create("Ann+1@Example.com", { daily_limit = 20 })
    assert.equal(200, status)
    assert.equal("ann+1@example.com", account.email)
    assert.is_nil(response.body:find("s3cret", 1, true))
    assert.same(account, select(2, api.get("/accounts/ann%2B1%40example.com")))
    assert.same(account, select(2, api.get("/accounts/ANN+1@example.com")))
    refused(400, "Account already exists", create "ann+1@example.com")
    refused(400, 'body/email must match format "email"', create "ann")
    assert.equal(200, (api.delete("/accounts/ann%2B1%40example.com")))
    refused(404, "Resource not found", api.get("/accounts/ann%2B1%40example.com"))
  end)

  it("are changed; objects are replaced whole", function()
    local path = "/accounts/jane@example.com"
    local _, account = api.patch(path, { daily_limit = 7, warmup = { limit = 3 }, tracking_domain_name = "t.example.com" })
    assert.same({ limit = 3 }, account.warmup)
    assert.equal(7, account.daily_limit)
    assert.equal(json.null, select(2, api.patch(path, { remove_tracking_domain = true })).tracking_domain_name)
    refused(400, "body must NOT have additional properties", api.patch(path, { status = 1 }))
  end)

  it("are paused and resumed; an error stays until it is marked as fixed", function()
    local jane, broken = "/accounts/jane@example.com", "/accounts/broken@example.com"
    assert.equal(2, select(2, api.post(jane .. "/pause")).status)
    assert.equal(1, select(2, api.post(jane .. "/resume")).status)
    assert.equal(-1, select(2, api.post(broken .. "/resume")).status)
    local _, fixed = api.post(broken .. "/mark-fixed")
    assert.equal(1, fixed.status)
    assert.is_nil(fixed.status_message)
    assert.equal(404, (api.post("/accounts/no@example.com/pause")))
  end)

  it("decide whether a campaign of theirs can send", function()
    local _, page = api.get("/campaigns?status=-1")
    local path = "/campaigns/" .. page.items[1].id
    assert.equal(-1, select(2, api.post(path .. "/activate")).status)
    api.post("/accounts/broken@example.com/mark-fixed")
    assert.equal(1, select(2, api.post(path .. "/activate")).status)
  end)

  it("are paused in bulk, with any_id also one that was never there", function()
    local body = { emails = json.array { "new@example.com" } }
    local _, answer = mock_call.new({ any_id = true }).post("/accounts/pause", body)
    assert.same({ "new@example.com" }, answer.paused_emails)
    assert.same({ "new@example.com" }, select(2, mock_call.new().post("/accounts/pause", body)).failed_emails)
  end)

  it("are paused in bulk, each address in one list", function()
    local body = { emails = json.array { "jane@example.com", "no@example.com", "Jane@example.com" } }
    assert.same({ paused_emails = { "jane@example.com" }, failed_emails = { "no@example.com" } },
      select(2, api.post("/accounts/pause", body)))
    assert.equal(2, select(2, api.get("/accounts/jane@example.com")).status)
    assert.equal(400, (api.post("/accounts/pause", { emails = json.array() })))
  end)

  it("are listed by page, filtered, with a short warmup", function()
    assert.same({ "resting@example.com", "broken@example.com", "john@example.com", "jane@example.com" }, emails "/accounts")
    local _, first = api.get("/accounts?limit=3")
    assert.is_truthy(first.next_starting_after:find("^2026%-.*&john@example%.com$"))
    local cursor = first.next_starting_after:gsub("&", "%%26")
    assert.same({ "jane@example.com" }, emails("/accounts?limit=3&starting_after=" .. cursor))
    assert.is_nil(first.items[1].warmup.advanced)
    assert.is_table(select(2, api.get("/accounts/jane@example.com")).warmup.advanced)
    assert.same({ "resting@example.com" }, emails "/accounts?status=2")
    assert.same({ "broken@example.com" }, emails "/accounts?filter=ACC_FILTER_ERROR")
    assert.same({ "resting@example.com" }, emails "/accounts?filter=ACC_FILTER_W_PAUSED")
    assert.same({ "john@example.com" }, emails "/accounts?search=JOHN")
    assert.same({}, emails "/accounts?provider_code=4")
    refused(400, "Invalid starting_after cursor", api.get("/accounts?starting_after=x"))
  end)

  it("are sorted by a column, and then go on by skip", function()
    assert.same({ "broken@example.com", "jane@example.com" }, emails "/accounts?sort_by=email&sort_order=asc&limit=2")
    assert.same({ "john@example.com", "resting@example.com" },
      emails "/accounts?sort_by=email&sort_order=asc&limit=2&skip=2")
    assert.equal("broken@example.com", emails("/accounts?sort_by=stat_warmup_score&sort_order=asc")[1])
  end)

  it("tell their tags when asked", function()
    local tag = select(2, api.post("/custom-tags", { label = "VIP" })).id
    local body = { tag_ids = json.array { tag }, resource_type = 1, assign = true,
      resource_ids = json.array { "jane@example.com" } }
    assert.equal(200, (api.post("/custom-tags/toggle-resource", body)))
    assert.same({ "jane@example.com" }, emails("/accounts?tag_ids=" .. tag))
    local _, page = api.get("/accounts?include_tags=true&search=jane")
    assert.same({ { id = tag, label = "VIP", description = json.null } }, page.items[1].tags)
    body.assign = false
    api.post("/custom-tags/toggle-resource", body)
    assert.same({}, emails("/accounts?tag_ids=" .. tag))
  end)

  it("warm up, or stop, in a background job", function()
    local _, job = api.post("/accounts/warmup/enable", { emails = json.array { "resting@example.com" } })
    assert.same({ "update-warmup-accounts", "pending", "workspace" }, { job.type, job.status, job.entity_type })
    assert.equal(0, select(2, api.get("/accounts/resting@example.com")).warmup_status)
    now = now + 4
    assert.equal(1, select(2, api.get("/accounts/resting@example.com")).warmup_status)
    assert.equal("success", select(2, api.get("/background-jobs/" .. job.id)).status)
    api.post("/accounts/warmup/disable", { include_all_emails = true, excluded_emails = json.array { "jane@example.com" } })
    now = now + 4
    assert.same({ "resting@example.com", "broken@example.com", "john@example.com" },
      emails "/accounts?filter=ACC_FILTER_W_PAUSED")
    assert.equal(400, (api.post("/accounts/warmup/enable")))
    assert.equal(400, (api.post("/accounts/warmup/enable", { emails = json.array() })))
  end)

  it("move between workspaces with the key of an admin", function()
    local body = {
      emails = json.array { "jane@example.com" }, source_workspace_id = HOME, destination_workspace_id = OTHER,
    }
    assert.same({ status = "success" }, select(2, api.post("/accounts/move", body)))
    assert.equal(404, (api.get("/accounts/jane@example.com")))
    local _, moved = api.get("/accounts/jane@example.com", nil, { ["x-as-workspace"] = OTHER })
    assert.equal(OTHER, moved.organization)
    assert.equal(404, (api.post("/accounts/move", body)))
    local plain = mock_call.checked { keys = { mock = {} } }
    assert.equal(403, (plain.post("/accounts/move", body)))
  end)

  it("tell the campaigns they send for", function()
    local _, page = api.get("/account-campaign-mappings/broken@example.com")
    assert.same({ "Conference Leads", -1 }, { page.items[1].campaign_name, page.items[1].status })
    assert.equal(1, #page.items)
    assert.equal(404, (api.get("/account-campaign-mappings/no@example.com")))
  end)
end)

describe("figures of sending accounts", function()
  local api

  before_each(function() api = mock_call.checked() end)

  it("are given by day, the same in every run", function()
    local path = "/accounts/analytics/daily?emails=jane@example.com&start_date=2026-08-01&end_date=2026-08-10"
    local _, rows = api.get(path)
    assert.is_true(#rows > 0 and #rows <= 10)
    assert.same(rows, select(2, mock_call.new().get(path)))
    for _, row in ipairs(rows) do assert.equal("jane@example.com", row.email_account) end
    assert.same({}, select(2, api.get("/accounts/analytics/daily?emails=no@example.com")))
  end)

  it("are refused for a range or a list that is too long", function()
    refused(413, "The range is limited to 31 days",
      api.get("/accounts/analytics/daily?start_date=2026-01-01&end_date=2026-02-01"))
    assert.equal(200, (api.get("/accounts/analytics/daily?start_date=2026-01-01&end_date=2026-01-31")))
    assert.equal(400, (api.get("/accounts/analytics/daily?start_date=2026-02-01&end_date=2026-01-01")))
    assert.equal(400, (api.get("/accounts/analytics/daily?start_date=yesterday")))
  end)

  it("tell how the warmup goes, for one to a hundred addresses", function()
    local _, answer = api.post("/accounts/warmup-analytics", { emails = json.array { "jane@example.com", "broken@example.com" } })
    assert.equal(100, answer.aggregate_data["jane@example.com"].health_score)
    assert.is_true(answer.aggregate_data["broken@example.com"].health_score < 90)
    assert.equal(400, (api.post("/accounts/warmup-analytics", { emails = json.array() })))
  end)

  it("list failed vitals inside a 200", function()
    local accounts = json.array { "a@example.com", "b@example.com", "c@no-spf.example.com" }
    local status, answer = api.post("/accounts/test/vitals", { accounts = accounts })
    assert.equal(200, status)
    assert.same({ "example.com" }, { answer.success_list[1].domain, answer.success_list[2] })
    assert.same({ domain = "no-spf.example.com", allPass = false, mx = true, spf = false, dkim = true, dmarc = true },
      answer.failure_list[1])
  end)

  it("tell of the tracking domain that was asked about", function()
    assert.equal("t.example.org", select(2, api.get("/accounts/ctd/status?host=t.example.org")).host)
    assert.equal(400, (api.get("/accounts/ctd/status")))
  end)
end)
