--- The input of a fuzzer as a source of decisions: it never runs dry, at its end every byte is 0.
local Bytes = {}
Bytes.__index = Bytes

function Bytes:byte()
  self.at = self.at + 1
  return self.text:byte(self.at) or 0
end

--- A number from 1 to n.
function Bytes:pick(n)
  return self:byte() % n + 1
end

function Bytes:string(length)
  local text = self.text:sub(self.at + 1, self.at + length)
  self.at = self.at + length
  return text
end

function Bytes:is_empty()
  return self.at >= #self.text
end

return function(text)
  return setmetatable({ text = text, at = 0 }, Bytes)
end
