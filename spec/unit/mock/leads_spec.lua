local json = require "instantly.mock.json"
local mock_call = require "spec.support.mock_call"

local MISSING = "0198b000-0000-7000-8000-0000000000ff"

local function refused(status, message, got, body)
  assert.equal(status, got)
  assert.equal(message, body.message)
end

local function emails_of(page)
  local list = {}
  for index, lead in ipairs(page.items) do list[index] = lead.email end
  return list
end

describe("leads", function()
  local api, campaign, list

  before_each(function()
    api = mock_call.checked { seed = false }
    campaign = api.create()
    list = select(2, api.post("/lead-lists", { name = "L" })).id
  end)

  local function create(fields)
    fields.campaign = fields.campaign or campaign
    local status, lead = api.post("/leads", fields)
    assert.equal(200, status, lead.message)
    return lead
  end

  local function find(body) return emails_of(select(2, api.post("/leads/list", body))) end

  it("are created, read, changed and deleted", function()
    local lead = create { email = "ann@example.com", first_name = "Ann", custom_variables = { tier = "gold", age = 3 } }
    assert.equal(campaign, lead.campaign)
    assert.equal("example.com", lead.company_domain)
    assert.same({ firstName = "Ann", tier = "gold", age = 3 }, lead.payload)
    assert.is_nil(lead.custom_variables)
    local path = "/leads/" .. lead.id
    assert.same(lead, select(2, api.get(path)))
    local _, changed = api.patch(path, { job_title = "CEO", custom_variables = { tier = "silver" } })
    assert.same({ firstName = "Ann", jobTitle = "CEO", tier = "silver", age = 3 }, changed.payload)
    assert.is_true(changed.timestamp_updated > lead.timestamp_updated)
    assert.equal(200, (api.delete(path)))
    refused(404, "Resource not found", api.get(path))
    refused(404, "Resource not found", api.delete(path))
  end)

  it("need an address in a campaign, and an address or a name in a list", function()
    refused(400, "email is required", api.post("/leads", { campaign = campaign, first_name = "Ann" }))
    refused(400, "email is required", api.post("/leads"))
    refused(400, "email, first_name or last_name is required", api.post("/leads", { list_id = list, phone = "1" }))
    assert.equal(200, (api.post("/leads", { list_id = list, last_name = "Doe" })))
    refused(400, 'body/email must match format "email"', api.post("/leads", { campaign = campaign, email = "ann" }))
  end)

  it("need a campaign or list that is there", function()
    refused(404, "Resource not found", api.post("/leads", { campaign = MISSING, email = "a@example.com" }))
    refused(404, "Resource not found", api.post("/leads", { list_id = MISSING, email = "a@example.com" }))
    refused(400, 'body/campaign must match format "uuid"', api.post("/leads", { campaign = "x", email = "a@example.com" }))
    refused(400, "body must NOT have additional properties", api.post("/leads", { campaign_id = campaign }))
  end)

  it("take flat variables alone", function()
    refused(400, "body/custom_variables/x must be string,number,boolean,null",
      api.post("/leads", { campaign = campaign, email = "a@example.com", custom_variables = { x = json.array { 1 } } }))
  end)

  it("are answered with the one that is there already, unchanged", function()
    local lead = create { email = "ann@example.com", first_name = "Ann" }
    local again = create { email = "ANN@example.com", first_name = "Other" }
    assert.same(lead, again)
    local _, in_list = api.post("/leads", { list_id = list, email = "ann@example.com" })
    assert.are_not.equal(lead.id, in_list.id)
    local other = api.create()
    for _, flag in ipairs { "skip_if_in_workspace", "skip_if_in_campaign" } do
      assert.equal(lead.id, create({ campaign = other, email = "ann@example.com", [flag] = true }).id)
    end
    assert.are_not.equal(lead.id, create({ campaign = other, email = "ann@example.com" }).id)
  end)

  it("are refused when the block list has them", function()
    api.post("/block-lists-entries", { bl_value = "blocked.org" })
    refused(400, "Lead is in the block list", api.post("/leads", { campaign = campaign, email = "a@blocked.org" }))
  end)

  it("make a campaign have leads", function()
    create { email = "ann@example.com" }
    assert.equal(json.null, select(2, api.post("/campaigns/" .. campaign .. "/activate")).not_sending_status)
    assert.equal(1, #select(2, api.get("/campaigns/search-by-contact?search=ann@example.com")).items)
    api.delete("/campaigns/" .. campaign)
    assert.same({}, find {})
  end)

  it("are listed through the body, the oldest first, page by page", function()
    for number = 1, 5 do create { email = ("a%d@example.com"):format(number) } end
    local seen, cursor = {}, nil
    repeat
      local _, page = api.post("/leads/list", { campaign = campaign, limit = 2, starting_after = cursor })
      for _, email in ipairs(emails_of(page)) do seen[#seen + 1] = email end
      cursor = page.next_starting_after
    until not cursor
    assert.same({ "a1@example.com", "a2@example.com", "a3@example.com", "a4@example.com", "a5@example.com" }, seen)
    assert.equal(200, (api.post("/leads/list")))
    refused(400, "body/limit must be <= 100", api.post("/leads/list", { limit = 101 }))
    refused(400, "Invalid starting_after cursor", api.post("/leads/list", { starting_after = MISSING }))
  end)

  it("go on after the lead at the cursor was deleted", function()
    for number = 1, 4 do create { email = ("a%d@example.com"):format(number) } end
    local _, first = api.post("/leads/list", { limit = 2 })
    api.delete("/leads/" .. first.items[2].id)
    assert.same({ "a3@example.com", "a4@example.com" }, find { starting_after = first.next_starting_after })
  end)

  it("are all of the workspace when the filter has a wrong name", function()
    create { email = "ann@example.com" }
    create { campaign = api.create(), email = "ben@example.com" }
    assert.same({ "ann@example.com", "ben@example.com" }, find { campaign_id = campaign })
    assert.same({ "ann@example.com" }, find { campaign = campaign })
  end)

  it("are filtered", function()
    local ann = create { email = "ann@example.com", first_name = "Ann", last_name = "Lee", lt_interest_status = 1 }
    create { email = "ben@example.com", first_name = "Ben" }
    api.post("/leads", { list_id = list, email = "cleo@example.com" })
    for _, case in ipairs {
      { { search = "ANN LEE" }, { "ann@example.com" } }, { { search = "ben@" }, { "ben@example.com" } },
      { { ids = json.array { ann.id }, campaign = campaign }, { "ann@example.com" } },
      { { excluded_ids = json.array { ann.id }, campaign = campaign }, { "ben@example.com" } },
      { { contacts = json.array { "CLEO@example.com" } }, { "cleo@example.com" } },
      { { list_id = list }, { "cleo@example.com" } }, { { in_list = true }, { "cleo@example.com" } },
      { { in_campaign = false }, { "cleo@example.com" } },
      { { filter = "FILTER_LEAD_INTERESTED" }, { "ann@example.com" } },
      { { filter = "FILTER_VAL_CONTACTED" }, {} }, { { enrichment_status = 1 }, {} },
      { { queries = json.decode '[{"actionType":"lead-status","values":{"lead-status":{"status":1,"condition":"is-not"}}}]' },
        {} },
    } do
      assert.same(case[2], find(case[1]))
    end
  end)

  it("come once for each address, by address, when asked for distinct contacts", function()
    create { email = "b@example.com" }
    create { email = "a@example.com" }
    create { campaign = api.create(), email = "b@example.com" }
    local _, page = api.post("/leads/list", { distinct_contacts = true, limit = 1 })
    assert.same({ "a@example.com" }, emails_of(page))
    assert.equal("a@example.com", page.next_starting_after)
    assert.same({ "b@example.com" }, find { distinct_contacts = true, starting_after = "a@example.com" })
  end)

  it("are deleted in bulk by a DELETE with a body", function()
    for number = 1, 4 do create { email = ("a%d@example.com"):format(number) } end
    local kept = create { campaign = api.create(), email = "kept@example.com" }
    assert.equal(400, (api.delete("/leads")))
    assert.equal(400, (api.delete("/leads", { limit = 1 })))
    assert.same({ count = 0 }, select(2, api.delete("/leads", { campaign_id = campaign, status = 3 })))
    assert.same({ count = 1 }, select(2, api.delete("/leads", { campaign_id = campaign, limit = 1 })))
    local _, page = api.post("/leads/list", { campaign = campaign })
    assert.same({ count = 1 },
      select(2, api.delete("/leads", { campaign_id = campaign, ids = json.array { page.items[1].id } })))
    assert.same({ count = 2 }, select(2, api.delete("/leads", { campaign_id = campaign })))
    assert.same({ kept.email }, find {})
    refused(400, "body/limit must be <= 10000", api.delete("/leads", { campaign_id = campaign, limit = 10001 }))
  end)
end)
