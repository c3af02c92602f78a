-- What the service does after it has answered. Nothing runs by itself here: each request first does what its
-- moment has come for.

local later = {}

--- Has something done at a time.
---@param at number Unix time
---@param task fun()
function later.add(workspace, at, task)
  local waiting = workspace.waiting
  local index = #waiting + 1
  while index > 1 and waiting[index - 1].at > at do index = index - 1 end
  table.insert(waiting, index, { at = at, task = task })
end

-- Takes what is due out of the list, in one pass: a hundred thousand leads may wait to be verified.
local function take_due(waiting, now)
  local due = {}
  while waiting[#due + 1] and waiting[#due + 1].at <= now do due[#due + 1] = waiting[#due + 1] end
  if #due == 0 then return nil end
  for index = 1, #waiting do waiting[index] = waiting[index + #due] end
  return due
end

--- Does what is due, and what becomes due by that.
---@param now number
function later.run(workspace, now)
  local due = take_due(workspace.waiting, now)
  while due do
    for _, entry in ipairs(due) do entry.task() end
    due = take_due(workspace.waiting, now)
  end
end

return later
