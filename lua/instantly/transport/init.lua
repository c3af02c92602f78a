--- The one seam between policy and the wire.
--
-- A transport is a table with one function:
--
--   send(request, deadline) -> response | nil, failure
--
-- `request`: method, url, headers (list of "Name: value"), body?, connect_timeout, attempt_timeout (seconds),
-- max_body (bytes), replay (the transport may send it again by itself), allow_insecure, ca_file?, proxy?.
-- `deadline`: the moment of `core.now()` at which the caller has waited long enough.
-- `response`: status, head (header block as received), body, elapsed.
-- `failure`: kind, message (no secret in it), sent (false only if nothing can have reached the server), elapsed.
--
-- It sends exactly once, follows nothing, judges no status. Everything above it is the same in every host.
local transport = {}

--- The transport for this base URL in this host.
---@param base_url string
---@param mock table? the API stand-in to talk to, for "mock:"
---@return table transport
function transport.select(base_url, mock)
  if base_url == "mock:" then return require("instantly.transport.mock").new(mock) end
  if rawget(_G, "ngx") then
    error("instantly: this version has no transport for OpenResty yet, and a blocking one would stop the worker", 0)
  end
  return (require "instantly.transport.curl") -- the module alone: on 5.4 require gives the file's name, too
end

return transport
