--- Raises what is wrong with an argument, at the line of the user's code that passed it.
--
-- Our own frames are skipped by their file, so that a helper more or less between the public
-- method and the check never points the message at the wrong line.

local here = debug and debug.getinfo(1, "S").source:match("^(.*[/\\])[^/\\]*$")

local function user_position()
  if not here then return "" end
  for level = 3, 60 do
    local frame = debug.getinfo(level, "Sl")
    if not frame then return "" end
    if frame.currentline > 0 and frame.source:sub(1, #here) ~= here then
      return ("%s:%d: "):format(frame.short_src, frame.currentline)
    end
  end
  return ""
end

---@param message string what is wrong, with the name of the argument
---@param ... any format arguments
return function(message, ...)
  if select("#", ...) > 0 then message = message:format(...) end
  error(user_position() .. message, 0)
end
