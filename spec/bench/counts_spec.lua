local counts = require "spec.bench.counts"
local shell = require "spec.support.shell"

describe("the instructions it takes", function()
  local baseline, made_with = counts.parse(shell.read(counts.FILE))
  local here = counts.made_with()
  local measured

  setup(function()
    measured = counts.measure()
    if here ~= made_with then
      print(("counts: made with %s, and the baseline with %s: only gross changes are found"):format(here, made_with))
    end
  end)

  for _, name in ipairs(counts.NAMES) do
    it(("for %s are those of the baseline"):format(name), function()
      assert.is_nil(counts.problem(name, measured[name], baseline[name], here == made_with))
    end)
  end

  it("are counted in CI where the baseline was", function()
    if os.getenv "CI" == "true" then assert.equal(made_with, here) end
  end)
end)

describe("counts", function()
  it("adds up what our objects spent themselves, however they are named later on", function()
    assert.equal(1 + 10 + 1000 + 20000, counts.sum(table.concat({
      "events: Ir", "summary: 999999", "",
      "ob=(1) /x/core.so", "fl=(1) ???", "fn=(1) parse", "12 1", "+3 10",
      "cob=(2) /lib/libc.so.6", "cfn=(2) memcpy", "calls=7 0 ", "12 5000", "* 1000",
      "ob=(2)", "fn=(2)", "0 70000",
      "cob=(3) /usr/bin/lua5.4", "cfn=(4)", "calls=1 0", "0 600000",
      "ob=(3)", "fn=(4) main", "-2 20000",
      "ob=(4) /lib/libcurl.so.4", "fn=(5) perform", "0 8000000",
    }, "\n")))
  end)

  it("reads what it writes", function()
    local some = { parse = 2300000, encode = 66000, get = 158000 }
    local read, with = counts.parse(counts.format(some, "gcc 12.2.0 x86_64, Lua 5.4.4"))
    assert.same(some, read)
    assert.equal("gcc 12.2.0 x86_64, Lua 5.4.4", with)
  end)

  it("refuses a change of more than 3 %, to either side, and says what to do", function()
    assert.is_nil(counts.problem("get", 1030, 1000, true))
    assert.is_nil(counts.problem("get", 970, 1000, true))
    assert.matches("get: 1031 instructions, %+3%.1 %% from the 1000 of spec/bench/counts%.txt .*make bench%-baseline",
      counts.problem("get", 1031, 1000, true))
    assert.matches("%-3%.1 %%", counts.problem("get", 969, 1000, true))
  end)

  it("refuses gross changes only where the compiler is another one", function()
    assert.is_nil(counts.problem("get", 1490, 1000, false))
    assert.is_string(counts.problem("get", 1510, 1000, false))
  end)
end)
