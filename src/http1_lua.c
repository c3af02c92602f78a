#include "http1_lua.h"

#include <string.h>

#include "http1.h"
#include "json.h"
#include "record.h"

enum {
    USUAL_HEAD = 256 * 1024,
    USUAL_FIELDS = 1000,
    USUAL_CHUNK_LINE = 4096,
    USUAL_TRAILER = 64 * 1024
};

static inst_bytes check_bytes(lua_State *L, int index)
{
    inst_bytes text;
    luaL_checktype(L, index, LUA_TSTRING);
    text.bytes = lua_tolstring(L, index, &text.length);
    return text;
}

/* ---- the head of a request ------------------------------------------------------------------- */

/* Writes a part of a head from the arguments: NULL, or what is wrong in a sentence. */
typedef const char *writer(lua_State *L, inst_buffer *out);

/* text | nil, problem: of what `write` writes. */
static int push_written(lua_State *L, writer *write)
{
    char room[2048]; /* enough for most, and then nothing is allocated */
    inst_buffer small = {.data = room, .capacity = sizeof room, .limit = sizeof room};
    inst_buffer *out = &small;
    const char *problem = write(L, out);
    if (problem == inst_http1_no_room) {
        out = inst_buffer_push(L, INST_BUFFER_MT);
        problem = write(L, out);
    }
    if (problem) {
        lua_pushnil(L);
        lua_pushstring(L, problem);
    } else {
        lua_pushlstring(L, out->data, out->length);
    }
    if (out != &small)
        inst_buffer_free(out);
    return problem ? 2 : 1;
}

static const char *write_fields(lua_State *L, inst_buffer *out)
{
    const char *problem = inst_http1_host(out, check_bytes(L, 1));
    for (int i = 1; !problem; i++) {
        inst_bytes line;
        lua_rawgeti(L, 2, i);
        int type = lua_type(L, -1);
        if (type == LUA_TNIL)
            return NULL;
        if (type != LUA_TSTRING)
            luaL_error(L, "headers[%d]: expected a string, got %s", i, lua_typename(L, type));
        line.bytes = lua_tolstring(L, -1, &line.length);
        problem = inst_http1_field(out, line);
        if (problem && problem != inst_http1_no_room)
            return lua_pushfstring(L, "headers[%d]: %s", i, problem);
        lua_pop(L, 1);
    }
    return problem;
}

int inst_http1_lua_fields(lua_State *L)
{
    lua_settop(L, 2);
    luaL_checktype(L, 2, LUA_TTABLE);
    return push_written(L, write_fields);
}

static const char *write_head(lua_State *L, inst_buffer *out)
{
    inst_bytes method = check_bytes(L, 1);
    uint64_t length = (uint64_t)lua_tonumber(L, 4);
    const char *problem = inst_http1_open(out, method, check_bytes(L, 2));
    if (!problem)
        problem = inst_http1_fields(out, check_bytes(L, 3));
    return problem ? problem : inst_http1_close(out, method, lua_isnil(L, 4) ? NULL : &length);
}

int inst_http1_lua_head(lua_State *L)
{
    lua_settop(L, 4);
    lua_Number length = luaL_optnumber(L, 4, 0);
    luaL_argcheck(L, length >= 0 && length < 9007199254740992.0, 4, "expected a number of bytes");
    return push_written(L, write_head);
}

/* ---- an answer ------------------------------------------------------------------------------- */

typedef struct answer {
    inst_http1 http;
    bool open; /* zeroed: closed and valid */
} answer;

static answer *test_answer(lua_State *L)
{
    void *found = lua_type(L, 1) == LUA_TUSERDATA ? lua_touserdata(L, 1) : NULL;
    if (!found || !lua_getmetatable(L, 1))
        return NULL;
    bool same = lua_rawequal(L, -1, INST_HTTP1_MT);
    lua_pop(L, 1);
    return same ? found : NULL;
}

static inst_http1 *check_answer(lua_State *L)
{
    answer *found = test_answer(L);
    luaL_argcheck(L, found, 1, "answer expected");
    if (!found->open)
        luaL_error(L, "the answer is closed");
    return &found->http;
}

static size_t check_limit(lua_State *L, int index, const char *name)
{
    lua_Number value = lua_type(L, index) == LUA_TNUMBER ? lua_tonumber(L, index) : -1;
    if (!(value >= 0))
        luaL_error(L, "%s: expected a number, 0 or more", name);
    return value < (lua_Number)(SIZE_MAX / 2) ? (size_t)value : SIZE_MAX / 2;
}

static size_t read_limit(lua_State *L, const char *name, size_t usual)
{
    lua_getfield(L, 2, name);
    size_t limit = lua_isnil(L, -1) ? usual : check_limit(L, -1, name);
    lua_pop(L, 1);
    return limit;
}

static void await_answer(inst_http1 *http, const char *method, size_t max_body)
{
    http->limits.body = max_body;
    http->bodiless = strcmp(method, "HEAD") == 0;
    http->tunnel = strcmp(method, "CONNECT") == 0;
}

int inst_http1_lua_whole(lua_State *L)
{
    inst_http1 http = {.limits = {.head = USUAL_HEAD, .fields = USUAL_FIELDS}};
    inst_bytes head, body, bytes = check_bytes(L, 3);
    luaL_checktype(L, 1, LUA_TSTRING);
    await_answer(&http, lua_tostring(L, 1), check_limit(L, 2, "max_body"));
    if (!inst_http1_whole(&http, bytes.bytes, bytes.length, &head, &body))
        return 0;
    lua_pushinteger(L, http.status);
    lua_pushlstring(L, head.bytes, head.length);
    lua_pushlstring(L, body.bytes, body.length);
    lua_pushboolean(L, http.keep);
    return 4;
}

int inst_http1_lua_answer(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TSTRING);
    luaL_checktype(L, 2, LUA_TTABLE);
    inst_http1_limits limits = {0};
    limits.head = read_limit(L, "max_head", USUAL_HEAD);
    limits.fields = read_limit(L, "max_fields", USUAL_FIELDS);
    limits.chunk_line = read_limit(L, "max_chunk_line", USUAL_CHUNK_LINE);
    limits.trailer = read_limit(L, "max_trailer", USUAL_TRAILER);
    lua_getfield(L, 2, "max_body");
    size_t max_body = check_limit(L, -1, "max_body");
    answer *made = lua_newuserdata(L, sizeof *made);
    memset(made, 0, sizeof *made);
    lua_pushvalue(L, INST_HTTP1_MT);
    lua_setmetatable(L, -2);
    made->http.limits = limits;
    await_answer(&made->http, lua_tostring(L, 1), max_body);
    made->open = true;
    return 1;
}

/* answer:reset(method, max_body): for the answer to another request, in the same memory */
static int answer_reset(lua_State *L)
{
    inst_http1 *http = check_answer(L);
    luaL_checktype(L, 2, LUA_TSTRING);
    size_t max_body = check_limit(L, 3, "max_body");
    inst_http1_reset(http);
    await_answer(http, lua_tostring(L, 2), max_body);
    return 0;
}

static const char *kind_of(inst_http1_fault fault)
{
    switch (fault) {
    case INST_HTTP1_CUT:
        return "connect";
    case INST_HTTP1_BAD:
        return "decode";
    default:
        return "too_large";
    }
}

/* How far it is: "more" or "done", or nil, kind, problem. */
static int push_progress(lua_State *L, const inst_http1 *http)
{
    if (http->state == INST_HTTP1_FAILED) {
        lua_pushnil(L);
        lua_pushstring(L, kind_of(http->fault));
        lua_pushstring(L, http->problem);
        return 3;
    }
    lua_pushstring(L, http->state == INST_HTTP1_DONE ? "done" : "more");
    return 1;
}

/* answer:feed(bytes) -> "more" | "done", bytes taken | nil, kind, problem */
static int answer_feed(lua_State *L)
{
    inst_http1 *http = check_answer(L);
    inst_bytes bytes = check_bytes(L, 2);
    size_t taken = inst_http1_feed(http, bytes.bytes, bytes.length);
    int pushed = push_progress(L, http);
    if (pushed > 1)
        return pushed;
    lua_pushinteger(L, (lua_Integer)taken);
    return 2;
}

/* answer:finish() -> "done" | nil, kind, problem: the connection has ended */
static int answer_finish(lua_State *L)
{
    inst_http1 *http = check_answer(L);
    inst_http1_end(http);
    return push_progress(L, http);
}

/* answer:begun() -> has a byte of an answer come? */
static int answer_begun(lua_State *L)
{
    lua_pushboolean(L, check_answer(L)->begun);
    return 1;
}

/* answer:status() -> number | nil while it is not known */
static int answer_status(lua_State *L)
{
    int status = check_answer(L)->status;
    if (status > 0)
        lua_pushinteger(L, status);
    else
        lua_pushnil(L);
    return 1;
}

/* answer:result() -> status, head, body, keep | nil when it is not done */
static int answer_result(lua_State *L)
{
    const inst_http1 *http = check_answer(L);
    if (http->state != INST_HTTP1_DONE) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, http->status);
    lua_pushlstring(L, http->head.length ? http->head.data : "", http->head.length);
    lua_pushlstring(L, http->body.length ? http->body.data : "", http->body.length);
    lua_pushboolean(L, http->keep);
    return 4;
}

static int answer_close(lua_State *L)
{
    answer *found = test_answer(L);
    if (found) {
        found->open = false;
        inst_http1_free(&found->http);
    }
    return 0;
}

static int answer_tostring(lua_State *L)
{
    const answer *found = test_answer(L);
    bool open = found && found->open;
    lua_pushstring(L, open ? "instantly.http1 answer" : "instantly.http1 answer (closed)");
    return 1;
}

const luaL_Reg inst_http1_methods[] = {
    {"feed", answer_feed},     {"finish", answer_finish},
    {"begun", answer_begun},   {"status", answer_status},
    {"result", answer_result}, {"reset", answer_reset},
    {"close", answer_close},   {NULL, NULL},
};

const luaL_Reg inst_http1_metamethods[] = {
    {"__gc", answer_close},
    {"__close", answer_close},
    {"__tostring", answer_tostring},
    {NULL, NULL},
};
