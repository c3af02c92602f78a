/* instantly.curl: the engine as a Lua module. Only this file of the engine knows Lua. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "buffer_lua.h"
#include "compat.h"
#include "engine.h"

#define ENGINE_TYPE  "instantly.engine"
#define PROFILE_TYPE "instantly.profile"

#define DEFAULT_CONNECT_TIMEOUT 10.0
#define DEFAULT_TIMEOUT         30.0
#define DEFAULT_MAX_BODY        (16.0 * 1024 * 1024)
#define DEFAULT_MAX_HEAD        (256.0 * 1024)
#define LARGE_BODY              ((size_t)64 * 1024)
#define ALARM_MAX               1e9 /* seconds; what the system's timers take everywhere */
#define SIZE_CEILING            9007199254740992.0 /* 2^53: exact as a Lua number everywhere */
#define SLICE                   1.0 /* second; a signal just before a wait is noticed after it */

/* ---- fields ---------------------------------------------------------------------------------- */

/* Of requests: first what each has of its own, then what its profile may say instead. Their names
 * are upvalues of the functions, in this order: to make a Lua string of a C one costs more than all
 * the rest of reading a field. */
enum field {
    URL = 1,
    BODY,
    TIMEOUT,
    PROFILE,
    METHOD,
    HEADERS,
    CA_FILE,
    PROXY,
    CLIENT_CERT,
    CLIENT_KEY,
    CONNECT_TIMEOUT,
    MAX_BODY,
    MAX_HEAD,
    HTTP_VERSION,
    REPLAY,
    TAKES_BUFFER,
    ALLOW_INSECURE,
    LAST_OF_REQUEST = ALLOW_INSECURE,
    ENGINE_METATABLE,
    PROFILE_METATABLE,
    HAND_ON, /* hand_on */
    NOTHING, /* a Lua function that does nothing */
    UPVALUES = NOTHING
};

static const char *const field_names[] = {
    NULL,       "url",      "body",         "timeout",     "profile",      "method",
    "headers",  "ca_file",  "proxy",        "client_cert", "client_key",   "connect_timeout",
    "max_body", "max_head", "http_version", "replay",      "takes_buffer", "allow_insecure",
};

enum { FIELDS = sizeof field_names / sizeof *field_names - 1 };

/* As luaL_checkudata, without a search for the metatable by its name. */
static inst_engine *check_engine(lua_State *L)
{
    if (lua_getmetatable(L, 1)) {
        bool is_engine = lua_rawequal(L, -1, lua_upvalueindex(ENGINE_METATABLE));
        lua_pop(L, 1);
        if (is_engine)
            return lua_touserdata(L, 1);
    }
    return luaL_checkudata(L, 1, ENGINE_TYPE);
}

/* ---- reading a request ----------------------------------------------------------------------- */

enum { REQUEST = 2 }; /* its index; behind it stand its fields */

/* Push these fields of the request, known to be a table: field number n to REQUEST + n. There they
 * stay: what they hold is borrowed until the request has started. */
static void push_fields(lua_State *L, enum field first, enum field last)
{
    for (int field = (int)first; field <= (int)last; field++) {
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
    if (text.bytes)
        return text;
    luaL_error(L, "request.%s: expected a string, got nil", field_names[field]);
    return (inst_text){"", 0}; /* not reached */
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
    if (method.length == 0 || method.length > INST_METHOD_MAX)
        luaL_error(L, "request.method: expected 1 to %d letters", INST_METHOD_MAX);
    return method;
}

/* ---- profiles -------------------------------------------------------------------------------- */

/* Push a blank one. NULL: no memory. */
static inst_profile *push_profile(lua_State *L)
{
    inst_profile **held = lua_newuserdata(L, sizeof(inst_profile *));
    *held = NULL;
    lua_pushvalue(L, lua_upvalueindex(PROFILE_METATABLE));
    lua_setmetatable(L, -2);
    *held = inst_profile_new();
    return *held;
}

static char *copy_text(lua_State *L, enum field field)
{
    inst_text text = read_text(L, field, false);
    if (!text.bytes)
        return NULL;
    char *copy = malloc(text.length + 1);
    if (copy)
        memcpy(copy, text.bytes, text.length + 1);
    else
        luaL_error(L, "not enough memory");
    return copy;
}

/* Add the lines of request.headers. */
static void read_headers(lua_State *L, inst_profile *profile)
{
    if (!has_field(L, HEADERS, LUA_TTABLE, "an array of strings"))
        return;
    for (int i = 1;; i++) {
        const char *problem = "expected a string";
        size_t length;
        lua_rawgeti(L, index_of(HEADERS), i);
        if (lua_isnil(L, -1))
            break;
        const char *line = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
        if (!line || !inst_profile_add(profile, line, length, &problem))
            luaL_error(L, "request.headers[%d]: %s", i, problem ? problem : "not enough memory");
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* Push the profile that the fields of the request make. */
static inst_profile *read_profile(lua_State *L)
{
    luaL_checkstack(L, LAST_OF_REQUEST + 4, "request");
    push_fields(L, METHOD, LAST_OF_REQUEST);
    inst_profile *profile = push_profile(L);
    if (!profile) {
        luaL_error(L, "not enough memory");
        return NULL;
    }
    inst_text method = read_method(L);
    memcpy(profile->method, method.bytes, method.length + 1);
    profile->ca_file = copy_text(L, CA_FILE);
    profile->proxy = copy_text(L, PROXY);
    profile->client_cert = copy_text(L, CLIENT_CERT);
    profile->client_key = copy_text(L, CLIENT_KEY);
    profile->connect_timeout = read_seconds(L, CONNECT_TIMEOUT, DEFAULT_CONNECT_TIMEOUT);
    profile->max_body = read_size(L, MAX_BODY, DEFAULT_MAX_BODY);
    profile->max_head = read_size(L, MAX_HEAD, DEFAULT_MAX_HEAD);
    profile->http_version = read_version(L);
    profile->replay = read_boolean(L, REPLAY);
    profile->takes_buffer = read_boolean(L, TAKES_BUFFER);
    profile->allow_insecure = read_boolean(L, ALLOW_INSECURE);
    read_headers(L, profile);
    return profile;
}

/* That of the request, or the one that its fields make, which is pushed. NULL: the collector had it
 * before a finalizer that still calls. */
static inst_profile *profile_of(lua_State *L)
{
    if (lua_isnil(L, index_of(PROFILE)))
        return read_profile(L);
    if (lua_getmetatable(L, index_of(PROFILE))) {
        bool is_profile = lua_rawequal(L, -1, lua_upvalueindex(PROFILE_METATABLE));
        lua_pop(L, 1);
        if (is_profile)
            return *(inst_profile **)lua_touserdata(L, index_of(PROFILE));
    }
    luaL_error(L, "request.profile: expected one of curl.profile, got %s",
               luaL_typename(L, index_of(PROFILE)));
    return NULL;
}

static int profile_gc(lua_State *L)
{
    inst_profile **held = luaL_checkudata(L, 1, PROFILE_TYPE);
    inst_profile_drop(*held);
    *held = NULL;
    return 0;
}

static int curl_profile(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_pushvalue(L, 1); /* the request is the second argument elsewhere */
    lua_settop(L, index_of(PROFILE));
    read_profile(L);
    return 1;
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

/* A body that is worth more than the string it would be copied into. */
static bool is_large(const inst_transfer *transfer)
{
    return transfer->profile->takes_buffer && transfer->body.length >= LARGE_BODY &&
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

/* Push status, body, head and seconds. */
static void push_answer(lua_State *L, inst_transfer *transfer)
{
    lua_pushinteger(L, (lua_Integer)inst_transfer_status(transfer));
    inst_buffer *buffer = push_body(L, transfer);
    push_bytes(L, &transfer->head);
    lua_pushnumber(L, transfer->elapsed);
    if (buffer) {
        *buffer = transfer->body;
        memset(&transfer->body, 0, sizeof transfer->body);
    }
}

/* Arguments: the engine, the id of a transfer that was taken. Push what push_answer does, or nil
 * and the failure. */
static int hand_on(lua_State *L)
{
    inst_transfer *transfer = inst_engine_taken(lua_touserdata(L, 1), lua_tonumber(L, 2));
    inst_failure failure;
    lua_settop(L, 0);
    if (inst_failure_of(transfer, &failure)) {
        lua_pushnil(L);
        push_failure(L, &failure);
    } else {
        push_answer(L, transfer);
    }
    return lua_gettop(L);
}

/* The same for a transfer that was taken out of the engine at index 1. So it stays what it is
 * whatever finalizers and hooks do meanwhile: the call, and each string that is pushed, may set
 * them going, and they may make calls themselves. False: no memory; the message was pushed. */
static bool push_outcome(lua_State *L, inst_transfer *transfer)
{
    lua_pushvalue(L, lua_upvalueindex(HAND_ON));
    lua_pushvalue(L, 1);
    push_id(L, transfer->id);
    return lua_pcall(L, 2, LUA_MULTRET, 0) == 0;
}

/* Push nil and a failure that libcurl knows nothing of. */
static int push_problem(lua_State *L, const char *kind, const char *message, bool sent)
{
    inst_failure failure;
    inst_failure_set(&failure, kind, message);
    failure.sent = sent;
    lua_pushnil(L);
    push_failure(L, &failure);
    return 2;
}

/* ---- methods --------------------------------------------------------------------------------- */

/* What is read stays on the stack until the request has started. */
static void read_request(lua_State *L, inst_request *request)
{
    luaL_checktype(L, REQUEST, LUA_TTABLE);
    lua_settop(L, REQUEST);
    push_fields(L, URL, PROFILE);
    request->profile = profile_of(L);
    request->url = need_text(L, URL);
    request->body = read_text(L, BODY, true);
    request->timeout = read_seconds(L, TIMEOUT, DEFAULT_TIMEOUT);
    if (request->body.bytes && request->profile && strcmp(request->profile->method, "HEAD") == 0)
        luaL_error(L, "request.body: a HEAD request carries none");
}

/* Start the request. 0: nil and the failure were pushed. */
static double start(lua_State *L, inst_engine *engine, bool awaited)
{
    inst_request request;
    read_request(L, &request);
    const char *kind = "closed", *problem = NULL;
    double id = 0;
    if (!engine->multi) {
        problem = "the engine is closed";
    } else if (!request.profile) {
        problem = "the client is closed: it was garbage already";
    } else {
        kind = "config";
        problem = inst_engine_judge(engine, &request);
        if (!problem)
            id = inst_engine_start(engine, &request, awaited);
        if (!problem && id == 0)
            problem = "the request cannot be set up: no memory, or no descriptors left";
    }
    if (problem)
        push_problem(L, kind, problem, false);
    return id;
}

static int engine_start(lua_State *L)
{
    double id = start(L, check_engine(L), false);
    if (id == 0)
        return 2;
    push_id(L, id);
    return 1;
}

/* Let hooks run that were set meanwhile: that is how a Ctrl-C gets through. If one raises, what was
 * begun must not go on without its caller. */
static void let_hooks_run(lua_State *L, inst_engine *engine, double id)
{
    bool sent;
    lua_pushvalue(L, lua_upvalueindex(NOTHING));
    if (lua_pcall(L, 0, 0, 0) == 0)
        return;
    inst_engine_cancel(engine, id, &sent);
    lua_error(L);
}

/* exchange(request) -> status, body, head, elapsed | nil, failure: start and wait */
static int engine_exchange(lua_State *L)
{
    inst_engine *engine = check_engine(L);
    double id = start(L, engine, true);
    if (id == 0)
        return 2;
    lua_settop(L, REQUEST);
    inst_transfer *transfer;
    inst_engine_wait(engine, id, SLICE);
    while ((transfer = inst_engine_take(engine, id)) == NULL) {
        let_hooks_run(L, engine, id);
        if (!engine->multi || !inst_engine_knows(engine, id))
            return push_problem(L, "closed", "the engine was closed", true);
        inst_engine_wait(engine, id, SLICE);
    }
    bool ok = push_outcome(L, transfer);
    inst_engine_release(engine, transfer);
    return ok ? lua_gettop(L) - REQUEST : lua_error(L);
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

/* If Lua runs out of memory, the answer stays. */
static int engine_pop(lua_State *L)
{
    inst_engine *engine = check_engine(L);
    lua_settop(L, 1);
    inst_transfer *transfer = inst_engine_take_first(engine);
    if (!transfer) {
        lua_pushnil(L);
        return 1;
    }
    push_id(L, transfer->id);
    if (!push_outcome(L, transfer)) {
        inst_engine_put_back(engine, transfer);
        return lua_error(L);
    }
    inst_engine_release(engine, transfer);
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
    {"exchange", engine_exchange},
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

static const luaL_Reg profile_meta[] = {
    {"__gc", profile_gc},
    {NULL, NULL},
};

static const luaL_Reg module[] = {
    {"new", curl_new},
    {"info", curl_info},
    {"profile", curl_profile},
    {NULL, NULL},
};

/* The names of the fields, and what else enum field says. [-0, +UPVALUES]
 * `metatables`: index of that of engines; that of profiles stands behind it. */
static void push_upvalues(lua_State *L, int metatables)
{
    luaL_checkstack(L, 2 * UPVALUES, "engine");
    for (int i = 1; i <= FIELDS; i++)
        lua_pushstring(L, field_names[i]);
    lua_pushvalue(L, metatables);
    lua_pushvalue(L, metatables + 1);
    lua_pushcfunction(L, hand_on);
    if (luaL_loadbuffer(L, "", 0, "=instantly") != 0)
        lua_error(L);
}

/* Add functions to the table on top. */
static void set_functions(lua_State *L, const luaL_Reg *functions, int metatables)
{
    push_upvalues(L, metatables);
    inst_setfuncs(L, functions, UPVALUES);
}

static void push_sealed(lua_State *L, const char *type)
{
    lua_newtable(L);
    set_string(L, "__name", type);
    set_string(L, "__metatable", type);
}

/* Push those two. */
static void push_new_metatables(lua_State *L)
{
    int metatables = lua_gettop(L) + 1;
    push_sealed(L, ENGINE_TYPE);
    push_sealed(L, PROFILE_TYPE);
    set_functions(L, profile_meta, metatables);
    lua_pushvalue(L, metatables);
    set_functions(L, engine_meta, metatables);
    lua_newtable(L);
    set_functions(L, engine_methods, metatables);
    lua_setfield(L, metatables, "__index");
    lua_pop(L, 1);
}

/* Push those that are registered. False: there are none; nothing was pushed. */
static bool push_registered(lua_State *L)
{
    luaL_getmetatable(L, PROFILE_TYPE);
    luaL_getmetatable(L, ENGINE_TYPE);
    bool are_there = lua_istable(L, -1); /* the one that was registered last */
    lua_insert(L, -2);
    if (!are_there)
        lua_pop(L, 2);
    return are_there;
}

/* Push those that all engines and profiles have. They outlive a second loading: engines of the
 * first one are still about. A finalizer may load the module while it is being loaded: so they are
 * registered when they are complete, both in one go, unless others are by then. */
static void push_metatables(lua_State *L)
{
    if (push_registered(L))
        return;
    int metatables = lua_gettop(L) + 1;
    push_new_metatables(L);
    lua_pushliteral(L, ENGINE_TYPE);
    lua_pushliteral(L, PROFILE_TYPE);
    if (push_registered(L)) {
        lua_replace(L, metatables + 1);
        lua_replace(L, metatables);
        lua_pop(L, 2);
        return;
    }
    lua_pushvalue(L, metatables + 1);
    lua_rawset(L, LUA_REGISTRYINDEX);
    lua_pushvalue(L, metatables);
    lua_rawset(L, LUA_REGISTRYINDEX);
}

INST_EXPORT int luaopen_instantly_curl(lua_State *L);

INST_EXPORT int luaopen_instantly_curl(lua_State *L)
{
    lua_settop(L, 0);
    push_metatables(L);
    lua_newtable(L);
    set_functions(L, module, 1);
    return 1;
}
