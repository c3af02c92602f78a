std = "min"
codes = true
max_line_length = 120

exclude_files = { "build", "lua_modules" }
files["spec"] = { std = "+busted", read_globals = { "jit" }, max_line_length = 140 }
files["spec/support/nginx_*.lua"] = { std = "+ngx_lua" } -- these run inside nginx
files["examples/nginx"] = { std = "ngx_lua" }
files[".luacheckrc"] = { std = "+luacheckrc" }
files["**/*.rockspec"] = { std = "+rockspec" }
files["spec/support/luarocks_config.lua"] = { globals = { "rocks_servers", "rocks_provided" } }
files["lua/instantly/api/examples"] = { max_line_length = false }
files["lua/instantly/types.lua"] = { max_line_length = false }
