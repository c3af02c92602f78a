--- How many instructions a parse, an encoding and a call take: unlike seconds they are the same each time, however busy
--- the machine is. Counted by callgrind, in our modules and in the Lua that runs our Lua; not in libc and libcurl, which
--- have other code for other processors and answers that arrive in other pieces.
local data = require "spec.bench.data"
local server = require "spec.bench.server"
local shell = require "spec.support.shell"

local counts = {}

counts.FILE = "spec/bench/counts.txt" -- the committed ones: `make bench-baseline` writes it

-- How far from them is too far: where the compiler and the Lua are those that they were made with; and elsewhere.
local SAME, OTHER = 0.03, 0.5

local LUA = "lua5.4"
local BUILD = "build/bench/" .. LUA -- of its own: always compiled with the same flags
local CFLAGS = "-O2 -g"

-- What is counted, and how many of it: of two runs the difference counts, so that starting costs nothing.
local WORK = {
  parse = { "page3.lua", 4, 20 },
  encode = { "encode.lua", 200, 600 },
  get = { "get.lua", 100, 300 },
}

counts.NAMES = { "parse", "encode", "get" }

local OURS = { "/core%.so$", "/curl%.so$", "/lua5%.4$", "/liblua5%.4[^/]*$" }

local function is_ours(object)
  for _, pattern in ipairs(OURS) do
    if object:find(pattern) then return true end
  end
  return false
end

--- The instructions of all our objects in what callgrind has written. "ob=" begins what an object spent itself; the
--- line behind a "calls=" is what was spent elsewhere for it.
function counts.sum(text)
  local names, object, total, is_elsewhere = {}, "", 0, false
  for line in text:gmatch "[^\n]+" do
    local called, id, name = line:match "^(c?)ob=(%(%d+%)) ?(.*)$"
    if id then
      if name ~= "" then names[id] = name end -- told the first time only
      if called == "" then object = names[id] end
    elseif line:find "^calls=" then
      is_elsewhere = true
    else
      local cost = line:match "^[%d+*-]%d* (%d+)$"
      if cost and not is_elsewhere and is_ours(object) then total = total + tonumber(cost) end
      if cost then is_elsewhere = false end
    end
  end
  return total
end

--- Instructions of a worker that does `count` of what it does, its start included.
local function run(file, count, base)
  local out = "build/bench/callgrind.out"
  shell.output(([[printf '%d\n0\n' | env -u LUA_PATH_5_4 -u LUA_CPATH_5_4 LD_PRELOAD= BASE=%s \
    LUA_PATH='./lua/?.lua;./lua/?/init.lua;./?.lua;;' LUA_CPATH='%s/?.so;;' \
    valgrind --tool=callgrind --callgrind-out-file=%s %s spec/bench/ours/%s]])
    :format(count, base, BUILD, out, LUA, file))
  return counts.sum(shell.read(out))
end

local function build()
  local status, output = shell.make(("-s all LUA=%s BUILD=%s CC=cc CFLAGS='%s'"):format(LUA, BUILD, CFLAGS))
  if status ~= 0 then error(output, 0) end
end

--- Instructions of one parse of a page, one encoding of a campaign, one call, by name.
function counts.measure()
  build()
  local www = shell.output "pwd" .. "/build/bench/www-1"
  shell.output("mkdir -p " .. www)
  data.write(www, 1)
  local static = server.static(www)
  local measured = {}
  local ok, problem = pcall(function()
    for name, work in pairs(WORK) do
      local file, few, many = work[1], work[2], work[3]
      local more = run(file, many, static.base) - run(file, few, static.base)
      measured[name] = math.floor(more / (many - few) + 0.5)
    end
  end)
  static.stop()
  if not ok then error(problem, 0) end
  return measured
end

--- What the counts depend on beside our code: "gcc 12.2.0 x86_64, Lua 5.4.4".
function counts.made_with()
  local compiler = shell.output "cc --version":find "clang" and "clang" or "gcc"
  return ("%s %s %s, %s"):format(compiler, shell.output "cc -dumpfullversion -dumpversion", shell.output "uname -m",
    shell.output(LUA .. " -v"):match "^Lua [%d.]+")
end

--- The text of the committed file, for counts made with that.
function counts.format(measured, made_with)
  local lines = { "# Instructions; written by `make bench-baseline`.", "made with " .. made_with }
  for _, name in ipairs(counts.NAMES) do lines[#lines + 1] = ("%s %d"):format(name, measured[name]) end
  return table.concat(lines, "\n") .. "\n"
end

--- The counts in such a text, and what they were made with.
function counts.parse(text)
  local baseline = {}
  for name, count in text:gmatch "%f[^\n](%l+) (%d+)%f[\n]" do baseline[name] = tonumber(count) end
  return baseline, text:match "\nmade with ([^\n]+)"
end

--- What is wrong with a count, in words; nil when it is near enough to that of the baseline.
---@param is_same boolean both were made with the same compiler and Lua
function counts.problem(name, count, baseline, is_same)
  local change = count - baseline
  local tolerance = is_same and SAME or OTHER
  if math.abs(change) <= tolerance * baseline then return nil end
  return ("%s: %d instructions, %+.1f %% from the %d of %s (up to %d %% is allowed). When that is meant to be so, "
    .. "`make bench-baseline` writes the new count down."):format(name, count, change / baseline * 100, baseline, counts.FILE,
    tolerance * 100)
end

return counts
