--- Inside nginx: the conformance of one operation, against the served stand-in.
local conformance = require "spec.support.conformance"

local inside = {}

local runs = {} -- by the address of the judge, once per worker

local function run_against(url, key)
  if not runs[url] then
    local judge = { name = "nginx", reset = "/__mock/reset", valid_answers = true }
    function judge.start() return { url = url, key = key } end
    runs[url] = conformance.new(judge)
    runs[url].start()
  end
  return runs[url]
end

--- Check the case of this number; nil, or what is wrong.
function inside.check(number, url, key)
  local run = run_against(url, key)
  local ok, problem = pcall(function()
    run.forget()
    run.check(run.cases[number])
  end)
  if not ok then return type(problem) == "table" and tostring(problem.message) or tostring(problem) end
end

return inside
