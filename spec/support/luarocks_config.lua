-- LuaRocks for spec/meta/rock_spec.lua: off line, with lua-cjson taken as installed by the system.
rocks_servers = {}
rocks_provided = { ["lua-cjson"] = "2.1.0-1" }
