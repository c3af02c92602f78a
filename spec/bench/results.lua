--- The figures of earlier runs, one a line in build/bench/results.tsv: when, name, who, limit, and what was measured.
local results = {}

results.FILE = "build/bench/results.tsv"

local FIELDS = { "run", "name", "who", "limit", "value", "best", "cpu", "wall" }

--- Add a figure: `run` (when the run began, as a text that sorts), `name` of the row, `who` ("luajit", "peer pycurl"),
--- `limit` (nil for a peer), `value` (what was printed) and the `best` of its rounds, the medians by `cpu` and `wall`.
function results.add(figure)
  local cells = {}
  for i, field in ipairs(FIELDS) do
    local value = figure[field]
    if value ~= value then value = nil end -- not a number: it could not be measured
    cells[i] = type(value) == "number" and ("%.4g"):format(value) or value or ""
  end
  local file = assert(io.open(results.FILE, "a"))
  file:write(table.concat(cells, "\t"), "\n")
  file:close()
end

--- All figures, oldest first; the numbers as numbers, what is missing as nil.
function results.parse(text)
  local all = {}
  for line in text:gmatch "[^\n]+" do
    local figure, i = {}, 0
    for cell in (line .. "\t"):gmatch "(.-)\t" do
      i = i + 1
      if cell ~= "" then figure[FIELDS[i] or "more"] = i > 3 and tonumber(cell) or cell end
    end
    all[#all + 1] = figure
  end
  return all
end

return results
