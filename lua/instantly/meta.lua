--- How a call went: the third result, or `err.meta`. Headers are taken apart when somebody asks for them: mostly nobody
--- does.
local headers = require "instantly.headers"

local metas = {}

---@class instantly.Meta
---@field status integer? HTTP status; none when no answer came
---@field headers instantly.Headers? of the answer
---@field request_id string? the name of the request in the server's logs, if it gave one
---@field attempts integer how often the request was sent
---@field elapsed number seconds, waits and repetitions included
---@field waited number? seconds of it that it waited for the pacer
---@field accepted boolean? accepted, not done yet (202)
---@field more boolean? `collect` stopped at `max`; there are more items
---@field next string? the cursor to go on from, after `collect`
---@field pages integer? how many pages `collect` read
---@field hook_error string? what a hook or the logger raised
local Meta_mt = { __name = "instantly.Meta" }

local LAZY = {
  headers = function(self) return headers.new(self._head) end,
  request_id = function(self) return headers.request_id(self.headers) end,
}

function Meta_mt.__index(self, name)
  local make = LAZY[name]
  if not make or not rawget(self, "_head") then return nil end
  local value = make(self)
  rawset(self, name, value)
  return value
end

--- Of a call that has just begun.
---@return instantly.Meta
function metas.new()
  local none = nil -- for a nil that is written in the table itself LuaJIT makes no room
  return setmetatable({ -- what every call sets, so that the table has its size from the beginning
    attempts = 0, elapsed = 0, status = none, _head = none,
  }, Meta_mt)
end

--- What was told of an earlier sending. (A nil takes room in the table, too: it is not written without need.)
local function forget(self)
  self.headers, self.request_id, self.accepted = nil, nil, nil
end

--- An answer came.
---@param self instantly.Meta
---@param status integer
---@param head string header block without a secret
function metas.answered(self, status, head)
  if rawget(self, "status") then forget(self) end
  self.status, self._head = status, head
  if status == 202 then self.accepted = true end
end

--- No answer came.
---@param self instantly.Meta
function metas.unanswered(self)
  self.status, self._head = nil, nil
  forget(self)
end

return metas
