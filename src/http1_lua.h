/* HTTP/1.1 without I/O, for Lua: the functions of instantly.core around http1.h, and the userdata
 * of an answer on its way. */
#ifndef INST_HTTP1_LUA_H
#define INST_HTTP1_LUA_H

#include "compat.h"

/* http1_head(method, target, host, headers [, body length]) -> text | nil, problem. [-0, +1 or +2];
 * raises for arguments of a wrong type and for lack of memory. */
int inst_http1_lua_head(lua_State *L);

/* http1_answer(method, limits) -> answer. limits: max_body, and max_head, max_fields,
 * max_chunk_line, max_trailer where the usual is not right. [-0, +1]; raises likewise. */
int inst_http1_lua_answer(lua_State *L);

/* Methods, and metamethods without __index; with the upvalues of the core. */
extern const luaL_Reg inst_http1_methods[];
extern const luaL_Reg inst_http1_metamethods[];

#endif
