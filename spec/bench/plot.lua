--- The last runs of the benchmark as an SVG: a strip for each row, the limit as a line in its middle, a point for each
--- run and Lua; below the line is good.
local plot = {}

local RUNS = 20
local WIDTH, LABEL, VALUES, STRIP, GAP, TOP = 640, 80, 150, 40, 12, 44
local MOST = 2 -- times the limit: what is above is drawn at the edge

local COLORS = { ["lua5.4"] = "#00007f", luajit = "#d07000" }
local LUAS = { "lua5.4", "luajit" }

local function element(name, attributes, text)
  local names, words = {}, { name }
  for key in pairs(attributes) do names[#names + 1] = key end
  table.sort(names)
  for _, key in ipairs(names) do
    local value = attributes[key]
    words[#words + 1] = ('%s="%s"'):format(key, type(value) == "number" and ("%.6g"):format(value) or value)
  end
  if not text then return ("<%s/>"):format(table.concat(words, " ")) end
  text = text:gsub("[&<>]", { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;" })
  return ("<%s>%s</%s>"):format(table.concat(words, " "), text, name)
end

--- What there is to draw: the names of the rows and the runs, in order, and by row, Lua and run the figure.
local function arrange(figures)
  local rows, runs, cells = {}, {}, {}
  for _, figure in ipairs(figures) do
    if figure.limit then
      if not cells[figure.name] then
        cells[figure.name] = {}
        rows[#rows + 1] = figure.name
      end
      if runs[#runs] ~= figure.run then runs[#runs + 1] = figure.run end
      local of_row = cells[figure.name]
      of_row[figure.who] = of_row[figure.who] or {}
      of_row[figure.who][figure.run] = figure
    end
  end
  while #runs > RUNS do table.remove(runs, 1) end
  return rows, runs, cells
end

--- The points of one Lua in a strip, and its last figure.
local function series(out, figures, runs, lua, top)
  local room, points, last = WIDTH - LABEL - VALUES, {}, nil
  for i, run in ipairs(runs) do
    local figure = figures[run]
    if figure then
      local x = LABEL + room * (i - 0.5) / #runs
      local y = top + STRIP * (1 - math.min(figure.value / figure.limit, MOST) / MOST)
      points[#points + 1] = ("%.6g,%.6g"):format(x, y)
      out[#out + 1] = element("circle", { cx = x, cy = y, r = 2.5, fill = COLORS[lua] })
      last = figure
    end
  end
  out[#out + 1] = element("polyline", { points = table.concat(points, " "), fill = "none", stroke = COLORS[lua] })
  return last
end

local function strip(out, name, of_row, runs, top)
  local left, right, middle = LABEL, WIDTH - VALUES, top + STRIP / 2
  out[#out + 1] = element("rect", { x = left, y = top, width = right - left, height = STRIP, fill = "#f4f4f4" })
  out[#out + 1] = element("line",
    { x1 = left, x2 = right, y1 = middle, y2 = middle, stroke = "#888", ["stroke-dasharray"] = "4 3" })
  out[#out + 1] = element("text", { x = 4, y = middle + 4 }, name)
  for i, lua in ipairs(LUAS) do
    local last = of_row[lua] and series(out, of_row[lua], runs, lua, top)
    if last then
      out[#out + 1] = element("text", { x = right + 8, y = top + 16 * i, fill = COLORS[lua] },
        ("%s %.3g (%.4g)"):format(lua, last.value, last.limit))
    end
  end
end

--- Draw figures as `results.parse` gives them.
---@param figures table[] oldest first
---@return string svg
function plot.draw(figures)
  local rows, runs, cells = arrange(figures)
  local height = TOP + #rows * (STRIP + GAP)
  local out = { ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" style="background:white" font-family="sans-serif" '
    .. 'font-size="12">')
    :format(WIDTH, height) }
  out[#out + 1] = element("text", { x = 4, y = 16 },
    ("make bench, the last %d runs: figures against their limits (dashed; below is good)"):format(#runs))
  out[#out + 1] = element("text", { x = 4, y = 33, fill = "#666" },
    ("%s to %s"):format(runs[1] or "", runs[#runs] or ""))
  for i, name in ipairs(rows) do strip(out, name, cells[name], runs, TOP + (i - 1) * (STRIP + GAP)) end
  out[#out + 1] = "</svg>\n"
  return table.concat(out, "\n")
end

return plot
