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

--- Does what is due.
---@param now number
function later.run(workspace, now)
  local waiting = workspace.waiting
  while waiting[1] and waiting[1].at <= now do
    table.remove(waiting, 1).task()
  end
end

return later
