/* Lua 5.1 … 5.4 and LuaJIT, seen as one. All names are ours: LuaJIT 2.1 declares part of the
 * 5.2 API itself, so official names are never defined here. A module built on LuaJIT's headers
 * loads in Lua 5.1 too: nothing but the API of 5.1 is called there. */
#ifndef INST_COMPAT_H
#define INST_COMPAT_H

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>

#if defined(__GNUC__) || defined(__clang__)
#define INST_EXPORT   __attribute__((visibility("default")))
#define INST_WEAK     __attribute__((weak))
#define INST_NOINLINE __attribute__((noinline)) /* keeps large locals out of recursive callers */
#else
#define INST_EXPORT
#define INST_WEAK
#define INST_NOINLINE
#endif

/* Integers of their own type, 64 bits wide: Lua 5.3 and later. */
#define INST_HAS_INTEGERS (LUA_VERSION_NUM >= 503)

#if LUA_VERSION_NUM >= 502
#define inst_rawlen(L, index) ((size_t)lua_rawlen(L, index))
#else
#define inst_rawlen(L, index) ((size_t)lua_objlen(L, index))
#endif

/* The one value a userdata of ours keeps alive: always a table.
 * inst_newuserdata: [-0, +1], raises for lack of memory.
 * inst_getuservalue: [-0, +1]; inst_setuservalue: [-1, +0], neither raises. */
#if LUA_VERSION_NUM >= 504
#define inst_newuserdata(L, size)   lua_newuserdatauv(L, size, 1)
#define inst_getuservalue(L, index) ((void)lua_getiuservalue(L, index, 1))
#define inst_setuservalue(L, index) ((void)lua_setiuservalue(L, index, 1))
#elif LUA_VERSION_NUM >= 502
#define inst_newuserdata(L, size)   lua_newuserdata(L, size)
#define inst_getuservalue(L, index) ((void)lua_getuservalue(L, index))
#define inst_setuservalue(L, index) ((void)lua_setuservalue(L, index))
#else
#define inst_newuserdata(L, size)   lua_newuserdata(L, size)
#define inst_getuservalue(L, index) lua_getfenv(L, index)
#define inst_setuservalue(L, index) ((void)lua_setfenv(L, index))
#endif

#if LUA_VERSION_NUM < 503
/* LuaJIT 2.1 has it, Lua 5.1 and 5.2 do not: ask when it runs, not when it is compiled. */
extern int lua_isyieldable(lua_State *L) INST_WEAK;
#endif

#if LUA_VERSION_NUM < 503
/* The best that can be told without it: no C function stands between here and the start of the
 * coroutine. Of a metamethod under Lua 5.1 nothing can be told. */
static inline bool inst_looks_yieldable(lua_State *L)
{
    lua_Debug frame;
    bool is_main = lua_pushthread(L);
    lua_pop(L, 1);
    for (int level = 1; !is_main && lua_getstack(L, level, &frame); level++)
        if (!lua_getinfo(L, "S", &frame) || frame.what[0] == 'C')
            return false;
    return !is_main;
}
#endif

/* May the running coroutine yield here? [-0, +0] */
static inline bool inst_isyieldable(lua_State *L)
{
#if LUA_VERSION_NUM < 503
    if (!lua_isyieldable)
        return inst_looks_yieldable(L);
#endif
    return lua_isyieldable(L);
}

/* An index that stays right while values are pushed. */
static inline int inst_absindex(lua_State *L, int index)
{
    return index > 0 || index <= LUA_REGISTRYINDEX ? index : lua_gettop(L) + index + 1;
}

/* Add `functions` to the table below `upvalues` values on top, each with those upvalues.
 * [-upvalues, +0], raises for lack of memory. */
static inline void inst_setfuncs(lua_State *L, const luaL_Reg *functions, int upvalues)
{
    luaL_checkstack(L, upvalues + 2, "too many upvalues");
    for (; functions->name; functions++) {
        for (int i = 0; i < upvalues; i++)
            lua_pushvalue(L, -upvalues);
        lua_pushcclosure(L, functions->func, upvalues);
        lua_setfield(L, -(upvalues + 2), functions->name);
    }
    lua_pop(L, upvalues);
}

#endif
