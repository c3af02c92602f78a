-- What `make test` runs, in this order. A suite runs under each Lua, with `once` under the first alone;
-- `flavour` names the build that its modules come from (build/<lua>-<flavour>).
return {
  { name = "unit", path = "spec/unit" },
  { name = "core", path = "spec/core" },
  { name = "http", path = "spec/http" },
  { name = "http-poll", path = "spec/http/engine_spec.lua spec/http/pollset_spec.lua", flavour = "poll" },
  { name = "meta", path = "spec/meta", once = true },
}
