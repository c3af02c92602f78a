#include "buffer_lua.h"

#include <string.h>

static const char TYPE[] = "instantly.buffer";

static int buffer_gc(lua_State *L)
{
    inst_buffer *buffer = lua_touserdata(L, 1);
    if (buffer)
        inst_buffer_free(buffer);
    return 0;
}

static void push_content(lua_State *L, const inst_buffer *buffer)
{
    lua_pushlstring(L, buffer->length ? buffer->data : "", buffer->length);
}

static int buffer_tostring(lua_State *L)
{
    push_content(L, luaL_checkudata(L, 1, TYPE));
    return 1;
}

void inst_buffer_pushmetatable(lua_State *L)
{
    if (!luaL_newmetatable(L, TYPE))
        return;
    lua_pushstring(L, TYPE);
    lua_setfield(L, -2, "__name");
    lua_pushstring(L, TYPE);
    lua_setfield(L, -2, "__metatable");
    lua_pushcfunction(L, buffer_gc);
    lua_setfield(L, -2, "__gc");
    lua_pushcfunction(L, buffer_tostring);
    lua_setfield(L, -2, "__tostring");
}

inst_buffer *inst_buffer_push(lua_State *L, int metatable)
{
    inst_buffer *buffer = lua_newuserdata(L, sizeof *buffer);
    memset(buffer, 0, sizeof *buffer);
    lua_pushvalue(L, metatable);
    lua_setmetatable(L, -2);
    return buffer;
}

inst_buffer *inst_buffer_test(lua_State *L, int index, int metatable)
{
    void *buffer = lua_type(L, index) == LUA_TUSERDATA ? lua_touserdata(L, index) : NULL;
    if (!buffer || !lua_getmetatable(L, index))
        return NULL;
    bool same = lua_rawequal(L, -1, metatable);
    lua_pop(L, 1);
    return same ? buffer : NULL;
}

void inst_buffer_pushtext(lua_State *L, inst_buffer *buffer)
{
    push_content(L, buffer);
    inst_buffer_free(buffer);
}
