local plot = require "spec.bench.plot"
local results = require "spec.bench.results"

local TEXT = ([[
2026-01-01T00:00:00Z|get|lua5.4|1.35|1.35|1.3|1.35|1.2
2026-01-01T00:00:00Z|get|luajit|1.3|1.2|1.1|1.2|1.2
2026-01-01T00:00:00Z|get|peer pycurl||2.8|2.7|2.8|2.5
2026-01-01T00:00:00Z|memory|lua5.4|4|3.5|3.4||
2026-01-02T00:00:00Z|get|lua5.4|1.35|13.5|13|13.5|12
]]):gsub("|", "\t")

describe("results", function()
  it("are read from their text, numbers as numbers, and what is missing as nil", function()
    local all = results.parse(TEXT)
    assert.equal(5, #all)
    assert.same({ run = "2026-01-01T00:00:00Z", name = "get", who = "lua5.4", limit = 1.35, value = 1.35, best = 1.3,
      cpu = 1.35, wall = 1.2 }, all[1])
    assert.same({ run = "2026-01-01T00:00:00Z", name = "get", who = "peer pycurl", value = 2.8, best = 2.7, cpu = 2.8,
      wall = 2.5 }, all[3])
    assert.is_nil(all[4].wall)
  end)

  it("are read as they were written", function()
    local file, figures = results.FILE, results.parse(TEXT)
    results.FILE = os.tmpname()
    for _, figure in ipairs(figures) do results.add(figure) end
    local read = results.parse(require "spec.support.shell".read(results.FILE))
    os.remove(results.FILE)
    results.FILE = file
    assert.same(figures, read)
  end)
end)

describe("the plot", function()
  local svg = plot.draw(results.parse(TEXT))

  local function count(pattern) return select(2, svg:gsub(pattern, "")) end

  it("is one well-formed SVG", function()
    assert.matches("^<svg xmlns=", svg)
    assert.matches("</svg>\n$", svg)
    assert.equal(count "<text[ >]", count "</text>")
    local open = svg:gsub("<svg.->", "", 1):gsub("</svg>", "")
    for tag in open:gmatch "<(%l+)[^>]-[^/]>" do assert.equal("text", tag) end
  end)

  it("has a strip for each row, and a point for each figure with a limit", function()
    assert.equal(2, count "<rect")
    assert.equal(4, count "<circle")
    assert.matches(">get</text>", svg)
    assert.matches(">memory</text>", svg)
    assert.not_matches("pycurl", svg)
  end)

  it("has the limit in the middle of the strip, and what is far above it at the edge", function()
    local limit = svg:match '<line [^>]-y1="([%d.]+)"'
    local points = {}
    for y in svg:gmatch '<circle [^>]-cy="([%d.]+)"' do points[#points + 1] = y end
    assert.equal(limit, points[1])
    assert.equal(svg:match '<rect [^>]-y="([%d.]+)"', points[2])
    assert.is_true(tonumber(points[3]) > tonumber(limit))
  end)

  it("tells the last figure of each Lua", function()
    assert.matches(">lua5%.4 13%.5 %(1%.35%)<", svg)
    assert.matches(">luajit 1%.2 %(1%.3%)<", svg)
  end)

  it("is there without a figure as well", function()
    assert.matches("^<svg.*</svg>\n$", plot.draw{})
  end)

  it("has the last 20 runs only", function()
    local many = {}
    for i = 1, 30 do many[i] = { run = ("2026-01-%02d"):format(i), name = "get", who = "luajit", limit = 1, value = 1 } end
    local _, circles = plot.draw(many):gsub("<circle", "")
    assert.equal(20, circles)
    assert.matches("2026%-01%-11 to 2026%-01%-30", plot.draw(many))
  end)
end)
