/* HTTP/1.1 without I/O, for Lua: the functions of instantly.core around http1.h, and the userdata
 * of an answer on its way. */
#ifndef INST_HTTP1_LUA_H
#define INST_HTTP1_LUA_H

#include "compat.h"

/* http1_fields(host, headers) -> text | nil, problem. Header lines, checked, for any number of
 * heads. [-0, +1 or +2]; raises for arguments of a wrong type and for lack of memory. */
int inst_http1_lua_fields(lua_State *L);

/* http1_head(method, target, fields [, body length]) -> text | nil, problem. `fields` come from
 * http1_fields. [-0, +1 or +2]; raises likewise. */
int inst_http1_lua_head(lua_State *L);

/* http1_answer(method, limits) -> answer. limits: max_body, and max_head, max_fields,
 * max_chunk_line, max_trailer where the usual is not right. [-0, +1]; raises likewise. */
int inst_http1_lua_answer(lua_State *L);

/* http1_whole(method, max_body, bytes) -> status, head, body, keep | nothing when the bytes are not
 * all of one answer with a body of a known length and nothing else: an http1_answer tells what
 * they are, within the usual limits. [-0, +0 or +4]; raises likewise. */
int inst_http1_lua_whole(lua_State *L);

/* Methods, and metamethods without __index; with the upvalues of the core. */
extern const luaL_Reg inst_http1_methods[];
extern const luaL_Reg inst_http1_metamethods[];

#endif
