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
    assert.is_true(torture.each_allocation(function() return must(core.http1_head("GET", "/", "h", lines)) end,
      function(ok, result) assert.is_truthy(ok or result:find "memory", result) end) > 2)
  end)
end)
