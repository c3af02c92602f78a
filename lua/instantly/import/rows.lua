--- The rows of an import: read one by one, checked, gathered into chunks. No more than a chunk of them is held.
--
-- What is wrong with the program raises (a row that is no table, a field that no lead has); what is wrong with
-- the data of a row makes it an invalid row, which is counted and not sent.
local check = require "instantly.check"
local core = require("instantly.native").load("instantly.core")
local digest = require "instantly.import.digest"
local fields = require "instantly.fields"
local leads = require "instantly.api.leads"
local raise = require "instantly.raise"
local report = require "instantly.import.report"

--- A lead that can be sent, and the row it came from.
---@class instantly.import.Item
---@field row integer
---@field lead table checked, in wire form
---@field address string? its address as addresses are compared; nil without one

--- Rows that belong together: the leads to send, and what was found in the others.
---@class instantly.import.Chunk
---@field items instantly.import.Item[]
---@field first integer number of its first row
---@field last integer number of its last row
---@field digest number of all rows up to the last
---@field report instantly.ImportReport the rows that are not sent

local rows = {}

-- An operation that takes one row: what /leads/add says of a lead.
local ROW = { body = { fields = leads.operations.add.body.fields.leads.items.fields } }

local HINTS = {
  id = "the service makes the ids", payload = "what is read as payload is written as custom_variables",
  campaign = "the campaign goes into the options", list_id = "the list goes into the options",
}

local SCALAR = { string = true, number = true, boolean = true }

-- One row ----------------------------------------------------------------------------------------

--- The address without the blanks around it; nil when there is none.
local function trimmed(email)
  if type(email) ~= "string" then return email ~= core.null and email or nil end
  email = email:match("^%s*(.-)%s*$")
  return email ~= "" and email or nil
end

local function is_given(text)
  return type(text) == "string" and text ~= ""
end

--- What keeps a lead from being sent; nil when nothing does.
local function fault(lead, needs_email)
  if lead.email == nil then
    if needs_email then return "it has no email" end
    if not (is_given(lead.first_name) or is_given(lead.last_name)) then return "it has no email and no name" end
  elseif type(lead.email) ~= "string" or not lead.email:find("^[^@%s%c]+@[^@%s%c]+$") then
    return "its email is not an address"
  end
  for name, value in pairs(type(lead.custom_variables) == "table" and lead.custom_variables or {}) do
    if not SCALAR[type(value)] and value ~= core.null then
      return ("custom_variables.%s: expected a text, a number, true or false"):format(tostring(name))
    end
  end
  local _, problem = core.encode(lead) -- text that is not UTF-8, above all
  return problem
end

--- What a check raised, without the place in the program and without the value, which is somebody's.
local function told(self, problem)
  local _, stop = tostring(problem):find(self.at.where .. ": ", 1, true)
  if not stop then error(problem, 0) end -- memory ran out, or the like
  return (problem:sub(stop + 1):gsub(", got .*$", ""))
end

--- The lead that a row tells, a copy, or nil and what is wrong with it.
local function lead_of(self, row)
  local ok, problem, lead = pcall(self.strict and check.arguments or check.loose, ROW, self.at, row, {})
  if not ok then return nil, told(self, problem) end
  lead = lead or {}
  lead.email = trimmed(lead.email)
  problem = fault(lead, self.needs_email)
  if problem then return nil, problem end
  return lead
end

-- Reading ----------------------------------------------------------------------------------------

--- A function that gives one row after the other, of a list or an iterator.
local function iterator_of(where, source)
  if type(source) == "function" then return source end
  if type(source) ~= "table" then
    raise("%s: rows: expected a list of tables, or a function that gives one after the other, got a %s", where,
      type(source))
  end
  if #source == 0 and next(source) ~= nil then raise("%s: rows: expected a list, got a single row", where) end
  local at = 0
  return function()
    at = at + 1
    if at <= #source then return source[at] or false end -- a hole is no end
  end
end

local Reader = {}
Reader.__index = Reader

--- A reader at the first row.
---@param where string for messages
---@param source table|fun(): table?
---@param needs_email boolean a campaign takes no lead without an address
---@param strict boolean false: fields that nobody knows may pass
---@return table reader with `count`, the number of rows read, and `digest`, that of all of them
function rows.reader(where, source, needs_email, strict)
  return setmetatable({
    next = iterator_of(where, source), where = where, at = { where = where .. ": row" }, strict = strict,
    needs_email = needs_email, count = 0, digest = digest.EMPTY, done = false,
  }, Reader)
end

--- The lead of the next row, or nil and what is wrong with it; `done` says that there was none.
function Reader:read()
  local row = self.next()
  if row == nil then
    self.done = true
    return nil
  end
  local number = self.count + 1
  local where = ("%s: row %d"):format(self.where, number)
  if type(row) ~= "table" then raise("%s: expected a table of fields, got a %s", where, type(row)) end
  if self.strict then fields(where, row, ROW.body.fields, HINTS) end
  local lead, problem = lead_of(self, row)
  self.count, self.digest = number, digest.add(self.digest, lead)
  return lead, problem, row.email
end

--- Read rows up to this number without a look at them.
---@param last integer
function Reader:skip(last)
  while self.count < last and not self.done do self:read() end
end

local function take_up(chunk, number, lead, seen)
  local address = lead.email and lead.email:lower()
  if address and seen[address] then
    report.count(chunk.report, "duplicate", number, lead.email, ("row %d has the same address"):format(seen[address]))
    return
  end
  if address then seen[address] = number end
  chunk.items[#chunk.items + 1] = { row = number, lead = lead, address = address }
end

--- Gather the next rows.
---@param size integer leads to send at most
---@param last integer? number of the last row, if that is known
---@return instantly.import.Chunk? chunk nil when there are no more rows
function Reader:chunk(size, last)
  local chunk, seen = { items = {}, first = self.count + 1, report = report.new() }, {}
  while #chunk.items < size and self.count ~= last and not self.done do
    local lead, problem, email = self:read()
    if self.done then break end
    if lead then
      take_up(chunk, self.count, lead, seen)
    else
      report.count(chunk.report, "invalid", self.count, type(email) == "string" and email or nil, problem)
    end
  end
  if self.count < chunk.first then return nil end
  chunk.last, chunk.digest = self.count, self.digest
  chunk.report.rows = chunk.last - chunk.first + 1
  chunk.report.sent = #chunk.items
  return chunk
end

return rows
