--- Makes the library at home in Neovim: `require "instantly.nvim"`, once, before or after `require "instantly"`.
---
--- Inside `instantly.spawn(function() … end)` every call yields, and the editor goes on. Outside of tasks a call
--- blocks the editor until it is done. `:help instantly` says the rest; `:checkhealth instantly` what is missing.
local luv = require "instantly.reactor.luv"

local vim = rawget(_G, "vim")
if not vim then error('instantly: "instantly.nvim" is for Neovim', 0) end

local nvim = {}

-- How long tasks may run before the editor has its turn again, in seconds.
local BUDGET = 0.004

--- This folder's `runtime`: what Neovim looks for in its runtime folders, wherever the library was installed.
local function runtime_folder()
  return debug.getinfo(1, "S").source:match("^@(.*)[/\\][^/\\]*$") .. "/runtime"
end

--- Let `:help` and `:checkhealth` find us. `make install` makes the tags; in a checkout they are made here.
local function add_runtime(folder)
  vim.opt.runtimepath:append(folder)
  local doc = folder .. "/doc"
  if vim.fn.filereadable(doc .. "/tags") == 0 then pcall(vim.cmd, "helptags " .. vim.fn.fnameescape(doc)) end
end

--- Say something, whatever context this is in.
---@param text string
---@param level integer? of vim.log.levels; an error when left out
function nvim.notify(text, level)
  vim.schedule(function() vim.notify(text, level or vim.log.levels.ERROR) end)
end

local function attach()
  luv.attach{
    uv = vim.uv or vim.loop, schedule = vim.schedule, budget = BUDGET, report = nvim.notify,
    may_run = function() return not vim.in_fast_event() end,
  }
end

local function status_names()
  local names = {}
  for _, field in ipairs(require("instantly.core").entity("Campaign").fields) do
    if field.name == "status" then
      for _, name in pairs(field.enum) do names[#names + 1] = name end
    end
  end
  table.sort(names)
  return names
end

--- Commands that start with what was typed.
local function complete_status(typed)
  return vim.tbl_filter(function(name) return vim.startswith(name, typed) end, status_names())
end

local function add_commands()
  vim.api.nvim_create_user_command("InstantlyCampaigns", function(command)
    require("instantly.nvim.campaigns").open(command.args ~= "" and command.args or nil)
  end, { nargs = "?", complete = complete_status, desc = "List the campaigns of the Instantly workspace" })
end

add_runtime(runtime_folder())
attach()
add_commands()
-- What is in flight when the editor leaves is let go of.
vim.api.nvim_create_autocmd("VimLeavePre", { callback = function() require("instantly.reactor").attach() end })

return nvim
