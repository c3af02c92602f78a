local figures = require "spec.bench.figures"

describe("a figure", function()
  it("is the median, and leaves the rounds in their order", function()
    local list = { 3, 1, 2 }
    assert.equal(2, figures.median(list))
    assert.same({ 3, 1, 2 }, list)
    assert.equal(2.5, figures.median{ 4, 1, 2, 3 })
    assert.equal(7, figures.median{ 7 })
  end)

  it("has a best round", function()
    assert.equal(1, figures.best{ 3, 1, 2 })
  end)

  it("is ok up to its limit", function()
    assert.equal("ok", figures.verdict(1.35, 1.35))
    assert.equal("over", figures.verdict(1.3501, 1.35))
  end)
end)

describe("rounds", function()
  local function of(value, count)
    local list = {}
    for i = 1, count do list[i] = value end
    return list
  end

  it("are as many as asked for, where the limit is far", function()
    assert.is_false(figures.enough(of(2, 10), 11, 1))
    assert.is_true(figures.enough(of(2, 11), 11, 1))
    assert.is_true(figures.enough(of(0.5, 11), 11, 1))
  end)

  it("are 21 at least within 10 % of it, on either side", function()
    for _, value in ipairs{ 0.91, 1, 1.09 } do
      assert.is_false(figures.enough(of(value, 11), 11, 1))
      assert.is_false(figures.enough(of(value, 20), 11, 1))
      assert.is_true(figures.enough(of(value, 21), 11, 1))
    end
  end)

  it("are more when more are asked for", function()
    assert.is_false(figures.enough(of(1, 21), 31, 1))
    assert.is_true(figures.enough(of(1, 31), 31, 1))
  end)

  it("are as many as asked for without a limit", function()
    assert.is_true(figures.enough(of(1, 2), 2, nil))
  end)
end)

describe("lines", function()
  it("tell name, Lua, ratio, limit and verdict, in columns", function()
    local one, other = figures.line("get", "lua5.4", 1.2345, 1.35), figures.line("gather32", "luajit", 12, 1.3)
    assert.matches("^bench get +lua5%.4 +1%.23[45] +1%.35 +ok$", one)
    assert.matches("^bench gather32 +luajit +12%.000 +1%.30 +over$", other)
    assert.equal(one:find "1%.35", other:find "1%.30")
  end)

  it("tell a peer's ratio, and how it compares with ours, in the same columns", function()
    local line = figures.peer_line("get", "pycurl", 2.8, 1.4)
    assert.matches("^bench get +peer +pycurl +2%.800 +2%.00 x +of ours$", line)
    assert.equal(figures.line("get", "lua5.4", 1.2, 1.35):find "1%.200", line:find "2%.800")
    assert.matches("0%.50 x +AHEAD of ours$", figures.peer_line("get", "pycurl", 0.7, 1.4))
  end)
end)
