#include "window_lua.h"

#include "clock.h"
#include "record.h"
#include "window.h"

#include <stdlib.h>

enum { MOST_QUOTAS = 4 };

typedef struct shared_window {
    inst_window window;
    size_t views; /* that hold it; the last one frees it */
} shared_window;

/* The userdata. */
typedef struct view {
    shared_window *shared; /* NULL: closed */
    size_t count;
    inst_limit limits[];
} view;

/* NULL: it is something else. */
static view *test_view(lua_State *L, int index)
{
    void *found = lua_type(L, index) == LUA_TUSERDATA ? lua_touserdata(L, index) : NULL;
    if (!found || !lua_getmetatable(L, index))
        return NULL;
    bool is_view = lua_rawequal(L, -1, INST_WINDOW_MT);
    lua_pop(L, 1);
    return is_view ? found : NULL;
}

/* It may be closed: a finalizer that still calls finds windows that the collector has had before
 * it. */
static view *check_view(lua_State *L, int index)
{
    view *found = test_view(L, index);
    if (!found)
        luaL_error(L, "expected a window, got %s", luaL_typename(L, index));
    return found;
}

/* ---- making and closing ---- */

static double read_number(lua_State *L, const char *name)
{
    lua_getfield(L, -1, name);
    if (lua_type(L, -1) != LUA_TNUMBER)
        luaL_error(L, "%s: expected a number, got %s", name, luaL_typename(L, -1));
    double number = lua_tonumber(L, -1);
    lua_pop(L, 1);
    return number;
}

/* The limit on top. [-0, +0]; raises. */
static inst_limit read_limit(lua_State *L)
{
    if (!lua_istable(L, -1))
        luaL_error(L, "a limit: expected a table, got %s", luaL_typename(L, -1));
    inst_limit limit = {read_number(L, "requests"), read_number(L, "per_seconds")};
    if (!(limit.requests >= 1))
        luaL_error(L, "requests: expected 1 or more, got %f", limit.requests);
    if (!(limit.per_seconds >= 0))
        luaL_error(L, "per_seconds: expected 0 or more, got %f", limit.per_seconds);
    return limit;
}

int inst_window_lua_new(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    view *other = lua_isnoneornil(L, 2) ? NULL : check_view(L, 2);
    size_t count = inst_rawlen(L, 1);
    luaL_argcheck(L, count <= 1000, 1, "too many limits");
    view *made = lua_newuserdata(L, sizeof *made + count * sizeof *made->limits);
    made->shared = NULL;
    made->count = count;
    lua_pushvalue(L, INST_WINDOW_MT);
    lua_setmetatable(L, -2);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, 1, (int)i + 1);
        made->limits[i] = read_limit(L);
        lua_pop(L, 1);
    }
    made->shared = other && other->shared ? other->shared : calloc(1, sizeof *made->shared);
    if (!made->shared)
        return luaL_error(L, "not enough memory");
    made->shared->views++;
    inst_window_share(&made->shared->window, made->limits, count);
    return 1;
}

static int view_close(lua_State *L)
{
    view *closed = test_view(L, 1);
    if (!closed || !closed->shared)
        return 0;
    shared_window *shared = closed->shared;
    closed->shared = NULL;
    if (--shared->views == 0) {
        inst_window_free(&shared->window);
        free(shared);
    }
    return 0;
}

static int view_tostring(lua_State *L)
{
    const view *found = test_view(L, 1);
    if (!found || !found->shared) {
        lua_pushliteral(L, "instantly.window (closed)");
        return 1;
    }
    const inst_window *window = &found->shared->window;
    lua_pushfstring(L, "instantly.window (%d flying of %d, %d answered of %d)", (int)window->flying,
                    (int)window->flight_capacity, (int)inst_window_answered(window),
                    (int)window->answer_capacity);
    return 1;
}

/* ---- the gate ---- */

/* A userdata without a metatable: nobody but take and done can get at it. They keep the windows
 * alive; these may be closed all the same, see is_open. */
typedef struct gate {
    size_t count;
    view *views[MOST_QUOTAS];
} gate;

enum gate_upvalue {
    GATE = lua_upvalueindex(1),
    KEPT = lua_upvalueindex(2), /* { window 1, its limits, window 2, its limits, … } */
    GATE_UPVALUES = 2
};

static double read_now(lua_State *L, int index)
{
    return lua_isnoneornil(L, index) ? inst_clock() : luaL_checknumber(L, index);
}

/* How many wait before this one for the quota with this number, from 0 on. */
static double read_ahead(lua_State *L, size_t number)
{
    lua_rawgeti(L, 1, (int)number + 1);
    double ahead = lua_tonumber(L, -1);
    lua_pop(L, 1);
    return ahead;
}

static bool is_open(const gate *g)
{
    for (size_t i = 0; i < g->count; i++)
        if (!g->views[i]->shared)
            return false;
    return true;
}

static int refuse(lua_State *L)
{
    lua_pushnil(L);
    lua_createtable(L, 0, 2);
    lua_pushliteral(L, "closed");
    lua_setfield(L, -2, "kind");
    lua_pushliteral(L, "the client is closed: it was garbage already");
    lua_setfield(L, -2, "message");
    return 2;
}

/* What is in the way: numbers from 0 on. */
typedef struct obstacle {
    double moment; /* when it opens */
    size_t quota;
    size_t limit; /* behind the last one: the pause */
} obstacle;

static obstacle find_obstacle(lua_State *L, const gate *g, double now)
{
    obstacle found = {now, 0, 0};
    for (size_t i = 0; i < g->count; i++) {
        const view *v = g->views[i];
        size_t limit;
        double moment = inst_window_opens(&v->shared->window, v->limits, v->count, read_ahead(L, i),
                                          now, &limit);
        if (moment > found.moment)
            found = (obstacle){moment, i, limit};
    }
    return found;
}

static int push_obstacle(lua_State *L, const gate *g, const obstacle *found, double now)
{
    lua_pushnumber(L, found->moment - now);
    lua_pushnil(L);
    lua_pushinteger(L, (lua_Integer)found->quota + 1);
    if (found->limit == g->views[found->quota]->count) {
        lua_pushliteral(L, "pause");
    } else {
        lua_rawgeti(L, KEPT, 2 * (int)found->quota + 2);
        lua_rawgeti(L, -1, (int)found->limit + 1);
        lua_remove(L, -2);
    }
    return 4;
}

static int gate_take(lua_State *L)
{
    const gate *g = lua_touserdata(L, GATE);
    luaL_checktype(L, 1, LUA_TTABLE);
    double now = read_now(L, 2), ticket = 1;
    if (!is_open(g))
        return refuse(L);
    obstacle found = find_obstacle(L, g, now);
    if (found.moment > now)
        return push_obstacle(L, g, &found, now);
    for (size_t i = 0; i < g->count; i++) {
        inst_window *window = &g->views[i]->shared->window;
        if (!inst_window_reserve(window, now))
            return luaL_error(L, "not enough memory");
        if (window->newest >= ticket)
            ticket = window->newest + 1;
    }
    for (size_t i = 0; i < g->count; i++)
        inst_window_send(&g->views[i]->shared->window, ticket, now);
    lua_pushinteger(L, 0);
    lua_pushnumber(L, ticket);
    return 2;
}

static int gate_done(lua_State *L)
{
    const gate *g = lua_touserdata(L, GATE);
    double ticket = lua_type(L, 1) == LUA_TNUMBER ? lua_tonumber(L, 1) : 0; /* 0 never flies */
    double now = read_now(L, 2);
    if (!is_open(g))
        return 0;
    for (size_t i = 0; i < g->count; i++)
        if (!inst_window_expect(&g->views[i]->shared->window, ticket, now))
            return luaL_error(L, "not enough memory");
    for (size_t i = 0; i < g->count; i++)
        inst_window_answer(&g->views[i]->shared->window, ticket, now);
    return 0;
}

/* The quota on top is the next one of the gate. `kept`: index of KEPT. [-1, +0]; raises. */
static void add_quota(lua_State *L, gate *g, int kept)
{
    luaL_argcheck(L, lua_istable(L, -1), 1, "a list of quotas expected");
    lua_getfield(L, -1, "window");
    view *added = check_view(L, -1);
    for (size_t i = 0; i < g->count; i++) /* room is made once for each */
        luaL_argcheck(L, !added->shared || g->views[i]->shared != added->shared, 1,
                      "a window twice");
    lua_rawseti(L, kept, 2 * (int)g->count + 1);
    lua_getfield(L, -1, "limits");
    luaL_argcheck(L, lua_istable(L, -1), 1, "a quota without limits");
    lua_rawseti(L, kept, 2 * (int)g->count + 2);
    g->views[g->count++] = added;
    lua_pop(L, 1);
}

int inst_window_lua_gate(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    size_t count = inst_rawlen(L, 1);
    luaL_argcheck(L, count <= MOST_QUOTAS, 1, "too many quotas");
    lua_settop(L, 1);
    gate *g = lua_newuserdata(L, sizeof *g);
    g->count = 0;
    lua_createtable(L, 2 * (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, 1, (int)i + 1);
        add_quota(L, g, 3);
    }
    lua_pushvalue(L, 2);
    lua_pushvalue(L, 3);
    lua_pushcclosure(L, gate_take, GATE_UPVALUES);
    lua_pushvalue(L, 2);
    lua_pushvalue(L, 3);
    lua_pushcclosure(L, gate_done, GATE_UPVALUES);
    return 2;
}

/* ---- small things ---- */

int inst_window_lua_pause(lua_State *L)
{
    const view *v = check_view(L, 1);
    double moment = luaL_checknumber(L, 2);
    if (v->shared)
        inst_window_pause(&v->shared->window, moment);
    return 0;
}

int inst_window_lua_sweep(lua_State *L)
{
    const view *v = check_view(L, 1);
    double now = luaL_checknumber(L, 2);
    lua_pushboolean(L, !v->shared || inst_window_sweep(&v->shared->window, now));
    return 1;
}

const luaL_Reg inst_window_metamethods[] = {
    {"__gc", view_close},
    {"__tostring", view_tostring},
    {NULL, NULL},
};
