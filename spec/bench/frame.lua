--- The frame of a Lua program that is measured: it reads numbers from standard input, one a line, does that many of
--- whatever it does, and answers each with the seconds of CPU that took; 0 ends it. A program that measures something
--- else answers with what `round` returns. (os.clock is the CPU time of the process, all threads of it.)
---@param round fun(count: integer): number?
return function(round)
  print "ready"
  io.stdout:flush()
  for line in io.lines() do
    local count = tonumber(line)
    if count == 0 then break end
    local before = os.clock()
    local figure = round(count)
    print(("%.6f"):format(figure or os.clock() - before))
    io.stdout:flush()
  end
end
