--- The frame of a worker: it reads numbers from standard input, one a line, does that many of whatever it does, and
--- answers with the seconds of CPU that took; 0 ends it. (os.clock is the CPU time of the whole process.)
---@param round fun(count: integer)
return function(round)
  print "ready"
  io.stdout:flush()
  for line in io.lines() do
    local count = tonumber(line)
    if count == 0 then break end
    local before = os.clock()
    round(count)
    print(("%.6f"):format(os.clock() - before))
    io.stdout:flush()
  end
end
