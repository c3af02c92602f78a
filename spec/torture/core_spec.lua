local core = require "instantly.core"
local torture = require "spec.support.torture"

local class = core.class("Campaign", {})

local function many()
  local list = {}
  for i = 1, 200 do list[i] = { n = i, text = ("x"):rep(i) } end
  return list
end

local function must(value, why)
  return value or error(why, 0)
end

describe("when malloc fails", function()
  it("encoding says so, and can be repeated", function()
    local value = many()
    local whole = core.encode(value)
    assert.is_true(torture.each_allocation(function() return must(core.encode(value)) end, function(ok, result)
      assert.is_truthy(ok and #result == #whole or result:find "out of memory", result)
      assert.are.equal(#whole, #core.encode(value))
    end) > 10)
  end)

  it("a record with changes says so, and keeps them", function()
    local record = assert(core.record(class, {}, '{"id":"1","email_list":["a"],"long":"' .. ("y"):rep(5000) .. '"}'))
    record.email_list[2] = "b"
    record.name = "N"
    for _, act in ipairs { core.json, core.table, function(r) return core.encode { r } end } do
      local failures = torture.each_allocation(function() return must(act(record)) end, function(ok, result)
        assert.is_truthy(ok or result:find "out of memory", result)
        assert.are.same({ email_list = { "a", "b" }, name = "N" }, core.changes(record))
      end)
      assert.is_true(failures > 2)
    end
  end)

  it("reading an answer says so, and the next answer is read", function()
    local text = "HTTP/1.1 200 OK\r\nContent-Length: 3000\r\n\r\n" .. ("x"):rep(3000)
    local function read()
      local answer = core.http1_answer("GET", { max_body = 9999 })
      local state, _, problem
      for from = 1, #text, 500 do -- lines and body in pieces
        state, _, problem = answer:feed(text:sub(from, from + 499))
        if not state then break end
      end
      answer:close()
      return must(state == "done" and state or nil, problem)
    end
    assert.is_true(torture.each_allocation(read, function(ok, result)
      assert.is_truthy(ok or result:find "memory", result)
      assert.are.equal("done", read())
    end) > 2)
  end)

  it("writing the head of a request says so", function()
    local lines = {}
    for i = 1, 100 do lines[i] = "X-Line: " .. ("y"):rep(i) end -- a short one would fit on the stack
    assert.is_true(torture.each_allocation(function() return must(core.http1_fields("h", lines)) end,
      function(ok, result) assert.is_truthy(ok or result:find "memory", result) end) > 2)
    local fields = must(core.http1_fields("h", lines))
    assert.is_true(torture.each_allocation(function() return must(core.http1_head("GET", "/", fields)) end,
      function(ok, result) assert.is_truthy(ok or result:find "memory", result) end) > 2)
  end)

  it("a window says so, takes no place and loses no answer", function()
    local limits = { { requests = 1000, per_seconds = 1 } }
    local function sizes(window)
      return tostring(window):match "(%d+) flying of %d+, (%d+) answered"
    end
    local function fill()
      local quota = { limits = limits, window = core.window(limits) }
      local other = { limits = {}, window = core.window {} }
      local take, done = core.window_gate { quota, other }
      local tickets = {}
      local taken, problem = pcall(function()
        for i = 1, 40 do tickets[i] = select(2, take({ 0, 0 }, 1)) end
      end)
      assert.are.same({ tostring(#tickets), "0" }, { sizes(quota.window) })
      assert.are.same({ tostring(#tickets), "0" }, { sizes(other.window) })
      for _, ticket in ipairs(tickets) do done(ticket, 1) end -- room was made when it was taken
      assert.are.same({ "0", tostring(#tickets) }, { sizes(quota.window) })
      return must(taken, problem)
    end
    assert.is_true(torture.each_allocation(fill, function(ok, result)
      assert.is_truthy(ok or result:find "not enough memory", result)
    end) > 6)
  end)

  it("a window that has no room for the answer of a request it gave up keeps all that it had", function()
    local limits = { { requests = 1000, per_seconds = 100 } }
    local function late()
      local quotas = {}
      for i = 1, 2 do quotas[i] = { limits = limits, window = core.window(limits) } end
      local take, done = core.window_gate(quotas)
      local _, given_up = take({ 0, 0 }, 1)
      for _ = 1, 8 do done(select(2, take({ 0, 0 }, 20)), 20) end
      take({ 1000, 0 }, 20)
      local ok, problem = pcall(done, given_up, 21)
      local answered = ok and "9" or "8"
      for _, quota in ipairs(quotas) do
        local flying, count = tostring(quota.window):match "(%d+) flying of %d+, (%d+) answered"
        assert.are.same({ "0", answered }, { flying, count })
      end
      return must(ok, problem)
    end
    assert.is_true(torture.each_allocation(late, function(ok, result)
      assert.is_truthy(ok or result:find "not enough memory", result)
    end) > 6)
  end)
end)
