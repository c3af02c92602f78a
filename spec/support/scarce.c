/* Memory that runs out when a spec wants it to. Built by scarce.lua. */
#include <lauxlib.h>
#include <lua.h>

typedef struct scarcity {
    lua_Alloc alloc;
    void *context;
    lua_Integer left; /* allocations that still succeed */
    int refused;
} scarcity;

static void *allocate(void *context, void *block, size_t old_size, size_t size)
{
    scarcity *s = context;
    int grows = size > 0 && (!block || size > old_size);
    if (grows && s->left-- <= 0) {
        s->refused = 1;
        return NULL;
    }
    return s->alloc(s->context, block, old_size, size);
}

/* run(n, f) -> refused, ok, result: f() with n allocations to spend. */
static int scarce_run(lua_State *L)
{
    scarcity s = {NULL, NULL, luaL_checkinteger(L, 1), 0};
    lua_settop(L, 2);
    lua_checkstack(L, 20);
    s.alloc = lua_getallocf(L, &s.context);
    lua_setallocf(L, allocate, &s);
    int status = lua_pcall(L, 0, 1, 0);
    lua_setallocf(L, s.alloc, s.context);
    lua_pushboolean(L, s.refused);
    lua_pushboolean(L, status == 0);
    lua_pushvalue(L, 2);
    return 3;
}

extern int luaopen_spec_scarce(lua_State *L);

int luaopen_spec_scarce(lua_State *L)
{
    lua_pushcfunction(L, scarce_run);
    return 1;
}
