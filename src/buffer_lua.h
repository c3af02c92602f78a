/* A buffer as a userdata, in the collector's care: what the encoder writes into, and a large answer
 * on its way from one module to the other without a copy as a string. tostring gives its content.
 */
#ifndef INST_BUFFER_LUA_H
#define INST_BUFFER_LUA_H

#include "buffer.h"
#include "compat.h"

/* Push the metatable, one for both modules. [+1], raises for lack of memory. */
void inst_buffer_pushmetatable(lua_State *L);

/* Push an empty buffer with the metatable at `metatable`. [+1], raises for lack of memory. */
inst_buffer *inst_buffer_push(lua_State *L, int metatable);

/* The buffer at `index`, NULL if it is something else. */
inst_buffer *inst_buffer_test(lua_State *L, int index, int metatable);

/* Push the content and release its memory. [+1], raises for lack of memory. */
void inst_buffer_pushtext(lua_State *L, inst_buffer *buffer);

#endif
