--- The list of campaigns as a buffer: `:InstantlyCampaigns`. One line for each; keys act on the one under the cursor.
local instantly = require "instantly"
local nvim = require "instantly.nvim"

local vim = rawget(_G, "vim")
local api = vim.api

local campaigns = {}

local HEADER_LINES = 2
local KEYS = "p pause   a activate   <CR> show   r reload   q close"

--- What is shown in a buffer: its campaigns by line, and what is under way with them by id.
local views = {}

-- Lines ------------------------------------------------------------------------------------------

local function shown(text)
  return (tostring(text):gsub("%c", "?"))
end

local function padded(text, width)
  return text .. (" "):rep(width - vim.fn.strdisplaywidth(text))
end

local NO_LIMIT = "-"

local function line_of(view, campaign)
  local status = view.busy[campaign.id] or campaign.status_name or tostring(campaign.status)
  return ("%s %s  %s"):format(padded(status, 20), padded(tostring(campaign.daily_limit or NO_LIMIT), 8),
    shown(campaign.name))
end

local function set_lines(buffer, first, last, lines)
  if not api.nvim_buf_is_loaded(buffer) then return end -- closed meanwhile
  api.nvim_buf_set_option(buffer, "modifiable", true)
  api.nvim_buf_set_lines(buffer, first, last, false, lines)
  api.nvim_buf_set_option(buffer, "modifiable", false)
  api.nvim_buf_set_option(buffer, "modified", false)
end

local function header()
  return { KEYS, ("%s %s  %s"):format(padded("STATUS", 20), padded("PER DAY", 8), "NAME") }
end

local function render(buffer, view)
  local lines = header()
  for _, campaign in ipairs(view.list) do lines[#lines + 1] = line_of(view, campaign) end
  set_lines(buffer, 0, -1, lines)
end

local function render_line(buffer, view, campaign)
  for i, other in ipairs(view.list) do
    if other == campaign then
      local line = HEADER_LINES + i
      return set_lines(buffer, line - 1, line, { line_of(view, campaign) })
    end
  end
end

-- What the keys do -------------------------------------------------------------------------------

--- The campaign under the cursor; nil on the header.
local function under_cursor(view)
  return view.list[api.nvim_win_get_cursor(0)[1] - HEADER_LINES]
end

--- Do something with the campaign under the cursor, and show what became of it when the answer comes.
local function act(buffer, word, call)
  local view = views[buffer]
  local campaign = under_cursor(view)
  if not campaign or view.busy[campaign.id] then return end
  local id = campaign.id
  view.busy[id] = word .. " …"
  render_line(buffer, view, campaign)
  instantly.spawn(function()
    local ok, err = call(campaign)
    view.busy[id] = nil
    render_line(buffer, view, campaign)
    if not ok then nvim.notify(tostring(err)) end
  end)
end

--- A table as text, without the marks of lists.
local function text_of(value)
  return vim.inspect(value, { process = function(item, path)
    if path[#path] ~= vim.inspect.METATABLE then return item end
  end })
end

--- All that the campaign holds, in a window of its own.
local function show(campaign)
  local buffer = api.nvim_create_buf(false, true)
  local lines = { ("-- %s (%s)"):format(shown(campaign.name), campaign.id) }
  vim.list_extend(lines, vim.split(text_of(campaign:table()), "\n", { plain = true }))
  set_lines(buffer, 0, -1, lines)
  api.nvim_buf_set_option(buffer, "bufhidden", "wipe")
  api.nvim_buf_set_option(buffer, "filetype", "lua")
  vim.cmd "split"
  api.nvim_win_set_buf(0, buffer)
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = buffer })
end

local function load(buffer)
  local view = views[buffer]
  set_lines(buffer, 0, -1, { KEYS, "loading …" })
  instantly.spawn(function()
    local list, err = instantly.campaigns:collect{ status = view.status }
    if list then
      view.list = list
      render(buffer, view)
    else
      set_lines(buffer, 0, -1, { KEYS, "not loaded: " .. shown(err.message) })
      nvim.notify(tostring(err))
    end
  end)
end

local function map_keys(buffer)
  local function map(key, call) vim.keymap.set("n", key, call, { buffer = buffer, nowait = true }) end
  map("p", function()
    act(buffer, "pausing", function(campaign) return campaign:pause() end)
  end)
  map("a", function()
    act(buffer, "activating", function(campaign) return campaign:activate() end)
  end)
  map("<CR>", function()
    act(buffer, "reading", function(campaign)
      local ok, err = campaign:get()
      if ok then show(campaign) end
      return ok, err
    end)
  end)
  map("r", function() load(buffer) end)
  map("q", "<Cmd>close<CR>")
end

--- Open the list in the current window.
---@param status string? only those with this status: "active"
function campaigns.open(status)
  local buffer = api.nvim_create_buf(true, true)
  views[buffer] = { list = {}, busy = {}, status = status }
  api.nvim_buf_set_name(buffer, ("instantly://campaigns/%d"):format(buffer))
  api.nvim_buf_set_option(buffer, "bufhidden", "wipe")
  api.nvim_buf_set_option(buffer, "filetype", "instantly-campaigns")
  api.nvim_create_autocmd("BufWipeout", { buffer = buffer, callback = function() views[buffer] = nil end })
  map_keys(buffer)
  api.nvim_win_set_buf(0, buffer)
  load(buffer)
end

return campaigns
