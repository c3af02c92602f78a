#include "json.h"

#include <string.h>

typedef struct decoder {
    lua_State *L;
    inst_json *json;
    inst_decoding how;
} decoder;

static bool decode_value(decoder *d, bool in_object);

static INST_NOINLINE void push_unescaped(lua_State *L, inst_json_text text)
{
    char small[2048];
    if (text.length <= sizeof small) {
        lua_pushlstring(L, small, inst_json_unescape(text, small));
        return;
    }
    char *large = lua_newuserdata(L, text.length);
    lua_pushlstring(L, large, inst_json_unescape(text, large));
    lua_remove(L, -2);
}

void inst_json_pushtext(lua_State *L, inst_json_text text)
{
    if (text.escaped)
        push_unescaped(L, text);
    else
        lua_pushlstring(L, text.bytes, text.length);
}

/* How many items wait on the stack before they go into their table. Tables made at once in
 * their final size are what makes decoding fast; the stack of a C function has its limits. */
static int batch_limit(const decoder *d)
{
    return d->json->depth <= 8 ? 128 : 8;
}

/* A table in the place `at`, unless there is one already. */
static void ensure_table(lua_State *L, int at, int array, int hash)
{
    if (lua_istable(L, at))
        return;
    lua_createtable(L, array, hash);
    lua_replace(L, at);
}

static void store_members(lua_State *L, int table, int count)
{
    ensure_table(L, table, 0, count);
    for (int i = 0; i < count; i++) { /* in order: of duplicate names the last one stays */
        lua_pushvalue(L, table + 2 * i + 1);
        lua_pushvalue(L, table + 2 * i + 2);
        lua_rawset(L, table);
    }
    lua_settop(L, table);
}

static void store_elements(lua_State *L, int table, int stored, int count)
{
    ensure_table(L, table, count, 0);
    for (int i = count; i > 0; i--)
        lua_rawseti(L, table, stored + i);
}

static bool open_container(decoder *d, int *table)
{
    if (!inst_json_enter(d->json))
        return false;
    if (!lua_checkstack(d->L, 2 * batch_limit(d) + 8))
        return inst_json_fail(d->json, "out of memory");
    lua_pushnil(d->L);
    *table = lua_gettop(d->L);
    return true;
}

static bool decode_object(decoder *d)
{
    int table = 0;
    int waiting = 0;
    if (!open_container(d, &table))
        return false;
    int limit = batch_limit(d);
    for (bool first = true;; first = false) {
        inst_json_text key;
        enum inst_json_step step = inst_json_member(d->json, first, &key);
        if (step == INST_JSON_BAD)
            return false;
        if (step == INST_JSON_END)
            break;
        inst_json_pushtext(d->L, key);
        if (!decode_value(d, true))
            return false;
        if (++waiting == limit) {
            store_members(d->L, table, waiting);
            waiting = 0;
        }
    }
    store_members(d->L, table, waiting);
    return true;
}

static bool decode_array(decoder *d)
{
    int table = 0;
    int waiting = 0;
    int stored = 0;
    if (!open_container(d, &table))
        return false;
    int limit = batch_limit(d);
    for (bool first = true;; first = false) {
        enum inst_json_step step = inst_json_element(d->json, first);
        if (step == INST_JSON_BAD)
            return false;
        if (step == INST_JSON_END)
            break;
        if (!decode_value(d, false))
            return false;
        if (++waiting == limit) {
            store_elements(d->L, table, stored, waiting);
            stored += waiting;
            waiting = 0;
        }
    }
    store_elements(d->L, table, stored, waiting);
    lua_pushvalue(d->L, d->how.array_mt);
    lua_setmetatable(d->L, table);
    return true;
}

static bool decode_string(decoder *d)
{
    inst_json_text text;
    if (!inst_json_string(d->json, &text))
        return false;
    inst_json_pushtext(d->L, text);
    return true;
}

static bool decode_number(decoder *d)
{
    inst_json_number number;
    if (!inst_json_number_read(d->json, &number))
        return false;
#if INST_HAS_INTEGERS
    if (number.is_integer) {
        lua_pushinteger(d->L, (lua_Integer)number.integer);
        return true;
    }
#endif
    lua_pushnumber(d->L, number.number);
    return true;
}

static bool decode_word(decoder *d, bool in_object)
{
    char first = *d->json->at;
    if (!inst_json_word(d->json))
        return false;
    if (first != 'n')
        lua_pushboolean(d->L, first == 't');
    else if (in_object && !d->how.keep_null)
        lua_pushnil(d->L);
    else
        lua_pushlightuserdata(d->L, NULL);
    return true;
}

static bool decode_value(decoder *d, bool in_object)
{
    switch (*d->json->at) {
    case '"':
        return decode_string(d);
    case '{':
        return decode_object(d);
    case '[':
        return decode_array(d);
    case 't':
    case 'f':
    case 'n':
        return decode_word(d, in_object);
    default:
        return decode_number(d);
    }
}

bool inst_json_decode(lua_State *L, inst_json *json, inst_decoding how)
{
    decoder d = {L, json, how};
    if (!lua_checkstack(L, 8))
        return inst_json_fail(json, "out of memory");
    return decode_value(&d, false);
}
