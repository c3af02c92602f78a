--- The file that an import is resumed from.
--
-- It is written before a chunk is sent (`open`: what is about to be sent) and after it is settled, each time to a
-- file beside it that is then renamed: whoever reads it finds the one state or the other, never half of one.
-- That holds when the process is killed at any moment. Plain Lua has no fsync: when the machine itself goes down,
-- the file may be older than what was sent, and then the service is what keeps leads from being there twice.
--
-- It holds no key and no addresses: counters, row numbers, and a digest by which other rows are told.
local core = require("instantly.native").load("instantly.core")
local digest = require "instantly.import.digest"
local errors = require "instantly.error"
local report = require "instantly.import.report"

--- A place in the rows.
---@class instantly.import.Place
---@field rows integer number of the last row
---@field digest number of all rows up to that one

--- How far an import is.
---@class instantly.import.State
---@field settled instantly.import.Place
---@field open (instantly.import.Place|{ time: integer })? the chunk that may have been sent: where it ends, and when
---@field report instantly.ImportReport of the settled rows

local checkpoint = {}

local FORMAT = "instantly leads:import 1"
local NO_SUCH_FILE = 2 -- ENOENT, on every system there is

local Checkpoint = {}
Checkpoint.__index = Checkpoint

local function failure(where, kind, path, problem, hint)
  return errors.new(kind, ("checkpoint %s: %s"):format(path, problem), { operation = where, hint = hint })
end

-- Reading ----------------------------------------------------------------------------------------

--- The content of a file; nothing when there is none.
---@return string? text
---@return string? problem
local function read(path)
  local file, problem, code = io.open(path, "rb")
  if not file then
    if code == NO_SUCH_FILE then return nil end
    return nil, problem
  end
  local text
  text, problem = file:read("*a")
  file:close()
  return text, not text and (problem or "it cannot be read") or nil
end

local function is_count(value)
  return type(value) == "number" and value >= 0 and value % 1 == 0
end

local function is_place(place)
  return type(place) == "table" and is_count(place.rows) and is_count(place.digest)
end

local function is_behind(open, settled)
  return is_place(open) and is_count(open.time) and open.rows > settled.rows
end

local function in_words(target)
  return target.campaign_id and "campaign " .. tostring(target.campaign_id) or "list " .. tostring(target.list_id)
end

--- The state that a text tells, or nil and what is wrong with it.
---@return instantly.import.State? state
---@return string? problem
---@return string? hint
local function state_of(text, target)
  local saved = core.decode(text)
  if type(saved) ~= "table" or saved.format ~= FORMAT or type(saved.target) ~= "table" then
    return nil, "it is no file of leads:import, or it is damaged", "name another file, or delete this one to start over"
  end
  if in_words(saved.target) ~= in_words(target) then
    return nil, "it belongs to the import into " .. in_words(saved.target), "every import needs a file of its own"
  end
  local state = { settled = saved.settled, open = saved.open, report = report.load(saved.report) }
  local is_whole = is_place(state.settled) and state.report
    and (state.open == nil or is_behind(state.open, state.settled))
  if not is_whole then return nil, "it is damaged", "delete it to start over" end
  return state
end

-- The object -------------------------------------------------------------------------------------

local function fresh()
  return { settled = { rows = 0, digest = digest.EMPTY }, report = report.new() }
end

--- The checkpoint of an import, with its `state`.
---@param where string for messages
---@param path string? nil: nothing is kept
---@param target table { campaign_id } or { list_id }
---@return table? checkpoint
---@return instantly.Error? err kind "config"
function checkpoint.open(where, path, target)
  local self = setmetatable({ where = where, path = path, target = target, state = fresh() }, Checkpoint)
  if not path then return self end
  local text, problem = read(path)
  if problem then return nil, failure(where, "config", path, problem) end
  if not text then return self end
  local state, fault, hint = state_of(text, target)
  if not state then return nil, failure(where, "config", path, fault, hint) end
  self.text, self.state = text, state
  return self
end

--- Write a file and see that all of it was taken.
local function write(path, text)
  local file, problem = io.open(path, "wb")
  if not file then return nil, problem end
  local ok
  ok, problem = file:write(text)
  local closed, late_problem = file:close()
  if not ok or not closed then return nil, problem or late_problem end
  return true
end

--- Put the state on file.
---@return boolean? ok
---@return instantly.Error? err "conflict" when somebody else wrote it meanwhile, "config" when it cannot be written
function Checkpoint:save()
  if not self.path then return true end
  if read(self.path) ~= self.text then
    return nil, failure(self.where, "conflict", self.path, "it was changed by somebody else",
      "another import may be running with the same file")
  end
  local state = self.state
  local text = assert(core.encode{
    format = FORMAT, target = self.target, settled = state.settled, open = state.open,
    report = report.save(state.report),
  }) .. "\n"
  local beside = self.path .. ".tmp"
  local ok, problem = write(beside, text)
  if ok then ok, problem = os.rename(beside, self.path) end
  if not ok then return nil, failure(self.where, "config", self.path, "it cannot be written: " .. tostring(problem)) end
  self.text = text
  return true
end

return checkpoint
