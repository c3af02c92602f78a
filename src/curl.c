/* instantly.curl: the engine as a Lua module. Only this file of the engine knows Lua. */
#include <math.h>
#include <string.h>

#include "buffer_lua.h"
#include "compat.h"
#include "engine.h"

#define ENGINE_TYPE "instantly.engine"

#define DEFAULT_CONNECT_TIMEOUT 10.0
#define DEFAULT_TIMEOUT         30.0
#define DEFAULT_MAX_BODY        (16.0 * 1024 * 1024)
#define DEFAULT_MAX_HEAD        (256.0 * 1024)
#define LARGE_BODY              ((size_t)64 * 1024)
#define ALARM_MAX               1e9 /* seconds; what the system's timers take everywhere */
#define SIZE_CEILING            9007199254740992.0 /* 2^53: exact as a Lua number everywhere */

/* ---- fields ---------------------------------------------------------------------------------- */

/* Of requests and of answers. Their names are upvalues of the methods, in this order: to make a Lua
 * string of a C one costs more than all the rest of reading a field. */
enum field {
    METHOD = 1,
    URL,
    HEADERS,
    BODY,
    CA_FILE,
    PROXY,
    CLIENT_CERT,
    CLIENT_KEY,
    CONNECT_TIMEOUT,
    TIMEOUT,
    MAX_BODY,
    MAX_HEAD,
    HTTP_VERSION,
    REPLAY,
    TAKES_BUFFER,
    ALLOW_INSECURE,
    LAST_OF_REQUEST = ALLOW_INSECURE,
    STATUS,
    HEAD,
    ELAPSED,
    METATABLE /* of engines */
};

static const char *const field_names[] = {
    NULL,           "method",         "url",         "headers",      "body",
    "ca_file",      "proxy",          "client_cert", "client_key",   "connect_timeout",
    "timeout",      "max_body",       "max_head",    "http_version", "replay",
    "takes_buffer", "allow_insecure", "status",      "head",         "elapsed",
};

enum { FIELDS = sizeof field_names / sizeof *field_names - 1 };

/* As luaL_checkudata, without a search for the metatable by its name. */
static inst_engine *check_engine(lua_State *L)
{
    if (lua_getmetatable(L, 1)) {
        bool is_engine = lua_rawequal(L, -1, lua_upvalueindex(METATABLE));
        lua_pop(L, 1);
        if (is_engine)
            return lua_touserdata(L, 1);
    }
    return luaL_checkudata(L, 1, ENGINE_TYPE);
}

/* ---- reading a request ----------------------------------------------------------------------- */

enum { REQUEST = 2 }; /* its index; behind it stand its fields */

/* Push all fields of the request, known to be a table: field number n to REQUEST + n. There they
 * stay: what they hold is borrowed until the request has started. */
static void push_fields(lua_State *L)
{
    lua_settop(L, REQUEST);
    luaL_checkstack(L, LAST_OF_REQUEST + 4, "request");
    for (int field = 1; field <= LAST_OF_REQUEST; field++) {
        lua_pushvalue(L, lua_upvalueindex(field));
        lua_rawget(L, REQUEST);
    }
}

static int index_of(enum field field)
{
    return REQUEST + (int)field;
}

/* Is it there? Raises when it is not of that type. */
static bool has_field(lua_State *L, enum field field, int type, const char *expected)
{
    int found = lua_type(L, index_of(field));
    if (found != type && found != LUA_TNIL)
        luaL_error(L, "request.%s: expected %s, got %s", field_names[field], expected,
                   lua_typename(L, found));
    return found == type;
}

static inst_text read_text(lua_State *L, enum field field, bool binary)
{
    inst_text text = {NULL, 0};
    if (!has_field(L, field, LUA_TSTRING, "a string"))
        return text;
    text.bytes = lua_tolstring(L, index_of(field), &text.length);
    if (!binary && strlen(text.bytes) != text.length)
        luaL_error(L, "request.%s: must not hold a NUL byte", field_names[field]);
    return text;
}

static inst_text need_text(lua_State *L, enum field field)
{
    inst_text text = read_text(L, field, false);
    if (!text.bytes)
        luaL_error(L, "request.%s: expected a string, got nil", field_names[field]);
    return text;
}

static double read_number(lua_State *L, enum field field, const char *expected, double fallback,
                          double least)
{
    if (!has_field(L, field, LUA_TNUMBER, expected))
        return fallback;
    double value = lua_tonumber(L, index_of(field));
    if (!(value >= least))
        luaL_error(L, "request.%s: expected %s, got %f", field_names[field], expected, value);
    return value;
}

static double read_seconds(lua_State *L, enum field field, double fallback)
{
    return read_number(L, field, "a positive number of seconds", fallback, 1e-9);
}

static size_t read_size(lua_State *L, enum field field, double fallback)
{
    double value = read_number(L, field, "a number of bytes", fallback, 0);
    return value < SIZE_CEILING && value < (double)((size_t)-1) ? (size_t)value : (size_t)-1;
}

static bool read_boolean(lua_State *L, enum field field)
{
    return has_field(L, field, LUA_TBOOLEAN, "a boolean") && lua_toboolean(L, index_of(field));
}

static long read_version(lua_State *L)
{
    inst_text version = read_text(L, HTTP_VERSION, false);
    if (!version.bytes)
        return CURL_HTTP_VERSION_2TLS;
    if (strcmp(version.bytes, "1.1") == 0)
        return CURL_HTTP_VERSION_1_1;
    if (strcmp(version.bytes, "2") == 0)
        return CURL_HTTP_VERSION_2_0;
    return luaL_error(L, "request.http_version: expected \"1.1\" or \"2\", got \"%s\"",
                      version.bytes);
}

static inst_text read_method(lua_State *L)
{
    inst_text method = need_text(L, METHOD);
    for (size_t i = 0; i < method.length; i++)
        if (method.bytes[i] < 'A' || method.bytes[i] > 'Z')
            luaL_error(L, "request.method: expected capital letters, got \"%s\"", method.bytes);
    if (method.length == 0 || method.length > 32)
        luaL_error(L, "request.method: expected 1 to 32 letters");
    return method;
}

/* Fill `request`, but for its headers. */
static void read_request(lua_State *L, inst_request *request)
{
    luaL_checktype(L, REQUEST, LUA_TTABLE);
    push_fields(L);
    memset(request, 0, sizeof *request);
    request->method = read_method(L);
    request->url = need_text(L, URL);
    request->body = read_text(L, BODY, true);
    request->ca_file = read_text(L, CA_FILE, false);
    request->proxy = read_text(L, PROXY, false);
    request->client_cert = read_text(L, CLIENT_CERT, false);
    request->client_key = read_text(L, CLIENT_KEY, false);
    request->connect_timeout = read_seconds(L, CONNECT_TIMEOUT, DEFAULT_CONNECT_TIMEOUT);
    request->timeout = read_seconds(L, TIMEOUT, DEFAULT_TIMEOUT);
    request->max_body = read_size(L, MAX_BODY, DEFAULT_MAX_BODY);
    request->max_head = read_size(L, MAX_HEAD, DEFAULT_MAX_HEAD);
    request->http_version = read_version(L);
    request->replay = read_boolean(L, REPLAY);
    request->takes_buffer = read_boolean(L, TAKES_BUFFER);
    request->allow_insecure = read_boolean(L, ALLOW_INSECURE);
    if (request->body.bytes && strcmp(request->method.bytes, "HEAD") == 0)
        luaL_error(L, "request.body: a HEAD request carries none");
    has_field(L, HEADERS, LUA_TTABLE, "an array of strings");
}

/* ---- answers --------------------------------------------------------------------------------- */

static void set_string(lua_State *L, const char *name, const char *value)
{
    lua_pushstring(L, value);
    lua_setfield(L, -2, name);
}

static void push_bytes(lua_State *L, const inst_buffer *bytes)
{
    lua_pushlstring(L, bytes->length ? bytes->data : "", bytes->length);
}

static void set_number(lua_State *L, const char *name, double value)
{
    lua_pushnumber(L, value);
    lua_setfield(L, -2, name);
}

static void set_whole(lua_State *L, const char *name, long value)
{
    lua_pushinteger(L, (lua_Integer)value);
    lua_setfield(L, -2, name);
}

static void set_boolean(lua_State *L, const char *name, bool value)
{
    lua_pushboolean(L, value);
    lua_setfield(L, -2, name);
}

static void push_id(lua_State *L, double id)
{
#if INST_HAS_INTEGERS
    lua_pushinteger(L, (lua_Integer)id);
#else
    lua_pushnumber(L, id);
#endif
}

static void push_failure(lua_State *L, const inst_failure *failure)
{
    lua_createtable(L, 0, 6);
    set_string(L, "kind", failure->kind);
    set_string(L, "message", failure->message);
    set_boolean(L, "sent", failure->sent);
    set_number(L, "elapsed", failure->elapsed);
    if (failure->code)
        set_whole(L, "code", failure->code);
    if (failure->status)
        set_whole(L, "status", failure->status);
}

static void push_name(lua_State *L, enum field field)
{
    lua_pushvalue(L, lua_upvalueindex(field));
}

/* A body that is worth more than the string it would be copied into. */
static bool is_large(const inst_transfer *transfer)
{
    return transfer->takes_buffer && transfer->body.length >= LARGE_BODY &&
           inst_transfer_status(transfer) / 100 == 2;
}

/* Push the body, as a string, or as a buffer that is still empty: that one is returned, to be
 * filled when nothing can fail any more. */
static inst_buffer *push_body(lua_State *L, const inst_transfer *transfer)
{
    if (!is_large(transfer)) {
        push_bytes(L, &transfer->body);
        return NULL;
    }
    inst_buffer_pushmetatable(L);
    inst_buffer *buffer = inst_buffer_push(L, lua_gettop(L));
    lua_remove(L, -2);
    return buffer;
}

static void push_response(lua_State *L, inst_transfer *transfer)
{
    lua_createtable(L, 0, 5); /* one more for whoever adds the parsed head */
    push_name(L, STATUS);
    lua_pushinteger(L, (lua_Integer)inst_transfer_status(transfer));
    lua_rawset(L, -3);
    push_name(L, HEAD);
    push_bytes(L, &transfer->head);
    lua_rawset(L, -3);
    push_name(L, BODY);
    inst_buffer *buffer = push_body(L, transfer);
    lua_rawset(L, -3);
    push_name(L, ELAPSED);
    lua_pushnumber(L, transfer->elapsed);
    lua_rawset(L, -3);
    if (buffer) {
        *buffer = transfer->body;
        memset(&transfer->body, 0, sizeof transfer->body);
    }
}

static int fail(lua_State *L, const char *kind, const char *message)
{
    inst_failure failure;
    inst_failure_set(&failure, kind, message);
    lua_pushnil(L);
    push_failure(L, &failure);
    return 2;
}

/* ---- methods --------------------------------------------------------------------------------- */

/* Add the line on top. */
static bool add_header(lua_State *L, inst_transfer *transfer, const char **problem)
{
    size_t length;
    *problem = "expected a string";
    if (lua_type(L, -1) != LUA_TSTRING)
        return false;
    const char *line = lua_tolstring(L, -1, &length);
    return inst_transfer_header(transfer, line, length, problem);
}

/* Add all lines. Raises about a bad one, the transfer given back; false: no memory, likewise. */
static bool add_headers(lua_State *L, inst_engine *engine, inst_transfer *transfer)
{
    if (lua_isnil(L, index_of(HEADERS)))
        return true;
    for (int i = 1;; i++) {
        const char *problem;
        lua_rawgeti(L, index_of(HEADERS), i);
        if (lua_isnil(L, -1))
            return true;
        if (!add_header(L, transfer, &problem)) {
            inst_engine_release(engine, transfer);
            if (problem)
                luaL_error(L, "request.headers[%d]: %s", i, problem);
            return false;
        }
        lua_pop(L, 1); /* the table keeps it */
    }
}

/* No Lua function is called, and nothing else raises, between acquiring the transfer and handing it
 * over. */
static bool launch(lua_State *L, inst_engine *engine, const inst_request *request, double *id)
{
    inst_transfer *transfer = inst_engine_acquire(engine);
    if (!transfer || !add_headers(L, engine, transfer) ||
        !inst_engine_start(engine, transfer, request))
        return false;
    *id = transfer->id;
    return true;
}

static int engine_start(lua_State *L)
{
    inst_engine *engine = check_engine(L);
    inst_request request;
    double id;
    read_request(L, &request);
    if (!engine->multi)
        return fail(L, "closed", "the engine is closed");
    const char *problem = inst_engine_judge(engine, &request);
    if (problem)
        return fail(L, "config", problem);
    if (!launch(L, engine, &request, &id))
        return fail(L, "config", "the request cannot be set up: no memory, or no descriptors left");
    push_id(L, id);
    return 1;
}

static int engine_cancel(lua_State *L)
{
    inst_engine *engine = check_engine(L);
    bool sent;
    lua_pushboolean(L, inst_engine_cancel(engine, luaL_checknumber(L, 2), &sent));
    lua_pushboolean(L, sent);
    return 2;
}

static int engine_alarm(lua_State *L)
{
    inst_engine *engine = check_engine(L);
    double seconds = INST_NEVER;
    if (!lua_isnoneornil(L, 2)) {
        double asked = luaL_checknumber(L, 2);
        seconds = asked > 0 ? fmin(asked, ALARM_MAX) : 0;
    }
    inst_engine_alarm(engine, seconds);
    return 0;
}

static int engine_step(lua_State *L)
{
    inst_engine *engine = check_engine(L);
    double seconds = luaL_optnumber(L, 2, 0);
    bool interrupted = inst_engine_step(engine, seconds > 0 ? seconds : 0);
    lua_pushinteger(L, (lua_Integer)engine->active);
    lua_pushboolean(L, interrupted);
    return 2;
}

/* Dropped only after everything was pushed: if Lua runs out of memory, the answer stays. */
static int engine_pop(lua_State *L)
{
    inst_engine *engine = check_engine(L);
    inst_transfer *transfer = inst_engine_peek(engine);
    inst_failure failure;
    if (!transfer) {
        lua_pushnil(L);
        return 1;
    }
    push_id(L, transfer->id);
    if (inst_failure_of(transfer, &failure)) {
        lua_pushnil(L);
        push_failure(L, &failure);
    } else {
        push_response(L, transfer);
    }
    inst_engine_drop(engine);
    return lua_gettop(L) - 1;
}

static int engine_active(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)check_engine(L)->active);
    return 1;
}

static int engine_connections(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)check_engine(L)->connections);
    return 1;
}

static int engine_fd(lua_State *L)
{
    int fd = inst_engine_fd(check_engine(L));
    if (fd < 0)
        lua_pushnil(L);
    else
        lua_pushinteger(L, fd);
    return 1;
}

static int engine_timeout(lua_State *L)
{
    double seconds = inst_engine_timeout(check_engine(L));
    if (seconds < 0)
        lua_pushnil(L);
    else
        lua_pushnumber(L, seconds);
    return 1;
}

static int engine_close(lua_State *L)
{
    inst_engine_close(check_engine(L));
    return 0;
}

static int engine_tostring(lua_State *L)
{
    inst_engine *engine = check_engine(L);
    if (engine->multi)
        lua_pushfstring(L, "%s (%d active)", ENGINE_TYPE, (int)engine->active);
    else
        lua_pushfstring(L, "%s (closed)", ENGINE_TYPE);
    return 1;
}

/* ---- the module ------------------------------------------------------------------------------ */

static int curl_new(lua_State *L)
{
    inst_engine *engine = lua_newuserdata(L, sizeof *engine);
    memset(engine, 0, sizeof *engine);
    luaL_getmetatable(L, ENGINE_TYPE);
    lua_setmetatable(L, -2);
    if (!inst_engine_open(engine)) {
        lua_pushliteral(L, "no HTTP engine: libcurl could not start, or no descriptors are left");
        return lua_error(L);
    }
    return 1;
}

static int curl_info(lua_State *L)
{
    const curl_version_info_data *info = curl_version_info(CURLVERSION_NOW);
    lua_createtable(L, 0, 5);
    set_string(L, "libcurl", info->version);
    set_string(L, "tls", info->ssl_version ? info->ssl_version : "none");
    set_boolean(L, "http2", info->features & CURL_VERSION_HTTP2);
    set_string(L, "pollset", inst_pollset_name());
    set_string(L, "replay_guard", inst_transfer_guard_name());
    return 1;
}

static const luaL_Reg engine_methods[] = {
    {"start", engine_start},
    {"cancel", engine_cancel},
    {"step", engine_step},
    {"pop", engine_pop},
    {"active", engine_active},
    {"connections", engine_connections},
    {"fd", engine_fd},
    {"timeout", engine_timeout},
    {"alarm", engine_alarm},
    {"close", engine_close},
    {NULL, NULL},
};

static const luaL_Reg engine_meta[] = {
    {"__gc", engine_close},
    {"__close", engine_close},
    {"__tostring", engine_tostring},
    {NULL, NULL},
};

static void push_upvalues(lua_State *L, int metatable)
{
    metatable = inst_absindex(L, metatable);
    luaL_checkstack(L, METATABLE, "engine");
    for (int i = 1; i <= FIELDS; i++)
        lua_pushstring(L, field_names[i]);
    lua_pushvalue(L, metatable);
}

/* The metatable outlives a second loading: engines of the first one are still about. */
static void make_metatable(lua_State *L)
{
    if (luaL_newmetatable(L, ENGINE_TYPE)) {
        set_string(L, "__name", ENGINE_TYPE);
        set_string(L, "__metatable", ENGINE_TYPE);
        lua_newtable(L);
        push_upvalues(L, -2);
        inst_setfuncs(L, engine_methods, METATABLE);
        lua_setfield(L, -2, "__index");
        push_upvalues(L, -1);
        inst_setfuncs(L, engine_meta, METATABLE);
    }
    lua_pop(L, 1);
}

static const luaL_Reg module[] = {
    {"new", curl_new},
    {"info", curl_info},
    {NULL, NULL},
};

INST_EXPORT int luaopen_instantly_curl(lua_State *L);

INST_EXPORT int luaopen_instantly_curl(lua_State *L)
{
    make_metatable(L);
    lua_newtable(L);
    inst_setfuncs(L, module, 0);
    return 1;
}
