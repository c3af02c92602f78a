--- Prism, an independent judge of requests, started on the API file.
local process = require "spec.support.process"
local shell = require "spec.support.shell"

local prism = {}

-- It names its port in a log of many lines; the shell in front waits for that line and passes it on.
local SCRIPT = [[
log=$(mktemp)
node build/prism/node_modules/@stoplight/prism-cli/dist/index.js mock -p 0 --errors src/api/openapi.json >$log 2>&1 &
judge=$!
trap 'kill $judge; wait $judge 2>/dev/null; rm -f $log; exit 0' TERM
until grep -q 'listening on' $log; do
  kill -0 $judge || { cat $log >&2; rm -f $log; exit 1; }
  sleep 0.1
done
grep -o 'listening on http://[0-9.:]*' $log | grep -o 'http.*'
wait $judge 2>/dev/null
]]

--- Start it: `url`, and `stop()`.
function prism.start()
  local child = process.start("sh -c " .. shell.quote(SCRIPT))
  child.url = child.ready
  return child
end

return prism
