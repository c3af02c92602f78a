--- The one seam between policy and the wire.
--
-- A transport is a table with one function:
--
--   send(request, deadline) -> status, body, head | nil, failure
--
-- `request`: method, url, headers (list of "Name: value"), body?, connect_timeout, attempt_timeout (seconds),
-- max_body (bytes), replay (the transport may send it again by itself), takes_buffer (a large body of a 2xx may come
-- as a buffer, which `core.records` reads and `tostring` turns into its text), allow_insecure, ca_file?, proxy?,
-- client_cert?, client_key?. `plan`: the table that it inherits from what others of its operation share with it, which
-- is the same for all of them: a transport may keep there, by a name of its own, what it made of that.
-- `deadline`: the moment of `core.now()` at which the caller has waited long enough.
-- `head`: the header block as received.
-- `failure`: kind, message (no secret in it), sent (false only if nothing can have reached the server), status? (of
-- an answer that could not be read), hint? (what helps in this host).
--
-- In a task that is cancelled meanwhile, `kind` is "cancelled", and what the sending used is free.
--
-- It sends exactly once, follows nothing, judges no status. Everything above it is the same in every host.
local transport = {}

--- The way to the wire in this host. In nginx anything that blocks would stop the worker: there is no other way.
local function of_host()
  local module = rawget(_G, "ngx") and "instantly.transport.resty" or "instantly.transport.curl"
  return (require(module)) -- the module alone: on 5.4 require gives the file's name, too
end

--- Load now what a call would load.
function transport.preload()
  of_host()
end

--- The transport for this base URL in this host.
---@param base_url string
---@param mock table? the API stand-in to talk to, for "mock:"
---@return table transport
function transport.select(base_url, mock)
  if base_url == "mock:" then return require("instantly.transport.mock").new(mock) end
  return of_host()
end

return transport
