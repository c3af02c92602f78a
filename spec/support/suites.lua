-- What `make test` runs, in this order. A suite runs under each Lua, with `once` under the first alone;
-- `flavour` names the build that its modules come from (build/<lua>-<flavour>), `preload` a library in
-- build/<lua> that the interpreter starts with; `watched`: `make asan` runs it as well, though once.
local ENGINE = "spec/http/engine_spec.lua spec/http/engine_h2_spec.lua spec/http/pollset_spec.lua"

return {
  { name = "unit", path = "spec/unit" },
  { name = "core", path = "spec/core" },
  { name = "http", path = "spec/http" },
  { name = "http-poll", path = ENGINE .. " spec/http/loops_spec.lua", flavour = "poll" },
  { name = "http-noprereq", path = ENGINE, flavour = "noprereq" },
  { name = "faults", path = "spec/faults" },
  { name = "soak", path = "spec/soak" },
  { name = "conformance", path = "spec/conformance" },
  { name = "torture", path = "spec/torture", preload = "mallocs.so" },
  { name = "fuzz", path = "spec/fuzz", once = true },
  { name = "hosts", path = "spec/hosts", once = true, watched = true },
  { name = "meta", path = "spec/meta", once = true },
  { name = "bench", path = "spec/bench", once = true },
}
