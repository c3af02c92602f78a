-- Commands and files, for the specs and scripts that look at the project from outside.
local shell = {}

function shell.quote(text)
  return "'" .. text:gsub("'", "'\\''") .. "'"
end

--- Runs a command; its exit status and everything it printed.
function shell.run(command)
  local pipe = assert(io.popen(("{ %s\n} 2>&1 </dev/null; echo :$?"):format(command)))
  local text = pipe:read "*a"
  pipe:close()
  local output, status = text:match "^(.*):(%d+)\n$"
  return tonumber(status), output
end

--- What a command printed, without the last line's end; raises when it failed.
function shell.output(command)
  local status, output = shell.run(command)
  if status ~= 0 then error(("%s: status %d\n%s"):format(command, status, output), 2) end
  return (output:gsub("\n$", ""))
end

function shell.lines(command)
  local lines = {}
  for line in shell.output(command):gmatch "[^\n]+" do lines[#lines + 1] = line end
  return lines
end

--- make, as a user would call it: nothing is passed on from a make above this process.
function shell.make(arguments)
  return shell.run("env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS make " .. arguments)
end

--- The project's files: those in git, and those that are about to be.
function shell.project_files()
  return shell.lines "git -c safe.directory='*' ls-files --cached --others --exclude-standard | sort -u"
end

function shell.read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read "*a"
  file:close()
  return text
end

return shell
