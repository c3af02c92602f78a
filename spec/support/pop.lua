--- What an engine has ready, its answer as a table.
---@param engine userdata
---@return integer? id nil: nothing is ready
---@return table? response status, body, head, elapsed
---@return table? failure
return function(engine)
  local id, status, body, head, elapsed = engine:pop()
  if not status then return id, nil, body end
  return id, { status = status, body = body, head = head, elapsed = elapsed }
end
